"""Ctrl+K: find an action, a product, a customer or a document by typing; the keyboard is enough."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from oms_desktop.desktop.shell import icons, keys, theme
from oms_desktop.desktop.shell.actions import GLOBAL, Action, ActionRegistry
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup

MOST: Final = 9
ACTION_PREFIX: Final = ">"
_WIDTH: Final = 640
_TOP: Final = 64


@dataclass(frozen=True)
class PaletteEntry:
    """Something that can be chosen.

    Attributes:
        title: first line.
        subtitle: second line.
        icon: Tabler name.
        run: does it, after the palette has closed.
        right: text at the right edge, such as a key or an amount.
    """

    title: str
    subtitle: str
    icon: str
    run: Callable[[], object]
    right: str = ""


Provider = Callable[[str], list[PaletteEntry]]


class Palette(QLineEdit):
    """A field near the top of the window with its finds below; Esc returns to where one was."""

    def __init__(self, registry: ActionRegistry, host: QWidget) -> None:
        """Lie over `host`, hidden."""
        super().__init__(host)
        self._registry = registry
        self._host = host
        self._context = GLOBAL
        self._providers: list[tuple[str, Provider]] = []
        self._entries: list[PaletteEntry] = []
        self._back: QWidget | None = None
        self.setObjectName("commandPalette")
        self.setProperty("variant", "scan")
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._popup = SearchPopup(self, host, most=MOST)
        self._popup.chosen.connect(self._on_chosen)
        self._popup.dismissed.connect(self.close_palette)
        self.textEdited.connect(self._search)
        self.hide()

    def add_provider(self, provider: Provider, prefix: str = "") -> None:
        """Ask `provider` for finds; with a prefix (`#`, `@`) it can be asked alone."""
        self._providers.append((prefix, provider))

    def set_context(self, context: str) -> None:
        """Put the actions of this tab first."""
        self._context = context

    def open_with(self, text: str) -> None:
        """Open it with a text, such as `>`; the focus returns to its place afterwards."""
        if self.isHidden():
            self._back = QApplication.focusWidget()
        words = translate("Palette", "Search actions, products, customers, documents")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._popup.set_names(translate("Palette", "Finds"))
        self._popup.set_hints(
            [
                ("\u2191\u2193", translate("Palette", "choose")),
                ("Enter", translate("Palette", "do it")),
            ],
            [
                (ACTION_PREFIX, translate("Palette", "actions")),
                ("#", translate("Palette", "invoices")),
                ("@", translate("Palette", "customers")),
                ("Esc", translate("Palette", "close")),
            ],
        )
        self.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search(text)

    def close_palette(self) -> None:
        """Close it and give the focus back."""
        self._popup.dismiss()
        back, self._back = self._back, None
        self.hide()
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def finds(self) -> list[str]:
        """Titles in the list, for tests."""
        return [found.title for found in self._popup.rows_shown()]

    # -------------------------------------------------------------- searching

    def _search(self, text: str) -> None:
        prefix = text[:1] if text[:1] and not text[:1].isalnum() else ""
        asked = text[len(prefix) :].strip()
        known = {ACTION_PREFIX, *(mark for mark, _ in self._providers)} - {""}
        if prefix not in known:
            prefix, asked = "", text.strip()
        self._entries = []
        if prefix in ("", ACTION_PREFIX):
            self._entries += self._actions(asked)
        for mark, provider in self._providers:
            if asked and (prefix in ("", mark)) and prefix != ACTION_PREFIX:
                self._entries += provider(asked)
        most = MOST if prefix != ACTION_PREFIX else len(self._entries)
        rows = [
            PopupRow(
                number, item.title, item.subtitle, right=item.right, match=asked, icon=item.icon
            )
            for number, item in enumerate(self._entries[: most + 40])
        ]
        if not rows:
            nothing = translate("Palette", "Nothing found. Try fewer letters.")
            rows = [PopupRow(None, nothing, icon="search-off")]
        self._popup.show_rows(rows)

    def _actions(self, asked: str) -> list[PaletteEntry]:
        words = asked.casefold().split()
        found = []
        for action in self._registry.actions_of(GLOBAL, self._context):
            title = action.text()
            folded = title.casefold()
            if action.listed and action.is_enabled() and all(word in folded for word in words):
                far = action.context != self._context
                starts = bool(words) and folded.startswith(words[0])
                found.append(((not starts, far), action, title))
        found.sort(key=lambda item: item[0])
        return [self._entry(action, title) for _, action, title in found]

    def _entry(self, action: Action, title: str) -> PaletteEntry:
        held = self._registry.keys_of(action.id)
        return PaletteEntry(
            title,
            "",
            action.icon or "point",
            lambda: self._registry.trigger(action.id),
            right=keys.shown(held[0]) if held else "",
        )

    def _on_chosen(self, key: object, _keep: bool) -> None:
        if not isinstance(key, int):
            return
        entry = self._entries[key]
        self.close_palette()
        entry.run()

    def _place(self) -> None:
        width = min(theme.current().px(_WIDTH), self._host.width() - 32)
        height = self.sizeHint().height()
        at = QPoint((self._host.width() - width) // 2, _TOP)
        self.setGeometry(at.x(), at.y(), width, height)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.isHidden():
            self._popup.dismiss()
            self._back = None
            self.hide()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
            return
        super().keyPressEvent(event)
