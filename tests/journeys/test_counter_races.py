"""Gestures faster than the disk, and second thoughts: nothing is sold, lost or undone by mistake."""

import pytest
from PySide6.QtCore import Qt

from oms_desktop.domain.errors import DiskFull
from oms_desktop.services import invoice_list, ordering, shop
from tests.helpers.shop import COFFEE_UPC, SUGAR_CODE
from tests.journeys.conftest import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
SUGAR, COFFEE = 17_500, 8_550


def sold(counter: Counter) -> list[tuple[int, int, bool]]:
    page = invoice_list.invoice_listing(counter.shop.session).page("issued", 20)
    return [(item.total, item.balance, item.void) for item in page.rows]


@pytest.mark.parametrize("typed", ["20.00", "abc", "1e9"])
def test_an_unreadable_amount_leaves_pay_ready(counter: Counter, typed: str) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F9)
    counter.type(typed)
    counter.press(Qt.Key.Key_Return)
    assert sold(counter) == []
    assert counter.tab.message.words()
    counter.press(Qt.Key.Key_Return, CTRL)
    assert sold(counter) == [(SUGAR, 0, False)]


def test_a_sale_stays_a_sale_when_no_new_cart_can_be_opened(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.scan(SUGAR_CODE)

    def full(*_: object) -> None:
        raise DiskFull(50)

    monkeypatch.setattr(ordering, "open_cart", full)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert sold(counter) == [(SUGAR, 0, False)]
    assert counter.sale() is not None
    assert len(counter.papers.printed) == 1
    assert counter.tab.counter.cart is None
    monkeypatch.undo()
    counter.scan(COFFEE_UPC)
    assert [code for code, _, _ in counter.lines()] == ["KOPI"]


def test_a_sale_is_taken_back_though_every_slot_is_taken(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return, CTRL)
    while len(counter.tab.slots._tabs) < ordering.OPEN_CARTS:
        ordering.open_cart(counter.shop.new)
        counter.tab.counter.reload()
        counter.settle()
    counter.scan(COFFEE_UPC)
    counter.tab.counter.take_back("salah")
    counter.settle()
    assert sold(counter) == [(SUGAR, 0, True)]
    assert counter.lines() == [("GULA", 1000, SUGAR)]


@pytest.mark.parametrize("between", ["scan", "customer", "unknown", "hold", "delivery"])
def test_ctrl_z_never_takes_a_sale_back_once_something_else_was_done(
    counter: Counter, between: str
) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.tab.messages.may_take_back()
    if between == "scan":
        counter.scan(COFFEE_UPC)
    elif between == "customer":
        counter.tab.counter.set_customer(counter.shop.customer("BUDI"))
    elif between == "unknown":
        counter.scan("8999999999990")
    elif between == "hold":
        counter.press(Qt.Key.Key_N, CTRL)
    else:
        counter.tab.customer.there.click()
    counter.settle()
    counter.tab.search_focus()
    counter.press(Qt.Key.Key_Z, CTRL)
    assert sold(counter) == [(SUGAR, 0, False)]


@pytest.mark.parametrize("gesture", ["hold", "new", "save", "pay"])
def test_a_scan_right_behind_a_gesture_goes_to_the_cart_that_is_next(
    counter: Counter, gesture: str
) -> None:
    counter.scan(SUGAR_CODE)
    before = counter.cart.order.id
    tab = counter.tab
    if gesture == "hold":
        tab.counter.hold()
    elif gesture == "new":
        tab.counter.new_order()
    elif gesture == "save":
        tab.waiting.save()
        tab.order_panel.submit()
    else:
        tab.pay(exact=True)
    tab.counter.scan(COFFEE_UPC)
    counter.settle()
    assert counter.cart.order.id != before
    assert [code for code, _, _ in counter.lines()] == ["KOPI"]
    assert sold(counter) == ([(SUGAR, 0, False)] if gesture == "pay" else [])


@pytest.mark.parametrize("exact", [True, False])
def test_pay_charges_what_was_on_the_screen_or_asks_again(counter: Counter, exact: bool) -> None:
    counter.scan(SUGAR_CODE)
    counter.tab.counter.scan(COFFEE_UPC)
    counter.tab.pay(exact=exact)
    counter.settle()
    assert sold(counter) == []
    assert "26.0" in counter.tab.message.words()
    counter.tab.pay(exact=exact)
    counter.settle()
    assert sold(counter) == [(26_000, 0, False)]


def test_a_changed_setting_shows_in_the_cart(counter: Counter) -> None:
    counter.scan(COFFEE_UPC)
    assert counter.cart.cash_total == 8_500
    counter.desk.command(shop.change_setting, "rounding_step", 1000).run()
    counter.settle()
    assert counter.cart.cash_total == 8_000
    counter.press(Qt.Key.Key_Return, CTRL)
    assert sold(counter) == [(8_000, 0, False)]


def test_quick_steps_all_count(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    line = counter.cart.lines[0].row.id
    for _ in range(4):
        counter.tab.counter.step(line, 1)
    counter.tab.counter.step(line, -2)
    counter.settle()
    assert counter.lines() == [("GULA", 3000, 3 * SUGAR)]
    counter.tab.counter.step(line, -3)
    counter.settle()
    assert counter.lines() == []


def test_the_undo_of_a_toast_leaves_with_the_next_edit(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Delete)
    assert len(counter.window.notices.toasts()) == 1
    counter.scan(COFFEE_UPC)
    assert counter.window.notices.toasts() == []


def test_undo_waits_for_the_scan_before_it(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.tab.counter.scan(COFFEE_UPC)
    counter.tab.counter.undo()
    counter.settle()
    assert [code for code, _, _ in counter.lines()] == ["GULA"]


def test_rounding_up_wants_the_rounded_total(counter: Counter) -> None:
    shop.change_setting(counter.shop.new, "rounding_direction", "up")
    counter.scan(COFFEE_UPC)
    assert counter.cart.cash_total == 8_600
    counter.press(Qt.Key.Key_F9)
    counter.type("8580")
    assert counter.tab.pay_panel.change.text().endswith("20")
    counter.press(Qt.Key.Key_Return)
    assert sold(counter) == []
