"""Goods come back at the counter: by the scanned receipt, few keys, money by the way it came."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import returning
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.clipping import cut_off
from tests.helpers.shop import COFFEE_UPC, SUGAR_CODE
from tests.journeys.conftest import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
SUGAR, COFFEE = 17_500, 8_550
RECEIPT = "INV/2026/11/0001"
NOTE = "RT/2026/11/0001"


@pytest.fixture(autouse=True)
def no_modal() -> object:
    """UX-06: no dialog ever stands over the counter."""
    yield
    assert QApplication.activeModalWidget() is None


def sold(counter: Counter, *codes: str, customer: str = "", terms: Terms | None = None) -> None:
    """Sold before, the receipt is in the customer's hand."""
    counter.shop.sell(*codes, customer=customer, terms=terms)
    counter.tab.counter.reload()
    counter.settle()


def notes(counter: Counter) -> list[tuple[object, ...]]:
    rows = counter.shop.sql("SELECT number, total, reason FROM credit_note ORDER BY id")
    return [tuple(row) for row in rows]


def paid_back(counter: Counter) -> list[tuple[str, int]]:
    rows = counter.shop.sql("SELECT method, amount FROM payment WHERE amount < 0 ORDER BY id")
    return [(row[0], row[1]) for row in rows]


def more(counter: Counter, sign: str = "+") -> None:
    """One key; the scanner's filter hands it on a moment later."""
    tab = counter.window.current_tab()
    panel = tab.return_side.panel if isinstance(tab, InvoicesTab) else counter.tab.return_panel
    said, before = panel.message.words(), dict(panel.draft.quantities)
    counter.type(sign)
    counter.until(lambda: (panel.message.words(), dict(panel.draft.quantities)) != (said, before))


def message_button(counter: Counter) -> Button:
    buttons = counter.tab.message.findChildren(Button)
    return next(each for each in buttons if each.isVisible() and each.label())


def test_one_of_three_comes_back_for_cash_in_two_keys(counter: Counter) -> None:
    """Flow D: at most three chords after the scan."""
    sold(counter, "3*GULA")
    counter.scan(RECEIPT)
    panel = counter.tab.return_panel
    assert counter.tab.right.asked() is panel
    more(counter)
    assert panel.sum.text().endswith("17.500")
    counter.press(Qt.Key.Key_Return)
    assert [note[:2] for note in notes(counter)] == [(NOTE, SUGAR)]
    assert paid_back(counter) == [("cash", -SUGAR)]
    assert counter.shop.stock("GULA")[0] == 98_000
    assert counter.tab.right.asked() is None
    assert QApplication.focusWidget() is counter.tab.scan_field
    assert "17.500" in counter.tab.message.words()
    message_button(counter).click()
    [[note_id]] = counter.shop.sql("SELECT id FROM credit_note")
    assert counter.papers.wanted == [OrderPaper.of(PaperKind.CREDIT_NOTE, note_id)]


def test_more_than_is_left_is_cut_down_and_said_without_a_dialog(counter: Counter) -> None:
    sold(counter, "3*GULA", "KOPI")
    counter.scan(RECEIPT)
    panel = counter.tab.return_panel
    counter.type("12")
    assert panel.draft.quantities == {1: 3000}
    assert "3 pcs" in panel.message.words()
    assert counter.beeper.errors == 1
    more(counter, "-")
    assert panel.message.words() == ""
    counter.press(Qt.Key.Key_Return)
    counter.scan(RECEIPT)
    for _ in range(2):
        more(counter)
    assert panel.draft.quantities == {1: 1000}
    assert "1 pcs" in panel.message.words()


def test_enter_without_a_quantity_says_what_is_missing(counter: Counter) -> None:
    sold(counter, "GULA")
    counter.scan(RECEIPT)
    counter.press(Qt.Key.Key_Return)
    assert counter.tab.return_panel.message.words()
    assert notes(counter) == []
    counter.press(Qt.Key.Key_Escape)
    assert counter.tab.right.asked() is None
    assert QApplication.focusWidget() is counter.tab.scan_field


def test_scanned_products_come_back_one_by_one(counter: Counter) -> None:
    sold(counter, "2*GULA", "KOPI")
    counter.scan(RECEIPT)
    for code in (COFFEE_UPC, SUGAR_CODE, SUGAR_CODE):
        counter.scan(code)
    panel = counter.tab.return_panel
    assert panel.draft.quantities == {1: 2000, 2: 1000}
    counter.scan("8999999999990")
    assert "8999999999990" in panel.message.words()
    assert counter.lines() == [], "the cart isn't touched"


