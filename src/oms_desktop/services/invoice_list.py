"""The list of invoices, for the screen."""

from typing import Final

from oms_desktop.database import invoice_list, invoices
from oms_desktop.database.connection import Stopped, within
from oms_desktop.database.invoice_list import InvoiceFilters, InvoiceItem
from oms_desktop.database.listing import Listing
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.periods import Days
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session

_PATIENCE_MS: Final = 60


@query(Right.LOOK)
def invoice_listing(
    session: Session,
    search: str = "",
    show: str = "all",
    days: Days | None = None,
) -> Listing[InvoiceItem]:
    """Invoices for a table, issued on some days or ever; see `InvoiceFilters`."""
    since, until = session.times(days)
    filters = InvoiceFilters(search, show, since, until)
    return invoice_list.invoice_listing(session.store, filters, session.today())


@query(Right.LOOK)
def newest_fitting(session: Session, text: str, most: int) -> list[InvoiceItem]:
    """The newest invoices that fit a text, for a list that opens while somebody types.

    None if a large shop would have to look for long: a few letters more find them.
    """
    listing = invoice_listing(session, text)
    try:
        with session.store.watched(within(_PATIENCE_MS)):
            return list(listing.page("issued", most, descending=True).rows)
    except Stopped:
        return []


@query(Right.LOOK)
def invoice_item(session: Session, invoice_id: int) -> InvoiceItem:
    """One invoice.

    Raises:
        NotFound: there is no such invoice.
    """
    found = invoice_listing(session).by_ids([invoice_id])
    if not found:
        raise NotFound("invoice", str(invoice_id))
    return found[0]


@query(Right.LOOK)
def invoice_numbered(session: Session, number: str) -> int | None:
    """The id of the invoice with this number, or None."""
    return invoices.invoice_numbered(session.store, number.strip())


@query(Right.LOOK)
def newest_invoice(session: Session) -> int | None:
    """The id of the invoice issued last, or None."""
    return invoices.newest_invoice(session.store)
