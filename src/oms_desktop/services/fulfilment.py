"""Goods: reserved for an order, and handed over."""

from dataclasses import dataclass

from oms_desktop.database import products, shipments, stock
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.money import half_up
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.stock import MovementKind
from oms_desktop.services import cart_stock, numbers
from oms_desktop.services.cart import Cart, CartLine
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class HandedOver:
    """A shipment that left the shop."""

    id: int
    number: str


def reserve(session: Session, cart: Cart) -> None:
    """Promise the goods of an order to it, inside a command; for a bundle, its parts."""
    rows = [(line.row.id, line.row.product_id, line.row.base_quantity) for line in _counted(cart)]
    loose = [line.row for line in cart.lines if not line.row.tracked]
    bundles = cart_stock.bundles_in(session, loose)
    for line in loose:
        asked = cart_stock.asked_of([line], bundles)
        rows += [(line.id, product_id, quantity) for product_id, quantity in asked.items()]
    _write(session, rows, "reserve", 1)


def free(session: Session, cart: Cart, kind: str) -> None:
    """End the promise: `consume` when the goods leave, `release` when they don't.

    What was reserved for a bundle says what it was made of then.
    """
    rows = [(line.row.id, line.row.product_id, line.row.base_quantity) for line in _counted(cart)]
    for line in cart.lines:
        if not line.row.tracked:
            held = stock.held_for(session.store, line.row.id)
            rows += [(line.row.id, product_id, quantity) for product_id, quantity in held]
    _write(session, rows, kind, -1)


def goods_of(session: Session, cart: Cart) -> tuple[int, ...]:
    """The products in an order and the parts of its bundles, each once."""
    bundles = cart_stock.bundles_in(session, (line.row for line in cart.lines))
    parts = (part.product_id for parts in bundles.values() for part in parts)
    return tuple(dict.fromkeys((*cart.product_ids, *parts)))


def _counted(cart: Cart) -> list[CartLine]:
    return [line for line in cart.lines if line.row.tracked]


def _write(session: Session, rows: list[tuple[int, int, int]], kind: str, sign: int) -> None:
    """Reservations of order line, product and quantity; nothing of a quantity is none."""
    at = session.moment().at
    written = [
        {
            "order_line_id": line_id,
            "product_id": product_id,
            "quantity": sign * quantity,
            "kind": kind,
            "at": at,
        }
        for line_id, product_id, quantity in rows
        if quantity
    ]
    stock.add_reservations(session.store, written)


def hand_over(session: Session, cart: Cart, settings: ShopSettings) -> HandedOver:
    """Everything in the order leaves the shop: handed over, or sent to the customer's address."""
    number = numbers.take(session, "shipment", settings.shipment_pattern)
    at = session.moment().at
    sent = cart.order.delivery == DeliveryMethod.DELIVERY.value
    shipment_id = shipments.add_shipment(
        session.store,
        number,
        cart.order.id,
        ShipmentState.SHIPPED if sent else ShipmentState.DELIVERED,
        cart.order.delivery,
        session.person.id,
        at,
        [(line.row.id, line.row.quantity) for line in cart.lines],
    )
    free(session, cart, "consume")
    move(session, cart, MovementKind.SALE, number, -1)
    return HandedOver(shipment_id, number)


def move(session: Session, cart: Cart, kind: MovementKind, document: str, sign: int) -> None:
    """Write the stock movements of all goods that left for an order, inside a command."""
    at = session.moment().at
    moved = [
        (
            line.row.product_id,
            line.row.base_quantity,
            half_up(line.row.unit_cost * ONE, line.row.unit_content),
        )
        for line in _counted(cart)
    ]
    rows = [
        {
            "product_id": product_id,
            "kind": kind.value,
            "quantity": sign * quantity,
            "unit_cost": cost,
            "document": document,
            "at": at,
            "person_id": session.person.id,
            "reason": "",
        }
        for product_id, quantity, cost in (*moved, *_parts_moved(session, cart))
        if quantity
    ]
    stock.add_movements(session.store, rows)


def _parts_moved(session: Session, cart: Cart) -> list[tuple[int, int, int]]:
    """Product, quantity and cost of the parts that left for an order's bundles."""
    found = []
    for line in cart.lines:
        if line.row.tracked:
            continue
        for product_id, quantity in stock.consumed_for(session.store, line.row.id):
            item = products.item_by_id(session.store, product_id)
            found.append((product_id, quantity, item.cost if item else 0))
    return found
