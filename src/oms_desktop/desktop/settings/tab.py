"""The settings tab: sections at the left, their fields beside, every change stored at once."""

from contextlib import suppress
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from oms_desktop.desktop.people.words import holders_of
from oms_desktop.desktop.settings.logo import LogoField
from oms_desktop.desktop.settings.people_page import PeoplePage
from oms_desktop.desktop.settings.preview import PaperPreview
from oms_desktop.desktop.settings.printers_page import PrintersPage
from oms_desktop.desktop.settings.qris_field import QrisField
from oms_desktop.desktop.settings.screen import PREFIX, change_screen, screen_value
from oms_desktop.desktop.settings.sections import SECTIONS, Section
from oms_desktop.desktop.settings.setting_row import SettingRow
from oms_desktop.desktop.settings.training import TrainingCard
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.labels import IconView, line, plain_label, set_look
from oms_desktop.desktop.widgets.list_tab import SearchField
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.refused import Refused
from oms_desktop.services import shop
from oms_desktop.services.changes import Changes
from oms_desktop.services.shop_settings import checked, right_of

Row = SettingRow | LogoField | QrisField
CONTEXT: Final = "settings"
_LIST_WIDTH: Final = 232
_LIST_NARROW: Final = 224
_ON_RECEIPTS: Final = frozenset({"receipt_paper", "receipt_without"})
_ON_INVOICES: Final = frozenset(
    {"invoice_paper", "columns_without", "sheet_footer", "bank_accounts"}
)
_FORM_WIDTH: Final = 560
_FORM_WIDE: Final = 860
_WIDE: Final = ("people", "printers")


