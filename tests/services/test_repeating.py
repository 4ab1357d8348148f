"""Same again: the last order once more into the cart, what is bought often, how late a debt is."""

from dataclasses import replace

import pytest

from oms_desktop.database import customer_usual
from oms_desktop.domain import errors, errors_counter
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.services import (
    cart_lines,
    catalogue,
    joining,
    order_changes,
    order_copies,
    repeating,
    selling,
)
from oms_desktop.services.cart import cart
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop


def lines(shop: Shop, order_id: int) -> list[tuple[str, int, int]]:
    found = cart(shop.new, order_id).lines
    return [(each.row.code, each.row.quantity, each.row.unit_price) for each in found]


def test_the_last_order_comes_into_the_cart_at_todays_prices(shop: Shop) -> None:
    shop.sell("BUKU", customer="BUDI")
    shop.sell("2*GULA", "KOPI", customer="BUDI")
    shop.sell("BUKU", customer="SITI")
    shop.sql("UPDATE product SET price = 18000 WHERE code = 'GULA'")
    order_id = shop.cart("KOPI", customer="BUDI")
    before = cart_lines.snapshot_of(cart(shop.new, order_id))
    facts = repeating.same_again(shop.new, order_id).facts
    assert lines(shop, order_id) == [("KOPI", 2000, 8_550), ("GULA", 2000, 18_000)]
    assert (facts["number"], facts["lines"]) == ("SO/2026/11/0002", 2)
    assert (facts["left_out"], facts["too_little"]) == ([], [])
    assert facts["repriced"] == ["Gula Pasir 1 kg"]
    assert shop.journalled("cart.repeated") == [
        (f"cart {order_id}", {"order": "SO/2026/11/0002", "rows": 2, "left_out": []})
    ]
    after = cart_lines.snapshot_of(cart(shop.new, order_id))
    cart_lines.restore(shop.new, order_id, before)
    assert lines(shop, order_id) == [("KOPI", 1000, 8_550)]
    cart_lines.restore(shop.new, order_id, after)
    assert lines(shop, order_id) == [("KOPI", 2000, 8_550), ("GULA", 2000, 18_000)]
    Bookkeeping(shop.session.store).check()


