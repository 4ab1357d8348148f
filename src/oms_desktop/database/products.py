"""Products with their units and barcodes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.bundles import ProductPart
from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, MoneyField, QuantityField, Table, TimeField
from oms_desktop.database.price_rules import PriceRule
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.domain.money import half_up
from oms_desktop.domain.price_rules import BASE_UNIT, SellingUnit
from oms_desktop.domain.products import BETWEEN
from oms_desktop.domain.quantity import ONE


class Category(Table):
    """A group of products."""

    id = peewee.AutoField()
    name = peewee.TextField(unique=True)
    parent_id = peewee.IntegerField(null=True)

    class Meta:
        """Table name."""

        table_name = "category"


class Product(Table):
    """Something the shop sells."""

    id = peewee.AutoField()
    code = peewee.TextField(unique=True)
    name = peewee.TextField()
    kind = peewee.TextField()
    category_id = peewee.IntegerField(null=True)
    category_name = peewee.TextField(default="")
    unit = peewee.TextField()
    unit_decimals = peewee.IntegerField()
    price = MoneyField()
    cost = MoneyField()
    tax_class = peewee.TextField()
    tracked = FlagField()
    minimum_stock = QuantityField(default=0)
    favourite = peewee.IntegerField(default=0)
    colour = peewee.TextField(default="")
    active = FlagField(default=1)
    created_at = TimeField()
    changed_at = TimeField()
    last_cost = MoneyField(default=0)
    shelf = peewee.TextField(default="")
    permit = peewee.TextField(default="")
    expires = FlagField(default=0)
    stock_policy = peewee.TextField(default="")

    class Meta:
        """Table name."""

        table_name = "product"


class ProductUnit(Table):
    """A further unit: `content` thousandths of the base unit; no price means content × base price."""

    id = peewee.AutoField()
    product_id = peewee.IntegerField()
    name = peewee.TextField()
    content = QuantityField()
    price = MoneyField(null=True)

    class Meta:
        """Table name."""

        table_name = "product_unit"


class ProductBarcode(Table):
    """A barcode and what it stands for: a product, or one of its further units."""

    barcode = peewee.TextField(primary_key=True)
    product_id = peewee.IntegerField()
    unit_id = peewee.IntegerField(null=True)

    class Meta:
        """Table name."""

        table_name = "product_barcode"


@dataclass(frozen=True)
class SaleItem:
    """A product in one of its units, as it goes into a cart.

    `unit_content` and `available` are thousandths of the base unit; `price` and `cost` are for one `unit`.
    `price` knows no conditions: `ruled` says that there are rules for it, `base_price` and `selling`
    are what they start from. A bundle's `cost` and `available` are those of its own row: nothing.
    """

    product_id: int
    code: str
    name: str
    unit: str
    unit_content: int
    unit_decimals: int
    price: int
    cost: int
    tax_class: str
    tracked: bool
    active: bool
    available: int
    minimum_stock: int
    stock_policy: str = ""
    ruled: bool = False
    bundle: bool = False
    base_price: int = 0
    selling: SellingUnit = BASE_UNIT


def _has(model: type[Table], owner: Any) -> Any:
    return peewee.fn.EXISTS(model.select(peewee.SQL("1")).where(owner == Product.id))


_ITEM_COLUMNS: Final = (
    Product.id,
    Product.code,
    Product.name,
    Product.unit,
    Product.unit_decimals,
    Product.price,
    Product.cost,
    Product.tax_class,
    Product.tracked,
    Product.active,
    StockTotal.available,
    Product.minimum_stock,
    Product.stock_policy,
    _has(PriceRule, PriceRule.product_id),
    _has(ProductPart, ProductPart.bundle_id),
)
_UNIT_COLUMNS: Final = (ProductUnit.name, ProductUnit.content, ProductUnit.price)


def bundles_made() -> Any:
    """A column: how many bundles (thousandths) the scarcest part makes; NULL if it is none."""
    part = Product.alias("part")
    makes = peewee.fn.MIN(StockTotal.available / ProductPart.quantity * ONE)
    return (
        ProductPart.select(makes)
        .join(part, on=part.id == ProductPart.part_id)
        .join(StockTotal, on=StockTotal.product_id == part.id)
        .where((ProductPart.bundle_id == Product.id) & (part.tracked == 1))
    )


def _items(*columns: Any) -> Any:
    return Product.select(*_ITEM_COLUMNS, *columns).join(
        StockTotal, on=StockTotal.product_id == Product.id
    )


_BY_BARCODE = Statement(
    _items(*_UNIT_COLUMNS)
    .switch(Product)
    .join(ProductBarcode, on=ProductBarcode.product_id == Product.id)
    .join(ProductUnit, peewee.JOIN.LEFT_OUTER, on=ProductUnit.id == ProductBarcode.unit_id)
    .where(ProductBarcode.barcode == slot("barcode"))
)
_BY_CODE = Statement(_items().where(Product.code == slot("code")))
_BY_ID = Statement(_items().where(Product.id == slot("id")))
_BY_UNIT = Statement(
    _items(*_UNIT_COLUMNS)
    .switch(Product)
    .join(ProductUnit, on=ProductUnit.product_id == Product.id)
    .where((Product.id == slot("id")) & (ProductUnit.name == slot("unit")))
)
_ADD_PRODUCT = insert_into(
    Product,
    "code",
    "name",
    "kind",
    "category_id",
    "unit",
    "unit_decimals",
    "price",
    "cost",
    "tax_class",
    "tracked",
    "minimum_stock",
    "favourite",
    "colour",
    "created_at",
    "changed_at",
    "last_cost",
    "shelf",
    "permit",
    "expires",
    "stock_policy",
)
_ADD_UNIT = insert_into(ProductUnit, "product_id", "name", "content", "price")
_ADD_BARCODE = insert_into(ProductBarcode, "barcode", "product_id", "unit_id")
_BARCODES = Statement(
    ProductBarcode.select(ProductBarcode.barcode, ProductBarcode.unit_id)
    .where(ProductBarcode.product_id == slot("product_id"))
    .order_by(ProductBarcode.unit_id.is_null(False), ProductBarcode.barcode)
)
_UNITS = Statement(
    ProductUnit.select(ProductUnit.id, ProductUnit.name, ProductUnit.content, ProductUnit.price)
    .where(ProductUnit.product_id == slot("product_id"))
    .order_by(ProductUnit.content, ProductUnit.id)
)
_BARCODE_OWNER = Statement(
    ProductBarcode.select(Product.id, Product.name)
    .join(Product, on=Product.id == ProductBarcode.product_id)
    .where(ProductBarcode.barcode == slot("barcode"))
)
_CODE_OWNER = Statement(
    Product.select(Product.id, Product.name).where(Product.code == slot("code"))
)
_DROP_BARCODES = Statement(
    ProductBarcode.delete().where(ProductBarcode.product_id == slot("product_id"))
)
_DROP_UNITS = Statement(ProductUnit.delete().where(ProductUnit.product_id == slot("product_id")))
_CATEGORY = Statement(Category.select(Category.id).where(Category.name == slot("name")))
_ADD_CATEGORY = insert_into(Category, "name", "parent_id")
_CATEGORIES = Statement(Category.select(Category.id, Category.name).order_by(Category.name))
_TREE = Statement(Category.select(Category.id, Category.parent_id).order_by(Category.id))
_HIGHEST_CODE = Statement(Product.select(peewee.fn.MAX(Product.id)))


def _item(row: tuple[Any, ...]) -> SaleItem:
    """A row of `_ITEM_COLUMNS`, perhaps followed by `_UNIT_COLUMNS`."""
    (id_, code, name, unit, decimals, price, cost, tax_class, tracked, active, available, low) = (
        row[:12]
    )
    policy, ruled, bundle = row[12:15]
    selling = BASE_UNIT
    if len(row) > len(_ITEM_COLUMNS) and row[15] is not None:
        selling = SellingUnit(*row[15:18])
        unit, cost, decimals = selling.name, half_up(cost * selling.content, ONE), 0
    return SaleItem(
        id_,
        code,
        name,
        unit,
        selling.content,
        decimals,
        selling.listed(price),
        cost,
        tax_class,
        bool(tracked),
        bool(active),
        available,
        low,
        policy,
        bool(ruled),
        bool(bundle),
        price,
        selling,
    )


def item_by_barcode(store: Store, barcode: str) -> SaleItem | None:
    """What a barcode stands for, or None."""
    row = _BY_BARCODE.row(store, barcode=barcode)
    return _item(row) if row else None


def item_by_code(store: Store, code: str) -> SaleItem | None:
    """The product with this code in its base unit, or None; case doesn't matter."""
    row = _BY_CODE.row(store, code=code)
    return _item(row) if row else None


