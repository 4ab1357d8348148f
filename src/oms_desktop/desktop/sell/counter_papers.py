"""The papers of the counter: receipt or invoice after a sale, slip after an order, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.errors import CartEmpty
from oms_desktop.services import invoice_list, printers
from oms_desktop.services.counter_shipments import shipment_to_deliver
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.desktop.sell.views import Sale
    from oms_desktop.services.changes import Changes


class CounterPapers(QObject):
    """Hands papers out for the counter."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        self._order: tuple[OrderPaper, ...] = ()

    def receipt(self) -> Paper:
        """What a counter sale is printed on."""
        return Paper(self._tab.desk.session.settings().receipt_paper)

    def hand_out(self, sale: Sale) -> None:
        """After a sale: receipt, or invoice if something is owed; and what goes with a delivery."""
        self._order = ()
        papers = self._tab.desk.papers
        if papers is None or not sale.invoice_id:
            return
        papers.print_jobs(sale.jobs)
        # A document with a printer of its own was taken care of by the sale itself.
        own = printers.uses(self._tab.desk.session)
        invoice = Paper(self._tab.desk.session.settings().invoice_paper)
        paper = invoice if sale.balance > 0 else self.receipt()
        if paper.form not in own:
            papers.print_invoice(sale.invoice_id, paper, asked=False)
        shipment = shipment_to_deliver(self._tab.desk.session, sale.invoice_id)
        if shipment is not None and PaperKind.DELIVERY_NOTE.value not in own:
            papers.print_paper(OrderPaper.of(PaperKind.DELIVERY_NOTE, shipment))

    def keep_order(self, changes: Changes) -> None:
        """An order was saved: its slip, and the receipt of its down payment, can be printed."""
        slip = OrderPaper.of(PaperKind.ORDER_SLIP, changes.id_of("order"))
        payment = changes.facts.get("payment")
        money = (OrderPaper.of(PaperKind.MONEY_RECEIPT, int(payment)),) if payment else ()
        self._order = (slip, *money)

    def reprint(self) -> None:
        """Print the papers of the order just saved, or the receipt of the last sale again."""
        papers = self._tab.desk.papers
        if papers is None or not self._order:
            self._newest(preview=False)
            return
        for wanted in self._order:
            papers.print_paper(wanted)

    def preview(self) -> None:
        """Show the slip of the order just saved, or the receipt of the last sale."""
        papers = self._tab.desk.papers
        if papers is None or not self._order:
            self._newest(preview=True)
        else:
            papers.show_paper(self._order[0])

    def quote(self) -> None:
        """Show the cart as a quotation, to be printed or saved."""
        papers, cart = self._tab.desk.papers, self._tab.counter.cart
        if cart is None or not cart.lines:
            raise CartEmpty
        if papers is not None:
            papers.show_paper(OrderPaper.of(PaperKind.QUOTATION, cart.order.id))

    def _newest(self, *, preview: bool) -> None:
        desk = self._tab.desk
        invoice_id = invoice_list.newest_invoice(desk.session)
        if invoice_id is None or desk.papers is None:
            desk.notices.toast(translate("Sell", "Nothing has been sold yet"))
        elif preview:
            desk.papers.preview(invoice_id, self.receipt())
        else:
            desk.papers.print_invoice(invoice_id, self.receipt())
