"""A code on a roll, read back by a decoder from the dots a thermal head would burn."""

import pytest
import zxingcpp
from PIL import Image

from oms_desktop.documents.about import About
from oms_desktop.documents.lines import Centred, Code, Dashes, Line
from oms_desktop.documents.pages import page_sizes, render_page
from oms_desktop.documents.paper import A4, ROLL_58, ROLL_80, PaperSize
from oms_desktop.documents.qr_code import code_module
from oms_desktop.documents.roll import draw_lines
from tests.documents.order_papers_made import AT

LINK = "https://wa.me/6281234567890?text=" + "Terima%20kasih%20" * 12
ROLLS = pytest.mark.parametrize("roll", [ROLL_80, ROLL_58], ids=lambda roll: roll.name)


def drawn(text: str, roll: PaperSize) -> bytes:
    lines: list[Line] = [Centred("Toko"), Dashes(), Code(text), Dashes()]
    return draw_lines(lines, roll, About("kode", AT))


@ROLLS
@pytest.mark.parametrize("text", ["halo", LINK])
def test_a_code_is_read_back(text: str, roll: PaperSize) -> None:
    page = render_page(drawn(text, roll), 0, 203, grey=True)
    image = Image.frombytes("L", (page.width, page.height), page.data, "raw", "L", page.stride)
    burnt = image.point(lambda level: 255 if level > 127 else 0)
    [found] = zxingcpp.read_barcodes(burnt)
    assert found.text == text
    assert found.format is zxingcpp.BarcodeFormat.QRCode


@ROLLS
def test_the_same_code_gives_the_same_bytes(roll: PaperSize) -> None:
    assert drawn(LINK, roll) == drawn(LINK, roll)
    assert drawn(LINK, roll) != drawn("halo", roll)


def test_modules_are_whole_dots_within_the_head() -> None:
    for modules in range(21, 178, 4):
        for dots in (576, 384):
            module = code_module(modules, dots)
            assert module * modules <= dots
            assert module >= min(3, dots // modules)


def test_a_sheet_is_no_roll() -> None:
    with pytest.raises(ValueError, match="A4"):
        draw_lines([Centred("Toko")], A4, About("kode", AT))
    assert len(page_sizes(drawn("halo", ROLL_80))) == 1