def test_enter_twice_takes_it_back_once(counter: Counter) -> None:
    sold(counter, "GULA")
    counter.scan(RECEIPT)
    more(counter)
    table = counter.tab.return_panel.table
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Return)
    counter.settle()
    assert len(notes(counter)) == 1
    assert counter.beeper.errors == 0, "the second one isn't even tried"


def test_cash_goes_back_rounded_as_it_is_shown(counter: Counter) -> None:
    sold(counter, "2*KOPI")
    counter.scan(RECEIPT)
    more(counter)
    assert counter.tab.return_panel.sum.text().endswith("8.500")
    counter.press(Qt.Key.Key_Return)
    assert paid_back(counter) == [("cash", -8_500)]


def test_a_sale_with_a_return_is_taken_back_by_a_note(counter: Counter) -> None:
    """Ctrl+Z right after the sale, though it can't be voided any more."""
    counter.scan(SUGAR_CODE)
    counter.scan(COFFEE_UPC)
    counter.press(Qt.Key.Key_Return, CTRL)
    sale = counter.sale()
    assert sale is not None
    new = counter.shop
    return_id = returning.open_return(new.new, sale.invoice_id).id_of("return")
    returning.set_return_line(new.new, return_id, 2, 1000, Fate.STOCK)
    returning.finish_return(new.new, return_id, "rusak", Settlement.MONEY)
    counter.press(Qt.Key.Key_Z, CTRL)
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    assert "RT/2026/11/0002" in counter.tab.message.words()
    assert counter.shop.stock("GULA")[0] == 100_000


def test_damaged_goods_do_not_go_back_into_stock(counter: Counter) -> None:
    sold(counter, "2*GULA")
    counter.scan(RECEIPT)
    counter.type("2")
    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.stock("GULA")[0] == 98_000
    [[fate]] = counter.shop.sql("SELECT fate FROM credit_note_line")
    assert fate == "damaged"


@pytest.mark.parametrize(
    ("rights", "way", "balance"),
    [(1, Settlement.BALANCE, -SUGAR), (2, Settlement.DEBT, 75_000 - SUGAR)],
)
def test_a_customers_money_is_kept_or_pays_what_is_owed(
    counter: Counter, rights: int, way: Settlement, balance: int
) -> None:
    sold(counter, "GULA", customer="BUDI")
    if way is Settlement.DEBT:
        sold(counter, "BUKU", customer="BUDI", terms=Terms(None, on_credit=True))
    counter.scan(RECEIPT)
    more(counter)
    for _ in range(rights):
        counter.press(Qt.Key.Key_Right)
    assert counter.tab.return_panel.way is way
    counter.press(Qt.Key.Key_Return)
    assert paid_back(counter) == []
    assert counter.shop.balance("BUDI") == balance


def test_a_walk_in_gets_money_or_other_goods(counter: Counter) -> None:
    sold(counter, "GULA")
    counter.scan(RECEIPT)
    ways = []
    for _ in range(2):
        counter.press(Qt.Key.Key_Right)
        ways.append(counter.tab.return_panel.way)
    assert ways == [Settlement.EXCHANGE, Settlement.MONEY]


def test_money_goes_back_by_the_way_it_came_or_as_is_said(counter: Counter) -> None:
    terms = Terms(Tender(PaymentMethod.QRIS, 2 * SUGAR, "A1"))
    sold(counter, "2*GULA", terms=terms)
    panel = counter.tab.return_panel
    counter.scan(RECEIPT)
    more(counter)
    counter.press(Qt.Key.Key_Return)
    counter.scan(RECEIPT)
    more(counter)
    panel.method.choose(PaymentMethod.CASH)
    counter.press(Qt.Key.Key_Return)
    assert paid_back(counter) == [("qris", -SUGAR), ("cash", -SUGAR)]


def test_an_owed_invoice_is_paid_first_and_its_debt_falls(counter: Counter) -> None:
    sold(counter, "BUKU", customer="BUDI", terms=Terms(None, on_credit=True))
    counter.scan(RECEIPT)
    assert counter.window.current_tab_id() == "invoices"
    counter.press(Qt.Key.Key_R, CTRL)
    tab = counter.window.tab("invoices")
    assert isinstance(tab, InvoicesTab)
    side = tab.return_side
    assert side.item() is not None
    more(counter)
    assert "75.000" in side.panel.sum.text()
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.balance("BUDI") == 0
    assert paid_back(counter) == []


