"""What every change of a cart has to respect; shared by the services that edit carts."""

from oms_desktop.database import orders
from oms_desktop.database.orders import LineRow
from oms_desktop.domain.discounts import NO_DISCOUNT, WHOLE, Discount
from oms_desktop.domain.errors import NotFound, QuantityOutOfRange, StockShort
from oms_desktop.domain.money import half_up
from oms_desktop.domain.orders import OrderAct, OrderState, check_draft
from oms_desktop.domain.pricing import LinePrice
from oms_desktop.domain.quantity import ONE, QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.stock import StockPolicy
from oms_desktop.domain.users import Right
from oms_desktop.services.cart import Cart, load, order_discount
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
    content |= {"price": line.unit_price}
    session.journal(kind, f"cart {order_id}", {**content, **(more or {})})


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


def base(line: LineRow) -> int:
    """A line's quantity in thousandths of the product's base unit."""
    return half_up(line.quantity * line.unit_content, ONE)


def check_quantity(quantity: int, decimals: int, unit: str) -> None:
    """Refuse a quantity that can't be sold.

    Raises:
        QuantityOutOfRange, QuantityTooFine.
    """
    if not 0 < quantity <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(quantity, QUANTITY_LIMIT)
    check_decimals(quantity, decimals, unit)


def short(
    name: str, tracked: bool, asked: int, available: int, policy: StockPolicy
) -> dict[str, object]:
    """What to warn of when more is asked than is available (thousandths of the base unit).

    Raises:
        StockShort: the shop's policy is to refuse.
    """
    if not tracked or asked <= available or policy is StockPolicy.ALLOW:
        return {}
    if policy is StockPolicy.BLOCK:
        raise StockShort(name, asked, available)
    return {"short": [name, asked, available]}


def over_limit(discount: Discount, amount: int, limit: int) -> bool:
    """Whether a discount takes more than `limit` (hundredths of a percent) off an amount.

    Raises:
        DiscountTooLarge: it takes more than there is.
    """
    return discount.of(amount) * WHOLE > amount * limit


def settle_discounts(session: Session, order_id: int) -> dict[str, object]:
    """Drop discounts in money that what is left no longer carries; says so in the facts.

    They may not exceed the amount itself nor, without the right, the shop's limit: else a discount
    given on a full cart would grow beyond it as the cart is emptied.
    """
    free = session.may(Right.DISCOUNT_OVER_LIMIT)
    limit = WHOLE if free else session.settings().discount_limit
    dropped = False
    amount = 0
    for line in orders.lines_of(session.store, order_id):
        gross = LinePrice(line.quantity, line.unit_price).gross
        discount = Discount(line.discount_kind, line.discount_value)  # type: ignore[arg-type]  # CHECKed
        if _outgrown(discount, gross, limit):
            orders.set_line_discount(session.store, line.id, NO_DISCOUNT.kind, NO_DISCOUNT.value)
            discount, dropped = NO_DISCOUNT, True
        amount += gross - discount.of(gross)
    order = orders.find_order(session.store, order_id)
    if order and order.discount_kind != NO_DISCOUNT.kind:
        whole = order_discount(order)
        if amount == 0 or _outgrown(whole, amount, limit):
            values = {"discount_kind": NO_DISCOUNT.kind, "discount_value": NO_DISCOUNT.value}
            orders.update_order(session.store, order_id, values)
            dropped = dropped or amount > 0
    return {"discount_dropped": True} if dropped else {}


def _outgrown(discount: Discount, amount: int, limit: int) -> bool:
    if discount.kind != "amount":
        return False
    return discount.value > amount or over_limit(discount, amount, limit)
