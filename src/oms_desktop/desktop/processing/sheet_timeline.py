"""The timeline of an order on its sheet: what happened, when and by whom, the newest first."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.processing.sheet_parts import section, with_icon, wrapped
from oms_desktop.desktop.processing.timeline_words import event_details, event_icon
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.services.order_sheet import OrderSheet, SheetEvent

KindWord = Callable[[str], str]
_MOST = 40
"""So many events are shown; the journal has all of them."""


def timeline_section(desk: Desk, sheet: OrderSheet, kind_word: KindWord) -> QWidget:
    """Everything that happened; `kind_word` names a kind of journal entry."""
    events = list(reversed(sheet.events))[:_MOST]
    parts = [_event(desk, sheet, each, kind_word) for each in events]
    return section(translate("Processing", "What happened"), *parts)


def _event(desk: Desk, sheet: OrderSheet, event: SheetEvent, kind_word: KindWord) -> QWidget:
    words = kind_word(event.kind)
    if event.document != sheet.number:
        words = f"{words}  {event.document}"
    time = short_text(desk.session, event.at)
    below = "  ·  ".join(part for part in (time, event.person, event_details(event)) if part)
    told = boxed(column(wrapped(words), wrapped(below, "muted"), spacing=0))
    return with_icon(event_icon(event.kind), told)
