"""A small field over a table for one value: quantity, price or discount. Never a window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.labels import key_cap, plain_label, set_tone, tabular_digits
from oms_desktop.domain.refused import Refused

WIDTH = 300
NUMBER_LENGTH = 32
TEXT_LENGTH = 120


@dataclass(frozen=True)
class Told:
    """Who hears how an edit went: `done` or `failed`."""

    done: Callable[[], object]
    failed: Callable[[Exception], object]


class ValueEditor(QFrame):
    """Takes one value; a text that is refused stays, with the reason below it."""

    refused = Signal(object)
    """An error that came when the field was closed already."""
    left = Signal()
    """Done or given up: the focus may go back."""

    def __init__(self, window: QWidget) -> None:
        """Lie over `window`."""
        super().__init__(window)
        self._window = window
        self.setObjectName("popup")
        self._accept: Callable[[str, Told], object] = _nobody
        self._title = plain_label("", "strong")
        self._reason = plain_label("", "muted", tone="danger", wrap=True, name="valueReason")
        self.field = QLineEdit()
        self.field.setObjectName("value")
        self.field.setFont(tabular_digits())
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._on_return)
        self.field.textEdited.connect(lambda _: self._show_reason(""))
        self._save = plain_label("", "muted")
        self._back = plain_label("", "muted")
        hints = row(key_cap("Enter"), self._save, 8, key_cap("Esc"), self._back, None, spacing=6)
        self.setLayout(
            column(self._title, self.field, self._reason, hints, margins=(12, 10, 12, 10))
        )
        self.hide()

    def ask(
        self,
        title: str,
        text: str,
        at: QPoint,
        accept: Callable[[str, Told], object],
        *,
        words: bool = False,
    ) -> None:
        """Ask for a value.

        Args:
            title: what it is, and of which item.
            text: the present value, selected.
            at: top right corner, in the window's coordinates.
            accept: takes the text; a `Refused` it raises or tells is shown.
            words: it is a text, not a number.
        """
        self._accept = accept
        self._title.setText(title)
        self.field.setAccessibleName(title)
        self._save.setText(translate("ValueEditor", "apply"))
        self._back.setText(translate("ValueEditor", "back"))
        self._show_reason("")
        side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
        self.field.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.field.setMaxLength(TEXT_LENGTH if words else NUMBER_LENGTH)
        self.field.setText(text)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        window = self._window
        left = max(8, min(at.x() - self.width(), window.width() - self.width() - 8))
        top = max(8, min(at.y(), window.height() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def dismiss(self) -> None:
        """Close it and let the focus go back."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def _on_return(self) -> None:
        try:
            self._accept(self.field.text(), Told(self.dismiss, self._on_refused))
        except Refused as error:
            self._on_refused(error)

    def _on_refused(self, error: Exception) -> None:
        """The text stays, with the reason below it."""
        if isinstance(error, Refused) and not self.isHidden():
            self._show_reason(words_for(error))
            self.field.selectAll()
        else:
            self.refused.emit(error)

    def _show_reason(self, text: str) -> None:
        self._reason.setText(text)
        self._reason.setVisible(bool(text))
        set_tone(self.field, "danger" if text else "")
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)


def _nobody(_text: str, _told: Told) -> None:
    """Nothing is asked for yet."""
