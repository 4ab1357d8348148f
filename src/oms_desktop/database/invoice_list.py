"""The list of invoices: what was billed, paid and is still owed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine
from oms_desktop.database.listing import Listing
from oms_desktop.database.search_text import typed
from oms_desktop.domain.invoices import InvoiceStatus, status_of
from oms_desktop.domain.money import parse_money
from oms_desktop.domain.refused import Refused


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

    def status(self, today: date) -> InvoiceStatus:
        """What it is called on a day."""
        return status_of(
            self.total, self.paid, self.due_on, today, void=self.void, credited=self.credited
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
)


def _item(row: tuple[Any, ...]) -> InvoiceItem:
    due = date.fromisoformat(row[8]) if row[8] else None
    zone = timezone(timedelta(minutes=row[3]))
    issued = datetime.fromtimestamp(row[2] / 1000, zone).replace(tzinfo=None)
    total, paid, balance = row[5:8]
    return InvoiceItem(
        row[0], row[1], issued, row[4], total, paid, balance, due, bool(row[9]), row[10]
    )


def invoice_listing(store: Store, search: str, show: str, today: date) -> Listing[InvoiceItem]:
    """Invoices for a table; `show` is `all`, `owed`, `overdue`, `paid`, `returned` or `void`."""
    conditions = [*_shown(show, today), *_matches(search)]
    select = Invoice.select(*_COLUMNS).join(
        InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id
    )
    # Most of what is counted and added up is in the accounts alone.
    single = show != "overdue" and not search.strip()
    counted = InvoiceAccount.select() if single else select.clone()
    if conditions:
        select, counted = select.where(*conditions), counted.where(*conditions)
    return Listing(
        store,
        select,
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
    )


def _shown(show: str, today: date) -> list[Any]:
    owed = InvoiceAccount.balance > 0
    match show:
        case "owed":
            return [owed]
        case "overdue":
            return [owed, Invoice.due_on < today.isoformat()]
        case "paid":
            return [InvoiceAccount.balance <= 0, InvoiceAccount.void == 0]
        case "returned":
            return [InvoiceAccount.credited > 0]
        case "void":
            return [InvoiceAccount.void == 1]
        case _:
            return []


def _matches(search: str) -> list[Any]:
    """Number or customer beginning with the text, a product on a line, or the exact total."""
    text = typed(search)
    if not text:
        return []
    pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"

    def like(field: Any) -> Any:
        return peewee.NodeList((field, peewee.SQL("LIKE ? ESCAPE '\\'", (pattern,))))

    lines = InvoiceLine.select(InvoiceLine.invoice_id).where(
        (InvoiceLine.code == text) | like(InvoiceLine.name)
    )
    found = like(Invoice.number) | like(Invoice.customer_name) | Invoice.id.in_(lines)
    try:
        amount = parse_money(text)
    except Refused:
        return [found]
    return [found | (Invoice.total == amount)]
