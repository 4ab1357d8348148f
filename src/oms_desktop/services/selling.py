"""From a cart to a confirmed order, and the walk-in sale: all five doors in one transaction."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from oms_desktop.database import order_money, orders
from oms_desktop.domain.addresses import LINE_LIMIT
from oms_desktop.domain.errors import AddressNeeded, CartEmpty, CustomerNeeded, StateForbids
from oms_desktop.domain.errors_crediting import BalanceNeedsCustomer, OrderShipped
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState, after
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import (
    allocating,
    automatic_papers,
    billing,
    cart_stock,
    deposits,
    exchanging,
    fulfilment,
    invoicing,
    numbers,
    paying,
    settling,
    undelivered,
)
from oms_desktop.services.cart import Cart, load
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.fulfilment import HandedOver
from oms_desktop.services.invoicing import Bill
from oms_desktop.services.paying import Owed, Tender
from oms_desktop.services.session import Session
from oms_desktop.services.settling import Terms
from oms_desktop.services.shop_settings import ShopSettings

__all__ = ["Terms", "cancel", "confirm", "sell"]


@command(Right.SELL)
def confirm(
    session: Session,
    order_id: int,
    promised: date | None = None,
    address: str = "",
    note: str = "",
    deposit: Tender | None = None,
    recipient: str = "",
    phone: str = "",
) -> Changes:
    """Turn a cart into an order: it gets its number and its goods are reserved.

    What is left empty stays as it was set on the cart. A shop that bills at once issues the invoice.
    What goods in exchange free is a down payment; more than the order comes to goes back.

    Returns:
        Facts `number`, perhaps `short`, those of the down payment, `refund` and `invoice`.

    Raises:
        CartEmpty: there is no line.
        CustomerNeeded, AddressNeeded: it is to be delivered, to nobody or to nowhere.
        StockShort: less is available, and the shop's policy is to refuse.
        StateForbids: it was confirmed already.
        AmountOutOfRange, PaymentTooLarge, ReferenceNeeded: a down payment that can't be taken.
        ExchangeElsewhere: the goods to exchange came from somebody else.
        ShiftNeeded: money or an invoice needs an open shift.
    """
    cart, settings = load(session, order_id), session.settings()
    where = clean_text(address, "address", LINE_LIMIT)
    values = {
        "promised_on": promised.isoformat() if promised else "",
        "note": clean_text(note, "note", 300),
        "recipient": clean_text(recipient, "recipient", 120),
        "phone": clean_text(phone, "phone", 40),
    }
    values = {name: value for name, value in values.items() if value}
    if values:
        orders.update_order(session.store, order_id, values)
    number = _confirm(session, cart, settings, where)
    short = fulfilment.reserve(session, cart)
    waits = {"short": short["short"][0]} if short else {}
    session.journal("order.confirmed", number, {**_content(cart), "order": number, **waits})
    facts: dict[str, Any] = {"number": number, **short}
    touched = {"order": (order_id,), "product": fulfilment.goods_of(session, cart)}
    exchange = settling.money_before(session, cart).exchange
    if exchange is not None:
        given = exchanging.keep(session, exchange, order_id, cart.totals.total)
        facts["refund"] = deposits.refund_of(given)
    if deposit is not None:
        facts |= deposits.receive(session, load(session, order_id), number, deposit, settings).facts
    if settings.invoice_moment == "confirm":
        issued = billing.bill_order(session, order_id, credit=cart.customer is not None)
        touched |= {"invoice": (issued.id,)} if issued else {}
        facts |= {"invoice": issued.number, "balance": issued.balance} if issued else {}
    if cart.customer:
        touched |= {"customer": (cart.customer.id,)}
    return Changes(touched, facts)


@command(Right.SELL)
def cancel(session: Session, order_id: int, reason: str, *, keep_deposit: bool = False) -> Changes:
    """Give an order up before anything left the shop; its goods are free again.

    Its down payments go back by the ways they came, or stay as the customer's balance. What was
    billed at once is credited.

    Returns:
        Facts `number`, `refund` (method and amount of each), `kept` and `credited` (numbers).

    Raises:
        FieldMissing: no reason.
        StateForbids: it is a cart, or was fulfilled or cancelled already.
        OrderShipped: part of it left the shop.
        BalanceNeedsCustomer: money is to be kept for nobody we know.
        RightMissing: money goes back, and the person may not refund.
        ShiftNeeded: money goes back and no shift is open.
    """
    why = clean_text(reason, "reason", 200, required=True)
    cart = load(session, order_id)
    number = cart.order.number or ""
    state = OrderState(cart.order.state)
    after(state, OrderAct.CANCEL)
    if any(order_money.gone(session.store, order_id).values()):
        raise OrderShipped(number)
    _advance(session, order_id, state, OrderAct.CANCEL)
    fulfilment.free(session, cart)
    everything = {line.row.id: line.row.quantity for line in cart.lines}
    credited = undelivered.credit(session, order_id, everything, why)
    waiting = allocating.free_for(session, order_id)
    if waiting and keep_deposit and cart.customer is None:
        raise BalanceNeedsCustomer
    given = [] if keep_deposit else allocating.give_back(session, order_id)
    if given:
        session.check(Right.REFUND)
    content = {"order": number, "reason": why, "payments": given}
    kept = waiting if keep_deposit else 0
    session.journal("order.cancelled", number, {**content, "kept": kept})
    touched = {
        "order": (order_id,),
        "product": fulfilment.goods_of(session, cart),
        "customer": (cart.customer.id,) if cart.customer else (),
    }
    facts = {"number": number, "refund": deposits.refund_of(given), "kept": kept}
    return Changes(touched, {**facts, "credited": [note.number for note in credited]})


@command(Right.SELL)
def sell(session: Session, order_id: int, terms: Terms) -> Changes:
    """Hand the goods over and settle: confirm, ship, issue and pay in one transaction.

    Works for a cart and for what is open of an order that was confirmed before; money that was
    taken for it, or freed by goods that are exchanged for it, is used first.

    Returns:
        Facts `invoice` (number), `total`, `paid`, `change`, `balance`, `applied` and `refund`.

    Raises:
        CartEmpty, ShiftNeeded, CustomerNeeded, AddressNeeded, StockShort, StateForbids.
        PaymentTooSmall: the money doesn't cover what is due and credit wasn't asked for.
        PaymentTooLarge: only cash gives change.
        ReferenceNeeded: the shop wants a reference for this method.
        CreditLimitExceeded: the customer would owe more than the limit.
        ExchangeElsewhere: the goods to exchange came from somebody else.
        RightMissing: a down payment is more than the goods come to, and the person may not refund.
    """
    settings = session.settings()
    cart = load(session, order_id, settings)
    session.shift()
    bill = _bill(session, cart, settings)
    before = settling.money_before(session, cart)
    if bill is None:
        return _sell_billed(session, cart, terms, settings)
    totals = settling.settled(cart, bill.totals, before, terms, settings)
    number = cart.order.number or _confirm(session, cart, settings, "")
    shipment = fulfilment.hand_over(session, cart, settings)
    fulfilment.finish(session, cart)
    credit = settling.credit(session, cart, totals.total, before, terms)
    bill = Bill(totals, bill.rows, bill.parts)
    issued = invoicing.issue_for(session, cart, bill, number, shipment, settings, credit)
    used = settling.use(session, cart, before, issued)
    owed = Owed(issued.id, issued.number, totals.total - used.applied)
    got = paying.collect(session, terms.money, [owed], issued.customer_id, settings)
    paid, own = got.paid.get(issued.number, 0), got.used.get(issued.number, 0)
    facts = {
        "invoice": issued.number,
        "order": number,
        "total": totals.total,
        "paid": paid,
        "change": got.change,
        "balance": owed.balance - paid - own,
        **got.extra,
        **used.facts,
    }
    payments = [*got.contents, *used.given]
    content = {**invoicing.content_of(cart, bill), "payments": payments, "facts": facts}
    content |= {**used.content, "applied": used.applied + own} if own else used.content
    session.journal("sale", issued.number, content)
    jobs = _order_papers(session, cart, (issued.id, issued.number), shipment, facts)
    return Changes(_touched(session, cart, issued.id) | jobs, facts)


def _order_papers(
    session: Session,
    cart: Cart,
    invoice: tuple[int, str],
    shipment: HandedOver,
    facts: Mapping[str, Any],
) -> dict[str, tuple[int, ...]]:
    """The jobs of what the sale prints by itself, as touched."""
    jobs = automatic_papers.order(
        session,
        invoice,
        (shipment.id, shipment.number),
        facts["balance"],
        cart.order.delivery,
    )
    return {"print_job": jobs} if jobs else {}


def _bill(session: Session, cart: Cart, settings: ShopSettings) -> Bill | None:
    """What is billed of a cart, or of what is open of an order; None if all of it was billed.

    Raises:
        CartEmpty, StateForbids.
    """
    if not cart.lines:
        raise CartEmpty
    if not cart.order.number:
        return invoicing.whole(cart, cart.totals)
    after(OrderState(cart.order.state), OrderAct.COMPLETE)
    return billing.rest_of(session, cart, settings)


def _sell_billed(session: Session, cart: Cart, terms: Terms, settings: ShopSettings) -> Changes:
    """Hand over what was billed when it was confirmed, and take what is owed for it."""
    open_ = [
        row for row in order_money.invoices_of(session.store, cart.order.id) if row.balance > 0
    ]
    due = sum(row.balance for row in open_)
    settling.check_owed(session, cart, due, terms)
    shipment = fulfilment.hand_over(session, cart, settings)
    fulfilment.finish(session, cart)
    number = cart.order.number or ""
    session.journal("order.handed_over", shipment.number, {"order": number})
    owed = [Owed(row.id, row.number, row.balance) for row in open_]
    customer_id = cart.customer.id if cart.customer else None
    # Where nothing is owed nothing is kept either: what was offered goes back.
    money = terms.money if owed else replace(terms.money, keep=False)
    got = paying.collect(session, money, owed, customer_id, settings)
    if owed and (got.received or got.used):
        paying.tell(session, owed[0], got)
    paid = sum(got.into.values())
    facts = {
        "invoice": open_[-1].number if open_ else "",
        "order": number,
        "total": due,
        "paid": paid - sum(got.used.values()),
        "change": got.change,
        "balance": due - paid,
        **got.extra,
    }
    jobs = {}
    if open_:
        last = open_[-1]
        jobs = _order_papers(session, cart, (last.id, last.number), shipment, facts)
    return Changes(_touched(session, cart, *(row.id for row in open_)) | jobs, facts)


def _touched(session: Session, cart: Cart, *invoice_ids: int) -> dict[str, tuple[int, ...]]:
    return {
        "invoice": invoice_ids,
        "order": (cart.order.id,),
        "product": fulfilment.goods_of(session, cart),
        "customer": (cart.customer.id,) if cart.customer else (),
    }


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


def _content(cart: Cart) -> dict[str, object]:
    """What the journal keeps of an order."""
    return invoicing.content_of(cart, invoicing.whole(cart, cart.totals))
