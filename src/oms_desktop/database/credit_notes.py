"""Credit notes: written once, and read for what they took off invoices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import with_flags
from oms_desktop.database.invoices import InvoiceLine
from oms_desktop.database.orders import OrderLine
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.crediting import BilledLine, Credited
from oms_desktop.domain.tax import TaxClass

HEAD_NAMES: Final = (
    *("number", "kind", "invoice_id", "invoice_number", "order_id", "shift_id", "person_id"),
    *("shop_head_id", "issued_at", "utc_offset", "business_day", "cashier", "customer_id"),
    *("customer_name", "customer_address", "customer_phone", "reason", "subtotal"),
    *("order_discount", "tax_numerator", "tax_denominator", "tax", "prices_include_tax"),
    *("shipping", "rounding", "total"),
)
LINE_NAMES: Final = (
    *("position", "invoice_position", "order_line_id", "product_id", "code", "name", "unit"),
    *("unit_content", "quantity", "unit_price", "discount", "order_discount_share", "amount"),
    *("unit_cost", "tax_class", "fate"),
)


@dataclass(frozen=True)
class BilledRow:
    """An invoice line as stored, with the unit it was sold in and what was credited of it."""

    line: BilledLine
    order_line_id: int
    product_id: int
    code: str
    name: str
    unit: str
    unit_content: int
    unit_decimals: int
    unit_price: int
    unit_cost: int
    tracked: bool


@dataclass(frozen=True)
class NoteSums:
    """What all credit notes of an invoice took together."""

    count: int
    total: int
    tax: int
    shipping: int
    rounding: int


_ADD = insert_into(CreditNote, *HEAD_NAMES)
_ADD_LINES = insert_into(CreditNoteLine, "credit_note_id", *LINE_NAMES)
_FIND = Statement(
    CreditNote.select(*(getattr(CreditNote, name) for name in HEAD_NAMES)).where(
        CreditNote.id == slot("id")
    )
)
_LINES = Statement(
    CreditNoteLine.select(*(getattr(CreditNoteLine, name) for name in LINE_NAMES))
    .where(CreditNoteLine.credit_note_id == slot("id"))
    .order_by(CreditNoteLine.position)
)
_OF_INVOICE = Statement(
    CreditNote.select(CreditNote.id)
    .where(CreditNote.invoice_id == slot("invoice_id"))
    .order_by(CreditNote.id)
)


def _all(what: Any) -> Any:
    return peewee.fn.IFNULL(peewee.fn.SUM(what), 0)


_SUMS = Statement(
    CreditNote.select(
        peewee.fn.COUNT(CreditNote.id),
        *(_all(CreditNote.total), _all(CreditNote.tax)),
        *(_all(CreditNote.shipping), _all(CreditNote.rounding)),
    ).where(CreditNote.invoice_id == slot("invoice_id"))
)
_BEFORE = Statement(
    CreditNote.select(
        CreditNoteLine.invoice_position,
        *(_all(CreditNoteLine.quantity), _all(CreditNoteLine.discount)),
        *(_all(CreditNoteLine.order_discount_share), _all(CreditNoteLine.amount)),
    )
    .join(CreditNoteLine, on=CreditNoteLine.credit_note_id == CreditNote.id)
    .where(CreditNote.invoice_id == slot("invoice_id"))
    .group_by(CreditNoteLine.invoice_position)
)
_BILLED = Statement(
    InvoiceLine.select(
        *(InvoiceLine.position, InvoiceLine.quantity, InvoiceLine.discount),
        *(InvoiceLine.order_discount_share, InvoiceLine.amount, InvoiceLine.tax_class),
        *(InvoiceLine.order_line_id, InvoiceLine.product_id, InvoiceLine.code, InvoiceLine.name),
        *(InvoiceLine.unit, OrderLine.unit_content, OrderLine.unit_decimals),
        *(InvoiceLine.unit_price, InvoiceLine.unit_cost, OrderLine.tracked),
    )
    .join(OrderLine, on=OrderLine.id == InvoiceLine.order_line_id)
    .where(InvoiceLine.invoice_id == slot("invoice_id"))
    .order_by(InvoiceLine.position)
)


def add_note(store: Store, head: Mapping[str, Any], lines: Sequence[Mapping[str, Any]]) -> int:
    """A new credit note's id; `head` has `HEAD_NAMES`, each line `LINE_NAMES`."""
    note_id = _ADD.insert(store, **head)
    _ADD_LINES.run_many(store, [{**line, "credit_note_id": note_id} for line in lines])
    return note_id


def find_note(store: Store, note_id: int) -> dict[str, Any] | None:
    """A credit note as frozen, or None."""
    row = _FIND.row(store, id=note_id)
    return dict(zip(HEAD_NAMES, row, strict=True)) if row else None


def lines_of(store: Store, note_id: int) -> list[dict[str, Any]]:
    """Its frozen lines by position."""
    return [dict(zip(LINE_NAMES, row, strict=True)) for row in _LINES.rows(store, id=note_id)]


def notes_of(store: Store, invoice_id: int) -> list[int]:
    """Ids of an invoice's credit notes, oldest first."""
    return [row[0] for row in _OF_INVOICE.rows(store, invoice_id=invoice_id)]


def sums_of(store: Store, invoice_id: int) -> NoteSums:
    """What the credit notes of an invoice took together."""
    return NoteSums(*(_SUMS.row(store, invoice_id=invoice_id) or (0, 0, 0, 0, 0)))


def billed_lines(store: Store, invoice_id: int) -> list[BilledRow]:
    """The lines of an invoice with what was credited of them."""
    before = {row[0]: Credited(*row[1:]) for row in _BEFORE.rows(store, invoice_id=invoice_id)}
    found = []
    for row in _BILLED.rows(store, invoice_id=invoice_id):
        position, quantity, discount, share, amount, kind = row[:6]
        taken = before.get(position, Credited())
        line = BilledLine(position, quantity, discount, share, amount, TaxClass(kind), taken)
        found.append(BilledRow(line, *with_flags(row[6:], 9)))
    return found
