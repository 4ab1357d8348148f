"""Credit notes: what a customer needn't pay after all, inside commands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from oms_desktop.database import credit_notes, invoices
from oms_desktop.database.credit_notes import BilledRow
from oms_desktop.database.invoices import InvoiceRow
from oms_desktop.domain import crediting as rules
from oms_desktop.domain.crediting import BilledSums, Credit
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.errors_paying import WrittenOff
from oms_desktop.domain.returns import Fate
from oms_desktop.services import numbers
from oms_desktop.services.invoicing import keep_head
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Billed:
    """An invoice as a credit note looks at it."""

    invoice: InvoiceRow
    rows: tuple[BilledRow, ...]
    sums: BilledSums

    def credit(self, quantities: Mapping[int, int], *, delivered: bool = True) -> Credit:
        """What comes off with so much of each line, by position."""
        lines = [row.line for row in self.rows]
        parts = [
            rules.credit_part(line, quantities[line.position])
            for line in lines
            if quantities.get(line.position, 0) > 0
        ]
        return rules.credit_of(self.sums, lines, parts, delivered=delivered)

    @property
    def free_now(self) -> int:
        """The money that is paid beyond what is owed, after the credit notes so far."""
        return rules.freed(self.sums, 0)

    def freed(self, credit: Credit) -> int:
        """The money that a credit note would free."""
        return rules.freed(self.sums, credit.total)


@dataclass(frozen=True)
class Note:
    """A credit note that was written."""

    id: int
    number: str
    total: int


def billed(session: Session, invoice_id: int) -> Billed:
    """Read an invoice with what was credited of it.

    Raises:
        NotFound: there is no such invoice.
    """
    invoice = invoices.find_invoice(session.store, invoice_id)
    if invoice is None:
        raise NotFound("invoice", str(invoice_id))
    rows = tuple(credit_notes.billed_lines(session.store, invoice_id))
    before, values = credit_notes.sums_of(session.store, invoice_id), invoice.values
    sums = BilledSums(
        total=invoice.total,
        paid=invoice.paid,
        tax=values["tax"],
        tax_base=values["tax_base"],
        included=bool(values["prices_include_tax"]),
        shipping=values["shipping"],
        rounding=values["rounding"],
        credited=before.total,
        credited_tax=before.tax,
        credited_shipping=before.shipping,
        credited_rounding=before.rounding,
    )
    return Billed(invoice, rows, sums)


def issue_note(
    session: Session,
    kind: str,
    of: Billed,
    credit: Credit,
    fates: Mapping[int, Fate],
    reason: str,
) -> Note:
    """Write a credit note on an invoice; no goods are moved and no money.

    Raises:
        ShiftNeeded: no shift is open.
        WrittenOff: something of the invoice was given up.
    """
    if of.invoice.written_off:
        raise WrittenOff(of.invoice.number, of.invoice.written_off)
    values = of.invoice.values
    same = ("order_id", "customer_id", "customer_name", "customer_address", "customer_phone")
    head = {
        **head_of(session, kind, reason),
        **{name: values[name] for name in same},
        "invoice_id": of.invoice.id,
        "invoice_number": of.invoice.number,
        "subtotal": credit.subtotal,
        "order_discount": credit.order_discount,
        "tax_numerator": values["tax_numerator"],
        "tax_denominator": values["tax_denominator"],
        "tax": credit.tax,
        "prices_include_tax": values["prices_include_tax"],
        "shipping": credit.shipping,
        "rounding": credit.rounding,
        "total": credit.total,
    }
    rows = {row.line.position: row for row in of.rows}
    lines = [
        {
            "position": at,
            "invoice_position": part.line.position,
            **_goods(rows[part.line.position]),
            "quantity": part.quantity,
            "discount": part.discount,
            "order_discount_share": part.share,
            "amount": part.amount,
            "fate": fates.get(part.line.position, Fate.NONE).value,
        }
        for at, part in enumerate(credit.parts, start=1)
    ]
    note_id = credit_notes.add_note(session.store, head, lines)
    return Note(note_id, str(head["number"]), credit.total)


def _goods(row: BilledRow) -> dict[str, Any]:
    return {
        "order_line_id": row.order_line_id,
        "product_id": row.product_id,
        "code": row.code,
        "name": row.name,
        "unit": row.unit,
        "unit_content": row.unit_content,
        "unit_price": row.unit_price,
        "unit_cost": row.unit_cost,
        "tax_class": row.line.tax_class.value,
    }


def head_of(session: Session, kind: str, reason: str) -> dict[str, Any]:
    """Number, moment and people of a credit note that is written now."""
    settings = session.settings()
    moment, (shift_id, business_day) = session.moment(), session.shift()
    return {
        "number": numbers.take(session, "return", settings.return_pattern),
        "kind": kind,
        "shift_id": shift_id,
        "person_id": session.person.id,
        "shop_head_id": keep_head(session, settings),
        "issued_at": moment.at,
        "utc_offset": moment.offset,
        "business_day": business_day,
        "cashier": session.person.name,
        "reason": reason,
    }


def content_of(of: Billed, credit: Credit, reason: str) -> dict[str, Any]:
    """What the journal keeps of a credit note."""
    codes = {row.line.position: row.code for row in of.rows}
    return {
        "invoice": of.invoice.number,
        "order": of.invoice.values["order_number"],
        "reason": reason,
        "lines": [[codes[part.line.position], part.quantity, part.amount] for part in credit.parts],
        "tax": credit.tax,
        "total": credit.total,
    }
