"""Customers as a form or a file describes them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from oms_desktop.domain.addresses import PARTS, Address, checked_address
from oms_desktop.domain.birthdays import check_birthday
from oms_desktop.domain.days import check_day
from oms_desktop.domain.errors import AmountOutOfRange, ChoiceInvalid, QuantityOutOfRange
from oms_desktop.domain.errors_customers import ConsentSourceMissing, TaxIdInvalid
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.phones import checked_phone, is_doubtful, phone_digits, tidy
from oms_desktop.domain.text import clean_text

__all__ = ["CustomerDraft", "checked", "phone_digits"]

TERM_LIMIT = 365
NOT_ASKED, AGREED, DECLINED = "", "yes", "no"
CONSENTS: Final = (NOT_ASKED, AGREED, DECLINED)
_TAX_ID: Final = re.compile(r"[0-9]{15,16}", re.ASCII)
_NAME_AND_PHONE: Final = re.compile(r"(\D.*?\D)\s*(\+?\(?[0-9][0-9 ().\-/]{6,})", re.ASCII)
_SHOWN_DIGITS: Final = 4
_MASK: Final = "\u2022"


@dataclass(frozen=True)
class CustomerDraft:
    """A customer; the first phone and the address for deliveries stand in fields of their own.

    Attributes:
        credit_limit: None means no limit was agreed.
        term_days: gives the due date.
        note: for whoever looks at the record.
        alert: pops up at the counter.
        tax_id: digits of NPWP or NIK; only for those who ask for tax invoices.
        birthday: `1990-08-17`, or `--08-17` without the year.
        consent: to marketing: `""` not asked, `yes` or `no`; with its day and where it came from.
        further_addresses: beside the one for deliveries.
    """

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
    label: str = ""
    recipient: str = ""
    rt_rw: str = ""
    village: str = ""
    district: str = ""
    province: str = ""
    alert: str = ""
    tax_id: str = ""
    birthday: str = ""
    consent: str = NOT_ASKED
    consent_on: str = ""
    consent_source: str = ""
    further_phones: tuple[str, ...] = ()
    further_addresses: tuple[Address, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def delivery_address(self) -> Address:
        """Where goods go if nothing else is said."""
        return Address(**{part: getattr(self, part) for part in PARTS})

    @property
    def phones(self) -> tuple[str, ...]:
        """All phones, the first one first."""
        return tuple(phone for phone in (self.phone, *self.further_phones) if phone)

    @property
    def addresses(self) -> tuple[Address, ...]:
        """All addresses, the one for deliveries first."""
        return tuple(each for each in (self.delivery_address, *self.further_addresses) if each)

    @property
    def doubtful_phones(self) -> tuple[str, ...]:
        """Phones of a kind that doesn't exist."""
        return tuple(phone for phone in self.phones if is_doubtful(phone))

    def delivered_to(self, address: Address) -> "CustomerDraft":
        """The same customer with another address for deliveries; what it was is kept further on."""
        further = [each for each in self.addresses if each != address]
        parts: dict[str, Any] = {part: getattr(address, part) for part in PARTS}
        return replace(self, **parts, further_addresses=tuple(further))


def typed_customer(text: str) -> CustomerDraft:
    """A customer as typed in one line: `Bu Rina 0812-3456-7890`, a name, or only a phone."""
    typed = " ".join(text.split())
    found = _NAME_AND_PHONE.fullmatch(typed)
    if found:
        return CustomerDraft(found[1].rstrip(" ,:;-"), phone=tidy(found[2]))
    if typed.lstrip("+(")[:1].isdigit():
        return CustomerDraft(typed, phone=tidy(typed))
    return CustomerDraft(typed)


