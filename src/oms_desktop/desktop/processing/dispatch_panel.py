"""How a shipment goes: our own courier or a carrier, its tracking number, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit

from oms_desktop.desktop.processing.panel import Labelled, Panel
from oms_desktop.desktop.processing.sheet_parts import tracking_text
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import Item, boxed, column, row
from oms_desktop.desktop.widgets.labels import line
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.addresses import LIMITS, LINE_LIMIT
from oms_desktop.domain.refused import Refused
from oms_desktop.services import dispatching
from oms_desktop.services.dispatching import Dispatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet, SheetShipment


@dataclass(frozen=True)
class _Field:
    name: str
    words: Callable[[], str]
    limit: int


class DispatchPanel(Panel):
    """Fields of a shipment; with `send` the button sends it, too."""

    def __init__(
        self, desk: Desk, sheet: OrderSheet, shipment: SheetShipment, *, send: bool
    ) -> None:
        """Ask about a shipment."""
        super().__init__(desk, sheet, "dispatchPanel")
        self.shipment, self._send = shipment, send
        self._warned = ""
        self._send_next = send
        self.fields: dict[str, QLineEdit] = {}
        own = [
            _Field("driver", lambda: translate("Processing", "Driver"), 60),
            _Field("vehicle", lambda: translate("Processing", "Vehicle"), 40),
        ]
        carried = [
            _Field("carrier", lambda: translate("Processing", "Carrier"), 60),
            _Field("service", lambda: translate("Processing", "Service"), 40),
        ]
        track = _Field("tracking", lambda: translate("Processing", "Tracking number"), 60)
        self._own = boxed(row(*(self._field(each) for each in own)))
        self.copy = icon_button("copy", "", name="copyTracking")
        self.copy.clicked.connect(self._copy_tracking)
        tracked = row(self._field(track), self.copy, spacing=4)
        tracked.setStretch(0, 1)
        self.cost = MoneyEdit(name="dispatchCost")
        self.cost.set_value(shipment.cost or None)
        self.cost.returnPressed.connect(self.submit)
        cost = Labelled(lambda: translate("Processing", "What sending costs"), self.cost)
        self._carried = boxed(
            column(row(*(self._field(each) for each in carried)), tracked, cost, spacing=8)
        )
        self.ways = {
            name: Button("", "seg", icon=icon, checkable=True, name=f"by-{name}")
            for name, icon in (("own", "car"), ("carrier", "truck"))
        }
        group = QButtonGroup(self)
        for name, button in self.ways.items():
            group.addButton(button)
            button.clicked.connect(lambda *_, name=name: self._show_way(name))
        self.collect = QCheckBox()
        self.collect.setObjectName("dispatchCollect")
        self.collect.setChecked(shipment.collect)
        whom = [
            _Field("recipient", lambda: translate("Processing", "Recipient"), LIMITS["recipient"]),
            _Field("phone", lambda: translate("Processing", "Phone"), 40),
            _Field("address", lambda: translate("Processing", "Address"), LINE_LIMIT),
            _Field("note", lambda: translate("Processing", "Note for the courier"), 300),
        ]
        fields: list[Item] = [row(*self.ways.values(), spacing=6), self._own, self._carried]
        fields += [self.collect, line(), *(self._field(each) for each in whom)]
        act = Button(kind="primary", icon="truck" if send else "check", name="dispatchNow")
        act.set_key("Enter")
        self.compose(fields, act)
        self._show_way("carrier" if shipment.carrier or shipment.tracking else "own")

    def _field(self, each: _Field) -> QWidget:
        field = QLineEdit(str(getattr(self.shipment, each.name)))
        field.setObjectName(f"dispatch-{each.name}")
        field.setMaxLength(each.limit)
        field.returnPressed.connect(self.submit)
        self.fields[each.name] = field
        return Labelled(each.words, field)

    def first_field(self) -> None:
        """The driver, or the carrier."""
        by_carrier = self.ways["carrier"].isChecked()
        name = "tracking" if by_carrier and self.fields["carrier"].text() else "carrier"
        field = self.fields[name if by_carrier else "driver"]
        field.setFocus()
        field.selectAll()

    def still_fits(self, sheet: OrderSheet) -> bool:
        """Until somebody moves the shipment on."""
        found = sheet.shipment(self.shipment.id)
        return found is not None and found.state == self.shipment.state

    def _show_way(self, name: str) -> None:
        self.ways[name].setChecked(True)
        self._own.setVisible(name == "own")
        self._carried.setVisible(name == "carrier")

    def _copy_tracking(self) -> None:
        names = ("carrier", "service", "tracking")
        text = tracking_text(*(self.fields[name].text() for name in names))
        if text:
            QGuiApplication.clipboard().setText(text)
            told = translate("Processing", "Copied: {text}")
            self.desk.notices.toast(told.format(text=text))

    def dispatch(self) -> Dispatch:
        """What is typed; what the other way has doesn't count.

        Raises:
            Refused: the cost is no amount.
        """
        by_carrier = self.ways["carrier"].isChecked()
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        gone = ("driver", "vehicle") if by_carrier else ("carrier", "service", "tracking")
        texts |= dict.fromkeys(gone, "")
        cost = self.cost.check() if by_carrier and self.cost.text().strip() else 0
        return Dispatch(
            carrier=texts["carrier"],
            service=texts["service"],
            tracking=texts["tracking"],
            driver=texts["driver"],
            vehicle=texts["vehicle"],
            cost=cost,
            collect=self.collect.isChecked(),
            note=texts["note"],
            recipient=texts["recipient"],
            phone=texts["phone"],
            address=texts["address"],
        )

    def submit(self) -> None:
        """Keep it; then send, unless the tracking number is somebody else's."""
        try:
            wanted = self.dispatch()
        except Refused as error:
            self.show_refusal(error)
            return
        self.run(dispatching.set_dispatch, self.shipment.id, wanted)

    def done(self, changes: Changes, told: str) -> None:
        """What was kept is sent, or said."""
        known = str(changes.facts.get("tracking_known", ""))
        if known and known != self._warned:
            self._warned = known
            self.message.tell(lambda: (self._known_words(known), "warning", []))
            return
        if self._send_next:
            self._ship()
            return
        number = str(changes.facts["number"])
        if self._send:
            told = translate("Processing", "{number} is on its way").format(number=number)
        else:
            told = translate("Processing", "{number} kept").format(number=number)
        super().done(changes, told)

    def refuse(self, error: Exception) -> None:
        """What wasn't sent can be tried again."""
        super().refuse(error)
        self._send_next = self._send

    def _known_words(self, number: str) -> str:
        text = translate(
            "Processing", "{number} has this tracking number, too. Press once more to keep it."
        )
        return text.format(number=number)

    def _ship(self) -> None:
        self._send_next = False
        self.run(dispatching.ship, self.shipment.id)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        title = translate("Processing", "Send {number}")
        if not self._send:
            title = translate("Processing", "How {number} goes")
        self.title.setText(title.format(number=self.shipment.number))
        self.below.hide()
        self.ways["own"].set_label(translate("Processing", "Own courier"))
        self.ways["carrier"].set_label(translate("Processing", "Carrier"))
        self.collect.setText(translate("Processing", "Collect the money on delivery"))
        self.copy.set_hint(translate("Processing", "Copy the tracking number"))
        send = translate("Processing", "Send")
        self.act.set_label(send if self._send else translate("Processing", "Save"))
