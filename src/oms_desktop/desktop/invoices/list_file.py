"""The list of invoices as a file has it."""

from decimal import Decimal

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.columns import columns, customer_words
from oms_desktop.desktop.invoices.list_card import FIRST_SORT, ListCard
from oms_desktop.desktop.models.invoice_words import status_chip
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.list_export import ShownList
from oms_desktop.domain.product_cells import Value
from oms_desktop.services.invoice_list import invoice_listing


def shown_list(desk: Desk, card: ListCard) -> ShownList:
    """What the card shows now, in its order."""
    model, today = card.listing.model, desk.session.today()

    def cells(item: InvoiceItem) -> list[Value]:
        due = item.due_on if item.balance > 0 and not item.void else None
        return [
            item.number,
            f"{item.issued:%Y-%m-%d %H:%M}",
            customer_words(item),
            Decimal(item.total),
            Decimal(item.paid),
            Decimal(item.balance),
            due.isoformat() if due else "",
            status_chip(item.status(today))[0],
        ]

    listing = model.listing or invoice_listing(desk.session)
    return ShownList(
        "invoices",
        translate("Invoices", "invoices {day}").format(day=today.isoformat()),
        listing,
        (model.sort_name or FIRST_SORT, model.is_descending),
        [each.title() for each in columns(desk, lambda: True)],
        cells,
    )
