"""Test pages: whoever holds one sees whether the profile is right."""

import pytest

from oms_desktop.documents import printer_bytes
from oms_desktop.documents.layout import Language
from oms_desktop.documents.printer_words import PRINTER_WORDS, printer_word
from oms_desktop.domain.printers import DRAWER_PULSE, PrinterProfile
from tests.documents.papers import LANGUAGES
from tests.documents.printer_papers import ROLLS, forms, roll
from tests.helpers.virtual_printer import FormPrinter, RollPrinter

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


@SPOKEN
@pytest.mark.parametrize(("columns", "dots"), ROLLS)
def test_a_roll_shows_columns_dots_and_the_cut(language: Language, columns: int, dots: int) -> None:
    profile = roll(columns, dots, drawer=DRAWER_PULSE)
    printer = RollPrinter(printer_bytes.ruler(profile, language), columns, dots)
    [digits] = [each for each in printer.lines if each.text.startswith("1234567890")]
    assert digits.columns == columns
    bar, code = printer.rasters
    assert bar.rows[0] == "1" * dots
    assert bar.rows[-1].rstrip("0").endswith("11")
    assert len(bar.rows[-1].rstrip("0")) == dots
    assert len(code.rows) == len(code.rows[0].rstrip("0"))
    text = " ".join(printer.text.split())
    for key in ("columns", "dots", "cutter", "drawer", "one_line", "bar", "code"):
        assert printer_word(key, language) in text, key
    assert printer.cuts == [len(printer.items)]
    assert printer.pulses == []


@SPOKEN
@pytest.mark.parametrize("length", [66, 33, 22])
def test_a_form_shows_columns_and_its_length_twice(language: Language, length: int) -> None:
    printer = FormPrinter(printer_bytes.ruler(forms(length), language))
    first, second = printer.forms
    assert [each.text for each in first] == [each.text for each in second]
    usual, condensed = [each for each in first if each.text.startswith("1234567890")]
    assert usual.columns == 80
    assert len(condensed.text) == 137
    assert all(condensed.condensed)
    last = printer_word("line", language).format(line=len(first), lines=length)
    assert first[-1].text.endswith(last)
    assert printer_word("first_line", language) in printer.text


def test_pages_need_no_ruler() -> None:
    with pytest.raises(ValueError, match="ruler"):
        printer_bytes.ruler(PrinterProfile("Kantor"), "id")


def test_every_word_is_there_in_both_languages() -> None:
    for key, found in PRINTER_WORDS.items():
        assert set(found) == set(LANGUAGES), key
        assert all(found.values()), key
