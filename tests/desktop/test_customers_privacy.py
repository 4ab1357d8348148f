"""Somebody's data in the customers tab: handed out, advertising declined, forgotten; by keyboard."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.privacy import Obstacles
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import customers, joining, privacy
from tests.helpers.private_person import RINA
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[CustomersTab]]:
    hands = open_tab(window, tmp_path / "shop.oms", "customers", CustomersTab)
    for draft in (RINA, replace(RINA, name="Andi", code="A1", phone="0812-0000-1074")):
        hands.desk.command(customers.add, draft).run()
    hands.settle()
    hands.tab.open_record(rina(hands))
    hands.settle()
    yield hands
    close_tab(hands)


def rina(hands: Hands[CustomersTab]) -> int:
    return customers.find(hands.session, "Kusumawati")[0].id


def opened(hands: Hands[CustomersTab]) -> None:
    hands.press(Qt.Key.Key_D, CONTROL_SHIFT)
    hands.settle()
    assert hands.tab.privacy.panel.isVisible()
    assert not hands.tab.editor.isVisible()


def words(hands: Hands[CustomersTab], name: str) -> str:
    label = hands.tab.privacy.panel.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_the_panel_takes_the_editors_place_until_it_is_left(hands: Hands[CustomersTab]) -> None:
    opened(hands)
    assert words(hands, "privacyTitle") == "Data of Rina Kusumawati"
    assert words(hands, "consentAnswers").startswith(
        "Agreed \u00b7 05/01/2026 \u00b7 formulir pameran"
    )
    assert "ten years" in words(hands, "privacy_kept")
    assert hands.focus_name() == "handOutData"
    hands.press(Qt.Key.Key_Escape)
    assert hands.tab.editor.isVisible()
    assert not hands.tab.privacy.panel.isVisible()
    assert hands.tab.editor.title() == "Rina Kusumawati"
    # Whoever else is chosen has another page of data; the payment has the same place.
    opened(hands)
    hands.tab.open_record(customers.find(hands.session, "Andi")[0].id)
    hands.settle()
    assert hands.tab.editor.isVisible()
    opened(hands)
    assert words(hands, "privacyTitle") == "Data of Andi"
    hands.press(Qt.Key.Key_F9)
    hands.settle()
    assert hands.tab.pay_panel.isVisible()
    assert not hands.tab.privacy.panel.isVisible()
    assert not hands.tab.editor.isVisible()
    opened(hands)
    assert not hands.tab.pay_panel.isVisible()


def test_nobody_chosen_has_no_data(hands: Hands[CustomersTab]) -> None:
    hands.tab.new_customer()
    hands.settle()
    hands.press(Qt.Key.Key_D, CONTROL_SHIFT)
    hands.settle()
    assert not hands.tab.privacy.panel.isVisible()


def test_both_files_are_written_where_one_says(hands: Hands[CustomersTab], tmp_path: Path) -> None:
    opened(hands)
    hands.press(Qt.Key.Key_Space)
    dialog = hands.tab.privacy.panel.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    place = tmp_path / "serah"
    place.mkdir()
    dialog.fileSelected.emit(str(place))
    dialog.close()
    hands.settle()
    names = sorted(path.name for path in place.iterdir())
    assert [name.partition(".")[2] for name in names] == ["json", "pdf"]
    assert hands.tab.privacy.panel.message.words() == f"Written: {names[0]} and {names[1]}"
    found = json.loads((place / names[0]).read_text("utf-8"))
    assert found["records"][0]["email"] == RINA.email
    hands.tab.privacy.panel.hand_out(tmp_path / "nirgends")
    hands.settle()
    assert "can't be written" in hands.tab.privacy.panel.message.words()


def test_who_declined_has_declined_though_somebody_joined_with_them_agreed_later(
    hands: Hands[CustomersTab],
) -> None:
    hands.desk.command(privacy.withdraw_consent, rina(hands), "surat").run()
    later = CustomerDraft("Rina K.", code="R2", consent="yes", consent_source="pameran kedua")
    hands.desk.command(customers.add, later).run()
    hands.settle()
    other = customers.find(hands.session, "R2")[0].id
    hands.desk.command(joining.join, rina(hands), other).run()
    hands.settle()
    opened(hands)
    assert "pameran kedua" in words(hands, "consentAnswers").splitlines()[0]
    assert not hands.tab.privacy.panel.source.isVisible()


def test_advertising_is_declined_and_the_form_knows_of_it(hands: Hands[CustomersTab]) -> None:
    opened(hands)
    hands.tab_to("consentSource")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    panel = hands.tab.privacy.panel
    assert "is empty" in panel.message.words()
    hands.type_text("lewat telepon")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert panel.message.words() == ""
    assert "Rina Kusumawati gets no more advertising." in hands.spoken
    first, second = words(hands, "consentAnswers").splitlines()
    assert (first.startswith("Declined"), second.startswith("Agreed")) == (True, True)
    assert "lewat telepon" in first
    assert not panel.source.isVisible()
    assert hands.focus_name() == "handOutData"
    hands.press(Qt.Key.Key_Escape)
    hands.settle()
    assert hands.text_of("customer_consent_source") == "lewat telepon"
    # What is saved from here on doesn't bring the consent back.
    hands.tab_to("customer_city")
    hands.type_text("Batu")
    hands.control(Qt.Key.Key_S)
    draft = customers.record(hands.session, rina(hands))
    assert (draft.consent, draft.city) == ("no", "Batu")


def test_somebody_is_forgotten_only_once_their_code_is_typed(hands: Hands[CustomersTab]) -> None:
    customer_id = rina(hands)
    opened(hands)
    panel = hands.tab.privacy.panel
    assert not panel.forget_button.isEnabled()
    hands.tab_to("anonymiseCode")
    hands.type_text("A1")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert "Type the code R77" in panel.message.words()
    assert customers.customer(hands.session, customer_id).name == RINA.name
    panel.confirmation.clear()
    hands.type_text("r77")
    assert panel.forget_button.isEnabled()
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert "R77 is anonymous now. Invoices that stay: 0." in hands.spoken
    assert hands.tab.editor.isVisible()
    model = hands.tab.table.model
    shown = [str(model.index(at, 0).data()) for at in range(model.rowCount())]
    assert "Rina Kusumawati" not in shown
    # Opened by its id, such as from an old order, it can only be looked at.
    hands.tab.show_record(customer_id)
    hands.settle()
    assert hands.tab.editor.title() == "\u2022\u2022\u2022 R77"
    locked = hands.tab.findChild(QLabel, "customerEditorLocked")
    assert locked is not None
    assert locked.text().startswith("Made anonymous on ")
    assert not hands.tab.customer_editor.sell_button.isVisible()
    assert not hands.tab.customer_editor.pay_button.isVisible()
    opened(hands)
    assert not panel.confirmation.isVisible()
    assert not panel.source.isVisible()
    assert panel.save_button.isEnabled()


def test_what_is_in_the_way_is_named_before(
    hands: Hands[CustomersTab], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Obstacles(17_500, 2_000, ("SO/1", "SO/2", "SO/3", "SO/4"), ("SJ/1",), ("INV/1",))
    monkeypatch.setattr(privacy, "obstacles", lambda *_: found)
    opened(hands)
    assert words(hands, "anonymiseObstacles").replace("\u00a0", " ") == (
        "Rp 17.500 is still owed. Rp 2.000 of theirs is with the shop. "
        "Open orders: SO/1, SO/2, SO/3 +1. Shipments under way: SJ/1. "
        "Returns that aren't settled, of: INV/1."
    )
    panel = hands.tab.privacy.panel
    assert not panel.confirmation.isVisible()
    panel.forget()
    hands.settle()
    assert customers.customer(hands.session, rina(hands)).name == RINA.name


def test_a_cashier_only_looks(hands: Hands[CustomersTab]) -> None:
    hands.desk.session = replace(
        hands.session, person=Person(hands.session.person.id, "Sari", Role.CASHIER)
    )
    hands.desk.person_changed.emit()
    opened(hands)
    panel = hands.tab.privacy.panel
    assert not panel.save_button.isEnabled()
    assert not panel.source.isVisible()
    assert not panel.confirmation.isVisible()
    assert "Who may do this: Owner" in words(hands, "privacy_data")
    assert "Who may do this: Owner" in words(hands, "privacy_forget")
    panel.ask_folder()
    assert panel.findChild(QFileDialog) is None


def test_the_words_follow_the_language(hands: Hands[CustomersTab], window: MainWindow) -> None:
    opened(hands)
    window.toggle_language()
    hands.settle()
    assert "sepuluh tahun" in words(hands, "privacy_kept")
    window.toggle_language()
    hands.settle()
    assert "ten years" in words(hands, "privacy_kept")
