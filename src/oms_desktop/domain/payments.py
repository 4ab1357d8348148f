"""Ways to pay, cash rounding and the quick-cash buttons."""

from enum import StrEnum
from typing import Final

from oms_desktop.domain.errors import PaymentTooLarge
from oms_desktop.domain.money import half_up


class PaymentMethod(StrEnum):
    """How money arrives. Credit is no payment: the invoice stays open."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"
    CARD = "card"


class RoundingDirection(StrEnum):
    """Where a cash total goes when it falls between two coins."""

    DOWN = "down"
    NEAREST = "nearest"
    UP = "up"


NOTE_STEPS: Final = (1_000, 5_000, 10_000, 20_000, 50_000, 100_000)
"""Amounts people round up to when they pay with notes (IDR)."""
PANEL_STEPS: Final = (5_000, 10_000, 50_000, 100_000)
"""The same for the narrow row of the pay panel."""


def round_cash(total: int, step: int, direction: RoundingDirection) -> int:
    """The cash total: `total` moved to a multiple of `step` (0 or 1: unchanged)."""
    if step <= 1:
        return total
    if direction is RoundingDirection.DOWN:
        return total // step * step
    if direction is RoundingDirection.UP:
        return -(-total // step) * step
    return half_up(total, step) * step


def quick_cash(total: int, steps: tuple[int, ...] = NOTE_STEPS) -> list[int]:
    """Amounts a customer is likely to hand over: exact first, then the next sensible notes."""
    return sorted({total, *(-(-total // step) * step for step in steps)})


def check_not_above(amount: int, due: int) -> None:
    """Only cash gives change: other methods pay at most what is due.

    Raises:
        PaymentTooLarge: more than due.
    """
    if amount > due:
        raise PaymentTooLarge(amount, due)
