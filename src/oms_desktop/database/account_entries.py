"""Everything that moved a customer's balance: invoices, credit notes, money taken and given back."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import of_customer
from oms_desktop.database.fields import RawRow
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.money_receipts import MoneyReceipt
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.returns import CreditNote
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.write_offs import WriteOff

KINDS: Final = (*("invoice", "credit_note", "payment", "refund", "write_off", "written_back"),)
"""In this order where several happened at once."""


@dataclass(frozen=True)
class Entry:
    """One thing that moved the balance.

    Attributes:
        at: when, in milliseconds.
        kind: one of `KINDS`.
        id: of the record.
        number: of its document; a payment may have none.
        amount: what was added to the balance; negative: taken off it.
        about: the other documents it is about.
        method: how money came or went.
        due: when it is to be paid.
    """

    at: int
    kind: str
    id: int
    number: str
    amount: int
    about: tuple[str, ...] = ()
    method: str = ""
    due: date | None = None


def _json(*parts: Any) -> Any:
    return peewee.fn.json_array(*parts)


_Into = Invoice.alias()
_NUMBERS = (
    Allocation.select(peewee.fn.json_group_array(_Into.number.distinct()))
    .join(_Into, on=_Into.id == Allocation.invoice_id)
    .where(Allocation.payment_id == Payment.id)
)
_INVOICES = Invoice.select(
    *(Invoice.issued_at, Invoice.id, Invoice.number, Invoice.total),
    *(_json(), peewee.Value(""), Invoice.due_on),
).join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
_NOTES = CreditNote.select(
    *(CreditNote.issued_at, CreditNote.id, CreditNote.number, 0 - CreditNote.total),
    *(_json(CreditNote.invoice_number), peewee.Value(""), peewee.Value(None)),
)
_PAYMENTS = Payment.select(
    *(Payment.at, Payment.id, peewee.fn.IFNULL(MoneyReceipt.number, ""), 0 - Payment.amount),
    *(_NUMBERS, Payment.method, peewee.Value(None)),
).join(MoneyReceipt, peewee.JOIN.LEFT_OUTER, on=MoneyReceipt.payment_id == Payment.id)
_WRITE_OFFS = WriteOff.select(
    *(WriteOff.at, WriteOff.id, Invoice.number, 0 - WriteOff.amount),
    *(_json(), peewee.Value(""), peewee.Value(None)),
).join(Invoice, on=Invoice.id == WriteOff.invoice_id)
# An invoice that is void never counted; so it isn't named either.
_STANDS = of_customer(Invoice.customer_id) & (InvoiceAccount.void == 0)
_SOURCES: Final[dict[str, tuple[Any, Any, Any]]] = {
    "invoice": (_INVOICES.where(_STANDS), Invoice.issued_at, Invoice.total),
    "credit_note": (
        _NOTES.where(of_customer(CreditNote.customer_id)),
        CreditNote.issued_at,
        0 - CreditNote.total,
    ),
    "write_off": (
        _WRITE_OFFS.where(of_customer(WriteOff.customer_id)),
        WriteOff.at,
        0 - WriteOff.amount,
    ),
    "payment": (_PAYMENTS.where(of_customer(Payment.customer_id)), Payment.at, 0 - Payment.amount),
}
_BETWEEN: Final = {
    kind: Statement(query.where((at >= slot("since")) & (at < slot("until"))))
    for kind, (query, at, _) in _SOURCES.items()
}
_BEFORE: Final = [
    Statement(query.select(peewee.fn.IFNULL(peewee.fn.SUM(amount), 0)).where(at < slot("since")))
    for query, at, amount in _SOURCES.values()
]


def balance_before(store: Store, customer_id: int, since: int) -> int:
    """What a customer owed at a time."""
    found = (each.row(store, customer_id=customer_id, since=since) for each in _BEFORE)
    return sum(row[0] for row in found if row is not None)


def entries(store: Store, customer_id: int, since: int, until: int) -> list[Entry]:
    """What moved a customer's balance from a time until before another, in order."""
    given = {"customer_id": customer_id, "since": since, "until": until}
    found = [
        _entry(kind, row)
        for kind, statement in _BETWEEN.items()
        for row in statement.rows(store, **given)
    ]
    return sorted(found, key=lambda each: (each.at, KINDS.index(each.kind), each.id))


def _entry(kind: str, row: RawRow) -> Entry:
    at, id_, number, amount, about, method, due = row
    if kind == "payment" and amount > 0:
        kind = "refund"
    elif kind == "write_off" and amount > 0:
        kind = "written_back"
    named = tuple(each for each in json.loads(about) if each)
    return Entry(
        at, kind, id_, number, amount, named, method, date.fromisoformat(due) if due else None
    )
