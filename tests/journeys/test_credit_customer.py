"""A regular who calls, buys on credit and pays in instalments: whole window, keyboard only.

Found by four digits of the phone; the same again; delivered to the second address; on credit within
the limit, then over it with a right that the owner lends to the manager; an instalment whose receipt says what is
still owed.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.people.gate import Gate
from oms_desktop.desktop.widgets.scan_filter import ScanFilter
from oms_desktop.domain.addresses import Address
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.money import format_money
from oms_desktop.domain.users import Role
from oms_desktop.services import customers, goods_papers, order_papers
from oms_desktop.services.order_papers import PaperKind
from oms_desktop.services.printing import Paper
from tests.helpers.invariants import Bookkeeping
from tests.helpers.paper_rows import words
from tests.helpers.shop import Shop
from tests.journeys.conftest import Counter, open_counter
from tests.services.people_cases import MANAGER_PIN, OWNER_PIN, staffed

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SUGAR, COFFEE, BOOK = 17_500, 8_550, 75_000
FIRST = 2 * SUGAR + COFFEE
LIMIT = 100_000
INSTALMENT = 50_000
HOME = Address("Rumah", "Bu Tuti", "Jl. Kawi 3", city="Malang", landmark="pagar hijau")
STALL = Address("Warung", "Pak Karyo", "Pasar Besar 9", city="Batu", landmark="kios biru")
TUTI = replace(
    CustomerDraft("Bu Tuti", code="TUTI", phone="0813-5555-4711", credit_limit=LIMIT, term_days=14),
    further_addresses=(STALL,),
).delivered_to(HOME)


@pytest.fixture(autouse=True)
def no_modal() -> object:
    """UX-06: no dialog ever stands over the counter."""
    yield
    assert QApplication.activeModalWidget() is None


@pytest.fixture
def counter(qtbot: QtBot, shop: Shop) -> Counter:
    """Bu Tuti bought once before; the counter is locked, as at the start."""
    customers.add(shop.new, TUTI)
    shop.sell("2*GULA", "KOPI", customer="TUTI")
    staffed(shop)
    return open_counter(qtbot, shop, "en", wait=False)


class Hands:
    """Keys only; after each act everything it started has come to rest."""

    def __init__(self, counter: Counter) -> None:
        self.counter, self.shop = counter, counter.shop
        gate = counter.window.findChild(Gate)
        assert isinstance(gate, Gate)
        self.gate = gate

    def quiet(self) -> None:
        ears = self.counter.window.findChildren(ScanFilter)
        desk = self.counter.desk
        self.counter.until(lambda: not any(ear._held for ear in ears))
        self.counter.until(lambda: not desk.tasks.running and not desk.writer.pending)
        self.counter.settle()

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        self.counter.press(key, *held)
        self.quiet()

    def write(self, text: str) -> None:
        self.counter.type(text)
        self.quiet()

    def enter(self, text: str) -> None:
        self.write(text)
        self.press(Qt.Key.Key_Return)

    def tab_until(self, reached: Callable[[QWidget], bool]) -> None:
        for _ in range(80):
            focused = QApplication.focusWidget()
            if focused is not None and reached(focused):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came there, but to {QApplication.focusWidget()}")

    def go_to(self, widget: QWidget) -> None:
        self.tab_until(lambda focused: focused is widget)

    def find_caller(self) -> None:
        self.press(Qt.Key.Key_F3)
        self.enter("4711")
        assert self.counter.cart.customer is not None
        assert self.counter.cart.customer.name == "Bu Tuti"

    def sell_on_credit(self) -> None:
        self.press(Qt.Key.Key_9, ALT)
        self.press(Qt.Key.Key_Return)


def test_a_regular_from_the_call_to_the_instalment(counter: Counter) -> None:
    hands = Hands(counter)
    sign_in(hands)
    same_again_to_the_second_address(hands)
    on_credit_within_the_limit(hands)
    over_the_limit_with_a_lent_right(hands)
    an_instalment(hands)
    Bookkeeping(counter.shop.session.store).check()


def sign_in(hands: Hands) -> None:
    screen = hands.gate.lock_screen
    tile = next(tile for tile in screen.tiles if tile.name == "Rina")
    hands.tab_until(lambda focused: focused in screen.tiles)
    hands.write("r")
    assert tile.isChecked()
    hands.enter(MANAGER_PIN)
    assert hands.counter.desk.session.person.role is Role.MANAGER


def same_again_to_the_second_address(hands: Hands) -> None:
    counter = hands.counter
    hands.find_caller()
    hands.press(Qt.Key.Key_G, CTRL)
    assert counter.lines() == [("GULA", 2000, 2 * SUGAR), ("KOPI", 1000, COFFEE)]
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_F6)
    form = counter.tab.order_panel.form
    assert form.edit("address").text() == HOME.line
    hands.go_to(form.place)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    [row] = hands.shop.sql(
        "SELECT delivery, address, recipient FROM orders WHERE state = 'confirmed'"
    )
    assert tuple(row) == ("delivery", STALL.line, "Pak Karyo")


def on_credit_within_the_limit(hands: Hands) -> None:
    """The order is taken up again and handed to the driver; the debt is within the limit."""
    shop = hands.shop
    hands.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    hands.sell_on_credit()
    assert shop.balance("TUTI") == FIRST
    [[shipment]] = shop.sql("SELECT id FROM shipment WHERE method = 'delivery'")
    note = goods_papers.delivery_note(shop.new, shipment, None)
    assert (note.recipient.name, note.recipient.address) == ("Pak Karyo", STALL.line)
    assert not shop.journalled("right.lent")


def over_the_limit_with_a_lent_right(hands: Hands) -> None:
    counter, shop, card = hands.counter, hands.shop, hands.gate.approval
    hands.find_caller()
    account = counter.tab.customer.account
    assert account.debt.accessibleName().endswith(format_money(FIRST))
    assert format_money(LIMIT - FIRST) in account.limit.text()
    hands.enter("BUKU")
    hands.sell_on_credit()
    assert shop.balance("TUTI") == FIRST
    message = counter.tab.message
    hands.tab_until(message.isAncestorOf)
    hands.press(Qt.Key.Key_Space)
    assert card.is_open()
    assert shop.balance("TUTI") == FIRST
    hands.go_to(card.reason.edit)
    hands.enter("bayar Jumat")
    hands.enter(OWNER_PIN)
    assert not card.is_open()
    assert shop.balance("TUTI") == FIRST + BOOK
    [(who, content)] = shop.journalled("right.lent")
    assert (who, content["approver_name"], content["reason"]) == ("Rina", "Sari", "bayar Jumat")


def an_instalment(hands: Hands) -> None:
    """By the oldest debt first; the receipt says what is still owed."""
    counter, shop = hands.counter, hands.shop
    hands.press(Qt.Key.Key_5, CTRL)
    tab = counter.window.current_tab()
    assert isinstance(tab, CustomersTab)
    hands.press(Qt.Key.Key_F2)
    hands.enter("4711")
    [[tuti]] = shop.sql("SELECT id FROM customer WHERE code = 'TUTI'")
    hands.press(Qt.Key.Key_Down)
    counter.until(lambda: tab.editor.record_id == tuti)
    hands.press(Qt.Key.Key_F9)
    assert tab.pay_panel.customer_id == tuti
    hands.enter(str(INSTALMENT))
    owed = FIRST + BOOK - INSTALMENT
    assert shop.balance("TUTI") == owed
    balances = "SELECT balance FROM invoice_account WHERE total > 0 ORDER BY invoice_id"
    assert [row[0] for row in shop.sql(balances)] == [0, 0, owed]
    receipt = counter.papers.wanted[-1]
    assert receipt.kind is PaperKind.MONEY_RECEIPT
    paper = order_papers.paper_values(shop.new, receipt, "en")
    drawn = words(order_papers.draw_values(paper, Paper.ROLL_80))
    assert "Still owed" in drawn
    assert format_money(owed).replace("\N{NO-BREAK SPACE}", " ") in drawn
