"""The sums of a sale as rows of words and amounts, the same on every paper."""

from dataclasses import dataclass
from typing import Literal, Protocol

from oms_desktop.documents.layout import Language, PaperPayment, SalePaper, TaxLine
from oms_desktop.documents.words import tax_label, word
from oms_desktop.domain.money import format_money, format_number

Weight = Literal["plain", "quiet", "strong", "total"]
_PAYMENT_ROWS = 6


class Priced(Protocol):
    """What comes to a total: a sale, an order, a credit note."""

    @property
    def language(self) -> Language:
        """Of the words."""

    @property
    def subtotal(self) -> int:
        """The lines' amounts together."""

    @property
    def line_discount(self) -> int:
        """What is off the lines already."""

    @property
    def order_discount(self) -> int:
        """What is still to come off."""

    @property
    def taxes(self) -> tuple[TaxLine, ...]:
        """In the total or on top of it."""

    @property
    def prices_include_tax(self) -> bool:
        """Whether taxes only inform."""

    @property
    def shipping(self) -> int:
        """What bringing the goods costs."""

    @property
    def rounding(self) -> int:
        """To what can be paid in cash, signed."""

    @property
    def total(self) -> int:
        """All together."""


@dataclass(frozen=True)
class Sum:
    """One row: what it is, the amount as text, how loud, a reference. `quiet` only informs."""

    label: str
    amount: str
    weight: Weight = "plain"
    note: str = ""


def sums_to_total(paper: Priced, total: str = "") -> list[Sum]:
    """From the subtotal to the total; each plain row is added or taken away in turn.

    Args:
        paper: what comes to a total.
        total: what the total is called, if not that.
    """
    language = paper.language
    rows = [Sum(word("subtotal", language), format_number(paper.subtotal))]
    if paper.line_discount:
        rows.append(_quiet(word("line_discount", language), paper.line_discount))
    if paper.order_discount:
        amount = format_number(-paper.order_discount)
        rows.append(Sum(word("order_discount", language), amount))
    if not paper.prices_include_tax:
        rows += _tax_rows(paper, "plain")
    for key, added in (("shipping", paper.shipping), ("rounding", paper.rounding)):
        if added:
            rows.append(Sum(word(key, language), format_number(added)))
    rows.append(Sum((total or word("total", language)).upper(), format_money(paper.total), "total"))
    return rows


def included_tax(paper: Priced) -> list[Sum]:
    """What tax the total holds, if prices include it; for information."""
    if not (paper.prices_include_tax and paper.taxes):
        return []
    heading = Sum(word("tax_included", paper.language), "", "quiet")
    return [heading, *_tax_rows(paper, "quiet")]


def _tax_rows(paper: Priced, weight: Weight) -> list[Sum]:
    language = paper.language
    rows: list[Sum] = []
    for tax in paper.taxes:
        if not tax.rate_numerator:
            rows.append(_quiet(tax.label, tax.base))
            continue
        rows.append(_quiet(word("tax_base", language), tax.base))
        if tax.other_base != tax.base:
            rows.append(_quiet(word("other_base", language), tax.other_base))
        rows.append(Sum(tax_label(tax, language), format_number(tax.amount), weight))
    return rows


def sums_after_total(paper: SalePaper) -> list[Sum]:
    """Payments, cash and change, and what is still owed."""
    language = paper.language
    rows = [
        Sum(word(payment.method, language), format_number(payment.amount), note=payment.reference)
        for payment in _payments(paper)
    ]
    if paper.tendered is not None:
        rows.append(Sum(word("tendered", language), format_number(paper.tendered)))
    if paper.change is not None:
        rows.append(Sum(word("change", language), format_number(paper.change), "strong"))
    if paper.kept:
        rows.append(Sum(word("kept", language), format_number(paper.kept), "strong"))
    if paper.balance:
        rows.append(Sum(word("balance", language), format_money(paper.balance), "strong"))
    return rows


def _payments(paper: SalePaper) -> list[PaperPayment]:
    """The payments one by one; many instalments are added up by method."""
    if len(paper.payments) <= _PAYMENT_ROWS:
        return list(paper.payments)
    methods = dict.fromkeys(payment.method for payment in paper.payments)
    return [
        PaperPayment(method, sum(item.amount for item in paper.payments if item.method == method))
        for method in methods
    ]


def _quiet(label: str, amount: int) -> Sum:
    return Sum(label, format_number(amount), "quiet")
