"""The columns of the list of products."""

from collections.abc import Sequence

from oms_desktop.database.product_list import ProductRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.words import DASH, margin_percent, stock_chip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.money import MINUS, format_number
from oms_desktop.domain.quantity import format_quantity


def product_columns(*, with_cost: bool) -> Sequence[Column]:
    """Columns from left to right; cost and margin only for those who may see them."""
    name = Column(
        lambda: translate("Products", "Name"), _name, "name", 260, stretch=True, value=_name_value
    )
    category = Column(
        lambda: translate("Products", "Category"), lambda row: Cell(row.category), "category", 138
    )
    cost = Column(lambda: translate("Products", "Cost"), _cost, "cost", 100, right=True)
    price = Column(lambda: translate("Products", "Price"), _price, "price", 100, right=True)
    margin = Column(lambda: translate("Products", "Margin"), _margin, "", 78, right=True)
    stock = Column(lambda: translate("Products", "Stock"), _stock, "stock", 126)
    there = Column(lambda: translate("Products", "On hand"), _there, "", 104)
    if with_cost:
        return (name, category, cost, price, margin, stock, there)
    return (name, category, price, stock, there)


def _name(row: ProductRow) -> Cell:
    return Cell(row.name, sub=row.code, tone="text" if row.active else "text3")


def _name_value(row: ProductRow) -> str:
    return row.name


def _cost(row: ProductRow) -> Cell:
    return Cell(format_number(row.cost) if row.cost else DASH, right=True, tone="text2")


def _price(row: ProductRow) -> Cell:
    return Cell(format_number(row.price) if row.price else DASH, right=True, strong=True)


def _margin(row: ProductRow) -> Cell:
    percent = margin_percent(row.price, row.cost)
    if percent is None:
        return Cell(DASH, right=True, tone="text2")
    if percent < 0:
        return Cell(f"{MINUS}{-percent} %", right=True, tone="danger", icon="trending-down")
    return Cell(f"{percent} %", right=True, tone="text2")


def _there(row: ProductRow) -> Cell:
    """What lies on the shelf; the chip beside it tells what of it can be sold."""
    if not row.tracked:
        return Cell(row.unit, tone="text2")
    reserved = row.on_hand - row.available
    held = translate("Products", "{quantity} reserved").format(quantity=format_quantity(reserved))
    return Cell(f"{format_quantity(row.on_hand)} {row.unit}", sub=held if reserved else "")


def _stock(row: ProductRow) -> Cell:
    words, tone = stock_chip(row.level, row.available)
    return Cell(words, chip=tone) if words else Cell(DASH, tone="text2")
