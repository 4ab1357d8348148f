"""The board by keyboard: moving orders on and back, finding them, live counts."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.column_model import ColumnModel
from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.reports.journal_words import kind_word
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.domain.orders import DeliveryMethod, Stage
from oms_desktop.services import order_board
from oms_desktop.services.stepping import advance
from tests.helpers.board import confirmed, deposit
from tests.helpers.shop import MORNING, Shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

TODAY = MORNING.date()
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def orders(shop: Shop) -> list[int]:
    """Three orders to be fetched, promised for yesterday, today and some day."""
    return [
        confirmed(shop, "GULA", "KOPI", customer="BUDI", promised=TODAY - timedelta(days=1)),
        confirmed(shop, "KOPI", customer="SITI", promised=TODAY),
        confirmed(shop, "GULA", customer="ANI"),
    ]


@pytest.fixture
def hands(window: MainWindow, shop: Shop, orders: list[int]) -> Iterator[Hands[ProcessingTab]]:
    opened = open_tab(
        window,
        shop.session.store.path,
        "processing",
        lambda desk: ProcessingTab(desk, kind_word),
        clock=shop.clock,
    )
    yield opened
    close_tab(opened)


def stage(hands: Hands[ProcessingTab], order_id: int) -> Stage:
    found = order_board.cards(hands.session, [order_id])[order_id]
    assert found is not None
    return found.stage


def shown(hands: Hands[ProcessingTab], where: Stage) -> list[int]:
    model = hands.tab.orders.board.columns[where].model
    cards = (model.card_at(number) for number in range(model.rowCount()))
    return [card.id for card in cards if card is not None]


def timeline(hands: Hands[ProcessingTab]) -> list[str]:
    """What the drawer says happened, the newest first."""
    labels = hands.tab.drawer.view.findChildren(QLabel)
    words = [label.text() for label in labels]
    return words[words.index("What happened") + 1 :]


def test_ux11_space_moves_an_order_on_and_ctrl_z_back(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    hands.press(Qt.Key.Key_Down)
    first = orders[0]
    card = hands.tab.card()
    assert card is not None
    assert card.id == first
    hands.press(Qt.Key.Key_Space)
    assert stage(hands, first) is Stage.PREPARING
    assert shown(hands, Stage.PREPARING) == [first]
    assert hands.spoken[-1] == f"{card.number}: preparing"
    hands.control(Qt.Key.Key_Z)
    assert stage(hands, first) is Stage.NEW
    assert shown(hands, Stage.NEW) == orders
    assert hands.spoken[-1] == f"{card.number}: new"
    hands.press(Qt.Key.Key_Return)
    told = " | ".join(timeline(hands))
    assert told.index("Shipment cancelled") < told.index("Goods are being picked")
    assert "Order confirmed" in told


def test_space_all_the_way_and_the_selection_follows(
    hands: Hands[ProcessingTab], orders: list[int], shop: Shop
) -> None:
    order_id = orders[1]
    deposit(shop, order_id, 8_550)
    hands.tab.refresh()
    hands.tab.orders.select([order_id])
    hands.tab.orders.take_focus()
    for expected in (Stage.PREPARING, Stage.READY, Stage.DONE):
        hands.press(Qt.Key.Key_Space)
        assert stage(hands, order_id) is expected
        if expected is not Stage.DONE:
            card = hands.tab.card()
            assert card is not None
            assert card.id == order_id
    assert order_id not in [*shown(hands, Stage.NEW), *shown(hands, Stage.READY)]
    assert hands.tab.orders.board.has_focus(), "the keys stay on the board"


def test_several_orders_go_together_and_come_back_together(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down, SHIFT)
    assert hands.tab.orders.selected_ids() == orders[:2]
    hands.press(Qt.Key.Key_Space)
    assert shown(hands, Stage.PREPARING) == orders[:2]
    assert hands.tab.orders.selected_ids() == orders[:2]
    assert hands.spoken[-1] == "2 orders: preparing"
    hands.press(Qt.Key.Key_Space, SHIFT)
    assert shown(hands, Stage.NEW) == orders


def test_the_toast_undoes_what_it_told_of(hands: Hands[ProcessingTab], orders: list[int]) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Space)
    hands.window.notices.toasts()[-1]._on_act()
    hands.settle()
    assert stage(hands, orders[0]) is Stage.NEW
    hands.control(Qt.Key.Key_Z)
    assert stage(hands, orders[0]) is Stage.NEW, "it is taken back once only"


def test_arrows_lead_between_columns(hands: Hands[ProcessingTab], orders: list[int]) -> None:
    advance(hands.session.fresh(), orders[2])
    hands.tab.refresh()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Right)
    assert hands.tab.orders.selected_ids() == [orders[2]]
    assert hands.focus_name() == "cards-preparing"
    hands.press(Qt.Key.Key_Right)
    assert hands.tab.orders.selected_ids() == [orders[2]], "empty columns are passed over"
    hands.press(Qt.Key.Key_Left)
    assert hands.focus_name() == "cards-new"
    assert hands.tab.orders.board.columns[Stage.PREPARING].selected_ids() == []


def test_tab_comes_to_the_board_once_and_leaves_it(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    advance(hands.session.fresh(), orders[2])
    hands.tab.refresh()
    hands.tab.search_focus()
    seen = []
    for _ in range(14):
        hands.press(Qt.Key.Key_Tab)
        seen.append(hands.focus_name())
        if seen[-1] == "orderSearch":
            break
    assert [name for name in seen if name.startswith("cards-")] == ["cards-new"]
    assert seen[-1] == "orderSearch", "round in at most 14 steps"


def test_a_sale_that_needs_money_asks_for_it(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    hands.tab.orders.select([orders[1]])
    hands.tab.orders.take_focus()
    for _ in range(3):
        hands.press(Qt.Key.Key_Space)
    assert stage(hands, orders[1]) is Stage.READY
    assert hands.focus_name() == "tenderAmount"
    hands.press(Qt.Key.Key_Return)
    assert stage(hands, orders[1]) is Stage.DONE
    [[paid]] = hands.session.store.connection.execute("SELECT sum(amount) FROM payment").fetchall()
    assert paid == 8_500, "cash is rounded as at the counter"


def test_changes_from_elsewhere_come_in_by_themselves(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    hands.desk.command(advance, orders[0]).run()
    hands.settle()
    assert shown(hands, Stage.PREPARING) == [orders[0]]
    assert shown(hands, Stage.NEW) == orders[1:]


def test_days_and_search_narrow_the_board(hands: Hands[ProcessingTab], orders: list[int]) -> None:
    days = hands.tab.filters.days
    for value, wanted in (("late", orders[:1]), ("today", orders[1:2]), ("tomorrow", [])):
        days.choose(value)
        days.chosen.emit(value)
        assert shown(hands, Stage.NEW) == wanted
    empty = hands.tab.findChild(EmptyState, "boardEmpty")
    assert empty is not None
    assert empty.isVisible()
    hands.tab.orders.cleared.emit()
    assert shown(hands, Stage.NEW) == orders
    hands.tab.search_focus()
    hands.type_text("siti")
    hands.press(Qt.Key.Key_Return)
    assert shown(hands, Stage.NEW) == [orders[1]]
    assert hands.focus_name() == "cards-new"
    hands.press(Qt.Key.Key_Escape)
    assert shown(hands, Stage.NEW) == orders


def test_the_days_tell_how_many(hands: Hands[ProcessingTab]) -> None:
    counts = hands.tab.orders.cards.counts(TODAY)
    assert counts == {"all": 3, "today": 1, "tomorrow": 0, "late": 1}


def test_finished_orders_come_on_demand(
    hands: Hands[ProcessingTab], orders: list[int], shop: Shop
) -> None:
    deposit(shop, orders[1], 8_550)
    for _ in range(3):
        advance(hands.session.fresh(), orders[1])
    hands.tab.refresh()
    assert not hands.tab.orders.board.columns[Stage.DONE].isVisible()
    hands.tab.filters.done.click()
    assert shown(hands, Stage.DONE) == [orders[1]]
    hands.tab.filters.done.click()
    assert not hands.tab.orders.board.columns[Stage.DONE].isVisible()


def test_the_table_shows_the_same_orders(hands: Hands[ProcessingTab], orders: list[int]) -> None:
    hands.tab.orders.select([orders[1]])
    hands.control(Qt.Key.Key_T)
    table = hands.tab.orders.table
    assert table.count() == 3
    assert table.sums()["count"] == "3 orders"
    card = hands.tab.card()
    assert card is not None
    assert card.id == orders[1], "the current order stays"
    hands.press(Qt.Key.Key_Space)
    assert stage(hands, orders[1]) is Stage.PREPARING
    hands.control(Qt.Key.Key_Z)
    assert stage(hands, orders[1]) is Stage.NEW
    assert hands.desk.settings["processing/view"] == "table"


def test_a_number_that_is_scanned_opens_its_order(
    hands: Hands[ProcessingTab], orders: list[int]
) -> None:
    advance(hands.session.fresh(), orders[2])
    [[number]] = hands.session.store.connection.execute("SELECT number FROM shipment").fetchall()
    assert hands.tab.on_scanned(str(number))
    sheet = hands.tab.drawer.sheet()
    assert sheet is not None
    assert sheet.id == orders[2]
    assert not hands.tab.on_scanned("8994834001918")


def test_every_control_has_a_name(hands: Hands[ProcessingTab], orders: list[int]) -> None:
    hands.tab.orders.select([orders[0]])
    hands.tab.open_drawer()
    assert hands.nameless() == []


def card(order_id: int, number: str = "") -> OrderCard:
    from oms_desktop.domain.orders import OrderState

    return OrderCard(
        order_id, number, OrderState.CONFIRMED, Stage.NEW, 0, "", "", "pickup", None, "", 0, 0, 0,
        False, False, True, 0, 1, False,
    )  # fmt: skip


def test_a_column_keeps_the_rules_of_item_models(qapp: object) -> None:
    model = ColumnModel(lambda: TODAY)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    states: list[list[int]] = [
        [1, 2, 3],
        [1, 3],
        [3, 1],
        [4, 3, 5, 1],
        [],
        list(range(90)),
        [88, 2],
    ]
    for ids in states:
        model.show_cards([card(each) for each in ids])
        found = [model.card_at(at) for at in range(model.rowCount())]
        assert [each.id for each in found if each is not None] == ids
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _: changed.append(top.row()))
    model.show_cards([card(88), card(2, "new")])
    assert changed == [1]
    model.show_cards([card(88), card(7), card(2, "new")])
    assert changed == [1]
    assert not resets
    assert tester is not None


def test_what_goes_by_courier_is_sent_before_it_is_delivered(
    window: MainWindow, shop: Shop
) -> None:
    order_id = confirmed(shop, "GULA", delivery=DeliveryMethod.DELIVERY)
    hands = open_tab(window, shop.session.store.path, "processing", ProcessingTab, clock=shop.clock)
    hands.press(Qt.Key.Key_Down)
    for expected in (Stage.PREPARING, Stage.READY, Stage.SENT):
        hands.press(Qt.Key.Key_Space)
        assert stage(hands, order_id) is expected
    hands.control(Qt.Key.Key_Z)
    assert hands.focus_name() == "reason", "calling goods back needs a reason"
    hands.type_text("salah alamat")
    hands.press(Qt.Key.Key_Return)
    assert stage(hands, order_id) is Stage.READY
    close_tab(hands)
