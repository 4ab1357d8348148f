"""The board of orders: what waits, how far it is, and what was finished last."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from oms_desktop.database import order_board as table
from oms_desktop.database.order_cards import OrderCard
from oms_desktop.database.order_list import OrderListing, found_orders
from oms_desktop.database.order_list import order_listing as listing
from oms_desktop.domain.orders import DeliveryMethod, OrderState, Stage
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session

NEWEST_DONE: Final = 50
STAGES: Final = (Stage.NEW, Stage.PREPARING, Stage.READY, Stage.SENT, Stage.DONE)
"""The columns of the board, from left to right."""


@dataclass(frozen=True)
class Board:
    """All open orders, the oldest first, and the newest of the finished ones."""

    cards: tuple[OrderCard, ...]


@query(Right.LOOK)
def board(session: Session, *, done: bool = False) -> Board:
    """The cards of the board; `done` asks for those finished last, too."""
    found = table.open_cards(session.store)
    if done:
        found += table.done_cards(session.store, NEWEST_DONE)
    return Board(tuple(found))


@query(Right.LOOK)
def cards(session: Session, order_ids: Iterable[int]) -> dict[int, OrderCard | None]:
    """Cards after a change; None for what doesn't belong on the board."""
    found = {}
    for order_id in dict.fromkeys(order_ids):
        card = table.one_card(session.store, order_id)
        found[order_id] = card if card is not None and _belongs(card) else None
    return found


def _belongs(card: OrderCard) -> bool:
    """Carts, cancelled orders and finished sales over the counter have no place."""
    if card.state is OrderState.COMPLETED:
        return card.delivery != DeliveryMethod.COUNTER.value
    return card.state is OrderState.CONFIRMED


@query(Right.LOOK)
def open_orders(session: Session) -> int:
    """How many orders wait for something."""
    return table.open_count(session.store)


@query(Right.LOOK)
def order_numbered(session: Session, number: str) -> int | None:
    """The order that a number is of, or one of its shipments; or None."""
    return table.order_numbered(session.store, number.strip())


@query(Right.LOOK)
def found(session: Session, search: str) -> frozenset[int]:
    """The open orders that fit a search by number, customer, phone or product."""
    return found_orders(session.store, search)


@query(Right.LOOK)
def order_listing(session: Session, search: str = "", show: str = "open") -> OrderListing:
    """Orders for a table; `show` is `open`, `today`, `tomorrow`, `late`, `done`, `cancelled` or `all`."""
    return listing(session.store, search, show, session.today())
