"""The board of orders: all that is open, and what was finished last."""

from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.order_cards import OrderCard, card, cards
from oms_desktop.database.orders import Order
from oms_desktop.database.shipments import Shipment
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.orders import DeliveryMethod, OrderState

_OPEN: Final = Statement(
    cards().where(Order.state == OrderState.CONFIRMED.value).order_by(Order.id)
)
_DONE: Final = Statement(
    cards()
    .where(
        (Order.state == OrderState.COMPLETED.value)
        & (Order.delivery != DeliveryMethod.COUNTER.value)
    )
    .order_by(Order.completed_at.desc(), Order.id.desc())
    .limit(slot("limit"))
)
_ONE: Final = Statement(cards().where(Order.id == slot("order_id")))
_COUNT: Final = Statement(
    Order.select(peewee.fn.COUNT(Order.id)).where(Order.state == OrderState.CONFIRMED.value)
)
_BY_NUMBER: Final = Statement(Order.select(Order.id).where(Order.number == slot("number")))
_BY_SHIPMENT: Final = Statement(
    Shipment.select(Shipment.order_id).where(Shipment.number == slot("number"))
)


def open_cards(store: Store) -> list[OrderCard]:
    """All orders that wait for something, the oldest first."""
    return [card(row) for row in _OPEN.rows(store)]


def done_cards(store: Store, limit: int) -> list[OrderCard]:
    """The orders finished last, the newest first; sales over the counter aren't among them."""
    return [card(row) for row in _DONE.rows(store, limit=limit)]


def one_card(store: Store, order_id: int) -> OrderCard | None:
    """The card of one order, whatever its state."""
    row = _ONE.row(store, order_id=order_id)
    return card(row) if row else None


def open_count(store: Store) -> int:
    """How many orders wait for something."""
    row = _COUNT.row(store)
    return int(row[0]) if row else 0


def order_numbered(store: Store, number: str) -> int | None:
    """The order with this number, or the one that a shipment with this number belongs to."""
    row = _BY_NUMBER.row(store, number=number) or _BY_SHIPMENT.row(store, number=number)
    return row[0] if row else None
