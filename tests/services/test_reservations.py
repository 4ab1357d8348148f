"""What a confirmed order holds: as far as goods are there, line by line, and never more than is open."""

from dataclasses import replace

import pytest

from oms_desktop.database import order_progress
from oms_desktop.domain import errors
from oms_desktop.domain.products import BundlePart, ProductDraft, UnitDraft
from oms_desktop.services import catalogue, dispatching, packing, planning, selling
from tests.helpers.orders import delivered, fetched, ordered, packed, ready, right, shipped
from tests.helpers.shop import Shop, cash

PARCEL = ProductDraft(
    "Parsel",
    60_000,
    code="PARSEL",
    tracked=False,
    parts=(BundlePart("GULA", 2_000), BundlePart("00042", 500), BundlePart("JASA", 1_000)),
    units=(UnitDraft("ikat", 3_000, "777", 170_000),),
)


@pytest.fixture
def parcels(shop: Shop) -> Shop:
    catalogue.add(shop.new, PARCEL)
    return shop


def held(shop: Shop, order_id: int) -> list[tuple[int, int, int]]:
    """Open, reserved and short of each line."""
    lines = order_progress.of_order(shop.session.store, order_id)
    return [(at.open, at.reserved, at.short) for at in lines]


def test_a_line_that_is_short_keeps_what_is_there(shop: Shop) -> None:
    order_id = ordered(shop, "12*BUKU", "3*GULA", "2*JASA")
    assert held(shop, order_id) == [
        (12_000, 10_000, 2_000),
        (3_000, 3_000, 0),
        (2_000, 2_000, 0),
    ]
    assert shop.stock("BUKU") == (10_000, 10_000, 0)
    [(_, told)] = shop.journalled("order.confirmed")
    assert told["short"] == "Buku Tulis"
    right(shop)
    later = ordered(shop, "BUKU", customer="BUDI")
    assert held(shop, later) == [(1_000, 0, 1_000)]
    right(shop)


def test_the_screen_hears_what_must_wait(shop: Shop) -> None:
    order_id = shop.cart("12*BUKU")
    assert selling.confirm(shop.new, order_id).facts["short"] == ["Buku Tulis", 12_000, 10_000]
    assert "short" not in selling.confirm(shop.new, shop.cart("GULA")).facts


def test_two_lines_of_one_product_share_what_is_there(shop: Shop) -> None:
    catalogue.change(
        shop.new,
        shop.product("BUKU"),
        replace(
            catalogue.product(shop.new, shop.product("BUKU")),
            units=(UnitDraft("pak", 4_000, "B4"),),
        ),
    )
    order_id = ordered(shop, "7*BUKU", "B4")
    # Three single ones are left over: no whole pack.
    assert held(shop, order_id) == [(7_000, 7_000, 0), (1_000, 0, 1_000)]
    assert shop.stock("BUKU") == (10_000, 7_000, 3_000)
    right(shop)


def test_a_shop_that_refuses_keeps_all_or_nothing(shop: Shop) -> None:
    order_id = shop.cart("12*BUKU", "GULA")
    shop.set(stock_policy="block")
    before = shop.dump()
    with pytest.raises(errors.StockShort) as refused:
        selling.confirm(shop.new, order_id)
    assert refused.value == errors.StockShort("Buku Tulis", 12_000, 10_000)
    assert shop.dump() == before


def test_of_a_bundle_as_many_as_all_parts_cover(parcels: Shop) -> None:
    parcels.sell("93*GULA")
    order_id = ordered(parcels, "5*PARSEL")
    # Seven sugars make three parcels, one stays free.
    assert held(parcels, order_id) == [(5_000, 3_000, 2_000)]
    assert parcels.stock("GULA") == (7_000, 6_000, 1_000)
    assert parcels.stock("00042") == (20_000, 1_500, 18_500)
    right(parcels)
    selling.cancel(parcels.new, order_id, "batal")
    assert parcels.stock("GULA") == (7_000, 0, 7_000)
    assert parcels.stock("PARSEL") == (0, 0, 0)
    right(parcels)


def test_a_unit_of_bundles_is_kept_whole(parcels: Shop) -> None:
    parcels.sell("90*GULA")
    order_id = ordered(parcels, "2*777")
    # Ten sugars make five parcels: one bunch of three.
    assert held(parcels, order_id) == [(2_000, 1_000, 1_000)]
    assert parcels.stock("GULA") == (10_000, 6_000, 4_000)
    right(parcels)


def test_goods_that_were_overdrawn_are_kept_for_nobody(shop: Shop) -> None:
    shop.sell("12*BUKU")
    order_id = ordered(shop, "BUKU")
    assert held(shop, order_id) == [(1_000, 0, 1_000)]
    assert shop.stock("BUKU") == (-2_000, 0, -2_000)
    right(shop)


