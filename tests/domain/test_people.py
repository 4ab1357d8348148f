"""Who may do what, and customers as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.customers import CustomerDraft, checked, phone_digits
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    FieldMissing,
    PhoneTextInvalid,
    QuantityOutOfRange,
    TextTooLong,
)
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import RIGHTS, Person, Right, Role

# The table of reliability.md, written out: a cashier's rights must not grow unseen.
CASHIER = {Right.LOOK, Right.SELL, Right.ADD_CUSTOMERS}
OWNER_ONLY = {
    *(Right.EXPORT_CUSTOMERS, Right.ANONYMISE_CUSTOMERS, Right.CREDIT_OVER_LIMIT, Right.WRITE_OFF),
    *(Right.SETTINGS, Right.USERS, Right.RESTORE),
}


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.CASHIER, CASHIER),
        (Role.MANAGER, set(Right) - OWNER_ONLY),
        (Role.OWNER, set(Right)),
    ],
)
def test_rights_of_roles(role: Role, rights: set[Right]) -> None:
    person = Person(1, "Ani", role)
    assert {right for right in Right if person.may(right)} == rights
    for right in Right:
        if right in rights:
            person.check(right)
            continue
        with pytest.raises(RightMissing) as refused:
            person.check(right)
        assert refused.value == RightMissing(right.value)


def test_every_role_has_rights() -> None:
    assert set(RIGHTS) == set(Role)


@pytest.mark.parametrize(
    "phone", ["+62 812-3456-7890", "6281234567890", "0812 3456 7890", "(0812) 3456.7890"]
)
def test_one_phone_has_one_spelling(phone: str) -> None:
    assert phone_digits(phone) == "081234567890"


def test_a_phone_of_nothing_is_nothing() -> None:
    assert phone_digits("") == phone_digits("+62") == ""
    assert phone_digits("6212") == "6212"
    assert phone_digits("+65 9123 4567") == "6591234567"


def test_a_draft_is_cleaned() -> None:
    draft = checked(CustomerDraft(" Bu  Ani ", phone=" 0812 3456 ", note="x\x00y", term_days=0))
    assert draft == CustomerDraft("Bu Ani", phone="0812 3456", note="xy", term_days=0)


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (CustomerDraft(" "), FieldMissing),
        (CustomerDraft("Ani", phone="abc"), PhoneTextInvalid),
        (CustomerDraft("Ani", phone="12"), PhoneTextInvalid),
        (CustomerDraft("Ani", phone="+62000"), PhoneTextInvalid),
        (CustomerDraft("Ani", credit_limit=-1), AmountOutOfRange),
        (CustomerDraft("Ani", credit_limit=AMOUNT_LIMIT + 1), AmountOutOfRange),
        (CustomerDraft("Ani", term_days=-1), QuantityOutOfRange),
        (CustomerDraft("Ani", term_days=366), QuantityOutOfRange),
        (CustomerDraft("A" * 121), TextTooLong),
        (CustomerDraft("Ani", postcode="1" * 11), TextTooLong),
    ],
)
def test_bad_customers_are_refused(draft: CustomerDraft, error: type[Refused]) -> None:
    with pytest.raises(error):
        checked(draft)


@given(st.text(max_size=40))
def test_any_phone_is_kept_or_refused(phone: str) -> None:
    try:
        kept = checked(CustomerDraft("Ani", phone=phone)).phone
    except (PhoneTextInvalid, TextTooLong):
        return
    assert not kept or len(phone_digits(kept)) >= 1
