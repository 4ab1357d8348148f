"""A product's stock card: every movement with its document, who did it, and who holds a reservation."""

from dataclasses import dataclass

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.people import PersonTable
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import Reservation, StockMovement, StockTotal


@dataclass(frozen=True)
class Move:
    """A movement, and what was there after it; thousandths of the base unit."""

    id: int
    at: int
    kind: str
    quantity: int
    balance: int
    document: str
    person: str
    reason: str


@dataclass(frozen=True)
class Holder:
    """An order that waits for goods of a product."""

    order_id: int
    number: str
    customer: str
    quantity: int


@dataclass(frozen=True)
class Figures:
    """What there is of a product, and what that is worth."""

    name: str
    code: str
    unit: str
    tracked: bool
    on_hand: int
    reserved: int
    available: int
    value: int


_FIGURES = Statement(
    Product.select(
        Product.name,
        Product.code,
        Product.unit,
        Product.tracked,
        StockTotal.on_hand,
        StockTotal.reserved,
        StockTotal.available,
        StockTotal.value,
    )
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(Product.id == slot("product_id"))
)
_MOVES = Statement(
    StockMovement.select(
        StockMovement.id,
        StockMovement.at,
        StockMovement.kind,
        StockMovement.quantity,
        StockMovement.document,
        PersonTable.name,
        StockMovement.reason,
    )
    .join(PersonTable, on=PersonTable.id == StockMovement.person_id)
    .where(StockMovement.product_id == slot("product_id"))
    .order_by(StockMovement.id.desc())
    .limit(slot("limit"))
)
_HELD = peewee.fn.SUM(Reservation.quantity)
# From the few orders that wait: reservations have no index of their product.
_HOLDERS = Statement(
    Order.select(Order.id, Order.number, Customer.name, _HELD)
    .join(OrderLine, on=OrderLine.order_id == Order.id)
    .join(Reservation, on=Reservation.order_line_id == OrderLine.id)
    .join(Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id)
    .where((Order.state == "confirmed") & (Reservation.product_id == slot("product_id")))
    .group_by(Order.id)
    .having(_HELD != 0)
    .order_by(Order.id)
    .limit(slot("limit"))
)


def figures(store: Store, product_id: int) -> Figures | None:
    """What there is of a product, or None if there is no such product."""
    row = _FIGURES.row(store, product_id=product_id)
    if row is None:
        return None
    name, code, unit, tracked, *numbers = row
    on_hand, reserved, available, value = numbers
    return Figures(name, code, unit, bool(tracked), on_hand, reserved, available, value)


def moves(store: Store, product_id: int, on_hand: int, limit: int) -> list[Move]:
    """The newest movements, newest first; balances are counted back from what is there now."""
    found: list[Move] = []
    balance = on_hand
    for id_, at, kind, quantity, document, person, reason in _MOVES.rows(
        store, product_id=product_id, limit=limit
    ):
        found.append(Move(id_, at, kind, quantity, balance, document, person, reason))
        balance -= quantity
    return found


def holders(store: Store, product_id: int, limit: int) -> list[Holder]:
    """Orders that goods are kept for, the oldest first."""
    rows = _HOLDERS.rows(store, product_id=product_id, limit=limit)
    return [
        Holder(order_id, number or "", customer or "", quantity)
        for order_id, number, customer, quantity in rows
    ]
