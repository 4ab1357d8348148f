"""What can be done with a shipment now: the legal moves that fit its way to the customer."""

from typing import Final

from oms_desktop.domain.fulfilment import MOVES, ShipmentAct, ShipmentState
from oms_desktop.domain.orders import DeliveryMethod

_FORWARD: Final = (
    ShipmentAct.PICK,
    ShipmentAct.PACK,
    ShipmentAct.MAKE_READY,
    ShipmentAct.SHIP,
    ShipmentAct.DELIVER,
    ShipmentAct.RESEND,
)
_ASIDE: Final = (ShipmentAct.FAIL, ShipmentAct.RETURN, ShipmentAct.CANCEL)
_BACK: Final = (ShipmentAct.UNPACK, ShipmentAct.RECALL, ShipmentAct.UNDELIVER)
OFFERED: Final = (*_FORWARD, *_ASIDE, *_BACK)
"""In the order in which a screen shows them; voiding belongs to the invoice."""
_ONLY_SENT: Final = frozenset({ShipmentAct.SHIP, ShipmentAct.RECALL, ShipmentAct.UNDELIVER})
_STILL_HERE: Final = frozenset({ShipmentAct.UNPACK, ShipmentAct.CANCEL})


def acts_of(state: ShipmentState, method: DeliveryMethod, *, left: bool) -> tuple[ShipmentAct, ...]:
    """What can be done with a shipment, what leads on first.

    Args:
        state: as stored.
        method: how its goods reach the customer.
        left: whether its goods have left the stock already.
    """
    sent = method is DeliveryMethod.DELIVERY
    return tuple(
        act
        for act in OFFERED
        if (state, act) in MOVES
        and not (act in _ONLY_SENT and not sent)
        and not (act is ShipmentAct.MAKE_READY and sent)
        and not (act in _STILL_HERE and left)
    )


def next_act(acts: tuple[ShipmentAct, ...]) -> ShipmentAct | None:
    """What leads on, or None."""
    return next((act for act in acts if act in _FORWARD), None)
