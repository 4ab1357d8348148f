"""Customers: kept, changed, found and listed."""

from dataclasses import asdict, replace
from typing import Any

from oms_desktop.database import customers
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.listing import Listing
from oms_desktop.domain.customers import CustomerDraft, checked, phone_digits
from oms_desktop.domain.errors import CodeTaken, NotFound
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def customer_listing(
    session: Session, search: str = "", show: str = "active"
) -> Listing[CustomerRow]:
    """Customers for a table; `show` is `active`, `owing` or `retired`."""
    return customers.customer_listing(session.store, search, show)


@query(Right.LOOK)
def find(session: Session, text: str, limit: int = 8) -> list[CustomerRow]:
    """Customers by any part of name, phone, code or address."""
    return customers.search_customers(session.store, text, limit)


@query(Right.LOOK)
def customer(session: Session, customer_id: int) -> CustomerRow:
    """One customer.

    Raises:
        NotFound: there is no such customer.
    """
    found = customers.find_customer(session.store, customer_id)
    if found is None:
        raise NotFound("customer", str(customer_id))
    return found


@query(Right.LOOK)
def same_phone(session: Session, phone: str, customer_id: int | None = None) -> str:
    """The name of another customer with this phone, or ''; two people may share one."""
    owner = customers.phone_owner(session.store, phone_digits(phone))
    return owner[1] if owner and owner[0] != customer_id else ""


@command(Right.ADD_CUSTOMERS)
def add(session: Session, draft: CustomerDraft) -> Changes:
    """Keep a new customer; without a code it gets one.

    Raises:
        RightMissing: credit terms of its own, by somebody who may not change customers.
        CodeTaken: another customer has this code.
        As `domain.customers.checked`.
    """
    draft = checked(draft)
    usual = CustomerDraft(draft.name)
    if (draft.credit_limit, draft.term_days) != (usual.credit_limit, usual.term_days):
        session.person.check(Right.EDIT_CUSTOMERS)
    if not draft.code:
        draft = replace(draft, code=_free_code(session))
    _check_code(session, draft.code, None)
    at = session.moment().at
    values = {**_columns(draft), "created_at": at, "changed_at": at}
    customer_id = customers.add_customer(session.store, values)
    limits = {"limit": draft.credit_limit, "term": draft.term_days}
    session.journal("customer.added", draft.code, {"name": draft.name, **limits})
    return Changes({"customer": (customer_id,)}, {"name": draft.name})


@command(Right.EDIT_CUSTOMERS)
def change(session: Session, customer_id: int, draft: CustomerDraft) -> Changes:
    """Change a customer; issued documents keep what they were written with.

    Raises:
        NotFound, CodeTaken, and as `domain.customers.checked`.
    """
    before = customer(session, customer_id)
    draft = checked(replace(draft, code=draft.code or before.code))
    _check_code(session, draft.code, customer_id)
    values = {**_columns(draft), "changed_at": session.moment().at}
    customers.update_customer(session.store, customer_id, values)
    changed = [name for name in asdict(draft) if getattr(before, name) != getattr(draft, name)]
    content: dict[str, Any] = {"changed": changed}
    if "credit_limit" in changed:
        content["limit"] = [before.credit_limit, draft.credit_limit]
    if "term_days" in changed:
        content["term"] = [before.term_days, draft.term_days]
    session.journal("customer.changed", draft.code, content)
    return Changes({"customer": (customer_id,)}, {"name": draft.name})


def _columns(draft: CustomerDraft) -> dict[str, Any]:
    return {**asdict(draft), "phone_digits": phone_digits(draft.phone)}


def _check_code(session: Session, code: str, customer_id: int | None) -> None:
    owner = customers.code_owner(session.store, code)
    if owner and owner[0] != customer_id:
        raise CodeTaken(code, owner[1])


def _free_code(session: Session) -> str:
    number = customers.next_code_number(session.store)
    while customers.code_owner(session.store, f"C{number:05}"):
        number += 1
    return f"C{number:05}"
