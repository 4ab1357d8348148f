"""Beside the invoices: goods come back, a sale is corrected or copied, by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import returning
from oms_desktop.services.cart import cart
from oms_desktop.services.invoice_list import invoice_item
from tests.helpers.clipping import cut_off
from tests.helpers.desk_fixture import make_desk
from tests.helpers.shop import Shop

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(window: MainWindow, shop: Shop) -> Iterator[Desk]:
    with make_desk(window, shop) as (made, _):
        yield made


@pytest.fixture
def sold(shop: Shop) -> int:
    """Three sugar and a coffee, paid."""
    return shop.sell("3*GULA", "KOPI", customer="BUDI").id_of("invoice")


@pytest.fixture
def went(desk: Desk) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    desk.wanted.connect(lambda tab, key: found.append((tab, key)))
    return found


@pytest.fixture
def tab(window: MainWindow, desk: Desk, sold: int) -> InvoicesTab:
    window.add_tab(TabSpec("invoices", lambda: "Invoices", "receipt", lambda: InvoicesTab(desk)))
    window.resize(1366, 768)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    found = window.show_tab("invoices")
    assert isinstance(found, InvoicesTab)
    found.show_record(sold)
    return found


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, Qt.KeyboardModifier.NoModifier if held is None else held)
    desk.writer.wait_idle()
    QApplication.processEvents()


def gone_to(went: list[tuple[str, object]]) -> int:
    """The cart that the counter was asked to show."""
    [(where, key)] = went
    assert where == "sell"
    assert isinstance(key, tuple)
    kind, order_id = key
    assert kind == "cart"
    return int(order_id)


def test_goods_of_the_selected_invoice_come_back(
    tab: InvoicesTab, desk: Desk, shop: Shop, sold: int
) -> None:
    press(desk, Qt.Key.Key_R, CTRL)
    side = tab.return_side
    assert side.panel.table.hasFocus()
    assert list(side.panel.ways) == [Settlement.MONEY, Settlement.BALANCE, Settlement.DEBT]
    press(desk, Qt.Key.Key_Plus)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_1)
    assert side.panel.draft.quantities == {1: 1000, 2: 1000}
    press(desk, Qt.Key.Key_Return)
    assert side.item() is None
    assert tab.invoices.table.hasFocus()
    assert shop.stock("GULA")[0] == 98_000
    [toast] = desk.notices.toasts()
    assert "RT/2026/11/0001" in toast.words()


def test_esc_and_another_invoice_close_the_panel(tab: InvoicesTab, desk: Desk, shop: Shop) -> None:
    press(desk, Qt.Key.Key_R, CTRL)
    press(desk, Qt.Key.Key_Escape)
    assert tab.return_side.item() is None
    press(desk, Qt.Key.Key_R, CTRL)
    other = shop.sell("BUKU").id_of("invoice")
    tab.show_record(other)
    assert tab.return_side.item() is None
    assert shop.sql("SELECT count(*) FROM goods_return") == [(0,)]


def test_one_panel_at_a_time(tab: InvoicesTab, desk: Desk) -> None:
    press(desk, Qt.Key.Key_R, CTRL)
    tab.ask_void()
    assert [panel.isHidden() for panel in tab._panels()] == [True, False, True, True, True]
    tab.ask_correct()
    assert [panel.isHidden() for panel in tab._panels()] == [True, True, True, False, True]


def test_what_cannot_come_back_is_said(tab: InvoicesTab, desk: Desk) -> None:
    press(desk, Qt.Key.Key_R, CTRL)
    tab.return_side.panel.take_all()
    press(desk, Qt.Key.Key_Return)
    tab.show_record("INV/2026/11/0001")
    tab.desk.registry.trigger("invoices.return")
    assert tab.return_side.item() is None


def test_a_sale_of_this_shift_is_voided_and_lies_in_a_cart(
    tab: InvoicesTab, desk: Desk, shop: Shop, sold: int, went: list[tuple[str, object]]
) -> None:
    press(desk, Qt.Key.Key_R, CTRL | SHIFT)
    assert tab.correct_panel.reason.hasFocus()
    press(desk, Qt.Key.Key_Return)
    assert invoice_item(shop.session, sold).void
    order_id = gone_to(went)
    assert [line.row.code for line in cart(shop.session, order_id).lines] == ["GULA", "KOPI"]


def test_a_sale_with_a_credit_note_is_credited_instead(
    tab: InvoicesTab, desk: Desk, shop: Shop, sold: int, went: list[tuple[str, object]]
) -> None:
    return_id = returning.open_return(shop.new, sold).id_of("return")
    returning.set_return_line(shop.new, return_id, 1, 1000, Fate.STOCK)
    returning.finish_return(shop.new, return_id, "rusak", Settlement.MONEY)
    press(desk, Qt.Key.Key_R, CTRL | SHIFT)
    assert "credit note" in tab.correct_panel._what.text()
    press(desk, Qt.Key.Key_Return)
    assert not invoice_item(shop.session, sold).void
    order_id = gone_to(went)
    lines = cart(shop.session, order_id).lines
    assert [(line.row.code, line.row.quantity) for line in lines] == [
        ("GULA", 2000),
        ("KOPI", 1000),
    ]
    assert shop.stock("GULA")[0] == 100_000


def test_a_correction_needs_a_reason(tab: InvoicesTab, desk: Desk, shop: Shop, sold: int) -> None:
    tab.ask_correct()
    tab.correct_panel.reason.clear()
    press(desk, Qt.Key.Key_Return)
    assert tab.correct_panel.message.words()
    assert not invoice_item(shop.session, sold).void


def test_an_invoice_is_copied_into_a_cart(
    tab: InvoicesTab, desk: Desk, shop: Shop, sold: int, went: list[tuple[str, object]]
) -> None:
    press(desk, Qt.Key.Key_D, CTRL)
    order_id = gone_to(went)
    copied = cart(shop.session, order_id)
    assert copied.is_draft
    assert [line.row.quantity for line in copied.lines] == [3000, 1000]
    assert not invoice_item(shop.session, sold).void


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_no_word_of_the_panels_is_cut_off(
    tab: InvoicesTab, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    for ask in (tab.ask_return, tab.ask_correct):
        ask()
        QApplication.processEvents()
        assert cut_off(tab._side) == []
