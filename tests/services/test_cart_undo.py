"""Undo puts back what was there, and is no way around the limits and rights of the counter."""

from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.domain import errors, errors_people, refused
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.users import Role
from oms_desktop.services import cart_lines, catalogue, ordering, selling, voiding
from oms_desktop.services.cart import cart
from oms_desktop.services.cart_lines import CartSnapshot, snapshot_of
from tests.helpers.shop import COFFEE_UPC, PRODUCTS, Shop, cash, scale_label


@pytest.fixture
def order_id(shop: Shop) -> int:
    return shop.cart("10*GULA", "KOPI")


def taken(shop: Shop, order_id: int) -> CartSnapshot:
    return snapshot_of(cart(shop.new, order_id))


def forged(snapshot: CartSnapshot, **values: Any) -> CartSnapshot:
    first = replace(snapshot.lines[0], **values)
    return replace(snapshot, lines=(first, *snapshot.lines[1:]))


def restored(shop: Shop, order_id: int, snapshot: CartSnapshot) -> None:
    cart_lines.restore(shop.as_(Role.CASHIER), order_id, snapshot)
    # Ids are those of new rows.
    ours = [replace(line, id=0) for line in taken(shop, order_id).lines]
    assert ours == [replace(line, id=0) for line in snapshot.lines]


@pytest.mark.parametrize(
    ("values", "right"),
    [
        ({"unit_price": 17_000}, "override_price"),
        ({"unit_price": 1, "listed_price": 1}, "override_price"),
        ({"unit_cost": 0}, "override_price"),
        ({"unit_content": 1}, "override_price"),
        ({"tracked": False}, "override_price"),
        ({"tax_class": "exempt"}, "override_price"),
        ({"product_id": 2}, "override_price"),
        ({"discount_kind": "percent", "discount_value": 1001}, "discount_over_limit"),
        ({"discount_kind": "amount", "discount_value": 17_501}, "discount_over_limit"),
    ],
)
def test_what_never_was_is_not_put_back(
    shop: Shop, order_id: int, values: dict[str, Any], right: str
) -> None:
    before = shop.dump()
    wanted = forged(taken(shop, order_id), **values)
    with pytest.raises(errors_people.RightMissing) as refused:
        cart_lines.restore(shop.as_(Role.CASHIER), order_id, wanted)
    assert refused.value.right == right
    assert shop.dump() == before
    assert cart_lines.restore(shop.as_(Role.OWNER), order_id, wanted).touched


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"quantity": 0}, errors.QuantityOutOfRange),
        ({"quantity": 10**10}, errors.QuantityOutOfRange),
        ({"quantity": 1_500}, errors.QuantityTooFine),
        ({"unit_price": -1}, errors.AmountOutOfRange),
        ({"unit_price": PRICE_LIMIT + 1}, errors.AmountOutOfRange),
        ({"product_id": 999}, errors.NotFound),
        ({"discount_kind": "amount", "discount_value": 175_001}, errors.DiscountTooLarge),
    ],
)
def test_what_cannot_be_is_not_put_back_by_anybody(
    shop: Shop, order_id: int, values: dict[str, Any], error: type[refused.Refused]
) -> None:
    wanted = forged(taken(shop, order_id), **values)
    with pytest.raises(error):
        cart_lines.restore(shop.as_(Role.OWNER), order_id, wanted)


def test_nor_a_customer_who_is_none(shop: Shop, order_id: int) -> None:
    with pytest.raises(errors.NotFound):
        cart_lines.restore(shop.new, order_id, replace(taken(shop, order_id), customer_id=999))


def test_an_order_discount_is_held_to_the_limit(shop: Shop, order_id: int) -> None:
    wanted = replace(taken(shop, order_id), discount=Discount("percent", 1001))
    with pytest.raises(errors_people.RightMissing):
        cart_lines.restore(shop.as_(Role.CASHIER), order_id, wanted)
    restored(shop, order_id, replace(wanted, discount=Discount("percent", 1000)))


def test_what_a_manager_agreed_comes_back_for_a_cashier(shop: Shop, order_id: int) -> None:
    line_id = shop.line(order_id)
    cart_lines.set_price(shop.why, order_id, line_id, 12_000)
    cart_lines.set_line_discount(shop.why, order_id, line_id, Discount("percent", 5000))
    cart_lines.set_order_discount(shop.why, order_id, Discount("amount", 30_000))
    before = taken(shop, order_id)
    cart_lines.clear(shop.as_(Role.CASHIER), order_id)
    restored(shop, order_id, before)
    # But an amount that was agreed for ten isn't agreed for one.
    cart_lines.set_line_discount(
        shop.why, order_id, shop.line(order_id), Discount("amount", 60_000)
    )
    after = taken(shop, order_id)
    with pytest.raises(errors_people.RightMissing):
        cart_lines.restore(shop.as_(Role.CASHIER), order_id, forged(after, quantity=9_000))


def test_a_price_agreed_in_one_cart_is_not_agreed_in_another(shop: Shop, order_id: int) -> None:
    cart_lines.set_price(shop.why, order_id, shop.line(order_id), 16_000)
    with pytest.raises(errors_people.RightMissing):
        cart_lines.restore(shop.as_(Role.CASHIER), shop.cart(), taken(shop, order_id))


