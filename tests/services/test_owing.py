"""Who may owe what was billed with the order, before it leaves: the same as for what is billed on the way."""

import pytest

from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import dispatching, selling
from oms_desktop.services.dispatching import Dispatch
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.orders import (
    TO,
    fetched,
    order_state,
    ordered,
    packed,
    right,
    shipment_state,
    shipped,
)
from tests.helpers.shop import Shop

MOMENTS = pytest.mark.parametrize("moment", ["ship", "confirm"])
OVER = errors.CreditLimitExceeded("Siti Aminah", 17_500, 0)


@MOMENTS
def test_goods_above_the_limit_are_not_sent(shop: Shop, moment: str) -> None:
    shop.set(invoice_moment=moment, credit_without_limit=False)
    shipment = packed(shop, ordered(shop, "GULA"))
    before = shop.dump()
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        dispatching.ship(shop.new, shipment)
    assert refused.value == OVER
    assert shop.dump() == before
    dispatching.ship(shop.new, shipment, over_limit=True)
    assert [content["owed"] for _, content in shop.journalled("right.used")] == [17_500]
    right(shop)


@MOMENTS
def test_nor_sent_when_credit_was_not_asked_for(shop: Shop, moment: str) -> None:
    shop.set(invoice_moment=moment)
    shipment = packed(shop, ordered(shop, "GULA"))
    with pytest.raises(errors_shipping.PaymentNeeded) as refused:
        dispatching.ship(shop.new, shipment, on_credit=False)
    assert refused.value.balance == 17_500
    assert shipment_state(shop, shipment) == "packed"


@MOMENTS
def test_what_the_driver_collects_is_paid_when_it_arrives(shop: Shop, moment: str) -> None:
    """Cash on delivery is no credit: it is sent unpaid even where nobody may owe, and paid at the door."""
    shop.set(invoice_moment=moment, credit_without_limit=False)
    order_id = ordered(shop, "GULA")
    shipment = shipped(shop, order_id, collect=True)
    with pytest.raises(errors_shipping.PaymentNeeded) as refused:
        dispatching.deliver(shop.new, shipment)
    assert refused.value.balance == 17_500
    facts = dispatching.deliver(
        shop.new, shipment, "Ibu Siti", Tender(PaymentMethod.CASH, 20_000)
    ).facts
    assert (facts["paid"], facts["change"], facts["balance"]) == (17_500, 2_500, 0)
    assert (order_state(shop, order_id), shop.balance("SITI")) == ("completed", 0)
    right(shop)


def test_goods_above_the_limit_are_not_handed_over_at_the_counter(shop: Shop) -> None:
    shop.set(invoice_moment="confirm", credit_without_limit=False)
    order_id = fetched(shop, "GULA")
    before = shop.dump()
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        selling.sell(shop.new, order_id, Terms(on_credit=True))
    assert refused.value == OVER
    assert shop.dump() == before
    # A part that is paid isn't owed.
    part = Terms(Tender(PaymentMethod.CASH, 10_000), on_credit=True)
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        selling.sell(shop.new, order_id, part)
    assert refused.value.owed == 7_500
    facts = selling.sell(shop.new, order_id, Terms(part.tender, True, over_limit=True)).facts
    assert (facts["paid"], facts["balance"], shop.balance("SITI")) == (10_000, 7_500, 7_500)
    right(shop)


@MOMENTS
def test_a_parcel_under_way_is_not_given_on_credit_by_not_collecting_its_money(
    shop: Shop, moment: str
) -> None:
    """Sent unpaid because the driver collects; to let that go is to give credit, within the limit."""
    shop.set(invoice_moment=moment, credit_without_limit=False)
    shipment = shipped(shop, ordered(shop, "GULA"), collect=True)
    before = shop.dump()
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        dispatching.set_dispatch(shop.new, shipment, Dispatch(address=TO))
    assert refused.value == OVER
    assert shop.dump() == before
    dispatching.set_dispatch(shop.new, shipment, Dispatch(address=TO, collect=True, driver="Jono"))
    shop.set(credit_without_limit=True)
    dispatching.set_dispatch(shop.new, shipment, Dispatch(address=TO))
    right(shop)
