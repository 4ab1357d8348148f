"""A village is typed, one is chosen, and the rest of the address stands there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.customers.villages import VillageEdit
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.rows_edit import RowsEdit
from oms_desktop.domain.places import Place, PlaceBook
from oms_desktop.services import customers, places
from tests.helpers.shop import FakeClock, build_shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

BATU = Place("Sidomulyo", "Batu", "Kota Batu", "Jawa Timur", "65317")
MALANG = Place("Sidomulyo", "Jabung", "Kab. Malang", "Jawa Timur", "65155")
LAMPUNG = Place("Sidomulyo", "Punggur", "Kab. Lampung Tengah", "Lampung", "34152")
PARTS = ("village", "district", "city", "province", "postcode")


@pytest.fixture
def hands(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands[CustomersTab]]:
    """Three villages of one name instead of all of the country's."""
    monkeypatch.setattr(places, "load", lambda _: PlaceBook([BATU, MALANG, LAMPUNG]))
    store = tmp_path / "shop.oms"
    build_shop(store)
    made = open_tab(window, store, "customers", CustomersTab, FakeClock())
    yield made
    close_tab(made)


def village(hands: Hands[CustomersTab]) -> VillageEdit:
    edit = hands.tab.editor.form["village"].edit
    assert isinstance(edit, VillageEdit)
    return edit


def offered(edit: VillageEdit) -> list[object]:
    if edit.popup is None or edit.popup.isHidden():
        return []
    return [row.key for row in edit.popup.rows_shown()]


def typed(hands: Hands[CustomersTab], edit: VillageEdit, text: str) -> list[object]:
    edit.setFocus()
    hands.settle()
    hands.type_text(text)
    edit.asked.emit()
    hands.settle()
    return offered(edit)


def address(hands: Hands[CustomersTab]) -> tuple[str, ...]:
    return tuple(hands.text_of(f"customer_{part}") for part in PARTS)


def test_what_is_chosen_fills_the_rest(hands: Hands[CustomersTab]) -> None:
    hands.control(Qt.Key.Key_N)
    hands.type_text("Bu Rina")
    edit = village(hands)
    assert typed(hands, edit, "sidom") == [LAMPUNG, MALANG, BATU]
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert address(hands) == ("Sidomulyo", "Batu", "Kota Batu", "Jawa Timur", "65317")
    assert offered(edit) == []
    hands.control(Qt.Key.Key_S)
    [rina] = customers.find(hands.session, "rina")
    draft = customers.record(hands.session, rina.id)
    assert (draft.village, draft.city, draft.postcode) == ("Sidomulyo", "Kota Batu", "65317")


def test_what_stands_there_says_what_is_near_and_a_city_stays_as_it_is_called(
    hands: Hands[CustomersTab],
) -> None:
    hands.control(Qt.Key.Key_N)
    city = hands.tab.editor.form["city"].edit
    assert isinstance(city, QLineEdit)
    city.setText("Malang")
    assert typed(hands, village(hands), "sidom")[0] == MALANG
    hands.press(Qt.Key.Key_Return)
    assert address(hands) == ("Sidomulyo", "Jabung", "Malang", "Jawa Timur", "65155")


def test_esc_and_tab_leave_what_was_typed(hands: Hands[CustomersTab]) -> None:
    hands.control(Qt.Key.Key_N)
    edit = village(hands)
    assert typed(hands, edit, "sidom")
    hands.press(Qt.Key.Key_Escape)
    assert offered(edit) == []
    assert edit.hasFocus()
    assert typed(hands, edit, "u")
    hands.press(Qt.Key.Key_Tab)
    assert offered(edit) == []
    assert address(hands) == ("sidomu", "", "", "", "")


def test_a_further_address_fills_itself_and_no_other(hands: Hands[CustomersTab]) -> None:
    hands.control(Qt.Key.Key_N)
    addresses = hands.tab.editor.form["further_addresses"].edit
    assert isinstance(addresses, RowsEdit)
    for _ in range(2):
        addresses.add_button.click()
    first, second = addresses.rows()
    edit = second["village"]
    assert isinstance(edit, VillageEdit)
    assert typed(hands, edit, "sidom bat") == [BATU]
    hands.press(Qt.Key.Key_Return)

    def texts(row: object) -> list[str]:
        assert isinstance(row, dict)
        return [row[part].text() for part in PARTS]

    assert texts(second) == ["Sidomulyo", "Batu", "Kota Batu", "Jawa Timur", "65317"]
    assert texts(first) == [""] * 5
    assert address(hands) == ("",) * 5


def test_letters_typed_before_the_book_is_read_are_looked_up_after_it(
    hands: Hands[CustomersTab],
) -> None:
    hands.control(Qt.Key.Key_N)
    edit = village(hands)
    edit.setFocus()
    edit.setText("sidom")
    edit.asked.emit()
    assert offered(edit) == []
    hands.settle()
    assert offered(edit) == [LAMPUNG, MALANG, BATU]
