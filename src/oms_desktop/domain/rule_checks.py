"""What must hold for a product's price rules and a bundle's parts, whoever hands them in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from oms_desktop.domain.days import check_day
from oms_desktop.domain.errors import QuantityOutOfRange
from oms_desktop.domain.errors_products import (
    DaysReversed,
    RuleBare,
    RuleTwice,
    UnitUnknown,
)
from oms_desktop.domain.price_rules import PriceRule, SellingUnit, price_of
from oms_desktop.domain.product_warnings import BreakRaises, PriceBelowCost
from oms_desktop.domain.quantity import ONE, QUANTITY_LIMIT, check_decimals, format_quantity


def check_rules(rules: Iterable[PriceRule], decimals: Mapping[str, int]) -> None:
    """Refuse rules that can't be kept.

    Args:
        rules: of one product.
        decimals: of each unit it is sold in, by its name in small letters; '' is the base unit.

    Raises:
        UnitUnknown, RuleBare, RuleTwice, DayTextInvalid, DaysReversed.
        QuantityOutOfRange, QuantityTooFine: a quantity that can't be sold.
    """
    seen: dict[tuple[object, ...], int] = {}
    for rule in rules:
        if rule.unit.casefold() not in decimals:
            raise UnitUnknown(rule.unit)
        if rule.kind == "list":
            raise RuleBare(rule.price)
        for day in (rule.starts, rule.ends):
            check_day(day)
        if rule.starts and rule.ends and rule.ends < rule.starts:
            raise DaysReversed(rule.starts, rule.ends)
        if not 0 <= rule.minimum <= QUANTITY_LIMIT:
            raise QuantityOutOfRange(rule.minimum, QUANTITY_LIMIT)
        check_decimals(rule.minimum, decimals[rule.unit.casefold()], rule.unit)
        if rule.condition in seen:
            raise RuleTwice(seen[rule.condition], rule.price)
        seen[rule.condition] = rule.price


def rule_warnings(
    name: str, base_price: int, cost: int, units: Sequence[SellingUnit], rules: Sequence[PriceRule]
) -> Iterator[PriceBelowCost | BreakRaises]:
    """What is odd about rules; `cost` is of one base unit."""
    by_name = {unit.name.casefold(): unit for unit in units}
    for rule in rules:
        unit = by_name[rule.unit.casefold()]
        label = f"{name} ({_label(rule)})"
        # Compared exactly, as both sides are multiplied instead of divided.
        if rule.price * ONE < cost * unit.content:
            yield PriceBelowCost(label, rule.price, -(-cost * unit.content // ONE))
        if rule.kind == "level":
            continue
        others = [each for each in rules if each is not rule and each.kind != "promotion"]
        day, asked = rule.starts or rule.ends, max(rule.minimum, 1)
        before = price_of(base_price, unit, others, asked, rule.level, day).price
        if rule.price >= before:
            yield BreakRaises(label, rule.price, before)


def _label(rule: PriceRule) -> str:
    parts = [rule.unit, rule.level]
    parts += [f"\u2265 {format_quantity(rule.minimum)}"] if rule.minimum else []
    parts += [f"{rule.starts}\u2013{rule.ends}"] if rule.starts or rule.ends else []
    return ", ".join(part for part in parts if part)
