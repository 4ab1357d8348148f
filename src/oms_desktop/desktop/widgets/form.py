"""Forms: rows of a label, a field and, below it, what is wrong with it or worth knowing."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.labels import plain_label, set_tone

Words = Callable[[], str]


class ChoiceBox(QComboBox):
    """A box of few choices, each a value with its words; the wheel scrolls the form, not the choice."""

    def __init__(self, *, name: str = "", editable: bool = False) -> None:
        """Make a box; an editable one takes any text and offers its choices."""
        super().__init__()
        self.setObjectName(name)
        self.setEditable(editable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)

    def offer(self, choices: Iterable[tuple[Any, str]], icons: Iterable[QIcon] = ()) -> None:
        """Replace the choices and their words, keeping what is chosen or typed."""
        chosen, typed = self.value(), self.currentText()
        pictures = list(icons)
        before = self.blockSignals(True)
        self.clear()
        for at, (value, words) in enumerate(choices):
            self.addItem(pictures[at] if pictures else QIcon(), words, value)
        if self.isEditable():
            # Still in silence: what was typed is the same before and after.
            self.setCurrentIndex(-1)
            self.setEditText(typed)
        self.blockSignals(before)
        if not self.isEditable():
            self.choose(chosen)

    def value(self) -> Any:
        """The value chosen; None if there is no choice yet."""
        return self.currentData()

    def choose(self, value: Any) -> None:
        """Choose a value; one that isn't offered leaves the first."""
        before = self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Composite(QWidget):
    """A field that is made of several others."""

    edited = Signal()

    @abstractmethod
    def state(self) -> str:
        """What it holds, as text, to see whether it was changed."""

    @abstractmethod
    def take_focus(self) -> None:
        """Put the focus into the first of its fields."""


def text_of(edit: QWidget) -> str:
    """What a field holds, as text, to see whether it was changed."""
    if isinstance(edit, QLineEdit):
        return edit.text()
    if isinstance(edit, QCheckBox):
        return "yes" if edit.isChecked() else ""
    if isinstance(edit, QPlainTextEdit):
        return edit.toPlainText()
    if isinstance(edit, QComboBox):
        return edit.currentText() if edit.isEditable() else str(edit.currentData())
    if isinstance(edit, Composite):
        return edit.state()
    return ""


class FormRow(QWidget):
    """One field of a form."""

    changed = Signal()

    def __init__(
        self, name: str, edit: QWidget, words: Words, *, hint: Words | None = None
    ) -> None:
        """Make a row.

        Args:
            name: stable name of the field, as refusals carry it.
            edit: line edit, combo box, check box or text.
            words: its label now.
            hint: an example inside the empty field.
        """
        super().__init__()
        self.name, self.edit = name, edit
        self._words, self._hint = words, hint
        self._fault = self._note = ""
        self._fault_words: Words | None = None
        self._note_tone = ""
        if not edit.objectName():
            edit.setObjectName(f"{name}Edit")
        self._label = plain_label("", "sub", buddy=edit)
        self._below = plain_label("", "muted", wrap=True, name=f"{name}Below")
        self._below.hide()
        if isinstance(edit, QCheckBox):
            # Hidden, never shown: a label without a parent would flash as a window of its own.
            self._label.hide()
        self.setLayout(column(self._label, edit, self._below, None, spacing=4))
        self._connect(edit)

    def _connect(self, edit: QWidget) -> None:
        if isinstance(edit, QLineEdit):
            edit.textChanged.connect(self.changed)
        elif isinstance(edit, QCheckBox):
            edit.toggled.connect(self.changed)
        elif isinstance(edit, QPlainTextEdit):
            edit.textChanged.connect(self.changed)
        elif isinstance(edit, QComboBox):
            edit.currentTextChanged.connect(self.changed)
        elif isinstance(edit, Composite):
            edit.edited.connect(self.changed)

    def text(self) -> str:
        """What the field holds."""
        return text_of(self.edit)

    def fault(self) -> str:
        """What is wrong with it; empty if nothing is."""
        return self._fault

    def set_fault(self, words: Words | None) -> None:
        """Say what is wrong, asked anew when the language is switched; None takes it back."""
        self._fault_words = words
        text = words() if words is not None else ""
        if text == self._fault:
            return
        self._fault = text
        if isinstance(self.edit, QLineEdit):
            set_tone(self.edit, "danger" if text else "")
        self._show_below()

    def note(self) -> str:
        """What is worth knowing about it."""
        return self._note

    def set_note(self, text: str, tone: str = "") -> None:
        """Say something that is no fault; a fault covers it."""
        if (text, tone) != (self._note, self._note_tone):
            self._note, self._note_tone = text, tone
            self._show_below()

    def _show_below(self) -> None:
        shown = self._fault or self._note
        self._below.setText(shown)
        set_tone(self._below, "danger" if self._fault else self._note_tone)
        self._below.setVisible(bool(shown))
        self.edit.setAccessibleDescription(shown)

    def retranslate(self) -> None:
        """Set label and hint anew."""
        words = self._words()
        self._label.setText(words)
        self.edit.setAccessibleName(words)
        if isinstance(self.edit, QCheckBox):
            self.edit.setText(words.replace("&", "&&"))
        if self._hint is not None and isinstance(self.edit, QLineEdit | QPlainTextEdit):
            self.edit.setPlaceholderText(self._hint())
        self.set_fault(self._fault_words)


