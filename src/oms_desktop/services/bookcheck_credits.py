"""What the book check works out itself of credit notes: each is written again from its invoice."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from oms_desktop.database import bookcheck_credits as facts
from oms_desktop.database.connection import Store
from oms_desktop.domain import crediting as rules
from oms_desktop.domain.crediting import BilledLine, BilledSums, Credited
from oms_desktop.domain.tax import TaxClass
from oms_desktop.services.bookcheck_findings import Finding

CASH_STEP: Final = 1_000
"""The coarsest step that cash is rounded to."""


def written_again(store: Store) -> Iterator[Finding]:
    """Write every credit note again, in order, and compare parts, tax and shipping."""
    for row in list(facts.credited_invoices(store)):
        try:
            yield from _invoice(store, row)
        except (ValueError, KeyError, ZeroDivisionError) as fault:
            yield Finding("credit_parts", "invoice", str(row[1]), "", repr(fault))


def _invoice(store: Store, row: tuple[Any, ...]) -> Iterator[Finding]:
    invoice_id, number, total, paid, tax, base, included, shipping, rounding = row
    sums = BilledSums(total, paid, tax, base, bool(included), shipping, rounding)
    lines = {
        position: BilledLine(position, quantity, discount, share, amount, TaxClass(kind))
        for position, quantity, discount, share, amount, kind in facts.billed_lines(
            store, invoice_id
        )
    }
    for note_id, name, kind, note_tax, sent, note_rounding, note_total in facts.notes_of(
        store, invoice_id
    ):
        written = facts.note_lines(store, note_id)
        parts = [rules.credit_part(lines[place], quantity) for place, quantity, *_ in written]
        delivered = kind == "return"
        right = rules.credit_of(sums, list(lines.values()), parts, delivered=delivered)
        found = [list(line[1:]) for line in written]
        wanted = [[part.quantity, part.discount, part.share, part.amount] for part in parts]
        off = note_rounding - right.rounding
        if (found, note_tax, sent) != (wanted, right.tax, right.shipping) or abs(off) >= CASH_STEP:
            yield Finding("credit_parts", "credit_note", name, str(found), str(wanted))
        for place, quantity, discount, share, amount in written:
            lines[place] = _credited(lines[place], quantity, discount, share, amount)
        sums = replace(
            sums,
            credited=sums.credited + note_total,
            credited_tax=sums.credited_tax + note_tax,
            credited_shipping=sums.credited_shipping + sent,
            credited_rounding=sums.credited_rounding + note_rounding,
        )
    if sums.credited > total:
        yield Finding("credit_parts", "invoice", number, str(sums.credited), str(total))


def _credited(
    line: BilledLine, quantity: int, discount: int, share: int, amount: int
) -> BilledLine:
    old = line.before
    return replace(
        line,
        before=Credited(
            old.quantity + quantity,
            old.discount + discount,
            old.share + share,
            old.amount + amount,
        ),
    )
