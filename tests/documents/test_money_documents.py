"""Order slips, quotations, money receipts and credit notes, read back from their PDFs."""

from contextlib import closing
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from oms_desktop.documents import (
    credit_note,
    delivery_note,
    money_receipt,
    order_slip,
)
from oms_desktop.documents.layout import Language, PaperPayment
from oms_desktop.documents.order_layout import CreditPaper, OrderSlip
from oms_desktop.documents.order_words import order_word
from oms_desktop.documents.paper import A4, A5, HALF, ROLL_58, ROLL_80, PaperSize
from oms_desktop.documents.words import rupiah_in_words, word
from oms_desktop.domain.money import format_money, format_number
from tests.documents.order_papers_made import (
    cancellation,
    credit,
    delivery,
    money,
    quotation,
    says,
    slip,
    text_of,
)
from tests.documents.papers import (
    LANGUAGES,
    LONG_NAME,
    ink_boxes,
    logo_file,
    shop,
)

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize("size", [A4, A5, HALF, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_an_order_slip_says_what_was_agreed(size: PaperSize, language: Language) -> None:
    paper = slip(language, paid_later=1_000, credited=2_000, adjustment=-25)
    pdf = order_slip.render(paper, size)
    keys = ["order_slip", "not_paid", "deposit", "rest", "promised", "deliver_to", "note", "bring"]
    keys += ["paid_later", "credited", "adjustment"]
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "Ratna Dewi", "Pak RT", "Jl. Mawar 3, Depok", "0811-9999-0000", "25 November 2026")
    says(pdf, "Telepon dulu sebelum datang", "Antar pagi", "Sari Wulandari", "BCA 0912")
    says(pdf, format_money(paper.total), format_money(paper.balance), "20.000", "\u221225")
    for line in paper.lines:
        says(pdf, line.name, format_number(line.unit_price))


@SPOKEN
def test_a_cancellation_says_what_became_of_the_money(language: Language) -> None:
    for size in (A5, ROLL_58):
        pdf = order_slip.render(cancellation(language), size)
        says(pdf, order_word("cancellation", language), order_word("not_paid", language))
        says(pdf, order_word("refunded", language), "Rp 15.000")
        says(pdf, order_word("kept", language), "Rp 5.000")
        assert order_word("rest", language) not in text_of(pdf).split()


@pytest.mark.parametrize("size", [A4, A5], ids=lambda size: size.name)
@SPOKEN
def test_a_quotation_has_a_last_day_and_terms(size: PaperSize, language: Language) -> None:
    pdf = order_slip.render(quotation(language), size)
    keys = ("quotation", "not_paid", "valid", "terms", "terms_stock", "approved")
    says(pdf, *(order_word(key, language) for key in keys), "30 November 2026", "PH-00123")
    assert order_word("rest", language) not in text_of(pdf).split()


@pytest.mark.parametrize("paper", [slip(), quotation("en", 9), slip("en", adjustment=77)])
def test_rows_add_up_to_the_total(paper: OrderSlip) -> None:
    agreed = replace(paper, total=paper.total + paper.adjustment)
    shown = [
        (row.weight, row.amount.replace("Rp\u00a0", "").replace(".", "").replace("\u2212", "-"))
        for row in order_slip.sums(agreed)
    ]
    [total] = [int(amount) for weight, amount in shown if weight == "total"]
    assert total == agreed.total
    assert sum(int(amount) for weight, amount in shown if weight == "plain") == total


@pytest.mark.parametrize("size", [A4, A5, HALF, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_a_money_receipt_says_how_much_for_what(size: PaperSize, language: Language) -> None:
    paper = money(language)
    pdf = money_receipt.render(paper, size)
    keys = ("money_receipt", "received_from", "sum", "purpose", "paid_by", "owed", "stamp_hint")
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "Ratna Dewi", rupiah_in_words(7_500_000, language), "Rp 7.500.000", "Rp 2.500.000")
    says(pdf, "SO/2026/11/0051", "BCA 0912", "Depok, 23 November 2026", "Sari Wulandari")


@SPOKEN
def test_only_large_sums_need_a_stamp(language: Language) -> None:
    hint = order_word("stamp_hint", language)
    for size in (A5, ROLL_80):
        says(money_receipt.render(money(language, amount=5_000_001), size), hint)
        small = text_of(money_receipt.render(money(language, amount=5_000_000, owed=0), size))
        assert "10.000" not in small
        assert order_word("settled", language) in small


@SPOKEN
def test_money_that_went_back_is_said_across(language: Language) -> None:
    mark = order_word("money_back", language).upper()
    for size in (A5, ROLL_80):
        assert mark in "".join(
            text_of(money_receipt.render(money(language, refunded=True), size)).split()
        )
        assert mark not in text_of(money_receipt.render(money(language), size))


def test_the_shops_half_says_that_it_stays() -> None:
    assert text_of(money_receipt.render(money(), A4)).count("ARSIP TOKO") == 1
    assert "ARSIP TOKO" not in text_of(money_receipt.render(money(), A5))


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ("deposit", "Uang muka pesanan SO/1"),
        ("payment", "Pembayaran faktur SO/1"),
        ("Cicilan ke-2", "Cicilan ke-2 SO/1"),
    ],
)
def test_purposes_are_said_in_words(purpose: str, said: str) -> None:
    paper = money(purpose=purpose, document="SO/1")
    assert said in text_of(money_receipt.render(paper, A5))


