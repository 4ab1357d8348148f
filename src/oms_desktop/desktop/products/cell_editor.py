"""A field that lies over a table's cell and takes its new value, without a window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.labels import set_tone, tabular_digits
from oms_desktop.domain.refused import Refused

_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
Accept = Callable[[str], object]
"""Takes the text; a `Refused` it raises leaves the field open, marked as wrong."""


class CellEditor(QLineEdit):
    """Enter takes the value and Tab goes on to the next cell; Esc leaves it as it was."""

    refused = Signal(object)
    """The text can't be taken: it stays, and this says why."""
    left = Signal()
    """Done or given up."""
    stepped = Signal(int)
    """Taken by Tab (1) or Shift+Tab (-1): the next cell is wanted."""

    def __init__(self, table: BaseTable, *, name: str) -> None:
        """Lie over the cells of `table`."""
        super().__init__(table.viewport())
        self._table = table
        self._accept: Accept | None = None
        self.setObjectName(name)
        self.setMaxLength(40)
        self.installEventFilter(self)
        self.textEdited.connect(lambda _: set_tone(self, ""))
        self.hide()

    def ask(
        self,
        index: QModelIndex | QPersistentModelIndex,
        words: str,
        text: str,
        accept: Accept,
        *,
        right: bool,
    ) -> None:
        """Open over a cell.

        Args:
            index: the cell.
            words: its accessible name.
            text: what is there now; selected, so that typing replaces it.
            accept: takes what was typed.
            right: align as numbers are.
        """
        self._table.scrollTo(index)
        self._accept = accept
        self.setAccessibleName(words)
        self.setText(text)
        self.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self.setFont(tabular_digits())
        set_tone(self, "")
        self.setGeometry(self._table.visualRect(index).adjusted(2, 3, -2, -3))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def is_open(self) -> bool:
        """Whether a value is asked for."""
        return self._accept is not None

    def give_up(self) -> None:
        """Close and leave the value as it was."""
        if self._accept is not None:
            self._close()
            self.left.emit()

    def _close(self) -> None:
        self._accept = None
        self.hide()

    def _take(self) -> bool:
        accept = self._accept
        if accept is None:
            return False
        try:
            accept(self.text())
        except Refused as error:
            set_tone(self, "danger")
            self.selectAll()
            self.refused.emit(error)
            return False
        self._close()
        return True

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.give_up()
        elif not self._take():
            return
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.stepped.emit(1 if key == Qt.Key.Key_Tab else -1)
        else:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            plain = event.key() in _KEYS and not event.modifiers() & _CONTROL
            if event.type() == QEvent.Type.ShortcutOverride and plain:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and plain:
                # Eaten here: the table below would open its row on Enter.
                self._on_key(event.key())
                return True
        elif event.type() == QEvent.Type.FocusOut and not self._take():
            # What can be read is kept: a click elsewhere is no reason to lose it.
            self._close()
        return super().eventFilter(watched, event)
