"""What a shop leaves off its papers, and its own last words."""

from dataclasses import replace

import pytest

from oms_desktop.documents import credit_note, delivery_note, invoice, order_slip, receipt
from oms_desktop.documents.layout import RECEIPT_PARTS, SHEET_COLUMNS, Language, Party, ShopHead
from oms_desktop.documents.pages import page_sizes
from oms_desktop.documents.paper import A4, A5, HALF, PaperSize
from oms_desktop.documents.words import word
from tests.documents.order_papers_made import credit, delivery, quotation, text_of
from tests.documents.papers import LANGUAGES, cash_sale, credit_sale, line, logo_file, shop

SHEETS = pytest.mark.parametrize("size", [A4, A5, HALF], ids=lambda size: size.name)
LINES = (line(1, discount=300), line(2))


def without(*columns: str) -> ShopHead:
    return shop(columns_without=columns)


@SHEETS
@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_left_off_are_gone(size: PaperSize, language: Language) -> None:
    for column in SHEET_COLUMNS:
        pdf = invoice.render(credit_sale(LINES, language, shop=without(column)), size)
        whole = invoice.render(credit_sale(LINES, language), size)
        title = {"position": "No. ", "code": word("code", language), "unit": word("unit", language)}
        assert text_of(pdf).count(title[column]) == text_of(whole).count(title[column]) - 1
    bare = text_of(invoice.render(credit_sale(LINES, language, shop=without(*SHEET_COLUMNS)), size))
    assert "8991" not in bare
    assert "2 pcs" in bare, "the unit beside its quantity"
    for each in LINES:
        assert each.name in bare


def test_all_sheets_with_goods_follow() -> None:
    head = without(*SHEET_COLUMNS)
    for pdf in (
        delivery_note.render(delivery(shop=head), A5),
        order_slip.render(quotation(shop=head), A5),
        credit_note.render(credit(shop=head), A5),
    ):
        text = text_of(pdf)
        assert "8991" not in text
        assert "pcs" in text


@SHEETS
def test_the_last_lines_of_an_invoice_are_its_own(size: PaperSize) -> None:
    head = shop(sheet_footer=("Barang yang dibeli tidak dapat ditukar", "Terima kasih, Kakak"))
    text = text_of(invoice.render(cash_sale(LINES, "id", shop=head), size))
    assert "Barang yang dibeli tidak dapat ditukar Terima kasih, Kakak" in text
    assert "atas kunjungan" not in text
    assert "atas kunjungan" in text_of(receipt.render(cash_sale(LINES, "id", shop=head), 80))
    assert "atas kunjungan" in text_of(invoice.render(cash_sale(LINES, "id"), size))


_SHOWN = {
    "address": ("Jl. Melati 16", "0812-3456-7890"),
    "cashier": ("Sari Wulandari",),
    "customer": ("Ratna Dewi",),
    "order": ("SO/2026/11/0051", "SJ/2026/11/0017"),
    "subtotal": ("Subtotal",),
    "line_discount": ("Sudah dipotong diskon barang",),
    "footer": ("Terima kasih",),
}


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("part", RECEIPT_PARTS)
def test_each_part_can_be_left_off_a_receipt(part: str, width: int) -> None:
    head = shop(logo=logo_file())
    paper = cash_sale(LINES, "id", customer=Party("Ratna Dewi"), shop=head)
    paper = replace(paper, order_number="SO/2026/11/0051", delivery_number="SJ/2026/11/0017")
    whole = receipt.render(paper, width)
    less = receipt.render(replace(paper, shop=replace(head, receipt_without=(part,))), width)
    assert page_sizes(less)[0][1] < page_sizes(whole)[0][1], "paper is saved"
    for shown in _SHOWN.get(part, ()):
        assert shown in text_of(whole)
        assert shown not in text_of(less)
    for other, texts in _SHOWN.items():
        if other != part:
            assert all(text in text_of(less) for text in texts)
    assert "TOTAL" in text_of(less)


def test_who_owes_money_is_named_and_a_subtotal_that_differs_is_shown() -> None:
    head = shop(receipt_without=("customer", "subtotal"))
    text = text_of(receipt.render(credit_sale(LINES, "id", shop=head), 80))
    assert "Ratna Dewi" in text
    assert "Subtotal" in text


def test_a_head_is_made_of_what_was_kept_of_it() -> None:
    content = {"name": "Toko", "bank_accounts": ["BCA 1"], "language": "id", "later": [1]}
    head = ShopHead.of(content, b"logo", archive=True)
    assert head == ShopHead("Toko", bank_accounts=("BCA 1",), logo=b"logo", archive=True)
    assert head.last_words == ""
    assert replace(head, footer="a", sheet_footer=("b", "c")).last_words == "b\nc"
