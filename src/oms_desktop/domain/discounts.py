"""Discounts: a percentage or an amount; spreading one over lines without losing a rupiah."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from oms_desktop.domain.errors import (
    DiscountTextInvalid,
    DiscountTooLarge,
    MoneyTextInvalid,
    PercentTooLarge,
)
from oms_desktop.domain.money import (
    INDONESIAN,
    NO_BREAK_SPACE,
    NumberStyle,
    half_up,
    parse_money,
)

DiscountKind = Literal["none", "percent", "amount"]

WHOLE: Final = 10_000
"""100 % in hundredths of a percent."""


@dataclass(frozen=True)
class Discount:
    """What is taken off an amount.

    Attributes:
        kind: `none`, `percent` or `amount`.
        value: 0; hundredths of a percent (10 % is 1000, at most 10000); smallest currency units.
    """

    kind: DiscountKind = "none"
    value: int = 0

    def __post_init__(self) -> None:
        """Refuse what no caller should build (a bug, not a mistake of the person)."""
        limits = {"none": 0, "percent": WHOLE}
        if self.value < 0 or self.value > limits.get(self.kind, self.value):
            message = f"no such discount: {self.kind} {self.value}"
            raise ValueError(message)

    def of(self, amount: int) -> int:
        """The money this takes off `amount`, rounded half up.

        Raises:
            DiscountTooLarge: more than the amount itself.
        """
        if self.kind == "percent":
            return half_up(amount * self.value, WHOLE)
        if self.value > amount and self.kind == "amount":
            raise DiscountTooLarge(self.value, amount)
        return self.value


NO_DISCOUNT: Final = Discount()


def parse_discount(text: str, style: NumberStyle = INDONESIAN) -> Discount:
    """Read a discount as people type it: `10%`, `12,5 %`, `3000`, `Rp 3.000`; empty or 0 is none.

    Raises:
        DiscountTextInvalid: neither an amount nor a percentage with two decimals.
        PercentTooLarge: above 100 %.
        AmountOutOfRange: an unbelievable amount.
    """
    plain = text.replace(NO_BREAK_SPACE, " ").strip()
    if not plain:
        return NO_DISCOUNT
    if plain.endswith("%"):
        value = _percent(plain.removesuffix("%").rstrip(), style)
        if value is None:
            raise DiscountTextInvalid(text)
        if value > WHOLE:
            raise PercentTooLarge(text)
        return Discount("percent", value) if value else NO_DISCOUNT
    try:
        amount = parse_money(plain, style=style)
    except MoneyTextInvalid as fault:
        raise DiscountTextInvalid(text) from fault
    return Discount("amount", amount) if amount else NO_DISCOUNT


def _percent(text: str, style: NumberStyle) -> int | None:
    found = re.fullmatch(rf"([0-9]{{1,9}})(?:{re.escape(style.decimal)}([0-9]{{1,2}}))?", text)
    if found is None:
        return None
    return int(found[1]) * 100 + int(f"{found[2] or '':0<2}")


def spread(discount: int, amounts: Sequence[int]) -> list[int]:
    """Share a discount out over amounts in proportion, by largest remainder.

    The shares add up to `discount` exactly and none exceeds its amount. Of equal remainders the
    earlier line gets the rupiah, so the same cart always prints the same shares.

    Args:
        discount: smallest currency units, not negative.
        amounts: what each line comes to, none negative.

    Raises:
        DiscountTooLarge: more than all amounts together.
        ValueError: a negative discount or amount.
    """
    if discount < 0 or any(amount < 0 for amount in amounts):
        message = "a discount can't be spread over negative amounts"
        raise ValueError(message)
    whole = sum(amounts)
    if discount > whole:
        raise DiscountTooLarge(discount, whole)
    if whole == 0:
        return [0] * len(amounts)
    shares = [discount * amount // whole for amount in amounts]
    # Only a line whose share was cut gets one more, so a share never passes its amount.
    by_remainder = sorted(
        range(len(amounts)), key=lambda at: (-(discount * amounts[at] % whole), at)
    )
    for at in by_remainder[: discount - sum(shares)]:
        shares[at] += 1
    return shares
