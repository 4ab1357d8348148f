"""Who may take goods in but not see costs finds none on the screen, and needs none."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services import catalogue
from oms_desktop.services.shop import open_shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

KEEPER = Person(1, "Edi", Role.CASHIER, given=frozenset({Right.ADJUST_STOCK}))
COST = "71.500"


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    session = open_shop(tmp_path / "shop.oms")
    for code in ("B1", "B2"):
        catalogue.add(
            session.fresh(), ProductDraft(f"Beras {code}", 78_000, code=code, cost=71_500)
        )
    session.store.close()

    def build(desk: Desk) -> ProductsTab:
        desk.session = replace(desk.session, person=KEEPER)
        return ProductsTab(desk)

    opened = open_tab(window, tmp_path / "shop.oms", "products", build)
    opened.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    for code in ("B1", "B2"):
        opened.type_text(code)
        opened.press(Qt.Key.Key_Return)
    yield opened
    close_tab(opened)


def page(hands: Hands[ProductsTab]) -> ReceiptPage:
    found = hands.tab.switcher.page("receipt")
    assert isinstance(found, ReceiptPage)
    return found


def seen(hands: Hands[ProductsTab]) -> str:
    """Every word of the page: its labels, and the titles and cells of its tables."""
    words = [label.text() for label in page(hands).findChildren(QLabel) if label.isVisible()]
    past = page(hands).past
    for table in (page(hands).lines.table, past._table, past.list.table):
        model = table.model()
        for at in range(model.columnCount()):
            if table.isVisible() and not table.isColumnHidden(at):
                words.append(str(model.headerData(at, Qt.Orientation.Horizontal)))
                words += [str(model.index(row, at).data()) for row in range(model.rowCount())]
    return "\n".join([*words, *hands.window.key_bar.words_shown()])


def test_the_receipt_shows_and_asks_no_cost(hands: Hands[ProductsTab]) -> None:
    assert "Beras B2" in seen(hands)
    for word in ("Cost", "Amount", "Total", "Rp", COST, "143.000"):
        assert word not in seen(hands)
    hands.press(Qt.Key.Key_F4)
    assert hands.focus_name() == "receiptScan"
    page(hands).lines.edit(3)
    assert not page(hands).lines.editor.is_open()


def test_tab_goes_from_quantity_to_quantity(hands: Hands[ProductsTab]) -> None:
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_F3)
    hands.type_text("4")
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus_name() == "receiptCell"
    hands.type_text("5")
    hands.press(Qt.Key.Key_Backtab)
    assert hands.focus_name() == "receiptCell"
    hands.type_text("6")
    hands.press(Qt.Key.Key_Return)
    assert [line.quantity for line in page(hands).draft.lines] == [6_000, 5_000]


def test_what_was_posted_says_no_cost_either(hands: Hands[ProductsTab]) -> None:
    hands.press(Qt.Key.Key_F9)
    assert hands.spoken[-1].endswith("posted: 2 lines")
    hands.press(Qt.Key.Key_F8)
    assert "Beras B2" in seen(hands)
    for word in ("Cost", "Amount", "Total", "Rp", COST, "143.000"):
        assert word not in seen(hands)
    [row] = hands.session.store.connection.execute("SELECT total FROM goods_receipt")
    assert row == (143_000,)


def test_undo_takes_nothing_of_the_cost(hands: Hands[ProductsTab]) -> None:
    hands.press(Qt.Key.Key_Delete)
    hands.control(Qt.Key.Key_Z)
    hands.press(Qt.Key.Key_F9)
    [row] = hands.session.store.connection.execute("SELECT total FROM goods_receipt")
    assert row == (143_000,)


def test_tab_goes_on_to_the_batch(hands: Hands[ProductsTab]) -> None:
    hands.session.store.connection.execute("UPDATE product SET expires = 1 WHERE code = 'B1'")
    page(hands).draft.reload()
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_F3)
    hands.press(Qt.Key.Key_Tab)
    hands.type_text("L7")
    hands.press(Qt.Key.Key_Return)
    assert [line.batch for line in page(hands).draft.lines] == ["L7", ""]


def test_tab_goes_back_over_a_line_without_batch(hands: Hands[ProductsTab]) -> None:
    hands.session.store.connection.execute("UPDATE product SET expires = 1 WHERE code = 'B2'")
    page(hands).draft.reload()
    hands.press(Qt.Key.Key_F3)
    hands.press(Qt.Key.Key_Backtab)
    hands.type_text("6")
    hands.press(Qt.Key.Key_Return)
    assert [line.quantity for line in page(hands).draft.lines] == [6_000, 1_000]
