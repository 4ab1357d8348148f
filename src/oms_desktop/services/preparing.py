"""Goods made ready inside the shop: planned, picked, packed; inside commands only."""

from collections.abc import Mapping
from typing import Final

from oms_desktop.database import customers, order_progress, shipments
from oms_desktop.database.order_progress import Progress
from oms_desktop.database.orders import OrderRow
from oms_desktop.database.shipments import ShippedLine
from oms_desktop.domain.errors import AddressNeeded, NotFound, QuantityOutOfRange
from oms_desktop.domain.errors_shipping import (
    NotAllPacked,
    NothingPacked,
    NothingToPlan,
    PackedTooMany,
    PlanTooMuch,
)
from oms_desktop.domain.fulfilment import ShipmentAct, ShipmentState
from oms_desktop.domain.orders import DeliveryMethod, OrderAct
from oms_desktop.domain.quantity import ONE, check_decimals
from oms_desktop.domain.text import clean_text
from oms_desktop.services import goods, numbers
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import (
    Parcel,
    confirmed,
    goes_by,
    inside,
    open_parcel,
    step,
    tell,
)

PARCELS: Final = 999
WEIGHT: Final = 100_000 * ONE
"""Grams: a hundred tons."""


def plan(
    session: Session,
    order_id: int,
    quantities: Mapping[int, int] | None = None,
    method: DeliveryMethod | None = None,
) -> Parcel:
    """A new shipment of an order's open goods.

    Raises:
        NothingToPlan, PlanTooMuch, AddressNeeded, NotFound, StateForbids.
        QuantityOutOfRange, QuantityTooFine.
    """
    order = confirmed(session, order_id, OrderAct.PLAN)
    lines = order_progress.of_order(session.store, order_id)
    chosen = _ready(session, lines) if quantities is None else _asked(lines, quantities)
    if not chosen:
        raise NothingToPlan(order.number or "")
    settings = session.settings()
    values = {
        "number": numbers.take(session, "shipment", settings.shipment_pattern),
        "order_id": order_id,
        "state": ShipmentState.PLANNED.value,
        "person_id": session.person.id,
        "created_at": session.moment().at,
        **destination(session, order, method),
    }
    shipment_id = shipments.add_shipment(session.store, values, list(chosen.items()))
    parcel = open_parcel(session, shipment_id)
    content = {"method": parcel.row.method, "lines": parcel.told}
    tell(session, "shipment.planned", parcel, content)
    return parcel


def destination(
    session: Session, order: OrderRow, method: DeliveryMethod | None
) -> dict[str, object]:
    """How and where a shipment of an order goes; what stays at the counter is fetched there.

    Raises:
        AddressNeeded: it is to be sent to nowhere.
    """
    way = method or DeliveryMethod(order.delivery)
    if way is not DeliveryMethod.DELIVERY:
        return {"method": DeliveryMethod.PICKUP.value, "recipient": order.recipient}
    who = (
        customers.find_customer(session.store, order.customer_id)
        if order.customer_id is not None
        else None
    )
    where = order.address or (who.full_address if who else "")
    if not where:
        raise AddressNeeded
    return {
        "method": way.value,
        "recipient": order.recipient or (who.receiver if who else ""),
        "phone": order.phone or (who.phone if who else ""),
        "address": where,
    }


def pick(session: Session, parcel: Parcel) -> None:
    """Somebody fetches the goods from the shelves."""
    step(session, parcel.row, ShipmentAct.PICK)
    tell(session, "shipment.picking", parcel)


def count(session: Session, parcel: Parcel, line: ShippedLine, packed: int) -> None:
    """So much of a line lies in the parcel; who counts has begun to pick.

    Raises:
        PackedTooMany, QuantityTooFine, QuantityOutOfRange, StateForbids.
    """
    ordered = parcel.progress[line.line_id].line
    if packed < 0:
        raise QuantityOutOfRange(packed, line.quantity)
    if packed > line.quantity:
        raise PackedTooMany(ordered.name, packed, line.quantity)
    check_decimals(packed, ordered.unit_decimals, ordered.unit)
    if parcel.row.state is not ShipmentState.PICKING:
        pick(session, parcel)
    shipments.set_packed(session.store, parcel.row.id, line.line_id, packed)


