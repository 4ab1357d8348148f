"""Goods that come back: typed, received with a credit note, and settled in one of four ways."""

from collections.abc import Sequence
from typing import Any

from oms_desktop.database import goods_returns, order_money, orders, payments
from oms_desktop.database.goods_returns import ReturnRow
from oms_desktop.domain.errors import ChoiceInvalid, NotFound, QuantityOutOfRange, StateForbids
from oms_desktop.domain.errors_crediting import (
    BalanceNeedsCustomer,
    ExchangeTaken,
    NothingToReturn,
    ReturnEmpty,
    ReturnTooMuch,
)
from oms_desktop.domain.invoices import InvoiceState
from oms_desktop.domain.orders import OrderState, check_draft
from oms_desktop.domain.payments import PaymentMethod, round_cash
from oms_desktop.domain.quantity import QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.returns import Fate, ReturnAct, ReturnState, Settlement, after
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, crediting, exchanging, return_goods
from oms_desktop.services.cart import load
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.crediting import Billed
from oms_desktop.services.customer_values import still_known
from oms_desktop.services.return_sheet import Returnable, ReturnableLine, returnable
from oms_desktop.services.session import Session
from oms_desktop.services.unreceipted import LooseLine, return_without_receipt

__all__ = [
    "LooseLine",
    "Returnable",
    "ReturnableLine",
    "drop_return",
    "finish_return",
    "open_return",
    "receive_return",
    "return_without_receipt",
    "returnable",
    "set_return_line",
    "settle_return",
    "start_exchange",
]


@command(Right.SELL)
def open_return(session: Session, invoice_id: int) -> Changes:
    """Start a return of an invoice; a draft that lies there already is taken instead.

    Raises:
        NotFound, StateForbids: there is no such invoice, or it is void.
        NothingToReturn: all of it came back, or nothing left the shop.
    """
    of = crediting.billed(session, invoice_id)
    _check_stands(of)
    draft = goods_returns.newest_in(session.store, invoice_id, ReturnState.DRAFT)
    if draft is not None:
        return _touched(draft.id, of)
    if not any(return_goods.left_of(session, row) for row in of.rows):
        raise NothingToReturn(of.invoice.number)
    at = session.moment().at
    return_id = goods_returns.add_draft(session.store, invoice_id, session.person.id, at)
    return _touched(return_id, of)


@command(Right.SELL)
def set_return_line(
    session: Session, return_id: int, position: int, quantity: int, fate: Fate = Fate.STOCK
) -> Changes:
    """Say how much of an invoice's line comes back, and where it goes; 0 takes the line off.

    Args:
        session: who types it.
        return_id: of a draft.
        position: of the invoice's line.
        quantity: in thousandths of the line's unit.
        fate: back into stock, or damaged.

    Raises:
        ReturnTooMuch: more than left the shop and didn't come back yet.
        QuantityOutOfRange, QuantityTooFine: a quantity that can't be.
        NotFound, StateForbids: no such draft, or no such line.
    """
    row, of = _draft(session, return_id)
    line = next((each for each in of.rows if each.line.position == position), None)
    if line is None:
        raise NotFound("line", str(position))
    if not 0 <= quantity <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(quantity, QUANTITY_LIMIT)
    if fate is Fate.NONE:
        raise ChoiceInvalid("fate", fate.value)
    check_decimals(quantity, line.unit_decimals, line.unit)
    left = return_goods.left_of(session, line)
    if quantity > left:
        raise ReturnTooMuch(line.name, quantity, left)
    price = line.unit_price
    goods_returns.put_line(
        session.store, row.id, position, line.product_id, quantity, price, fate.value
    )
    return _touched(return_id, of)


@command(Right.SELL)
def drop_return(session: Session, return_id: int) -> Changes:
    """Give a draft up: nothing came back.

    Raises:
        NotFound, StateForbids.
    """
    row, of = _draft(session, return_id, ReturnAct.DROP)
    if not goods_returns.drop(session.store, row.id):
        raise StateForbids("return", row.state.value, ReturnAct.DROP.value)
    return _touched(return_id, of)


@command(Right.REFUND)
def receive_return(session: Session, return_id: int, reason: str) -> Changes:
    """Take the goods back and write the credit note; the money is settled after that.

    Nothing is freed where the customer owes as much: that settles it by itself.

    Returns:
        Facts `number` (of the credit note), `total`, `freed`, `settled` and `refund` proposed.

    Raises:
        FieldMissing: no reason.
        ReturnEmpty: no line.
        ReturnTooMuch: something came back meanwhile.
        NotFound, StateForbids, ShiftNeeded.
    """
    facts, touched = receive(session, return_id, reason, Settlement.MONEY, None)
    return Changes(touched, facts)


