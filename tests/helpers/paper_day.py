"""A shop that has handed out one of every paper, and what must stand on each by the database."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from oms_desktop.documents.layout import Language
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import (
    cart_lines,
    count_papers,
    counting,
    dispatching,
    ordering,
    packing,
    planning,
    printing,
    selling,
    shift_papers,
    shifts,
    voiding,
)
from oms_desktop.services.dispatching import Dispatch
from oms_desktop.services.order_papers import OrderPaper, PaperKind, draw_values, paper_values
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import INVOICE_PAPERS, Paper
from oms_desktop.services.session import Session
from tests.helpers import paper_rows
from tests.helpers.paper_truth import (
    Expected,
    account_says,
    cart_says,
    count_says,
    credit_says,
    invoice_says,
    label_says,
    money_says,
    note_says,
    order_says,
    picking_says,
    shift_says,
)
from tests.helpers.shop import Shop, cash

K = PaperKind
SHEETS = (Paper.HALF, Paper.A5, Paper.A4)
ROLLS = (Paper.ROLL_80, Paper.ROLL_58)
Draw = Callable[[Session, Paper, Language], bytes]


@dataclass(frozen=True)
class Handed:
    """One document: on what it goes, how it is drawn, what must stand on it."""

    papers: tuple[Paper, ...]
    draw: Draw
    expected: Callable[[Shop], Expected]


@dataclass(frozen=True)
class Day:
    """The documents of the day by name."""

    documents: dict[str, Handed]


def build_day(shop: Shop) -> Day:
    """Sell, deliver, take back, count; everything the papers are made of."""
    _set_up(shop)
    credit = _delivered_order(shop)
    [[shipment]] = shop.sql("SELECT id FROM shipment")
    [[payment]] = shop.sql("SELECT payment_id FROM money_receipt")
    [[order]] = shop.sql("SELECT order_id FROM shipment")
    shop.clock.move(minutes=1)
    sold = shop.sell("2*GULA", "0,375*00042", terms=cash(100_000)).id_of("invoice")
    shop.clock.move(minutes=1)
    wrong = shop.sell("KOPI", customer="SITI").id_of("invoice")
    voiding.void(shop.new, wrong, "keliru tekan")
    dropped = paper_rows.ordered(shop, "2*KOPI")
    paper_rows.deposit(shop, dropped, 9_000)
    selling.cancel(shop.new, dropped, "pindah rumah")
    cart = shop.cart("5*GULA", "BUKU", customer="BUDI")
    [[note]] = shop.sql("SELECT id FROM credit_note")
    [[buyer]] = shop.sql("SELECT customer_id FROM credit_note")
    count = counting.start(shop.new, "Gudang utama").id_of("count")
    counting.set_counted(shop.new, count, shop.product("BUKU"), 4_000)
    shop.clock.move(minutes=1)
    counting.post(shop.new, count)
    return Day(
        {
            "receipt": _invoice(sold, ROLLS),
            "receipt, credit": _invoice(credit, ROLLS),
            "invoice": _invoice(credit, SHEETS),
            "invoice, cash": _invoice(sold, SHEETS),
            "void": _invoice(wrong, INVOICE_PAPERS, void=True),
            "delivery note": _order(K.DELIVERY_NOTE, shipment, note_says(shipment)),
            "label": _order(K.SHIPPING_LABEL, shipment, label_says(shipment)),
            "picking list": _order(K.PICKING_LIST, shipment, picking_says(shipment)),
            "slip": _order(K.ORDER_SLIP, order, order_says(order)),
            "cancellation": _order(K.ORDER_SLIP, dropped, order_says(dropped)),
            "quotation": _order(K.QUOTATION, cart, cart_says(cart)),
            "money receipt": _order(K.MONEY_RECEIPT, payment, money_says(payment)),
            "credit note": _order(K.CREDIT_NOTE, note, credit_says(note)),
            "statement": _order(K.STATEMENT, buyer, account_says(buyer)),
            "shift report": Handed((*ROLLS, Paper.A5, Paper.A4), _draw_shift, shift_says),
            "count report": Handed((Paper.A4,), _count(count), count_says),
        }
    )


def _set_up(shop: Shop) -> None:
    shop.set(
        shop_name="Toko Sinar Jaya",
        shop_address="Jl. Melati 16, Depok 16415",
        shop_city="Depok",
        shop_phone="0812-3456-7890",
        shop_tax_id="01.234.567.8-901.000",
        shop_footer="Sinar Jaya 1987",
        bank_accounts=["BCA 123 456 7890 a.n. Sari Wulandari"],
        taxable=True,
        prices_include_tax=False,
    )


def _delivered_order(shop: Shop) -> int:
    """Discounts, tax, shipping, a down payment, a delivery, and goods that came back; its invoice."""
    order_id = shop.cart("3*GULA", "2*KOPI", "BUKU", customer="BUDI")
    first = shop.line(order_id)
    cart_lines.set_line_discount(shop.new, order_id, first, Discount("percent", 1000))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 5_000))
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    shop.sql("UPDATE orders SET shipping = 15000 WHERE id = ?", order_id)
    tender = Tender(PaymentMethod.TRANSFER, 20_000, "BCA 0912")
    selling.confirm(shop.new, order_id, address="Jl. Mawar 9, Batu", deposit=tender)
    shop.clock.move(minutes=1)
    shipment = planning.plan(shop.new, order_id).id_of("shipment")
    packing.pack(shop.new, shipment, as_planned=True)
    sent = Dispatch(carrier="JNE", service="REG", tracking="JP1234567890", address="Jl. Mawar 9")
    dispatching.set_dispatch(shop.new, shipment, sent)
    shop.clock.move(minutes=1)
    dispatching.ship(shop.new, shipment)
    shop.clock.move(minutes=1)
    dispatching.deliver(shop.new, shipment, "Ibu Ratna")
    [[invoice]] = shop.sql("SELECT id FROM invoice WHERE order_id = ?", order_id)
    shop.clock.move(minutes=1)
    paper_rows.credit_note(shop, invoice)
    return int(invoice)


# ------------------------------------------------------------------ how each is drawn


def _invoice(invoice_id: int, papers: tuple[Paper, ...], *, void: bool = False) -> Handed:
    def draw(session: Session, paper: Paper, language: Language) -> bytes:
        return printing.draw(printing.paper_of(session, invoice_id, paper.form, language), paper)

    return Handed(papers, draw, invoice_says(invoice_id, void=void))


def _order(kind: PaperKind, record: int, expected: Callable[[Shop], Expected]) -> Handed:
    def draw(session: Session, paper: Paper, language: Language) -> bytes:
        return draw_values(paper_values(session, OrderPaper.of(kind, record), language), paper)

    return Handed(kind.papers, draw, expected)


def _draw_shift(session: Session, paper: Paper, language: Language) -> bytes:
    values = shift_papers.shift_paper(session, shifts.x_report(session.fresh()))
    return shift_papers.draw_shift(replace(values, language=language), paper)


def _count(count_id: int) -> Draw:
    def draw(session: Session, _: Paper, language: Language) -> bytes:
        values = count_papers.count_paper(session, count_id)
        return count_papers.draw_count(replace(values, language=language))

    return draw
