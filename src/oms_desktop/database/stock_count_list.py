"""What is in a stock count, as a list and in sums."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow
from oms_desktop.database.listing import Listing
from oms_desktop.database.product_list import matches
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.database.stock_counts import UNIT_COST, StockCountLine
from oms_desktop.domain.stock_counting import difference, worth

SHOWS: Final = ("counted", "differences", "missing", "all")


@dataclass(frozen=True)
class CountedRow:
    """A product in a count; quantities in thousandths of `unit`.

    Attributes:
        id: of the product.
        counted: None if it wasn't yet.
        on_hand: in the books at the moment of counting; None where that is hidden or not counted.
        unit_cost: of one base unit, as it is now; None where that is hidden.
    """

    id: int
    code: str
    name: str
    category: str
    shelf: str
    unit: str
    unit_decimals: int
    active: bool
    counted: int | None
    on_hand: int | None
    at: int | None
    unit_cost: int | None

    @property
    def difference(self) -> int | None:
        """More or less than in the books, if both are told."""
        if self.counted is None or self.on_hand is None:
            return None
        return difference(self.counted, self.on_hand)

    @property
    def worth(self) -> int | None:
        """The difference at cost."""
        found = self.difference
        return None if found is None or self.unit_cost is None else worth(found, self.unit_cost)


@dataclass(frozen=True)
class CountSums:
    """A count in figures: products counted, with a difference, and surplus and loss at cost."""

    counted: int
    differences: int
    surplus: int
    loss: int


_ROW: Final = (
    Product.id,
    Product.code,
    Product.name,
    Product.category_name,
    Product.shelf,
    Product.unit,
    Product.unit_decimals,
    Product.active,
    StockCountLine.counted,
    StockCountLine.on_hand,
    StockCountLine.at,
    UNIT_COST,
)
_OFF: Final = StockCountLine.counted - StockCountLine.on_hand
# Half away from zero, as `domain.money.half_up` rounds.
_WORTH: Final = peewee.Case(
    None,
    ((_OFF > 0, (_OFF * UNIT_COST + 500) / 1000),),
    0 - ((0 - _OFF) * UNIT_COST + 500) / 1000,
)
_SUMS: Final = Statement(
    StockCountLine.select(
        peewee.fn.COUNT(peewee.SQL("*")),
        peewee.fn.IFNULL(peewee.fn.SUM(_OFF != 0), 0),
        peewee.fn.IFNULL(peewee.fn.SUM(_WORTH).filter(_OFF > 0), 0),
        peewee.fn.IFNULL(peewee.fn.SUM(_WORTH).filter(_OFF < 0), 0),
    )
    .join(Product, on=Product.id == StockCountLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(StockCountLine.count_id == slot("count_id"))
)


def count_listing(
    store: Store,
    count_id: int,
    categories: Collection[int] | None,
    search: str,
    show: str,
    *,
    expected: bool,
    with_cost: bool,
) -> Listing[CountedRow]:
    """The products of a count for a table.

    Args:
        store: where to read.
        count_id: of the count.
        categories: that are counted; None is everything.
        search: words, code or barcode.
        show: `counted`, `differences`, `missing` (not counted yet) or `all`.
        expected: whether the books' figure is told.
        with_cost: whether cost is told.
    """
    counted = show in {"counted", "differences"}
    line = (StockCountLine.product_id == Product.id) & (StockCountLine.count_id == count_id)
    how = peewee.JOIN.INNER if counted else peewee.JOIN.LEFT_OUTER
    query = (
        Product.select(*_ROW)
        .join(StockTotal, on=StockTotal.product_id == Product.id)
        .switch(Product)
        .join(StockCountLine, how, on=line)
    )
    conditions: list[Any] = list(matches(search))
    if show == "differences":
        conditions.append(_OFF != 0)
    if not counted:
        conditions.append(_to_count(categories) | StockCountLine.id.is_null(False))
    if show == "missing":
        conditions.append(StockCountLine.id.is_null())
    sorts: dict[str, Any] = {
        "name": Product.name,
        "code": Product.code,
        "category": Product.category_name,
    }
    if counted:
        sorts |= {"latest": StockCountLine.id, "difference": _OFF}

    def make(row: RawRow) -> CountedRow:
        values = list(row)
        values[7] = bool(values[7])
        values[9] = values[9] if expected else None
        values[11] = values[11] if with_cost else None
        return CountedRow(*values)

    if conditions:
        query = query.where(*conditions)
    return Listing(store, query, Product.id, sorts, make, {})


def _to_count(categories: Collection[int] | None) -> Any:
    """What should be counted: goods whose stock is kept; retired ones while some are left."""
    kept = (Product.tracked == 1) & ((Product.active == 1) | (StockTotal.on_hand != 0))
    return kept if categories is None else kept & Product.category_id.in_(sorted(categories))


def count_sums(store: Store, count_id: int) -> CountSums:
    """A count in figures, at the cost of today."""
    row = _SUMS.row(store, count_id=count_id)
    return CountSums(*row) if row else CountSums(0, 0, 0, 0)


def left_to_count(store: Store, count_id: int, categories: Collection[int] | None) -> int:
    """How many products weren't counted yet; walks through all, so not on the screen's thread."""
    listing = count_listing(
        store, count_id, categories, "", "missing", expected=False, with_cost=False
    )
    return listing.count()
