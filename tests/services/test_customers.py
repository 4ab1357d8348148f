"""Customers: kept, changed, found, refused."""

from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.domain import errors_people
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.users import Role
from oms_desktop.services import customers
from tests.helpers.shop import (
    Shop,
)


def test_customers_are_kept_and_get_codes(shop: Shop) -> None:
    changes = customers.add(shop.new, CustomerDraft("Joko", phone="+62 811 222 333"))
    row = customers.customer(shop.new, changes.id_of("customer"))
    assert (row.name, row.code, row.balance, row.active) == ("Joko", f"C{row.id:05}", 0, True)
    customers.add(shop.new, CustomerDraft("Lain", code=f"C{row.id + 2:05}"))
    changes = customers.add(shop.new, CustomerDraft("Baru"))
    assert customers.customer(shop.new, changes.id_of("customer")).code == f"C{row.id + 3:05}"


def test_a_customer_is_changed_and_limits_are_told(shop: Shop) -> None:
    customer_id = shop.customer("BUDI")
    draft = CustomerDraft("Budi Santoso", phone="0812 3456 7890", credit_limit=9, city="Batu")
    customers.change(shop.new, customer_id, draft)
    row = customers.customer(shop.new, customer_id)
    assert (row.code, row.credit_limit, row.city, row.full_address) == ("BUDI", 9, "Batu", "Batu")
    [(document, content)] = shop.journalled("customer.changed")
    assert document == "BUDI"
    assert content == {
        "changed": ["address", "city", "credit_limit", "term_days"],
        "limit": [500_000, 9],
        "term": [14, 30],
    }
    customers.change(shop.new, customer_id, replace(draft, city="Malang"))
    assert shop.journalled("customer.changed")[1][1] == {"changed": ["city"]}


@pytest.mark.parametrize(
    "terms", [{"credit_limit": 0}, {"credit_limit": 10**9}, {"term_days": 365}]
)
def test_a_cashier_agrees_no_credit_terms(shop: Shop, terms: dict[str, Any]) -> None:
    draft = CustomerDraft("Joko", **terms)
    with pytest.raises(errors_people.RightMissing) as refused:
        customers.add(shop.as_(Role.CASHIER), draft)
    assert refused.value.right == "edit_customers"
    assert customers.add(shop.as_(Role.CASHIER), CustomerDraft("Joko")).touched
    customers.add(shop.as_(Role.MANAGER), replace(draft, name="Lain"))
    _, content = shop.journalled("customer.added")[-1]
    assert content == {"limit": draft.credit_limit, "term": draft.term_days}


def test_issued_papers_keep_the_customer_as_it_was(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI")
    customers.change(shop.new, shop.customer("BUDI"), CustomerDraft("Orang Lain"))
    assert shop.sql("SELECT customer_name FROM invoice") == [("Budi Santoso",)]


def test_customers_are_found_by_any_part(shop: Shop) -> None:
    for text in ("budi", "santo", "mel", "3456", "0812-3456", "malang", "BUDI"):
        assert [row.code for row in customers.find(shop.new, text)] == ["BUDI"], text
    assert [row.code for row in customers.find(shop.new, "")] == ["ANI", "BUDI", "SITI"]
    assert customers.find(shop.new, "zzz") == []
    assert len(customers.find(shop.new, "", limit=2)) == 2


def test_who_owes_is_listed(shop: Shop) -> None:
    from oms_desktop.services.selling import Terms

    shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True))
    listing = customers.customer_listing(shop.new, show="owing")
    assert [row.code for row in listing.page("name", 9).rows] == ["SITI"]
    assert listing.count() == 1
    assert customers.customer_listing(shop.new, show="retired").count() == 0
    assert customers.customer_listing(shop.new, search="ami").count() == 1


def test_an_address_in_one_line(shop: Shop) -> None:
    row = customers.customer(shop.new, shop.customer("SITI"))
    assert row.full_address == ""
    row = replace(row, address="Jl. A 1", city="Batu", postcode="65311", landmark="masjid")
    assert row.full_address == "Jl. A 1, Batu 65311 (masjid)"
    assert replace(row, address="", city="", postcode="").full_address == ""
