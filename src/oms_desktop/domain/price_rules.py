"""What one unit of a product costs this customer, in this quantity, today: and why.

The order is unit → customer level → quantity break → promotion, and each step starts from the price that
the one before it left:

- A *unit* costs what it says itself; without a price of its own it is so many base units, and then the rules
  of the base unit hold for it too: their quantity counts base units, their price is multiplied.
- A *level* price is what the shop agreed with such customers. It replaces the price even by a higher one.
- A *quantity break* holds from its quantity on, for everybody or for one level. Of all that are reached
  the lowest price counts, and only if it is lower than the price so far: buying more never costs more a piece.
- A *promotion* holds between two days, both included, perhaps from a quantity on or for one level only. It too
  counts only if it is lower.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE

ReasonKind = Literal["list", "unit", "level", "break", "promotion"]


@dataclass(frozen=True)
class PriceRule:
    """A price with conditions.

    Attributes:
        price: of one `unit`, in smallest currency units.
        unit: name of the further unit that it is for; empty is the base unit.
        level: of the customer; empty is everybody.
        minimum: quantity from which it holds, in thousandths of the unit; 0 is any.
        starts: first day (ISO) of a promotion; empty is since ever.
        ends: last day (ISO) of a promotion; empty is for ever.
    """

    price: int
    unit: str = ""
    level: str = ""
    minimum: int = 0
    starts: str = ""
    ends: str = ""

    @property
    def kind(self) -> ReasonKind:
        """Which step of the order it belongs to; `list` if it has no condition at all."""
        if self.starts or self.ends:
            return "promotion"
        if self.minimum:
            return "break"
        return "level" if self.level else "list"

    @property
    def condition(self) -> tuple[str, str, int, str, str]:
        """What must be so for it to hold; two rules of a product differ in it."""
        return (
            *(self.unit.casefold(), self.level.casefold(), self.minimum),
            *(self.starts, self.ends),
        )


@dataclass(frozen=True)
class SellingUnit:
    """A unit that a product is sold in: `content` thousandths of the base unit, perhaps a price."""

    name: str = ""
    content: int = ONE
    price: int | None = None

    def listed(self, base_price: int) -> int:
        """Its price without any condition."""
        return half_up(base_price * self.content, ONE) if self.price is None else self.price


BASE_UNIT: Final = SellingUnit()


@dataclass(frozen=True)
class PriceReason:
    """Why a line costs what it costs; `minimum` in thousandths of the rule's unit."""

    kind: ReasonKind = "list"
    level: str = ""
    minimum: int = 0
    starts: str = ""
    ends: str = ""

    @property
    def text(self) -> str:
        """As it is stored: canonical JSON of what isn't empty; nothing for the plain price."""
        if self.kind == "list":
            return ""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        kept = {name: value for name, value in sorted(given.items()) if value}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


LIST_PRICE: Final = PriceReason()
UNIT_PRICE: Final = PriceReason("unit")
_KINDS: Final = frozenset({"unit", "level", "break", "promotion"})


@dataclass(frozen=True)
class Priced:
    """A price and why it is that."""

    price: int
    reason: PriceReason


def read_reason(text: str) -> PriceReason:
    """A reason as stored; one that can't be read is as if there were none."""
    try:
        stored = json.loads(text) if text else {}
    except ValueError:
        return LIST_PRICE
    if not isinstance(stored, dict) or str(stored.get("kind")) not in _KINDS:
        return LIST_PRICE
    kept: dict[str, Any] = {}
    for each in fields(PriceReason):
        value = stored.get(each.name)
        if type(value) is type(each.default):
            kept[each.name] = value
    return PriceReason(**kept)


def price_of(
    base_price: int,
    unit: SellingUnit,
    rules: Iterable[PriceRule],
    quantity: int,
    level: str,
    day: str,
) -> Priced:
    """The price of one `unit` for a line of a cart.

    Args:
        base_price: of one base unit.
        unit: that the line is sold in.
        rules: of the product, for all its units.
        quantity: of the line, in thousandths of the unit.
        level: of the customer; empty for a walk-in.
        day: of the sale (ISO).
    """
    found = Priced(unit.listed(base_price), LIST_PRICE if unit.price is None else UNIT_PRICE)
    usable = list(_usable(unit, rules, quantity, level, day))
    for price, rule in usable:
        # Rules of the unit itself come last and stand above those of the base unit.
        if rule.kind == "level":
            found = Priced(price, _reason(rule))
    for kind in ("break", "promotion"):
        best = min(
            (
                (price, -rule.minimum, at)
                for at, (price, rule) in enumerate(usable)
                if rule.kind == kind
            ),
            default=None,
        )
        if best is not None and best[0] < found.price:
            found = Priced(best[0], _reason(usable[best[2]][1]))
    return found


def _usable(
    unit: SellingUnit, rules: Iterable[PriceRule], quantity: int, level: str, day: str
) -> list[tuple[int, PriceRule]]:
    """Rules whose conditions are met, with their price for one `unit`."""
    own: list[tuple[int, PriceRule]] = []
    base: list[tuple[int, PriceRule]] = []
    follows = unit.name != "" and unit.price is None
    for rule in rules:
        if rule.level and rule.level.casefold() != level.casefold():
            continue
        if rule.starts > day or (rule.ends and rule.ends < day):
            continue
        if rule.unit.casefold() == unit.name.casefold():
            if rule.minimum <= quantity:
                own.append((rule.price, rule))
        elif follows and not rule.unit and rule.minimum * ONE <= quantity * unit.content:
            base.append((half_up(rule.price * unit.content, ONE), rule))
    return [*base, *own]


def _reason(rule: PriceRule) -> PriceReason:
    return PriceReason(rule.kind, rule.level, rule.minimum, rule.starts, rule.ends)
