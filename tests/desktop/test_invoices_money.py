from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services.invoice_list import invoice_item
from oms_desktop.services.selling import Terms
from tests.helpers.desk_fixture import make_desk
from tests.helpers.shop import Shop, cash


@pytest.fixture
def desk(window: MainWindow, shop: Shop) -> Iterator[Desk]:
    with make_desk(window, shop) as (made, _):
        yield made


@pytest.fixture
def owed(shop: Shop) -> int:
    """Rp 75.000 on credit."""
    terms = Terms(None, on_credit=True)
    return shop.sell("BUKU", customer="BUDI", terms=terms).id_of("invoice")


@pytest.fixture
def tab(window: MainWindow, desk: Desk, owed: int) -> InvoicesTab:
    window.add_tab(TabSpec("invoices", lambda: "Invoices", "receipt", lambda: InvoicesTab(desk)))
    found = window.show_tab("invoices")
    assert isinstance(found, InvoicesTab)
    return found


def balance(shop: Shop, invoice_id: int) -> int:
    return invoice_item(shop.session, invoice_id).balance


def test_scanning_an_invoice_is_one_enter_away_from_its_payment(
    tab: InvoicesTab, desk: Desk, shop: Shop, owed: int
) -> None:
    assert tab.on_scanned("INV/2026/11/0001")
    amount = tab.pay_panel.amount
    assert amount.objectName() == "payAmount"
    assert amount.hasFocus()
    assert amount.selectedText() == "75.000"
    QTest.keyClick(amount, Qt.Key.Key_Return)
    desk.writer.wait_idle()
    assert balance(shop, owed) == 0
    assert tab.pay_panel.isHidden()
    assert tab.invoices.table.hasFocus()
    assert not tab.can_pay()


def test_a_known_customers_account_is_one_click_away(
    qtbot: QtBot, tab: InvoicesTab, desk: Desk, shop: Shop
) -> None:
    tab.take_payment()
    with qtbot.waitSignal(desk.wanted) as wanted:
        tab.pay_panel.more.click()
    assert wanted.args == ["customers", ("pay", shop.customer("BUDI"))]
    assert tab.pay_panel.isHidden()


def test_enter_twice_pays_once(tab: InvoicesTab, desk: Desk, shop: Shop) -> None:
    tab.take_payment()
    tab.pay_panel.amount.set_value(10_000)
    for _ in range(2):
        QTest.keyClick(tab.pay_panel.amount, Qt.Key.Key_Return)
    desk.writer.wait_idle()
    assert shop.sql("SELECT count(*) FROM payment") == [(1,)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("100000", "Change Rp\u00a025.000"), ("50000", "Still owed afterwards Rp\u00a025.000")],
)
def test_change_and_rest_are_told_while_typing(tab: InvoicesTab, typed: str, said: str) -> None:
    tab.take_payment()
    assert tab.pay_panel.rest() == "After this payment Paid"
    QTest.keyClicks(tab.pay_panel.amount, typed)
    assert tab.pay_panel.rest() == said


def test_a_part_is_taken_and_the_rest_stays_owed(
    qtbot: QtBot, tab: InvoicesTab, desk: Desk, shop: Shop, owed: int
) -> None:
    tab.take_payment()
    QTest.keyClicks(tab.pay_panel.amount, "30000")
    with qtbot.waitSignal(desk.notices.spoken) as told:
        tab.pay_panel.pay.click()
    assert told.args == ["INV/2026/11/0001: Rp\u00a030.000 received, Rp\u00a045.000 still owed"]
    assert balance(shop, owed) == 45_000
    assert tab.invoices.sums()["balance"] == "Rp\u00a045.000"


def test_too_much_by_transfer_is_refused_in_the_card(
    tab: InvoicesTab, desk: Desk, shop: Shop, owed: int
) -> None:
    tab.take_payment()
    tab.pay_panel.methods[PaymentMethod.TRANSFER].click()
    assert tab.pay_panel.amount.hasFocus()
    QTest.keyClicks(tab.pay_panel.amount, "80000")
    assert tab.pay_panel.rest().startswith("Too much")
    QTest.keyClick(tab.pay_panel.amount, Qt.Key.Key_Return)
    desk.writer.wait_idle()
    assert tab.pay_panel.message.words()
    assert tab.pay_panel.amount.text() == "80.000"
    assert balance(shop, owed) == 75_000
    QTest.keyClicks(tab.pay_panel.reference, "TRF 1")
    tab.pay_panel.amount.set_value(75_000)
    tab.pay_panel.pay.click()
    desk.writer.wait_idle()
    assert balance(shop, owed) == 0


