"""Editing a cart: limits, rights, what the journal keeps, and undo."""

from typing import TYPE_CHECKING

import pytest

from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.users import RIGHTS, Right, Role
from oms_desktop.services import cart_lines, ordering, selling
from oms_desktop.services.cart import cart
from oms_desktop.services.cart_lines import snapshot_of
from tests.helpers.shop import Shop, cash

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def order_id(shop: Shop) -> int:
    return shop.cart("10*GULA", "KOPI")


@pytest.fixture
def line_id(shop: Shop, order_id: int) -> int:
    return shop.line(order_id)


# ------------------------------------------------------------------ quantity and price


@pytest.mark.parametrize("quantity", [0, -1000, 1_000_001_000])
def test_quantities_out_of_range(shop: Shop, order_id: int, line_id: int, quantity: int) -> None:
    with pytest.raises(errors.QuantityOutOfRange):
        cart_lines.set_quantity(shop.new, order_id, line_id, quantity)


def test_less_is_told_and_more_is_not(shop: Shop, order_id: int, line_id: int) -> None:
    cart_lines.set_quantity(shop.new, order_id, line_id, 11_000)
    cart_lines.set_quantity(shop.new, order_id, line_id, 2_000)
    assert [
        (each["quantity"], each["to"])
        for each in [content for _, content in shop.journalled("line.reduced")]
    ] == [(11_000, 2_000)]


def test_more_than_there_is_is_warned_of(shop: Shop, order_id: int, line_id: int) -> None:
    changes = cart_lines.set_quantity(shop.new, order_id, line_id, 101_000)
    assert changes.facts["short"] == ["Gula Pasir 1 kg", 101_000, 100_000]
    assert "short" not in cart_lines.set_quantity(shop.new, order_id, line_id, 100_500 - 500).facts


def test_a_line_is_stepped_from_what_it_holds(shop: Shop, order_id: int) -> None:
    apples = ordering.scan(shop.new, order_id, "1,25*00042").facts["line"]
    for units, held in ((1, 2_250), (-2, 250)):
        cart_lines.step_quantity(shop.new, order_id, apples, units)
        assert cart(shop.new, order_id).lines[2].row.quantity == held
    changes = cart_lines.step_quantity(shop.new, order_id, apples, -1)
    assert changes.facts["name"] == "Apel Malang"
    assert len(cart(shop.new, order_id).lines) == 2
    assert len(shop.journalled("line.removed")) == 1


def test_a_line_of_another_cart_is_not_found(shop: Shop, line_id: int) -> None:
    other = shop.cart("KOPI")
    with pytest.raises(errors.NotFound) as refused:
        cart_lines.set_quantity(shop.new, other, line_id, 1000)
    assert refused.value == errors.NotFound("line", str(line_id))


def test_a_price_is_overridden_and_told(shop: Shop, order_id: int, line_id: int) -> None:
    session = shop.as_(Role.MANAGER).because("janji")
    assert cart_lines.set_price(session, order_id, line_id, 16_000).facts == {"line": line_id}
    [entry] = [content for _, content in shop.journalled("price.overridden")]
    assert (entry["from"], entry["to"]) == (17_500, 16_000)
    cart_lines.set_price(shop.why, order_id, line_id, 16_000)
    assert len([content for _, content in shop.journalled("price.overridden")]) == 1


