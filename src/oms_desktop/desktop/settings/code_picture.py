"""Reads a QR code off a picture file: a photograph of the shop's sticker, or what the bank sent."""

from pathlib import Path

from PySide6.QtGui import QImage

from oms_desktop.desktop.widgets.picture_file import read_picture
from oms_desktop.domain.errors_codes import CodeNotFound, CodeReaderMissing


def read_code_file(path: Path) -> str:
    """The text of the QR code in a picture.

    Raises:
        As `widgets.picture_file.read_picture`.
        CodeReaderMissing: the optional reader (`zxing-cpp`) isn't installed.
        CodeNotFound: none can be seen.
    """
    grey = read_picture(path).convertToFormat(QImage.Format.Format_Grayscale8)
    try:
        import zxingcpp
    except ImportError as fault:
        raise CodeReaderMissing from fault
    across, stride = grey.width(), grey.bytesPerLine()
    rows = memoryview(bytes(grey.constBits()))
    packed = b"".join(rows[at * stride :][:across] for at in range(grey.height()))
    dots = memoryview(packed).cast("B", (grey.height(), across))
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = zxingcpp.read_barcodes(dots, formats=only)
    if not found:
        raise CodeNotFound(str(path))
    return found[0].text
