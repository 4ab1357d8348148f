"""The bar at the bottom: what the keys do here, and how scanner, printer and backup are."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.actions import GLOBAL, Action, ActionRegistry
from oms_desktop.desktop.widgets.cards import boxed, row
from oms_desktop.desktop.widgets.labels import IconView, key_cap, plain_label, plain_tooltip

_LAST: Final = 99


class _KeyButton(QPushButton):
    """A key cap and a short word, clickable for those who prefer a finger."""

    def __init__(self, key: str, word: str) -> None:
        super().__init__()
        self.setProperty("kind", "fkey")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._inside = row(
            key_cap(key), plain_label(word, "keyWord"), spacing=5, margins=(4, 0, 6, 0)
        )
        self.setLayout(self._inside)

    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width(), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _Status(QWidget):
    """An icon with words; narrow windows keep the icon only."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = IconView("circle", "text3", 16)
        self.words: QLabel = plain_label("", "muted")
        self.setLayout(row(self.picture, self.words, spacing=5, margins=(4, 0, 4, 0)))


class KeyBar(QWidget):
    """Shows the current tab's and the window's actions that have a word for the bar."""

    def __init__(self, registry: ActionRegistry) -> None:
        """Follow `registry`; call `show_context` when the tab changes."""
        super().__init__()
        self._registry = registry
        self._context = GLOBAL
        self._compact = False
        self._states: dict[str, _Status] = {}
        self.setObjectName("keyBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme.current()
        self._keys: list[_KeyButton] = []
        self._made: list[tuple[str, str, str]] = []
        self._left: QHBoxLayout = row(spacing=2)
        self._right: QHBoxLayout = row(spacing=2)
        self._states_box = boxed(self._right)
        self.setLayout(row(self._left, None, self._states_box, spacing=8, margins=(10, 0, 10, 0)))
        self._theme.changed.connect(self._set_height)
        registry.changed.connect(self.rebuild)
        self._set_height()

    def show_context(self, context: str) -> None:
        """Show the keys of a tab beside the global ones."""
        self._context = context
        self.rebuild()

    def set_compact(self, compact: bool) -> None:
        """Narrow: states without words."""
        self._compact = compact
        for state in self._states.values():
            state.words.setVisible(not compact)
        self._fit_states()

    def set_status(self, name: str, icon: str, text: str, tone: str) -> None:
        """Show a state.

        Args:
            name: stable name, such as `printer`; the order of first use is kept.
            icon: Tabler name.
            text: its words, also the tooltip.
            tone: success, warning, danger, info or neutral.
        """
        state = self._states.get(name)
        if state is None:
            state = self._states[name] = _Status()
            state.setObjectName(f"status_{name}")
            self._right.addWidget(state)
        state.picture.set_picture(icon, tone)
        state.words.setText(text)
        state.words.setVisible(not self._compact)
        state.setAccessibleName(text)
        plain_tooltip(state, text)
        self._fit_states()

    def words_shown(self) -> list[str]:
        """Accessible names of the keys in the bar, for tests and the tour."""
        return [key.accessibleName() for key in self._keys if not key.isHidden()]

    def rebuild(self) -> None:
        """Make the keys anew: other tab, other language, other keys; not for actions elsewhere."""
        shown = sorted(
            (
                action
                for action in self._registry.actions_of(GLOBAL, self._context)
                if action.bar is not None and self._registry.key_text(action.id)
            ),
            key=self._order,
        )
        made = [(item.id, self._registry.key_text(item.id), _word(item)) for item in shown]
        if made == self._made:
            return
        self._made = made
        for old in self._keys:
            old.hide()
            old.deleteLater()
        self._keys = []
        for action in shown:
            self._add(action)
        self._fit()

    def _add(self, action: Action) -> None:
        button = _KeyButton(self._registry.key_text(action.id), _word(action))
        self._registry.bind_button(button, action.id)
        self._left.addWidget(button)
        self._keys.append(button)

    def _order(self, action: Action) -> tuple[int, str]:
        key = self._registry.key_text(action.id)
        number = key.removeprefix("F")
        return (int(number) if number.isdecimal() else _LAST, key)

    def _set_height(self) -> None:
        self.setFixedHeight(self._theme.height("key_bar"))
        self._fit_states()

    def _fit_states(self) -> None:
        """Give the states the width they need now: nested layouts only follow in later events."""
        width = 0
        for state in self._states.values():
            own = state.sizeHint().width()
            state.setFixedWidth(own)
            width += own + 2
        self._states_box.setFixedWidth(width)
        self._fit()

    def _fit(self) -> None:
        """Hide the last keys that there is no room for."""
        room = self.width() - self._states_box.width() - 36
        for key in self._keys:
            room -= key.sizeHint().width() + 2
            key.setVisible(room >= 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.height("key_bar"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _word(action: Action) -> str:
    return action.bar() if action.bar is not None else action.text()
