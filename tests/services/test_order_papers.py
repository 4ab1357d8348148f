"""Papers of orders: what they say equals the database, copies are counted, the same bytes again."""

from typing import Any

import pytest

from oms_desktop.documents.layout import PaperPayment, Party
from oms_desktop.documents.order_layout import (
    CreditPaper,
    MoneyPaper,
    OrderSlip,
)
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.errors import CartEmpty, NotFound
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import (
    cart_lines,
    deposits,
    dispatching,
    ordering,
    packing,
    selling,
    unreceipted,
)
from oms_desktop.services.cart import cart
from oms_desktop.services.order_papers import (
    OrderPaper,
    PaperKind,
    count_paper,
    draw_values,
    file_name_of,
    order_paper,
    paper_values,
    usual_paper,
)
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.unreceipted import LooseLine
from tests.helpers import paper_rows
from tests.helpers.paper_rows import ordered, sent, values_of, words
from tests.helpers.shop import Shop, cash

K = PaperKind


# ------------------------------------------------------------------ money


def check_sums(paper: OrderSlip | CreditPaper, lines: list[Any]) -> None:
    tax = 0 if paper.prices_include_tax else sum(each.amount for each in paper.taxes)
    assert paper.subtotal == sum(line.amount for line in lines)
    adjustment = paper.adjustment if isinstance(paper, OrderSlip) else 0
    assert paper.total == (
        paper.subtotal - paper.order_discount + tax + paper.shipping + paper.rounding + adjustment
    )


