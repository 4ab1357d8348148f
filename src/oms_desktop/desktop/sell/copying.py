"""An old order once more: chosen at the counter, or anywhere else in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.money import format_money
from oms_desktop.services import order_copies

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_copies import PastOrder
    from oms_desktop.services.session import Session

_SECONDS = 10.0
_MOST_NAMES = 3


def copy_order(desk: Desk, order_id: int) -> None:
    """Put an order's lines into a new cart and show it at the counter."""

    def copied(changes: Changes) -> None:
        desk.go("sell", ("cart", changes.id_of("order")))
        desk.notices.toast(copy_words(changes), seconds=_SECONDS)

    desk.command(order_copies.duplicate, order_id).run(copied)


def copy_words(changes: Changes) -> str:
    """What came along, and what didn't as it was."""
    facts = changes.facts
    said = translate("Sell", "Copied at today's prices.")
    if facts["number"]:
        said = translate("Sell", "{number} copied at today's prices.")
    parts = [said.format(number=facts["number"])]
    for name, words in (
        ("left_out", translate("Sell", "No longer sold: {names}.")),
        ("short", translate("Sell", "Too little in stock: {names}.")),
        ("repriced", translate("Sell", "Another price: {names}.")),
    ):
        if facts[name]:
            parts.append(words.format(names=_names(facts[name])))
    return " ".join(parts)


def _names(names: list[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown} +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else shown


class Copying(QObject):
    """Ctrl+D at the counter: the customer's last orders, or all; typing narrows them down."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab

    def choose(self) -> None:
        """Offer old orders."""
        desk, cart = self._tab.desk, self._tab.counter.cart
        customer_id = cart.customer.id if cart is not None and cart.customer is not None else None

        def rows(text: str) -> list[PopupRow]:
            found = order_copies.past_orders(desk.session, text, customer_id)
            return [_row(desk.session, order) for order in found]

        first = rows("")
        if first:
            self._tab.scan_field.offer(first, self._on_picked, rows)
        else:
            desk.notices.toast(translate("Sell", "No order to copy yet"))

    def _on_picked(self, key: object) -> None:
        copy_order(self._tab.desk, int(str(key)))


def _row(session: Session, order: PastOrder) -> PopupRow:
    parts = (short_text(session, order.confirmed_at), order.goods)
    title = " \u00b7 ".join(filter(None, (order.number, order.customer)))
    return PopupRow(
        order.id, title, "  \u00b7  ".join(filter(None, parts)), right=format_money(order.total)
    )
