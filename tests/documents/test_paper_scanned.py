"""What stands on papers to be scanned, read back from the dots of a printer of 203 dpi."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
import zxingcpp

from oms_desktop.documents import invoice, receipt
from oms_desktop.documents.about import About
from oms_desktop.documents.codes import chat_code, pay_code
from oms_desktop.documents.layout import Language, SalePaper
from oms_desktop.documents.message import receipt_message
from oms_desktop.documents.paper import A4, A5, HALF, PaperSize, Sheet
from oms_desktop.documents.qr_code import modules_of
from oms_desktop.domain.qris import AMOUNT_MOST, with_amount
from tests.documents.papers import (
    LANGUAGES,
    all_text,
    cash_sale,
    credit_sale,
    ink_boxes,
    line,
    page_texts,
    shop,
)
from tests.helpers.qris import STATIC
from tests.helpers.scanner import picture, scanned

AT = datetime(2026, 11, 23, 14, 5)  # noqa: DTZ001  the shop's own clock
NUMBER = "6281234567890"
SHOP = shop(qris=STATIC, whatsapp=NUMBER)
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_sheet = pytest.mark.parametrize("size", [A4, A5, HALF], ids=lambda size: size.name)
every_roll = pytest.mark.parametrize("width", [80, 58])


def owed(language: Language = "id", lines: int = 3, **changes: object) -> SalePaper:
    made = credit_sale(tuple(line(at) for at in range(1, lines + 1)), language, shop=SHOP)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


@every_language
@every_sheet
@pytest.mark.parametrize("lines", [1, 3, 60])
def test_an_invoice_asks_for_what_is_owed(language: Language, size: PaperSize, lines: int) -> None:
    paper = owed(language, lines)
    pdf = invoice.render(paper, size)
    last = len(page_texts(pdf)) - 1
    assert scanned(picture(pdf, last, 203)) == [with_amount(STATIC, paper.balance)]
    assert "QRIS" in page_texts(pdf)[last]
    assert all(edge > 0 for box in ink_boxes(pdf) for edge in box)
    assert invoice.render(paper, size) == pdf


@every_sheet
def test_a_code_is_large_enough_for_a_cheap_phone(size: PaperSize) -> None:
    page = picture(invoice.render(owed(), size), 0, 203)
    [found] = zxingcpp.read_barcodes(page)
    side = found.position.top_right.x - found.position.top_left.x
    modules = len(modules_of(found.text))
    assert side / modules >= 0.45 / 25.4 * 203


def test_modules_lie_where_they_should() -> None:
    sheet = Sheet(20, 30, About("kode", AT))
    sheet.new_page()
    sheet.modules(5, 10, 1, ("011", "100"))
    page = picture(sheet.finish(), 0, 254)
    dark = page.point(lambda grey: 255 * (grey < 128))
    assert dark.getbbox() == (50, 100, 80, 120)
    assert [dark.getpixel((x, y)) for y in (105, 115) for x in (55, 65, 75)] == [
        0,
        255,
        255,
        255,
        0,
        0,
    ]


@every_language
@every_roll
def test_a_receipt_asks_too_and_says_where_to_write(language: Language, width: int) -> None:
    paper = owed(language)
    pdf = receipt.render(paper, width)
    # A thermal head knows no grey.
    burnt = picture(pdf, 0, 203).point(lambda grey: 255 * (grey > 127))
    about = {"id": "Perihal", "en": "About"}[language]
    link = f"https://wa.me/{NUMBER}?text={about}%20INV/2026/11/0042"
    assert scanned(burnt) == [with_amount(STATIC, paper.balance), link]
    assert receipt.render(paper, width) == pdf


@pytest.mark.parametrize(
    "changes",
    [
        {"balance": 0},
        {"balance": -500},
        {"balance": AMOUNT_MOST + 1},
        {"void": True},
        {"training": True},
        {"shop": shop(whatsapp=NUMBER)},
    ],
    ids=str,
)
def test_nothing_is_asked_that_is_not_owed_or_not_possible(changes: dict[str, Any]) -> None:
    paper = owed(**changes)
    assert pay_code(paper) is None
    assert scanned(picture(invoice.render(paper, A4), 0, 203)) == []
    assert "QRIS" not in all_text(invoice.render(paper, A4))
    assert len(scanned(picture(receipt.render(paper, 80), 0, 203))) == 1


def test_the_highest_amount_is_still_asked_for() -> None:
    code = pay_code(owed(balance=AMOUNT_MOST))
    assert code is not None
    assert code.text == with_amount(STATIC, AMOUNT_MOST)


def test_a_shop_without_codes_has_papers_without_codes() -> None:
    paper = owed(shop=shop())
    assert (pay_code(paper), chat_code(paper)) == (None, None)
    assert scanned(picture(receipt.render(paper, 80), 0, 203)) == []


@every_language
def test_a_message_says_what_the_receipt_says(language: Language) -> None:
    lines = tuple(line(at) for at in range(1, 4))
    text = receipt_message(cash_sale(lines, language), 3)
    shown = {
        "id": (
            "Toko Sinar Jaya\nINV/2026/11/0042, 23 Nov 2026 14.05\n"
            "2 pcs Minyak Goreng Kelapa 2 L: 20.002\n2 pcs Telur Ayam Negeri: 20.004\n"
            "2 pcs Kabel listrik NYM 3 x 2,5 mm2 merek Eterna, rol 50 meter, wa: 20.006\n"
            "TOTAL: Rp 60.012\nTunai: 60.012\nUang diterima: 63.012\nKembalian: 3.000"
        ),
        "en": (
            "Toko Sinar Jaya\nINV/2026/11/0042, 23 Nov 2026 14:05\n"
            "2 pcs Minyak Goreng Kelapa 2 L: 20.002\n2 pcs Telur Ayam Negeri: 20.004\n"
            "2 pcs Kabel listrik NYM 3 x 2,5 mm2 merek Eterna, rol 50 meter, wa: 20.006\n"
            "TOTAL: Rp 60.012\nCash: 60.012\nCash received: 63.012\nChange: 3.000"
        ),
    }
    assert text == shown[language]


def test_a_long_message_counts_the_rest() -> None:
    paper = owed("en", 5, void=True)
    assert receipt_message(paper, 2).splitlines()[0] == "VOID"
    assert "and 3 more items" in receipt_message(paper, 2)
    assert "5 items" in receipt_message(paper, 0)
    assert "more items" not in receipt_message(paper, 5)
