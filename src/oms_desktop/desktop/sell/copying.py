"""An old order once more: chosen at the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.order_copying import copy_order
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.money import format_money
from oms_desktop.services import order_copies

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.order_copies import PastOrder
    from oms_desktop.services.session import Session


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
