"""The PIN pad: keys, keyboard, dots, and a name that never tells the PIN."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.people.pin_pad import KEY_HIGH, PinPad
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.users import PIN_LIMIT


@pytest.fixture
def pad(qtbot: QtBot) -> PinPad:
    made = PinPad()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def entered(pad: PinPad) -> list[str]:
    found: list[str] = []
    pad.entered.connect(found.append)
    return found


def key(pad: PinPad, name: str) -> Button:
    found = pad.findChild(Button, name)
    assert isinstance(found, Button)
    return found


def test_large_keys(pad: PinPad) -> None:
    for name in (*(f"pin{digit}" for digit in range(10)), "pinBack", "pinOk"):
        button = key(pad, name)
        assert button.height() >= KEY_HIGH, name
        assert button.width() >= KEY_HIGH, name
        assert button.accessibleName(), name


def test_by_mouse(pad: PinPad) -> None:
    found = entered(pad)
    for name in ("pin1", "pin3", "pin9", "pinBack", "pin5", "pin7", "pinOk"):
        key(pad, name).click()
    assert found == ["1357"]
    assert pad.count() == 0


def test_by_keyboard_letters_too(pad: PinPad) -> None:
    found = entered(pad)
    QTest.keyClicks(pad, "Kunci 7x")
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    assert pad.count() == 7
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert found == ["Kunci 7"]


def test_enter_on_nothing_is_nothing(pad: PinPad) -> None:
    found = entered(pad)
    QTest.keyClick(pad, Qt.Key.Key_Return)
    QTest.keyClick(pad, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert found == []
    assert pad.count() == 0


def test_a_busy_pad_takes_nothing(pad: PinPad) -> None:
    found = entered(pad)
    pad.set_busy(busy=True)
    QTest.keyClicks(pad, "1357")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    key(pad, "pin1").click()
    assert (pad.count(), found) == (0, [])
    pad.set_busy(busy=False)
    QTest.keyClicks(pad, "1")
    assert pad.count() == 1


def test_the_name_tells_how_many_and_never_which(pad: PinPad) -> None:
    QTest.keyClicks(pad, "8642")
    assert "4" in pad.accessibleName()
    assert "8642" not in pad.accessibleName()
    assert "86" not in pad.accessibleName() + pad.accessibleDescription() + pad.toolTip()


def test_no_pin_is_longer_than_the_longest(pad: PinPad) -> None:
    QTest.keyClicks(pad, "7" * (PIN_LIMIT + 5))
    assert pad.count() == PIN_LIMIT
