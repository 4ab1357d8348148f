"""Customers who may be one person, and papers of those who were joined."""

from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customer_details import FurtherPhone
from oms_desktop.database.customers import Customer, CustomerRow, customer_row, selection
from oms_desktop.database.orders import Order
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.orders import OrderState

CANDIDATES: Final = 400
"""So many names are compared letter by letter; more would keep whoever types waiting."""
_LETTERS: Final = 2
_WORDS: Final = 2

_SAME_PHONE: Final = Statement(
    selection()
    .where(
        (Customer.active == 1)
        & (
            (Customer.phone_digits == slot("digits"))
            | Customer.id.in_(
                FurtherPhone.select(FurtherPhone.customer_id).where(
                    FurtherPhone.phone_digits == slot("digits")
                )
            )
        )
    )
    .order_by(Customer.id)
    .limit(20)
)
_SAME_NAME: Final = Statement(
    Customer.select(Customer.id, Customer.name)
    .where((Customer.active == 1) & (Customer.name == slot("name")))
    .order_by(Customer.id)
    .limit(200)
)
_NEAREST: Final = (
    "IN (SELECT rowid FROM customer_words WHERE customer_words MATCH ? "
    f"ORDER BY rowid DESC LIMIT {CANDIDATES})"
)
_NEAR: Final = Statement(
    Customer.select(Customer.id, Customer.name).where(
        (Customer.active == 1)
        & peewee.NodeList((Customer.id, peewee.SQL(_NEAREST, slot("match").params)))
    )
)
_JOIN: Final = Statement(
    Customer.update({Customer.active: 0, Customer.merged_into: slot("kept")}).where(
        Customer.id == slot("gone")
    )
)
_OPEN_ORDERS: Final = Statement(
    Order.select(Order.id)
    .where(
        (Order.customer_id == slot("customer_id"))
        & Order.state.not_in((OrderState.COMPLETED.value, OrderState.CANCELLED.value))
    )
    .order_by(Order.id)
)
_MOVE_ORDERS: Final = Statement(
    Order.update({Order.customer_id: slot("kept")}).where(Order.customer_id == slot("gone"))
)


def same_phone(store: Store, digits: str) -> list[CustomerRow]:
    """Active customers who have this phone, first or further."""
    return [customer_row(row) for row in _SAME_PHONE.rows(store, digits=digits)]


def same_name(store: Store, name: str) -> list[int]:
    """Active customers with this very name, in whatever case."""
    return [customer_id for customer_id, _ in _SAME_NAME.rows(store, name=name)]


def perhaps_alike(store: Store, name: str, words: tuple[str, ...]) -> list[tuple[int, str]]:
    """Id and name of active customers whose names may be like this one: to be compared by letter.

    Args:
        store: where to look.
        name: as typed; whoever has this very name is always among them.
        words: of the name, without titles.
    """
    found: list[tuple[int, str]] = _SAME_NAME.rows(store, name=name)
    beginnings = [f'"{word[:_LETTERS]}"*' for word in words[:_WORDS] if len(word) >= _LETTERS]
    if len(beginnings) == _WORDS:
        found += _NEAR.rows(store, match=" ".join(beginnings))
    return list(dict.fromkeys(found))


def join(store: Store, kept: int, gone: int) -> tuple[list[int], int]:
    """Let orders and balance of one customer be another's; papers keep whom they were written for.

    Returns:
        The open orders, and how many orders there were at all.
    """
    open_orders = [order_id for (order_id,) in _OPEN_ORDERS.rows(store, customer_id=gone)]
    orders = _MOVE_ORDERS.run(store, kept=kept, gone=gone)
    _JOIN.run(store, kept=kept, gone=gone)
    return open_orders, orders
