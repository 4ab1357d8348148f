"""Invoices: issued once, never changed; a void keeps the number."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from oms_desktop.domain.orders import PaymentStatus, payment_status
from oms_desktop.domain.states import move


class InvoiceState(StrEnum):
    """What is stored: the issue, and perhaps a void beside it."""

    ISSUED = "issued"
    VOID = "void"


class InvoiceAct(StrEnum):
    """What a person can do to an invoice."""

    PAY = "pay"
    VOID = "void"
    PRINT = "print"


MOVES: Final = {
    (InvoiceState.ISSUED, InvoiceAct.PAY): InvoiceState.ISSUED,
    (InvoiceState.ISSUED, InvoiceAct.VOID): InvoiceState.VOID,
    (InvoiceState.ISSUED, InvoiceAct.PRINT): InvoiceState.ISSUED,
    (InvoiceState.VOID, InvoiceAct.PRINT): InvoiceState.VOID,
}


def after(state: InvoiceState, act: InvoiceAct) -> InvoiceState:
    """The state after an act.

    Raises:
        StateForbids: the act isn't possible from this state.
    """
    return move(MOVES, "invoice", state, act)


@dataclass(frozen=True)
class InvoiceStatus:
    """What a person wants to know at a glance.

    Attributes:
        void: it doesn't count.
        payment: how far it is paid, but for what was credited.
        balance: what is still owed; negative: a return waits for its money.
        days_over: days past the due date.
        credited: what credit notes took off it.
        whole: credit notes took off all of it.
        written_off: what the shop gave up of it.
    """

    void: bool
    payment: PaymentStatus
    balance: int
    days_over: int
    credited: int = 0
    whole: bool = False
    written_off: int = 0

    @property
    def overdue(self) -> bool:
        """Money is still owed after the due date."""
        return self.days_over > 0


def status_of(
    total: int,
    paid: int,
    due: date | None,
    today: date,
    *,
    void: bool,
    credited: int = 0,
    written_off: int = 0,
) -> InvoiceStatus:
    """Derive an invoice's status from its facts."""
    owed = total - credited - written_off
    balance = 0 if void else owed - paid
    late = (today - due).days if due and balance > 0 else 0
    whole = credited > 0 and credited == total
    payment = payment_status(owed, paid)
    return InvoiceStatus(void, payment, balance, max(late, 0), credited, whole, written_off)


def fate_of(status: InvoiceStatus) -> str:
    """What became of an invoice, as a stable name for lists and files."""
    if status.void:
        return "void"
    if status.balance < 0:
        return "give_back"
    if status.balance == 0 and status.written_off:
        return "written_off"
    if status.balance == 0 and status.credited:
        return "returned" if status.whole else "partly_returned"
    if status.balance == 0:
        return "paid"
    if status.overdue:
        return "overdue"
    return "partial" if status.payment is PaymentStatus.PARTIAL else "unpaid"


def due_date(issued: date, term_days: int) -> date:
    """The day by which a credit invoice is to be paid."""
    return issued + timedelta(days=term_days)
