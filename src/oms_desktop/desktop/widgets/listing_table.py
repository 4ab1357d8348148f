"""A table over a listing: titles that sort, a row that stays selected, an empty state."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.listing import Found, Listing
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.models.listing_model import ListingModel
from oms_desktop.desktop.widgets.base_table import BaseTable


class ListingTable(QStackedWidget):
    """Shows a listing, or what `empty` says while there is nothing in it."""

    row_selected = Signal(object)
    """The row with the focus, or None."""
    row_opened = Signal(object)
    """Enter or a double click on a row."""
    shown = Signal()
    """The rows that were asked for are there."""

    def __init__(
        self,
        columns: Sequence[Column],
        empty: QWidget,
        *,
        name: str,
        several: bool = False,
        finder: Finder | None = None,
    ) -> None:
        """Make a table.

        Args:
            columns: from left to right.
            empty: shown instead of no rows.
            name: for tests and screen readers.
            several: whether several rows may be selected.
            finder: finds what no index has in order; without one everything is read at once.
        """
        super().__init__()
        self._finder = finder
        self.waiting = False
        """Whether rows that were asked for are still looked for."""
        self.model = ListingModel(columns, self)
        self.table = BaseTable(name=name, several=several)
        self.table.setModel(self.model)
        self._dress(columns)
        self.addWidget(self.table)
        self.addWidget(empty)
        self.table.row_opened.connect(lambda number: self._emit(self.row_opened, number))
        self.table.selectionModel().currentRowChanged.connect(
            lambda current, _: self._emit(self.row_selected, current.row())
        )

    def _dress(self, columns: Sequence[Column]) -> None:
        stretch = next((at for at, column in enumerate(columns) if column.stretch), None)
        self.table.set_widths({at: column.width for at, column in enumerate(columns)}, stretch)
        heads = self.table.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(False)
        heads.sectionClicked.connect(self._on_title_clicked)

    def show_listing(self, listing: Listing[Any], sort: str, *, descending: bool = False) -> None:
        """Show a listing from its first row; the same row stays selected if it is still near."""

        def show(found: Found | None) -> None:
            self.waiting = False
            before = self.current()
            self.model.show_listing(listing, sort, descending=descending, found=found)
            self._mark_sort()
            self._settle(before)
            self.shown.emit()

        if self._finder is None:
            show(None)
        elif listing.plain is None:
            self._finder.forget()
            show(None)
        else:
            self.waiting = True
            self._finder.find(listing, sort, show, descending=descending)

    def refresh(self) -> None:
        """Fetch everything anew, keeping the selected row if it is still near."""
        model = self.model
        if model.listing is not None:
            self.show_listing(model.listing, model.sort_name, descending=model.is_descending)

    def current(self) -> Any | None:
        """The row with the focus, or None."""
        return self.model.row_at(self.table.current_row())

    def selected(self, most: int) -> list[Any]:
        """The selected rows from the top, at most so many of them."""
        numbers: list[int] = []
        for part in sorted(
            self.table.selectionModel().selection().toList(), key=lambda part: part.top()
        ):
            numbers += range(part.top(), min(part.bottom() + 1, part.top() + most - len(numbers)))
        rows = (self.model.row_at(number) for number in dict.fromkeys(numbers))
        return [found for found in rows if found is not None]

    def select_id(self, row_id: int) -> bool:
        """Select the row with this id if it is near the top."""
        number = self.model.find_row(row_id)
        if number >= 0:
            self.table.select_row(number)
        return number >= 0

    def _settle(self, before: Any | None) -> None:
        count = self.model.rowCount()
        self.setCurrentIndex(0 if count else 1)
        number = self.model.find_row(before.id) if before is not None else 0
        self.table.select_row(max(number, 0) if count else -1)
        if not count:
            self.row_selected.emit(None)

    def _on_title_clicked(self, section: int) -> None:
        name = self.model.columns[section].sort
        if not name:
            return
        same = name == self.model.sort_name
        descending = not self.model.is_descending if same else False
        if self.model.listing is not None:
            self.show_listing(self.model.listing, name, descending=descending)

    def _mark_sort(self) -> None:
        heads = self.table.horizontalHeader()
        for at, column in enumerate(self.model.columns):
            if column.sort and column.sort == self.model.sort_name:
                heads.setSortIndicatorShown(True)
                # Fusion points down for A to Z; people read up as rising.
                up = not self.model.is_descending
                heads.setSortIndicator(
                    at, Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder
                )

    def _emit(self, signal: Any, number: int) -> None:
        signal.emit(self.model.row_at(number))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()
        super().changeEvent(event)
