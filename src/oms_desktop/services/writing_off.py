"""Giving a debt up, and taking that back: no money moves, so no shift is needed."""

from oms_desktop.database import customers, invoices, write_offs
from oms_desktop.database.invoices import InvoiceRow
from oms_desktop.domain.errors import AmountOutOfRange, NotFound
from oms_desktop.domain.errors_paying import NothingOwedOn, NotWrittenOff
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.invoices import InvoiceAct, InvoiceState, after
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Session


@command(Right.WRITE_OFF)
def write_off(session: Session, invoice_id: int, reason: str, amount: int | None = None) -> Changes:
    """Give up what is still owed of an invoice, or a part of it.

    Returns:
        Facts `invoice` (number), `amount` and `balance` afterwards.

    Raises:
        FieldMissing: no reason.
        NotFound, StateForbids: there is no such invoice, or it is void.
        NothingOwedOn: nothing is owed of it.
        AmountOutOfRange: nothing, or more than is owed.
    """
    why = clean_text(reason, "reason", 200, required=True)
    row = _found(session, invoice_id)
    if row.balance <= 0:
        raise NothingOwedOn(row.number)
    given_up = row.balance if amount is None else amount
    if not 0 < given_up <= row.balance:
        raise AmountOutOfRange(given_up, 1, row.balance)
    facts = _write(session, row, given_up, why)
    session.journal("invoice.written_off", row.number, {**facts, "reason": why})
    return _told(row, facts)


@command(Right.WRITE_OFF)
def take_back(session: Session, invoice_id: int, reason: str) -> Changes:
    """What was given up of an invoice is owed again: it is paid after all, or goods come back.

    Returns:
        Facts `invoice` (number), `amount` and `balance` afterwards.

    Raises:
        FieldMissing: no reason.
        NotFound, StateForbids: there is no such invoice, or it is void.
        NotWrittenOff: nothing of it was given up.
        CustomerAnonymous: nobody is left who could owe it.
    """
    why = clean_text(reason, "reason", 200, required=True)
    row = _found(session, invoice_id)
    _check_known(session, row.values["customer_id"])
    given_up = write_offs.written_off(session.store, invoice_id)
    if not given_up:
        raise NotWrittenOff(row.number)
    facts = _write(session, row, -given_up, why)
    session.journal("invoice.write_off_back", row.number, {**facts, "reason": why})
    return _told(row, facts)


def _found(session: Session, invoice_id: int) -> InvoiceRow:
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    after(InvoiceState.VOID if row.void else InvoiceState.ISSUED, InvoiceAct.PAY)
    return row


def _check_known(session: Session, customer_id: int | None) -> None:
    """Refuse a debt of somebody who was made anonymous.

    Raises:
        CustomerAnonymous.
    """
    who = customers.find_customer(session.store, customer_id) if customer_id is not None else None
    if who is not None and who.anonymised_at is not None:
        raise CustomerAnonymous(who.code)


def _write(session: Session, row: InvoiceRow, amount: int, reason: str) -> dict[str, int]:
    write_offs.add_write_off(
        session.store,
        row.id,
        customer_id=row.values["customer_id"],
        amount=amount,
        reason=reason,
        at=session.moment().at,
        person_id=session.person.id,
    )
    return {"amount": abs(amount), "balance": row.balance - amount}


def _told(row: InvoiceRow, facts: dict[str, int]) -> Changes:
    customer_id = row.values["customer_id"]
    touched = {"invoice": (row.id,), "order": (int(row.values["order_id"]),)}
    if customer_id is not None:
        touched["customer"] = (customer_id,)
    return Changes(touched, {"invoice": row.number, **facts})
