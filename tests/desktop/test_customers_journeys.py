from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.customers.columns import balance_cell
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.services import customers
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def empty(window: MainWindow, tmp_path: Path) -> Iterator[Hands[CustomersTab]]:
    hands = open_tab(window, tmp_path / "shop.oms", "customers", CustomersTab)
    yield hands
    close_tab(hands)


@pytest.fixture
def hands(empty: Hands[CustomersTab]) -> Hands[CustomersTab]:
    for draft in (
        CustomerDraft("Andi", phone="0812-0000-1074", city="Bandung"),
        CustomerDraft("Ratna Dewi", phone="0812-0000-1037", level="Grosir", credit_limit=2_000_000),
    ):
        empty.desk.command(customers.add, draft).run()
    empty.settle()
    return empty


def names(hands: Hands[CustomersTab]) -> list[str]:
    model = hands.tab.table.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def set_text(hands: Hands[CustomersTab], field: str, text: str) -> None:
    edit = hands.tab.editor.form[field].edit
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def test_a_customer_is_added_by_keyboard_alone(empty: Hands[CustomersTab]) -> None:
    assert empty.tab._first.isVisible()
    empty.control(Qt.Key.Key_N)
    empty.type_text("Ratna Dewi")
    empty.tab_to("customer_phone")
    empty.type_text("0812-0000-1037")
    empty.tab_to("customer_city")
    empty.type_text("Bandung")
    empty.tab_to("customer_credit_limit")
    empty.type_text("2000000")
    empty.control(Qt.Key.Key_S)
    assert names(empty) == ["Ratna Dewi"]
    row = customers.find(empty.session, "ratna")[0]
    assert (row.city, row.credit_limit, row.term_days) == ("Bandung", 2_000_000, 30)
    assert "Ratna Dewi saved" in empty.spoken


def test_faults_stand_under_their_fields_and_the_text_stays(hands: Hands[CustomersTab]) -> None:
    hands.tab.table.table.select_row(0)
    set_text(hands, "term_days", "lama")
    set_text(hands, "credit_limit", "dua juta")
    hands.control(Qt.Key.Key_S)
    assert set(hands.tab.editor.form.faults()) == {"credit_limit", "term_days"}
    assert hands.focus_name() == "customer_credit_limit"
    set_text(hands, "term_days", "14")
    set_text(hands, "credit_limit", "")
    set_text(hands, "phone", "telepon saja")
    hands.control(Qt.Key.Key_S)
    assert set(hands.tab.editor.form.faults()) == {"phone"}
    assert hands.text_of("customer_phone") == "telepon saja"
    assert customers.find(hands.session, "andi")[0].term_days == 30


def test_a_taken_code_names_the_other_customer(hands: Hands[CustomersTab]) -> None:
    code = customers.find(hands.session, "ratna")[0].code
    hands.tab.table.table.select_row(0)
    set_text(hands, "code", code)
    hands.control(Qt.Key.Key_S)
    assert "Ratna Dewi" in hands.tab.editor.form.faults()["code"]


def test_no_number_of_days_but_a_whole_one(hands: Hands[CustomersTab]) -> None:
    hands.tab.table.table.select_row(0)
    for text in ("1,5", "366", "-1"):
        set_text(hands, "term_days", text)
        hands.tab.editor.store()
        hands.settle()
        assert "term_days" in hands.tab.editor.form.faults(), text
    set_text(hands, "term_days", "365")
    hands.tab.editor.store()
    hands.settle()
    assert customers.find(hands.session, "andi")[0].term_days == 365


def test_the_same_phone_is_said_and_opens_the_other(hands: Hands[CustomersTab]) -> None:
    tab = hands.tab
    tab.new_customer()
    set_text(hands, "phone", "+62 812-0000-1037")
    tab.customer_editor.look_for_twin()
    assert tab.customer_editor.twin.words() == "Same phone as Ratna Dewi"
    tab.customer_editor.twin._buttons[0].click()
    hands.settle()
    assert "not saved yet" in tab.message.words()
    tab.message._buttons[1].click()
    hands.settle()
    assert tab.editor.title() == "Ratna Dewi"
    # Her own phone is no twin.
    tab.customer_editor.look_for_twin()
    assert tab.customer_editor.twin.words() == ""


def test_two_people_may_share_a_phone(hands: Hands[CustomersTab]) -> None:
    hands.tab.new_customer("Suami Ratna")
    set_text(hands, "phone", "0812-0000-1037")
    hands.control(Qt.Key.Key_S)
    assert names(hands) == ["Andi", "Ratna Dewi", "Suami Ratna"]


def test_nothing_typed_is_lost_by_choosing_another_row(hands: Hands[CustomersTab]) -> None:
    tab = hands.tab
    tab.table.table.select_row(0)
    set_text(hands, "name", "Andi Saputra")
    tab.table.table.select_row(1)
    hands.settle()
    assert hands.text_of("customer_name") == "Andi Saputra"
    tab.message._buttons[0].click()
    hands.settle()
    assert hands.text_of("customer_name") == "Ratna Dewi"
    assert names(hands) == ["Andi Saputra", "Ratna Dewi"]


def test_selling_goes_to_the_counter_with_the_customer(hands: Hands[CustomersTab]) -> None:
    tab = hands.tab
    ratna = customers.find(hands.session, "ratna")[0].id
    tab.show_record(ratna)
    tab.customer_editor.sell_button.click()
    assert hands.went == [("sell", ("customer", ratna))]


def test_filters_and_search(hands: Hands[CustomersTab]) -> None:
    tab = hands.tab
    tab.search.setText("00001037")
    tab.search_now()
    assert names(hands) == ["Ratna Dewi"]
    tab.search.clear()
    tab.chips.choose("owing")
    tab.search_now()
    assert names(hands) == []
    assert tab._no_match.isVisible()
    tab._unfilter.click()
    assert names(hands) == ["Andi", "Ratna Dewi"]


def _owing(balance: int, limit: int | None) -> CustomerRow:
    return CustomerRow(
        *(1, "C1", "Ratna", "", "", "", "", "", "", "", limit, 30, "", True, balance, 0)
    )


@pytest.mark.parametrize(
    ("balance", "limit", "chip", "icon"),
    [
        (0, None, "", ""),
        (350_000, None, "warning", ""),
        (350_000, 350_000, "warning", ""),
        (350_001, 350_000, "danger", "alert-triangle"),
        (-5_000, 0, "info", ""),
    ],
)
def test_what_is_owed_is_shown_by_words_and_sign(
    balance: int, limit: int | None, chip: str, icon: str
) -> None:
    cell = balance_cell(_owing(balance, limit))
    assert (cell.chip, cell.icon) == (chip, icon)


def test_every_control_has_a_name(hands: Hands[CustomersTab]) -> None:
    assert hands.nameless() == []
