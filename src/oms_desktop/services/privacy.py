"""What a person may ask of the shop: no more advertising, and to be forgotten."""

from dataclasses import replace

from oms_desktop.database import consents, customer_details, customers
from oms_desktop.database import privacy as table
from oms_desktop.database.consents import Answer
from oms_desktop.database.customers import CustomerRow
from oms_desktop.domain.customers import DECLINED
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.errors_privacy import (
    ConsentNotGiven,
    CustomerAnonymous,
    CustomerBusy,
    CustomerHasMoney,
    CustomerOwes,
)
from oms_desktop.domain.privacy import Obstacles
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.customer_values import keep_changed
from oms_desktop.services.session import Session


@query(Right.LOOK)
def answers(session: Session, customer_id: int) -> list[Answer]:
    """All that a customer, and who was joined with them, said about advertising, the newest first.

    Raises:
        NotFound: there is no such customer.
    """
    return consents.answers_of(session.store, _known(session, customer_id).id)


@query(Right.LOOK)
def obstacles(session: Session, customer_id: int) -> Obstacles:
    """What keeps a customer from being made anonymous.

    Raises:
        NotFound: there is no such customer.
    """
    with session.store.snapshot():
        who = _known(session, customer_id)
        return table.obstacles(session.store, who.id, who.balance)


@command(Right.EDIT_CUSTOMERS)
def withdraw_consent(session: Session, customer_id: int, source: str) -> Changes:
    """Write that a customer wants no advertising any more; earlier answers are kept beside it.

    Args:
        session: who takes it down.
        customer_id: whose answer it is.
        source: how they said so.

    Raises:
        FieldMissing: no source.
        ConsentNotGiven: they have declined already.
        NotFound, CustomerAnonymous, TextTooLong.
    """
    who = _present(session, customer_id)
    before = customer_details.find_draft(session.store, who.id)
    assert before is not None
    if before.consent == DECLINED:
        raise ConsentNotGiven(before.name, before.consent_on)
    said = clean_text(source, "consent_source", 120, required=True)
    day = session.today().isoformat()
    after = replace(before, consent=DECLINED, consent_on=day, consent_source=said)
    keep_changed(session, who.id, before, after)
    session.journal("customer.consent_withdrawn", who.code, {"consent": [DECLINED, day]})
    return Changes({"customer": (who.id,)}, {"name": who.name})


@command(Right.ANONYMISE_CUSTOMERS)
def anonymise(session: Session, customer_id: int) -> Changes:
    """Forget who a customer is, with all who were joined with them. It can't be taken back.

    Their records go blank, they are found no more and can't be sold to, changed or imported again.
    Papers that were issued stay as they were written: the shop must keep them for ten years. Their
    code stays, because the journal and the papers' numbers hang on it.

    Returns:
        Facts `code`, `orders`, `invoices` (that stay) and `carts` (that are nobody's now).

    Raises:
        CustomerOwes, CustomerHasMoney: their account isn't settled.
        CustomerBusy: an order, a shipment or a return of theirs is open.
        NotFound, CustomerAnonymous.
    """
    who = _present(session, customer_id)
    _check_over(who, table.obstacles(session.store, who.id, who.balance))
    joined = [code for each, code in table.group_of(session.store, who.id) if each != who.id]
    orders, invoices = table.paper_counts(session.store, who.id)
    carts = table.empty_carts(session.store, who.id)
    table.blank(session.store, who.id, session.moment().at)
    content = {"joined": joined, "orders": orders - len(carts), "invoices": invoices}
    session.journal("customer.anonymised", who.code, {**content, "carts": len(carts)})
    nouns = {"customer": (who.id,), "order": tuple(carts)}
    facts = {"code": who.code, "orders": orders - len(carts), "invoices": invoices}
    return Changes(nouns, {**facts, "carts": len(carts)})


def _check_over(who: CustomerRow, found: Obstacles) -> None:
    if found.owed:
        raise CustomerOwes(who.name, found.owed)
    if found.kept:
        raise CustomerHasMoney(who.name, found.kept)
    open_ = (("order", found.orders), ("shipment", found.shipments), ("return", found.returns))
    for noun, numbers in open_:
        if numbers:
            raise CustomerBusy(who.name, noun, numbers[0])


def _known(session: Session, customer_id: int) -> CustomerRow:
    found = customers.find_customer(session.store, customer_id)
    if found is None:
        raise NotFound("customer", str(customer_id))
    return found


def _present(session: Session, customer_id: int) -> CustomerRow:
    """A customer whom the shop still knows."""
    who = _known(session, customer_id)
    if who.anonymised_at is not None:
        raise CustomerAnonymous(who.code)
    return who
