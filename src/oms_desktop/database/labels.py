"""What labels say of products, and the shop's own barcodes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.products import Product, ProductBarcode, ProductUnit
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE

_MOST_AT_ONCE: Final = 500
"""Ids in one statement."""


@dataclass(frozen=True)
class LabelLine:
    """A product in its base unit (`further` empty) or in the further unit of that name.

    `price` is for one `unit`; `barcode` empty if it has none of its own; `code` is the product's.
    `normal` is what it costs otherwise, if that is more; else 0.
    """

    product_id: int
    further: str
    name: str
    unit: str
    price: int
    barcode: str
    code: str
    normal: int = 0

    @property
    def shown_code(self) -> str:
        """What a scan of the label finds; a further unit without barcode has none."""
        return self.barcode or ("" if self.further else self.code)


_OWN = ProductBarcode.select(
    ProductBarcode.product_id, peewee.fn.MIN(ProductBarcode.barcode).alias("barcode")
).where(ProductBarcode.unit_id.is_null())
_BY_UNIT = Statement(
    Product.select(
        Product.id,
        ProductUnit.name,
        Product.name,
        Product.price,
        ProductUnit.price,
        ProductUnit.content,
        ProductBarcode.barcode,
        Product.code,
    )
    .join(ProductUnit, on=ProductUnit.product_id == Product.id)
    .join(ProductBarcode, peewee.JOIN.LEFT_OUTER, on=ProductBarcode.unit_id == ProductUnit.id)
    .where((Product.id == slot("product_id")) & (ProductUnit.name == slot("unit")))
    .order_by(ProductBarcode.barcode)
)
_OF_BARCODE = Statement(
    ProductBarcode.select(ProductBarcode.product_id, ProductUnit.name)
    .join(ProductUnit, peewee.JOIN.LEFT_OUTER, on=ProductUnit.id == ProductBarcode.unit_id)
    .where(ProductBarcode.barcode == slot("barcode"))
)
_HIGHEST = Statement(
    ProductBarcode.select(ProductBarcode.barcode)
    .where(
        (ProductBarcode.barcode >= slot("first"))
        & (ProductBarcode.barcode < slot("last"))
        & (peewee.fn.LENGTH(ProductBarcode.barcode) == 13)
    )
    .order_by(ProductBarcode.barcode.desc())
    .limit(1)
)
_DROP = Statement(
    ProductBarcode.delete().where(
        (ProductBarcode.barcode == slot("barcode"))
        & (ProductBarcode.product_id == slot("product_id"))
        & ProductBarcode.unit_id.is_null()
    )
)


def base_lines(store: Store, product_ids: Sequence[int]) -> dict[int, LabelLine]:
    """Products in their base unit, by id; one that isn't there is left out."""
    found: dict[int, LabelLine] = {}
    for ids in _chunks(product_ids):
        own = _OWN.where(ProductBarcode.product_id.in_(ids)).group_by(ProductBarcode.product_id)
        rows = store.rows(
            Product.select(
                Product.id, Product.name, Product.unit, Product.price, own.c.barcode, Product.code
            )
            .join(own, peewee.JOIN.LEFT_OUTER, on=own.c.product_id == Product.id)
            .where(Product.id.in_(ids))
        )
        for id_, name, unit, price, barcode, code in rows:
            found[id_] = LabelLine(id_, "", name, unit, price, barcode or "", code)
    return found


def unit_line(store: Store, product_id: int, unit: str) -> LabelLine | None:
    """A product in a further unit, or None."""
    row = _BY_UNIT.row(store, product_id=product_id, unit=unit)
    if row is None:
        return None
    id_, further, name, price, own_price, content, barcode, code = row
    each = half_up(price * content, ONE) if own_price is None else own_price
    return LabelLine(id_, further, name, further, each, barcode or "", code)


def barcode_meaning(store: Store, barcode: str) -> tuple[int, str] | None:
    """Product and further unit (or empty) that a barcode stands for, or None."""
    row = _OF_BARCODE.row(store, barcode=barcode)
    return (row[0], row[1] or "") if row else None


def highest_barcode(store: Store, prefix: str) -> str | None:
    """The highest barcode of 13 digits that begins so, or None."""
    row = _HIGHEST.row(store, first=prefix, last=f"{prefix}:")
    return str(row[0]) if row else None


def drop_barcode(store: Store, product_id: int, barcode: str) -> bool:
    """Take a barcode from a product's base unit; False if it isn't there."""
    return _DROP.run(store, barcode=barcode, product_id=product_id) > 0


def _chunks(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[at : at + _MOST_AT_ONCE] for at in range(0, len(ids), _MOST_AT_ONCE))
