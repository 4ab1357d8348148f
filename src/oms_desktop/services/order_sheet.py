"""One order with everything about it: goods, address, money, shipments and what happened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.database import customers, order_board, orders
from oms_desktop.database import order_sheet as table
from oms_desktop.database.order_cards import OrderCard
from oms_desktop.database.order_sheet import Bill, LineFacts, PartFacts
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.fulfilment import ShipmentAct, ShipmentState
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState
from oms_desktop.domain.quantity import ONE, base_quantity
from oms_desktop.domain.shipment_acts import acts_of
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session
from oms_desktop.services.timeline import TimelineEvent, told_of


@dataclass(frozen=True)
class SheetLine:
    """A line; quantities in thousandths of its unit.

    Attributes:
        facts: as stored.
        reserved: for it now; of a bundle, whole ones.
        short: still open, but not reserved.
        fill: what is in the shop and promised to nobody, so that it could be reserved now.
        coming: what goods receipts that aren't posted yet will bring.
        lacking: names of a bundle's parts that are short.
    """

    facts: LineFacts
    reserved: int
    short: int
    fill: int
    coming: int
    lacking: tuple[str, ...] = ()

    @property
    def shipped(self) -> int:
        """What left the shop."""
        return self.facts.quantity - self.facts.cancelled - self.facts.open

    @property
    def planned(self) -> int:
        """What is in a shipment and still here."""
        return self.facts.open - self.facts.unplanned


@dataclass(frozen=True)
class ShipmentItem:
    """A line in a shipment; thousandths of the line's unit."""

    line: LineFacts
    quantity: int
    packed: int


@dataclass(frozen=True)
class SheetShipment:
    """A shipment and what can be done with it now, what leads on first."""

    id: int
    number: str
    state: ShipmentState
    method: DeliveryMethod
    created_at: int
    shipped_at: int | None
    delivered_at: int | None
    recipient: str
    phone: str
    address: str
    carrier: str
    service: str
    tracking: str
    driver: str
    vehicle: str
    cost: int
    parcels: int
    weight: int
    collect: bool
    note: str
    receiver: str
    failure: str
    items: tuple[ShipmentItem, ...]
    acts: tuple[ShipmentAct, ...]


@dataclass(frozen=True)
class OrderSheet:
    """Everything the drawer shows of an order."""

    card: OrderCard
    customer_id: int | None
    customer: str
    recipient: str
    phone: str
    address: str
    note: str
    shipping: int
    lines: tuple[SheetLine, ...]
    shipments: tuple[SheetShipment, ...]
    bills: tuple[Bill, ...]
    credits: tuple[tuple[str, int], ...]
    events: tuple[TimelineEvent, ...]
    acts: frozenset[OrderAct] = field(default_factory=frozenset)

    @property
    def id(self) -> int:
        """Of the order."""
        return self.card.id

    @property
    def number(self) -> str:
        """Of the order."""
        return self.card.number

    def shipment(self, shipment_id: int) -> SheetShipment | None:
        """One of its shipments."""
        return next((each for each in self.shipments if each.id == shipment_id), None)


@query(Right.LOOK)
def order_sheet(session: Session, order_id: int) -> OrderSheet:
    """The sheet of an order.

    Raises:
        NotFound: there is no such order.
    """
    store = session.store
    head, card = orders.find_order(store, order_id), order_board.one_card(store, order_id)
    if head is None or card is None:
        raise NotFound("order", str(order_id))
    customer = customers.find_customer(store, head.customer_id) if head.customer_id else None
    lines = _lines(session, order_id)
    shipments = _shipments(session, order_id, {line.facts.id: line.facts for line in lines})
    bills = tuple(table.bills(store, order_id))
    credited = tuple(table.credits_of(store, order_id))
    documents = [
        head.number or "",
        *(shipment.number for shipment in shipments),
        *(bill.number for bill in bills),
        *(number for number, _ in credited),
        *table.receipt_numbers(store, order_id),
    ]
    return OrderSheet(
        card=card,
        customer_id=head.customer_id,
        customer=customer.name if customer else "",
        recipient=head.recipient,
        phone=head.phone or (customer.phone if customer else ""),
        address=head.address,
        note=head.note,
        shipping=head.shipping,
        lines=lines,
        shipments=shipments,
        bills=bills,
        credits=credited,
        events=told_of(store, [each for each in documents if each]),
        acts=_acts(card, lines),
    )


