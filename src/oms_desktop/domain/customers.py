"""Customers as a form or a file describes them."""

import re
from dataclasses import dataclass, replace

from oms_desktop.domain.errors import AmountOutOfRange, PhoneTextInvalid, QuantityOutOfRange
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.text import clean_text

TERM_LIMIT = 365
_PHONE = re.compile(r"\+?[0-9][0-9 ().\-/]{4,24}", re.ASCII)


@dataclass(frozen=True)
class CustomerDraft:
    """A customer; `credit_limit` None means no limit was agreed, `term_days` gives the due date."""

    name: str
    code: str = ""
    phone: str = ""
    email: str = ""
    level: str = ""
    address: str = ""
    city: str = ""
    postcode: str = ""
    landmark: str = ""
    credit_limit: int | None = None
    term_days: int = 30
    note: str = ""


def phone_digits(phone: str) -> str:
    """A phone's digits in the national form, so that +62 812, 62812 and 0812 are the same."""
    digits = re.sub(r"[^0-9]", "", phone)
    if phone.strip().startswith("+62") or (digits.startswith("62") and len(digits) >= 10):
        digits = digits[2:].lstrip("0")
        return f"0{digits}" if digits else ""
    return digits


def checked(draft: CustomerDraft) -> CustomerDraft:
    """The draft with cleaned texts.

    Raises:
        FieldMissing: no name.
        PhoneTextInvalid: a phone that can't be dialled.
        AmountOutOfRange, QuantityOutOfRange: an unbelievable limit or term.
        TextTooLong: a text longer than its field.
    """
    phone = clean_text(draft.phone, "phone", 30)
    if phone and not (_PHONE.fullmatch(phone) and phone_digits(phone)):
        raise PhoneTextInvalid(draft.phone)
    if draft.credit_limit is not None and not 0 <= draft.credit_limit <= AMOUNT_LIMIT:
        raise AmountOutOfRange(draft.credit_limit, 0, AMOUNT_LIMIT)
    if not 0 <= draft.term_days <= TERM_LIMIT:
        raise QuantityOutOfRange(draft.term_days * 1000, TERM_LIMIT * 1000)
    return replace(
        draft,
        name=clean_text(draft.name, "name", 120, required=True),
        code=clean_text(draft.code, "code", 30),
        phone=phone,
        email=clean_text(draft.email, "email", 120),
        level=clean_text(draft.level, "level", 40),
        address=clean_text(draft.address, "address", 200),
        city=clean_text(draft.city, "city", 60),
        postcode=clean_text(draft.postcode, "postcode", 10),
        landmark=clean_text(draft.landmark, "landmark", 120),
        note=clean_text(draft.note, "note", 300),
    )
