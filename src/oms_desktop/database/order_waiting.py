"""Orders that wait for goods, goods that wait for orders, and who holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import peewee

from oms_desktop.database.bundles import ProductPart
from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer
from oms_desktop.database.fields import RawRow
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.money_receipts import OrderPayment
from oms_desktop.database.order_progress import COLUMNS, Progress, progress
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.payments import Payment
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import Reservation
from oms_desktop.domain.orders import OrderState


@dataclass(frozen=True)
class WaitingLine:
    """A line of a confirmed order, with whom it is for and for when it is promised."""

    at: Progress
    number: str
    customer: str
    phone: str
    promised_on: str | None
    confirmed_at: int


@dataclass(frozen=True)
class Overdue:
    """An unpaid order that has held its goods for long; `total` is what was agreed."""

    order_id: int
    number: str
    customer: str
    phone: str
    promised_on: str | None
    confirmed_at: int
    total: int


@dataclass(frozen=True)
class Holder:
    """An order line that goods are kept for (thousandths of the base unit).

    `bundle` is the name of what they are a part of, empty if they are ordered themselves.
    """

    order_id: int
    number: str
    customer: str
    promised_on: str | None
    line_id: int
    quantity: int
    bundle: str


_WHO: Final = (
    Order.number,
    peewee.fn.COALESCE(Customer.name, ""),
    peewee.fn.COALESCE(Customer.phone, ""),
    Order.promised_on,
    Order.confirmed_at,
)
_CONFIRMED: Final = Order.state == OrderState.CONFIRMED.value
_HELD: Final = peewee.fn.SUM(Reservation.quantity)
_PAID: Final = (
    OrderPayment.select(peewee.SQL("1"))
    .join(Payment, on=Payment.id == OrderPayment.payment_id)
    .where((OrderPayment.order_id == Order.id) & (Payment.amount > 0))
)
_BILL_PAID: Final = (
    Invoice.select(peewee.SQL("1"))
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where((Invoice.order_id == Order.id) & (InvoiceAccount.paid > 0))
)
_OVERDUE = Statement(
    Order.select(Order.id, *_WHO, Order.total)
    .join(OrderLine, on=OrderLine.order_id == Order.id)
    .join(Reservation, on=Reservation.order_line_id == OrderLine.id)
    .join(Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id)
    .where(
        _CONFIRMED
        & (Order.confirmed_at < slot("before"))
        & ~peewee.fn.EXISTS(_PAID)
        & ~peewee.fn.EXISTS(_BILL_PAID)
    )
    .group_by(Order.id)
    .having(_HELD > 0)
    .order_by(Order.confirmed_at, Order.id)
)
# From the few orders that wait: reservations have no index of their product.
_HOLDERS = Statement(
    Order.select(
        *(Order.id, Order.number, peewee.fn.COALESCE(Customer.name, ""), Order.promised_on),
        *(OrderLine.id, _HELD, OrderLine.product_id, OrderLine.name),
    )
    .join(OrderLine, on=OrderLine.order_id == Order.id)
    .join(Reservation, on=Reservation.order_line_id == OrderLine.id)
    .join(Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id)
    .where(_CONFIRMED & (Reservation.product_id == slot("product_id")))
    .group_by(OrderLine.id)
    .having(_HELD > 0)
    .order_by(Order.id, OrderLine.position)
)


def waiting_lines(store: Store, product_ids: Sequence[int]) -> list[WaitingLine]:
    """Lines of confirmed orders that take these products, themselves or in a bundle.

    Those promised first are in front, without a promise the older ones.
    """
    ids = list(product_ids)
    bundles = ProductPart.select(ProductPart.bundle_id).where(ProductPart.part_id.in_(ids))
    own = OrderLine.product_id
    query = (
        OrderLine.select(*COLUMNS, *_WHO)
        .join(Order, on=Order.id == OrderLine.order_id)
        .join(Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id)
        .where(_CONFIRMED & (own.in_(ids) | own.in_(bundles)))
        .order_by(Order.promised_on.is_null(), Order.promised_on, Order.id, OrderLine.position)
    )
    size = len(COLUMNS)
    return [WaitingLine(progress(row[:size]), *row[size:]) for row in store.rows(query)]


def overdue(store: Store, before: int) -> list[Overdue]:
    """Unpaid orders that were confirmed before a moment and still hold goods, oldest first."""
    return [Overdue(*row) for row in _OVERDUE.rows(store, before=before)]


def holders(store: Store, product_id: int) -> list[Holder]:
    """For which orders a product is kept, the oldest first."""
    rows = _HOLDERS.rows(store, product_id=product_id)
    return [_holder(row, product_id) for row in rows]


def _holder(row: RawRow, product_id: int) -> Holder:
    order_id, number, customer, promised_on, line_id, quantity, ordered, name = row
    bundle = "" if ordered == product_id else name
    return Holder(order_id, number, customer, promised_on, line_id, quantity, bundle)
