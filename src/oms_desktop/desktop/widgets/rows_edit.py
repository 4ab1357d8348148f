"""A field that holds a list: rows of small fields, each taken away by its ×, and a button for one more."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.form import ChoiceBox, Composite, Words, text_of
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit

_COLUMNS = 12
"""Of the grid: a line of two, three or four fields shares them out."""


@dataclass(frozen=True)
class RowField:
    """One field of each row: its name, how it is made, and the words that it shows while empty."""

    name: str
    make: Callable[[], QWidget]
    words: Words
    share: int = 1


class _Row(QWidget):
    """The fields of one row and its ×."""

    def __init__(self, lines: Sequence[Sequence[RowField]], name: str) -> None:
        super().__init__()
        self.fields: dict[str, QWidget] = {}
        self._words = {field.name: field.words for line in lines for field in line}
        self.remove = icon_button("x", "", name=f"{name}Remove")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 10)
        grid.setSpacing(4)
        for number, line in enumerate(lines):
            at, whole = 0, sum(field.share for field in line)
            for field in line:
                edit = field.make()
                edit.setObjectName(f"{name}_{field.name}")
                edit.setMinimumWidth(20)
                span = _COLUMNS * field.share // whole
                grid.addWidget(edit, number, at, 1, span)
                self.fields[field.name] = edit
                at += span
        last = max(0, len(lines) - 1)
        grid.addWidget(self.remove, last, _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.setLayout(grid)
        self.retranslate()

    def retranslate(self) -> None:
        for name, edit in self.fields.items():
            words = self._words[name]()
            edit.setAccessibleName(words)
            edit.setToolTip(words)
            line = edit.lineEdit() if isinstance(edit, QComboBox) else edit
            if isinstance(line, QLineEdit):
                line.setPlaceholderText(words)
        self.remove.set_hint(translate("Forms", "Take this row out"))


class RowsEdit(Composite):
    """Any number of rows."""

    def __init__(self, lines: Sequence[Sequence[RowField]], add: Words, *, name: str) -> None:
        """Make it empty.

        Args:
            lines: the fields of a row, in one or more lines.
            add: words of the button for one more row.
            name: object name, and the beginning of those of the fields.
        """
        super().__init__()
        self.setObjectName(name)
        self._lines, self._add_words, self._name = lines, add, name
        self._rows: list[_Row] = []
        self.add_button = Button(icon="plus", name=f"{name}Add")
        self.add_button.clicked.connect(lambda *_: self._on_add())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(self._column)
        self.retranslate()

    def fill(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show these rows and no others; `edited` isn't emitted."""
        for old in self._rows:
            self._drop(old)
        self._rows = []
        for values in rows:
            self._insert(values)
        self._set_order()

    def rows(self) -> list[dict[str, QWidget]]:
        """The fields of each row, by name."""
        return [dict(each.fields) for each in self._rows]

    def state(self) -> str:
        texts = [[text_of(edit) for edit in each.fields.values()] for each in self._rows]
        return repr(texts) if texts else ""

    def take_focus(self) -> None:
        fields = self._rows[0].fields if self._rows else {}
        target = next(iter(fields.values()), self.add_button)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.add_button.set_label(self._add_words())
        for each in self._rows:
            each.retranslate()

    def _on_add(self) -> None:
        made = self._insert({})
        self._set_order()
        next(iter(made.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _insert(self, values: Mapping[str, Any]) -> _Row:
        made = _Row(self._lines, self._name)
        for name, edit in made.fields.items():
            if name in values:
                put(edit, values[name])
            self._listen(edit)
        made.remove.clicked.connect(lambda *_: self._on_remove(made))
        self._rows.append(made)
        self._column.insertWidget(len(self._rows) - 1, made)
        # At once and not by the layout later: Tab passes what isn't shown.
        made.show()
        return made

    def _listen(self, edit: QWidget) -> None:
        if isinstance(edit, QLineEdit):
            edit.textChanged.connect(self.edited)
        elif isinstance(edit, QComboBox):
            edit.currentTextChanged.connect(self.edited)
        elif isinstance(edit, QCheckBox):
            edit.toggled.connect(self.edited)

    def _on_remove(self, gone: _Row) -> None:
        at = self._rows.index(gone)
        self._rows.remove(gone)
        self._drop(gone)
        self._set_order()
        left = self._rows[min(at, len(self._rows) - 1)].remove if self._rows else self.add_button
        left.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, gone: _Row) -> None:
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _set_order(self) -> None:
        """Tab goes through the rows before it comes to the button, whenever they were made."""
        before = self.previousInFocusChain()
        while before.focusPolicy() == Qt.FocusPolicy.NoFocus and before is not self:
            # Qt puts nothing behind what takes no focus.
            before = before.previousInFocusChain()
        for each in self._rows:
            for widget in (*each.fields.values(), each.remove):
                QWidget.setTabOrder(before, widget)
                before = widget
        QWidget.setTabOrder(before, self.add_button)


def put(edit: QWidget, value: Any) -> None:
    """Show a value in a field of a row."""
    if isinstance(edit, MoneyEdit | QuantityEdit):
        edit.set_value(value)
    elif isinstance(edit, QLineEdit):
        edit.setText(value)
    elif isinstance(edit, ChoiceBox) and edit.isEditable():
        edit.setEditText(value)
        line = edit.lineEdit()
        if line is not None:
            # The beginning tells more than the end.
            line.setCursorPosition(0)
    elif isinstance(edit, ChoiceBox):
        edit.choose(value)
    elif isinstance(edit, QCheckBox):
        edit.setChecked(value)