def checked(draft: CustomerDraft, today: date | None = None) -> CustomerDraft:
    """The draft with cleaned texts, without empty or doubled phones, addresses and tags.

    Args:
        draft: as typed or read from a file.
        today: for birthdays; None believes any.

    Raises:
        FieldMissing: no name.
        PhoneTextInvalid: a phone that can't be dialled.
        AmountOutOfRange, QuantityOutOfRange: an unbelievable limit or term.
        TaxIdInvalid, BirthdayInvalid, DayTextInvalid, ChoiceInvalid: no such number, day or answer.
        ConsentSourceMissing: consent from nowhere.
        TextTooLong: a text longer than its field.
    """
    _check_terms(draft)
    first, *further = _unlike(
        [checked_phone(draft.phone), *map(checked_phone, draft.further_phones)]
    )
    addresses = [checked_address(each) for each in draft.addresses]
    delivery, *further_addresses = dict.fromkeys(addresses) or (Address(),)
    if today is not None:
        check_birthday(draft.birthday, today)
    parts: dict[str, Any] = {part: getattr(delivery, part) for part in PARTS}
    return replace(
        _with_consent(draft),
        **parts,
        name=clean_text(draft.name, "name", 120, required=True),
        code=clean_text(draft.code, "code", 30),
        phone=first,
        email=clean_text(draft.email, "email", 120),
        level=clean_text(draft.level, "level", 40),
        note=clean_text(draft.note, "note", 300),
        alert=clean_text(draft.alert, "alert", 200),
        tax_id=checked_tax_id(draft.tax_id),
        further_phones=tuple(further),
        further_addresses=tuple(each for each in further_addresses if each),
        tags=cleaned_tags(draft.tags),
    )


def _check_terms(draft: CustomerDraft) -> None:
    if draft.credit_limit is not None and not 0 <= draft.credit_limit <= AMOUNT_LIMIT:
        raise AmountOutOfRange(draft.credit_limit, 0, AMOUNT_LIMIT)
    if not 0 <= draft.term_days <= TERM_LIMIT:
        raise QuantityOutOfRange(draft.term_days * 1000, TERM_LIMIT * 1000)


def declined_still(before: CustomerDraft, said: Mapping[str, Any]) -> bool:
    """Whether who declined advertising has declined it, whatever a list says that names no later day."""
    other = before.consent == DECLINED and said.get("consent", DECLINED) != DECLINED
    return other and said.get("consent_on", "") <= before.consent_on


def _with_consent(draft: CustomerDraft) -> CustomerDraft:
    """The draft with a whole consent, or none at all."""
    if draft.consent not in CONSENTS:
        raise ChoiceInvalid("consent", draft.consent)
    if draft.consent == NOT_ASKED:
        return replace(draft, consent_on="", consent_source="")
    check_day(draft.consent_on)
    source = clean_text(draft.consent_source, "consent_source", 120)
    if draft.consent == AGREED and not source:
        raise ConsentSourceMissing
    return replace(draft, consent_source=source)


def checked_tax_id(text: str) -> str:
    """The digits of an NPWP or NIK.

    Raises:
        TaxIdInvalid: neither.
    """
    digits = re.sub(r"[\s.\-]", "", text)
    if digits and not _TAX_ID.fullmatch(digits):
        raise TaxIdInvalid(text)
    return digits


def masked_tax_id(tax_id: str) -> str:
    """A tax id of which only the last digits are told."""
    return _MASK * (len(tax_id) - _SHOWN_DIGITS) + tax_id[-_SHOWN_DIGITS:] if tax_id else ""


def is_masked(tax_id: str) -> bool:
    """Whether this is what `masked_tax_id` tells."""
    return tax_id.startswith(_MASK)


def cleaned_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Tags, each once in whatever case.

    Raises:
        TextTooLong: a tag longer than 30 letters.
    """
    found: dict[str, str] = {}
    for tag in tags:
        text = clean_text(tag.lstrip("#"), "tags", 30)
        if text:
            found.setdefault(text.casefold(), text)
    return tuple(found[key] for key in sorted(found))


def _unlike(phones: list[str]) -> list[str]:
    """Phones, each once in whatever spelling; '' if there is none."""
    found: dict[str, str] = {}
    for phone in phones:
        if phone:
            found.setdefault(phone_digits(phone), phone)
    return list(found.values()) or [""]