def test_a_missing_reference_leads_to_its_field(tab: InvoicesTab, desk: Desk, shop: Shop) -> None:
    shop.set(reference_required=("card",))
    tab.take_payment()
    tab.pay_panel.methods[PaymentMethod.CARD].click()
    tab.pay_panel.pay.click()
    desk.writer.wait_idle()
    assert tab.pay_panel.reference.hasFocus()
    assert tab.pay_panel.message.words()


def test_no_amount_is_said_and_kept(tab: InvoicesTab, desk: Desk) -> None:
    tab.take_payment()
    tab.pay_panel.amount.clear()
    QTest.keyClicks(tab.pay_panel.amount, "1.5")
    QTest.keyClick(tab.pay_panel.amount, Qt.Key.Key_Return)
    assert desk.writer.pending == 0
    assert "1.5" in tab.pay_panel.message.words()
    assert tab.pay_panel.amount.text() == "1.5"


def test_esc_closes_the_card_and_another_row_too(
    tab: InvoicesTab, desk: Desk, shop: Shop, owed: int
) -> None:
    tab.take_payment()
    assert desk.registry.trigger("invoices.back")
    assert tab.pay_panel.isHidden()
    tab.take_payment()
    desk.bus.tell(shop.sell("KOPI"))
    assert not tab.pay_panel.isHidden(), "another sale doesn't disturb it"
    tab.invoices.table.select_row(0)
    assert tab.pay_panel.isHidden()


def test_voiding_asks_for_a_reason_then_gives_back(
    qtbot: QtBot, tab: InvoicesTab, desk: Desk, shop: Shop
) -> None:
    paid = shop.sell("KOPI", terms=cash(10_000)).id_of("invoice")
    tab.show_record(paid)
    assert desk.registry.trigger("invoices.void")
    panel = tab.void_panel
    assert panel.reason.hasFocus()
    panel.void.click()
    assert panel.message.words()
    assert desk.writer.pending == 0
    QTest.keyClicks(panel.reason, "salah barang")
    with qtbot.waitSignal(desk.notices.spoken) as told:
        QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert told.args == ["INV/2026/11/0002 voided, give back Rp\u00a08.500"]
    item = tab.item()
    assert item is not None
    assert item.void
    assert panel.isHidden()
    assert not tab.can_void()
    assert QApplication.activeModalWidget() is None


def test_a_debt_is_written_off_and_taken_back(
    qtbot: QtBot, tab: InvoicesTab, desk: Desk, shop: Shop, owed: int
) -> None:
    tab.show_record(owed)
    assert desk.registry.trigger("invoices.write_off")
    panel = tab.write_off_panel
    assert panel.reason.hasFocus()
    panel.act.click()
    assert panel.message.words()
    assert desk.writer.pending == 0
    panel.amount.set_value(70_000)
    QTest.keyClicks(panel.reason, "pindah kota")
    with qtbot.waitSignal(desk.notices.spoken) as told:
        QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert told.args == ["INV/2026/11/0001: Rp\u00a070.000 written off"]
    assert balance(shop, owed) == 5_000
    assert panel.isHidden()
    assert tab.can_write_off()
    tab.ask_write_off()
    assert panel.amount.isHidden() or not panel.amount.isVisible()
    QTest.keyClicks(panel.reason, "dibayar juga")
    with qtbot.waitSignal(desk.notices.spoken) as told:
        QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert told.args == ["INV/2026/11/0001: Rp\u00a070.000 is owed again"]
    assert balance(shop, owed) == 75_000


def test_what_may_not_be_done_is_said(tab: InvoicesTab, desk: Desk, shop: Shop, owed: int) -> None:
    desk.session = shop.as_(Role.CASHIER)
    tab.ask_void()
    QTest.keyClicks(tab.void_panel.reason, "coba")
    tab.void_panel.void.click()
    desk.writer.wait_idle()
    assert tab.void_panel.message.words()
    assert tab.void_panel.reason.text() == "coba"
    assert not invoice_item(shop.session, owed).void
