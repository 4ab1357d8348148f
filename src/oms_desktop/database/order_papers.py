"""What the papers of orders read: shipments with their goods, money taken and given back, prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import with_flags
from oms_desktop.database.journal import Journal
from oms_desktop.database.money_receipts import MoneyReceipt, OrderPayment, PaperPrint
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.people import PersonTable
from oms_desktop.database.products import Product
from oms_desktop.database.returns import CreditNote, CreditNoteLine, GoodsReturn
from oms_desktop.database.shipments import Shipment, ShipmentLine
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.database.stock import StockTotal

_SHIPMENT: Final = (
    "id",
    "number",
    "order_id",
    "state",
    "method",
    "created_at",
    "shipped_at",
    "recipient",
    "phone",
    "address",
    "carrier",
    "service",
    "tracking",
    "driver",
    "vehicle",
    "parcels",
    "weight",
    "collect",
    "note",
    "receiver",
)
_CREDIT: Final = (
    "id",
    "number",
    "kind",
    "invoice_id",
    "invoice_number",
    "order_id",
    "shop_head_id",
    "issued_at",
    "utc_offset",
    "cashier",
    "customer_name",
    "customer_address",
    "customer_phone",
    "reason",
    "subtotal",
    "order_discount",
    "tax_numerator",
    "tax_denominator",
    "tax",
    "prices_include_tax",
    "shipping",
    "rounding",
    "total",
)
_CREDIT_LINE: Final = (
    "position",
    "code",
    "name",
    "unit",
    "quantity",
    "unit_price",
    "discount",
    "order_discount_share",
    "amount",
    "tax_class",
    "fate",
)


@dataclass(frozen=True)
class PackedRow:
    """Goods of an order line in a shipment; `unit_content` in thousandths of `base_unit`."""

    line_id: int
    position: int
    product_id: int
    code: str
    name: str
    unit: str
    unit_content: int
    note: str
    quantity: int
    shelf: str
    kind: str
    tracked: bool
    base_unit: str
    on_hand: int


@dataclass(frozen=True)
class ShelfRow:
    """Where a product lies, and how much of it is there; thousandths of its unit."""

    product_id: int
    code: str
    name: str
    shelf: str
    unit: str
    on_hand: int
    kind: str


@dataclass(frozen=True)
class TakenRow:
    """Money taken for an order or its invoices, and what of it was given back (not negative)."""

    id: int
    method: str
    amount: int
    reference: str
    given_back: int


def _columns(model: Any, names: Sequence[str]) -> list[Any]:
    return [getattr(model, name) for name in names]


_FIND_SHIPMENT = Statement(
    Shipment.select(*_columns(Shipment, _SHIPMENT)).where(Shipment.id == slot("id"))
)
_OF_ORDER = Statement(
    Shipment.select(Shipment.id, Shipment.state)
    .where(Shipment.order_id == slot("order_id"))
    .order_by(Shipment.id)
)
_GOODS = Statement(
    ShipmentLine.select(
        OrderLine.id,
        OrderLine.position,
        OrderLine.product_id,
        OrderLine.code,
        OrderLine.name,
        OrderLine.unit,
        OrderLine.unit_content,
        OrderLine.note,
        ShipmentLine.quantity,
        Product.shelf,
        Product.kind,
        OrderLine.tracked,
        Product.unit,
        StockTotal.on_hand,
    )
    .join(OrderLine, on=OrderLine.id == ShipmentLine.order_line_id)
    .join(Product, on=Product.id == OrderLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(ShipmentLine.shipment_id == slot("shipment_id"))
    .order_by(OrderLine.position)
)
_SHELF = Statement(
    Product.select(
        Product.id,
        Product.code,
        Product.name,
        Product.shelf,
        Product.unit,
        StockTotal.on_hand,
        Product.kind,
    )
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(Product.id == slot("id"))
)
_PERSON = Statement(
    PersonTable.select(PersonTable.name)
    .join(Order, on=Order.person_id == PersonTable.id)
    .where(Order.id == slot("order_id"))
)
_COPIES = Statement(
    PaperPrint.select(peewee.fn.COUNT(PaperPrint.id)).where(
        (PaperPrint.kind == slot("kind")) & (PaperPrint.number == slot("number"))
    )
)
_ADD_PRINT = insert_into(PaperPrint, "kind", "number", "copy", "paper", "at", "person_id")
_BACK = Payment.alias()
_GIVEN_BACK = peewee.fn.COALESCE(
    _BACK.select(peewee.fn.SUM(_BACK.amount * -1)).where(_BACK.reverses == Payment.id), 0
)
_TAKEN = (Payment.id, Payment.method, Payment.amount, Payment.reference, _GIVEN_BACK)
_BACK_OF = Statement(Payment.select(_GIVEN_BACK).where(Payment.id == slot("id")))
_DEPOSITS = Statement(
    Payment.select(*_TAKEN)
    .join(OrderPayment, on=OrderPayment.payment_id == Payment.id)
    .where((OrderPayment.order_id == slot("order_id")) & Payment.reverses.is_null())
    .order_by(Payment.id)
)
_MONEY = Statement(
    MoneyReceipt.select(
        MoneyReceipt.number,
        MoneyReceipt.shop_head_id,
        MoneyReceipt.utc_offset,
        MoneyReceipt.received_from,
        MoneyReceipt.purpose,
        MoneyReceipt.document,
        MoneyReceipt.owed,
        MoneyReceipt.cashier,
        Payment.at,
        *_TAKEN,
    )
    .join(Payment, on=Payment.id == MoneyReceipt.payment_id)
    .where(MoneyReceipt.payment_id == slot("id"))
)
_MONEY_NAMES: Final = (
    "number",
    "shop_head_id",
    "utc_offset",
    "received_from",
    "purpose",
    "document",
    "owed",
    "cashier",
    "at",
    "payment_id",
    "method",
    "amount",
    "reference",
    "given_back",
)
_ORDER_OF_PAYMENT = Statement(
    Order.select(Order.number)
    .join(OrderPayment, on=OrderPayment.order_id == Order.id)
    .where(OrderPayment.payment_id == slot("id"))
)
_FIND_CREDIT = Statement(
    CreditNote.select(*_columns(CreditNote, _CREDIT)).where(CreditNote.id == slot("id"))
)
_CREDIT_LINES = Statement(
    CreditNoteLine.select(*_columns(CreditNoteLine, _CREDIT_LINE))
    .where(CreditNoteLine.credit_note_id == slot("id"))
    .order_by(CreditNoteLine.position)
)
_SETTLED = Statement(
    GoodsReturn.select(GoodsReturn.settlement, GoodsReturn.settled_at).where(
        GoodsReturn.credit_note_id == slot("id")
    )
)
_CANCELLED = Statement(
    Journal.select(Journal.at, Journal.content)
    .where((Journal.document == slot("number")) & (Journal.kind == "order.cancelled"))
    .order_by(Journal.sequence.desc())
    .limit(1)
)
_REFUNDS = Statement(
    Payment.select(Payment.method, Payment.amount * -1, Payment.reference)
    .where(
        (Payment.amount < 0)
        & (Payment.at == slot("at"))
        & Payment.reverses.in_(
            Allocation.select(Allocation.payment_id).where(
                Allocation.invoice_id == slot("invoice_id")
            )
        )
    )
    .order_by(Payment.id)
)


def find_shipment(store: Store, shipment_id: int) -> Mapping[str, Any] | None:
    """A shipment's head by column, or None."""
    row = _FIND_SHIPMENT.row(store, id=shipment_id)
    return dict(zip(_SHIPMENT, row, strict=True)) if row else None


