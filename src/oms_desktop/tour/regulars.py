"""A regular: brought in with a list, found when she calls, buys on credit, and pays in parts."""

from typing import Final

from PySide6.QtCore import Qt

from oms_desktop.database.payments import payments_on
from oms_desktop.desktop.customers.pay_panel import CustomerPayPanel
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.services import customer_importing, customers
from oms_desktop.services.customer_importing import Doubt
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.order_sheet import order_sheet
from oms_desktop.services.printing import Paper
from oms_desktop.tour import order_papers, papers, screens, staff
from oms_desktop.tour.billing import ALT, CONTROL, CREDIT_KEY, SHIFT
from oms_desktop.tour.guide import TABS, Guide
from oms_desktop.tour.papers import Sold
from oms_desktop.tour.tally import Tally

CUSTOMERS: Final = """\
kode;nama;telepon;telepon 2;grup;tag;sebutan alamat;penerima;alamat;kota;patokan;alamat lain;plafon;tempo;\
catatan di kasir;tanggal lahir;setuju promosi;ditanya tanggal;ditanya lewat
IMAS;Warung Bu Imas;+62 813 5555 4711;;Langganan;warung, antar;Rumah;Bu Imas;Jl. Kawi 3;Bandung;pagar hijau;\
"Kios; Pak Karyo; Jl. Pasar Baru 9; ; ; ; Cimahi; ; ; kios biru";200.000;14;Minta nota dua lembar;--11-28;\
ya;20/11/2026;di kasir
UJANG;Ujang Permana;81355554822;;Langganan;warung;;;Jl. Rakata 18;Bandung;;;500.000;14;;17/08/1990;ya;20/11/2026;di kasir
SALON;Salon Ayu;0813.5555.4933;0857 5555 4934;;kantor;;;Jl. Sumatra 40;Bandung;;;;30;;;tidak;20/11/2026;lewat telepon
LILIS;Neng Lilis;(022) 2504720;;;;;;Jl. Riau 7;Bandung;;;;30;;;;;
ASEP;Asep Sunandar;0813-5555-4944-4444;;;warung;;;Jl. Banda 2;Cimahi;;;;7;;;;;
DEDI;Dedi K.;62 812 0000 1074;;;;;;;Bandung;;;;30;;;;;
CECEP;Cecep Ridwan;0813-5555-4966;;;;;;;Garut;;;dua juta;30;;;;;
;;0813-5555-4977;;;;;;;Garut;;;;30;;;;;
"""
GOOD, BAD = 6, [8, 9]
DOUBTS: Final = [(6, Doubt.PHONE), (7, Doubt.SHARED)]
CALLER, CODE, DIGITS = "Warung Bu Imas", "IMAS", "4711"
STALL: Final = "Jl. Pasar Baru 9"
WHO_TAKES_IT: Final = "Pak Karyo"
SUGAR, OIL = "2000000000060", "2000000000084"
SUGAR_PRICE, OIL_PRICE = 17_500, 38_500
FIRST: Final = 2 * SUGAR_PRICE + OIL_PRICE
LIMIT: Final = 200_000
OVER: Final = 4 * OIL_PRICE
INSTALMENT: Final = 100_000
PROMISE: Final = "dibayar hari Jumat"


