"""What a line of a cart costs by the shop's rules, and its price kept in step with the cart."""

from dataclasses import replace

from oms_desktop.database import customers, orders, product_parts, product_rules, products, shifts
from oms_desktop.database.orders import LineRow, OrderRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.bundles import bundle_cost
from oms_desktop.domain.discounts import NO_DISCOUNT, Discount
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.money import half_up
from oms_desktop.domain.price_rules import LIST_PRICE, UNIT_PRICE, Priced, price_of, read_reason
from oms_desktop.domain.pricing import LinePrice
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.stock import StockPolicy
from oms_desktop.domain.users import Right
from oms_desktop.services.cart import priced
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


def level_of(session: Session, order: OrderRow) -> str:
    """The level of the customer that a cart is for; empty for a walk-in."""
    if order.customer_id is None:
        return ""
    customer = customers.find_customer(session.store, order.customer_id)
    return customer.level if customer else ""


def completed(session: Session, item: SaleItem) -> SaleItem:
    """The item with the cost of its parts, if it is a bundle."""
    if not item.bundle:
        return item
    cost = bundle_cost(product_parts.parts_of(session.store, item.product_id))
    return replace(item, cost=half_up(cost * item.unit_content, ONE))


def price_for(session: Session, item: SaleItem, quantity: int, level: str) -> Priced:
    """The price by the shop's rules; a product without any costs one look at the item itself."""
    if not item.ruled:
        return Priced(item.price, LIST_PRICE if item.selling.price is None else UNIT_PRICE)
    rules = product_rules.rules_of(session.store, item.product_id)
    return price_of(item.base_price, item.selling, rules, quantity, level, business_day(session))


def business_day(session: Session) -> str:
    """That of the open shift, which may have begun yesterday; else the calendar's."""
    shift = shifts.open_shift(session.store)
    return shift[3] if shift is not None else session.today().isoformat()


def is_labelled(price: LinePrice) -> bool:
    """Whether a scale's price label said what the line comes to."""
    return price.discount.kind == "amount" and price.given == 0


def follows_rules(line: LineRow) -> bool:
    """Whether a line's price is the shop's own: neither changed by hand nor printed on a label."""
    return line.unit_price == line.listed_price and not is_labelled(priced(line))


def reprice(session: Session, line: LineRow, quantity: int, level: str) -> dict[str, object]:
    """Give a line the price that holds for another quantity or level; inside a command.

    A product without rules keeps the price that it had when it came into the cart.

    Returns:
        A warning if the new price is below cost.

    Raises:
        RightMissing: it is, and the shop doesn't let this person.
    """
    if not follows_rules(line):
        return {}
    item = products.item_by_id(session.store, line.product_id, line.unit)
    conditional = read_reason(line.price_reason).kind not in {"list", "unit"}
    if item is None or not (item.ruled or conditional):
        return {}
    if (item.unit, item.unit_content) != (line.unit, line.unit_content):
        # The unit is gone from the product: what was agreed stays.
        return {}
    found = price_for(session, item, quantity, level)
    if (found.price, found.reason.text) == (line.listed_price, line.price_reason):
        return {}
    orders.set_line_listed(session.store, line.id, found.price, found.reason.text)
    if found.price == line.listed_price:
        return {}
    return floor(session, line.name, found.price, line.unit_cost, session.settings())


def reprice_all(session: Session, order_id: int, level: str) -> dict[str, object]:
    """As `reprice`, for all lines of a cart whose customer was changed."""
    warnings: dict[str, object] = {}
    for line in orders.lines_of(session.store, order_id):
        warnings |= reprice(session, line, line.quantity, level)
    return warnings


def floor(
    session: Session, name: str, price: int, cost: int, settings: ShopSettings
) -> dict[str, object]:
    """What to warn of when the shop's own price is below cost; a cost of 0 isn't known.

    Raises:
        RightMissing: the shop doesn't sell below cost, and this person may not either.
    """
    if price >= cost:
        return {}
    if settings.floor is StockPolicy.BLOCK and not session.may(Right.SELL_BELOW_COST):
        raise RightMissing(Right.SELL_BELOW_COST.value)
    return {} if settings.floor is StockPolicy.ALLOW else {"below_cost": name}


def line_values(
    item: SaleItem, quantity: int, found: Priced, discount: Discount = NO_DISCOUNT
) -> dict[str, object]:
    """The columns of a new line."""
    return {
        "product_id": item.product_id,
        "code": item.code,
        "name": item.name,
        "unit": item.unit,
        "unit_content": item.unit_content,
        "unit_decimals": item.unit_decimals,
        "quantity": quantity,
        "unit_price": found.price,
        "listed_price": found.price,
        "price_reason": found.reason.text,
        "unit_cost": item.cost,
        "discount_kind": discount.kind,
        "discount_value": discount.value,
        "tax_class": item.tax_class,
        "tracked": int(item.tracked),
    }
