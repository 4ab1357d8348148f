"""The list under a search field: two lines a row, led by the field's own keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.theme import BOLD, NORMAL, STRONG
from oms_desktop.desktop.widgets.cards import Item, boxed, column, row
from oms_desktop.desktop.widgets.labels import key_cap, line, plain_label
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


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[PopupRow] = ()

    def replace(self, rows: Sequence[PopupRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, number: int) -> PopupRow | None:
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


class _RowDelegate(QStyledItemDelegate):
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


class SearchPopup(QFrame):
    """A child of the window that lies under its field and never takes the focus."""

    chosen = Signal(object, bool)
    """Key of the row, and whether the list shall stay (Shift+Enter)."""
    details = Signal(object)
    """Ctrl+Space: the person wants to know more about this row."""
    dismissed = Signal()
    """Esc closed it."""

    def __init__(self, field: QLineEdit, window: QWidget, *, most: int = 8) -> None:
        """Serve `field`; lie over `window`, showing at most `most` rows without scrolling."""
        super().__init__(window)
        self.setObjectName("popup")
        self._field = field
        self._window = window
        self._most = most
        self._theme = theme.current()
        self._rows = _Rows(self)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(_RowDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(lambda index: self._choose(index.row(), keep=False))
        self._hints = boxed(row(spacing=6, margins=(12, 6, 12, 6)))
        self._rule = line()
        self.setLayout(column(self._list, self._rule, self._hints, spacing=0, margins=(4, 4, 4, 2)))
        self.set_hints([])
        field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def set_names(self, name: str) -> None:
        """Accessible name of the list."""
        self._list.setAccessibleName(name)

    def set_hints(
        self, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show keys and what they do at the foot; each a pair of key and words."""
        old = self._hints
        items: list[Item] = []
        for side in (left, right):
            for key, words in side:
                items += [key_cap(key), plain_label(words, "muted"), 4]
            if side is left:
                items.append(None)
        self._hints = boxed(row(*items, spacing=6, margins=(12, 6, 12, 6)))
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._hints)
        old.deleteLater()
        shown = bool(left or right)
        self._hints.setVisible(shown)
        self._rule.setVisible(shown)

    def show_rows(self, rows: Sequence[PopupRow], current: int = 0) -> None:
        """Show finds under the field; an empty list hides the popup."""
        self._rows.replace(rows)
        if not rows:
            self.hide()
            return
        self._list.setCurrentIndex(self._rows.index(max(0, min(current, len(rows) - 1))))
        self._place()
        self.show()
        self.raise_()

    def rows_shown(self) -> list[PopupRow]:
        """The finds now in the list."""
        found = (self._rows.at(number) for number in range(self._rows.rowCount()))
        return [item for item in found if item is not None]

    def current_row(self) -> PopupRow | None:
        """The highlighted find, if the list is open."""
        return None if self.isHidden() else self._rows.at(self._list.currentIndex().row())

    def move_by(self, steps: int) -> None:
        """Highlight another row; it stops at both ends."""
        count = self._rows.rowCount()
        if count:
            number = max(0, min(count - 1, self._list.currentIndex().row() + steps))
            self._list.setCurrentIndex(self._rows.index(number))

    def dismiss(self) -> None:
        """Close it and forget the finds; the field keeps its text."""
        self.hide()
        self._rows.replace(())

    def _choose(self, number: int, *, keep: bool) -> None:
        found = self._rows.at(number)
        if found is not None:
            if not keep:
                self.dismiss()
            self.chosen.emit(found.key, keep)

    def _place(self) -> None:
        window = self._window
        origin = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        rows = min(self._most, self._rows.rowCount())
        foot = self._hints.sizeHint().height() + 1 if not self._hints.isHidden() else 0
        height = rows * self._theme.px(ROW_HEIGHT) + foot + 8
        height = min(height, window.height() - origin.y() - 4)
        self.setGeometry(origin.x(), origin.y(), self._field.width(), height)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self._most,
            Qt.Key.Key_PageDown: self._most,
        }.get(Qt.Key(key))
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            found = self.current_row()
            if key == Qt.Key.Key_Space and found is not None:
                self.details.emit(found.key)
                return True
            return False
        if steps is not None:
            self.move_by(steps)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keep = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._choose(self._list.currentIndex().row(), keep=keep)
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
            self.dismissed.emit()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self.isHidden():
            return False
        if watched is self._field:
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
                return self._on_key(event)
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride:
                # Esc, Enter and the arrows belong to the open list before any shortcut.
                bare = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if bare and event.key() in (
                    Qt.Key.Key_Escape,
                    Qt.Key.Key_Return,
                    Qt.Key.Key_Enter,
                    Qt.Key.Key_Up,
                    Qt.Key.Key_Down,
                ):
                    event.accept()
                    return True
            if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self.dismiss()
        elif kind == QEvent.Type.Resize:
            self._place()
        return False
