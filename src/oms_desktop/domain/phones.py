"""Phones: one spelling to look them up by, one way to show them, and which of them are doubtful."""

import re
from functools import lru_cache
from typing import Final

from oms_desktop.domain.errors import PhoneTextInvalid
from oms_desktop.domain.text import clean_text

COUNTRY: Final = "ID"
"""Where a phone without a country's code is."""
_CODE: Final = 62
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ().\-/]{4,24}|\([0-9][0-9 ().\-/]{4,24}", re.ASCII)
_ONLY_PHONE: Final = re.compile(r"[+(]?[0-9][0-9 ().\-/+]*", re.ASCII)
LIMIT: Final = 30


def phone_digits(phone: str) -> str:
    """A phone's digits in the national form, so that +62 812, 62812 and 0812 are the same."""
    digits = re.sub(r"[^0-9]", "", phone)
    if phone.strip().startswith("+62") or (digits.startswith("62") and len(digits) >= 10):
        digits = digits[2:].lstrip("0")
        return f"0{digits}" if digits else ""
    return digits


def looked_up(text: str) -> str:
    """The digits to look for if a text can only be a phone or a part of one, else ''.

    Without the country's code or the 0 in front: both are written in many ways.
    """
    if not _ONLY_PHONE.fullmatch(text.strip()):
        return ""
    digits = phone_digits(text)
    return digits.lstrip("0") if len(digits) > _AREA else digits


_AREA: Final = 4
"""So many digits may as well be the last ones of a phone: a 0 in front of them counts."""


def checked_phone(text: str) -> str:
    """A phone, cleaned.

    Raises:
        PhoneTextInvalid: it can't be dialled.
        TextTooLong: more than a phone.
    """
    phone = clean_text(text, "phone", LIMIT)
    if phone and not (_PHONE.fullmatch(phone) and phone_digits(phone)):
        raise PhoneTextInvalid(text)
    return phone


@lru_cache(maxsize=1024)
def _parsed(phone: str) -> tuple[int, str] | None:
    """The country's code and the phone as its people write it; None if no such phone exists."""
    # Here, not above: only who types, imports or joins customers pays for it.
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, COUNTRY)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    form = phonenumbers.PhoneNumberFormat
    own = number.country_code == _CODE
    style = form.NATIONAL if own else form.INTERNATIONAL
    return number.country_code or 0, phonenumbers.format_number(number, style)


def is_doubtful(phone: str) -> bool:
    """Whether no phone of this kind exists: a digit too many, an area that there isn't."""
    return bool(phone) and _parsed(phone) is None


def tidy(phone: str) -> str:
    """A phone as people write it, `0812-3456-7890`; a doubtful one stays as it was typed."""
    found = _parsed(phone) if phone else None
    return found[1] if found else phone
