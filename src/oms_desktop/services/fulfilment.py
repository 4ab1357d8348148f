"""Goods of a whole order: promised when it is confirmed, and handed over at the counter."""

from dataclasses import dataclass

from oms_desktop.database import order_progress, orders, shipments
from oms_desktop.database.shipments import ShipmentRow, ShippedPart
from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.fulfilment import IN_SHOP, ShipmentAct, ShipmentState, after
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState
from oms_desktop.domain.orders import after as after_order
from oms_desktop.domain.quantity import base_quantity
from oms_desktop.domain.stock import MovementKind
from oms_desktop.services import goods, numbers, order_ends
from oms_desktop.services.cart import Cart
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class HandedOver:
    """A shipment that left the shop."""

    id: int
    number: str


def reserve(session: Session, cart: Cart) -> dict[str, list[object]]:
    """Promise the goods of an order to it as far as they are there, inside a command.

    Returns:
        `short`: name, what was asked and what is kept of the first line that must wait.
    """
    asked = [(line.row, line.row.quantity) for line in cart.lines]
    given = goods.reserve_free(session, cart.order.id, asked)
    for line in cart.lines:
        kept = given[line.row.id]
        if kept < line.row.quantity:
            return {"short": [line.row.name, line.row.quantity, kept]}
    return {}


def free(session: Session, cart: Cart) -> None:
    """End the promise: the order is given up, and what was prepared for it is unpacked.

    Raises:
        StateForbids: something left already.
    """
    lines = order_progress.of_order(session.store, cart.order.id)
    if any(at.shipped for at in lines):
        raise StateForbids("order", ShipmentState.SHIPPED.value, OrderAct.CANCEL.value)
    goods.release(session, [(at, at.line.quantity) for at in lines])
    _drop_prepared(session, cart.order.id)


def goods_of(session: Session, cart: Cart) -> tuple[int, ...]:
    """The products in an order and the parts of its bundles, each once."""
    return goods.goods_of(session, (line.row for line in cart.lines))


def hand_over(session: Session, cart: Cart, settings: ShopSettings) -> HandedOver:
    """Everything that is open in the order leaves the shop: handed over, or sent to the customer.

    What was being prepared for it becomes part of this: its shipments are cancelled.

    Raises:
        StockShort: something isn't there, and isn't sold short.
        StateForbids: nothing is open any more.
    """
    if cart.order.number:
        return _hand_over_rest(session, cart, settings)
    lines = [(line.row, line.row.quantity) for line in cart.lines]
    shipment = _shipment(session, cart, settings, [(row.id, quantity) for row, quantity in lines])
    # Without asking what is free: the goods lie on the counter.
    kept = goods.reserve_all(session, lines)
    goods.consume(session, kept)
    tracked = {row.id for row, _ in lines if row.tracked}
    own = {row.id: row.product_id for row, _ in lines}
    parts = [
        ShippedPart(line_id, product_id, many)
        for line_id, product_id, many in kept
        if line_id not in tracked and product_id != own[line_id] and many
    ]
    if parts:
        shipments.add_parts(session.store, shipment.id, parts)
    moved = [
        (row.product_id, base_quantity(quantity, row.unit_content), goods.base_cost(row))
        for row, quantity in lines
        if row.tracked
    ]
    moved += goods.parts_moved(session, parts)
    goods.move(session, moved, MovementKind.SALE, shipment.number, -1)
    return shipment


def finish(session: Session, cart: Cart) -> None:
    """The order is completed, unless something of it is still open or under way; inside a command."""
    if cart.order.number or cart.order.delivery == DeliveryMethod.DELIVERY.value:
        order_ends.finish(session, cart.order.id)
    elif not orders.finish_order(session.store, cart.order.id, session.moment().at):
        raise StateForbids("order", cart.order.state, OrderAct.COMPLETE.value)


def put_back(
    session: Session, order_id: int, shipment: ShipmentRow | None, document: str
) -> tuple[int, ...]:
    """A sale is void and its goods are in the stock again; returns the ids of their products.

    An order of which nothing else left is given up with it; of another one these goods are open again.
    """
    lines = order_progress.of_order(session.store, order_id)
    goes_on = any(at.shipped for at in lines)
    if shipment is not None:
        there = shipments.lines_of(session.store, shipment.id)
        inside = {line.line_id: line.quantity for line in there}
        back = [(at.line, inside[at.line.id]) for at in lines if at.line.id in inside]
        void = MovementKind.VOID
        goods.put_back(session, back, shipment.id, void, document, keep=goes_on)
    if goes_on:
        order_ends.reopen(session, order_id)
    else:
        _give_up(session, order_id, lines)
    return goods.goods_of(session, (at.line for at in lines))


def _give_up(session: Session, order_id: int, lines: list[order_progress.Progress]) -> None:
    """Cancel an order with all that was prepared for it.

    Raises:
        StateForbids: it is neither confirmed nor completed.
    """
    order = orders.find_order(session.store, order_id)
    before = OrderState(order.state) if order else OrderState.DRAFT
    act = OrderAct.CANCEL if before is OrderState.CONFIRMED else OrderAct.VOID
    if not orders.change_state(session.store, order_id, before, after_order(before, act)):
        raise StateForbids("order", before.value, act.value)
    goods.release(session, [(at, at.line.quantity) for at in lines])
    _drop_prepared(session, order_id)


def _drop_prepared(session: Session, order_id: int) -> None:
    for row in shipments.shipments_of(session.store, order_id):
        if row.state in IN_SHOP and not row.left:
            cancelled = after(row.state, ShipmentAct.CANCEL)
            shipments.change_state(session.store, row.id, row.state, cancelled)


def _hand_over_rest(session: Session, cart: Cart, settings: ShopSettings) -> HandedOver:
    """As `hand_over`, of an order that was confirmed before."""
    _drop_prepared(session, cart.order.id)
    lines = order_progress.of_order(session.store, cart.order.id)
    leaving = [(at, at.open) for at in lines if at.open > 0]
    if not leaving:
        raise StateForbids("order", cart.order.state, "sell")
    shipment = _shipment(
        session, cart, settings, [(at.line.id, quantity) for at, quantity in leaving]
    )
    goods.take(session, cart.order.id, leaving, shipment.id, shipment.number)
    return shipment


def _shipment(
    session: Session, cart: Cart, settings: ShopSettings, lines: list[tuple[int, int]]
) -> HandedOver:
    """A shipment that leaves now."""
    number = numbers.take(session, "shipment", settings.shipment_pattern)
    at, order = session.moment().at, cart.order
    sent = order.delivery == DeliveryMethod.DELIVERY.value
    values = {
        "number": number,
        "order_id": order.id,
        "state": (ShipmentState.SHIPPED if sent else ShipmentState.DELIVERED).value,
        "method": order.delivery,
        "person_id": session.person.id,
        "created_at": at,
        "shipped_at": at,
        "delivered_at": None if sent else at,
    }
    if sent:
        customer = cart.customer
        values["recipient"] = order.recipient or (customer.receiver if customer else "")
        values["phone"] = order.phone or (customer.phone if customer else "")
        values["address"] = order.address or (customer.full_address if customer else "")
    shipment_id = shipments.add_shipment(session.store, values, lines, packed=True)
    return HandedOver(shipment_id, number)
