"""Opening the drawer without a sale: the reason is asked on the spot, whatever tab is shown."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from oms_desktop.desktop.shell.actions import GLOBAL, Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.labels import key_cap, plain_label, set_tone
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.services import shifts

ACTION = "drawer.open"
_WIDTH = 380
_TOP = 120


class DrawerPrompt(QFrame):
    """One field over the tab that is shown; Enter opens, Esc leaves everything as it was."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Lie over `window`, hidden."""
        super().__init__(window)
        self._desk, self._window = desk, window
        self._before: QWidget | None = None
        self.setObjectName("popup")
        self._title = plain_label("", "strong")
        self._fault = plain_label("", "muted", tone="danger", wrap=True, name="drawerFault")
        self.reason = QLineEdit()
        self.reason.setObjectName("drawerReason")
        self.reason.setMaxLength(shifts.REASON_LIMIT)
        self.reason.installEventFilter(self)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: self._show_fault(""))
        self._save = plain_label("", "muted")
        self._back = plain_label("", "muted")
        hints = row(key_cap("Enter"), self._save, 8, key_cap("Esc"), self._back, None, spacing=6)
        self.setLayout(
            column(self._title, self.reason, self._fault, hints, margins=(12, 10, 12, 10))
        )
        self.hide()

    def ask(self) -> None:
        """Ask for the reason."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._title.setText(translate("Shift", "Open the drawer: why?"))
        self.reason.setAccessibleName(self._title.text())
        self.reason.setPlaceholderText(translate("Shift", "Such as: change a large note"))
        self._save.setText(translate("Shift", "open"))
        self._back.setText(translate("Shift", "back"))
        self.reason.clear()
        self._show_fault("")
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, _TOP)
        self.show()
        self.raise_()
        self.reason.setFocus()

    def submit(self) -> None:
        """Open it, if there is a reason."""
        reason = self.reason.text().strip()
        if not reason:
            self._show_fault(words_for(FieldMissing("reason")))
            return
        self.dismiss()
        self._desk.command(shifts.open_drawer, reason).run(lambda _: self._on_opened())

    def dismiss(self) -> None:
        """Close it; the focus goes back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def _on_opened(self) -> None:
        if self._desk.papers is not None:
            self._desk.papers.open_drawer()
        self._desk.notices.toast(translate("Shift", "Drawer opening written down"))

    def _show_fault(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        set_tone(self.reason, "danger" if text else "")
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)


def register(desk: Desk, window: QWidget) -> DrawerPrompt:
    """Add F12 to a window."""
    prompt = DrawerPrompt(desk, window)
    desk.registry.add(
        Action(
            ACTION,
            GLOBAL,
            lambda: translate("Shift", "Open the drawer without a sale"),
            prompt.ask,
            keys=("F12",),
            icon="wallet",
        ),
        window,
    )
    return prompt
