"""The questions that need a reason, and what happens with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.processing.reason_panel import Question
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.money import format_money
from oms_desktop.domain.orders import OrderAct
from oms_desktop.services import dispatching, order_changes, planning, reserving, selling

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet, SheetShipment
    from oms_desktop.services.session import Session


def about_shipment(act: ShipmentAct, shipment: SheetShipment) -> Question | None:
    """Why a shipment failed, comes back, is recalled or given up."""
    number = shipment.number
    match act:
        case ShipmentAct.FAIL:
            return Question(
                translate("Processing", "{number} was not delivered").format(number=number),
                translate("Processing", "It can be sent again, or come back to the shop."),
                translate("Processing", "Not delivered"),
                translate("Processing", "Such as: nobody at home"),
                dispatching.fail,
                (shipment.id,),
            )
        case ShipmentAct.RETURN:
            return Question(
                translate("Processing", "{number} back to the shop").format(number=number),
                translate("Processing", "The goods go into stock, the invoice is credited."),
                translate("Processing", "Back to the shop"),
                translate("Processing", "Such as: address does not exist"),
                dispatching.bring_back,
                (shipment.id,),
            )
        case ShipmentAct.RECALL:
            return Question(
                translate("Processing", "Call {number} back").format(number=number),
                translate("Processing", "It lies packed again, its invoice is void."),
                translate("Processing", "Call back"),
                translate("Processing", "Such as: sent by mistake"),
                dispatching.recall,
                (shipment.id,),
            )
        case ShipmentAct.CANCEL:
            return Question(
                translate("Processing", "Drop {number}").format(number=number),
                translate("Processing", "The goods stay reserved for the order."),
                translate("Processing", "Drop shipment"),
                translate("Processing", "Such as: goes together with the rest"),
                planning.cancel_shipment,
                (shipment.id,),
                needed=False,
            )
        case _:
            return None


def about_order(act: OrderAct, sheet: OrderSheet) -> Question | None:
    """Why the rest of an order, or all of it, is given up."""
    number = sheet.number
    if act is OrderAct.CLOSE:
        return Question(
            translate("Processing", "Give the rest of {number} up").format(number=number),
            translate("Processing", "What hasn't gone won't be sent; reservations become free."),
            translate("Processing", "Give the rest up"),
            translate("Processing", "Such as: no longer needed"),
            order_changes.short_close,
            (sheet.id, None),
            told=translate("Processing", "The rest of {number} is given up").format(number=number),
        )
    if act is not OrderAct.CANCEL:
        return None
    paid = sheet.card.paid
    choices: tuple[tuple[str, str], ...] = ()
    below = translate("Processing", "Its goods become free.")
    if paid:
        text = translate("Processing", "Its goods become free. {paid} was paid already:")
        below = text.format(paid=format_money(paid))
        choices = (("refund", translate("Processing", "Give it back")),)
        if sheet.customer_id is not None:
            choices += (("keep", translate("Processing", "Keep as balance")),)
    return Question(
        translate("Processing", "Cancel {number}").format(number=number),
        below,
        translate("Processing", "Cancel order"),
        translate("Processing", "Such as: customer changed their mind"),
        _cancel,
        (sheet.id,),
        told=translate("Processing", "{number} cancelled").format(number=number),
        choices=choices,
    )


def about_release(sheet: OrderSheet) -> Question:
    """Why an order's goods become free for others."""
    return Question(
        translate("Processing", "Free the goods of {number}").format(number=sheet.number),
        translate("Processing", "The order stays, but others may take its goods."),
        translate("Processing", "Free the goods"),
        translate("Processing", "Such as: not paid for a week"),
        reserving.release,
        (sheet.id,),
    )


def about_step_back(sheet: OrderSheet, back: Callable[..., Changes]) -> Question:
    """Why what was sent is called back."""
    return Question(
        translate("Processing", "Call {number} back").format(number=sheet.number),
        translate("Processing", "It lies packed again, its invoice is void."),
        translate("Processing", "Call back"),
        translate("Processing", "Such as: sent by mistake"),
        back,
        (sheet.id,),
    )


def _cancel(session: Session, order_id: int, reason: str, choice: str = "") -> Changes:
    return selling.cancel(session, order_id, reason, keep_deposit=choice == "keep")
