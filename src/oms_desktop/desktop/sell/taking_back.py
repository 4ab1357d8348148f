"""Returns at the counter: by the scanned receipt, by its number, or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from oms_desktop.desktop.returns.words import done_words
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.services import invoice_list
from oms_desktop.services.order_board import order_numbered
from oms_desktop.services.order_papers import OrderPaper, PaperKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.database.invoice_list import InvoiceItem
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.cart import Cart
    from oms_desktop.services.changes import Changes

WITHOUT: Final = "without"
_MOST: Final = 8


class TakingBack(QObject):
    """Opens the panels for goods that come back, and says what became of them."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        for panel in (tab.return_panel, tab.bare_panel):
            panel.left.connect(self.close)
            panel.done.connect(self._on_done)

    # -------------------------------------------------------------- asking

    def choose(self) -> None:
        """Ctrl+R: which receipt; typing looks for number, customer, product or amount."""
        self._tab.message.clear()
        self._tab.scan_field.offer(self._rows(""), self._on_picked, self._rows)

    def open(self, invoice_id: int) -> None:
        """Ask what of an invoice comes back."""
        tab = self._tab
        tab.message.clear()
        try:
            tab.return_panel.open_for(invoice_id)
        except Refused as error:
            tab.messages.refuse(error)
            return
        tab.right.ask(tab.return_panel, whom=False)
        tab.return_panel.take_focus()

    def open_bare(self) -> None:
        """Ask about goods without a receipt: those in the cart."""
        tab, cart = self._tab, self._tab.counter.cart
        tab.message.clear()
        if cart is None or not cart.lines or not cart.is_draft:
            tab.messages.say(lambda: (_bare_words(), "info", []))
            tab.search_focus()
            return
        tab.bare_panel.open_for(cart)
        tab.right.ask(tab.bare_panel, whom=False)
        tab.bare_panel.take_focus()

    def scanned(self, code: str) -> bool:
        """A scan belongs to the open panel: a product on it, or another receipt.

        Goods without a receipt are those in the cart: there a scan goes on as ever.
        """
        asked = self._tab.right.asked()
        if asked not in (self._tab.return_panel, self._tab.bare_panel):
            return False
        invoice_id = invoice_list.invoice_numbered(self._tab.desk.session, code)
        if invoice_id is not None:
            self.open(invoice_id)
            return True
        if asked is self._tab.return_panel:
            self._tab.return_panel.scan(code)
            return True
        return False

    def take_receipt(self, code: str) -> bool:
        """A scanned receipt: if it is paid its goods come back, if it is owed it is paid."""
        tab = self._tab
        invoice_id = invoice_list.invoice_numbered(tab.desk.session, code)
        if invoice_id is None:
            return self._take_slip(code)
        tab.scan_field.clear()
        item = invoice_list.invoice_item(tab.desk.session, invoice_id)
        if item.void or item.balance > 0:
            tab.desk.go("invoices", invoice_id)
        else:
            self.open(invoice_id)
        return True

    def _take_slip(self, code: str) -> bool:
        """A scanned order slip or delivery note: its order is prepared, handed over or sent there."""
        order_id = order_numbered(self._tab.desk.session, code)
        if order_id is None:
            return False
        self._tab.scan_field.clear()
        self._tab.desk.go("processing", order_id)
        return True

    # -------------------------------------------------------------- following

    def show_cart(self, cart: Cart) -> None:
        """The cart was changed: goods without a receipt are those in it."""
        tab = self._tab
        tab.return_panel.order_id = cart.order.id
        if tab.right.asked() is tab.bare_panel:
            if cart.lines and cart.order.id == tab.bare_panel.order_id:
                tab.bare_panel.follow(cart)
            else:
                self.close()

    def close(self) -> None:
        """Show totals and money again; the focus goes back to the scan field."""
        self._tab.right.rest()
        self._tab.search_focus()

    def _on_done(self, changes: object) -> None:
        from oms_desktop.services.changes import Changes

        if not isinstance(changes, Changes):
            return
        tab = self._tab
        if self._tab.right.asked() is tab.bare_panel:
            tab.counter.clear()
        else:
            tab.counter.reload()
        self.close()
        tab.desk.writer.when_idle(lambda: tab.messages.say(lambda: self._done(changes)))

    def _done(self, changes: Changes) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        words = translate("Returns", "Print the credit note")
        note = changes.id_of("credit")
        acts: list[tuple[str, Callable[[], object]]] = [(words, lambda: self._print(note))]
        return done_words(changes), "success", acts

    def _print(self, note_id: int) -> None:
        papers = self._tab.desk.papers
        if papers is not None:
            papers.print_paper(OrderPaper.of(PaperKind.CREDIT_NOTE, note_id))

    # -------------------------------------------------------------- choosing

    def _rows(self, text: str) -> list[PopupRow]:
        found = invoice_list.newest_fitting(self._tab.desk.session, text, _MOST)
        rows = [self._row(item) for item in found if not item.void]
        words = translate("Returns", "Without a receipt: the goods in the cart")
        return [*rows, PopupRow(WITHOUT, words, icon="receipt-off")]

    def _row(self, item: InvoiceItem) -> PopupRow:
        title = "  \u00b7  ".join(filter(None, (item.number, item.customer)))
        owed = item.balance > 0
        chip = translate("Sell", "Owes {amount}").format(amount=format_money(item.balance))
        return PopupRow(
            item.id,
            title,
            f"{item.issued:%d/%m/%Y %H.%M}",
            chip if owed else "",
            "warning",
            format_money(item.total),
        )

    def _on_picked(self, key: object) -> None:
        if key == WITHOUT:
            self.open_bare()
        else:
            self.open(int(str(key)))


def _bare_words() -> str:
    return translate("Returns", "Scan what came back into the cart first, then choose this again.")
