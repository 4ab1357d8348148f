"""Customers who may be one person: told, and made one with all that is theirs."""

from dataclasses import replace

import pytest

from oms_desktop.database import order_money
from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.addresses import Address
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_customers import CustomerMerged, MergedWithSelf
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    bookcheck,
    customer_money,
    customers,
    joining,
    ordering,
    paying,
    selling,
    voiding,
)
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop

CREDIT = Terms(on_credit=True)


def add(shop: Shop, name: str, phone: str = "", address: str = "") -> int:
    draft = CustomerDraft(name, phone=phone, address=address)
    return customers.add(shop.new, draft).id_of("customer")


def twins(shop: Shop, name: str, *phones: str, own: int | None = None) -> list[tuple[str, str]]:
    found = joining.twins(shop.new, name, phones, own)
    return [(twin.row.name, twin.phone) for twin in found]


def test_who_has_the_same_phone_is_told(shop: Shop) -> None:
    budi = shop.customer("BUDI")
    assert twins(shop, "X", "+62 81234567890") == [("Budi Santoso", "+62 81234567890")]
    assert twins(shop, "X", "081234567890", own=budi) == []
    assert twins(shop, "X", "", "0812", "0899999999") == []
    other = add(shop, "Istri Budi", "021 5551234")
    draft = customers.record(shop.new, other)
    customers.change(shop.new, other, replace(draft, further_phones=("0812-3456-7890",)))
    assert [name for name, _ in twins(shop, "X", "0812-3456-7890")] == [
        "Budi Santoso",
        "Istri Budi",
    ]
    # The own record doesn't hide the other one.
    assert [name for name, _ in twins(shop, "X", "0812-3456-7890", own=budi)] == ["Istri Budi"]


@pytest.mark.parametrize(
    "typed",
    ["budi santoso", "Pak Budi Santoso, S.H.", "Santoso Budi", "Budi Santosa", "Budy Santoso"],
)
def test_who_has_a_name_like_this_is_told(shop: Shop, typed: str) -> None:
    assert twins(shop, typed) == [("Budi Santoso", "")]


@pytest.mark.parametrize(
    "typed", ["Budi", "Rudi Santoso Wijaya", "Budi Sanjaya", "Budi Hartono", "Pak", "", "  "]
)
def test_who_has_another_name_is_not(shop: Shop, typed: str) -> None:
    assert twins(shop, typed) == []


def test_two_people_named_the_same_stay_two(shop: Shop) -> None:
    other = add(shop, "Budi Santoso", address="Jl. Lain 9")
    assert twins(shop, "Budi Santoso", own=other) == [("Budi Santoso", "")]
    assert [row.full_address for row in customers.find(shop.new, "budi santoso")] == [
        "Jl. Melati 5, Malang",
        "Jl. Lain 9",
    ]


def test_joined_customers_are_one_with_all_papers_and_the_balance(shop: Shop) -> None:
    budi, siti = shop.customer("BUDI"), shop.customer("SITI")
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    open_order = shop.cart("KOPI", customer="SITI")
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    changes = joining.join(shop.new, budi, siti)
    assert changes.facts == {"joined": True, "orders": 2}
    assert open_order in changes.touched["order"]
    assert (shop.balance("BUDI"), shop.balance("SITI")) == (35_000, 0)
    row = customers.customer(shop.new, budi)
    assert row.balance == 35_000
    # Whoever still knows the old number of the record finds the one that is left.
    assert customers.customer(shop.new, siti) == row
    assert customers.record(shop.new, siti) == customers.record(shop.new, budi)
    assert [row.code for row in customers.find(shop.new, "siti")] == ["BUDI"]
    assert customers.customer_listing(shop.new, show="retired").count() == 0
    # Papers keep the name, and the open order goes on with the one that is left.
    assert shop.sql("SELECT customer_name FROM invoice ORDER BY id") == [
        ("Siti Aminah",),
        ("Budi Santoso",),
    ]
    selling.sell(shop.new, open_order, CREDIT)
    assert shop.balance("BUDI") == 35_000 + 8_550
    [(document, content)] = shop.journalled("customer.joined")
    assert (document, content) == (
        "BUDI",
        {"joined": "SITI", "orders": 2, "balance": 17_500},
    )
    assert bookcheck.check_books(shop.new).ok


def test_what_happens_to_old_papers_goes_to_the_one_that_is_left(shop: Shop) -> None:
    budi, siti = shop.customer("BUDI"), shop.customer("SITI")
    invoice = shop.sell("GULA", customer="SITI", terms=CREDIT).id_of("invoice")
    second = shop.sell("KOPI", customer="SITI", terms=CREDIT).id_of("invoice")
    joining.join(shop.new, budi, siti)
    paying.pay(shop.new, invoice, Tender(PaymentMethod.CASH, 7_500))
    assert shop.balance("BUDI") == 10_000 + 8_550
    voiding.void(shop.why, second, "salah")
    assert (shop.balance("BUDI"), shop.balance("SITI")) == (10_000, 0)
    for customer_id in (budi, siti):
        [debt] = order_money.owed_by(shop.session.store, customer_id)
        assert debt.balance == 10_000
    assert bookcheck.check_books(shop.new).ok


