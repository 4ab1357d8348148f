"""The words on paper, in both languages."""

from datetime import date, datetime

import pytest

from oms_desktop.documents.layout import Language, TaxLine
from oms_desktop.documents.words import (
    MONTHS,
    WORDS,
    long_date,
    marks,
    rupiah_in_words,
    short_moment,
    tax_label,
)
from tests.documents.papers import LANGUAGES, cash_sale, line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_said_in_every_language(language: Language) -> None:
    assert all(words[language].strip() for words in WORDS.values())
    assert len(set(MONTHS[language])) == 12


def test_placeholders_agree() -> None:
    for words in WORDS.values():
        assert words["id"].count("{") == words["en"].count("{")


def test_dates() -> None:
    assert long_date(date(2026, 5, 3), "id") == "3 Mei 2026"
    assert long_date(date(2026, 5, 3), "en") == "3 May 2026"
    moment = datetime(2026, 8, 23, 9, 5)  # noqa: DTZ001  the shop's own clock
    assert short_moment(moment, "id") == "23 Agu 2026 09.05"
    assert short_moment(moment, "en") == "23 Aug 2026 09:05"


def test_amount_in_words() -> None:
    assert rupiah_in_words(230_000, "id") == "Dua ratus tiga puluh ribu rupiah"
    assert rupiah_in_words(1_250, "en") == "One thousand two hundred fifty rupiah"
    assert not rupiah_in_words(-1, "id")


@pytest.mark.parametrize(
    ("label", "numerator", "denominator", "shown"),
    [
        ("PPN", 11, 100, "PPN 11%"),
        ("PB1", 1, 40, "PB1 2,5%"),
        ("PPN 12% × 11/12", 11, 100, "PPN 12% × 11/12"),
        ("Bebas PPN", 0, 1, "Bebas PPN"),
    ],
)
def test_tax_says_its_rate(label: str, numerator: int, denominator: int, shown: str) -> None:
    tax = TaxLine(label, numerator, denominator, 0, 0, 0)
    assert tax_label(tax, "id") == shown
    assert tax_label(tax, "en") == shown.replace("PPN 11%", "VAT 11%")


def test_marks() -> None:
    paper = cash_sale((line(1),), "id", void=True, training=True, copy=3)
    assert marks(paper) == ("BATAL", "LATIHAN", "SALINAN 3")
    assert marks(cash_sale((line(1),), "en", copy=1)) == ("COPY 1",)
    assert marks(cash_sale((line(1),), "id")) == ()
