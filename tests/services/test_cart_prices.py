"""The price of a line: by unit, level, quantity and days; said why, kept when agreed by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oms_desktop.database.orders import LineRow
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.price_rules import PriceRule, read_reason
from oms_desktop.domain.products import UnitDraft
from oms_desktop.domain.users import Role
from oms_desktop.services import cart_lines, catalogue, ordering, voiding
from oms_desktop.services.cart import cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session
from tests.helpers.shop import SUGAR_CARTON, Shop, cash, scale_label

RULES = (
    PriceRule(16_500, level="Reseller"),
    PriceRule(390_000, unit="dus", level="Reseller"),
    PriceRule(17_000, minimum=12_000),
    PriceRule(16_000, minimum=12_000, level="reseller"),
)

Act = Callable[[Session], Changes]


def give(shop: Shop, code: str, *rules: PriceRule, cost: int | None = None) -> None:
    draft = catalogue.product(shop.new, shop.product(code))
    draft = replace(draft, rules=rules, cost=draft.cost if cost is None else cost)
    catalogue.change(shop.new, shop.product(code), draft)


@pytest.fixture
def priced(shop: Shop) -> Shop:
    give(shop, "GULA", *RULES)
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code IN ('BUDI', 'ANI')")
    return shop


def lines(shop: Shop, order_id: int) -> list[LineRow]:
    return [line.row for line in cart(shop.new, order_id).lines]


def told(shop: Shop, order_id: int) -> list[tuple[int, str]]:
    """Price and kind of reason of each line; the listed price is the same."""
    rows = lines(shop, order_id)
    assert all(row.listed_price == row.unit_price for row in rows)
    return [(row.unit_price, read_reason(row.price_reason).kind) for row in rows]


def test_a_break_holds_from_its_quantity_on_and_no_longer_below(priced: Shop) -> None:
    order_id = priced.cart("11*GULA")
    assert told(priced, order_id) == [(17_500, "list")]
    ordering.scan(priced.new, order_id, "GULA")
    assert told(priced, order_id) == [(17_000, "break")]
    line = priced.line(order_id)
    cart_lines.step_quantity(priced.new, order_id, line, -1)
    assert told(priced, order_id) == [(17_500, "list")]
    cart_lines.set_quantity(priced.new, order_id, line, 40_000)
    assert told(priced, order_id) == [(17_000, "break")]
    assert cart(priced.new, order_id).totals.total == 680_000


def test_the_customer_brings_a_level_and_takes_it_away(priced: Shop) -> None:
    order_id = priced.cart("GULA", SUGAR_CARTON, "KOPI", "12*GULA")
    cart_lines.set_quantity(priced.new, order_id, priced.line(order_id), 2_000)
    plain = [(17_500, "list"), (400_000, "unit"), (8_550, "list")]
    assert told(priced, order_id) == plain
    ordering.set_customer(priced.new, order_id, priced.customer("BUDI"))
    assert told(priced, order_id) == [(16_500, "level"), (390_000, "level"), (8_550, "list")]
    ordering.scan(priced.new, order_id, "10*GULA")
    assert told(priced, order_id)[0] == (16_000, "break")
    ordering.set_customer(priced.new, order_id, priced.customer("SITI"))
    assert told(priced, order_id)[:2] == [(17_000, "break"), (400_000, "unit")]
    ordering.set_customer(priced.new, order_id, None)
    cart_lines.set_quantity(priced.new, order_id, priced.line(order_id), 2_000)
    assert told(priced, order_id) == plain


def test_a_promotion_holds_by_the_day_of_the_shift(shop: Shop) -> None:
    give(shop, "GULA", PriceRule(15_500, starts="2026-11-23", ends="2026-11-23"))
    assert told(shop, shop.cart("GULA")) == [(15_500, "promotion")]
    # Past midnight the shift goes on, and so does its day.
    shop.clock.move(hours=16)
    assert told(shop, shop.cart("GULA")) == [(15_500, "promotion")]
    shop.sql("UPDATE shift SET closed_at = opened_at")
    assert told(shop, shop.cart("GULA")) == [(17_500, "list")]


def test_a_price_by_hand_stays(priced: Shop) -> None:
    order_id = priced.cart("GULA")
    line = priced.line(order_id)
    cart_lines.set_price(priced.why, order_id, line, 17_200)
    cart_lines.set_quantity(priced.new, order_id, line, 24_000)
    ordering.set_customer(priced.new, order_id, priced.customer("BUDI"))
    [row] = lines(priced, order_id)
    assert (row.unit_price, row.listed_price) == (17_200, 17_500)
    ordering.scan(priced.new, order_id, "GULA")
    assert [line.unit_price for line in lines(priced, order_id)] == [17_200, 16_500]


def test_a_product_without_rules_keeps_the_price_it_came_in_with(shop: Shop) -> None:
    order_id = shop.cart("KOPI")
    draft = catalogue.product(shop.new, shop.product("KOPI"))
    catalogue.change(shop.new, shop.product("KOPI"), replace(draft, price=9_000))
    cart_lines.set_quantity(shop.new, order_id, shop.line(order_id), 3_000)
    ordering.scan(shop.new, order_id, "KOPI")
    assert [(line.unit_price, line.quantity) for line in lines(shop, order_id)] == [
        (8_550, 3_000),
        (9_000, 1_000),
    ]


def test_a_scale_label_says_the_amount_whatever_the_rules(shop: Shop) -> None:
    give(shop, "00042", PriceRule(30_000, level="Reseller"), PriceRule(29_000, minimum=100))
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")
    shop.set(scale_patterns=("21CCCCCPPPPPX",))
    order_id = shop.cart(scale_label("00042", 16_000), customer="BUDI")
    [line] = cart(shop.new, order_id).lines
    assert (line.amount, line.row.unit_price) == (16_000, 32_000)
    before = cart_lines.snapshot_of(cart(shop.new, order_id))
    cart_lines.clear(shop.as_(Role.CASHIER), order_id)
    cart_lines.restore(shop.as_(Role.CASHIER), order_id, before)
    assert cart(shop.new, order_id).totals.total == 16_000


def test_a_unit_that_is_gone_keeps_what_was_agreed(priced: Shop) -> None:
    order_id = priced.cart(SUGAR_CARTON, customer="BUDI")
    draft = catalogue.product(priced.new, priced.product("GULA"))
    units = (UnitDraft("karton", 24_000, SUGAR_CARTON, 400_000),)
    catalogue.change(
        priced.new, priced.product("GULA"), replace(draft, units=units, rules=RULES[:1])
    )
    cart_lines.set_quantity(priced.new, order_id, priced.line(order_id), 2_000)
    assert told(priced, order_id) == [(390_000, "level")]


def test_a_cashier_undoes_what_the_rules_did(priced: Shop) -> None:
    cashier = priced.as_(Role.CASHIER)
    order_id = priced.cart("11*GULA", "KOPI")
    before = cart_lines.snapshot_of(cart(priced.new, order_id))
    ordering.scan(cashier, order_id, "GULA")
    ordering.set_customer(cashier.fresh(), order_id, priced.customer("BUDI"))
    after = cart_lines.snapshot_of(cart(priced.new, order_id))
    assert told(priced, order_id)[0] == (16_000, "break")
    cart_lines.restore(cashier.fresh(), order_id, before)
    assert told(priced, order_id)[0] == (17_500, "list")
    cart_lines.restore(cashier.fresh(), order_id, after)
    assert cart_lines.snapshot_of(cart(priced.new, order_id)).lines[0].price_reason
    cart_lines.clear(cashier.fresh(), order_id)
    cart_lines.restore(cashier.fresh(), order_id, after)
    assert told(priced, order_id)[0] == (16_000, "break")


def test_undo_is_no_way_to_another_customers_price(priced: Shop) -> None:
    order_id = priced.cart("GULA", customer="BUDI")
    level = cart_lines.snapshot_of(cart(priced.new, order_id))
    other = priced.cart("KOPI")
    forged = replace(level, customer_id=None)
    with pytest.raises(RightMissing):
        cart_lines.restore(priced.as_(Role.CASHIER), other, forged)
    told_why = replace(level.lines[0], unit_price=17_500, listed_price=17_500)
    with pytest.raises(RightMissing):
        cart_lines.restore(priced.as_(Role.CASHIER), other, replace(forged, lines=(told_why,)))
    cart_lines.restore(priced.as_(Role.CASHIER), other, level)
    assert told(priced, other) == [(16_500, "level")]


def test_a_discount_that_a_lower_price_cannot_carry_goes(shop: Shop) -> None:
    give(shop, "GULA", PriceRule(15_100, level="Reseller"))
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")
    order_id = shop.cart("GULA")
    cart_lines.set_line_discount(
        shop.why, order_id, shop.line(order_id), Discount("amount", 17_000)
    )
    changes = ordering.set_customer(shop.new, order_id, shop.customer("BUDI"))
    assert changes.facts["discount_dropped"] is True
    assert cart(shop.new, order_id).totals.total == 15_100


def test_hold_and_a_corrected_sale_keep_prices_and_reasons(priced: Shop) -> None:
    order_id = priced.cart("12*GULA", customer="BUDI")
    ordering.hold(priced.new, order_id, "nanti")
    ordering.recall(priced.new, order_id)
    assert told(priced, order_id) == [(16_000, "break")]
    sold = priced.sell("12*GULA", customer="BUDI", terms=cash(1_000_000))
    again = voiding.correct(priced.new, sold.id_of("invoice"), "salah").id_of("order")
    assert told(priced, again) == [(16_000, "break")]
    [(_, entry)] = priced.journalled("sale")
    assert entry["lines"][0][:3] == ["GULA", 12_000, 16_000]


@pytest.mark.parametrize(
    ("floor", "role", "answer"),
    [
        ("warn", Role.CASHIER, "Gula Pasir 1 kg"),
        ("allow", Role.CASHIER, None),
        ("block", Role.OWNER, "Gula Pasir 1 kg"),
        ("block", Role.CASHIER, RightMissing),
    ],
)
def test_the_shops_own_price_below_cost(
    shop: Shop, floor: str, role: Role, answer: str | type[Exception] | None
) -> None:
    give(shop, "GULA", PriceRule(14_000, level="Reseller"), PriceRule(14_500, minimum=12_000))
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")
    shop.set(cost_floor=floor)
    order_id = shop.cart("11*GULA")
    acts: tuple[Act, ...] = (
        lambda who: ordering.scan(who, order_id, "GULA"),
        lambda who: ordering.set_customer(who, order_id, shop.customer("BUDI")),
        lambda who: ordering.scan(who, shop.cart(customer="BUDI"), "GULA"),
    )
    for act in acts:
        if answer is RightMissing:
            with pytest.raises(RightMissing):
                act(shop.as_(role))
        else:
            assert act(shop.as_(role)).facts.get("below_cost") == answer


def test_what_costs_no_more_than_it_sells_for_is_not_warned_of(shop: Shop) -> None:
    give(shop, "GULA", PriceRule(15_000, level="Reseller"), cost=15_000)
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")
    shop.set(cost_floor="block")
    cashier = shop.as_(Role.CASHIER)
    order_id = shop.cart(customer="BUDI")
    assert "below_cost" not in ordering.scan(cashier, order_id, "GULA").facts
