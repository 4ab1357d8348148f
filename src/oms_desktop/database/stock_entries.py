"""Single movements of the stock: written by hand, looked up to be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from oms_desktop.database.connection import Store
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.database.stock import StockMovement, StockTotal
from oms_desktop.database.stock_counts import UNIT_COST


@dataclass(frozen=True)
class StockEntry:
    """A movement; quantity in thousandths of the base unit."""

    product_id: int
    kind: str
    quantity: int
    unit_cost: int
    document: str
    reason: str


_ADD = insert_into(
    StockMovement,
    "product_id",
    "kind",
    "quantity",
    "unit_cost",
    "document",
    "at",
    "person_id",
    "reason",
)
_FIND = Statement(
    StockMovement.select(
        StockMovement.product_id,
        StockMovement.kind,
        StockMovement.quantity,
        StockMovement.unit_cost,
        StockMovement.document,
        StockMovement.reason,
    ).where(StockMovement.id == slot("id"))
)
_OF_PRODUCT = StockMovement.product_id == slot("product_id")
_MOVED = Statement(StockMovement.select(StockMovement.id).where(_OF_PRODUCT).limit(1))
_DOCUMENT = Statement(
    StockMovement.select(StockMovement.id)
    .where(_OF_PRODUCT & (StockMovement.document == slot("document")))
    .limit(1)
)
_COST = Statement(
    Product.select(UNIT_COST)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(Product.id == slot("product_id"))
)


def add_entry(store: Store, movement: Mapping[str, Any]) -> int:
    """The id of a new movement; its columns as for `stock.add_movements`."""
    return _ADD.insert(store, **movement)


def find_entry(store: Store, movement_id: int) -> StockEntry | None:
    """A movement, or None."""
    row = _FIND.row(store, id=movement_id)
    return StockEntry(*row) if row else None


def has_moved(store: Store, product_id: int) -> bool:
    """Whether a product has any movement."""
    return _MOVED.row(store, product_id=product_id) is not None


def has_document(store: Store, product_id: int, document: str) -> bool:
    """Whether a product has a movement of this document."""
    return _DOCUMENT.row(store, product_id=product_id, document=document) is not None


def unit_cost(store: Store, product_id: int) -> int:
    """What one base unit is worth now: the moving average, or the product's cost if none is left."""
    row = _COST.row(store, product_id=product_id)
    return int(row[0]) if row else 0
