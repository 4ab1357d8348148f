"""Fields for money and quantity: grouped, honest, keeping what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.errors import MoneyTextInvalid, QuantityOutOfRange


@pytest.fixture
def money(qtbot: QtBot) -> MoneyEdit:
    field = MoneyEdit(prefix=True)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


@pytest.fixture
def quantity(qtbot: QtBot) -> QuantityEdit:
    field = QuantityEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def test_digits_are_grouped_while_typing(money: MoneyEdit) -> None:
    QTest.keyClicks(money, "1250000")
    assert money.text() == "1.250.000"
    assert money.value() == 1_250_000


def test_deleting_regroups_and_keeps_the_cursor(money: MoneyEdit) -> None:
    money.set_value(1_250_000)
    money.setCursorPosition(5)
    QTest.keyClick(money, Qt.Key.Key_Backspace)
    assert money.text() == "125.000"
    assert money.cursorPosition() == 3
    QTest.keyClicks(money, "7")
    assert money.text() == "1.257.000"


def test_backspace_over_a_mark_does_not_get_stuck(money: MoneyEdit) -> None:
    money.set_value(1500)
    money.setCursorPosition(2)
    QTest.keyClick(money, Qt.Key.Key_Backspace)
    QTest.keyClick(money, Qt.Key.Key_Backspace)
    assert money.value() == 500


@pytest.mark.parametrize("typed", ["1.5", "1,5", "12abc", "-5", "1e9", "1..000"])
def test_a_text_that_is_no_amount_is_kept_and_never_guessed(money: MoneyEdit, typed: str) -> None:
    QTest.keyClicks(money, typed)
    assert money.text() == typed
    assert money.value() is None
    assert money.property("tone") == "danger"
    with pytest.raises(MoneyTextInvalid):
        money.check()


@pytest.mark.parametrize(("typed", "amount"), [("1.500", 1500), ("25.000", 25000), ("0", 0)])
def test_marks_typed_by_hand_mean_thousands(money: MoneyEdit, typed: str, amount: int) -> None:
    QTest.keyClicks(money, typed)
    assert money.value() == amount
    assert money.property("tone") == ""


def test_edits_are_told_as_objects_beyond_32_bits(money: MoneyEdit) -> None:
    heard: list[object] = []
    money.edited.connect(heard.append)
    QTest.keyClicks(money, "5000000000")
    assert heard[-1] == 5_000_000_000
    money.selectAll()
    QTest.keyClicks(money, "x")
    assert heard[-1] is None


def test_setting_a_value_is_silent(money: MoneyEdit) -> None:
    heard: list[object] = []
    money.edited.connect(heard.append)
    money.set_value(1000)
    money.set_value(None)
    assert heard == []
    assert money.text() == ""


def test_focus_selects_all_so_that_typing_replaces(qtbot: QtBot, money: MoneyEdit) -> None:
    money.set_value(227_000)
    money.focus_all()
    QTest.keyClicks(money, "250000")
    assert money.value() == 250_000


def test_a_quantity_is_read_in_thousandths(quantity: QuantityEdit) -> None:
    QTest.keyClicks(quantity, "1,5")
    assert quantity.value() == 1500
    QTest.keyClick(quantity, Qt.Key.Key_Up)
    assert quantity.text() == "2,5"
    quantity.set_value(1000)
    QTest.keyClick(quantity, Qt.Key.Key_Down)
    assert quantity.value() == 1000


def test_a_quantity_of_zero_is_refused_and_kept(quantity: QuantityEdit) -> None:
    QTest.keyClicks(quantity, "0")
    assert quantity.value() is None
    with pytest.raises(QuantityOutOfRange):
        quantity.check()
    assert quantity.text() == "0"
