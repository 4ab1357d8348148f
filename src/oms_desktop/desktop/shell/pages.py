"""Pages of a tab: what each is, and the row of names that leads to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.labels import set_look
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.users import Right

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.shell.desk import Desk

LIST: Final = "list"


class TabPage(Protocol):
    """What a tab asks of a page; a `QWidget` that registers its own actions on itself.

    A page may also have `on_scanned(code) -> bool`, `show_record(key)`, `toast_area()` and
    `set_compact(narrow, low, very_low)`, with the meanings they have for a tab.
    """

    def retranslate(self) -> None:
        """Set every word anew."""

    def activated(self) -> None:
        """The page has become the visible one: read anew what may have changed."""

    def search_focus(self) -> None:
        """Put the focus where work begins, such as the scan field."""


@dataclass(frozen=True)
class PageSpec:
    """A page, built on its first visit; hidden from who lacks its right.

    Attributes:
        id: stable name; `page_context(tab, id)` is the context of its actions.
        words: its name now.
        icon: Tabler name.
        build: makes the widget, a `TabPage`; None for the list, which the tab is itself.
        right: who may see it.
    """

    id: str
    words: Callable[[], str]
    icon: str
    build: Callable[[Desk], QWidget] | None
    right: Right = Right.LOOK


def page_context(tab: str, name: str) -> str:
    """The context in which a page of a tab registers its actions."""
    return tab if name == LIST else f"{tab}.{name}"


class PageSwitcher(QWidget):
    """A row of names above the page shown; Alt with a number leads there as well."""

    switched = Signal(str)

    def __init__(self, desk: Desk, tab: str, home: QWidget, pages: tuple[PageSpec, ...]) -> None:
        """`tab` is the context of the tab's actions; `home` is the page of the list; the others are built when they are first shown."""
        super().__init__()
        self._desk, self._tab, self._pages = desk, tab, pages
        self._built: dict[str, QWidget] = {LIST: home}
        self._room: tuple[bool, bool, bool] = (False, False, False)
        self._group = QButtonGroup(self)
        self._links = {spec.id: self._link(spec) for spec in pages}
        self._roving = RovingGroup(self, list(self._links.values()))
        self.stack = QStackedWidget()
        self.stack.addWidget(home)
        self._bar = QWidget()
        self._bar.setLayout(row(*self._links.values(), None, spacing=4))
        self._layout = layout = column(self._bar, self.stack)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.current = LIST
        self._mark()
        self.show_allowed()

    def _link(self, spec: PageSpec) -> Button:
        button = Button("", "tool", icon=spec.icon, checkable=True, name=f"{self._tab}-{spec.id}")
        button.clicked.connect(lambda *_: self.open_page(spec.id, focus=True))
        self._group.addButton(button)
        return button

    def register(self, tab: QWidget) -> None:
        """Add an action for each page, with its key, to the tab."""
        for number, spec in enumerate(self._pages, 1):
            self._desk.registry.add(self._opener(spec, number), tab)

    def _opener(self, spec: PageSpec, number: int) -> Action:
        return Action(
            f"{self._tab}.page.{spec.id}",
            self._tab,
            spec.words,
            lambda: self.open_page(spec.id, focus=True),
            keys=(f"Alt+{number}",),
            icon=spec.icon,
            enabled=lambda: self._desk.session.may(spec.right),
        )

    # -------------------------------------------------------------- pages

    def has(self, name: object) -> bool:
        """Whether there is a page of this name for the person here."""
        return any(spec.id == name and self._desk.session.may(spec.right) for spec in self._pages)

    def page(self, name: str) -> QWidget:
        """A page, built if need be."""
        found = self._built.get(name)
        if found is None:
            spec = next(each for each in self._pages if each.id == name)
            assert spec.build is not None
            found = self._built[name] = spec.build(self._desk)
            self.stack.addWidget(found)
            self._fit(found)
            cast("TabPage", found).retranslate()
        return found

    def open_page(self, name: str, *, focus: bool = False) -> QWidget:
        """Show a page, and perhaps put the focus into it."""
        page = self.page(name)
        self.stack.setCurrentWidget(page)
        if name != self.current:
            self.current = name
            self._mark()
            self.switched.emit(name)
            if name != LIST:
                cast("TabPage", page).activated()
        if focus and name != LIST:
            cast("TabPage", page).search_focus()
        return page

    def other(self) -> QWidget | None:
        """The page shown if it isn't the list."""
        return None if self.current == LIST else self._built[self.current]

    def _mark(self) -> None:
        for name, button in self._links.items():
            button.setChecked(name == self.current)
            set_look(button, "kind", "seg" if name == self.current else "tool")

    def show_allowed(self) -> None:
        """Offer the pages that the person here may see; a single one needs no row."""
        for spec in self._pages:
            self._links[spec.id].setVisible(self.has(spec.id))
        self._bar.setVisible(sum(map(self.has, self._links)) > 1)
        if not self.has(self.current):
            self.open_page(LIST)

    # -------------------------------------------------------------- look and words

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """The window's room changed."""
        self._room = (narrow, low, very_low)
        self._layout.setSpacing(4 if very_low else 8)
        for name, page in self._built.items():
            if name != LIST:
                self._fit(page)

    def _fit(self, page: QWidget) -> None:
        fit = getattr(page, "set_compact", None)
        if callable(fit):
            fit(*self._room)

    def retranslate(self) -> None:
        """Set every word anew."""
        for number, spec in enumerate(self._pages, 1):
            button = self._links[spec.id]
            button.set_label(spec.words())
            button.setAccessibleName(spec.words())
            button.set_hint(f"{spec.words()} (Alt+{number})")
        for name, page in self._built.items():
            if name != LIST:
                cast("TabPage", page).retranslate()
