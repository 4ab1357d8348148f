"""Goods receipts as they are read and written: drafts line by line, posted ones as a list."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow, with_flags
from oms_desktop.database.listing import Listing
from oms_desktop.database.products import Product
from oms_desktop.database.receipts import GoodsReceipt, GoodsReceiptLine
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.domain.expiry import Batch
from oms_desktop.domain.receipts import ReceiptLine


@dataclass(frozen=True)
class ReceiptRow:
    """A goods receipt; its lines are read with `lines_of`. `total` is 0 where costs are hidden."""

    id: int
    number: str | None
    state: str
    supplier_id: int | None
    supplier_name: str
    reference: str
    note: str
    total: int
    person_id: int
    started_at: int
    posted_at: int | None


@dataclass(frozen=True)
class Receipt:
    """A receipt with its lines."""

    row: ReceiptRow
    lines: tuple[ReceiptLine, ...]
    watched: frozenset[int] = frozenset()
    """Products whose lines have a batch and an expiry date."""

    @property
    def total(self) -> int:
        """What all lines cost."""
        return sum(line.amount for line in self.lines)


@dataclass(frozen=True)
class Stocked:
    """What a receipt has to know of a product."""

    name: str
    cost: int
    last_cost: int
    tracked: bool
    expires: bool

    @property
    def usual_cost(self) -> int:
        """Cost of one base unit that is assumed until somebody says another."""
        return self.last_cost or self.cost


_RECEIPT: Final = (
    GoodsReceipt.id,
    GoodsReceipt.number,
    GoodsReceipt.state,
    GoodsReceipt.supplier_id,
    GoodsReceipt.supplier_name,
    GoodsReceipt.reference,
    GoodsReceipt.note,
    GoodsReceipt.total,
    GoodsReceipt.person_id,
    GoodsReceipt.started_at,
    GoodsReceipt.posted_at,
)
_LINE: Final = (
    GoodsReceiptLine.id,
    GoodsReceiptLine.position,
    GoodsReceiptLine.product_id,
    GoodsReceiptLine.code,
    GoodsReceiptLine.name,
    GoodsReceiptLine.unit,
    GoodsReceiptLine.unit_content,
    GoodsReceiptLine.unit_decimals,
    GoodsReceiptLine.quantity,
    GoodsReceiptLine.unit_cost,
    GoodsReceiptLine.batch,
    GoodsReceiptLine.expires_on,
)
_LINE_FIELDS: Final = (
    "receipt_id",
    "position",
    "product_id",
    "code",
    "name",
    "unit",
    "unit_content",
    "unit_decimals",
    "quantity",
    "unit_cost",
    "batch",
    "expires_on",
)
_ADD = insert_into(GoodsReceipt, "state", "person_id", "started_at")
_ADD_LINE = insert_into(GoodsReceiptLine, *_LINE_FIELDS)
_BY_ID = Statement(GoodsReceipt.select(*_RECEIPT).where(GoodsReceipt.id == slot("id")))
_DRAFTS = Statement(
    GoodsReceipt.select(*_RECEIPT).where(GoodsReceipt.state == "draft").order_by(GoodsReceipt.id)
)
_LINES = Statement(
    GoodsReceiptLine.select(*_LINE)
    .where(GoodsReceiptLine.receipt_id == slot("receipt_id"))
    .order_by(GoodsReceiptLine.position, GoodsReceiptLine.id)
)
_WATCHED_IN = Statement(
    GoodsReceiptLine.select(Product.id)
    .join(Product, on=Product.id == GoodsReceiptLine.product_id)
    .where((GoodsReceiptLine.receipt_id == slot("receipt_id")) & (Product.expires == 1))
)
_DROP_LINE = Statement(GoodsReceiptLine.delete().where(GoodsReceiptLine.id == slot("id")))
_STOCKED = Statement(
    Product.select(
        Product.name, Product.cost, Product.last_cost, Product.tracked, Product.expires
    ).where(Product.id == slot("id"))
)
_EXPIRING = Statement(
    GoodsReceiptLine.select(
        GoodsReceiptLine.product_id,
        GoodsReceiptLine.batch,
        GoodsReceiptLine.expires_on,
        GoodsReceiptLine.quantity,
        GoodsReceiptLine.unit_content,
    )
    .join(GoodsReceipt, on=GoodsReceipt.id == GoodsReceiptLine.receipt_id)
    .where(
        (GoodsReceiptLine.product_id == slot("product_id"))
        & (GoodsReceiptLine.expires_on != "")
        & (GoodsReceipt.state == "posted")
    )
)
_WATCHED = Statement(
    GoodsReceiptLine.select(
        GoodsReceiptLine.product_id, Product.name, Product.unit, StockTotal.on_hand
    )
    .join(Product, on=Product.id == GoodsReceiptLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(
        (GoodsReceiptLine.expires_on != "")
        & (GoodsReceiptLine.expires_on <= slot("until"))
        & (StockTotal.on_hand > 0)
    )
    .distinct()
    .order_by(Product.name, Product.id)
)


def add_draft(store: Store, person_id: int, at: int) -> int:
    """A new draft's id."""
    return _ADD.insert(store, state="draft", person_id=person_id, started_at=at)


