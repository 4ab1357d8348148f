"""What a customer bought, told from the shop's papers."""

from datetime import date

import pytest

from oms_desktop.database import customer_habits
from oms_desktop.database.connection import Stopped
from oms_desktop.domain.customer_class import NEVER_BOUGHT, CustomerClass, Habit
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    catalogue,
    customer_money,
    customers,
    joining,
    printing,
    profiles,
    returning,
    selling,
    voiding,
)
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.profiles import Profile
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop

SUGAR, COFFEE = 17_500, 8_550
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def habit(shop: Shop, code: str) -> Habit:
    """Of one customer; the list of everybody says the same."""
    customer_id = shop.customer(code)
    found = customer_habits.habit_of(shop.session.store, customer_id)
    everybody = customer_habits.habits(shop.session.store)
    assert everybody.get(customer_id, NEVER_BOUGHT) == found
    return found


def give_back(
    shop: Shop,
    invoice_id: int,
    position: int,
    quantity: int,
    fate: Fate = Fate.STOCK,
    settlement: Settlement = Settlement.MONEY,
) -> None:
    return_id = returning.open_return(shop.new, invoice_id).id_of("return")
    returning.set_return_line(shop.new, return_id, position, quantity, fate)
    returning.finish_return(shop.new, return_id, "salah beli", settlement)


def test_days_orders_and_money(shop: Shop) -> None:
    assert habit(shop, "BUDI") == NEVER_BOUGHT
    shop.sell("GULA", customer="BUDI")
    shop.sell("KOPI", customer="BUDI")
    shop.sell("BUKU")
    shop.clock.move(days=1)
    shop.sell("GULA", customer="BUDI")
    assert habit(shop, "BUDI") == Habit(MONDAY, TUESDAY, 2, 3, 2 * SUGAR + COFFEE - 50)
    assert habit(shop, "SITI") == NEVER_BOUGHT


def test_what_came_back_counts_no_more(shop: Shop) -> None:
    sold = shop.sell("2*GULA", "BUKU", customer="BUDI").id_of("invoice")
    give_back(shop, sold, 1, 1_000)
    assert habit(shop, "BUDI") == Habit(MONDAY, MONDAY, 1, 1, SUGAR + 75_000)
    give_back(shop, sold, 1, 1_000)
    give_back(shop, sold, 2, 1_000)
    assert habit(shop, "BUDI") == NEVER_BOUGHT


def test_a_void_was_never_bought(shop: Shop) -> None:
    wrong = shop.sell("GULA", customer="BUDI").id_of("invoice")
    shop.clock.move(minutes=1)
    voiding.void(shop.new, wrong, "salah tekan")
    assert habit(shop, "BUDI") == NEVER_BOUGHT


def test_joined_customers_bought_as_one(shop: Shop) -> None:
    shop.sell("GULA", customer="SITI")
    shop.clock.move(days=1)
    shop.sell("GULA", customer="BUDI")
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    assert habit(shop, "BUDI") == Habit(MONDAY, TUESDAY, 2, 2, 2 * SUGAR)
    assert profiles.classes(shop.new) == {shop.customer("BUDI"): CustomerClass.NEW}


def test_classes_of_everybody(shop: Shop) -> None:
    shop.sell("GULA", customer="SITI")
    shop.clock.move(days=100)
    shop.sell("GULA", customer="BUDI")
    assert profiles.classes(shop.new) == {
        shop.customer("SITI"): CustomerClass.SLIPPING,
        shop.customer("BUDI"): CustomerClass.NEW,
    }
    shop.clock.move(days=30)
    assert profiles.classes(shop.new)[shop.customer("SITI")] is CustomerClass.LOST


def told(shop: Shop, code: str) -> Profile:
    return profiles.profile(shop.new, shop.customer(code))


def owing(shop: Shop, *codes: str, customer: str = "SITI") -> int:
    sold = shop.sell(*codes, customer=customer, terms=Terms(on_credit=True))
    shop.clock.move(minutes=1)
    return sold.id_of("invoice")


def test_nobody_yet(shop: Shop) -> None:
    found = told(shop, "BUDI")
    assert (found.customer.name, found.account.owed, found.account.kept) == ("Budi Santoso", 0, 0)
    assert found.figures.kind is CustomerClass.NONE
    assert [each.total for each in found.figures.months] == [0] * 12
    for rows in (found.orders, found.invoices, found.payments, found.items):
        assert not rows
    assert [row.event.kind for row in found.timeline] == ["customer.added"]
    with pytest.raises(NotFound):
        profiles.profile(shop.new, 999)


