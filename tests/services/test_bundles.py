"""A bundle is sold as one: its parts are promised, leave the shelf, and come back."""

from dataclasses import replace

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.bundles import bundle_available, bundle_cost
from oms_desktop.domain.products import BundlePart, ProductDraft, UnitDraft
from oms_desktop.services import bookcheck, cart_lines, catalogue, ordering, selling, voiding
from oms_desktop.services.cart import cart
from tests.helpers.invariants import Bookkeeping
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


def right(shop: Shop) -> None:
    Bookkeeping(shop.session.store).check()
    assert bookcheck.check_books(shop.new).findings == ()


def test_a_sale_takes_the_parts(parcels: Shop) -> None:
    sold = parcels.sell("3*PARSEL", "GULA")
    assert parcels.stock("GULA") == (93_000, 0, 93_000)
    assert parcels.stock("00042") == (18_500, 0, 18_500)
    assert parcels.stock("PARSEL") == (0, 0, 0)
    assert set(sold.touched["product"]) == {
        parcels.product(code) for code in ("PARSEL", "GULA", "00042", "JASA")
    }
    [line] = parcels.sql("SELECT unit_cost, amount FROM invoice_line WHERE code = 'PARSEL'")
    # Two sugars at 15.000 and half a kilogram at 25.000.
    assert line == (42_500, 180_000)
    costs = dict(
        parcels.sql("SELECT product_id, unit_cost FROM stock_movement WHERE kind = 'sale'")
    )
    assert costs == {parcels.product("GULA"): 15_000, parcels.product("00042"): 25_000}
    right(parcels)


def test_an_order_promises_the_parts_until_it_is_cancelled(parcels: Shop) -> None:
    order_id = parcels.cart("2*PARSEL")
    selling.confirm(parcels.new, order_id)
    assert parcels.stock("GULA") == (100_000, 4_000, 96_000)
    right(parcels)
    changes = selling.cancel(parcels.new, order_id, "batal")
    assert parcels.stock("GULA") == (100_000, 0, 100_000)
    assert parcels.product("GULA") in changes.touched["product"]
    right(parcels)


def test_what_was_promised_leaves_even_if_the_bundle_changed_since(parcels: Shop) -> None:
    order_id = parcels.cart("2*PARSEL")
    selling.confirm(parcels.new, order_id)
    changed = replace(PARCEL, parts=(BundlePart("KOPI", 1_000),))
    catalogue.change(parcels.new, parcels.product("PARSEL"), changed)
    sold = selling.sell(parcels.new, order_id, cash(1_000_000))
    assert parcels.stock("GULA") == (96_000, 0, 96_000)
    assert parcels.stock("KOPI") == (50_000, 0, 50_000)
    catalogue.change(parcels.new, parcels.product("PARSEL"), replace(changed, parts=()))
    voiding.void(parcels.new, sold.id_of("invoice"), "salah")
    assert parcels.stock("GULA") == (100_000, 0, 100_000)
    assert parcels.stock("00042") == (20_000, 0, 20_000)
    right(parcels)


def test_a_unit_of_bundles_takes_so_many_times_the_parts(parcels: Shop) -> None:
    parcels.sell("2*777")
    assert parcels.stock("GULA") == (88_000, 0, 88_000)
    right(parcels)


def test_a_corrected_sale_gives_the_parts_back_once(parcels: Shop) -> None:
    sold = parcels.sell("PARSEL", "PARSEL", "GULA")
    again = voiding.correct(parcels.new, sold.id_of("invoice"), "salah").id_of("order")
    assert parcels.stock("GULA") == (100_000, 0, 100_000)
    selling.sell(parcels.new, again, cash(1_000_000))
    assert parcels.stock("GULA") == (95_000, 0, 95_000)
    right(parcels)


