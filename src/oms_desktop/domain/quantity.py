"""Quantities: integers of thousandths of a unit, so that 1,5 kg is 1500."""

import re
from typing import Final

from oms_desktop.domain.errors import QuantityOutOfRange, QuantityTextInvalid, QuantityTooFine
from oms_desktop.domain.money import INDONESIAN, MINUS, NumberStyle, format_number, half_up

ONE: Final = 1000
"""One whole unit in thousandths."""
DECIMALS: Final = 3
QUANTITY_LIMIT: Final = 1_000_000 * ONE
"""A million units on one line is a mistyped barcode, not an order."""


def base_quantity(quantity: int, content: int) -> int:
    """A quantity of a unit that holds `content` of the base unit, in the base unit; thousandths."""
    return half_up(quantity * content, ONE)


def format_quantity(quantity: int, style: NumberStyle = INDONESIAN) -> str:
    """Format thousandths without needless zeros: 1500 → `1,5`, 12000 → `12`."""
    sign = MINUS if quantity < 0 else ""
    whole, part = divmod(abs(quantity), ONE)
    text = format_number(whole, style=style)
    if part:
        text += style.decimal + f"{part:03d}".rstrip("0")
    return sign + text


def parse_quantity(
    text: str, style: NumberStyle = INDONESIAN, *, high: int = QUANTITY_LIMIT, zero: bool = False
) -> int:
    """Read a quantity as people type it: `3`, `1,5`, `1.200`; more than zero unless `zero`.

    Returns:
        Thousandths of a unit.

    Raises:
        QuantityTextInvalid: the text is no quantity.
        QuantityOutOfRange: it is zero (unless allowed) or above `high`.
    """
    group, decimal = re.escape(style.group), re.escape(style.decimal)
    pattern = rf"([0-9]{{1,3}}(?:{group}[0-9]{{3}})+|[0-9]{{1,20}})(?:{decimal}([0-9]{{1,3}}))?"
    found = re.fullmatch(pattern, text.strip(), re.ASCII)
    if found is None:
        raise QuantityTextInvalid(text)
    whole, part = found[1].replace(style.group, ""), found[2] or ""
    if len(whole) > 20:
        raise QuantityTextInvalid(text)
    quantity = int(whole) * ONE + int(f"{part:0<3}")
    if quantity > high or (quantity == 0 and not zero):
        raise QuantityOutOfRange(quantity, high)
    return quantity


def check_decimals(quantity: int, decimals: int, unit: str) -> None:
    """Refuse a quantity finer than its unit allows (`decimals` 0..3).

    Raises:
        QuantityTooFine: such as 1,5 for a unit without decimals.
    """
    if quantity % 10 ** (DECIMALS - decimals):
        raise QuantityTooFine(quantity, unit)


def split_quantity(text: str, style: NumberStyle = INDONESIAN) -> tuple[int | None, str]:
    """Split `3*gula` into its quantity (thousandths) and the rest; None without a prefix.

    Raises:
        QuantityTextInvalid, QuantityOutOfRange: there is a prefix, but it is no quantity.
    """
    prefix, star, rest = text.partition("*")
    if not star:
        return None, text.strip()
    return parse_quantity(prefix, style), rest.strip()
