"""The frame: lazy tabs, keys, room, languages, palette and key sheet."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.actions import Action, ActionRegistry
from oms_desktop.desktop.shell.beeper import SystemBeeper
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.desktop.shell.palette import PaletteEntry
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.shell.words import Languages, translate


class Page(Tab):
    """A tab with a search field."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        QVBoxLayout(self).addWidget(self.search)
        self.rooms: list[tuple[bool, bool, bool]] = []
        self.visits = 0
        self.retranslate()

    def search_focus(self) -> None:
        self.search.setFocus()

    def activated(self) -> None:
        self.visits += 1

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        self.rooms.append((narrow, low, very_low))

    def retranslate(self) -> None:
        self.search.setPlaceholderText(translate("Window", "Search"))


WORDS = ("Sell", "Processing", "Invoices", "Products", "Customers", "Reports", "Settings")


@pytest.fixture
def built(window: MainWindow) -> list[str]:
    """The window with seven tabs; says which were built."""
    names: list[str] = []

    def build(name: str) -> Page:
        names.append(name)
        return Page()

    for word in WORDS:
        window.add_tab(
            TabSpec(word.lower(), lambda word=word: word, "box", lambda word=word: build(word))  # type: ignore[misc]  # a default in a lambda
        )
    return names


def page(window: MainWindow, name: str) -> Page:
    found = window.tab(name)
    assert isinstance(found, Page)
    return found


def test_tabs_are_built_when_first_visited(window: MainWindow, built: list[str]) -> None:
    assert built == ["Sell"]
    window.show_tab("invoices")
    window.show_tab("sell")
    window.show_tab("invoices")
    assert built == ["Sell", "Invoices"]
    assert page(window, "invoices").visits == 2
    assert not window.is_built("reports")


def test_keys_change_tabs_and_focus_their_search(
    qtbot: QtBot, window: MainWindow, built: list[str]
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.show_tab("sell")
    qtbot.waitUntil(page(window, "sell").search.hasFocus)
    QTest.keyClick(page(window, "sell").search, Qt.Key.Key_3, control)
    assert window.current_tab_id() == "invoices"
    qtbot.waitUntil(page(window, "invoices").search.hasFocus)
    QTest.keyClick(page(window, "invoices").search, Qt.Key.Key_PageDown, control)
    assert window.current_tab_id() == "products"
    QTest.keyClick(page(window, "products").search, Qt.Key.Key_PageUp, control)
    assert window.current_tab_id() == "invoices"
    window.header.theme_button.setFocus()
    QTest.keyClick(window.header.theme_button, Qt.Key.Key_F2)
    assert page(window, "invoices").search.hasFocus()
    QTest.keyClick(
        page(window, "invoices").search, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier
    )
    assert window.current_tab_id() == "sell"


@pytest.mark.parametrize("percent", [100, 150])
def test_the_frame_fits_a_small_screen(
    qapp: QApplication, window: MainWindow, built: list[str], percent: int
) -> None:
    theme.current().apply(qapp, dark=False, scale_percent=percent)
    window.header.set_store("Toko Sinar Jaya Abadi Makmur Sejahtera")
    window.header.set_person("Sari Wulandari", "Shift 07.00")
    window.set_status("printer", "printer", "EPSON TM-T82", "success")
    least = window.minimumSizeHint()
    assert least.width() <= 1024
    assert least.height() <= 600


def test_narrow_windows_show_icons_only_and_tell_the_tabs(
    window: MainWindow, built: list[str]
) -> None:
    nav = window.header.nav
    window.resize(1366, 768)
    assert all(nav.tabText(number) for number in range(7))
    window.resize(1024, 600)
    shown = [number for number in range(7) if nav.tabText(number)]
    assert shown == [nav.currentIndex()]
    assert page(window, "sell").rooms[-1] == (True, True, True)
    assert [nav.accessibleTabName(number) for number in range(7)] == list(WORDS)
    window.resize(1366, 768)
    assert all(nav.tabText(number) for number in range(7))
    assert page(window, "sell").rooms[-1] == (False, False, False)


INDONESIAN = ("Jual", "Proses", "Faktur", "Produk", "Pelanggan", "Laporan", "Pengaturan")


@pytest.mark.parametrize("words", [WORDS, INDONESIAN])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600)])
def test_the_tabs_fit_whoever_works_and_however_much_waits(
    qapp: QApplication,
    window: MainWindow,
    built: list[str],
    words: tuple[str, ...],
    width: int,
    height: int,
) -> None:
    """No word is cut and nothing has to be scrolled, also when it grows after the room was measured."""
    header, nav = window.header, window.header.nav
    nav.set_words(list(words))
    window.resize(width, height)
    for person, waiting, locked in (("Sari", 0, False), ("Hendra Wijaya Kusuma", 128, True)):
        for tab_id in window.tab_ids():
            window.show_tab(tab_id)
            header.set_store("Toko Sinar Jaya Abadi Makmur Sejahtera")
            header.set_person(person, "Shift sejak 07.22")
            header.show_lock(shown=locked)
            window.set_tab_count("processing", waiting)
            qapp.processEvents()
            assert sum(nav.tabRect(number).width() for number in range(7)) <= nav.width()
            assert not [each for each in nav.findChildren(QToolButton) if each.isVisible()]
            assert header.room_needed() <= width
            if width == 1366:
                assert all(nav.tabText(number).strip() for number in range(7))
            header.set_person("Ani", "")
            header.show_lock(shown=False)
            window.set_tab_count("processing", 0)


