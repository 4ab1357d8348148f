"""Planned, picked, packed: what is in a parcel, who may open it, and what stays for the next."""

import pytest

from oms_desktop.database import order_progress, shipments
from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.errors_crediting import OrderShipped
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import dispatching, packing, planning, selling
from oms_desktop.services.dispatching import Dispatch
from tests.helpers.orders import (
    TO,
    failed,
    fetched,
    order_state,
    ordered,
    packed,
    planned,
    ready,
    right,
    shipment_state,
    shipped,
)
from tests.helpers.shop import COFFEE_UPC, SUGAR_CARTON, SUGAR_CODE, Shop


def content(shop: Shop, shipment_id: int) -> list[tuple[int, int]]:
    """Planned and packed of each line."""
    lines = shipments.lines_of(shop.session.store, shipment_id)
    return [(line.quantity, line.packed) for line in lines]


def planned_of(shop: Shop, order_id: int) -> list[tuple[int, int]]:
    """Planned, and open in no shipment, of each line."""
    lines = order_progress.of_order(shop.session.store, order_id)
    return [(at.planned, at.unplanned) for at in lines]


# ------------------------------------------------------------------ planned


def test_all_that_is_there_is_planned(shop: Shop) -> None:
    order_id = ordered(shop, "12*BUKU", "3*GULA", "JASA")
    changes = planning.plan(shop.new, order_id)
    assert changes.facts["number"] == "SJ/2026/11/0001"
    assert content(shop, changes.id_of("shipment")) == [(10_000, 0), (3_000, 0), (1_000, 0)]
    assert planned_of(shop, order_id) == [(10_000, 2_000), (3_000, 0), (1_000, 0)]
    with pytest.raises(errors_shipping.NothingToPlan):
        planning.plan(shop.new, order_id)
    # Who looks at the shelf himself may plan what isn't kept.
    assert planned(shop, order_id, 2)
    assert planned_of(shop, order_id)[0] == (12_000, 0)
    right(shop)


def test_a_shop_that_never_looks_at_its_stock_plans_all(shop: Shop) -> None:
    shop.set(stock_policy="allow")
    shipment_id = planned(shop, ordered(shop, "12*BUKU"))
    assert content(shop, shipment_id) == [(12_000, 0)]


