"""Selling prices of many products at once: read with those of their units, and set."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from oms_desktop.database.connection import Store
from oms_desktop.database.product_list import product_listing
from oms_desktop.database.products import Product, ProductUnit
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.quantity import ONE

_CHUNK: Final = 500


@dataclass(frozen=True)
class PricedUnit:
    """A price of its own: a product's in its base unit, or that of a further one."""

    product_id: int
    further: bool
    code: str
    name: str
    unit: str
    content: int
    price: int
    cost: int


_SET_PRODUCT = Statement(
    Product.update(
        {Product.price: slot("price"), Product.changed_at: slot("at")},
    ).where((Product.id == slot("id")) & (Product.price == slot("before")))
)
_SET_UNIT = Statement(
    ProductUnit.update({ProductUnit.price: slot("price")}).where(
        # Not by its id: changing a product writes its units anew, and ids come back.
        (ProductUnit.product_id == slot("id"))
        & (ProductUnit.name == slot("unit"))
        & (ProductUnit.price == slot("before"))
    )
)


def priced_units(
    store: Store, search: str, category_id: int | None, show: str, *, units: bool
) -> list[PricedUnit]:
    """What the list of products would show, by name; with `units` also further units with a price."""
    listing = product_listing(store, search, category_id, show)
    query = listing.select.order_by(Product.name, Product.id)
    found = [listing.make(row) for row in store.rows(query)]
    further = _further(store, [row.id for row in found]) if units else {}
    priced: list[PricedUnit] = []
    for row in found:
        base = (row.id, False, row.code, row.name, row.unit, ONE, row.price, row.cost)
        priced.append(PricedUnit(*base))
        priced += [
            PricedUnit(row.id, True, row.code, row.name, unit, content, price, row.cost)
            for unit, content, price in further.get(row.id, ())
        ]
    return priced


def _further(store: Store, product_ids: Sequence[int]) -> dict[int, list[tuple[str, int, int]]]:
    units: dict[int, list[tuple[str, int, int]]] = {}
    for chunk in _chunks(product_ids):
        query = (
            ProductUnit.select(
                ProductUnit.product_id,
                ProductUnit.name,
                ProductUnit.content,
                ProductUnit.price,
            )
            .where(ProductUnit.product_id.in_(list(chunk)) & ProductUnit.price.is_null(False))
            .order_by(ProductUnit.content, ProductUnit.id)
        )
        for product_id, *rest in store.rows(query):
            units.setdefault(product_id, []).append(tuple(rest))
    return units


def _chunks(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK))


def set_price(store: Store, row: PricedUnit, price: int, at: int) -> bool:
    """Set a price that still is what `row` says; False if somebody changed it meanwhile."""
    given = {"id": row.product_id, "price": price, "before": row.price}
    if row.further:
        return _SET_UNIT.run(store, unit=row.unit, **given) > 0
    return _SET_PRODUCT.run(store, at=at, **given) > 0
