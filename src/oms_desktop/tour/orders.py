"""One order by phone in pictures: the call, the board, a parcel paid at the door, the rest, a return."""

from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import Qt

from oms_desktop.database import order_money
from oms_desktop.desktop.processing.deliver_panel import DeliverPanel
from oms_desktop.desktop.processing.dispatch_panel import DispatchPanel
from oms_desktop.desktop.processing.pack_panel import PackPanel
from oms_desktop.desktop.processing.panel import Panel
from oms_desktop.desktop.processing.plan_panel import PlanPanel
from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.quantity import ONE
from oms_desktop.services.order_sheet import OrderSheet, SheetShipment, order_sheet
from oms_desktop.tour import order_papers, screens, staff, till
from oms_desktop.tour.guide import TABS, Guide
from oms_desktop.tour.tally import Tally

P = TypeVar("P", bound=Panel)
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier

CUSTOMER: Final = "Made Suartana"
ADDRESS: Final = "Jl. Anggrek No. 12, Cimahi"
NOTE: Final = "Telepon dulu sebelum diantar"
PEANUTS: Final = "8990000000048"
PEANUTS_PRICE: Final = 10_500
TRACKING: Final = "EC0012345678"
DEPOSIT, SHIPPING, HANDED = 100_000, 15_000, 250_000
SYRUPS, TEAS, PEANUT_BAGS, CHIP_BAGS = 5, 60, 4, 10
TEA_LEFT: Final = 27
"""Of thirty, three were sold over the counter."""
SENT: Final = (
    SYRUPS * till.PRICES[till.SYRUP]
    + TEA_LEFT * till.PRICES[till.TEA]
    + PEANUT_BAGS * PEANUTS_PRICE
    + SHIPPING
)
FETCHED: Final = (TEAS - TEA_LEFT) * till.PRICES[till.TEA] + CHIP_BAGS * till.PRICES[till.CHIPS]
BACK: Final = 2


@dataclass
class Taken:
    """The order of the tour."""

    guide: Guide
    id: int = 0

    def sheet(self) -> OrderSheet:
        """As it is now."""
        return order_sheet(self.guide.desk.session, self.id)

    def parcel(self) -> SheetShipment:
        """Its newest shipment."""
        return self.sheet().shipments[-1]


def take(guide: Guide, tally: Tally) -> Taken:
    """A call: four lines, one of them short, a down payment; then the parcel is on its way."""
    taken = _take_the_call(guide, tally)
    _look_at_the_board(guide, taken)
    _pack_the_parcel(guide, taken)
    _send_the_parcel(guide, tally, taken)
    _collect(guide, tally, taken)
    return taken


def finish(guide: Guide, tally: Tally, taken: Taken) -> None:
    """The rest is fetched, and two bags of it come back."""
    _hand_over(guide, tally, taken)
    _take_back(guide, tally, taken)


# ------------------------------------------------------------------ hands


def _board(guide: Guide, taken: Taken) -> ProcessingTab:
    """The board with the order's drawer."""
    tab = guide.window.show_tab("processing")
    assert isinstance(tab, ProcessingTab)
    guide.settle()
    tab.show_record(taken.id)
    guide.settle()
    return tab


def _panel(guide: Guide, tab: ProcessingTab, kind: type[P]) -> P:
    guide.wait(lambda: isinstance(tab.drawer.panel(), kind))
    found = tab.drawer.panel()
    assert isinstance(found, kind)
    return found


# ------------------------------------------------------------------ the call


