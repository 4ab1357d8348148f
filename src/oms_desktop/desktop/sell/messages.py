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
    Refused,
    ShiftNeeded,
)
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services import invoice_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.sell.counter import Sale
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.changes import Changes

    Acts = list[tuple[str, Callable[[], object]]]

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

    # -------------------------------------------------------------- while the cart fills

    def warn(self, changes: Changes) -> None:
        """Say what an edit ran into: too little stock, below cost, a discount that fell away."""
        facts = changes.facts
        if "short" in facts:
            name, asked, available = facts["short"]
            words = translate("Sell", "{name}: only {left} in stock, {asked} in the cart.")
            self._say(
                words.format(
                    name=name, left=format_quantity(available), asked=format_quantity(asked)
                ),
                "warning",
            )
        elif "below_cost" in facts:
            words = translate("Sell", "{name} is sold below cost.")
            self._say(words.format(name=facts["below_cost"]), "warning")
        elif "discount_dropped" in facts:
            text = translate("Sell", "A discount was larger than what is left; it was taken off.")
            self._say(text, "warning")
        elif facts.get("line") and not self._banner:
            self._tab.message.clear()

    def unknown(self, code: str) -> None:
        """A code that belongs to nothing; an invoice's number opens the invoice."""
        tab = self._tab
        invoice_id = invoice_list.invoice_numbered(tab.desk.session, code)
        if invoice_id is not None:
            tab.scan_field.clear()
            tab.desk.go("invoices", invoice_id)
            return
        tab.desk.beeper.error()
        words = translate("Sell", "{code} isn't registered yet").format(code=code)
        tab.message.setAccessibleName("unknownCode")
        add = (translate("Sell", "Add item"), lambda: tab.desk.go("products", ("new", code)))
        self._say(words, "danger", [add, (translate("Sell", "Search by name"), self._search)])

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
                over = (
                    translate("Sell", "Sell all the same"),
                    lambda: tab.pay(over_limit=True),
                )
                self._say(words_for(error), "danger", [over])
            case CustomerNeeded():
                self._say(words_for(error), "warning")
                tab.customer.start_search()
            case PaymentTooSmall():
                self._say(words_for(error), "warning")
                tab.pay_panel.take_focus()
            case ShiftNeeded():
                self._say(words_for(error), "warning")
                tab.focus_pay()
            case AddressNeeded():
                edit = (translate("Sell", "Add the address"), self._edit_customer)
                self._say(words_for(error), "warning", [edit])
            case Refused():
                tab.desk.notices.refused(error, tab.message)
            case _:
                tab.desk.notices.error(error)

    def _edit_customer(self) -> None:
        cart = self._tab.counter.cart
        if cart is not None and cart.customer is not None:
            self._tab.desk.go("customers", cart.customer.id)

    def sold(self, sale: Sale) -> None:
        """Keep the change in sight until the next scan, with the way back for ten seconds."""
        self._sale = sale
        self._way_back.start()
        self._show_banner(may_undo=True)

    def _show_banner(self, *, may_undo: bool) -> None:
        sale = self._sale
        if sale is None:
            return
        if sale.balance:
            words = translate("Sell", "Owed {amount}  ·  {number}")
            text = words.format(amount=format_money(sale.balance), number=sale.number)
        else:
            words = translate("Sell", "Change {amount}  ·  {number}")
            text = words.format(amount=format_money(sale.change), number=sale.number)
        acts: Acts = [(translate("Sell", "Reprint"), self.reprint)]
        if may_undo:
            acts.append((translate("Sell", "Take back"), self.take_back))
        self._say(text, "success", acts)
        self._banner = True

    def _on_time_over(self) -> None:
        if self._banner:
            self._show_banner(may_undo=False)

    def next_customer(self) -> None:
        """The next scan takes the banner away."""
        if self._banner:
            self._banner = False
            self._sale = None
            self._way_back.stop()
            self._tab.message.clear()

    def may_take_back(self) -> bool:
        """Whether the sale just finished can still be undone by Ctrl+Z."""
        return self._banner and self._way_back.isActive()

    def take_back(self) -> None:
        """Void the sale just finished; its lines come back into the cart."""
        self._way_back.stop()
        self._banner = False
        self._tab.counter.take_back(translate("Sell", "Taken back at the counter"))

    def taken_back(self, number: str) -> None:
        """Say that a sale was undone, and where its lines are."""
        words = translate("Sell", "{number} is void; its items are back in the cart.")
        self._say(words.format(number=number), "info")

    def reprint(self) -> None:
        """Print the receipt of the last sale again."""
        self._hand_out(preview=False)

    def preview(self) -> None:
        """Show the receipt of the last sale."""
        self._hand_out(preview=True)

    def _hand_out(self, *, preview: bool) -> None:
        desk = self._tab.desk
        invoice_id = invoice_list.newest_invoice(desk.session)
        if invoice_id is None or desk.papers is None:
            desk.notices.toast(translate("Sell", "Nothing has been sold yet"))
        elif preview:
            desk.papers.preview(invoice_id, self._tab.paper())
        else:
            desk.papers.print_invoice(invoice_id, self._tab.paper())

    def _say(self, text: str, tone: str, acts: Acts | None = None) -> None:
        self._tab.message.show_message(text, tone, acts)
