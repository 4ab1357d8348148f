"""What a customer bought, told from the shop's papers."""

from datetime import date

from oms_desktop.database import customer_habits
from oms_desktop.domain.customer_class import NEVER_BOUGHT, CustomerClass, Habit
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import joining, profiles, returning, voiding
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


def give_back(shop: Shop, invoice_id: int, position: int, quantity: int) -> None:
    return_id = returning.open_return(shop.new, invoice_id).id_of("return")
    returning.set_return_line(shop.new, return_id, position, quantity)
    returning.finish_return(shop.new, return_id, "salah beli", Settlement.MONEY)


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