def item_by_id(store: Store, product_id: int, unit: str = "") -> SaleItem | None:
    """The product in its base unit or in the named further unit, or None."""
    row = _BY_UNIT.row(store, id=product_id, unit=unit) if unit else None
    row = row or _BY_ID.row(store, id=product_id)
    return _item(row) if row else None


def add_product(store: Store, values: Mapping[str, Any]) -> int:
    """A new product's id; `values` are its columns."""
    return _ADD_PRODUCT.insert(store, **values)


def add_unit(store: Store, product_id: int, name: str, content: int, price: int | None) -> int:
    """A new further unit's id."""
    return _ADD_UNIT.insert(store, product_id=product_id, name=name, content=content, price=price)


def add_barcode(store: Store, barcode: str, product_id: int, unit_id: int | None = None) -> None:
    """Give a product or one of its units a barcode."""
    _ADD_BARCODE.run(store, barcode=barcode, product_id=product_id, unit_id=unit_id)


def drop_units(store: Store, product_id: int) -> None:
    """Take all barcodes and further units from a product, to be written anew."""
    _DROP_BARCODES.run(store, product_id=product_id)
    _DROP_UNITS.run(store, product_id=product_id)


def update_product(store: Store, product_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of a product."""
    columns = {getattr(Product, name): value for name, value in values.items()}
    store.rows(Product.update(columns).where(Product.id == product_id))


def barcodes_of(store: Store, product_id: int) -> list[tuple[str, int | None]]:
    """Barcodes and the id of the unit each stands for; those of the base unit first."""
    return _BARCODES.rows(store, product_id=product_id)


def units_of(store: Store, product_id: int) -> list[tuple[int, str, int, int | None]]:
    """Further units: id, name, content (thousandths), price or None."""
    return _UNITS.rows(store, product_id=product_id)


def barcode_owner(store: Store, barcode: str) -> tuple[int, str] | None:
    """Id and name of the product a barcode belongs to, or None."""
    row: tuple[int, str] | None = _BARCODE_OWNER.row(store, barcode=barcode)
    return row


def code_owner(store: Store, code: str) -> tuple[int, str] | None:
    """Id and name of the product with this code, or None."""
    row: tuple[int, str] | None = _CODE_OWNER.row(store, code=code)
    return row


def category_named(store: Store, path: str) -> int:
    """The id of a category, made if it is new, as are those above it; case doesn't matter.

    A category is called by its whole path, `Minuman / Teh`: the same word may stand in two places.
    """
    row = _CATEGORY.row(store, name=path)
    if row:
        return int(row[0])
    above = path.rpartition(BETWEEN)[0]
    parent = category_named(store, above) if above else None
    return _ADD_CATEGORY.insert(store, name=path, parent_id=parent)


def categories_under(store: Store, category_id: int) -> list[int]:
    """Ids of a category and all below it."""
    children: dict[int | None, list[int]] = {}
    for id_, parent in _TREE.rows(store):
        children.setdefault(parent, []).append(id_)
    found = [category_id]
    for each in found:
        found += (child for child in children.get(each, ()) if child not in found)
    return found


def categories(store: Store) -> list[tuple[int, str]]:
    """Id and name of all categories by name."""
    return _CATEGORIES.rows(store)


def next_code_number(store: Store) -> int:
    """A number for the next automatic code, above every id so far."""
    row = _HIGHEST_CODE.row(store)
    return (row[0] or 0) + 1 if row else 1
