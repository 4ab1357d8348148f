"""The receipt of the last sale on the customer's phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.words import translate
from oms_desktop.services import invoice_list
from oms_desktop.services.sharing import receipt_text

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.services.cart import Cart


class Chatting(QObject):
    """Shows the code in the place of the money, until the next customer's first item."""

    def __init__(self, tab: SellTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab
        tab.chat_panel.left.connect(self.close)

    def open(self) -> None:
        """Ctrl+W: the last receipt as a code for WhatsApp."""
        tab = self._tab
        invoice_id = invoice_list.newest_invoice(tab.desk.session)
        if invoice_id is None:
            tab.desk.notices.toast(translate("Sell", "Nothing has been sold yet"))
            return
        tab.chat_panel.open_for(receipt_text(tab.desk.session, invoice_id))
        tab.right.ask(tab.chat_panel, whom=False)
        tab.chat_panel.take_focus()

    def show_cart(self, cart: Cart) -> None:
        """The next customer's goods are more urgent."""
        if cart.lines and self._tab.right.asked() is self._tab.chat_panel:
            self._tab.right.rest()

    def close(self) -> None:
        """Show totals and money again; the focus goes back to the scan field."""
        self._tab.right.rest()
        self._tab.search_focus()
