"""The list of invoices: what was billed, paid and is still owed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import of_customer
from oms_desktop.database.invoice_search import fitting
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceVoid
from oms_desktop.database.listing import Listing
from oms_desktop.database.returns import CreditNote
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.invoices import InvoiceStatus, status_of


@dataclass(frozen=True)
class InvoiceItem:
    """An invoice as the list shows it; `issued` is the shop's local time."""

    id: int
    number: str
    issued: datetime
    customer: str
    total: int
    paid: int
    balance: int
    due_on: date | None
    void: bool
    credited: int = 0
    written_off: int = 0

    def status(self, today: date) -> InvoiceStatus:
        """What it is called on a day."""
        return status_of(
            self.total,
            self.paid,
            self.due_on,
            today,
            void=self.void,
            credited=self.credited,
            written_off=self.written_off,
        )


_COLUMNS = (
    Invoice.id,
    Invoice.number,
    Invoice.issued_at,
    Invoice.utc_offset,
    Invoice.customer_name,
    Invoice.total,
    InvoiceAccount.paid,
    InvoiceAccount.balance,
    Invoice.due_on,
    InvoiceAccount.void,
    InvoiceAccount.credited,
    InvoiceAccount.written_off,
)


def _item(row: tuple[Any, ...]) -> InvoiceItem:
    due = date.fromisoformat(row[8]) if row[8] else None
    zone = timezone(timedelta(minutes=row[3]))
    issued = datetime.fromtimestamp(row[2] / 1000, zone).replace(tzinfo=None)
    total, paid, balance = row[5:8]
    return InvoiceItem(
        row[0], row[1], issued, row[4], total, paid, balance, due, bool(row[9]), row[10], row[11]
    )


_NEWEST_OF = Statement(
    Invoice.select(*_COLUMNS)
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where(of_customer(Invoice.customer_id))
    .order_by(Invoice.id.desc())
    .limit(slot("limit"))
)


def newest_of(store: Store, customer_id: int, limit: int) -> list[InvoiceItem]:
    """A customer's invoices, also of those joined with them, the newest first."""
    return [_item(row) for row in _NEWEST_OF.rows(store, customer_id=customer_id, limit=limit)]


@dataclass(frozen=True)
class InvoiceFilters:
    """What is looked for.

    Attributes:
        text: typed; see `invoice_search.fitting`.
        show: `all`, `owed`, `overdue`, `paid`, `returned` or `void`.
        since: not issued before this time, in milliseconds.
        until: issued before this time.
    """

    text: str = ""
    show: str = "all"
    since: int | None = None
    until: int | None = None


def invoice_listing(store: Store, filters: InvoiceFilters, today: date) -> Listing[InvoiceItem]:
    """Invoices for a table."""
    conditions = [*_shown(filters.show, today), *_issued(filters), *fitting(store, filters.text)]
    plain = Invoice.select(*_COLUMNS).join(
        InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id
    )
    # Without conditions all that is counted and added up is in the accounts alone.
    counted = plain.where(*conditions) if conditions else InvoiceAccount.select()
    return Listing(
        store,
        plain.where(*conditions) if conditions else plain,
        Invoice.id,
        {
            "issued": Invoice.issued_at,
            "number": Invoice.number,
            "customer": Invoice.customer_name,
            "total": Invoice.total,
            "paid": InvoiceAccount.paid,
            "balance": InvoiceAccount.balance,
            "due": Invoice.due_order,
        },
        _item,
        {
            "total": peewee.fn.SUM(
                peewee.fn.IIF(InvoiceAccount.void == 1, 0, InvoiceAccount.total)
            ),
            "paid": peewee.fn.SUM(InvoiceAccount.paid),
            "balance": peewee.fn.SUM(InvoiceAccount.balance),
        },
        counted,
        {"paid": InvoiceAccount.invoice_id, "balance": InvoiceAccount.invoice_id},
        plain if conditions else None,
    )


def _issued(filters: InvoiceFilters) -> list[Any]:
    found = []
    if filters.since is not None:
        found.append(Invoice.issued_at >= filters.since)
    if filters.until is not None:
        found.append(Invoice.issued_at < filters.until)
    return found


def _shown(show: str, today: date) -> list[Any]:
    owed = InvoiceAccount.balance > 0
    match show:
        case "owed":
            # As a list of ids: else all invoices are gone through for the few that are owed.
            return [Invoice.id.in_(InvoiceAccount.select(InvoiceAccount.invoice_id).where(owed))]
        case "overdue":
            # Written with the order's column, whose index it can walk; nothing due is ''.
            due = Invoice.due_order
            return [owed, due > "", due < today.isoformat()]
        case "paid":
            return [InvoiceAccount.balance <= 0, InvoiceAccount.void == 0]
        case "returned":
            noted = CreditNote.select(CreditNote.invoice_id).where(CreditNote.invoice_id > 0)
            return [Invoice.id.in_(noted), InvoiceAccount.credited > 0]
        case "void":
            return [Invoice.id.in_(InvoiceVoid.select(InvoiceVoid.invoice_id))]
        case _:
            return []
