"""One Tab stop for a row of buttons; the arrow keys move inside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class RovingGroup(QObject):
    """Keeps exactly one of its widgets in the Tab order: the checked one, or the last visited."""

    def __init__(
        self,
        parent: QWidget,
        widgets: Sequence[QWidget] = (),
        *,
        columns: int = 1,
        choosing: bool = False,
    ) -> None:
        """Group widgets.

        Args:
            parent: owner.
            widgets: in reading order.
            columns: of a grid; Up and Down then move by a row. 1 is a plain row.
            choosing: the arrows press the button they reach, as in a row of radio buttons.
        """
        super().__init__(parent)
        self._members: list[QWidget] = []
        self._columns = columns
        self._choosing = choosing
        self.set_members(widgets)

    def set_members(self, widgets: Sequence[QWidget]) -> None:
        """Replace the widgets, such as after the slots changed."""
        for old in self._members:
            if isValid(old):
                old.removeEventFilter(self)
        self._members = list(widgets)
        for widget in self._members:
            widget.installEventFilter(self)
        self._settle()

    def _usable(self) -> list[QWidget]:
        return [
            widget
            for widget in self._members
            if isValid(widget) and not widget.isHidden() and widget.isEnabled()
        ]

    def _settle(self, current: QWidget | None = None) -> None:
        """Give one widget the Tab stop; the others only take clicks and arrows."""
        usable = self._usable()
        chosen = current if current in usable else None
        if chosen is None:
            checked = (
                item for item in usable if isinstance(item, QAbstractButton) and item.isChecked()
            )
            chosen = next(checked, usable[0] if usable else None)
        for widget in self._members:
            if isValid(widget):
                widget.setFocusPolicy(
                    Qt.FocusPolicy.StrongFocus if widget is chosen else Qt.FocusPolicy.ClickFocus
                )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.EnabledChange):
            focused = next((item for item in self._members if item.hasFocus()), None)
            self._settle(focused)
        elif kind == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._settle(watched)
        elif kind == QEvent.Type.FocusOut:
            # Tab comes back to what is chosen, not to what was visited last.
            self._settle()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self._move(watched, event, step)
        return False

    def _move(self, watched: QObject, event: QKeyEvent, step: int) -> bool:
        usable = self._usable()
        if watched not in usable:
            return False
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step *= self._columns
        at = usable.index(watched) + step
        if 0 <= at < len(usable):
            reached = usable[at]
            reached.setFocus(Qt.FocusReason.TabFocusReason)
            if self._choosing and isinstance(reached, QAbstractButton):
                reached.click()
        return True
