"""Shipments: how goods leave the shop, in stored states with legal moves."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from oms_desktop.domain.orders import OrderState, Stage
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
    UNPACK = "unpack"
    RECALL = "recall"
    UNDELIVER = "undeliver"


_S, _A = ShipmentState, ShipmentAct
MOVES: Final = {
    (_S.PLANNED, _A.PICK): _S.PICKING,
    (_S.PICKING, _A.PACK): _S.PACKED,
    (_S.PLANNED, _A.PACK): _S.PACKED,
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
    # Steps taken back: what was packed is opened, what was sent is fetched, what was received isn't.
    (_S.PACKED, _A.UNPACK): _S.PICKING,
    (_S.READY, _A.UNPACK): _S.PICKING,
    (_S.SHIPPED, _A.RECALL): _S.PACKED,
    (_S.DELIVERED, _A.UNDELIVER): _S.SHIPPED,
    (_S.PLANNED, _A.CANCEL): _S.CANCELLED,
    (_S.PICKING, _A.CANCEL): _S.CANCELLED,
    (_S.PACKED, _A.CANCEL): _S.CANCELLED,
    (_S.READY, _A.CANCEL): _S.CANCELLED,
}


IN_SHOP: Final = frozenset({_S.PLANNED, _S.PICKING, _S.PACKED, _S.READY})
"""What is being prepared or waits here; after a failed delivery, packed goods left the stock already."""
UNDER_WAY: Final = frozenset({_S.SHIPPED, _S.FAILED})


def after(state: ShipmentState, act: ShipmentAct) -> ShipmentState:
    """The state after an act.

    Raises:
        StateForbids: the act isn't possible from this state.
    """
    return move(MOVES, "shipment", state, act)


def stage_of(order: OrderState, shipments: Iterable[ShipmentState], *, unplanned: bool) -> Stage:
    """Where an order stands: its work that is least far counts.

    Args:
        order: its stored state; a draft stands nowhere and counts as new.
        shipments: states of its shipments, in any order.
        unplanned: whether something open is in no shipment yet.
    """
    if order is OrderState.COMPLETED:
        return Stage.DONE
    if order is OrderState.CANCELLED:
        return Stage.CANCELLED
    states = set(shipments)
    if states & {_S.PLANNED, _S.PICKING}:
        return Stage.PREPARING
    if states & {_S.PACKED, _S.READY}:
        return Stage.READY
    if unplanned:
        return Stage.NEW
    return Stage.SENT if states & UNDER_WAY else Stage.NEW
