"""The shop's static QRIS: pasted as text or read off a picture, and whom it pays."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from oms_desktop.desktop.settings.code_picture import read_code_file
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain import qris
from oms_desktop.domain.refused import Refused


class QrisField(QWidget):
    """Takes only a whole static QRIS; what is refused stays typed, with the reason below."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        """Start without a code."""
        super().__init__()
        self.name = "qris_text"
        self._desk = desk
        self._dialog: QFileDialog | None = None
        self._stored = self._refused = ""
        self.edit = QLineEdit()
        self.edit.setObjectName("setting_qris_text")
        self.edit.editingFinished.connect(lambda: self.offer(self.edit.text()))
        self._label = plain_label("", "sub", buddy=self.edit)
        self.whom = plain_label("", "muted", wrap=True, name="qrisWhom")
        self.message = InlineMessage("qrisMessage")
        self.choose_button = Button("", icon="photo", name="chooseQris")
        self.remove_button = Button("", "ghost", name="removeQris")
        self.choose_button.clicked.connect(lambda *_: self.choose_file())
        self.remove_button.clicked.connect(lambda *_: self.wanted.emit(self.name, ""))
        acts = row(self.choose_button, self.remove_button, None)
        self.setLayout(column(self._label, self.edit, self.whom, acts, self.message, spacing=4))

    def show_value(self, value: str) -> None:
        """Show the stored code, unless something else is being typed or was refused."""
        typing = self.edit.hasFocus() and self.edit.text().strip() not in (self._stored, value)
        self._stored = value
        self.remove_button.setVisible(bool(value))
        if not typing and not self._refused:
            self.edit.setText(value)
            self.edit.setCursorPosition(0)
        self._show_whom()

    def offer(self, text: str) -> None:
        """Hand a text on to be stored; one that is no static QRIS is refused in words."""
        code = text.strip()
        self._refused = ""
        self.message.clear()
        try:
            if code:
                qris.merchant(code)
        except Refused as refused:
            self._refuse(code, refused)
            return
        if code != self._stored:
            self.wanted.emit(self.name, code)
        else:
            self.show_value(self._stored)

    def choose_file(self) -> None:
        """Open the system's file dialog."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        words = translate("Settings", "Choose a picture of the code")
        self._dialog = dialog = QFileDialog(self, words)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([translate("Settings", "Pictures (*.png *.jpg *.jpeg)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read the code off a picture, away from the screen's thread."""
        self.message.clear()

        def job(_: Progress) -> str:
            return read_code_file(path)

        def done(text: str) -> None:
            self.edit.setText(text)
            self.offer(text)

        def failed(error: Exception) -> None:
            self._desk.notices.error(error, self.message)

        self._desk.tasks.run(job, done, failed)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._label.setText(translate("Settings", "QRIS of the shop"))
        self.edit.setAccessibleName(translate("Settings", "QRIS of the shop"))
        self.edit.setPlaceholderText(
            translate("Settings", "Paste the text of your static code, 000201\u2026")
        )
        self.choose_button.set_label(translate("Settings", "Read from a picture\u2026"))
        self.remove_button.set_label(translate("Settings", "Remove"))
        self._show_whom()

    def _refuse(self, code: str, refused: Refused) -> None:
        self._refused = code
        self._desk.beeper.error()
        self.message.tell(lambda: (words_for(refused), "danger", []))

    def _show_whom(self) -> None:
        words = translate(
            "Settings", "Without a code customers scan your sticker and type the amount."
        )
        if self._stored:
            shop = qris.merchant(self._stored)
            words = translate("Settings", "Pays {name}, {city}. Check that this is your shop.")
            words = words.format(name=shop.name, city=shop.city)
        self.whom.setText(words)
