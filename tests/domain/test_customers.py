"""Customers as typed: phones, addresses, birthdays, consent, tags."""

from datetime import date

import pytest

from oms_desktop.domain import customers, phones
from oms_desktop.domain.addresses import Address, checked_address
from oms_desktop.domain.birthdays import birthday_text, check_birthday, parse_birthday
from oms_desktop.domain.customers import CustomerDraft, checked, typed_customer
from oms_desktop.domain.errors import ChoiceInvalid, DayTextInvalid, PhoneTextInvalid, TextTooLong
from oms_desktop.domain.errors_customers import (
    BirthdayInvalid,
    ConsentSourceMissing,
    TaxIdInvalid,
)
from oms_desktop.domain.refused import Refused

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("081234567890", "0812-3456-7890"),
        ("+62 812 3456 7890", "0812-3456-7890"),
        ("62-81234567890", "0812-3456-7890"),
        ("(0376) 743 9844", "(0376) 7439844"),
        ("021-5551234", "(021) 5551234"),
        ("+65 6123 4567", "+65 6123 4567"),
    ],
)
def test_a_phone_is_shown_as_people_write_it(typed: str, shown: str) -> None:
    assert phones.tidy(typed) == shown
    assert not phones.is_doubtful(typed)
    assert phones.phone_digits(shown) == phones.phone_digits(typed)
    assert phones.checked_phone(shown) == shown


@pytest.mark.parametrize("typed", ["+62 (146) 479 8509", "(009) 217 5942", "0812", "123456", "0"])
def test_a_doubtful_phone_stays_as_typed(typed: str) -> None:
    assert phones.tidy(typed) == typed
    assert phones.is_doubtful(typed)
    assert not phones.is_doubtful("")


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0812-3456", "8123456"),
        ("+62 812 3456", "8123456"),
        ("6281234567890", "81234567890"),
        ("7890", "7890"),
        ("0812", "0812"),
        ("Jl. Melati 5", ""),
        ("budi", ""),
        ("", ""),
        ("BUDI 0812", ""),
    ],
)
def test_a_phone_is_looked_up_without_what_is_written_in_many_ways(typed: str, digits: str) -> None:
    assert phones.looked_up(typed) == digits


def test_phones_of_a_draft_are_each_kept_once() -> None:
    draft = CustomerDraft("Ani", further_phones=("0812 3456 7890", "", "+62 812-3456-7890", "0219"))
    with pytest.raises(PhoneTextInvalid):
        checked(draft)
    draft = CustomerDraft(
        "Ani", further_phones=("0812 3456 7890", "", "+62 812-3456-7890", "021 5551234")
    )
    kept = checked(draft)
    assert (kept.phone, kept.further_phones) == ("0812 3456 7890", ("021 5551234",))
    assert kept.phones == ("0812 3456 7890", "021 5551234")
    assert kept.doubtful_phones == ()
    odd = checked(CustomerDraft("Ani", phone="0146 479 8509"))
    assert odd.doubtful_phones == ("0146 479 8509",)


def test_an_address_in_one_line() -> None:
    address = Address(
        "Rumah", "Pak Joko", "Jl. Melati 5", "3/12", "Lowokwaru", "Blimbing", "Malang", "Jawa Timur"
    )
    assert address.line == (
        "Jl. Melati 5, RT 3/RW 12, Kel. Lowokwaru, Kec. Blimbing, Malang, Jawa Timur"
    )
    assert Address(rt_rw="RT tiga", landmark="masjid").line == "RT tiga (masjid)"
    assert Address(landmark="masjid").line == ""
    assert not Address()
    assert Address(landmark="masjid")
    with pytest.raises(TextTooLong):
        checked_address(Address(village="x" * 61))


