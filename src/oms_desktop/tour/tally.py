"""The day added up by hand while it happens, and once more from the journal alone."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from oms_desktop.database.journal import Entry
from oms_desktop.domain.shifts import DENOMINATIONS, ShiftReport

_PARTS: Final = {"discounts": "discount", "tax": "tax", "rounding": "rounding"}
"""Figures that nobody writes on a slip, and what the journal's sales call them."""

ISSUED: Final = frozenset({"sale", "invoice.issued"})
"""Kinds of entries that tell of an invoice."""


@dataclass
class Tally:
    """What the people of the tour wrote on a slip of paper."""

    opening_float: int
    sales: list[tuple[str, int]] = field(default_factory=list)
    methods: Counter[str] = field(default_factory=Counter)
    void: list[int] = field(default_factory=list)
    debt: int = 0
    moved: int = 0
    down: int = 0
    applied: int = 0
    on_credit: int = 0
    refunds: int = 0
    credits: list[int] = field(default_factory=list)

    def sell(self, cashier: str, total: int, method: str = "cash") -> None:
        """A sale, paid in full."""
        self.sales.append((cashier, total))
        self.methods[method] += total

    def sell_mixed(self, cashier: str, parts: Mapping[str, int]) -> None:
        """A sale, paid in full in several ways."""
        self.sales.append((cashier, sum(parts.values())))
        self.methods.update(parts)

    def void_last(self) -> None:
        """The last sale was wrong; its cash was given back."""
        _, total = self.sales.pop()
        self.void.append(total)
        self.methods["cash"] -= total

    def receive_debt(self, amount: int) -> None:
        """Somebody paid in cash what they owed."""
        self.debt += amount
        self.methods["cash"] += amount

    def take_deposit(self, amount: int, method: str = "cash") -> None:
        """Money for an order that is billed later."""
        self.down += amount
        self.methods[method] += amount

    def bill(self, cashier: str, total: int, applied: int, method: str = "cash") -> None:
        """A sale of which a part was paid before."""
        self.sales.append((cashier, total))
        self.applied += applied
        self.methods[method] += total - applied

    def owe(self, cashier: str, total: int, applied: int) -> None:
        """A sale that is paid later, but for what was paid before."""
        self.sales.append((cashier, total))
        self.applied += applied
        self.on_credit += total - applied

    def take_back(self, total: int, refund: int, method: str = "cash") -> None:
        """Goods came back with a credit note, and so much was given back."""
        self.credits.append(total)
        self.refunds += refund
        self.methods[method] -= refund

    def move(self, amount: int) -> None:
        """Put into the drawer beside sales, or taken out."""
        self.moved += amount

    @property
    def expected(self) -> int:
        """What the drawer should hold."""
        return self.opening_float + self.methods["cash"] + self.moved

    def figures(self) -> dict[str, Any]:
        """What the report must say."""
        return {
            "opening_float": self.opening_float,
            "sales_count": len(self.sales),
            "sales_total": sum(total for _, total in self.sales),
            "void_count": len(self.void),
            "void_total": sum(self.void),
            "debt_received": self.debt,
            "on_credit": self.on_credit,
            "down_payments": self.down,
            "applied": self.applied,
            "refunds": self.refunds,
            "credited_count": len(self.credits),
            "credited_total": sum(self.credits),
            "methods": {name: sum_ for name, sum_ in self.methods.items() if sum_},
            "cash_moves": self.moved,
            "cashiers": _by_name(self.sales),
            "expected": self.expected,
        }


def recount(entries: Iterable[Entry], number: str, names: dict[int, str]) -> dict[str, Any]:
    """The figures of a shift from the journal's entries; nothing else is looked at."""
    ever: dict[str, int] = {}
    day = _Day(names)
    within = False
    for entry in entries:
        content = json.loads(entry.content)
        if entry.kind in ISSUED:
            ever[entry.document] = content["total"]
        elif entry.kind == "invoice.voided":
            ever.pop(entry.document)
        if entry.kind == "shift.opened":
            within = entry.document == number
            day.opening_float = content["float"] if within else day.opening_float
        elif within:
            day.take(entry, content)
            if entry.kind == "shift.closed":
                day.grand_total, within = sum(ever.values()), False
    return day.figures()


