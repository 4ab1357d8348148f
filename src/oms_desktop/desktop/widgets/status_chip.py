"""Chips: a word on a soft ground, the same in widgets and in painted cells. Never colour alone."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.theme import STRONG, Theme

_PAD = 10
_ICON = 14
_ICON_GAP = 4


def chip_width(text: str, look: Theme, icon: str = "") -> int:
    """Width in pixels of a chip with this text."""
    metrics = QFontMetrics(look.font("caption", STRONG))
    return metrics.horizontalAdvance(text) + 2 * _PAD + (_ICON + _ICON_GAP if icon else 0)


def paint_chip(
    painter: QPainter,
    area: QRect,
    text: str,
    tone: str,
    look: Theme,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    icon: str = "",
    struck: bool = False,
) -> QRect:
    """Paint a chip inside an area, centred in height.

    Args:
        painter: left as it was found.
        area: where it may lie; a longer text is elided.
        text: its word.
        tone: info, success, warning, danger or neutral.
        look: the theme.
        align: left, centre or right.
        icon: Tabler name, or empty.
        struck: struck through, for what was cancelled.

    Returns:
        The rectangle painted.
    """
    height = look.height("chip")
    width = min(chip_width(text, look, icon), area.width())
    left = area.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = area.right() - width + 1
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = area.left() + (area.width() - width) // 2
    box = QRect(left, area.top() + (area.height() - height) // 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{tone}_soft"))
    painter.drawRoundedRect(QRectF(box), height / 2, height / 2)
    inner = box.adjusted(_PAD, 0, -_PAD, 0)
    if icon:
        ratio = painter.device().devicePixelRatio()
        picture = icons.pixmap(icon, tone, _ICON, ratio)
        painter.drawPixmap(inner.left(), box.top() + (height - _ICON) // 2, picture)
        inner.adjust(_ICON + _ICON_GAP, 0, 0, 0)
    font = look.font("caption", STRONG)
    font.setStrikeOut(struck)
    painter.setFont(font)
    painter.setPen(QPen(look.colour(tone)))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 2)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()
    return box


class StatusChip(QWidget):
    """A chip as a widget."""

    def __init__(self, text: str = "", tone: str = "neutral", *, icon: str = "") -> None:
        """Show `text` in a tone of `tokens.TONES`."""
        super().__init__()
        self._theme = theme.current()
        self._text = text
        self._tone = tone
        self._icon = icon
        self._struck = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(text, tone, icon=icon)

    def set_status(self, text: str, tone: str, *, icon: str = "", struck: bool = False) -> None:
        """Show another word."""
        self._text, self._tone, self._icon, self._struck = text, tone, icon, struck
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The word shown."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text, self._theme, self._icon), self._theme.height("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(
            painter,
            self.rect(),
            self._text,
            self._tone,
            self._theme,
            icon=self._icon,
            struck=self._struck,
        )
