"""From a cart to a confirmed order, and the walk-in sale: all five doors in one transaction."""

from dataclasses import dataclass
from datetime import date

from oms_desktop.database import orders
from oms_desktop.domain.errors import (
    AddressNeeded,
    CartEmpty,
    CreditLimitExceeded,
    CustomerNeeded,
    PaymentTooSmall,
    StateForbids,
    TotalChanged,
)
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState, after
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.pricing import Totals
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import cart_stock, fulfilment, invoicing, numbers, paying
from oms_desktop.services.cart import Cart, load
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.paying import Tender
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class Terms:
    """How a sale is settled.

    Attributes:
        tender: money handed over, or None for a sale wholly on credit.
        on_credit: what the money doesn't cover may be owed.
        over_limit: pass the customer's credit limit, if the person has the right.
        expected: what was due on the screen when Pay was pressed; None doesn't compare.
    """

    tender: Tender | None = None
    on_credit: bool = False
    over_limit: bool = False
    expected: int | None = None


@command(Right.SELL)
def confirm(
    session: Session, order_id: int, promised: date | None = None, address: str = "", note: str = ""
) -> Changes:
    """Turn a cart into an order: it gets its number and its goods are reserved.

    Raises:
        CartEmpty: there is no line.
        CustomerNeeded, AddressNeeded: it is to be delivered, to nobody or to nowhere.
        StockShort: less is available, and the shop's policy is to refuse.
        StateForbids: it was confirmed already.
    """
    cart = load(session, order_id)
    where = clean_text(address, "address", 300)
    values = {"promised_on": promised.isoformat() if promised else None}
    orders.update_order(session.store, order_id, {**values, "note": clean_text(note, "note", 300)})
    number = _confirm(session, cart, session.settings(), where)
    short = fulfilment.reserve(session, cart)
    waits = {"short": short["short"][0]} if short else {}
    session.journal("order.confirmed", number, {**_content(cart), **waits})
    touched = {"order": (order_id,), "product": fulfilment.goods_of(session, cart)}
    return Changes(touched, {"number": number, **short})


@command(Right.SELL)
def cancel(session: Session, order_id: int, reason: str) -> Changes:
    """Give an order up before anything left the shop; its goods are free again.

    Raises:
        FieldMissing: no reason.
        StateForbids: it is a cart, or was fulfilled or cancelled already.
    """
    why = clean_text(reason, "reason", 200, required=True)
    cart = load(session, order_id)
    state = OrderState(cart.order.state)
    _advance(session, order_id, state, OrderAct.CANCEL)
    fulfilment.free(session, cart)
    session.journal("order.cancelled", cart.order.number or "", {"reason": why})
    touched = {"order": (order_id,), "product": fulfilment.goods_of(session, cart)}
    return Changes(touched, {"number": cart.order.number})


@command(Right.SELL)
def sell(session: Session, order_id: int, terms: Terms) -> Changes:
    """Hand the goods over and settle: confirm, ship, issue and pay in one transaction.

    Works for a cart and for an order that was confirmed before.

    Returns:
        Facts `invoice` (number), `total`, `paid`, `change`, `balance`.

    Raises:
        CartEmpty, ShiftNeeded, CustomerNeeded, AddressNeeded, StockShort, StateForbids.
        PaymentTooSmall: the money doesn't cover the total and credit wasn't asked for.
        PaymentTooLarge: only cash gives change.
        ReferenceNeeded: the shop wants a reference for this method.
        CreditLimitExceeded: the customer would owe more than the limit.
    """
    settings = session.settings()
    cart = load(session, order_id, settings)
    session.shift()
    if cart.order.number:
        after(OrderState(cart.order.state), OrderAct.COMPLETE)
    totals = _settled(cart, terms)
    number = cart.order.number or _confirm(session, cart, settings, "")
    shipment = fulfilment.hand_over(session, cart, settings)
    fulfilment.finish(session, cart)
    credit = _credit(session, cart, totals, terms)
    bill = invoicing.whole(cart, totals)
    issued = invoicing.issue_for(session, cart, bill, number, shipment, settings, credit)
    paid = paying.receive(session, issued, terms.tender, settings) if terms.tender else None
    payments = [paid.content] if paid else []
    facts = {
        "invoice": issued.number,
        "order": number,
        "total": totals.total,
        "paid": paid.amount if paid else 0,
        "change": paid.change if paid else 0,
        "balance": totals.total - (paid.amount if paid else 0),
    }
    session.journal(
        "sale", issued.number, {**_content(cart, totals), "payments": payments, "facts": facts}
    )
    touched = {
        "invoice": (issued.id,),
        "order": (order_id,),
        "product": fulfilment.goods_of(session, cart),
        "customer": (cart.customer.id,) if cart.customer else (),
    }
    return Changes(touched, facts)


