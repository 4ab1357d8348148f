"""A reminder beside the list of debts: its text to copy, its code for a phone."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.chat_card import ChatCard
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.services.sharing import Message

SIDE: Final = 360
"""Width beside the list, in pixels of the design."""
_WIDEST: Final = 16_777_215
_LEAST_TEXT: Final = 150


class ReminderCard(QWidget):
    """What is read here is what the phone sends and what is copied."""

    left = Signal()
    """Closed."""
    other_wanted = Signal()
    """The same in the other language."""

    def __init__(self) -> None:
        """Start without a reminder."""
        super().__init__()
        self.customer_id: int | None = None
        """Whom it reminds; None while it is closed."""
        self.chat = ChatCard("reminderChat")
        self.text = QPlainTextEdit()
        self.text.setObjectName("reminderText")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_LEAST_TEXT)
        self.copy = Button(icon="copy", name="copyReminder")
        self.language = Button(icon="language", name="reminderLanguage")
        self._copied = plain_label("", "muted", name="reminderCopied")
        self._title = plain_label("", "title", buddy=self.text)
        foot = row(self.language, self._copied, None, self.copy)
        body = column(self._title, self.text, foot, spacing=8, margins=(14, 12, 14, 14))
        body.setStretch(1, 1)
        self._both = column(self.chat, card(body, "reminderWords"), spacing=10)
        self.setLayout(self._both)
        self.copy.clicked.connect(lambda *_: self.copy_text())
        self.language.clicked.connect(lambda *_: self.other_wanted.emit())
        self.chat.left.connect(self.leave)

    def show_message(self, customer_id: int, message: Message) -> None:
        """Show a reminder for a customer."""
        self.customer_id = customer_id
        self.chat.open_for(message)
        self.text.setPlainText(message.text)
        self._copied.setText("")

    def set_beside(self, *, alone: bool) -> None:
        """Stand beside the list, or in its place with the code beside the words."""
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if alone else ways.TopToBottom)
        self._both.setStretch(0, 3)
        self._both.setStretch(1, 2)
        px = theme.current().px(SIDE)
        self.setMinimumWidth(px)
        self.setMaximumWidth(_WIDEST if alone else px)

    def take_focus(self) -> None:
        """On the button that copies; the number is a Tab away."""
        self.copy.setFocus()

    def copy_text(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copied.setText(translate("Receivables", "Copied"))

    def close_card(self) -> None:
        """Something else is looked at now."""
        self.customer_id = None
        self.hide()

    def leave(self) -> None:
        """Back to the list."""
        self.close_card()
        self.left.emit()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.chat.retranslate()
        self._title.setText(translate("Receivables", "Text of the reminder"))
        self.text.setAccessibleName(self._title.text())
        self.language.set_label(translate("Receivables", "Other language"))
        self.copy.set_label(translate("Receivables", "Copy the text"))
        if self._copied.text():
            self._copied.setText(translate("Receivables", "Copied"))
