"""An old order once more: what comes along, at which price, and what is said of the rest."""

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import OrderState
from oms_desktop.services import cart_lines, catalogue, order_copies, ordering, selling
from oms_desktop.services.cart import cart
from oms_desktop.services.changes import Changes
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop, cash


def lines(shop: Shop, changes: Changes) -> list[tuple[str, int, str, int, int]]:
    """Code, quantity, unit, price and amount of the new cart's lines."""
    return [
        (each.row.code, each.row.quantity, each.row.unit, each.row.unit_price, each.amount)
        for each in cart(shop.new, changes.id_of("order")).lines
    ]


def test_a_sold_order_comes_again_at_todays_prices_without_its_discounts(shop: Shop) -> None:
    order_id = shop.cart("2*GULA", "KOPI", customer="BUDI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("amount", 500))
    cart_lines.set_order_discount(shop.new, order_id, Discount("percent", 500))
    selling.sell(shop.new, order_id, cash(100_000))
    shop.sql("UPDATE product SET price = 18000 WHERE code = 'GULA'")
    changes = order_copies.duplicate(shop.new, order_id)
    assert lines(shop, changes) == [
        ("GULA", 2000, "pcs", 18_000, 36_000),
        ("KOPI", 1000, "pcs", 8_550, 8_550),
    ]
    copy = cart(shop.new, changes.id_of("order"))
    assert copy.is_draft
    assert copy.totals.discount == 0
    assert copy.customer is not None
    assert copy.customer.code == "BUDI"
    assert changes.facts["repriced"] == ["Gula Pasir 1 kg"]
    assert changes.facts["number"] == "SO/2026/11/0001"
    assert (changes.facts["left_out"], changes.facts["short"]) == ([], [])
    Bookkeeping(shop.session.store).check()


def test_the_old_order_stays_as_it_is(shop: Shop) -> None:
    order_id = shop.cart("2*GULA")
    selling.confirm(shop.new, order_id)
    before = shop.sql("SELECT * FROM orders WHERE id = ?", order_id)
    changes = order_copies.duplicate(shop.new, order_id)
    assert changes.id_of("order") != order_id
    assert shop.sql("SELECT * FROM orders WHERE id = ?", order_id) == before
    assert cart(shop.new, order_id).order.state == OrderState.CONFIRMED.value
    assert shop.journalled("cart.duplicated") == [
        (
            f"cart {changes.id_of('order')}",
            {"order": "SO/2026/11/0001", "rows": 1, "left_out": []},
        )
    ]


def test_what_is_no_longer_sold_is_named_and_left_out(shop: Shop) -> None:
    order_id = shop.cart("GULA", "KOPI")
    catalogue.retire(shop.new, shop.product("KOPI"))
    changes = order_copies.duplicate(shop.new, order_id)
    assert [each[0] for each in lines(shop, changes)] == ["GULA"]
    assert changes.facts["left_out"] == ["Kopi Bubuk"]
    catalogue.retire(shop.new, shop.product("GULA"))
    before = shop.dump()
    with pytest.raises(errors.ProductRetired):
        order_copies.duplicate(shop.new, order_id)
    assert shop.dump() == before


@pytest.mark.parametrize("policy", ["warn", "block"])
def test_what_is_short_is_named_and_comes_along(shop: Shop, policy: str) -> None:
    order_id = shop.cart("8*BUKU")
    selling.sell(shop.new, order_id, cash(1_000_000))
    shop.set(stock_policy=policy)
    changes = order_copies.duplicate(shop.new, order_id)
    assert changes.facts["short"] == ["Buku Tulis"]
    assert lines(shop, changes) == [("BUKU", 8000, "pcs", 75_000, 600_000)]


def test_a_unit_that_is_gone_becomes_as_many_of_the_base_unit(shop: Shop) -> None:
    order_id = ordering.open_cart(shop.new).id_of("order")
    ordering.add_product(shop.new, order_id, shop.product("GULA"), 2000, "dus")
    shop.sql("DELETE FROM product_barcode WHERE unit_id IS NOT NULL")
    shop.sql("DELETE FROM product_unit")
    changes = order_copies.duplicate(shop.new, order_id)
    assert lines(shop, changes) == [("GULA", 48_000, "pcs", 17_500, 840_000)]


def test_a_note_and_the_address_come_along_the_day_does_not(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    values = ("delivery", "Jl. Mawar 3", "Pak Joko", "2026-11-24", "telepon dulu", order_id)
    shop.sql(
        "UPDATE orders SET delivery = ?, address = ?, recipient = ?, promised_on = ?, note = ?"
        " WHERE id = ?",
        *values,
    )
    shop.sql("UPDATE order_line SET note = 'kado' WHERE order_id = ?", order_id)
    copy = cart(shop.new, order_copies.duplicate(shop.new, order_id).id_of("order"))
    head = copy.order
    assert (head.delivery, head.address, head.recipient) == values[:3]
    assert (head.promised_on, head.note) == (None, "")
    assert [each.row.note for each in copy.lines] == ["kado"]


def test_a_copy_needs_a_free_cart(shop: Shop) -> None:
    carts = [shop.cart("GULA") for _ in range(ordering.OPEN_CARTS)]
    with pytest.raises(errors.HoldSlotsFull):
        order_copies.duplicate(shop.new, carts[0])
    cart_lines.clear(shop.new, carts[1])
    assert order_copies.duplicate(shop.new, carts[0]).id_of("order") == carts[1]


def test_there_is_no_such_order(shop: Shop) -> None:
    with pytest.raises(errors.NotFound):
        order_copies.duplicate(shop.new, 999)
