"""Who owes money, and for how long."""

from datetime import date

import pytest

from oms_desktop.database.receivables import DebtorRow
from oms_desktop.domain import errors
from oms_desktop.domain.ageing import Ageing
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, joining, receivables, voiding
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop

SUGAR = 17_500
CREDIT = Terms(on_credit=True)


def rows(shop: Shop, show: str = "owing", search: str = "", sort: str = "name") -> list[DebtorRow]:
    """As the table reads them: ids first, then the rows; as a file does, by page, they are the same."""
    listing = receivables.debtor_listing(shop.new, search, show)
    found = listing.find(sort)
    listed = listing.in_order(found.ids)
    assert sum(row.balance for row in listed) == found.sums["balance"]
    for at, name in enumerate(("not_due", "to_30", "to_60", "to_90", "beyond")):
        assert sum(row.ageing.debts[at] for row in listed) == found.sums[name]
    for row in listed:
        assert row.ageing == receivables.ageing(shop.new, row.id)
        assert row.ageing.balance == row.balance
    return listed


def pay(shop: Shop, code: str, amount: int, *, keep: bool = False) -> None:
    money = Money((Tender(PaymentMethod.CASH, amount),), keep=keep)
    customer_money.pay_debts(shop.new, shop.customer(code), money)


def test_debts_grow_older(shop: Shop) -> None:
    """Budi's term is 14 days; the first of his debts is due on 7 December."""
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    shop.clock.move(days=20)
    shop.sell("GULA", "GULA", customer="BUDI", terms=CREDIT)
    [budi] = rows(shop)
    assert (budi.name, budi.oldest) == ("Budi Santoso", date(2026, 12, 7))
    assert budi.ageing == Ageing(not_due=2 * SUGAR, to_30=SUGAR)
    shop.clock.move(days=60)
    assert rows(shop)[0].ageing == Ageing(to_60=2 * SUGAR, to_90=SUGAR)
    shop.clock.move(days=60)
    assert rows(shop)[0].ageing == Ageing(beyond=3 * SUGAR)


def test_what_is_paid_is_no_debt(shop: Shop) -> None:
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    pay(shop, "SITI", 7_500)
    assert rows(shop)[0].ageing == Ageing(not_due=10_000)
    pay(shop, "SITI", 12_000, keep=True)
    assert rows(shop) == []
    [siti] = rows(shop, "all")
    assert (siti.ageing, siti.balance, siti.oldest) == (Ageing(kept=2_000), -2_000, None)


def test_kept_money_is_taken_off_the_whole(shop: Shop) -> None:
    pay(shop, "SITI", 5_000, keep=True)
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    [siti] = rows(shop)
    assert siti.ageing == Ageing(not_due=SUGAR, kept=5_000)
    assert siti.balance == 12_500


def test_who_is_late(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    shop.clock.move(days=16)
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    assert [row.name for row in rows(shop)] == ["Budi Santoso", "Siti Aminah"]
    assert [row.name for row in rows(shop, "overdue")] == ["Budi Santoso"]
    assert [row.name for row in rows(shop, search="siti")] == ["Siti Aminah"]
    assert rows(shop, "overdue", "siti") == []
    assert [row.name for row in rows(shop, sort="overdue")] == ["Siti Aminah", "Budi Santoso"]
    assert [row.name for row in rows(shop, sort="oldest")] == ["Budi Santoso", "Siti Aminah"]


def test_joined_customers_owe_together(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    shop.sell("KOPI", customer="SITI", terms=CREDIT)
    budi, siti = shop.customer("BUDI"), shop.customer("SITI")
    joining.join(shop.new, budi, siti)
    [left] = rows(shop)
    assert left.id == budi
    assert left.ageing.owed == SUGAR + 8_550
    assert receivables.ageing(shop.new, siti) == left.ageing


def test_a_void_owes_nothing(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="SITI", terms=CREDIT)
    voiding.void(shop.why, sold.id_of("invoice"), "salah")
    assert rows(shop) == rows(shop, "all") == []


def test_the_limit(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    [budi] = rows(shop)
    assert not budi.over_limit
    shop.sell(*["2*BUKU"] * 4, customer="BUDI", terms=Terms(on_credit=True, over_limit=True))
    assert rows(shop)[0].over_limit


def test_nobody(shop: Shop) -> None:
    with pytest.raises(errors.NotFound):
        receivables.ageing(shop.new, 999)
