"""The one registry of everything a person can do by key, button, menu or palette.

No key is bound anywhere else. A key is unique in its context together with the global ones, because Qt fires neither of
two shortcuts on one key. People may remap keys; a clash is refused as `KeyTaken`.
"""

import logging
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from shiboken6 import isValid

from oms_desktop.desktop.shell import icons, keys
from oms_desktop.desktop.shell.actions_model import (
    GLOBAL,
    Action,
    DuplicateKey,
    KeyNotAllowed,
    KeyTaken,
)
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.labels import plain_tooltip
from oms_desktop.domain.refused import Refused

__all__ = ["GLOBAL", "Action", "ActionRegistry", "DuplicateKey", "KeyNotAllowed", "KeyTaken"]

_SEPARATOR: Final = " | "

_log = logging.getLogger(__name__)


@dataclass
class _Entry:
    action: Action
    qt: QAction
    keys: tuple[str, ...]
    field_keys: tuple[str, ...]


@dataclass(frozen=True)
class _Bound:
    button: QAbstractButton
    labelled: bool
    cap: bool


class ActionRegistry(QObject):
    """Holds the actions, binds their keys and tells who shows them when something changes."""

    changed = Signal()
    """Actions, words, keys or enabled states changed: show them anew."""
    refused = Signal(object)
    """A handler raised this `Refused`."""

    def __init__(
        self, settings: MutableMapping[str, str] | None = None, parent: QObject | None = None
    ) -> None:
        """Start empty; `settings` keeps remapped keys under `keys/<action id>`."""
        super().__init__(parent)
        self._settings: MutableMapping[str, str] = {} if settings is None else settings
        self._entries: dict[str, _Entry] = {}
        self._bound: dict[str, list[_Bound]] = {}
        self._served: dict[int, str] = {}
        self._paused: set[str] = set()

    # -------------------------------------------------------------- registering

    def add(self, action: Action, host: QWidget) -> Action:
        """Register an action; its keys work in `host` (a tab and its children, or the window).

        Raises:
            DuplicateKey: the id or a default key is taken in this context.
        """
        if action.id in self._entries:
            raise DuplicateKey(f"action {action.id} is registered twice")
        own = tuple(map(keys.canonical, action.keys))
        field_own = tuple(map(keys.canonical, action.field_keys))
        for key in own + field_own:
            holder = self._holder(action, key, defaults=True)
            if not key or holder is not None or (own + field_own).count(key) > 1:
                raise DuplicateKey(f"{action.id}: {key or action.keys!r} is {holder or 'no key'}")
        entry = _Entry(action, QAction(host), self._saved(action, own), field_own)
        self._entries[action.id] = entry
        self._dress(entry)
        entry.qt.triggered.connect(lambda *_: self.trigger(action.id))
        host.addAction(entry.qt)
        self.changed.emit()
        return action

    def serve(self, widget: QWidget, context: str) -> None:
        """Let the context's `field_keys` act in a list, or in a line edit while it is empty."""
        number = id(widget)
        self._served[number] = context
        widget.installEventFilter(self)
        widget.destroyed.connect(lambda *_: self._served.pop(number, None))

    def bind_button(
        self, button: QAbstractButton, action_id: str, *, labelled: bool = False, cap: bool = False
    ) -> None:
        """Have a button do an action and show its key in tooltip and accessible description.

        Args:
            button: clicked to do it.
            action_id: a registered action.
            labelled: its words become the button's.
            cap: show the key on the button (a `Button`).
        """
        bound = _Bound(button, labelled, cap)
        self._bound.setdefault(action_id, []).append(bound)
        button.clicked.connect(lambda *_: self.trigger(action_id))
        self._show(bound, self._entries[action_id])

    def remove_context(self, context: str) -> None:
        """Forget all actions of a tab that goes away, and of its pages; remapped keys stay remembered."""
        gone = [item for item in self.actions_of() if _is_within(item.context, context)]
        for action_id in [item.id for item in gone]:
            entry = self._entries.pop(action_id)
            self._bound.pop(action_id, None)
            if isValid(entry.qt):
                entry.qt.deleteLater()
        self._served = {
            key: held for key, held in self._served.items() if not _is_within(held, context)
        }
        self.changed.emit()

    def pause(self, name: str, *, paused: bool) -> None:
        """Let no action happen, such as while the window is locked; all who paused must end it."""
        if paused:
            self._paused.add(name)
        else:
            self._paused.discard(name)

    # -------------------------------------------------------------- asking

    def actions_of(self, *contexts: str) -> list[Action]:
        """Actions in the order of registration; of all contexts if none is named."""
        return [
            entry.action
            for entry in self._entries.values()
            if not contexts or entry.action.context in contexts
        ]

    def __contains__(self, action_id: object) -> bool:
        """Whether an action is registered."""
        return action_id in self._entries

    def get(self, action_id: str) -> Action:
        """An action by id.

        Raises:
            KeyError: not registered.
        """
        return self._entries[action_id].action

    def qt_action(self, action_id: str) -> QAction:
        """Its QAction, for menus."""
        return self._entries[action_id].qt

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """Its keys now, canonical; field keys last."""
        entry = self._entries[action_id]
        return entry.keys + entry.field_keys

    def key_text(self, action_id: str) -> str:
        """Its first key as printed on the keyboard, or empty."""
        found = self.keys_of(action_id)
        return keys.shown(found[0]) if found else ""

    def hint(self, action_id: str) -> str:
        """Words for a tooltip: `Pay (F9)`."""
        key = self.key_text(action_id)
        text = self.get(action_id).text()
        return f"{text} ({key})" if key else text

    # -------------------------------------------------------------- doing

    def trigger(self, action_id: str) -> bool:
        """Do an action, if it can be done now.

        Returns:
            Whether its handler ran to the end.
        """
        entry = self._entries.get(action_id)
        if entry is None or self._paused or not entry.action.is_enabled():
            return False
        action = entry.action
        try:
            action.handler()
        except Refused as error:
            self.refused.emit(error)
            return False
        return True

    def refresh(self) -> None:
        """Show words, keys and enabled states anew (language switched, state changed)."""
        for action_id, entry in self._entries.items():
            self._dress(entry)
            living = [bound for bound in self._bound.get(action_id, []) if isValid(bound.button)]
            self._bound[action_id] = living
            for bound in living:
                self._show(bound, entry)
        self.changed.emit()

    # -------------------------------------------------------------- remapping

    def remap(self, action_id: str, new_keys: tuple[str, ...]) -> None:
        """Give an action other keys and remember them.

        Raises:
            KeyNotAllowed: a letter or an editing key.
            KeyTaken: it does something else in this context.
        """
        entry = self._entries[action_id]
        wanted = tuple(map(keys.canonical, new_keys))
        for given, key in zip(new_keys, wanted, strict=True):
            if not keys.allowed(key):
                raise KeyNotAllowed(given)
            holder = self._holder(entry.action, key)
            if holder is not None:
                raise KeyTaken(keys.shown(key), self.get(holder).text())
        entry.keys = wanted
        self._settings[f"keys/{action_id}"] = _SEPARATOR.join(wanted)
        self.refresh()

    def reset(self, action_id: str) -> None:
        """Return to the keys an action came with.

        Raises:
            KeyTaken: another action was given one of them.
        """
        entry = self._entries[action_id]
        own = tuple(map(keys.canonical, entry.action.keys))
        for key in own:
            holder = self._holder(entry.action, key)
            if holder is not None:
                raise KeyTaken(keys.shown(key), self.get(holder).text())
        entry.keys = own
        self._settings.pop(f"keys/{action_id}", None)
        self.refresh()

    # -------------------------------------------------------------- inside

    def _rivals(self, action: Action) -> Iterator[_Entry]:
        for entry in self._entries.values():
            near = GLOBAL in (action.context, entry.action.context)
            if entry.action.id != action.id and (near or entry.action.context == action.context):
                yield entry

    def _holder(self, action: Action, key: str, *, defaults: bool = False) -> str | None:
        for entry in self._rivals(action):
            held = tuple(map(keys.canonical, entry.action.keys)) if defaults else entry.keys
            if key in held + entry.field_keys:
                return entry.action.id
        return None

    def _saved(self, action: Action, own: tuple[str, ...]) -> tuple[str, ...]:
        """Remembered keys if they still fit, else the action's own without those taken by now."""
        text = self._settings.get(f"keys/{action.id}")
        chosen = own if text is None else tuple(filter(None, text.split(_SEPARATOR)))
        free = tuple(key for key in chosen if self._holder(action, key) is None)
        if free != chosen:
            _log.info("keys of %s taken by remapping: %s", action.id, set(chosen) - set(free))
        return free

    def _dress(self, entry: _Entry) -> None:
        action, qt = entry.action, entry.qt
        qt.setText(action.text().replace("&", "&&"))
        if action.icon:
            qt.setIcon(icons.icon(action.icon))
        qt.setShortcuts([part for key in entry.keys for part in keys.sequences(key)])
        qt.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if action.context == GLOBAL
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _show(self, bound: _Bound, entry: _Entry) -> None:
        action, button = entry.action, bound.button
        key = self.key_text(action.id)
        if isinstance(button, Button):
            if bound.labelled:
                button.set_label(action.text())
            if bound.cap:
                button.set_key(key)
        elif bound.labelled:
            button.setText(action.text().replace("&", "&&"))
        if not button.accessibleName():
            button.setAccessibleName(action.text())
        plain_tooltip(button, self.hint(action.id))
        button.setAccessibleDescription(key)
        if action.enabled is not None:
            button.setEnabled(action.enabled())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        context = self._served.get(id(watched))
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if context is None or event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QLineEdit) and watched.text():
            return False
        hit = keys.pressed(event)
        for entry in list(self._entries.values()):
            action = entry.action
            if action.context != context or hit.isdisjoint(entry.field_keys):
                continue
            if not action.is_enabled():
                # The key may mean something else to the field just now.
                continue
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            else:
                self.trigger(action.id)
            return True
        return False


def _is_within(context: str, tab: str) -> bool:
    """Whether a context is a tab's own or that of one of its pages."""
    return context == tab or context.startswith(f"{tab}.")