def find_receipt(store: Store, receipt_id: int) -> ReceiptRow | None:
    """A receipt, or None."""
    row = _BY_ID.row(store, id=receipt_id)
    return ReceiptRow(*row) if row else None


def drafts(store: Store) -> list[ReceiptRow]:
    """Receipts that are still written, oldest first."""
    return [ReceiptRow(*row) for row in _DRAFTS.rows(store)]


def lines_of(store: Store, receipt_id: int) -> list[ReceiptLine]:
    """Lines in their order."""
    return [ReceiptLine(*row) for row in _LINES.rows(store, receipt_id=receipt_id)]


def watched_in(store: Store, receipt_id: int) -> frozenset[int]:
    """Products of a receipt whose expiry is watched."""
    return frozenset(row[0] for row in _WATCHED_IN.rows(store, receipt_id=receipt_id))


def add_line(store: Store, receipt_id: int, line: ReceiptLine) -> int:
    """A new line's id; the id in `line` isn't looked at."""
    values = {name: getattr(line, name) for name in _LINE_FIELDS[1:]}
    return _ADD_LINE.insert(store, receipt_id=receipt_id, **values)


def update_line(store: Store, line: ReceiptLine) -> None:
    """Store a line that is there already."""
    columns = {getattr(GoodsReceiptLine, name): getattr(line, name) for name in _LINE_FIELDS[1:]}
    store.rows(GoodsReceiptLine.update(columns).where(GoodsReceiptLine.id == line.id))


def drop_line(store: Store, line_id: int) -> None:
    """Take a line out."""
    _DROP_LINE.run(store, id=line_id)


def update_receipt(store: Store, receipt_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of a receipt."""
    columns = {getattr(GoodsReceipt, name): value for name, value in values.items()}
    store.rows(GoodsReceipt.update(columns).where(GoodsReceipt.id == receipt_id))


def stocked(store: Store, product_id: int) -> Stocked | None:
    """What a receipt has to know of a product, or None."""
    row = _STOCKED.row(store, id=product_id)
    return Stocked(*with_flags(row, 3, 4)) if row else None


def receipt_listing(
    store: Store, search: str = "", supplier_id: int | None = None, *, with_cost: bool = True
) -> Listing[ReceiptRow]:
    """Posted receipts for a table, by number, supplier or reference; of one supplier if given."""
    select = GoodsReceipt.select(*_RECEIPT).where(GoodsReceipt.state == "posted")
    if supplier_id is not None:
        select = select.where(GoodsReceipt.supplier_id == supplier_id)
    for word in search.split():
        select = select.where(
            GoodsReceipt.number.contains(word)
            | GoodsReceipt.supplier_name.contains(word)
            | GoodsReceipt.reference.contains(word)
        )
    sums = {"total": peewee.fn.SUM(GoodsReceipt.total)} if with_cost else {}

    def make(row: RawRow) -> ReceiptRow:
        found = ReceiptRow(*row)
        return found if with_cost else replace(found, total=0)

    return Listing(store, select, GoodsReceipt.id, {"id": GoodsReceipt.id}, make, sums)


def batches_of(store: Store, product_id: int) -> list[Batch]:
    """Everything that was ever received of a product with a date; base quantities."""
    return [
        Batch(batch, day, quantity * content // 1000)
        for _, batch, day, quantity, content in _EXPIRING.rows(store, product_id=product_id)
    ]


def watched_until(store: Store, until: str) -> list[tuple[int, str, str, int]]:
    """Id, name, unit and stock of products that are there and came with a date up to a day (ISO)."""
    return _WATCHED.rows(store, until=until)
