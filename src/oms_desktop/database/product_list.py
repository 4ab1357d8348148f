"""The list of products, and one product as its form shows it."""

from dataclasses import dataclass, replace
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow, with_flags
from oms_desktop.database.listing import Listing, shown
from oms_desktop.database.product_parts import parts_of
from oms_desktop.database.product_rules import rules_of
from oms_desktop.database.products import (
    Product,
    ProductBarcode,
    barcodes_of,
    bundles_made,
    categories_under,
    units_of,
)
from oms_desktop.database.search_text import fragment_query, matches_any, prefix_query, typed
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.domain.products import BundlePart, ProductDraft, UnitDraft
from oms_desktop.domain.stock import StockLevel, level_of
from oms_desktop.domain.tax import TaxClass


@dataclass(frozen=True)
class ProductRow:
    """A product as the list shows it; stock in thousandths of `unit`."""

    id: int
    code: str
    name: str
    category: str
    unit: str
    price: int
    cost: int
    tracked: bool
    minimum_stock: int
    active: bool
    favourite: bool
    on_hand: int
    available: int

    @property
    def level(self) -> StockLevel:
        """How the stock is shown."""
        return level_of(self.available, self.minimum_stock, tracked=self.tracked)


_ROW = (
    Product.id,
    Product.code,
    Product.name,
    Product.category_name,
    Product.unit,
    Product.price,
    Product.cost,
    Product.tracked,
    Product.minimum_stock,
    Product.active,
    Product.favourite,
    StockTotal.on_hand,
    StockTotal.available,
    bundles_made(),
)


def _row(row: RawRow) -> ProductRow:
    *own, made = with_flags(row, 7, 9, 10)
    found = ProductRow(*own)
    # A bundle is as much there as its parts are.
    return found if made is None else replace(found, tracked=True, on_hand=made, available=made)


def product_listing(
    store: Store, search: str, category_id: int | None, show: str
) -> Listing[ProductRow]:
    """Products for a table; `show` is `active`, `low` (little or none left) or `retired`."""
    conditions = [shown(Product.active, retired=show == "retired")]
    if category_id is not None:
        conditions.append(_within(store, category_id))
    if show == "low":
        # Written out, because the index of these rows serves no value put in later.
        conditions.append(peewee.fn.UNLIKELY(StockTotal.low == peewee.SQL("1")))
    conditions.extend(_matches(search))
    joined = Product.select(*_ROW).join(StockTotal, on=StockTotal.product_id == Product.id)
    counted = joined.clone() if show == "low" else Product.select(Product.id)
    return Listing(
        store,
        joined.where(*conditions),
        Product.id,
        {
            "name": Product.name,
            "code": Product.code,
            "category": Product.category_name,
            "price": Product.price,
            "cost": Product.cost,
            "stock": StockTotal.available,
        },
        _row,
        {},
        counted.where(*conditions),
        {"stock": StockTotal.product_id},
    )


def _within(store: Store, category_id: int) -> Any:
    """In a category or one below it; written so that the plain case keeps its index."""
    ids = categories_under(store, category_id)
    return Product.category_id == ids[0] if len(ids) == 1 else Product.category_id.in_(ids)


def _matches(search: str) -> list[Any]:
    """Conditions for products whose words, code or barcode match."""
    prefix = prefix_query(search)
    if not prefix:
        return []
    owners = ProductBarcode.select(ProductBarcode.product_id).where(
        ProductBarcode.barcode == typed(search)
    )
    texts = {"product_words": prefix, "product_trigrams": fragment_query(search)}
    return [matches_any(Product.id, texts) | Product.id.in_(owners)]


_DRAFT = Statement(
    Product.select(
        Product.name,
        Product.price,
        Product.code,
        Product.category_name,
        Product.unit,
        Product.unit_decimals,
        Product.cost,
        Product.tax_class,
        Product.tracked,
        Product.minimum_stock,
        Product.kind,
        Product.favourite,
        Product.colour,
        Product.shelf,
        Product.permit,
        Product.expires,
        Product.stock_policy,
        Product.last_cost,
    ).where(Product.id == slot("id"))
)


def product_draft(store: Store, product_id: int) -> ProductDraft | None:
    """A product with its barcodes, units, price rules and parts, or None."""
    row = _DRAFT.row(store, id=product_id)
    if row is None:
        return None
    codes = barcodes_of(store, product_id)
    by_unit = {unit: code for code, unit in codes if unit is not None}
    units = tuple(
        UnitDraft(name, content, by_unit.get(id_, ""), price)
        for id_, name, content, price in units_of(store, product_id)
    )
    return ProductDraft(
        name=row[0],
        price=row[1],
        code=row[2],
        category=row[3],
        barcodes=tuple(code for code, unit in codes if unit is None),
        unit=row[4],
        unit_decimals=row[5],
        cost=row[6],
        tax_class=TaxClass(row[7]),
        tracked=bool(row[8]),
        min_stock=row[9],
        kind=row[10],
        favourite=bool(row[11]),
        colour=row[12],
        units=units,
        rules=rules_of(store, product_id),
        parts=tuple(
            BundlePart(part.code, part.quantity, part.name) for part in parts_of(store, product_id)
        ),
        shelf=row[13],
        permit=row[14],
        expires=bool(row[15]),
        stock_policy=row[16],
        last_cost=row[17],
    )