def test_parts_and_single_goods_share_one_stock(parcels: Shop) -> None:
    parcels.set(stock_policy="block")
    order_id = parcels.cart("90*GULA", "5*PARSEL")
    with pytest.raises(errors.StockShort) as caught:
        ordering.scan(parcels.new, order_id, "PARSEL")
    assert caught.value == errors.StockShort("Gula Pasir 1 kg", 102_000, 100_000)
    with pytest.raises(errors.StockShort):
        ordering.scan(parcels.new, order_id, "GULA")
    before = cart_lines.snapshot_of(cart(parcels.new, order_id))
    parcels.set(stock_policy="warn")
    line = parcels.line(order_id, 2)
    changes = cart_lines.set_quantity(parcels.new, order_id, line, 6_000)
    assert changes.facts["short"] == ["Gula Pasir 1 kg", 102_000, 100_000]
    more = cart_lines.snapshot_of(cart(parcels.new, order_id))
    cart_lines.restore(parcels.new, order_id, before)
    assert cart_lines.restore(parcels.new, order_id, more).facts["short"][1] == 102_000
    parcels.set(stock_policy="block")
    with pytest.raises(errors.StockShort):
        selling.confirm(parcels.new, order_id)
    cart_lines.set_quantity(parcels.new, order_id, line, 5_000)
    selling.confirm(parcels.new, order_id)
    right(parcels)


@pytest.mark.parametrize("code", ["GULA", "PARSEL"])
def test_a_products_own_policy_stands_above_the_shops(parcels: Shop, code: str) -> None:
    draft = catalogue.product(parcels.new, parcels.product("GULA"))

    def own(policy: str) -> None:
        changed = replace(draft, stock_policy=policy)
        catalogue.change(parcels.new, parcels.product("GULA"), changed)

    own("block")
    with pytest.raises(errors.StockShort):
        parcels.cart(f"101*{code}")
    own("")
    order_id = parcels.cart(f"101*{code}")
    own("block")
    with pytest.raises(errors.StockShort):
        selling.confirm(parcels.new, order_id)
    own("allow")
    parcels.set(stock_policy="block")
    if code == "PARSEL":
        apples = catalogue.product(parcels.new, parcels.product("00042"))
        catalogue.change(
            parcels.new, parcels.product("00042"), replace(apples, stock_policy="allow")
        )
    assert "short" not in ordering.scan(parcels.new, parcels.cart(), f"101*{code}").facts
    selling.confirm(parcels.new, order_id)


def test_the_list_and_the_search_show_how_many_the_parts_make(parcels: Shop) -> None:
    parcels.sell("70*GULA")
    [row] = catalogue.product_listing(parcels.new, "parsel").page("name", 9).rows
    assert (row.tracked, row.available) == (True, 15_000)
    [hit] = catalogue.find(parcels.new, "parsel")
    assert (hit.tracked, hit.available) == (True, 15_000)
    [service] = catalogue.find(parcels.new, "jasa")
    assert not service.tracked


def test_a_cart_knows_the_cost_of_its_bundles(parcels: Shop) -> None:
    [single, pack] = cart(parcels.new, parcels.cart("PARSEL", "777")).lines
    assert (single.cost, pack.cost) == (42_500, 127_500)


class Piece:
    """A part as the rules see it."""

    def __init__(self, quantity: int, cost: int, available: int, *, tracked: bool = True) -> None:
        self.quantity, self.cost, self.available, self.tracked = quantity, cost, available, tracked


@pytest.mark.parametrize(
    ("parts", "cost", "available"),
    [
        ([], 0, None),
        ([Piece(1_000, 500, 9_999, tracked=False)], 500, None),
        ([Piece(2_000, 500, 9_999), Piece(500, 333, 1_500)], 1_167, 3_000),
        ([Piece(2_000, 500, -1)], 1_000, -1_000),
    ],
)
def test_a_bundle_is_as_many_and_as_dear_as_its_parts(
    parts: list[Piece], cost: int, available: int | None
) -> None:
    assert bundle_cost(parts) == cost
    assert bundle_available(parts) == available
