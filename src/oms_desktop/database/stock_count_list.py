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

SHOWS: Final = ("counted", "differences", "missing", "all", "rest")


@dataclass(frozen=True)
class CountedRow:
    """A product in a count; quantities in thousandths of `unit`.

    Attributes:
        id: of the product.
        counted: None if it wasn't yet.
        on_hand: in the books at the moment of counting; None where that is hidden or not counted.
        at: when it was counted; None if it wasn't, even where it is taken to be zero.
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
    """A count in figures: products counted, with a difference, and surplus and loss at cost.

    `rest` of the differences are products that weren't counted and are taken to be zero.
    """

    counted: int
    differences: int
    surplus: int
    loss: int
    rest: int = 0


_PRODUCT: Final = (
    Product.id,
    Product.code,
    Product.name,
    Product.category_name,
    Product.shelf,
    Product.unit,
    Product.unit_decimals,
    Product.active,
)
_OFF: Final = StockCountLine.counted - StockCountLine.on_hand
# What wasn't counted is taken to be zero, against the books of now.
COUNTED_OR_NONE: Final = peewee.fn.IFNULL(StockCountLine.counted, 0)
BOOKS: Final = peewee.fn.IFNULL(StockCountLine.on_hand, StockTotal.on_hand)


def _worth(off: Any) -> Any:
    """A difference at cost; half away from zero, as `domain.money.half_up` rounds."""
    return peewee.Case(
        None,
        ((off > 0, (off * UNIT_COST + 500) / 1000),),
        0 - ((0 - off) * UNIT_COST + 500) / 1000,
    )


_WORTH: Final = _worth(_OFF)
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
        show: `counted`, `differences`, `missing` (not counted yet), `all`, or `rest`: the
            differences if everything that isn't counted is zero.
        expected: whether the books' figure is told.
        with_cost: whether cost is told.
    """
    counted, rest = show in {"counted", "differences"}, show == "rest"
    figures: tuple[Any, ...] = (StockCountLine.counted, StockCountLine.on_hand)
    if rest:
        figures = (COUNTED_OR_NONE, BOOKS)
    line = (StockCountLine.product_id == Product.id) & (StockCountLine.count_id == count_id)
    how = peewee.JOIN.INNER if counted else peewee.JOIN.LEFT_OUTER
    query = (
        Product.select(*_PRODUCT, *figures, StockCountLine.at, UNIT_COST)
        .join(StockTotal, on=StockTotal.product_id == Product.id)
        .switch(Product)
        .join(StockCountLine, how, on=line)
    )
    conditions: list[Any] = list(matches(search))
    if show == "differences":
        conditions.append(_OFF != 0)
    if not counted:
        conditions.append(to_count(categories) | StockCountLine.id.is_null(False))
    if show == "missing":
        conditions.append(StockCountLine.id.is_null())
    if rest:
        conditions.append(COUNTED_OR_NONE != BOOKS)
    sorts: dict[str, Any] = {
        "name": Product.name,
        "code": Product.code,
        "category": Product.category_name,
    }
    if counted:
        sorts |= {"latest": StockCountLine.id, "difference": _OFF}
    if rest:
        sorts["difference"] = COUNTED_OR_NONE - BOOKS

    def make(row: RawRow) -> CountedRow:
        values = list(row)
        values[7] = bool(values[7])
        values[9] = values[9] if expected else None
        values[11] = values[11] if with_cost else None
        return CountedRow(*values)

    if conditions:
        query = query.where(*conditions)
    return Listing(store, query, Product.id, sorts, make, {})


def to_count(categories: Collection[int] | None) -> Any:
    """What should be counted: goods whose stock is kept; retired ones while some are left."""
    kept = (Product.tracked == 1) & ((Product.active == 1) | (StockTotal.on_hand != 0))
    return kept if categories is None else kept & Product.category_id.in_(sorted(categories))


def count_sums(store: Store, count_id: int) -> CountSums:
    """A count in figures, at the cost of today."""
    row = _SUMS.row(store, count_id=count_id)
    return CountSums(*row) if row else CountSums(0, 0, 0, 0)


def sums_with_rest(store: Store, count_id: int, categories: Collection[int] | None) -> CountSums:
    """The same if everything that isn't counted is zero; walks through all products."""
    sums, off = count_sums(store, count_id), 0 - StockTotal.on_hand
    worth_ = _worth(off)
    query = _left(count_id, categories).select(
        peewee.fn.COUNT(peewee.SQL("*")),
        peewee.fn.IFNULL(peewee.fn.SUM(worth_).filter(off > 0), 0),
        peewee.fn.IFNULL(peewee.fn.SUM(worth_).filter(off < 0), 0),
    )
    rest, surplus, loss = store.row(query) or (0, 0, 0)
    return CountSums(
        sums.counted, sums.differences + rest, sums.surplus + surplus, sums.loss + loss, rest
    )


def count_rest(
    store: Store, count_id: int, categories: Collection[int] | None, person_id: int, at: int
) -> int:
    """Count everything as zero that wasn't counted and of which the books say there is some.

    Returns:
        How many products that were.
    """
    found = _left(count_id, categories).select(
        peewee.Value(count_id),
        Product.id,
        peewee.Value(0),
        StockTotal.on_hand,
        peewee.Value(at),
        peewee.Value(person_id),
    )
    columns = ("count_id", "product_id", "counted", "on_hand", "at", "person_id")
    fields = [getattr(StockCountLine, name) for name in columns]
    store.rows(StockCountLine.insert_from(found.order_by(Product.id), fields))
    return store.connection.changes()


def _left(count_id: int, categories: Collection[int] | None) -> Any:
    """Products to count that weren't, with stock in the books."""
    line = (StockCountLine.product_id == Product.id) & (StockCountLine.count_id == count_id)
    return (
        Product.select()
        .join(StockTotal, on=StockTotal.product_id == Product.id)
        .switch(Product)
        .join(StockCountLine, peewee.JOIN.LEFT_OUTER, on=line)
        .where(to_count(categories), StockCountLine.id.is_null(), StockTotal.on_hand != 0)
    )


def left_to_count(store: Store, count_id: int, categories: Collection[int] | None) -> int:
    """How many products weren't counted yet; walks through all, so not on the screen's thread."""
    listing = count_listing(
        store, count_id, categories, "", "missing", expected=False, with_cost=False
    )
    return listing.count()
