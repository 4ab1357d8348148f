"""Every document on every paper in both languages, against the database it was made from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oms_desktop.documents.layout import Language
from oms_desktop.documents.pages import page_texts
from oms_desktop.documents.words import word
from oms_desktop.domain.money import format_number
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, printing
from oms_desktop.services.printing import Paper
from tests.documents.papers import LANGUAGES
from tests.helpers.paper_checks import (
    folded,
    foreign_words,
    missing,
    outside,
    sums_missing,
    vocabulary,
)
from tests.helpers.paper_day import ROLLS, SHEETS, Day, Handed, build_day
from tests.helpers.paper_truth import money_in_words
from tests.helpers.shop import Shop, open_copy

NAMES = (
    *("receipt", "receipt, credit", "invoice", "invoice, cash", "void", "delivery note", "label"),
    *("picking list", "slip", "cancellation", "quotation", "money receipt", "credit note"),
    *("statement", "shift report", "count report"),
)
EVERY = pytest.mark.parametrize("name", NAMES)
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
_OF_THE_SHOP = {
    "product": "name, code, unit",
    "customer": "name, address, city, phone, code",
    "person": "name",
    "setting": "value",
    "payment": "reference",
    "shipment": "carrier, service, tracking, receiver, address",
    "credit_note": "reason",
    "stock_count": "label",
}


_OF_BOTH_LANGUAGES = (
    *(
        "april",
        "bank",
        "batch",
        "cod",
        "debit",
        "exp",
        "label",
        "no",
        "november",
        "pin",
        "qris",
        "rp",
    ),
    *("rupiah", "september", "shift", "subtotal", "total", "transfer", "whatsapp"),
)


@pytest.fixture(scope="module")
def shop(shop_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    opened = open_copy(shop_file, tmp_path_factory.mktemp("papers") / "shop.oms")
    yield opened
    opened.session.store.close()


@pytest.fixture(scope="module")
def day(shop: Shop) -> Day:
    return build_day(shop)


@pytest.fixture(scope="module")
def data(shop: Shop, day: Day) -> list[str]:
    """What the people of the shop typed, in whatever language."""
    return [
        str(value)
        for table, names in _OF_THE_SHOP.items()
        for row in shop.sql(f"SELECT {names} FROM {table}")
        for value in row
    ]


def drawn(shop: Shop, handed: Handed, language: Language) -> list[tuple[Paper, bytes]]:
    return [(paper, handed.draw(shop.new, paper, language)) for paper in handed.papers]


def test_there_is_every_document(day: Day) -> None:
    assert tuple(day.documents) == NAMES


@EVERY
@SPOKEN
def test_it_says_what_the_database_says(
    shop: Shop, day: Day, name: str, language: Language
) -> None:
    handed = day.documents[name]
    expected = handed.expected(shop)
    sums = [(label, format_number(amount)) for label, amount in expected.sums(language)]
    for paper, pdf in drawn(shop, handed, language):
        text = folded(pdf)
        assert missing(text, expected.always) == [], paper
        assert sums_missing(text, sums) == [], (paper, text)
        assert missing(text, expected.rolls if paper in ROLLS else expected.sheets) == [], paper
        never = expected.never(language)
        assert len(missing(text, never)) == len(never), paper


@EVERY
@SPOKEN
def test_every_word_is_of_its_language(
    shop: Shop, day: Day, data: list[str], name: str, language: Language
) -> None:
    for paper, pdf in drawn(shop, day.documents[name], language):
        text = folded(pdf)
        assert foreign_words(text, language, data) == set(), (paper, text)


@EVERY
@SPOKEN
def test_nothing_is_outside_the_page(shop: Shop, day: Day, name: str, language: Language) -> None:
    for paper, pdf in drawn(shop, day.documents[name], language):
        assert outside(pdf) == [], paper


@EVERY
@SPOKEN
def test_made_again_it_is_equal_to_the_byte(
    shop: Shop, day: Day, name: str, language: Language
) -> None:
    handed = day.documents[name]
    assert drawn(shop, handed, language) == drawn(shop, handed, language)


@SPOKEN
def test_sums_are_said_in_words(shop: Shop, day: Day, language: Language) -> None:
    words = money_in_words(shop, language)
    for paper, pdf in drawn(shop, day.documents["money receipt"], language):
        assert missing(folded(pdf), [words]) == [], paper


def test_the_checks_see_what_they_are_for(shop: Shop, day: Day) -> None:
    invoice = day.documents["invoice"]
    english = folded(invoice.draw(shop.new, Paper.A4, "en"))
    assert {"amount", "balance", "thousand"} <= foreign_words(english, "id", [])
    assert missing(english, ["INV/2026/11/0001", "INV/2026/11/9999"]) == ["INV/2026/11/9999"]
    assert sums_missing("total rp 1.234.500", [("Total", "1.234"), ("Total", "1.234.500")]) == [
        ("Total", "1.234")
    ]


def test_the_tables_hold_each_language_on_its_own_side() -> None:
    assert vocabulary("id") & vocabulary("en") <= set(_OF_BOTH_LANGUAGES)


def test_what_was_issued_stays_as_it_was(shop_file: Path, tmp_path: Path) -> None:
    shop = open_copy(shop_file, tmp_path / "shop.oms")
    day = build_day(shop)
    frozen = [day.documents[name] for name in ("receipt", "invoice", "void", "credit note")]
    before = [drawn(shop, handed, language) for handed in frozen for language in LANGUAGES]
    issued = printing.render(shop.new, 1, Paper.A5)
    shop.clock.move(hours=30)
    shop.set(
        shop_name="Toko Lain",
        document_language="en",
        columns_without=["code", "unit"],
        receipt_without=["address", "cashier", "footer"],
        sheet_footer=["Lain"],
        bank_accounts=[],
        taxable=False,
    )
    assert [drawn(shop, handed, language) for handed in frozen for language in LANGUAGES] == before
    assert printing.render(shop.new, 1, Paper.A5) == issued, "in its own language, too"
    assert "toko lain" in folded(day.documents["quotation"].draw(shop.new, Paper.A4, "id"))
    shop.session.store.close()


@SPOKEN
def test_sums_carried_from_page_to_page_are_those_of_the_lines(
    shop_file: Path, tmp_path: Path, language: Language
) -> None:
    shop = open_copy(shop_file, tmp_path / "shop.oms")
    codes = [f"KABEL-{at:03}" for at in range(90)]
    for at, code in enumerate(codes):
        name = f"Kabel listrik NYM {at} x 2,5 mm2 merek Eterna, rol 50 meter, warna putih"
        catalogue.add(shop.new, ProductDraft(name, 10_000 + 7 * at, code=code, tracked=False))
    invoice = shop.sell(*codes, customer="BUDI").id_of("invoice")
    amounts = dict(shop.sql("SELECT code, amount FROM invoice_line WHERE invoice_id = ?", invoice))
    for paper in SHEETS:
        values = printing.paper_of(shop.new, invoice, "invoice", language)
        pages = [" ".join(text.split()) for text in page_texts(printing.draw(values, paper))]
        assert len(pages) > 2
        carried, seen = 0, []
        for number, page in enumerate(pages, 1):
            assert f"{number}/{len(pages)}" in page
            brought = f"{word('brought', language)} {format_number(carried)}"
            assert (brought in page) == (number > 1), paper
            found = [code for code in codes if f"{code} " in page]
            seen += found
            carried += sum(amounts[code] for code in found)
            forward = f"{word('carried', language)} {format_number(carried)}"
            assert (forward in page) == (number < len(pages)), paper
        assert seen == codes
        assert f"{word('subtotal', language)} {format_number(carried)}" in pages[-1]
    shop.session.store.close()
