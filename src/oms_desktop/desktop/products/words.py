"""Words of the goods that more than one part of the tab shows."""

from collections.abc import Callable
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_money, half_up
from oms_desktop.domain.product_warnings import BreakRaises, PriceBelowCost, ProductWarning
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.stock import StockLevel

DASH: Final = "\u2013"

_MOVEMENTS: Final[dict[str, Callable[[], str]]] = {
    "opening": lambda: translate("Products", "Opening stock"),
    "receipt": lambda: translate("Products", "Goods in"),
    "sale": lambda: translate("Products", "Sale"),
    "return": lambda: translate("Products", "Return"),
    "void": lambda: translate("Products", "Void"),
    "adjustment": lambda: translate("Products", "Adjustment"),
    "count": lambda: translate("Products", "Stocktake"),
    "damage": lambda: translate("Products", "Damaged"),
}


def movement_word(kind: str) -> str:
    """Why stock changed."""
    found = _MOVEMENTS.get(kind)
    return found() if found is not None else kind


def stock_chip(level: StockLevel, available: int) -> tuple[str, str]:
    """Word and tone of a stock chip; both empty if the stock isn't tracked."""
    quantity = format_quantity(available)
    if level is StockLevel.ENOUGH:
        return translate("Products", "In stock {quantity}").format(quantity=quantity), "success"
    if level is StockLevel.LOW:
        return translate("Products", "{quantity} left").format(quantity=quantity), "warning"
    if level is StockLevel.OUT:
        if available < 0:
            return translate("Products", "Out ({quantity})").format(quantity=quantity), "danger"
        return translate("Products", "Out of stock"), "danger"
    return "", ""


def margin_percent(price: int, cost: int) -> int | None:
    """Share of the price that is left over the cost, in whole percent; None if either is unknown."""
    return half_up((price - cost) * 100, price) if price > 0 and cost > 0 else None


def warning_words(warning: ProductWarning) -> str:
    """What is odd about a product that can be stored all the same."""
    if isinstance(warning, PriceBelowCost):
        text = translate("Products", "{name}: price {price} is below cost {cost}.")
        return text.format(
            name=warning.name, price=format_money(warning.price), cost=format_money(warning.cost)
        )
    if isinstance(warning, BreakRaises):
        text = translate("Products", "{name}: {price} is not below {before}, so it never counts.")
        return text.format(
            name=warning.name,
            price=format_money(warning.price),
            before=format_money(warning.before),
        )
    text = translate("Products", "{name} has no price: it is typed at each sale.")
    return text.format(name=warning.name)
