"""What is done from the drawer: at once where nothing is asked, else through a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from oms_desktop.desktop.processing import questions
from oms_desktop.desktop.processing.amend_panel import AmendPanel
from oms_desktop.desktop.processing.deliver_panel import DeliverPanel
from oms_desktop.desktop.processing.dispatch_panel import DispatchPanel
from oms_desktop.desktop.processing.money_panel import MoneyPanel
from oms_desktop.desktop.processing.pack_panel import PackPanel
from oms_desktop.desktop.processing.panel import Panel
from oms_desktop.desktop.processing.plan_panel import PlanPanel
from oms_desktop.desktop.processing.reason_panel import ReasonPanel
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.errors_shipping import PaymentNeeded
from oms_desktop.domain.fulfilment import ShipmentAct, ShipmentState
from oms_desktop.domain.orders import OrderAct, Stage
from oms_desktop.domain.refused import Refused
from oms_desktop.services import dispatching, packing, reserving

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.processing.reason_panel import Question
    from oms_desktop.desktop.processing.tab import ProcessingTab
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet

_AT_ONCE: Final = {
    ShipmentAct.PICK: packing.start_picking,
    ShipmentAct.MAKE_READY: packing.make_ready,
    ShipmentAct.RESEND: dispatching.resend,
    ShipmentAct.UNPACK: packing.unpack,
    ShipmentAct.UNDELIVER: dispatching.undeliver,
}


class OrderActs(QObject):
    """Carries out what was pressed in the drawer."""

    def __init__(self, tab: ProcessingTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab

    # -------------------------------------------------------------- shipments

    def shipment(self, act: ShipmentAct, shipment_id: int) -> None:
        """Do something with a shipment, or ask what it needs."""
        sheet = self._tab.drawer.sheet()
        found = sheet.shipment(shipment_id) if sheet is not None else None
        if sheet is None or found is None:
            return
        desk = self._tab.desk
        service = _AT_ONCE.get(act)
        if service is not None:
            self._do(service, shipment_id)
            return
        match act:
            case ShipmentAct.PACK:
                self._ask(PackPanel(desk, sheet, found))
            case ShipmentAct.SHIP:
                self._ask(DispatchPanel(desk, sheet, found, send=True))
            case ShipmentAct.DELIVER:
                self._ask(DeliverPanel(desk, sheet, found))
            case _:
                self._ask_why(sheet, questions.about_shipment(act, found))

    def dispatch(self, shipment_id: int) -> None:
        """Say how a shipment goes, without sending it."""
        sheet = self._tab.drawer.sheet()
        found = sheet.shipment(shipment_id) if sheet is not None else None
        if sheet is not None and found is not None:
            self._ask(DispatchPanel(self._tab.desk, sheet, found, send=False))

    # -------------------------------------------------------------- the order

    def order(self, act: OrderAct) -> None:
        """Do something with the order, or ask what it needs."""
        sheet, desk = self._tab.drawer.sheet(), self._tab.desk
        if sheet is None or act not in sheet.acts:
            return
        match act:
            case OrderAct.RESERVE:
                self._do(reserving.reserve_open, sheet.id)
            case OrderAct.PLAN:
                self._ask(PlanPanel(desk, sheet))
            case OrderAct.AMEND:
                self._ask(AmendPanel(desk, sheet))
            case OrderAct.CLOSE | OrderAct.CANCEL:
                self._ask_why(sheet, questions.about_order(act, sheet))
            case _:
                self.pay()

    def release(self) -> None:
        """Set free what is kept for the order."""
        sheet = self._tab.drawer.sheet()
        if sheet is not None:
            self._ask_why(sheet, questions.about_release(sheet))

    def pay(self) -> None:
        """Take money for the order; of a finished one its invoice takes it."""
        sheet = self._tab.drawer.sheet()
        if sheet is None:
            return
        if OrderAct.DEPOSIT in sheet.acts:
            self._ask(MoneyPanel(self._tab.desk, sheet))
            return
        owed = next((bill for bill in sheet.bills if bill.balance > 0 and not bill.void), None)
        if owed is not None:
            self._tab.desk.go("invoices", owed.id)

    # -------------------------------------------------------------- what Space couldn't do

    def refused_step(self, order_id: int, error: Exception) -> None:
        """Say why an order didn't move; what is missing is asked for at once."""
        tab = self._tab
        if not isinstance(error, Refused):
            tab.desk.notices.error(error)
            return
        tab.orders.select([order_id])
        tab.open_for(order_id)
        sheet = tab.drawer.sheet()
        if sheet is None or sheet.id != order_id:
            tab.desk.notices.error(error)
            return
        if isinstance(error, PaymentNeeded) and self._ask_money(sheet, error):
            return
        if isinstance(error, FieldMissing) and sheet.card.stage is Stage.SENT:
            self._ask_why(sheet, questions.about_step_back(sheet, tab.steps.back_service))
            return
        tab.desk.notices.error(error, tab.drawer.message)

    def _ask_money(self, sheet: OrderSheet, error: PaymentNeeded) -> bool:
        waiting = (ShipmentState.READY, ShipmentState.PACKED, ShipmentState.SHIPPED)
        for state in waiting:
            for each in sheet.shipments:
                if each.state is state and ShipmentAct.DELIVER in each.acts:
                    panel = DeliverPanel(self._tab.desk, sheet, each, error.balance)
                    self._ask(panel)
                    panel.message.tell(lambda: (words_for(error), "warning", []))
                    panel.ask_money(error.balance)
                    return True
        return False

    def on_scanned(self, code: str) -> bool:
        """A panel that packs or adds takes it."""
        panel = self._tab.drawer.panel()
        return isinstance(panel, Panel) and panel.on_scanned(code)

    # -------------------------------------------------------------- inside

    def _do(self, service: Callable[..., Changes], record_id: int) -> None:
        self._tab.drawer.message.clear()
        self._tab.desk.command(service, record_id).run(self._on_done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._tab.desk.notices.error(error, self._tab.drawer.message)

    def _on_done(self, changes: Changes) -> None:
        kept, waiting = changes.facts.get("kept"), changes.facts.get("waiting")
        if kept is not None:
            text = translate("Processing", "Reserved for {number}")
            if waiting:
                text = translate("Processing", "Reserved for {number} what was there")
            self._tab.desk.notices.toast(text.format(number=changes.facts["number"]))

    def _ask_why(self, sheet: OrderSheet, question: Question | None) -> None:
        if question is not None:
            self._ask(ReasonPanel(self._tab.desk, sheet, question))

    def _ask(self, panel: Panel) -> None:
        drawer = self._tab.drawer
        panel.finished.connect(lambda: self._on_finished(panel))
        drawer.show_panel(panel)
        panel.first_field()

    def _on_finished(self, panel: Panel) -> None:
        drawer = self._tab.drawer
        if drawer.panel() is panel:
            drawer.drop_panel()
            drawer.refresh_soon()
            self._tab.orders.take_focus()
