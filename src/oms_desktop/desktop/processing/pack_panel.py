"""Packing a shipment: what is scanned counts up, what is wrong is heard and read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from oms_desktop.desktop.processing.panel import Labelled, Panel
from oms_desktop.desktop.processing.quantity_rows import QuantityRow, QuantityRows
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.errors_shipping import NotAllPacked, NothingPacked
from oms_desktop.domain.quantity import ONE, format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import packing

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet, SheetShipment


class PackPanel(Panel):
    """A scan field, the lines with what is in the parcel, parcels and weight."""

    def __init__(self, desk: Desk, sheet: OrderSheet, shipment: SheetShipment) -> None:
        """Pack a shipment."""
        super().__init__(desk, sheet, "packPanel")
        self.shipment = shipment
        self._stored = {item.line.id: item.packed for item in shipment.items}
        self.scan = QLineEdit()
        self.scan.setObjectName("packScan")
        self.scan.setProperty("variant", "scan")
        self.scan.returnPressed.connect(self._on_enter)
        self.rows = QuantityRows(
            [
                QuantityRow(
                    item.line.id,
                    item.line.name,
                    item.line.unit,
                    item.packed,
                    partial(_target, item.quantity, item.line.shelf),
                    item.quantity,
                )
                for item in shipment.items
            ],
            "packed",
        )
        self.rows.changed.connect(self._on_counted)
        self.rows.entered.connect(self.scan.setFocus)
        self.parcels = QuantityEdit(name="packParcels")
        self.parcels.set_value(shipment.parcels * ONE)
        self.weight = QuantityEdit(name="packWeight", zero=True)
        self.weight.set_value(shipment.weight or None)
        for field in (self.parcels, self.weight):
            field.returnPressed.connect(self.submit)
        self.everything = Button(icon="checklist", name="packAll")
        self.everything.clicked.connect(lambda: self._pack(as_planned=True))
        act = Button(kind="primary", icon="package", name="packNow")
        sizes = row(
            Labelled(lambda: translate("Processing", "Parcels"), self.parcels),
            Labelled(lambda: translate("Processing", "Weight, kg"), self.weight),
        )
        self.compose([self.scan, self.rows, sizes], act, self.everything)

    def first_field(self) -> None:
        """The scan field."""
        self.scan.setFocus()

    def still_fits(self, sheet: OrderSheet) -> bool:
        """Until the shipment is packed, by whomever."""
        found = sheet.shipment(self.shipment.id)
        return found is not None and found.state == self.shipment.state

    def on_scanned(self, code: str) -> bool:
        """Count a scan."""
        self.message.clear()
        self.desk.command(packing.pack_scan, self.shipment.id, code).run(
            self._on_scan_counted, self.refuse
        )
        self.scan.clear()
        return True

    def submit(self) -> None:
        """Close the parcel with what was counted."""
        self._pack()

    # -------------------------------------------------------------- inside

    def _on_enter(self) -> None:
        code = self.scan.text().strip()
        if code:
            self.on_scanned(code)
        elif self._is_full():
            self.submit()

    def _is_full(self) -> bool:
        return all(
            (self.rows.value(item.line.id) or 0) >= item.quantity for item in self.shipment.items
        )

    def _on_scan_counted(self, changes: Changes) -> None:
        self.desk.beeper.ok()
        self._on_stored(changes)
        self.rows.set_value(int(changes.facts["line"]), int(changes.facts["packed"]))
        if not changes.facts["left"]:
            self.message.tell(
                lambda: (
                    translate("Processing", "Everything is in. Enter packs it."),
                    "success",
                    [],
                )
            )

    def _on_counted(self, line_id: int, quantity: object) -> None:
        """A count by hand."""
        if isinstance(quantity, int):
            command = self.desk.command(packing.count_packed, self.shipment.id, line_id, quantity)
            command.run(self._on_stored, self._on_count_refused)

    def _on_stored(self, changes: Changes) -> None:
        self._stored[int(changes.facts["line"])] = int(changes.facts["packed"])

    def _on_count_refused(self, error: Exception) -> None:
        """What is stored is shown again."""
        for line_id, packed in self._stored.items():
            self.rows.set_value(line_id, packed)
        self.refuse(error)

    def _pack(self, *, as_planned: bool = False, less: bool = False) -> None:
        try:
            parcels = max(1, self.parcels.check() // ONE)
            weight = self.weight.check() if self.weight.text().strip() else 0
        except Refused as error:
            self.show_refusal(error)
            return
        self.run(packing.pack, self.shipment.id, parcels, weight, as_planned=as_planned, less=less)

    def done(self, changes: Changes, told: str) -> None:
        """Say which shipment is packed."""
        text = translate("Processing", "{number} packed")
        super().done(changes, text.format(number=changes.facts["number"]))

    def refuse(self, error: Exception) -> None:
        """What isn't all there may go as less; the button below takes it as there."""
        super().refuse(error)
        if isinstance(error, NotAllPacked):
            self.message.tell(
                lambda: (
                    words_for(error),
                    "warning",
                    [(translate("Processing", "Send less"), lambda: self._pack(less=True))],
                )
            )
        elif isinstance(error, NothingPacked):
            self.scan.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        text = translate("Processing", "Pack {number}")
        self.title.setText(text.format(number=self.shipment.number))
        self.below.setText(
            translate("Processing", "Scan each item, or type how much is in. Up and Down count.")
        )
        self.scan.setPlaceholderText(translate("Processing", "Scan what goes in…"))
        self.scan.setAccessibleName(translate("Processing", "Scan into the parcel"))
        self.everything.set_label(translate("Processing", "Everything is in, without counting"))
        self.act.set_label(translate("Processing", "Pack"))
        self.rows.retranslate()


def _target(quantity: int, shelf: str) -> str:
    text = translate("Processing", "of {quantity}")
    words = text.format(quantity=format_quantity(quantity))
    if shelf:
        words += "  ·  " + translate("Processing", "shelf {shelf}").format(shelf=shelf)
    return words