def shipments_of(store: Store, order_id: int) -> list[tuple[int, str]]:
    """Id and state of an order's shipments, oldest first."""
    return [(row[0], row[1]) for row in _OF_ORDER.rows(store, order_id=order_id)]


def goods_of(store: Store, shipment_id: int) -> list[PackedRow]:
    """What is in a shipment, in the order of the order's lines."""
    rows = _GOODS.rows(store, shipment_id=shipment_id)
    return [PackedRow(*with_flags(row, 11)) for row in rows]


def shelf_of(store: Store, product_id: int) -> ShelfRow | None:
    """Where a product lies, or None."""
    row = _SHELF.row(store, id=product_id)
    return ShelfRow(*row) if row else None


def taken_by(store: Store, order_id: int) -> str:
    """The name of who took an order; empty if it is nobody's."""
    row = _PERSON.row(store, order_id=order_id)
    return str(row[0]) if row else ""


def cancelled_order(store: Store, number: str) -> tuple[int, str] | None:
    """When an order was cancelled, and what the journal kept of it (JSON); None if it wasn't."""
    row = _CANCELLED.row(store, number=number)
    return (row[0], row[1]) if row else None


def prints_of(store: Store, kind: str, number: str) -> int:
    """How often a paper was handed out."""
    row = _COPIES.row(store, kind=kind, number=number)
    return int(row[0]) if row else 0


def add_print(
    store: Store, kind: str, number: str, copy: int, paper: str, at: int, person_id: int
) -> None:
    """Count a print; `copy` 0 is the original."""
    _ADD_PRINT.run(
        store, kind=kind, number=number, copy=copy, paper=paper, at=at, person_id=person_id
    )


def deposits_of(store: Store, order_id: int) -> list[TakenRow]:
    """Down payments of an order, oldest first."""
    return [TakenRow(*row) for row in _DEPOSITS.rows(store, order_id=order_id)]


def find_money_receipt(store: Store, payment_id: int) -> Mapping[str, Any] | None:
    """The receipt of a payment with the payment itself, by column, or None."""
    row = _MONEY.row(store, id=payment_id)
    return dict(zip(_MONEY_NAMES, row, strict=True)) if row else None


def given_back_of(store: Store, payment_ids: Sequence[int]) -> int:
    """How much of several payments was given back."""
    rows = (_BACK_OF.row(store, id=payment_id) for payment_id in payment_ids)
    return sum(int(row[0]) for row in rows if row)


def order_of_payment(store: Store, payment_id: int) -> str:
    """The number of the order that a down payment is for; empty if it is for none."""
    row = _ORDER_OF_PAYMENT.row(store, id=payment_id)
    return str(row[0] or "") if row else ""


def find_credit_note(store: Store, credit_id: int) -> Mapping[str, Any] | None:
    """A credit note's head by column, or None."""
    row = _FIND_CREDIT.row(store, id=credit_id)
    return dict(zip(_CREDIT, row, strict=True)) if row else None


def credit_lines(store: Store, credit_id: int) -> list[Mapping[str, Any]]:
    """The lines of a credit note by position."""
    rows = _CREDIT_LINES.rows(store, id=credit_id)
    return [dict(zip(_CREDIT_LINE, row, strict=True)) for row in rows]


def settled(store: Store, credit_id: int) -> tuple[str, int | None]:
    """How the return behind a credit note was settled, and when; empty and None if it isn't."""
    row = _SETTLED.row(store, id=credit_id)
    return (row[0], row[1]) if row else ("", None)


def refunds_of(store: Store, invoice_id: int, at: int) -> list[tuple[str, int, str]]:
    """Method, amount and reference of money given back of an invoice's payments at one moment."""
    return [(row[0], row[1], row[2]) for row in _REFUNDS.rows(store, invoice_id=invoice_id, at=at)]
