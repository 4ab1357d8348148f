"""What happened to an order, told as people tell it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.domain.money import format_money
from oms_desktop.services.order_sheet import SheetEvent

Words = Callable[[], str]
_ICONS: Final = {
    "order": "clipboard-list",
    "shipment": "truck",
    "invoice": "receipt",
    "sale": "receipt",
    "payment": "cash",
    "deposit": "cash",
    "return": "arrow-back-up",
    "credit": "arrow-back-up",
    "paper": "printer",
}


def event_icon(kind: str) -> str:
    """A picture for a kind of event."""
    return _ICONS.get(kind.partition(".")[0], "point")


def event_details(event: SheetEvent) -> str:
    """Amount, method, receiver, tracking number, reason: what the entry knows, in one line."""
    content = event.content
    parts = [_amount(content), _method(content)]
    for name in ("receiver", "tracking", "carrier", "driver", "reason", "failure"):
        value = content.get(name)
        if isinstance(value, str) and value:
            parts.append(value)
    return "  ·  ".join(part for part in parts if part)


def _amount(content: Mapping[str, Any]) -> str:
    for name in ("amount", "paid", "total"):
        value = content.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value:
            return format_money(value)
    return ""


def _method(content: Mapping[str, Any]) -> str:
    value = content.get("method")
    return method_word(value) if isinstance(value, str) and value else ""
