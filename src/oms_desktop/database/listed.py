"""Whole products, one after the other, as they go out into a file or are compared with one."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.product_list import product_draft
from oms_desktop.database.products import Product, ProductBarcode, ProductUnit
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.domain.product_columns import Listed

_IDS: Final = Statement(Product.select(Product.id).order_by(Product.name, Product.code))
_STATE: Final = Statement(
    Product.select(Product.active, Product.tracked, StockTotal.on_hand)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(Product.id == slot("id"))
)
_HIGHEST: Final = Statement(Product.select(peewee.fn.MAX(Product.id)))


def _most(table: Any, *conditions: Any) -> Statement:
    counts = table.select(peewee.fn.COUNT(table.product_id).alias("amount"))
    for condition in conditions:
        counts = counts.where(condition)
    counts = counts.group_by(table.product_id)
    return Statement(peewee.Select([counts], [peewee.fn.MAX(counts.c.amount)]))


_MOST_BARCODES: Final = _most(ProductBarcode, ProductBarcode.unit_id.is_null())
_MOST_UNITS: Final = _most(ProductUnit)


def product_ids(store: Store) -> list[int]:
    """All products by name, the retired ones too; the same in every shop with the same products."""
    return [id_ for (id_,) in _IDS.rows(store)]


def highest_id(store: Store) -> int:
    """Of any product; 0 in an empty shop."""
    row = _HIGHEST.row(store)
    return (row[0] or 0) if row else 0


def listed(store: Store, product_id: int) -> Listed | None:
    """A product as it stands, or None."""
    draft, state = product_draft(store, product_id), _STATE.row(store, id=product_id)
    if draft is None or state is None:
        return None
    active, tracked, on_hand = state
    return Listed(draft, on_hand if tracked else None, bool(active))


def all_listed(store: Store, ids: Sequence[int]) -> Iterator[Listed]:
    """These products in this order; one that is gone is left out."""
    for id_ in ids:
        found = listed(store, id_)
        if found is not None:
            yield found


def widths(store: Store) -> tuple[int, int]:
    """The most barcodes and the most further units that any product has."""
    barcodes, units = _MOST_BARCODES.row(store), _MOST_UNITS.row(store)
    return (barcodes and barcodes[0]) or 0, (units and units[0]) or 0


def change_columns(store: Store, product_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of a product, with a statement that is made once for each set of columns."""
    _update(tuple(values)).run(store, product_id=product_id, **values)


@cache
def _update(names: tuple[str, ...]) -> Statement:
    columns = {getattr(Product, name): slot(name) for name in names}
    return Statement(Product.update(columns).where(Product.id == slot("product_id")))


_CHANGE_UNIT: Final = Statement(
    ProductUnit.update(
        {ProductUnit.content: slot("content"), ProductUnit.price: slot("price")}
    ).where(ProductUnit.id == slot("unit_id"))
)
_DROP_BARCODE: Final = Statement(
    ProductBarcode.delete().where(
        (ProductBarcode.barcode == slot("barcode"))
        & (ProductBarcode.product_id == slot("product_id"))
    )
)


def change_unit(store: Store, unit_id: int, content: int, price: int | None) -> None:
    """Change what a further unit holds and costs."""
    _CHANGE_UNIT.run(store, unit_id=unit_id, content=content, price=price)


def drop_barcode(store: Store, product_id: int, barcode: str) -> None:
    """Take one barcode from a product."""
    _DROP_BARCODE.run(store, barcode=barcode, product_id=product_id)
