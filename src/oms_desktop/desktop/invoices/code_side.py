"""In the place of the list while something is to be scanned: QRIS, or the receipt for WhatsApp."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.widgets.cards import card, column
from oms_desktop.desktop.widgets.chat_card import ChatCard
from oms_desktop.desktop.widgets.qris_card import QrisCard
from oms_desktop.services.sharing import receipt_text

_MARGINS: Final = (18, 14, 18, 18)


class CodeSide(QWidget):
    """Shows at most one code; `arrange` says whether the list has to give way."""

    changed = Signal()
    """A code came or went."""
    left = Signal()
    """The chat was closed by hand."""

    def __init__(self, desk: Desk, qris: QrisCard) -> None:
        """Start without a code."""
        super().__init__()
        self._desk = desk
        self._qris = qris
        self._invoice = 0
        self.chat = ChatCard("invoiceChat")
        self.chat.hide()
        self._pay = card(column(qris, margins=_MARGINS), "invoiceQris")
        self.setLayout(column(self._pay, self.chat, spacing=0))
        qris.shown_changed.connect(self.changed)
        self.chat.left.connect(self.leave_chat)
        self.hide()

    def show_chat(self, invoice_id: int) -> None:
        """Show an invoice as a code that a phone sends on."""
        self.chat.open_for(receipt_text(self._desk.session, invoice_id))
        self._invoice = invoice_id
        self.chat.show()
        self.changed.emit()
        self.chat.take_focus()

    def has_chat(self) -> bool:
        """Whether a receipt is shown."""
        return not self.chat.isHidden()

    def close_chat(self) -> None:
        """Something else is asked now."""
        self.chat.hide()

    def leave_chat(self) -> None:
        """Back to the list."""
        self.close_chat()
        self.left.emit()

    def follow(self, invoice_id: int) -> None:
        """Another invoice was selected: a receipt of the one before would mislead."""
        if self.has_chat() and invoice_id != self._invoice:
            self.close_chat()
            self.changed.emit()

    def arrange(self, *, paying: bool) -> bool:
        """Show what is asked for; money only while it is being taken.

        Returns:
            Whether the list gives way.
        """
        if not paying:
            self._qris.ask(0)
        self._pay.setVisible(self._qris.is_asking())
        shown = self._qris.is_asking() or self.has_chat()
        self.setVisible(shown)
        return shown

    def retranslate(self) -> None:
        """Set every word anew."""
        self.chat.retranslate()
