"""Codes at the counter: the customer pays by QRIS, and takes the receipt along by WhatsApp."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.domain.qris import AMOUNT_MOST, with_amount
from oms_desktop.services import invoice_list, shop
from oms_desktop.services.sharing import receipt_text
from tests.helpers.qris import STATIC, grabbed
from tests.helpers.shop import COFFEE_UPC, SUGAR_CODE
from tests.journeys.conftest import Counter

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
QRIS_KEY, SWITCH_KEY = Qt.Key.Key_6, Qt.Key.Key_0


@pytest.fixture
def asking(counter: Counter) -> Counter:
    """A cart of Rp 17.500 that is about to be paid by QRIS."""
    set_up(counter, STATIC)
    counter.scan(SUGAR_CODE)
    counter.press(QRIS_KEY, ALT)
    return counter


def set_up(counter: Counter, text: str) -> None:
    counter.desk.command(shop.change_setting, "qris_text", text).run()
    counter.settle()


def scanned(counter: Counter) -> list[str]:
    return grabbed(counter.tab.pay_panel.qris.code)


def test_the_customer_scans_the_amount_and_the_cashier_types_the_reference(asking: Counter) -> None:
    panel, right = asking.tab.pay_panel, asking.tab.right
    assert panel.qris.isVisible()
    assert scanned(asking) == [with_amount(STATIC, 17_500)]
    assert panel.qris.amount.text().endswith("17.500")
    assert not asking.tab.totals.isVisible()
    assert right.has_shift
    assert QApplication.focusWidget() is panel.reference
    asking.type("99001")
    asking.press(Qt.Key.Key_Return)
    sale = asking.sale()
    assert sale is not None
    assert (sale.total, sale.balance) == (17_500, 0)
    [row] = asking.shop.sql("SELECT method, amount, reference FROM payment")
    assert tuple(row) == ("qris", 17_500, "99001")
    assert panel.qris.isHidden()
    assert asking.tab.totals.isVisible()


def test_the_code_follows_the_cart(asking: Counter) -> None:
    asking.scan(COFFEE_UPC)
    assert scanned(asking) == [with_amount(STATIC, 26_050)]


def test_one_key_away_is_the_code_without_an_amount(asking: Counter) -> None:
    asking.press(SWITCH_KEY, ALT)
    assert scanned(asking) == [STATIC]
    asking.press(SWITCH_KEY, ALT)
    assert scanned(asking) == [with_amount(STATIC, 17_500)]
    asking.press(SWITCH_KEY, ALT)
    asking.scan(COFFEE_UPC)
    assert scanned(asking) == [with_amount(STATIC, 26_050)]


def test_only_qris_and_only_a_shop_with_a_code_shows_one(asking: Counter) -> None:
    panel = asking.tab.pay_panel
    for key in (Qt.Key.Key_5, Qt.Key.Key_7):
        asking.press(key, ALT)
        assert panel.qris.isHidden()
        assert asking.tab.totals.isVisible()
    asking.press(QRIS_KEY, ALT)
    assert panel.qris.isVisible()
    set_up(asking, "")
    assert panel.qris.isHidden()
    assert asking.tab.totals.isVisible()


def test_more_than_qris_takes_is_said(asking: Counter) -> None:
    card = asking.tab.pay_panel.qris
    card.ask(AMOUNT_MOST)
    assert card.text() == with_amount(STATIC, AMOUNT_MOST)
    card.ask(AMOUNT_MOST + 1)
    assert card.text() == ""
    assert "10.000.000" in card.hint.text()
    card.toggle()
    assert card.text() == STATIC


def test_who_practises_shows_no_code_that_takes_money(asking: Counter) -> None:
    card = asking.tab.pay_panel.qris
    card.show_shop(replace(asking.desk.session, training=True))
    assert card.isVisible()
    assert card.text() == ""
    card.toggle()
    assert card.text() == ""
    assert card.hint.text()


def test_the_customer_can_still_be_chosen_in_a_low_window(asking: Counter) -> None:
    asking.window.resize(1024, 600)
    asking.settle()
    assert not asking.tab.customer.isVisible()
    assert scanned(asking) == [with_amount(STATIC, 17_500)]
    asking.press(Qt.Key.Key_F3)
    assert asking.tab.customer.isVisible()
    assert QApplication.focusWidget() is asking.tab.customer.field


def test_every_theme_and_size_can_be_scanned(asking: Counter) -> None:
    asking.window.toggle_theme()
    for size in ((1366, 768), (1024, 600)):
        asking.window.resize(*size)
        asking.settle()
        assert scanned(asking) == [with_amount(STATIC, 17_500)], size
    asking.window.toggle_theme()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)], ids=str)
def test_the_part_of_a_mixed_payment_is_asked_for(asking: Counter, size: tuple[int, int]) -> None:
    tab = asking.tab
    asking.window.resize(*size)
    asking.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert tab.right.asked() is tab.mixed_panel
    assert tab.cart_view.isVisible()
    asking.press(QRIS_KEY, ALT)
    asking.type("12500")
    code = tab.mixed_code.qris
    assert grabbed(code.code) == [with_amount(STATIC, 12_500)]
    assert code.code.code_area().width() >= 228
    assert not tab.cart_view.isVisible()
    assert not tab.favourites.isVisible()
    asking.press(SWITCH_KEY, ALT)
    assert grabbed(code.code) == [STATIC]
    asking.press(Qt.Key.Key_Escape)
    assert tab.right.asked() is None
    assert tab.cart_view.isVisible()
    assert not code.isVisible()
    assert scanned(asking) == [with_amount(STATIC, 17_500)]


# ------------------------------------------------------------------ WhatsApp


def test_the_last_receipt_goes_to_whatsapp(counter: Counter) -> None:
    counter.press(Qt.Key.Key_W, CTRL)
    assert counter.tab.right.asked() is None
    counter.scan(SUGAR_CODE)
    counter.tab.counter.set_customer(counter.shop.customer("BUDI"))
    counter.settle()
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.press(Qt.Key.Key_W, CTRL)
    chat = counter.tab.chat_panel
    assert counter.tab.right.asked() is chat
    assert chat.phone.text() == "0812 3456 7890"
    newest = invoice_list.newest_invoice(counter.desk.session)
    assert newest is not None
    assert grabbed(chat.code) == [chat.link()]
    assert chat.link().startswith("https://wa.me/6281234567890?text=Toko%20Saya%0AINV/2026/11/0001")
    assert receipt_text(counter.desk.session, newest).text.endswith("Kembalian: 0")
    counter.press(Qt.Key.Key_Escape)
    assert counter.tab.right.asked() is None
    assert QApplication.focusWidget() is counter.tab.scan_field


def test_a_number_is_typed_for_somebody_without_a_name(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.press(Qt.Key.Key_W, CTRL)
    chat = counter.tab.chat_panel
    assert chat.link().startswith("https://wa.me/?text=")
    counter.type("0813-111")
    assert "6281" not in chat.link()
    counter.type("1-2222")
    assert chat.link().startswith("https://wa.me/6281311112222?text=")
    assert grabbed(chat.code) == [chat.link()]
    counter.press(Qt.Key.Key_Return)
    assert counter.tab.right.asked() is None


def test_the_next_customer_is_more_urgent(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.press(Qt.Key.Key_W, CTRL)
    counter.scan(COFFEE_UPC)
    assert counter.tab.right.asked() is None
    assert counter.tab.chat_panel.phone.text() == ""
    assert [code for code, _, _ in counter.lines()] == ["KOPI"]
