"""Orders at every stage, for tests of what is prepared, sent and handed over."""

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import (
    bookcheck,
    dispatching,
    ordering,
    packing,
    planning,
    selling,
)
from oms_desktop.services.dispatching import Dispatch
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop

TO = "Jl. Kawi 9, Malang"


def ordered(
    s: Shop,
    *codes: str,
    customer: str = "SITI",
    delivery: DeliveryMethod = DeliveryMethod.DELIVERY,
) -> int:
    """A confirmed order."""
    order_id = s.cart(*codes, customer=customer)
    ordering.set_delivery(s.new, order_id, delivery)
    selling.confirm(s.new, order_id, address=TO)
    return order_id


def fetched(s: Shop, *codes: str, customer: str = "SITI") -> int:
    """A confirmed order that is fetched at the shop."""
    return ordered(s, *codes, customer=customer, delivery=DeliveryMethod.PICKUP)


def planned(s: Shop, order_id: int, *quantities: int) -> int:
    """A shipment of the order's first lines in these whole units; of all of it without any."""
    chosen = {s.line(order_id, at): n * 1000 for at, n in enumerate(quantities, 1) if n} or None
    return planning.plan(s.new, order_id, chosen).id_of("shipment")


def packed(s: Shop, order_id: int, *quantities: int, collect: bool = False) -> int:
    """A packed shipment."""
    shipment_id = planned(s, order_id, *quantities)
    packing.pack(s.new, shipment_id, as_planned=True)
    if collect:
        dispatching.set_dispatch(s.new, shipment_id, Dispatch(collect=True, address=TO))
    return shipment_id


def ready(s: Shop, order_id: int, *quantities: int) -> int:
    """A shipment that waits to be fetched."""
    shipment_id = packed(s, order_id, *quantities)
    packing.make_ready(s.new, shipment_id)
    return shipment_id


def shipped(s: Shop, order_id: int, *quantities: int, collect: bool = False) -> int:
    """A shipment on its way."""
    shipment_id = packed(s, order_id, *quantities, collect=collect)
    dispatching.ship(s.new, shipment_id)
    return shipment_id


def delivered(s: Shop, order_id: int, *quantities: int) -> int:
    """A shipment that arrived."""
    shipment_id = shipped(s, order_id, *quantities)
    dispatching.deliver(s.new, shipment_id, "Ibu Siti")
    return shipment_id


def failed(s: Shop, order_id: int, *quantities: int) -> int:
    """A shipment that nobody took."""
    shipment_id = shipped(s, order_id, *quantities)
    dispatching.fail(s.new, shipment_id, "rumah kosong")
    return shipment_id


def shipment_state(s: Shop, shipment_id: int) -> str:
    [[found]] = s.sql("SELECT state FROM shipment WHERE id = ?", shipment_id)
    return str(found)


def order_state(s: Shop, order_id: int) -> str:
    [[found]] = s.sql("SELECT state FROM orders WHERE id = ?", order_id)
    return str(found)


def right(s: Shop) -> None:
    """All promises hold, and the book check finds nothing."""
    Bookkeeping(s.session.store).check()
    assert bookcheck.check_books(s.new).findings == ()
