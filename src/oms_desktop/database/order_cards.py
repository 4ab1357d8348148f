"""What a board or a list shows of an order, read in one go: goods, money and how far its work is."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

import peewee

from oms_desktop.database.bundles import ProductPart
from oms_desktop.database.customers import Customer
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.money_receipts import OrderPayment
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.products import Product
from oms_desktop.database.shipments import Shipment, ShipmentLine
from oms_desktop.database.stock import Reservation
from oms_desktop.domain.fulfilment import ShipmentState, stage_of
from oms_desktop.domain.orders import OrderState, Stage

SHOWN_ITEMS: Final = 3
"""So many lines are named; of the others only their number is told."""
_GONE: Final = frozenset({ShipmentState.CANCELLED, ShipmentState.RETURNED})
_SENT: Final = frozenset({ShipmentState.SHIPPED, ShipmentState.DELIVERED, ShipmentState.FAILED})
_LINE: Final = "\x1e"
_FIELD: Final = "\x1f"
_NO_BILLS: Final = "[0,0,0,0,0]"


@dataclass(frozen=True)
class CardItem:
    """A line as far as a card names it; thousandths of its unit."""

    quantity: int
    unit: str
    name: str


@dataclass(frozen=True)
class OrderCard:
    """An order as the board and the list show it.

    Attributes:
        id: of the order.
        number: its own.
        state: as stored.
        stage: where it stands on the board.
        at: when it was confirmed, milliseconds.
        customer: whom it is for; empty for nobody in particular.
        phone: to call about it.
        delivery: how the goods reach the customer.
        promised: the day it was promised for.
        named: the lines as `cards` puts them together; `items` reads them.
        total: agreed.
        paid: received so far, down payments included.
        rest: still to be paid.
        billed: whether there is an invoice already.
        short: less is reserved than still has to leave.
        open: something still has to leave.
        sent: shipments that left the shop.
        shipments: those and the ones that will, as far as known.
        failed: a delivery didn't work out and waits for a decision.
        given_up: what of its invoices was written off.
    """

    id: int
    number: str
    state: OrderState
    stage: Stage
    at: int
    customer: str
    phone: str
    delivery: str
    promised: date | None
    named: str
    total: int
    paid: int
    rest: int
    billed: bool
    short: bool
    open: bool
    sent: int
    shipments: int
    failed: bool
    given_up: int = 0

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self.named.count(_LINE) + 1 if self.named else 0

    @property
    def items(self) -> tuple[CardItem, ...]:
        """The first lines."""
        lines = self.named.split(_LINE, SHOWN_ITEMS)[:SHOWN_ITEMS]
        return tuple(_item(text) for text in lines if text)

    def is_late(self, today: date) -> bool:
        """Promised for a day before today, and something is still here."""
        waits = self.open and self.state is OrderState.CONFIRMED
        return waits and self.promised is not None and self.promised < today


def _sum(value: Any) -> Any:
    return peewee.fn.COALESCE(peewee.fn.SUM(value), 0)


def _billed() -> Any:
    return _on_invoices(
        peewee.fn.JSON_ARRAY(
            peewee.fn.COUNT(Invoice.id),
            _sum(Invoice.total - Invoice.rounding),
            _sum(InvoiceAccount.paid),
            _sum(InvoiceAccount.balance),
            _sum(InvoiceAccount.written_off),
        )
    )


def _on_invoices(value: Any) -> Any:
    """Something about the invoices of an order that aren't void."""
    return (
        Invoice.select(value)
        .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
        .where((Invoice.order_id == Order.id) & (InvoiceAccount.void == 0))
    )


def _free_deposit() -> Any:
    """What of the down payments isn't on an invoice and wasn't given back."""
    back, taken = Payment.alias(), Payment.alias()
    used = Allocation.select(_sum(Allocation.amount)).where(Allocation.payment_id == taken.id)
    freed = Allocation.select(_sum(Allocation.amount)).where(Allocation.payment_id == back.id)
    returned = back.select(_sum(back.amount - freed)).where(back.reverses == taken.id)
    return (
        OrderPayment.select(_sum(taken.amount - used + returned))
        .join(taken, on=taken.id == OrderPayment.payment_id)
        .where((OrderPayment.order_id == Order.id) & taken.reverses.is_null())
    )


_OPEN: Final = OrderLine.quantity - OrderLine.cancelled


def _in_shipments(*conditions: Any) -> Any:
    """How much of a line is in shipments."""
    rows = ShipmentLine.select(_sum(ShipmentLine.quantity)).join(
        Shipment, on=Shipment.id == ShipmentLine.shipment_id
    )
    return rows.where((ShipmentLine.order_line_id == OrderLine.id), *conditions)


def left_over(*conditions: Any) -> Any:
    """What of a line isn't in those shipments; thousandths of its unit."""
    return _OPEN - _in_shipments(*conditions)


def unplanned_quantity() -> Any:
    """What of a line is in no shipment yet."""
    return left_over(Shipment.state.not_in([state.value for state in _GONE]))


def open_quantity() -> Any:
    """What of a line hasn't left the shop."""
    return left_over(
        Shipment.shipped_at.is_null(False), Shipment.state != ShipmentState.RETURNED.value
    )


def _any_line(*conditions: Any) -> Any:
    lines = OrderLine.select(peewee.SQL("1")).where((OrderLine.order_id == Order.id), *conditions)
    return peewee.fn.EXISTS(lines)


