"""What customers bought, as figures: of one of them, or of everybody.

A purchase is an order of which something was billed that neither was void nor came back whole. Who was joined with
another bought for the one that is left. (A credit note without an invoice is nobody's.)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Stop, Store, never
from oms_desktop.database.customers import Customer, of_customer
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.customer_class import NEVER_BOUGHT, Habit

_NEWEST: Final = 5_000
"""So many invoices say what an average purchase comes to: more would be felt, and say the same."""
_EPOCH: Final = date(1970, 1, 1).toordinal()
STANDING: Final = (InvoiceAccount.void == 0) & (InvoiceAccount.credited < Invoice.total)
"""Of the invoices, those that something is left of."""
LEFT: Final = Invoice.total - InvoiceAccount.credited
DAY: Final = (Invoice.issued_at + Invoice.utc_offset * 60_000) / 86_400_000
"""The day on which an invoice was issued by the shop's own clock, as days since 1970.

Its business day is that of the shift, which may be open for more than one day.
"""


def _figures(who: Any) -> Any:
    """A query of first and last day, days, orders and money of each `who`."""
    count = peewee.fn.COUNT
    columns = (
        *(who, peewee.fn.MIN(DAY), peewee.fn.MAX(DAY)),
        *(count(DAY.distinct()), count(Invoice.order_id.distinct()), peewee.fn.SUM(LEFT)),
    )
    joined = Invoice.select(*columns).join(
        InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id
    )
    return joined.where(STANDING)


_OWNER: Final = peewee.fn.IFNULL(Customer.merged_into, Customer.id)
_EVERYBODY: Final = (
    _figures(_OWNER).join(Customer, on=Customer.id == Invoice.customer_id).group_by(_OWNER)
)
_ONE: Final = Statement(_figures(peewee.Value(0)).where(of_customer(Invoice.customer_id)))
_NEW: Final = (
    Invoice.select(Invoice.customer_id, Invoice.total)
    .order_by(Invoice.id.desc())
    .limit(_NEWEST)
    .alias("newest")
)
_USUAL: Final = Statement(
    peewee.Select([_NEW], [peewee.fn.AVG(_NEW.c.total)]).where(
        _NEW.c.customer_id.is_null(False) & (_NEW.c.total > 0)
    )
)


def habits(store: Store, stop: Stop = never) -> dict[int, Habit]:
    """What every customer bought who ever did, by id; reads all invoices of customers.

    Raises:
        Stopped: `stop` said so.
    """
    with store.watched(stop):
        return {row[0]: _habit(row) for row in store.rows(_EVERYBODY)}


def habit_of(store: Store, customer_id: int) -> Habit:
    """What one customer bought; the id is that of who is left of those who were joined."""
    row = _ONE.row(store, customer_id=customer_id)
    return _habit(row) if row and row[1] is not None else NEVER_BOUGHT


def usual_purchase(store: Store) -> int:
    """What an invoice of a customer came to on average lately; 0 if there is none."""
    row = _USUAL.row(store)
    return round(row[0]) if row and row[0] else 0


def as_date(day: int) -> date:
    """Days since 1970 as a date."""
    return date.fromordinal(_EPOCH + day)


def as_day(day: date) -> int:
    """A date as days since 1970."""
    return day.toordinal() - _EPOCH


def _habit(row: Sequence[Any]) -> Habit:
    _, first, last, visits, purchases, total = row
    return Habit(as_date(first), as_date(last), visits, purchases, total)


@dataclass(frozen=True)
class Lately:
    """What the list of customers says of one beside the record.

    Attributes:
        spent: bought from some day on, less what came back.
        due_on: when the oldest debt was or is due; None without debts.
    """

    spent: int = 0
    due_on: date | None = None


_LATELY: Final = Statement(
    Invoice.select(_OWNER, peewee.fn.SUM(LEFT))
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .join(Customer, on=Customer.id == Invoice.customer_id)
    .where(STANDING & (slot("since") <= Invoice.issued_at))
    .group_by(_OWNER)
)
_UNPAID: Final = InvoiceAccount.select(InvoiceAccount.invoice_id).where(InvoiceAccount.balance > 0)
# As a list of ids: else all invoices are gone through for the few that are owed.
_OLDEST: Final = Statement(
    Invoice.select(_OWNER, peewee.fn.MIN(peewee.fn.IFNULL(Invoice.due_on, Invoice.business_day)))
    .join(Customer, on=Customer.id == Invoice.customer_id)
    .where(Invoice.id.in_(_UNPAID))
    .group_by(_OWNER)
)


def lately(store: Store, since: int, stop: Stop = never) -> dict[int, Lately]:
    """What customers bought since a moment (milliseconds) and since when they owe, by id; nobody without either.

    Raises:
        Stopped: `stop` said so.
    """
    with store.watched(stop):
        spent = dict(_LATELY.rows(store, since=since))
        owing = dict(_OLDEST.rows(store))
    return {
        who: Lately(spent.get(who, 0), date.fromisoformat(owing[who]) if who in owing else None)
        for who in spent.keys() | owing.keys()
    }
