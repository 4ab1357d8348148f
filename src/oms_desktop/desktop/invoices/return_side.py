"""Beside the list: goods of the selected invoice come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.returns.receipt_return import ReceiptReturn
from oms_desktop.desktop.returns.words import done_words
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_papers import OrderPaper, PaperKind


class ReturnSide(QWidget):
    """The return panel as one of the cards that ask about an invoice."""

    finished = Signal()
    """It was done or left; the focus may go back to the list."""

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__()
        self._desk = desk
        self._item: InvoiceItem | None = None
        self.panel = ReceiptReturn(desk)
        self.panel.left.connect(self.leave)
        self.panel.done.connect(self._on_done)
        self.setLayout(column(self.panel))
        self.hide()

    def item(self) -> InvoiceItem | None:
        """The invoice it asks about, or None while it is closed."""
        return self._item if not self.isHidden() else None

    def open_for(self, item: InvoiceItem) -> None:
        """Ask what of an invoice comes back.

        Raises:
            As `ReceiptReturn.open_for`.
        """
        self.panel.open_for(item.id)
        self._item = item
        self.show()
        self.first_field()

    def first_field(self) -> None:
        """Put the focus where typing begins."""
        self.panel.take_focus()

    def leave(self) -> None:
        """Close without doing anything."""
        self.hide()
        self.finished.emit()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.panel.retranslate()

    def _on_done(self, changes: object) -> None:
        self.leave()
        if isinstance(changes, Changes):
            note_id = changes.id_of("credit")
            words = translate("Returns", "Print the credit note")
            self._desk.notices.offer(done_words(changes), words, lambda: self._print(note_id))

    def _print(self, note_id: int) -> None:
        if self._desk.papers is not None:
            self._desk.papers.print_paper(OrderPaper.of(PaperKind.CREDIT_NOTE, note_id))
