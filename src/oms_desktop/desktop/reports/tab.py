"""The reports tab: its pages at the left, the one chosen beside."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.labels import plain_label, set_look
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.users import Right

if TYPE_CHECKING:
    from oms_desktop.desktop.reports.shift_page import ShiftPage

CONTEXT: Final = "reports"
_LIST_WIDTH: Final = 200
_LIST_NARROW: Final = 186


@dataclass(frozen=True)
class PageSpec:
    """A page, built on its first visit; hidden from who lacks its right."""

    id: str
    words: Callable[[], str]
    icon: str
    build: Callable[[Desk], QWidget]
    right: Right = Right.LOOK


def _shift(desk: Desk) -> QWidget:
    from oms_desktop.desktop.reports.shift_page import ShiftPage

    return ShiftPage(desk)


def _journal(desk: Desk) -> QWidget:
    from oms_desktop.desktop.reports.journal_page import JournalPage

    return JournalPage(desk)


def _check(desk: Desk) -> QWidget:
    from oms_desktop.desktop.reports.check_page import CheckPage

    return CheckPage(desk)


def _numbers(desk: Desk) -> QWidget:
    from oms_desktop.desktop.reports.numbers_page import NumbersPage

    return NumbersPage(desk)


PAGES: Final = (
    PageSpec("shift", lambda: translate("Reports", "Shift"), "wallet", _shift),
    PageSpec(
        "journal",
        lambda: translate("Reports", "Journal"),
        "list-details",
        _journal,
        Right.SEE_JOURNAL,
    ),
    PageSpec(
        "numbers",
        lambda: translate("Reports", "Numbers given"),
        "list-numbers",
        _numbers,
        Right.SEE_JOURNAL,
    ),
    PageSpec(
        "check",
        lambda: translate("Reports", "Book check"),
        "shield-check",
        _check,
        Right.SEE_JOURNAL,
    ),
)


class ReportsTab(Tab):
    """Find a page, work in it."""

    def __init__(self, desk: Desk) -> None:
        """Show the first page."""
        super().__init__()
        self.desk = desk
        self._built: dict[str, QWidget] = {}
        self._links: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._current = ""
        self._room = (False, False, False)
        self._title = plain_label("", "title")
        for spec in PAGES:
            self._links[spec.id] = self._link(spec)
        self._roving = RovingGroup(self, list(self._links.values()))
        left = column(self._title, 4, *self._links.values(), None, margins=(12, 12, 12, 12))
        self._side = card(left, "reportsList")
        layout = row(self._side, self._stack, spacing=14, margins=(14, 12, 14, 10))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._side.setFixedWidth(_LIST_WIDTH)
        self._register()
        desk.person_changed.connect(self._show_links)
        self._show_links()
        self.open_page(PAGES[0].id)
        self.retranslate()

    def _link(self, spec: PageSpec) -> Button:
        button = Button("", "tool", icon=spec.icon, checkable=True, name=f"reports-{spec.id}")
        set_look(button, "keyed", "true")
        button.clicked.connect(lambda *_: self.open_page(spec.id))
        self._group.addButton(button)
        return button

    def _register(self) -> None:
        for spec in PAGES:
            self.desk.registry.add(self._opener(spec), self)
        back = Action(
            "reports.back",
            CONTEXT,
            lambda: translate("Reports", "Back"),
            self.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        )
        self.desk.registry.add(back, self)
        for name, words, keys, icon, act in (
            (
                "cash",
                lambda: translate("Shift", "Cash in or out"),
                "F6",
                "arrows-exchange",
                self._cash,
            ),
            ("x", lambda: translate("Shift", "X report"), "F7", "report", self._x_report),
            ("close", lambda: translate("Shift", "Count and close"), "F9", "lock", self._close),
        ):
            if name == "x" and not self.desk.session.may(Right.SEE_EXPECTED):
                # Who counts blind isn't offered what they may not see.
                continue
            action = Action(
                f"reports.{name}", CONTEXT, words, act, keys=(keys,), icon=icon, bar=words
            )
            self.desk.registry.add(action, self)

    def _opener(self, spec: PageSpec) -> Action:
        return Action(
            f"reports.page.{spec.id}",
            CONTEXT,
            spec.words,
            lambda: self.open_page(spec.id),
            icon=spec.icon,
            enabled=lambda: self.desk.session.may(spec.right),
        )

    # -------------------------------------------------------------- pages

    def open_page(self, name: str) -> QWidget:
        """Show a page; built on its first visit."""
        spec = next(each for each in PAGES if each.id == name)
        page = self._built.get(name)
        if page is None:
            page = self._built[name] = spec.build(self.desk)
            self._stack.addWidget(page)
            self._fit(page)
        self._current = name
        self._stack.setCurrentWidget(page)
        for other, button in self._links.items():
            button.setChecked(other == name)
            set_look(button, "kind", "seg" if other == name else "tool")
        self._tell(page, "activated")
        return page

    def current_page(self) -> QWidget:
        """The page shown."""
        return self._built[self._current]

    def show_record(self, key: object) -> None:
        """A page by its id; `count` starts the count."""
        if key in self._links:
            self.open_page(str(key))
            self.search_focus()
        elif key == "count":
            self._close()

    def search_focus(self) -> None:
        """The first thing that can be done on the page."""
        page = self.current_page()
        take = getattr(page, "take_focus", None)
        if callable(take):
            take()
        else:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def activated(self) -> None:
        """The tab is shown."""
        self._tell(self.current_page(), "activated")

    def toast_area(self) -> QWidget | None:
        place = getattr(self.current_page(), "toast_area", None)
        found = place() if callable(place) else None
        return found if isinstance(found, QWidget) else self._stack

    def step_back(self) -> None:
        """Esc: one step back inside the page."""
        self._tell(self.current_page(), "step_back")

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Less room."""
        self._room = (narrow, low, very_low)
        self._side.setFixedWidth(_LIST_NARROW if narrow else _LIST_WIDTH)
        for page in self._built.values():
            self._fit(page)

    def _fit(self, page: QWidget) -> None:
        fit = getattr(page, "set_compact", None)
        if callable(fit):
            fit(narrow=self._room[0])

    def _tell(self, page: QWidget, name: str) -> None:
        act = getattr(page, name, None)
        if callable(act):
            act()

    def _show_links(self) -> None:
        for spec in PAGES:
            self._links[spec.id].setVisible(self.desk.session.may(spec.right))
        shown = [spec.id for spec in PAGES if self.desk.session.may(spec.right)]
        if self._current and self._current not in shown:
            self.open_page(shown[0])

    # -------------------------------------------------------------- the shift page's keys

    def _cash(self) -> None:
        page = self._shift_page()
        page.show_overview()
        page.card.open_form()

    def _x_report(self) -> None:
        self._shift_page().show_x()

    def _close(self) -> None:
        self._shift_page().start_count()

    def _shift_page(self) -> "ShiftPage":
        from oms_desktop.desktop.reports.shift_page import ShiftPage

        page = self.open_page("shift")
        assert isinstance(page, ShiftPage)
        return page

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Reports", "Reports"))
        for spec in PAGES:
            self._links[spec.id].set_label(spec.words())
        for page in self._built.values():
            self._tell(page, "retranslate")
