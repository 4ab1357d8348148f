"""What stands on papers, chosen in the settings with the paper beside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from oms_desktop.desktop.settings.paper_choices import PartsBox, receipt_parts, sheet_columns
from oms_desktop.desktop.settings.setting_row import SettingRow
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.documents.layout import RECEIPT_PARTS, SHEET_COLUMNS
from oms_desktop.documents.pages import page_texts
from oms_desktop.services import shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[SettingsTab]]:
    made = open_tab(window, tmp_path / "shop.oms", "settings", SettingsTab)
    made.desk.command(shop.change_setting, "shop_address", "Jl. Melati 16").run()
    made.settle()
    made.tab.open_section("papers")
    yield made
    close_tab(made)


def row_of(hands: Hands[SettingsTab], name: str) -> SettingRow:
    found = hands.tab.rows[name]
    assert isinstance(found, SettingRow)
    return found


def shown(hands: Hands[SettingsTab]) -> str:
    """The words on the paper beside the settings."""
    hands.tab.preview.draw()
    hands.settle()
    return " ".join(page_texts(hands.tab.preview.document.pdf()))


def test_all_that_can_be_left_off_is_offered() -> None:
    assert [part for part, _ in receipt_parts()] == list(RECEIPT_PARTS)
    assert [part for part, _ in sheet_columns()] == list(SHEET_COLUMNS)


def test_a_tick_taken_off_leaves_the_receipt_at_once(hands: Hands[SettingsTab]) -> None:
    box = row_of(hands, "receipt_without").edit
    assert isinstance(box, PartsBox)
    assert "Jl. Melati 16" in shown(hands)
    hands.tab.preview.show_form(receipt=False)
    box.ticks["address"].click()
    hands.settle()
    box.ticks["cashier"].click()
    hands.settle()
    assert hands.session.settings().receipt_without == ("address", "cashier")
    assert hands.tab.preview.receipt_button.isChecked(), "the paper it is about"
    assert "Jl. Melati 16" not in shown(hands)
    toast = hands.desk.notices.toasts()[-1]
    toast.findChildren(type(hands.tab._links["shop"]))[0].click()
    hands.settle()
    assert hands.session.settings().receipt_without == ("address",)
    assert [tick.isChecked() for tick in box.ticks.values()].count(False) == 1


def test_columns_are_chosen_with_the_invoice_beside(hands: Hands[SettingsTab]) -> None:
    box = row_of(hands, "columns_without").edit
    assert isinstance(box, PartsBox)
    hands.tab.preview.show_form(receipt=False)
    assert "2000000000015" in shown(hands)
    hands.tab.preview.show_form(receipt=True)
    box.ticks["code"].click()
    hands.settle()
    assert hands.session.settings().columns_without == ("code",)
    assert hands.tab.preview.invoice_button.isChecked()
    assert "2000000000015" not in shown(hands)


def test_the_paper_shows_what_is_typed_before_it_is_stored(hands: Hands[SettingsTab]) -> None:
    edit = row_of(hands, "sheet_footer").edit
    assert isinstance(edit, QPlainTextEdit)
    edit.setFocus()
    edit.setPlainText("Barang yang dibeli\ntidak dapat ditukar")
    assert hands.tab.preview.invoice_button.isChecked()
    assert "tidak dapat ditukar" in shown(hands)
    assert hands.session.settings().sheet_footer == ()
    hands.press(Qt.Key.Key_Tab)
    assert hands.session.settings().sheet_footer == ("Barang yang dibeli", "tidak dapat ditukar")
    hands.tab.open_section("shop")
    name = row_of(hands, "shop_name").edit
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.setText("Toko Sinar")
    assert "Toko Sinar" in shown(hands)
    name.setText("")
    assert "Toko Saya" in shown(hands), "what can't be stored isn't shown"


def test_more_lines_than_a_paper_has_room_for_are_refused(hands: Hands[SettingsTab]) -> None:
    row = row_of(hands, "sheet_footer")
    edit = row.edit
    assert isinstance(edit, QPlainTextEdit)
    edit.setFocus()
    edit.setPlainText("\n".join(f"baris {at}" for at in range(11)))
    hands.press(Qt.Key.Key_Tab)
    assert "10 lines" in row.fault()
    assert hands.session.settings().sheet_footer == ()


def test_the_words_of_the_parts_follow_the_language(hands: Hands[SettingsTab]) -> None:
    box = row_of(hands, "columns_without").edit
    assert isinstance(box, PartsBox)
    assert all(tick.text() for tick in box.ticks.values())
    assert box.accessibleName()
    box.take_focus()
    assert hands.focus_name() == "part_position"
