"""Shipments: how goods leave the shop, in stored states with legal moves."""

from enum import StrEnum
from typing import Final

from oms_desktop.domain.states import move


class ShipmentState(StrEnum):
    """What is stored of a shipment."""

    PLANNED = "planned"
    PICKING = "picking"
    PACKED = "packed"
    READY = "ready_for_pickup"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    FAILED = "failed"
    RETURNED = "returned_to_shop"
    CANCELLED = "cancelled"


class ShipmentAct(StrEnum):
    """What a person can do to a shipment."""

    PICK = "pick"
    PACK = "pack"
    MAKE_READY = "make_ready"
    SHIP = "ship"
    DELIVER = "deliver"
    FAIL = "fail"
    RESEND = "resend"
    RETURN = "return"
    CANCEL = "cancel"
    VOID = "void"


_S, _A = ShipmentState, ShipmentAct
MOVES: Final = {
    (_S.PLANNED, _A.PICK): _S.PICKING,
    (_S.PICKING, _A.PACK): _S.PACKED,
    (_S.PACKED, _A.MAKE_READY): _S.READY,
    (_S.PACKED, _A.SHIP): _S.SHIPPED,
    (_S.READY, _A.DELIVER): _S.DELIVERED,
    (_S.SHIPPED, _A.DELIVER): _S.DELIVERED,
    (_S.SHIPPED, _A.FAIL): _S.FAILED,
    (_S.FAILED, _A.RESEND): _S.PACKED,
    (_S.FAILED, _A.RETURN): _S.RETURNED,
    # A counter sale that is voided in its own shift: the goods are back on the shelf.
    (_S.DELIVERED, _A.VOID): _S.RETURNED,
    (_S.SHIPPED, _A.VOID): _S.RETURNED,
    (_S.PLANNED, _A.CANCEL): _S.CANCELLED,
    (_S.PICKING, _A.CANCEL): _S.CANCELLED,
    (_S.PACKED, _A.CANCEL): _S.CANCELLED,
    (_S.READY, _A.CANCEL): _S.CANCELLED,
}


def after(state: ShipmentState, act: ShipmentAct) -> ShipmentState:
    """The state after an act.

    Raises:
        StateForbids: the act isn't possible from this state.
    """
    return move(MOVES, "shipment", state, act)
