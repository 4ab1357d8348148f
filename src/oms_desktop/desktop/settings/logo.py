"""The shop's logo: a picture of any kind made small enough for paper and for the store."""

import base64
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.picture_file import as_png, read_picture

WIDEST: Final = 600
_ANY_HEIGHT: Final = 12_000
_SHOWN: Final = QSize(180, 72)


def read_logo_file(path: Path) -> str:
    """A PNG or JPEG picture as a PNG at most `WIDEST` pixels wide, in base64.

    Raises:
        As `widgets.picture_file.read_picture`.
    """
    png = as_png(read_picture(path), QSize(WIDEST, _ANY_HEIGHT))
    return base64.b64encode(png).decode("ascii")


class LogoField(QWidget):
    """Shows the logo and lets it be replaced or taken away."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        """Start without a picture."""
        super().__init__()
        self._desk = desk
        self._dialog: QFileDialog | None = None
        self._stored = ""
        self.message = InlineMessage("logoMessage")
        self._label = plain_label("", "sub")
        self._picture = plain_label("", "muted", name="logoPicture")
        self.choose_button = Button("", icon="photo", name="chooseLogo")
        self.remove_button = Button("", "ghost", name="removeLogo")
        self.choose_button.clicked.connect(lambda *_: self.choose_file())
        self.remove_button.clicked.connect(lambda *_: self.wanted.emit("shop_logo", ""))
        line = row(self._picture, 8, self.choose_button, self.remove_button, None)
        self.setLayout(column(self._label, line, self.message, spacing=4))

    def show_value(self, value: str) -> None:
        """Show the stored picture."""
        self._stored = value
        pixmap = QPixmap()
        if value and pixmap.loadFromData(QByteArray(base64.b64decode(value))):
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(pixmap.scaled(_SHOWN, keep, smooth))
        else:
            self._picture.setPixmap(QPixmap())
            self._picture.setText(translate("Settings", "No logo yet"))
        self.remove_button.setVisible(bool(value))

    def choose_file(self) -> None:
        """Open the system's file dialog."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog = QFileDialog(self, translate("Settings", "Choose a logo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([translate("Settings", "Pictures (*.png *.jpg *.jpeg)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Take a picture; one that isn't fit is refused in words."""
        self.message.clear()

        def job(_: Progress) -> str:
            return read_logo_file(path)

        def done(code: str) -> None:
            self.wanted.emit("shop_logo", code)

        def failed(error: Exception) -> None:
            self._desk.notices.error(error, self.message)

        self._desk.tasks.run(job, done, failed)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._label.setText(translate("Settings", "Logo"))
        self.choose_button.set_label(translate("Settings", "Choose picture\u2026"))
        self.remove_button.set_label(translate("Settings", "Remove"))
        self.show_value(self._stored)
