"""A customer's draft as it is written into the file: its row, and what there may be several of."""

from collections.abc import Sequence
from typing import Any

from oms_desktop.database import consents, customer_details, customers
from oms_desktop.database.customers import DRAFT_COLUMNS
from oms_desktop.database.orders import OrderRow
from oms_desktop.domain.customers import CustomerDraft, phone_digits
from oms_desktop.services.session import Session


def row_values(draft: CustomerDraft) -> dict[str, Any]:
    """The columns of a customer's row, with what they are found by."""
    return {
        **{name: getattr(draft, name) for name in DRAFT_COLUMNS},
        "phone_digits": phone_digits(draft.phone),
        "doubtful": int(bool(draft.doubtful_phones)),
        "further": _further(draft),
    }


def keep_new(session: Session, draft: CustomerDraft) -> int:
    """Write a new customer, checked and with a code.

    Returns:
        Its id.
    """
    at = session.moment().at
    values = {**row_values(draft), "created_at": at, "changed_at": at}
    customer_id = customers.add_customer(session.store, values)
    customer_details.keep_details(session.store, customer_id, draft)
    _keep_consent(session, customer_id, CustomerDraft(""), draft)
    return customer_id


def keep_changed(
    session: Session, customer_id: int, before: CustomerDraft, draft: CustomerDraft
) -> None:
    """Write a changed customer, checked and with a code."""
    values = {**row_values(draft), "changed_at": session.moment().at}
    codes = customers.joined_codes(session.store, customer_id)
    values["further"] = " ".join((values["further"], *codes)).strip()
    customers.update_customer(session.store, customer_id, values)
    customer_details.keep_details(session.store, customer_id, draft, before)
    _keep_consent(session, customer_id, before, draft)


def consent_of(draft: CustomerDraft) -> tuple[str, str, str]:
    """Answer about marketing, its day and where it came from."""
    return draft.consent, draft.consent_on, draft.consent_source


def still_known(session: Session, customer_id: int | None) -> int | None:
    """The customer, or None if nobody stands behind them any more."""
    who = customers.find_customer(session.store, customer_id) if customer_id is not None else None
    return None if who is not None and who.anonymised_at is not None else customer_id


def head_of(session: Session, order: OrderRow, names: Sequence[str]) -> dict[str, Any]:
    """What of an old order's head goes along into a cart; of who was made anonymous, nothing of theirs."""
    kept = {name: getattr(order, name) for name in names}
    if order.customer_id is None or still_known(session, order.customer_id) is not None:
        return kept
    gone = {"customer_id": None, **dict.fromkeys(("recipient", "phone", "address", "note"), "")}
    return kept | {name: value for name, value in gone.items() if name in kept}


def _keep_consent(
    session: Session, customer_id: int, before: CustomerDraft, draft: CustomerDraft
) -> None:
    """Add a new answer to those that were given: it must be shown later who took it, and when."""
    told = consent_of(draft)
    if told != consent_of(before):
        at = session.moment().at
        consents.add_entry(session.store, customer_id, told, at, session.person.id)


def _further(draft: CustomerDraft) -> str:
    """What a customer is found by beside name, code, first phone and street."""
    first = draft.delivery_address
    texts = [first.recipient, first.village, first.district, first.province, first.postcode]
    texts += [phone_digits(phone) for phone in draft.further_phones]
    for each in draft.further_addresses:
        texts += [each.label, each.recipient, each.address, each.village, each.district, each.city]
    return " ".join(text for text in (*texts, draft.email, *draft.tags) if text)