@command(Right.REFUND)
def settle_return(
    session: Session, return_id: int, settlement: Settlement, method: PaymentMethod | None = None
) -> Changes:
    """Settle what a received return freed: in money, as balance, or against other debts.

    Args:
        session: who settles it.
        return_id: of a return that was received.
        settlement: how; an exchange is begun with `start_exchange`.
        method: how money goes back; None as it came.

    Returns:
        Facts `refund` (method and amount of each), `kept` (as balance) and `into` (invoice, amount).

    Raises:
        BalanceNeedsCustomer: for nobody we know there is only money or an exchange.
        NotFound, StateForbids, ShiftNeeded.
    """
    row = found(session, return_id)
    facts, of = settle(session, row, settlement, method)
    return Changes(_touched(return_id, of).touched, facts)


@command(Right.REFUND)
def finish_return(
    session: Session,
    return_id: int,
    reason: str,
    settlement: Settlement,
    method: PaymentMethod | None = None,
) -> Changes:
    """Receive a return and settle it in one; for an exchange it is only received.

    Returns:
        Facts of `receive_return` and `settle_return`.

    Raises:
        As those two.
    """
    facts, touched = receive(session, return_id, reason, settlement, method)
    if not facts["settled"] and settlement is not Settlement.EXCHANGE:
        row = found(session, return_id)
        more, _ = settle(session, row, settlement, method)
        facts |= {**more, "settled": settlement.value}
    return Changes(touched, facts)


@command(Right.SELL)
def start_exchange(session: Session, return_id: int, order_id: int) -> Changes:
    """Have a received return pay for a cart: what it frees is used when the cart is sold.

    An empty cart for nobody takes the customer over.

    Raises:
        ExchangeElsewhere: the cart is for somebody else.
        CustomerAnonymous: nobody stands behind the invoice any more: the money is paid out.
        ExchangeTaken: the cart is in exchange for another return.
        NotFound, StateForbids: not received, settled already, or no cart.
    """
    row = found(session, return_id)
    after(row.state, ReturnAct.SETTLE)
    of = crediting.billed(session, row.invoice_id or 0)
    cart = load(session, order_id)
    check_draft(OrderState(cart.order.state))
    other = cart.order.exchange_id
    if other is not None and other != return_id:
        raise ExchangeTaken(exchanging.number_of(session, other))
    values: dict[str, Any] = {"exchange_id": return_id}
    if not cart.lines and cart.customer is None:
        values["customer_id"] = exchanging.owner(session, of)
    orders.update_order(session.store, order_id, values)
    exchanging.check_customer(session, load(session, order_id), of)
    touched = {"order": (order_id,), "return": (return_id,)}
    return Changes(touched, {"freed": of.free_now})


# ------------------------------------------------------------------ inside


def found(session: Session, return_id: int) -> ReturnRow:
    """A return, inside a command.

    Raises:
        NotFound.
    """
    row = goods_returns.find_return(session.store, return_id)
    if row is None:
        raise NotFound("return", str(return_id))
    return row


def _draft(
    session: Session, return_id: int, act: ReturnAct = ReturnAct.EDIT
) -> tuple[ReturnRow, Billed]:
    row = found(session, return_id)
    after(row.state, act)
    of = crediting.billed(session, row.invoice_id or 0)
    _check_stands(of)
    return row, of


def _check_stands(of: Billed) -> None:
    if of.invoice.void:
        raise StateForbids("invoice", InvoiceState.VOID.value, "return")


def _touched(return_id: int, of: Billed) -> Changes:
    customer_id = of.invoice.values["customer_id"]
    return Changes(
        {
            "return": (return_id,),
            "invoice": (of.invoice.id,),
            "order": (of.invoice.values["order_id"],),
            "customer": (customer_id,) if customer_id else (),
        }
    )


