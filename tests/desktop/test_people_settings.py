"""People in the settings, the training shop, and every setting declared whole."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from oms_desktop import app, paths
from oms_desktop.desktop.people.words import right_line
from oms_desktop.desktop.settings.people_page import PeoplePage
from oms_desktop.desktop.settings.sections import SECTIONS
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.desktop.settings.training import training_command
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.noun_words import has_right_word
from oms_desktop.domain.users import FIXED, Right, Role
from oms_desktop.services import people, printing
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop
from oms_desktop.services.shop_settings import NAMES, right_of
from tests.helpers.shop import Shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab
from tests.services.people_cases import CASHIER_PIN, MANAGER_PIN, staffed


@pytest.fixture
def store(shop_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "staff.oms"
    path.write_bytes(shop_file.read_bytes())
    return path


@pytest.fixture
def hands(window: MainWindow, store: Path) -> Iterator[Hands[SettingsTab]]:
    """The settings of a shop with staff, seen by the owner."""
    session = open_shop(store)
    staffed(Shop(session, None))  # type: ignore[arg-type]  # no clock is moved
    session.store.close()
    opened = open_tab(window, store, "settings", SettingsTab)
    opened.tab.open_section("people")
    yield opened
    close_tab(opened)


def page_of(hands: Hands[SettingsTab]) -> PeoplePage:
    return hands.tab.people_page


def fill(hands: Hands[SettingsTab], name: str, text: str) -> None:
    edit = page_of(hands).findChild(QLineEdit, name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def as_(hands: Hands[SettingsTab], name: str, pin: str) -> Session:
    rows = people.all_people(hands.session)
    number = next(each.id for each in rows if each.name == name)
    return people.sign_in(hands.session.fresh(), number, pin)


def reopened(hands: Hands[SettingsTab], session: Session) -> PeoplePage:
    hands.desk.session = session
    page = PeoplePage(hands.desk)
    page.setParent(hands.tab)
    return page


def test_somebody_new_can_sign_in(hands: Hands[SettingsTab]) -> None:
    page = page_of(hands)
    page.new_person()
    fill(hands, "personName_", "Agus")
    fill(hands, "newPin", "9753")
    fill(hands, "newPinAgain", "9753")
    page.editor.save.click()
    hands.settle()
    hands.settle()
    assert "Agus" in [tile.name for tile in page.tiles]
    assert as_(hands, "Agus", "9753").person.role is Role.CASHIER
    assert page.editor.row is not None
    assert page.editor.row.name == "Agus"


def pick(page: PeoplePage, role: Role) -> None:
    """As a hand does: the box tells that it was changed."""
    page.editor.role.setCurrentIndex(page.editor.role.findData(role))


def test_a_new_manager_is_one(hands: Hands[SettingsTab]) -> None:
    page = page_of(hands)
    page.new_person()
    fill(hands, "personName_", "Agus")
    pick(page, Role.MANAGER)
    fill(hands, "newPin", "9753")
    fill(hands, "newPinAgain", "9753")
    page.editor.save.click()
    hands.settle()
    assert as_(hands, "Agus", "9753").person.role is Role.MANAGER
    assert page.add_button.hasFocus()


def test_a_cashier_becomes_a_manager(hands: Hands[SettingsTab]) -> None:
    page = page_of(hands)
    page.open_person(next(each.person_id for each in page.tiles if each.role is Role.CASHIER))
    pick(page, Role.MANAGER)
    page.editor.save.click()
    hands.settle()
    assert as_(hands, "Budi", CASHIER_PIN).person.role is Role.MANAGER


def test_a_taken_name_and_a_simple_pin_are_said_at_their_fields(
    hands: Hands[SettingsTab],
) -> None:
    page = page_of(hands)
    page.new_person()
    fill(hands, "personName_", "budi")
    fill(hands, "newPin", "1234")
    page.editor.save.click()
    assert page.editor.pin.first.fault()
    fill(hands, "newPin", "9753")
    fill(hands, "newPinAgain", "9753")
    page.editor.save.click()
    hands.settle()
    hands.settle()
    assert "budi" in page.editor.name.fault()


def test_the_last_owner_is_kept_with_words(hands: Hands[SettingsTab]) -> None:
    page = page_of(hands)
    page.editor.role.choose(Role.CASHIER)
    page.editor.save.click()
    hands.settle()
    assert "only owner" in page.editor.message.words()


def test_single_rights_have_three_states_and_words(hands: Hands[SettingsTab]) -> None:
    page = page_of(hands)
    cashier = next(tile for tile in page.tiles if tile.name == "Budi")
    page.open_person(cashier.person_id)
    boxes = page.editor.rights.boxes
    assert set(boxes) == set(Right) - FIXED
    assert all(box.count() == 3 for box in boxes.values())
    boxes[Right.VOID].setCurrentIndex(1)
    hands.settle()
    assert as_(hands, "Budi", CASHIER_PIN).may(Right.VOID)
    boxes[Right.VOID].setCurrentIndex(0)
    hands.settle()
    assert not as_(hands, "Budi", CASHIER_PIN).may(Right.VOID)


def test_every_right_has_words() -> None:
    for right in Right:
        assert has_right_word(right.value)
        assert right_line(right)[0].isupper()


def test_a_manager_sets_cashiers_pins_only(hands: Hands[SettingsTab]) -> None:
    page = reopened(hands, as_(hands, "Rina", MANAGER_PIN))
    ids = {tile.name: tile.person_id for tile in page.tiles}
    assert page.add_button.isHidden()
    shown = {}
    for name, number in ids.items():
        page.open_person(number)
        shown[name] = page.editor.set_pin.isVisibleTo(page.editor)
        assert page.editor.locked.text()
        assert not page.editor.name.edit.isEnabled()
    assert shown == {"Budi": True, "Rina": True, "Sari": False}


def test_a_cashier_sets_only_the_own_pin(hands: Hands[SettingsTab]) -> None:
    page = reopened(hands, as_(hands, "Budi", CASHIER_PIN))
    shown = []
    for tile in list(page.tiles):
        page.open_person(tile.person_id)
        shown.append(page.editor.set_pin.isVisibleTo(page.editor))
    assert shown == [True, False, False]


def test_who_leaves_stays_in_the_list(hands: Hands[SettingsTab]) -> None:
    page = page_of(hands)
    page.open_person(next(tile for tile in page.tiles if tile.name == "Budi").person_id)
    page.editor.end.click()
    hands.settle()
    gone = next(tile for tile in page.tiles if tile.name == "Budi")
    assert "no more" in gone.below()
    page.editor.end.click()
    hands.settle()
    assert "no more" not in next(tile for tile in page.tiles if tile.name == "Budi").below()


def test_without_pins_it_says_so(window: MainWindow, store: Path) -> None:
    opened = open_tab(window, store, "settings", SettingsTab)
    opened.tab.open_section("people")
    page = page_of(opened)
    assert page.no_pins.isVisible()
    assert page.set_up.isVisible()
    close_tab(opened)


def test_the_search_finds_people_and_rights(hands: Hands[SettingsTab]) -> None:
    for text in ("pin", "cashier", "lock the window"):
        hands.tab.search.setText(text)
        assert "people" in hands.tab._matching()
    hands.tab.search.clear()


def test_every_setting_on_the_screen_is_one_of_the_shop_with_a_right() -> None:
    shown = [setting.name for section in SECTIONS for setting in section.settings]
    own = [name for name in shown if not name.startswith("screen.")]
    assert len(shown) == len(set(shown))
    assert set(own) <= NAMES
    assert {right_of(name) for name in own} == {Right.SETTINGS, Right.USERS}


# ------------------------------------------------------------------ training


def test_papers_of_the_training_shop_say_so(shop: Shop) -> None:
    invoice_id = shop.sell("GULA").id_of("invoice")
    assert not printing.paper_of(shop.new, invoice_id).training
    training = replace(shop.session, training=True)
    assert printing.paper_of(training.fresh(), invoice_id).training
    for paper in printing.INVOICE_PAPERS:
        plain = printing.render(shop.new, invoice_id, paper)
        assert printing.render(training.fresh(), invoice_id, paper) != plain


def test_training_has_a_file_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert paths.training_store().name == "training.oms"
    assert paths.training_store() not in {paths.default_store(), paths.demo_store()}
    assert training_command()[1][-1] == "--training"
    with pytest.raises(SystemExit):
        app.main(["--training", "--store", "shop.oms"])
    assert "--store" in capsys.readouterr().err


def test_the_window_wears_a_frame(window: MainWindow) -> None:
    window.set_training(training=True)
    assert window._band.isVisible()
    assert "TRAINING" in window._band.text()
    window.set_training(training=False)
    assert window._band.isHidden()
