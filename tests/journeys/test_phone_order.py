"""One order by phone, from the call to the return: whole window, keyboard and scanner only.

Four lines, one of them short; a down payment; a parcel by carrier that is paid on delivery; goods
that come in and fill the short line; the rest fetched at the counter; one item brought back.
After each step stock, money, documents and timeline are what somebody with pencil and paper says.
"""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.processing.deliver_panel import DeliverPanel
from oms_desktop.desktop.processing.dispatch_panel import DispatchPanel
from oms_desktop.desktop.processing.pack_panel import PackPanel
from oms_desktop.desktop.processing.plan_panel import PlanPanel
from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.widgets.scan_filter import ScanFilter
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import OrderState, Stage
from tests.helpers.order_ledger import Ledger
from tests.helpers.shop import COFFEE_UPC, SUGAR_CODE
from tests.journeys.conftest import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ORDER, DEPOSIT_RECEIPT = "SO/2026/11/0001", "KW/2026/11/0001"
PARCEL, REST = "SJ/2026/11/0001", "SJ/2026/11/0002"
BILL, SECOND_BILL = "INV/2026/11/0001", "INV/2026/11/0002"
NOTE, TRACKING = "RT/2026/11/0001", "EC0012345678"
ADDRESS = "Jl. Anggrek 12, Malang"

FLOAT, DEPOSIT, SHIPPING = 200_000, 200_000, 12_000
SUGAR, COFFEE, SERVICE, BOOK = 17_500, 8_550, 5_000, 75_000
SENT = 3 * SUGAR + 50 * COFFEE + SERVICE + SHIPPING
"""The parcel: 497.000."""
FETCHED = 10 * COFFEE + 2 * BOOK
"""What was short, and the books: 235.500."""
TOTAL = SENT + FETCHED


P = TypeVar("P")


@pytest.fixture(autouse=True)
def no_modal() -> object:
    """UX-06: no dialog ever stands over the counter."""
    yield
    assert QApplication.activeModalWidget() is None


