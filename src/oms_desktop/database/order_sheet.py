"""Everything about one order, for the sheet beside the board."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.bundles import ProductPart
from oms_desktop.database.connection import Store
from oms_desktop.database.fields import with_flags
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.money_receipts import MoneyReceipt, OrderPayment
from oms_desktop.database.order_cards import (
    open_quantity,
    part_missing,
    reserved_for_line,
    unplanned_quantity,
)
from oms_desktop.database.orders import OrderLine
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.products import Product
from oms_desktop.database.receipts import GoodsReceipt, GoodsReceiptLine
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.shipments import Shipment, ShipmentLine
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import Reservation, StockTotal

_LINES: Final = Statement(
    OrderLine.select(
        OrderLine.id,
        OrderLine.product_id,
        OrderLine.code,
        OrderLine.name,
        OrderLine.unit,
        OrderLine.unit_content,
        OrderLine.unit_decimals,
        OrderLine.quantity,
        OrderLine.cancelled,
        OrderLine.note,
        OrderLine.tracked,
        Product.shelf,
        StockTotal.available,
        reserved_for_line(),
        open_quantity(),
        unplanned_quantity(),
        CreditNoteLine.select(peewee.fn.COALESCE(peewee.fn.SUM(CreditNoteLine.quantity), 0))
        .join(CreditNote, on=CreditNote.id == CreditNoteLine.credit_note_id)
        .where((CreditNoteLine.order_line_id == OrderLine.id) & (CreditNote.kind == "return")),
        part_missing(),
    )
    .join(Product, on=Product.id == OrderLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(OrderLine.order_id == slot("order_id"))
    .order_by(OrderLine.position)
)
_PARTS: Final = Statement(
    OrderLine.select(
        OrderLine.id,
        Product.id,
        Product.name,
        ProductPart.quantity,
        StockTotal.available,
        Reservation.select(peewee.fn.COALESCE(peewee.fn.SUM(Reservation.quantity), 0)).where(
            (Reservation.order_line_id == OrderLine.id)
            & (Reservation.product_id == ProductPart.part_id)
        ),
    )
    .join(ProductPart, on=ProductPart.bundle_id == OrderLine.product_id)
    .join(Product, on=Product.id == ProductPart.part_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(
        (OrderLine.order_id == slot("order_id")) & (OrderLine.tracked == 0) & (Product.tracked == 1)
    )
    .order_by(OrderLine.id, Product.name)
)
_SHIPMENT_NAMES: Final = (
    "id",
    "number",
    "state",
    "method",
    "created_at",
    "shipped_at",
    "delivered_at",
    "recipient",
    "phone",
    "address",
    "carrier",
    "service",
    "tracking",
    "driver",
    "vehicle",
    "cost",
    "parcels",
    "weight",
    "collect",
    "note",
    "receiver",
    "failure",
)
_SHIPMENTS: Final = Statement(
    Shipment.select(*(getattr(Shipment, name) for name in _SHIPMENT_NAMES))
    .where(Shipment.order_id == slot("order_id"))
    .order_by(Shipment.id)
)
_SHIPMENT_LINES: Final = Statement(
    ShipmentLine.select(
        ShipmentLine.shipment_id,
        ShipmentLine.order_line_id,
        ShipmentLine.quantity,
        ShipmentLine.packed,
    )
    .join(Shipment, on=Shipment.id == ShipmentLine.shipment_id)
    .join(OrderLine, on=OrderLine.id == ShipmentLine.order_line_id)
    .where(Shipment.order_id == slot("order_id"))
    .order_by(ShipmentLine.shipment_id, OrderLine.position)
)
_BILLS: Final = Statement(
    Invoice.select(
        Invoice.id,
        Invoice.number,
        InvoiceAccount.total,
        InvoiceAccount.balance,
        InvoiceAccount.void,
        Invoice.shipment_id,
    )
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where(Invoice.order_id == slot("order_id"))
    .order_by(Invoice.id)
)
_CREDITS: Final = Statement(
    CreditNote.select(CreditNote.number, CreditNote.total)
    .where(CreditNote.order_id == slot("order_id"))
    .order_by(CreditNote.id)
)
_DEPOSITS: Final = Statement(
    OrderPayment.select(MoneyReceipt.number)
    .join(MoneyReceipt, on=MoneyReceipt.payment_id == OrderPayment.payment_id)
    .where(OrderPayment.order_id == slot("order_id"))
)
_RECEIPTS: Final = Statement(
    Invoice.select(MoneyReceipt.number)
    .join(Allocation, on=Allocation.invoice_id == Invoice.id)
    .join(Payment, on=Payment.id == Allocation.payment_id)
    .join(MoneyReceipt, on=MoneyReceipt.payment_id == Payment.id)
    .where(Invoice.order_id == slot("order_id"))
)


@dataclass(frozen=True)
class LineFacts:
    """A line of an order as stored, with what is known about its goods.

    Attributes:
        id: of the line.
        product_id: what was ordered.
        code: of the product, as ordered.
        name: of the product, as ordered.
        unit: it is ordered in.
        content: thousandths of the base unit in one unit.
        decimals: of the unit.
        quantity: ordered, thousandths of the unit, as those below.
        cancelled: given up.
        note: about this line.
        tracked: whether its own stock is counted.
        shelf: where it lies.
        available: in the shop and promised to nobody; thousandths of the base unit.
        reserved: for this line now; thousandths of the base unit.
        open: still in the shop.
        unplanned: in no shipment.
        returned: came back.
        part_missing: a bundle that lacks a part.
    """

    id: int
    product_id: int
    code: str
    name: str
    unit: str
    content: int
    decimals: int
    quantity: int
    cancelled: int
    note: str
    tracked: bool
    shelf: str
    available: int
    reserved: int
    open: int
    unplanned: int
    returned: int
    part_missing: bool


@dataclass(frozen=True)
class PartFacts:
    """A part of a bundle on a line; so much of it goes with one unit of the bundle."""

    line_id: int
    product_id: int
    name: str
    quantity: int
    available: int
    reserved: int


@dataclass(frozen=True)
class Bill:
    """An invoice of an order, as far as its money goes."""

    id: int
    number: str
    total: int
    balance: int
    void: bool
    shipment_id: int | None


def lines(store: Store, order_id: int) -> list[LineFacts]:
    """The lines by position."""
    return [LineFacts(*with_flags(row, 10, 17)) for row in _LINES.rows(store, order_id=order_id)]


def parts(store: Store, order_id: int) -> list[PartFacts]:
    """The counted parts of the bundles among the lines."""
    return [PartFacts(*row) for row in _PARTS.rows(store, order_id=order_id)]


def shipments(store: Store, order_id: int) -> list[dict[str, Any]]:
    """The shipments as stored, oldest first."""
    rows = _SHIPMENTS.rows(store, order_id=order_id)
    return [dict(zip(_SHIPMENT_NAMES, row, strict=True)) for row in rows]


def shipment_lines(store: Store, order_id: int) -> list[tuple[int, int, int, int]]:
    """Shipment, order line, quantity and what of it is packed."""
    return [tuple(row) for row in _SHIPMENT_LINES.rows(store, order_id=order_id)]


def bills(store: Store, order_id: int) -> list[Bill]:
    """The invoices, oldest first; void ones too."""
    return [Bill(*with_flags(row, 4)) for row in _BILLS.rows(store, order_id=order_id)]


def credits_of(store: Store, order_id: int) -> list[tuple[str, int]]:
    """Numbers and totals of the credit notes."""
    return [tuple(row) for row in _CREDITS.rows(store, order_id=order_id)]


def receipt_numbers(store: Store, order_id: int) -> list[str]:
    """Numbers of the receipts for money taken for this order, each once."""
    rows = (
        *_DEPOSITS.rows(store, order_id=order_id),
        *_RECEIPTS.rows(store, order_id=order_id),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def expected(store: Store, product_ids: Sequence[int]) -> dict[int, int]:
    """What goods receipts that aren't posted yet will bring; thousandths of the base unit."""
    if not product_ids:
        return {}
    coming = peewee.fn.SUM(GoodsReceiptLine.quantity * GoodsReceiptLine.unit_content / 1000)
    query = (
        GoodsReceiptLine.select(GoodsReceiptLine.product_id, coming)
        .join(GoodsReceipt, on=GoodsReceipt.id == GoodsReceiptLine.receipt_id)
        .where((GoodsReceipt.state == "draft") & GoodsReceiptLine.product_id.in_(list(product_ids)))
        .group_by(GoodsReceiptLine.product_id)
    )
    return dict(store.rows(query))
