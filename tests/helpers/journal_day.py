"""A shift added up from the journal's rows alone: no other table is looked at."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.domain.shifts import ShiftReport
from tests.helpers.shop import Shop

ISSUED = ("sale", "invoice.issued")


@dataclass
class Bill:
    """A sale as journalled, and whether it was voided later."""

    person: int
    content: dict[str, Any]
    at: int
    void: bool = False
    late: int = 0

    @property
    def total(self) -> int:
        return int(self.content["total"])


@dataclass
class Day:
    """What happened from the shift's opening to its closing."""

    opening_float: int = 0
    bills: dict[str, Bill] = field(default_factory=dict)
    methods: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    moves: list[tuple[str, int, str]] = field(default_factory=list)
    debt: int = 0
    down: int = 0
    refunds: int = 0
    credits: list[int] = field(default_factory=list)
    reprints: int = 0
    drawer: int = 0
    closing: dict[str, Any] = field(default_factory=dict)
    grand_total: int = 0
    head: str = ""


def day_of(shop: Shop, number: str) -> Day:
    """The shift with this number, entry by entry."""
    rows = shop.sql(
        "SELECT person_id, kind, document, content, hash, at FROM journal ORDER BY sequence"
    )
    day, within, ever = Day(), False, dict[str, int]()
    for person, kind, document, text, hash_, at in rows:
        content = json.loads(text)
        if kind in ISSUED:
            ever[document] = content["total"]
        elif kind == "invoice.voided":
            del ever[document]
        if kind == "shift.opened":
            within = document == number
            day.opening_float = content["float"] if within else day.opening_float
        elif within:
            _take(day, person, kind, document, content, at)
            if kind == "shift.closed":
                day.head, day.grand_total, within = hash_, sum(ever.values()), False
    return day


def _take(
    day: Day, person: int, kind: str, document: str, content: dict[str, Any], at: int
) -> None:
    for method, amount, _ in content.get("payments", ()):
        day.methods[method] += amount
    if kind in ISSUED:
        day.bills[document] = Bill(person, content, at)
        unused = content.get("unused", 0)
        day.down -= unused
        day.refunds -= sum(amount for _, amount, _ in content["payments"] if amount < 0) + unused
    elif kind == "payment":
        bill = day.bills.get(document)
        if bill is None or bill.at != at:
            day.debt += content["paid"]
            if bill is not None:
                bill.late += content["paid"]
    elif kind == "invoice.voided":
        day.bills[document].void = True
        day.debt -= day.bills[document].late
        day.down -= content.get("unused", 0)
    elif kind in {"deposit.taken", "deposit.returned", "order.cancelled"}:
        day.down += sum(amount for _, amount, _ in content["payments"])
    elif kind == "return.settled":
        day.refunds -= sum(amount for _, amount, _ in content["payments"])
    elif kind in {"return.received", "invoice.credited"}:
        day.credits.append(content["total"])
    elif kind == "cash.moved":
        day.moves.append((content["category"], content["amount"], content["reason"]))
    elif kind == "invoice.reprinted":
        day.reprints += 1
    elif kind == "drawer.opened":
        day.drawer += 1
    elif kind == "shift.closed":
        day.closing = content


def figures_of(day: Day) -> dict[str, Any]:
    """The report's figures, as the journal has them."""
    kept = [bill for bill in day.bills.values() if not bill.void]
    void = [bill for bill in day.bills.values() if bill.void]
    sales = sum(bill.total for bill in kept)
    money = sum(day.methods.values())
    applied = sum(bill.content.get("applied", 0) for bill in kept)
    moved = sum(amount for _, amount, _ in day.moves)
    expected = day.opening_float + day.methods.get("cash", 0) + moved
    cashiers: dict[int, list[int]] = {}
    for bill in kept:
        found = cashiers.setdefault(bill.person, [0, 0])
        found[0] += 1
        found[1] += bill.total
    counted = sum(int(value) * n for value, n in day.closing["denominations"].items())
    numbers = list(day.bills)
    return {
        "first_invoice": numbers[0] if numbers else "",
        "last_invoice": numbers[-1] if numbers else "",
        "sales_count": len(kept),
        "sales_total": sales,
        "tax": sum(bill.content["tax"] for bill in kept),
        "discounts": sum(bill.content["discount"] for bill in kept),
        "rounding": sum(bill.content["rounding"] for bill in kept),
        "void_count": len(void),
        "void_total": sum(bill.total for bill in void),
        "on_credit": sales - (money - day.debt - day.down + day.refunds) - applied,
        "applied": applied,
        "down_payments": day.down,
        "refunds": day.refunds,
        "credited_count": len(day.credits),
        "credited_total": sum(day.credits),
        "debt_received": day.debt,
        # A way whose money went back within the shift is none.
        "methods": {name: amount for name, amount in day.methods.items() if amount},
        "cash_rows": day.moves,
        "reprints": day.reprints,
        "drawer_openings": day.drawer,
        "cashiers": {person: tuple(sums) for person, sums in cashiers.items()},
        "opening_float": day.opening_float,
        "expected": expected,
        "counted": counted,
        "difference": counted - expected,
        "deposit": day.closing["deposit"],
        "reason": day.closing["reason"],
        "grand_total": day.grand_total,
        "head_hash": day.head,
    }


def figures_in(report: ShiftReport) -> dict[str, Any]:
    """The same figures as the report has them."""
    found = {name: getattr(report, name) for name in report.__dataclass_fields__}
    for name in ("number", "business_day", "opened", "opened_by", "at", "by", "closed"):
        del found[name]
    del found["denominations"]
    found["methods"] = {name: amount for name, amount in report.methods if amount}
    found["cash_rows"] = [(row.category, row.amount, row.reason) for row in report.cash_rows]
    found["cashiers"] = {row.person_id: (row.count, row.total) for row in report.cashiers}
    return found
