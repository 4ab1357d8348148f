"""Money: received for an invoice, and given back when one is voided."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from oms_desktop.database import invoices, payments
from oms_desktop.database.order_money import BilledRow
from oms_desktop.domain.errors import AmountOutOfRange, NotFound, ReferenceNeeded
from oms_desktop.domain.invoices import InvoiceAct, InvoiceState
from oms_desktop.domain.invoices import after as after_act
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.payments import PaymentMethod, check_not_above
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services.cart import Cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.invoicing import Issued
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class Tender:
    """Money as handed over: for cash what lay on the counter, else what was transferred."""

    method: PaymentMethod
    amount: int
    reference: str = ""


@dataclass(frozen=True)
class Received:
    """What a tender came to: `amount` stays in the shop, `change` goes back."""

    id: int
    method: PaymentMethod
    amount: int
    change: int

    @property
    def content(self) -> list[object]:
        """For the journal."""
        return [self.method.value, self.amount, self.change]


def receive(session: Session, issued: Issued, tender: Tender, settings: ShopSettings) -> Received:
    """Take money for an invoice, inside a command; cash above the balance is change.

    Raises:
        AmountOutOfRange: nothing, or more than any till holds.
        PaymentTooLarge: more than owed by another method than cash.
        ReferenceNeeded: the shop wants one for this method.
        ShiftNeeded: no shift is open.
    """
    return take(session, tender, issued.balance, issued.customer_id, settings, issued.id)


def take(
    session: Session,
    tender: Tender,
    due: int,
    customer_id: int | None,
    settings: ShopSettings,
    invoice_id: int | None = None,
) -> Received:
    """Take money of which so much is due, inside a command; for no invoice if that is None.

    Raises:
        As `receive`.
    """
    if not 0 < tender.amount <= AMOUNT_LIMIT and due:
        raise AmountOutOfRange(tender.amount, 1, AMOUNT_LIMIT)
    reference = clean_text(tender.reference, "reference", 40)
    cash = tender.method is PaymentMethod.CASH
    if not cash:
        check_not_above(tender.amount, due)
        if tender.method.value in settings.reference_required and not reference:
            raise ReferenceNeeded(tender.method.value)
    amount = min(tender.amount, due)
    change = tender.amount - amount
    if amount == 0:
        return Received(0, tender.method, 0, change)
    moment, (shift_id, _) = session.moment(), session.shift()
    payment_id = payments.add_payment(
        session.store,
        invoice_id,
        shift_id=shift_id,
        customer_id=customer_id,
        method=tender.method.value,
        amount=amount,
        tendered=tender.amount if cash else None,
        change=change,
        reference=reference,
        at=moment.at,
        person_id=session.person.id,
    )
    return Received(payment_id, tender.method, amount, change)


def pay_all(
    session: Session,
    rows: Sequence[BilledRow],
    cart: Cart,
    tender: Tender,
    settings: ShopSettings,
) -> list[Received]:
    """Take money for several invoices of an order, the first one first, inside a command.

    Raises:
        As `receive`.
    """
    found: list[Received] = []
    left, customer_id = tender.amount, cart.customer.id if cart.customer else None
    for at, row in enumerate(rows):
        last = at == len(rows) - 1
        part = replace(tender, amount=left if last else min(left, row.balance))
        if part.amount or not at:
            got = take(session, part, row.balance, customer_id, settings, row.id)
            _tell(session, row.number, got, row.balance)
            found.append(got)
            left -= part.amount
    return found


def _tell(session: Session, number: str, received: Received, owed: int) -> dict[str, Any]:
    facts = {
        "invoice": number,
        "paid": received.amount,
        "change": received.change,
        "balance": owed - received.amount,
    }
    session.journal("payment", number, {**facts, "payments": [received.content]})
    return facts


@command(Right.SELL)
def pay(session: Session, invoice_id: int, tender: Tender) -> Changes:
    """Take money for an invoice that is still owed, wholly or in part.

    Returns:
        Facts `paid`, `change`, `balance`.

    Raises:
        NotFound, StateForbids: there is no such invoice, or it is void.
        AmountOutOfRange, PaymentTooLarge, ReferenceNeeded, ShiftNeeded.
    """
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    after_act(InvoiceState.VOID if row.void else InvoiceState.ISSUED, InvoiceAct.PAY)
    if row.balance == 0:
        raise AmountOutOfRange(tender.amount, 0, 0)
    customer_id = row.values["customer_id"]
    issued = Issued(invoice_id, row.number, row.balance, customer_id)
    received = receive(session, issued, tender, session.settings())
    facts = _tell(session, row.number, received, row.balance)
    touched = {"invoice": (invoice_id,), "customer": (customer_id,) if customer_id else ()}
    return Changes(touched, facts)
