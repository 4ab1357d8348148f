"""Taking lines out of the cart, and the way back from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.desktop.widgets.toast import Toast
    from oms_desktop.services.changes import Changes


class Undoing(QObject):
    """Removes lines with an Undo that leaves with the next edit."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        self._mark: object = None
        self._toast: Toast | None = None

    def remove_line(self) -> None:
        """Take the selected line out; undoable."""
        line = self._tab.cart_view.current_line()
        if line is not None:
            self._tab.counter.remove(line.row.id, self._on_removed)

    def clear_cart(self) -> None:
        """Take everything out; undoable."""
        cart = self._tab.counter.cart
        if cart is not None and not cart.is_draft:
            self._tab.waiting.cancel()
        elif cart is not None and cart.lines:
            self._tab.counter.clear(lambda _: self.offer(translate("Sell", "Cart emptied")))

    def undo(self) -> None:
        """Undo the last edit, or the sale just finished."""
        if self._tab.messages.may_take_back():
            self._tab.messages.take_back()
        else:
            self._tab.counter.undo()

    def settle(self) -> None:
        """A toast's Undo is for one edit only: it leaves with the next one."""
        if self._tab.counter.last_edit() is self._mark:
            return
        toast, self._toast = self._toast, None
        if toast is not None and isValid(toast):
            toast.dismiss()

    def _on_removed(self, changes: Changes) -> None:
        self.offer(translate("Sell", "{name} removed").format(name=changes.facts["name"]))
        self._tab.messages.warn(changes)

    def offer(self, words: str) -> None:
        """Say what was done with the cart, with an Undo."""
        self._mark = self._tab.counter.last_edit()
        self._toast = self._tab.desk.notices.toast(words, self._tab.counter.undo)
