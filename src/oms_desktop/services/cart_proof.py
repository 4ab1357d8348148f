"""What may be put back into a cart: undo is no way around the limits and rights of the counter."""

import json
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.database import invoices, journal, orders, products
from oms_desktop.database.orders import LineRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.discounts import NO_DISCOUNT
from oms_desktop.domain.errors import AmountOutOfRange, NotFound
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.price_rules import LIST_PRICE, Priced, read_reason
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.users import Right
from oms_desktop.services import cart_stock
from oms_desktop.services.cart import Cart, order_discount, priced
from oms_desktop.services.cart_rules import (
    above_limit,
    below_cost,
    check_quantity,
    facts_of,
    item_facts,
    over_limit,
)
from oms_desktop.services.line_prices import completed, is_labelled, price_for
from oms_desktop.services.session import Session


@dataclass
class Agreed:
    """What was in this cart before, so that somebody with the right has agreed to it.

    Attributes:
        facts: of products as they were when they came in (`cart_rules.facts_of`).
        prices: code, unit and price.
        discounts: code and unit ('' for the whole order), kind and value, with the least that each
            was given on: a quantity, or the order's subtotal.
    """

    facts: set[tuple[object, ...]] = field(default_factory=set)
    prices: set[tuple[str, str, int]] = field(default_factory=set)
    discounts: dict[tuple[str, str, str, int], int] = field(default_factory=dict)

    def add_line(self, line: LineRow) -> None:
        """Remember a line that is or was in the cart."""
        self.facts.add(facts_of(line))
        self.prices.add((line.code, line.unit, line.unit_price))
        kind, value = line.discount_kind, line.discount_value
        self.add_discount((line.code, line.unit, kind, value), line.quantity)

    def add_discount(self, key: tuple[str, str, str, int], given_on: int) -> None:
        """Remember a discount."""
        self.discounts[key] = min(given_on, self.discounts.get(key, given_on))

    def covers(self, key: tuple[str, str, str, int], given_on: int) -> bool:
        """Whether the discount was agreed; an amount only on as much as then."""
        least = self.discounts.get(key)
        return least is not None and (key[2] == "percent" or given_on >= least)


def agreed(session: Session, cart: Cart) -> Agreed:
    """What a cart holds, and what its journal says that it held."""
    found = Agreed()
    for line in cart.lines:
        found.add_line(line.row)
    order = cart.order
    found.add_discount(("", "", order.discount_kind, order.discount_value), cart.totals.subtotal)
    for kind, text in journal.of_document(session.store, f"cart {cart.order.id}"):
        content = json.loads(text)
        if kind == "cart.copied":
            _add_sold(session, found, content["invoice"])
        elif kind == "discount.order":
            _add_given(found, ("", ""), content, content.get("of", 0))
        elif "code" in content and "unit" in content:
            article = (content["code"], content["unit"])
            found.prices |= {
                (*article, content[name]) for name in ("price", "to") if name in content
            }
            _add_given(found, article, content, content["quantity"])
    return found


def _add_given(found: Agreed, of: tuple[str, str], content: dict[str, Any], least: int) -> None:
    if "kind" in content:
        found.add_discount((*of, content["kind"], content["value"]), least)


def _add_sold(session: Session, found: Agreed, number: str) -> None:
    """The lines of a voided sale were copied into this cart."""
    invoice_id = invoices.invoice_numbered(session.store, number)
    row = invoices.find_invoice(session.store, invoice_id) if invoice_id is not None else None
    order = orders.find_order(session.store, row.values["order_id"]) if row else None
    if row is None or order is None:
        return
    for line in orders.lines_of(session.store, order.id):
        found.add_line(line)
    key = ("", "", order.discount_kind, order.discount_value)
    found.add_discount(key, row.values["subtotal"])


def check_line(session: Session, known: Agreed, line: LineRow, limit: int, level: str) -> None:
    """Refuse a line that this person could neither make now nor find in the cart's past.

    Args:
        session: whose command it is.
        known: what was in the cart before.
        line: to be put back.
        limit: of discounts, as `cart_rules.over_limit`.
        level: of the customer that the cart will be for.

    Raises:
        NotFound: its product is gone.
        QuantityOutOfRange, QuantityTooFine, AmountOutOfRange, DiscountTooLarge.
        RightMissing: a price or discount beyond the person's rights.
    """
    item = products.item_by_id(session.store, line.product_id, line.unit)
    if item is None:
        raise NotFound("product", str(line.product_id))
    check_quantity(line.quantity, line.unit_decimals, line.unit)
    if facts_of(line) not in known.facts and not _could_be(session, line, item, level):
        _check(session, Right.OVERRIDE_PRICE)
    _check_price(session, known, line)
    price = priced(line)
    key = (line.code, line.unit, line.discount_kind, line.discount_value)
    if price.given == 0 or known.covers(key, line.quantity):
        return
    if over_limit(price.discount, price.gross, limit):
        _check(session, Right.DISCOUNT_OVER_LIMIT)


def _could_be(session: Session, line: LineRow, item: SaleItem, level: str) -> bool:
    """Whether a scan would make this line now."""
    item = completed(session, item)
    if line.unit_price != line.listed_price:
        # A price by hand is judged by itself: which one it took the place of says nothing.
        reason = read_reason(line.price_reason)
        return facts_of(line) == item_facts(item, Priced(line.listed_price, reason))
    if is_labelled(priced(line)):
        return facts_of(line) == item_facts(item, Priced(item.price, LIST_PRICE))
    return facts_of(line) == item_facts(item, price_for(session, item, line.quantity, level))


def _check(session: Session, right: Right) -> None:
    """Ask no reason: what comes back was given once, and its reason is in the journal."""
    if not session.may(right):
        raise RightMissing(right)


def _check_price(session: Session, known: Agreed, line: LineRow) -> None:
    if not 0 <= line.unit_price <= PRICE_LIMIT:
        raise AmountOutOfRange(line.unit_price, 0, PRICE_LIMIT)
    if line.unit_price == line.listed_price:
        return
    if (line.code, line.unit, line.unit_price) not in known.prices:
        _check(session, Right.OVERRIDE_PRICE)
        if line.unit_price < line.unit_cost:
            _check(session, Right.SELL_BELOW_COST)


def check_whole(session: Session, known: Agreed, cart: Cart, limit: int) -> None:
    """Refuse discounts of a whole cart that this person couldn't give now and nobody gave before.

    Raises:
        RightMissing: above the limit, or below cost, without the right.
    """
    order = cart.order
    key = ("", "", order.discount_kind, order.discount_value)
    if order_discount(order) != NO_DISCOUNT and not known.covers(key, cart.totals.subtotal):
        if above_limit(cart, limit):
            _check(session, Right.DISCOUNT_OVER_LIMIT)
        if below_cost(cart):
            _check(session, Right.SELL_BELOW_COST)
    for line in cart.lines:
        row = line.row
        own = (row.code, row.unit, row.discount_kind, row.discount_value)
        if line.below_cost and not known.covers(own, row.quantity):
            _check(session, Right.SELL_BELOW_COST)


def stock_warnings(session: Session, before: Cart, cart: Cart) -> dict[str, object]:
    """What is short of the goods that a cart has more of than before.

    Raises:
        StockShort: the policy is to refuse.
    """
    had, has = ([line.row for line in each.lines] for each in (before, cart))
    return cart_stock.more_asked(session, had, has, session.settings().stock)