def bring_in(guide: Guide) -> None:
    """The owner's list: phones in several shapes, one that doesn't exist, one that another has."""
    path = guide.folder / "customers.csv"
    path.write_text(CUSTOMERS, encoding="utf-8")
    tab = customers_tab(guide)
    tab.import_file(path)
    panel = tab.place.importing
    guide.check("the list was read", held=guide.wait(panel.store_button.isEnabled))
    plan = customer_importing.plan_source(
        guide.desk.session, customer_importing.read_source(guide.desk.session, path)
    )
    guide.equal("good rows of the list", len(plan.good), GOOD)
    guide.equal("bad rows of the list", [row.number for row, _ in plan.bad], BAD)
    guide.equal("doubtful phones", [(at, odd.kind) for at, odd in plan.warnings], DOUBTS)
    guide.equal("lines of the report", panel.report.rowCount(), len(BAD) + len(DOUBTS))
    guide.picture("110-customers-import")
    guide.press(Qt.Key.Key_S, CONTROL)
    guide.check("the customers are in", held=guide.wait(lambda: find(guide, CODE) > 0))
    guide.idle()
    guide.picture("110-customers-imported")
    guide.press(Qt.Key.Key_Escape)
    shown = {code: customers.customer(guide.desk.session, find(guide, code)) for code in _PHONES}
    phones = {code: row.phone for code, row in shown.items()}
    guide.equal("phones as people write them", phones, _PHONES)


_PHONES: Final = {
    "IMAS": "0813-5555-4711",
    "UJANG": "0813-5555-4822",
    "SALON": "0813-5555-4933",
    "LILIS": "(022) 2504720",
    "ASEP": "0813-5555-4944-4444",
}


def call(guide: Guide, tally: Tally) -> Sold:
    """The manager at the counter: the same again to another address, then more than may be owed."""
    guide.window.show_tab("sell")
    guide.settle()
    _buy_once(guide, tally)
    _same_again(guide)
    first = _deliver_on_credit(guide, tally)
    second = _over_the_limit(guide, tally)
    _pay_in_parts(guide, tally, first, second)
    return papers.sale(guide, second.invoice_id)


def customers_tab(guide: Guide) -> CustomersTab:
    """The customers tab, on its list."""
    tab = guide.window.show_tab("customers")
    assert isinstance(tab, CustomersTab)
    tab.open_page("list")
    guide.settle()
    return tab


def find(guide: Guide, code: str) -> int:
    """The id of the customer with a code; 0 for nobody."""
    found = customers.find(guide.desk.session, code)
    return next((each.id for each in found if each.code == code), 0)


def owed(guide: Guide, code: str = CODE) -> int:
    """What a customer owes now."""
    return customers.customer(guide.desk.session, find(guide, code)).balance


# ------------------------------------------------------------------ at the counter


def _find_caller(guide: Guide) -> None:
    """F3 and how the phone ends."""
    screens.choose_customer(guide, DIGITS, CALLER)
    guide.idle()
    cart = screens.counter(guide).counter.cart
    customer = cart.customer if cart is not None else None
    guide.equal("who calls", customer and customer.name, CALLER)


def _buy_once(guide: Guide, tally: Tally) -> None:
    """In the morning she came herself."""
    _find_caller(guide)
    guide.enter(f"2*{SUGAR}")
    guide.scan(OIL)
    guide.press(Qt.Key.Key_Return, CONTROL)
    sold = papers.last_sale(guide)
    guide.equal("what she bought", (sold.total, sold.balance), (FIRST, 0))
    tally.sell(staff.MANAGER.name, FIRST)


def _same_again(guide: Guide) -> None:
    """Ctrl+G, F6 twice, the other one of her addresses."""
    tab = screens.counter(guide)
    _find_caller(guide)
    account = tab.customer.account
    guide.check("her limit is said", held=format_money(LIMIT) in account.limit.text())
    guide.clear()
    guide.pictures("111-regular")
    guide.press(Qt.Key.Key_G, CONTROL)
    guide.idle()
    cart = tab.counter.cart
    totals = [line.amount for line in cart.lines] if cart is not None else []
    guide.equal("the same again", totals, [2 * SUGAR_PRICE, OIL_PRICE])
    guide.press(Qt.Key.Key_F6)
    guide.press(Qt.Key.Key_F6)
    guide.tab_to("order-place")
    guide.press(Qt.Key.Key_Down)
    guide.clear()
    guide.pictures("112-order-place")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    sheet = order_sheet(guide.desk.session, cart.order.id if cart is not None else 0)
    guide.check("where it goes", held=STALL in sheet.address, found=sheet.address)
    guide.equal("who takes it", sheet.recipient, WHO_TAKES_IT)


