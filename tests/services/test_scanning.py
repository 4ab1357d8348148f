"""What a code puts into a cart, and what the stock has to say to it."""

from typing import TYPE_CHECKING

import pytest

from oms_desktop.domain import errors, refused
from oms_desktop.domain.discounts import Discount
from oms_desktop.services import cart_lines, catalogue, ordering, selling
from oms_desktop.services.cart import cart
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import (
    COFFEE_UPC,
    SUGAR_CARTON,
    SUGAR_CODE,
    Shop,
    cash,
    scale_label,
)

if TYPE_CHECKING:
    from collections.abc import Callable


# ------------------------------------------------------------------ what is scanned


@pytest.mark.parametrize(
    ("code", "name", "unit", "quantity", "amount"),
    [
        (SUGAR_CODE, "Gula Pasir 1 kg", "pcs", 1000, 17_500),
        ("gula", "Gula Pasir 1 kg", "pcs", 1000, 17_500),
        (f"3*{SUGAR_CODE}", "Gula Pasir 1 kg", "pcs", 3000, 52_500),
        (SUGAR_CARTON, "Gula Pasir 1 kg", "dus", 1000, 400_000),
        (COFFEE_UPC, "Kopi Bubuk", "pcs", 1000, 8_550),
        (COFFEE_UPC[1:], "Kopi Bubuk", "pcs", 1000, 8_550),
        (scale_label("00042", 1250), "Apel Malang", "kg", 1250, 40_000),
        (f"2*{scale_label('00042', 1250)}", "Apel Malang", "kg", 2500, 80_000),
        ("0,375*00042", "Apel Malang", "kg", 375, 12_000),
    ],
)
def test_codes(shop: Shop, code: str, name: str, unit: str, quantity: int, amount: int) -> None:
    order_id = shop.cart(code)
    [line] = cart(shop.new, order_id).lines
    assert (line.row.name, line.row.unit, line.row.quantity) == (name, unit, quantity)
    assert line.amount == amount
    selling.sell(shop.new, order_id, cash(10**6))
    Bookkeeping(shop.session.store).check()


def test_a_unit_takes_its_content_from_the_stock(shop: Shop) -> None:
    shop.sell(SUGAR_CARTON, "GULA")
    assert shop.stock("GULA") == (75_000, 0, 75_000)
    costs = shop.sql("SELECT unit_cost, quantity FROM stock_movement WHERE kind = 'sale'")
    assert costs == [(15_000, -24_000), (15_000, -1_000)]


def test_a_scale_label_may_give_the_price(shop: Shop) -> None:
    shop.set(scale_patterns=("21CCCCCPPPPPX",))
    [line] = cart(shop.new, shop.cart(scale_label("00042", 40_000))).lines
    assert line.row.quantity == 1250


def test_a_price_label_is_charged_to_the_rupiah(shop: Shop) -> None:
    shop.set(scale_patterns=("21CCCCCPPPPPX",))
    order_id = shop.cart(scale_label("00042", 12_345), scale_label("00042", 12_345))
    rows = [(line.row.quantity, line.amount) for line in cart(shop.new, order_id).lines]
    # Two labels stay two lines: each weight was rounded on its own.
    assert rows == [(386, 12_345), (386, 12_345)]
    ordering.scan(shop.new, order_id, "3*" + scale_label("00042", 10_001))
    assert cart(shop.new, order_id).totals.total == 2 * 12_345 + 30_003


def test_a_label_that_buys_nothing_is_refused(shop: Shop) -> None:
    shop.set(scale_patterns=("21CCCCCPPPPPX",))
    order_id = shop.cart()
    with pytest.raises(errors.QuantityOutOfRange):
        ordering.scan(shop.new, order_id, scale_label("00042", 1))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("8999999999999", errors.BarcodeUnknown),
        ("8,99483E+12", errors.BarcodeScientific),
        ("", errors.BarcodeTextInvalid),
        ("gula\x00", errors.BarcodeTextInvalid),
        ("0*GULA", errors.QuantityOutOfRange),
        ("1e9*GULA", errors.QuantityTextInvalid),
        ("1,5*GULA", errors.QuantityTooFine),
        ("1000000*GULA", None),
        ("1000001*GULA", errors.QuantityOutOfRange),
        (scale_label("99999", 500), errors.BarcodeUnknown),
        (scale_label("00042", 0), errors.BarcodeUnknown),
    ],
)
def test_bad_scans(shop: Shop, text: str, error: type[refused.Refused] | None) -> None:
    order_id = shop.cart()
    if error is None:
        assert ordering.scan(shop.new, order_id, text).touched
        return
    with pytest.raises(error):
        ordering.scan(shop.new, order_id, text)
    assert cart(shop.new, order_id).lines == ()