def test_below_cost_needs_the_right_and_warns(
    shop: Shop, order_id: int, line_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = cart_lines.set_price(shop.why, order_id, line_id, 14_999)
    assert changes.facts["below_cost"] == "Gula Pasir 1 kg"
    monkeypatch.setitem(RIGHTS, Role.MANAGER, RIGHTS[Role.MANAGER] - {Right.SELL_BELOW_COST})
    with pytest.raises(errors_people.RightMissing) as refused:
        cart_lines.set_price(shop.as_(Role.MANAGER).because("janji"), order_id, line_id, 14_998)
    assert refused.value.right == "sell_below_cost"
    assert cart_lines.set_price(
        shop.as_(Role.MANAGER).because("janji"), order_id, line_id, 15_000
    ).touched


@pytest.mark.parametrize("price", [-1, PRICE_LIMIT + 1, 10**30])
def test_unbelievable_prices(shop: Shop, order_id: int, line_id: int, price: int) -> None:
    with pytest.raises(errors.AmountOutOfRange):
        cart_lines.set_price(shop.why, order_id, line_id, price)


# ------------------------------------------------------------------ discounts


def test_a_cashier_gives_discounts_up_to_the_limit(shop: Shop, order_id: int, line_id: int) -> None:
    session = shop.as_(Role.CASHIER)
    cart_lines.set_line_discount(session, order_id, line_id, Discount("percent", 1000))
    for discount in (Discount("percent", 1001), Discount("amount", 17_501)):
        with pytest.raises(errors_people.RightMissing) as refused:
            cart_lines.set_line_discount(session.fresh(), order_id, line_id, discount)
        assert refused.value.right == "discount_over_limit"
    cart_lines.set_line_discount(session.fresh(), order_id, line_id, Discount("amount", 17_500))
    shop.set(discount_limit=0)
    with pytest.raises(errors_people.RightMissing):
        cart_lines.set_order_discount(session.fresh(), order_id, Discount("amount", 1))
    with pytest.raises(errors_people.ReasonNeeded) as needed:
        cart_lines.set_order_discount(shop.as_(Role.MANAGER), order_id, Discount("percent", 5000))
    assert needed.value.right == "discount_over_limit"
    manager = shop.as_(Role.MANAGER).because("pelanggan lama")
    assert cart_lines.set_order_discount(manager, order_id, Discount("percent", 5000)).touched


def test_discounts_are_told(shop: Shop, order_id: int, line_id: int) -> None:
    cart_lines.set_line_discount(shop.new, order_id, line_id, Discount("percent", 500))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 700))
    assert next(content for _, content in shop.journalled("discount.line"))["value"] == 500
    assert [content for _, content in shop.journalled("discount.order")] == [
        {"kind": "amount", "value": 700, "of": 174_800}
    ]


def test_a_discount_above_the_order_is_refused(shop: Shop, order_id: int) -> None:
    with pytest.raises(errors.DiscountTooLarge) as refused:
        cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 183_551))
    assert refused.value == errors.DiscountTooLarge(183_551, 183_550)


def test_a_cashier_cannot_make_a_discount_grow_by_emptying_the_cart(
    shop: Shop, order_id: int, line_id: int
) -> None:
    cashier = shop.as_(Role.CASHIER)
    cart_lines.set_order_discount(cashier, order_id, Discount("amount", 18_000))
    changes = cart_lines.set_quantity(cashier.fresh(), order_id, line_id, 1000)
    assert changes.facts["discount_dropped"] is True
    assert cart(shop.new, order_id).totals.discount == 0


def test_nor_by_selling_less_of_one_line(shop: Shop, order_id: int, line_id: int) -> None:
    cashier = shop.as_(Role.CASHIER)
    cart_lines.set_line_discount(cashier, order_id, line_id, Discount("amount", 17_500))
    assert cart_lines.set_quantity(cashier.fresh(), order_id, line_id, 9_000).facts.get(
        "discount_dropped"
    )
    assert cart(shop.new, order_id).totals.discount == 0


def test_somebody_with_the_right_keeps_it_as_long_as_it_fits(
    shop: Shop, order_id: int, line_id: int
) -> None:
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 18_000))
    changes = cart_lines.set_quantity(shop.new, order_id, line_id, 1000)
    assert "discount_dropped" not in changes.facts
    assert cart(shop.new, order_id).totals.total == 8_050
    changes = cart_lines.remove_line(shop.new, order_id, line_id)
    assert changes.facts["discount_dropped"] is True
    assert cart(shop.new, order_id).totals.total == 8_550