def in_base(quantity: Any, content: Any) -> Any:
    """A quantity of a unit in the base unit; the same as `domain.quantity.base_quantity`."""
    return (quantity * content + 500) / 1000


def reserved_for_line() -> Any:
    """What is reserved of a line's own product now."""
    return Reservation.select(_sum(Reservation.quantity)).where(
        (Reservation.order_line_id == OrderLine.id)
        & (Reservation.product_id == OrderLine.product_id)
    )


def part_missing() -> Any:
    """Whether a bundle's line has less of some part reserved than it still needs."""
    part = Product.alias()
    reserved = Reservation.select(_sum(Reservation.quantity)).where(
        (Reservation.order_line_id == OrderLine.id)
        & (Reservation.product_id == ProductPart.part_id)
    )
    needed = in_base(in_base(open_quantity(), OrderLine.unit_content), ProductPart.quantity)
    parts = (
        ProductPart.select(peewee.SQL("1"))
        .join(part, on=part.id == ProductPart.part_id)
        .where(
            (ProductPart.bundle_id == OrderLine.product_id),
            part.tracked == 1,
            reserved < needed,
        )
    )
    return peewee.fn.EXISTS(parts)


def _short() -> Any:
    own = (OrderLine.tracked == 1) & (
        reserved_for_line() < in_base(open_quantity(), OrderLine.unit_content)
    )
    return _any_line(own | ((OrderLine.tracked == 0) & part_missing()))


def _items() -> Any:
    named = (
        OrderLine.quantity.concat(_FIELD)
        .concat(OrderLine.unit)
        .concat(_FIELD)
        .concat(OrderLine.name)
    )
    return OrderLine.select(peewee.fn.GROUP_CONCAT(named, _LINE)).where(
        OrderLine.order_id == Order.id
    )


def _states() -> Any:
    return Shipment.select(peewee.fn.GROUP_CONCAT(Shipment.state)).where(
        Shipment.order_id == Order.id
    )


CUSTOMER_NAME: Final = peewee.fn.COALESCE(peewee.fn.NULLIF(Order.recipient, ""), Customer.name, "")
PHONE: Final = peewee.fn.COALESCE(peewee.fn.NULLIF(Order.phone, ""), Customer.phone, "")


def any_open() -> Any:
    """Whether something of an order hasn't left the shop."""
    return _any_line(open_quantity() > 0)


def rest() -> Any:
    """What is still to be paid of an order; the same as `OrderCard.rest`."""
    balance, billed = _sum(InvoiceAccount.balance), _sum(Invoice.total - Invoice.rounding)
    waits = (Order.state == OrderState.CONFIRMED.value) & any_open()
    to_bill = peewee.fn.MAX(0, Order.total - _enclosed(_on_invoices(billed)))
    owed = _enclosed(_on_invoices(balance)) + peewee.fn.IIF(waits, to_bill, 0)
    return peewee.fn.MAX(0, owed - _enclosed(_free_deposit()))


def _enclosed(query: Any) -> Any:
    """Inside a function's arguments Peewee leaves the parentheses of a query away."""
    return peewee.EnclosedNodeList((query,))


def cards() -> Any:
    """A select of everything a card needs, of all orders there are."""
    return Order.select(
        Order.id,
        Order.number,
        Order.state,
        peewee.fn.COALESCE(Order.confirmed_at, Order.created_at),
        CUSTOMER_NAME,
        PHONE,
        Order.delivery,
        Order.promised_on,
        Order.total,
        _items(),
        _billed(),
        _free_deposit(),
        _states(),
        _any_line(unplanned_quantity() > 0),
        any_open(),
        _short(),
    ).join(Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id)


@dataclass(frozen=True)
class _Way:
    """What the states of an order's shipments come to."""

    states: tuple[ShipmentState, ...]
    sent: int
    active: int
    failed: bool


@lru_cache(maxsize=512)
def _way(text: str | None) -> _Way:
    states = tuple(ShipmentState(state) for state in text.split(",")) if text else ()
    sent, active = sum(each in _SENT for each in states), sum(each not in _GONE for each in states)
    return _Way(states, sent, active, ShipmentState.FAILED in states)


@lru_cache(maxsize=512)
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def card(row: tuple[Any, ...]) -> OrderCard:
    """A card of a row of `cards`."""
    order, way = OrderState(row[2]), _way(row[12])
    unplanned, is_open = row[13] == 1, row[14] == 1
    waits = order is OrderState.CONFIRMED
    bills, billed, paid, balance, given_up = _numbers(row[10])
    deposit, total = row[11] or 0, row[8]
    to_bill = max(0, total - billed) if waits and is_open else 0
    return OrderCard(
        row[0],
        row[1] or "",
        order,
        stage_of(order, way.states, unplanned=unplanned),
        row[3],
        row[4],
        row[5],
        row[6],
        _day(row[7]),
        row[9] or "",
        total,
        paid + deposit,
        # On the invoices, and for what will be billed.
        max(0, balance + to_bill - deposit),
        bills > 0,
        row[15] == 1 and waits,
        is_open and waits,
        way.sent,
        way.active + (1 if unplanned and waits else 0),
        way.failed,
        given_up,
    )


def _numbers(text: str) -> tuple[int, int, int, int, int]:
    if text == _NO_BILLS:
        return 0, 0, 0, 0, 0
    count, billed, paid, balance, given_up = (int(part) for part in text[1:-1].split(","))
    return count, billed, paid, balance, given_up


def _item(text: str) -> CardItem:
    quantity, unit, name = text.split(_FIELD, 2)
    return CardItem(int(quantity), unit, name)
