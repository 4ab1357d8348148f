"""Paying in several ways at once at the counter, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money
from oms_desktop.services.paying import Money, Tender
from tests.helpers.clipping import cut_off
from tests.helpers.shop import SUGAR_CODE
from tests.journeys.conftest import Counter

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SUGAR = 17_500
PAID = "SELECT method, amount, change, reference FROM payment ORDER BY id"


def begin(counter: Counter, customer: str = "") -> None:
    counter.scan(SUGAR_CODE)
    if customer:
        counter.tab.counter.set_customer(counter.shop.customer(customer))
        counter.settle()
    counter.press(Qt.Key.Key_F9, SHIFT)


def focus_name() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def test_cash_and_the_rest_by_qris(counter: Counter) -> None:
    """Shift+F9, 10.000, Enter: on to QRIS; Enter takes the rest, Enter pays."""
    begin(counter)
    assert focus_name() == "mixed_cash"
    assert counter.tab.mixed_panel.grid.amounts["qris"].placeholderText() == "17.500"
    counter.type("10000")
    counter.press(Qt.Key.Key_Return)
    assert focus_name() == "mixed_qris"
    counter.press(Qt.Key.Key_Return)
    assert counter.tab.mixed_panel.grid.amounts["qris"].value() == 7_500
    assert focus_name() == "mixed_qris_reference"
    counter.type("412233445566")
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.sql(PAID) == [
        ("qris", 7_500, 0, "412233445566"),
        ("cash", 10_000, 0, ""),
    ]
    assert counter.lines() == []
    assert counter.tab.right.asked() is None
    assert focus_name() == "scan"


def test_only_cash_gives_change(counter: Counter) -> None:
    begin(counter)
    counter.type("20000")
    counter.press(Qt.Key.Key_F9)
    counter.press(Qt.Key.Key_8, ALT)
    assert focus_name() == "mixed_card"
    counter.type("5000")
    grid = counter.tab.mixed_panel.grid
    assert grid.sums().change == 7_500
    assert grid.extra.isHidden()
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.sql(PAID) == [("card", 5_000, 0, ""), ("cash", 12_500, 7_500, "")]
    sale = counter.sale()
    assert sale is not None
    assert sale.change == 7_500


def test_a_whole_card_number_is_refused_where_it_was_typed(counter: Counter) -> None:
    begin(counter)
    counter.press(Qt.Key.Key_8, ALT)
    counter.press(Qt.Key.Key_Return)
    counter.type("4111111111111111")
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.sql(PAID) == []
    assert not counter.tab.mixed_panel.message.isHidden()
    assert counter.tab.mixed_panel.grid.references["card"].text() == "4111111111111111"
    assert counter.beeper.errors


def test_too_much_is_kept_for_a_customer(counter: Counter) -> None:
    begin(counter, "SITI")
    counter.type("50000")
    counter.tab.mixed_panel.grid.extra.click()
    assert counter.tab.mixed_panel.grid.keep
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.balance("SITI") == -32_500
    sale = counter.sale()
    assert sale is not None
    assert sale.change == 0


def test_kept_money_is_spent_first(counter: Counter) -> None:
    who = counter.shop.customer("SITI")
    money = Money((Tender(PaymentMethod.CASH, 10_000),), keep=True)
    customer_money.pay_debts(counter.shop.new, who, money)
    begin(counter, "SITI")
    grid = counter.tab.mixed_panel.grid
    assert grid.amounts["own"].value() == 10_000
    assert grid.amounts["cash"].placeholderText() == "7.500"
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.balance("SITI") == 0
    assert counter.shop.sql("SELECT balance FROM invoice_account") == [(0,)]


def test_the_rest_is_owed_by_a_customer(counter: Counter) -> None:
    begin(counter, "BUDI")
    counter.type("10000")
    counter.tab.mixed_panel.grid.extra.click()
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.balance("BUDI") == 7_500


def test_the_limit_can_be_passed_there(counter: Counter) -> None:
    begin(counter, "ANI")
    counter.type("10000")
    counter.tab.mixed_panel.grid.extra.click()
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.sql(PAID) == []
    assert not counter.tab.mixed_panel.message.isHidden()
    counter.tab.mixed_panel.submit(over_limit=True)
    counter.settle()
    assert counter.shop.balance("ANI") == 7_500


def test_what_was_billed_before_is_not_rounded_again(counter: Counter) -> None:
    counter.shop.set(invoice_moment="confirm", rounding_step=1000)
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F7, SHIFT)
    counter.press(Qt.Key.Key_F9, SHIFT)
    grid = counter.tab.mixed_panel.grid
    assert (grid.due, grid.amounts["cash"].placeholderText()) == (SUGAR, "17.500")
    counter.type("10000")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_Return)
    assert [row[:2] for row in counter.shop.sql(PAID)] == [("qris", 7_500), ("cash", 10_000)]


def test_nobody_unknown_keeps_or_owes(counter: Counter) -> None:
    begin(counter)
    grid = counter.tab.mixed_panel.grid
    assert grid.extra.isHidden()
    counter.type("50000")
    assert grid.extra.isHidden()


def test_escape_and_the_key_again_go_back(counter: Counter) -> None:
    begin(counter)
    counter.press(Qt.Key.Key_Escape)
    assert counter.tab.right.asked() is None
    assert focus_name() == "scan"
    counter.press(Qt.Key.Key_F9, SHIFT)
    assert counter.tab.right.asked() is counter.tab.mixed_panel
    counter.press(Qt.Key.Key_F9, SHIFT)
    assert counter.tab.right.asked() is None
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.sql(PAID) == [("cash", SUGAR, 0, "")]


def test_the_panel_follows_the_cart(counter: Counter) -> None:
    begin(counter)
    counter.type("10000")
    counter.tab.search_focus()
    counter.scan(SUGAR_CODE)
    grid = counter.tab.mixed_panel.grid
    assert (grid.due, grid.sums().short) == (35_000, 25_000)
    assert grid.amounts["cash"].value() == 10_000
    counter.tab.counter.clear()
    counter.settle()
    assert counter.tab.right.asked() is None


def test_an_empty_cart_has_nothing_to_pay(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F9, SHIFT)
    assert counter.tab.right.asked() is None
    assert not counter.tab.message.isHidden()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_cut_off(counter: Counter, size: tuple[int, int], language: str) -> None:
    who = counter.shop.customer("SITI")
    money = Money((Tender(PaymentMethod.CASH, 10_000_000),), keep=True)
    customer_money.pay_debts(counter.shop.new, who, money)
    counter.window.resize(*size)
    counter.window.languages.set_language(language)
    begin(counter, "SITI")
    counter.type("5000000")
    counter.settle()
    assert cut_off(counter.tab.mixed_panel) == []
