"""A message to one person of a segment: a phone scans the code, the chat opens with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.desktop.widgets.code_view import CodeView
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.domain import whatsapp
from oms_desktop.services.sharing import Message


class SegmentChat(QFrame):
    """Shows the code of one message at a time."""

    left = Signal()
    """Done with it."""

    def __init__(self) -> None:
        """Start without a message."""
        super().__init__()
        self.setObjectName("segmentChat")
        self.setProperty("card", "true")
        self._message: Message | None = None
        self._title = plain_label("", "title", wrap=True, name="segmentChatTitle")
        self._to = plain_label("", "sub", wrap=True, name="segmentChatTo")
        self._text = plain_label("", "body", wrap=True, name="segmentChatText")
        self.code = CodeView("segmentChatCode", "l")
        self.close_button = Button("", "primary", name="segmentChatClose")
        self.close_button.clicked.connect(lambda *_: self.left.emit())
        head = column(self._title, self._to, spacing=2, margins=(14, 12, 14, 10))
        body = column(self._text, self.code, spacing=10, margins=(14, 10, 14, 10))
        body.setStretch(1, 1)
        foot = column(self.close_button, margins=(14, 8, 14, 11))
        layout = column(head, line(), body, line(), foot, spacing=0, margins=(1, 1, 1, 1))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def open_for(self, message: Message) -> None:
        """Show the code of a message."""
        self._message = message
        self._show()

    def take_focus(self) -> None:
        """Onto the button that ends it: the sending happens on the phone."""
        self.close_button.setFocus()

    def link(self) -> str:
        """What the phone opens."""
        return self.code.text()

    def _show(self) -> None:
        message = self._message
        if message is None:
            return
        number = whatsapp.international(message.phone)
        self._title.setText(message.number)
        to = translate("Segments", "Scan with a phone: the chat with +{number} opens.")
        if not number:
            to = translate("Segments", "No whole phone number: the phone will ask whom to send to.")
        self._to.setText(to.format(number=number))
        self._text.setText(message.text)
        self.code.show_text(whatsapp.link(message.phone, message.text))
        name = translate("Segments", "Code with the message to {name}")
        self.code.setAccessibleName(name.format(name=message.number))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.close_button.set_label(translate("Segments", "Close"))
        self._show()
