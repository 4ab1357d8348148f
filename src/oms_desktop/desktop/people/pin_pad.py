"""A PIN as dots, with keys big enough for a thumb; the keyboard does the same, letters too."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.labels import plain_label, set_look
from oms_desktop.domain.users import PIN_LIMIT

KEY_HIGH: Final = 56
_KEY_WIDE: Final = 72
_MOST_DOTS: Final = 14


class PinDots(QWidget):
    """How many characters were typed, never which."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._count = 0
        self._live = False
        self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, count: int, *, live: bool, wrong: bool) -> None:
        """Show this many dots; `live` draws the focus ring, `wrong` the colour of a mistake."""
        self._count, self._live, self._wrong = count, live, wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(200), theme.current().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "danger" if self._wrong else "focus" if self._live else "border_ctl"
        width = 2 if self._live or self._wrong else 1
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(area, look.px(8), look.px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        shown = min(self._count, _MOST_DOTS)
        size, step = look.px(10), look.px(20)
        left = self.width() / 2 - (shown - 1) * step / 2
        painter.setBrush(look.colour("text"))
        for at in range(shown):
            painter.drawEllipse(
                QRectF(left + at * step - size / 2, self.height() / 2 - size / 2, size, size)
            )


class PinPad(QWidget):
    """Takes a PIN; `entered` hands it on once and forgets it."""

    entered = Signal(str)
    """The PIN, at OK or Enter; its text is nowhere else."""
    typed = Signal()
    """Something was typed: an old message no longer fits."""

    def __init__(self, *, compact: bool = False) -> None:
        """Make a pad; a compact one has keys that are wider than high no more."""
        super().__init__()
        self._pin = ""
        self._wrong = False
        self._busy = False
        self.dots = PinDots()
        self._keys = {digit: self._key(digit) for digit in "1234567890"}
        self.back_key = Button(kind="pin", icon="backspace", token="text", name="pinBack")
        self.ok_key = Button(kind="primary", variant="pay", name="pinOk")
        self.back_key.clicked.connect(self._back)
        self.ok_key.clicked.connect(self._enter)
        self.hint = plain_label("", "muted", name="pinHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid = QGridLayout()
        grid.setSpacing(theme.current().px(8))
        grid.setContentsMargins(0, 0, 0, 0)
        for at, digit in enumerate("123456789"):
            grid.addWidget(self._keys[digit], at // 3, at % 3)
        for at, key in enumerate((self.back_key, self._keys["0"], self.ok_key)):
            grid.addWidget(key, 3, at)
        wide = theme.current().px(_KEY_WIDE)
        high = theme.current().px(KEY_HIGH)
        for key in (*self._keys.values(), self.back_key, self.ok_key):
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setFixedHeight(high)
            key.setMinimumWidth(wide)
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(self.dots, self.hint, 0 if compact else 4, boxed(grid), spacing=6))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("pinPad")
        self.retranslate()

    def _key(self, digit: str) -> Button:
        key = Button(digit, "pin", name=f"pin{digit}")
        key.clicked.connect(lambda *_: self._type(digit))
        return key

    # -------------------------------------------------------------- from outside

    def clear(self) -> None:
        """Forget what was typed."""
        self._pin = ""
        self._show()

    def set_wrong(self, *, wrong: bool) -> None:
        """Show that the PIN was not right; typing takes it back."""
        self._wrong = wrong
        self._show()

    def set_busy(self, *, busy: bool) -> None:
        """Take nothing while a PIN is being looked at, or while none is tried."""
        self._busy = busy
        for key in (*self._keys.values(), self.back_key, self.ok_key):
            key.setEnabled(not busy)
        self._show()

    def is_busy(self) -> bool:
        """Whether it takes nothing now."""
        return self._busy

    def count(self) -> int:
        """How many characters were typed."""
        return len(self._pin)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.ok_key.set_label(translate("People", "OK"))
        self.back_key.set_hint(translate("People", "Take back the last digit"))
        self.hint.setText(translate("People", "Type the PIN, then Enter"))
        self._show()

    # -------------------------------------------------------------- typing

    def _type(self, text: str) -> None:
        if self._busy or len(self._pin) + len(text) > PIN_LIMIT:
            return
        self._pin += text
        self._wrong = False
        self._show()
        self.typed.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        if not self._busy:
            self._pin = self._pin[:-1]
            self._show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if self._busy or not self._pin:
            return
        pin, self._pin = self._pin, ""
        self._show()
        self.entered.emit(pin)

    def _show(self) -> None:
        self.dots.show_state(len(self._pin), live=self.hasFocus(), wrong=self._wrong)
        words = translate("People", "PIN, {count} characters typed").format(count=len(self._pin))
        self.setAccessibleName(words)
        set_look(self.hint, "tone", "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._enter()
        elif key == Qt.Key.Key_Backspace:
            self._back()
        elif key == Qt.Key.Key_Delete:
            self.clear()
        elif text and text.isprintable() and not event.modifiers() & control:
            self._type(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show()
