"""What a search popup lists, and how a find is painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.theme import BOLD, NORMAL, STRONG
from oms_desktop.desktop.widgets.status_chip import paint_chip

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 44
_NO_INDEX = QModelIndex()
_CHIP_ROOM = 130
_RIGHT_ROOM = 140


@dataclass(frozen=True)
class PopupRow:
    """One find.

    Attributes:
        key: what is handed back when it is chosen.
        title: first line.
        subtitle: second line, small.
        chip: word at the right, such as `Stock 42`.
        chip_tone: its tone.
        right: text at the right edge, such as the price.
        match: what was searched; bold where the title contains it.
        icon: Tabler name at the left, or empty.
    """

    key: object
    title: str
    subtitle: str = ""
    chip: str = ""
    chip_tone: str = "neutral"
    right: str = ""
    match: str = ""
    icon: str = ""


class PopupRows(QAbstractListModel):
    """The finds, one a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[PopupRow] = ()

    def replace(self, rows: Sequence[PopupRow]) -> None:
        """Show other finds."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, number: int) -> PopupRow | None:
        """A find by number, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.at(index.row())
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (found.title, found.subtitle, found.chip, found.right)))
        return found if role == Qt.ItemDataRole.UserRole else None


class PopupRowDelegate(QStyledItemDelegate):
    """Paints icon, two lines, chip and right text from tokens."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme.current()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        look = self._theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("row_sel"))
            painter.drawRoundedRect(QRectF(area.adjusted(2, 1, -2, -1)), 6, 6)
        inner = area.adjusted(14, 0, -14, 0)
        if found.icon:
            ratio = painter.device().devicePixelRatio()
            picture = icons.pixmap(found.icon, "text2", 18, ratio)
            painter.drawPixmap(inner.left(), area.center().y() - 8, picture)
            inner.adjust(28, 0, 0, 0)
        self._paint_right(painter, inner, found)
        self._paint_left(painter, inner, found)
        painter.restore()

    def _paint_right(self, painter: QPainter, inner: QRect, found: PopupRow) -> None:
        """Price and chip; `inner` loses the room they take."""
        look = self._theme
        if found.right:
            painter.setFont(look.font("body", STRONG, True))
            painter.setPen(look.colour("text"))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, flags, found.right)
            inner.adjust(0, 0, -look.px(_RIGHT_ROOM), 0)
        if found.chip:
            paint_chip(
                painter,
                QRect(
                    inner.right() - look.px(_CHIP_ROOM),
                    inner.top(),
                    look.px(_CHIP_ROOM),
                    inner.height(),
                ),
                found.chip,
                found.chip_tone,
                look,
                align=Qt.AlignmentFlag.AlignRight,
            )
            inner.adjust(0, 0, -look.px(_CHIP_ROOM) - 8, 0)

    def _paint_left(self, painter: QPainter, inner: QRect, found: PopupRow) -> None:
        look = self._theme
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        two = bool(found.subtitle)
        top = QRect(inner)
        if two:
            top.setBottom(inner.top() + inner.height() // 2 + 2)
            top.setTop(inner.top() + look.px(3))
        self._paint_title(painter, top, found)
        if two:
            below = QRect(inner)
            below.setTop(inner.top() + inner.height() // 2)
            below.setBottom(inner.bottom() - look.px(2))
            font = look.font("caption", NORMAL, True)
            painter.setFont(font)
            painter.setPen(look.colour("text3"))
            text = QFontMetrics(font).elidedText(
                found.subtitle, Qt.TextElideMode.ElideRight, below.width()
            )
            painter.drawText(below, flags, text)

    def _paint_title(self, painter: QPainter, area: QRect, found: PopupRow) -> None:
        look = self._theme
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        at = found.title.casefold().find(found.match.casefold()) if found.match else -1
        end = at + len(found.match)
        plain = (found.title, NORMAL, "text")
        pieces = (
            [plain]
            if at < 0
            else [
                (found.title[:at], NORMAL, "text"),
                (found.title[at:end], BOLD, "primary_text"),
                (found.title[end:], NORMAL, "text"),
            ]
        )
        left = area.left()
        for text, weight, token in pieces:
            font = look.font("body", weight)
            metrics = QFontMetrics(font)
            room = area.right() - left
            if not text or room < 12:
                continue
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
            painter.drawText(QRect(left, area.top(), room + 1, area.height()), flags, shown)
            left += metrics.horizontalAdvance(text)
