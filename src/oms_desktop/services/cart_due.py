"""What is to be paid at the counter for a cart or an order: less the money that is there already."""

from dataclasses import dataclass

from oms_desktop.database import order_money
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.payments import round_cash
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import billing, settling
from oms_desktop.services.cart import Cart, load
from oms_desktop.services.command import query
from oms_desktop.services.session import Session
from oms_desktop.services.settling import Before


@dataclass(frozen=True)
class Due:
    """What a sale would ask for.

    Attributes:
        total: what is billed, or was billed and isn't paid.
        deposit: paid for the order before.
        freed: by goods that are exchanged for these.
        exchange: number of their credit note; empty without one.
        owed: still to be paid.
        cash: the same, rounded for cash.
        back: what of the exchange is given back.
        billed: an invoice says it already: no part of it is rounded any more.
    """

    total: int
    deposit: int
    freed: int
    exchange: str
    owed: int
    cash: int
    back: int
    billed: bool = False


@query(Right.LOOK)
def counter_due(session: Session, order_id: int) -> Due:
    """What the counter asks for a cart, or for what is open of an order.

    Raises:
        NotFound: there is no such order.
    """
    with session.store.snapshot():
        settings = session.settings()
        cart = load(session, order_id, settings)
        if cart.is_draft and cart.order.exchange_id is None:
            total = cart.totals.total
            return Due(total, 0, 0, "", total, cart.cash_total, 0)
        before = _before(session, cart)
        total = cart.totals.total
        if cart.order.state == OrderState.CONFIRMED.value:
            bill = billing.rest_of(session, cart, settings)
            if bill is None:
                rows = order_money.invoices_of(session.store, order_id)
                owed = sum(row.balance for row in rows)
                return Due(owed, 0, 0, "", owed, owed, 0, billed=True)
            total = bill.totals.total
        owed, back = total - before.of(total), before.left(total)
        cash = round_cash(owed, settings.rounding_step, settings.rounding)
        if before.exchange is not None and before.exchange.in_cash:
            back = min(back, round_cash(back, settings.rounding_step, settings.rounding))
        number = before.exchange.number if before.exchange is not None else ""
        return Due(total, before.deposit, before.freed, number, owed, cash, back)


def _before(session: Session, cart: Cart) -> Before:
    """The money that is there; goods of somebody else pay for nothing, and the sale will say so."""
    try:
        return settling.money_before(session, cart)
    except Refused:
        return Before()
