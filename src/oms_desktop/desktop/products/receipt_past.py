"""Goods receipts that were posted: the list, and what was in the one chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from oms_desktop.database.receipt_list import ReceiptRow
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.products.receipt_columns import (
    AMOUNT,
    BATCH,
    COST,
    EXPIRY,
    line_columns,
    receipt_columns,
)
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.list_tab import SEARCH_MS, SearchField
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.money import format_money
from oms_desktop.domain.users import Right
from oms_desktop.services import receiving, suppliers

if TYPE_CHECKING:
    from oms_desktop.database.suppliers import SupplierRow


class PastReceipts(QWidget):
    """A list at the left, its lines at the right."""

    def __init__(self, desk: Desk, back: QWidget) -> None:
        """Read nothing yet; see `refresh`. `back` leads to the draft again."""
        super().__init__()
        self._desk = desk
        self.supplier: SupplierRow | None = None
        self._only = Button("", icon="x", name="receiptsOnly")
        self._none = EmptyState("clipboard-off", name="receiptsNone")
        self.list = ListingTable(receipt_columns(desk.session), self._none, name="receiptsPosted")
        self.search = SearchField(self.list.table, name="receiptSearch")
        self.lines = RowsModel(line_columns(), self)
        self._table = BaseTable(name="receiptContent")
        self._table.setModel(self.lines)
        widths = {at: each.width for at, each in enumerate(self.lines.columns)}
        self._table.set_widths({**widths, 0: 130, 1: 80, 2: 66, 3: 112, 4: 100}, 0)
        self._with_cost = desk.session.may(Right.SEE_COST)
        for at in (COST, AMOUNT):
            self._table.setColumnHidden(at, not self._with_cost)
        self._title = plain_label("", "strong")
        self._below = plain_label("", "muted")
        left = card(column(self.list, spacing=0, margins=(1, 1, 1, 1)), "receiptsCard")
        head = column(self._title, self._below, spacing=2, margins=(12, 10, 12, 6))
        body = column(head, self._table, spacing=0, margins=(1, 1, 1, 1))
        body.setStretch(1, 1)
        both = row(left, card(body, "receiptCard"), spacing=14)
        both.setStretch(0, 5)
        both.setStretch(1, 6)
        top = row(self.search, self._only, back)
        top.setStretch(0, 1)
        layout = column(top, both)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SEARCH_MS)
        self._later.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._later.start())
        self.list.row_selected.connect(self._show)
        self._only.clicked.connect(lambda *_: self.show_every())
        self.retranslate()

    def refresh(self) -> None:
        """Read the list anew, newest first."""
        of = self.supplier.id if self.supplier is not None else None
        listing = receiving.posted(self._desk.session, self.search.text(), of)
        self.list.show_listing(listing, "id", descending=True)
        self._show_words()
        self._show(self.list.current())

    def show_supplier(self, supplier_id: int | None) -> None:
        """Show what one supplier delivered, or (None) what any did."""
        self.supplier = None
        if supplier_id is not None:
            self.supplier = suppliers.supplier(self._desk.session, supplier_id)
        self.search.clear()
        self.refresh()

    def show_every(self) -> None:
        """Show what any supplier delivered, with the focus where the next search begins."""
        self.show_supplier(None)
        self.take_focus()

    def open_receipt(self, receipt_id: int) -> None:
        """Show one receipt, if it is near the top."""
        self.show_supplier(None)
        self.list.select_id(receipt_id)

    def take_focus(self) -> None:
        """Begin with the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, found: ReceiptRow | None) -> None:
        lines = receiving.receipt(self._desk.session, found.id).lines if found is not None else ()
        self.lines.show_rows(lines)
        dated = any(line.batch or line.expires_on for line in lines)
        for at in (BATCH, EXPIRY):
            self._table.setColumnHidden(at, not dated)
        if found is None:
            self._title.setText("")
            self._below.setText("")
            return
        total = format_money(found.total) if self._with_cost else ""
        self._title.setText(" \u00b7 ".join(filter(None, (found.number, total))))
        parts = (found.supplier_name, found.reference, counted(len(lines)))
        self._below.setText(" \u00b7 ".join(filter(None, parts)))

    def set_compact(self, narrow: bool) -> None:
        """Narrow windows show the times only where there is room."""
        self.list.table.setColumnHidden(1, narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.search.set_words(translate("Receipts", "Search number, supplier or reference"))
        self.list.table.setAccessibleName(translate("Receipts", "Posted receipts"))
        self._table.setAccessibleName(translate("Receipts", "Goods of the receipt"))
        self._show_words()
        last = self.lines.columnCount() - 1
        self.lines.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self._show(self.list.current())

    def _show_words(self) -> None:
        only = self.supplier
        self._only.setVisible(only is not None)
        if only is not None:
            words = translate("Receipts", "Only {name}").format(name=clip(only.name))
            self._only.set_label(words)
            self._only.setAccessibleName(words)
        self._only.set_hint(translate("Receipts", "Show receipts from every supplier"))
        none = translate("Receipts", "No goods receipt yet")
        if self.search.text().strip():
            none = translate("Receipts", "No goods receipt matches")
        elif only is not None:
            none = translate("Receipts", "Nothing came from this supplier yet")
        self._none.set_words(none)


def counted(lines: int) -> str:
    """How many lines, in words."""
    if lines == 1:
        return translate("Receipts", "1 line")
    return translate("Receipts", "{count} lines").format(count=lines)
