"""Goods: reserved for an order, and handed over."""

from dataclasses import dataclass

from oms_desktop.database import shipments, stock
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.money import half_up
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.stock import MovementKind
from oms_desktop.services import numbers
from oms_desktop.services.cart import Cart
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class HandedOver:
    """A shipment that left the shop."""

    id: int
    number: str


def reserve(session: Session, cart: Cart) -> None:
    """Promise the goods of an order to it, inside a command."""
    _write(session, cart, "reserve", 1)


def free(session: Session, cart: Cart, kind: str) -> None:
    """End the promise: `consume` when the goods leave, `release` when they don't."""
    _write(session, cart, kind, -1)


def _write(session: Session, cart: Cart, kind: str, sign: int) -> None:
    at = session.moment().at
    rows = [
        {
            "order_line_id": line.row.id,
            "product_id": line.row.product_id,
            "quantity": sign * line.row.base_quantity,
            "kind": kind,
            "at": at,
        }
        for line in cart.lines
        if line.row.tracked
    ]
    stock.add_reservations(session.store, rows)


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
    """Write the stock movements of all tracked lines, inside a command."""
    at = session.moment().at
    rows = [
        {
            "product_id": line.row.product_id,
            "kind": kind.value,
            "quantity": sign * line.row.base_quantity,
            "unit_cost": half_up(line.row.unit_cost * ONE, line.row.unit_content),
            "document": document,
            "at": at,
            "person_id": session.person.id,
            "reason": "",
        }
        for line in cart.lines
        if line.row.tracked
    ]
    stock.add_movements(session.store, rows)
