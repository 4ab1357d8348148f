"""Orders: their stored states, legal moves, and the statuses derived from quantities and money."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.states import move


class OrderState(StrEnum):
    """What is stored; `completed` speaks of goods and documents, never of money."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class OrderAct(StrEnum):
    """What a person can do to an order."""

    EDIT = "edit"
    HOLD = "hold"
    CONFIRM = "confirm"
    AMEND = "amend"
    RESERVE = "reserve"
    DEPOSIT = "deposit"
    PLAN = "plan"
    CLOSE = "close"
    COMPLETE = "complete"
    REOPEN = "reopen"
    CANCEL = "cancel"
    VOID = "void"


class DeliveryMethod(StrEnum):
    """How the goods reach the customer."""

    COUNTER = "counter"
    PICKUP = "pickup"
    DELIVERY = "delivery"


MOVES: Final = {
    (OrderState.DRAFT, OrderAct.EDIT): OrderState.DRAFT,
    (OrderState.DRAFT, OrderAct.HOLD): OrderState.DRAFT,
    (OrderState.DRAFT, OrderAct.CONFIRM): OrderState.CONFIRMED,
    **{
        (OrderState.CONFIRMED, act): OrderState.CONFIRMED
        for act in (
            *(OrderAct.AMEND, OrderAct.RESERVE, OrderAct.DEPOSIT, OrderAct.PLAN, OrderAct.CLOSE),
        )
    },
    (OrderState.CONFIRMED, OrderAct.COMPLETE): OrderState.COMPLETED,
    # A delivery that is taken back: the goods are on their way again.
    (OrderState.COMPLETED, OrderAct.REOPEN): OrderState.CONFIRMED,
    (OrderState.CONFIRMED, OrderAct.CANCEL): OrderState.CANCELLED,
    # A counter sale that is voided in its own shift: everything came back.
    (OrderState.COMPLETED, OrderAct.VOID): OrderState.CANCELLED,
}


def after(state: OrderState, act: OrderAct) -> OrderState:
    """The state after an act.

    Raises:
        StateForbids: the act isn't possible from this state.
    """
    return move(MOVES, "order", state, act)


class Stage(StrEnum):
    """Where an order stands on the processing board; derived, nobody sets it."""

    NEW = "new"
    PREPARING = "preparing"
    READY = "ready"
    SENT = "sent"
    DONE = "done"
    CANCELLED = "cancelled"


class Fulfilment(StrEnum):
    """How much of an order left the shop."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"
    RETURNED_PARTLY = "returned_partly"
    RETURNED = "returned"


class PaymentStatus(StrEnum):
    """How much of an order or invoice is paid."""

    UNPAID = "unpaid"
    DEPOSIT = "deposit"
    PARTIAL = "partial"
    PAID = "paid"
    OVERPAID = "overpaid"
    REFUNDED_PARTLY = "refunded_partly"
    REFUNDED = "refunded"


@dataclass(frozen=True)
class LineProgress:
    """Quantities of one order line in thousandths of its unit."""

    ordered: int
    cancelled: int = 0
    shipped: int = 0
    returned: int = 0
    reserved: int = 0

    @property
    def open(self) -> int:
        """Still to be shipped."""
        return self.ordered - self.cancelled - self.shipped


def fulfilment(lines: Sequence[LineProgress]) -> Fulfilment:
    """Derive how far an order's goods have gone."""
    shipped, returned = sum(line.shipped for line in lines), sum(line.returned for line in lines)
    if returned:
        everything = returned == shipped and not any(line.open for line in lines)
        return Fulfilment.RETURNED if everything else Fulfilment.RETURNED_PARTLY
    if not shipped:
        return Fulfilment.NONE
    return Fulfilment.PARTIAL if any(line.open for line in lines) else Fulfilment.FULL


def is_short(lines: Sequence[LineProgress]) -> bool:
    """Less reserved than still open on some line."""
    return any(line.reserved < line.open for line in lines)


def payment_status(total: int, paid: int, *, invoiced: bool = True) -> PaymentStatus:
    """Derive how far something is paid; before an invoice, money is a deposit."""
    if paid <= 0:
        return PaymentStatus.PAID if total == 0 and invoiced else PaymentStatus.UNPAID
    if not invoiced:
        return PaymentStatus.DEPOSIT
    if paid > total:
        return PaymentStatus.OVERPAID
    return PaymentStatus.PAID if paid == total else PaymentStatus.PARTIAL


def is_late(promised: date | None, today: date, status: Fulfilment) -> bool:
    """Promised for a day before today and not yet gone."""
    return (
        promised is not None
        and promised < today
        and status
        in {
            Fulfilment.NONE,
            Fulfilment.PARTIAL,
        }
    )


def check_draft(state: OrderState, act: OrderAct = OrderAct.EDIT) -> None:
    """Refuse an edit of anything but a draft.

    Raises:
        StateForbids: the order was confirmed already.
    """
    if state is not OrderState.DRAFT:
        raise StateForbids("order", state.value, act.value)
