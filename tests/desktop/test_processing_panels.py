"""Everything that is asked about an order, in the drawer and by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from oms_desktop.desktop.processing.amend_panel import AmendPanel
from oms_desktop.desktop.processing.deliver_panel import DeliverPanel
from oms_desktop.desktop.processing.dispatch_panel import DispatchPanel
from oms_desktop.desktop.processing.money_panel import MoneyPanel
from oms_desktop.desktop.processing.pack_panel import PackPanel
from oms_desktop.desktop.processing.plan_panel import PlanPanel
from oms_desktop.desktop.processing.reason_panel import ReasonPanel
from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.reports.journal_words import kind_word
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import DeliveryMethod, OrderState, Stage
from oms_desktop.services.order_sheet import OrderSheet, SheetShipment, order_sheet
from oms_desktop.services.stepping import advance
from tests.helpers.board import confirmed
from tests.helpers.shop import SUGAR_CODE, Shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

S = ShipmentState


@pytest.fixture
def order(shop: Shop) -> int:
    """Three sugar, a coffee and a service for Budi, to be brought to him."""
    codes = ("GULA", "GULA", "GULA", "KOPI", "JASA")
    return confirmed(shop, *codes, delivery=DeliveryMethod.DELIVERY)


@pytest.fixture
def hands(window: MainWindow, shop: Shop, order: int) -> Iterator[Hands[ProcessingTab]]:
    opened = open_tab(
        window,
        shop.session.store.path,
        "processing",
        lambda desk: ProcessingTab(desk, kind_word),
        clock=shop.clock,
    )
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Return)
    yield opened
    close_tab(opened)


def sheet(hands: Hands[ProcessingTab], order_id: int) -> OrderSheet:
    return order_sheet(hands.session, order_id)


def only(hands: Hands[ProcessingTab], order_id: int) -> SheetShipment:
    [found] = sheet(hands, order_id).shipments
    return found


def press(hands: Hands[ProcessingTab], name: str) -> None:
    """Press a button of the drawer by its name."""
    button = hands.tab.drawer.findChild(QPushButton, name)
    assert button is not None, name
    button.click()
    hands.settle()


def forward(hands: Hands[ProcessingTab], order_id: int, steps: int) -> None:
    for _ in range(steps):
        advance(hands.session.fresh(), order_id)
    hands.tab.refresh()
    hands.settle()


def act(hands: Hands[ProcessingTab], name: str, order_id: int) -> None:
    press(hands, f"act-{name}-{sheet(hands, order_id).shipments[-1].id}")


def retype(hands: Hands[ProcessingTab], text: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    focused.selectAll()
    hands.type_text(text)


def test_a_part_is_planned(hands: Hands[ProcessingTab], order: int) -> None:
    press(hands, "order-plan")
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, PlanPanel)
    retype(hands, "2")
    hands.press(Qt.Key.Key_Return)
    retype(hands, "0")
    hands.press(Qt.Key.Key_Return)
    retype(hands, "0")
    hands.press(Qt.Key.Key_Return)
    assert [(each.line.code, each.quantity) for each in only(hands, order).items] == [
        ("GULA", 2000)
    ]
    assert hands.tab.drawer.panel() is None
    assert hands.spoken[-1] == f"{only(hands, order).number} planned"
    assert hands.tab.orders.board.has_focus()


def test_more_than_is_open_stays_in_the_panel(hands: Hands[ProcessingTab], order: int) -> None:
    press(hands, "order-plan")
    retype(hands, "9")
    press(hands, "planNow")
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, PlanPanel)
    assert panel.message.words()
    assert sheet(hands, order).shipments == ()


def test_packing_by_scan_counts_up_and_says_what_is_wrong(
    hands: Hands[ProcessingTab], order: int
) -> None:
    forward(hands, order, 1)
    act(hands, "pack", order)
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, PackPanel)
    line = only(hands, order).items[0].line.id
    for number in (1000, 2000):
        assert hands.tab.on_scanned(SUGAR_CODE)
        hands.settle()
        assert panel.rows.value(line) == number
    assert hands.beeper.oks == 2
    hands.tab.on_scanned("BUKU")
    hands.settle()
    assert hands.window.notices is hands.desk.notices
    assert "Buku Tulis" in panel.message.words()
    for _ in range(2):
        hands.tab.on_scanned(SUGAR_CODE)
        hands.settle()
    assert "Gula Pasir" in panel.message.words(), "a fourth is too many"
    assert panel.rows.value(line) == 3000
    assert only(hands, order).items[0].packed == 3000


def test_packing_by_hand_and_sending_less(hands: Hands[ProcessingTab], order: int) -> None:
    forward(hands, order, 1)
    act(hands, "pack", order)
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, PackPanel)
    panel.rows.take_focus()
    retype(hands, "1")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    panel.parcels.set_value(2000)
    panel.weight.set_value(1500)
    press(hands, "packNow")
    assert "Gula Pasir" in panel.message.words()
    panel.message.findChildren(QPushButton)[0].click()
    hands.settle()
    parcel = only(hands, order)
    assert (parcel.state, parcel.parcels, parcel.weight) == (S.PACKED, 2, 1500)
    assert [(item.line.code, item.quantity) for item in parcel.items] == [("GULA", 1000)]


def test_everything_can_be_packed_without_counting(hands: Hands[ProcessingTab], order: int) -> None:
    forward(hands, order, 1)
    act(hands, "pack", order)
    press(hands, "packAll")
    assert only(hands, order).state is S.PACKED


def test_a_carrier_with_its_number_and_a_warning_for_the_same_one(
    hands: Hands[ProcessingTab], order: int, shop: Shop
) -> None:
    other = confirmed(shop, "GULA", delivery=DeliveryMethod.DELIVERY)
    for each in (other, order):
        forward(hands, each, 2)
    shop.sql("UPDATE shipment SET tracking = 'JNE1' WHERE order_id = ?", other)
    act(hands, "ship", order)
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, DispatchPanel)
    panel.ways["carrier"].click()
    for name, text in (("carrier", "JNE"), ("service", "REG"), ("tracking", "JNE1")):
        panel.fields[name].setText(text)
    panel.cost.set_value(12_000)
    panel.fields["tracking"].setFocus()
    hands.press(Qt.Key.Key_Return)
    assert "tracking number" in panel.message.words()
    assert only(hands, order).state is S.PACKED
    hands.press(Qt.Key.Key_Return)
    sent = only(hands, order)
    assert (sent.state, sent.carrier, sent.tracking, sent.cost) == (
        S.SHIPPED,
        "JNE",
        "JNE1",
        12_000,
    )
    assert hands.tab.drawer.panel() is None
    press(hands, f"track-{sent.id}")
    assert QApplication.clipboard().text() == "JNE REG JNE1"


def test_our_own_courier(hands: Hands[ProcessingTab], order: int) -> None:
    forward(hands, order, 2)
    act(hands, "ship", order)
    assert hands.focus_name() == "dispatch-driver"
    hands.type_text("Pak Dedi")
    hands.press(Qt.Key.Key_Tab)
    hands.type_text("N 1234 AB")
    hands.press(Qt.Key.Key_Return)
    sent = only(hands, order)
    assert (sent.state, sent.driver, sent.vehicle) == (S.SHIPPED, "Pak Dedi", "N 1234 AB")


def test_cash_on_delivery_is_taken_when_it_arrives(hands: Hands[ProcessingTab], order: int) -> None:
    forward(hands, order, 3)
    act(hands, "deliver", order)
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, DeliverPanel)
    hands.type_text("Ibu Budi")
    # 3 × 17.500 + 8.550 + 5.000, rounded down for cash.
    assert panel.pay.amount.value() == 66_050
    panel.pay.amount.set_value(100_000)
    panel.receiver.setFocus()
    hands.press(Qt.Key.Key_Return)
    done = sheet(hands, order)
    assert done.card.state is OrderState.COMPLETED
    assert done.card.rest == 0
    assert done.shipments[0].receiver == "Ibu Budi"
    assert "give back" in hands.spoken[-1]


def test_failed_then_sent_again_then_back_in_the_shop(
    hands: Hands[ProcessingTab], order: int
) -> None:
    forward(hands, order, 3)
    act(hands, "fail", order)
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, ReasonPanel)
    hands.press(Qt.Key.Key_Return)
    assert panel.message.words(), "no reason, no failure"
    hands.type_text("rumah kosong")
    hands.press(Qt.Key.Key_Return)
    assert (only(hands, order).state, only(hands, order).failure) == (S.FAILED, "rumah kosong")
    card = hands.tab.orders.card(order)
    assert card is not None
    assert card.failed
    act(hands, "resend", order)
    assert only(hands, order).state is S.PACKED
    act(hands, "ship", order)
    press(hands, "dispatchNow")
    act(hands, "fail", order)
    hands.type_text("pindah")
    hands.press(Qt.Key.Key_Return)
    act(hands, "return", order)
    hands.type_text("pindah")
    hands.press(Qt.Key.Key_Return)
    back = sheet(hands, order)
    assert back.shipments[0].state is S.RETURNED
    assert back.card.stage is Stage.NEW
    assert len(back.credits) == 1


def test_a_deposit_is_taken_with_f9(hands: Hands[ProcessingTab], order: int) -> None:
    hands.press(Qt.Key.Key_F9)
    assert isinstance(hands.tab.drawer.panel(), MoneyPanel)
    assert hands.focus_name() == "tenderAmount"
    retype(hands, "20000")
    hands.press(Qt.Key.Key_Return)
    card = sheet(hands, order).card
    assert (card.paid, card.rest) == (20_000, 46_050)
    assert "20.000" in hands.spoken[-1]
    assert "46.050" in hands.spoken[-1]


def test_cancelling_asks_for_the_fate_of_the_deposit(
    hands: Hands[ProcessingTab], order: int, shop: Shop
) -> None:
    hands.press(Qt.Key.Key_F9)
    retype(hands, "20000")
    hands.press(Qt.Key.Key_Return)
    press(hands, "order-cancel")
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, ReasonPanel)
    assert set(panel.choices) == {"refund", "keep"}
    panel.choices["keep"].click()
    panel.reason.setFocus()
    hands.type_text("batal")
    hands.press(Qt.Key.Key_Return)
    assert sheet(hands, order).card.state is OrderState.CANCELLED
    assert shop.balance("BUDI") == -20_000
    assert hands.tab.card() is None


def test_the_rest_is_given_up(hands: Hands[ProcessingTab], order: int) -> None:
    press(hands, "order-plan")
    retype(hands, "1")
    press(hands, "planNow")
    shipment = only(hands, order)
    act(hands, "pack", order)
    press(hands, "packAll")
    act(hands, "ship", order)
    press(hands, "dispatchNow")
    assert only(hands, order).state is S.SHIPPED
    assert shipment.id == only(hands, order).id
    press(hands, "order-close")
    hands.type_text("cukup")
    hands.press(Qt.Key.Key_Return)
    found = sheet(hands, order)
    assert found.lines[0].facts.cancelled == 2000
    assert not found.card.open


def test_an_order_is_edited(hands: Hands[ProcessingTab], order: int, shop: Shop) -> None:
    press(hands, "order-amend")
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, AmendPanel)
    retype(hands, "1")
    hands.press(Qt.Key.Key_Return)
    assert sheet(hands, order).lines[0].facts.quantity == 1000
    assert hands.tab.on_scanned("BUKU")
    hands.settle()
    assert [line.facts.code for line in sheet(hands, order).lines][-1] == "BUKU"
    panel.promise.setText("besok")
    panel.address.setText("Jl. Mawar 9")
    panel.note.setText("pagar hijau")
    panel.note.setFocus()
    hands.press(Qt.Key.Key_Return)
    found = sheet(hands, order)
    assert (found.address, found.note) == ("Jl. Mawar 9", "pagar hijau")
    assert found.card.promised is not None
    assert (found.card.promised - shop.session.today()).days == 1
    assert hands.tab.drawer.panel() is None


def test_a_day_that_is_none_stays_in_the_field(hands: Hands[ProcessingTab], order: int) -> None:
    press(hands, "order-amend")
    panel = hands.tab.drawer.panel()
    assert isinstance(panel, AmendPanel)
    panel.promise.setText("nanti")
    press(hands, "amendNow")
    assert panel.message.words()
    assert panel.promise.text() == "nanti"
    assert sheet(hands, order).card.promised is None


def test_goods_are_freed_and_reserved_again(
    hands: Hands[ProcessingTab], order: int, shop: Shop
) -> None:
    press(hands, "order-release")
    hands.type_text("belum bayar")
    hands.press(Qt.Key.Key_Return)
    assert sheet(hands, order).card.short
    assert shop.stock("GULA")[1] == 0
    press(hands, "order-reserve")
    assert not sheet(hands, order).card.short
    assert shop.stock("GULA")[1] == 3000


def test_escape_leaves_the_panel_then_the_drawer(hands: Hands[ProcessingTab], order: int) -> None:
    press(hands, "order-plan")
    hands.press(Qt.Key.Key_Escape)
    assert hands.tab.drawer.panel() is None
    assert hands.tab.drawer.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert hands.tab.drawer.isHidden()
    assert hands.tab.orders.board.has_focus()


def test_a_panel_goes_when_its_shipment_was_packed_elsewhere(
    hands: Hands[ProcessingTab], order: int
) -> None:
    forward(hands, order, 1)
    act(hands, "pack", order)
    hands.desk.command(advance, order).run()
    hands.settle()
    assert hands.tab.drawer.panel() is None


@pytest.mark.parametrize("name", ["order-plan", "order-amend", "order-cancel", "sheetPay"])
def test_every_panel_names_its_controls(hands: Hands[ProcessingTab], order: int, name: str) -> None:
    press(hands, name)
    assert hands.tab.drawer.panel() is not None
    assert hands.nameless() == []
