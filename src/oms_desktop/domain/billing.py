"""What one invoice bills of an order: parts that add up to the whole, however it is split."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from oms_desktop.domain.money import half_up
from oms_desktop.domain.pricing import LinePrice, Totals, total_of
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.returns import part_of
from oms_desktop.domain.tax import NO_TAX, TaxPolicy


@dataclass(frozen=True)
class Before:
    """What earlier invoices billed of a line, less what was credited as never delivered."""

    quantity: int = 0
    discount: int = 0
    share: int = 0


NOTHING_BILLED = Before()


@dataclass(frozen=True)
class Part:
    """How much of a line an invoice bills; `share` is its part of the order's discount."""

    price: LinePrice
    quantity: int
    discount: int
    share: int

    @property
    def gross(self) -> int:
        """Quantity times price, rounded half up once."""
        return half_up(self.quantity * self.price.unit_price, ONE)

    @property
    def amount(self) -> int:
        """Gross less the part of the line's own discount."""
        return self.gross - self.discount


def part_of_line(price: LinePrice, share: int, quantity: int, before: Before) -> Part:
    """The part of an ordered line that one more quantity makes up.

    Args:
        price: the line as ordered.
        share: its share of the order's discount.
        quantity: billed now, in thousandths of the line's unit.
        before: what was billed of it.
    """
    gross = half_up(quantity * price.unit_price, ONE)
    reach, whole = min(before.quantity + quantity, price.quantity), price.quantity
    discount = min(gross, part_of(price.reduction, reach, whole, before.discount))
    taken = min(gross - discount, part_of(share, reach, whole, before.share))
    return Part(price, quantity, discount, taken)


def total_parts(parts: Sequence[Part], policy: TaxPolicy = NO_TAX, shipping: int = 0) -> Totals:
    """Add up what one invoice bills."""
    return total_of(
        [part.gross for part in parts],
        [part.amount for part in parts],
        [part.share for part in parts],
        [part.price.tax_class for part in parts],
        policy,
        shipping,
    )


def last_difference(agreed: int, billed: int, lines: int, invoices: int) -> int:
    """What the last invoice of an order is rounded by, so that all come to what was agreed.

    Each invoice rounds each line and its tax once; more than that is no rounding but a change of
    prices or taxes, and stays as it is.

    Args:
        agreed: the order's total.
        billed: all its invoices, with the last one.
        lines: of the order.
        invoices: how many there are, with the last one.
    """
    difference = agreed - billed
    return difference if invoices > 1 and abs(difference) <= invoices * (lines + 1) else 0


def overshoot(agreed: int, billed: int, lines: int, invoices: int) -> int:
    """What an invoice before the last one is too much by.

    What then follows may come to nothing, and couldn't take it back.

    Args:
        agreed: the order's total.
        billed: all its invoices, with this one.
        lines: of the order.
        invoices: how many there are, with this one.
    """
    over = billed - agreed
    return over if 0 < over <= invoices * (lines + 1) else 0


def to_bill(quantity: int, billed: int, gone: int) -> int:
    """How much of a quantity that leaves is not billed yet; of a line, in thousandths.

    Args:
        quantity: what leaves now.
        billed: what invoices name already.
        gone: what left before.
    """
    return max(0, quantity - max(0, billed - gone))


def undelivered(quantities: Mapping[int, int], billed: Mapping[int, Before]) -> dict[int, int]:
    """Of what won't be delivered, by line, as much as was billed."""
    found = {
        line: min(quantity, billed.get(line, NOTHING_BILLED).quantity)
        for line, quantity in quantities.items()
    }
    return {line: quantity for line, quantity in found.items() if quantity > 0}
