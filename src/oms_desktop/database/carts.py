"""Carts at hand and on hold, and the orders of the past that one may begin from."""

from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer, matching
from oms_desktop.database.orders import HEAD_COLUMNS, Order, OrderRow, head_row
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.orders import OrderState

_SEARCHED: Final = 5000

_SLOTS = Statement(
    Order.select(*HEAD_COLUMNS)
    .where(Order.state == OrderState.DRAFT.value)
    .order_by(Order.held, Order.id.desc())
    .limit(slot("limit"))
)
_DRAFT_COUNT = Statement(
    Order.select(peewee.fn.COUNT(Order.id)).where(
        (Order.state == OrderState.DRAFT.value) & (Order.held == slot("held"))
    )
)


def slots(store: Store, limit: int) -> list[OrderRow]:
    """So many carts, oldest first: those in use before those on hold, then the newest."""
    found = [head_row(row) for row in _SLOTS.rows(store, limit=limit)]
    return sorted(found, key=lambda order: order.id)


def draft_count(store: Store, *, held: bool) -> int:
    """How many carts are on hold, or in use."""
    [count] = _DRAFT_COUNT.row(store, held=int(held)) or (0,)
    return int(count)


def held(store: Store, text: str = "", limit: int = 30) -> list[OrderRow]:
    """Carts on hold, newest first, whose label or customer has the text in it."""
    query = Order.select(*HEAD_COLUMNS).where(
        (Order.state == OrderState.DRAFT.value) & (Order.held == 1)
    )
    if text:
        named = Customer.select(Customer.id).where(Customer.name.contains(text))
        query = query.where(Order.label.contains(text) | Order.customer_id.in_(named))
    rows = store.rows(query.order_by(Order.id.desc()).limit(limit))
    return [head_row(row) for row in rows]


def past(
    store: Store, text: str = "", customer_id: int | None = None, limit: int = 30
) -> list[OrderRow]:
    """Numbered orders, newest first: a customer's, or with a text in number or customer's name.

    A text is looked for among the newest `_SEARCHED` orders only.
    """
    query = Order.select(*HEAD_COLUMNS).where(Order.number.is_null(False))
    if customer_id is not None:
        query = query.where(Order.customer_id == customer_id)
    if text:
        newest = Order.select(peewee.fn.MAX(Order.id) - _SEARCHED)
        named = Order.customer_id.in_(Customer.select(Customer.id).where(matching(text)))
        query = query.where((Order.id > newest) & (Order.number.contains(text) | named))
    return [head_row(row) for row in store.rows(query.order_by(Order.id.desc()).limit(limit))]
