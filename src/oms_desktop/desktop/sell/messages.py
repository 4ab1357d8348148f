"""What the counter says above the cart: warnings, unknown codes, change, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.errors import (
    AddressNeeded,
    CreditLimitExceeded,
    CustomerNeeded,
    PaymentTooSmall,
    ShiftNeeded,
)
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import customers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.desktop.sell.views import Sale
    from oms_desktop.services.changes import Changes

    Act = tuple[str, Callable[[], object]]
    Acts = list[Act]
    Said = tuple[str, str, Acts]

TAKE_BACK_SECONDS: Final = 10


class CounterMessages(QObject):
    """Fills the inline message of the counter."""

    def __init__(self, tab: SellTab) -> None:
        """Speak for a tab."""
        super().__init__(tab)
        self._tab = tab
        self._banner = False
        self._way_back = QTimer(self)
        self._way_back.setSingleShot(True)
        self._way_back.setInterval(TAKE_BACK_SECONDS * 1000)
        self._way_back.timeout.connect(self._on_time_over)
        self._sale: Sale | None = None
        self._telling: Callable[[], Said] | None = None

    def retranslate(self) -> None:
        """Say what is shown once more, in the language of the screen now."""
        if self._telling is not None and self._tab.message.words():
            self.say(self._telling, banner=self._banner)

    def say(self, telling: Callable[[], Said], *, banner: bool = False) -> None:
        """Show a message; `telling` is asked again when the language is switched.

        Anything but the banner of the last sale ends that banner, and with it Ctrl+Z's way back.
        """
        self._telling, self._banner = telling, banner
        if not banner:
            self._way_back.stop()
        text, tone, acts = telling()
        self._tab.message.show_message(text, tone, acts)

    def refuse(self, error: Refused) -> None:
        """Say why something wasn't done."""
        self._tab.desk.beeper.error()
        self.say(lambda: (words_for(error), "danger", []))

    def remind(self, customer_id: int) -> None:
        """Say what should be known of a customer who was chosen."""
        who = customers.customer(self._tab.desk.session, customer_id)
        if who.alert:
            self.say(lambda: (f"{who.name}: {who.alert}", "warning", []))

    # -------------------------------------------------------------- while the cart fills

    def warn(self, changes: Changes) -> None:
        """Say what an edit ran into: too little stock, below cost, a discount that fell away."""
        facts = changes.facts
        if {"short", "below_cost", "discount_dropped"} & facts.keys():
            self.say(lambda: (_warning(facts), "warning", []))

    def unknown(self, code: str) -> None:
        """A code that belongs to nothing; an invoice's number opens the invoice or its return."""
        tab = self._tab
        if tab.taking_back.take_receipt(code):
            return
        tab.desk.beeper.error()
        self.say(lambda: self._unknown(code))

    def _unknown(self, code: str) -> Said:
        words = translate("Sell", "{code} isn't registered yet").format(code=code)
        go = self._tab.desk.go
        acts: Acts = [
            (translate("Sell", "Add item"), lambda: go("products", ("new", code))),
            (translate("Sell", "Search by name"), self._search),
        ]
        return words, "danger", acts

    def _search(self) -> None:
        self._tab.message.clear()
        self._tab.scan_field.clear()
        self._tab.search_focus()

    # -------------------------------------------------------------- paying

    def pay_refused(self, error: Exception) -> None:
        """Say why a sale can't be finished, and go where it can be mended."""
        tab = self._tab
        match error:
            case CreditLimitExceeded():
                self.say(lambda: (words_for(error), "danger", [self._over_limit()]))
            case CustomerNeeded():
                self.say(lambda: (words_for(error), "warning", []))
                tab.customer.start_search()
            case PaymentTooSmall():
                self.say(lambda: (words_for(error), "warning", []))
                tab.pay_panel.take_focus()
            case ShiftNeeded():
                self.say(lambda: (words_for(error), "warning", []))
                tab.focus_pay()
            case AddressNeeded():
                self.say(lambda: (words_for(error), "warning", [self._edit_address()]))
            case Refused():
                self.refuse(error)
            case _:
                tab.desk.notices.error(error)

    def _over_limit(self) -> Act:
        return translate("Sell", "Sell all the same"), lambda: self._tab.pay(over_limit=True)

    def _edit_address(self) -> Act:
        return translate("Sell", "Add the address"), self._edit_customer

    def _edit_customer(self) -> None:
        cart = self._tab.counter.cart
        if cart is not None and cart.customer is not None:
            self._tab.desk.go("customers", cart.customer.id)

    def sold(self, sale: Sale) -> None:
        """Keep the change in sight until the next scan, with the way back for ten seconds."""
        self._sale = sale
        self._way_back.start()
        self.say(lambda: self._sold(sale), banner=True)

    def _sold(self, sale: Sale) -> Said:
        if sale.back:
            words = translate("Sell", "Give back {amount}  \u00b7  {number}")
            text = words.format(amount=format_money(sale.back), number=sale.number)
        elif sale.change:
            words = translate("Sell", "Change {amount}  \u00b7  {number}")
            text = words.format(amount=format_money(sale.change), number=sale.number)
        elif sale.balance:
            words = translate("Sell", "Owed {amount}  \u00b7  {number}")
            text = words.format(amount=format_money(sale.balance), number=sale.number)
        else:
            words = translate("Sell", "Paid {amount}  \u00b7  {number}")
            text = words.format(amount=format_money(sale.total), number=sale.number)
        acts: Acts = [(_with_key(translate("Sell", "Reprint"), "Ctrl+P"), self._tab.papers.reprint)]
        if self._way_back.isActive():
            acts.append((_with_key(translate("Sell", "Take back"), "Ctrl+Z"), self.take_back))
        return text, "success", acts

    def _on_time_over(self) -> None:
        sale = self._sale
        if self._banner and sale is not None:
            self.say(lambda: self._sold(sale), banner=True)

    def settle(self) -> None:
        """Something was done with a cart: what was said before it is settled, the banner too."""
        self._banner = False
        self._sale = None
        self._way_back.stop()
        self._tab.message.clear()

    def may_take_back(self) -> bool:
        """Whether the sale just finished can still be undone by Ctrl+Z."""
        return self._banner and self._way_back.isActive()

    def take_back(self) -> None:
        """Undo the sale just finished; its lines come back into the cart."""
        self._way_back.stop()
        self._banner = False
        self._tab.counter.take_back(translate("Sell", "Taken back at the counter"))

    def taken_back(self, number: str, note: str = "") -> None:
        """Say that a sale was undone, by a void or a credit note, and where its lines are."""
        self.say(lambda: (_taken_back(number, note), "info", []))


def _warning(facts: Mapping[str, Any]) -> str:
    if "short" in facts:
        name, asked, available = facts["short"]
        if available <= 0:
            return translate("Sell", "{name} is out of stock.").format(name=name)
        words = translate("Sell", "{name}: only {left} in stock, {asked} in the cart.")
        left, wanted = format_quantity(available), format_quantity(asked)
        return words.format(name=name, left=left, asked=wanted)
    if "below_cost" in facts:
        words = translate("Sell", "{name} is sold below cost.")
        return words.format(name=facts["below_cost"])
    return translate("Sell", "A discount was larger than what is left; it was taken off.")


def _taken_back(number: str, note: str) -> str:
    words = translate("Sell", "{number} is void; its items are back in the cart.")
    if note:
        words = translate("Sell", "{number} is credited by {note}; its items are in the cart.")
    return words.format(number=number, note=note)


def _with_key(words: str, key: str) -> str:
    return f"{words} ({key})"
