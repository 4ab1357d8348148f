"""What every step of a shipment has in common; inside commands only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from oms_desktop.database import order_progress, orders, shipments
from oms_desktop.database.order_progress import Progress
from oms_desktop.database.orders import LineRow, OrderRow
from oms_desktop.database.shipments import ShipmentRow, ShippedLine
from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.errors_shipping import MethodForbids
from oms_desktop.domain.fulfilment import ShipmentAct, ShipmentState, after
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState
from oms_desktop.domain.orders import after as after_order
from oms_desktop.services import goods
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Parcel:
    """A shipment with what is in it."""

    row: ShipmentRow
    order: OrderRow
    progress: Mapping[int, Progress]
    lines: tuple[ShippedLine, ...]

    @property
    def sent(self) -> bool:
        """Whether it is brought to the customer; else it is fetched."""
        return self.row.method == DeliveryMethod.DELIVERY.value

    @property
    def quantities(self) -> list[tuple[Progress, int]]:
        """How far each line's order line has come, and how much of it is in here."""
        return [(self.progress[line.line_id], line.quantity) for line in self.lines]

    @property
    def rows(self) -> list[tuple[LineRow, int]]:
        """The order's lines with how much of each is in here."""
        return [(at.line, quantity) for at, quantity in self.quantities]

    @property
    def told(self) -> list[list[object]]:
        """Names and quantities, for the journal."""
        return [[line.name, quantity] for line, quantity in self.rows]


def confirmed(session: Session, order_id: int, act: OrderAct) -> OrderRow:
    """An order that is worked on.

    Raises:
        NotFound, StateForbids.
    """
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    after_order(OrderState(order.state), act)
    return order


def open_parcel(session: Session, shipment_id: int) -> Parcel:
    """A shipment with all that is known of it.

    Raises:
        NotFound: there is none.
    """
    row = shipments.find_shipment(session.store, shipment_id)
    order = orders.find_order(session.store, row.order_id) if row else None
    if row is None or order is None:
        raise NotFound("shipment", str(shipment_id))
    lines = order_progress.of_order(session.store, order.id)
    there = shipments.lines_of(session.store, shipment_id)
    return Parcel(row, order, {at.line.id: at for at in lines}, tuple(there))


def step(session: Session, row: ShipmentRow, act: ShipmentAct, **values: Any) -> ShipmentState:
    """Move a shipment on, and write what goes with it.

    Raises:
        StateForbids: it isn't possible from here, or somebody was faster.
    """
    state = after(row.state, act)
    if not shipments.change_state(session.store, row.id, row.state, state):
        raise StateForbids("shipment", row.state.value, act.value)
    if values:
        shipments.update_shipment(session.store, row.id, values)
    return state


def inside(row: ShipmentRow, act: ShipmentAct) -> None:
    """Refuse to undo a parcel whose goods left the stock: it only waits to be sent again.

    Raises:
        StateForbids.
    """
    if row.left:
        raise StateForbids("shipment", ShipmentState.SHIPPED.value, act.value)


def goes_by(row: ShipmentRow, act: ShipmentAct, *, sent: bool) -> None:
    """Refuse a step of the other way goods can reach a customer.

    Raises:
        MethodForbids.
    """
    if (row.method == DeliveryMethod.DELIVERY.value) is not sent:
        raise MethodForbids(row.method, act.value)


def tell(
    session: Session, kind: str, parcel: Parcel, content: Mapping[str, object] | None = None
) -> None:
    """Journal a step under the shipment's number, naming its order."""
    order = {"order": parcel.order.number or ""}
    session.journal(kind, parcel.row.number, {**order, **(content or {})})


def touched(
    session: Session,
    order: OrderRow,
    shipment_id: int | None,
    facts: Mapping[str, object] | None = None,
    *,
    moved: Sequence[LineRow] = (),
    invoices: tuple[int, ...] = (),
) -> Changes:
    """What a step touched; `moved` are lines whose stock or promises changed."""
    nouns: dict[str, tuple[int, ...]] = {"order": (order.id,)}
    if shipment_id is not None:
        nouns["shipment"] = (shipment_id,)
    if moved:
        nouns["product"] = goods.goods_of(session, moved)
    if invoices:
        nouns["invoice"] = invoices
    if order.customer_id is not None:
        nouns["customer"] = (order.customer_id,)
    return Changes(nouns, dict(facts or {}))
