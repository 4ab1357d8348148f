"""Orders that wait: carts on hold, and saved orders whose goods are reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from oms_desktop.desktop.sell.views import OrderWish
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.desktop.widgets.value_editor import WIDTH
from oms_desktop.domain.errors import CartEmpty, CustomerNeeded, StateForbids
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services.cart import CartTab, held_carts, open_carts, saved_orders
from oms_desktop.services.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.cart import Cart
    from oms_desktop.services.session import Session


class Waiting(QObject):
    """Saves the cart for later, and takes up what waits."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        tab.counter.saved.connect(self._on_saved)
        tab.counter.cancelled.connect(self._on_cancelled)
        tab.order_panel.wanted.connect(self._on_wanted)
        tab.order_panel.left.connect(self.close)

    def save(self) -> None:
        """F6: ask how the cart is to be kept as an order; once more for the other way of delivery."""
        tab, panel = self._tab, self._tab.order_panel
        if tab.right.asked() is panel:
            panel.toggle()
            return
        # After everything scanned before this key.
        tab.desk.writer.when_idle(self._open)

    def _open(self) -> None:
        tab, cart = self._tab, self._tab.counter.cart
        tab.message.clear()
        if cart is None or not cart.lines:
            tab.messages.refuse(CartEmpty())
            return
        if not cart.is_draft:
            tab.messages.refuse(StateForbids("order", cart.order.state, "confirm"))
            return
        tab.right.ask(tab.order_panel)
        tab.order_panel.open_for(cart)
        tab.order_panel.take_focus()

    def close(self) -> None:
        """Show totals and money again; the focus goes back to the scan field."""
        self._tab.right.rest()
        self._tab.search_focus()

    def show_cart(self, cart: Cart) -> None:
        """Follow the cart while the panel is open; another cart closes it."""
        panel = self._tab.order_panel
        if self._tab.right.asked() is not panel:
            return
        asked = panel.cart
        if asked is None or asked.order.id != cart.order.id or not cart.lines:
            self._tab.right.rest()
        else:
            panel.show_cart(cart)

    def _on_wanted(self, wish: object) -> None:
        if isinstance(wish, OrderWish):
            self._tab.counter.save_order(wish, self._on_refused)

    def recall(self) -> None:
        """Shift+F7: take up the only waiting order, or choose among several."""
        waiting = self._held("") + self._saved("")
        if not waiting:
            self._tab.desk.notices.toast(translate("Sell", "No order is waiting"))
        elif len(waiting) == 1:
            self._tab.counter.switch(waiting[0].id)
        else:
            self._offer(lambda text: self._held(text) + self._saved(text))

    def choose(self) -> None:
        """Show every other open cart and saved order."""
        self._offer(lambda text: self._used(text) + self._held(text) + self._saved(text))

    def hold(self, label: str = "") -> None:
        """F7: put the cart aside, under a label if one was given."""
        self._tab.counter.hold(label)

    def hold_labelled(self) -> None:
        """Ctrl+F7: ask what the cart is to be found by, then put it aside."""
        tab, cart = self._tab, self._tab.counter.cart
        if cart is None or not cart.lines or not cart.is_draft:
            self.hold()
            return
        tab.editor.ask(
            translate("Sell", "Hold under the name of"),
            cart.order.label,
            tab.slots.mapTo(tab, QPoint(WIDTH, tab.slots.height())),
            lambda text, told: tab.counter.hold(text, told=told),
            words=True,
        )

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

    def _offer(self, find: Callable[[str], list[CartTab]]) -> None:
        session = self._tab.desk.session

        def rows(text: str) -> list[PopupRow]:
            return [_row(session, item) for item in find(text)]

        self._tab.scan_field.offer(rows(""), self._on_picked, rows)

    def _used(self, text: str) -> list[CartTab]:
        found = open_carts(self._tab.desk.session)
        return self._others([item for item in found if not item.held and _names(item, text)])

    def _held(self, text: str) -> list[CartTab]:
        return self._others(held_carts(self._tab.desk.session, text))

    def _saved(self, text: str) -> list[CartTab]:
        found = saved_orders(self._tab.desk.session)
        return self._others([item for item in found if _names(item, text)])

    def _others(self, found: list[CartTab]) -> list[CartTab]:
        """All but the one that is shown."""
        cart = self._tab.counter.cart
        shown = cart.order.id if cart is not None else 0
        return [item for item in found if item.id != shown]

    def _on_picked(self, key: object) -> None:
        self._tab.counter.switch(int(str(key)))

    def _on_saved(self, changes: object) -> None:
        self.close()
        if isinstance(changes, Changes):
            self._tab.papers.keep_order(changes)
            self._tab.messages.say(lambda: self._after_saving(changes))

    def _after_saving(
        self, changes: Changes
    ) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        slip = translate("Sell", "Print the slip")
        acts: list[tuple[str, Callable[[], object]]] = [
            (f"{slip} (Ctrl+P)", self._tab.papers.reprint)
        ]
        return saved_words(changes), "warning" if "short" in changes.facts else "success", acts

    def _on_cancelled(self, changes: object) -> None:
        if isinstance(changes, Changes):
            self._tab.messages.say(lambda: (cancelled_words(changes), "info", []))

    def _on_refused(self, error: Exception) -> None:
        tab = self._tab
        if not isinstance(error, Refused):
            tab.order_panel.leave()
            tab.desk.notices.error(error)
            return
        tab.order_panel.refuse(error)
        if isinstance(error, CustomerNeeded):
            tab.customer.start_search()


