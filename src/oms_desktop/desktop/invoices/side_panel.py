"""A card beside the list that asks for something and goes again: no dialog, nothing is covered."""

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import Item, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.refused import Refused


class SidePanel(QFrame):
    """Title, fields of the subclass, a message and one button; hidden until it is opened."""

    finished = Signal()
    """It was done or left; the focus may go back to the list."""

    def __init__(self, desk: Desk, name: str) -> None:
        """Start hidden; call `compose` with the fields."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "true")
        self._desk = desk
        self._item: InvoiceItem | None = None
        self._busy = False
        self._title = plain_label("", "title", name=f"{name}Title")
        self._below = plain_label("", "muted", wrap=True, name=f"{name}Below")
        self._leave = icon_button("x", translate("Notices", "Close"), name=f"{name}Close")
        self._leave.clicked.connect(self.leave)
        self.message = InlineMessage(f"{name}Message")
        self.hide()

    def compose(self, fields: list[Item], act: Button) -> None:
        """Lay the fields out between title and button."""
        self._act = act
        act.clicked.connect(self.submit)
        words = column(self._title, self._below, spacing=1)
        head = row(words, self._leave)
        head.setStretch(0, 1)
        head.setAlignment(self._leave, Qt.AlignmentFlag.AlignTop)
        self.setLayout(
            column(head, *fields, self.message, act, spacing=8, margins=(14, 10, 14, 14))
        )

    def item(self) -> InvoiceItem | None:
        """The invoice it asks about, or None while it is closed."""
        return self._item if not self.isHidden() else None

    def open_for(self, item: InvoiceItem) -> None:
        """Ask about an invoice."""
        self._item = item
        self._busy = False
        self.message.clear()
        self.fill(item)
        self.retranslate()
        self._act.setEnabled(True)
        self.show()
        self.first_field()

    def leave(self) -> None:
        """Close without doing anything."""
        self.hide()
        self.finished.emit()

    @abstractmethod
    def fill(self, item: InvoiceItem) -> None:
        """Put an invoice's values into the fields."""

    @abstractmethod
    def first_field(self) -> None:
        """Put the focus where typing begins."""

    @abstractmethod
    def submit(self) -> None:
        """Do it; once, however often Enter is pressed."""

    def begin(self) -> bool:
        """Whether to go on; False while the last one is under way."""
        if self._busy or self._item is None:
            return False
        self._busy = True
        self.message.clear()
        self._act.setEnabled(False)
        return True

    def refuse(self, error: Exception) -> None:
        """Say in the card why it wasn't done; what was typed stays."""
        self._busy = False
        self._act.setEnabled(True)
        self._desk.notices.error(error, self.message)

    def succeed(self, words: str) -> None:
        """Say that it is done, and go."""
        self._busy = False
        self._act.setEnabled(True)
        self._desk.notices.toast(words)
        self.leave()

    def show_refusal(self, error: Refused) -> None:
        """Say what is wrong with what was typed."""
        self.message.tell(lambda: (words_for(error), "danger", []))

    def retranslate(self) -> None:
        """Set every word anew."""
        self._leave.set_hint(translate("Invoices", "Close (Esc)"))