def test_percentages_stay(shop: Shop, order_id: int, line_id: int) -> None:
    cart_lines.set_order_discount(shop.as_(Role.CASHIER), order_id, Discount("percent", 1000))
    changes = cart_lines.remove_line(shop.as_(Role.CASHIER), order_id, line_id)
    assert "discount_dropped" not in changes.facts
    assert cart(shop.new, order_id).totals.order_discount == 855


# ------------------------------------------------------------------ removal and undo


def test_a_removed_line_is_told(shop: Shop, order_id: int, line_id: int) -> None:
    assert cart_lines.remove_line(shop.new, order_id, line_id).facts["name"] == "Gula Pasir 1 kg"
    [entry] = [content for _, content in shop.journalled("line.removed")]
    assert (entry["code"], entry["quantity"], entry["price"]) == ("GULA", 10_000, 17_500)


def test_clearing_tells_what_was_there(shop: Shop, order_id: int) -> None:
    cart_lines.set_order_discount(shop.new, order_id, Discount("percent", 100))
    assert cart_lines.clear(shop.new, order_id).facts["lines"] == 2
    assert [content for _, content in shop.journalled("cart.cleared")] == [
        {"lines": [["Gula Pasir 1 kg", 10_000, 175_000], ["Kopi Bubuk", 1000, 8_550]]}
    ]
    assert cart(shop.new, order_id).order.discount_kind == "none"
    cart_lines.clear(shop.new, order_id)
    assert len([content for _, content in shop.journalled("cart.cleared")]) == 1


def test_undo_puts_everything_back(shop: Shop, order_id: int, line_id: int) -> None:
    cart_lines.set_line_discount(shop.new, order_id, line_id, Discount("percent", 500))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 700))
    ordering.set_customer(shop.new, order_id, shop.customer("BUDI"))
    before = cart(shop.new, order_id)
    cart_lines.clear(shop.new, order_id)
    ordering.set_customer(shop.new, order_id, None)
    cart_lines.restore(shop.new, order_id, snapshot_of(before))
    after = cart(shop.new, order_id)
    assert after.totals == before.totals
    assert after.customer == before.customer
    assert [line.price for line in after.lines] == [line.price for line in before.lines]
    assert [line.row.position for line in after.lines] == [1, 2]
    assert len([content for _, content in shop.journalled("cart.restored")]) == 1


def test_a_new_line_goes_to_the_end(shop: Shop, order_id: int, line_id: int) -> None:
    cart_lines.remove_line(shop.new, order_id, line_id)
    ordering.scan(shop.new, order_id, "BUKU")
    rows = [(line.row.code, line.row.position) for line in cart(shop.new, order_id).lines]
    assert rows == [("KOPI", 2), ("BUKU", 3)]


def test_a_sold_cart_is_closed_to_every_edit(shop: Shop, order_id: int, line_id: int) -> None:
    before = snapshot_of(cart(shop.new, order_id))
    selling.sell(shop.new, order_id, cash(10**6))
    kept = shop.dump()
    edits: list[Callable[[], object]] = [
        lambda: ordering.scan(shop.new, order_id, "GULA"),
        lambda: ordering.hold(shop.new, order_id),
        lambda: ordering.set_customer(shop.new, order_id, None),
        lambda: cart_lines.set_quantity(shop.new, order_id, line_id, 1000),
        lambda: cart_lines.set_price(shop.why, order_id, line_id, 1),
        lambda: cart_lines.set_line_discount(shop.new, order_id, line_id, Discount()),
        lambda: cart_lines.set_order_discount(shop.new, order_id, Discount()),
        lambda: cart_lines.remove_line(shop.new, order_id, line_id),
        lambda: cart_lines.clear(shop.new, order_id),
        lambda: cart_lines.restore(shop.new, order_id, before),
        lambda: cart_lines.step_quantity(shop.new, order_id, line_id, 1),
    ]
    for edit in edits:
        with pytest.raises(errors.StateForbids) as refused:
            edit()
        assert refused.value.state == "completed"
    assert shop.dump() == kept
