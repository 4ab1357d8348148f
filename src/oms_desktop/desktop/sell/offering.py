"""What lies ready beside the cart: the shop's favourites, and what this customer has every time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.order_copying import name_list
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.errors import CustomerNeeded, NotFound
from oms_desktop.services import catalogue, repeating
from oms_desktop.services.repeating import Habits

if TYPE_CHECKING:
    from oms_desktop.database.customers import CustomerRow
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.cart import Cart
    from oms_desktop.services.changes import Changes

_NOBODY: Final = Habits()


class Offering(QObject):
    """Shows the tiles there is room for, and follows the customer of the cart."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        self._wanted = tab.desk.session.settings().favourites_shown
        self._room = (False, False)
        self._who: CustomerRow | None = None
        tab.favourites.left.connect(tab.search_focus)

    # -------------------------------------------------------------- the tiles

    def load(self) -> None:
        """Read the shop's favourites anew, and the customer's: names and prices may have changed."""
        self._tab.favourites.show_products(catalogue.favourites(self._tab.desk.session))
        self._tell(self._habits())

    def toggle(self) -> None:
        """Show or hide the tiles."""
        self._wanted = not self._wanted
        self._show()
        self._tab.search_focus()

    def go_to_tiles(self) -> None:
        """Into the tiles, by key; those of the customer are shown first."""
        self._wanted = True
        self._show()
        self._tab.favourites.take_focus()

    def set_compact(self, *, low: bool, very_low: bool) -> None:
        """Make room on low windows."""
        self._room = (low, very_low)
        self._show()

    def _show(self) -> None:
        low, very_low = self._room
        tiles = self._tab.favourites
        tiles.setVisible(self._wanted and tiles.has_products() and not very_low)
        tiles.set_rows(1 if low else 2, head=not low)

    # -------------------------------------------------------------- the customer

    def show_cart(self, cart: Cart) -> None:
        """Look up what is known of the customer of the cart, if it is another one or has changed."""
        if cart.customer == self._who:
            return
        self._who = cart.customer
        self._tell(self._habits())

    def _habits(self) -> Habits:
        if self._who is None:
            return _NOBODY
        try:
            return repeating.habits(self._tab.desk.session, self._who.id)
        except NotFound:
            return _NOBODY

    def _tell(self, habits: Habits) -> None:
        self._tab.customer.account.show_habits(habits)
        self._tab.favourites.show_usual(habits.usual)
        self._show()

    # -------------------------------------------------------------- the same again

    def same_again(self) -> None:
        """Put the customer's last order into the cart; undoable. Without a customer, ask for one."""
        cart = self._tab.counter.cart
        if cart is not None and cart.customer is None:
            self._tab.messages.refuse(CustomerNeeded())
            self._tab.customer.start_search()
            return
        self._tab.counter.same_again(self._on_repeated)

    def _on_repeated(self, changes: Changes) -> None:
        self._tab.undoing.offer(repeated_words(changes))
        self._tab.messages.warn(changes)


def repeated_words(changes: Changes) -> str:
    """What came into the cart once more, and what didn't as it was."""
    facts = changes.facts
    parts = [translate("Sell", "{number} is in the cart again.").format(number=facts["number"])]
    for name, words in (
        ("left_out", translate("Sell", "Can't be sold: {names}.")),
        ("too_little", translate("Sell", "Too little in stock: {names}.")),
        ("repriced", translate("Sell", "Another price: {names}.")),
    ):
        if facts[name]:
            parts.append(words.format(names=name_list(facts[name])))
    return " ".join(parts)