def _lines(session: Session, order_id: int) -> tuple[SheetLine, ...]:
    rows, parts = table.lines(session.store, order_id), table.parts(session.store, order_id)
    wanted = [row.product_id for row in rows if row.tracked]
    wanted += [part.product_id for part in parts]
    coming = table.expected(session.store, list(dict.fromkeys(wanted)))
    return tuple(
        _own(row, coming.get(row.product_id, 0))
        if row.tracked
        else _bundle(row, [part for part in parts if part.line_id == row.id], coming)
        for row in rows
    )


def _own(row: LineFacts, coming: int) -> SheetLine:
    reserved = row.reserved * ONE // row.content
    missing = max(0, base_quantity(row.open, row.content) - row.reserved)
    fill = max(0, min(missing, row.available))
    return SheetLine(
        row,
        reserved,
        -(-missing * ONE // row.content),
        fill * ONE // row.content,
        coming * ONE // row.content,
    )


def _bundle(row: LineFacts, parts: list[PartFacts], coming: Mapping[int, int]) -> SheetLine:
    """A service needs no stock; of a bundle the parts decide, whole ones only."""
    if not parts:
        return SheetLine(row, 0, 0, 0, 0)

    def whole(quantity: int, part: PartFacts) -> int:
        needed = base_quantity(row.content, part.quantity)
        return max(0, quantity // max(1, needed)) * ONE

    reserved = min(row.open, *(whole(part.reserved, part) for part in parts))
    short = row.open - reserved
    free = (whole(part.reserved + max(0, part.available), part) for part in parts)
    fill = min(short, *(each - reserved for each in free))
    later = min(whole(coming.get(part.product_id, 0), part) for part in parts)
    lacking = tuple(
        part.name
        for part in parts
        if part.reserved + part.available
        < base_quantity(base_quantity(row.open, row.content), part.quantity)
    )
    return SheetLine(row, reserved, short, fill, later, lacking)


def _shipments(
    session: Session, order_id: int, lines: Mapping[int, LineFacts]
) -> tuple[SheetShipment, ...]:
    items: dict[int, list[ShipmentItem]] = {}
    for shipment_id, line_id, quantity, packed in table.shipment_lines(session.store, order_id):
        items.setdefault(shipment_id, []).append(ShipmentItem(lines[line_id], quantity, packed))
    return tuple(
        _shipment(row, tuple(items.get(row["id"], ())))
        for row in table.shipments(session.store, order_id)
    )


def _shipment(row: dict[str, Any], items: tuple[ShipmentItem, ...]) -> SheetShipment:
    state, method = ShipmentState(row["state"]), DeliveryMethod(row["method"])
    left = row["shipped_at"] is not None
    known = {**row, "state": state, "method": method, "collect": bool(row["collect"])}
    return SheetShipment(**known, items=items, acts=acts_of(state, method, left=left))


def _acts(card: OrderCard, lines: tuple[SheetLine, ...]) -> frozenset[OrderAct]:
    """What can be done with the order as a whole now."""
    if card.state is not OrderState.CONFIRMED:
        return frozenset()
    found = {OrderAct.AMEND, OrderAct.DEPOSIT} if card.rest else {OrderAct.AMEND}
    if any(line.facts.unplanned > 0 for line in lines):
        found.add(OrderAct.PLAN)
    if any(line.fill > 0 for line in lines):
        found.add(OrderAct.RESERVE)
    gone = any(line.shipped > 0 for line in lines)
    if gone and card.open:
        found.add(OrderAct.CLOSE)
    if not gone:
        found.add(OrderAct.CANCEL)
    return frozenset(found)
