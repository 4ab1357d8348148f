"""What every change of a cart has to respect; shared by the services that edit carts."""

from oms_desktop.database import carts, orders
from oms_desktop.database.orders import LineRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.discounts import NO_DISCOUNT, WHOLE, Discount
from oms_desktop.domain.errors import HoldSlotsFull, NotFound, QuantityOutOfRange
from oms_desktop.domain.orders import OrderAct, OrderState, check_draft
from oms_desktop.domain.price_rules import Priced
from oms_desktop.domain.pricing import LinePrice
from oms_desktop.domain.quantity import QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.users import Right
from oms_desktop.services.cart import SLOTS, Cart, load, order_discount, priced
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session


def changed(order_id: int, line_id: int = 0, facts: dict[str, object] | None = None) -> Changes:
    """What an edit of a cart touched."""
    return Changes({"order": (order_id,)}, {**(facts or {}), "line": line_id})


def tell(
    session: Session,
    kind: str,
    order_id: int,
    line: LineRow,
    more: dict[str, object] | None = None,
) -> None:
    """Journal an edit that somebody may want to look into."""
    content = {"name": line.name, "code": line.code, "quantity": line.quantity}
    content |= {"unit": line.unit, "price": line.unit_price}
    session.journal(kind, f"cart {order_id}", {**content, **(more or {})})


def check_room(session: Session) -> None:
    """Refuse one more cart in use; those on hold need no slot.

    Raises:
        HoldSlotsFull: as many carts are in use as there are slots.
    """
    if carts.draft_count(session.store, held=False) >= SLOTS:
        raise HoldSlotsFull(SLOTS)


def free_cart(session: Session) -> int:
    """The id of an empty cart, or of a new one; inside a command.

    Raises:
        HoldSlotsFull: all slots are taken, and none of the carts is empty.
    """
    for cart in carts.slots(session.store, SLOTS):
        if not cart.held and not orders.lines_of(session.store, cart.id):
            return cart.id
    check_room(session)
    return orders.add_draft(session.store, session.person.id, session.moment().at)


def draft(session: Session, order_id: int, act: OrderAct = OrderAct.EDIT) -> Cart:
    """The cart, if it still is one.

    Raises:
        NotFound, StateForbids.
    """
    cart = load(session, order_id)
    check_draft(OrderState(cart.order.state), act)
    return cart


def draft_line(session: Session, order_id: int, line_id: int) -> LineRow:
    """A line of a cart that still is one.

    Raises:
        NotFound, StateForbids.
    """
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    check_draft(OrderState(order.state))
    for line in orders.lines_of(session.store, order_id):
        if line.id == line_id:
            return line
    raise NotFound("line", str(line_id))


def check_quantity(quantity: int, decimals: int, unit: str) -> None:
    """Refuse a quantity that can't be sold.

    Raises:
        QuantityOutOfRange, QuantityTooFine.
    """
    if not 0 < quantity <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(quantity, QUANTITY_LIMIT)
    check_decimals(quantity, decimals, unit)


def over_limit(discount: Discount, amount: int, limit: int) -> bool:
    """Whether a discount takes more than `limit` (hundredths of a percent) off an amount.

    Raises:
        DiscountTooLarge: it takes more than there is.
    """
    return discount.of(amount) * WHOLE > amount * limit


def check_given(session: Session, before: Cart) -> dict[str, object]:
    """What to warn of after a discount was changed, inside a command; giving less is always right.

    Args:
        session: whose command it is.
        before: the cart without the change.

    Raises:
        DiscountTooLarge: more than the order comes to.
        RightMissing: above the shop's limit, all discounts taken together, or a line below its
            cost; without the right for it.
    """
    cart = load(session, before.order.id)
    if _given(cart) <= _given(before):
        return {}
    if above_limit(cart, session.settings().discount_limit):
        session.person.check(Right.DISCOUNT_OVER_LIMIT)
    below = below_cost(cart)
    if below is None:
        return {}
    session.person.check(Right.SELL_BELOW_COST)
    return {"below_cost": below.name}


def below_cost(cart: Cart) -> LineRow | None:
    """The first line that discounts bring below what it cost, or None."""
    for line, share in zip(cart.lines, cart.totals.shares, strict=True):
        if line.price.given + share and line.amount - share < line.cost:
            return line.row
    return None


def above_limit(cart: Cart, limit: int) -> bool:
    """Whether all discounts together take more than `limit` (as `over_limit`) off a cart."""
    return _given(cart) * WHOLE > cart.totals.gross * limit


def _given(cart: Cart) -> int:
    return sum(line.price.given for line in cart.lines) + cart.totals.order_discount


def facts_of(line: LineRow) -> tuple[object, ...]:
    """What a line takes over from its product and nobody changes in a cart."""
    return (
        *(line.product_id, line.code, line.name, line.unit, line.unit_content, line.unit_decimals),
        *(line.listed_price, line.price_reason, line.unit_cost, line.tax_class, line.tracked),
    )


def item_facts(item: SaleItem, found: Priced) -> tuple[object, ...]:
    """As `facts_of`, of a line that the item would make at this price."""
    return (
        *(item.product_id, item.code, item.name, item.unit, item.unit_content, item.unit_decimals),
        *(found.price, found.reason.text, item.cost, item.tax_class, item.tracked),
    )


def settle_discounts(session: Session, order_id: int) -> dict[str, object]:
    """Drop discounts in money that what is left no longer carries; says so in the facts.

    They may not exceed the amount itself nor, without the right, the shop's limit: else a discount
    given on a full cart would grow beyond it as the cart is emptied.
    """
    free = session.may(Right.DISCOUNT_OVER_LIMIT)
    limit = WHOLE if free else session.settings().discount_limit
    dropped = False
    whole = given = amount = 0
    for line in orders.lines_of(session.store, order_id):
        price = priced(line)
        if _outgrown(price, limit):
            orders.set_line_discount(session.store, line.id, NO_DISCOUNT.kind, NO_DISCOUNT.value)
            price, dropped = LinePrice(line.quantity, line.unit_price), True
        whole, given, amount = whole + price.gross, given + price.given, amount + price.amount
    order = orders.find_order(session.store, order_id)
    if order and order.discount_kind != NO_DISCOUNT.kind:
        discount = order_discount(order)
        if _falls(discount, whole, given, amount, limit):
            values = {"discount_kind": NO_DISCOUNT.kind, "discount_value": NO_DISCOUNT.value}
            orders.update_order(session.store, order_id, values)
            dropped = dropped or amount > 0
    return {"discount_dropped": True} if dropped else {}


def _outgrown(price: LinePrice, limit: int) -> bool:
    discount = price.discount
    if discount.kind != "amount" or discount.value > price.gross:
        return discount.kind == "amount"
    return price.given > 0 and over_limit(discount, price.gross, limit)


def _falls(discount: Discount, whole: int, given: int, amount: int, limit: int) -> bool:
    """Whether the order's discount goes, for `given` of `whole` already taken off its lines."""
    if amount == 0 or (discount.kind == "amount" and discount.value > amount):
        return True
    if discount.kind == "percent" and discount.value > limit:
        # Given by somebody who may; the share it takes doesn't grow.
        return False
    return (given + discount.of(amount)) * WHOLE > whole * limit
