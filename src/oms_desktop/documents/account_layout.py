"""What a statement of account is made from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from oms_desktop.documents.layout import Party
from oms_desktop.documents.order_layout import OrderDocument
from oms_desktop.domain.ageing import Ageing

EntryKind = Literal["invoice", "credit_note", "payment", "refund", "write_off", "written_back"]


@dataclass(frozen=True)
class StatementLine:
    """One thing that moved the balance by `amount`, to `balance`.

    Attributes:
        day: when.
        kind: what it was.
        number: of its document, or empty.
        amount: added to what is owed; negative: taken off it.
        balance: afterwards.
        about: numbers of the invoices it was for.
        method: how money came or went.
        due: when it is to be paid.
    """

    day: date
    kind: EntryKind
    number: str
    amount: int
    balance: int
    about: tuple[str, ...] = ()
    method: str = ""
    due: date | None = None


@dataclass(frozen=True, kw_only=True)
class StatementPaper(OrderDocument):
    """A customer's account over some days; its `number` is the customer's code.

    Attributes:
        customer: whose account.
        first: the first day; None: from the beginning.
        last: the last day.
        opening: what was owed before the first day; negative: what the shop kept.
        lines: what happened, in order.
        closing: what was owed after the last day.
        ageing: of the debts, if the last day is today.
        credit_limit: None if none was agreed.
    """

    customer: Party
    first: date | None
    last: date
    opening: int
    lines: tuple[StatementLine, ...]
    closing: int
    ageing: Ageing | None = None
    credit_limit: int | None = None
