"""The list under a field is led by the field's keys and never takes the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup

ROWS = [
    PopupRow(11, "Gula Pasir 1 kg", "8994004404040", "Stock 42", "success", "Rp 17.500", "gula"),
    PopupRow(12, "Gula Merah", "8995005505052", "3 left", "warning", "Rp 15.500", "gula"),
    PopupRow(13, "Permen Gula", "8996006606064", "Out", "danger", "Rp 8.000", "gula"),
]


class Page(QWidget):
    """A field with its list."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.next_field = QLineEdit()
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.next_field)
        box.addStretch(1)
        self.popup = SearchPopup(self.field, self)
        self.chosen: list[tuple[object, bool]] = []
        self.returns = 0
        self.popup.chosen.connect(lambda key, keep: self.chosen.append((key, keep)))
        self.field.returnPressed.connect(self._on_return)
        self.resize(600, 400)

    def _on_return(self) -> None:
        self.returns += 1


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_enter_takes_the_highlighted_row_and_closes(page: Page) -> None:
    page.popup.show_rows(ROWS)
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.chosen == [(12, False)]
    assert page.popup.isHidden()
    assert page.returns == 0
    assert page.field.hasFocus()


def test_shift_enter_takes_and_stays(page: Page) -> None:
    page.popup.show_rows(ROWS)
    QTest.keyClick(page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.chosen == [(11, True)]
    assert page.popup.isVisible()


def test_escape_closes_and_keeps_the_text(page: Page) -> None:
    heard: list[int] = []
    page.popup.dismissed.connect(lambda: heard.append(1))
    page.field.setText("gula")
    page.popup.show_rows(ROWS)
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.popup.isHidden()
    assert page.field.text() == "gula"
    assert heard == [1]
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.returns == 1


def test_the_highlight_stops_at_both_ends(page: Page) -> None:
    page.popup.show_rows(ROWS)
    QTest.keyClick(page.field, Qt.Key.Key_Up)
    assert page.popup.current_row() == ROWS[0]
    for _ in range(5):
        QTest.keyClick(page.field, Qt.Key.Key_Down)
    assert page.popup.current_row() == ROWS[2]


def test_typing_goes_into_the_field(page: Page) -> None:
    page.popup.show_rows(ROWS)
    QTest.keyClicks(page.field, "gula x")
    assert page.field.text() == "gula x"


def test_ctrl_space_asks_for_details(page: Page) -> None:
    heard: list[object] = []
    page.popup.details.connect(heard.append)
    page.popup.show_rows(ROWS)
    QTest.keyClick(page.field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert heard == [11]


def test_no_finds_hide_it_and_leaving_the_field_too(qtbot: QtBot, page: Page) -> None:
    page.popup.show_rows(ROWS)
    page.popup.show_rows([])
    assert page.popup.isHidden()
    page.popup.show_rows(ROWS)
    page.next_field.setFocus()
    qtbot.waitUntil(page.popup.isHidden)


def test_a_click_takes_a_row_without_taking_the_focus(qtbot: QtBot, page: Page) -> None:
    page.popup.set_hints([("Enter", "add")], [("Esc", "close")])
    page.popup.show_rows(ROWS)
    view = page.popup.findChild(QListView)
    assert isinstance(view, QListView)
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.chosen == [(12, False)]
    assert page.field.hasFocus()


def test_rows_are_read_aloud_whole(page: Page) -> None:
    page.popup.show_rows(ROWS)
    view = page.popup.findChild(QListView)
    assert isinstance(view, QListView)
    index = view.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Gula Pasir 1 kg, 8994004404040, Stock 42, Rp 17.500"


def test_it_paints_every_kind_of_row(page: Page) -> None:
    page.popup.show_rows([*ROWS, PopupRow(None, "Only a title", icon="search")])
    assert not page.popup.grab().isNull()


def test_at_the_foot_of_the_window_it_lies_above_its_field(page: Page) -> None:
    page.popup.show_rows(ROWS)
    assert page.popup.y() > page.field.y()
    page.field.move(0, 360)
    page.popup.show_rows(ROWS)
    assert page.popup.geometry().bottom() < 360
    assert page.popup.height() >= 100
    assert page.popup.y() >= 0


def test_a_narrow_field_has_a_wide_list_inside_the_window(page: Page) -> None:
    wide = SearchPopup(page.field, page, width=340)
    page.field.setFixedSize(90, 30)
    page.field.move(500, 20)
    wide.show_rows(ROWS)
    assert wide.width() >= 340
    assert wide.geometry().right() < page.width()
    wide.dismiss()
    page.popup.show_rows(ROWS)
    assert page.popup.width() == 90
