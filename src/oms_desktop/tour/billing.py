"""Money in every way: QRIS with the amount inside, several ways at once, debts without an invoice."""

from typing import Final

from PySide6.QtCore import Qt

from oms_desktop.database.payments import payments_on
from oms_desktop.desktop.customers.pay_panel import CustomerPayPanel
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.desktop.widgets.qris_card import QrisCard
from oms_desktop.documents.codes import pay_code
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.money import format_number
from oms_desktop.domain.qris import with_amount
from oms_desktop.services import printing
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper
from oms_desktop.tour import order_papers, papers, screens, staff, till
from oms_desktop.tour.guide import Guide
from oms_desktop.tour.papers import Sold
from oms_desktop.tour.tally import Tally

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CREDIT_KEY: Final = Qt.Key.Key_9
QRIS: Final = (
    "00020101021126680016ID.CO.CONTOH.WWW01189360099900000000180215000000000000001"
    "0303UMI51440014ID.CO.QRIS.WWW0215ID00000000000000303UMI5204541153033605802ID"
    "5915TOKO SINAR JAYA6007BANDUNG61054011162070703A01630427F3"
)
"""A made-up merchant, as the text of its sticker."""
CUSTOMER: Final = "sedap rasa"
IN_CASH: Final = 10_000
CHIPS, TEA = till.PRICES[till.CHIPS], till.PRICES[till.TEA]
FIRST_DEBT, SECOND_DEBT = 2 * CHIPS, 2 * TEA
PAID_BACK: Final = 30_000
"""The first debt, and a part of the second."""


def take_money(guide: Guide, tally: Tally) -> Sold:
    """The shop gets a code; three customers pay with it, in parts, later; returns what is still owed."""
    _set_code_up(guide)
    _sell_by_code(guide, tally)
    _sell_in_parts(guide, tally)
    first, second = (
        _sell_on_credit(guide, tally, code, total)
        for code, total in ((till.CHIPS, FIRST_DEBT), (till.TEA, SECOND_DEBT))
    )
    _hand_out_with_code(guide, second)
    _pay_debts(guide, tally, first, second)
    return papers.sale(guide, second.invoice_id)


def open_settings(guide: Guide, section: str, words: str) -> SettingsTab:
    """A section, by a word of it and Enter."""
    tab = guide.window.show_tab("settings")
    assert isinstance(tab, SettingsTab)
    tab.search_focus()
    guide.settle()
    guide.press(Qt.Key.Key_A, CONTROL)
    guide.type(words)
    guide.press(Qt.Key.Key_Return)
    guide.equal(f"the section that {words} leads to", tab.current_section(), section)
    return tab


def _set_code_up(guide: Guide) -> None:
    """The text of the sticker is pasted, and papers that aren't paid yet show it too."""
    tab = open_settings(guide, "qris", "qris")
    guide.paste("setting_qris_text", QRIS[:-1])
    guide.press(Qt.Key.Key_Return)
    settings = guide.desk.session.settings
    guide.equal("half a code isn't kept", settings().qris_text, "")
    guide.paste("setting_qris_text", QRIS)
    guide.press(Qt.Key.Key_Return)
    guide.push("setting_qris_on_papers")
    guide.equal("the shop's code", settings().qris_text, QRIS)
    guide.check("papers show it", held=settings().qris_on_papers)
    shown = tab.preview.document
    guide.check(
        "the paper beside shows the code",
        held=guide.wait(lambda: "QRIS" in " ".join(page_texts(shown.pdf() or b""))),
    )
    guide.clear()
    guide.pictures("100-qris-setting")
    guide.small("100-qris-setting")


# ------------------------------------------------------------------ at the counter


def _sell_by_code(guide: Guide, tally: Tally) -> None:
    """Alt+6: the code is as large as there is room, with the amount inside."""
    tab = screens.counter(guide)
    guide.window.show_tab("sell")
    guide.settle()
    guide.scan(till.CHIPS)
    guide.scan(till.TEA)
    guide.press(till.QRIS_KEY, ALT)
    _ask_for(guide, tab.pay_panel.qris, CHIPS + TEA)
    guide.pictures("101-qris")
    guide.small("101-qris")
    guide.press(Qt.Key.Key_0, ALT)
    guide.equal("the code without an amount", tab.pay_panel.qris.text(), QRIS)
    guide.press(Qt.Key.Key_0, ALT)
    guide.type("Q-3301")
    guide.press(Qt.Key.Key_Return)
    sold = papers.last_sale(guide)
    guide.equal("what was paid by QRIS", (sold.total, sold.balance), (CHIPS + TEA, 0))
    tally.sell(staff.OWNER.name, CHIPS + TEA, "qris")


