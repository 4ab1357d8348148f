"""What a customer's profile says of orders, invoices, money and the record."""

from typing import Final

from oms_desktop.database.customer_profile import PaymentOf
from oms_desktop.desktop.customers.draft_form import FIELDS
from oms_desktop.desktop.shell.noun_words import field_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.domain.orders import OrderState
from oms_desktop.services.timeline import TimelineEvent

_SHOWN_FIELDS: Final = 4
_SHOWN_PARTS: Final = 2


def order_chip(state: str) -> tuple[str, str, bool]:
    """Word, tone and whether it is struck through."""
    if state == OrderState.CANCELLED.value:
        return translate("CustomerProfile", "Cancelled"), "neutral", True
    if state == OrderState.COMPLETED.value:
        return translate("CustomerProfile", "Completed"), "neutral", False
    return translate("CustomerProfile", "Under way"), "info", False


def went_words(row: PaymentOf) -> str:
    """Where a payment is: invoices, an order that waits, what is kept."""
    parts = [_part(number, amount, row.amount) for _, number, amount in row.into[:_SHOWN_PARTS]]
    if len(row.into) > _SHOWN_PARTS:
        parts.append(f"+{len(row.into) - _SHOWN_PARTS}")
    if row.free > 0 and row.order_number and not row.into:
        text = translate("CustomerProfile", "waits for {order}")
        parts.append(text.format(order=row.order_number))
    elif row.free > 0:
        text = translate("CustomerProfile", "{amount} kept as balance")
        parts.append(text.format(amount=format_number(row.free)))
    if not parts and row.amount < 0:
        return translate("CustomerProfile", "Given back from the balance")
    if not parts:
        return translate("CustomerProfile", "Given back")
    return "  \u00b7  ".join(parts)


def _part(number: str, amount: int, whole: int) -> str:
    if amount == whole and whole > 0:
        return number
    if amount < 0:
        return translate("CustomerProfile", "out of {invoice}").format(invoice=number)
    return f"{number} {format_number(amount)}"


def record_words(event: TimelineEvent) -> str:
    """What changed of a customer's record: names of fields, as the journal holds nothing more."""
    changed = event.content.get("changed")
    if not isinstance(changed, list):
        return ""
    named = [_field(str(name)) for name in changed[:_SHOWN_FIELDS]]
    more = len(changed) - len(named)
    words = ", ".join(dict.fromkeys(named))
    return f"{words} +{more}" if more > 0 else words


def _field(name: str) -> str:
    known = FIELDS.get(name)
    return known[0]() if known else field_word(name)
