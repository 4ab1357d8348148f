"""A short note at the bottom; it leaves by itself unless someone is reading it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget

from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.labels import IconView, plain_label


class Toast(QFrame):
    """Words and perhaps one button; paused while hovered or while the window is inactive."""

    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        text: str,
        *,
        act: tuple[str, Callable[[], object]] | None = None,
        seconds: float = 6.0,
        error: bool = False,
    ) -> None:
        """Show over `parent`; `seconds` 0 means until dismissed."""
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAccessibleName(text)
        self._words = plain_label(text, name="toastWords")
        items: list[QWidget] = [IconView("alert-circle", "tip_link")] if error else []
        items.append(self._words)
        self._act = act
        if act is not None:
            button = Button(act[0], name="toastAct")
            # It goes away by itself: it must not take the keys with it.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_act)
            items.append(button)
        self.setLayout(row(*items, spacing=12, margins=(14, 5, 8 if act else 14, 5)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._left = round(seconds * 1000)
        self._resume()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def dismiss(self) -> None:
        """Close it now."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def pause(self) -> None:
        """Stop the clock: someone may be reading or has looked away."""
        if self._timer.isActive():
            self._left = max(1500, self._timer.remainingTime())
            self._timer.stop()

    def _resume(self) -> None:
        if self._left and not self._timer.isActive():
            self._timer.start(self._left)

    def resume(self) -> None:
        """Let the clock go on."""
        if not self.underMouse():
            self._resume()

    def _on_act(self) -> None:
        act = self._act
        self._act = None
        self.dismiss()
        if act is not None:
            act[1]()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pause()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._resume()
        super().leaveEvent(event)
