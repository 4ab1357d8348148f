"""An old order once more: its lines in a new cart, at today's prices."""

from dataclasses import dataclass, field
from typing import Final

from oms_desktop.database import carts, customers, invoices, orders, products
from oms_desktop.database.orders import LineRow, OrderRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.errors import CartEmpty, NotFound, ProductRetired, QuantityTooFine
from oms_desktop.domain.quantity import base_quantity
from oms_desktop.domain.users import Right
from oms_desktop.services import cart_stock
from oms_desktop.services.cart_rules import check_quantity, free_cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.customer_values import head_of
from oms_desktop.services.line_prices import completed, floor, level_of, line_values, price_for
from oms_desktop.services.session import Session

COPIED = ("customer_id", "delivery", "address", "recipient", "phone")
"""What of an order's head goes along; day, note, discounts and shipping are agreed anew."""

NAMED: Final = 2
"""As many goods of an order are named in a list."""


@dataclass
class _Copy:
    """What came of the lines: those that came along, and the names of the others."""

    lines: int = 0
    left_out: list[str] = field(default_factory=list)
    repriced: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PastOrder:
    """An order that can be copied; `goods` names the first of them."""

    id: int
    number: str
    customer: str
    total: int
    confirmed_at: int
    goods: str


@query(Right.LOOK)
def past_orders(
    session: Session, text: str = "", customer_id: int | None = None, limit: int = 30
) -> list[PastOrder]:
    """Orders, newest first: a customer's, or those whose number or customer has the text in it."""
    with session.store.snapshot():
        found = carts.past(session.store, text.strip(), customer_id, limit)
        return [_past(session, order) for order in found]


@query(Right.LOOK)
def order_of_invoice(session: Session, invoice_id: int) -> int:
    """The id of the order that an invoice bills.

    Raises:
        NotFound: there is no such invoice.
    """
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    return int(row.values["order_id"])


def _past(session: Session, order: OrderRow) -> PastOrder:
    who = order.customer_id
    customer = customers.find_customer(session.store, who) if who is not None else None
    names = [line.name for line in orders.lines_of(session.store, order.id)]
    more = f" +{len(names) - NAMED}" if len(names) > NAMED else ""
    return PastOrder(
        order.id,
        order.number or "",
        customer.name if customer else "",
        order.total,
        order.confirmed_at or order.created_at,
        ", ".join(names[:NAMED]) + more,
    )


@command(Right.SELL)
def duplicate(session: Session, order_id: int) -> Changes:
    """Put an order's lines into a new cart with today's prices and without its discounts.

    Returns:
        The new cart is the first `order` touched. Facts: `number`, `lines`, and names of products:
        `left_out` (no longer sold), `short` (less available than asked), `repriced`.

    Raises:
        NotFound: there is no such order.
        CartEmpty: it has no lines.
        ProductRetired: none of its goods are sold any more.
        HoldSlotsFull: no cart is free for it.
        RightMissing: a price is below cost now, and the shop doesn't let this person.
    """
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    old = orders.lines_of(session.store, order_id)
    if not old:
        raise CartEmpty
    new_id = free_cart(session)
    orders.update_order(session.store, new_id, head_of(session, order, COPIED))
    copy, level = _Copy(), level_of(session, order)
    for line in old:
        _copy_line(session, new_id, line, level, copy)
    if not copy.lines:
        raise ProductRetired(old[0].name)
    number = order.number or ""
    content = {"order": number, "rows": copy.lines, "left_out": copy.left_out}
    session.journal("cart.duplicated", f"cart {new_id}", content)
    facts = {
        "number": number,
        "lines": copy.lines,
        "left_out": copy.left_out,
        "short": _short(session, new_id),
        "repriced": copy.repriced,
    }
    return Changes({"order": (new_id,)}, facts)


def _copy_line(session: Session, new_id: int, line: LineRow, level: str, copy: _Copy) -> None:
    found = item_now(session, line, line.quantity)
    if found is None:
        copy.left_out.append(line.name)
        return
    item, quantity = found
    item = completed(session, item)
    price = price_for(session, item, quantity, level)
    floor(session, item.name, price.price, item.cost, session.settings())
    orders.add_line(
        session.store, new_id, {**line_values(item, quantity, price), "note": line.note}
    )
    copy.lines += 1
    if (item.unit, price.price) != (line.unit, line.unit_price):
        copy.repriced.append(line.name)


def item_now(session: Session, line: LineRow, wanted: int) -> tuple[SaleItem, int] | None:
    """A line's item as it is sold now and how much of it, or None if it isn't any more.

    A unit that is gone becomes as much of the base unit.
    """
    item = products.item_by_id(session.store, line.product_id, line.unit)
    if item is None or not item.active:
        return None
    same = (item.unit, item.unit_content) == (line.unit, line.unit_content)
    if not same:
        item = products.item_by_id(session.store, line.product_id) or item
    quantity = wanted if same else base_quantity(wanted, line.unit_content)
    try:
        check_quantity(quantity, item.unit_decimals, item.unit)
    except QuantityTooFine:
        return None
    return item, quantity


def _short(session: Session, order_id: int) -> list[str]:
    """Names of goods that the cart asks more of than is available."""
    lines = orders.lines_of(session.store, order_id)
    asked = cart_stock.asked_of(lines, cart_stock.bundles_in(session, lines))
    found = ((products.item_by_id(session.store, each), asked[each]) for each in asked)
    return [item.name for item, wanted in found if item is not None and wanted > item.available]
