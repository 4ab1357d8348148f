"""Customers who may be one person: told while one is typed, and made one."""

from collections.abc import Sequence
from dataclasses import dataclass

from oms_desktop.database import customer_details, customer_twins, customers
from oms_desktop.database.customers import CustomerRow
from oms_desktop.domain.customers import CustomerDraft, checked
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.errors_customers import MergedWithSelf
from oms_desktop.domain.likeness import alike, joined, name_words
from oms_desktop.domain.phones import phone_digits
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.customer_values import keep_changed
from oms_desktop.services.customers import check_kept
from oms_desktop.services.session import Session

_MOST = 20
_SHORTEST = 6
"""Digits that a phone has at least before others are told to have the same."""


@dataclass(frozen=True)
class Twin:
    """A customer who may be the one that is typed; `phone` is what both have, else '' (the name)."""

    row: CustomerRow
    phone: str = ""


@query(Right.LOOK)
def twins(
    session: Session, name: str, phones: Sequence[str], customer_id: int | None = None
) -> list[Twin]:
    """Who else has one of these phones or a name like this, the surest first.

    Args:
        session: who looks.
        name: as typed.
        phones: as typed.
        customer_id: whose record it is, if it is stored already.
    """
    found: dict[int, Twin] = {}
    for phone in phones:
        digits = phone_digits(phone)
        if len(digits) >= _SHORTEST:
            for row in customer_twins.same_phone(session.store, digits):
                found.setdefault(row.id, Twin(row, phone.strip()))
    near = customer_twins.perhaps_alike(session.store, name.strip(), name_words(name))
    for at, _ in alike(name, near)[:_MOST]:
        known = customers.find_customer(session.store, at)
        if known is not None:
            found.setdefault(known.id, Twin(known))
    return [twin for twin in found.values() if twin.row.id != customer_id]


@command(Right.EDIT_CUSTOMERS)
def join(session: Session, kept_id: int, gone_id: int) -> Changes:
    """Make one customer out of two: orders, papers and balance of `gone_id` are `kept_id`'s then.

    Papers that were written keep the name they were written with. What both know stays; of two
    different answers the one of `kept_id` stands, but who declined advertising has declined it.

    Returns:
        Facts `joined` (true) and `orders`: how many came along.

    Raises:
        NotFound, MergedWithSelf.
        CustomerMerged, CustomerAnonymous: one of them was joined with another already, or is nobody.
    """
    kept, gone = _record(session, kept_id), _record(session, gone_id)
    if kept_id == gone_id:
        raise MergedWithSelf(kept.name)
    for customer_id, draft in ((kept_id, kept), (gone_id, gone)):
        check_kept(session, customer_id, draft.name)
    before = customers.find_customer(session.store, gone_id)
    balance = before.balance if before else 0
    open_orders, orders = customer_twins.join(session.store, kept_id, gone_id)
    keep_changed(session, kept_id, kept, checked(joined(kept, gone)))
    session.journal(
        "customer.joined",
        kept.code,
        {"joined": gone.code, "orders": orders, "balance": balance},
    )
    nouns = {"customer": (kept_id, gone_id), "order": tuple(open_orders), "invoice": ()}
    return Changes(nouns, {"joined": True, "orders": orders})


def _record(session: Session, customer_id: int) -> CustomerDraft:
    found = customer_details.find_draft(session.store, customer_id)
    if found is None:
        raise NotFound("customer", str(customer_id))
    return found
