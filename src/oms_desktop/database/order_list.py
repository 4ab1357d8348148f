"""The list of orders: found by number, customer, phone or product, page by page."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, cast

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer
from oms_desktop.database.listing import Listing, Page
from oms_desktop.database.order_cards import (
    CUSTOMER_NAME,
    OrderCard,
    any_open,
    card,
    cards,
    rest,
)
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.search_text import typed
from oms_desktop.domain.orders import DeliveryMethod, OrderState

OPEN_FILTERS: Final = ("open", "today", "tomorrow", "late")
FILTERS: Final = (*OPEN_FILTERS, "done", "cancelled", "all")
_NO_DAY: Final = "9999-12-31"
_CONFIRMED: Final = Order.state == OrderState.CONFIRMED.value
# A sale over the counter is an order too; it is found among the invoices.
_COUNTER: Final = Order.delivery == DeliveryMethod.COUNTER.value


@dataclass(frozen=True)
class OrderListing(Listing[OrderCard]):
    """Finds a page by its keys first, then reads what the cards of that page need."""

    def page(
        self,
        sort: str,
        limit: int,
        *,
        descending: bool = False,
        after: tuple[Any, int] | None = None,
        offset: int = 0,
    ) -> Page[OrderCard]:
        """Cards in order from the start, or from behind the one whose key is `after`."""
        found = super().page(sort, limit, descending=descending, after=after, offset=offset)
        ids = [key for _, key in found.keys]
        known = {each.id: each for each in self.by_ids(ids)}
        # Between the two reads an order may have left the list; what is shown is read anew then.
        pairs = [
            (known[id_], key) for id_, key in zip(ids, found.keys, strict=True) if id_ in known
        ]
        return Page(tuple(row for row, _ in pairs), tuple(key for _, key in pairs))

    def by_ids(self, ids: Any) -> list[OrderCard]:
        """The cards of these orders, in no particular order."""
        return [card(row) for row in self.store.rows(cards().where(Order.id.in_(list(ids))))]


def order_listing(store: Store, search: str, show: str, today: date) -> OrderListing:
    """Orders for a table; `show` is one of `FILTERS`."""
    select = _select(_matching(search, show, today))
    totals = {
        "total": peewee.fn.SUM(Order.total),
        "rest": peewee.fn.SUM(rest()),
    }
    return OrderListing(
        store,
        select,
        Order.id,
        {
            "date": peewee.fn.COALESCE(Order.confirmed_at, Order.created_at),
            "number": Order.number,
            "promised": peewee.fn.COALESCE(Order.promised_on, _NO_DAY),
            "customer": CUSTOMER_NAME,
            "total": Order.total,
        },
        # Keys only: the cards of a page are read when it is known.
        lambda row: cast("OrderCard", row),
        totals,
    )


def found_orders(store: Store, search: str) -> frozenset[int]:
    """The open orders that fit a search."""
    conditions = _matching(search, "open", date.min)
    return frozenset(row[0] for row in store.rows(_select(conditions)))


def _select(conditions: list[Any]) -> Any:
    joined = Order.select(Order.id).join(
        Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id
    )
    return joined.where(*conditions)


def _matching(search: str, show: str, today: date) -> list[Any]:
    return [*_shown(show, today), *_found(search)]


def _shown(show: str, today: date) -> list[Any]:
    match show:
        case "today":
            return [_CONFIRMED, Order.promised_on == today.isoformat()]
        case "tomorrow":
            return [_CONFIRMED, Order.promised_on == (today + timedelta(days=1)).isoformat()]
        case "late":
            return [_CONFIRMED, Order.promised_on < today.isoformat(), any_open()]
        case "done":
            return [Order.state == OrderState.COMPLETED.value, ~_COUNTER]
        case "cancelled":
            return [Order.state == OrderState.CANCELLED.value, ~_COUNTER]
        case "all":
            given = Order.state.in_([OrderState.COMPLETED.value, OrderState.CANCELLED.value])
            return [_CONFIRMED | (given & ~_COUNTER)]
        case _:
            return [_CONFIRMED]


def _found(search: str) -> list[Any]:
    """Number, customer, phone, or a product on a line."""
    text = typed(search)
    if not text:
        return []
    pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"

    def like(field: Any, wanted: str = pattern) -> Any:
        return peewee.NodeList((field, peewee.SQL("LIKE ? ESCAPE '\\'", (wanted,))))

    lines = OrderLine.select(peewee.SQL("1")).where(
        (OrderLine.order_id == Order.id) & ((OrderLine.code == text) | like(OrderLine.name))
    )
    found = like(Order.number) | like(Customer.name) | like(Order.recipient)
    digits = "".join(each for each in text if each.isascii() and each.isdigit())
    if len(digits) >= 3 and not any(each.isalpha() for each in text):
        found |= like(Customer.phone_digits, f"%{digits.lstrip('0')}%")
        found |= like(peewee.fn.REPLACE(Order.phone, " ", ""), f"%{digits}%")
    return [found | peewee.fn.EXISTS(lines)]
