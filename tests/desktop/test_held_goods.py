"""Who holds a product, what is held too long, and goods that came in for orders that wait."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.stock_card_page import StockCardPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, customers, ordering, receiving, reserving, selling, shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE = "2000000000015"
DAY = 86_400_000


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    draft = ProductDraft("Beras", 78_000, code="B1", barcodes=(RICE,), opening_stock=3_000)
    opened.desk.command(catalogue.add, draft).run()
    opened.desk.command(customers.add, CustomerDraft("Budi", phone="0812 1")).run()
    opened.settle()
    yield opened
    close_tab(opened)


def ordered(hands: Hands[ProductsTab], text: str, *, known: bool = False) -> tuple[int, str]:
    """Id and number of a confirmed order."""
    session = hands.session
    order_id = ordering.open_cart(session.fresh()).id_of("order")
    ordering.scan(session.fresh(), order_id, text)
    if known:
        ordering.set_customer(session.fresh(), order_id, 1)
    return order_id, str(selling.confirm(session.fresh(), order_id).facts["number"])


def card(hands: Hands[ProductsTab]) -> StockCardPage:
    found = hands.tab.switcher.page("card")
    assert isinstance(found, StockCardPage)
    return found


def reserved(hands: Hands[ProductsTab]) -> int:
    rows = hands.session.store.connection.execute("SELECT reserved FROM stock_total").fetchall()
    return int(str(rows[0][0]))


def test_f7_lists_who_holds_a_product_and_enter_goes_there(hands: Hands[ProductsTab]) -> None:
    first, number = ordered(hands, "2*B1", known=True)
    _, other = ordered(hands, "B1")
    hands.tab.open_page("card")
    hands.type_text(RICE)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_F7)
    model = card(hands).held.holders
    shown = [[str(model.index(row, at).data()) for at in (0, 1, 4)] for row in range(2)]
    assert shown == [[number, "Budi", "2"], [other, "–", "1"]]
    assert hands.focus_name() == "holders"
    hands.press(Qt.Key.Key_Return)
    assert hands.went == [("processing", first)]
    hands.press(Qt.Key.Key_Escape)
    assert card(hands)._stack.currentWidget() is card(hands).moves_table


def test_nobody_holds_it(hands: Hands[ProductsTab]) -> None:
    hands.tab.open_page("card")
    card(hands).open_product(1)
    hands.press(Qt.Key.Key_F7)
    assert card(hands).held.currentWidget() is card(hands).held._none


def test_what_is_held_too_long_is_set_free_and_kept_again(hands: Hands[ProductsTab]) -> None:
    _, number = ordered(hands, "2*B1", known=True)
    hands.session.store.connection.execute(f"UPDATE orders SET confirmed_at = 1 - {DAY}")
    shop.change_setting(hands.session.fresh(), "reservation_days", 3)
    hands.tab.open_page("card")
    hands.press(Qt.Key.Key_F7)
    assert hands.focus_name() == "overdueOrders"
    [row] = card(hands).held.overdue.rows
    assert row.number == number
    hands.press(Qt.Key.Key_Delete)
    assert reserved(hands) == 0
    assert card(hands).held.overdue.rows == ()
    assert any(number in words for words in hands.spoken)
    undo = hands.window.notices.toasts()[-1].findChildren(Button)[0]
    undo.click()
    hands.settle()
    assert reserved(hands) == 2_000


def test_without_a_limit_nothing_is_held_too_long(hands: Hands[ProductsTab]) -> None:
    ordered(hands, "2*B1")
    shop.change_setting(hands.session.fresh(), "reservation_days", 0)
    hands.tab.open_page("card")
    hands.press(Qt.Key.Key_F7)
    assert card(hands).held.overdue.rows == ()
    hands.press(Qt.Key.Key_Delete)
    assert reserved(hands) == 2_000


def test_goods_that_came_in_are_kept_for_who_waits(hands: Hands[ProductsTab]) -> None:
    _, full = ordered(hands, "2*B1")
    early, first = ordered(hands, "3*B1", known=True)
    late, second = ordered(hands, "4*B1")
    hands.desk.command(catalogue.add, ProductDraft("Susu", 7_000, code="S1")).run()
    hands.settle()
    _, last = ordered(hands, "S1")
    connection = hands.session.store.connection
    connection.execute("UPDATE orders SET promised_on = '2026-11-25' WHERE id = ?", (late,))
    connection.execute("UPDATE orders SET promised_on = '2026-11-24' WHERE id = ?", (early,))
    assert reserved(hands) == 3_000
    hands.tab.open_page("receipt")
    page = hands.tab.switcher.page("receipt")
    assert isinstance(page, ReceiptPage)
    receipt_id = receiving.start(hands.session.fresh()).id_of("receipt")
    receiving.scan(hands.session.fresh(), receipt_id, "2*B1")
    receiving.scan(hands.session.fresh(), receipt_id, "S1")
    changes = receiving.post(hands.session.fresh(), receipt_id)
    page._on_posted(changes)
    words = page.message.words()
    assert first in words
    assert "3 orders" in words
    assert full not in words
    button = next(
        each for each in page.message.findChildren(Button) if each.isVisible() and each.label()
    )
    button.click()
    hands.settle()
    held = {each.number: each.quantity for each in reserving.holders(hands.session, 1)}
    assert held == {full: 2_000, first: 3_000}, second
    # One that gets nothing doesn't keep the next one from what it waits for.
    assert [each.number for each in reserving.holders(hands.session, 2)] == [last]
    assert page.message.words() == ""


def test_goods_that_nobody_waits_for_are_offered_to_nobody(hands: Hands[ProductsTab]) -> None:
    ordered(hands, "2*B1")
    hands.tab.open_page("receipt")
    page = hands.tab.switcher.page("receipt")
    assert isinstance(page, ReceiptPage)
    receipt_id = receiving.start(hands.session.fresh()).id_of("receipt")
    receiving.scan(hands.session.fresh(), receipt_id, "4*B1")
    page._on_posted(receiving.post(hands.session.fresh(), receipt_id))
    assert page.message.words() == ""
