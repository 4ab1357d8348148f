"""Who a customer is to the shop: what they buy, how often, and what kind of buyer that makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from oms_desktop.database import customer_details, customer_habits, customers, invoice_list
from oms_desktop.database import customer_profile as table
from oms_desktop.database.connection import Stop, Store, never
from oms_desktop.database.customer_habits import Lately
from oms_desktop.database.customer_profile import (
    ItemOf,
    MonthOf,
    NoteOf,
    OrderOf,
    PaymentOf,
)
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.domain.customer_class import CustomerClass, Habit, classify
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.periods import months_back
from oms_desktop.domain.users import Right
from oms_desktop.services import customer_money
from oms_desktop.services.command import query
from oms_desktop.services.customer_money import Account
from oms_desktop.services.session import Session
from oms_desktop.services.timeline import TimelineEvent, told_of

MOST: Final = 200
"""Rows of each list; the tabs of orders and invoices have all of them."""
RECENT: Final = 90
MONTHS: Final = 12
_PAPERS_HANDED_OUT: Final = frozenset(
    {"paper.printed", "paper.reprinted", "invoice.printed", "invoice.reprinted"}
)
"""Told in each document's own timeline; here they would hide what happened."""
_OF_THE_RECORD: Final = frozenset({"customer", "payment", "balance"})
"""Kinds of entries under a customer's code: a product or a person may be called the same."""


@dataclass(frozen=True)
class Figures:
    """What a customer's purchases come to.

    Attributes:
        habit: first and last day, how many, how much.
        kind: what kind of buyer that makes them today.
        usual: what a purchase of the shop's customers comes to on average.
        recent: bought within the last 90 days.
        margin: what the shop earned on them; None for who may not see it.
        months: the last twelve, the oldest first, also those without a purchase.
    """

    habit: Habit
    kind: CustomerClass
    usual: int
    recent: int
    margin: int | None
    months: tuple[MonthOf, ...]


@dataclass(frozen=True)
class TimelineRow:
    """Something that happened, with the document it opens: its noun and id, or None."""

    event: TimelineEvent
    opens: tuple[str, int] | None


@dataclass(frozen=True)
class Profile:
    """A customer with their figures and papers, each list with at most `MOST` rows."""

    customer: CustomerRow
    tags: tuple[str, ...]
    account: Account
    figures: Figures
    orders: Sequence[OrderOf]
    invoices: Sequence[InvoiceItem]
    payments: Sequence[PaymentOf]
    items: Sequence[ItemOf]
    timeline: Sequence[TimelineRow]


@query(Right.LOOK)
def classes(session: Session, stop: Stop = never) -> dict[int, CustomerClass]:
    """The class of every customer who ever bought, by id; for a worker, as it reads all invoices.

    Everybody who isn't in it is `CustomerClass.NONE`; so are those who were joined with another.

    Raises:
        Stopped: `stop` said so.
    """
    with session.store.snapshot():
        habits = customer_habits.habits(session.store, stop)
        usual = customer_habits.usual_purchase(session.store)
    today = session.today()
    return {who: classify(habit, today, usual) for who, habit in habits.items()}


@query(Right.LOOK)
def lately(session: Session, stop: Stop = never) -> dict[int, Lately]:
    """What customers bought within the last 90 days, and since when they owe, by id; for a worker.

    Raises:
        Stopped: `stop` said so.
    """
    since = session.begins(session.today() - timedelta(days=RECENT - 1))
    with session.store.snapshot():
        return customer_habits.lately(session.store, since, stop)


@query(Right.LOOK)
def profile(session: Session, customer_id: int, stop: Stop = never) -> Profile:
    """A customer as the shop knows them; of those who were joined, the one that is left.

    Raises:
        NotFound: there is no such customer.
        Stopped: `stop` said so.
    """
    store = session.store
    with store.snapshot(), store.watched(stop):
        who = customers.find_customer(store, customer_id)
        if who is None:
            raise NotFound("customer", str(customer_id))
        orders = table.orders_of(store, who.id, MOST)
        invoices = invoice_list.newest_of(store, who.id, MOST)
        payments = table.payments_of(store, who.id, MOST)
        return Profile(
            who,
            customer_details.tags_of(store, who.id),
            customer_money.account(session, who.id),
            _figures(session, who.id),
            orders,
            invoices,
            payments,
            table.items_of(store, who.id, MOST),
            _timeline(store, who, orders, invoices, payments),
        )


def _figures(session: Session, customer_id: int) -> Figures:
    store, today = session.store, session.today()
    habit = customer_habits.habit_of(store, customer_id)
    usual = customer_habits.usual_purchase(store)
    months = months_back(today, MONTHS)
    found = {each.month: each for each in table.months_of(store, customer_id, months[0])}
    return Figures(
        habit,
        classify(habit, today, usual),
        usual,
        table.bought_since(store, customer_id, today - timedelta(days=RECENT - 1)),
        table.margin_of(store, customer_id) if session.may(Right.SEE_COST) else None,
        tuple(found.get(name, MonthOf(name, 0, 0)) for name in map(_month, months)),
    )


def _month(first: date) -> str:
    return f"{first:%Y-%m}"


def _timeline(
    store: Store,
    who: CustomerRow,
    orders: Sequence[OrderOf],
    invoices: Sequence[InvoiceItem],
    payments: Sequence[PaymentOf],
) -> tuple[TimelineRow, ...]:
    """What the journal tells of the customer and their papers, the newest first."""
    notes: Sequence[NoteOf] = table.notes_of(store, who.id, MOST)
    opens: dict[str, tuple[str, int]] = {each.number: each.opens for each in orders}
    opens |= {each.number: ("invoice", each.id) for each in invoices}
    opens |= {each.receipt: ("receipt", each.id) for each in payments if each.receipt}
    opens |= {each.number: ("credit", each.id) for each in notes}
    codes = {who.code, *customers.joined_codes(store, who.id)}
    told = [
        TimelineRow(event, opens.get(event.document))
        for event in told_of(store, (*codes, *opens))
        if event.kind not in _PAPERS_HANDED_OUT
        and (event.document in opens or event.kind.partition(".")[0] in _OF_THE_RECORD)
    ]
    return tuple(reversed(told[-MOST:]))
