"""Changing many prices in one go: by a share or an amount, rounded to what a shop asks for."""

from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.discounts import WHOLE, Discount
from oms_desktop.domain.money import half_up
from oms_desktop.domain.products import PRICE_LIMIT

STEPS: Final = (1, 100, 500, 1000)
"""What a new price may be rounded to."""


@dataclass(frozen=True)
class PriceChange:
    """Prices go up or down by a share (`percent`) or by money (`amount`).

    Attributes:
        up: whether they rise.
        by: how much; `none` changes nothing but the rounding.
        step: the new price is the multiple of this that is nearest, the upper one of two.
    """

    up: bool
    by: Discount
    step: int = 1

    def __post_init__(self) -> None:
        """Refuse what no caller should build."""
        if self.step not in STEPS:
            message = f"no such step: {self.step}"
            raise ValueError(message)

    def of(self, price: int) -> int | None:
        """The new price; None where there would be none left, or an unbelievable one."""
        by = half_up(price * self.by.value, WHOLE) if self.by.kind == "percent" else self.by.value
        moved = price + by if self.up else price - by
        rounded = half_up(moved, self.step) * self.step
        return rounded if 0 < rounded <= PRICE_LIMIT else None
