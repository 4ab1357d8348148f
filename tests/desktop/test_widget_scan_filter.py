"""UX-03: a scanner is told from a person by its speed, wherever the focus is.

Test keys carry no time of their own, so the filter's clock is real here: bursts are sent without a pause, typing with one above the gap.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.widgets.scan_filter import ScanFilter, ScannerSettings

CODE = "8991001101012"


class Form(QWidget):
    """A field, a list and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.cash = QLineEdit()
        self.table = QTableWidget(2, 2)
        self.button = QPushButton("Pay")
        self.clicks = 0
        self.returns = 0
        self.button.clicked.connect(self._on_clicked)
        self.cash.returnPressed.connect(self._on_return)
        box = QVBoxLayout(self)
        for part in (self.cash, self.table, self.button):
            box.addWidget(part)

    def _on_clicked(self) -> None:
        self.clicks += 1

    def _on_return(self) -> None:
        self.returns += 1


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def scans() -> list[str]:
    return []


@pytest.fixture
def scanner(qapp: QApplication, scans: list[str]) -> Iterator[ScanFilter]:
    made = ScanFilter()
    made.scanned.connect(scans.append)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def burst(widget: QWidget, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type without a pause, then the suffix."""
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, end)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_in_a_field_is_a_scan_and_leaves_no_trace(
    qtbot: QtBot, form: Form, scanner: ScanFilter, scans: list[str], end: Qt.Key
) -> None:
    form.cash.setText("250.000")
    form.cash.selectAll()
    form.cash.setFocus()
    burst(form.cash, CODE, end)
    qtbot.wait(60)
    assert scans == [CODE]
    assert form.cash.text() == "250.000"
    assert form.cash.selectedText() == "250.000"
    assert form.returns == 0
    assert form.cash.hasFocus()


def test_a_burst_on_a_button_clicks_nothing(
    qtbot: QtBot, form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    form.button.setDefault(True)
    form.button.setFocus()
    burst(form.button, "ABC 12345")
    qtbot.wait(60)
    assert scans == ["ABC 12345"]
    assert form.clicks == 0
    assert not form.button.isDown()


def test_a_burst_on_a_list_edits_nothing(form: Form, scanner: ScanFilter, scans: list[str]) -> None:
    form.table.setFocus()
    burst(form.table, CODE)
    assert scans == [CODE]
    assert form.table.state() == QTableWidget.State.NoState


def test_a_burst_in_a_dialog_is_a_scan(
    qtbot: QtBot, form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    dialog = QDialog(form)
    field = QLineEdit(dialog)
    dialog.show()
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    burst(field, CODE)
    assert scans == [CODE]
    assert field.text() == ""
    assert dialog.isVisible()


def test_slow_typing_arrives_unchanged(
    qtbot: QtBot, form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    form.cash.setFocus()
    for letter in "gula 25":
        QTest.keyClicks(form.cash, letter)
        qtbot.wait(60)
    QTest.keyClick(form.cash, Qt.Key.Key_Return)
    assert scans == []
    assert form.cash.text() == "gula 25"
    assert form.returns == 1


def test_a_short_burst_arrives_with_its_enter(
    form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    form.cash.setFocus()
    burst(form.cash, "12")
    assert scans == []
    assert form.cash.text() == "12"
    assert form.returns == 1


def test_a_fast_typist_without_enter_loses_nothing(
    qtbot: QtBot, form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    form.cash.setFocus()
    QTest.keyClicks(form.cash, "gula pasir")
    qtbot.waitUntil(lambda: form.cash.text() == "gula pasir")
    assert scans == []


def test_space_still_presses_a_button(qtbot: QtBot, form: Form, scanner: ScanFilter) -> None:
    form.button.setFocus()
    QTest.keyClick(form.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form.clicks == 1)
    assert not form.button.isDown()


def test_editing_keys_keep_their_place_in_the_order(
    form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    form.cash.setFocus()
    QTest.keyClicks(form.cash, "123")
    QTest.keyClick(form.cash, Qt.Key.Key_Backspace)
    assert form.cash.text() == "12"
    assert scans == []


def test_commands_pass_at_once(form: Form, scanner: ScanFilter, scans: list[str]) -> None:
    form.cash.setText("abc")
    form.cash.setFocus()
    QTest.keyClick(form.cash, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert form.cash.selectedText() == "abc"


def test_prefix_and_suffix_of_the_shops_scanner(
    qtbot: QtBot, form: Form, scanner: ScanFilter, scans: list[str]
) -> None:
    scanner.configure(ScannerSettings(prefix="]E0", suffix="tab"))
    form.cash.setFocus()
    burst(form.cash, "]E0" + CODE, Qt.Key.Key_Tab)
    assert scans == [CODE]
    burst(form.cash, CODE, Qt.Key.Key_Tab)
    assert scans == [CODE]
    assert form.cash.text() == CODE
    scanner.configure(ScannerSettings(suffix="none"))
    form.cash.setFocus()
    form.cash.clear()
    QTest.keyClicks(form.cash, CODE)
    qtbot.waitUntil(lambda: scans == [CODE, CODE])
    assert form.cash.text() == ""


def test_two_scans_in_a_row_are_two(form: Form, scanner: ScanFilter, scans: list[str]) -> None:
    form.cash.setFocus()
    burst(form.cash, CODE)
    burst(form.cash, "4006381333931")
    assert scans == [CODE, "4006381333931"]
    assert form.cash.text() == ""


def test_a_scan_tells_its_widest_gap(form: Form, scanner: ScanFilter) -> None:
    heard: list[tuple[str, int]] = []
    scanner.measured.connect(lambda code, gap: heard.append((code, gap)))
    form.cash.setFocus()
    burst(form.cash, CODE)
    assert heard[0][0] == CODE
    assert 0 <= heard[0][1] <= 35
