"""Paper made from what was frozen: sums equal the database, the same bytes every time."""

import base64
import errno
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from oms_desktop.database import invoices
from oms_desktop.documents.layout import PaperPayment, Party, SalePaper
from oms_desktop.domain import errors, refused
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import cart_lines, customers, paying, returning, selling, voiding
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import (
    INVOICE_PAPERS,
    Paper,
    count_print,
    draw,
    file_name,
    paper_of,
    render,
    write_file,
)
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop, cash, scale_label


@pytest.fixture
def busy(shop: Shop) -> int:
    """An invoice with everything on it: tax, both discounts, credit, part payment."""
    shop.set(
        taxable=True,
        prices_include_tax=False,
        shop_name="Toko Uji",
        shop_tax_id="01.234.567",
        bank_accounts=("BCA 123",),
    )
    order_id = shop.cart("3*GULA", "BUKU", scale_label("00042", 1250), customer="BUDI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 1000))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 5_000))
    sold = selling.sell(shop.new, order_id, cash(50_000, on_credit=True))
    return sold.id_of("invoice")


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def check_sums(paper: SalePaper) -> None:
    assert paper.subtotal == sum(line.amount for line in paper.lines)
    assert paper.line_discount == sum(line.discount for line in paper.lines)
    tax = 0 if paper.prices_include_tax else sum(each.amount for each in paper.taxes)
    assert paper.total == (
        paper.subtotal - paper.order_discount + tax + paper.shipping + paper.rounding
    )
    assert paper.balance == paper.total - sum(each.amount for each in paper.payments)


# ------------------------------------------------------------------ values


def test_paper_says_what_the_database_says(shop: Shop, busy: int) -> None:
    paper = paper_of(shop.new, busy)
    check_sums(paper)
    row = invoices.find_invoice(shop.session.store, busy)
    assert row is not None
    for name in ("subtotal", "line_discount", "order_discount", "shipping", "rounding", "total"):
        assert getattr(paper, name) == row.values[name]
    assert (paper.number, paper.balance) == (row.number, row.balance)
    [tax] = paper.taxes
    assert (tax.base, tax.amount, tax.other_base) == (
        *(row.values["tax_base"], row.values["tax"], row.values["tax_other_base"]),
    )
    assert [line.name for line in paper.lines] == ["Gula Pasir 1 kg", "Buku Tulis", "Apel Malang"]
    assert [line.quantity for line in paper.lines] == [3000, 1000, 1250]
    assert paper.customer == Party("Budi Santoso", "Jl. Melati 5, Malang", "0812 3456 7890")
    assert paper.payments == (PaperPayment("cash", 50_000, ""),)
    assert (paper.tendered, paper.change) == (50_000, 0)
    assert (paper.shop.name, paper.shop.tax_id) == ("Toko Uji", "01.234.567")
    assert paper.shop.bank_accounts == ("BCA 123",)
    assert str(paper.due_on) == "2026-12-07"
    assert (paper.issued_at.hour, paper.language, paper.copy, paper.void) == (9, "id", 0, False)


def test_a_walk_in_sale_for_cash(shop: Shop) -> None:
    paper = paper_of(shop.new, shop.sell("KOPI", terms=cash(10_000)).id_of("invoice"))
    check_sums(paper)
    assert paper.customer is None
    assert (paper.tendered, paper.change, paper.rounding, paper.taxes) == (10_000, 1_500, -50, ())


def test_paper_does_not_follow_later_changes(shop: Shop, busy: int) -> None:
    before, bytes_before = paper_of(shop.new, busy), render(shop.new, busy, Paper.A4)
    shop.set(
        shop_name="Toko Lain",
        document_language="en",
        taxable=False,
        shop_logo=base64.b64encode(b"x").decode(),
    )
    customers.change(shop.new, shop.customer("BUDI"), CustomerDraft("Orang Lain"))
    shop.clock.move(days=400)
    assert paper_of(shop.new, busy) == before
    assert render(shop.new, busy, Paper.A4) == bytes_before
    after = paper_of(shop.new, shop.sell("KOPI").id_of("invoice"))
    assert (after.shop.name, after.language) == ("Toko Lain", "en")


def test_a_later_payment_and_a_void_show(shop: Shop, busy: int) -> None:
    balance = paper_of(shop.new, busy).balance
    paying.pay(shop.new, busy, Tender(PaymentMethod.QRIS, 7_000, "Q1"))
    paper = paper_of(shop.new, busy)
    check_sums(paper)
    assert paper.balance == balance - 7_000
    assert (paper.tendered, paper.change) == (None, None)
    voiding.void(shop.new, busy, "salah")
    paper = paper_of(shop.new, busy)
    assert (paper.void, paper.balance) == (True, 0)
    assert len(paper.payments) == 2


# ------------------------------------------------------------------ bytes


@pytest.mark.parametrize("paper", INVOICE_PAPERS)
def test_paper_made_again_is_equal_to_the_byte(shop: Shop, busy: int, paper: Paper) -> None:
    first = render(shop.new, busy, paper)
    assert first.startswith(b"%PDF")
    assert render(shop.new, busy, paper) == first
    assert draw(paper_of(shop.new, busy, paper.form), paper) == first
    text = text_of(first)
    total = f"{paper_of(shop.new, busy).total:,}".replace(",", ".")
    for words in ("Toko Uji", "Gula Pasir 1 kg", "INV/2026/11/0001", total):
        assert words in text


def test_every_further_print_is_a_copy(shop: Shop, busy: int) -> None:
    original = render(shop.new, busy, Paper.A4)
    assert count_print(shop.new, busy, Paper.A4).facts == {
        "copy": 0,
        "invoice": "INV/2026/11/0001",
    }
    copy = render(shop.new, busy, Paper.A4)
    assert copy != original
    assert count_print(shop.new, busy, Paper.A5).facts["copy"] == 1
    # A receipt is another document with its own original.
    assert paper_of(shop.new, busy, "receipt").copy == 0
    assert count_print(shop.new, busy, Paper.ROLL_80).facts["copy"] == 0
    assert count_print(shop.new, busy, Paper.ROLL_58).facts["copy"] == 1
    kinds = shop.sql("SELECT kind FROM journal WHERE kind LIKE '%printed' ORDER BY sequence")
    assert [kind for (kind,) in kinds] == ["invoice.printed", "invoice.reprinted"] * 2
    assert paper_of(shop.new, busy).copy == 2


def test_there_is_no_such_invoice(shop: Shop) -> None:
    for call in (
        lambda: paper_of(shop.new, 9),
        lambda: render(shop.new, 9, Paper.A4),
        lambda: count_print(shop.new, 9, Paper.A4),
    ):
        with pytest.raises(errors.NotFound) as refused:
            call()
        assert refused.value == errors.NotFound("invoice", "9")


def test_a_picture_of_every_state_can_be_drawn(shop: Shop, busy: int) -> None:
    shop.sell("JASA", customer="SITI", terms=Terms(on_credit=True))
    voiding.void(shop.new, busy, "salah")
    for invoice_id in (1, 2):
        for paper in INVOICE_PAPERS:
            assert len(text_of(render(shop.new, invoice_id, paper))) > 50


# ------------------------------------------------------------------ files


def test_files_are_named_from_our_numbers() -> None:
    assert file_name("INV/2026/11/0001") == "INV-2026-11-0001.pdf"
    assert file_name("INV-2026-000127", "Ratna Dewi") == "INV-2026-000127_Ratna.pdf"
    assert file_name("INV/1", 'Toko "M&K" /..') == "INV-1_Toko.pdf"
    assert file_name("INV/1", "/../ x") == "INV-1.pdf"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.pdf"
    write_file(path, b"one")
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.EACCES, errors.FolderNotWritable), (errno.ENOSPC, errors.DiskFull)],
)
def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[refused.Refused]
) -> None:
    path = tmp_path / "a.pdf"
    write_file(path, b"one")

    def fail(handle: Any) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(error):
        write_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.FolderNotWritable):
        write_file(tmp_path / "file" / "a.pdf", b"x")


