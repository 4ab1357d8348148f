"""What a drawer holds and what a shift came to."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from oms_desktop.domain.errors import AmountOutOfRange
from oms_desktop.domain.refused import Refused

NOTES: Final = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
COINS: Final = (1_000, 500, 200, 100)
"""Rupiah; Rp 1.000 is both a note and a coin."""
DENOMINATIONS: Final = (*NOTES, *(value for value in COINS if value not in NOTES))
PIECES_LIMIT: Final = 100_000
"""Pieces of one denomination that no drawer holds."""
NIGHT_ENDS: Final = timedelta(hours=4)
"""A shift that runs past midnight still belongs to the evening until then."""


@dataclass(unsafe_hash=True)
class DifferenceNeedsReason(Refused):
    """The drawer was counted with a difference; None for who may not know how much."""

    difference: int | None


class CashCategory(StrEnum):
    """What money was put into the drawer or taken out for."""

    EXPENSE = "expense"
    PURCHASE = "purchase"
    CHANGE_MONEY = "change_money"
    OWNER = "owner"
    DEPOSIT = "deposit"
    OTHER = "other"


def count(denominations: Mapping[int, int]) -> int:
    """The money counted: pieces by denomination.

    Raises:
        AmountOutOfRange: a number of pieces below 0, or more than any drawer holds.
        ValueError: no such note or coin.
    """
    total = 0
    for value, pieces in denominations.items():
        if value not in DENOMINATIONS:
            message = f"no note or coin of {value}"
            raise ValueError(message)
        if not 0 <= pieces <= PIECES_LIMIT:
            raise AmountOutOfRange(pieces, 0, PIECES_LIMIT)
        total += value * pieces
    return total


def is_stale(business_day: date, now: datetime) -> bool:
    """Whether a shift of this business day should have been closed by now (the shop's time)."""
    return business_day < (now - NIGHT_ENDS).date()


@dataclass(frozen=True)
class CashRow:
    """Money put into the drawer, or taken out (negative), beside sales; `at` is local time."""

    at: datetime
    category: str
    amount: int
    reason: str
    person: str


@dataclass(frozen=True)
class CashierTotal:
    """What one person sold in a shift; void invoices don't count."""

    person_id: int
    name: str
    count: int
    total: int


@dataclass(frozen=True)
class ShiftReport:
    """The figures of a shift, in whole rupiah; times are the shop's local time.

    Void invoices are in `void_count` and `void_total` only. `methods` is money received less money
    given back, debts and down payments included; so
    sales = methods - debt_received - down_payments + refunds + applied + on_credit.

    Attributes:
        number: of the shift.
        business_day: the day all its papers belong to.
        opened: when the drawer was taken over.
        opened_by: by whom.
        at: when these figures were taken.
        by: who asked for them, or who closed the shift.
        closed: whether these are the last figures.
        first_invoice: number of the first invoice, void or not; empty if there is none.
        last_invoice: number of the last one.
        sales_count: invoices issued and not voided.
        sales_total: their sum.
        tax: tax in or on them.
        discounts: taken off lines and orders.
        rounding: of cash totals.
        void_count: invoices voided.
        void_total: their sum.
        on_credit: what those who bought in this shift owed when they left.
        debt_received: money received for invoices that were issued before.
        methods: money by payment method.
        cash_rows: other movements of the drawer.
        reprints: copies of papers handed out.
        drawer_openings: times the drawer was opened without a sale.
        cashiers: totals by person.
        opening_float: in the drawer at the beginning.
        expected: what the drawer should hold; None for who may not see it.
        denominations: pieces counted by note or coin.
        counted: what was counted; None before.
        difference: counted - expected; None before, or for who may not see it.
        reason: of the difference.
        deposit: what was taken out of the drawer after the count.
        grand_total: sum of all sales the shop ever made.
        head_hash: of the journal's newest entry.
        credited_count: credit notes written, with their sum; what was sold stays in the sales.
        refunds: money given back for them, but for what went out without a receipt: a cash row.
        down_payments: money taken for orders, less what of it was given back.
        applied: money taken before, or freed by an exchange, that pays for sales of this shift.
    """

    number: str
    business_day: date
    opened: datetime
    opened_by: str
    at: datetime
    by: str
    closed: bool
    first_invoice: str
    last_invoice: str
    sales_count: int
    sales_total: int
    tax: int
    discounts: int
    rounding: int
    void_count: int
    void_total: int
    on_credit: int
    debt_received: int
    methods: tuple[tuple[str, int], ...]
    cash_rows: tuple[CashRow, ...]
    reprints: int
    drawer_openings: int
    cashiers: tuple[CashierTotal, ...]
    opening_float: int
    expected: int | None
    denominations: tuple[tuple[int, int], ...]
    counted: int | None
    difference: int | None
    reason: str
    deposit: int
    grand_total: int
    head_hash: str
    credited_count: int = 0
    credited_total: int = 0
    refunds: int = 0
    down_payments: int = 0
    applied: int = 0

    @property
    def cash_received(self) -> int:
        """Cash received for sales and debts, less cash given back."""
        return dict(self.methods).get("cash", 0)

    @property
    def cash_in(self) -> int:
        """Put into the drawer beside sales."""
        return sum(row.amount for row in self.cash_rows if row.amount > 0)

    @property
    def cash_out(self) -> int:
        """Taken out of the drawer; negative."""
        return sum(row.amount for row in self.cash_rows if row.amount < 0)

    def blind(self) -> "ShiftReport":
        """The same without what only some may see."""
        return replace(self, expected=None, difference=None)

    def to_json(self) -> str:
        """As kept for ever."""
        return json.dumps(asdict(self), ensure_ascii=False, default=_plain)

    @staticmethod
    def from_json(text: str) -> "ShiftReport":
        """As it was kept."""
        values: dict[str, Any] = json.loads(text)
        values["business_day"] = date.fromisoformat(values["business_day"])
        for name in ("opened", "at"):
            values[name] = datetime.fromisoformat(values[name])
        for name in ("methods", "denominations"):
            values[name] = tuple((first, second) for first, second in values[name])
        values["cash_rows"] = tuple(
            CashRow(**{**row, "at": datetime.fromisoformat(row["at"])})
            for row in values["cash_rows"]
        )
        values["cashiers"] = tuple(CashierTotal(**row) for row in values["cashiers"])
        return ShiftReport(**values)


def _plain(value: object) -> str:
    """Days and times as ISO text."""
    if isinstance(value, date):
        return value.isoformat()
    message = f"no JSON for {value!r}"
    raise TypeError(message)