class _Day:
    """A shift as it goes by."""

    def __init__(self, names: dict[int, str]) -> None:
        self.names = names
        self.opening_float = self.grand_total = self.debt = self.moved = 0
        self.down = self.refunds = 0
        self.credits: list[int] = []
        self.bills: dict[str, tuple[str, int, dict[str, Any]]] = {}
        self.void: dict[str, int] = {}
        self.methods: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.closing: dict[str, Any] = {}

    def take(self, entry: Entry, content: dict[str, Any]) -> None:
        """One entry more."""
        self.kinds[entry.kind] += 1
        for method, amount, _ in content.get("payments", ()):
            self.methods[method] += amount
        given = sum(amount for _, amount, _ in content.get("payments", ()) if amount < 0)
        if entry.kind in ISSUED:
            self.bills[entry.document] = (self.names[entry.person_id], entry.at, content)
            self.down -= content.get("unused", 0)
            self.refunds -= given + content.get("unused", 0)
        elif entry.kind == "payment":
            into = content.get("into", ())
            self._receive(entry, content.get("paid", sum(part for _, part in into)))
        elif entry.kind == "invoice.voided":
            self.void[entry.document] = content["total"]
            self.down -= content.get("unused", 0)
            del self.bills[entry.document]
        elif entry.kind in {"deposit.taken", "deposit.returned", "order.cancelled"}:
            self.down += sum(amount for _, amount, _ in content.get("payments", ()))
        elif entry.kind == "return.settled":
            self.refunds -= given
        elif entry.kind in {"return.received", "invoice.credited"}:
            self.credits.append(content["total"])
        elif entry.kind == "cash.moved":
            self.moved += content["amount"]
        elif entry.kind == "shift.closed":
            self.closing = content

    def _receive(self, entry: Entry, amount: int) -> None:
        """Money for an invoice: a debt, unless it came with the goods."""
        _, at, _ = self.bills.get(entry.document, ("", 0, {}))
        self.debt += amount if at != entry.at else 0

    def figures(self) -> dict[str, Any]:
        """Named as in `figures_of`."""
        sales = [(name, bill["total"]) for name, _, bill in self.bills.values()]
        total, money = sum(sum_ for _, sum_ in sales), sum(self.methods.values())
        expected = self.opening_float + self.methods["cash"] + self.moved
        pieces = self.closing.get("denominations", {})
        counted = sum(int(value) * number for value, number in pieces.items())
        contents = [bill for _, _, bill in self.bills.values()]
        applied = sum(bill.get("applied", 0) for bill in contents)
        paid = money - self.debt - self.down + self.refunds
        parts = {name: sum(bill[part] for bill in contents) for name, part in _PARTS.items()}
        return {
            "opening_float": self.opening_float,
            "sales_count": len(sales),
            "sales_total": total,
            "void_count": len(self.void),
            "void_total": sum(self.void.values()),
            "debt_received": self.debt,
            "on_credit": total - paid - applied,
            "down_payments": self.down,
            "applied": applied,
            "refunds": self.refunds,
            "credited_count": len(self.credits),
            "credited_total": sum(self.credits),
            "methods": {name: sum_ for name, sum_ in self.methods.items() if sum_},
            "cash_moves": self.moved,
            "cashiers": _by_name(sales),
            "expected": expected,
            "counted": counted,
            "difference": counted - expected,
            "reason": self.closing.get("reason", ""),
            "deposit": self.closing.get("deposit", 0),
            "reprints": self.kinds["invoice.reprinted"],
            "drawer_openings": self.kinds["drawer.opened"],
            "grand_total": self.grand_total,
            **parts,
        }


def figures_of(report: ShiftReport) -> dict[str, Any]:
    """The same figures as the report has them."""
    return {
        "opening_float": report.opening_float,
        "sales_count": report.sales_count,
        "sales_total": report.sales_total,
        "void_count": report.void_count,
        "void_total": report.void_total,
        "debt_received": report.debt_received,
        "on_credit": report.on_credit,
        "down_payments": report.down_payments,
        "applied": report.applied,
        "refunds": report.refunds,
        "credited_count": report.credited_count,
        "credited_total": report.credited_total,
        "methods": {name: sum_ for name, sum_ in report.methods if sum_},
        "cash_moves": report.cash_in + report.cash_out,
        "cashiers": {each.name: (each.count, each.total) for each in report.cashiers},
        "expected": report.expected,
        "counted": report.counted,
        "difference": report.difference,
        "reason": report.reason,
        "deposit": report.deposit,
        "reprints": report.reprints,
        "drawer_openings": report.drawer_openings,
        "grand_total": report.grand_total,
        "discounts": report.discounts,
        "tax": report.tax,
        "rounding": report.rounding,
    }


def pieces_of(amount: int) -> dict[int, int]:
    """An amount in as few notes and coins as can be."""
    pieces: dict[int, int] = {}
    for value in DENOMINATIONS:
        number, amount = divmod(amount, value)
        if number:
            pieces[value] = number
    return pieces


def _by_name(sales: Iterable[tuple[str, int]]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for name, total in sales:
        count, sum_ = found.get(name, (0, 0))
        found[name] = (count + 1, sum_ + total)
    return found
