"""A field for an amount: grouped while typing, never guessing, keeping what was typed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from oms_desktop.desktop.widgets.labels import plain_label, set_tone, tabular_digits
from oms_desktop.domain.money import AMOUNT_LIMIT, INDONESIAN, format_number, parse_money
from oms_desktop.domain.refused import Refused

_MARK = INDONESIAN.group


def _is_grouped(text: str) -> bool:
    """Whether a text is just how we would write its digits."""
    digits = text.replace(_MARK, "")
    return digits.isdecimal() and digits.isascii() and format_number(int(digits)) == text


class MoneyEdit(QLineEdit):
    """Right-aligned amount in whole rupiah.

    The thousands marks follow the digits only while the text is ours: a mark that a person types stays where it is,
    so `1.5` is refused instead of becoming 15.
    """

    edited = Signal(object)
    """The amount after each change by the person: an int, or None while it is none."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        variant: str = "",
        prefix: bool = False,
        high: int = AMOUNT_LIMIT,
    ) -> None:
        """Make a field.

        Args:
            parent: Qt parent.
            name: object name.
            variant: `cash` for the large one.
            prefix: show Rp inside, at the left.
            high: the largest amount accepted.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("variant", variant)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFont(tabular_digits())
        self.setMaxLength(32)
        self._high = high
        self._before = ""
        if prefix:
            sign = plain_label("Rp", "sub")
            sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout = QHBoxLayout(self)
            layout.setContentsMargins(12, 0, 0, 0)
            layout.addWidget(sign)
            layout.addStretch(1)
            self.setTextMargins(26, 0, 0, 0)
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> int | None:
        """The amount, or None for an empty or unreadable text."""
        try:
            return parse_money(self.text(), high=self._high)
        except Refused:
            return None

    def check(self) -> int:
        """The amount; marks the field if there is none.

        Raises:
            MoneyTextInvalid: the text is no amount.
            AmountOutOfRange: above the limit.
        """
        try:
            amount = parse_money(self.text(), high=self._high)
        except Refused:
            set_tone(self, "danger")
            raise
        set_tone(self, "")
        return amount

    def set_value(self, amount: int | None) -> None:
        """Show an amount, or nothing; `edited` isn't emitted."""
        self.setText("" if amount is None else format_number(amount))
        self._before = self.text()
        set_tone(self, "")

    def focus_all(self) -> None:
        """Take the focus with everything selected, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _on_text_edited(self, text: str) -> None:
        ours = not self._before or _is_grouped(self._before)
        digits = text.replace(_MARK, "")
        typed_mark = text.count(_MARK) > self._before.count(_MARK)
        if ours and not typed_mark and digits.isdecimal() and digits.isascii():
            self._group(text, digits)
        self._before = self.text()
        set_tone(self, "danger" if self.text() and self.value() is None else "")
        self.edited.emit(self.value())

    def _group(self, text: str, digits: str) -> None:
        """Write the digits with marks, keeping the cursor at the same digit from the right."""
        behind = len(text[self.cursorPosition() :].replace(_MARK, ""))
        grouped = format_number(int(digits))
        if grouped == text:
            return
        self.setText(grouped)
        at = len(grouped)
        while behind:
            at -= 1
            behind -= grouped[at] != _MARK
        self.setCursorPosition(
            at if at == len(grouped) or grouped[at - 1 : at] != _MARK else at - 1
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._before = self.text()
        return super().event(event)
