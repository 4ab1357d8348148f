"""What bundles are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oms_desktop.database.bundles import ProductPart
from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow, with_flags
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.database.stock import StockTotal


@dataclass(frozen=True)
class PartRow:
    """A part as it is now; `quantity` (thousandths) of it goes with one unit of the bundle."""

    bundle_id: int
    product_id: int
    code: str
    name: str
    quantity: int
    cost: int
    tracked: bool
    available: int
    stock_policy: str


_PARTS = Statement(
    ProductPart.select(
        ProductPart.bundle_id,
        Product.id,
        Product.code,
        Product.name,
        ProductPart.quantity,
        Product.cost,
        Product.tracked,
        StockTotal.available,
        Product.stock_policy,
    )
    .join(Product, on=Product.id == ProductPart.part_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(ProductPart.bundle_id == slot("bundle_id"))
    .order_by(ProductPart.part_id)
)
_ADD = insert_into(ProductPart, "bundle_id", "part_id", "quantity")
_DROP = Statement(ProductPart.delete().where(ProductPart.bundle_id == slot("bundle_id")))
_BUNDLES_WITH = Statement(
    ProductPart.select(Product.name)
    .join(Product, on=Product.id == ProductPart.bundle_id)
    .where(ProductPart.part_id == slot("part_id"))
    .order_by(Product.name)
)


def _part(row: RawRow) -> PartRow:
    return PartRow(*with_flags(row, 6))


def parts_of(store: Store, bundle_id: int) -> list[PartRow]:
    """The parts of a bundle; none if it is none."""
    return [_part(row) for row in _PARTS.rows(store, bundle_id=bundle_id)]


def parts_of_all(store: Store, product_ids: Iterable[int]) -> dict[int, list[PartRow]]:
    """The parts of those products that are bundles."""
    found = {each: parts_of(store, each) for each in dict.fromkeys(product_ids)}
    return {each: parts for each, parts in found.items() if parts}


def add_parts(store: Store, bundle_id: int, parts: Sequence[tuple[int, int]]) -> None:
    """Make a bundle of parts: id and quantity."""
    _ADD.run_many(
        store,
        [{"bundle_id": bundle_id, "part_id": part, "quantity": many} for part, many in parts],
    )


def drop_parts(store: Store, bundle_id: int) -> None:
    """Take all parts out, to be written anew."""
    _DROP.run(store, bundle_id=bundle_id)


def bundles_with(store: Store, part_id: int) -> list[str]:
    """Names of the bundles that a product is a part of."""
    return [row[0] for row in _BUNDLES_WITH.rows(store, part_id=part_id)]