def test_money_that_was_there_before(shop: Shop) -> None:
    """A down payment names its receipt; what lay on the counter then isn't told again."""
    order_id = shop.cart("2*GULA", customer="SITI")
    selling.confirm(shop.new, order_id, deposit=Tender(PaymentMethod.CASH, 50_000))
    shop.clock.move(minutes=1)
    sold = selling.sell(shop.new, order_id, Terms()).id_of("invoice")
    paper = paper_of(shop.new, sold)
    check_sums(paper)
    assert paper.payments == (PaperPayment("deposit", 35_000, "KW/2026/11/0001"),)
    assert (paper.tendered, paper.change, paper.balance) == (None, None, 0)


def test_what_came_back_stands_on_a_copy(shop: Shop) -> None:
    sold = shop.sell("3*GULA", customer="SITI").id_of("invoice")
    for how in (Settlement.MONEY, Settlement.BALANCE):
        shop.clock.move(minutes=1)
        return_id = returning.open_return(shop.new, sold).id_of("return")
        returning.set_return_line(shop.new, return_id, 1, 1_000)
        returning.finish_return(shop.new, return_id, "rusak", how)
    paper = paper_of(shop.new, sold)
    check_sums(paper)
    assert paper.payments == (
        PaperPayment("cash", 52_500),
        PaperPayment("returned", 17_500, "RT/2026/11/0001"),
        PaperPayment("returned", 17_500, "RT/2026/11/0002"),
        PaperPayment("given_back", -35_000),
    )
    cart = shop.cart("BUKU")
    returning.start_exchange(shop.new, _received(shop), cart)
    shop.clock.move(minutes=1)
    bought = selling.sell(shop.new, cart, cash(100_000)).id_of("invoice")
    assert paper_of(shop.new, bought).payments == (
        PaperPayment("exchange", 17_500),
        PaperPayment("cash", 57_500),
    )


def _received(shop: Shop) -> int:
    sold = shop.sell("GULA").id_of("invoice")
    shop.clock.move(minutes=1)
    return_id = returning.open_return(shop.new, sold).id_of("return")
    returning.set_return_line(shop.new, return_id, 1, 1_000)
    returning.receive_return(shop.new, return_id, "tukar")
    return return_id
