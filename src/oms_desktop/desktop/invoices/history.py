"""What happened to the selected invoice, its money and its goods: the newest first."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.timeline import KindWord, event_row
from oms_desktop.services.timeline import invoice_timeline

_MOST = 100
"""So many events are shown; the journal has all of them."""


class History(QScrollArea):
    """One row for each thing that happened."""

    def __init__(self, desk: Desk, kind_word: KindWord) -> None:
        """Start empty; `kind_word` names a kind of journal entry."""
        super().__init__()
        self.setObjectName("invoiceHistory")
        self._desk, self._kind_word = desk, kind_word
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.show_item(None)

    def show_item(self, item: InvoiceItem | None) -> None:
        """Tell of an invoice, or of none."""
        rows: list[QWidget] = []
        if item is not None:
            events = invoice_timeline(self._desk.session, item.id)
            rows = [
                event_row(self._desk.session, each, item.number, self._kind_word)
                for each in reversed(events[-_MOST:])
            ]
        inside = boxed(column(*rows, None, spacing=10, margins=(14, 10, 14, 12)))
        inside.setObjectName("scrolled")
        self.setWidget(inside)
        self.setAccessibleName(translate("Invoices", "What happened"))
