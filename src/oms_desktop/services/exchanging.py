"""An exchange: what goods that came back free pays for the cart that is sold next; inside commands."""

from dataclasses import dataclass
from typing import Any

from oms_desktop.database import credit_notes, customers, goods_returns, payments
from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.errors_crediting import ExchangeElsewhere
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import ReturnAct, ReturnState, Settlement, after
from oms_desktop.services import allocating, crediting, deposits
from oms_desktop.services.allocating import Source
from oms_desktop.services.cart import Cart
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Exchange:
    """A received return that is to pay for a cart; `number` is its credit note's, `invoice` the old one's."""

    return_id: int
    invoice_id: int
    number: str
    invoice: str
    freed: int
    in_cash: bool


def ready(session: Session, cart: Cart, return_id: int) -> Exchange | None:
    """The return that pays for this cart; None once it paid, or was settled otherwise meanwhile.

    Raises:
        NotFound: it is gone.
        ExchangeElsewhere: it is somebody else's.
        CustomerAnonymous: it is nobody's any more.
    """
    row = goods_returns.find_return(session.store, return_id)
    if row is None or row.invoice_id is None:
        raise NotFound("return", str(return_id))
    if row.state is ReturnState.SETTLED:
        return None
    after(row.state, ReturnAct.SETTLE)
    of = crediting.billed(session, row.invoice_id)
    check_customer(session, cart, of)
    freed = of.free_now
    sources = allocating.sources(session, row.invoice_id, freed)
    in_cash = all(source.method == PaymentMethod.CASH.value for source in sources)
    number = number_of(session, return_id)
    return Exchange(return_id, row.invoice_id, number, of.invoice.number, freed, in_cash)


def number_of(session: Session, return_id: int) -> str:
    """The number of a return's credit note; '' before it was received."""
    row = goods_returns.find_return(session.store, return_id)
    note = credit_notes.find_note(session.store, row.credit_note_id or 0) if row else None
    return str(note["number"]) if note else ""


def owner(session: Session, of: crediting.Billed) -> int | None:
    """Whose money a return frees: the customer who is left of those who were joined.

    Raises:
        CustomerAnonymous: nobody stands behind it any more; the money is paid out.
    """
    customer_id = of.invoice.values["customer_id"]
    who = customers.find_customer(session.store, customer_id) if customer_id is not None else None
    if who is not None and who.anonymised_at is not None:
        raise CustomerAnonymous(who.code)
    return who.id if who is not None else None


def check_customer(session: Session, cart: Cart, of: crediting.Billed) -> None:
    """Refuse a cart of another customer: the money would leave its owner's account.

    Raises:
        ExchangeElsewhere, CustomerAnonymous.
    """
    if owner(session, of) != (cart.customer.id if cart.customer else None):
        raise ExchangeElsewhere(of.invoice.values["customer_name"])


def use(
    session: Session, exchange: Exchange, invoice_id: int, owed: int
) -> tuple[int, list[list[Any]]]:
    """Put what is freed into an invoice as far as it is owed, and give the rest back.

    Returns:
        How much went into it, and for the journal what was given back.

    Raises:
        StateForbids: the return was settled meanwhile.
    """
    taken, given = _take(session, exchange, owed)
    for source in taken:
        payments.allocate(session.store, source.payment_id, invoice_id, source.amount)
    _settle(session, exchange, [])
    return sum(source.amount for source in taken), given


def keep(session: Session, exchange: Exchange, order_id: int, total: int) -> list[list[Any]]:
    """Have what is freed wait for an order that is saved, up to what that comes to; the rest goes back.

    Returns:
        For the journal what was given back.

    Raises:
        StateForbids: the return was settled meanwhile.
    """
    taken, given = _take(session, exchange, total)
    deposits.wait(session, order_id, taken, exchange.number)
    _settle(session, exchange, given)
    return given


def _take(
    session: Session, exchange: Exchange, wanted: int
) -> tuple[list[Source], list[list[Any]]]:
    """Money out of the old invoice, as much as is wanted; for the journal, the rest that goes back."""
    taken: list[Source] = []
    given: list[list[Any]] = []
    for source in allocating.sources(session, exchange.invoice_id, exchange.freed):
        part = max(0, min(source.amount, wanted - sum(each.amount for each in taken)))
        rest = source.less(part)
        if part:
            payments.allocate(session.store, source.payment_id, exchange.invoice_id, -part)
            taken.append(source.less(rest.amount))
        if rest.amount:
            # Out of the old invoice, as for any return: even a down payment goes back as a refund.
            given.append(allocating.refund(session, rest, exchange.invoice_id))
    return taken, given


def _settle(session: Session, exchange: Exchange, given: list[list[Any]]) -> None:
    how, at = Settlement.EXCHANGE.value, session.moment().at
    if not goods_returns.settle(session.store, exchange.return_id, how, at):
        raise StateForbids("return", how, ReturnAct.SETTLE.value)
    content = {"settlement": how, "invoice": exchange.invoice, "freed": exchange.freed}
    session.journal("return.settled", exchange.number, {**content, "payments": given})
