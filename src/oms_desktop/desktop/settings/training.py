"""A shop to practise in: another window, another file, and every paper says so."""

import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label


def training_command() -> tuple[str, list[str]]:
    """Program and arguments that open the training shop."""
    own = ["--training"]
    return (
        (sys.executable, own)
        if getattr(sys, "frozen", False)
        else (sys.executable, ["-m", "oms_desktop", *own])
    )


class TrainingCard(QWidget):
    """Says what training is and opens it."""

    def __init__(self, desk: Desk) -> None:
        """Make the words and the button."""
        super().__init__()
        self._inside = desk.session.training
        self._words = plain_label("", "sub", wrap=True)
        self.message = InlineMessage("trainingMessage")
        self.open_button = Button("", icon="school", name="openTraining")
        self.open_button.clicked.connect(self.open)
        if self._inside:
            self.open_button.hide()
        self.setLayout(column(self._words, row(self.open_button, None), self.message, spacing=12))
        self.retranslate()

    def open(self) -> None:
        """Start the training shop beside this one."""
        program, arguments = training_command()
        started, _ = QProcess.startDetached(program, arguments)
        if started:
            words = translate("Settings", "The training shop opens in a window of its own.")
            self.message.show_message(words, "success")
        else:
            words = translate("Settings", "The training shop can't be started. Start it yourself.")
            self.message.show_message(words, "danger")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._words.setText(
            translate(
                "Settings",
                "New staff can sell, void and print as they like in a shop of made-up goods. It "
                "has a file of its own and a coloured frame, and every paper is marked TRAINING.",
            )
            if not self._inside
            else translate("Settings", "This is the training shop. Close the window to leave it.")
        )
        self.open_button.set_label(translate("Settings", "Open the training shop"))
