"""The stock card answers by keyboard why there are so many, and what must be sold first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.products import stock_card_columns
from oms_desktop.desktop.products.stock_card_page import StockCardPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, ordering, receiving, selling
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE = "2000000000015"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for draft in (
        ProductDraft("Beras", 78_000, code="B1", barcodes=(RICE,), cost=71_500, opening_stock=7000),
        ProductDraft("Susu", 7_000, code="S1", opening_stock=3_000),
    ):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    yield opened
    close_tab(opened)


def page(hands: Hands[ProductsTab]) -> StockCardPage:
    found = hands.tab.switcher.page("card")
    assert isinstance(found, StockCardPage)
    return found


def receive(hands: Hands[ProductsTab], code: str, day: str) -> None:
    session = hands.session
    session.store.connection.execute("UPDATE product SET expires = 1")
    receipt_id = receiving.start(session.fresh()).id_of("receipt")
    line_id = receiving.scan(session.fresh(), receipt_id, code).facts["line"]
    receiving.change_line(session.fresh(), receipt_id, line_id, batch="L1", expires_on=day)
    receiving.post(session.fresh(), receipt_id)


def cells(hands: Hands[ProductsTab]) -> list[list[str]]:
    model = page(hands).moves
    return [
        [str(model.index(row, at).data()) for at in range(1, 4)] for row in range(model.rowCount())
    ]


def test_the_card_of_the_product_shown_opens_by_key(hands: Hands[ProductsTab]) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.control(Qt.Key.Key_H)
    assert page(hands)._title.text() == "Beras · B1"
    assert cells(hands) == [["Opening stock", "+7", "7"]]
    assert page(hands)._figures.text() == (
        "On hand 7 pcs · reserved 0 · available 7 · worth Rp\u00a0500.500"
    )
    hands.control(Qt.Key.Key_E)
    assert hands.went == [("products", page(hands).product)]


def test_a_scan_shows_another_card_and_who_waits_for_it(hands: Hands[ProductsTab]) -> None:
    session = hands.session
    order_id = ordering.open_cart(session.fresh()).id_of("order")
    ordering.scan(session.fresh(), order_id, "2*B1")
    number = selling.confirm(session.fresh(), order_id).facts["number"]
    hands.tab.open_page("card")
    hands.type_text(RICE)
    hands.press(Qt.Key.Key_Return)
    assert "reserved 2 · available 5" in page(hands)._figures.text()
    assert page(hands)._more.text() == f"Reserved for {number}: 2"
    assert hands.tab.on_scanned("S1")
    assert page(hands)._title.text() == "Susu · S1"
    hands.type_text("8990000000005")
    hands.press(Qt.Key.Key_Return)
    assert hands.beeper.errors == 1
    assert page(hands)._title.text() == "Susu · S1"
    hands.tab.open_page("list")
    hands.tab.search_now()
    model = hands.tab.table.model
    assert model.index(0, model.columnCount() - 1).data() == "7 pcs"
    assert "Reserved for" in _history(hands)


def _history(hands: Hands[ProductsTab]) -> str:
    hands.tab.open_record(page(hands).product or 0)
    hands.tab.open_record(1)
    return hands.tab.product_editor.history.figures.text()


def test_what_expires_soon_stands_where_no_product_is_chosen(hands: Hands[ProductsTab]) -> None:
    hands.tab.open_page("card")
    hands.settle()
    assert page(hands)._stack.currentIndex() == 2
    today = hands.session.today()
    receive(hands, "S1", today.isoformat())
    receive(hands, RICE, f"{today.year + 2}-01-31")
    page(hands).activated()
    hands.settle()
    assert [row.name for row in page(hands).expiring.rows] == ["Susu"]
    last = page(hands).expiring.columnCount() - 1
    assert page(hands).expiring.index(0, last).data() == "Last day"
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_Return)
    assert page(hands)._title.text() == "Susu · S1"
    assert page(hands)._more.text().startswith("Sell first: L1 → ")
    hands.press(Qt.Key.Key_Escape)
    assert page(hands).product is None
    assert hands.focus_name() == "cardFind"


def test_words_follow_the_language_and_every_control_has_a_name(
    hands: Hands[ProductsTab], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.tab.open_page("card")
    assert hands.nameless() == []
    monkeypatch.setattr(stock_card_columns, "translate", lambda _, text: f"» {text}")
    QApplication.sendEvent(hands.tab, QEvent(QEvent.Type.LanguageChange))
    assert page(hands).moves.headerData(0, Qt.Orientation.Horizontal) == "» When"