def _sell_in_parts(guide: Guide, tally: Tally) -> None:
    """Shift+F9: so much in cash, Enter, Enter: the rest by QRIS."""
    tab = screens.counter(guide)
    for code in (till.CHIPS, till.CHIPS, till.TEA):
        guide.scan(code)
    due = 2 * CHIPS + TEA
    guide.press(Qt.Key.Key_F9, SHIFT)
    guide.type(str(IN_CASH))
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_Return)
    _ask_for(guide, tab.mixed_code.qris, due - IN_CASH)
    guide.type("Q-3302")
    guide.pictures("102-mixed")
    guide.small("102-mixed")
    guide.press(Qt.Key.Key_Return)
    sold = papers.last_sale(guide)
    guide.equal("what was paid in parts", (sold.total, sold.balance), (due, 0))
    rows = payments_on(guide.desk.session.store, sold.invoice_id)
    found = {str(row.method): row.amount for row in rows}
    guide.equal("the parts", found, {"cash": IN_CASH, "qris": due - IN_CASH})
    tally.sell_mixed(staff.OWNER.name, found)


def _ask_for(guide: Guide, card: QrisCard, amount: int) -> None:
    guide.check("the code is in sight", held=card.isVisible())
    guide.equal(f"the code of {amount}", card.text(), with_amount(QRIS, amount))
    said = card.amount.text()
    guide.check("the amount stands beside it", held=said.endswith(format_number(amount)))


def _sell_on_credit(guide: Guide, tally: Tally, code: str, total: int) -> Sold:
    """F3, part of the name, Alt+9, Enter."""
    guide.enter(f"2*{code}")
    screens.choose_customer(guide, CUSTOMER, "Katering Sedap Rasa")
    guide.press(CREDIT_KEY, ALT)
    guide.press(Qt.Key.Key_Return)
    sold = papers.last_sale(guide)
    guide.equal("what is owed", (sold.total, sold.balance), (total, total))
    tally.owe(staff.OWNER.name, total, 0)
    return sold


def _hand_out_with_code(guide: Guide, owed: Sold) -> None:
    """What isn't paid yet can be paid from the paper."""
    values = printing.paper_of(guide.desk.session, owed.invoice_id)
    code = pay_code(values)
    guide.equal("the code on paper", code and code.text, with_amount(QRIS, owed.balance))
    for name, paper in (("qris-receipt-80", Paper.ROLL_80), ("qris-invoice-a4", Paper.A4)):
        path = guide.folder / f"{name}.pdf"
        papers.save(guide, path, owed, paper)
        said = ["Bayar dengan QRIS", owed.number, format_number(owed.balance)]
        order_papers.read(guide, path, said)


# ------------------------------------------------------------------ debts


def _pay_debts(guide: Guide, tally: Tally, first: Sold, second: Sold) -> None:
    """F9 at the customer: the oldest debt first, the split in sight before it is kept."""
    tab = guide.window.show_tab("customers")
    assert isinstance(tab, CustomersTab)
    tab.search_focus()
    guide.settle()
    guide.type(CUSTOMER)
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_F9)
    guide.type(str(PAID_BACK))
    guide.equal("where it goes", _split(tab.pay_panel), [FIRST_DEBT, PAID_BACK - FIRST_DEBT])
    guide.pictures("103-customer-pays")
    guide.small("103-customer-pays")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    rest = FIRST_DEBT + SECOND_DEBT - PAID_BACK
    left = [papers.sale(guide, each.invoice_id).balance for each in (first, second)]
    guide.equal("what is still owed of both", left, [0, rest])
    tally.receive_debt(PAID_BACK)
    paid = payments_on(guide.desk.session.store, first.invoice_id)[-1]
    receipt = OrderPaper.of(PaperKind.MONEY_RECEIPT, paid.payment_id)
    said = [first.number, second.number, format_number(PAID_BACK), format_number(rest)]
    order_papers.save(guide, "debts-receipt-a5", receipt, Paper.A5, said)
    order_papers.save(guide, "debts-receipt-80", receipt, Paper.ROLL_80, said)


def _split(panel: CustomerPayPanel) -> list[int]:
    return [line.part for line in panel.debts.lines.rows]
