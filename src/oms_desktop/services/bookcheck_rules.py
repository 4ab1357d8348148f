"""What the book check works out itself: taxes, shares, numbers, counts and heads."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from oms_desktop.database import bookcheck, bookcheck_receipts
from oms_desktop.database.connection import Store
from oms_desktop.domain.discounts import spread
from oms_desktop.domain.numbering import read_number
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.stock_value import value_after
from oms_desktop.domain.tax import TaxRate, rate_on, tax_of
from oms_desktop.services.bookcheck_findings import Finding
from oms_desktop.services.shop_settings import ShopSettings


def taxes(store: Store) -> Iterator[Finding]:
    """Work the tax of every invoice out again."""
    for row in bookcheck.taxed_invoices(store):
        number, day, numerator, denominator, base, other, tax, included, shipping, amount = row
        try:
            rate = rate_on(date.fromisoformat(day))
        except ValueError:
            yield Finding("tax", "invoice", number, day)
            continue
        if numerator < 0 or denominator <= 0 or numerator + denominator <= 0:
            yield Finding("tax", "invoice", number, f"{numerator}/{denominator}")
            continue
        rate = TaxRate(
            rate.since, numerator, denominator, rate.other_numerator, rate.other_denominator
        )
        found = (tax, base, other)
        # Whether shipping was taxed stands in no column: either way must give the tax.
        right = [
            (made.tax, made.base, made.other_base)
            for made in (
                tax_of(amount, rate, included=bool(included)),
                tax_of(amount + shipping, rate, included=bool(included)),
            )
        ]
        if found not in right:
            yield Finding("tax", "invoice", number, str(list(found)), str(list(right[0])))


def shares(store: Store) -> Iterator[Finding]:
    """Spread every order's discount over its lines again."""
    for number, discount, amounts, found in bookcheck.spreads(store):
        try:
            right = spread(discount, json.loads(amounts))
        except (Refused, ValueError) as fault:
            yield Finding("discount_shares", "invoice", number, found, str(fault))
            continue
        if json.loads(found) != right:
            yield Finding("discount_shares", "invoice", number, found, json.dumps(right))


def counted(store: Store) -> Iterator[Finding]:
    """Add the notes and coins of every closing up again."""
    for shift, denominations, total, _ in bookcheck.closings(store):
        try:
            pieces = json.loads(denominations)
            pairs = pieces.items() if isinstance(pieces, dict) else pieces
            right = sum(int(value) * int(count) for value, count in pairs)
        except (ValueError, TypeError) as fault:
            yield Finding("shift_counted", "shift_closing", shift, denominations, str(fault))
            continue
        if right != total:
            yield Finding("shift_counted", "shift_closing", shift, str(total), str(right))


def heads(store: Store) -> Iterator[Finding]:
    """See that each version of the shop's head still has its hash."""
    for id_, content, logo, found in bookcheck.shop_heads(store):
        right = hashlib.sha256(content.encode() + b"\0" + (logo or b"")).hexdigest()
        if found != right:
            yield Finding("shop_head", "shop_head", str(id_), found, right)


def stock_values(store: Store) -> Iterator[Finding]:
    """Let every movement happen again, and see that the stock is worth what it says."""
    held: dict[int, tuple[int, int]] = {}
    for product_id, quantity, unit_cost in bookcheck_receipts.moves(store):
        on_hand, value = held.get(product_id, (0, 0))
        held[product_id] = on_hand + quantity, value_after(on_hand, value, quantity, unit_cost)
    for product_id, code, found in bookcheck_receipts.values(store):
        _, right = held.get(product_id, (0, 0))
        if found != right:
            yield Finding("stock_value", "stock_total", code, str(found), str(right))


def series(store: Store, patterns: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """See that numbers have no gap and no twin; `patterns` were in use besides the usual ones."""
    last = bookcheck.last_numbers(store)
    usual = ShopSettings()
    for name in bookcheck.NUMBERS:
        setting = f"{name}_pattern"
        known = list(dict.fromkeys([getattr(usual, setting), *patterns.get(setting, ())]))
        yield from one_series(store, name, known, last)
    for (name, period), number in last.items():
        yield Finding("number_series", "number_series", f"{name} {period}", str(number), "0")


def _likeliest(
    name: str, readings: Sequence[tuple[str, int]], last: Mapping[tuple[str, str], int]
) -> tuple[str, int]:
    """A number that two patterns can read belongs to the period that has counted that far."""
    return next(
        (found for found in readings if found[1] <= last.get((name, found[0]), 0)), readings[0]
    )


_TABLES: Final = {
    "order": "orders",
    "receipt": "goods_receipt",
    "count": "stock_count",
    "return": "credit_note",
    "money": "money_receipt",
}


def one_series(
    store: Store, name: str, patterns: Sequence[str], last: dict[tuple[str, str], int]
) -> Iterator[Finding]:
    """See that the numbers of one series have no gap and no twin.

    Args:
        store: whose numbers.
        name: of the series.
        patterns: all that were in use, the oldest first.
        last: the last number taken, by series and period; what was looked at is taken out.
    """
    table = _TABLES.get(name, name)
    taken: dict[str, list[int]] = defaultdict(list)
    # A number that two patterns make is passed over by the later one: not a gap in its series.
    passed: set[tuple[str, int]] = set()
    for number in bookcheck.numbers(store, name):
        readings = [found for pattern in patterns if (found := read_number(pattern, number))]
        if not readings:
            yield Finding("number_odd", table, number, number, " / ".join(patterns))
            continue
        period, sequence = _likeliest(name, readings, last)
        taken[period].append(sequence)
        if len(readings) > 1:
            passed.update(readings)
    for period, sequences in taken.items():
        end = last.pop((name, period), 0)
        if len(sequences) == end == max(sequences) == len(set(sequences)):
            continue
        record, there = f"{name} {period}", set(sequences)
        for missing in sorted(set(range(1, max(end, *there) + 1)) - there):
            if (period, missing) in passed:
                continue
            yield Finding("number_missing", table, f"{record} {missing}", "", str(missing))
        if len(there) != len(sequences):
            twins = sorted(n for n, times in Counter(sequences).items() if times > 1)
            yield Finding("number_twice", table, record, str(twins), "")
        if max(there) > end:
            yield Finding("number_series", "number_series", record, str(end), str(max(there)))
