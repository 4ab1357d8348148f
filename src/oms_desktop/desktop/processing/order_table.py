"""The orders as a table with its sums below; columns give way where there is little room."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.database.order_list import OrderListing
from oms_desktop.desktop.processing import list_columns
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.money import format_money, format_number

FIRST_SORT: Final = "promised"
_MOST: Final = 200
"""So many rows can be acted on at once."""
# In this order columns go where there is little room.
_ROOM: Final = (
    (list_columns.DATE, 1090),
    (list_columns.METHOD, 1010),
    (list_columns.TOTAL, 900),
    (list_columns.ITEMS, 800),
    (list_columns.REST, 600),
)


class OrderTable(QFrame):
    """Table and footer; `empty` stands there while nothing fits."""

    selected = Signal()
    """Something else is selected."""
    opened = Signal()
    """Enter or a double click on a row."""

    def __init__(self, desk: Desk, empty: EmptyState) -> None:
        """Start without rows."""
        super().__init__()
        self.setObjectName("orderTable")
        self.setProperty("card", "true")
        self.listing = ListingTable(list_columns.columns(desk), empty, name="orders", several=True)
        self.table = self.listing.table
        self.listing.row_selected.connect(lambda _: self.selected.emit())
        self.listing.row_opened.connect(lambda _: self.opened.emit())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self._count = plain_label("", "muted", name="orderCount")
        self._words = {name: plain_label("", "muted") for name in ("total", "rest")}
        self._sums = {
            name: plain_label("", "strong", tabular=True, name=f"sum-{name}")
            for name in ("total", "rest")
        }
        parts = [item for name in self._sums for item in (self._words[name], self._sums[name], 10)]
        foot = row(self._count, None, *parts[:-1], spacing=6, margins=(12, 8, 14, 8))
        self.setLayout(column(self.listing, line(), foot, spacing=0, margins=(1, 1, 1, 1)))
        theme.current().changed.connect(self._judge_room)

    def show_rows(self, listing: OrderListing) -> None:
        """Show rows in the order chosen last, the same one selected."""
        model = self.listing.model
        self.listing.show_listing(
            listing, model.sort_name or FIRST_SORT, descending=model.is_descending
        )
        self._show_sums()

    def count(self) -> int:
        """How many rows there are."""
        return self.listing.model.rowCount()

    def current(self) -> OrderCard | None:
        """The row with the focus."""
        found = self.listing.current()
        return found if isinstance(found, OrderCard) else None

    def selected_ids(self) -> list[int]:
        """The orders selected, from top to bottom."""
        return [card.id for card in self.listing.selected(_MOST)]

    def select(self, order_id: int) -> bool:
        """Select an order if it is among the first rows."""
        return self.listing.select_id(order_id)

    def take_focus(self) -> bool:
        """Put the focus into the table; False if it is empty."""
        if not self.count():
            return False
        if self.table.current_row() < 0:
            self.table.select_row(0)
        self.table.setFocus()
        return True

    def sums(self) -> dict[str, str]:
        """The footer as shown, for tests."""
        return {
            "count": self._count.text(),
            **{name: label.text() for name, label in self._sums.items()},
        }

    def _show_sums(self) -> None:
        sums = self.listing.model.sums()
        for name, label in self._sums.items():
            label.setText(format_money(int(sums.get(name, 0))))
        count = self.count()
        if count == 1:
            text = translate("Processing", "1 order")
        else:
            text = translate("Processing", "{count} orders")
        self._count.setText(text.format(count=format_number(count)))

    def _judge_room(self) -> None:
        room = self.width() / theme.current().factor()
        for number, needed in _ROOM:
            self.table.setColumnHidden(number, room < needed)
        items_gone = room < dict(_ROOM)[list_columns.ITEMS]
        heads = self.table.horizontalHeader()
        stretch, free = heads.ResizeMode.Stretch, heads.ResizeMode.Interactive
        mode = stretch if items_gone else free
        if heads.sectionResizeMode(list_columns.CUSTOMER) != mode:
            heads.setSectionResizeMode(list_columns.CUSTOMER, mode)
            if not items_gone:
                self.table.setColumnWidth(list_columns.CUSTOMER, theme.current().px(150))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._judge_room()

    def retranslate(self) -> None:
        """Set every word anew."""
        for part in (self.table, self.table.horizontalHeader()):
            part.setAccessibleName(translate("Processing", "Orders"))
        self._words["total"].setText(translate("Processing", "Total"))
        self._words["rest"].setText(translate("Processing", "Rest"))
        self._show_sums()
