"""The list under a search field: two lines a row, led by the field's own keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QWidget,
)

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.cards import Item, boxed, column, row
from oms_desktop.desktop.widgets.labels import key_cap, line, plain_label
from oms_desktop.desktop.widgets.popup_rows import ROW_HEIGHT, PopupRow, PopupRowDelegate, PopupRows

__all__ = ["PopupRow", "SearchPopup"]


LEAST_ROWS = 3
"""With less room than for these below its field, the list lies above it."""


class SearchPopup(QFrame):
    """A child of the window that lies at its field and never takes the focus."""

    chosen = Signal(object, bool)
    """Key of the row, and whether the list shall stay (Shift+Enter)."""
    details = Signal(object)
    """Ctrl+Space: the person wants to know more about this row."""
    dismissed = Signal()
    """Esc closed it."""

    def __init__(self, field: QLineEdit, window: QWidget, *, most: int = 8, width: int = 0) -> None:
        """Serve `field`; lie over `window`.

        Args:
            field: what is typed into.
            window: holds the field.
            most: rows shown without scrolling.
            width: least width in design pixels, for a narrow field.
        """
        super().__init__(window)
        self.setObjectName("popup")
        self._field = field
        self._window = window
        self._most = most
        self._width = width
        self.freshen: Callable[[], object] = lambda: None
        """Asked before Enter chooses: the finds may be those of an earlier text."""
        self._theme = theme.current()
        self._rows = PopupRows(self)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(PopupRowDelegate(self._list))
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
        width = max(self._field.width(), self._theme.px(self._width))
        left = max(0, min(origin.x(), window.width() - width - 4))
        top, below = origin.y(), window.height() - origin.y() - 4
        above = origin.y() - self._field.height() - 12
        if below < min(height, self._theme.px(LEAST_ROWS * ROW_HEIGHT)) < above:
            height = min(height, above)
            top = origin.y() - self._field.height() - 8 - height
        self.setGeometry(left, top, width, min(height, window.height() - top - 4))

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
            self.freshen()
            if self.isHidden():
                return False
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
