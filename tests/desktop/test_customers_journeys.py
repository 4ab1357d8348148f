from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.customers.columns import balance_cell
from oms_desktop.desktop.customers.joining import question_words
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.rows_edit import RowsEdit
from oms_desktop.domain.addresses import Address
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


# ------------------------------------------------------------------ all of a record


def test_a_phone_is_written_as_people_do_and_doubted_if_there_is_none(
    hands: Hands[CustomersTab],
) -> None:
    hands.control(Qt.Key.Key_N)
    hands.type_text("Bu Rina")
    hands.tab_to("customer_phone")
    hands.type_text("+6281234561111")
    hands.tab_to("customer_level")
    assert hands.text_of("customer_phone") == "0812-3456-1111"
    assert hands.tab.editor.form["phone"].note() == ""
    hands.tab.editor.form.go_to("phone")
    hands.type_text("0146 479 8509")
    hands.tab_to("customer_level")
    assert hands.text_of("customer_phone") == "0146 479 8509"
    assert "0146 479 8509" in hands.tab.editor.form["phone"].note()
    hands.control(Qt.Key.Key_S)
    hands.tab.chips.choose("doubtful")
    hands.tab.search_now()
    assert names(hands) == ["Bu Rina"]
    assert "0146 479 8509" in hands.tab.editor.form["phone"].note()


def test_leaving_a_phone_as_it_was_changes_nothing(hands: Hands[CustomersTab]) -> None:
    andi = customers.find(hands.session, "andi")[0].id
    draft = CustomerDraft("Andi", phone="0812 0000 1074")
    hands.desk.command(customers.change, andi, draft).run()
    hands.settle()
    hands.tab.open_record(andi)
    hands.tab.editor.form.go_to("phone")
    hands.tab_to("customer_level")
    assert not hands.tab.editor.is_dirty()


def test_further_phones_and_addresses(hands: Hands[CustomersTab]) -> None:
    tab, form = hands.tab, hands.tab.editor.form
    andi = customers.find(hands.session, "andi")[0].id
    tab.open_record(andi)
    phones, addresses = form["further_phones"].edit, form["further_addresses"].edit
    assert isinstance(phones, RowsEdit)
    assert isinstance(addresses, RowsEdit)
    phones.add_button.click()
    hands.type_text("kantor")
    hands.control(Qt.Key.Key_S)
    assert set(form.faults()) == {"further_phones"}
    line = phones.rows()[0]["phone"]
    assert isinstance(line, QLineEdit)
    line.setText("0341 555123")
    addresses.add_button.click()
    hands.type_text("Gudang")
    hands.tab_to("customer_further_addresses_address")
    hands.type_text("Jl. Raya 1")
    hands.control(Qt.Key.Key_S)
    draft = customers.record(hands.session, andi)
    assert draft.further_phones == ("0341 555123",)
    assert draft.further_addresses == (Address("Gudang", address="Jl. Raya 1"),)
    button = addresses.rows()[0]["deliver"]
    assert isinstance(button, QAbstractButton)
    button.click()
    assert tab.editor.is_dirty()
    hands.control(Qt.Key.Key_S)
    moved = customers.record(hands.session, andi)
    assert moved.delivery_address == Address("Gudang", address="Jl. Raya 1")
    assert moved.further_addresses == (Address(city="Bandung"),)
    hands.desk.notices.toasts()[-1].findChildren(type(tab._new))[0].click()
    hands.settle()
    assert customers.record(hands.session, andi) == draft


def test_what_they_want_to_tell(hands: Hands[CustomersTab]) -> None:
    tab, form = hands.tab, hands.tab.editor.form
    andi = customers.find(hands.session, "andi")[0].id
    tab.open_record(andi)
    set_text(hands, "birthday", "31/2")
    set_text(hands, "tax_id", "12")
    hands.control(Qt.Key.Key_S)
    assert set(form.faults()) == {"birthday"}
    set_text(hands, "birthday", "17/8/90")
    hands.control(Qt.Key.Key_S)
    assert set(form.faults()) == {"tax_id"}
    set_text(hands, "tax_id", "3573 0117 0890 0001")
    set_text(hands, "tags", "katering, Arisan")
    consent = form["consent"].edit
    assert isinstance(consent, ChoiceBox)
    consent.setCurrentIndex(consent.findData("yes"))
    hands.control(Qt.Key.Key_S)
    assert set(form.faults()) == {"consent_source"}
    set_text(hands, "consent_source", "chat")
    hands.control(Qt.Key.Key_S)
    draft = customers.record(hands.session, andi)
    assert (draft.birthday, draft.tax_id) == ("1990-08-17", "3573011708900001")
    assert (draft.tags, draft.consent) == (("Arisan", "katering"), "yes")
    assert draft.consent_on == hands.session.today().isoformat()
    assert hands.text_of("customer_birthday") == "17-08-1990"
    assert form["tax_id"].note() == "ends in 0001"
    tax_id = form["tax_id"].edit
    assert isinstance(tax_id, QLineEdit)
    assert "3573" not in tax_id.displayText()


# ------------------------------------------------------------------ one person twice


def test_a_name_like_another_is_said_and_both_are_joined(hands: Hands[CustomersTab]) -> None:
    tab = hands.tab
    hands.desk.command(customers.add, CustomerDraft("Ibu Ratna Dewy", city="Batu")).run()
    hands.settle()
    ratna = customers.find(hands.session, "1037")[0].id
    tab.open_record(ratna)
    tab.editor.form.go_to("name")
    hands.tab_to("customer_phone")
    twin = tab.customer_editor.twin
    assert twin.words() == "A name like this: Ibu Ratna Dewy, Batu"
    twin._buttons[1].click()
    hands.settle()
    assert "Join Ibu Ratna Dewy (" in tab.message.words()
    tab.message._buttons[1].click()
    assert tab.message.words() == ""
    assert len(names(hands)) == 3
    twin._buttons[1].click()
    hands.settle()
    tab.message._buttons[0].click()
    hands.settle()
    assert names(hands) == ["Andi", "Ratna Dewi"]
    assert tab.editor.record_id == ratna
    assert hands.text_of("customer_city") == "Batu"
    assert "Ibu Ratna Dewy is Ratna Dewi now." in hands.spoken


def test_two_selected_rows_are_joined_by_key(hands: Hands[CustomersTab]) -> None:
    tab = hands.tab
    tab.table.table.select_row(0)
    tab.table.table.setFocus()
    hands.control(Qt.Key.Key_J)
    assert "Select two customers" in tab.message.words()
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    kept = tab.editor.title()
    hands.control(Qt.Key.Key_J)
    hands.settle()
    assert "Join Andi (" in tab.message.words()
    tab.message._buttons[0].click()
    hands.settle()
    assert names(hands) == [kept] == ["Ratna Dewi"]


def test_the_question_stays_when_the_language_is_switched(hands: Hands[CustomersTab]) -> None:
    ratna, andi = (customers.find(hands.session, name)[0].id for name in ("ratna", "andi"))
    hands.tab.open_record(ratna)
    hands.tab.joining.ask(ratna, andi)
    said = hands.tab.message.words()
    assert "Join Andi" in said
    hands.tab.retranslate()
    assert hands.tab.message.words() == said


def test_what_comes_along_is_told_before() -> None:
    kept, gone = _owing(0, None), replace(_owing(350_000, None), name="Dewi", code="C2")
    assert "350.000 owed come along" in question_words(kept, gone)
    assert "in their favour" in question_words(kept, replace(gone, balance=-5_000))
    assert question_words(kept, replace(gone, balance=0)).endswith("undone.")
