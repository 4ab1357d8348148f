"""The board's one key: an order's next step, and the step back."""

from collections.abc import Callable
from typing import Final

from oms_desktop.database import order_progress, orders, shipments
from oms_desktop.database.orders import OrderRow
from oms_desktop.database.shipments import ShipmentRow
from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.fulfilment import ShipmentAct, ShipmentState, stage_of
from oms_desktop.domain.orders import OrderState, Stage
from oms_desktop.domain.users import Right
from oms_desktop.services import handing_over, preparing
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.handing_over import Credit
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import open_parcel, touched

_S = ShipmentState
WORK: Final = {
    Stage.PREPARING: (_S.PLANNED, _S.PICKING),
    Stage.READY: (_S.PACKED, _S.READY),
    Stage.SENT: (_S.SHIPPED, _S.FAILED),
}
"""The shipments that a stage is about, those that are least far in front."""


@command(Right.SELL)
def advance(session: Session, order_id: int) -> Changes:
    """Do the next legal step of the work of an order that is least far.

    New: what is there is planned and picked. Preparing: packed as planned, and put where it is
    fetched. Ready: sent, or handed over. Sent: delivered.

    Returns:
        Facts `did` (the act), `shipment` (its id), `before` and `after` (stages), and those of the
        act itself.

    Raises:
        NothingToPlan: everything waits for goods.
        PaymentNeeded: what is fetched or collected isn't paid.
        StateForbids: there is no next step, or somebody has to decide.
        As `planning.plan`, `dispatching.ship` and `dispatching.deliver`.
    """
    order, before = _stands(session, order_id)
    if before is Stage.NEW:
        return _plan(session, order, before)
    row = _work(session, order, before, "advance")
    did, facts, invoices = _STEPS[before](session, row)
    return _done(session, order, row, before, did, facts, invoices)


@command(Right.SELL)
def step_back(session: Session, order_id: int, reason: str = "") -> Changes:
    """Take the last step back where that is legal.

    Preparing: the shipment is given up. Ready: opened again. Sent: fetched back, which needs the
    right to void and a reason. Done: on its way again.

    Returns:
        Facts as `advance`.

    Raises:
        RightMissing, FieldMissing, InvoiceHasPayments, MethodForbids, StateForbids, NotFound.
    """
    order, before = _stands(session, order_id)
    row = _work(session, order, before, "undo")
    parcel = open_parcel(session, row.id)
    invoices: tuple[int, ...] = ()
    match before:
        case Stage.PREPARING:
            preparing.cancel(session, parcel, reason)
            did = ShipmentAct.CANCEL
        case Stage.READY:
            preparing.unpack(session, parcel)
            did = ShipmentAct.UNPACK
        case Stage.SENT:
            session.check(Right.VOID)
            invoices = handing_over.recall(session, parcel, reason).invoices
            did = ShipmentAct.RECALL
        case _:
            handing_over.undeliver(session, parcel)
            did = ShipmentAct.UNDELIVER
    return _done(session, order, row, before, did, {}, invoices)


def _stands(session: Session, order_id: int) -> tuple[OrderRow, Stage]:
    """An order and its stage.

    Raises:
        NotFound, StateForbids: there is no such order, or it is a cart.
    """
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    if order.state == OrderState.DRAFT.value:
        raise StateForbids("order", order.state, "advance")
    lines = order_progress.of_order(session.store, order_id)
    rows = shipments.shipments_of(session.store, order_id)
    unplanned = any(at.unplanned > 0 for at in lines)
    state = OrderState(order.state)
    return order, stage_of(state, (row.state for row in rows), unplanned=unplanned)


def _work(session: Session, order: OrderRow, stage: Stage, act: str) -> ShipmentRow:
    """The shipment that a step is about.

    Raises:
        StateForbids: there is none.
    """
    rows = shipments.shipments_of(session.store, order.id)
    if stage is Stage.DONE and act == "undo":
        rows = [row for row in rows if row.state is ShipmentState.DELIVERED]
        if rows:
            return max(rows, key=lambda row: (row.delivered_at or 0, row.id))
    states = WORK.get(stage, ())
    found = sorted((states.index(row.state), row.id, row) for row in rows if row.state in states)
    if not found:
        raise StateForbids("order", order.state, act)
    return found[0][2]


def _plan(session: Session, order: OrderRow, before: Stage) -> Changes:
    parcel = preparing.plan(session, order.id)
    preparing.pick(session, parcel)
    return _done(session, order, parcel.row, before, ShipmentAct.PICK, {}, ())


Done = tuple[ShipmentAct, dict[str, object], tuple[int, ...]]


def _prepare(session: Session, row: ShipmentRow) -> Done:
    parcel = preparing.pack(session, open_parcel(session, row.id), as_planned=True)
    if parcel.sent:
        return ShipmentAct.PACK, {}, ()
    preparing.make_ready(session, parcel)
    return ShipmentAct.MAKE_READY, {}, ()


def _hand(session: Session, row: ShipmentRow) -> Done:
    parcel = open_parcel(session, row.id)
    if parcel.sent:
        left = handing_over.send(session, parcel, Credit(allowed=True))
        return ShipmentAct.SHIP, left.facts, left.invoices
    if row.state is ShipmentState.PACKED:
        preparing.make_ready(session, parcel)
        return ShipmentAct.MAKE_READY, {}, ()
    return _deliver(session, row)


def _deliver(session: Session, row: ShipmentRow) -> Done:
    parcel = open_parcel(session, row.id)
    left = handing_over.hand_out(session, parcel, "", None, Credit())
    return ShipmentAct.DELIVER, left.facts, left.invoices


_STEPS: Final[dict[Stage, Callable[[Session, ShipmentRow], Done]]] = {
    Stage.PREPARING: _prepare,
    Stage.READY: _hand,
    Stage.SENT: _deliver,
}


def _done(
    session: Session,
    order: OrderRow,
    row: ShipmentRow,
    before: Stage,
    did: ShipmentAct,
    facts: dict[str, object],
    invoices: tuple[int, ...],
) -> Changes:
    _, after = _stands(session, order.id)
    told = {"did": did.value, "shipment": row.id, "before": before.value, "after": after.value}
    lines = [line for line, _ in open_parcel(session, row.id).rows]
    return touched(session, order, row.id, {**facts, **told}, moved=lines, invoices=invoices)