def receive(
    session: Session,
    return_id: int,
    reason: str,
    settlement: Settlement,
    method: PaymentMethod | None,
) -> tuple[dict[str, Any], dict[str, tuple[int, ...]]]:
    """Goods back and credit note written, inside a command; facts and what was touched.

    Raises:
        FieldMissing, ReturnEmpty, ReturnTooMuch, NotFound, StateForbids, ShiftNeeded.
    """
    why = clean_text(reason, "reason", 200, required=True)
    row, of = _draft(session, return_id, ReturnAct.RECEIVE)
    lines = goods_returns.lines_of(session.store, return_id)
    if not lines:
        raise ReturnEmpty
    session.shift()
    taken = {line.position: line.quantity for line in lines}
    fates = {line.position: Fate(line.fate) for line in lines}
    coming = [each for each in of.rows if each.line.position in taken]
    for each in coming:
        left = return_goods.left_of(session, each)
        if taken[each.line.position] > left:
            raise ReturnTooMuch(each.name, taken[each.line.position], left)
    credit = of.credit(taken)
    if settlement is Settlement.MONEY:
        by = cash_rounding(session, of, of.freed(credit), method)
        credit = credit.rounded(max(by, -credit.total))
    products = return_goods.planned(session, coming, taken)
    note = crediting.issue_note(session, "return", of, credit, fates, why)
    return_goods.take_in(session, products, fates, note.number)
    if not goods_returns.receive(session.store, row.id, note.id, session.moment().at):
        raise StateForbids("return", row.state.value, ReturnAct.RECEIVE.value)
    freed = of.freed(credit)
    content = {**crediting.content_of(of, credit, why), "fates": [fates[p].value for p in taken]}
    session.journal("return.received", note.number, content)
    facts: dict[str, Any] = {"number": note.number, "total": note.total, "freed": freed}
    facts["settled"] = ""
    proposed = allocating.sources(session, of.invoice.id, freed)
    facts["proposed"] = [[source.method, source.amount] for source in proposed]
    if not freed:
        settle(session, found(session, return_id), Settlement.DEBT, None)
        facts["settled"] = Settlement.DEBT.value
    touched = {
        **_touched(return_id, of).touched,
        "product": return_goods.touched(products),
        "credit": (note.id,),
    }
    return facts, touched


def cash_rounding(session: Session, of: Billed, freed: int, method: PaymentMethod | None) -> int:
    """What cash that goes back is rounded by: only if all of it is cash, never above what is left."""
    found = allocating.sources(session, of.invoice.id, freed)
    ways = {method.value} if method else {source.method for source in found}
    if not freed or ways != {PaymentMethod.CASH.value}:
        return 0
    settings = session.settings()
    back = round_cash(freed, settings.rounding_step, settings.rounding)
    return back - freed if back <= of.sums.paid else 0


def settle(
    session: Session, row: ReturnRow, settlement: Settlement, method: PaymentMethod | None
) -> tuple[dict[str, Any], Billed]:
    """Settle what a received return freed, inside a command; facts and its invoice.

    Raises:
        StateForbids, ChoiceInvalid, BalanceNeedsCustomer, ShiftNeeded.
    """
    after(row.state, ReturnAct.SETTLE)
    if settlement is Settlement.EXCHANGE:
        raise ChoiceInvalid("settlement", settlement.value)
    of = crediting.billed(session, row.invoice_id or 0)
    freed = of.free_now
    customer_id = still_known(session, of.invoice.values["customer_id"])
    if freed and settlement is not Settlement.MONEY and customer_id is None:
        raise BalanceNeedsCustomer
    given: list[list[Any]] = []
    into: list[list[Any]] = []
    if settlement is Settlement.MONEY:
        way = method.value if method else ""
        given = [
            allocating.refund(session, source, of.invoice.id, way)
            for source in allocating.sources(session, of.invoice.id, freed)
        ]
    else:
        sources = allocating.free(session, of.invoice.id, freed)
        if settlement is Settlement.DEBT and customer_id is not None:
            into = _into_debts(session, customer_id, sources)
    at, how = session.moment().at, settlement.value
    if not goods_returns.settle(session.store, row.id, how, at):
        raise StateForbids("return", row.state.value, ReturnAct.SETTLE.value)
    kept = freed - sum(part for _, part in into) + sum(amount for _, amount, _ in given)
    content = {"settlement": how, "invoice": of.invoice.number, "freed": freed, "payments": given}
    number = exchanging.number_of(session, row.id)
    session.journal("return.settled", number, {**content, "into": into, "kept": kept})
    refund = [[each[0], -each[1]] for each in given]
    return {"refund": refund, "kept": kept, "into": into}, of


def _into_debts(
    session: Session, customer_id: int, sources: Sequence[allocating.Source]
) -> list[list[Any]]:
    """Freed money goes into what the customer owes, the oldest invoice first."""
    debts = order_money.owed_by(session.store, customer_id)
    paid = dict.fromkeys((row.id for row in debts), 0)
    for source in sources:
        left = source.amount
        for row in debts:
            part = min(left, row.balance - paid[row.id])
            if part > 0:
                payments.allocate(session.store, source.payment_id, row.id, part)
                paid[row.id] += part
                left -= part
    return [[row.number, paid[row.id]] for row in debts if paid[row.id]]
