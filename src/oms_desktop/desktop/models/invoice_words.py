"""How an invoice stands, in the words that every list of invoices uses."""

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.invoices import InvoiceStatus
from oms_desktop.domain.orders import PaymentStatus

Chip = tuple[str, str, str, bool]
"""Word, tone, icon and whether it is struck through."""


def status_chip(status: InvoiceStatus) -> Chip:
    """What is said of it at a glance."""
    if status.void:
        return translate("Invoices", "Void"), "neutral", "", True
    if status.balance < 0:
        return translate("Invoices", "Give back"), "warning", "", False
    if status.balance == 0 and status.written_off:
        return translate("Invoices", "Written off"), "neutral", "", False
    if status.balance == 0 and status.credited:
        whole, part = translate("Invoices", "Returned"), translate("Invoices", "Partly returned")
        return (whole if status.whole else part), "neutral", "", False
    if status.balance == 0:
        return translate("Invoices", "Paid"), "success", "", False
    if status.overdue:
        return days_late(status.days_over), "danger", "clock", False
    if status.payment is PaymentStatus.PARTIAL:
        return translate("Invoices", "Part paid"), "warning", "", False
    return translate("Invoices", "Unpaid"), "info", "", False


def short_chip(status: InvoiceStatus) -> Chip:
    """The same beside a column that says how late it is."""
    if status.overdue and not status.void:
        return translate("Invoices", "Late"), "danger", "clock", False
    return status_chip(status)


def days_late(days: int) -> str:
    """Such as `5 days late`."""
    if days == 1:
        return translate("Invoices", "1 day late")
    return translate("Invoices", "{days} days late").format(days=days)