class Journey:
    """The hands: every step is keys and scans, then the ledger is compared."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.ledger = Ledger(counter.shop, ORDER, FLOAT)

    # -------------------------------------------------------------- hands

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        self.counter.press(key, *held)
        self.quiet()

    def write(self, text: str) -> None:
        self.counter.type(text)
        self.quiet()

    def quiet(self) -> None:
        """A key that writes is held back until it is plain that no scanner sent it."""
        ears = self.counter.window.findChildren(ScanFilter)
        self.counter.until(lambda: not any(ear._held for ear in ears))
        self.counter.settle()

    def focus(self) -> str:
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def tab_to(self, name: str) -> None:
        for _ in range(60):
            if self.focus() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}, but to {self.focus()}")

    def push(self, name: str) -> None:
        """A button, by Tab and Space."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def choose(self, chosen: str, wanted: str) -> None:
        """From what is chosen in a group to the one on its right."""
        self.tab_to(chosen)
        self.press(Qt.Key.Key_Right)
        assert self.focus() == wanted
        self.press(Qt.Key.Key_Space)

    def find(self, text: str) -> None:
        """A product by a part of its name, the first one."""
        self.write(text)
        self.counter.until(self.counter.tab.scan_field.popup.isVisible)
        self.press(Qt.Key.Key_Return)

    def enter(self, text: str) -> None:
        self.write(text)
        self.press(Qt.Key.Key_Return)

    def orders(self) -> ProcessingTab:
        """The board, by its key, with the order's drawer open."""
        self.press(Qt.Key.Key_2, CTRL)
        tab = self.counter.window.current_tab()
        assert isinstance(tab, ProcessingTab)
        if tab.drawer.isHidden():
            self.press(Qt.Key.Key_Down)
            self.press(Qt.Key.Key_Return)
        return tab

    def panel(self, kind: type[P]) -> P:
        tab = self.counter.window.current_tab()
        assert isinstance(tab, ProcessingTab)
        drawer = tab.drawer
        self.counter.until(lambda: isinstance(drawer.panel(), kind))
        found = drawer.panel()
        assert isinstance(found, kind)
        return found

    # -------------------------------------------------------------- the call

    def take_the_call(self) -> None:
        """Three sugar by scanner, the rest by name; Budi, to another address, the day after next."""
        for _ in range(3):
            self.counter.scan(SUGAR_CODE)
        for text in ("60*kopi", "2*buku", "jasa"):
            self.find(text)
        self.press(Qt.Key.Key_F3)
        self.enter("budi")
        self.press(Qt.Key.Key_F6)
        self.press(Qt.Key.Key_F6)
        self.write("+2")
        self.press(Qt.Key.Key_Tab)
        self.write(str(SHIPPING))
        self.press(Qt.Key.Key_Tab)
        assert self.focus() == "order-address"
        self.press(Qt.Key.Key_A, CTRL)
        self.write(ADDRESS)
        self.press(Qt.Key.Key_F9)
        self.write(str(DEPOSIT))
        self.press(Qt.Key.Key_Return)
        self.check_the_call()

    def check_the_call(self) -> None:
        ledger, counter = self.ledger, self.counter
        ledger.stock = {
            "GULA": (100, 3, 97),
            "KOPI": (50, 50, 0),
            "BUKU": (10, 2, 8),
        }
        ledger.cash += DEPOSIT
        ledger.balance = -DEPOSIT
        ledger.waiting = DEPOSIT
        ledger.happened(("order.confirmed", ORDER), ("deposit.taken", DEPOSIT_RECEIPT))
        assert "Kopi Bubuk" in counter.tab.message.words()
        sheet = ledger.sheet()
        assert (sheet.address, sheet.card.total, sheet.card.stage) == (ADDRESS, TOTAL, Stage.NEW)
        assert str(sheet.card.promised) == "2026-11-25"
        assert {line.facts.code: line.short for line in sheet.lines if line.short} == {
            "KOPI": 10_000
        }
        ledger.check()

    # -------------------------------------------------------------- the parcel

    def plan_the_parcel(self) -> None:
        """Everything that is there but the books, which are to be fetched."""
        self.orders()
        self.push("order-plan")
        panel = self.panel(PlanPanel)
        assert [field.text() for field in panel.rows.fields.values()] == ["3", "50", "2", "1"]
        for text in ("3", "50", "0", "1"):
            self.enter(text)
        parcel = self.ledger.parcel()
        found = [(item.line.code, item.quantity) for item in parcel.items]
        assert found == [("GULA", 3_000), ("KOPI", 50_000), ("JASA", 1_000)]
        assert (parcel.number, parcel.state) == (PARCEL, ShipmentState.PLANNED)
        self.ledger.happened(("shipment.planned", PARCEL))
        self.ledger.check()

    def pack_the_parcel(self) -> None:
        """Picked by button, packed by scan; a wrong item and one too many are heard."""
        shipment_id = self.ledger.parcel().id
        self.orders()
        self.push(f"act-pick-{shipment_id}")
        self.push(f"act-pack-{shipment_id}")
        panel, beeper = self.panel(PackPanel), self.counter.beeper
        errors = beeper.errors
        for _ in range(3):
            self.counter.scan(SUGAR_CODE)
        assert beeper.errors == errors
        self.counter.scan(SUGAR_CODE)
        self.counter.scan("BUKU")
        assert beeper.errors == errors + 2
        assert "Buku Tulis" in panel.message.words()
        coffee = next(item for item in self.ledger.parcel().items if item.line.code == "KOPI")
        self.tab_to(f"packed-{coffee.line.id}")
        self.enter("50")
        self.enter("1")
        assert self.focus() == "packScan"
        self.tab_to("packWeight")
        self.write("28,5")
        self.press(Qt.Key.Key_Return)
        parcel = self.ledger.parcel()
        assert (parcel.state, parcel.weight) == (ShipmentState.PACKED, 28_500)
        assert [item.packed for item in parcel.items] == [3_000, 50_000, 1_000]
        self.ledger.happened(("shipment.picking", PARCEL), ("shipment.packed", PARCEL))
        self.ledger.check()

    def send_the_parcel(self) -> None:
        """By carrier, with a tracking number, to be paid when it arrives."""
        shipment_id = self.ledger.parcel().id
        self.orders()
        self.push(f"act-ship-{shipment_id}")
        self.panel(DispatchPanel)
        self.choose("by-own", "by-carrier")
        for name, text in (
            ("dispatch-carrier", "Ekspedisi Contoh"),
            ("dispatch-service", "REG"),
            ("dispatch-tracking", TRACKING),
            ("dispatchCost", "15000"),
        ):
            self.tab_to(name)
            self.write(text)
        self.push("dispatchCollect")
        self.tab_to("dispatch-note")
        self.press(Qt.Key.Key_Return)
        parcel, ledger = self.ledger.parcel(), self.ledger
        assert (parcel.state, parcel.tracking) == (ShipmentState.SHIPPED, TRACKING)
        assert (parcel.carrier, parcel.cost, parcel.collect) == ("Ekspedisi Contoh", 15_000, True)
        assert parcel.address == ADDRESS
        ledger.stock |= {"GULA": (97, 0, 97), "KOPI": (0, 0, 0)}
        ledger.papers = [(BILL, SENT, SENT - DEPOSIT)]
        ledger.balance, ledger.waiting = SENT - DEPOSIT, 0
        ledger.happened(("shipment.dispatch", PARCEL))
        ledger.happened(("invoice.issued", BILL), ("shipment.shipped", PARCEL))
        ledger.check()

    def collect_on_delivery(self) -> None:
        """It has arrived: who took it, the money in notes, the change."""
        self.orders()
        self.push(f"act-deliver-{self.ledger.parcel().id}")
        panel = self.panel(DeliverPanel)
        self.write("Ibu Budi")
        self.tab_to("tenderAmount")
        assert panel.pay.amount.value() == SENT - DEPOSIT
        self.write("300000")
        assert panel.pay.rest_words().endswith("3.000")
        self.press(Qt.Key.Key_Return)
        parcel, ledger = self.ledger.parcel(), self.ledger
        assert (parcel.state, parcel.receiver) == (ShipmentState.DELIVERED, "Ibu Budi")
        ledger.cash += SENT - DEPOSIT
        ledger.balance = 0
        ledger.papers = [(BILL, SENT, 0)]
        ledger.happened(("shipment.delivered", PARCEL), ("payment", BILL))
        sheet = ledger.sheet()
        assert (sheet.card.state, sheet.card.stage) == (OrderState.CONFIRMED, Stage.NEW)
        assert (sheet.card.paid, sheet.card.rest) == (SENT, FETCHED)
        ledger.check()

    # -------------------------------------------------------------- the short line

    def receive_coffee(self) -> None:
        """Twenty come in; what the order waits for is kept for it by one button."""
        self.press(Qt.Key.Key_4, CTRL)
        self.press(Qt.Key.Key_2, ALT)
        tab = self.counter.window.current_tab()
        assert isinstance(tab, ProductsTab)
        page = tab.switcher.page("receipt")
        assert isinstance(page, ReceiptPage)
        self.enter(f"20*{COFFEE_UPC}")
        self.press(Qt.Key.Key_F9)
        assert ORDER in page.message.words()
        for _ in range(60):
            focused = QApplication.focusWidget()
            if focused is not None and page.message.isAncestorOf(focused):
                break
            self.press(Qt.Key.Key_Tab)
        self.press(Qt.Key.Key_Space)
        assert page.message.words() == ""
        ledger = self.ledger
        ledger.stock["KOPI"] = (20, 10, 10)
        ledger.happened(("order.reserved", ORDER))
        assert [line.short for line in ledger.sheet().lines] == [0, 0, 0, 0]
        ledger.check()

    # -------------------------------------------------------------- the rest

    def make_the_rest_ready(self) -> None:
        """What is left is fetched at the counter: planned as pick-up, then Space, Space."""
        tab = self.orders()
        self.push("order-plan")
        self.push("planWay-pickup")
        self.tab_to("planNow")
        self.press(Qt.Key.Key_Return)
        parcel = self.ledger.parcel()
        found = [(item.line.code, item.quantity) for item in parcel.items]
        assert found == [("KOPI", 10_000), ("BUKU", 2_000)]
        assert tab.orders.board.has_focus()
        self.press(Qt.Key.Key_Space)
        assert self.ledger.parcel().state is ShipmentState.READY
        self.ledger.happened(
            ("shipment.planned", REST), ("shipment.packed", REST), ("shipment.ready", REST)
        )
        self.ledger.check()

    def hand_over(self) -> None:
        """Space asks for the money that is missing; QRIS with its number, Enter."""
        self.press(Qt.Key.Key_Space)
        panel = self.panel(DeliverPanel)
        assert panel.message.words()
        assert panel.pay.amount.value() == FETCHED
        self.choose("way-cash", "way-qris")
        self.tab_to("tenderReference")
        self.enter("Q-2207")
        ledger = self.ledger
        ledger.stock |= {"KOPI": (10, 0, 10), "BUKU": (8, 0, 8)}
        ledger.qris = FETCHED
        ledger.papers.append((SECOND_BILL, FETCHED, 0))
        ledger.happened(
            ("invoice.issued", SECOND_BILL),
            ("shipment.delivered", REST),
            ("payment", SECOND_BILL),
            ("order.completed", ORDER),
        )
        sheet = ledger.sheet()
        assert (sheet.card.state, sheet.card.rest) == (OrderState.COMPLETED, 0)
        ledger.check()

    def take_one_back(self) -> None:
        """The receipt is scanned, one book is damaged: its money goes back by QRIS."""
        self.press(Qt.Key.Key_1, CTRL)
        self.counter.scan(SECOND_BILL)
        panel = self.counter.tab.return_panel
        assert self.counter.tab.right.asked() is panel
        self.press(Qt.Key.Key_Down)
        self.write("1")
        assert panel.sum.text().endswith("75.000")
        self.press(Qt.Key.Key_Return)
        ledger = self.ledger
        ledger.stock["BUKU"] = (9, 0, 9)
        ledger.qris -= BOOK
        ledger.papers = [(BILL, SENT, 0), (SECOND_BILL, FETCHED, 0), (NOTE, BOOK, 0)]
        ledger.happened(("return.received", NOTE), ("return.settled", NOTE))
        ledger.check()


def test_a_phone_order_from_the_call_to_the_return(counter: Counter) -> None:
    journey = Journey(counter)
    journey.take_the_call()
    journey.plan_the_parcel()
    journey.pack_the_parcel()
    journey.send_the_parcel()
    journey.collect_on_delivery()
    journey.receive_coffee()
    journey.make_the_rest_ready()
    journey.hand_over()
    journey.take_one_back()
