"""The board's one key: each stage its next step, and the step back where that is legal."""

from typing import Any

import pytest

from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.users import Role
from oms_desktop.services import dispatching, stepping
from tests.helpers.orders import (
    delivered,
    failed,
    fetched,
    order_state,
    ordered,
    packed,
    ready,
    right,
    shipped,
)
from tests.helpers.shop import Shop


def step(shop: Shop, order_id: int) -> tuple[Any, ...]:
    facts = stepping.advance(shop.new, order_id).facts
    return facts["did"], facts["before"], facts["after"]


def back(shop: Shop, order_id: int, reason: str = "salah") -> tuple[Any, ...]:
    facts = stepping.step_back(shop.new, order_id, reason).facts
    return facts["did"], facts["before"], facts["after"]


def test_an_order_that_is_sent_goes_there_and_back(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", "JASA")
    there = [step(shop, order_id) for _ in range(4)]
    assert there == [
        ("pick", "new", "preparing"),
        ("pack", "preparing", "ready"),
        ("ship", "ready", "sent"),
        ("deliver", "sent", "done"),
    ]
    assert order_state(shop, order_id) == "completed"
    right(shop)
    with pytest.raises(errors.StateForbids):
        step(shop, order_id)
    assert [back(shop, order_id) for _ in range(4)] == [
        ("undeliver", "done", "sent"),
        ("recall", "sent", "ready"),
        ("unpack", "ready", "preparing"),
        ("cancel", "preparing", "new"),
    ]
    right(shop)
    with pytest.raises(errors.StateForbids):
        back(shop, order_id)
    assert shop.stock("GULA") == (100_000, 3_000, 97_000)


def test_an_order_that_is_fetched_stops_where_money_is_needed(shop: Shop) -> None:
    order_id = fetched(shop, "GULA")
    assert step(shop, order_id) == ("pick", "new", "preparing")
    assert step(shop, order_id) == ("make_ready", "preparing", "ready")
    before = shop.dump()
    with pytest.raises(errors_shipping.PaymentNeeded) as refused:
        step(shop, order_id)
    assert refused.value.balance == 17_500
    assert shop.dump() == before
    assert back(shop, order_id) == ("unpack", "ready", "preparing")
    right(shop)


def test_a_parcel_packed_by_hand_is_put_where_it_is_fetched(shop: Shop) -> None:
    order_id = fetched(shop, "GULA")
    packed(shop, order_id)
    assert step(shop, order_id) == ("make_ready", "ready", "ready")


def test_the_work_that_is_least_far_comes_first(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", customer="BUDI")
    shipped(shop, order_id, 1)
    packed(shop, order_id, 1)
    assert step(shop, order_id) == ("ship", "ready", "new")
    assert step(shop, order_id) == ("pick", "new", "preparing")
    assert step(shop, order_id) == ("pack", "preparing", "ready")
    for expected in (("ship", "ready", "sent"), ("deliver", "sent", "sent")):
        assert step(shop, order_id) == expected
    right(shop)


def test_what_waits_for_goods_has_no_next_step(shop: Shop) -> None:
    shop.sell("10*BUKU")
    order_id = ordered(shop, "2*BUKU")
    with pytest.raises(errors_shipping.NothingToPlan):
        step(shop, order_id)


def test_somebody_decides_what_becomes_of_a_failed_delivery(shop: Shop) -> None:
    order_id = ordered(shop, "GULA")
    shipment_id = failed(shop, order_id)
    for act in (stepping.advance, stepping.step_back):
        before = shop.dump()
        with pytest.raises(errors.StateForbids):
            act(shop.new, order_id)
        assert shop.dump() == before
    dispatching.resend(shop.new, shipment_id)
    assert step(shop, order_id) == ("ship", "ready", "sent")


def test_a_cart_has_no_steps(shop: Shop) -> None:
    for act in (stepping.advance, stepping.step_back):
        with pytest.raises(errors.StateForbids):
            act(shop.new, shop.cart("GULA"))
        with pytest.raises(errors.NotFound):
            act(shop.new, 999)


def test_fetching_back_needs_the_right_to_void(shop: Shop) -> None:
    order_id = ordered(shop, "GULA")
    shipped(shop, order_id)
    before = shop.dump()
    with pytest.raises(RightMissing):
        stepping.step_back(shop.as_(Role.CASHIER), order_id, "salah")
    with pytest.raises(errors.FieldMissing):
        stepping.step_back(shop.as_(Role.MANAGER), order_id)
    assert shop.dump() == before
    stepping.step_back(shop.as_(Role.MANAGER), order_id, "salah")


def test_a_fetched_order_that_is_done_comes_back_by_a_return(shop: Shop) -> None:
    order_id = fetched(shop, "GULA")
    dispatching.deliver(shop.new, ready(shop, order_id), on_credit=True)
    with pytest.raises(errors_shipping.MethodForbids):
        back(shop, order_id)
    other = ordered(shop, "GULA")
    delivered(shop, other)
    assert back(shop, other) == ("undeliver", "done", "sent")
