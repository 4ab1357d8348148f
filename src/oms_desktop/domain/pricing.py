"""What a cart comes to: line amounts, discounts, tax, shipping, rounding, all in integers."""

from collections.abc import Sequence
from dataclasses import dataclass

from oms_desktop.domain.discounts import NO_DISCOUNT, Discount, spread
from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.tax import NO_TAX, TaxAmount, TaxClass, TaxPolicy, tax_of


@dataclass(frozen=True)
class LinePrice:
    """One line as priced: thousandths of its unit, price of one unit, its own discount."""

    quantity: int
    unit_price: int
    discount: Discount = NO_DISCOUNT
    tax_class: TaxClass = TaxClass.TAXED

    @property
    def gross(self) -> int:
        """Quantity times price, rounded half up once."""
        return half_up(self.quantity * self.unit_price, ONE)

    @property
    def reduction(self) -> int:
        """The line's own discount in money."""
        return self.discount.of(self.gross)

    @property
    def amount(self) -> int:
        """Gross less the line's own discount."""
        return self.gross - self.reduction

    @property
    def given(self) -> int:
        """What was given away: the reduction, unless it only fits a weight to its price label."""
        fits = self.discount.kind == "amount" and (self.discount.value - 1) * ONE < self.unit_price
        return 0 if fits else self.reduction


def labelled(amount: int, unit_price: int) -> tuple[int, Discount]:
    """The quantity that a scale's price label stands for, and what makes it come to `amount`.

    The weight is the nearest thousandth that comes to no less than the label; the discount, less
    than a thousandth costs, takes off the rest. It is there even if it is 0, as a mark that the
    line's amount was agreed by a label.

    Args:
        amount: as printed on the label.
        unit_price: of one unit, more than 0.
    """
    quantity = half_up(amount * ONE, unit_price)
    if quantity and LinePrice(quantity, unit_price).gross < amount:
        quantity += 1
    gross = LinePrice(quantity, unit_price).gross
    return quantity, Discount("amount", max(0, gross - amount))


@dataclass(frozen=True)
class Totals:
    """Sums of an order or invoice, in smallest currency units.

    total = subtotal − order_discount + tax (only if prices exclude it) + shipping + rounding;
    `shares` holds each line's part of the order discount, adding up exactly.
    """

    gross: int
    line_discount: int
    subtotal: int
    order_discount: int
    shares: tuple[int, ...]
    tax: TaxAmount | None
    prices_include_tax: bool
    shipping: int
    rounding: int
    total: int

    @property
    def discount(self) -> int:
        """All discounts together."""
        return self.line_discount + self.order_discount

    @property
    def tax_amount(self) -> int:
        """Tax in or on the total, 0 without tax."""
        return self.tax.tax if self.tax else 0

    def rounded(self, rounding: int) -> "Totals":
        """The same totals with a cash rounding line of `rounding`."""
        values = {**self.__dict__, "rounding": rounding}
        values["total"] = self.total - self.rounding + rounding
        return Totals(**values)


def total_up(
    lines: Sequence[LinePrice],
    order_discount: Discount = NO_DISCOUNT,
    policy: TaxPolicy = NO_TAX,
    shipping: int = 0,
) -> Totals:
    """Add up a cart; both kinds of discount reduce the tax base.

    Raises:
        DiscountTooLarge: the order discount exceeds the subtotal.
    """
    amounts = [line.amount for line in lines]
    reduction = order_discount.of(sum(amounts))
    shares = spread(reduction, amounts) if reduction else [0] * len(amounts)
    classes = [line.tax_class for line in lines]
    return total_of([line.gross for line in lines], amounts, shares, classes, policy, shipping)


def total_of(
    grosses: Sequence[int],
    amounts: Sequence[int],
    shares: Sequence[int],
    classes: Sequence[TaxClass],
    policy: TaxPolicy,
    shipping: int,
) -> Totals:
    """Add up lines whose discounts are known: gross, amount, share and tax class of each."""
    gross, subtotal, reduction = sum(grosses), sum(amounts), sum(shares)
    tax = _tax(classes, amounts, shares, policy, shipping)
    added = tax.tax if tax and not policy.prices_include_tax else 0
    return Totals(
        gross=gross,
        line_discount=gross - subtotal,
        subtotal=subtotal,
        order_discount=reduction,
        shares=tuple(shares),
        tax=tax,
        prices_include_tax=policy.prices_include_tax,
        shipping=shipping,
        rounding=0,
        total=subtotal - reduction + added + shipping,
    )


def _tax(
    classes: Sequence[TaxClass],
    amounts: Sequence[int],
    shares: Sequence[int],
    policy: TaxPolicy,
    shipping: int,
) -> TaxAmount | None:
    if policy.rate is None:
        return None
    taxed = sum(
        amount - share
        for kind, amount, share in zip(classes, amounts, shares, strict=True)
        if kind == TaxClass.TAXED
    )
    if policy.shipping_taxed:
        taxed += shipping
    return tax_of(taxed, policy.rate, included=policy.prices_include_tax)
