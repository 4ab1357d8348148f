"""Stock counts (opname): what was counted, beside what should have been there."""

from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, QuantityField, Table, TimeField
from oms_desktop.database.people import PersonTable
from oms_desktop.database.products import Category, Product
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.database.stock import StockTotal


class StockCount(Table):
    """One count; sales go on meanwhile."""

    id = peewee.AutoField()
    number = peewee.TextField(unique=True, null=True)
    state = peewee.TextField()
    label = peewee.TextField(default="")
    blind = FlagField()
    category_id = peewee.IntegerField(null=True)
    person_id = peewee.IntegerField()
    started_at = TimeField()
    posted_at = TimeField(null=True)

    class Meta:
        """Table name."""

        table_name = "stock_count"


class StockCountLine(Table):
    """What was counted of a product, and what was on hand at that moment."""

    id = peewee.AutoField()
    count_id = peewee.IntegerField()
    product_id = peewee.IntegerField()
    counted = QuantityField()
    on_hand = QuantityField()
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "stock_count_line"


@dataclass(frozen=True)
class CountRow:
    """A count with the names of who began it and of its category, and how many products it has."""

    id: int
    number: str
    state: str
    label: str
    blind: bool
    category_id: int | None
    category: str
    person: str
    started_at: int
    posted_at: int | None
    lines: int


@dataclass(frozen=True)
class CountLine:
    """A counted product: `counted` and `on_hand` in thousandths of its base unit."""

    counted: int
    on_hand: int
    at: int
    person_id: int


