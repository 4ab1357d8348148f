"""Exchanges: what comes back pays for the cart that is sold next."""

import pytest

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    billing,
    cart_due,
    collecting,
    dispatching,
    joining,
    ordering,
    privacy,
    returning,
    selling,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.selling import Terms
from tests.helpers.orders import packed, right
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


# ------------------------------------------------------------------ saved for later


def saved(shop: Shop, order_id: int, method: DeliveryMethod = DeliveryMethod.PICKUP) -> Changes:
    ordering.set_delivery(shop.new, order_id, method)
    changes = selling.confirm(shop.new, order_id, address="Jl. Kawi 9, Malang")
    shop.clock.move(minutes=1)
    return changes


@pytest.mark.parametrize("moment", ["ship", "confirm"])
def test_a_saved_order_has_the_exchange_as_its_down_payment(shop: Shop, moment: str) -> None:
    """Wherever it is handed over: the driver collects the rest only."""
    shop.set(invoice_moment=moment)
    sold = shop.sell("GULA", customer="SITI").id_of("invoice")
    order_id = exchanged(shop, sold, "2*KOPI", "GULA", customer="SITI")
    facts = saved(shop, order_id, DeliveryMethod.DELIVERY).facts
    assert facts["refund"] == []
    assert states(shop) == [("settled", "exchange")]
    assert billing.order_due(shop.new, order_id).due == 17_100
    [[return_id]] = shop.sql("SELECT id FROM goods_return")
    with pytest.raises(errors.StateForbids):
        returning.settle_return(shop.new, return_id, MONEY)
    shipment = packed(shop, order_id, collect=True)
    assert collecting.to_collect(shop.session, order_id, shipment) == 17_100
    dispatching.ship(shop.new, shipment)
    facts = dispatching.deliver(shop.new, shipment, "", cash(17_100).tender).facts
    assert (facts["balance"], facts["completed"], shop.balance("SITI")) == (0, True, 0)
    right(shop)


def test_what_a_saved_order_does_not_need_of_it_goes_back(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    order_id = exchanged(shop, sold, "KOPI")
    assert saved(shop, order_id).facts["refund"] == [["cash", 8_950]]
    due = cart_due.counter_due(shop.new, order_id)
    assert (due.total, due.deposit, due.freed, due.owed) == (8_550, 8_550, 0, 0)
    right(shop)
    assert selling.sell(shop.as_(Role.CASHIER), order_id, Terms()).facts["refund"] == []
    right(shop)


def test_a_saved_order_given_up_gives_the_exchange_back(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    order_id = exchanged(shop, sold, "BUKU")
    saved(shop, order_id)
    assert selling.cancel(shop.new, order_id, "batal").facts["refund"] == [["cash", 17_500]]
    assert shop.sql("SELECT sum(amount) FROM payment") == [(0,)]
    right(shop)


def test_two_orders_are_not_paid_by_one_return(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    first = exchanged(shop, sold, "KOPI")
    [[return_id]] = shop.sql("SELECT id FROM goods_return")
    second = shop.cart("KOPI")
    returning.start_exchange(shop.new, return_id, second)
    saved(shop, first)
    saved(shop, second)
    assert selling.sell(shop.new, first, Terms()).facts["balance"] == 0
    with pytest.raises(errors.PaymentTooSmall):
        selling.sell(shop.new, second, Terms())
    assert selling.sell(shop.new, second, cash(10_000)).facts["paid"] == 8_500
    right(shop)


@pytest.mark.parametrize("settlement", [Settlement.MONEY, Settlement.BALANCE])
def test_an_order_saved_before_goes_on_without_an_exchange_settled_otherwise(
    shop: Shop, settlement: Settlement
) -> None:
    """As older versions stored it. The money went back once: the order is paid in full, it isn't lost."""
    sold = shop.sell("GULA", customer="SITI").id_of("invoice")
    return_id = back(shop, sold, (1, 1_000))
    returning.finish_return(shop.new, return_id, "tukar", EXCHANGE)
    order_id = shop.cart("KOPI", customer="SITI")
    saved(shop, order_id)
    shop.sql("UPDATE orders SET exchange_id = ? WHERE id = ?", return_id, order_id)
    assert cart_due.counter_due(shop.new, order_id).freed == 17_500
    returning.settle_return(shop.new, return_id, settlement)
    due = cart_due.counter_due(shop.new, order_id)
    assert (due.total, due.freed, due.owed, due.exchange) == (8_550, 0, 8_550, "")
    facts = selling.sell(shop.new, order_id, cash(10_000)).facts
    assert (facts.get("applied", 0), facts["paid"]) == (0, 8_500)
    right(shop)


@pytest.mark.parametrize("empty", [True, False])
def test_somebody_who_was_joined_exchanges_as_who_is_left(shop: Shop, *, empty: bool) -> None:
    sold = shop.sell("GULA", customer="SITI").id_of("invoice")
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    order_id = exchanged(
        shop, sold, *(() if empty else ("BUKU",)), customer="" if empty else "BUDI"
    )
    if empty:
        ordering.scan(shop.new, order_id, "BUKU")
    assert selling.sell(shop.new, order_id, cash(57_500)).facts["applied"] == 17_500
    [(who,)] = shop.sql("SELECT customer_id FROM invoice WHERE id <> ?", sold)
    assert who == shop.customer("BUDI")
    assert shop.balance("BUDI") == 0
    check(shop)


@pytest.mark.parametrize("codes", [(), ("BUKU",)])
def test_nobody_exchanges_as_somebody_forgotten(shop: Shop, codes: tuple[str, ...]) -> None:
    """The money isn't anybody's to spend: it is paid out."""
    sold = shop.sell("GULA", customer="SITI").id_of("invoice")
    privacy.anonymise(shop.new, shop.customer("SITI"))
    return_id = back(shop, sold, (1, 1_000))
    returning.finish_return(shop.new, return_id, "tukar", EXCHANGE)
    order_id = shop.cart(*codes)
    with pytest.raises(CustomerAnonymous):
        returning.start_exchange(shop.new, return_id, order_id)
    assert shop.sql("SELECT customer_id, exchange_id FROM orders WHERE id = ?", order_id) == [
        (None, None)
    ]
    returning.settle_return(shop.new, return_id, MONEY)
    assert shop.balance("SITI") == 0
    check(shop)
