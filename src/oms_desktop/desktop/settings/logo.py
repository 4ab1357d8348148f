"""The shop's logo: a picture of any kind made small enough for paper and for the store."""

import base64
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.errors import FileMissing, FileNotPicture, FileUnreadable

BYTES_LIMIT: Final = 8_000_000
WIDEST: Final = 600
_SIDES_LIMIT: Final = 12_000
_KINDS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_SHOWN: Final = QSize(180, 72)


def read_logo_file(path: Path) -> str:
    """A PNG or JPEG picture as a PNG at most `WIDEST` pixels wide, in base64.

    Raises:
        FileMissing, FileUnreadable: not there, or not ours to read.
        FileNotPicture: neither of the two kinds, damaged, or too large.
    """
    name = str(path)
    if not path.is_file():
        raise FileMissing(name)
    try:
        with path.open("rb") as file:
            data = file.read(BYTES_LIMIT + 1)
    except OSError as fault:
        raise FileUnreadable(name) from fault
    if len(data) > BYTES_LIMIT or not data.startswith(_KINDS):
        raise FileNotPicture(name)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > _SIDES_LIMIT:
        raise FileNotPicture(name)
    picture = reader.read()
    if picture.isNull():
        raise FileNotPicture(name)
    return _as_png(picture)


def _as_png(picture: QImage) -> str:
    if picture.width() > WIDEST:
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaledToWidth(WIDEST, smooth)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(picture)
    return base64.b64encode(out.data().data()).decode("ascii")


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