def test_never_more_than_is_open(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", "00042")
    sugar, apples = shop.line(order_id), shop.line(order_id, 2)
    planned(shop, order_id, 2)
    for asked, refusal in (
        ({sugar: 2_000}, errors_shipping.PlanTooMuch("Gula Pasir 1 kg", 2_000, 1_000)),
        ({sugar: 500}, errors.QuantityTooFine(500, "pcs")),
        ({sugar: 0}, errors.QuantityOutOfRange(0, 1_000)),
        ({999: 1_000}, errors.NotFound("line", "999")),
    ):
        before = shop.dump()
        with pytest.raises(type(refusal)) as refused:
            planning.plan(shop.new, order_id, asked)
        assert refused.value == refusal
        assert shop.dump() == before
    planning.plan(shop.new, order_id, {sugar: 1_000, apples: 250})
    assert planned_of(shop, order_id) == [(3_000, 0), (250, 750)]


def test_a_shipment_knows_where_it_goes(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", customer="BUDI")
    row = shipments.find_shipment(shop.session.store, planned(shop, order_id, 1))
    assert row is not None
    assert (row.method, row.recipient, row.phone, row.address) == (
        *("delivery", "Budi Santoso", "0812 3456 7890", TO),
    )
    # One part is fetched, though the order is sent.
    changes = planning.plan(shop.new, order_id, method=DeliveryMethod.PICKUP)
    row = shipments.find_shipment(shop.session.store, changes.id_of("shipment"))
    assert row is not None
    assert (row.method, row.address) == ("pickup", "")


def test_what_is_to_be_sent_needs_an_address(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.confirm(shop.new, order_id)
    with pytest.raises(errors.AddressNeeded):
        planning.plan(shop.new, order_id, method=DeliveryMethod.DELIVERY)
    row = shipments.find_shipment(shop.session.store, planned(shop, order_id))
    assert row is not None
    assert row.method == "pickup"


def test_a_cancelled_shipment_gives_its_goods_to_the_next(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    for make in (planned, packed):
        shipment_id = make(shop, order_id)
        planning.cancel_shipment(shop.new, shipment_id, "salah")
        assert shipment_state(shop, shipment_id) == "cancelled"
        assert planned_of(shop, order_id) == [(0, 2_000)]
        assert shop.stock("GULA") == (100_000, 2_000, 98_000)
    right(shop)


def test_a_cancelled_order_takes_its_shipments_along(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA")
    one, other = planned(shop, order_id, 1), packed(shop, order_id, 2)
    selling.cancel(shop.new, order_id, "batal")
    assert {shipment_state(shop, each) for each in (one, other)} == {"cancelled"}
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    right(shop)


def test_an_order_of_which_something_left_is_not_cancelled(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA")
    shipped(shop, order_id, 1)
    before = shop.dump()
    with pytest.raises(OrderShipped):
        selling.cancel(shop.new, order_id, "batal")
    assert shop.dump() == before


# ------------------------------------------------------------------ packed


def test_scans_fill_the_parcel(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", SUGAR_CARTON, "KOPI")
    shipment_id = planned(shop, order_id)
    facts = packing.pack_scan(shop.new, shipment_id, SUGAR_CODE).facts
    assert facts == {
        "line": shop.line(order_id),
        "name": "Gula Pasir 1 kg",
        "unit": "pcs",
        "packed": 1_000,
        "planned": 2_000,
        "left": 3,
        "picking": True,
    }
    assert shipment_state(shop, shipment_id) == "picking"
    facts = packing.pack_scan(shop.new, shipment_id, SUGAR_CARTON).facts
    assert (facts["unit"], facts["packed"], facts["left"]) == ("dus", 1_000, 2)
    packing.pack_scan(shop.new, shipment_id, SUGAR_CODE)
    packing.pack_scan(shop.new, shipment_id, COFFEE_UPC)
    packing.pack(shop.new, shipment_id, 2, 26_500)
    assert content(shop, shipment_id) == [(2_000, 2_000), (1_000, 1_000), (1_000, 1_000)]
    row = shipments.find_shipment(shop.session.store, shipment_id)
    assert row is not None
    assert (row.state.value, row.parcels, row.weight) == ("packed", 2, 26_500)
    right(shop)


def test_wrong_goods_are_told_apart(shop: Shop) -> None:
    shipment_id = planned(shop, ordered(shop, SUGAR_CARTON, "2*KOPI"))
    for scan, refusal in (
        ("BUKU", errors_shipping.NotInShipment("Buku Tulis")),
        (SUGAR_CODE, errors_shipping.PackUnitWrong("Gula Pasir 1 kg", "dus")),
        ("3*KOPI", errors_shipping.PackedTooMany("Kopi Bubuk", 3_000, 2_000)),
        ("2*" + SUGAR_CARTON, errors_shipping.PackedTooMany("Gula Pasir 1 kg", 2_000, 1_000)),
        ("7000", errors.BarcodeUnknown("7000")),
    ):
        before = shop.dump()
        with pytest.raises(type(refusal)) as refused:
            packing.pack_scan(shop.new, shipment_id, scan)
        assert refused.value == refusal
        assert shop.dump() == before
    # A carton counts as what is in it.
    other = planned(shop, ordered(shop, "30*GULA"))
    assert packing.pack_scan(shop.new, other, SUGAR_CARTON).facts["packed"] == 24_000


def test_counts_are_corrected_by_hand(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA")
    shipment_id, line_id = planned(shop, order_id), shop.line(order_id)
    packing.count_packed(shop.new, shipment_id, line_id, 3_000)
    packing.count_packed(shop.new, shipment_id, line_id, 1_000)
    assert content(shop, shipment_id) == [(3_000, 1_000)]
    for quantity, refusal in (
        (-1, errors.QuantityOutOfRange),
        (500, errors.QuantityTooFine),
        (4_000, errors_shipping.PackedTooMany),
    ):
        with pytest.raises(refusal):
            packing.count_packed(shop.new, shipment_id, line_id, quantity)
    with pytest.raises(errors.NotFound):
        packing.count_packed(shop.new, shipment_id, 999, 0)


def test_what_is_missing_is_named_or_left_for_later(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", "KOPI")
    shipment_id = planned(shop, order_id)
    with pytest.raises(errors_shipping.NothingPacked):
        packing.pack(shop.new, shipment_id, less=True)
    packing.pack_scan(shop.new, shipment_id, "2*GULA")
    before = shop.dump()
    with pytest.raises(errors_shipping.NotAllPacked) as refused:
        packing.pack(shop.new, shipment_id)
    assert refused.value == errors_shipping.NotAllPacked("Gula Pasir 1 kg", 2_000, 3_000)
    for parcels, weight in ((0, 0), (1000, 0), (1, -1)):
        with pytest.raises(errors.QuantityOutOfRange):
            packing.pack(shop.new, shipment_id, parcels, weight, as_planned=True)
    assert shop.dump() == before
    packing.pack(shop.new, shipment_id, less=True)
    assert content(shop, shipment_id) == [(2_000, 2_000)]
    assert planned_of(shop, order_id) == [(2_000, 1_000), (0, 1_000)]
    right(shop)


def test_a_parcel_is_opened_while_it_is_here(shop: Shop) -> None:
    for shipment_id in (packed(shop, ordered(shop, "GULA")), ready(shop, fetched(shop, "GULA"))):
        packing.unpack(shop.new, shipment_id)
        assert shipment_state(shop, shipment_id) == "picking"
        assert content(shop, shipment_id) == [(1_000, 1_000)]
        packing.pack(shop.new, shipment_id)
    right(shop)


def test_a_parcel_whose_goods_are_outside_is_neither_opened_nor_given_up(shop: Shop) -> None:
    shipment_id = failed(shop, ordered(shop, "GULA"))
    dispatching.resend(shop.new, shipment_id)
    assert shipment_state(shop, shipment_id) == "packed"
    before = shop.dump()
    with pytest.raises(errors.StateForbids) as refused:
        packing.unpack(shop.new, shipment_id)
    assert refused.value == errors.StateForbids("shipment", "shipped", "unpack")
    with pytest.raises(errors.StateForbids):
        planning.cancel_shipment(shop.new, shipment_id)
    assert shop.dump() == before
    right(shop)


# ------------------------------------------------------------------ how it goes


def test_how_it_goes_is_written_and_a_known_tracking_number_told(shop: Shop) -> None:
    one, other = packed(shop, ordered(shop, "GULA")), packed(shop, ordered(shop, "KOPI"))
    given = Dispatch(
        *(
            None,
            "JNE",
            "REG",
            "JX 1",
            "",
            "",
            9_000,
            True,
            "pagi",
            "Bu Ani",
            "0811",
            "Jl. Semeru 1",
        ),
    )
    assert "tracking_known" not in dispatching.set_dispatch(shop.new, one, given).facts
    row = shipments.find_shipment(shop.session.store, one)
    assert row is not None
    assert (row.carrier, row.service, row.tracking, row.cost, row.collect) == (
        *("JNE", "REG", "JX 1", 9_000, True),
    )
    assert (row.note, row.recipient, row.phone, row.address) == (
        *("pagi", "Bu Ani", "0811", "Jl. Semeru 1"),
    )
    facts = dispatching.set_dispatch(shop.new, other, given).facts
    assert facts["tracking_known"] == row.number
    [(_, told), _] = shop.journalled("shipment.dispatch")
    assert (told["carrier"], told["collect"]) == ("JNE", True)
    assert "vehicle" not in told


def test_a_part_that_was_to_be_sent_is_fetched_instead(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    shipment_id = packed(shop, order_id)
    dispatching.set_dispatch(shop.new, shipment_id, Dispatch(DeliveryMethod.PICKUP))
    with pytest.raises(errors_shipping.MethodForbids):
        dispatching.ship(shop.new, shipment_id)
    packing.make_ready(shop.new, shipment_id)
    with pytest.raises(errors.StateForbids):
        dispatching.set_dispatch(
            shop.new, shipment_id, Dispatch(DeliveryMethod.DELIVERY, address=TO)
        )
    dispatching.deliver(shop.new, shipment_id, on_credit=True)
    assert order_state(shop, order_id) == "completed"
    right(shop)
