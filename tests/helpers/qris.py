"""A shop's static QRIS for tests, and a phone that reads codes off pictures."""

import json
from pathlib import Path

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_FILE = Path(__file__).parents[1] / "data" / "vectors" / "qris.json"
STATIC: str = json.loads(_FILE.read_text(encoding="utf-8"))["static"]


def grabbed(widget: QWidget) -> list[str]:
    """What a phone reads off a widget as it is painted."""
    grey = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    dots = bytes(grey.constBits())
    shown = Image.frombuffer("L", size, dots, "raw", "L", grey.bytesPerLine(), 1)
    return [each.text for each in zxingcpp.read_barcodes(shown)]
