"""What is shown when the shop's file can't be opened: why, and what to do. Nothing is touched."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.labels import IconView, plain_label
from oms_desktop.domain.refused import Refused


class StartFailure(QWidget):
    """A small window that stands in the shop's place."""

    another_wanted = Signal()
    """Another file shall be opened."""

    def __init__(self, refused: Refused, path: str) -> None:
        """Say why `path` can't be opened."""
        super().__init__()
        self.setObjectName("startFailure")
        self.setWindowTitle("OMS Desktop")
        self.words = plain_label(words_for(refused), "body", wrap=True, name="startFailureWords")
        title = translate("Start", "The shop's file can't be opened")
        safe = translate("Start", "The file was left as it is.")
        another = Button(translate("Start", "Open another file…"), name="openAnother")
        close = Button(translate("Start", "Close"), "primary", name="closeStart")
        another.clicked.connect(self.another_wanted)
        close.clicked.connect(QApplication.quit)
        inside = column(
            row(IconView("alert-triangle", "danger", 28), plain_label(title, "title"), None),
            self.words,
            plain_label(path, "muted", wrap=True),
            plain_label(safe, "sub"),
            None,
            row(None, another, close),
            spacing=12,
            margins=(20, 18, 20, 18),
        )
        self.setLayout(column(card(inside), margins=(16, 16, 16, 16)))
        self.resize(560, 300)