def cancelled_words(changes: Changes) -> str:
    """That an order was given up, and the money to hand out."""
    facts = changes.facts
    refund = sum(amount for _, amount in facts["refund"])
    words = translate("Sell", "Order {number} cancelled")
    if refund:
        words = translate("Sell", "Order {number} cancelled: give back {amount}")
    return words.format(number=facts["number"], amount=format_money(refund))


def saved_words(changes: Changes) -> str:
    """That the order is kept, what of it must wait, and the money to hand out: change, or of an exchange."""
    facts = changes.facts
    words = translate("Sell", "Order {number} saved: its goods are reserved")
    parts = [words.format(number=facts["number"])]
    if "short" in facts:
        name, asked, kept = facts["short"]
        waits = translate("Sell", "Order {number} saved; {name} must wait: {kept} of {asked} there")
        parts = [
            waits.format(
                number=facts["number"],
                name=name,
                kept=format_quantity(kept),
                asked=format_quantity(asked),
            )
        ]
    if facts.get("change"):
        change = translate("Sell", "change {amount}")
        parts.append(change.format(amount=format_money(facts["change"])))
    back = sum(amount for _, amount in facts.get("refund", ()))
    if back:
        parts.append(translate("Sell", "give back {amount}").format(amount=format_money(back)))
    return "  \u00b7  ".join(parts)


def _names(item: CartTab, text: str) -> bool:
    """Whether number, label or customer have the text in them."""
    words = " ".join(filter(None, (item.number, item.label, item.customer)))
    return text.casefold() in words.casefold()


def _row(session: Session, item: CartTab) -> PopupRow:
    name = " \u00b7 ".join(part for part in (item.number, item.label, item.customer) if part)
    one, many = translate("Sell", "1 item"), translate("Sell", "{n} items")
    lines = one if item.lines == 1 else many.format(n=item.lines)
    count = f"{lines}  \u00b7  {short_text(session, item.started_at)}"
    chip, tone = translate("Sell", "Open"), "neutral"
    if item.number:
        chip, tone = translate("Sell", "Reserved"), "info"
    elif item.held:
        chip = translate("Sell", "On hold")
    title = name or translate("Sell", "Walk-in customer")
    return PopupRow(item.id, title, count, chip, tone, format_money(item.total))
