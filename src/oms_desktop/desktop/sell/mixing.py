"""Paying in several ways at once, at the counter: when the panel opens, follows the cart and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.errors import CartEmpty
from oms_desktop.domain.refused import Refused
from oms_desktop.services.selling import Terms

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.cart import Cart


class Mixing(QObject):
    """Opens the panel for the cart, and settles what it says."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        panel = tab.mixed_panel
        panel.wanted.connect(self._on_wanted)
        panel.left.connect(self.close)
        tab.counter.saving.connect(lambda saving: panel.set_saving(saving=saving))
        tab.counter.sold.connect(lambda _: self._rest())

    def open(self) -> None:
        """Shift+F9: ask for each way; once more goes back to one way."""
        tab = self._tab
        if tab.right.asked() is tab.mixed_panel:
            self.close()
        elif not tab.right.has_shift:
            tab.focus_pay()
        else:
            # After everything scanned before this key.
            tab.desk.writer.when_idle(self._open)

    def _open(self) -> None:
        tab, cart = self._tab, self._tab.counter.cart
        tab.message.clear()
        if cart is None or not cart.lines:
            tab.messages.refuse(CartEmpty())
            return
        due = tab.counter.due
        if due is not None and not due.owed:
            tab.desk.notices.toast(translate("Sell", "Nothing is left to pay for this order"))
            return
        tab.right.ask(tab.mixed_panel)
        tab.mixed_panel.open_for(cart, due)

    def close(self) -> None:
        """Back to one way; the focus goes back to the scan field."""
        self._rest()
        self._tab.search_focus()

    def _rest(self) -> None:
        if self._tab.right.asked() is self._tab.mixed_panel:
            self._tab.right.rest()

    def show_cart(self, cart: Cart) -> None:
        """Follow the cart while the panel is open; another cart closes it."""
        tab, panel = self._tab, self._tab.mixed_panel
        if tab.right.asked() is not panel:
            return
        asked = panel.cart
        if asked is None or asked.order.id != cart.order.id or not cart.lines:
            self._rest()
        else:
            panel.show_cart(cart, tab.counter.due)

    def _on_wanted(self, terms: object) -> None:
        if isinstance(terms, Terms):
            self._tab.counter.pay(terms, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._tab.mixed_panel.refuse(error)
        else:
            self._tab.desk.notices.error(error)