def test_an_order_slip_adds_up_to_what_was_agreed(shop: Shop) -> None:
    shop.set(taxable=True, prices_include_tax=False)
    order_id = shop.cart("3*GULA", "BUKU", customer="BUDI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 1000))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 5_000))
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    shop.sql("UPDATE orders SET shipping = 15000 WHERE id = ?", order_id)
    selling.confirm(shop.new, order_id, address="Jl. Mawar 9, Batu")
    paper_rows.deposit(shop, order_id, 20_000)
    paper = values_of(shop, K.ORDER_SLIP, order_id)
    assert isinstance(paper, OrderSlip)
    check_sums(paper, list(paper.lines))
    [[total]] = shop.sql("SELECT total FROM orders")
    assert (paper.total, paper.adjustment, paper.balance) == (total, 0, total - 20_000)
    assert paper.paid == (PaperPayment("transfer", 20_000, "BCA 0912"),)
    assert paper.recipient == Party("Budi Santoso", "Jl. Mawar 9, Batu", "0812 3456 7890")
    for size in K.ORDER_SLIP.papers:
        assert "BUKAN BUKTI PEMBAYARAN" in words(draw_values(paper, size))


def test_a_slip_goes_down_to_what_is_owed_after_shipments_and_returns(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", "3*KOPI")
    paper_rows.deposit(shop, order_id, 20_000)
    sugar, coffee = (line_id for line_id, _ in paper_rows.all_of(shop, order_id))
    first = paper_rows.shipment(shop, order_id, (sugar, 1_000), (coffee, 3_000))
    packing.pack(shop.new, first, as_planned=True)
    dispatching.ship(shop.new, first)
    tender = Tender(PaymentMethod.CASH, 50_000)
    [[invoice, owed]] = shop.sql("SELECT invoice_id, balance FROM invoice_account")
    assert owed == 17_500 + 3 * 8_550 - 20_000
    dispatching.deliver(shop.new, first, tender=tender)
    paper_rows.credit_note(shop, invoice, quantity=1_000)
    paper = values_of(shop, K.ORDER_SLIP, order_id)
    assert isinstance(paper, OrderSlip)
    [[credited]] = shop.sql("SELECT sum(total) FROM credit_note")
    [[paid]] = shop.sql("SELECT sum(amount) FROM payment")
    [[rounding]] = shop.sql("SELECT sum(rounding) FROM invoice")
    assert paper.credited == credited > 0
    kept = sum(each.amount for each in paper.paid)
    assert kept + paper.paid_later == paid
    assert paper.balance == paper.total + rounding - credited - paid == 2 * 17_500
    text = words(draw_values(paper, Paper.A5))
    for each in ("Nota retur", "Dibayar", "Uang muka (Transfer bank)", "Sisa Rp 35.000"):
        assert each in text


def test_a_slip_leaves_away_what_was_cancelled_of_the_order(shop: Shop) -> None:
    order_id = ordered(shop)
    shop.sql("UPDATE order_line SET cancelled = 1000 WHERE order_id = ? AND position = 1", order_id)
    shop.sql("UPDATE order_line SET cancelled = 1000 WHERE order_id = ? AND position = 3", order_id)
    shop.sql("UPDATE orders SET total = 52000 WHERE id = ?", order_id)
    paper = values_of(shop, K.ORDER_SLIP, order_id)
    assert isinstance(paper, OrderSlip)
    assert [(line.code, line.quantity) for line in paper.lines] == [("GULA", 2000), ("KOPI", 2000)]
    check_sums(paper, list(paper.lines))
    assert (paper.total, paper.adjustment) == (52_000, 52_000 - 2 * 17_500 - 2 * 8_550)


@pytest.mark.parametrize("keep", [False, True])
def test_a_cancelled_order_gives_a_cancellation(shop: Shop, *, keep: bool) -> None:
    order_id = ordered(shop)
    paper_rows.deposit(shop, order_id, 20_000)
    paper_rows.deposit(shop, order_id, 5_000)
    slip = values_of(shop, K.ORDER_SLIP, order_id)
    assert isinstance(slip, OrderSlip)
    wanted = OrderPaper.of(K.ORDER_SLIP, order_id)
    assert count_paper(shop.new, wanted, Paper.ROLL_80).facts["copy"] == 0
    shop.clock.move(days=1)
    selling.cancel(shop.why, order_id, "Tidak jadi", keep_deposit=keep)
    paper = values_of(shop, K.ORDER_SLIP, order_id)
    assert isinstance(paper, OrderSlip)
    assert (paper.kind, paper.note, paper.copy) == ("cancelled", "Tidak jadi", 0)
    assert (paper.refunded, paper.kept) == ((0, 25_000) if keep else (25_000, 0))
    assert (paper.lines, paper.total) == (slip.lines, slip.total)
    assert str(paper.made_at.date()) == "2026-11-24"
    text = words(draw_values(paper, Paper.A5))
    assert "BUKTI PEMBATALAN" in text
    assert "Tidak jadi" in text


def test_a_quotation_is_of_a_cart_and_for_some_days(shop: Shop) -> None:
    shop.set(quote_days=14)
    order_id = shop.cart("3*GULA", "KOPI", customer="BUDI")
    paper = values_of(shop, K.QUOTATION, order_id)
    assert isinstance(paper, OrderSlip)
    assert (paper.kind, str(paper.valid_until)) == ("quotation", "2026-12-07")
    assert paper.total == cart(shop.new, order_id).totals.total == 3 * 17_500 + 8_550
    check_sums(paper, list(paper.lines))
    assert "7 Desember 2026" in words(draw_values(paper, Paper.A4))
    with pytest.raises(CartEmpty):
        values_of(shop, K.QUOTATION, shop.cart())


def test_a_money_receipt_stays_what_it_was(shop: Shop) -> None:
    payment = paper_rows.deposit(shop, ordered(shop), 20_000)
    before = values_of(shop, K.MONEY_RECEIPT, payment)
    assert isinstance(before, MoneyPaper)
    assert (before.number, before.amount, before.document) == (
        *("KW/2026/11/0001", 20_000),
        "SO/2026/11/0001",
    )
    drawn = draw_values(before, Paper.A5)
    shop.set(shop_name="Toko Lain", document_language="en")
    shop.clock.move(days=40)
    assert values_of(shop, K.MONEY_RECEIPT, payment) == before
    assert order_paper(shop.new, K.MONEY_RECEIPT, payment, Paper.A5) == drawn
    deposits.return_deposit(shop.why, shop.sql("SELECT id FROM orders")[0][0], "Batal beli")
    after = values_of(shop, K.MONEY_RECEIPT, payment)
    assert isinstance(after, MoneyPaper)
    assert after.refunded


def test_a_credit_note_says_what_the_database_says(shop: Shop) -> None:
    shop.set(taxable=True, prices_include_tax=True)
    order_id = shop.cart("3*GULA", "KOPI", customer="BUDI")
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 5_000))
    invoice = selling.sell(shop.new, order_id, cash(100_000)).id_of("invoice")
    shop.clock.move(hours=1)
    credit = paper_rows.credit_note(shop, invoice, quantity=3_000)
    paper = values_of(shop, K.CREDIT_NOTE, credit)
    assert isinstance(paper, CreditPaper)
    check_sums(paper, [each.line for each in paper.lines])
    [[total, tax, reduction]] = shop.sql("SELECT total, tax, order_discount FROM credit_note")
    assert (paper.total, paper.order_discount, paper.taxes[0].amount) == (total, reduction, tax)
    assert paper.taxes[0].base + tax == 52_500 - reduction
    assert (paper.invoice_number, paper.order_number) == ("INV/2026/11/0001", "SO/2026/11/0001")
    [[given]] = shop.sql("SELECT -amount FROM payment WHERE amount < 0")
    assert paper.refunds == (PaperPayment("cash", given, ""),)
    assert paper.settled == "money"
    for size in K.CREDIT_NOTE.papers:
        text = words(draw_values(paper, size))
        for each in ("INV/2026/11/0001", "Salah ukuran", "Rusak", "Uang dikembalikan (Tunai)"):
            assert each in text
    # What came back before is on its own note.
    shop.clock.move(hours=1)
    other = shop.sell("GULA", customer="BUDI").id_of("invoice")
    later = values_of(shop, K.CREDIT_NOTE, paper_rows.credit_note(shop, other, Settlement.BALANCE))
    assert isinstance(later, CreditPaper)
    assert (later.refunds, later.settled) == ((), "balance")
    assert values_of(shop, K.CREDIT_NOTE, credit) == paper