def test_equal_scans_become_one_line_and_others_do_not(shop: Shop) -> None:
    order_id = shop.cart("GULA", SUGAR_CODE, SUGAR_CARTON)
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 500))
    ordering.scan(shop.new, order_id, "GULA")
    rows = [(line.row.unit, line.row.quantity) for line in cart(shop.new, order_id).lines]
    assert rows == [("pcs", 2000), ("dus", 1000), ("pcs", 1000)]
    assert cart(shop.new, order_id).units == 4000


def test_a_line_keeps_the_price_it_was_scanned_at(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    draft = catalogue.product(shop.new, shop.product("GULA"))
    catalogue.change(shop.new, shop.product("GULA"), type(draft)(**{**vars(draft), "price": 1}))
    ordering.scan(shop.new, order_id, "GULA")
    assert [line.row.unit_price for line in cart(shop.new, order_id).lines] == [17_500, 1]


@pytest.mark.parametrize("quantity", [0, -1000, 10**9 + 1])
def test_a_product_is_added_in_a_sellable_quantity(shop: Shop, quantity: int) -> None:
    order_id = shop.cart("3*GULA")
    with pytest.raises(errors.QuantityOutOfRange):
        ordering.add_product(shop.new, order_id, shop.product("GULA"), quantity)


def test_a_retired_product_is_not_sold(shop: Shop) -> None:
    catalogue.retire(shop.new, shop.product("GULA"))
    order_id = shop.cart()
    with pytest.raises(errors.ProductRetired):
        ordering.scan(shop.new, order_id, SUGAR_CODE)
    with pytest.raises(errors.ProductRetired):
        ordering.add_product(shop.new, order_id, shop.product("GULA"))


def test_there_is_no_such_cart(shop: Shop) -> None:
    calls: list[Callable[[], object]] = [
        lambda: ordering.scan(shop.new, 99, "GULA"),
        lambda: ordering.recall(shop.new, 99),
        lambda: cart_lines.remove_line(shop.new, 99, 1),
        lambda: cart(shop.new, 99),
        lambda: selling.sell(shop.new, 99, cash(1)),
    ]
    for call in calls:
        with pytest.raises(errors.NotFound) as refused:
            call()
        assert refused.value == errors.NotFound("order", "99")


# ------------------------------------------------------------------ stock


def test_selling_more_than_there_is_warns_by_default(shop: Shop) -> None:
    order_id = shop.cart("10*BUKU")
    changes = ordering.scan(shop.new, order_id, "BUKU")
    assert changes.facts["short"] == ["Buku Tulis", 11_000, 10_000]
    selling.sell(shop.new, order_id, cash(10**6))
    assert shop.stock("BUKU") == (-1_000, 0, -1_000)


def test_it_can_be_refused_or_allowed(shop: Shop) -> None:
    order_id = shop.cart("10*BUKU")
    shop.set(stock_policy="block")
    with pytest.raises(errors.StockShort) as refused:
        ordering.scan(shop.new, order_id, "BUKU")
    assert refused.value == errors.StockShort("Buku Tulis", 11_000, 10_000)
    shop.set(stock_policy="allow")
    assert "short" not in ordering.scan(shop.new, order_id, "BUKU").facts
    shop.set(stock_policy="block")
    with pytest.raises(errors.StockShort):
        selling.sell(shop.new, order_id, cash(10**6))


def test_what_one_order_reserved_another_cannot_sell(shop: Shop) -> None:
    shop.set(stock_policy="block")
    mine, other = shop.cart("8*BUKU"), shop.cart("3*BUKU", "JASA")
    selling.confirm(shop.new, mine)
    assert shop.stock("BUKU") == (10_000, 8_000, 2_000)
    with pytest.raises(errors.StockShort):
        selling.sell(shop.new, other, cash(10**6))
    # Its own reservation is no obstacle.
    selling.sell(shop.new, mine, cash(10**6))
    assert shop.stock("BUKU") == (2_000, 0, 2_000)
    Bookkeeping(shop.session.store).check()


def test_what_has_no_stock_is_never_short(shop: Shop) -> None:
    shop.set(stock_policy="block")
    assert shop.sell("9*JASA").facts["total"] == 45_000


def test_all_units_of_a_product_draw_on_one_stock(shop: Shop) -> None:
    shop.set(stock_policy="block")
    order_id = shop.cart(f"4*{SUGAR_CARTON}", "4*GULA")
    with pytest.raises(errors.StockShort) as refused:
        ordering.scan(shop.new, order_id, "GULA")
    assert refused.value.asked == 101_000
    with pytest.raises(errors.StockShort):
        cart_lines.set_quantity(shop.new, order_id, shop.line(order_id), 5_000)
