"""Which money is for which invoice: applied, freed and given back, inside a command."""

from dataclasses import dataclass, replace
from typing import Any

from oms_desktop.database import order_money, payments
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Source:
    """A payment and how much of it is meant."""

    payment_id: int
    customer_id: int | None
    method: str
    reference: str
    amount: int

    def less(self, part: int) -> "Source":
        """What is left of it without a part."""
        return replace(self, amount=self.amount - part)


def free_for(session: Session, order_id: int) -> int:
    """The money that waits for an order's invoices."""
    return sum(row.free for row in order_money.payments_of(session.store, order_id))


def apply(session: Session, order_id: int, invoice_id: int, balance: int) -> int:
    """Put an order's down payments into its invoice, oldest first; returns how much."""
    applied = 0
    for row in order_money.payments_of(session.store, order_id):
        part = min(row.free, balance - applied)
        if part > 0:
            payments.allocate(session.store, row.payment_id, invoice_id, part)
            applied += part
    return applied


def free(session: Session, invoice_id: int, amount: int) -> list[Source]:
    """Take money out of an invoice, the newest first; the payments stay with the shop."""
    found = sources(session, invoice_id, amount)
    for source in found:
        payments.allocate(session.store, source.payment_id, invoice_id, -source.amount)
    return found


def sources(session: Session, invoice_id: int, amount: int) -> list[Source]:
    """The payments that so much money of an invoice came from, the newest first."""
    found, left = [], amount
    for row in reversed(payments.spent_on(session.store, invoice_id)):
        part = min(row.amount, left)
        if part > 0:
            found.append(Source(row.payment_id, row.customer_id, row.method, row.reference, part))
            left -= part
    return found


def refund(
    session: Session, source: Source, invoice_id: int | None = None, method: str = ""
) -> list[Any]:
    """Give money of a payment back, out of an invoice or of what was free.

    Returns:
        For the journal: method, amount (negative) and change.

    Raises:
        ShiftNeeded: no shift is open.
    """
    shift_id, _ = session.shift()
    way = method or source.method
    payments.add_payment(
        session.store,
        invoice_id,
        shift_id=shift_id,
        customer_id=source.customer_id,
        method=way,
        amount=-source.amount,
        tendered=None,
        change=0,
        reference=source.reference if way == source.method else "",
        at=session.moment().at,
        person_id=session.person.id,
        reverses=source.payment_id,
    )
    return [way, -source.amount, 0]


def give_back(session: Session, order_id: int) -> list[list[Any]]:
    """Give back what waits for an order's invoices, by the ways it came; for the journal."""
    return [
        refund(
            session, Source(row.payment_id, row.customer_id, row.method, row.reference, row.free)
        )
        for row in order_money.payments_of(session.store, order_id)
        if row.free > 0
    ]
