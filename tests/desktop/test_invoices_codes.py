"""Codes in the tab of invoices: what is still owed by QRIS, the invoice by WhatsApp."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.qris import with_amount
from oms_desktop.services.invoice_list import invoice_item
from oms_desktop.services.selling import Terms
from tests.helpers.desk_fixture import make_desk
from tests.helpers.qris import STATIC, grabbed
from tests.helpers.shop import Shop

SIZES = ((1366, 768), (1024, 600))


@pytest.fixture
def desk(window: MainWindow, shop: Shop) -> Iterator[Desk]:
    with make_desk(window, shop) as (made, _):
        yield made


@pytest.fixture
def owed(shop: Shop) -> int:
    """Rp 75.000 on credit."""
    shop.set(qris_text=STATIC)
    terms = Terms(None, on_credit=True)
    return shop.sell("BUKU", customer="BUDI", terms=terms).id_of("invoice")


@pytest.fixture
def tab(window: MainWindow, desk: Desk, owed: int) -> InvoicesTab:
    window.add_tab(TabSpec("invoices", lambda: "Invoices", "receipt", lambda: InvoicesTab(desk)))
    found = window.show_tab("invoices")
    assert isinstance(found, InvoicesTab)
    found.refresh()
    found.invoices.select(owed)
    return found


def asking(tab: InvoicesTab) -> InvoicesTab:
    tab.take_payment()
    tab.pay_panel.methods[PaymentMethod.QRIS].click()
    QApplication.processEvents()
    return tab


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_code_stands_large_in_the_place_of_the_list(
    tab: InvoicesTab, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qris = asking(tab).pay_panel.qris
    assert qris.isVisible()
    assert not tab.invoices.isVisible()
    assert qris.code.code_area().width() >= 280
    assert grabbed(qris.code) == [with_amount(STATIC, 75_000)]
    tab.step_back()
    assert tab.invoices.isVisible()
    assert not qris.isVisible()


def test_the_amount_typed_is_the_amount_asked(
    tab: InvoicesTab, desk: Desk, shop: Shop, owed: int
) -> None:
    panel = asking(tab).pay_panel
    assert panel.amount.hasFocus()
    QTest.keyClicks(panel.amount, "30000")
    assert panel.qris.text() == with_amount(STATIC, 30_000)
    tab.desk.registry.trigger("invoices.qris_plain")
    assert panel.qris.text() == STATIC
    panel.amount.set_value(75_001)
    panel.amount.edited.emit(75_001)
    assert not panel.qris.isVisible()
    panel.amount.set_value(30_000)
    panel.amount.edited.emit(30_000)
    QTest.keyClick(panel.amount, Qt.Key.Key_Return)
    desk.writer.wait_idle()
    assert invoice_item(shop.session, owed).balance == 45_000
    assert tab.invoices.isVisible()
    assert not panel.qris.isVisible()


def test_another_method_brings_the_list_back(tab: InvoicesTab) -> None:
    panel = asking(tab).pay_panel
    panel.methods[PaymentMethod.CASH].click()
    assert tab.invoices.isVisible()
    assert not panel.qris.isVisible()


def test_a_shop_without_a_code_keeps_its_list(tab: InvoicesTab, shop: Shop) -> None:
    shop.set(qris_text="")
    assert not asking(tab).pay_panel.qris.isVisible()
    assert tab.invoices.isVisible()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_an_invoice_goes_to_whatsapp(
    tab: InvoicesTab, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    tab.take_payment()
    tab.desk.registry.trigger("invoices.chat")
    QApplication.processEvents()
    assert tab.pay_panel.isHidden()
    assert not tab.invoices.isVisible()
    assert tab.codes.chat.phone.hasFocus()
    assert tab.codes.chat.link().startswith("https://wa.me/6281234567890?text=")
    assert grabbed(tab.codes.chat.code) == [tab.codes.chat.link()]
    tab.step_back()
    assert tab.codes.chat.isHidden()
    assert tab.invoices.isVisible()
    tab.desk.registry.trigger("invoices.chat")
    tab.take_payment()
    assert tab.codes.chat.isHidden()


def test_codes_have_names_for_those_who_cannot_see(tab: InvoicesTab) -> None:
    asking(tab)
    assert "75.000" in tab.pay_panel.qris.code.accessibleName()
    assert "TOKO CONTOH" in tab.pay_panel.qris.code.accessibleName()
    tab.desk.registry.trigger("invoices.chat")
    assert "INV/2026/11/0001" in tab.codes.chat.code.accessibleName()
    tab.codes.chat.phone.setText("0812")
    assert "+" not in tab.codes.chat._hint.text()


def test_the_receipt_of_another_invoice_goes(tab: InvoicesTab, shop: Shop, owed: int) -> None:
    other = shop.sell("GULA").id_of("invoice")
    tab.desk.registry.trigger("invoices.chat")
    tab.refresh()
    assert tab.codes.has_chat()
    tab.show_record(other)
    assert not tab.codes.has_chat()
    assert tab.invoices.isVisible()
