"""Buttons, labels, tables, tiles and the rest: names, sizes, one Tab stop, real pages."""

from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.cells import CELL_ROLE, Cell, cell_of
from oms_desktop.desktop.widgets.document_preview import DocumentPreview, Fit
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import key_cap, plain_label, plain_tooltip
from oms_desktop.desktop.widgets.progress_strip import ProgressStrip
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.desktop.widgets.tile import Tile


def two_pages() -> bytes:
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format=(200, 300))
    pdf.set_fill_color(255, 0, 0)
    pdf.add_page()
    pdf.rect(0, 0, 200, 300, style="F")
    pdf.add_page()
    return bytes(pdf.output())


class Model(QAbstractTableModel):
    """Three rows, one cell of each kind."""

    cells = (
        Cell("Gula", sub="8994"),
        Cell("17.500", right=True, strong=True),
        Cell("Paid", chip="success"),
        Cell("Void", chip="neutral", struck=True, icon="x"),
        Cell("2 pcs", centre=True, icon="clock", tone="danger"),
    )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else 3

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self.cells) + 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if role == CELL_ROLE:
            return self.cells[index.column()] if index.column() < len(self.cells) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight)
        return f"row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def table(qtbot: QtBot) -> BaseTable:
    made = BaseTable(name="list", accessible="List")
    qtbot.addWidget(made)
    made.setModel(Model(made))
    made.resize(700, 300)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    label = plain_label("<b>Gula</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    plain_tooltip(label, "<b>Gula</b> & co")
    assert label.toolTip() == "<span>&lt;b&gt;Gula&lt;/b&gt; &amp; co</span>"
    plain_tooltip(label, "Pay (F9)")
    assert label.toolTip() == "Pay (F9)"


def test_a_button_names_itself_and_keeps_ampersands(qtbot: QtBot) -> None:
    button = Button("Pay & print", "primary", icon="printer", variant="pay")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Pay & print"
    assert button.text().endswith("Pay && print")
    button.set_key("Enter")
    assert button.accessibleDescription() == "Enter"
    before = button.sizeHint().width()
    button.set_key("")
    assert button.sizeHint().width() < before


def test_a_narrow_button_drops_its_icon_before_its_words(qtbot: QtBot) -> None:
    button = Button("Transfer", "seg", icon="cash")
    qtbot.addWidget(button)
    bare = Button("Transfer", "seg")
    qtbot.addWidget(bare)
    assert bare.sizeHint().width() <= button.minimumSizeHint().width() < button.sizeHint().width()
    button.resize(button.minimumSizeHint())
    button.show()
    assert button._tight
    button.resize(button.sizeHint())
    assert not button._tight


@pytest.mark.parametrize("kind", ["", "primary", "ghost", "tool", "quick", "seg", "slot"])
def test_buttons_are_large_enough_to_hit(qtbot: QtBot, kind: str) -> None:
    button = Button("OK", kind)
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 24
    assert button.sizeHint().width() >= 24


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = icon_button("x", "Close")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Close", "Close")


def test_a_focused_button_keeps_its_size(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second = Button("One", "quick"), Button("Two", "quick")
    page.setLayout(row(first, second))
    page.show()
    page.activateWindow()
    second.setFocus()
    away = first.sizeHint()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert first.sizeHint() == away


@pytest.mark.parametrize("words", ["Warung Bu Imas  \u00b7  Rp 154.000", "Kasir  \u00b7  Rp 0"])
def test_a_pill_that_is_chosen_has_room_for_its_bold_words(qtbot: QtBot, words: str) -> None:
    pill = Button(words, "slot", checkable=True)
    qtbot.addWidget(pill)
    pill.setChecked(True)
    pill.resize(pill.sizeHint())
    pill.show()
    option = QStyleOptionButton()
    pill.initStyleOption(option)
    inside = (
        pill.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, pill).width()
    )
    bold = QFontMetrics(theme.current().font("caption", theme.STRONG))
    assert inside >= bold.horizontalAdvance(words)


def test_layout_helpers_take_widgets_layouts_gaps_and_space(qtbot: QtBot) -> None:
    frame = card(column(row(plain_label("a"), None, key_cap("F2")), 8, plain_label("b")), "box")
    qtbot.addWidget(frame)
    assert [label.text() for label in frame.findChildren(QLabel)] == ["a", "F2", "b"]
    assert boxed(row()).layout() is not None


def test_enter_opens_a_row_and_tab_leaves_the_table(qtbot: QtBot, table: BaseTable) -> None:
    heard: list[int] = []
    table.row_opened.connect(heard.append)
    table.select_row(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert heard == [1]
    assert not table.tabKeyNavigation()
    table.move_by(5)
    assert table.current_row() == 2
    table.select_row(-1)
    assert not table.selectionModel().hasSelection()


def test_enter_without_a_row_is_left_to_others(qtbot: QtBot, table: BaseTable) -> None:
    heard: list[int] = []
    table.row_opened.connect(heard.append)
    table.setCurrentIndex(QModelIndex())
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert heard == []


def test_a_header_remembers_its_widths_by_version(qtbot: QtBot, table: BaseTable) -> None:
    table.set_widths({0: 120, 1: 77})
    kept = table.header_state(2)
    other = BaseTable()
    qtbot.addWidget(other)
    other.setModel(Model(other))
    assert not other.restore_header(kept, 3)
    assert not other.restore_header("rubbish", 2)
    assert not other.restore_header("v2:\u00e9", 2)
    assert other.restore_header(kept, 2)
    assert other.columnWidth(1) == 77


def test_cells_come_from_the_model_or_its_text(table: BaseTable) -> None:
    model = table.model()
    assert cell_of(model.index(0, 2)).chip == "success"
    assert cell_of(model.index(1, 5)) == Cell("row 1", right=True)
    assert not table.grab().isNull()


def test_a_row_of_pills_is_one_tab_stop(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    pills = [Button(str(number), "slot", checkable=True) for number in range(4)]
    after = QLineEdit()
    page.setLayout(column(row(*pills), after))
    pills[1].setChecked(True)
    group = RovingGroup(page, pills)
    page.show()
    page.activateWindow()
    stops = [pill for pill in pills if pill.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [pills[1]]
    pills[1].setFocus()
    qtbot.waitUntil(pills[1].hasFocus)
    QTest.keyClick(pills[1], Qt.Key.Key_Right)
    assert pills[2].hasFocus()
    pills[3].hide()
    QTest.keyClick(pills[2], Qt.Key.Key_Right)
    assert pills[2].hasFocus()
    QTest.keyClick(pills[2], Qt.Key.Key_Tab)
    assert after.hasFocus()
    group.set_members(pills[:1])
    assert pills[0].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_arrows_walk_a_grid_by_rows(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    tiles = [Tile(number, f"Item {number}", "Rp 500", number) for number in range(6)]
    page.setLayout(column(row(*tiles[:3]), row(*tiles[3:])))
    RovingGroup(page, tiles, columns=3)
    page.show()
    page.activateWindow()
    tiles[1].setFocus()
    qtbot.waitUntil(tiles[1].hasFocus)
    QTest.keyClick(tiles[1], Qt.Key.Key_Down)
    assert tiles[4].hasFocus()
    QTest.keyClick(tiles[4], Qt.Key.Key_Down)
    assert tiles[4].hasFocus()


def test_a_tile_is_a_button_with_name_and_price(qtbot: QtBot) -> None:
    tile = Tile(7, "Kopi Sachet", "Rp 2.000")
    qtbot.addWidget(tile)
    heard: list[object] = []
    tile.clicked.connect(lambda: heard.append(tile.key))
    tile.show()
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert heard == [7]
    assert tile.accessibleName() == "Kopi Sachet, Rp 2.000"
    assert not tile.grab().isNull()


def test_a_chip_says_its_word(qtbot: QtBot) -> None:
    chip = StatusChip("Paid", "success")
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.set_status("Three days late", "danger", icon="clock", struck=True)
    assert chip.sizeHint().width() > narrow
    assert chip.accessibleName() == chip.words() == "Three days late"
    assert not chip.grab().isNull()


def test_an_empty_list_says_what_to_do_next(qtbot: QtBot) -> None:
    add = Button("Add product")
    page = QWidget()
    qtbot.addWidget(page)
    state = EmptyState("barcode", buttons=[add])
    QVBoxLayout(page).addWidget(state)
    state.set_words("Scan the first product", "or search by name", [("F2", "search")])
    page.show()
    page.activateWindow()
    texts = [label.text() for label in state.findChildren(QLabel)]
    assert "Scan the first product" in texts
    assert "F2" in texts
    state.take_focus()
    qtbot.waitUntil(add.hasFocus)


def test_progress_beyond_32_bits_and_cancel(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    heard: list[int] = []
    strip.cancelled.connect(lambda: heard.append(1))
    strip.begin("Reading the price list")
    strip.report(5_000_000_000, 10_000_000_000)
    assert "5.000.000.000" in {label.text()[:13] for label in strip.findChildren(QLabel)}
    button = strip.findChild(QPushButton, "cancelProgress")
    assert isinstance(button, QPushButton)
    button.click()
    assert heard == [1]
    assert not button.isEnabled()
    strip.finish()
    assert strip.isHidden()


def test_the_preview_shows_the_pdfs_own_pages(qtbot: QtBot) -> None:
    preview = DocumentPreview()
    qtbot.addWidget(preview)
    preview.resize(400, 500)
    preview.show()
    heard: list[tuple[int, int]] = []
    preview.page_changed.connect(lambda at, pages: heard.append((at, pages)))
    preview.show_pdf(two_pages())
    assert preview.pages() == 2
    assert heard[-1] == (1, 2)
    picture = preview.grab().toImage()
    assert picture.pixelColor(200, 200) == QColor(255, 0, 0)
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert heard[-1] == (2, 2)
    for fit in Fit:
        preview.set_fit(fit)
        assert preview.fit() is fit
        assert not preview.grab().isNull()
    preview.show_pdf(b"")
    assert (preview.pages(), preview.pdf()) == (0, b"")


@pytest.mark.parametrize("kind", ["", "primary", "ghost", "danger", "tool", "quick"])
def test_words_keep_away_from_the_key_beside_them(qtbot: QtBot, kind: str) -> None:
    button = Button("Change", kind)
    qtbot.addWidget(button)
    button.set_key("F3")
    button.show()
    button.resize(button.sizeHint())
    cap = button.findChild(QLabel, "key")
    assert isinstance(cap, QLabel)
    place = cap.geometry()
    cap.hide()
    picture = button.grab(place).toImage()
    seen = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(seen) == 1
