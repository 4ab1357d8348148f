"""Products of which little is left, with what was sold of them lately; and what the stock is worth."""

from dataclasses import dataclass
from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow
from oms_desktop.database.listing import Listing
from oms_desktop.database.product_list import matches
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockMovement, StockTotal
from oms_desktop.domain.stock_counting import reorder, worth


@dataclass(frozen=True)
class LowRow:
    """A product that is low; quantities in thousandths of `unit`.

    `sold` is what went out lately, less what came back; `cost` of one unit, None where hidden.
    """

    id: int
    code: str
    name: str
    category: str
    shelf: str
    unit: str
    on_hand: int
    available: int
    minimum: int
    sold: int
    cost: int | None

    @property
    def suggested(self) -> int:
        """How much to buy."""
        return reorder(self.available, self.minimum, self.sold)

    @property
    def worth(self) -> int | None:
        """What that costs, at the last cost."""
        return None if self.cost is None else worth(self.suggested, self.cost)


_COST: Final = peewee.Case(None, ((Product.last_cost > 0, Product.last_cost),), Product.cost)
_LAST: Final = Statement(StockMovement.select(peewee.fn.MAX(StockMovement.id)))
_AT: Final = Statement(
    StockMovement.select(StockMovement.at)
    .where(StockMovement.id >= slot("id"))
    .order_by(StockMovement.id)
    .limit(1)
)
_VALUES: Final = Statement(
    StockTotal.select(
        Product.category_name,
        peewee.fn.COUNT(peewee.SQL("*")),
        peewee.fn.SUM(StockTotal.value),
    )
    .join(Product, on=Product.id == StockTotal.product_id)
    .where(StockTotal.value != 0)
    .group_by(Product.category_name)
    .order_by(Product.category_name)
)


def first_since(store: Store, at: int) -> int:
    """The id of the first movement from a time on, or one behind the last.

    Movements are written in the order of time, and no index by time is needed to find the place.
    """
    row = _LAST.row(store)
    low, high = 1, (row[0] or 0) + 1 if row else 1
    while low < high:
        middle = (low + high) // 2
        found = _AT.row(store, id=middle)
        if found is not None and found[0] < at:
            low = middle + 1
        else:
            high = middle
    return low


def low_listing(
    store: Store, search: str, category_id: int | None, since: int, *, with_cost: bool
) -> Listing[LowRow]:
    """Products in use of which the minimum or less is left, for a table.

    Args:
        store: where to read.
        search: words, code or barcode.
        category_id: None is all.
        since: from which time on sales are counted.
        with_cost: whether cost is told.
    """
    went = (
        StockMovement.select(0 - peewee.fn.IFNULL(peewee.fn.SUM(StockMovement.quantity), 0))
        .where(
            (StockMovement.product_id == Product.id)
            & (StockMovement.id >= first_since(store, since))
            & StockMovement.kind.in_(["sale", "void", "return"])
        )
        .alias("went")
    )
    # Written out, because the index of these rows serves no value put in later.
    conditions = [StockTotal.low == peewee.SQL("1"), Product.active == 1, *matches(search)]
    if category_id is not None:
        conditions.append(Product.category_id == category_id)
    query = (
        StockTotal.select(
            Product.id,
            Product.code,
            Product.name,
            Product.category_name,
            Product.shelf,
            Product.unit,
            StockTotal.on_hand,
            StockTotal.available,
            Product.minimum_stock,
            went,
            _COST,
        )
        .join(Product, on=Product.id == StockTotal.product_id)
        .where(*conditions)
    )
    counted = (
        StockTotal.select(StockTotal.product_id)
        .join(Product, on=Product.id == StockTotal.product_id)
        .where(*conditions)
    )
    sorts = {"name": Product.name, "code": Product.code, "category": Product.category_name}

    def make(row: RawRow) -> LowRow:
        values = list(row)
        values[10] = values[10] if with_cost else None
        return LowRow(*values)

    return Listing(
        store,
        query,
        Product.id,
        {**sorts, "stock": StockTotal.available},
        make,
        {},
        counted,
        {"stock": StockTotal.product_id},
    )


def values_by_category(store: Store) -> list[tuple[str, int, int]]:
    """Category (empty without one), products with stock, and their value; walks through all."""
    return _VALUES.rows(store)
