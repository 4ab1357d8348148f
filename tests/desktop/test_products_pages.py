from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from oms_desktop.desktop.products.pages import PAGES, page_context
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.pages import LIST, PageSpec
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


class Shelf(QWidget):
    """A page that notes what it is asked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.noted: list[str] = []
        self.field = QLineEdit()
        self.field.setObjectName("shelfField")
        self.field.setAccessibleName("Shelf")
        QVBoxLayout(self).addWidget(self.field)
        context = page_context("shelf")
        mine = Action("shelf.new", context, lambda: "Mine", lambda: self.note("new"), ("Ctrl+N",))
        desk.registry.add(mine, self)

    def note(self, word: str) -> None:
        self.noted.append(word)

    def retranslate(self) -> None:
        self.note("words")

    def activated(self) -> None:
        self.note("activated")

    def search_focus(self) -> None:
        self.field.setFocus()

    def on_scanned(self, code: str) -> bool:
        self.note(code)
        return True


SHELF = PageSpec("shelf", lambda: "Shelf", "package", Shelf)


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    pages = (PAGES[0], SHELF)
    store = tmp_path / "shop.oms"
    opened = open_tab(window, store, "products", lambda desk: ProductsTab(desk, pages))
    yield opened
    close_tab(opened)


def shelf(hands: Hands[ProductsTab]) -> Shelf:
    page = hands.tab.switcher.page("shelf")
    assert isinstance(page, Shelf)
    return page


def test_alt_and_a_number_lead_to_a_page_and_back(hands: Hands[ProductsTab]) -> None:
    assert hands.tab.switcher.current == LIST
    hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shelf(hands).isVisible()
    assert hands.focus_name() == "shelfField"
    assert shelf(hands).noted == ["words", "activated"]
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert hands.focus_name() == "listSearch"


def test_a_page_has_keys_of_its_own(hands: Hands[ProductsTab]) -> None:
    hands.tab.open_page("shelf")
    assert hands.window.current_context() == "products.shelf"
    hands.control(Qt.Key.Key_N)
    assert shelf(hands).noted[-1] == "new"
    assert not hands.tab.editor.is_new
    hands.tab.open_page(LIST)
    assert hands.window.current_context() == "products"
    hands.control(Qt.Key.Key_N)
    assert shelf(hands).noted.count("new") == 1
    assert hands.tab.editor.is_new


def test_a_scan_goes_to_the_page_shown(hands: Hands[ProductsTab]) -> None:
    hands.tab.open_page("shelf")
    assert hands.tab.on_scanned("8991001101012")
    assert shelf(hands).noted[-1] == "8991001101012"
    assert not hands.tab.editor.is_new


def test_a_page_can_be_asked_for_from_elsewhere(hands: Hands[ProductsTab]) -> None:
    hands.tab.show_record("shelf")
    assert shelf(hands).isVisible()
    hands.tab.show_record(("new", "8991001101012"))
    assert hands.tab.switcher.current == LIST
    assert hands.tab.editor.is_new


def test_pages_leave_with_the_tab(hands: Hands[ProductsTab]) -> None:
    hands.tab.open_page("shelf")
    assert "shelf.new" in hands.desk.registry
    hands.desk.registry.remove_context("products")
    assert "shelf.new" not in hands.desk.registry
