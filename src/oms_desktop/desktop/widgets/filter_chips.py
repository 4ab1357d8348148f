"""Filters of a list as pills: exactly one is chosen; one Tab stop, arrows move inside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.roving import RovingGroup


class FilterChips(QWidget):
    """Pills of which one is pressed."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, Callable[[], str]]], *, name: str) -> None:
        """Make them of `choices`, each a value and its word; the first is chosen."""
        super().__init__()
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self._buttons = {
            value: Button(words(), "slot", checkable=True, name=f"{name}_{value}")
            for value, words in choices
        }
        for value, button in self._buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda *_, value=value: self.chosen.emit(value))
        self._buttons[self._choices[0][0]].setChecked(True)
        self._roving = RovingGroup(self, list(self._buttons.values()))
        self.setLayout(row(*self._buttons.values(), spacing=6))

    def value(self) -> str:
        """The one that is chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def words(self) -> list[tuple[str, str]]:
        """Each value with its word now."""
        return [(value, words()) for value, words in self._choices]

    def take_focus(self) -> None:
        """Put the focus on the one chosen; arrows lead to the others."""
        self._buttons[self.value()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, value: str) -> None:
        """Choose one; `chosen` isn't emitted."""
        self._buttons[value].setChecked(True)

    def retranslate(self) -> None:
        """Set the words anew."""
        for value, words in self._choices:
            self._buttons[value].set_label(words())
