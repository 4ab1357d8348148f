"""Orders that wait: carts on hold, and saved orders whose goods are reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.errors import AddressNeeded, CustomerNeeded
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.services.cart import CartTab, open_carts, saved_orders

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.sell.tab import SellTab


class Waiting(QObject):
    """Saves the cart for later, and takes up what waits."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        tab.counter.saved.connect(self._on_saved)

    def save(self) -> None:
        """F6: keep the cart as an order."""
        self._tab.message.clear()
        self._tab.counter.save_order(self._on_refused)

    def recall(self) -> None:
        """Shift+F7: take up the only waiting order, or choose among several."""
        waiting = self._all()
        if not waiting:
            self._tab.desk.notices.toast(translate("Sell", "No order is waiting"))
        elif len(waiting) == 1:
            self._tab.counter.switch(waiting[0].id)
        else:
            self._tab.scan_field.offer([_row(item) for item in waiting], self._on_picked)

    def choose(self) -> None:
        """Show every other open cart and saved order."""
        session, cart = self._tab.desk.session, self._tab.counter.cart
        shown = cart.order.id if cart is not None else 0
        others = [item for item in open_carts(session) if item.id != shown]
        others += [item for item in saved_orders(session) if item.id != shown]
        self._tab.scan_field.offer([_row(item) for item in others], self._on_picked)

    def cancel(self) -> None:
        """Give the saved order that is shown up, after one more look."""
        self._tab.messages.say(self._cancel_question)

    def _cancel_question(self) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        cart = self._tab.counter.cart
        number = cart.order.number if cart is not None else ""
        words = translate("Sell", "Cancel order {number}? Its goods become free again.")
        act = (translate("Sell", "Cancel the order"), self._cancel)
        return words.format(number=number), "warning", [act]

    def _cancel(self) -> None:
        self._tab.message.clear()
        cart = self._tab.counter.cart
        if cart is not None and not cart.is_draft:
            reason = translate("Sell", "Cancelled at the counter")
            self._tab.counter.cancel_order(cart.order.id, reason)

    def _all(self) -> list[CartTab]:
        session = self._tab.desk.session
        cart = self._tab.counter.cart
        shown = cart.order.id if cart is not None else 0
        held = [item for item in open_carts(session) if item.held and item.id != shown]
        return held + [item for item in saved_orders(session) if item.id != shown]

    def _on_picked(self, key: object) -> None:
        self._tab.counter.switch(int(str(key)))

    def _on_saved(self, number: str) -> None:
        words = translate("Sell", "Order {number} saved: its goods are reserved")
        self._tab.desk.notices.toast(words.format(number=number))
        self._tab.search_focus()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, CustomerNeeded | AddressNeeded):
            self._tab.messages.pay_refused(error)
        elif isinstance(error, Refused):
            self._tab.messages.refuse(error)
        else:
            self._tab.desk.notices.error(error)


def _row(item: CartTab) -> PopupRow:
    name = " \u00b7 ".join(part for part in (item.number, item.label, item.customer) if part)
    count = translate("Sell", "{n} items").format(n=item.lines)
    chip, tone = translate("Sell", "Open"), "neutral"
    if item.number:
        chip, tone = translate("Sell", "Reserved"), "info"
    elif item.held:
        chip = translate("Sell", "On hold")
    title = name or translate("Sell", "Walk-in customer")
    return PopupRow(item.id, title, count, chip, tone, format_money(item.total))
