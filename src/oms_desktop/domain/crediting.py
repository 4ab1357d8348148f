"""What a credit note takes off an invoice: parts that add up to it, and the money that frees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oms_desktop.domain.returns import part_of
from oms_desktop.domain.tax import TaxClass


@dataclass(frozen=True)
class Credited:
    """What credit notes took of an invoice line before."""

    quantity: int = 0
    discount: int = 0
    share: int = 0
    amount: int = 0


@dataclass(frozen=True)
class BilledLine:
    """An invoice line, with what was credited of it; `left` is how much may still be."""

    position: int
    quantity: int
    discount: int
    share: int
    amount: int
    tax_class: TaxClass
    before: Credited = Credited()

    @property
    def left(self) -> int:
        """How much wasn't credited yet (thousandths)."""
        return self.quantity - self.before.quantity


@dataclass(frozen=True)
class CreditPart:
    """How much of an invoice line a credit note takes off."""

    line: BilledLine
    quantity: int
    discount: int
    share: int
    amount: int

    @property
    def net(self) -> int:
        """The amount less its part of the order's discount."""
        return self.amount - self.share


@dataclass(frozen=True)
class BilledSums:
    """What an invoice comes to beside its lines, and what credit notes took of that.

    Attributes:
        total: of the invoice.
        paid: what is paid on it.
        tax: in or on it.
        tax_base: what the tax was worked out from; less the tax, if prices include it.
        included: whether prices include the tax.
        shipping: of the invoice.
        rounding: of the invoice.
        credited: total of the credit notes before.
        credited_tax: of them.
        credited_shipping: of them.
        credited_rounding: of them.
    """

    total: int
    paid: int
    tax: int
    tax_base: int
    included: bool
    shipping: int
    rounding: int
    credited: int = 0
    credited_tax: int = 0
    credited_shipping: int = 0
    credited_rounding: int = 0

    @property
    def taxed(self) -> int:
        """The amounts that the tax was worked out from."""
        return self.tax_base + (self.tax if self.included else 0)


@dataclass(frozen=True)
class Credit:
    """The sums of a credit note: total = subtotal − order discount + added tax + shipping + rounding."""

    parts: tuple[CreditPart, ...]
    subtotal: int
    order_discount: int
    tax: int
    shipping: int
    rounding: int
    total: int

    def rounded(self, rounding: int) -> "Credit":
        """The same with so much more rounding."""
        values = {**self.__dict__, "rounding": self.rounding + rounding}
        return Credit(**{**values, "total": self.total + rounding})


def credit_part(line: BilledLine, quantity: int) -> CreditPart:
    """The part of a line that comes back with one more quantity; never more than is left."""
    quantity = min(quantity, line.left)
    before, reach = line.before, line.before.quantity + quantity
    share = part_of(line.share, reach, line.quantity, before.share)
    net = part_of(line.amount - line.share, reach, line.quantity, before.amount - before.share)
    discount = part_of(line.discount, reach, line.quantity, before.discount)
    return CreditPart(line, quantity, discount, share, net + share)


def credit_of(
    sums: BilledSums,
    lines: Sequence[BilledLine],
    parts: Iterable[CreditPart],
    *,
    delivered: bool = True,
) -> Credit:
    """Add a credit note up; what takes the last of the goods takes the invoice's rounding along.

    Args:
        sums: of the invoice.
        lines: all of the invoice.
        parts: what is credited now.
        delivered: the goods reached the customer; else the shipping is given back with the last.
    """
    taken = tuple(parts)
    now = {part.line.position: part.quantity for part in taken}
    last = all(line.left == now.get(line.position, 0) for line in lines)
    subtotal = sum(part.amount for part in taken)
    discount = sum(part.share for part in taken)
    shipping = sums.shipping - sums.credited_shipping if last and not delivered else 0
    tax = _tax(sums, lines, taken, shipping)
    rounding = sums.rounding - sums.credited_rounding if last else 0
    total = subtotal - discount + (0 if sums.included else tax) + shipping
    # Rounded down, an invoice may come to less than its parts.
    rounding = max(-total, min(rounding, sums.total - sums.credited - total))
    return Credit(taken, subtotal, discount, tax, shipping, rounding, total + rounding)


def _tax(
    sums: BilledSums, lines: Sequence[BilledLine], parts: Sequence[CreditPart], shipping: int
) -> int:
    """The part of the tax that goes back: cumulative, so that the last takes the remainder."""
    if not sums.tax or not sums.taxed:
        return 0
    goods = sum(line.amount - line.share for line in lines if line.tax_class == TaxClass.TAXED)
    sent = sums.taxed > goods
    before = sum(
        line.before.amount - line.before.share for line in lines if line.tax_class == TaxClass.TAXED
    )
    now = sum(part.net for part in parts if part.line.tax_class == TaxClass.TAXED)
    reach = before + now + (sums.credited_shipping + shipping if sent else 0)
    return part_of(sums.tax, min(reach, sums.taxed), sums.taxed, sums.credited_tax)


def freed(sums: BilledSums, total: int) -> int:
    """The money that a further credit note of `total` frees: what is paid beyond what is owed."""
    return max(0, sums.paid - (sums.total - sums.credited - total))
