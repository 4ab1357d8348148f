"""Taking an order: every change of a cart is stored at once, so that it survives a power cut."""

from typing import Final

from oms_desktop.database import customers, orders, products
from oms_desktop.database.orders import LineRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.barcode import normalise_code
from oms_desktop.domain.discounts import NO_DISCOUNT, Discount
from oms_desktop.domain.errors import (
    CartEmpty,
    NotFound,
    ProductRetired,
)
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.money import half_up
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState, check_draft
from oms_desktop.domain.price_rules import LIST_PRICE, Priced
from oms_desktop.domain.pricing import labelled
from oms_desktop.domain.quantity import ONE, base_quantity, split_quantity
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import cart_stock
from oms_desktop.services.cart import SLOTS
from oms_desktop.services.cart_rules import (
    changed,
    check_quantity,
    check_room,
    draft,
    settle_discounts,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.line_prices import (
    completed,
    floor,
    follows_rules,
    level_of,
    line_values,
    price_for,
    reprice,
    reprice_all,
)
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings
from oms_desktop.services.stock_items import coded_item

OPEN_CARTS: Final = SLOTS
"""As many carts may be in use; those on hold don't count."""


@command(Right.SELL)
def open_cart(session: Session) -> Changes:
    """Start an empty cart.

    Raises:
        HoldSlotsFull: as many carts are in use as there are slots.
    """
    check_room(session)
    order_id = orders.add_draft(session.store, session.person.id, session.moment().at)
    return Changes({"order": (order_id,)})


@command(Right.SELL)
def scan(session: Session, order_id: int, text: str) -> Changes:
    """Add what a scanned or typed code stands for; `3*code` adds three.

    Raises:
        BarcodeUnknown: no product has this code.
        ProductRetired: it has one, but is no longer sold.
        StockShort: less is available, and the shop's policy is to refuse.
        QuantityTextInvalid, QuantityOutOfRange, QuantityTooFine: a bad quantity.
        StateForbids: the order is no cart any more.
    """
    settings = session.settings()
    typed, code = split_quantity(text)
    times = ONE if typed is None else typed
    item, reading = coded_item(session.store, settings, normalise_code(code))
    if reading is None:
        return put_in(session, order_id, item, times, settings)
    if reading.quantity is not None:
        return put_in(session, order_id, item, half_up(reading.quantity * times, ONE), settings)
    amount = half_up((reading.amount or 0) * times, ONE)
    quantity, discount = labelled(amount, item.price)
    return put_in(session, order_id, item, quantity, settings, discount)


@command(Right.SELL)
def add_product(
    session: Session, order_id: int, product_id: int, quantity: int = ONE, unit: str = ""
) -> Changes:
    """Add a product chosen from a list, in its base unit or the named further one.

    Raises:
        As `scan`.
    """
    item = products.item_by_id(session.store, product_id, unit)
    if item is None:
        raise NotFound("product", str(product_id))
    return put_in(session, order_id, item, quantity, session.settings())


@command(Right.SELL)
def set_customer(session: Session, order_id: int, customer_id: int | None) -> Changes:
    """Say whom a cart is for; None is a walk-in customer. Prices go with the customer's level.

    Raises:
        NotFound, StateForbids.
        CustomerAnonymous: nobody stands behind it any more.
        RightMissing: a level's price is below cost, and the shop doesn't let this person.
    """
    before = draft(session, order_id)
    who = customers.find_customer(session.store, customer_id) if customer_id is not None else None
    if customer_id is not None and who is None:
        raise NotFound("customer", str(customer_id))
    if who is not None and who.anonymised_at is not None:
        raise CustomerAnonymous(who.code)
    orders.update_order(session.store, order_id, {"customer_id": who.id if who else None})
    old = before.customer.level if before.customer else ""
    level = who.level if who else ""
    if old.casefold() == level.casefold():
        return changed(order_id)
    warnings = reprice_all(session, order_id, level)
    return changed(order_id, facts=warnings | settle_discounts(session, order_id))


@command(Right.SELL)
def set_delivery(session: Session, order_id: int, method: DeliveryMethod) -> Changes:
    """Say how the goods reach the customer.

    Raises:
        StateForbids: the order is no cart any more.
    """
    draft(session, order_id)
    orders.update_order(session.store, order_id, {"delivery": method.value})
    return changed(order_id)


@command(Right.SELL)
def hold(session: Session, order_id: int, label: str = "") -> Changes:
    """Put a cart aside under a label and start another; any number may wait.

    Raises:
        CartEmpty: nothing to hold.
        TextTooLong, StateForbids.
    """
    cart = draft(session, order_id, OrderAct.HOLD)
    if not cart.lines:
        raise CartEmpty
    text = clean_text(label, "label", 40)
    orders.update_order(session.store, order_id, {"held": 1, "label": text})
    new_id = orders.add_draft(session.store, session.person.id, session.moment().at)
    return Changes({"order": (new_id, order_id)})


@command(Right.SELL)
def recall(session: Session, order_id: int) -> Changes:
    """Take a held cart up again.

    Raises:
        HoldSlotsFull: as many carts are in use as there are slots.
        StateForbids: the order is no cart any more.
    """
    if draft(session, order_id).order.held:
        check_room(session)
        orders.update_order(session.store, order_id, {"held": 0})
    return changed(order_id)


def put_in(
    session: Session,
    order_id: int,
    item: SaleItem,
    quantity: int,
    settings: ShopSettings,
    discount: Discount = NO_DISCOUNT,
    note: str = "",
) -> Changes:
    """Add to a line that is alike; one with a discount of its own always gets its own line.

    Inside a command.

    Raises:
        As `scan`.
    """
    if not item.active:
        raise ProductRetired(item.name)
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    check_draft(OrderState(order.state))
    lines = orders.lines_of(session.store, order_id)
    alike = (line for line in reversed(lines) if _same(line, item, discount, note))
    twin = next(alike, None)
    item = completed(session, item)
    level = level_of(session, order) if item.ruled else ""
    check_quantity(quantity, item.unit_decimals, item.unit)
    after = quantity + (twin.quantity if twin else 0)
    check_quantity(after, item.unit_decimals, item.unit)
    asked = base_quantity(quantity, item.unit_content)
    warnings = cart_stock.added(session, lines, item, asked, settings.stock)
    if twin:
        orders.set_line_quantity(session.store, twin.id, after)
        if item.ruled:
            warnings |= reprice(session, twin, after, level)
        return changed(order_id, twin.id, warnings)
    # A label of the scale was worked out from the plain price.
    plain = discount != NO_DISCOUNT
    found = Priced(item.price, LIST_PRICE) if plain else price_for(session, item, quantity, level)
    warnings |= floor(session, item.name, found.price, item.cost, settings)
    values = line_values(item, quantity, found, discount)
    line_id = orders.add_line(session.store, order_id, {**values, "note": note})
    return changed(order_id, line_id, warnings)


def _same(line: LineRow, item: SaleItem, discount: Discount, note: str) -> bool:
    """Whether the item goes into this line; with rules, one that is priced by them."""
    alike = follows_rules(line) if item.ruled else line.unit_price == item.price
    return (
        discount == NO_DISCOUNT
        and line.note == note
        and line.product_id == item.product_id
        and line.unit == item.unit
        and line.unit_content == item.unit_content
        and line.discount_kind == NO_DISCOUNT.kind
        and alike
    )