def test_a_read_nobody_waits_for_ends(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oms_desktop.database.connection._STEPS", 10)
    shop.sell("GULA", customer="BUDI")
    with pytest.raises(Stopped):
        profiles.profile(shop.new, shop.customer("BUDI"), lambda: True)
    with pytest.raises(Stopped):
        profiles.classes(shop.new, lambda: True)
    assert profiles.classes(shop.new)


def test_months_and_the_last_ninety_days(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI")
    shop.clock.move(days=89)
    shop.sell("BUKU", customer="BUDI")
    figures = told(shop, "BUDI").figures
    assert figures.recent == SUGAR + 75_000
    months = {each.month: (each.total, each.purchases) for each in figures.months}
    assert next(iter(months)) == "2026-03"
    assert (months["2026-11"], months["2027-01"]) == ((SUGAR, 1), (0, 0))
    assert months["2027-02"] == (75_000, 1)
    shop.clock.move(days=1)
    assert told(shop, "BUDI").figures.recent == 75_000


def test_the_margin_is_for_who_may_see_it(shop: Shop) -> None:
    sold = shop.sell("2*GULA", "KOPI", "BUKU", customer="BUDI").id_of("invoice")
    # 35.000 + 8.550 − 50 of rounding + 75.000, for 30.000 + 6.000 + 60.000.
    assert told(shop, "BUDI").figures.margin == 118_500 - 96_000
    give_back(shop, sold, 1, 1_000)
    assert told(shop, "BUDI").figures.margin == 101_000 - 81_000
    give_back(shop, sold, 3, 1_000, Fate.DAMAGED)
    assert told(shop, "BUDI").figures.margin == 26_000 - 81_000
    as_cashier = profiles.profile(shop.as_(Role.CASHIER), shop.customer("BUDI"))
    assert as_cashier.figures.margin is None
    assert as_cashier.figures.habit.total == 26_000


def test_tax_is_no_margin(shop: Shop) -> None:
    shop.set(taxable=True)
    sold = shop.sell("2*GULA", customer="BUDI").id_of("invoice")
    assert told(shop, "BUDI").figures.margin == 2 * SUGAR - 3_468 - 30_000
    give_back(shop, sold, 1, 1_000)
    assert told(shop, "BUDI").figures.margin == SUGAR - 1_734 - 15_000


def test_a_void_earns_nothing(shop: Shop) -> None:
    wrong = shop.sell("GULA", customer="BUDI").id_of("invoice")
    shop.clock.move(minutes=1)
    voiding.void(shop.new, wrong, "salah tekan")
    found = told(shop, "BUDI")
    assert (found.figures.margin, found.figures.recent) == (0, 0)
    assert [each.void for each in found.invoices] == [True]


def test_orders_are_those_that_were_placed(shop: Shop) -> None:
    shop.cart("GULA", customer="BUDI")
    waits = shop.cart("2*KOPI", "GULA", customer="BUDI")
    number = selling.confirm(shop.new, waits).facts["number"]
    shop.clock.move(minutes=1)
    shop.sell("BUKU", customer="BUDI")
    newest, older = told(shop, "BUDI").orders
    assert (newest.goods, newest.lines, newest.state) == ("Buku Tulis", 1, "completed")
    assert (older.id, older.number, older.goods, older.lines) == (waits, number, "Kopi Bubuk", 2)
    assert (older.state, older.total) == ("confirmed", 2 * COFFEE + SUGAR)
    assert (newest.opens, older.opens) == (("invoice", 1), ("order", waits))
    selling.cancel(shop.new, waits, "batal")
    assert told(shop, "BUDI").orders[1].opens == ("slip", waits)


def test_money_says_where_it_went(shop: Shop) -> None:
    first, second = owing(shop, "GULA"), owing(shop, "GULA")
    money = Money((Tender(PaymentMethod.CASH, 40_000),), keep=True)
    customer_money.pay_debts(shop.new, shop.customer("SITI"), money)
    [paid] = told(shop, "SITI").payments
    assert [(part[0], part[2]) for part in paid.into] == [(first, SUGAR), (second, SUGAR)]
    assert (paid.amount, paid.free, paid.receipt) == (40_000, 5_000, "KW/2026/11/0001")
    shop.clock.move(minutes=1)
    give_back(shop, first, 1, 1_000)
    back, paid = told(shop, "SITI").payments
    assert (back.amount, back.free, back.into[0][0], back.into[0][2]) == (-SUGAR, 0, first, -SUGAR)
    assert paid.free == 5_000


def test_money_that_left_its_invoice_is_in_none(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="BUDI").id_of("invoice")
    shop.clock.move(minutes=1)
    give_back(shop, sold, 1, 1_000, settlement=Settlement.BALANCE)
    [paid] = told(shop, "BUDI").payments
    assert (paid.into, paid.free, paid.opens) == ((), SUGAR, None)


def test_a_down_payment_waits_for_its_order(shop: Shop) -> None:
    waits = shop.cart("2*KOPI", "GULA", customer="BUDI")
    deposit = Tender(PaymentMethod.CASH, 20_000)
    number = selling.confirm(shop.new, waits, deposit=deposit).facts["number"]
    [paid] = told(shop, "BUDI").payments
    assert (paid.order_id, paid.order_number, paid.free) == (waits, number, 20_000)
    assert paid.into == ()


def test_what_is_bought_often(shop: Shop) -> None:
    shop.sell("GULA", "2*KOPI", customer="BUDI")
    shop.clock.move(days=1)
    sold = shop.sell("3*KOPI", "BUKU", customer="BUDI").id_of("invoice")
    catalogue.change(shop.new, shop.product("KOPI"), _coffee(9_000))
    shop.clock.move(days=1)
    give_back(shop, sold, 1, 1_000)
    give_back(shop, sold, 2, 1_000)
    coffee, sugar = told(shop, "BUDI").items
    assert (coffee.name, coffee.times, coffee.quantity, coffee.price) == (
        "Kopi Bubuk", 2, 4_000, COFFEE,
    )  # fmt: skip
    assert (sugar.name, sugar.times, sugar.quantity) == ("Gula Pasir 1 kg", 1, 1_000)
    shop.sell("KOPI", customer="BUDI")
    assert told(shop, "BUDI").items[0].price == 9_000


def _coffee(price: int) -> ProductDraft:
    return ProductDraft("Kopi Bubuk", price, code="KOPI", cost=6_000)


def test_the_timeline_opens_what_it_tells_of(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Permen", 500, code="BUDI2"))
    customers.add(shop.new, CustomerDraft("Lain", code="BUDI2"))
    waits = shop.cart("GULA", customer="BUDI")
    selling.confirm(shop.new, waits, deposit=Tender(PaymentMethod.CASH, 5_000))
    sold = selling.sell(shop.new, waits, Terms(on_credit=True)).id_of("invoice")
    shop.clock.move(minutes=1)
    printing.count_print(shop.new, sold, Paper.ROLL_80)
    give_back(shop, sold, 1, 1_000)
    rows = told(shop, "BUDI").timeline
    assert "invoice.printed" not in {row.event.kind for row in rows}
    by_kind = {row.event.kind: row.opens for row in reversed(rows)}
    assert rows[-1].event.kind == "customer.added"
    assert by_kind["order.confirmed"] == ("invoice", sold)
    assert by_kind["sale"] == ("invoice", sold)
    assert by_kind["deposit.taken"] == ("receipt", told(shop, "BUDI").payments[-1].id)
    assert by_kind["return.settled"] == ("credit", 1)
    # A product may have the same code.
    assert [row.event.kind for row in told(shop, "BUDI2").timeline] == ["customer.added"]


def test_joined_customers_have_one_profile(shop: Shop) -> None:
    first = owing(shop, "GULA")
    customer_money.pay_debts(
        shop.new, shop.customer("SITI"), Money((Tender(PaymentMethod.CASH, 20_000),), keep=True)
    )
    shop.clock.move(minutes=1)
    second = owing(shop, "KOPI", customer="BUDI")
    alone = told(shop, "BUDI").figures.margin
    assert alone is not None
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    found = told(shop, "SITI")
    assert found == told(shop, "BUDI")
    assert found.customer.code == "BUDI"
    assert [each.id for each in found.invoices] == [second, first]
    assert len(found.orders) == len(found.items) == 2
    assert [(each.amount, each.free) for each in found.payments] == [(20_000, 2_500)]
    assert (found.account.owed, found.account.kept) == (COFFEE, 2_500)
    assert (found.figures.recent, found.figures.margin) == (SUGAR + COFFEE, alone + 2_500)
    assert found.figures.months[-1].purchases == 2
    documents = {row.event.document for row in found.timeline}
    assert {"BUDI", "SITI"} <= documents
