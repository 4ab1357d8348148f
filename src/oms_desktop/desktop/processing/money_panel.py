"""Taking money for an order: a down payment, or what its invoices still lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.processing.panel import Panel
from oms_desktop.desktop.processing.pay_fields import PayFields
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.errors import ReferenceNeeded
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.services import deposits

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet


class MoneyPanel(Panel):
    """The rest is filled in; typing less makes it a down payment."""

    def __init__(self, desk: Desk, sheet: OrderSheet) -> None:
        """Ask about an order."""
        super().__init__(desk, sheet, "moneyPanel")
        self.pay = PayFields(sheet.card.rest)
        self.pay.entered.connect(self.submit)
        act = Button(kind="primary", icon="check", name="payNow")
        act.set_key("Enter")
        self.compose([self.pay], act)

    def first_field(self) -> None:
        """The amount."""
        self.pay.focus_amount()

    def submit(self) -> None:
        """Take it."""
        try:
            tender = self.pay.tender()
        except Refused as error:
            self.show_refusal(error)
            self.pay.focus_amount()
            return
        self.run(deposits.take_deposit, self.sheet.id, tender)

    def done(self, changes: Changes, told: str) -> None:
        """Say what was received, what to give back and what is still owed."""
        facts = changes.facts
        change, owed = int(facts["change"]), int(facts["owed"])
        if change:
            text = translate("Processing", "{receipt}: {paid} received, give back {change}")
        elif owed:
            text = translate("Processing", "{receipt}: {paid} received, {owed} still to pay")
        else:
            text = translate("Processing", "{receipt}: {paid} received, all paid")
        told = text.format(
            receipt=facts["receipt"],
            paid=format_money(int(facts["paid"])),
            change=format_money(change),
            owed=format_money(owed),
        )
        super().done(changes, told)

    def refuse(self, error: Exception) -> None:
        """The focus goes where something is missing."""
        super().refuse(error)
        if isinstance(error, ReferenceNeeded):
            self.pay.reference.setFocus()
        else:
            self.pay.focus_amount()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self.title.setText(translate("Processing", "Take payment"))
        text = translate("Processing", "{number} · {rest} still to pay")
        card = self.sheet.card
        self.below.setText(text.format(number=card.number, rest=format_money(card.rest)))
        self.act.set_label(translate("Processing", "Save payment"))
        self.pay.retranslate()
