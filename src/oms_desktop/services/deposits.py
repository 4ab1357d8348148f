"""Down payments: money taken for an order before its invoice, with a numbered receipt."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from oms_desktop.database import order_money, orders, payments
from oms_desktop.domain.errors_crediting import NothingDue, NothingToGiveBack
from oms_desktop.domain.orders import OrderAct, OrderState, after
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, billing, paying, receipting
from oms_desktop.services.allocating import Source
from oms_desktop.services.cart import Cart, load
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.paying import Received, Tender
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class Deposit:
    """A down payment that was taken.

    Attributes:
        received: the money.
        number: of its receipt.
        owed: what is still owed for the order.
        invoices: ids of those that it went into at once.
    """

    received: Received
    number: str
    owed: int
    invoices: tuple[int, ...]

    @property
    def facts(self) -> dict[str, Any]:
        """For the answer of a command."""
        return {
            "receipt": self.number,
            "payment": self.received.id,
            "paid": self.received.amount,
            "change": self.received.change,
            "owed": self.owed,
        }


@command(Right.SELL)
def take_deposit(session: Session, order_id: int, tender: Tender) -> Changes:
    """Take money for a confirmed order; what an invoice of it still lacks is paid first.

    Returns:
        Facts `receipt` (number), `payment` (id), `paid`, `change` and `owed` for the order.

    Raises:
        NotFound, StateForbids: there is no such order, or it isn't confirmed.
        NothingDue: it is paid.
        AmountOutOfRange, PaymentTooLarge, ReferenceNeeded, ShiftNeeded.
    """
    cart = load(session, order_id)
    after(OrderState(cart.order.state), OrderAct.DEPOSIT)
    number = cart.order.number or ""
    taken = receive(session, cart, number, tender, session.settings())
    touched = {
        "order": (order_id,),
        "invoice": taken.invoices,
        "customer": (cart.customer.id,) if cart.customer else (),
    }
    return Changes(touched, {"order": number, **taken.facts})


@command(Right.REFUND)
def return_deposit(session: Session, order_id: int, reason: str) -> Changes:
    """Give back the money that waits for an order, by the ways it came.

    Returns:
        Fact `refund`: method and amount of each.

    Raises:
        NotFound: there is no such order.
        FieldMissing: no reason.
        NothingToGiveBack: no money waits for it.
        ShiftNeeded: no shift is open.
    """
    why = clean_text(reason, "reason", 200, required=True)
    cart = load(session, order_id)
    number = cart.order.number or ""
    given = allocating.give_back(session, order_id)
    if not given:
        raise NothingToGiveBack(number)
    session.journal("deposit.returned", number, {"order": number, "reason": why, "payments": given})
    customer = (cart.customer.id,) if cart.customer else ()
    return Changes({"order": (order_id,), "customer": customer}, {"refund": refund_of(given)})


def receive(
    session: Session, cart: Cart, number: str, tender: Tender, settings: ShopSettings
) -> Deposit:
    """Take a down payment and write its receipt, inside a command.

    What invoices of the order still lack is paid with it, the oldest first.

    Raises:
        NothingDue, AmountOutOfRange, PaymentTooLarge, ReferenceNeeded, ShiftNeeded.
    """
    due = billing.due_of(session, cart.order.id).due
    if due == 0:
        raise NothingDue(number)
    customer_id = cart.customer.id if cart.customer else None
    received = paying.take(session, tender, due, customer_id, settings)
    owed = due - received.amount
    receipt = _receipt(session, cart, received.id, number, owed, settings)
    into = [
        (row, allocating.apply(session, cart.order.id, row.id, row.balance))
        for row in order_money.invoices_of(session.store, cart.order.id)
        if row.balance > 0
    ]
    into = [(row, part) for row, part in into if part]
    content = {"order": number, "payments": [received.content], "paid": received.amount}
    content |= {"owed": owed, "into": [[row.number, part] for row, part in into]}
    session.journal("deposit.taken", receipt, content)
    return Deposit(received, receipt, owed, tuple(row.id for row, _ in into))


def wait(session: Session, order_id: int, found: Iterable[Source], reason: str) -> None:
    """Freed money waits for an order's next invoice, inside a command.

    A payment waits for one order. What was taken for another one is given back there and taken here,
    by the same way, so that no money moves and each order's receipts tell what it has.
    """
    for source in found:
        before = order_money.order_of_payment(session.store, source.payment_id)
        if before is None:
            order_money.link_payment(session.store, source.payment_id, order_id)
        elif before != order_id:
            _move(session, source, before, order_id, reason)


def _move(session: Session, source: Source, before: int, order_id: int, reason: str) -> None:
    """Money that was taken for one order is taken for another."""
    given = [allocating.refund(session, source)]
    old = load(session, before).order.number or ""
    session.journal("deposit.returned", old, {"order": old, "reason": reason, "payments": given})
    cart, settings, (shift_id, _) = load(session, order_id), session.settings(), session.shift()
    due = billing.due_of(session, order_id).due
    payment_id = payments.add_payment(
        session.store,
        None,
        shift_id=shift_id,
        customer_id=source.customer_id,
        method=source.method,
        amount=source.amount,
        tendered=source.amount if source.method == PaymentMethod.CASH.value else None,
        change=0,
        reference=source.reference,
        at=session.moment().at,
        person_id=session.person.id,
    )
    number, owed = cart.order.number or "", max(0, due - source.amount)
    receipt = _receipt(session, cart, payment_id, number, owed, settings)
    content: dict[str, Any] = {"order": number, "payments": [[source.method, source.amount, 0]]}
    content |= {"paid": source.amount, "owed": owed, "into": []}
    session.journal("deposit.taken", receipt, content)


def _receipt(
    session: Session, cart: Cart, payment_id: int, number: str, owed: int, settings: ShopSettings
) -> str:
    """Have a payment wait for an order and write its receipt; the receipt's number."""
    order_money.link_payment(session.store, payment_id, cart.order.id)
    return receipting.write(
        session,
        settings,
        payment_id,
        "deposit",
        received_from=cart.customer.name if cart.customer else _recipient(session, cart),
        document=number,
        owed=owed,
    )


def refund_of(given: list[list[Any]]) -> list[list[Any]]:
    """Method and amount of each payment that was given back, as an answer tells it."""
    return [[method, -amount] for method, amount, _ in given]


def _recipient(session: Session, cart: Cart) -> str:
    """The name on a nameless customer's order, as stored now."""
    order = orders.find_order(session.store, cart.order.id)
    return (order.recipient or order.label) if order else ""
