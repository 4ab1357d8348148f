"""What the board, the list and the sheet say of orders in every state of their work."""

from datetime import date, timedelta

import pytest

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, Stage
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.services import catalogue, order_board, selling
from oms_desktop.services.order_sheet import order_sheet
from tests.helpers.board import confirmed, deposit, reserve, row, shipment
from tests.helpers.shop import MORNING, SUGAR_CODE, Shop

TODAY = MORNING.date()


def card_of(shop: Shop, order_id: int) -> OrderCard:
    found = order_board.cards(shop.new, [order_id])[order_id]
    assert found is not None
    return found


def test_the_board_has_open_orders_and_no_carts_or_counter_sales(shop: Shop) -> None:
    shop.cart("GULA")
    shop.sell("GULA")
    first, second = confirmed(shop), confirmed(shop, "KOPI", customer="SITI")
    gone = confirmed(shop)
    selling.cancel(shop.new, gone, "batal")
    assert [card.id for card in order_board.board(shop.new).cards] == [first, second]
    assert order_board.open_orders(shop.new) == 2
    assert order_board.cards(shop.new, [gone, first])[gone] is None


def test_a_card_names_the_first_lines_and_counts_the_others(shop: Shop) -> None:
    order_id = confirmed(shop, "GULA", "GULA", "KOPI", "BUKU", "JASA")
    card = card_of(shop, order_id)
    assert [(item.quantity, item.name) for item in card.items] == [
        (2000, "Gula Pasir 1 kg"),
        (1000, "Kopi Bubuk"),
        (1000, "Buku Tulis"),
    ]
    assert card.lines == 4
    assert (card.customer, card.phone) == ("Budi Santoso", "0812 3456 7890")
    shop.sql("UPDATE orders SET recipient = 'Ibu Budi', phone = '0899' WHERE id = ?", order_id)
    assert (card_of(shop, order_id).customer, card_of(shop, order_id).phone) == ("Ibu Budi", "0899")


@pytest.mark.parametrize(
    ("shipments", "stage", "sent", "of"),
    [
        ([], Stage.NEW, 0, 1),
        ([("planned", 1000)], Stage.PREPARING, 0, 2),
        ([("picking", 2000)], Stage.PREPARING, 0, 1),
        ([("packed", 2000)], Stage.READY, 0, 1),
        ([("ready_for_pickup", 2000)], Stage.READY, 0, 1),
        ([("shipped", 2000)], Stage.SENT, 1, 1),
        ([("shipped", 1000)], Stage.NEW, 1, 2),
        ([("delivered", 1000), ("packed", 1000)], Stage.READY, 1, 2),
        ([("cancelled", 2000)], Stage.NEW, 0, 1),
        ([("failed", 2000)], Stage.SENT, 1, 1),
    ],
)
def test_the_work_that_is_least_far_decides(
    shop: Shop, shipments: list[tuple[str, int]], stage: Stage, sent: int, of: int
) -> None:
    order_id = confirmed(shop, "GULA", "GULA", delivery=DeliveryMethod.DELIVERY)
    for state, quantity in shipments:
        shipment(shop, order_id, state, quantity, method="delivery")
    card = card_of(shop, order_id)
    assert (card.stage, card.sent, card.shipments) == (stage, sent, of)
    assert card.failed is any(state == "failed" for state, _ in shipments)


def test_late_is_what_was_promised_before_today_and_is_still_here(shop: Shop) -> None:
    late = confirmed(shop, promised=TODAY - timedelta(days=1))
    due = confirmed(shop, promised=TODAY)
    never = confirmed(shop)
    assert [card_of(shop, each).is_late(TODAY) for each in (late, due, never)] == [
        True,
        False,
        False,
    ]
    shipment(shop, late, "shipped", 1000)
    assert not card_of(shop, late).is_late(TODAY)


def test_money_of_an_order_before_its_invoice(shop: Shop) -> None:
    order_id = confirmed(shop, "BUKU", "BUKU")
    card = card_of(shop, order_id)
    assert (card.total, card.paid, card.rest, card.billed) == (150_000, 0, 150_000, False)
    first = deposit(shop, order_id, 50_000)
    assert (card_of(shop, order_id).paid, card_of(shop, order_id).rest) == (50_000, 100_000)
    deposit(shop, order_id, -20_000, reverses=first)
    assert (card_of(shop, order_id).paid, card_of(shop, order_id).rest) == (30_000, 120_000)
    deposit(shop, order_id, 500_000)
    assert card_of(shop, order_id).rest == 0


def test_short_is_what_is_open_and_not_reserved(shop: Shop) -> None:
    order_id = confirmed(shop, "GULA", "GULA", "JASA")
    line = shop.line(order_id)
    assert not card_of(shop, order_id).short
    reserve(shop, line, -500, "release")
    assert card_of(shop, order_id).short
    [sugar, service] = order_sheet(shop.new, order_id).lines
    assert (sugar.reserved, sugar.short, sugar.fill) == (1500, 500, 500)
    assert (service.reserved, service.short, service.fill) == (0, 0, 0)
    assert OrderAct.RESERVE in order_sheet(shop.new, order_id).acts


def test_units_count_in_their_own_measure(shop: Shop) -> None:
    order_id = confirmed(shop, "8886013470120")
    [line] = order_sheet(shop.new, order_id).lines
    assert (line.facts.unit, line.reserved, line.short) == ("dus", 1000, 0)
    reserve(shop, line.facts.id, -12_000, "release")
    [line] = order_sheet(shop.new, order_id).lines
    assert (line.reserved, line.short, line.fill) == (500, 500, 500)


