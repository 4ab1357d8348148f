"""Why a product's stock is what it is, what of it is promised, and what expires soon."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from oms_desktop.database import receipt_list
from oms_desktop.database import stock_card as table
from oms_desktop.database.stock_card import Figures, Holder, Move
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.expiry import Batch, remaining
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session

MOST: Final = 500
"""Movements on a card; older ones are in the journal."""
HOLDERS: Final = 20
SOON: Final = 60
"""Days ahead that are looked at."""


@dataclass(frozen=True)
class Card:
    """A product's figures, its newest movements, who waits for it, and its batches."""

    figures: Figures
    moves: Sequence[Move]
    holders: Sequence[Holder]
    batches: Sequence[Batch]


@dataclass(frozen=True)
class Expiring:
    """Goods of one batch that expire soon or have expired."""

    product_id: int
    name: str
    unit: str
    batch: Batch


@query(Right.LOOK)
def card(session: Session, product_id: int, limit: int = MOST) -> Card:
    """A product's stock card, newest movement first; the batch to sell first in front.

    Without the right, the stock is worth 0.

    Raises:
        NotFound: there is no such product.
    """
    found = table.figures(session.store, product_id)
    if found is None:
        raise NotFound("product", str(product_id))
    return Card(
        found if session.may(Right.SEE_COST) else replace(found, value=0),
        table.moves(session.store, product_id, found.on_hand, limit),
        table.holders(session.store, product_id, HOLDERS) if found.reserved else (),
        remaining(receipt_list.batches_of(session.store, product_id), found.on_hand),
    )


@query(Right.LOOK)
def expiring(session: Session, days: int = SOON) -> list[Expiring]:
    """What is still there of batches that expire within some days, the first to expire in front."""
    until = (session.today() + timedelta(days=days)).isoformat()
    found: list[Expiring] = []
    for product_id, name, unit, on_hand in receipt_list.watched_until(session.store, until):
        batches = remaining(receipt_list.batches_of(session.store, product_id), on_hand)
        found += [
            Expiring(product_id, name, unit, batch)
            for batch in batches
            if batch.expires_on <= until
        ]
    return sorted(found, key=lambda each: (each.batch.expires_on, each.name))