def test_a_corrected_sale_can_be_undone_too(shop: Shop, order_id: int) -> None:
    cart_lines.set_price(shop.why, order_id, shop.line(order_id), 16_000)
    cart_lines.set_order_discount(shop.why, order_id, Discount("amount", 40_000))
    sold = selling.sell(shop.new, order_id, cash(10**6))
    again = voiding.correct(shop.new, sold.id_of("invoice"), "salah").id_of("order")
    before = taken(shop, again)
    cart_lines.clear(shop.as_(Role.CASHIER), again)
    restored(shop, again, before)


def test_a_price_that_changed_meanwhile_needs_somebody_to_agree(shop: Shop, order_id: int) -> None:
    before = taken(shop, order_id)
    cart_lines.clear(shop.new, order_id)
    catalogue.change(shop.new, shop.product("GULA"), replace(PRODUCTS[0], price=20_000))
    with pytest.raises(errors_people.RightMissing):
        cart_lines.restore(shop.as_(Role.CASHIER), order_id, before)
    assert cart_lines.restore(shop.as_(Role.MANAGER), order_id, before).touched


def test_a_price_label_comes_back_whatever_the_limit(shop: Shop) -> None:
    shop.set(scale_patterns=("21CCCCCPPPPPX",), discount_limit=0)
    order_id = shop.cart(scale_label("00042", 12_345), "KOPI")
    before = taken(shop, order_id)
    cart_lines.remove_line(shop.as_(Role.CASHIER), order_id, shop.line(order_id, 2))
    assert cart(shop.new, order_id).totals.total == 12_345
    restored(shop, order_id, before)


def test_stock_is_respected(shop: Shop, order_id: int) -> None:
    before = taken(shop, order_id)
    cart_lines.clear(shop.new, order_id)
    shop.sell("95*GULA", terms=cash(10**8))
    assert cart_lines.restore(shop.new, order_id, before).facts["short"]
    cart_lines.clear(shop.new, order_id)
    shop.set(stock_policy="block")
    with pytest.raises(errors.StockShort) as refused:
        cart_lines.restore(shop.new, order_id, before)
    assert refused.value == errors.StockShort("Gula Pasir 1 kg", 10_000, 5_000)
    # Less than there was in the cart is no new promise.
    shop.set(stock_policy="allow")
    cart_lines.restore(shop.new, order_id, before)
    shop.set(stock_policy="block")
    assert cart_lines.restore(shop.new, order_id, forged(before, quantity=9_000)).touched


# ------------------------------------------------------------------ limits of discounts


def test_discounts_are_held_to_the_limit_together(shop: Shop, order_id: int) -> None:
    cashier = shop.as_(Role.CASHIER)
    cart_lines.set_line_discount(cashier, order_id, shop.line(order_id), Discount("percent", 1000))
    with pytest.raises(errors_people.RightMissing) as refused:
        cart_lines.set_order_discount(cashier.fresh(), order_id, Discount("amount", 856))
    assert refused.value.right == "discount_over_limit"
    cart_lines.set_order_discount(cashier.fresh(), order_id, Discount("amount", 855))
    # With the other line gone, both together are above it.
    changes = cart_lines.remove_line(cashier.fresh(), order_id, shop.line(order_id, 2))
    assert changes.facts["discount_dropped"] is True
    assert cart(shop.new, order_id).totals.discount == 17_500


def test_a_cashier_may_take_back_what_a_manager_gave(shop: Shop, order_id: int) -> None:
    line_id = shop.line(order_id)
    cart_lines.set_line_discount(shop.why, order_id, line_id, Discount("percent", 5000))
    cart_lines.set_order_discount(shop.why, order_id, Discount("percent", 5000))
    cashier = shop.as_(Role.CASHIER)
    assert cart_lines.set_order_discount(cashier, order_id, Discount()).touched
    assert cart_lines.set_line_discount(cashier.fresh(), order_id, line_id, Discount()).touched


@pytest.mark.parametrize("whole", [False, True])
def test_a_discount_below_cost_needs_the_right_and_warns(
    shop: Shop, order_id: int, whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.set(discount_limit=5000)
    line_id = shop.line(order_id)

    def give(role: Role, percent: int) -> Any:
        session, discount = shop.as_(role).because("janji"), Discount("percent", percent * 100)
        if whole:
            return cart_lines.set_order_discount(session, order_id, discount)
        return cart_lines.set_line_discount(session, order_id, line_id, discount)

    # Sugar costs 15.000 of 17.500: 14 % is above its cost, 15 % isn't.
    assert "below_cost" not in give(Role.CASHIER, 14).facts
    with pytest.raises(errors_people.RightMissing) as refused:
        give(Role.CASHIER, 15)
    assert refused.value.right == "sell_below_cost"
    assert give(Role.MANAGER, 15).facts["below_cost"] == "Gula Pasir 1 kg"
    before = taken(shop, order_id)
    cart_lines.clear(shop.new, order_id)
    restored(shop, order_id, before)
    other = shop.cart("10*GULA", COFFEE_UPC)
    with pytest.raises(errors_people.RightMissing):
        cart_lines.restore(shop.as_(Role.CASHIER), other, before)


def test_discounts_together_never_exceed_the_order(shop: Shop) -> None:
    order_id = shop.cart("GULA", "KOPI")
    cart_lines.set_order_discount(shop.why, order_id, Discount("amount", 20_000))
    with pytest.raises(errors.DiscountTooLarge):
        cart_lines.set_line_discount(
            shop.why, order_id, shop.line(order_id), Discount("percent", 10_000)
        )
    ordering.scan(shop.new, order_id, "GULA")
    assert cart(shop.new, order_id).totals.total == 23_550
