"""Exchanges: what comes back pays for the cart that is sold next."""

import pytest

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import ordering, returning, selling
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop, cash
from tests.services.test_returning import back, check, states

EXCHANGE, MONEY = Settlement.EXCHANGE, Settlement.MONEY


def exchanged(shop: Shop, sold: int, *codes: str, customer: str = "") -> int:
    return_id = back(shop, sold, (1, 1_000))
    facts = returning.finish_return(shop.new, return_id, "tukar", EXCHANGE).facts
    assert facts["settled"] == ("" if facts["freed"] else "debt")
    order_id = shop.cart(*codes, customer=customer)
    returning.start_exchange(shop.new, return_id, order_id)
    shop.clock.move(minutes=1)
    return order_id


def test_something_dearer_is_paid_up(shop: Shop) -> None:
    sold = shop.sell("GULA", "KOPI").id_of("invoice")
    order_id = exchanged(shop, sold, "BUKU")
    with pytest.raises(errors.PaymentTooSmall) as refused:
        selling.sell(shop.new, order_id, cash(57_499))
    assert refused.value.due == 57_500
    facts = selling.sell(shop.new, order_id, cash(60_000)).facts
    assert (facts["applied"], facts["paid"], facts["change"], facts["balance"]) == (
        *(17_500, 57_500, 2_500, 0),
    )
    assert states(shop) == [("settled", "exchange")]
    check(shop)


def test_of_something_cheaper_the_rest_goes_back_in_round_money(shop: Shop) -> None:
    sold = shop.sell("GULA", "BUKU").id_of("invoice")
    order_id = exchanged(shop, sold, "KOPI")
    facts = selling.sell(shop.new, order_id, Terms()).facts
    assert (facts["total"], facts["applied"], facts["refund"]) == (8_600, 8_600, [["cash", 8_900]])
    assert shop.sql("SELECT sum(amount) FROM payment") == [(92_500 - 8_900,)]
    check(shop)


def test_it_is_the_customers_own_cart(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="SITI").id_of("invoice")
    return_id = back(shop, sold, (1, 1_000))
    returning.receive_return(shop.new, return_id, "tukar")
    for cart in (shop.cart("KOPI"), shop.cart("KOPI", customer="BUDI")):
        with pytest.raises(errors_crediting.ExchangeElsewhere) as refused:
            returning.start_exchange(shop.new, return_id, cart)
        assert refused.value.name == "Siti Aminah"
    empty = shop.cart()
    returning.start_exchange(shop.new, return_id, empty)
    ordering.scan(shop.new, empty, "KOPI")
    ordering.set_customer(shop.new, empty, shop.customer("BUDI"))
    with pytest.raises(errors_crediting.ExchangeElsewhere):
        selling.sell(shop.new, empty, Terms())
    ordering.set_customer(shop.new, empty, shop.customer("SITI"))
    facts = selling.sell(shop.new, empty, Terms()).facts
    assert facts["refund"] == [["cash", 8_900]]
    assert shop.balance("SITI") == 0
    check(shop)


def test_a_cart_is_in_one_exchange_and_lets_go_of_one_settled_otherwise(shop: Shop) -> None:
    sold = shop.sell("2*GULA").id_of("invoice")
    order_id = exchanged(shop, sold, "KOPI")
    [[first]] = shop.sql("SELECT id FROM goods_return")
    other = back(shop, sold, (1, 1_000))
    with pytest.raises(errors.StateForbids):
        returning.start_exchange(shop.new, other, order_id)
    returning.receive_return(shop.new, other, "tukar")
    with pytest.raises(errors_crediting.ExchangeTaken) as refused:
        returning.start_exchange(shop.new, other, order_id)
    assert refused.value.number == "RT/2026/11/0001"
    returning.settle_return(shop.new, first, MONEY)
    assert shop.sql("SELECT exchange_id FROM orders WHERE id = ?", order_id) == [(None,)]
    assert selling.sell(shop.new, order_id, cash(10_000)).facts["total"] == 8_500