def test_three_become_one(shop: Shop) -> None:
    ani, budi, siti = (shop.customer(code) for code in ("ANI", "BUDI", "SITI"))
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    joining.join(shop.new, ani, siti)
    joining.join(shop.new, budi, ani)
    assert (shop.balance("BUDI"), shop.balance("ANI"), shop.balance("SITI")) == (17_500, 0, 0)
    assert customers.customer(shop.new, siti).code == "BUDI"
    assert bookcheck.check_books(shop.new).ok
    order_id = shop.cart("GULA")
    ordering.set_customer(shop.new, order_id, siti)
    assert shop.sql("SELECT customer_id FROM orders WHERE id = ?", order_id) == [(budi,)]
    customers.change(shop.new, budi, replace(customers.record(shop.new, budi), city="Batu"))
    assert [row.code for row in customers.find(shop.new, "SITI")] == ["BUDI"]


def test_a_record_joined_takes_what_only_the_other_knew(shop: Shop) -> None:
    kept = CustomerDraft(
        *("Rina", "R1", "0812-3456-1111"),
        address="Jl. A 1",
        note="catatan",
        credit_limit=5,
        consent="yes",
        consent_on="2026-01-01",
        consent_source="chat",
        tags=("arisan",),
    )
    gone = CustomerDraft(
        *("Rina W.", "R2", "+62 812 3456 1111", "rina@example.com"),
        address="Jl. B 2",
        note="lain",
        alert="awas",
        credit_limit=9,
        further_phones=("021 5551234",),
        consent="no",
        consent_on="2026-02-02",
        consent_source="telepon",
        birthday="--08-17",
        tags=("Arisan", "katering"),
    )
    first, second = (customers.add(shop.new, each).id_of("customer") for each in (kept, gone))
    joining.join(shop.new, first, second)
    assert customers.record(shop.new, first) == replace(
        kept,
        email="rina@example.com",
        note="catatan \u00b7 lain",
        alert="awas",
        further_phones=("021 5551234",),
        further_addresses=(Address(address="Jl. B 2"),),
        birthday="--08-17",
        tags=("arisan", "katering"),
        consent="no",
        consent_on="2026-02-02",
        consent_source="telepon",
    )


def test_what_can_not_be_joined(shop: Shop) -> None:
    ani, budi, siti = (shop.customer(code) for code in ("ANI", "BUDI", "SITI"))
    with pytest.raises(MergedWithSelf):
        joining.join(shop.new, budi, budi)
    with pytest.raises(errors.NotFound):
        joining.join(shop.new, budi, 999)
    with pytest.raises(errors_people.RightMissing):
        joining.join(shop.as_(Role.CASHIER), budi, siti)
    joining.join(shop.new, budi, siti)
    for pair in ((ani, siti), (siti, ani)):
        with pytest.raises(CustomerMerged) as refused:
            joining.join(shop.new, *pair)
        assert refused.value.owner == "Budi Santoso"
    with pytest.raises(CustomerMerged):
        customers.change(shop.new, siti, CustomerDraft("Siti"))
    assert shop.sql("SELECT count(*) FROM journal WHERE kind = 'customer.joined'") == [(1,)]


def test_money_that_was_kept_for_one_pays_debts_of_both(shop: Shop) -> None:
    budi, siti = shop.customer("BUDI"), shop.customer("SITI")
    kept = Money((Tender(PaymentMethod.CASH, 20_000),), keep=True)
    customer_money.pay_debts(shop.new, siti, kept)
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    shop.clock.move(hours=1)
    joining.join(shop.new, budi, siti)
    for customer_id in (budi, siti):
        account = customer_money.account(shop.new, customer_id)
        assert (account.owed, account.kept) == (17_500, 20_000)
    customer_money.pay_debts(shop.new, siti, Money(from_balance=17_500))
    assert customer_money.account(shop.new, budi).kept == 2_500
    assert shop.balance("BUDI") == -2_500
    assert bookcheck.check_books(shop.new).ok


def test_a_balance_that_was_left_behind_is_found(shop: Shop) -> None:
    budi, siti = shop.customer("BUDI"), shop.customer("SITI")
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    joining.join(shop.new, budi, siti)
    shop.sql("UPDATE customer_account SET balance = 17500 WHERE customer_id = ?", siti)
    shop.sql("UPDATE customer_account SET balance = 0 WHERE customer_id = ?", budi)
    findings = bookcheck.check_books(shop.new).findings
    assert [(each.kind, each.record) for each in findings] == [
        ("customer_balance", "BUDI"),
        ("customer_balance", "SITI"),
    ]


def test_a_down_payment_goes_on_with_its_order(shop: Shop) -> None:
    budi, siti = shop.customer("BUDI"), shop.customer("SITI")
    order_id = shop.cart("2*GULA", customer="SITI")
    deposit = Tender(PaymentMethod.QRIS, 20_000, "Q1")
    selling.confirm(shop.new, order_id, deposit=deposit)
    joining.join(shop.new, budi, siti)
    assert shop.balance("BUDI") == -20_000
    assert bookcheck.check_books(shop.new).ok
    selling.sell(shop.new, order_id, CREDIT)
    assert shop.balance("BUDI") == 15_000
    assert bookcheck.check_books(shop.new).ok
