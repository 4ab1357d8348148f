"""A field for a quantity, in thousandths of a unit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from oms_desktop.desktop.widgets.labels import set_tone, tabular_digits
from oms_desktop.domain.quantity import ONE, QUANTITY_LIMIT, format_quantity, parse_quantity
from oms_desktop.domain.refused import Refused


class QuantityEdit(QLineEdit):
    """Right-aligned quantity; Up and Down change it by one."""

    edited = Signal(object)
    """Thousandths after each change by the person: an int, or None while it is none."""

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", zero: bool = False
    ) -> None:
        """`zero` accepts 0, as for a stock count."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFont(tabular_digits())
        self.setMaxLength(16)
        self._zero = zero
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> int | None:
        """Thousandths, or None for an empty or unreadable text."""
        try:
            return parse_quantity(self.text(), zero=self._zero)
        except Refused:
            return None

    def check(self) -> int:
        """Thousandths; marks the field if there are none.

        Raises:
            QuantityTextInvalid: the text is no quantity.
            QuantityOutOfRange: zero, or too large.
        """
        try:
            quantity = parse_quantity(self.text(), zero=self._zero)
        except Refused:
            set_tone(self, "danger")
            raise
        set_tone(self, "")
        return quantity

    def set_value(self, quantity: int | None) -> None:
        """Show a quantity, or nothing; `edited` isn't emitted."""
        self.setText("" if quantity is None else format_quantity(quantity))
        set_tone(self, "")

    def _on_text_edited(self, text: str) -> None:
        set_tone(self, "danger" if text and self.value() is None else "")
        self.edited.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: ONE, Qt.Key.Key_Down: -ONE}.get(Qt.Key(event.key()))
        now = self.value()
        if step is None or now is None:
            super().keyPressEvent(event)
            return
        changed = min(QUANTITY_LIMIT, now + step)
        if changed > 0 or (changed == 0 and self._zero):
            self.set_value(changed)
            self.edited.emit(changed)
