"""What happened to an order or an invoice, told as people tell it: one row for each event."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import IconView, plain_label
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.money import format_money
from oms_desktop.services.session import Session
from oms_desktop.services.timeline import TimelineEvent

KindWord = Callable[[str], str]
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
_OWN_ICONS: Final = {
    "invoice.voided": "ban",
    "invoice.written_off": "eraser",
    "invoice.write_off_back": "arrow-back-up",
    "invoice.printed": "printer",
    "invoice.reprinted": "printer",
    "invoice.credited": "arrow-back-up",
}


def event_row(
    session: Session, event: TimelineEvent, document: str, kind_word: KindWord
) -> QWidget:
    """What it was, and below it when, by whom and with how much.

    Args:
        session: whose clock says what year it is.
        event: which.
        document: the one the timeline is about; another one's number is said.
        kind_word: names a kind of journal entry.
    """
    words = kind_word(event.kind)
    if event.document != document:
        words = f"{words}  {event.document}"
    time = short_text(session, event.at)
    below = "  ·  ".join(part for part in (time, event.person, event_details(event)) if part)
    picture = IconView(event_icon(event.kind), "text3", 16)
    told = boxed(column(_wrapped(words), _wrapped(below, "muted"), spacing=0))
    made = row(picture, told, spacing=8)
    made.setStretchFactor(told, 1)
    made.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    return boxed(made)


def event_icon(kind: str) -> str:
    """A picture for a kind of event."""
    return _OWN_ICONS.get(kind) or _ICONS.get(kind.partition(".")[0], "point")


def event_details(event: TimelineEvent) -> str:
    """Amount, method, receiver, tracking number, reason: what the entry knows, in one line."""
    content = event.content
    parts = [_amount(content), _method(content), _copy(event)]
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
    sums = [part[1] for part in _payments(content) if len(part) > 1 and isinstance(part[1], int)]
    return format_money(sum(sums)) if sum(sums) else ""


def _payments(content: Mapping[str, Any]) -> list[list[Any]]:
    """The ways of paying, each with its amount."""
    parts = content.get("payments")
    return [part for part in (parts if isinstance(parts, list) else []) if isinstance(part, list)]


def _method(content: Mapping[str, Any]) -> str:
    """How money was paid or given back; the method of a delivery too."""
    value = content.get("method")
    if isinstance(value, str) and value:
        return method_word(value)
    ways = [part[0] for part in _payments(content) if part and isinstance(part[0], str)]
    return ", ".join(dict.fromkeys(method_word(way) for way in ways))


def _copy(event: TimelineEvent) -> str:
    number = event.content.get("copy")
    if not isinstance(number, int) or not number:
        return ""
    return translate("Timeline", "copy {n}").format(n=number)


def _wrapped(text: str, role: str = "body") -> QLabel:
    label = plain_label(text, role, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label
