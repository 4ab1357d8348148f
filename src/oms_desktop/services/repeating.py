"""Customers who buy the same again: their last order, and what they have every time."""

from dataclasses import dataclass, replace
from typing import Final

from oms_desktop.database import customer_usual, customers, orders, product_search, products
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.orders import LineRow, OrderRow
from oms_desktop.database.product_search import ProductHit
from oms_desktop.domain.errors import CustomerNeeded, NotFound, ProductRetired, StockShort
from oms_desktop.domain.errors_counter import NothingBought
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.users import Right
from oms_desktop.services.cart_rules import draft
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.line_prices import completed, price_for
from oms_desktop.services.order_copies import item_now
from oms_desktop.services.ordering import put_in
from oms_desktop.services.session import Session

MOST_USUAL: Final = 12


@dataclass(frozen=True)
class LastOrder:
    """The newest order of a customer."""

    number: str
    total: int
    at: int


@dataclass(frozen=True)
class Habits:
    """What the counter should know of a customer.

    Attributes:
        last: the newest order, which may come again.
        usual: goods ordered more than once of late, at the customer's own prices.
        days_late: since the oldest debt was to be paid; 0 if nothing is late.
    """

    last: LastOrder | None = None
    usual: tuple[ProductHit, ...] = ()
    days_late: int = 0


@query(Right.LOOK)
def habits(session: Session, customer_id: int) -> Habits:
    """What a customer ordered last and orders often, and how late the oldest debt is.

    Raises:
        NotFound: there is no such customer.
    """
    with session.store.snapshot():
        who = customers.find_customer(session.store, customer_id)
        if who is None:
            raise NotFound("customer", str(customer_id))
        order = customer_usual.last_order(session.store, who.id)
        due = customer_usual.oldest_due(session.store, who.id) if who.balance > 0 else None
        late = (session.today() - due).days if due is not None else 0
        return Habits(_last(order) if order else None, _usual(session, who), max(0, late))


def _last(order: OrderRow) -> LastOrder:
    return LastOrder(order.number or "", order.total, order.confirmed_at or order.created_at)


def _usual(session: Session, who: CustomerRow) -> tuple[ProductHit, ...]:
    wanted = customer_usual.usual_goods(session.store, who.id, MOST_USUAL)
    return tuple(_own_price(session, hit, who.level) for hit in _hits(session, wanted))


def _hits(session: Session, wanted: list[int]) -> list[ProductHit]:
    found = {hit.id: hit for hit in product_search.hits_of(session.store, wanted)}
    return [found[each] for each in wanted if each in found]


def _own_price(session: Session, hit: ProductHit, level: str) -> ProductHit:
    """As a scan would sell one now."""
    item = products.item_by_id(session.store, hit.id)
    if item is None or not item.ruled:
        return hit
    return replace(hit, price=price_for(session, completed(session, item), ONE, level).price)


@dataclass
class _Came:
    """What became of the lines: how many came, and the names of the others and of the dearer ones."""

    lines: int
    left_out: list[str]
    too_little: list[str]
    repriced: list[str]


@command(Right.SELL)
def same_again(session: Session, order_id: int) -> Changes:
    """Put what the customer of a cart ordered last into it, at today's prices.

    Goods that are in the cart already become more.

    Returns:
        Facts `number`, `lines`, `line` (the last one touched), and names of products: `left_out` (no
        longer sold, or too little and the shop refuses), `too_little` (came, but less is available),
        `repriced`; perhaps the warning `below_cost`.

    Raises:
        CustomerNeeded: the cart is for nobody we know.
        NothingBought: the customer has no order yet.
        ProductRetired, StockShort: none of its goods can be sold.
        QuantityOutOfRange, StateForbids.
        RightMissing: a price is below cost now, and the shop doesn't let this person.
    """
    cart = draft(session, order_id)
    if cart.customer is None:
        raise CustomerNeeded
    last = customer_usual.last_order(session.store, cart.customer.id)
    if last is None:
        raise NothingBought(cart.customer.name)
    came, refused = _Came(0, [], [], []), None
    facts: dict[str, object] = {}
    for line in orders.lines_of(session.store, last.id):
        try:
            facts |= _again(session, order_id, line, came)
        except StockShort as short:
            refused = short
            came.left_out.append(line.name)
    if not came.lines:
        raise refused or ProductRetired(next(iter(came.left_out), last.number or ""))
    number = last.number or ""
    content = {"order": number, "rows": came.lines, "left_out": came.left_out}
    session.journal("cart.repeated", f"cart {order_id}", content)
    told = {"number": number, "lines": came.lines, "left_out": came.left_out}
    told |= {"too_little": came.too_little, "repriced": came.repriced}
    return Changes({"order": (order_id,)}, facts | told)


def _again(session: Session, order_id: int, line: LineRow, came: _Came) -> dict[str, object]:
    """Put a line in once more; what was taken out of the order doesn't come again.

    Raises:
        As `ordering.scan`.
    """
    wanted = line.quantity - line.cancelled
    if not wanted:
        return {}
    found = item_now(session, line, wanted)
    if found is None:
        came.left_out.append(line.name)
        return {}
    item, quantity = found
    changes = put_in(session, order_id, item, quantity, session.settings(), note=line.note)
    facts = dict(changes.facts)
    came.lines += 1
    if facts.pop("short", None):
        came.too_little.append(line.name)
    now = next(
        each for each in orders.lines_of(session.store, order_id) if each.id == facts["line"]
    )
    if (now.unit, now.unit_price) != (line.unit, line.unit_price):
        came.repriced.append(line.name)
    return facts
