"""The shipments of an order on its sheet, each with what can be done with it next."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from oms_desktop.desktop.processing.act_words import (
    ACT_ICONS,
    SHIPMENT_TONES,
    shipment_act_word,
    shipment_state_word,
)
from oms_desktop.desktop.processing.sheet_parts import (
    copyable,
    inset,
    section,
    tracking_text,
    with_icon,
    wrapped,
)
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import Item, row
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.fulfilment import IN_SHOP, UNDER_WAY, ShipmentAct, ShipmentState
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.order_sheet import OrderSheet, SheetShipment, ShipmentItem

Wanted = Callable[[ShipmentAct, int], object]
_ON_THE_WAY = IN_SHOP | UNDER_WAY
_QUIET = frozenset({ShipmentState.CANCELLED, ShipmentState.RETURNED})


def shipments_section(
    desk: Desk, sheet: OrderSheet, wanted: Wanted, dispatch: Callable[[int], object]
) -> QWidget:
    """All shipments; `wanted` is called with what was pressed, `dispatch` to say how one goes."""
    return section(
        translate("Processing", "Shipments"),
        *(_shipment(desk, each, wanted, dispatch) for each in sheet.shipments),
    )


def _shipment(
    desk: Desk, shipment: SheetShipment, wanted: Wanted, dispatch: Callable[[int], object]
) -> QWidget:
    chip = StatusChip(shipment_state_word(shipment.state), SHIPMENT_TONES[shipment.state])
    head = row(plain_label(shipment.number, "strong"), None, chip)
    if shipment.state in _QUIET:
        return inset(head, name=f"shipment-{shipment.id}")
    parts: list[Item] = [head]
    parts += [wrapped(item_words(item, shipment.state), "sub") for item in shipment.items]
    parts += _facts(desk, shipment)
    if shipment.acts:
        parts.append(_buttons(shipment, wanted, dispatch))
    return inset(*parts, name=f"shipment-{shipment.id}")


def item_words(item: ShipmentItem, state: ShipmentState) -> str:
    """Such as `2 pcs Gula`; while it is picked, how much of it lies in the parcel."""
    name = f"{format_quantity(item.quantity)} {item.line.unit} {item.line.name}"
    if state in {ShipmentState.PLANNED, ShipmentState.PICKING} and item.packed:
        text = translate("Processing", "{item} ({packed} packed)")
        return text.format(item=name, packed=format_quantity(item.packed))
    return name


def _facts(desk: Desk, shipment: SheetShipment) -> list[QWidget]:
    found: list[QWidget] = []
    carried = " · ".join(part for part in (shipment.carrier, shipment.service) if part)
    driven = " · ".join(part for part in (shipment.driver, shipment.vehicle) if part)
    for words in (carried, driven):
        if words:
            cost = f"  {format_money(shipment.cost)}" if shipment.cost and words == carried else ""
            found.append(with_icon("truck", wrapped(words + cost, "sub")))
    if shipment.tracking:
        hint = translate("Processing", "Copy the tracking number")
        told = tracking_text(shipment.carrier, shipment.service, shipment.tracking)
        name = f"track-{shipment.id}"
        found.append(copyable(desk, "barcode", shipment.tracking, hint, name, told))
    parcels = parcel_words(shipment)
    if parcels:
        found.append(with_icon("package", wrapped(parcels, "sub")))
    if shipment.collect:
        collect = translate("Processing", "Collect the money on delivery")
        found.append(with_icon("cash", wrapped(collect, tone="warning"), tone="warning"))
    if shipment.delivered_at and shipment.receiver:
        text = translate("Processing", "Received by {receiver}, {time}")
        time = short_text(desk.session, shipment.delivered_at)
        said = text.format(receiver=shipment.receiver, time=time)
        found.append(with_icon("circle-check", wrapped(said, "sub")))
    if shipment.failure:
        found.append(
            with_icon("alert-triangle", wrapped(shipment.failure, tone="danger"), tone="danger")
        )
    if shipment.note:
        found.append(with_icon("note", wrapped(shipment.note, "sub")))
    return found


def parcel_words(shipment: SheetShipment) -> str:
    """Such as `2 parcels, 1,5 kg`; nothing for one parcel of unknown weight."""
    parts = []
    if shipment.parcels > 1:
        text = translate("Processing", "{count} parcels")
        parts.append(text.format(count=format_number(shipment.parcels)))
    if shipment.weight:
        parts.append(f"{format_quantity(shipment.weight)} kg")
    return ", ".join(parts)


def _buttons(
    shipment: SheetShipment, wanted: Wanted, dispatch: Callable[[int], object]
) -> QGridLayout:
    """Two in a row; what leads on comes first."""
    buttons: list[Button] = []
    for act in shipment.acts:
        words = shipment_act_word(act, shipment.method)
        name = f"act-{act.value}-{shipment.id}"
        button = Button(words, "quick", icon=ACT_ICONS[act], name=name)
        button.clicked.connect(lambda *_, act=act: wanted(act, shipment.id))
        buttons.append(button)
    if shipment.method is DeliveryMethod.DELIVERY and shipment.state in _ON_THE_WAY:
        words = translate("Processing", "Courier, tracking")
        button = Button(words, "quick", icon="edit", name=f"dispatch-{shipment.id}")
        button.clicked.connect(lambda *_: dispatch(shipment.id))
        buttons.append(button)
    grid = QGridLayout()
    grid.setContentsMargins(0, 4, 0, 0)
    grid.setSpacing(6)
    for at, button in enumerate(buttons):
        alone = at == len(buttons) - 1 and at % 2 == 0
        grid.addWidget(button, at // 2, at % 2, 1, 2 if alone else 1)
    return grid
