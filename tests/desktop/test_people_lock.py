"""The locked window, the forgotten PIN, and the first start."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop import app
from oms_desktop.desktop.first_run.welcome import welcome
from oms_desktop.desktop.people.gate import Gate
from oms_desktop.desktop.people.lock_screen import LockScreen
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.scan_filter import ScanFilter
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.users import Role
from oms_desktop.services import people, recovery
from oms_desktop.services import shop as shop_service
from oms_desktop.tour.guide import SilentBeeper
from tests.helpers.shop import Shop
from tests.helpers.tabs_fixture import Heartbeat
from tests.services.people_cases import CASHIER_PIN, CODE, OWNER_PIN, staffed


@dataclass
class House:
    """A window, its gate and a keyboard."""

    shop: Shop
    window: MainWindow
    desk: Desk
    qtbot: QtBot

    @property
    def gate(self) -> Gate:
        found = self.window.findChild(Gate)
        assert isinstance(found, Gate)
        return found

    @property
    def screen(self) -> LockScreen:
        return self.gate.lock_screen

    def settle(self) -> None:
        self.qtbot.waitUntil(
            lambda: not self.desk.tasks.running and not self.desk.writer.pending, timeout=8000
        )
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Slower than a scanner."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
            self.qtbot.wait(70)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def fill(self, parent: QObject, name: str, text: str) -> None:
        edit = parent.findChild(QLineEdit, name)
        assert isinstance(edit, QLineEdit)
        edit.setText(text)


def open_house(qtbot: QtBot, shop: Shop) -> House:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = {"theme": "light", "language": "en"}
    window, desk = app.build_window(shop.session, settings, beeper=SilentBeeper())
    house = House(shop, window, desk, qtbot)

    def end(_: QWidget) -> None:
        # The window takes its desk along, and goes before a fixture's own end.
        house.settle()
        for child in window.findChildren(ScanFilter):
            application.removeEventFilter(child)
        application.removeEventFilter(house.gate)
        desk.tasks.close()
        desk.writer.close()

    qtbot.addWidget(window, before_close_func=end)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    house.settle()
    if house.gate.is_locked():
        house.screen.start()
    return house


@pytest.fixture
def house(qtbot: QtBot, shop: Shop) -> House:
    """A shop with an owner, a manager and a cashier."""
    staffed(shop)
    return open_house(qtbot, shop)


@pytest.fixture
def alone(qtbot: QtBot, shop: Shop) -> House:
    """A shop without PINs."""
    return open_house(qtbot, shop)


# ------------------------------------------------------------------ locked


def test_letters_choose_and_digits_begin_the_pin(house: House) -> None:
    assert [tile.name for tile in house.screen.tiles] == ["Budi", "Rina", "Sari"]
    house.type("r")
    assert house.screen.tiles[1].isChecked()
    house.type("b")
    assert house.screen.tiles[0].isChecked()
    house.type(CASHIER_PIN)
    assert house.screen.pad.count() == 4
    house.press(Qt.Key.Key_Return)
    assert not house.gate.is_locked()
    assert house.desk.session.person.name == "Budi"


def test_arrows_choose_too(house: House) -> None:
    house.press(Qt.Key.Key_Up)
    assert house.screen.tiles[1].isChecked()
    house.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is house.screen.pad
    house.press(Qt.Key.Key_Up)
    assert house.screen.tiles[0].isChecked()


def test_wrong_pins_are_said_then_the_pad_waits(house: House) -> None:
    house.type("b")
    for left in ("4", "3", "2", "One"):
        house.type("9999")
        house.press(Qt.Key.Key_Return)
        assert left in house.screen.said.text()
    house.type("9999")
    house.press(Qt.Key.Key_Return)
    assert "30" in house.screen.said.text()
    assert house.screen.pad.is_busy()
    house.shop.clock.move(seconds=12)
    house.qtbot.waitUntil(lambda: "18" in house.screen.said.text(), timeout=3000)
    house.shop.clock.move(seconds=20)
    house.qtbot.waitUntil(lambda: not house.screen.pad.is_busy(), timeout=3000)
    house.type(CASHIER_PIN)
    house.press(Qt.Key.Key_Return)
    assert house.desk.session.person.name == "Budi"


def test_a_lock_is_seen_as_soon_as_the_person_is_chosen(house: House) -> None:
    ids = {tile.name: tile.person_id for tile in house.screen.tiles}
    for _ in range(5):
        with pytest.raises(Exception, match="Pin"):
            people.sign_in(house.shop.new, ids["Rina"], "0000")
    house.screen.choose(house.screen.tiles[1])
    assert house.screen.pad.is_busy()
    house.screen.choose(house.screen.tiles[0])
    assert not house.screen.pad.is_busy()
    assert house.screen.said.text() == ""


def test_looking_at_a_pin_never_blocks_the_window(house: House) -> None:
    house.type("b")
    house.press(Qt.Key.Key_Return)
    beat = Heartbeat()
    house.type("9999")
    QTest.keyClick(house.screen.pad, Qt.Key.Key_Return)
    assert house.desk.tasks.running == 1
    house.qtbot.waitUntil(lambda: house.desk.tasks.running == 0, timeout=8000)
    assert beat.stop() < 100


def test_the_lock_key_and_button_need_pins(alone: House) -> None:
    assert not alone.gate.is_locked()
    assert alone.window.header.lock_button.isHidden()
    assert alone.window.registry.trigger("window.lock") is False
    assert not alone.gate.is_locked()


def test_it_locks_by_itself_after_the_minutes_set(house: House) -> None:
    house.type("b" + CASHIER_PIN)
    house.press(Qt.Key.Key_Return)
    idle = house.gate._idle
    assert not house.gate.is_locked()
    assert idle.interval() == 600_000
    assert idle.isActive()
    house.desk.bus.tell(shop_service.change_setting(house.shop.new, "auto_lock_minutes", 0))
    assert not idle.isActive()
    house.desk.bus.tell(shop_service.change_setting(house.shop.new, "auto_lock_minutes", 1))
    assert idle.interval() == 60_000
    idle.timeout.emit()
    assert house.gate.is_locked()


# ------------------------------------------------------------------ what a role sees


def test_a_cashier_looks_at_products_and_settings(house: House) -> None:
    house.type("b" + CASHIER_PIN)
    house.press(Qt.Key.Key_Return)
    house.window.show_tab("products")
    house.settle()
    registry = house.window.registry
    for action in ("products.new", "products.import", "products.save"):
        assert not registry.get(action).is_enabled()
    house.window.show_tab("settings")
    house.settle()
    rows = house.window.tab("settings").rows  # type: ignore[attr-defined]  # the settings tab
    assert not rows["shop_name"].isEnabled()
    assert not rows["auto_lock_minutes"].isEnabled()
    assert rows["screen.theme"].isEnabled()


def test_an_owner_changes_them(house: House) -> None:
    house.type("s")
    house.screen.choose(house.screen.tiles[2])
    house.type(OWNER_PIN)
    house.press(Qt.Key.Key_Return)
    house.window.show_tab("products")
    assert house.window.registry.get("products.new").is_enabled()


# ------------------------------------------------------------------ the forgotten PIN


def test_the_recovery_code_lets_the_owner_in_and_is_replaced(house: House) -> None:
    house.screen.start_recovery()
    card = house.screen.recover
    house.fill(card, "recoveryField", CODE.lower())
    house.fill(card, "newPin", "975310")
    house.fill(card, "newPinAgain", "975310")
    card.go_on.click()
    house.settle()
    new_code = card.card.code.text()
    assert len(new_code) == 23
    assert house.gate.is_locked()
    assert not card.card.go_on.isEnabled()
    card.card.kept_box.setChecked(True)
    card.card.go_on.click()
    house.settle()
    assert not house.gate.is_locked()
    assert house.desk.session.person.role is Role.OWNER
    assert card.card.code.text() == ""


def test_a_wrong_code_is_said_at_its_field(house: House) -> None:
    house.screen.start_recovery()
    card = house.screen.recover
    house.fill(card, "recoveryField", "ABCDE")
    house.fill(card, "newPin", "975310")
    house.fill(card, "newPinAgain", "975311")
    card.go_on.click()
    assert "differ" in card.pin.again.fault()
    house.fill(card, "newPinAgain", "975310")
    card.go_on.click()
    house.settle()
    assert card.code.fault()
    assert house.gate.is_locked()


# ------------------------------------------------------------------ the first start


def test_the_first_start_makes_the_owner(alone: House, tmp_path: Path) -> None:
    page = welcome(alone.window, alone.desk)
    assert page is not None
    assert alone.window.is_covered()
    house = alone
    house.fill(page, "ownerName", "Sari Wulandari")
    house.fill(page, "newPin", "111111")
    house.fill(page, "newPinAgain", "111111")
    page.go_on.click()
    assert page.pin.first.fault()
    house.fill(page, "newPin", OWNER_PIN)
    house.fill(page, "newPinAgain", OWNER_PIN)
    page.go_on.click()
    house.settle()
    code = page.card.code.text()
    path = tmp_path / "code.pdf"
    page.card.save_to(path)
    house.settle()
    house.settle()
    [text] = page_texts(path.read_bytes())
    assert code in text
    assert "Sari Wulandari" in text
    page.card.kept_box.setChecked(True)
    page.card.go_on.click()
    house.settle()
    assert not house.window.is_covered()
    assert house.desk.session.person.name == "Sari Wulandari"
    assert not house.window.header.lock_button.isHidden()
    assert welcome(house.window, house.desk) is None


def test_later_leaves_the_shop_without_pins(alone: House) -> None:
    page = welcome(alone.window, alone.desk)
    assert page is not None
    page.later.click()
    assert not alone.window.is_covered()
    assert people.needs_owner(alone.desk.session)
    assert welcome(alone.window, alone.desk) is None


def test_the_first_card_changes_its_language(alone: House) -> None:
    page = welcome(alone.window, alone.desk)
    assert page is not None
    assert page.language.label() == "Bahasa Indonesia"
    page.language.click()
    alone.settle()
    try:
        assert alone.window.languages.code == "id"
        assert page.language.label() == "English"
        assert page.go_on.label() == "Pasang PIN"
    finally:
        page.language.click()
        alone.settle()
    assert page.go_on.label() == "Set the PIN"


def test_the_sheet_with_the_code_speaks_both_languages(shop: Shop) -> None:
    for language, word in (("id", "Kode pemulihan"), ("en", "Recovery code")):
        shop.set(document_language=language)
        [text] = page_texts(recovery.recovery_sheet(shop.new, CODE, "Sari"))
        assert word in text
        assert CODE in text
