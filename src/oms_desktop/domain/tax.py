"""Value added tax (PPN): a dated table of rates, classes of goods, prices with or without tax.

Tax is rounded half up once per invoice and class, never per line and never from a rounded base
(PMK 131/2024 art. 3; PER-11/PJ/2025 art. 129).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from oms_desktop.domain.money import half_up


class TaxClass(StrEnum):
    """How a product is taxed."""

    TAXED = "taxed"
    EXEMPT = "exempt"
    NOT_TAXABLE = "not_taxable"


@dataclass(frozen=True)
class TaxRate:
    """A rate in force from `since`: tax = base · numerator / denominator.

    `other_numerator`/`other_denominator` give the "other tax base" shown for information.
    """

    since: date
    numerator: int
    denominator: int
    other_numerator: int = 1
    other_denominator: int = 1


RATES: Final = (
    TaxRate(date(2022, 4, 1), 11, 100),
    # 12 % of 11/12 of the price.
    TaxRate(date(2025, 1, 1), 11, 100, other_numerator=11, other_denominator=12),
)


def rate_on(day: date, rates: Iterable[TaxRate] = RATES) -> TaxRate:
    """The rate in force on a day; before the first one, the first one."""
    ordered = sorted(rates, key=lambda rate: rate.since)
    in_force = [rate for rate in ordered if rate.since <= day]
    return in_force[-1] if in_force else ordered[0]


@dataclass(frozen=True)
class TaxPolicy:
    """What the shop does: no tax at all (`rate` is None), or a rate on or inside its prices."""

    rate: TaxRate | None = None
    prices_include_tax: bool = True
    shipping_taxed: bool = False


NO_TAX: Final = TaxPolicy()


@dataclass(frozen=True)
class TaxAmount:
    """Tax of one invoice: base, tax and the other base, in smallest currency units."""

    rate: TaxRate
    base: int
    tax: int
    other_base: int


def tax_of(amount: int, rate: TaxRate, *, included: bool) -> TaxAmount:
    """Tax on (`included` False) or inside (`included` True) an amount."""
    other, per = rate.other_numerator, rate.other_denominator
    if not included:
        tax = half_up(amount * rate.numerator, rate.denominator)
        return TaxAmount(rate, amount, tax, half_up(amount * other, per))
    whole = rate.denominator + rate.numerator
    tax = half_up(amount * rate.numerator, whole)
    other_base = half_up(amount * rate.denominator * other, whole * per)
    return TaxAmount(rate, amount - tax, tax, other_base)
