"""Somebody who comes again: the debt and what is left of the limit, the same again, the usual goods."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.widgets.tile import Tile
from oms_desktop.domain.money import format_money
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.services import catalogue, customers, selling
from oms_desktop.services.selling import Terms
from tests.helpers.shop import SUGAR_CODE, Shop
from tests.journeys.conftest import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(counter: Counter, text: str) -> None:
    counter.press(Qt.Key.Key_F3)
    counter.type(text)
    counter.press(Qt.Key.Key_Return)


def on_credit(shop: Shop, *codes: str, customer: str = "BUDI") -> None:
    selling.sell(shop.new, shop.cart(*codes, customer=customer), Terms(on_credit=True))


def tiles(counter: Counter) -> list[str]:
    shown = counter.tab.favourites.findChildren(Tile)
    return [tile.accessibleName() for tile in shown if tile.isVisible()]


def test_the_same_again_by_one_key_and_back(counter: Counter) -> None:
    counter.shop.sell("2*GULA", "KOPI", customer="BUDI")
    choose(counter, "budi")
    account = counter.tab.customer.account
    assert account.last.text().endswith(format_money(43_550))
    assert account.again.isVisible()
    counter.press(Qt.Key.Key_G, CTRL)
    assert counter.lines() == [("GULA", 2000, 35_000), ("KOPI", 1000, 8_550)]
    [toast] = counter.window.notices.toasts()
    assert "SO/2026/11/0001" in toast.words()
    counter.press(Qt.Key.Key_Z, CTRL)
    assert counter.lines() == []
    assert counter.cart.customer is not None
    counter.press(Qt.Key.Key_Y, CTRL)
    assert counter.lines() == [("GULA", 2000, 35_000), ("KOPI", 1000, 8_550)]


def test_what_can_not_be_sold_is_named(counter: Counter) -> None:
    counter.shop.sell("GULA", "KOPI", customer="BUDI")
    catalogue.retire(counter.shop.new, counter.shop.product("KOPI"))
    choose(counter, "budi")
    counter.press(Qt.Key.Key_G, CTRL)
    assert counter.lines() == [("GULA", 1000, 17_500)]
    [toast] = counter.window.notices.toasts()
    assert "Kopi Bubuk" in toast.words()


def test_without_a_customer_one_is_asked_for(counter: Counter) -> None:
    counter.press(Qt.Key.Key_G, CTRL)
    assert counter.tab.customer.is_searching()
    assert counter.tab.message.words()


def test_somebody_without_an_order_is_told_so(counter: Counter) -> None:
    choose(counter, "siti")
    assert not counter.tab.customer.account.again.isVisible()
    counter.press(Qt.Key.Key_G, CTRL)
    assert "Siti Aminah" in counter.tab.message.words()
    assert counter.lines() == []


def test_debt_and_limit_are_shown(counter: Counter) -> None:
    account = counter.tab.customer.account
    choose(counter, "budi")
    assert account.debt.isHidden()
    assert "500.000" in account.limit.text()
    counter.press(Qt.Key.Key_F3, SHIFT)
    assert account.isHidden()
    on_credit(counter.shop, "4*BUKU")
    choose(counter, "budi")
    assert account.debt.accessibleName().endswith(format_money(300_000))
    assert format_money(200_000) in account.limit.text()


def test_a_late_debt_is_said_also_in_a_low_window(counter: Counter) -> None:
    on_credit(counter.shop, "BUKU")
    counter.shop.clock.move(days=17)
    choose(counter, "budi")
    account = counter.tab.customer.account
    assert "3" in account.debt.accessibleName()
    counter.window.resize(1024, 600)
    counter.settle()
    assert account.debt.isVisible()
    assert not account.again.isVisible()


def test_a_debt_over_the_limit_says_by_how_much(counter: Counter) -> None:
    on_credit(counter.shop, "4*BUKU")
    draft = customers.record(counter.shop.new, counter.shop.customer("BUDI"))
    customers.change(
        counter.shop.new, counter.shop.customer("BUDI"), replace(draft, credit_limit=250_000)
    )
    choose(counter, "budi")
    assert format_money(50_000) in counter.tab.customer.account.limit.text()


def test_the_usual_goods_come_first_at_the_customers_price(counter: Counter) -> None:
    shop = counter.shop
    coffee = catalogue.product(shop.new, shop.product("KOPI"))
    ruled = replace(coffee, rules=(PriceRule(8_000, level="Reseller"),))
    catalogue.change(shop.new, shop.product("KOPI"), ruled)
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")
    shop.sell("KOPI", customer="BUDI")
    shop.sell("KOPI", "BUKU", customer="BUDI")
    before = tiles(counter)
    assert before == [f"Gula Pasir 1 kg, {format_money(17_500)}"]
    choose(counter, "budi")
    assert tiles(counter) == [f"Kopi Bubuk, {format_money(8_000)}"]
    counter.press(Qt.Key.Key_B, CTRL, SHIFT)
    assert isinstance(QApplication.focusWidget(), Tile)
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_Return)
    assert counter.lines() == [("KOPI", 2000, 16_000)]
    counter.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is counter.tab.scan_field
    counter.press(Qt.Key.Key_F3, SHIFT)
    assert tiles(counter) == before


def test_prices_of_the_level_hold_at_once(counter: Counter) -> None:
    shop = counter.shop
    sugar = catalogue.product(shop.new, shop.product("GULA"))
    catalogue.change(
        shop.new, shop.product("GULA"), replace(sugar, rules=(PriceRule(16_500, level="Grosir"),))
    )
    shop.sql("UPDATE customer SET level = 'Grosir' WHERE code = 'BUDI'")
    counter.scan(SUGAR_CODE)
    assert counter.lines() == [("GULA", 1000, 17_500)]
    choose(counter, "budi")
    assert counter.lines() == [("GULA", 1000, 16_500)]
    counter.press(Qt.Key.Key_F3, SHIFT)
    assert counter.lines() == [("GULA", 1000, 17_500)]


def test_before_a_sale_on_credit_what_will_be_left_of_the_limit_is_said(counter: Counter) -> None:
    choose(counter, "budi")
    counter.press(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    for codes, amount in ((["BUKU"], 425_000), (["BUKU"] * 6, 25_000)):
        for code in codes:
            counter.tab.on_scanned(code)
            counter.settle()
        assert format_money(amount) in counter.tab.pay_panel._credit_words.text().splitlines()[2]


def test_what_to_know_pops_up_also_for_whom_another_tab_sends(counter: Counter) -> None:
    budi = counter.shop.customer("BUDI")
    draft = customers.record(counter.shop.new, budi)
    customers.change(counter.shop.new, budi, replace(draft, alert="Minta nota lunas"))
    counter.desk.go("sell", ("customer", budi))
    counter.settle()
    assert counter.tab.message.words() == "Budi Santoso: Minta nota lunas"


def test_a_panel_takes_the_room_of_the_last_order(counter: Counter) -> None:
    counter.shop.sell("GULA", customer="BUDI")
    choose(counter, "budi")
    counter.scan(SUGAR_CODE)
    account = counter.tab.customer.account
    assert account.again.isVisible()
    counter.press(Qt.Key.Key_F6)
    assert not account.again.isVisible()
    counter.press(Qt.Key.Key_Escape)
    assert account.again.isVisible()
