"""What the list says of an invoice."""

from collections.abc import Callable
from datetime import date
from typing import Final

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.invoice_words import days_late, short_chip
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.money import format_number

NUMBER: Final = 0
DATE: Final = 1
CUSTOMER: Final = 2
PAID: Final = 4
DUE: Final = 6

_NOTHING: Final = "–"


def days_left(due: date, today: date) -> str:
    """Such as `in 14 days`, or how late it is."""
    left = (due - today).days
    if left < 0:
        return days_late(-left)
    if left == 0:
        return translate("Invoices", "today")
    if left == 1:
        return translate("Invoices", "tomorrow")
    return translate("Invoices", "in {days} days").format(days=left)


def customer_words(item: InvoiceItem) -> str:
    """Whom it is for; a sale over the counter may be for nobody in particular."""
    return item.customer or translate("Invoices", "Walk-in customer")


def _amount(item: InvoiceItem, amount: int, tone: str = "text") -> Cell:
    if item.void:
        return Cell(_NOTHING, right=True, tone="text3")
    return Cell(format_number(amount) if amount else _NOTHING, right=True, tone=tone)


def _total(item: InvoiceItem) -> Cell:
    tone = "text3" if item.void else "text"
    return Cell(
        format_number(item.total), right=True, struck=item.void, strong=not item.void, tone=tone
    )


def _customer(item: InvoiceItem) -> Cell:
    named = bool(item.customer) and not item.void
    return Cell(customer_words(item), tone="text" if named else "text3")


def columns(desk: Desk, roomy: Callable[[], bool]) -> tuple[Column, ...]:
    """The columns, from left to right; days are counted from the desk's today.

    Args:
        desk: whose clock counts.
        roomy: whether the customer has a column; else the name stands below the number.
    """

    def number(item: InvoiceItem) -> Cell:
        return Cell(
            item.number,
            sub="" if roomy() else customer_words(item),
            strong=True,
            struck=item.void,
            tone="text3" if item.void else "text",
        )

    def dated(item: InvoiceItem) -> Cell:
        day = short_date(item.issued.date(), desk.session.today())
        return Cell(day, tone="text3" if item.void else "text2")

    def due(item: InvoiceItem) -> Cell:
        today = desk.session.today()
        if item.void or item.balance <= 0 or item.due_on is None:
            return Cell(_NOTHING, tone="text3")
        late = item.due_on < today
        return Cell(
            short_date(item.due_on, today),
            sub=days_left(item.due_on, today),
            strong=True,
            tone="danger" if late else "text",
        )

    def status(item: InvoiceItem) -> Cell:
        word, tone, icon, struck = short_chip(item.status(desk.session.today()))
        return Cell(word, chip=tone, icon=icon, struck=struck)

    return (
        Column(lambda: translate("Invoices", "Number"), number, "number", 158),
        Column(lambda: translate("Invoices", "Date"), dated, "issued", 94),
        Column(lambda: translate("Invoices", "Customer"), _customer, "customer", 140),
        Column(
            lambda: translate("Invoices", "Total"),
            _total,
            "total",
            108,
            right=True,
            value=lambda item: item.total,
        ),
        Column(
            lambda: translate("InvoiceColumns", "Paid"),
            lambda item: _amount(item, item.paid),
            "paid",
            104,
            right=True,
            value=lambda item: item.paid,
        ),
        Column(
            lambda: translate("Invoices", "Balance"),
            lambda item: _amount(item, item.balance),
            "balance",
            104,
            right=True,
            value=lambda item: item.balance,
        ),
        Column(lambda: translate("Invoices", "Due"), due, "due", 110),
        Column(lambda: translate("Invoices", "Status"), status, "", 118),
    )
