"""The differences of a stock count, as they go on paper."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.products import Product
from oms_desktop.database.stock import StockMovement, StockTotal
from oms_desktop.database.stock_count_list import BOOKS, COUNTED_OR_NONE, to_count
from oms_desktop.database.stock_counts import UNIT_COST, CountRow, StockCountLine
from oms_desktop.domain.stock import MovementKind

_SALES: Final = (MovementKind.SALE.value, MovementKind.RETURN.value, MovementKind.VOID.value)


@dataclass(frozen=True)
class DifferenceRow:
    """A product that differs; quantities in thousandths of `unit`.

    Attributes:
        counted: 0 also if it wasn't counted.
        at: when it was counted; None if it wasn't.
        sold: since then, less what came back.
        unit_cost: of one base unit: at the posting, or now if it isn't posted.
    """

    name: str
    code: str
    shelf: str
    unit: str
    counted: int
    on_hand: int
    at: int | None
    sold: int
    unit_cost: int


def differences(
    store: Store, count: CountRow, categories: Collection[int] | None, now: int, *, rest: bool
) -> list[DifferenceRow]:
    """All products that differ, by shelf and name.

    Args:
        store: where to read.
        count: which one.
        categories: that are counted; None is everything.
        now: till when sales matter in a count that isn't posted.
        rest: whether everything not counted is zero.
    """
    line = (StockCountLine.product_id == Product.id) & (StockCountLine.count_id == count.id)
    differs = COUNTED_OR_NONE != BOOKS
    if rest:
        differs &= to_count(categories) | StockCountLine.id.is_null(False)
    else:
        differs &= StockCountLine.id.is_null(False)
    until = now if count.posted_at is None else count.posted_at
    query = (
        Product.select(
            Product.name,
            Product.code,
            Product.shelf,
            Product.unit,
            COUNTED_OR_NONE,
            BOOKS,
            StockCountLine.at,
            _sold(until),
            _unit_cost(count),
        )
        .join(StockTotal, on=StockTotal.product_id == Product.id)
        .switch(Product)
        .join(StockCountLine, peewee.JOIN.LEFT_OUTER, on=line)
        .where(differs)
        .order_by(Product.shelf, Product.name, Product.id)
    )
    return [DifferenceRow(*row) for row in store.rows(query)]


def _sold(until: int) -> Any:
    return StockMovement.select(
        0 - peewee.fn.IFNULL(peewee.fn.SUM(StockMovement.quantity), 0)
    ).where(
        StockMovement.product_id == Product.id,
        StockMovement.kind.in_(_SALES),
        StockMovement.at > StockCountLine.at,
        StockMovement.at <= until,
    )


def _unit_cost(count: CountRow) -> Any:
    """What the posting corrected at; what it is worth now if there was none."""
    corrected = StockMovement.select(StockMovement.unit_cost).where(
        StockMovement.product_id == Product.id,
        StockMovement.kind == MovementKind.COUNT.value,
        StockMovement.document == count.number,
    )
    return peewee.fn.IFNULL(corrected, UNIT_COST)
