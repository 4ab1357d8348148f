"""What the journal knows of some papers, and which papers belong to an invoice."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from oms_desktop.database.connection import Store
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


@dataclass(frozen=True)
class Event:
    """A journal entry about a paper; `content` is JSON."""

    at: int
    person: str
    kind: str
    document: str
    content: str


def events(store: Store, documents: Iterable[str]) -> list[Event]:
    """What the journal knows of some papers, in the order it happened."""
    query = (
        Journal.select(
            Journal.at, PersonTable.name, Journal.kind, Journal.document, Journal.content
        )
        .join(PersonTable, on=PersonTable.id == Journal.person_id)
        .where(Journal.document.in_(list(documents)))
        .order_by(Journal.sequence)
    )
    return [Event(*row) for row in store.rows(query)]


def papers_of_invoice(store: Store, invoice_id: int) -> list[str]:
    """Its number, those of the receipts for its money and of its credit notes; none if it isn't there."""
    found = [
        row[0]
        for each in (_OWN, _RECEIPTS, _NOTES)
        for row in each.rows(store, invoice_id=invoice_id)
    ]
    return list(dict.fromkeys(found))
