"""All that is kept of a customer: phones, addresses, consent, tags; who may see the tax id."""

from dataclasses import replace

import pytest

from oms_desktop.domain.addresses import Address
from oms_desktop.domain.customers import CustomerDraft, masked_tax_id
from oms_desktop.domain.errors_customers import ConsentSourceMissing
from oms_desktop.domain.users import Role
from oms_desktop.services import customers
from tests.helpers.shop import Shop

NIK = "3573011708900001"
WHOLE = CustomerDraft(
    "Bu Rina",
    code="RINA",
    phone="0812-3456-1111",
    email="rina@example.com",
    level="Grosir",
    address="Jl. Melati 5",
    city="Malang",
    postcode="65111",
    landmark="dekat masjid",
    credit_limit=1_000_000,
    term_days=14,
    note="catatan",
    label="Rumah",
    recipient="Pak Joko",
    rt_rw="003/005",
    village="Lowokwaru",
    district="Blimbing",
    province="Jawa Timur",
    alert="Selalu minta nota",
    tax_id=NIK,
    birthday="1990-08-17",
    consent="yes",
    consent_on="2026-11-01",
    consent_source="formulir",
    further_phones=("0341 555123", "0857-1111-2222"),
    further_addresses=(
        Address("Warung", "Bu Tini", "Pasar Besar 9", city="Batu", landmark="kios biru"),
        Address("Gudang", address="Jl. Raya 1"),
    ),
    tags=("arisan", "katering"),
)


def keep(shop: Shop, draft: CustomerDraft = WHOLE) -> int:
    return customers.add(shop.new, draft).id_of("customer")


def test_all_of_a_record_is_kept(shop: Shop) -> None:
    customer_id = keep(shop)
    assert customers.record(shop.new, customer_id) == WHOLE
    row = customers.customer(shop.new, customer_id)
    assert row.alert == "Selalu minta nota"
    assert row.full_address == (
        "Jl. Melati 5, RT 003/RW 005, Kel. Lowokwaru, Kec. Blimbing, Malang 65111, Jawa Timur "
        "(dekat masjid)"
    )
    assert customers.tags(shop.new) == ["arisan", "katering"]


def test_a_record_is_changed_and_only_names_of_fields_are_told(shop: Shop) -> None:
    customer_id = keep(shop)
    draft = replace(
        WHOLE.delivered_to(WHOLE.further_addresses[0]),
        further_phones=("0857-1111-2222",),
        tags=("katering",),
        tax_id="",
        birthday="--08-17",
    )
    customers.change(shop.new, customer_id, draft)
    assert customers.record(shop.new, customer_id) == draft
    [(_, content)] = shop.journalled("customer.changed")
    assert content["changed"] == [
        *("address", "city", "postcode", "landmark", "label", "recipient", "rt_rw", "village"),
        *("district", "province", "tax_id", "birthday", "further_phones", "further_addresses"),
        "tags",
    ]
    assert "consent" not in content
    told = str(shop.sql("SELECT content FROM journal"))
    for private in (NIK, "1990-08-17", "Pasar Besar", "0857", "rina@"):
        assert private not in told
    customers.change(shop.new, customer_id, CustomerDraft("Bu Rina"))
    assert shop.sql("SELECT count(*) FROM further_phone") == [(0,)]
    assert shop.sql("SELECT count(*) FROM further_address") == [(0,)]
    assert shop.sql("SELECT count(*) FROM customer_tag") == [(0,)]


def test_only_who_may_change_customers_sees_the_tax_id(shop: Shop) -> None:
    customer_id = keep(shop)
    assert customers.record(shop.as_(Role.MANAGER), customer_id).tax_id == NIK
    masked = customers.record(shop.as_(Role.CASHIER), customer_id)
    assert masked == replace(WHOLE, tax_id=masked_tax_id(NIK))
    # A masked one that comes back changes nothing.
    customers.change(shop.new, customer_id, replace(masked, city="Batu"))
    assert customers.record(shop.new, customer_id) == replace(WHOLE, city="Batu")


def test_consent_has_its_day_and_source(shop: Shop) -> None:
    customer_id = keep(shop, replace(WHOLE, consent="", consent_on="", consent_source=""))
    asked = customers.record(shop.new, customer_id)
    assert (asked.consent, asked.consent_on) == ("", "")
    with pytest.raises(ConsentSourceMissing):
        customers.change(shop.new, customer_id, replace(asked, consent="yes"))
    agreed = replace(asked, consent="yes", consent_source="chat")
    customers.change(shop.new, customer_id, agreed)
    found = customers.record(shop.new, customer_id)
    assert (found.consent_on, found.consent_source) == ("2026-11-23", "chat")
    shop.clock.move(days=3)
    customers.change(shop.new, customer_id, replace(found, consent="no", consent_on=""))
    assert customers.record(shop.new, customer_id).consent_on == "2026-11-26"
    told = [content.get("consent") for _, content in shop.journalled("customer.changed")]
    assert told == [["yes", "2026-11-23"], ["no", "2026-11-26"]]


def test_customers_are_found_by_all_that_is_known(shop: Shop) -> None:
    keep(shop)
    for text in (
        *("rina@", "0857-1111", "857 1111 2222", "+62 341 555123", "pasar", "asar", "warung"),
        *("kater", "lowok", "65111", "joko", "timur", "6281234561111", "1111"),
    ):
        assert [row.code for row in customers.find(shop.new, text)] == ["RINA"], text


def test_a_name_and_a_phone_find_whoever_has_the_phone(shop: Shop) -> None:
    assert [row.code for row in customers.find(shop.new, "Pak Anu 0812 3456 7890")] == ["BUDI"]
    assert [row.code for row in customers.find(shop.new, "Budi 0812 3456 7890")] == ["BUDI"]
    assert customers.find(shop.new, "Pak Anu 0899 0000 0000") == []


def test_doubtful_phones_are_listed(shop: Shop) -> None:
    assert customers.customer_listing(shop.new, show="doubtful").count() == 0
    customer_id = keep(
        shop, CustomerDraft("Joko", phone="0812-3456-1111", further_phones=("0146 479 8509",))
    )
    listing = customers.customer_listing(shop.new, show="doubtful")
    assert [row.id for row in listing.page("name", 9).rows] == [customer_id]
    assert listing.count() == 1
    customers.change(shop.new, customer_id, CustomerDraft("Joko", phone="0812-3456-1111"))
    assert customers.customer_listing(shop.new, show="doubtful").count() == 0


def test_a_shop_of_before_keeps_its_customers(shop: Shop) -> None:
    draft = customers.record(shop.new, shop.customer("BUDI"))
    assert draft == CustomerDraft(
        "Budi Santoso",
        code="BUDI",
        phone="0812 3456 7890",
        address="Jl. Melati 5",
        city="Malang",
        credit_limit=500_000,
        term_days=14,
    )
