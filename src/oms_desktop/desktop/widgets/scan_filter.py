"""Tells a scanner from a person by its speed, wherever the focus is.

A scanner types a code and Enter like a keyboard, some ms a key. Printable keys are held back for one gap: a burst long enough
that ends with the suffix is a scan and nobody else sees its keys; anything slower is handed on unchanged.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

GAP_MS: Final = 35
SHORTEST: Final = 6
_GRACE_MS: Final = 10
_SUFFIX_KEYS: Final = {
    "enter": (Qt.Key.Key_Return, Qt.Key.Key_Enter),
    "tab": (Qt.Key.Key_Tab,),
    "any": (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab),
    "none": (),
}
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True)
class ScannerSettings:
    """How this shop's scanner types.

    Attributes:
        gap_ms: longest time between two of its keys.
        shortest: shorter codes are taken for typing (they still work in the scan field).
        prefix: characters it sends first; taken off.
        suffix: what it sends last: enter, tab, any of both, none.
    """

    gap_ms: int = GAP_MS
    shortest: int = SHORTEST
    prefix: str = ""
    suffix: str = "any"


@dataclass(frozen=True)
class _Held:
    target: QWidget
    event: QKeyEvent


class ScanFilter(QObject):
    """Install it on the application: `app.installEventFilter(scan_filter)`."""

    scanned = Signal(str)
    measured = Signal(str, int)
    """A scan and its largest gap in ms, for the test box in Settings."""

    def __init__(
        self, settings: ScannerSettings | None = None, parent: QObject | None = None
    ) -> None:
        """Listen with `settings`; not installed yet."""
        super().__init__(parent)
        self._settings = settings or ScannerSettings()
        self._held: list[_Held] = []
        self._text = ""
        self._replaying = False
        self._widest = 0
        self._stamp = 0
        self._swallowed: set[int] = set()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)

    def configure(self, settings: ScannerSettings) -> None:
        """Listen with other settings from now on."""
        self._flush()
        self._settings = settings

    # -------------------------------------------------------------- deciding

    def _on_key(self, target: QWidget, event: QKeyEvent) -> bool:
        """Whether a key press is taken away from its target."""
        if event.modifiers() & _COMMANDS:
            self._flush()
            return False
        if self._held and event.key() in _SUFFIX_KEYS[self._settings.suffix]:
            return self._on_suffix(event)
        text = event.text()
        if not text or not text.isprintable() or event.isAutoRepeat():
            self._flush()
            return False
        gap = self._gap_to(event)
        if self._held and gap > self._settings.gap_ms:
            self._flush()
        elif self._held:
            self._widest = max(self._widest, gap)
        self._held.append(_Held(target, _copy(event)))
        self._text += text
        self._stamp = event.timestamp()
        self._clock.start()
        self._timer.start(self._settings.gap_ms)
        return True

    def _on_suffix(self, event: QKeyEvent) -> bool:
        if self._gap_to(event) > self._settings.gap_ms or not self._is_scan():
            self._flush()
            return False
        self._swallowed.add(event.key())
        self._finish()
        return True

    def _on_timeout(self) -> None:
        late = self._clock.elapsed() - self._settings.gap_ms
        if late > 0 and late > _GRACE_MS and self._timer.interval() != _GRACE_MS:
            # The loop was busy: the scanner's next keys may wait in the queue behind this timer.
            self._timer.start(_GRACE_MS)
        elif self._settings.suffix == "none" and self._is_scan():
            self._finish()
        else:
            self._flush()

    def _gap_to(self, event: QKeyEvent) -> int:
        """Milliseconds since the key before; by the keyboard's clock if it has one.

        Test keys carry the time 0, and a busy loop delivers late: then only our own clock, or only
        the keyboard's, tells the truth.
        """
        if self._stamp and event.timestamp():
            return event.timestamp() - self._stamp
        return self._clock.elapsed() if self._clock.isValid() else 0

    def _is_scan(self) -> bool:
        code = self._text
        prefix = self._settings.prefix
        return code.startswith(prefix) and len(code) - len(prefix) >= self._settings.shortest

    def _finish(self) -> None:
        code = self._text.removeprefix(self._settings.prefix)
        self._swallowed |= {held.event.key() for held in self._held}
        widest = self._widest
        self._forget()
        self.measured.emit(code, widest)
        self.scanned.emit(code)

    def _flush(self) -> None:
        """It was typing: hand the keys on, in order, to where they were meant."""
        held = self._held
        self._forget()
        self._replaying = True
        try:
            for item in held:
                if isValid(item.target):
                    QCoreApplication.sendEvent(item.target, item.event)
        finally:
            self._replaying = False

    def _forget(self) -> None:
        self._timer.stop()
        self._held = []
        self._text = ""
        self._widest = 0
        self._stamp = 0

    def _on_release(self, target: QWidget, event: QKeyEvent) -> bool:
        """Releases travel with their presses: a lone one could click a button."""
        key = event.key()
        if any(held.event.key() == key for held in self._held):
            self._held.append(_Held(target, _copy(event)))
            return True
        if key in self._swallowed:
            self._swallowed.discard(key)
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or self._replaying:
            return False
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        if watched is not _receiver():
            return False
        if kind == QEvent.Type.KeyPress:
            self._swallowed.discard(event.key())
            return self._on_key(watched, event)
        return self._on_release(watched, event)


def _receiver() -> QWidget | None:
    """The widget that keys are sent to first; parents only get what it ignores."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        inner: QWidget | None = popup.focusWidget()
        return popup if inner is None else inner
    return QApplication.focusWidget() or QApplication.activeWindow()


def _copy(event: QKeyEvent) -> QKeyEvent:
    """An event that outlives its delivery."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
