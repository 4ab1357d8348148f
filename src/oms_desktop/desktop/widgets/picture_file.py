"""Pictures that people choose: read with care, and made anew as a small PNG."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from oms_desktop.domain.errors import FileMissing, FileNotPicture, FileUnreadable

BYTES_LIMIT: Final = 8_000_000
_SIDES_LIMIT: Final = 12_000
_KINDS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def read_picture(path: Path) -> QImage:
    """A PNG or JPEG picture, turned as its camera says.

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
    return picture


def as_png(picture: QImage, most: QSize) -> bytes:
    """A picture as a PNG file, made smaller if it is larger than `most`, in its own proportions."""
    if picture.width() > most.width() or picture.height() > most.height():
        keep = Qt.AspectRatioMode.KeepAspectRatio
        picture = picture.scaled(most, keep, Qt.TransformationMode.SmoothTransformation)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(picture)
    return bytes(out.data().data())