def test_an_exchange_lowers_what_the_cart_comes_to(counter: Counter) -> None:
    sold(counter, "2*GULA")
    counter.scan(RECEIPT)
    more(counter)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Return)
    for _ in range(3):
        counter.scan(COFFEE_UPC)
    due = counter.tab.counter.due
    assert due is not None
    assert (due.total, due.freed, due.exchange) == (3 * COFFEE, SUGAR, NOTE)
    assert counter.tab.totals.total.text() == "8.100"
    counter.press(Qt.Key.Key_Return, CTRL)
    sale = counter.sale()
    assert sale is not None
    assert (sale.balance, sale.back) == (0, 0)
    cash = "SELECT sum(amount) FROM payment"
    assert counter.shop.sql(cash) == [(2 * SUGAR + 8_100,)]


def test_an_order_saved_with_an_exchange_says_what_to_give_back(counter: Counter) -> None:
    sold(counter, "2*GULA")
    counter.scan(RECEIPT)
    more(counter)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Return)
    counter.scan(COFFEE_UPC)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    [[number]] = counter.shop.sql("SELECT number FROM orders WHERE state = 'confirmed'")
    assert number
    assert counter.shop.sql("SELECT min(amount) FROM payment") == [(COFFEE - SUGAR,)]
    said = [label.text() for label in counter.tab.message.findChildren(QLabel)]
    assert any("SO/2026" in text and "8.950" in text for text in said), said


def test_an_exchange_for_less_gives_the_rest_back(counter: Counter) -> None:
    sold(counter, "2*GULA")
    counter.scan(RECEIPT)
    more(counter)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Return)
    counter.scan(COFFEE_UPC)
    assert counter.tab.totals.total.text() == "8.900"
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_Return)
    sale = counter.sale()
    assert sale is not None
    assert sale.back == 8_900
    assert "8.900" in counter.tab.message.words()
    assert paid_back(counter) == [("cash", -8_900)]


def test_an_exchange_given_up_is_paid_out(counter: Counter) -> None:
    sold(counter, "2*GULA")
    counter.scan(RECEIPT)
    more(counter)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Return)
    counter.scan(RECEIPT)
    panel = counter.tab.return_panel
    assert NOTE in panel.message.words()
    buttons = panel.message.findChildren(Button)
    next(each for each in buttons if each.isVisible() and each.label()).click()
    counter.settle()
    assert paid_back(counter) == [("cash", -SUGAR)]
    assert counter.tab.counter.due is not None
    counter.tab.counter.reload()
    counter.settle()
    assert counter.tab.counter.due.freed == 0


def test_without_a_receipt_the_goods_of_the_cart_come_back(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_R, CTRL)
    popup = counter.tab.scan_field.popup
    assert [row.key for row in popup.rows_shown()] == ["without"]
    counter.press(Qt.Key.Key_Return)
    counter.scan(COFFEE_UPC)
    panel = counter.tab.bare_panel
    assert panel.sum.text().endswith("26.000")
    counter.press(Qt.Key.Key_Return)
    [(number, total, _)] = notes(counter)
    assert (number, total) == (NOTE, 26_000)
    assert counter.shop.stock("GULA")[0] == 101_000
    assert counter.lines() == []


def test_the_receipt_is_found_by_customer_too(counter: Counter) -> None:
    sold(counter, "GULA", customer="SITI")
    sold(counter, "KOPI")
    counter.press(Qt.Key.Key_R, CTRL)
    counter.type("siti")
    counter.press(Qt.Key.Key_Return)
    assert counter.tab.return_panel._below.text().startswith(RECEIPT)


def test_what_came_back_already_is_refused_in_words(counter: Counter) -> None:
    sold(counter, "GULA")
    counter.scan(RECEIPT)
    more(counter)
    counter.press(Qt.Key.Key_Return)
    counter.scan(RECEIPT)
    assert counter.tab.right.asked() is None
    assert len(notes(counter)) == 1
    assert RECEIPT in counter.tab.message.words()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_no_word_of_the_panels_is_cut_off(
    counter: Counter, language: str, size: tuple[int, int]
) -> None:
    counter.window.languages.set_language(language)
    counter.window.resize(*size)
    terms = Terms(Tender(PaymentMethod.CASH, 50_000), on_credit=True)
    sold(counter, "BUKU", "3*GULA", customer="BUDI", terms=terms)
    counter.tab.taking_back.open(counter.shop.sql("SELECT id FROM invoice")[0][0])
    counter.tab.return_panel.take_all()
    counter.settle()
    assert cut_off(counter.tab.right) == []
    counter.press(Qt.Key.Key_Escape)
    counter.scan(SUGAR_CODE)
    counter.tab.taking_back.open_bare()
    counter.settle()
    assert cut_off(counter.tab.right) == []
