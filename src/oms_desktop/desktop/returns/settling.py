"""Taking goods back, in the writer's thread: from what was typed to money and credit note."""

from collections.abc import Mapping
from dataclasses import dataclass

from oms_desktop.domain.errors_crediting import ExchangeElsewhere
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import returning
from oms_desktop.services.cart import cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.return_sheet import Returnable, returnable
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Settling:
    """What comes back of an invoice, by position, and what becomes of the money."""

    invoice_id: int
    quantities: Mapping[int, int]
    fates: Mapping[int, Fate]
    reason: str
    way: Settlement
    method: PaymentMethod | None = None


def settle(session: Session, wish: Settling, order_id: int = 0) -> Changes:
    """Take the goods back and settle; `order_id` is the cart that an exchange pays for.

    Refused, the draft is given up and nothing has happened.

    Raises:
        As `returning.open_return`, `set_return_line`, `finish_return` and `start_exchange`.
    """
    sheet = returnable(session, wish.invoice_id)
    exchange = wish.way is Settlement.EXCHANGE
    if exchange:
        _check_cart(session, sheet, order_id)
    return_id = returning.open_return(session.fresh(), wish.invoice_id).id_of("return")
    try:
        _type(session, return_id, sheet, wish)
        done = returning.finish_return(session, return_id, wish.reason, wish.way, wish.method)
    except Refused:
        returning.drop_return(session.fresh(), return_id)
        raise
    if not exchange or done.facts["settled"]:
        return done
    begun = returning.start_exchange(session.fresh(), return_id, order_id)
    return Changes({**done.touched, **begun.touched}, {**done.facts, "exchange": True})


def _type(session: Session, return_id: int, sheet: Returnable, wish: Settling) -> None:
    """Write the lines; what an older draft held besides is taken off."""
    old = {each.position for each in sheet.lines if each.back}
    for position in sorted(old | set(wish.quantities)):
        quantity = wish.quantities.get(position, 0)
        fate = wish.fates.get(position, Fate.STOCK)
        returning.set_return_line(session.fresh(), return_id, position, quantity, fate)


def _check_cart(session: Session, sheet: Returnable, order_id: int) -> None:
    """Before anything comes back: the cart may be for somebody else.

    Raises:
        ExchangeElsewhere.
    """
    found = cart(session, order_id)
    whom = found.customer.id if found.customer is not None else None
    empty = not found.lines and whom is None
    if not empty and whom != sheet.customer_id:
        raise ExchangeElsewhere(sheet.customer)
