"""What a card says of an order, in words."""

from datetime import date
from typing import Final

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.domain.orders import DeliveryMethod, OrderState, Stage
from oms_desktop.domain.quantity import format_quantity

STAGE_TONES: Final = {
    Stage.NEW: "info",
    Stage.PREPARING: "warning",
    Stage.READY: "success",
    Stage.SENT: "info",
    Stage.DONE: "neutral",
    Stage.CANCELLED: "neutral",
}
METHOD_ICONS: Final = {
    DeliveryMethod.COUNTER.value: "building-store",
    DeliveryMethod.PICKUP.value: "building-store",
    DeliveryMethod.DELIVERY.value: "truck",
}
_NEAR: Final = 6
"""Days of the coming week are counted, later ones are dates."""


def stage_word(stage: Stage) -> str:
    """A column's title, and the status of what is in it."""
    return {
        Stage.NEW: translate("Processing", "New"),
        Stage.PREPARING: translate("Processing", "Preparing"),
        Stage.READY: translate("Processing", "Ready"),
        Stage.SENT: translate("Processing", "Sent"),
        Stage.DONE: translate("Processing", "Done"),
        Stage.CANCELLED: translate("Processing", "Cancelled"),
    }[stage]


def stage_chip(stage: Stage) -> tuple[str, str, bool]:
    """Word, tone and whether it is struck through."""
    return stage_word(stage), STAGE_TONES[stage], stage is Stage.CANCELLED


def method_words(delivery: str) -> str:
    """How the goods reach the customer."""
    if delivery == DeliveryMethod.DELIVERY.value:
        return translate("Processing", "Deliver")
    return translate("Processing", "Pick up")


def customer_words(card: OrderCard) -> str:
    """Whom it is for."""
    return card.customer or translate("Processing", "Walk-in customer")


def promise_words(card: OrderCard, today: date) -> tuple[str, str, str]:
    """Words, tone and icon of the day an order was promised for; no words if it wasn't."""
    promised = card.promised
    if promised is None:
        return "", "text3", ""
    if card.is_late(today):
        days = (today - promised).days
        if days == 1:
            return translate("Processing", "1 day late"), "danger", "clock"
        text = translate("Processing", "{days} days late")
        return text.format(days=days), "danger", "clock"
    return day_words(promised, today), "text2", ""


def day_words(day: date, today: date) -> str:
    """`today`, `tomorrow`, `in 3 days`, else the date."""
    left = (day - today).days
    if left == 0:
        return translate("Processing", "today")
    if left == 1:
        return translate("Processing", "tomorrow")
    if 1 < left <= _NEAR:
        return translate("Processing", "in {days} days").format(days=left)
    return short_date(day, today)


def money_chip(card: OrderCard, *, brief: bool = False) -> tuple[str, str]:
    """Word and tone of what is paid; `brief` where there is little room."""
    if card.state is OrderState.CANCELLED:
        return translate("Processing", "Cancelled"), "neutral"
    if card.rest <= 0 and card.given_up:
        return translate("Processing", "Written off"), "neutral"
    if card.rest <= 0:
        return translate("Processing", "Paid"), "success"
    if card.paid <= 0:
        return translate("Processing", "Unpaid"), "info"
    if card.billed or brief:
        text = translate("Processing", "Rest {rest}")
    else:
        text = translate("Processing", "DP, rest {rest}")
    return text.format(rest=format_number(card.rest)), "warning"


def sent_words(card: OrderCard) -> str:
    """How many of the shipments left; nothing while there is only one."""
    if card.shipments < 2:
        return ""
    text = translate("Processing", "{sent}/{all} sent")
    return text.format(sent=card.sent, all=card.shipments)


def items_words(card: OrderCard) -> str:
    """The first lines and how many more there are."""
    named = ", ".join(
        f"{format_quantity(item.quantity)} {item.unit} {item.name}" for item in card.items
    )
    more = card.lines - len(card.items)
    if more <= 0:
        return named
    return translate("Processing", "{items} and {more} more").format(items=named, more=more)


def spoken(card: OrderCard, today: date) -> str:
    """A whole card for a screen reader."""
    flags = [translate("Processing", "short of goods")] if card.short else []
    if card.failed:
        flags.append(translate("Processing", "delivery failed"))
    parts = (
        customer_words(card),
        card.number,
        promise_words(card, today)[0],
        items_words(card),
        money_chip(card)[0],
        sent_words(card),
        *flags,
    )
    return ", ".join(part for part in parts if part)
