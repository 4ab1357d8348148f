"""Handing a shipment over: who took it, and the money that is due on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from oms_desktop.desktop.processing.panel import Labelled, Panel
from oms_desktop.desktop.processing.pay_fields import PayFields
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.errors_shipping import PaymentNeeded
from oms_desktop.domain.money import format_money
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.services import dispatching

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet, SheetShipment


class DeliverPanel(Panel):
    """Receiver, and if something is due, the money for it or the customer's credit."""

    def __init__(
        self, desk: Desk, sheet: OrderSheet, shipment: SheetShipment, due: int = 0
    ) -> None:
        """Hand over; `due` is known to be unpaid."""
        super().__init__(desk, sheet, "deliverPanel")
        self.shipment = shipment
        self._due = max(due, _billed(sheet, shipment))
        self.receiver = QLineEdit()
        self.receiver.setObjectName("receiver")
        self.receiver.setMaxLength(100)
        self.receiver.setPlaceholderText(shipment.recipient or sheet.recipient or sheet.customer)
        self.receiver.returnPressed.connect(self.submit)
        self._due_words = plain_label("", "strong", tone="warning", wrap=True, name="deliverDue")
        self.credit = QCheckBox()
        self.credit.setObjectName("deliverCredit")
        self.credit.toggled.connect(lambda _: self._show_money())
        self.pay = PayFields(self._due)
        self.pay.entered.connect(self.submit)
        self._money = boxed(column(self._due_words, self.credit, self.pay, spacing=8))
        act = Button(kind="primary", icon="circle-check", name="deliverNow")
        act.set_key("Enter")
        received = Labelled(lambda: translate("Processing", "Received by"), self.receiver)
        self.compose([received, self._money], act)
        self._show_money()

    def first_field(self) -> None:
        """The receiver."""
        self.receiver.setFocus()

    def still_fits(self, sheet: OrderSheet) -> bool:
        """Until somebody moves the shipment on."""
        found = sheet.shipment(self.shipment.id)
        return found is not None and found.state == self.shipment.state

    def submit(self) -> None:
        """Hand it over."""
        receiver = self.receiver.text().strip() or self.receiver.placeholderText()
        owed = self._due > 0
        tender = None
        if owed and not self.credit.isChecked():
            try:
                tender = self.pay.tender()
            except Refused as error:
                self.show_refusal(error)
                self.pay.focus_amount()
                return
        on_credit = owed and self.credit.isChecked()
        self.run(dispatching.deliver, self.shipment.id, receiver, tender, on_credit=on_credit)

    def done(self, changes: Changes, told: str) -> None:
        """Say what to give back, and that it is done."""
        change, number = int(changes.facts.get("change", 0)), str(changes.facts["number"])
        if change:
            text = translate("Processing", "{number} delivered, give back {change}")
            told = text.format(number=number, change=format_money(change))
        elif self._is_pickup():
            told = translate("Processing", "{number} handed over").format(number=number)
        else:
            told = translate("Processing", "{number} delivered").format(number=number)
        super().done(changes, told)

    def refuse(self, error: Exception) -> None:
        """Money that is missing is asked for here."""
        super().refuse(error)
        if isinstance(error, PaymentNeeded):
            self.ask_money(error.balance)

    def ask_money(self, balance: int) -> None:
        """So much is due before it goes."""
        self._due = balance
        self.pay.set_due(balance)
        self._show_money()
        self.pay.focus_amount()

    def _is_pickup(self) -> bool:
        return self.shipment.method is not DeliveryMethod.DELIVERY

    def _show_money(self) -> None:
        self._money.setVisible(self._due > 0)
        self.pay.setVisible(not self.credit.isChecked())
        text = translate("Processing", "{due} is due now")
        self._due_words.setText(text.format(due=format_money(self._due)))

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        pickup = self._is_pickup()
        title = translate("Processing", "Hand {number} over")
        if not pickup:
            title = translate("Processing", "{number} has arrived")
        self.title.setText(title.format(number=self.shipment.number))
        self.below.hide()
        self.credit.setText(translate("Processing", "On credit, the customer owes it"))
        hand_over = translate("Processing", "Hand over")
        self.act.set_label(hand_over if pickup else translate("Processing", "Delivered"))
        self.pay.retranslate()
        self._show_money()


def _billed(sheet: OrderSheet, shipment: SheetShipment) -> int:
    """What is still owed on the invoice of what is in the shipment."""
    return sum(
        bill.balance for bill in sheet.bills if bill.shipment_id == shipment.id and not bill.void
    )
