"""A QR code on the screen: black on white in both themes, every module the same number of pixels."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oms_desktop.documents.qr_code import QUIET_ZONE, Strength, modules_of
from oms_desktop.domain.barcode_bars import dark_runs

_LEAST: Final = 150
_WANTED: Final = 330


class CodeView(QWidget):
    """As large as whole pixels allow, in the middle of its room."""

    def __init__(self, name: str, strength: Strength = "m") -> None:
        """Start without a code; a `strength` of l makes long texts coarser."""
        super().__init__()
        self.setObjectName(name)
        self._strength = strength
        self._text = ""
        self._rows: tuple[str, ...] = ()
        wide = QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, wide)

    def show_text(self, text: str) -> None:
        """Show the code of a text; none for an empty one."""
        if text != self._text:
            self._text = text
            self._rows = modules_of(text, self._strength) if text else ()
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """What a phone reads off it."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(_WANTED, _WANTED)

    def minimumSizeHint(self) -> QSize:
        """At least two pixels a module."""
        side = max(_LEAST, 2 * self._outer)
        return QSize(side, side)

    def code_area(self) -> QRect:
        """Where the white ground with the code lies, in device pixels."""
        ratio = self.devicePixelRatioF()
        across, down = round(self.width() * ratio), round(self.height() * ratio)
        side = max(1, min(across, down) // self._outer) * self._outer
        return QRect((across - side) // 2, (down - side) // 2, side, side)

    @property
    def _outer(self) -> int:
        """Modules on a side, with the white around."""
        return len(self._rows) + 2 * QUIET_ZONE

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        # One unit is one pixel of the screen, so that no module is blurred.
        painter.scale(1 / ratio, 1 / ratio)
        area = self.code_area()
        painter.fillRect(area, QColor(Qt.GlobalColor.white))
        one = area.width() // self._outer
        left, top = area.x() + QUIET_ZONE * one, area.y() + QUIET_ZONE * one
        black = QColor(Qt.GlobalColor.black)
        for down, row in enumerate(self._rows):
            for start, width in dark_runs(row):
                painter.fillRect(left + start * one, top + down * one, width * one, one, black)
