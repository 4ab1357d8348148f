"""Carts begun and kept as orders, in the writer's thread."""

from oms_desktop.desktop.sell.views import OrderWish
from oms_desktop.services import order_changes, ordering, selling
from oms_desktop.services.cart import open_carts
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.session import Session


def keep_order(session: Session, order_id: int, wish: OrderWish) -> Changes:
    """Put the wish on the cart, then confirm it; refused, the cart keeps what was wished.

    Raises:
        As `order_changes.set_order_terms` and `selling.confirm`.
    """
    terms = OrderTerms(
        wish.delivery,
        wish.promised,
        recipient=wish.recipient,
        phone=wish.phone,
        address=wish.address,
        note=wish.note,
        shipping=wish.shipping,
    )
    order_changes.set_order_terms(session.fresh(), order_id, terms)
    return selling.confirm(session, order_id, deposit=wish.deposit)


def new_cart(session: Session) -> int:
    """The id of a new cart."""
    return ordering.open_cart(session.fresh()).id_of("order")


def free_cart(session: Session) -> int:
    """An empty cart: one that is open already, or a new one."""
    empty = [tab.id for tab in open_carts(session) if not tab.lines]
    return empty[0] if empty else new_cart(session)
