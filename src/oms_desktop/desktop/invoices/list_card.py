"""The list with its sums below; columns give way where there is little room."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.database.listing import Listing
from oms_desktop.desktop.invoices.columns import CUSTOMER, DATE, DUE, NUMBER, PAID, columns
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.money import format_money, format_number

FIRST_SORT: Final = "issued"
# Amounts are never cut: where there is little room, whole columns go.
_ROOM_FOR_CUSTOMER: Final = 930
_ROOM_FOR_PAID: Final = 800
_ROOM_FOR_DUE: Final = 700
_ROOM_FOR_DATE: Final = 600
_NUMBER_WIDTH: Final = 158
_COMING: Final = "…"
_STRETCH: Final = QHeaderView.ResizeMode.Stretch
_FREE: Final = QHeaderView.ResizeMode.Interactive


class ListCard(QFrame):
    """Table, empty state and footer."""

    selected = Signal(object)
    """The `InvoiceItem` with the focus, or None."""
    shown = Signal()
    """The rows that were asked for are there."""
    opened = Signal(object)
    """Enter or a double click on one."""
    cleared = Signal()
    """The empty state's button: show everything, or go and sell."""

    def __init__(self, desk: Desk) -> None:
        """Start without rows."""
        super().__init__()
        self.setObjectName("invoiceList")
        self.setProperty("card", "true")
        self._filtered = self._wants_focus = False
        self._total: Mapping[str, int] | None = None
        self.finder = Finder(desk.tasks, desk.notices.error, self)
        self._act = Button(name="emptyAct")
        self._act.clicked.connect(self.cleared)
        self._empty = EmptyState("receipt", buttons=(self._act,), name="invoicesEmpty")
        self.listing = ListingTable(
            columns(desk, self._is_roomy), self._empty, name="invoices", finder=self.finder
        )
        self.table = self.listing.table
        self.listing.shown.connect(self._on_shown)
        self.finder.busy_changed.connect(self._on_busy)
        self.listing.row_selected.connect(self.selected)
        self.listing.row_opened.connect(self.opened)
        self._count = plain_label("", "muted", name="invoiceCount")
        names = ("total", "paid", "balance")
        self._words = {name: plain_label("", "muted") for name in names}
        self._sums = {
            name: plain_label("", "strong", tabular=True, name=f"sum-{name}") for name in names
        }
        parts = [item for name in names for item in (self._words[name], self._sums[name], 10)]
        foot = row(self._count, None, *parts[:-1], spacing=6, margins=(12, 8, 14, 8))
        self.setLayout(column(self.listing, line(), foot, spacing=0, margins=(1, 1, 1, 1)))
        self.table.setColumnHidden(CUSTOMER, True)
        self.table.horizontalHeader().setSectionResizeMode(NUMBER, _STRETCH)
        theme.current().changed.connect(self._judge_room)

    def show_rows(self, listing: Listing[InvoiceItem], *, filtered: bool) -> None:
        """Show rows in the order chosen last, the same one selected; `filtered`: there are more."""
        self._filtered, self._wants_focus = filtered, False
        model = self.listing.model
        first = not model.sort_name
        self.listing.show_listing(
            listing,
            model.sort_name or FIRST_SORT,
            descending=True if first else model.is_descending,
        )

    def current(self) -> InvoiceItem | None:
        """The row with the focus, or None."""
        found = self.listing.current()
        return found if isinstance(found, InvoiceItem) else None

    def select(self, invoice_id: int) -> bool:
        """Select an invoice if it is among the first rows."""
        return self.listing.select_id(invoice_id)

    def count(self) -> int:
        """How many rows there are."""
        return self.listing.model.rowCount()

    def focus_list(self) -> None:
        """Put the focus into the table, or on the empty state's button; once the rows are there."""
        if self.listing.waiting:
            self._wants_focus = True
        elif self.count():
            if self.table.current_row() < 0:
                self.table.select_row(0)
            self.table.setFocus()
        else:
            self._empty.take_focus()

    def sums(self) -> dict[str, str]:
        """The footer as shown, for tests."""
        shown = {name: label.text() for name, label in self._sums.items()}
        return {"count": self._count.text(), **shown}

    # -------------------------------------------------------------- inside

    def _on_shown(self) -> None:
        """Rows are there; their sums are, or are added up meanwhile."""
        model = self.listing.model
        self._show_empty_words()
        if model.is_found:
            self._total = model.sums()
        elif model.listing is not None:
            self._total = None
            self.finder.add_up(model.listing, self._show_total)
        self._show_sums()
        self.shown.emit()
        if self._wants_focus:
            self._wants_focus = False
            self.focus_list()

    def _on_busy(self, busy: bool) -> None:
        if busy and self.listing.waiting:
            self._total = None
        self._show_sums()

    def _show_total(self, sums: Mapping[str, int]) -> None:
        self._total = sums
        self._show_sums()

    def _show_sums(self) -> None:
        for name, label in self._sums.items():
            label.setText(_COMING if self._total is None else format_money(self._total[name]))
        if self.listing.waiting:
            self._count.setText(translate("Invoices", "Searching…"))
            return
        count = self.count()
        if count == 1:
            text = translate("Invoices", "1 invoice")
        else:
            text = translate("Invoices", "{count} invoices")
        self._count.setText(text.format(count=format_number(count)))

    def _show_empty_words(self) -> None:
        if self._filtered:
            title = translate("Invoices", "No invoice fits")
            below = translate("Invoices", "Try fewer letters or another filter.")
            label = translate("Invoices", "Clear filters")
        else:
            title = translate("Invoices", "No invoices yet")
            below = translate("Invoices", "Each sale makes one.")
            label = translate("Invoices", "Go to the counter")
        self._empty.set_words(title, below)
        self._act.set_label(label)

    def _is_roomy(self) -> bool:
        return self.width() / theme.current().factor() >= _ROOM_FOR_CUSTOMER

    def _judge_room(self) -> None:
        room = self.width() / theme.current().factor()
        roomy = self._is_roomy()
        if self.table.isColumnHidden(CUSTOMER) == roomy:
            heads = self.table.horizontalHeader()
            heads.setSectionResizeMode(CUSTOMER if roomy else NUMBER, _STRETCH)
            heads.setSectionResizeMode(NUMBER if roomy else CUSTOMER, _FREE)
            if roomy:
                self.table.setColumnWidth(NUMBER, theme.current().px(_NUMBER_WIDTH))
        self.table.setColumnHidden(CUSTOMER, not roomy)
        self.table.setColumnHidden(DATE, room < _ROOM_FOR_DATE)
        self.table.setColumnHidden(PAID, room < _ROOM_FOR_PAID)
        self.table.setColumnHidden(DUE, room < _ROOM_FOR_DUE)
        for name in ("total", "paid"):
            shown = room >= _ROOM_FOR_DUE
            self._words[name].setVisible(shown)
            self._sums[name].setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._judge_room()

    def retranslate(self) -> None:
        """Set every word anew."""
        for part in (self.table, self.table.horizontalHeader()):
            part.setAccessibleName(translate("Invoices", "Invoices"))
        self._words["total"].setText(translate("Invoices", "Total"))
        self._words["paid"].setText(translate("InvoiceColumns", "Paid"))
        self._words["balance"].setText(translate("Invoices", "Balance"))
        self._show_sums()
        self._show_empty_words()