def test_a_part_that_leaves_ends_its_part_of_the_promise(parcels: Shop) -> None:
    order_id = ordered(parcels, "4*GULA", "3*PARSEL")
    assert parcels.stock("GULA") == (100_000, 10_000, 90_000)
    delivered(parcels, order_id, 1, 2)
    assert held(parcels, order_id) == [(3_000, 3_000, 0), (1_000, 1_000, 0)]
    assert parcels.stock("GULA") == (95_000, 5_000, 90_000)
    parts = parcels.sql(
        "SELECT code, quantity FROM shipment_part JOIN product ON product.id = product_id ORDER BY 1"
    )
    assert parts == [("00042", 1_000), ("GULA", 4_000)]
    right(parcels)
    delivered(parcels, order_id)
    assert parcels.stock("GULA") == (90_000, 0, 90_000)
    right(parcels)


def test_a_bundle_that_was_changed_leaves_as_it_was_promised(parcels: Shop) -> None:
    parcels.sell("94*GULA")
    order_id = ordered(parcels, "4*PARSEL")
    assert held(parcels, order_id) == [(4_000, 3_000, 1_000)]
    changed = replace(PARCEL, parts=(BundlePart("KOPI", 1_000),))
    catalogue.change(parcels.new, parcels.product("PARSEL"), changed)
    delivered(parcels, order_id, 2)
    assert parcels.stock("GULA") == (2_000, 2_000, 0)
    right(parcels)
    # The last was never kept: it leaves as the bundle is now, together with the kept one.
    delivered(parcels, order_id, 2)
    assert parcels.stock("GULA") == (0, 0, 0)
    assert parcels.stock("KOPI") == (49_000, 0, 49_000)
    right(parcels)


def test_a_recalled_bundle_is_kept_again_and_takes_its_parts_once_more(parcels: Shop) -> None:
    order_id = ordered(parcels, "2*PARSEL", "GULA")
    shipment_id = shipped(parcels, order_id)
    dispatching.recall(parcels.new, shipment_id, "salah isi")
    assert held(parcels, order_id) == [(2_000, 2_000, 0), (1_000, 1_000, 0)]
    assert parcels.stock("GULA") == (100_000, 5_000, 95_000)
    assert parcels.sql("SELECT count(*) FROM shipment_part") == [(0,)]
    right(parcels)
    dispatching.ship(parcels.new, shipment_id)
    assert parcels.stock("GULA") == (95_000, 0, 95_000)
    right(parcels)
    # What nobody took comes back with its parts as well.
    dispatching.fail(parcels.new, shipment_id, "kosong")
    dispatching.bring_back(parcels.new, shipment_id, "pindah")
    assert held(parcels, order_id) == [(2_000, 2_000, 0), (1_000, 1_000, 0)]
    assert parcels.stock("GULA") == (100_000, 5_000, 95_000)
    right(parcels)


def test_what_is_not_kept_leaves_only_if_the_shop_sells_short(shop: Shop) -> None:
    order_id = fetched(shop, "12*BUKU")
    shipment_id = ready(shop, order_id, 12)
    shop.set(stock_policy="block")
    before = shop.dump()
    with pytest.raises(errors.StockShort) as refused:
        dispatching.deliver(shop.new, shipment_id, on_credit=True)
    assert refused.value == errors.StockShort("Buku Tulis", 2_000, 0)
    assert shop.dump() == before
    shop.set(stock_policy="warn")
    facts = dispatching.deliver(shop.new, shipment_id, on_credit=True).facts
    assert facts["short"] == ["Buku Tulis", 2_000, 0]
    assert shop.stock("BUKU") == (-2_000, 0, -2_000)
    right(shop)


def test_the_counter_sells_an_order_that_was_short(parcels: Shop) -> None:
    parcels.sell("96*GULA")
    order_id = fetched(parcels, "3*PARSEL", "2*GULA")
    assert parcels.stock("GULA") == (4_000, 4_000, 0)
    packing.pack(
        parcels.new, planning.plan(parcels.new, order_id).id_of("shipment"), as_planned=True
    )
    selling.sell(parcels.new, order_id, cash(1_000_000))
    assert parcels.stock("GULA") == (-4_000, 0, -4_000)
    states = parcels.sql("SELECT state FROM shipment WHERE order_id = ? ORDER BY id", order_id)
    assert states == [("cancelled",), ("delivered",)]
    right(parcels)


def test_an_order_of_the_old_days_kept_its_parts_without_counting_bundles(parcels: Shop) -> None:
    order_id = ordered(parcels, "4*PARSEL")
    for name in ("reservation_no_delete", "reservation_counted"):
        parcels.sql(f"DROP TRIGGER IF EXISTS {name}")
    own = parcels.product("PARSEL")
    parcels.sql("DELETE FROM reservation WHERE product_id = ?", own)
    parcels.sql("UPDATE stock_total SET reserved = 0 WHERE product_id = ?", own)
    assert held(parcels, order_id) == [(4_000, 4_000, 0)]
    shipment_id = packed(parcels, order_id, 1)
    dispatching.ship(parcels.new, shipment_id)
    assert held(parcels, order_id) == [(3_000, 3_000, 0)]
    [[sugar]] = parcels.sql(
        "SELECT sum(quantity) FROM reservation WHERE product_id = ?", parcels.product("GULA")
    )
    assert sugar == 6_000
    shipped(parcels, order_id, 3)
    assert held(parcels, order_id) == [(0, 0, 0)]
    assert parcels.sql("SELECT sum(quantity) FROM reservation") == [(0,)]
