"""Shipments planned for an order, all of it or part, and given up again."""

from collections.abc import Mapping

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.users import Right
from oms_desktop.services import preparing
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import open_parcel, touched


@command(Right.SELL)
def plan(
    session: Session,
    order_id: int,
    quantities: Mapping[int, int] | None = None,
    method: DeliveryMethod | None = None,
) -> Changes:
    """Put open goods of an order into a new shipment.

    Args:
        session: who plans.
        order_id: of a confirmed order.
        quantities: thousandths by the id of the order's line; None takes all that is open, in no
            shipment, and kept for the order.
        method: how this shipment goes, if not as the order says.

    Returns:
        Fact `number`; the new shipment is the first `shipment` touched.

    Raises:
        NothingToPlan: everything is in a shipment, or waits for goods.
        PlanTooMuch: more than is open.
        AddressNeeded, NotFound, StateForbids, QuantityOutOfRange, QuantityTooFine.
    """
    parcel = preparing.plan(session, order_id, quantities, method)
    return touched(session, parcel.order, parcel.row.id, {"number": parcel.row.number})


@command(Right.SELL)
def cancel_shipment(session: Session, shipment_id: int, reason: str = "") -> Changes:
    """Give a shipment up before it leaves; its goods stay kept for the order.

    Raises:
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    preparing.cancel(session, parcel, reason)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})
