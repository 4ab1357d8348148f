"""Finding products as a person types: exact code, then words in any order, then fragments."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow, with_flags
from oms_desktop.database.products import Category, Product, ProductBarcode, bundles_made
from oms_desktop.database.search_text import fragment_query, prefix_query, typed, words_of
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockTotal

CANDIDATES: Final = 200
"""Hits taken unranked; ranking them in Python costs less than an unbounded ORDER BY rank."""


@dataclass(frozen=True)
class ProductHit:
    """A product as the search list shows it; `available` and `minimum_stock` in thousandths."""

    id: int
    code: str
    name: str
    unit: str
    price: int
    tracked: bool
    available: int
    minimum_stock: int
    colour: str
    category: str


_COLUMNS: Final = (
    Product.id,
    Product.code,
    Product.name,
    Product.unit,
    Product.price,
    Product.tracked,
    StockTotal.available,
    Product.minimum_stock,
    Product.colour,
    peewee.fn.COALESCE(Category.name, ""),
)


def _hits() -> Any:
    return (
        Product.select(*_COLUMNS)
        .join(StockTotal, on=StockTotal.product_id == Product.id)
        .switch(Product)
        .join(Category, peewee.JOIN.LEFT_OUTER, on=Category.id == Product.category_id)
        .where(Product.active == 1)
    )


def _matching(table: str) -> peewee.NodeList:
    sql = f"IN (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT {CANDIDATES})"
    return peewee.NodeList((Product.id, peewee.SQL(sql, slot("match").params)))


_EXACT = Statement(
    _hits().where(
        (Product.code == slot("code"))
        | Product.id.in_(
            ProductBarcode.select(ProductBarcode.product_id).where(
                ProductBarcode.barcode == slot("barcode")
            )
        )
    )
)
_WORDS = Statement(_hits().where(_matching("product_words")))
_FRAGMENTS = Statement(_hits().where(_matching("product_trigrams")))
_MADE = Statement(Product.select(bundles_made()).where(Product.id == slot("id")))
_FAVOURITES = Statement(
    _hits().where(Product.favourite > 0).order_by(Product.favourite, Product.id)
)


def _hit(row: RawRow) -> ProductHit:
    return ProductHit(*with_flags(row, 5))


def _with_bundles(store: Store, hits: list[ProductHit]) -> list[ProductHit]:
    """The few hits that are shown, with what the parts of bundles make."""
    found = []
    for hit in hits:
        row = None if hit.tracked else _MADE.row(store, id=hit.id)
        made = row[0] if row else None
        found.append(hit if made is None else replace(hit, tracked=True, available=made))
    return found


def _rank(hit: ProductHit, words: list[str]) -> tuple[int, int, str]:
    name = hit.name.casefold()
    if words and name.startswith(words[0]):
        place = 0
    elif any(f" {word}" in name for word in words[:1]):
        place = 1
    else:
        place = 2
    return place, 0 if hit.available > 0 or not hit.tracked else 1, name


def search_products(store: Store, text: str, limit: int = 8) -> list[ProductHit]:
    """The best hits for a text; an exact code or barcode comes first, an empty text finds nothing."""
    code = typed(text)
    if not code:
        return []
    found = {row[0]: _hit(row) for row in _EXACT.rows(store, code=code, barcode=code)}
    words = [word.casefold() for word in words_of(text)]
    for statement, match in ((_WORDS, prefix_query(text)), (_FRAGMENTS, fragment_query(text))):
        if match and len(found) < limit:
            hits = [_hit(row) for row in statement.rows(store, match=match)]
            for hit in sorted(hits, key=lambda hit: _rank(hit, words)):
                found.setdefault(hit.id, hit)
    return _with_bundles(store, list(found.values())[:limit])


def favourites(store: Store) -> list[ProductHit]:
    """Favourite products in their order."""
    return _with_bundles(store, [_hit(row) for row in _FAVOURITES.rows(store)])


def hits_of(store: Store, product_ids: Sequence[int]) -> list[ProductHit]:
    """Of these products the ones that are sold, in any order."""
    rows = store.rows(_hits().where(Product.id.in_(list(product_ids)))) if product_ids else []
    return _with_bundles(store, [_hit(row) for row in rows])
