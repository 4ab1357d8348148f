"""Only moves that are legal and fit the way of a shipment are offered."""

import pytest

from oms_desktop.domain.fulfilment import MOVES, ShipmentAct, ShipmentState
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.shipment_acts import acts_of, next_act

PICKUP, DELIVERY = DeliveryMethod.PICKUP, DeliveryMethod.DELIVERY


@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("method", DeliveryMethod)
@pytest.mark.parametrize("state", ShipmentState)
def test_everything_offered_is_legal(
    state: ShipmentState, method: DeliveryMethod, left: bool
) -> None:
    for act in acts_of(state, method, left=left):
        assert (state, act) in MOVES
        assert act is not ShipmentAct.VOID


@pytest.mark.parametrize(
    ("state", "method", "left", "following"),
    [
        ("planned", PICKUP, False, "pick"),
        ("picking", DELIVERY, False, "pack"),
        ("packed", PICKUP, False, "make_ready"),
        ("packed", DELIVERY, False, "ship"),
        ("ready_for_pickup", PICKUP, False, "deliver"),
        ("shipped", DELIVERY, True, "deliver"),
        ("failed", DELIVERY, True, "resend"),
        ("delivered", DELIVERY, True, None),
        ("cancelled", DELIVERY, False, None),
    ],
)
def test_what_leads_on(
    state: str, method: DeliveryMethod, left: bool, following: str | None
) -> None:
    assert next_act(acts_of(ShipmentState(state), method, left=left)) == following


def test_goods_that_left_cannot_be_unpacked_or_given_up() -> None:
    here = acts_of(ShipmentState.PACKED, DELIVERY, left=False)
    again = acts_of(ShipmentState.PACKED, DELIVERY, left=True)
    assert {ShipmentAct.UNPACK, ShipmentAct.CANCEL} <= set(here)
    assert again == (ShipmentAct.SHIP,)
