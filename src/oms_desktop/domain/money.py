"""Money: integers of the currency's smallest unit, one parser and one formatter.

IDR has exponent 0, so amounts here are whole rupiah unless an exponent is given.
"""

import re
from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.errors import AmountNotWhole, AmountOutOfRange, MoneyTextInvalid

MINUS: Final = "\u2212"
NO_BREAK_SPACE: Final = "\u00a0"
AMOUNT_LIMIT: Final = 10**13
"""Ten trillion: above any shop's till, far below 2^63."""


@dataclass(frozen=True)
class NumberStyle:
    """How numbers are written: the mark between thousands and the decimal mark."""

    group: str
    decimal: str


INDONESIAN: Final = NumberStyle(group=".", decimal=",")
ENGLISH: Final = NumberStyle(group=",", decimal=".")


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round half away from zero, exactly, in integers.

    Raises:
        ZeroDivisionError: if `denominator` is 0.
    """
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def group_digits(digits: str, style: NumberStyle) -> str:
    """Put the thousands mark into a string of digits."""
    return f"{int(digits):,}".replace(",", style.group)


def format_number(amount: int, exponent: int = 0, style: NumberStyle = INDONESIAN) -> str:
    """Format an amount without currency: `1.250.000`, `−5.000`; for tables."""
    sign = MINUS if amount < 0 else ""
    if exponent == 0:
        return sign + f"{abs(amount):,}".replace(",", style.group)
    whole, part = divmod(abs(amount), 10**exponent)
    text = f"{whole:,}".replace(",", style.group)
    return f"{sign}{text}{style.decimal}{part:0{exponent}d}"


def format_money(
    amount: int, exponent: int = 0, style: NumberStyle = INDONESIAN, *, formal: bool = False
) -> str:
    """Format an amount with currency: `Rp 1.250.000`, `−Rp 5.000`; formal has no space."""
    sign = MINUS if amount < 0 else ""
    space = "" if formal else NO_BREAK_SPACE
    return f"{sign}Rp{space}{format_number(abs(amount), exponent, style)}"


def _pattern(exponent: int, style: NumberStyle) -> re.Pattern[str]:
    group, decimal = re.escape(style.group), re.escape(style.decimal)
    whole = rf"(?P<whole>[0-9]{{1,3}}(?:{group}[0-9]{{3}})+|[0-9]+)"
    # Whole currencies still meet ",00" in files from banks and spreadsheets.
    fraction = rf"(?:{decimal}(?P<part>[0-9]{{1,{max(exponent, 2)}}}|-))?"
    return re.compile(rf"(?:rp\.?\s*|idr\s*)?{whole}{fraction}", re.ASCII | re.IGNORECASE)


_PATTERNS: dict[tuple[int, NumberStyle], re.Pattern[str]] = {}


def parse_money(
    text: str,
    exponent: int = 0,
    style: NumberStyle = INDONESIAN,
    *,
    low: int = 0,
    high: int = AMOUNT_LIMIT,
) -> int:
    """Read an amount as people type it: `1.250.000`, `1250000`, `Rp 1.250.000,00`.

    Refuses rather than guesses: no exponent, no sign, no underscore, no misplaced thousands mark.

    Returns:
        The amount in smallest currency units, within `low`..`high`.

    Raises:
        MoneyTextInvalid: the text is no amount.
        AmountNotWhole: it is one, but finer than the currency.
        AmountOutOfRange: it is one, but not within bounds.
    """
    key = (exponent, style)
    pattern = _PATTERNS.get(key) or _PATTERNS.setdefault(key, _pattern(exponent, style))
    found = pattern.fullmatch(text.replace(NO_BREAK_SPACE, " ").strip())
    if found is None:
        raise MoneyTextInvalid(text)
    digits = found["whole"].replace(style.group, "")
    part = (found["part"] or "").replace("-", "")
    if len(digits) > 20:
        raise MoneyTextInvalid(text)
    if part[exponent:].strip("0"):
        raise AmountNotWhole(text)
    scale: int = 10**exponent
    amount = int(digits) * scale + int((part + "0" * exponent)[:exponent] or "0")
    if not low <= amount <= high:
        raise AmountOutOfRange(amount, low, high)
    return amount
