"""The cashier's day by keyboard and scanner, in the whole window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import catalogue, customers, invoice_list
from oms_desktop.services.cart_lines import snapshot_of
from tests.helpers.shop import COFFEE_UPC, SUGAR_CARTON, SUGAR_CODE
from tests.journeys.conftest import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
SUGAR, COFFEE = 17_500, 8_550


@pytest.fixture(autouse=True)
def no_modal() -> object:
    """UX-06: no dialog ever stands over the counter."""
    yield
    assert QApplication.activeModalWidget() is None


def test_three_scans_and_one_chord_are_a_paid_invoice(counter: Counter) -> None:
    for code in (SUGAR_CODE, COFFEE_UPC, SUGAR_CARTON):
        counter.scan(code)
    counter.press(Qt.Key.Key_Return, CTRL)
    [item] = invoice_list.invoice_listing(counter.shop.session).page("issued", 9).rows
    assert item.total == (SUGAR + COFFEE + 400_000) // 100 * 100
    assert item.balance == 0
    assert counter.papers.printed == [(item.id, counter.tab.papers.receipt())]
    assert counter.lines() == []
    assert QApplication.focusWidget() is counter.tab.scan_field


def test_enter_twice_is_exact_cash(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return)
    cash = counter.tab.pay_panel.cash
    assert QApplication.focusWidget() is cash
    assert cash.selectedText() == "17.500"
    counter.press(Qt.Key.Key_Return)
    sale = counter.sale()
    assert sale is not None
    assert sale.change == 0


def test_the_third_button_takes_the_notes_handed_over(counter: Counter) -> None:
    for _ in range(13):
        counter.scan(SUGAR_CODE)
    assert counter.cart.cash_total == 227_500
    counter.press(Qt.Key.Key_F9)
    counter.press(Qt.Key.Key_3, ALT)
    assert counter.tab.pay_panel.change.text().endswith("22.500")
    counter.press(Qt.Key.Key_Return)
    sale = counter.sale()
    assert sale is not None
    assert (sale.total, sale.change) == (227_500, 22_500)


@pytest.mark.parametrize("place", ["cash", "cart", "reference"])
def test_a_scan_works_wherever_the_focus_is(counter: Counter, place: str) -> None:
    counter.scan(SUGAR_CODE)
    panel = counter.tab.pay_panel
    if place == "reference":
        panel.choose_method(PaymentMethod.QRIS.value)
    places = {"cash": panel.cash, "cart": counter.tab.cart_view.table, "reference": panel.reference}
    places[place].setFocus()
    counter.scan(COFFEE_UPC)
    assert [code for code, _, _ in counter.lines()] == ["GULA", "KOPI"]
    assert panel.reference.text() == ""
    assert counter.sale() is None


def test_the_same_text_typed_slowly_is_typed(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.tab.pay_panel.choose_method(PaymentMethod.QRIS.value)
    counter.tab.pay_panel.reference.setFocus()
    counter.type("899483400")
    assert counter.tab.pay_panel.reference.text() == "899483400"
    assert len(counter.lines()) == 1


def test_an_unknown_code_is_said_once_and_the_next_scan_works(counter: Counter) -> None:
    counter.scan("8999999999990")
    assert "8999999999990" in counter.tab.message.words()
    assert counter.beeper.errors == 1
    counter.scan(SUGAR_CODE)
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    assert counter.tab.message.words() == ""


def test_remove_and_undo_bring_back_the_very_line(counter: Counter) -> None:
    for code in (SUGAR_CODE, SUGAR_CODE, COFFEE_UPC):
        counter.scan(code)
    counter.tab.cart_view.table.select_row(0)
    before = snapshot_of(counter.cart)
    counter.press(Qt.Key.Key_Delete)
    assert [code for code, _, _ in counter.lines()] == ["KOPI"]
    assert counter.window.notices.toasts()
    counter.press(Qt.Key.Key_Z, CTRL)
    after = snapshot_of(counter.cart)
    strip = [(row.position, row.code, row.quantity, row.unit_price) for row in before.lines]
    assert [(row.position, row.code, row.quantity, row.unit_price) for row in after.lines] == strip


def test_twenty_edits_undo_to_the_start(counter: Counter) -> None:
    for number in range(20):
        if number % 5 == 4:
            counter.press(Qt.Key.Key_Plus)
        elif number % 7 == 6:
            counter.press(Qt.Key.Key_Delete)
        else:
            counter.scan((SUGAR_CODE, COFFEE_UPC, SUGAR_CARTON)[number % 3])
    for _ in range(20):
        counter.press(Qt.Key.Key_Z, CTRL)
    assert counter.lines() == []
    for _ in range(20):
        counter.press(Qt.Key.Key_Y, CTRL)
    assert counter.lines()


@pytest.mark.parametrize(
    ("typed", "quantity"), [("3*GULA", 3000), ("1,5*00042", 1500), ("12*KOPI", 12_000)]
)
def test_a_quantity_in_front(counter: Counter, typed: str, quantity: int) -> None:
    counter.type(typed)
    counter.tab.scan_field.popup.dismiss()
    counter.press(Qt.Key.Key_Return)
    assert [line[1] for line in counter.lines()] == [quantity]


@pytest.mark.parametrize("typed", ["2.5*GULA", "0*GULA", "1e9*GULA", "3,*GULA", "x*GULA"])
def test_a_bad_quantity_is_said_and_the_text_stays(counter: Counter, typed: str) -> None:
    counter.type(typed)
    counter.tab.scan_field.popup.dismiss()
    counter.press(Qt.Key.Key_Return)
    assert counter.lines() == []
    assert counter.tab.message.words()
    assert counter.tab.scan_field.text() == typed


def test_two_letters_find_and_enter_adds(counter: Counter) -> None:
    counter.type("gu")
    popup = counter.tab.scan_field.popup
    counter.until(popup.isVisible)
    assert len(popup.rows_shown()) <= 8
    counter.press(Qt.Key.Key_Escape)
    assert counter.tab.scan_field.text() == "gu"
    counter.type("l")
    counter.until(popup.isVisible)
    counter.press(Qt.Key.Key_Return)
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    assert counter.tab.scan_field.text() == ""


def test_enter_never_takes_the_find_of_an_earlier_text(counter: Counter) -> None:
    counter.type("ko")
    counter.until(counter.tab.scan_field.popup.isVisible)
    QTest.keyClicks(counter.tab.scan_field, "zz", delay=40)
    counter.press(Qt.Key.Key_Return)
    assert counter.lines() == []


def test_a_scan_beats_the_highlighted_find(counter: Counter) -> None:
    counter.type("gul")
    counter.until(counter.tab.scan_field.popup.isVisible)
    counter.scan(COFFEE_UPC)
    assert [code for code, _, _ in counter.lines()] == ["KOPI"]


def test_too_little_cash_offers_a_debt_and_asks_for_a_name(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F9)
    counter.type("10000")
    assert counter.tab.pay_panel.change.text().endswith("7.500")
    counter.press(Qt.Key.Key_Return)
    assert counter.sale() is None
    assert counter.tab.customer.is_searching()
    counter.type("budi")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F9)
    counter.press(Qt.Key.Key_Return)
    sale = counter.sale()
    assert sale is not None, counter.tab.message.words()
    assert sale.balance == 7_500
    assert counter.shop.balance("BUDI") == 7_500


def test_over_the_limit_is_refused_until_it_is_said_on_purpose(counter: Counter) -> None:
    counter.tab.counter.set_customer(counter.shop.customer("ANI"))
    counter.scan(SUGAR_CODE)
    counter.tab.pay_panel.choose_method("credit")
    counter.tab.pay()
    counter.settle()
    assert counter.sale() is None
    assert "Ani Wijaya" in counter.tab.message.words()
    counter.tab.pay(over_limit=True)
    counter.settle()
    assert counter.shop.balance("ANI") == SUGAR


def test_enter_after_a_refusal_tries_once_more_and_holds_nothing(counter: Counter) -> None:
    counter.tab.counter.set_customer(counter.shop.customer("ANI"))
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    for _ in range(2):
        counter.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is counter.tab.pay_panel.pay_button
    assert counter.sale() is None
    assert len(counter.lines()) == 1


def test_enter_on_the_large_button_saves_the_debt(counter: Counter) -> None:
    counter.tab.counter.set_customer(counter.shop.customer("BUDI"))
    counter.scan(SUGAR_CODE)
    counter.tab.pay_panel.choose_method("credit")
    counter.press(Qt.Key.Key_F9)
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.balance("BUDI") == SUGAR


def test_hold_sell_recall(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.scan(SUGAR_CODE)
    held = counter.cart.order.id
    counter.press(Qt.Key.Key_F7)
    assert counter.lines() == []
    counter.scan(COFFEE_UPC)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.press(Qt.Key.Key_F7, SHIFT)
    assert counter.cart.order.id == held
    assert counter.lines() == [("GULA", 2000, 2 * SUGAR)]


def test_an_order_saved_is_reserved_and_handed_over_later(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    saved = counter.cart.order.id
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.stock("GULA") == (100_000, 1000, 99_000)
    counter.press(Qt.Key.Key_F7, SHIFT)
    cart = counter.cart
    assert (cart.order.id, cart.order.state) == (saved, OrderState.CONFIRMED.value)
    counter.scan(COFFEE_UPC)
    assert len(counter.lines()) == 1, "a saved order isn't edited at the counter"
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.stock("GULA") == (99_000, 0, 99_000)


def test_a_saved_order_is_cancelled_after_one_more_look(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F7, SHIFT)
    counter.press(Qt.Key.Key_Delete, CTRL, SHIFT)
    assert counter.shop.stock("GULA")[1] == 1000
    buttons = counter.tab.message.findChildren(type(counter.tab.slots.new_button))
    shown = next(b for b in buttons if b.isVisible() and b.label())
    shown.click()
    counter.settle()
    assert counter.shop.stock("GULA") == (100_000, 0, 100_000)
    assert counter.lines() == []


def test_a_sale_is_taken_back_and_its_lines_return(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.stock("GULA")[0] == 99_000
    counter.press(Qt.Key.Key_Z, CTRL)
    assert counter.shop.stock("GULA")[0] == 100_000
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    [item] = invoice_list.invoice_listing(counter.shop.session).page("issued", 9).rows
    assert item.void


def test_pay_pressed_twice_is_one_sale(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.tab.pay(exact=True)
    counter.tab.pay(exact=True)
    QTest.keyClick(counter.tab.scan_field, Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert invoice_list.invoice_listing(counter.shop.session).count() == 1


@pytest.mark.parametrize(
    ("key", "typed", "column", "shown"),
    [
        (Qt.Key.Key_F4, "4", "quantity", 4000),
        (Qt.Key.Key_F5, "16.000", "unit_price", 16_000),
        (Qt.Key.Key_F8, "10%", "discount_value", 1000),
    ],
)
def test_quantity_price_and_discount_by_key(
    counter: Counter, key: Qt.Key, typed: str, column: str, shown: int
) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(key)
    counter.type(typed)
    counter.press(Qt.Key.Key_Return)
    if column == "unit_price":
        # Another price needs a reason, whoever gives it.
        counter.type("janji")
        counter.press(Qt.Key.Key_Return)
    assert getattr(counter.cart.lines[0].row, column) == shown
    assert QApplication.focusWidget() is counter.tab.scan_field


@pytest.mark.parametrize("typed", ["abc", "1e9", "0", "-1", "9.99"])
def test_a_bad_value_keeps_its_text_and_says_why(counter: Counter, typed: str) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F4)
    counter.type(typed)
    counter.press(Qt.Key.Key_Return)
    assert counter.tab.editor.field.text() == typed
    assert counter.tab.editor.isVisible()
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    counter.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is counter.tab.scan_field


def test_more_than_is_in_stock_is_sold_with_a_warning(counter: Counter) -> None:
    counter.type("60*KOPI")
    counter.tab.scan_field.popup.dismiss()
    counter.press(Qt.Key.Key_Return)
    assert counter.lines()[0][1] == 60_000
    assert "Kopi Bubuk" in counter.tab.message.words()


def test_the_cart_is_there_again_after_a_restart(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.scan(COFFEE_UPC)
    before = counter.lines()
    counter.tab.counter.start()
    counter.settle()
    assert counter.lines() == before


def test_language_and_theme_switch_keep_cart_and_text(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.tab.scan_field.setText("gul")
    counter.window.toggle_language()
    counter.window.toggle_theme()
    counter.settle()
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    assert counter.tab.scan_field.text() == "gul"
    counter.window.toggle_theme()


def test_favourites_are_tiles_that_add(counter: Counter) -> None:
    hits = catalogue.favourites(counter.shop.session)
    counter.tab.favourites.chosen.emit(hits[0].id)
    counter.settle()
    assert counter.lines() == [("GULA", 1000, SUGAR)]


def test_a_caller_is_found_by_four_digits_and_what_to_know_pops_up(counter: Counter) -> None:
    budi = counter.shop.customer("BUDI")
    draft = customers.record(counter.shop.new, budi)
    customers.change(counter.shop.new, budi, replace(draft, alert="Minta nota lunas"))
    counter.press(Qt.Key.Key_F3)
    counter.type("7890")
    counter.press(Qt.Key.Key_Return)
    counter.settle()
    assert counter.cart.customer is not None
    assert counter.cart.customer.name == "Budi Santoso"
    assert counter.tab.message.words() == "Budi Santoso: Minta nota lunas"


def test_a_new_customer_is_a_name_and_a_phone_in_one_line(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F3)
    counter.type("Bu Rina +6281255556666")
    counter.press(Qt.Key.Key_Return)
    counter.settle()
    who = counter.cart.customer
    assert who is not None
    assert (who.name, who.phone) == ("Bu Rina", "0812-5555-6666")
