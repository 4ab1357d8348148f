"""A receipt for the customer's WhatsApp: a phone scans the code, its chat opens with the text in it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import icon_button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.code_view import CodeView
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain import whatsapp
from oms_desktop.services.sharing import Message

_PHONE_LIMIT: Final = 30
_PHONE_WIDTH: Final = 340


class ChatCard(QFrame):
    """The customer's number can be typed or mended; the code follows. Enter or Esc closes."""

    left = Signal()
    """Done with it."""

    def __init__(self, name: str) -> None:
        """Start without a message."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "true")
        self._message: Message | None = None
        self._title = plain_label("", "title")
        self._hint = plain_label("", "muted", wrap=True, name=f"{name}Hint")
        self.phone = QLineEdit()
        self.phone.setObjectName(f"{name}Phone")
        self.phone.setMaxLength(_PHONE_LIMIT)
        self.phone.textChanged.connect(lambda _: self._show_code())
        self.phone.returnPressed.connect(self.submit)
        self.phone.installEventFilter(self)
        self.code = CodeView(f"{name}Code", "l")
        self._close = icon_button("x", "", name=f"{name}Close")
        self._close.clicked.connect(self.submit)
        self.phone.setMaximumWidth(_PHONE_WIDTH)
        head = row(self._title, self.phone, None, self._close, spacing=10)
        head.setStretch(1, 8)
        layout = column(head, self._hint, self.code, spacing=8, margins=(14, 12, 14, 14))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.retranslate()

    def open_for(self, message: Message) -> None:
        """Show the code of a message."""
        self._message = message
        self.phone.setText(message.phone)
        self._show_code()

    def take_focus(self) -> None:
        """Into the number, selected: typing replaces it."""
        self.phone.setFocus()
        self.phone.selectAll()

    def link(self) -> str:
        """What the phone opens."""
        return self.code.text()

    def submit(self) -> None:
        """Close: the sending happens on the phone."""
        self.left.emit()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Chat", "WhatsApp"))
        self.phone.setPlaceholderText(translate("Chat", "Number, or choose on the phone"))
        self.phone.setAccessibleName(translate("Chat", "The customer's WhatsApp number"))
        self._close.set_hint(translate("Chat", "Close (Esc)"))
        self._show_code()

    def _show_code(self) -> None:
        message = self._message
        if message is None:
            return
        typed = self.phone.text().strip()
        number = whatsapp.international(typed)
        self.code.show_text(whatsapp.link(typed, message.text))
        reminds = message.kind == "reminder"
        name = translate("Chat", "Code with receipt {number}")
        words = translate("Chat", "Scan with a phone: the chat opens with {receipt} in it.")
        if reminds:
            name = translate("Chat", "Code with the reminder for {number}")
            words = translate("Chat", "Scan with a phone: the chat opens with the reminder in it.")
        self.code.setAccessibleName(name.format(number=message.number))
        if number:
            to = translate("Chat", "Scan with a phone: the chat with +{number} opens.")
            words = to.format(number=number)
        elif typed:
            words = translate("Chat", "Not a whole number: the phone will ask whom to send it to.")
        self._hint.setText(words.format(receipt=message.number))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.submit()
            return True
        return super().eventFilter(watched, event)