def test_a_cart_taken_back_or_cancelled_is_no_last_order(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI")
    given_up = shop.cart("BUKU", customer="BUDI")
    selling.confirm(shop.new, given_up)
    selling.cancel(shop.new, given_up, "salah")
    shop.cart("KOPI", customer="BUDI")
    order_id = shop.cart(customer="BUDI")
    repeating.same_again(shop.new, order_id)
    assert lines(shop, order_id) == [("GULA", 1000, 17_500)]


def test_what_was_taken_out_of_the_order_does_not_come_again(shop: Shop) -> None:
    first = shop.cart("GULA", "KOPI", customer="BUDI")
    selling.confirm(shop.new, first)
    order_changes.set_order_quantity(shop.new, first, shop.line(first), 0)
    order_id = shop.cart(customer="BUDI")
    repeating.same_again(shop.new, order_id)
    assert [code for code, *_ in lines(shop, order_id)] == ["KOPI"]


def test_what_is_no_longer_sold_is_named(shop: Shop) -> None:
    shop.sell("GULA", "KOPI", customer="BUDI")
    catalogue.retire(shop.new, shop.product("KOPI"))
    order_id = shop.cart(customer="BUDI")
    facts = repeating.same_again(shop.new, order_id).facts
    assert (facts["left_out"], facts["lines"]) == (["Kopi Bubuk"], 1)
    catalogue.retire(shop.new, shop.product("GULA"))
    before = shop.dump()
    with pytest.raises(errors.ProductRetired):
        repeating.same_again(shop.new, order_id)
    assert shop.dump() == before


def test_what_is_short_comes_or_stays_away_as_the_shop_wants(shop: Shop) -> None:
    shop.sell("8*BUKU", "GULA", customer="BUDI")
    order_id = shop.cart(customer="BUDI")
    facts = repeating.same_again(shop.new, order_id).facts
    assert (facts["too_little"], facts["left_out"]) == (["Buku Tulis"], [])
    assert lines(shop, order_id) == [("BUKU", 8000, 75_000), ("GULA", 1000, 17_500)]
    assert "short" not in facts
    shop.set(stock_policy="block")
    other = shop.cart(customer="BUDI")
    facts = repeating.same_again(shop.new, other).facts
    assert (facts["too_little"], facts["left_out"]) == ([], ["Buku Tulis"])
    assert lines(shop, other) == [("GULA", 1000, 17_500)]


def test_nothing_can_be_sold_of_it(shop: Shop) -> None:
    shop.sell("8*BUKU", customer="BUDI")
    shop.set(stock_policy="block")
    order_id = shop.cart(customer="BUDI")
    with pytest.raises(errors.StockShort):
        repeating.same_again(shop.new, order_id)


def test_a_note_comes_along_on_a_line_of_its_own(shop: Shop) -> None:
    order_id = shop.sell("GULA", customer="BUDI").id_of("order")
    shop.sql("UPDATE order_line SET note = 'kado' WHERE order_id = ?", order_id)
    again = shop.cart("GULA", customer="BUDI")
    repeating.same_again(shop.new, again)
    found = [(each.row.quantity, each.row.note) for each in cart(shop.new, again).lines]
    assert found == [(1000, ""), (1000, "kado")]
    repeating.same_again(shop.new, again)
    found = [(each.row.quantity, each.row.note) for each in cart(shop.new, again).lines]
    assert found == [(1000, ""), (2000, "kado")]


def test_it_takes_somebody_we_know(shop: Shop) -> None:
    with pytest.raises(errors.CustomerNeeded):
        repeating.same_again(shop.new, shop.cart("GULA"))
    with pytest.raises(errors_counter.NothingBought):
        repeating.same_again(shop.new, shop.cart("GULA", customer="SITI"))


def test_a_joined_customers_orders_are_those_of_who_is_left(shop: Shop) -> None:
    shop.sell("BUKU", customer="BUDI")
    shop.sell("BUKU", customer="SITI")
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    found = repeating.habits(shop.new, shop.customer("BUDI"))
    assert found.last is not None
    assert found.last.number == "SO/2026/11/0002"
    assert [hit.code for hit in found.usual] == ["BUKU"]
    assert repeating.habits(shop.new, shop.customer("SITI")) == found
    assert len(order_copies.past_orders(shop.new, customer_id=shop.customer("BUDI"))) == 2


def test_a_joined_customers_late_debt_is_that_of_who_is_left(shop: Shop) -> None:
    selling.sell(shop.new, shop.cart("GULA", customer="SITI"), Terms(on_credit=True))
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    shop.clock.move(days=35)
    assert repeating.habits(shop.new, shop.customer("BUDI")).days_late == 5


def test_usual_goods_are_those_of_more_than_one_order_at_own_prices(shop: Shop) -> None:
    assert repeating.habits(shop.new, shop.customer("BUDI")) == repeating.Habits()
    for codes in (("KOPI", "GULA"), ("GULA", "KOPI"), ("GULA", "BUKU")):
        shop.sell(*codes, customer="BUDI")
    found = repeating.habits(shop.new, shop.customer("BUDI"))
    assert [(hit.code, hit.price) for hit in found.usual] == [("GULA", 17_500), ("KOPI", 8_550)]
    sugar = catalogue.product(shop.new, shop.product("GULA"))
    ruled = replace(sugar, rules=(PriceRule(16_500, level="Reseller"),))
    catalogue.change(shop.new, shop.product("GULA"), ruled)
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")
    found = repeating.habits(shop.new, shop.customer("BUDI"))
    assert [hit.price for hit in found.usual] == [16_500, 8_550]
    catalogue.retire(shop.new, shop.product("GULA"))
    found = repeating.habits(shop.new, shop.customer("BUDI"))
    assert [hit.code for hit in found.usual] == ["KOPI"]


def test_late_is_what_should_have_been_paid(shop: Shop) -> None:
    selling.sell(shop.new, shop.cart("GULA", customer="BUDI"), Terms(on_credit=True))
    who = shop.customer("BUDI")
    shop.clock.move(days=14)
    assert repeating.habits(shop.new, who).days_late == 0
    shop.clock.move(days=3)
    assert repeating.habits(shop.new, who).days_late == 3


def test_there_is_no_such_customer(shop: Shop) -> None:
    with pytest.raises(errors.NotFound):
        repeating.habits(shop.new, 999)


@pytest.mark.parametrize("name", ["_LAST", "_USUAL", "_OLDEST_DUE"])
def test_only_the_customers_own_papers_are_read(shop: Shop, name: str) -> None:
    """However many orders the shop has: no table is read from end to end, nor in order of its ids."""
    sql = getattr(customer_usual, name)._built[0]
    plan = [row[3] for row in shop.sql(f"EXPLAIN QUERY PLAN {sql.replace('?', '1')}")]
    assert not [step for step in plan if step.startswith("SCAN")]
    own = "invoice_customer" if name == "_OLDEST_DUE" else "orders_customer"
    assert any(own in step for step in plan)
