"""Customers: kept, changed, found and listed."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from oms_desktop.database import customer_details, customer_search, customers
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.listing import Listing
from oms_desktop.domain.addresses import Address
from oms_desktop.domain.customers import (
    DECLINED,
    NOT_ASKED,
    CustomerDraft,
    checked,
    is_masked,
    masked_tax_id,
    typed_customer,
)
from oms_desktop.domain.errors import CodeTaken, NotFound
from oms_desktop.domain.errors_customers import CustomerMerged
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.customer_values import consent_of, keep_changed, keep_new
from oms_desktop.services.session import Session


@query(Right.LOOK)
def customer_listing(
    session: Session, search: str = "", show: str = "active"
) -> Listing[CustomerRow]:
    """Customers for a table; `show` is `active`, `owing`, `doubtful` (phones) or `retired`."""
    return customers.customer_listing(session.store, search, show)


@query(Right.LOOK)
def find(session: Session, text: str, limit: int = 8) -> list[CustomerRow]:
    """Customers by any part of name, phone, code or address.

    If a name and a phone were typed and nobody has both, whoever has the phone.
    """
    found = customer_search.search_customers(session.store, text, limit)
    if not found and (phone := typed_customer(text).phone):
        return customer_search.search_customers(session.store, phone, limit)
    return found


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
def record(session: Session, customer_id: int) -> CustomerDraft:
    """All that is known of a customer; the tax id is masked for those who may not change it.

    Raises:
        NotFound: there is no such customer.
    """
    found = _draft(session, customer(session, customer_id).id)
    if session.may(Right.EDIT_CUSTOMERS):
        return found
    return replace(found, tax_id=masked_tax_id(found.tax_id))


@query(Right.LOOK)
def addresses(session: Session, customer_id: int) -> tuple[Address, ...]:
    """Where goods may go to a customer, the address for deliveries first.

    Raises:
        NotFound: there is no such customer.
    """
    return _draft(session, customer(session, customer_id).id).addresses


@query(Right.LOOK)
def tags(session: Session) -> list[str]:
    """All tags in use."""
    return customer_details.all_tags(session.store)


@command(Right.ADD_CUSTOMERS)
def add(session: Session, draft: CustomerDraft) -> Changes:
    """Keep a new customer; without a code it gets one.

    Raises:
        RightMissing: credit terms of its own, by somebody who may not change customers.
        CodeTaken: another customer has this code.
        As `domain.customers.checked`.
    """
    draft = _checked(session, draft)
    usual = CustomerDraft(draft.name)
    if (draft.credit_limit, draft.term_days) != (usual.credit_limit, usual.term_days):
        session.person.check(Right.EDIT_CUSTOMERS)
    if not draft.code:
        draft = replace(draft, code=free_code(session))
    check_code(session, draft.code, None)
    customer_id = keep_new(session, draft)
    content = {"limit": draft.credit_limit, "term": draft.term_days}
    session.journal("customer.added", draft.code, content | _consent(draft, CustomerDraft("")))
    return Changes({"customer": (customer_id,)}, {"name": draft.name})


@command(Right.EDIT_CUSTOMERS)
def change(session: Session, customer_id: int, draft: CustomerDraft) -> Changes:
    """Change a customer; issued documents keep what they were written with.

    Raises:
        NotFound, CustomerMerged, CustomerAnonymous, CodeTaken, and as `domain.customers.checked`.
    """
    before = _draft(session, customer_id)
    check_kept(session, customer_id, before.name)
    if is_masked(draft.tax_id):
        draft = replace(draft, tax_id=before.tax_id)
    if before.consent == DECLINED != draft.consent and "" < draft.consent_on < before.consent_on:
        # A form that was opened before somebody declined doesn't bring an older answer back.
        answer, day, source = consent_of(before)
        draft = replace(draft, consent=answer, consent_on=day, consent_source=source)
    draft = _checked(session, replace(draft, code=draft.code or before.code), before)
    check_code(session, draft.code, customer_id)
    keep_changed(session, customer_id, before, draft)
    session.journal("customer.changed", draft.code, changed_content(before, draft))
    return Changes({"customer": (customer_id,)}, {"name": draft.name})


def check_kept(session: Session, customer_id: int, name: str) -> None:
    """Refuse a customer who was joined with another, or made anonymous.

    Raises:
        CustomerAnonymous.
        CustomerMerged: naming the one who is left.
    """
    who = customers.find_customer(session.store, customer_id)
    if who is not None and who.anonymised_at is not None:
        raise CustomerAnonymous(who.code)
    into = customers.merged_into(session.store, customer_id)
    if into is not None:
        raise CustomerMerged(name, into[1])


def changed_content(before: CustomerDraft, draft: CustomerDraft) -> dict[str, Any]:
    """What the journal says of a change: names of fields, credit terms and consent, nothing private."""
    names = [field.name for field in fields(CustomerDraft)]
    changed = [name for name in names if getattr(before, name) != getattr(draft, name)]
    content: dict[str, Any] = {"changed": changed}
    if "credit_limit" in changed:
        content["limit"] = [before.credit_limit, draft.credit_limit]
    if "term_days" in changed:
        content["term"] = [before.term_days, draft.term_days]
    return content | _consent(draft, before)


def _consent(draft: CustomerDraft, before: CustomerDraft) -> dict[str, Any]:
    """A new answer with its day; where it came from is told by the record's own history."""
    told = consent_of(draft)
    return {} if told == consent_of(before) else {"consent": list(told[:2])}


def _draft(session: Session, customer_id: int) -> CustomerDraft:
    found = customer_details.find_draft(session.store, customer_id)
    if found is None:
        raise NotFound("customer", str(customer_id))
    return found


def _checked(
    session: Session, draft: CustomerDraft, before: CustomerDraft | None = None
) -> CustomerDraft:
    return checked(dated(draft, before, session.today()), session.today())


def dated(draft: CustomerDraft, before: CustomerDraft | None, today: date) -> CustomerDraft:
    """The draft with a day for a new answer about marketing: today if nothing else is said."""
    same = before is not None and before.consent == draft.consent
    if draft.consent == NOT_ASKED or draft.consent_on or same:
        return draft
    return replace(draft, consent_on=today.isoformat())


def check_code(session: Session, code: str, customer_id: int | None) -> None:
    """Refuse a code that somebody else has.

    Raises:
        CodeTaken.
    """
    owner = customers.code_owner(session.store, code)
    if owner and owner[0] != customer_id:
        raise CodeTaken(code, owner[1])


def free_code(session: Session) -> str:
    """The next running code that nobody has."""
    number = customers.next_code_number(session.store)
    while customers.code_owner(session.store, f"C{number:05}"):
        number += 1
    return f"C{number:05}"
