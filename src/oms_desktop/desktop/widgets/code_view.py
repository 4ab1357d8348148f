"""A QR code on the screen: black on white in both themes, every module the same number of pixels."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oms_desktop.documents.codes import WHITE_AROUND, Modules, Strength, qr_modules

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
        self._modules: Modules | None = None
        wide = QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, wide)

    def show_text(self, text: str) -> None:
        """Show the code of a text; none for an empty one."""
        if text != self._text:
            self._text = text
            self._modules = qr_modules(text, self._strength) if text else None
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """What a phone reads off it."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(_WANTED, _WANTED)

    def minimumSizeHint(self) -> QSize:
        """At least one pixel a module."""
        outer = self._modules.outer if self._modules is not None else 0
        side = max(_LEAST, 2 * outer)
        return QSize(side, side)

    def code_area(self) -> QRect:
        """Where the white ground with the code lies, in device pixels."""
        ratio = self.devicePixelRatioF()
        across, down = round(self.width() * ratio), round(self.height() * ratio)
        outer = self._modules.outer if self._modules is not None else 1
        side = max(1, min(across, down) // outer) * outer
        return QRect((across - side) // 2, (down - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        modules = self._modules
        if modules is None:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        # One unit is one pixel of the screen, so that no module is blurred.
        painter.scale(1 / ratio, 1 / ratio)
        area = self.code_area()
        painter.fillRect(area, QColor(Qt.GlobalColor.white))
        one = area.width() // modules.outer
        left, top = area.x() + WHITE_AROUND * one, area.y() + WHITE_AROUND * one
        black = QColor(Qt.GlobalColor.black)
        for row, start, width in modules.dark_runs():
            painter.fillRect(left + start * one, top + row * one, width * one, one, black)
