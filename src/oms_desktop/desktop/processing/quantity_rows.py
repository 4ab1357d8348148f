"""Lines with a quantity each, for planning, packing and editing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from oms_desktop.desktop.processing.sheet_parts import wrapped
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import IconView, line, plain_label
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WIDTH = 84


@dataclass(frozen=True)
class QuantityRow:
    """A line and the quantity that is proposed; thousandths of `unit`."""

    key: int
    name: str
    unit: str
    quantity: int
    below: Callable[[], str] | None = None
    """What is said about it, in the language of now."""
    target: int | None = None
    """With one, a tick shows that it is reached."""


class QuantityRows(QWidget):
    """Enter leads to the next line, from the last one out."""

    changed = Signal(int, object)
    """A line's key and its quantity after it was left or Enter was pressed; None is no quantity."""
    entered = Signal()
    """Enter on the last line."""

    def __init__(self, rows: Sequence[QuantityRow], name: str) -> None:
        """Show these lines; the object names are `name` with the key."""
        super().__init__()
        self.fields: dict[int, QuantityEdit] = {}
        self._ticks: dict[int, IconView] = {}
        self._below: list[tuple[QLabel, Callable[[], str]]] = []
        self._targets = {each.key: each.target for each in rows}
        self._values = {each.key: each.quantity for each in rows}
        parts: list[QWidget] = []
        for each in rows:
            parts.append(self._row(each, name))
            parts.append(line())
        self.setLayout(column(*parts[:-1], spacing=5))

    def value(self, key: int) -> int | None:
        """What is typed for a line."""
        return self.fields[key].value()

    def checked(self) -> dict[int, int]:
        """What is typed for every line.

        Raises:
            Refused: one of them is no quantity; it is marked.
        """
        return {key: field.check() for key, field in self.fields.items()}

    def set_value(self, key: int, quantity: int) -> None:
        """Show another quantity of a line, and whether it is reached."""
        self._values[key] = quantity
        self.fields[key].set_value(quantity)
        self._tick(key)

    def take_focus(self) -> None:
        """Into the first line, selected."""
        for field in self.fields.values():
            field.setFocus()
            field.selectAll()
            return

    def retranslate(self) -> None:
        """Say anew what stands below the names."""
        for label, words in self._below:
            label.setText(words())

    # -------------------------------------------------------------- inside

    def _row(self, each: QuantityRow, name: str) -> QFrame:
        field = QuantityEdit(name=f"{name}-{each.key}", zero=True)
        field.setFixedWidth(theme.current().px(_WIDTH))
        field.setAccessibleName(f"{each.name}, {each.unit}")
        field.set_value(each.quantity)
        field.returnPressed.connect(lambda: self._on_enter(each.key))
        field.editingFinished.connect(lambda: self._settle(each.key))
        self.fields[each.key] = field
        tick = IconView("circle-check", "success", 18)
        self._ticks[each.key] = tick
        words: list[QWidget] = [wrapped(each.name)]
        if each.below is not None:
            below = wrapped(each.below(), "muted")
            self._below.append((below, each.below))
            words.append(below)
        unit = plain_label(each.unit, "sub")
        made = row(boxed(column(*words, spacing=0)), tick, field, unit, spacing=6)
        made.setStretch(0, 1)
        for part in (tick, field, unit):
            made.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        self._tick(each.key)
        frame = QFrame()
        frame.setLayout(made)
        return frame

    def _tick(self, key: int) -> None:
        target = self._targets[key]
        # Hidden ticks keep their place, so that nothing moves when one appears.
        policy = self._ticks[key].sizePolicy()
        policy.setRetainSizeWhenHidden(target is not None)
        self._ticks[key].setSizePolicy(policy)
        self._ticks[key].setVisible(target is not None and self._values[key] >= target)

    def _settle(self, key: int) -> None:
        value = self.fields[key].value()
        if value is not None and value != self._values[key]:
            self._values[key] = value
            self._tick(key)
            self.changed.emit(key, value)

    def _on_enter(self, key: int) -> None:
        self._settle(key)
        keys = list(self.fields)
        at = keys.index(key) + 1
        if at < len(keys):
            following = self.fields[keys[at]]
            following.setFocus()
            following.selectAll()
        else:
            self.entered.emit()