def test_of_a_bundle_whole_ones_count(shop: Shop) -> None:
    parts = (BundlePart("GULA", 2_000), BundlePart("KOPI", 1_000), BundlePart("JASA", 1_000))
    parcel = ProductDraft("Parsel", 60_000, code="PARSEL", tracked=False, parts=parts)
    catalogue.add(shop.new, parcel)
    order_id = confirmed(shop, "PARSEL", "PARSEL", "PARSEL")
    [line] = order_sheet(shop.new, order_id).lines
    assert (line.reserved, line.short, line.lacking) == (3000, 0, ())
    assert not card_of(shop, order_id).short
    # Three sugar fewer: one parcel is whole, of another half is there.
    row(
        shop,
        "reservation",
        order_line_id=line.facts.id,
        product_id=shop.product("GULA"),
        quantity=-3000,
        kind="release",
        at=1,
    )
    shop.sql("UPDATE stock_total SET on_hand = 4000 WHERE product_id = ?", shop.product("GULA"))
    [line] = order_sheet(shop.new, order_id).lines
    assert (line.reserved, line.short, line.fill) == (1000, 2000, 1000)
    assert line.lacking == ("Gula Pasir 1 kg",)
    assert card_of(shop, order_id).short


def test_the_sheet_says_what_will_fill_a_gap(shop: Shop) -> None:
    order_id = confirmed(shop, "BUKU")
    line = shop.line(order_id)
    reserve(shop, line, -1000, "release")
    shop.sql("UPDATE stock_total SET on_hand = 0 WHERE product_id = ?", shop.product("BUKU"))
    receipt = row(shop, "goods_receipt", state="draft", person_id=1, started_at=1)
    row(
        shop,
        "goods_receipt_line",
        receipt_id=receipt,
        position=1,
        product_id=shop.product("BUKU"),
        code="BUKU",
        name="Buku",
        unit="dus",
        unit_content=5000,
        unit_decimals=0,
        quantity=2000,
        unit_cost=1,
    )
    [found] = order_sheet(shop.new, order_id).lines
    assert (found.short, found.fill, found.coming) == (1000, 0, 10_000)


def test_the_sheet_has_shipments_with_what_can_be_done_and_what_happened(shop: Shop) -> None:
    order_id = confirmed(shop, "GULA", "KOPI", delivery=DeliveryMethod.DELIVERY)
    shipped = shipment(shop, order_id, "shipped", 1000, method="delivery")
    packed = shipment(shop, order_id, "packed", 0, 1000, method="delivery")
    sheet = order_sheet(shop.new, order_id)
    assert [each.id for each in sheet.shipments] == [shipped, packed]
    assert sheet.shipments[0].acts == (ShipmentAct.DELIVER, ShipmentAct.FAIL, ShipmentAct.RECALL)
    assert sheet.shipments[1].acts == (ShipmentAct.SHIP, ShipmentAct.CANCEL, ShipmentAct.UNPACK)
    assert [item.line.name for item in sheet.shipments[1].items] == ["Kopi Bubuk"]
    sugar, coffee = sheet.lines
    assert (sugar.shipped, sugar.planned, sugar.facts.open) == (1000, 0, 0)
    assert (coffee.shipped, coffee.planned, coffee.facts.open) == (0, 1000, 1000)
    assert sheet.acts == {OrderAct.AMEND, OrderAct.DEPOSIT, OrderAct.CLOSE}
    [event] = sheet.events
    assert (event.kind, event.document) == ("order.confirmed", sheet.number)
    assert event.person == shop.session.person.name
    assert sheet.address == "Jl. Melati 5, Malang"


def test_an_order_that_is_not_there(shop: Shop) -> None:
    with pytest.raises(NotFound):
        order_sheet(shop.new, 99)


def test_search_on_the_board(shop: Shop) -> None:
    sugar, coffee = confirmed(shop, SUGAR_CODE), confirmed(shop, "KOPI", customer="SITI")
    [[number]] = shop.sql("SELECT number FROM orders WHERE id = ?", coffee)
    for text, wanted in {
        "gula": {sugar},
        "KOPI": {coffee},
        "siti": {coffee},
        str(number): {coffee},
        "0812-3456": {sugar},
        "3456 78": {sugar},
        "%": set(),
        "": {sugar, coffee},
    }.items():
        assert order_board.found(shop.new, text) == wanted, text


def test_the_newest_finished_orders_come_on_demand(shop: Shop) -> None:
    waiting, done = confirmed(shop), confirmed(shop)
    shipment(shop, done, "delivered", 1000)
    shop.sql(
        "UPDATE orders SET state = 'completed', completed_at = ? WHERE id = ?",
        shop.session.moment().at,
        done,
    )
    shop.sell("GULA")
    assert [card.id for card in order_board.board(shop.new).cards] == [waiting]
    cards = order_board.board(shop.new, done=True).cards
    assert [(card.id, card.stage) for card in cards] == [(waiting, Stage.NEW), (done, Stage.DONE)]
    assert not cards[1].open


def test_dates_far_off_are_days(shop: Shop) -> None:
    order_id = confirmed(shop, promised=date(2030, 2, 28))
    assert card_of(shop, order_id).promised == date(2030, 2, 28)
