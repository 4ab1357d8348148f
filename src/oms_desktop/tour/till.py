"""The drawer of the day: six sales by two cashiers, a debt, an expense, and a sale taken back."""

from typing import Final

from PySide6.QtCore import Qt

from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.reports.tab import ReportsTab
from oms_desktop.tour import papers, screens, staff
from oms_desktop.tour.guide import Guide
from oms_desktop.tour.papers import Sold
from oms_desktop.tour.tally import Tally

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
QRIS_KEY, TRANSFER_KEY = Qt.Key.Key_6, Qt.Key.Key_7

CHIPS, SYRUP, TEA = "8990000000017", "8990000000024", "8990000000031"
PRICES: Final = {CHIPS: 12_000, SYRUP: 21_500, TEA: 6_500}
FLOAT: Final = 200_000
EXPENSE: Final = 15_000


def open_shift(guide: Guide, amount: int, picture: str) -> None:
    """What is in the drawer, Enter."""
    guide.window.show_tab("sell")
    guide.settle()
    guide.press(Qt.Key.Key_F9)
    guide.type(str(amount))
    guide.picture(picture)
    guide.press(Qt.Key.Key_Return)


def first_cashier(guide: Guide, tally: Tally) -> Sold:
    """Rudi sells three times: cash, QRIS, exact cash."""
    cash = sell_for_cash(guide, tally)
    _scan(guide, SYRUP, SYRUP)
    guide.press(QRIS_KEY, ALT)
    _pay_with_reference(guide, "Q-7781")
    _sold(guide, tally, staff.RUDI.name, 2 * PRICES[SYRUP], "qris")
    _scan(guide, CHIPS)
    guide.press(Qt.Key.Key_Return, CONTROL)
    _sold(guide, tally, staff.RUDI.name, PRICES[CHIPS])
    return cash


def sell_for_cash(guide: Guide, tally: Tally) -> Sold:
    """Three scans, F9, what the customer hands over, Enter."""
    _scan(guide, CHIPS, SYRUP, TEA)
    screens.show_cart(guide)
    guide.press(Qt.Key.Key_F9)
    guide.type("50000")
    guide.pictures("04-sell-paying")
    guide.press(Qt.Key.Key_Return)
    due = sum(PRICES.values())
    sold = _sold(guide, tally, staff.RUDI.name, due)
    guide.equal("change of the cash sale", sold.change, 50_000 - due)
    guide.pictures("05-sell-paid")
    return sold


def second_cashier(guide: Guide, tally: Tally, owed: Sold) -> None:
    """Dewi sells three times, the last one wrong, takes a debt and pays for water."""
    name = staff.DEWI.name
    _scan(guide, TEA, CHIPS)
    guide.press(Qt.Key.Key_F9)
    guide.type("20000")
    guide.press(Qt.Key.Key_Return)
    _sold(guide, tally, name, PRICES[TEA] + PRICES[CHIPS])
    _scan(guide, SYRUP, TEA)
    guide.press(TRANSFER_KEY, ALT)
    _pay_with_reference(guide, "BCA 5518")
    _sold(guide, tally, name, PRICES[SYRUP] + PRICES[TEA], "transfer")
    _take_debt(guide, tally, owed)
    _spend(guide, tally)
    guide.window.show_tab("sell")
    guide.settle()
    _scan(guide, CHIPS, CHIPS)
    guide.press(Qt.Key.Key_Return, CONTROL)
    wrong = _sold(guide, tally, name, 2 * PRICES[CHIPS])
    _void(guide, tally, wrong)


def _scan(guide: Guide, *codes: str) -> None:
    for code in codes:
        guide.scan(code)


def _pay_with_reference(guide: Guide, reference: str) -> None:
    guide.type(reference)
    guide.press(Qt.Key.Key_Return)


def _sold(guide: Guide, tally: Tally, name: str, due: int, method: str = "cash") -> Sold:
    """The sale is stored as it was added up by hand."""
    sold = papers.last_sale(guide)
    guide.equal(f"sale {sold.number} of {name}", (sold.total, sold.balance), (due, 0))
    tally.sell(name, due, method)
    return sold


def _invoice(guide: Guide, sold: Sold) -> InvoicesTab:
    tab = guide.window.show_tab("invoices")
    assert isinstance(tab, InvoicesTab)
    guide.settle()
    tab.show_record(sold.invoice_id)
    guide.settle()
    return tab


def _take_debt(guide: Guide, tally: Tally, owed: Sold) -> None:
    """F9 on the invoice, Enter: the rest is filled in."""
    _invoice(guide, owed)
    guide.press(Qt.Key.Key_F9)
    guide.pictures("22-take-payment")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.equal("what is still owed", papers.sale(guide, owed.invoice_id).balance, 0)
    tally.receive_debt(owed.balance)


def _spend(guide: Guide, tally: Tally) -> None:
    """F6, how much, what for, Enter; the manager approves."""
    tab = guide.window.show_tab("reports")
    assert isinstance(tab, ReportsTab)
    guide.settle()
    guide.press(Qt.Key.Key_F6)
    guide.type(str(EXPENSE))
    guide.press(Qt.Key.Key_Return)
    guide.equal("where the reason is typed", guide.focused().objectName(), "cashReason")
    guide.type("air galon")
    guide.pictures("76-cash-form")
    guide.small("76-cash-form")
    guide.press(Qt.Key.Key_Return)
    staff.approve(guide, "56-approval-expense")
    tally.move(-EXPENSE)
    guide.pictures("77-shift-cashier")


def _void(guide: Guide, tally: Tally, wrong: Sold) -> None:
    """From the palette; the reason goes along to who approves."""
    tab = _invoice(guide, wrong)
    guide.press(Qt.Key.Key_K, CONTROL)
    guide.type("batalkan faktur")
    guide.press(Qt.Key.Key_Return)
    guide.check("the void asks for a reason", held=guide.wait(tab.void_panel.isVisible))
    guide.type("salah barang")
    guide.pictures("23-void")
    guide.press(Qt.Key.Key_Return)
    staff.approve(guide, "57-approval-void")
    guide.check("the sale is void", held=papers.sale(guide, wrong.invoice_id).void)
    tally.void_last()
