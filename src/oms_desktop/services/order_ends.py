"""When an order is over, and when it isn't any more; inside commands only."""

from typing import Final

from oms_desktop.database import order_progress, orders, shipments
from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import OrderAct, OrderState, after
from oms_desktop.services.session import Session

OVER: Final = frozenset({ShipmentState.DELIVERED, ShipmentState.RETURNED, ShipmentState.CANCELLED})
"""Nothing more happens to these by itself."""


def finish(session: Session, order_id: int) -> bool:
    """Complete a confirmed order if nothing of it is open and nothing is under way.

    Returns:
        Whether it is completed now.
    """
    order = orders.find_order(session.store, order_id)
    if order is None or order.state != OrderState.CONFIRMED.value:
        return False
    lines = order_progress.of_order(session.store, order_id)
    if any(at.open for at in lines) or not any(at.shipped for at in lines):
        return False
    if any(row.state not in OVER for row in shipments.shipments_of(session.store, order_id)):
        return False
    if not orders.finish_order(session.store, order_id, session.moment().at):
        return False
    session.journal("order.completed", order.number or "", {"order": order.number or ""})
    return True


def reopen(session: Session, order_id: int) -> None:
    """A completed order is worked on again; one that isn't stays as it is.

    Raises:
        NotFound, StateForbids.
    """
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    state = OrderState(order.state)
    if state is OrderState.CONFIRMED:
        return
    after(state, OrderAct.REOPEN)
    if not orders.reopen_order(session.store, order_id):
        raise StateForbids("order", order.state, OrderAct.REOPEN.value)
    session.journal("order.reopened", order.number or "", {"order": order.number or ""})
