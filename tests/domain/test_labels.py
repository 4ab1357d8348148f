"""Which bars a code gets, and what fits on a label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.barcode import in_store_ean
from oms_desktop.domain.barcode_bars import bars_of
from oms_desktop.domain.errors import BarcodeTextInvalid, QuantityOutOfRange
from oms_desktop.domain.labels import (
    COPIES_LIMIT,
    FORMS,
    LabelForm,
    check_copies,
    check_start,
    form_named,
    module_dots,
    pages_for,
)

every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)


@pytest.mark.parametrize(
    ("code", "modules", "width"),
    [
        ("8991234567891", 95, 113),  # EAN-13: quiet zones of 11 and 7
        ("036000291452", 95, 113),  # a UPC-A is drawn as the EAN-13 it is
        ("96385074", 67, 81),  # EAN-8: 7 and 7
        ("8991234567890", 123, 143),  # wrong check digit: Code 128 by pairs, 10 and 10
        ("AB", 57, 77),
    ],
)
def test_the_width_of_a_code(code: str, modules: int, width: int) -> None:
    bars = bars_of(code)
    assert (len(bars.modules), bars.width) == (modules, width)


def test_an_upc_a_has_the_bars_of_its_ean() -> None:
    assert bars_of("036000291452") == bars_of("0036000291452")


def test_bars_begin_and_end_dark_and_their_runs_are_all_there_is() -> None:
    bars = bars_of("P00012")
    drawn = ["0"] * len(bars.modules)
    for start, width in bars.dark_runs():
        drawn[start : start + width] = "1" * width
    assert "".join(drawn) == bars.modules
    assert bars.modules[0] == bars.modules[-1] == "1"


@given(st.from_regex(r"[0-9]{4,40}", fullmatch=True))
def test_digits_never_take_more_room_than_letters(digits: str) -> None:
    assert bars_of(digits).width <= bars_of("A" * len(digits)).width


def test_no_bars_for_what_no_label_holds() -> None:
    with pytest.raises(BarcodeTextInvalid):
        bars_of("gula é")


@every_form
def test_an_ean_fits_every_form_with_its_quiet_zones_in_whole_dots(form: LabelForm) -> None:
    module = module_dots(in_store_ean(7), form) * form.dot
    assert module >= 0.25
    assert module * 113 <= form.width


def test_a_code_too_long_for_the_label_has_no_bars() -> None:
    long = "A-LONG-CODE-OF-30-CHARACTERS-X"
    assert module_dots(long, form_named("roll-40")) == 0
    assert module_dots("P00012", form_named("roll-40")) == 2
    assert module_dots("é", form_named("roll-40")) == 0


@every_form
def test_labels_lie_on_their_paper_without_touching(form: LabelForm) -> None:
    corners = [form.corner(place) for place in range(form.per_page)]
    for at, (x, y) in enumerate(corners):
        apart = (
            abs(x - left) > form.width - 0.01 or abs(y - top) > form.height - 0.01
            for left, top in corners[:at]
        )
        assert all(apart)
    if not form.is_roll:
        assert max(x for x, _ in corners) + form.width < 210.01
        assert max(y for _, y in corners) + form.height < 297.01


def test_pages() -> None:
    sheet = form_named("a4-24")
    assert [pages_for(count, sheet) for count in (0, 1, 24, 25)] == [0, 1, 1, 2]
    assert pages_for(1, sheet, 24) == 1
    assert pages_for(2, sheet, 24) == 2
    assert pages_for(7, form_named("roll-50")) == 7


def test_an_unknown_form_is_the_first() -> None:
    assert form_named("of another version") is FORMS[0]


def test_places_and_copies_that_there_are_not() -> None:
    sheet = form_named("a4-24")
    check_start(24, sheet)
    check_copies(COPIES_LIMIT)
    for start in (0, 25):
        with pytest.raises(QuantityOutOfRange):
            check_start(start, sheet)
    for copies in (0, COPIES_LIMIT + 1):
        with pytest.raises(QuantityOutOfRange):
            check_copies(copies)
