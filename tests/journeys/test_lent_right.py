"""A cashier overrides a price with the manager's PIN; both stand in the journal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.people.gate import Gate
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import selling
from oms_desktop.services.paying import Tender
from tests.helpers.shop import SUGAR_CODE, Shop
from tests.journeys.conftest import Counter, open_counter
from tests.services.people_cases import CASHIER_PIN, MANAGER_PIN, OWNER_PIN, staffed


@pytest.fixture
def staff(qtbot: QtBot, shop: Shop) -> Counter:
    """The counter of a shop with PINs, locked as at the start."""
    staffed(shop)
    return open_counter(qtbot, shop, "en", wait=False)


def gate_of(counter: Counter) -> Gate:
    found = counter.window.findChild(Gate)
    assert isinstance(found, Gate)
    return found


def settle(counter: Counter) -> None:
    counter.until(lambda: not counter.desk.tasks.running and not counter.desk.writer.pending)
    counter.settle()


def sign_in(counter: Counter, name: str, pin: str) -> None:
    screen = gate_of(counter).lock_screen
    screen.choose(next(tile for tile in screen.tiles if tile.name == name))
    counter.type(pin, screen.pad)
    counter.press(Qt.Key.Key_Return)
    settle(counter)


def ask_price(counter: Counter, price: str) -> None:
    counter.press(Qt.Key.Key_F5)
    counter.type(price)
    counter.press(Qt.Key.Key_Return)
    settle(counter)


def test_the_start_is_locked_and_nothing_is_behind(staff: Counter) -> None:
    gate = gate_of(staff)
    assert gate.is_locked()
    assert not any(map(staff.window.is_built, staff.window.tab_ids()))
    assert staff.desk.session.person.role is Role.CASHIER
    staff.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert staff.window.command_palette.isHidden()
    sign_in(staff, "Budi", CASHIER_PIN)
    assert not gate.is_locked()
    assert staff.desk.session.person.name == "Budi"


def test_a_price_with_the_managers_pin(staff: Counter) -> None:
    sign_in(staff, "Budi", CASHIER_PIN)
    card = gate_of(staff).approval
    staff.tab.search_focus()
    staff.scan(SUGAR_CODE)
    ask_price(staff, "16000")
    assert card.is_open()
    assert staff.lines() == [("GULA", 1000, 17_500)]
    staff.type("janji kemarin")
    [[rina]] = staff.shop.sql("SELECT id FROM person WHERE name = 'Rina'")
    card.who.choose(rina)
    staff.press(Qt.Key.Key_Return)
    staff.type(MANAGER_PIN, card.pad)
    staff.press(Qt.Key.Key_Return)
    settle(staff)
    assert not card.is_open()
    assert staff.lines() == [("GULA", 1000, 16_000)]
    [(who, content)] = staff.shop.journalled("right.lent")
    assert who == "Budi"
    assert (content["approver_name"], content["reason"]) == ("Rina", "janji kemarin")
    [(_, told)] = staff.shop.journalled("price.overridden")
    assert (told["from"], told["to"]) == (17_500, 16_000)


def test_esc_leaves_everything_as_it_was(staff: Counter) -> None:
    sign_in(staff, "Budi", CASHIER_PIN)
    card = gate_of(staff).approval
    staff.tab.search_focus()
    staff.scan(SUGAR_CODE)
    before = staff.shop.sql("SELECT count(*) FROM journal")
    ask_price(staff, "16000")
    assert card.is_open()
    staff.press(Qt.Key.Key_Escape)
    assert not card.is_open()
    assert staff.lines() == [("GULA", 1000, 17_500)]
    assert staff.shop.sql("SELECT count(*) FROM journal") == before
    staff.tab.search_focus()
    staff.scan(SUGAR_CODE)
    assert staff.lines() == [("GULA", 2000, 35_000)]


def test_a_wrong_pin_keeps_reason_and_says_what_is_left(staff: Counter) -> None:
    sign_in(staff, "Budi", CASHIER_PIN)
    card = gate_of(staff).approval
    staff.tab.search_focus()
    staff.scan(SUGAR_CODE)
    ask_price(staff, "16000")
    staff.type("janji")
    staff.press(Qt.Key.Key_Return)
    staff.type("0000", card.pad)
    staff.press(Qt.Key.Key_Return)
    settle(staff)
    assert card.is_open()
    assert "4" in card.said.text()
    assert card.reason.text() == "janji"


def test_an_owner_only_gives_the_reason(staff: Counter) -> None:
    sign_in(staff, "Sari", OWNER_PIN)
    card = gate_of(staff).approval
    staff.tab.search_focus()
    staff.scan(SUGAR_CODE)
    ask_price(staff, "15500")
    assert card.is_open()
    assert card.pad.isHidden()
    staff.type("kemasan penyok")
    staff.press(Qt.Key.Key_Return)
    settle(staff)
    assert staff.lines() == [("GULA", 1000, 15_500)]
    [(_, content)] = staff.shop.journalled("right.used")
    assert content["reason"] == "kemasan penyok"


def test_the_cart_belongs_to_the_shop(staff: Counter) -> None:
    sign_in(staff, "Budi", CASHIER_PIN)
    staff.tab.search_focus()
    staff.scan(SUGAR_CODE)
    staff.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert gate_of(staff).is_locked()
    sign_in(staff, "Sari", OWNER_PIN)
    assert staff.desk.session.person.name == "Sari"
    assert staff.lines() == [("GULA", 1000, 17_500)]
    assert QApplication.focusWidget() is not None


def test_a_scan_at_the_locked_window_goes_nowhere(staff: Counter) -> None:
    staff.scan(SUGAR_CODE)
    assert gate_of(staff).is_locked()
    assert staff.shop.journalled("person.pin_wrong") == []
    assert staff.beeper.errors == 1


def test_the_same_person_finds_everything_as_it_was(staff: Counter) -> None:
    sign_in(staff, "Budi", CASHIER_PIN)
    before = staff.tab
    staff.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    sign_in(staff, "Budi", CASHIER_PIN)
    assert staff.tab is before


@pytest.mark.parametrize("bare", [False, True])
def test_goods_come_back_with_the_managers_pin(staff: Counter, *, bare: bool) -> None:
    """Refused first: nothing has happened; the PIN lends the right and it is done."""
    sign_in(staff, "Budi", CASHIER_PIN)
    card, tab = gate_of(staff).approval, staff.tab
    if bare:
        staff.scan(SUGAR_CODE)
        tab.taking_back.open_bare()
    else:
        staff.shop.sell("2*GULA")
        tab.taking_back.open(staff.shop.sql("SELECT id FROM invoice")[0][0])
        tab.return_panel.take_all()
    panel = tab.right.asked()
    assert panel is not None
    staff.press(Qt.Key.Key_Return)
    settle(staff)
    assert card.is_open()
    assert staff.shop.sql("SELECT count(*) FROM credit_note") == [(0,)]
    assert staff.shop.sql("SELECT count(*) FROM goods_return WHERE state = 'draft'") == [(0,)]
    [[rina]] = staff.shop.sql("SELECT id FROM person WHERE name = 'Rina'")
    card.who.choose(rina)
    staff.press(Qt.Key.Key_Return)
    staff.type(MANAGER_PIN, card.pad)
    staff.press(Qt.Key.Key_Return)
    settle(staff)
    assert staff.shop.sql("SELECT count(*) FROM credit_note") == [(1,)]
    assert staff.shop.stock("GULA")[0] == (101_000 if bare else 100_000)
    [(_, content)] = staff.shop.journalled("right.lent")
    assert content["approver_name"] == "Rina"
    assert tab.right.asked() is None


def test_a_paid_order_is_cancelled_with_the_managers_pin(staff: Counter) -> None:
    """The down payment goes back in cash: the cashier needs somebody who may refund."""
    order_id = staff.shop.cart("GULA")
    selling.confirm(staff.shop.new, order_id, deposit=Tender(PaymentMethod.CASH, 10_000))
    sign_in(staff, "Budi", CASHIER_PIN)
    card = gate_of(staff).approval
    staff.tab.search_focus()
    staff.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    staff.tab.waiting.cancel()
    buttons = staff.tab.message.findChildren(type(staff.tab.slots.new_button))
    next(button for button in buttons if button.isVisible() and button.label()).click()
    settle(staff)
    assert card.is_open()
    assert staff.shop.sql("SELECT state FROM orders WHERE id = ?", order_id) == [("confirmed",)]
    [[rina]] = staff.shop.sql("SELECT id FROM person WHERE name = 'Rina'")
    card.who.choose(rina)
    staff.type(MANAGER_PIN, card.pad)
    staff.press(Qt.Key.Key_Return)
    settle(staff)
    assert not card.is_open()
    assert staff.shop.sql("SELECT state FROM orders WHERE id = ?", order_id) == [("cancelled",)]
    assert staff.shop.sql("SELECT sum(amount) FROM payment") == [(0,)]
    [(_, content)] = staff.shop.journalled("right.lent")
    assert (content["right"], content["approver_name"]) == ("refund", "Rina")