class SettingsTab(Tab):
    """Find a setting, change it; there is no OK."""

    def __init__(self, desk: Desk) -> None:
        """Build the tab on the desk's session."""
        super().__init__()
        self.desk = desk
        self.rows: dict[str, Row] = {}
        self._titles: dict[str, Any] = {}
        self._pages = QStackedWidget()
        self._links: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self.preview = PaperPreview(desk, self.typed)
        self.people_page = PeoplePage(desk)
        self.printers_page = PrintersPage(desk)
        self.training = TrainingCard(desk)
        self._locks: list[tuple[QLabel, Any]] = []
        self._list = self._make_list()
        self._none = plain_label("", "muted", wrap=True)
        self.search = SearchField(self._list, name="settingsSearch")
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._open_first)
        for section in SECTIONS:
            self._pages.addWidget(self._make_page(section))
        self._lay_out()
        self._register()
        desk.bus.changed.connect(self._on_changed)
        self.open_section(SECTIONS[0].id)
        self.retranslate()

    # -------------------------------------------------------------- making

    def _make_list(self) -> QWidget:
        for section in SECTIONS:
            button = Button("", "tool", icon=section.icon, checkable=True, name=section.id)
            set_look(button, "keyed", "true")
            button.clicked.connect(lambda *_, name=section.id: self.open_section(name))
            self._group.addButton(button)
            self._links[section.id] = button
        self._roving = RovingGroup(self, list(self._links.values()))
        box = boxed(column(*self._links.values(), spacing=4))
        box.setFocusProxy(next(iter(self._links.values())))
        return box

    def _make_page(self, section: Section) -> QWidget:
        items: list[QWidget] = []
        for setting in section.settings:
            item: Row
            if setting.kind == "logo":
                item = LogoField(self.desk)
            elif setting.kind == "qris":
                item = QrisField(self.desk)
            else:
                item = SettingRow(setting, self.desk.session)
            item.wanted.connect(self.store)
            if section.preview and isinstance(item, SettingRow):
                item.changed.connect(lambda name=setting.name: self._on_typed(name))
            self.rows[setting.name] = item
            items.append(item)
        items = [*self._lock(items), *self._own_pages(section)]
        title = plain_label("", "title")
        self._titles[section.id] = title
        body = boxed(column(*items, None, spacing=14, margins=(18, 14, 18, 18)))
        body.setMaximumWidth(_FORM_WIDE if section.id in _WIDE else _FORM_WIDTH)
        across = row(body, None, spacing=0)
        across.setStretch(0, 1)
        across.setStretch(1, 0)
        holder = boxed(across)
        holder.setObjectName("scrolled")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        head = row(title, margins=(18, 12, 18, 11))
        return boxed(column(head, line(), scroll, spacing=0))

    def _own_pages(self, section: Section) -> list[QWidget]:
        if section.id == "people":
            return [self.people_page]
        if section.id == "printers":
            return [self.printers_page]
        return [self.training] if section.id == "training" else []

    def _lock(self, items: list[QWidget]) -> list[QWidget]:
        """What somebody may not change is shown, locked, with the reason above it."""
        locked = None
        for item in items:
            name = getattr(item, "name", "shop_logo")
            if not name.startswith(PREFIX) and not self.desk.session.may(right_of(name)):
                locked = right_of(name)
                item.setEnabled(False)
        if locked is None:
            return items
        label = plain_label("", "sub", wrap=True)
        self._locks.append((label, locked))
        reason = row(IconView("lock", "text2"), label, spacing=8)
        reason.setStretch(1, 1)
        return [boxed(reason), *items]

    def _lay_out(self) -> None:
        left = column(self.search, 4, self._list, self._none, None, margins=(12, 12, 12, 12))
        self._side = card(left, "settingsList")
        self._side.setFixedWidth(_LIST_WIDTH)
        self._form = card(column(self._pages, margins=(1, 1, 1, 1)), "settingsForm")
        layout = row(self._side, self._form, self.preview, spacing=14, margins=(14, 12, 14, 10))
        layout.setStretch(1, 5)
        layout.setStretch(2, 4)
        self.setLayout(layout)
        self._none.hide()

    def _register(self) -> None:
        back = Action(
            "settings.back",
            CONTEXT,
            lambda: translate("Settings", "Back to the search"),
            self.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        )
        self.desk.registry.add(back, self)
        for section in SECTIONS:
            self.desk.registry.add(self._opener(section), self)

    def _opener(self, section: Section) -> Action:
        return Action(
            f"settings.{section.id}",
            CONTEXT,
            section.words,
            lambda: self.open_section(section.id),
            icon=section.icon,
        )

    # -------------------------------------------------------------- sections

    def open_section(self, name: str) -> None:
        """Show a section."""
        at = [section.id for section in SECTIONS].index(name)
        self._pages.setCurrentIndex(at)
        self._links[name].setChecked(True)
        for other, button in self._links.items():
            set_look(button, "kind", "seg" if other == name else "tool")
        section = SECTIONS[at]
        self.preview.setVisible(section.preview)
        self.reload()
        if section.preview:
            self.preview.refresh()

    def current_section(self) -> str:
        """The section shown."""
        return SECTIONS[self._pages.currentIndex()].id

    def show_record(self, key: object) -> None:
        """A section by its id."""
        if key in self._links:
            self.open_section(str(key))

    def search_focus(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def toast_area(self) -> QWidget | None:
        return self._form

    def step_back(self) -> None:
        """Empty the search, else return to it."""
        if self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            self.search_focus()

    def _filter(self) -> None:
        shown = self._matching()
        for name, button in self._links.items():
            button.setVisible(name in shown)
        self._none.setVisible(not shown)

    def _matching(self) -> list[str]:
        wanted = self.search.text().strip().casefold()
        found = []
        for section in SECTIONS:
            words = [section.words(), *(setting.words() for setting in section.settings)]
            words += [each() for each in section.words_too]
            if any(wanted in text.casefold() for text in words):
                found.append(section.id)
        return found

    def _open_first(self) -> None:
        shown = self._matching()
        if shown:
            self.open_section(shown[0])
            self._links[shown[0]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -------------------------------------------------------------- values

    def reload(self) -> None:
        """Show what is stored."""
        settings = self.desk.session.settings_with_logo()
        for name, item in self.rows.items():
            if name.startswith(PREFIX):
                item.show_value(screen_value(self.desk, self, name))
            else:
                item.show_value(getattr(settings, name))

    def typed(self) -> dict[str, Any]:
        """The shop's settings that hold something else than is stored, and something usable."""
        found = {}
        for name, item in self.rows.items():
            if isinstance(item, SettingRow) and not name.startswith(PREFIX) and item.is_changed():
                with suppress(Refused):
                    found[name] = checked(name, item.value())
        return found

    def _on_typed(self, name: str) -> None:
        """Show on the paper what a field says, before it is stored."""
        if name in _ON_INVOICES or name in _ON_RECEIPTS:
            self.preview.show_form(receipt=name in _ON_RECEIPTS)
        else:
            self.preview.refresh()

    def store(self, name: str, value: Any) -> None:
        """Store a setting at once, with a way back."""
        if name.startswith(PREFIX):
            change_screen(self.desk, self, name, value)
            self.reload()
            return
        before = getattr(self.desk.session.settings_with_logo(), name)
        words = next(
            setting.words()
            for section in SECTIONS
            for setting in section.settings
            if setting.name == name
        )

        def done(_: Changes) -> None:
            text = translate("Settings", "Saved: {setting}").format(setting=words)
            self.desk.notices.toast(text, lambda: self._put_back(name, before))

        def failed(error: Exception) -> None:
            item = self.rows[name]
            if isinstance(error, Refused) and isinstance(item, SettingRow):
                item.refuse(error)
                self.desk.beeper.error()
            else:
                self.desk.notices.error(error)

        self.desk.command(shop.change_setting, name, value).run(done, failed)

    def _put_back(self, name: str, value: Any) -> None:
        item = self.rows[name]

        def done(_: Changes) -> None:
            if isinstance(item, SettingRow):
                item.put(value)

        self.desk.command(shop.change_setting, name, value).run(done)

    def _on_changed(self, changes: Any) -> None:
        if "setting" in changes.touched:
            self.reload()
            if not self.preview.isHidden():
                self.preview.refresh()

    # -------------------------------------------------------------- look and words

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        wanted = theme.current().px(_LIST_NARROW if narrow else _LIST_WIDTH)
        self._side.setFixedWidth(max(_LIST_NARROW, min(wanted, self.window().width() // 4)))

    def activated(self) -> None:
        self.reload()

    def retranslate(self) -> None:
        """Set every word anew; what was typed stays."""
        search = translate("Settings", "Search settings")
        self.search.set_words(search)
        self._none.setText(translate("Settings", "No setting matches"))
        for section in SECTIONS:
            self._links[section.id].set_label(section.words())
            self._titles[section.id].setText(section.words())
        for item in self.rows.values():
            item.retranslate()
        self.preview.retranslate()
        self.people_page.retranslate()
        self.printers_page.retranslate()
        self.training.retranslate()
        for label, right in self._locks:
            words = translate("Settings", "Locked. Who may change this: {roles}")
            label.setText(words.format(roles=holders_of(right)))