def test_goods_without_a_receipt_are_paid_out_in_cash(shop: Shop) -> None:
    lines = [LooseLine(shop.product("GULA"), 1_000)]
    done = unreceipted.return_without_receipt(shop.why, lines, "Rusak")
    paper = values_of(shop, K.CREDIT_NOTE, done.id_of("credit"))
    assert isinstance(paper, CreditPaper)
    check_sums(paper, [each.line for each in paper.lines])
    assert (paper.invoice_number, paper.customer) == ("", None)
    assert paper.refunds == (PaperPayment("cash", paper.total, ""),)
    assert "Tanpa struk" in words(draw_values(paper, Paper.ROLL_58))


# ------------------------------------------------------------------ every paper


def made(shop: Shop, kind: PaperKind) -> int:
    if kind in {K.DELIVERY_NOTE, K.SHIPPING_LABEL, K.PICKING_LIST}:
        return sent(shop)
    if kind is K.QUOTATION:
        return shop.cart("GULA", customer="BUDI")
    if kind is K.CREDIT_NOTE:
        return paper_rows.credit_note(shop, shop.sell("GULA", customer="BUDI").id_of("invoice"))
    order_id = ordered(shop)
    return order_id if kind is K.ORDER_SLIP else paper_rows.deposit(shop, order_id, 10_000)


every_kind = pytest.mark.parametrize("kind", list(K))


@every_kind
def test_the_same_again_and_what_isnt_there_isnt_drawn(shop: Shop, kind: PaperKind) -> None:
    record = made(shop, kind)
    for paper in kind.papers:
        drawn = order_paper(shop.new, kind, record, paper)
        assert drawn == order_paper(shop.new, kind, [record], paper)
        shown = order_paper(shop.new, kind, record, paper, "en")
        assert shown != drawn
    with pytest.raises(NotFound):
        values_of(shop, kind, 99_999)


@every_kind
def test_a_hand_out_is_counted_and_journalled(shop: Shop, kind: PaperKind) -> None:
    wanted = OrderPaper.of(kind, made(shop, kind))
    number = paper_values(shop.new, wanted).number
    for copy in range(3):
        marked = paper_values(shop.new, wanted).copy
        assert marked == (0 if kind in {K.SHIPPING_LABEL, K.QUOTATION, K.STATEMENT} else copy)
        counted = count_paper(shop.new, wanted, kind.papers[0])
        assert (counted.facts["copy"], counted.facts["number"]) == (copy, number)
    assert shop.sql("SELECT kind, number, copy FROM paper_print") == [
        (kind.value, number, copy) for copy in range(3)
    ]
    [(document, content)] = shop.journalled("paper.printed")
    assert document == number
    assert content["order"] in {"", "SO/2026/11/0001"}
    assert [content["copy"] for _, content in shop.journalled("paper.reprinted")] == [1, 2]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (K.DELIVERY_NOTE, "SJ-2026-11-0001_Budi.pdf"),
        (K.SHIPPING_LABEL, "LABEL-SJ-2026-11-0001.pdf"),
        (K.PICKING_LIST, "PICK-SJ-2026-11-0001.pdf"),
        (K.ORDER_SLIP, "SO-2026-11-0001_Budi.pdf"),
        (K.QUOTATION, "PH-00001_Budi.pdf"),
        (K.MONEY_RECEIPT, "KW-2026-11-0001_Budi.pdf"),
        (K.CREDIT_NOTE, "RT-2026-11-0001_Budi.pdf"),
    ],
)
def test_files_are_named_by_number_and_customer(shop: Shop, kind: PaperKind, name: str) -> None:
    assert file_name_of(kind, values_of(shop, kind, made(shop, kind))) == name


def test_the_usual_paper_is_the_shops(shop: Shop) -> None:
    shop.set(invoice_paper="A5", receipt_paper="58")
    usual = {kind: usual_paper(shop.new, kind) for kind in K}
    assert usual == {
        K.DELIVERY_NOTE: Paper.A5,
        K.SHIPPING_LABEL: Paper.LABEL,
        K.PICKING_LIST: Paper.A4,
        K.ORDER_SLIP: Paper.ROLL_58,
        K.QUOTATION: Paper.A5,
        K.MONEY_RECEIPT: Paper.A5,
        K.CREDIT_NOTE: Paper.ROLL_58,
        K.STATEMENT: Paper.A5,
    }
