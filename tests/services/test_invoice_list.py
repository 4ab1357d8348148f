"""Which invoices a search and some days bring."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from oms_desktop.database.connection import Stopped
from oms_desktop.database.listing import Listing
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import catalogue, customers, invoice_list, paying, voiding
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import MORNING, SUGAR_CODE, Shop, cash

ON_CREDIT = Terms(None, on_credit=True)
Numbers = Callable[..., list[int]]


@pytest.fixture
def sold(shop: Shop) -> Shop:
    """1 sugar, nobody; 2 coffee, Siti on credit; 3 a book, Budi, half paid; 4 sugar and coffee, void."""
    shop.sell(SUGAR_CODE)
    shop.clock.move(days=1)
    shop.sell("KOPI", customer="SITI", terms=ON_CREDIT)
    shop.clock.move(days=1)
    shop.sell("BUKU", customer="BUDI", terms=cash(30_000, on_credit=True))
    gone = shop.sell("GULA", "KOPI").id_of("invoice")
    voiding.void(shop.new, gone, "salah")
    return shop


@pytest.fixture
def numbers(sold: Shop) -> Numbers:
    def find(text: str = "", **more: object) -> list[int]:
        listing = invoice_list.invoice_listing(sold.new, text, **more)  # type: ignore[arg-type]
        ids = list(listing.find("number").ids)
        assert [row.id for row in listing.page("number", 99).rows] == ids
        assert listing.count() == len(ids)
        return ids

    return find


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", [1, 2, 3, 4]),
        ("INV", [1, 2, 3, 4]),
        ("inv", [1, 2, 3, 4]),
        ("inv/2026", [1, 2, 3, 4]),
        ("2026/11/0003", [3]),
        ("0003", [3]),
        ("INV/2026/11/0002", [2]),
        ("siti", [2]),
        ("aminah si", [2]),
        ("mina", [2]),
        ("0812 3456", [3]),
        ("gula", [1, 4]),
        ("pasir gu", [1, 4]),
        ("ula pas", [1, 4]),
        ("KOPI", [2, 4]),
        # A barcode is figures alone: no product is called so, and no number has them.
        (SUGAR_CODE, []),
        ("17.500", [1]),
        ("8550", [2]),
        ("45.000", [3]),
        ("Rp 75.000", [3]),
        ("zzz", []),
        ("%", []),
        ("_", []),
        ("'; DROP TABLE invoice", []),
    ],
)
def test_a_text_brings_these(numbers: Numbers, text: str, wanted: list[int]) -> None:
    assert numbers(text) == wanted


def test_a_whole_number_means_that_invoice_alone(sold: Shop, numbers: Numbers) -> None:
    customers.add(sold.new, CustomerDraft("INV/2026/11/0001 Jaya", code="JAYA"))
    sold.sell("KOPI", customer="JAYA")
    assert numbers("INV/2026/11/000") == [1, 2, 3, 4, 5]
    assert numbers("INV/2026/11/0001") == [1]


def test_a_customer_is_found_by_the_name_then_and_now(sold: Shop, numbers: Numbers) -> None:
    draft = CustomerDraft("Nyonya Aminah", code="SITI")
    customers.change(sold.new, sold.customer("SITI"), draft)
    assert numbers("nyonya") == [2]
    assert numbers("Siti Am") == [2]


def test_a_product_that_is_retired_is_still_found(sold: Shop, numbers: Numbers) -> None:
    catalogue.retire(sold.new, sold.product("KOPI"))
    assert numbers("bubuk") == [2, 4]


def test_what_is_paid_has_no_rest_to_be_found_by(sold: Shop, numbers: Numbers) -> None:
    assert numbers("45.000") == [3]
    paying.pay(sold.new, 3, Tender(PaymentMethod.CASH, 45_000))
    assert numbers("45.000") == []
    assert numbers("Rp 0") == []


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        (0, 0, [1]),
        (1, 1, [2]),
        (0, 1, [1, 2]),
        (2, 2, [3, 4]),
        (-5, 9, [1, 2, 3, 4]),
        (3, 9, []),
    ],
)
def test_days_include_both_ends(numbers: Numbers, first: int, last: int, wanted: list[int]) -> None:
    day = MORNING.date()
    days = (day + timedelta(days=first), day + timedelta(days=last))
    assert numbers(days=days) == wanted


def test_a_day_is_the_shops_own(sold: Shop, numbers: Numbers) -> None:
    """At half past midnight here it is still yesterday in Greenwich."""
    sold.clock.moment = MORNING.replace(month=12, day=1, hour=0, minute=30)
    sold.sell("KOPI")
    assert numbers(days=(date(2026, 12, 1), date(2026, 12, 1))) == [5]
    assert numbers(days=(date(2026, 11, 30), date(2026, 11, 30))) == []


def test_midnight_belongs_to_the_day_that_begins(sold: Shop, numbers: Numbers) -> None:
    sold.clock.moment = MORNING.replace(month=12, day=1, hour=0)
    sold.sell("KOPI")
    assert numbers(days=(date(2026, 12, 1), date(2026, 12, 1))) == [5]
    assert numbers(days=(date(2026, 11, 30), date(2026, 11, 30))) == []


def test_filter_text_and_days_narrow_together(numbers: Numbers) -> None:
    day = MORNING.date() + timedelta(days=2)
    assert numbers("kopi", show="void") == [4]
    assert numbers("kopi", show="owed") == [2]
    assert numbers("kopi", days=(day, day)) == [4]
    assert numbers(show="owed", days=(day, day)) == [3]


def test_sums_leave_out_what_is_void(sold: Shop) -> None:
    listing = invoice_list.invoice_listing(sold.new)
    expected = {"total": 17_500 + 8_550 + 75_000, "paid": 17_500 + 30_000, "balance": 53_550}
    assert listing.total() == expected
    assert listing.find("issued").sums == expected
    assert listing.plain is None, "all of them are walked by an index"
    assert invoice_list.invoice_listing(sold.new, show="owed").plain is not None


def test_items_are_the_same_however_they_are_read(sold: Shop) -> None:
    listing = invoice_list.invoice_listing(sold.new)
    [item] = listing.in_order([3])
    assert item == invoice_list.invoice_item(sold.new, 3)
    assert (item.total, item.paid, item.balance) == (75_000, 30_000, 45_000)
    assert replace(item, void=True).status(sold.session.today()).void


def test_the_newest_that_fit_come_first(sold: Shop) -> None:
    def found(text: str, most: int = 9) -> list[int]:
        return [item.id for item in invoice_list.newest_fitting(sold.new, text, most)]

    assert found("") == [4, 3, 2, 1]
    assert found("kopi") == [4, 2]
    assert found("kopi", 1) == [4]
    assert found("zzz") == []


def test_a_list_that_opens_while_typing_never_takes_long(
    sold: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise Stopped

    monkeypatch.setattr(Listing, "page", stopped)
    assert invoice_list.newest_fitting(sold.new, "kopi", 9) == []