def _deliver_on_credit(guide: Guide, tally: Tally) -> Sold:
    """Shift+F7, her name; the driver takes it along, it is owed."""
    guide.press(Qt.Key.Key_F7, SHIFT)
    guide.type("imas")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    _sell_on_credit(guide)
    sold = papers.last_sale(guide)
    guide.equal("owed within the limit", (sold.total, owed(guide)), (FIRST, FIRST))
    tally.owe(staff.MANAGER.name, FIRST, 0)
    return sold


def _sell_on_credit(guide: Guide) -> None:
    guide.press(CREDIT_KEY, ALT)
    guide.press(Qt.Key.Key_Return)
    guide.idle()


def _over_the_limit(guide: Guide, tally: Tally) -> Sold:
    """Refused; the owner lends the right once, with a reason and her PIN."""
    tab, card = screens.counter(guide), staff.gate(guide).approval
    _find_caller(guide)
    left = tab.customer.account.limit.text()
    guide.check("what is left of the limit", held=format_money(LIMIT - FIRST) in left, found=left)
    guide.enter(f"4*{OIL}")
    _sell_on_credit(guide)
    guide.equal("nothing more is owed yet", owed(guide), FIRST)
    guide.clear()
    guide.pictures("113-over-limit")
    for _ in range(TABS):
        if tab.message.isAncestorOf(guide.focused()):
            break
        guide.press(Qt.Key.Key_Tab)
    guide.press(Qt.Key.Key_Space)
    guide.check("a PIN is asked for", held=guide.wait(card.is_open))
    guide.equal("whose PIN", card.who.currentText().split("  ")[0], staff.OWNER.name)
    guide.tab_to("approvalReason")
    guide.type(PROMISE)
    guide.picture("114-approval-credit")
    guide.press(Qt.Key.Key_Return)
    guide.type(staff.OWNER.pin)
    guide.press(Qt.Key.Key_Return)
    guide.wait(lambda: not card.is_open())
    guide.idle()
    guide.check("the right is lent", held=not card.is_open())
    sold = papers.last_sale(guide)
    guide.equal("owed over the limit", (sold.total, owed(guide)), (OVER, FIRST + OVER))
    tally.owe(staff.MANAGER.name, OVER, 0)
    return sold


# ------------------------------------------------------------------ an instalment


def _pay_in_parts(guide: Guide, tally: Tally, first: Sold, second: Sold) -> None:
    """F9 at the customer: the oldest first; the receipt says what is still owed."""
    tab = customers_tab(guide)
    tab.search_focus()
    guide.settle()
    guide.type(CODE)
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_F9)
    guide.type(str(INSTALMENT))
    guide.equal("where it goes", _split(tab.pay_panel), [FIRST, INSTALMENT - FIRST])
    guide.clear()
    guide.picture("114-instalment")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    rest = FIRST + OVER - INSTALMENT
    left = [papers.sale(guide, each.invoice_id).balance for each in (first, second)]
    guide.equal("what is left of both", left, [0, rest])
    guide.equal("what is still owed", owed(guide), rest)
    tally.receive_debt(INSTALMENT)
    paid = payments_on(guide.desk.session.store, first.invoice_id)[-1]
    receipt = OrderPaper.of(PaperKind.MONEY_RECEIPT, paid.payment_id)
    said = [CALLER, format_number(INSTALMENT), "Sisa yang belum dibayar", format_number(rest)]
    order_papers.save(guide, "instalment-a5", receipt, Paper.A5, said)
    order_papers.save(guide, "instalment-80", receipt, Paper.ROLL_80, said)


def _split(panel: CustomerPayPanel) -> list[int]:
    return [line.part for line in panel.debts.lines.rows]
