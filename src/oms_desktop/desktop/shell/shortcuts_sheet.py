"""F1: all keys on one sheet, made from the registry, those of the current tab first."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget
from shiboken6 import isValid

from oms_desktop.desktop.shell import keys, theme
from oms_desktop.desktop.shell.actions import GLOBAL, Action, ActionRegistry
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import key_cap, line, plain_label

_WIDTH: Final = 760
_COLUMNS: Final = 2


class ShortcutsSheet(QFrame):
    """Lies over the tab; Esc or F1 closes it and gives the focus back."""

    def __init__(self, registry: ActionRegistry, host: QWidget) -> None:
        """Lie over `host`, hidden."""
        super().__init__(host)
        self._registry = registry
        self._host = host
        self._back: QWidget | None = None
        self.setObjectName("popup")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = plain_label("", "h2")
        self._inner = QWidget()
        self._close = icon_button("x", "Esc", name="closeSheet")
        self._close.clicked.connect(self.close_sheet)
        head = row(self._title, None, self._close, margins=(20, 10, 10, 6))
        self.setLayout(column(head, line(), self._scroll, spacing=0, margins=(1, 1, 1, 8)))
        host.installEventFilter(self)
        self.hide()

    def toggle(self, context: str) -> None:
        """Open it for a tab, or close it."""
        if self.isHidden():
            self.open_for(context)
        else:
            self.close_sheet()

    def open_for(self, context: str) -> None:
        """Show the keys of a tab, then the global ones."""
        self._back = QApplication.focusWidget()
        self._title.setText(translate("Keys", "Keys"))
        self._close.set_hint(translate("Keys", "Close (Esc)"))
        self._scroll.setAccessibleName(translate("Keys", "Keys"))
        self._inner = self._sheet(context)
        self._scroll.setWidget(self._inner)
        self._place()
        self.show()
        self.raise_()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Close it and give the focus back."""
        self.hide()
        back, self._back = self._back, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self, context: str) -> list[tuple[str, str]]:
        """Keys and words shown for a tab, in order; for the sheet, the manual and tests."""
        return [
            (" ".join(map(keys.shown, self._registry.keys_of(action.id))), action.text())
            for action in self._shown(context)
        ]

    def _shown(self, context: str) -> list[Action]:
        found = self._registry.actions_of(context) if context != GLOBAL else []
        found = found + self._registry.actions_of(GLOBAL)
        return [action for action in found if self._registry.keys_of(action.id)]

    def _sheet(self, context: str) -> QWidget:
        here = translate("Keys", "In this tab")
        everywhere = translate("Keys", "Everywhere")
        parts: list[QWidget] = []
        for title, wanted in ((here, context), (everywhere, GLOBAL)):
            actions = [item for item in self._shown(context) if item.context == wanted]
            if actions:
                parts += [plain_label(title, "title"), self._grid(actions)]
        sheet = boxed(column(*parts, None, spacing=10, margins=(20, 14, 20, 12)))
        sheet.setObjectName("scrolled")
        return sheet

    def _grid(self, actions: list[Action]) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        half = (len(actions) + _COLUMNS - 1) // _COLUMNS
        for number, action in enumerate(actions):
            caps = [key_cap(keys.shown(key)) for key in self._registry.keys_of(action.id)]
            words = plain_label(action.text(), "sub")
            holder = boxed(row(*caps, words, None, spacing=6))
            grid.addWidget(holder, number % half, number // half)
        for column_number in range(_COLUMNS):
            grid.setColumnStretch(column_number, 1)
        return boxed(grid)

    def _place(self) -> None:
        width = min(theme.current().px(_WIDTH), self._host.width() - 32)
        wanted = self._inner.sizeHint().height() + 80
        height = min(wanted, self._host.height() - 120)
        self.setGeometry((self._host.width() - width) // 2, 64, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False