def pack(
    session: Session,
    parcel: Parcel,
    parcels: int = 1,
    weight: int = 0,
    *,
    as_planned: bool = False,
    less: bool = False,
) -> Parcel:
    """Close the parcel; what isn't in it stays open if `less` is said.

    Returns:
        The shipment as it is now.

    Raises:
        NotAllPacked, NothingPacked, QuantityOutOfRange, StateForbids.
    """
    if not 0 < parcels <= PARCELS:
        raise QuantityOutOfRange(parcels * ONE, PARCELS * ONE)
    if not 0 <= weight <= WEIGHT:
        raise QuantityOutOfRange(weight, WEIGHT)
    step(session, parcel.row, ShipmentAct.PACK, parcels=parcels, weight=weight)
    if as_planned:
        shipments.pack_all(session.store, parcel.row.id)
    elif less:
        if not any(line.packed for line in parcel.lines):
            raise NothingPacked
        shipments.leave_out_unpacked(session.store, parcel.row.id)
    else:
        for line in parcel.lines:
            if line.packed < line.quantity:
                name = parcel.progress[line.line_id].line.name
                raise NotAllPacked(name, line.packed, line.quantity)
    packed = open_parcel(session, parcel.row.id)
    content = {"lines": packed.told, "parcels": parcels, "weight": weight}
    tell(session, "shipment.packed", packed, content)
    return packed


def make_ready(session: Session, parcel: Parcel) -> None:
    """It waits at the counter for whom it is for.

    Raises:
        MethodForbids, StateForbids.
    """
    goes_by(parcel.row, ShipmentAct.MAKE_READY, sent=False)
    step(session, parcel.row, ShipmentAct.MAKE_READY)
    tell(session, "shipment.ready", parcel)


def unpack(session: Session, parcel: Parcel) -> None:
    """Open the parcel again; the counts stay.

    Raises:
        StateForbids.
    """
    inside(parcel.row, ShipmentAct.UNPACK)
    step(session, parcel.row, ShipmentAct.UNPACK)
    tell(session, "shipment.unpacked", parcel)


def cancel(session: Session, parcel: Parcel, reason: str) -> None:
    """Give the shipment up; its goods stay kept for the order.

    Raises:
        StateForbids.
    """
    why = clean_text(reason, "reason", 200)
    inside(parcel.row, ShipmentAct.CANCEL)
    step(session, parcel.row, ShipmentAct.CANCEL)
    tell(session, "shipment.cancelled", parcel, {"reason": why, "lines": parcel.told})


# ------------------------------------------------------------------ what can be planned


def _ready(session: Session, lines: list[Progress]) -> dict[int, int]:
    """All that is open, in no shipment, and there: kept for the order, or sold short."""
    short = goods.may_go_short(session, lines[0].order_id, (at.line for at in lines))
    found = {}
    for at in lines:
        there = at.unplanned
        if at.line.id not in short:
            there = min(there, at.reserved - at.planned)
        if there > 0:
            found[at.line.id] = there
    return found


def _asked(lines: list[Progress], quantities: Mapping[int, int]) -> dict[int, int]:
    known = {at.line.id: at for at in lines}
    for line_id, quantity in quantities.items():
        at = known.get(line_id)
        if at is None:
            raise NotFound("line", str(line_id))
        if quantity <= 0:
            raise QuantityOutOfRange(quantity, max(at.unplanned, 0))
        check_decimals(quantity, at.line.unit_decimals, at.line.unit)
        if quantity > at.unplanned:
            raise PlanTooMuch(at.line.name, quantity, at.unplanned)
    return dict(quantities)