_LINES: Final = (
    StockCountLine.select(peewee.fn.COUNT(StockCountLine.id))
    .where(StockCountLine.count_id == StockCount.id)
    .alias("lines")
)
_COUNTS: Final = (
    StockCount.select(
        StockCount.id,
        StockCount.number,
        StockCount.state,
        StockCount.label,
        StockCount.blind,
        StockCount.category_id,
        Category.name,
        PersonTable.name,
        StockCount.started_at,
        StockCount.posted_at,
        _LINES,
    )
    .join(Category, peewee.JOIN.LEFT_OUTER, on=Category.id == StockCount.category_id)
    .switch(StockCount)
    .join(PersonTable, on=PersonTable.id == StockCount.person_id)
)
_COUNT = Statement(_COUNTS.where(StockCount.id == slot("id")))
_OPEN = Statement(_COUNTS.where(StockCount.state == "open").order_by(StockCount.id.desc()))
_PAST = Statement(
    _COUNTS.where(StockCount.state == "posted").order_by(StockCount.id.desc()).limit(slot("limit"))
)
_ADD = insert_into(StockCount, "state", "label", "blind", "category_id", "person_id", "started_at")
_END = Statement(
    StockCount.update(
        {
            StockCount.state: slot("state"),
            StockCount.number: slot("number"),
            StockCount.posted_at: slot("posted_at"),
        }
    ).where((StockCount.id == slot("id")) & (StockCount.state == "open"))
)
_KEY: Final = (StockCountLine.count_id == slot("count_id")) & (
    StockCountLine.product_id == slot("product_id")
)
_LINE = Statement(
    StockCountLine.select(
        StockCountLine.counted, StockCountLine.on_hand, StockCountLine.at, StockCountLine.person_id
    ).where(_KEY)
)
_ADD_LINE = insert_into(
    StockCountLine, "count_id", "product_id", "counted", "on_hand", "at", "person_id"
)
_DROP_LINE = Statement(StockCountLine.delete().where(_KEY))
_OPEN_IDS: Final = StockCount.select(StockCount.id).where(StockCount.state == "open")
_REBASE = Statement(
    StockCountLine.update(
        {StockCountLine.on_hand: StockCountLine.on_hand + slot("quantity")}
    ).where(
        (StockCountLine.product_id == slot("product_id")) & StockCountLine.count_id.in_(_OPEN_IDS)
    )
)
UNIT_COST: Final = peewee.Case(
    None,
    (
        (
            StockTotal.on_hand > 0,
            (StockTotal.value * 1000 + StockTotal.on_hand / 2) / StockTotal.on_hand,
        ),
    ),
    Product.cost,
)
"""What one base unit is worth now: the moving average, or the product's cost if none is left."""
_DIFFERENCES = Statement(
    StockCountLine.select(
        StockCountLine.product_id,
        (StockCountLine.counted - StockCountLine.on_hand),
        UNIT_COST,
    )
    .join(Product, on=Product.id == StockCountLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(
        (StockCountLine.count_id == slot("count_id"))
        & (StockCountLine.counted != StockCountLine.on_hand)
    )
    .order_by(Product.name, Product.id)
)
_VALUE = Statement(
    StockCountLine.select(
        peewee.fn.IFNULL(peewee.fn.SUM(StockTotal.value), 0),
        peewee.fn.IFNULL(peewee.fn.SUM(StockTotal.available < 0), 0),
    )
    .join(StockTotal, on=StockTotal.product_id == StockCountLine.product_id)
    .where(
        (StockCountLine.count_id == slot("count_id"))
        & (StockCountLine.counted != StockCountLine.on_hand)
    )
)
_PARENTS = Statement(Category.select(Category.id, Category.parent_id))


def _count(row: tuple[Any, ...]) -> CountRow:
    id_, number, state, label, blind, category_id, category, *rest = row
    return CountRow(
        id_, number or "", state, label, bool(blind), category_id, category or "", *rest
    )


def add_count(
    store: Store, label: str, category_id: int | None, person_id: int, at: int, *, blind: bool
) -> int:
    """A new open count's id."""
    return _ADD.insert(
        store,
        state="open",
        label=label,
        blind=int(blind),
        category_id=category_id,
        person_id=person_id,
        started_at=at,
    )


def find_count(store: Store, count_id: int) -> CountRow | None:
    """A count, or None."""
    row = _COUNT.row(store, id=count_id)
    return _count(row) if row else None


def open_counts(store: Store) -> list[CountRow]:
    """All counts that aren't ended, newest first."""
    return [_count(row) for row in _OPEN.rows(store)]


def past_counts(store: Store, limit: int) -> list[CountRow]:
    """The last posted counts, newest first."""
    return [_count(row) for row in _PAST.rows(store, limit=limit)]


def end_count(
    store: Store, count_id: int, state: str, number: str | None = None, at: int | None = None
) -> bool:
    """Post (with number and time) or drop an open count.

    Returns:
        False if it was ended already.
    """
    return _END.run(store, id=count_id, state=state, number=number, posted_at=at) == 1


def find_line(store: Store, count_id: int, product_id: int) -> CountLine | None:
    """What was counted of a product, or None."""
    row = _LINE.row(store, count_id=count_id, product_id=product_id)
    return CountLine(*row) if row else None


def put_line(store: Store, count_id: int, product_id: int, line: CountLine) -> None:
    """Keep what was counted of a product; the product becomes the latest of the count."""
    drop_line(store, count_id, product_id)
    _ADD_LINE.run(
        store,
        count_id=count_id,
        product_id=product_id,
        counted=line.counted,
        on_hand=line.on_hand,
        at=line.at,
        person_id=line.person_id,
    )


def drop_line(store: Store, count_id: int, product_id: int) -> None:
    """Forget what was counted of a product."""
    _DROP_LINE.run(store, count_id=count_id, product_id=product_id)


def rebase(store: Store, product_id: int, quantity: int) -> None:
    """The books of a product were corrected: open counts compare with the corrected figure.

    Without this, a count taken before the correction would correct the same mistake again.
    """
    _REBASE.run(store, product_id=product_id, quantity=quantity)


def differences_of(store: Store, count_id: int) -> list[tuple[int, int, int]]:
    """Product id, difference (thousandths) and unit cost wherever counted isn't what was on hand."""
    return _DIFFERENCES.rows(store, count_id=count_id)


def worth_of(store: Store, count_id: int) -> tuple[int, int]:
    """What the products with differences are worth now, and of how many more is promised than there."""
    row = _VALUE.row(store, count_id=count_id)
    return (int(row[0]), int(row[1])) if row else (0, 0)


def categories_below(store: Store, category_id: int) -> frozenset[int]:
    """A category with all those inside it."""
    children: dict[int | None, list[int]] = {}
    for id_, parent in _PARENTS.rows(store):
        children.setdefault(parent, []).append(id_)
    found: set[int] = set()
    waiting = [category_id]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += children.get(here, ())
    return frozenset(found)
