"""Planning a shipment of a part of an order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from oms_desktop.desktop.processing.panel import Panel
from oms_desktop.desktop.processing.quantity_rows import QuantityRow, QuantityRows
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import planning

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet, SheetLine


class PlanPanel(Panel):
    """What is there is proposed; each quantity can be made smaller."""

    def __init__(self, desk: Desk, sheet: OrderSheet) -> None:
        """Ask about an order."""
        super().__init__(desk, sheet, "planPanel")
        rows = [
            QuantityRow(
                each.facts.id, each.facts.name, each.facts.unit, _there(each), partial(_below, each)
            )
            for each in sheet.lines
            if each.facts.unplanned > 0
        ]
        self.rows = QuantityRows(rows, "plan")
        self.rows.entered.connect(self.submit)
        self.ways = {
            way: Button("", "seg", icon=icon, checkable=True, name=f"planWay-{way.value}")
            for way, icon in (
                (DeliveryMethod.PICKUP, "building-store"),
                (DeliveryMethod.DELIVERY, "truck"),
            )
        }
        group = QButtonGroup(self)
        for button in self.ways.values():
            group.addButton(button)
        own = DeliveryMethod.PICKUP
        if sheet.card.delivery == DeliveryMethod.DELIVERY.value:
            own = DeliveryMethod.DELIVERY
        self.ways[own].setChecked(True)
        act = Button(kind="primary", icon="package", name="planNow")
        act.set_key("Enter")
        self.compose([row(*self.ways.values(), spacing=6), self.rows], act)

    def first_field(self) -> None:
        """The first line's quantity."""
        self.rows.take_focus()

    def submit(self) -> None:
        """Plan what is typed; 0 leaves a line out."""
        try:
            quantities = {key: many for key, many in self.rows.checked().items() if many}
        except Refused as error:
            self.show_refusal(error)
            return
        way = next(way for way, button in self.ways.items() if button.isChecked())
        self.run(planning.plan, self.sheet.id, quantities, way)

    def done(self, changes: Changes, told: str) -> None:
        """Say which shipment it became."""
        text = translate("Processing", "{number} planned")
        super().done(changes, text.format(number=changes.facts["number"]))

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self.title.setText(translate("Processing", "Plan a part"))
        self.below.setText(translate("Processing", "What goes together now? 0 stays for later."))
        self.ways[DeliveryMethod.PICKUP].set_label(translate("Processing", "Pick up"))
        self.ways[DeliveryMethod.DELIVERY].set_label(translate("Processing", "Deliver"))
        self.act.set_label(translate("Processing", "Plan shipment"))
        self.rows.retranslate()


def _there(line: SheetLine) -> int:
    """What is kept for the line and in no shipment; services are always there."""
    if not line.facts.tracked and not line.short:
        return line.facts.unplanned
    return max(0, min(line.facts.unplanned, line.reserved - line.planned))


def _below(line: SheetLine) -> str:
    text = translate("Processing", "{open} open")
    words = text.format(open=format_quantity(line.facts.unplanned))
    if line.short:
        short = translate("Processing", "{short} short")
        words += "  ·  " + short.format(short=format_quantity(line.short))
    return words
