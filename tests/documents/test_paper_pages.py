"""Pages as pixels: size, both formats, white paper."""

import pytest

from oms_desktop.documents.invoice import render
from oms_desktop.documents.pages import page_sizes, render_page
from oms_desktop.documents.paper import A5
from tests.documents.papers import cash_sale, line


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(cash_sale((line(1),), "id"), A5)


def test_sizes_in_points(pdf: bytes) -> None:
    assert page_sizes(pdf) == [pytest.approx((148 * 72 / 25.4, 210 * 72 / 25.4), abs=0.02)]


@pytest.mark.parametrize(("grey", "depth"), [(False, 3), (True, 1)])
def test_pixels(pdf: bytes, *, grey: bool, depth: int) -> None:
    page = render_page(pdf, 0, 100, grey=grey)
    assert (page.width, page.height) == pytest.approx((583, 827), abs=1)
    assert page.stride >= page.width * depth
    assert len(page.data) == page.stride * page.height
    assert page.data[:depth] == b"\xff" * depth
    assert min(page.data[: page.width * depth]) == 255
    assert min(page.data) < 60


@pytest.mark.parametrize("index", [-1, 1])
def test_no_such_page(pdf: bytes, index: int) -> None:
    with pytest.raises(IndexError):
        render_page(pdf, index, 72)
