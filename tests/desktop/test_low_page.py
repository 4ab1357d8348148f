"""Low stock and the value of the stock on their page, and a correction beside a product."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oms_desktop.desktop.products.low_page import LowPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import catalogue, stock_keeping
from oms_desktop.services.shop import open_shop
from oms_desktop.services.tabular import read_table
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

CASHIER = Person(1, "Kasir", Role.CASHIER)


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for draft in (
        ProductDraft("Beras", 78_000, cost=71_500, opening_stock=40_000, category="Sembako"),
        ProductDraft("Kopi", 2_000, cost=1_500, opening_stock=3_000, min_stock=5_000),
        ProductDraft("Sabun", 4_500, cost=4_000, min_stock=1_000),
    ):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    yield opened
    close_tab(opened)


@pytest.fixture
def page(hands: Hands[ProductsTab]) -> LowPage:
    found = hands.tab.open_page("low")
    assert isinstance(found, LowPage)
    hands.settle()
    return found


def shown(page: LowPage) -> list[tuple[str, ...]]:
    model = page.table.model
    return [
        tuple(str(model.index(row, at).data()) for at in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def text_of(page: LowPage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_what_is_low_with_how_much_to_buy(hands: Hands[ProductsTab], page: LowPage) -> None:
    assert shown(page) == [
        ("Sabun", "", "Out of stock", "1", "0", "2 pcs", "8.000"),
        ("Kopi", "", "3 left", "5", "0", "7 pcs", "10.500"),
    ]
    assert text_of(page, "lowCount") == "2 products are low"
    hands.type_text("kop")
    hands.press(Qt.Key.Key_Return)
    assert [row[0] for row in shown(page)] == ["Kopi"]
    hands.press(Qt.Key.Key_Return)
    assert hands.went == [("products", 2)]
    hands.press(Qt.Key.Key_Escape)
    page.show_rows()
    assert len(shown(page)) == 2


def test_the_value_of_the_stock_by_category(hands: Hands[ProductsTab], page: LowPage) -> None:
    assert text_of(page, "stockValue") == "Rp\u00a02.864.500"
    model = page.value.model
    found = [
        tuple(str(model.index(row, at).data()) for at in (0, 1)) for row in range(model.rowCount())
    ]
    assert found == [("Without a category", "4.500"), ("Sembako", "2.860.000")]
    hands.desk.command(stock_keeping.damage, 1, 1_000, "sobek").run()
    hands.settle()
    assert text_of(page, "stockValue") == "Rp\u00a02.793.000"


def test_the_list_is_taken_out_as_a_file(
    hands: Hands[ProductsTab], page: LowPage, tmp_path: Path
) -> None:
    page.export_to(tmp_path / "low.csv")
    hands.settle()
    rows = read_table(tmp_path / "low.csv").rows
    assert [row.cells[1] for row in rows] == ["Kopi", "Sabun"]
    assert "2 rows saved as low.csv" in hands.spoken[-1]
    page.export_to(tmp_path / "none" / "low.csv")
    hands.settle()
    assert page.message.words()
    assert hands.nameless() == []


def test_a_correction_beside_the_product_and_back(hands: Hands[ProductsTab]) -> None:
    hands.tab.show_record(2)
    hands.settle()
    hands.press(Qt.Key.Key_F7)
    assert hands.focus_name() == "adjustQuantity"
    hands.type_text("8")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    form = hands.tab.product_editor.adjusting
    assert form.message.words()
    assert hands.focus_name() == "adjustReason"
    hands.type_text("dihitung ulang")
    hands.press(Qt.Key.Key_Return)
    assert not form.fields.isVisible()
    assert "Kopi: +5, 8 on hand" in hands.spoken[-1]
    assert [row.on_hand for row in catalogue.product_listing(hands.session).by_ids([2])] == [8_000]
    assert hands.tab.product_editor.history.lines()[0][2] == "+5 pcs"
    undo = hands.desk.notices.toasts()[-1].findChild(Button, "toastAct")
    assert undo is not None
    undo.click()
    hands.settle()
    assert [row.on_hand for row in catalogue.product_listing(hands.session).by_ids([2])] == [3_000]


@pytest.mark.parametrize(
    ("way", "typed", "left"), [("more", "2", 5_000), ("less", "2", 1_000), ("damage", "1", 2_000)]
)
def test_each_way_of_correcting(hands: Hands[ProductsTab], way: str, typed: str, left: int) -> None:
    hands.tab.show_record(2)
    hands.press(Qt.Key.Key_F7)
    form = hands.tab.product_editor.adjusting
    form.way.choose(way)
    hands.type_text(typed)
    hands.press(Qt.Key.Key_Return)
    hands.type_text("x")
    hands.press(Qt.Key.Key_Return)
    assert [row.on_hand for row in catalogue.product_listing(hands.session).by_ids([2])] == [left]


def test_more_than_there_is_cant_go_and_the_typed_text_stays(hands: Hands[ProductsTab]) -> None:
    hands.tab.show_record(2)
    hands.press(Qt.Key.Key_F7)
    form = hands.tab.product_editor.adjusting
    form.way.choose("less")
    hands.type_text("9")
    hands.press(Qt.Key.Key_Return)
    hands.type_text("hilang")
    hands.press(Qt.Key.Key_Return)
    assert "3" in form.message.words()
    assert (form.quantity.text(), form.reason.text()) == ("9", "hilang")
    hands.press(Qt.Key.Key_Escape)
    assert not form.fields.isVisible()
    assert not hands.tab.editor.is_dirty()


def test_a_cashier_sees_neither_cost_nor_the_correction(window: MainWindow, tmp_path: Path) -> None:
    session = open_shop(tmp_path / "shop.oms")
    catalogue.add(session.fresh(), ProductDraft("Kopi", 2_000, cost=900, min_stock=5_000))
    session.store.close()

    def build(desk: Desk) -> ProductsTab:
        desk.session = replace(desk.session, person=CASHIER)
        return ProductsTab(desk)

    opened = open_tab(window, tmp_path / "shop.oms", "products", build)
    opened.tab.show_record(1)
    opened.settle()
    assert not opened.tab.product_editor.adjusting.isVisible()
    opened.press(Qt.Key.Key_F7)
    assert not opened.tab.product_editor.adjusting.fields.isVisible()
    assert not opened.tab.switcher.has("count")
    low = opened.tab.open_page("low")
    opened.settle()
    assert isinstance(low, LowPage)
    assert shown(low) == [("Kopi", "", "Out of stock", "5", "0", "10 pcs")]
    assert not low.value.isVisible()
    close_tab(opened)
