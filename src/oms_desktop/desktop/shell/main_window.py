"""The window: header, the tabs' stack and the key bar. Tabs are built when first visited."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from oms_desktop.desktop.shell import theme, window_actions
from oms_desktop.desktop.shell.actions import GLOBAL, ActionRegistry
from oms_desktop.desktop.shell.beeper import Beeper
from oms_desktop.desktop.shell.header import Header
from oms_desktop.desktop.shell.key_bar import KeyBar
from oms_desktop.desktop.shell.notices import Notices
from oms_desktop.desktop.shell.palette import Palette
from oms_desktop.desktop.shell.shortcuts_sheet import ShortcutsSheet
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.shell.words import Languages, translate
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.labels import plain_label, set_look

NARROW: Final = 1280
LOW: Final = 740
VERY_LOW: Final = 660


@dataclass(frozen=True)
class TabSpec:
    """A tab before it is built.

    Attributes:
        id: stable name; also the context of its actions.
        title: its word now.
        icon: Tabler name.
        build: makes it, on first visit.
    """

    id: str
    title: Callable[[], str]
    icon: str
    build: Callable[[], Tab]


class MainWindow(QMainWindow):
    """The frame that all tabs share."""

    tab_changed = Signal(str)
    bell_clicked = Signal()
    layout_changed = Signal()
    """The room changed: narrow, low or very low."""

    def __init__(
        self,
        registry: ActionRegistry,
        languages: Languages,
        settings: MutableMapping[str, str] | None = None,
        beeper: Beeper | None = None,
    ) -> None:
        """Make the frame.

        Args:
            registry: of all actions; the window adds its own.
            languages: switched by an action of the window.
            settings: keeps `theme`, `language` and the window's place.
            beeper: sounds at refusals.
        """
        super().__init__()
        self.registry = registry
        self.languages = languages
        self.settings: MutableMapping[str, str] = {} if settings is None else settings
        self._specs: list[TabSpec] = []
        self._tabs: dict[str, Tab] = {}
        self._room: tuple[bool, bool, bool] | None = None
        self._alt_alone = False
        self._may_close: Callable[[], bool] | None = None
        self.setWindowTitle("OMS Desktop")
        self.header = Header()
        self.key_bar = KeyBar(registry)
        self._stack = QStackedWidget()
        body = boxed(column(self.header, self._stack, self.key_bar, spacing=0))
        body.setObjectName("windowBody")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = body
        self._layers = QStackedWidget()
        self._layers.addWidget(body)
        self._band = plain_label("", "training", name="trainingBand")
        self._band.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._band.hide()
        self._frame = column(self._band, self._layers, spacing=0)
        self._training = False
        holder = boxed(self._frame)
        holder.setObjectName("trainingFrame")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._holder = holder
        self.setCentralWidget(holder)
        self.notices = Notices(body, beeper)
        self.command_palette = Palette(registry, body)
        self.sheet = ShortcutsSheet(registry, body)
        self._connect()
        window_actions.register(self)

    def _connect(self) -> None:
        self.header.nav.currentChanged.connect(self._on_nav_changed)
        self.header.nav.tabBarClicked.connect(lambda _: self._focus_later())
        self.header.palette_wanted.connect(lambda: self.command_palette.open_with(""))
        self.header.bell_clicked.connect(self.bell_clicked)
        self.header.theme_wanted.connect(self.toggle_theme)
        self.registry.refused.connect(self.notices.refused)

    # -------------------------------------------------------------- tabs

    def add_tab(self, spec: TabSpec) -> None:
        """Append a tab; the first one is shown and built at once."""
        self._specs.append(spec)
        self.header.nav.add(spec.title(), spec.icon)
        window_actions.register_tab(self, spec, len(self._specs))
        self._measure()

    def show_tab(self, tab_id: str) -> Tab:
        """Go to a tab, build it if need be, and put the focus into its search field."""
        number = [spec.id for spec in self._specs].index(tab_id)
        self.header.nav.setCurrentIndex(number)
        found = self.tab(tab_id)
        found.search_focus()
        return found

    def tab(self, tab_id: str) -> Tab:
        """A tab, built if need be.

        Raises:
            StopIteration: there is no such tab.
        """
        found = self._tabs.get(tab_id)
        if found is None:
            spec = next(item for item in self._specs if item.id == tab_id)
            found = spec.build()
            self._tabs[tab_id] = found
            self._stack.addWidget(found)
            if self._room is not None:
                found.set_compact(*self._room)
            found.context_changed.connect(self._show_context)
        return found

    def is_built(self, tab_id: str) -> bool:
        """Whether a tab was visited."""
        return tab_id in self._tabs

    def tab_ids(self) -> list[str]:
        """All tabs, from left to right."""
        return [spec.id for spec in self._specs]

    def current_tab_id(self) -> str:
        """The tab shown; empty while there is none."""
        number = self.header.nav.currentIndex()
        return self._specs[number].id if 0 <= number < len(self._specs) else ""

    def current_tab(self) -> Tab | None:
        """The tab shown."""
        tab_id = self.current_tab_id()
        return self.tab(tab_id) if tab_id else None

    def step_tab(self, steps: int) -> None:
        """Go to a neighbour, around the ends."""
        if self._specs:
            at = (self.header.nav.currentIndex() + steps) % len(self._specs)
            self.show_tab(self._specs[at].id)

    def _on_nav_changed(self, number: int) -> None:
        if not 0 <= number < len(self._specs) or self.is_covered():
            return
        spec = self._specs[number]
        found = self.tab(spec.id)
        self._stack.setCurrentWidget(found)
        self._measure()
        self._show_context()
        found.activated()
        self.tab_changed.emit(spec.id)

    def current_context(self) -> str:
        """The context of the actions that can be done in what is shown."""
        tab_id = self.current_tab_id()
        found = self._tabs.get(tab_id)
        return (found.key_context() if found is not None else "") or tab_id

    def _show_context(self) -> None:
        found = self._tabs.get(self.current_tab_id())
        if found is None:
            return
        self.key_bar.show_context(self.current_context())
        self.command_palette.set_context(self.current_context())
        self.sheet.hide()
        self.notices.set_area(found.toast_area() or found)

    def _focus_later(self) -> None:
        """A click on a tab wants to work there, not in the row of tabs."""
        found = self.current_tab()
        if found is not None:
            found.search_focus()

    def set_tab_count(self, tab_id: str, count: int) -> None:
        """Show at a tab how much waits there, whether it was built or not."""
        self.header.nav.set_count(self.tab_ids().index(tab_id), count)
        self._measure()

    def rebuild_tabs(self) -> None:
        """Build the tabs anew for somebody else; which one is shown stays."""
        for tab_id, old in self._tabs.items():
            self.registry.remove_context(tab_id)
            self._stack.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._tabs.clear()
        self._on_nav_changed(self.header.nav.currentIndex())

    # -------------------------------------------------------------- a cover over everything

    def cover(self, widget: QWidget) -> None:
        """Show this instead of everything else; what is behind can be neither seen nor reached."""
        self.uncover()
        # Keys that fall through must not act on what is hidden.
        self.registry.pause("cover", paused=True)
        self.command_palette.close_palette()
        self.sheet.hide()
        self._layers.addWidget(widget)
        self._layers.setCurrentWidget(widget)

    def uncover(self) -> None:
        """Show the window again."""
        found = self._layers.currentWidget()
        if self.is_covered() and found is not None:
            self._layers.setCurrentWidget(self.body)
            self._layers.removeWidget(found)
            found.hide()
            self.registry.pause("cover", paused=False)

    def is_covered(self) -> bool:
        """Whether something stands before everything else."""
        return self._layers.currentWidget() is not self.body

    def set_training(self, *, training: bool) -> None:
        """Frame the whole window, so that nobody takes an exercise for the shop."""
        self._training = training
        edge = 4 if training else 0
        self._frame.setContentsMargins(edge, 0, edge, edge)
        self._band.setVisible(training)
        set_look(self._holder, "on", "true" if training else "false")
        self.retranslate()

    # -------------------------------------------------------------- frame

    def set_status(self, name: str, icon: str, text: str, tone: str) -> None:
        """Show a state at the right end of the key bar; see `KeyBar.set_status`."""
        self.key_bar.set_status(name, icon, text, tone)

    def set_close_guard(self, guard: Callable[[], bool] | None) -> None:
        """Ask before closing; False keeps the window open."""
        self._may_close = guard

    def toggle_theme(self) -> None:
        """Change between light and dark, and remember it."""
        look = theme.current()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            look.apply(app, not look.dark, look.scale_percent)
        self.settings["theme"] = "dark" if look.dark else "light"
        self._measure(force=True)

    def toggle_language(self) -> None:
        """Change between Indonesian and English, and remember it."""
        wanted = "en" if self.languages.code == "id" else "id"
        if self.languages.set_language(wanted):
            self.settings["language"] = wanted

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def save_place(self) -> None:
        """Remember size and place."""
        self.settings["geometry"] = bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_place(self) -> bool:
        """Return to the remembered size and place."""
        kept = self.settings.get("geometry", "")
        return bool(kept) and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))

    def retranslate(self) -> None:
        """Set every word of the frame anew; tabs do their own."""
        self.header.retranslate()
        self._band.setText(translate("Window", "TRAINING: nothing here is a real sale"))
        self.header.nav.set_words([spec.title() for spec in self._specs])
        self.registry.refresh()
        self._measure(force=True)

    def _measure(self, *, force: bool = False) -> None:
        """Tell header, key bar and tabs how much room there is."""
        factor = theme.current().factor()
        width, height = self.width() / factor, self.height() / factor
        room = (width < NARROW, height < LOW, height < VERY_LOW)
        # Which words fit depends on the tab shown, too.
        self.header.fit(self.width(), narrow=room[0])
        if room == self._room and not force:
            return
        self._room = room
        self.key_bar.set_compact(room[0])
        for found in self._tabs.values():
            found.set_compact(*room)
        self.layout_changed.emit()

    def _show_menus(self) -> None:
        """Alt shows what can be done here as menus, for those who look for them."""
        bar = self.menuBar()
        bar.clear()
        titles = {GLOBAL: translate("Window", "General")}
        titles |= {spec.id: spec.title() for spec in self._specs}
        for context in (self.current_context(), GLOBAL):
            actions = [item for item in self.registry.actions_of(context) if item.listed]
            if actions and context:
                title = titles.get(context.partition(".")[0], context)
                menu = bar.addMenu(title.replace("&", "&&"))
                for action in actions:
                    menu.addAction(self.registry.qt_action(action.id))
        bar.show()
        first = bar.actions()
        if first:
            bar.setActiveAction(first[0])

    # -------------------------------------------------------------- Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.key() == Qt.Key.Key_Alt
            self._alt_alone = alt and event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.AltModifier,
            )
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._alt_alone = False
        return super().event(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._alt_alone = False
            if self._has_menus():
                self.menuBar().hide()
            else:
                self._show_menus()
            return
        super().keyReleaseEvent(event)

    def _has_menus(self) -> bool:
        found: QWidget | None = self.menuWidget()
        return found is not None and not found.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self.save_place()
        super().closeEvent(event)