def _take_the_call(guide: Guide, tally: Tally) -> Taken:
    """By scanner with quantities in front, F3, F6 twice for delivery, F9 for the down payment."""
    guide.window.show_tab("sell")
    guide.settle()
    for many, code in (
        (SYRUPS, till.SYRUP),
        (TEAS, till.TEA),
        (PEANUT_BAGS, PEANUTS),
        (CHIP_BAGS, till.CHIPS),
    ):
        guide.enter(f"{many}*{code}")
    screens.choose_customer(guide, "suartana", CUSTOMER)
    cart = screens.counter(guide).counter.cart
    taken = Taken(guide, cart.order.id if cart is not None else 0)
    order_papers.quotation(guide, taken.id, SENT + FETCHED - SHIPPING)
    guide.press(Qt.Key.Key_F6)
    guide.press(Qt.Key.Key_F6)
    guide.type("+1")
    guide.press(Qt.Key.Key_Tab)
    guide.type(str(SHIPPING))
    guide.fill("order-address", ADDRESS)
    guide.fill("order-note", NOTE)
    guide.press(Qt.Key.Key_F9)
    guide.type(str(DEPOSIT))
    guide.pictures("90-order")
    guide.small("90-order")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.pictures("91-order-saved")
    sheet = taken.sheet()
    guide.equal("state of the order", sheet.card.state, OrderState.CONFIRMED)
    guide.equal("total of the order", sheet.card.total, SENT + FETCHED)
    guide.equal("where it goes", sheet.address, ADDRESS)
    short = [line.short // ONE for line in sheet.lines]
    guide.equal("what is short", short, [0, TEAS - TEA_LEFT, 0, 0])
    tally.take_deposit(DEPOSIT)
    order_papers.of_the_order(guide, sheet, _payment(guide, taken), DEPOSIT)
    return taken


def _payment(guide: Guide, taken: Taken) -> int:
    """The id of the down payment."""
    [found] = order_money.payments_of(guide.desk.session.store, taken.id)
    return found.payment_id


def _look_at_the_board(guide: Guide, taken: Taken) -> None:
    """What every order needs next, as cards and as a table, and the drawer of one."""
    tab = guide.window.show_tab("processing")
    assert isinstance(tab, ProcessingTab)
    guide.settle()
    tab.filters.done.click()
    tab.orders.take_focus()
    guide.pictures("92-board")
    guide.small("92-board")
    guide.press(Qt.Key.Key_T, CONTROL)
    guide.pictures("92-orders-table")
    guide.small("92-orders-table")
    guide.press(Qt.Key.Key_T, CONTROL)
    tab.filters.done.click()
    _board(guide, taken)
    guide.pictures("93-order-sheet")
    guide.small("93-order-sheet")


# ------------------------------------------------------------------ the parcel


def _pack_the_parcel(guide: Guide, taken: Taken) -> None:
    """What is there but the chips; picked, scanned, one wrong item, weighed."""
    tab = _board(guide, taken)
    guide.push("order-plan")
    panel = _panel(guide, tab, PlanPanel)
    proposed = [field.text() for field in panel.rows.fields.values()]
    wanted = [str(each) for each in (SYRUPS, TEA_LEFT, PEANUT_BAGS, CHIP_BAGS)]
    guide.equal("what is proposed to go", proposed, wanted)
    for text in (*wanted[:-1], "0"):
        if text == "0":
            guide.type(text)
            guide.pictures("94-plan")
        guide.press(Qt.Key.Key_Return)
    guide.idle()
    parcel = taken.parcel()
    order_papers.picking_list(guide, parcel)
    guide.push(f"act-pick-{parcel.id}")
    guide.push(f"act-pack-{parcel.id}")
    packing = _panel(guide, tab, PackPanel)
    for _ in range(SYRUPS):
        guide.scan(till.SYRUP)
    guide.scan(till.CHIPS)
    guide.check("a wrong item is said", held=bool(packing.message.words()))
    tea = next(item for item in parcel.items if item.quantity == TEA_LEFT * ONE)
    guide.fill(f"packed-{tea.line.id}", str(TEA_LEFT))
    guide.press(Qt.Key.Key_Return)
    guide.pictures("95-pack")
    guide.small("95-pack")
    guide.type(str(PEANUT_BAGS))
    guide.press(Qt.Key.Key_Return)
    guide.fill("packWeight", "7,4")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.equal("the parcel is packed", taken.parcel().state, ShipmentState.PACKED)


def _send_the_parcel(guide: Guide, tally: Tally, taken: Taken) -> None:
    """By carrier, with a tracking number, the money is due at the door."""
    tab = _board(guide, taken)
    guide.push(f"act-ship-{taken.parcel().id}")
    _panel(guide, tab, DispatchPanel)
    guide.tab_to("by-own")
    guide.press(Qt.Key.Key_Right)
    for name, text in (
        ("dispatch-carrier", "Ekspedisi Contoh"),
        ("dispatch-service", "REG"),
        ("dispatch-tracking", TRACKING),
        ("dispatchCost", "18000"),
    ):
        guide.fill(name, text)
    guide.push("dispatchCollect")
    guide.pictures("96-dispatch")
    guide.small("96-dispatch")
    guide.tab_to("dispatch-note")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    parcel, bill = taken.parcel(), taken.sheet().bills[-1]
    guide.equal("the parcel is on its way", parcel.state, ShipmentState.SHIPPED)
    guide.equal("its invoice", bill.balance, SENT - DEPOSIT)
    guide.picture("97-sent")
    tally.owe(staff.DEWI.name, SENT, DEPOSIT)
    order_papers.of_the_parcel(guide, parcel, bill, SENT, SENT - DEPOSIT)


def _collect(guide: Guide, tally: Tally, taken: Taken) -> None:
    """It has arrived: who took it, and the notes that were handed over."""
    tab = _board(guide, taken)
    guide.push(f"act-deliver-{taken.parcel().id}")
    panel = _panel(guide, tab, DeliverPanel)
    guide.type("Ibu Made")
    guide.equal("what is due at the door", panel.pay.amount.value(), SENT - DEPOSIT)
    guide.fill("tenderAmount", str(HANDED))
    guide.pictures("97-deliver")
    guide.small("97-deliver")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.equal("the parcel is delivered", taken.parcel().state, ShipmentState.DELIVERED)
    guide.equal("what is still to be paid", taken.sheet().card.rest, FETCHED)
    tally.receive_debt(SENT - DEPOSIT)


# ------------------------------------------------------------------ what was short


def receive(guide: Guide, taken: Taken) -> None:
    """The manager receives tea, and keeps for the order what it waits for."""
    tab = guide.window.show_tab("products")
    assert isinstance(tab, ProductsTab)
    page = tab.open_page("receipt")
    assert isinstance(page, ReceiptPage)
    page.search_focus()
    guide.settle()
    guide.enter(f"48*{till.TEA}")
    guide.press(Qt.Key.Key_F9)
    guide.idle()
    guide.check("the order is offered the goods", held=taken.sheet().number in page.message.words())
    guide.pictures("98-goods-came")
    guide.small("98-goods-came")
    for _ in range(TABS):
        if page.message.isAncestorOf(guide.focused()):
            break
        guide.press(Qt.Key.Key_Tab)
    guide.press(Qt.Key.Key_Space)
    guide.idle()
    short = [line.short for line in taken.sheet().lines]
    guide.equal("nothing is short any more", short, [0, 0, 0, 0])
    tab.open_page("list")


# ------------------------------------------------------------------ the rest


def _hand_over(guide: Guide, tally: Tally, taken: Taken) -> None:
    """Fetched at the counter: planned, Space, Space; the money that is missing is asked for."""
    tab = _board(guide, taken)
    guide.push("order-plan")
    guide.push("planWay-pickup")
    guide.tab_to("planNow")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    tab.orders.take_focus()
    for _ in range(2):
        guide.press(Qt.Key.Key_Space)
        guide.idle()
    panel = _panel(guide, tab, DeliverPanel)
    guide.equal("what is due at the counter", panel.pay.amount.value(), FETCHED)
    guide.tab_to("way-cash")
    guide.press(Qt.Key.Key_Right)
    guide.press(Qt.Key.Key_Space)
    guide.fill("tenderReference", "Q-2207")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    sheet = taken.sheet()
    guide.equal("the order is complete", sheet.card.state, OrderState.COMPLETED)
    guide.equal("the order is paid", sheet.card.rest, 0)
    tally.bill(staff.DEWI.name, FETCHED, 0, "qris")
    _board(guide, taken)
    guide.pictures("98-order-done")


def _take_back(guide: Guide, tally: Tally, taken: Taken) -> None:
    """The receipt is scanned, two bags of chips come back; the manager approves the refund."""
    guide.window.show_tab("sell")
    guide.settle()
    guide.scan(taken.sheet().bills[-1].number)
    panel = screens.counter(guide).return_panel
    guide.wait(lambda: screens.counter(guide).right.asked() is panel)
    guide.press(Qt.Key.Key_Down)
    guide.type(str(BACK))
    guide.pictures("99-return")
    guide.small("99-return")
    guide.press(Qt.Key.Key_Return)
    staff.approve(guide, "58-approval-return")
    total = BACK * till.PRICES[till.CHIPS]
    sheet = taken.sheet()
    guide.equal("the credit note", [amount for _, amount in sheet.credits], [total])
    guide.pictures("99-returned")
    tally.take_back(total, total, "qris")
    order_papers.credit_note(guide, sheet, total)
