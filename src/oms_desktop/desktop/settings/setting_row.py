"""One setting on the screen: it hands its value on when the person leaves it or presses Enter."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from oms_desktop.desktop.settings.paper_choices import PartsBox
from oms_desktop.desktop.settings.sections import Setting
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow
from oms_desktop.domain import numbering
from oms_desktop.domain.discounts import parse_discount
from oms_desktop.domain.errors import PatternInvalid
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.text import clean_text
from oms_desktop.services.session import Session

LINE_LIMIT: Final = 160
_EXAMPLE: Final = 127


def percent_text(hundredths: int) -> str:
    """`12,5 %` for 1250."""
    whole, part = divmod(hundredths, 100)
    rest = f",{part:02d}".rstrip("0") if part else ""
    return f"{whole}{rest} %"


def read_percent(text: str) -> int:
    """Hundredths of a percent; the sign may be left away.

    Raises:
        DiscountTextInvalid: no percentage up to 100.
    """
    bare = text.strip()
    return parse_discount(bare if bare.endswith("%") else f"{bare or 0}%").value


class SettingRow(FormRow):
    """A field with the value of one setting."""

    wanted = Signal(str, object)
    """Name and value that should be stored."""

    def __init__(self, setting: Setting, session: Session) -> None:
        """Make the field that fits the setting."""
        edit = _edit_for(setting)
        edit.setObjectName(f"setting_{setting.name}")
        super().__init__(setting.name, edit, setting.words, hint=setting.hint)
        self.setting = setting
        self._session = session
        self._stored: Any = None
        self._refused_text: str | None = None
        self._choices_shown = False
        if isinstance(edit, QLineEdit):
            edit.editingFinished.connect(self._offer_value)
        elif isinstance(edit, QPlainTextEdit):
            edit.installEventFilter(self)
        elif isinstance(edit, QCheckBox):
            edit.toggled.connect(lambda _: self._offer_value())
        elif isinstance(edit, ChoiceBox):
            edit.currentIndexChanged.connect(lambda _: self._offer_value())
        elif isinstance(edit, PartsBox):
            edit.edited.connect(self._offer_value)
        self.changed.connect(self._show_example)

    def show_value(self, value: Any) -> None:
        """Show what is stored, unless something else is being typed or was refused."""
        typing = self.edit.hasFocus() and self.is_changed()
        self._stored = value
        if self.fault() or typing:
            return
        self.put(value)

    def put(self, value: Any) -> None:
        """Show a value, whatever was typed."""
        self._stored, self._refused_text = value, None
        self.set_fault(None)
        edit, kind = self.edit, self.setting.kind
        before = edit.blockSignals(True)
        if isinstance(edit, QLineEdit):
            edit.setText(percent_text(value) if kind == "percent" else str(value))
        elif isinstance(edit, QPlainTextEdit):
            edit.setPlainText("\n".join(value))
        elif isinstance(edit, QCheckBox):
            edit.setChecked(bool(value))
        elif isinstance(edit, ChoiceBox | PartsBox):
            edit.choose(value)
        edit.blockSignals(before)
        self._show_example()

    def is_changed(self) -> bool:
        """Whether the field holds something else than what is stored."""
        try:
            return bool(self.value() != self._stored)
        except Refused:
            return True

    def value(self) -> Any:
        """What the field says.

        Raises:
            Refused: it can't be read, or no document could be numbered so.
        """
        edit, kind = self.edit, self.setting.kind
        if isinstance(edit, QCheckBox):
            return edit.isChecked()
        if isinstance(edit, ChoiceBox | PartsBox):
            return edit.value()
        if isinstance(edit, QPlainTextEdit):
            lines = (
                clean_text(line, self.name, LINE_LIMIT) for line in edit.toPlainText().splitlines()
            )
            return tuple(line for line in lines if line)
        if kind == "percent":
            return read_percent(self.text())
        if kind == "pattern":
            return numbering.validate_pattern(self.text().strip())
        return clean_text(self.text(), self.name, required=self.name == "shop_name")

    def refuse(self, error: Refused) -> None:
        """Say under the field why its value isn't taken; the text stays."""
        self._refused_text = self.text()
        self.set_fault(partial(words_for, error))

    def _offer_value(self) -> None:
        if self._refused_text is not None and self.text() == self._refused_text:
            return
        try:
            value = self.value()
        except Refused as refused:
            self.refuse(refused)
            return
        self._refused_text = None
        self.set_fault(None)
        if value != self._stored:
            self.wanted.emit(self.name, value)
        elif isinstance(self.edit, QLineEdit):
            self.put(self._stored)

    def _show_example(self) -> None:
        if self.setting.kind != "pattern":
            return
        try:
            number = numbering.format_number(self.text().strip(), self._session.today(), _EXAMPLE)
        except PatternInvalid:
            self.set_note(translate("Settings", "Needs {seq}; with {mm} also {yyyy}"), "warning")
            return
        self.set_note(translate("Settings", "Looks like {number}").format(number=number))

    def retranslate(self) -> None:
        super().retranslate()
        if isinstance(self.edit, ChoiceBox | PartsBox) and self.setting.choices is not None:
            self.edit.offer(self.setting.choices())
            if self._stored is not None:
                self.edit.choose(self._stored)
        self._show_example()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self._offer_value()
        return super().eventFilter(watched, event)


def _edit_for(setting: Setting) -> QWidget:
    if setting.kind == "tick":
        return QCheckBox()
    if setting.kind == "choice":
        box = ChoiceBox()
        if setting.choices is not None:
            box.offer(setting.choices())
        return box
    if setting.kind == "parts" and setting.choices is not None:
        return PartsBox(setting.choices())
    if setting.kind == "lines":
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(84)
        return text
    return QLineEdit()