def test_the_key_bar_shows_the_keys_of_the_tab(
    window: MainWindow, built: list[str], registry: ActionRegistry
) -> None:
    registry.add(
        Action("sell.pay", "sell", lambda: "Pay", lambda: None, ("F9",), bar=lambda: "Pay"),
        window.tab("sell"),
    )
    assert window.key_bar.words_shown() == ["Help", "Search", "Pay"]
    window.show_tab("products")
    assert window.key_bar.words_shown() == ["Help", "Search"]


def test_the_key_bar_drops_what_has_no_room(
    window: MainWindow, built: list[str], registry: ActionRegistry
) -> None:
    for number in range(3, 10):
        registry.add(
            Action(
                f"sell.{number}",
                "sell",
                lambda: "Something long",
                lambda: None,
                (f"F{number}",),
                bar=lambda: "Something rather long",
            ),
            window.tab("sell"),
        )
    window.resize(1366, 768)
    wide = window.key_bar.words_shown()
    window.resize(1024, 600)
    narrow = window.key_bar.words_shown()
    assert len(narrow) < len(wide)
    assert narrow == wide[: len(narrow)]


def test_a_language_switch_relabels_everything_live(
    qtbot: QtBot, registry: ActionRegistry, catalogue: Path
) -> None:
    languages = Languages(catalogue)
    frame = MainWindow(registry, languages, {})
    qtbot.addWidget(frame)
    frame.add_tab(TabSpec("sell", lambda: translate("Window", "Search"), "box", Page))
    frame.resize(1366, 768)
    frame.show()
    languages.set_language("id")
    qtbot.waitUntil(lambda: "Bantuan" in frame.key_bar.words_shown())
    assert frame.header.nav.accessibleTabName(0) == "Cari"
    assert page(frame, "sell").search.placeholderText() == "Cari"
    frame.toggle_language()
    assert frame.settings["language"] == "en"
    qtbot.waitUntil(lambda: "Help" in frame.key_bar.words_shown())


def test_the_theme_is_changed_and_remembered(window: MainWindow, built: list[str]) -> None:
    window.header.theme_button.click()
    assert theme.current().dark
    assert window.settings["theme"] == "dark"
    window.header.theme_button.click()
    assert window.settings["theme"] == "light"


def test_the_window_may_refuse_to_close_and_remembers_its_place(
    window: MainWindow, built: list[str]
) -> None:
    window.set_close_guard(lambda: False)
    assert not window.close()
    window.set_close_guard(None)
    assert window.close()
    assert window.restore_place()


def test_the_palette_finds_actions_and_does_them(
    qtbot: QtBot, window: MainWindow, built: list[str]
) -> None:
    field = page(window, "sell").search
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.command_palette
    qtbot.waitUntil(palette.hasFocus)
    QTest.keyClicks(palette, "invoices")
    assert palette.finds() == ["Go to Invoices"]
    QTest.keyClick(palette, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert window.current_tab_id() == "invoices"
    for asked in ("theme", "dark"):
        palette.open_with(asked)
        assert "Change the theme: light or dark" in palette.finds()
    palette.close_palette()


def test_the_palette_asks_providers_by_prefix(window: MainWindow, built: list[str]) -> None:
    heard: list[str] = []

    def provider(mark: str) -> object:
        return lambda text: [PaletteEntry(f"{mark}:{text}", "", "box", lambda: heard.append(mark))]

    palette = window.command_palette
    for mark in ("", "#", "@"):
        palette.add_provider(provider(mark), mark)  # type: ignore[arg-type]  # told as object above
    palette.open_with("zz")
    assert palette.finds() == [":zz", "#:zz", "@:zz"]
    palette.open_with("#zz")
    assert palette.finds() == ["#:zz"]
    palette.open_with(">full")
    assert palette.finds() == ["Full screen"]


def test_escape_closes_the_palette_and_returns_the_focus(
    qtbot: QtBot, window: MainWindow, built: list[str]
) -> None:
    field = page(window, "sell").search
    field.setFocus()
    window.command_palette.open_with("")
    assert window.command_palette.hasFocus()
    QTest.keyClick(window.command_palette, Qt.Key.Key_Escape)
    assert window.command_palette.isHidden()
    assert field.hasFocus()


def test_f1_shows_every_key_of_the_tab_first(
    qtbot: QtBot, window: MainWindow, built: list[str], registry: ActionRegistry
) -> None:
    registry.add(
        Action("sell.pay", "sell", lambda: "Pay", lambda: None, ("F9",)), window.tab("sell")
    )
    field = page(window, "sell").search
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert window.sheet.isVisible()
    assert window.sheet.lines("sell")[0] == ("F9", "Pay")
    listed = {text for _, text in window.sheet.lines("sell")}
    for action in registry.actions_of("sell", "global"):
        assert not registry.keys_of(action.id) or action.text() in listed
    assert QApplication.activeModalWidget() is None
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert window.sheet.isHidden()
    assert field.hasFocus()


def test_alt_alone_shows_the_menus(qtbot: QtBot, window: MainWindow, built: list[str]) -> None:
    field = page(window, "sell").search
    field.setFocus()
    assert not window._has_menus()
    QTest.keyClick(field, Qt.Key.Key_Alt)
    assert window._has_menus()
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == ["General"]


def test_a_muted_beeper_is_silent(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(1))
    SystemBeeper(muted=True).error()
    assert heard == []
