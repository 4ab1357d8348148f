"""Editing the lines of a cart: quantity, price, discounts, removal, and undo."""

from dataclasses import dataclass, replace

from oms_desktop.database import customers, orders, products
from oms_desktop.database.orders import LineRow
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.errors import AmountOutOfRange, CartEmpty, NotFound
from oms_desktop.domain.pricing import LinePrice
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.quantity import ONE, base_quantity
from oms_desktop.domain.users import Right
from oms_desktop.services import cart_proof, cart_stock
from oms_desktop.services.cart import Cart, load, order_discount
from oms_desktop.services.cart_rules import (
    changed,
    check_given,
    check_quantity,
    draft,
    draft_line,
    over_limit,
    settle_discounts,
    tell,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.customer_values import still_known
from oms_desktop.services.line_prices import level_of, reprice
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class CartSnapshot:
    """What undo puts back: lines, discount and customer of a cart."""

    lines: tuple[LineRow, ...]
    discount: Discount
    customer_id: int | None
    delivery: str


def snapshot_of(cart: Cart) -> CartSnapshot:
    """The present state of a cart, for undo."""
    rows = tuple(line.row for line in cart.lines)
    order = cart.order
    return CartSnapshot(rows, order_discount(order), order.customer_id, order.delivery)


@command(Right.SELL)
def set_quantity(session: Session, order_id: int, line_id: int, quantity: int) -> Changes:
    """Change how much of a line is sold (thousandths of its unit).

    Raises:
        QuantityOutOfRange, QuantityTooFine, StockShort, NotFound, StateForbids.
    """
    line = draft_line(session, order_id, line_id)
    return _set_quantity(session, order_id, line, quantity)


@command(Right.SELL)
def step_quantity(session: Session, order_id: int, line_id: int, units: int) -> Changes:
    """So many whole units more or less, from what is in the cart now; none left takes the line out.

    Raises:
        QuantityOutOfRange, StockShort, NotFound, StateForbids.
    """
    line = draft_line(session, order_id, line_id)
    quantity = line.quantity + units * ONE
    if quantity <= 0:
        return _remove(session, order_id, line)
    return _set_quantity(session, order_id, line, quantity)


@command(Right.OVERRIDE_PRICE)
def set_price(session: Session, order_id: int, line_id: int, price: int) -> Changes:
    """Sell a line at another price.

    Raises:
        RightMissing: below cost without the right.
        AmountOutOfRange: negative, or dearer than anything sold over a counter.
        NotFound, StateForbids.
    """
    line = draft_line(session, order_id, line_id)
    if not 0 <= price <= PRICE_LIMIT:
        raise AmountOutOfRange(price, 0, PRICE_LIMIT)
    below = price < line.unit_cost
    if below:
        session.check(Right.SELL_BELOW_COST)
    orders.set_line_price(session.store, line_id, price)
    warnings = settle_discounts(session, order_id)
    if price != line.unit_price:
        tell(session, "price.overridden", order_id, line, {"to": price, "from": line.unit_price})
    if below:
        warnings["below_cost"] = line.name
    return changed(order_id, line_id, warnings)


@command(Right.SELL)
def set_line_discount(session: Session, order_id: int, line_id: int, discount: Discount) -> Changes:
    """Give a discount on one line.

    Raises:
        DiscountTooLarge: more than the line comes to.
        RightMissing: above the shop's limit or below cost without the right.
        NotFound, StateForbids.
    """
    line = draft_line(session, order_id, line_id)
    before = draft(session, order_id)
    gross = LinePrice(line.quantity, line.unit_price).gross
    _check_discount(session, discount, gross)
    orders.set_line_discount(session.store, line_id, discount.kind, discount.value)
    warnings = check_given(session, before)
    tell(session, "discount.line", order_id, line, {"kind": discount.kind, "value": discount.value})
    return changed(order_id, line_id, warnings)


@command(Right.SELL)
def set_order_discount(session: Session, order_id: int, discount: Discount) -> Changes:
    """Give a discount on the whole order.

    Raises:
        CartEmpty: there is nothing to take it from.
        DiscountTooLarge, RightMissing, StateForbids.
    """
    cart = draft(session, order_id)
    if not cart.lines:
        raise CartEmpty
    _check_discount(session, discount, cart.totals.subtotal)
    orders.update_order(
        session.store,
        order_id,
        {"discount_kind": discount.kind, "discount_value": discount.value},
    )
    warnings = check_given(session, cart)
    content = {"kind": discount.kind, "value": discount.value, "of": cart.totals.subtotal}
    session.journal("discount.order", f"cart {order_id}", content)
    return changed(order_id, facts=warnings)


@command(Right.SELL)
def remove_line(session: Session, order_id: int, line_id: int) -> Changes:
    """Take a line out; the journal keeps who did it.

    Raises:
        NotFound, StateForbids.
    """
    return _remove(session, order_id, draft_line(session, order_id, line_id))


@command(Right.SELL)
def clear(session: Session, order_id: int) -> Changes:
    """Take all lines and the order's discount out of a cart; customer and delivery stay.

    Raises:
        StateForbids: the order is no cart any more.
    """
    cart = draft(session, order_id)
    orders.replace_lines(session.store, order_id, [])
    settle_discounts(session, order_id)
    if cart.lines:
        names = [[line.row.name, line.row.quantity, line.amount] for line in cart.lines]
        session.journal("cart.cleared", f"cart {order_id}", {"lines": names})
    return Changes({"order": (order_id,)}, {"lines": len(cart.lines)})


@command(Right.SELL)
def restore(session: Session, order_id: int, snapshot: CartSnapshot) -> Changes:
    """Put a cart back as it was; how undo works.

    Raises:
        StateForbids: the order is no cart any more.
        RightMissing: it never was so, and the person couldn't make it so.
        NotFound: a product or the customer is gone.
        StockShort: there is no more of it, and the shop's policy is to refuse.
        QuantityOutOfRange, QuantityTooFine, AmountOutOfRange, DiscountTooLarge.
    """
    before = draft(session, order_id)
    known, limit = cart_proof.agreed(session, before), session.settings().discount_limit
    who = still_known(session, snapshot.customer_id)
    customer = customers.find_customer(session.store, who) if who is not None else None
    if who is not None and customer is None:
        raise NotFound("customer", str(who))
    level = customer.level if customer else ""
    for line in snapshot.lines:
        cart_proof.check_line(session, known, line, limit, level)
    orders.replace_lines(session.store, order_id, snapshot.lines)
    orders.update_order(
        session.store,
        order_id,
        {
            "discount_kind": snapshot.discount.kind,
            "discount_value": snapshot.discount.value,
            "customer_id": who,
            "delivery": snapshot.delivery,
        },
    )
    after = load(session, order_id)
    cart_proof.check_whole(session, known, after, limit)
    warnings = cart_proof.stock_warnings(session, before, after)
    session.journal(
        "cart.restored",
        f"cart {order_id}",
        {
            "from": [
                [line.row.name, line.row.quantity, line.row.unit_price] for line in before.lines
            ],
            "to": [[line.name, line.quantity, line.unit_price] for line in snapshot.lines],
        },
    )
    return changed(order_id, facts=warnings)


def _set_quantity(session: Session, order_id: int, line: LineRow, quantity: int) -> Changes:
    check_quantity(quantity, line.unit_decimals, line.unit)
    warnings = _stock_warnings(session, order_id, line, quantity - line.quantity)
    orders.set_line_quantity(session.store, line.id, quantity)
    order = orders.find_order(session.store, order_id)
    if order is not None:
        warnings |= reprice(session, line, quantity, level_of(session, order))
    warnings |= settle_discounts(session, order_id)
    if quantity < line.quantity:
        tell(session, "line.reduced", order_id, line, {"to": quantity})
    return changed(order_id, line.id, warnings)


def _remove(session: Session, order_id: int, line: LineRow) -> Changes:
    orders.drop_line(session.store, line.id)
    dropped = settle_discounts(session, order_id)
    tell(session, "line.removed", order_id, line)
    return Changes({"order": (order_id,)}, {"name": line.name, **dropped})


def _stock_warnings(
    session: Session, order_id: int, line: LineRow, added: int
) -> dict[str, object]:
    item = products.item_by_id(session.store, line.product_id)
    if item is None or added <= 0:
        return {}
    lines = orders.lines_of(session.store, order_id)
    asked = base_quantity(added, line.unit_content)
    item = replace(item, tracked=line.tracked)
    return cart_stock.added(session, lines, item, asked, session.settings().stock)


def _check_discount(session: Session, discount: Discount, amount: int) -> None:
    if over_limit(discount, amount, session.settings().discount_limit):
        session.check(Right.DISCOUNT_OVER_LIMIT)
