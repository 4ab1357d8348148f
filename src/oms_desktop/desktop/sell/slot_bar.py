"""The open carts as pills: one tap or Ctrl+Tab from one customer to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.money import format_money
from oms_desktop.services.cart import Cart, CartTab

LABEL_LENGTH = 18


class SlotBar(QWidget):
    """Pills of the open carts, and the buttons for a new one and for emptying this one."""

    picked = Signal(int)
    more_wanted = Signal()
    """Not all open carts have room here: show them all."""

    def __init__(self) -> None:
        """Start with no pills; the counter fills them."""
        super().__init__()
        self._tabs: Sequence[CartTab] = ()
        self._beyond = 0
        self._current = 0
        self._compact = False
        self._saved = ""
        self._pills: list[Button] = []
        self._built: list[int] = []
        self._saved_pill = Button(kind="slot", name="savedOrder", icon="lock", checkable=True)
        self._saved_pill.hide()
        self._saved_pill.clicked.connect(self._mark)
        self._more = Button(kind="slot", name="moreOrders")
        self._more.hide()
        self._more.clicked.connect(self.more_wanted)
        self._roving = RovingGroup(self)
        self.new_button = Button(kind="slot", name="newOrder", icon="plus")
        self.clear_button = Button(kind="ghost", name="clearCart", icon="trash")
        self._box = row(
            self._saved_pill, self._more, self.new_button, None, self.clear_button, spacing=8
        )
        self.setLayout(self._box)

    def show_tabs(self, tabs: Sequence[CartTab], beyond: int = 0) -> None:
        """Show these carts, and that so many more are on hold."""
        if (tuple(tabs), beyond) != (tuple(self._tabs), self._beyond):
            self._tabs, self._beyond = tabs, beyond
            self._rebuild()

    def show_cart(self, cart: Cart) -> None:
        """Mark the cart that is shown; a saved order gets a pill of its own meanwhile."""
        self._current, before = cart.order.id, self._saved
        self._saved = cart.order.number or "" if not cart.is_draft else ""
        if before != self._saved or self._built != [tab.id for tab in self._shown()]:
            self._rebuild()
        self._mark()

    def _mark(self) -> None:
        for pill, tab in zip(self._pills, self._shown(), strict=True):
            pill.setChecked(tab.id == self._current)
        self._saved_pill.setChecked(bool(self._saved))

    def next_id(self, order_id: int) -> int:
        """The cart after this one, around the end."""
        ids = [tab.id for tab in self._tabs]
        if order_id not in ids:
            return ids[0] if ids else 0
        return ids[(ids.index(order_id) + 1) % len(ids)]

    def set_compact(self, *, narrow: bool) -> None:
        """Show fewer pills and no words on the emptying button."""
        if narrow != self._compact:
            self._compact = narrow
            self._rebuild()
            self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.new_button.set_label(translate("Sell", "New order"))
        self.clear_button.set_label("" if self._compact else translate("Sell", "Empty"))
        self.clear_button.setAccessibleName(translate("Sell", "Empty the cart"))
        self._rebuild()

    def _shown(self) -> list[CartTab]:
        most = 2 if self._compact else 4
        shown = list(self._tabs[:most])
        current = next((tab for tab in self._tabs if tab.id == self._current), None)
        if current is not None and current not in shown:
            shown[-1:] = [current]
        return shown

    def _rebuild(self) -> None:
        for pill in self._pills:
            self._box.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = []
        self._built = [tab.id for tab in self._shown()]
        for at, tab in enumerate(self._shown()):
            pill = Button(_words(tab, self._tabs.index(tab) + 1), "slot", checkable=True)
            pill.setChecked(tab.id == self._current)
            pill.clicked.connect(lambda *_, order_id=tab.id: self._on_clicked(order_id))
            self._box.insertWidget(at, pill)
            self._pills.append(pill)
        hidden = len(self._tabs) - len(self._pills) + self._beyond
        self._more.set_label(f"+{hidden}")
        self._more.setVisible(hidden > 0)
        words = translate("Sell", "{number}  ·  reserved").format(number=self._saved)
        self._saved_pill.set_label(words)
        self._saved_pill.setVisible(bool(self._saved))
        members = [*self._pills, self._saved_pill, self._more, self.new_button]
        self._roving.set_members(members)

    def _on_clicked(self, order_id: int) -> None:
        # A pill stays pressed only by showing its cart.
        self._mark()
        self.picked.emit(order_id)


def _words(tab: CartTab, number: int) -> str:
    name = tab.label or tab.customer
    if len(name) > LABEL_LENGTH:
        name = name[: LABEL_LENGTH - 1] + "…"
    if name:
        return f"{name}  ·  {format_money(tab.total)}"
    name = translate("Sell", "Order {n}").format(n=number)
    if not tab.lines:
        return translate("Sell", "{order}  ·  empty").format(order=name)
    if tab.lines == 1:
        return translate("Sell", "{order}  ·  1 item").format(order=name)
    return translate("Sell", "{order}  ·  {n} items").format(order=name, n=tab.lines)