def test_addresses_of_a_draft_are_each_kept_once_and_the_first_is_for_deliveries() -> None:
    home, shop = Address("Rumah", address="Jl. A 1"), Address("Toko", address="Jl. B 2")
    draft = checked(CustomerDraft("Ani", further_addresses=(Address(), home, shop, home)))
    assert draft.delivery_address == home
    assert draft.further_addresses == (shop,)
    moved = draft.delivered_to(shop)
    assert moved.delivery_address == shop
    assert moved.further_addresses == (home,)
    assert checked(moved.delivered_to(shop)) == moved
    assert checked(CustomerDraft("Ani")).addresses == ()


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("17-08-1990", "1990-08-17", "17-08-1990"),
        ("17/8", "--08-17", "17-08"),
        ("29/2", "--02-29", "29-02"),
        ("--08-17", "--08-17", "17-08"),
        ("1990-08-17", "1990-08-17", "17-08-1990"),
        ("17/8/90", "1990-08-17", "17-08-1990"),
        ("17/8/20", "2020-08-17", "17-08-2020"),
        ("", "", ""),
    ],
)
def test_birthdays(typed: str, stored: str, shown: str) -> None:
    assert parse_birthday(typed, TODAY) == stored
    assert birthday_text(stored) == shown
    check_birthday(stored, TODAY)


@pytest.mark.parametrize("typed", ["30/2", "31-02-1990", "--13-01", "kemarin", "17"])
def test_no_birthday(typed: str) -> None:
    with pytest.raises(BirthdayInvalid):
        parse_birthday(typed, TODAY)


@pytest.mark.parametrize("stored", ["2026-11-24", "1899-12-31"])
def test_nobody_was_born_then(stored: str) -> None:
    with pytest.raises(BirthdayInvalid):
        checked(CustomerDraft("Ani", birthday=stored), TODAY)
    assert checked(CustomerDraft("Ani", birthday="2026-11-23"), TODAY).birthday


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (CustomerDraft("Ani", tax_id="123"), TaxIdInvalid),
        (CustomerDraft("Ani", tax_id="1" * 17), TaxIdInvalid),
        (CustomerDraft("Ani", consent="maybe"), ChoiceInvalid),
        (CustomerDraft("Ani", consent="yes"), ConsentSourceMissing),
        (
            CustomerDraft("Ani", consent="yes", consent_on="soon", consent_source="x"),
            DayTextInvalid,
        ),
        (CustomerDraft("Ani", tags=("x" * 31,)), TextTooLong),
        (CustomerDraft("Ani", further_phones=("abc",)), PhoneTextInvalid),
    ],
)
def test_what_is_refused(draft: CustomerDraft, error: type[Refused]) -> None:
    with pytest.raises(error):
        checked(draft)


def test_consent_is_whole_or_none() -> None:
    asked = CustomerDraft("Ani", consent="yes", consent_on="2026-01-02", consent_source=" form ")
    assert checked(asked).consent_source == "form"
    none = checked(CustomerDraft("Ani", consent_on="2026-01-02", consent_source="form"))
    assert (none.consent_on, none.consent_source) == ("", "")
    assert checked(CustomerDraft("Ani", consent="no")).consent == "no"


def test_a_tax_id_is_told_by_its_end() -> None:
    assert checked(CustomerDraft("A", tax_id="12.345.678.9-012.345")).tax_id == "123456789012345"
    masked = customers.masked_tax_id("3573011708900001")
    assert masked == "\u2022" * 12 + "0001"
    assert customers.is_masked(masked)
    assert not customers.is_masked("3573011708900001")
    assert customers.masked_tax_id("") == ""


def test_tags_are_each_kept_once() -> None:
    assert customers.cleaned_tags(("  vip", "#Arisan", "VIP", "")) == ("Arisan", "vip")


@pytest.mark.parametrize(
    ("typed", "name", "phone"),
    [
        ("Bu Rina 081234567890", "Bu Rina", "0812-3456-7890"),
        ("Bu Rina, +62 812 3456 7890", "Bu Rina", "0812-3456-7890"),
        ("Bu Rina", "Bu Rina", ""),
        ("081234567890", "081234567890", "0812-3456-7890"),
        ("Toko 99", "Toko 99", ""),
    ],
)
def test_a_customer_in_one_line(typed: str, name: str, phone: str) -> None:
    draft = typed_customer(typed)
    assert (draft.name, draft.phone) == (name, phone)
