"""The timeline of an order on its sheet: what happened, when and by whom, the newest first."""

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.processing.sheet_parts import section
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.timeline import KindWord, event_row
from oms_desktop.services.order_sheet import OrderSheet

_MOST = 40
"""So many events are shown; the journal has all of them."""


def timeline_section(desk: Desk, sheet: OrderSheet, kind_word: KindWord) -> QWidget:
    """Everything that happened; `kind_word` names a kind of journal entry."""
    events = list(reversed(sheet.events))[:_MOST]
    parts = [event_row(desk.session, each, sheet.number, kind_word) for each in events]
    return section(translate("Processing", "What happened"), *parts)