@pytest.mark.parametrize("size", [A4, A5, HALF, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_a_credit_note_says_what_why_and_how(size: PaperSize, language: Language) -> None:
    paper = credit(language)
    pdf = credit_note.render(paper, size)
    keys = ("credit_note", "invoice", "reason", "fate_stock", "fate_damaged", "credit_total")
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "INV/2026/11/0042", "Salah ukuran", "Ratna Dewi", format_money(paper.total))
    says(pdf, f"{order_word('refund', language)} ({word('cash', language)})")
    says(pdf, rupiah_in_words(paper.total, language))


@pytest.mark.parametrize(
    ("settled", "key"),
    [("balance", "to_balance"), ("debt", "to_invoices"), ("exchange", "to_exchange")],
)
@SPOKEN
def test_a_credit_note_says_how_it_was_settled(settled: Any, key: str, language: Language) -> None:
    paper = credit(language, settled=settled, refunds=())
    text = text_of(credit_note.render(paper, A5))
    assert order_word(key, language) in text
    assert order_word("refund", language) not in text


def test_without_a_receipt_and_a_customer_it_says_so() -> None:
    paper: CreditPaper = credit("id", customer=None, invoice_number="", order_number="")
    says(credit_note.render(paper, ROLL_58), "Tanpa struk", word("walk_in", "id"))


def test_long_names_are_wrapped_not_cut() -> None:
    text = text_of(delivery_note.render(delivery(lines=8), A5))
    assert text.count(LONG_NAME) == 2


WAYS = (
    PaperPayment("qris", 1_250_000, "412233445566"),
    PaperPayment("transfer", 4_000_000, "BCA 0912"),
    PaperPayment("cash", 2_250_000),
)
PARTS = tuple((f"INV/2026/11/{number:04}", 1_000_000 + number) for number in range(41, 48))


@pytest.mark.parametrize("size", [A4, A5, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_a_receipt_for_several_invoices_shows_the_split(
    size: PaperSize, language: Language
) -> None:
    paper = money(
        language, purpose="split", document="", ways=WAYS, parts=PARTS[:3], used=150, kept=425
    )
    says(money_receipt.render(paper, size), "412233445566", "BCA 0912", "Rp 4.000.000")
    for number, part in PARTS[:3]:
        says(money_receipt.render(paper, size), number, format_money(part))
    for key, amount in (("was_used", 150), ("was_kept", 425)):
        told = order_word(key, language).format(amount=format_money(amount))
        says(money_receipt.render(paper, size), told)


@SPOKEN
def test_more_invoices_than_fit_are_one_sum(language: Language) -> None:
    paper = money(language, purpose="split", document="", ways=WAYS, parts=PARTS)
    told = order_word("and_others", language).format(count=3)
    says(money_receipt.render(paper, A5), PARTS[3][0], told, format_money(3_000_138))
    assert PARTS[4][0] not in text_of(money_receipt.render(paper, A5))


@SPOKEN
def test_money_that_only_waits(language: Language) -> None:
    paper = money(language, purpose="split", document="", ways=WAYS[:1], kept=7_500_000)
    says(money_receipt.render(paper, A5), order_word("to_keep", language))


@SPOKEN
def test_the_longest_receipt_keeps_its_signature_on_the_sheet(language: Language) -> None:
    paper = money(
        language,
        received_from=LONG_NAME * 3,
        amount=7_777_777_777,
        purpose="split",
        document="",
        ways=WAYS * 2,
        parts=PARTS,
        used=150_000,
        kept=425_000,
    )
    with closing(pypdfium2.PdfDocument(money_receipt.render(paper, A5))) as document:
        page = document[0]
        lowest = min(
            page.get_textpage().get_charbox(at)[1]
            for at in range(page.get_textpage().count_chars())
        )
    assert lowest > 8


@pytest.mark.parametrize("size", [A4, A5, HALF], ids=lambda size: size.name)
def test_rows_that_need_more_room_get_smaller_type(
    size: PaperSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = money_receipt.render(money(), size)
    monkeypatch.setattr(money_receipt, "_MOST_LINES", (4, 4, 4, 4, 3))
    assert money_receipt.render(money(), size) == usual, "what fits stays as it is"
    paper = money(
        received_from="Nama panjang " * 40,
        purpose="untuk " * 200,
        reference="BCA " * 100,
        shop=shop(logo=logo_file(), name="Toko Bangunan Sinar Jaya Abadi " * 3),
        copy=3,
    )
    for distances in ink_boxes(money_receipt.render(paper, size)):
        assert min(distances) > 4
