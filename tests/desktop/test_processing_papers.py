"""Which paper is handed out for the orders selected."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt

from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.stepping import advance
from tests.helpers.board import confirmed, shipment
from tests.helpers.shop import Shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class PaperSpy:
    """Remembers what was asked for."""

    def __init__(self) -> None:
        self.printed: list[OrderPaper] = []
        self.seen: list[OrderPaper] = []

    def print_paper(self, wanted: OrderPaper, paper: object = None) -> None:
        self.printed.append(wanted)

    def show_paper(self, wanted: OrderPaper, paper: object = None) -> None:
        self.seen.append(wanted)


@pytest.fixture
def orders(shop: Shop) -> list[int]:
    return [confirmed(shop, "GULA", delivery=DeliveryMethod.DELIVERY) for _ in range(2)]


@pytest.fixture
def hands(window: MainWindow, shop: Shop, orders: list[int]) -> Iterator[Hands[ProcessingTab]]:
    opened = open_tab(
        window, shop.session.store.path, "processing", ProcessingTab, clock=shop.clock
    )
    opened.desk.papers = PaperSpy()  # type: ignore[assignment]
    opened.press(Qt.Key.Key_Down)
    yield opened
    close_tab(opened)


def spy(hands: Hands[ProcessingTab]) -> PaperSpy:
    return cast("PaperSpy", hands.desk.papers)


def shipments(hands: Hands[ProcessingTab]) -> list[int]:
    rows = hands.session.store.connection.execute("SELECT id FROM shipment ORDER BY order_id")
    return [int(str(each)) for (each,) in rows.fetchall()]


def test_before_anything_is_prepared_it_says_what_to_do(hands: Hands[ProcessingTab]) -> None:
    hands.control(Qt.Key.Key_P)
    hands.control(Qt.Key.Key_J)
    assert spy(hands).printed == []
    assert "Space" in hands.spoken[-1]
    assert "Space" in hands.spoken[-2]
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    assert [each.kind for each in spy(hands).seen] == [PaperKind.ORDER_SLIP]


def test_one_picking_list_for_all_selected(hands: Hands[ProcessingTab], orders: list[int]) -> None:
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_Space)
    hands.control(Qt.Key.Key_P)
    assert spy(hands).printed == [OrderPaper.of(PaperKind.PICKING_LIST, *shipments(hands))]
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    assert spy(hands).seen == [OrderPaper.of(PaperKind.PICKING_LIST, shipments(hands)[0])]


def test_a_note_for_each_parcel_and_one_sheet_of_labels(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    for order_id in orders:
        for _ in range(2):
            advance(hands.session.fresh(), order_id)
    hands.tab.refresh()
    hands.tab.orders.select(orders)
    hands.tab.orders.take_focus()
    hands.control(Qt.Key.Key_J)
    first, second = shipments(hands)
    note = PaperKind.DELIVERY_NOTE
    assert spy(hands).printed == [OrderPaper.of(note, first), OrderPaper.of(note, second)]
    assert hands.desk.registry.trigger("processing.label")
    assert spy(hands).printed[-1] == OrderPaper.of(PaperKind.SHIPPING_LABEL, first, second)
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    assert spy(hands).seen == [OrderPaper.of(note, first)]


def test_what_is_about_to_go_comes_before_what_went(
    hands: Hands[ProcessingTab], shop: Shop
) -> None:
    order_id = confirmed(shop, "GULA", "GULA", "KOPI", delivery=DeliveryMethod.DELIVERY)
    waiting = shipment(shop, order_id, "packed", 1000, method="delivery")
    shipment(shop, order_id, "shipped", 1000, method="delivery")
    hands.tab.refresh()
    hands.tab.orders.select([order_id])
    hands.tab.orders.take_focus()
    hands.control(Qt.Key.Key_J)
    assert spy(hands).printed == [OrderPaper.of(PaperKind.DELIVERY_NOTE, waiting)]
