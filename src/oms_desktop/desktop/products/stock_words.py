"""What there is of a product, in words."""

from oms_desktop.desktop.products.receipt_columns import day_words
from oms_desktop.desktop.products.words import DASH
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.stock_card import Card


def figure_words(on_hand: int, reserved: int, available: int, unit: str) -> str:
    """What is there, promised and free, in one line."""
    text = translate("StockCard", "On hand {there} {unit} · reserved {held} · available {free}")
    return text.format(
        there=format_quantity(on_hand),
        held=format_quantity(reserved),
        free=format_quantity(available),
        unit=unit,
    )


def held_words(found: Card) -> str:
    """Which orders goods are kept for."""
    if not found.holders:
        return ""
    orders = ", ".join(
        f"{each.number}{f' ({each.customer})' if each.customer else ''}: "
        f"{format_quantity(each.quantity)}"
        for each in found.holders
    )
    return translate("StockCard", "Reserved for {orders}").format(orders=orders)


def batch_words(found: Card) -> str:
    """What to sell first."""
    if not found.batches:
        return ""
    parts = (
        f"{each.batch or DASH} \u2192 {day_words(each.expires_on)}: {format_quantity(each.quantity)}"
        for each in found.batches[:6]
    )
    return translate("StockCard", "Sell first: {batches}").format(batches=" · ".join(parts))
