"""An item model that is a window on a listing: pages are fetched as the view scrolls."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.database.listing import Found, Listing, Page
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.widgets.cells import CELL_ROLE

Index = QModelIndex | QPersistentModelIndex
PAGE_ROWS: Final = 128
PAGES_KEPT: Final = 40
_NO_INDEX: Final = QModelIndex()
_EMPTY: Final[Page[Any]] = Page((), ())


class ListingModel(QAbstractTableModel):
    """Shows a `Listing`; a million rows open as fast as ten.

    A page next to one already seen is fetched by key, the last page from the end; only a jump into the
    unknown middle counts its way there. What was found before it is shown is fetched by its ids.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        """Start empty; `columns` say what is shown."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._listing: Listing[Any] | None = None
        self._found: Found | None = None
        self._count = 0
        self._sort = ""
        self._descending = False
        self._pages: OrderedDict[int, Page[Any]] = OrderedDict()
        self._anchors: dict[int, tuple[Any, int]] = {}

    # -------------------------------------------------------------- what is shown

    def show_listing(
        self,
        listing: Listing[Any],
        sort: str,
        *,
        descending: bool = False,
        found: Found | None = None,
    ) -> None:
        """Show another listing, or the same one again after something changed.

        Args:
            listing: whose rows.
            sort: name of the order.
            descending: whether the largest comes first.
            found: what `Listing.find` brought in this order, if it was asked.
        """
        self.beginResetModel()
        self._listing, self._sort, self._descending = listing, sort, descending
        self._found = found
        self._pages.clear()
        self._anchors.clear()
        self._count = listing.count() if found is None else len(found.ids)
        self.endResetModel()

    def refresh(self) -> None:
        """Fetch everything anew."""
        if self._listing is not None:
            self.show_listing(self._listing, self._sort, descending=self._descending)

    @property
    def listing(self) -> Listing[Any] | None:
        """What is shown."""
        return self._listing

    @property
    def is_found(self) -> bool:
        """Whether the rows were found before they were shown; then their sums are known too."""
        return self._found is not None

    @property
    def sort_name(self) -> str:
        """The order shown."""
        return self._sort

    @property
    def is_descending(self) -> bool:
        """Whether the largest comes first."""
        return self._descending

    def sums(self) -> dict[str, int]:
        """The listing's sums over all its rows."""
        if self._found is not None:
            return dict(self._found.sums)
        return self._listing.total() if self._listing is not None else {}

    def row_at(self, number: int) -> Any | None:
        """The row shown at a place, or None beyond the end."""
        if not 0 <= number < self._count:
            return None
        rows = self._page(number // PAGE_ROWS).rows
        place = number % PAGE_ROWS
        return rows[place] if place < len(rows) else None

    def find_row(self, row_id: int, among: int = 4 * PAGE_ROWS) -> int:
        """The place of the row with this id among the first ones, or -1."""
        if self._found is not None:
            ids = self._found.ids
            return ids.index(row_id) if row_id in ids else -1
        for number in range(min(self._count, among)):
            row = self.row_at(number)
            if row is not None and row.id == row_id:
                return number
        return -1

    # -------------------------------------------------------------- fetching

    def _page(self, number: int) -> Page[Any]:
        found = self._pages.get(number)
        if found is not None:
            self._pages.move_to_end(number)
            return found
        page = self._fetch(number)
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        if page.keys:
            self._anchors[number] = page.keys[-1]
        return page

    def _fetch(self, number: int) -> Page[Any]:
        listing = self._listing
        if listing is None:
            return _EMPTY
        down = self._descending
        if self._found is not None:
            ids = self._found.ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]
            return Page(tuple(listing.in_order(ids)), ())
        if number == 0:
            return listing.page(self._sort, PAGE_ROWS, descending=down)
        if number - 1 in self._anchors:
            after = self._anchors[number - 1]
            return listing.page(self._sort, PAGE_ROWS, after=after, descending=down)
        last = (self._count - 1) // PAGE_ROWS
        if number == last:
            return listing.last_page(self._sort, self._count - last * PAGE_ROWS, descending=down)
        return listing.page(self._sort, PAGE_ROWS, offset=number * PAGE_ROWS, descending=down)

    # -------------------------------------------------------------- Qt

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == CELL_ROLE:
            return column.cell(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.cell(row).text
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = column.cell(row)
            return f"{column.title()}: {cell.text}"
        if role == Qt.ItemDataRole.EditRole:
            return column.value(row) if column.value else column.cell(row).text
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignLeft
            if column.right:
                across = Qt.AlignmentFlag.AlignRight
            elif column.centre:
                across = Qt.AlignmentFlag.AlignHCenter
            return int(across | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        name = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if name and self._listing is not None:
            descending = order == Qt.SortOrder.DescendingOrder
            self.show_listing(self._listing, name, descending=descending)

    def retranslate(self) -> None:
        """Show titles and words in the language of the screen."""
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, last))
