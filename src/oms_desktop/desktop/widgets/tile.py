"""A favourite product: two lines and a bar of colour, and still a real button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.theme import NORMAL, STRONG
from oms_desktop.desktop.shell.tokens import TILE_COLOURS

_PAD = 13


class Tile(QAbstractButton):
    """Shows a product; `clicked` means it was chosen."""

    def __init__(self, key: object, title: str, below: str, colour: int = 0) -> None:
        """Show a product.

        Args:
            key: what it stands for.
            title: its name.
            below: its price.
            colour: number of the bar's colour, taken around `tokens.TILE_COLOURS`.
        """
        super().__init__()
        self._theme = theme.current()
        self._title, self._below = title, below
        self._bar = TILE_COLOURS[colour % len(TILE_COLOURS)]
        self.key = key
        self.setAccessibleName(f"{title}, {below}")
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.height("tile"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.height("tile"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Escape:
            # What the tiles lie in knows where to go back to.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 1.0 if self.hasFocus() else 0.5
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        path = QPainterPath()
        path.addRoundedRect(area, look.px(8), look.px(8))
        hot = self.isDown() or self.underMouse()
        painter.fillPath(path, look.colour("surface2" if hot else "surface"))
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(
            QRectF(area.left(), area.top(), look.px(5), area.height()), look.colour(self._bar)
        )
        painter.restore()
        border = "focus" if self.hasFocus() else "border"
        painter.setPen(QPen(look.colour(border), 2 if self.hasFocus() else 1))
        painter.drawPath(path)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._theme
        inner = self.rect().adjusted(look.px(_PAD), look.px(6), -8, -look.px(6))
        for text, role, weight, token, edge in (
            (self._title, "caption", STRONG, "text", Qt.AlignmentFlag.AlignTop),
            (self._below, "caption", NORMAL, "text2", Qt.AlignmentFlag.AlignBottom),
        ):
            font = look.font(role, weight, True)
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | edge, shown)
