"""Orders taken at the counter: when, where to, what is paid, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.orders import OrderState
from oms_desktop.services import ordering
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper
from tests.helpers.clipping import cut_off
from tests.helpers.shop import COFFEE_UPC, SUGAR_CODE
from tests.journeys.conftest import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
SUGAR, COFFEE = 17_500, 8_550
ORDER = (
    "SELECT state, delivery, promised_on, address, recipient, phone, note, shipping, total"
    " FROM orders WHERE number IS NOT NULL"
)


def saved(counter: Counter) -> list[tuple[object, ...]]:
    return [tuple(row) for row in counter.shop.sql(ORDER)]


def focus_name() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def test_f6_and_enter_save_an_order_for_pick_up(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    state = OrderState.CONFIRMED.value
    assert saved(counter) == [(state, "pickup", None, "", "", "", "", 0, SUGAR)]
    assert counter.lines() == []
    assert focus_name() == "scan"


def test_a_delivery_is_agreed_by_keys(counter: Counter) -> None:
    """A known customer: F3, name, Enter, F6, F6, the day, Enter."""
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F3)
    counter.type("budi")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F6)
    counter.type("besok")
    counter.press(Qt.Key.Key_Tab)
    assert focus_name() == "order-shipping"
    counter.type("12000")
    assert counter.tab.order_panel.rest.text().endswith("29.500")
    counter.press(Qt.Key.Key_Return)
    [row] = saved(counter)
    assert row[1:] == (
        "delivery",
        "2026-11-24",
        "Jl. Melati 5, Malang",
        "Budi Santoso",
        "0812 3456 7890",
        "",
        12_000,
        SUGAR + 12_000,
    )


def test_another_address_and_recipient_are_typed(counter: Counter) -> None:
    counter.tab.counter.set_customer(counter.shop.customer("SITI"))
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F6)
    assert focus_name() == "order-address", "she has none: it is asked for first"
    counter.type("Jl. Mawar 3")
    counter.press(Qt.Key.Key_Tab)
    counter.type("Pak Joko")
    counter.press(Qt.Key.Key_Return)
    [row] = saved(counter)
    assert row[3:5] == ("Jl. Mawar 3", "Pak Joko")


def test_without_a_customer_a_delivery_asks_for_one(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F6)
    counter.type("Jl. Mawar 3")
    counter.press(Qt.Key.Key_Return)
    assert saved(counter) == []
    assert counter.tab.order_panel.message.words()
    assert counter.tab.customer.is_searching()
    counter.type("budi")
    counter.press(Qt.Key.Key_Return)
    panel = counter.tab.order_panel
    assert panel.form.edit("address").text() == "Jl. Mawar 3", "what was typed stays"
    assert panel.form.edit("recipient").text() == "Budi Santoso"
    counter.press(Qt.Key.Key_Return, CTRL)
    assert len(saved(counter)) == 1


@pytest.mark.parametrize("typed", ["kapan", "22-11-2026"])
def test_a_bad_day_is_said_under_its_field_and_stays(counter: Counter, typed: str) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.type(typed)
    counter.press(Qt.Key.Key_Return)
    form = counter.tab.order_panel.form
    assert saved(counter) == []
    assert list(form.faults()) == ["promised"]
    assert form.edit("promised").text() == typed
    assert focus_name() == "order-promised"
    assert counter.beeper.errors == 1
    counter.type("+1")
    counter.press(Qt.Key.Key_Return)
    assert [row[2] for row in saved(counter)] == ["2026-11-24"]


def test_enter_twice_saves_once_and_esc_saves_nothing(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Escape)
    assert saved(counter) == []
    assert focus_name() == "scan"
    counter.press(Qt.Key.Key_F6)
    panel = counter.tab.order_panel
    panel.submit()
    panel.submit()
    counter.settle()
    assert len(saved(counter)) == 1
    assert counter.beeper.errors == 0, "the second one isn't even tried"


def test_a_scan_goes_on_while_it_is_asked(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.scan(COFFEE_UPC)
    assert [code for code, _, _ in counter.lines()] == ["GULA", "KOPI"]
    assert counter.tab.order_panel.form.edit("promised").text() == ""
    assert counter.tab.order_panel.rest.text().endswith("26.050")
    counter.press(Qt.Key.Key_Return)
    assert [row[-1] for row in saved(counter)] == [SUGAR + COFFEE]


def test_a_down_payment_is_taken_and_its_papers_are_one_key_away(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F9)
    assert focus_name() == "order-deposit"
    counter.type("5000")
    assert counter.tab.order_panel.rest.text().endswith("12.500")
    counter.press(Qt.Key.Key_Return)
    [[order_id, payment, amount, method]] = counter.shop.sql(
        "SELECT o.order_id, p.id, p.amount, p.method FROM order_payment AS o"
        " JOIN payment AS p ON p.id = o.payment_id"
    )
    assert (amount, method) == (5_000, "cash")
    counter.press(Qt.Key.Key_P, CTRL)
    assert counter.papers.wanted == [
        OrderPaper.of(PaperKind.ORDER_SLIP, order_id),
        OrderPaper.of(PaperKind.MONEY_RECEIPT, payment),
    ]
    counter.press(Qt.Key.Key_F7, SHIFT)
    due = counter.tab.counter.due
    assert due is not None
    assert (due.total, due.deposit, due.owed) == (SUGAR, 5_000, 12_500)
    assert counter.tab.totals.total.text() == "12.500"
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.shop.sql("SELECT sum(amount) FROM payment") == [(SUGAR,)]


def test_a_down_payment_goes_back_when_the_order_is_given_up(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F9)
    counter.type("5000")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F7, SHIFT)
    counter.press(Qt.Key.Key_Delete, CTRL, SHIFT)
    buttons = counter.tab.message.findChildren(Button)
    next(each for each in buttons if each.isVisible() and each.label()).click()
    counter.settle()
    assert "5.000" in counter.tab.message.words()
    assert counter.shop.sql("SELECT sum(amount) FROM payment") == [(0,)]


def test_a_scanned_slip_leads_to_its_order(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    [[order_id]] = counter.shop.sql("SELECT id FROM orders WHERE number IS NOT NULL")
    went: list[tuple[str, object]] = []
    counter.desk.wanted.disconnect()
    counter.desk.wanted.connect(lambda tab, key: went.append((tab, key)))
    counter.scan("SO/2026/11/0001")
    assert went == [("processing", order_id)]
    assert counter.tab.message.words() == ""


def test_an_order_is_copied_from_the_board(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    counter.scan("SO/2026/11/0001")
    assert counter.window.current_tab_id() == "processing"
    counter.press(Qt.Key.Key_D, CTRL)
    counter.settle()
    assert counter.window.current_tab_id() == "sell"
    assert counter.lines() == [("GULA", 1000, SUGAR)]
    assert counter.cart.is_draft


def test_a_reference_is_asked_for_where_the_shop_wants_one(counter: Counter) -> None:
    counter.shop.set(reference_required=["transfer"])
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_7, ALT)
    counter.type("5000")
    counter.press(Qt.Key.Key_Return)
    form = counter.tab.order_panel.form
    assert list(form.faults()) == ["reference"]
    assert focus_name() == "order-reference"
    assert saved(counter) == []
    counter.type("BCA 12")
    counter.press(Qt.Key.Key_Return)
    assert counter.shop.sql("SELECT method, reference FROM payment") == [("transfer", "BCA 12")]


def test_what_is_short_is_said_after_saving(counter: Counter) -> None:
    counter.type("60*KOPI")
    counter.tab.scan_field.popup.dismiss()
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_Return)
    words = counter.tab.message.words()
    assert "Kopi Bubuk" in words
    assert "50" in words


def test_a_known_customer_a_delivery_on_credit_and_its_note_in_seven_keys(
    counter: Counter,
) -> None:
    """Flow B: three scans, then at most seven chords."""
    for _ in range(3):
        counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F3)
    counter.type("bu")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F6, SHIFT)
    counter.press(Qt.Key.Key_9, ALT)
    counter.press(Qt.Key.Key_Return)
    sale = counter.sale()
    assert sale is not None, counter.tab.message.words()
    assert sale.balance == 3 * SUGAR
    assert counter.shop.balance("BUDI") == 3 * SUGAR
    [[shipment, state]] = counter.shop.sql("SELECT id, state FROM shipment")
    assert state == "shipped"
    assert counter.papers.printed == [(sale.invoice_id, Paper.A4)]
    assert counter.papers.wanted == [OrderPaper.of(PaperKind.DELIVERY_NOTE, shipment)]


def test_a_cart_is_shown_as_a_quotation(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Q, CTRL)
    assert counter.papers.wanted == []
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Q, CTRL)
    assert counter.papers.wanted == [OrderPaper.of(PaperKind.QUOTATION, counter.cart.order.id)]
    assert counter.cart.is_draft


def test_an_old_order_comes_again_by_keys(counter: Counter) -> None:
    counter.shop.sell("3*GULA", "KOPI", customer="BUDI")
    counter.shop.sell("BUKU")
    counter.press(Qt.Key.Key_D, CTRL)
    counter.type("budi")
    counter.press(Qt.Key.Key_Return)
    counter.settle()
    assert counter.lines() == [("GULA", 3000, 3 * SUGAR), ("KOPI", 1000, COFFEE)]
    assert counter.cart.customer is not None
    assert focus_name() == "scan"


def test_nothing_to_save_is_said(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F6)
    assert counter.tab.message.words()
    assert counter.tab.right.asked() is None


def test_another_cart_closes_the_panel(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_N, CTRL)
    assert counter.tab.right.asked() is None
    assert saved(counter) == []


def test_a_line_has_a_note(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F4, SHIFT)
    counter.type("bungkus kado")
    counter.press(Qt.Key.Key_Return)
    assert [line.row.note for line in counter.cart.lines] == ["bungkus kado"]
    counter.scan(SUGAR_CODE)
    assert len(counter.cart.lines) == 2, "only what it was written for"
    table = counter.tab.cart_view.table
    shown = table.lines.data(table.lines.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert "bungkus kado" in shown
    counter.press(Qt.Key.Key_Z, CTRL)
    counter.press(Qt.Key.Key_Z, CTRL)
    assert [line.row.note for line in counter.cart.lines] == [""]


def test_a_cart_is_held_under_a_name_and_found_by_it(counter: Counter) -> None:
    for name in ("Bu Tini", "meja 7", "Pak Eko"):
        counter.scan(SUGAR_CODE)
        counter.press(Qt.Key.Key_F7, CTRL)
        counter.type(name)
        counter.press(Qt.Key.Key_Return)
        assert counter.lines() == []
    counter.press(Qt.Key.Key_F7, SHIFT)
    popup = counter.tab.scan_field.popup
    assert [row.title for row in popup.rows_shown()] == ["Pak Eko", "meja 7", "Bu Tini"]
    counter.type("MEJA")
    assert [row.title for row in popup.rows_shown()] == ["meja 7"]
    counter.press(Qt.Key.Key_Return)
    assert counter.cart.order.label == "meja 7"
    assert counter.tab.scan_field.text() == ""


def test_esc_gives_the_search_for_a_held_cart_up(counter: Counter) -> None:
    for name in ("Bu Tini", "meja 7"):
        counter.scan(SUGAR_CODE)
        counter.tab.counter.hold(name)
        counter.settle()
    counter.press(Qt.Key.Key_F7, SHIFT)
    counter.type("tini")
    counter.press(Qt.Key.Key_Escape)
    assert counter.tab.scan_field.text() == ""
    counter.type("gul")
    popup = counter.tab.scan_field.popup
    counter.until(popup.isVisible)
    assert popup.rows_shown()[0].title == "Gula Pasir 1 kg"


def test_the_cart_shown_has_its_pill_in_a_small_window(counter: Counter) -> None:
    counter.window.resize(1024, 600)
    for name in ("Bu Tini", "meja 7"):
        counter.scan(SUGAR_CODE)
        counter.tab.counter.hold(name)
        counter.settle()
    [marked] = [pill for pill in counter.tab.slots._pills if pill.isChecked()]
    assert "meja 7" not in marked.label()
    assert counter.tab.slots._pills.index(marked) == 1


def test_twelve_carts_are_on_hold(counter: Counter) -> None:
    for number in range(12):
        counter.scan(SUGAR_CODE)
        counter.tab.counter.hold(f"meja {number}")
        counter.settle()
    slots = counter.tab.slots
    assert len(slots._tabs) == ordering.OPEN_CARTS
    assert slots._more.label() == f"+{13 - len(slots._pills)}"
    counter.press(Qt.Key.Key_F7, SHIFT)
    assert len(counter.tab.scan_field.popup.rows_shown()) == 12


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_no_word_of_the_panel_is_cut_off(
    counter: Counter, language: str, size: tuple[int, int]
) -> None:
    counter.window.languages.set_language(language)
    counter.window.resize(*size)
    counter.tab.counter.set_customer(counter.shop.customer("BUDI"))
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F6)
    counter.type("besok")
    counter.tab.choose_method("transfer")
    counter.settle()
    assert cut_off(counter.tab.right) == []
