"""Every number of every series, what became of it, and what is missing."""

import pytest

from oms_desktop.database import bookcheck
from oms_desktop.database.number_list import NumberItem
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import deposits, paying, selling, voiding
from oms_desktop.services.number_list import SERIES, number_listing, series_state
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.burglar import Burglar, burglar, busy, busy_file
from tests.helpers.shop import MORNING, Shop, cash

__all__ = ["burglar", "busy", "busy_file"]


def items(shop: Shop, series: str = "invoice") -> list[NumberItem]:
    listing = number_listing(shop.new, series)
    rows = list(listing.page("given", 999).rows)
    assert listing.in_order(listing.find("given").ids) == rows
    return rows


def fates(shop: Shop, series: str = "invoice") -> list[tuple[str, str]]:
    return [(row.number[-4:], row.state) for row in items(shop, series)]


def test_every_series_of_the_books_is_there() -> None:
    assert set(SERIES) == set(bookcheck.NUMBERS)


@pytest.mark.parametrize("series", SERIES)
def test_the_list_has_every_number_once_and_in_order(busy: Shop, series: str) -> None:
    rows = items(busy, series)
    assert [row.number for row in rows] == list(bookcheck.numbers(busy.session.store, series))
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    state = series_state(busy.new, series)
    assert state.whole
    assert state.count == len(rows)


def test_each_invoice_says_what_became_of_it(shop: Shop) -> None:
    shop.sell("GULA")
    shop.sell("KOPI", customer="SITI", terms=Terms(on_credit=True))
    shop.sell("BUKU", customer="BUDI", terms=cash(25_000, on_credit=True))
    gone = shop.sell("KOPI").id_of("invoice")
    voiding.void(shop.new, gone, "salah barang")
    wanted = [("0001", "paid"), ("0002", "unpaid"), ("0003", "partial"), ("0004", "void")]
    assert fates(shop) == wanted
    shop.clock.moment = MORNING.replace(month=12, day=25)
    assert fates(shop) == [*wanted[:1], ("0002", "overdue"), ("0003", "overdue"), *wanted[3:]]
    paying.pay(shop.new, 2, Tender(PaymentMethod.CASH, 8_550))
    assert fates(shop)[1] == ("0002", "paid")
    void = items(shop)[3]
    assert (void.detail, void.amount, void.about) == ("salah barang", 8_500, "")
    assert items(shop)[1].about == "Siti Aminah"


def test_orders_and_shipments_say_how_far_they_are(shop: Shop) -> None:
    shop.sell("GULA")
    open_ = shop.cart("KOPI", customer="SITI")
    selling.confirm(shop.new, open_)
    given_up = shop.cart("BUKU", customer="BUDI")
    selling.confirm(shop.new, given_up)
    selling.cancel(shop.new, given_up, "tidak jadi")
    wanted = [("0001", "completed"), ("0002", "confirmed"), ("0003", "cancelled")]
    assert fates(shop, "order") == wanted
    assert [row.about for row in items(shop, "order")] == ["", "Siti Aminah", "Budi Santoso"]
    assert fates(shop, "shipment") == [("0001", "delivered")]
    assert fates(shop, "shift") == [("0001", "open")]


def test_money_and_goods_that_came_back_are_told(busy: Shop) -> None:
    assert {state for _, state in fates(busy, "return")} == {"return"}
    assert {state for _, state in fates(busy, "money")} == {"taken", "partly_given_back"}
    assert {state for _, state in fates(busy, "shift")} == {"open", "closed"}
    noted = [row.detail for row in items(busy, "return")]
    assert any(text.startswith("INV/2026/11/") for text in noted)


def test_a_receipt_whose_money_went_back_says_so(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="SITI")
    selling.confirm(shop.new, order_id)
    deposits.take_deposit(shop.new, order_id, Tender(PaymentMethod.CASH, 5_000))
    assert fates(shop, "money") == [("0001", "taken")]
    deposits.return_deposit(shop.why, order_id, "tidak jadi")
    assert fates(shop, "money") == [("0001", "given_back")]


def test_days_narrow_the_list_but_not_the_verdict(shop: Shop) -> None:
    shop.sell("GULA")
    shop.clock.move(days=40)
    shop.sell("GULA")
    day = shop.session.today()
    listing = number_listing(shop.new, "invoice", (day, day))
    assert [row.number for row in listing.page("given", 9).rows] == ["INV/2027/01/0001"]
    assert series_state(shop.new, "invoice").count == 2


def test_another_pattern_is_no_gap(shop: Shop) -> None:
    shop.sell("GULA")
    shop.set(invoice_pattern="F-{seq:03}")
    shop.sell("GULA")
    shop.sell("GULA")
    assert [row.number for row in items(shop)] == ["INV/2026/11/0001", "F-001", "F-002"]
    state = series_state(shop.new, "invoice")
    assert (state.count, state.whole) == (3, True)


def test_a_number_that_was_taken_away_is_named(busy: Shop, burglar: Burglar) -> None:
    [[number]] = burglar.run("SELECT number FROM invoice WHERE id = 2")
    burglar.run("DELETE FROM invoice WHERE id = 2")
    state = series_state(busy.new, "invoice")
    period = number.removeprefix("INV/")[:7].replace("/", "-")
    assert state.missing == (f"{period} 2",)
    assert not state.whole
    assert state.count == len(items(busy))


def test_the_last_numbers_taken_away_are_missed_too(busy: Shop, burglar: Burglar) -> None:
    [[count]] = burglar.run("SELECT count(*) FROM money_receipt")
    burglar.run("DELETE FROM money_receipt")
    state = series_state(busy.new, "money")
    assert state.missing
    assert state.missing == (f"2026-11 1–{count}",)
    assert state.count == 0


def test_a_number_out_of_pattern_is_named(busy: Shop, burglar: Burglar) -> None:
    burglar.run("UPDATE invoice SET number = 'X1' WHERE id = 1")
    state = series_state(busy.new, "invoice")
    assert state.odd == ("X1",)
    assert len(state.missing) == 1


def test_who_may_not_see_the_journal_sees_no_numbers(shop: Shop) -> None:
    for ask in (number_listing, series_state):
        with pytest.raises(RightMissing):
            ask(shop.as_(Role.CASHIER), "invoice")
