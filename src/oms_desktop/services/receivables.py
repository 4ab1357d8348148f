"""Who owes the shop money, and for how long."""

from typing import Final

from oms_desktop.database import customers
from oms_desktop.database import receivables as table
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.listing import Listing
from oms_desktop.database.receivables import DebtorRow
from oms_desktop.domain.ageing import BUCKETS, Ageing, bucket_of
from oms_desktop.domain.errors import NotFound, QuantityOutOfRange
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session

PRINT_LIMIT: Final = 5_000
"""Lines of a list that is printed."""


@query(Right.LOOK)
def debtor_listing(session: Session, search: str, show: str) -> Listing[DebtorRow]:
    """Customers with their debts by age; `show` is `overdue`, `owing` or `all`."""
    return table.debtor_listing(session.store, search, show, session.today())


@query(Right.LOOK)
def ageing(session: Session, customer_id: int) -> Ageing:
    """A customer's debts by age; together with the money that is in none they are the balance.

    Raises:
        NotFound: there is no such customer.
    """
    with session.store.snapshot():
        return ageing_of(session, debtor(session, customer_id))


@command(Right.EXPORT_CUSTOMERS)
def note_print(session: Session, rows: int) -> Changes:
    """Journal that the list of debts goes on paper: a list of customers, too. Never who is on it.

    Raises:
        QuantityOutOfRange: nobody is on it, or more than paper is for.
    """
    if not 0 < rows <= PRINT_LIMIT:
        raise QuantityOutOfRange(rows * ONE, PRINT_LIMIT * ONE)
    session.journal("list.printed", "", {"list": "receivables", "rows": rows})
    return Changes({"journal": (0,)}, {"rows": rows})


def debtor(session: Session, customer_id: int) -> CustomerRow:
    """A customer, or who stands for them.

    Raises:
        NotFound: there is no such customer.
    """
    found = customers.find_customer(session.store, customer_id)
    if found is None:
        raise NotFound("customer", str(customer_id))
    return found


def ageing_of(session: Session, customer: CustomerRow) -> Ageing:
    """As `ageing`, of somebody found already."""
    today, parts = session.today(), dict.fromkeys(BUCKETS, 0)
    for _, due, owed in table.debts_of(session.store, customer.id):
        parts[bucket_of(due, today)] += owed
    return Ageing(**parts, kept=sum(parts.values()) - customer.balance)