def _settled(cart: Cart, terms: Terms) -> Totals:
    """The totals that are billed: rounded if cash covers everything.

    Raises:
        CartEmpty, TotalChanged, PaymentTooSmall, CustomerNeeded.
    """
    if not cart.lines:
        raise CartEmpty
    cash = terms.tender is not None and terms.tender.method is PaymentMethod.CASH
    due = cart.cash_total if cash else cart.totals.total
    if terms.expected is not None and terms.expected != due:
        raise TotalChanged(terms.expected, due)
    tender, totals = terms.tender, cart.totals
    paid = tender.amount if tender else 0
    if cash and paid >= cart.cash_total:
        return totals.rounded(cart.cash_total - totals.total)
    # Rounded up, cash between the two totals is short as well, but leaves nothing to owe.
    if (cash or paid < totals.total) and (not terms.on_credit or paid >= totals.total):
        raise PaymentTooSmall(paid, cart.cash_total if cash or tender is None else totals.total)
    if paid < totals.total and cart.customer is None:
        raise CustomerNeeded
    return totals


def _credit(session: Session, cart: Cart, totals: Totals, terms: Terms) -> bool:
    """Whether something stays owed.

    Raises:
        CreditLimitExceeded: above the customer's limit, and it wasn't or can't be passed.
    """
    paid = terms.tender.amount if terms.tender else 0
    owed = totals.total - paid
    if owed <= 0 or cart.customer is None:
        return False
    limit, balance = cart.customer.credit_limit, cart.customer.balance + owed
    if limit is None and not session.settings().credit_without_limit:
        limit = 0
    if limit is not None and balance > limit:
        if not terms.over_limit:
            raise CreditLimitExceeded(cart.customer.name, balance, limit)
        session.check(Right.CREDIT_OVER_LIMIT)
        session.journal("right.used", cart.customer.code, {"owed": balance, "limit": limit})
    return True


def _confirm(session: Session, cart: Cart, settings: ShopSettings, address: str) -> str:
    """Give the order its number; returns it."""
    if not cart.lines:
        raise CartEmpty
    _check_delivery(session, cart, address)
    _check_stock(session, cart, settings)
    after(OrderState(cart.order.state), OrderAct.CONFIRM)
    number = numbers.take(session, "order", settings.order_pattern)
    at, total = session.moment().at, cart.totals.total
    if not orders.confirm_draft(session.store, cart.order.id, number, at, total):
        raise StateForbids("order", cart.order.state, OrderAct.CONFIRM.value)
    return number


def _check_delivery(session: Session, cart: Cart, address: str) -> None:
    if cart.order.delivery != DeliveryMethod.DELIVERY.value:
        return
    if cart.customer is None:
        raise CustomerNeeded
    where = address or cart.order.address or cart.customer.full_address
    if not where:
        raise AddressNeeded
    orders.update_order(session.store, cart.order.id, {"address": where})


def _check_stock(session: Session, cart: Cart, settings: ShopSettings) -> None:
    rows = [line.row for line in cart.lines]
    cart_stock.check_order(session, cart.order.id, rows, settings.stock)


def _advance(session: Session, order_id: int, state: OrderState, act: OrderAct) -> None:
    if not orders.change_state(session.store, order_id, state, after(state, act)):
        raise StateForbids("order", state.value, act.value)


def _content(cart: Cart, totals: Totals | None = None) -> dict[str, object]:
    """What the journal keeps of an order: enough to add the day up again without the tables."""
    totals = totals or cart.totals
    return {
        "customer": cart.customer.code if cart.customer else "",
        "lines": [
            [line.row.code, line.row.quantity, line.row.unit_price, line.amount]
            for line in cart.lines
        ],
        "discount": totals.discount,
        "tax": totals.tax_amount,
        "shipping": totals.shipping,
        "rounding": totals.rounding,
        "total": totals.total,
    }
