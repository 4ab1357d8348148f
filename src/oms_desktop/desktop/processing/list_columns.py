"""What the table says of an order."""

from typing import Final

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.processing.card_words import (
    METHOD_ICONS,
    customer_words,
    items_words,
    method_words,
    promise_words,
    sent_words,
    stage_chip,
)
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import day_text
from oms_desktop.domain.money import format_number
from oms_desktop.domain.orders import OrderState

NUMBER, DATE, PROMISE, CUSTOMER, ITEMS, TOTAL, REST, METHOD, STATUS = range(9)
_NOTHING: Final = "–"


def _number(card: OrderCard) -> Cell:
    void = card.state is OrderState.CANCELLED
    return Cell(card.number, strong=True, struck=void, tone="text3" if void else "text")


def _customer(card: OrderCard) -> Cell:
    return Cell(customer_words(card), sub=card.phone, tone="text" if card.customer else "text3")


def _items(card: OrderCard) -> Cell:
    if card.short:
        return Cell(items_words(card), icon="alert-triangle", tone="danger")
    return Cell(items_words(card), tone="text2")


def _amount(amount: int, tone: str = "text") -> Cell:
    if not amount:
        return Cell(_NOTHING, right=True, tone="text3")
    return Cell(format_number(amount), right=True, tone=tone)


def _status(card: OrderCard) -> Cell:
    word, tone, struck = stage_chip(card.stage)
    if card.failed:
        return Cell(translate("Processing", "Failed"), chip="danger", icon="alert-triangle")
    sent = sent_words(card)
    if sent and card.sent and card.open:
        return Cell(sent, chip=tone)
    return Cell(word, chip=tone, struck=struck)


def columns(desk: Desk) -> tuple[Column, ...]:
    """The columns, from left to right; days are counted from the desk's today."""

    def taken(card: OrderCard) -> Cell:
        return Cell(day_text(desk.session, card.at), tone="text2")

    def promised(card: OrderCard) -> Cell:
        words, tone, icon = promise_words(card, desk.session.today())
        return Cell(words or _NOTHING, tone=tone, icon=icon, strong=tone == "danger")

    return (
        Column(lambda: translate("Processing", "Number"), _number, "number", 142),
        Column(lambda: translate("Processing", "Date"), taken, "date", 94),
        Column(lambda: translate("Processing", "Promised"), promised, "promised", 132),
        Column(lambda: translate("Processing", "Customer"), _customer, "customer", 150),
        Column(lambda: translate("Processing", "Items"), _items, "", 190, stretch=True),
        Column(
            lambda: translate("Processing", "Total"),
            lambda card: _amount(card.total),
            "total",
            100,
            right=True,
            value=lambda card: card.total,
        ),
        Column(
            lambda: translate("Processing", "Rest"),
            lambda card: _amount(card.rest, "warning"),
            "",
            100,
            right=True,
            value=lambda card: card.rest,
        ),
        Column(
            lambda: translate("Processing", "How"),
            lambda card: Cell(
                method_words(card.delivery), icon=METHOD_ICONS[card.delivery], tone="text2"
            ),
            "",
            98,
        ),
        Column(lambda: translate("Processing", "Status"), _status, "", 128),
    )