def side_by_side(*rows: QWidget) -> QWidget:
    """Rows beside each other, equally wide."""
    layout = row(*rows, spacing=12)
    for at, item in enumerate(rows):
        layout.setStretch(at, 1)
        layout.setAlignment(item, Qt.AlignmentFlag.AlignTop)
    box = QWidget()
    box.setLayout(layout)
    return box


class Form(QObject):
    """The rows of one form: whether they were changed, and what is wrong with them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._rows: dict[str, FormRow] = {}
        self._kept: dict[str, str] = {}

    def add(self, name: str, edit: QWidget, words: Words, *, hint: Words | None = None) -> FormRow:
        """Make the next row in reading order."""
        made = FormRow(name, edit, words, hint=hint)
        self._rows[name] = made
        made.changed.connect(lambda: self._on_changed(made))
        return made

    def __getitem__(self, name: str) -> FormRow:
        """A row by name."""
        return self._rows[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is such a row."""
        return name in self._rows

    def state(self) -> dict[str, str]:
        """What all fields hold."""
        return {name: item.text() for name, item in self._rows.items()}

    def keep(self) -> None:
        """Take what is shown as stored: nothing is changed, nothing is wrong."""
        self._kept = self.state()
        self.show_faults({})
        self.changed.emit()

    def is_dirty(self) -> bool:
        """Whether a field holds something else than what was stored."""
        return self.state() != self._kept

    def faults(self) -> dict[str, str]:
        """What is wrong, by field."""
        return {name: item.fault() for name, item in self._rows.items() if item.fault()}

    def show_faults(self, faults: Mapping[str, Words]) -> None:
        """Say under each field what is wrong with it and go to the first one."""
        first: FormRow | None = None
        for name, item in self._rows.items():
            item.set_fault(faults.get(name))
            if first is None and name in faults:
                first = item
        if first is not None:
            self.go_to(first.name)

    def go_to(self, name: str) -> None:
        """Put the focus into a field and scroll to it."""
        edit = self._rows[name].edit
        if isinstance(edit, Composite):
            edit.take_focus()
        else:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(edit, QLineEdit):
            edit.selectAll()
        self._scroll_to(name)
        # Once more when the words below the field have made room for themselves.
        QTimer.singleShot(0, self, lambda: self._scroll_to(name))

    def _scroll_to(self, name: str) -> None:
        above = self._rows[name].parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self._rows[name], 0, 24)

    def retranslate(self) -> None:
        """Set all labels anew."""
        for item in self._rows.values():
            item.retranslate()

    def _on_changed(self, item: FormRow) -> None:
        item.set_fault(None)
        self.changed.emit()
