"""What can be done, in words for buttons; what was done, in words for toasts."""

from typing import Final

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.card_words import stage_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.fulfilment import ShipmentAct, ShipmentState
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, Stage

ACT_ICONS: Final = {
    ShipmentAct.PICK: "clipboard-list",
    ShipmentAct.PACK: "package",
    ShipmentAct.MAKE_READY: "checklist",
    ShipmentAct.SHIP: "truck",
    ShipmentAct.DELIVER: "circle-check",
    ShipmentAct.FAIL: "alert-triangle",
    ShipmentAct.RESEND: "send",
    ShipmentAct.RETURN: "building-store",
    ShipmentAct.CANCEL: "x",
    ShipmentAct.UNPACK: "arrow-back-up",
    ShipmentAct.RECALL: "arrow-back-up",
    ShipmentAct.UNDELIVER: "arrow-back-up",
}


def shipment_act_word(act: ShipmentAct, method: DeliveryMethod) -> str:
    """Such as `Pack`; handing over in the shop isn't delivering."""
    if act is ShipmentAct.DELIVER and method is not DeliveryMethod.DELIVERY:
        return translate("Processing", "Hand over")
    return {
        ShipmentAct.PICK: translate("Processing", "Start picking"),
        ShipmentAct.PACK: translate("Processing", "Pack"),
        ShipmentAct.MAKE_READY: translate("Processing", "Ready to pick up"),
        ShipmentAct.SHIP: translate("Processing", "Send"),
        ShipmentAct.DELIVER: translate("Processing", "Delivered"),
        ShipmentAct.FAIL: translate("Processing", "Not delivered"),
        ShipmentAct.RESEND: translate("Processing", "Send again"),
        ShipmentAct.RETURN: translate("Processing", "Back to the shop"),
        ShipmentAct.CANCEL: translate("Processing", "Drop shipment"),
        ShipmentAct.UNPACK: translate("Processing", "Unpack"),
        ShipmentAct.RECALL: translate("Processing", "Call back"),
        ShipmentAct.UNDELIVER: translate("Processing", "Not delivered after all"),
    }[act]


def shipment_state_word(state: ShipmentState) -> str:
    """A shipment's state on its chip."""
    return {
        ShipmentState.PLANNED: translate("Processing", "Planned"),
        ShipmentState.PICKING: translate("Processing", "Picking"),
        ShipmentState.PACKED: translate("Processing", "Packed"),
        ShipmentState.READY: translate("Processing", "Ready to pick up"),
        ShipmentState.SHIPPED: translate("Processing", "On its way"),
        ShipmentState.DELIVERED: translate("Processing", "Delivered"),
        ShipmentState.FAILED: translate("Processing", "Failed"),
        ShipmentState.RETURNED: translate("Processing", "Back in the shop"),
        ShipmentState.CANCELLED: translate("Processing", "Dropped"),
    }[state]


SHIPMENT_TONES: Final = {
    ShipmentState.PLANNED: "warning",
    ShipmentState.PICKING: "warning",
    ShipmentState.PACKED: "success",
    ShipmentState.READY: "success",
    ShipmentState.SHIPPED: "info",
    ShipmentState.DELIVERED: "neutral",
    ShipmentState.FAILED: "danger",
    ShipmentState.RETURNED: "neutral",
    ShipmentState.CANCELLED: "neutral",
}


def order_act_word(act: OrderAct) -> str:
    """Such as `Edit`."""
    return {
        OrderAct.AMEND: translate("Processing", "Edit order"),
        OrderAct.RESERVE: translate("Processing", "Reserve now"),
        OrderAct.DEPOSIT: translate("Processing", "Take payment"),
        OrderAct.PLAN: translate("Processing", "Plan a part"),
        OrderAct.CLOSE: translate("Processing", "Give the rest up"),
        OrderAct.CANCEL: translate("Processing", "Cancel order"),
    }[act]


def next_words(card: OrderCard | None) -> str:
    """What Space does with an order."""
    if card is None:
        return translate("Processing", "Next step")
    pickup = card.delivery != DeliveryMethod.DELIVERY.value
    match card.stage:
        case Stage.NEW:
            return translate("Processing", "Start preparing")
        case Stage.PREPARING:
            return translate("Processing", "Packed")
        case Stage.READY:
            return (
                translate("Processing", "Hand over") if pickup else translate("Processing", "Send")
            )
        case Stage.SENT:
            return translate("Processing", "Delivered")
        case _:
            return translate("Processing", "Next step")


def moved_words(numbers: list[str], stage: Stage) -> str:
    """What a toast says after one or more orders moved."""
    if len(numbers) == 1:
        text = translate("Processing", "{number}: {stage}")
        return text.format(number=numbers[0], stage=stage_word(stage).lower())
    text = translate("Processing", "{count} orders: {stage}")
    return text.format(count=len(numbers), stage=stage_word(stage).lower())
