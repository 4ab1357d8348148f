"""What the journal knows of some papers, and which papers belong to an invoice."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer
from oms_desktop.database.invoices import Invoice
from oms_desktop.database.journal import Journal
from oms_desktop.database.money_receipts import MoneyReceipt
from oms_desktop.database.payments import Allocation
from oms_desktop.database.people import PersonTable
from oms_desktop.database.returns import CreditNote
from oms_desktop.database.statements import Statement, slot

_OWN: Final = Statement(Invoice.select(Invoice.number).where(Invoice.id == slot("invoice_id")))
_RECEIPTS: Final = Statement(
    Allocation.select(MoneyReceipt.number)
    .join(MoneyReceipt, on=MoneyReceipt.payment_id == Allocation.payment_id)
    .where(Allocation.invoice_id == slot("invoice_id"))
)
_NOTES: Final = Statement(
    CreditNote.select(CreditNote.number).where(CreditNote.invoice_id == slot("invoice_id"))
)
# What a customer pays without picking an invoice is told under the customer, with where it went.
_RECEIVED: Final = "payment"
_PAYER: Final = Statement(
    Invoice.select(Customer.code)
    .join(Customer, on=Customer.id == Invoice.customer_id)
    .where(Invoice.id == slot("invoice_id"))
)


@dataclass(frozen=True)
class Event:
    """A journal entry about a paper; `content` is JSON."""

    sequence: int
    at: int
    person: str
    kind: str
    document: str
    content: str


def events(store: Store, documents: Iterable[str]) -> list[Event]:
    """What the journal knows of some papers, in the order it happened."""
    query = _events().where(Journal.document.in_(list(documents)))
    return [Event(*row) for row in store.rows(query)]


def received_of_payer(store: Store, invoice_id: int) -> list[Event]:
    """Money that the customer of an invoice paid without picking one, in the order it came."""
    payers = [row[0] for row in _PAYER.rows(store, invoice_id=invoice_id)]
    query = _events().where(Journal.document.in_(payers), Journal.kind == _RECEIVED)
    return [Event(*row) for row in store.rows(query)]


def _events() -> Any:
    """Journal entries as `Event` has them, in the order they were written."""
    columns = (Journal.sequence, Journal.at, PersonTable.name, Journal.kind)
    return (
        Journal.select(*columns, Journal.document, Journal.content)
        .join(PersonTable, on=PersonTable.id == Journal.person_id)
        .order_by(Journal.sequence)
    )


def papers_of_invoice(store: Store, invoice_id: int) -> list[str]:
    """Its number, those of the receipts for its money and of its credit notes; none if it isn't there."""
    found = [
        row[0]
        for each in (_OWN, _RECEIPTS, _NOTES)
        for row in each.rows(store, invoice_id=invoice_id)
    ]
    return list(dict.fromkeys(found))
