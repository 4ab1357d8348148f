"""The one mouth: toasts, refusals, and words about our own mistakes."""

import logging

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.domain.errors import BarcodeUnknown, CartEmpty, PhoneTextInvalid
from oms_desktop.domain.errors_privacy import CustomerOwes


def test_undo_in_a_toast_undoes_once_and_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    undone: list[int] = []
    toast = window.notices.toast("Kecap Manis removed", lambda: undone.append(1))
    button = toast.findChild(QPushButton, "toastAct")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert window.notices.toasts() == []


def test_a_toast_leaves_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    window.notices.toast("Saved", seconds=0.05)
    qtbot.waitUntil(lambda: window.notices.toasts() == [])


def test_a_toast_waits_while_it_is_hovered(qtbot: QtBot, window: MainWindow) -> None:
    toast = window.notices.toast("Saved", seconds=0.05)
    middle = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    qtbot.wait(120)
    assert window.notices.toasts() == [toast]
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: window.notices.toasts() == [], timeout=3000)


def test_at_most_three_toasts_and_the_oldest_goes(window: MainWindow) -> None:
    for number in range(5):
        window.notices.toast(f"Note {number}")
    assert [toast.words() for toast in window.notices.toasts()] == ["Note 2", "Note 3", "Note 4"]
    tops = [toast.y() for toast in window.notices.toasts()]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3


def test_data_in_a_toast_is_never_markup(window: MainWindow) -> None:
    toast = window.notices.toast("<b>Gula</b>")
    assert toast.words() == "<b>Gula</b>"


def test_a_refusal_sounds_once_and_stays(window: MainWindow) -> None:
    window.notices.refused(BarcodeUnknown("8991234567890"))
    window.notices.refused(BarcodeUnknown("8991234567890"))
    assert len(window.notices.toasts()) == 1
    assert "8991234567890" in window.notices.toasts()[0].words()
    assert getattr(window.notices._beeper, "errors", 0) == 2


def test_a_refusal_about_a_form_is_said_in_the_form(qtbot: QtBot, window: MainWindow) -> None:
    place = InlineMessage()
    qtbot.addWidget(place)
    window.notices.refused(CartEmpty(), place)
    assert place.words().startswith("The cart is empty")
    assert window.notices.toasts() == []
    place.clear()
    assert place.words() == ""


def broken() -> Exception:
    """An exception with a traceback that always names the same line."""
    with pytest.raises(ValueError, match="broken inside") as caught:
        raise ValueError("broken inside")
    return caught.value


def test_a_mistake_of_ours_is_logged_and_shown_once_with_its_report(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    shown: list[str] = []
    window.notices.spoken.connect(shown.append)
    for _ in range(3):
        window.notices.error(broken())
    assert caplog.text.count("ValueError: broken inside") == 3
    assert len(shown) == 1
    banner = window.findChild(QFrame, "banner")
    copy = window.findChild(QPushButton, "copyReport")
    assert isinstance(banner, QFrame)
    assert isinstance(copy, QPushButton)
    assert banner.isVisible()
    assert QApplication.activeModalWidget() is None
    copy.click()
    assert "broken inside" in QGuiApplication.clipboard().text()
    assert "Traceback" in QGuiApplication.clipboard().text()


def test_buttons_of_an_inline_message_act(qtbot: QtBot) -> None:
    place = InlineMessage()
    qtbot.addWidget(place)
    heard: list[str] = []
    place.show_message("Not registered", "warning", [("Add", lambda: heard.append("add"))])
    button = next(b for b in place.findChildren(QPushButton) if b.accessibleName() == "Add")
    button.click()
    assert heard == ["add"]


def test_the_log_names_nobody(window: MainWindow, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    window.notices.refused(CustomerOwes("Rina Kusumawati", 17_500))
    window.notices.refused(PhoneTextInvalid("0813-9988-7766 rumah"))
    assert "CustomerOwes(name=..., amount=17500)" in caplog.text
    assert "PhoneTextInvalid(text=...)" in caplog.text
