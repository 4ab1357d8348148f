"""The table of the house: fixed rows, no grid, no Tab trap, a header that remembers itself."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QByteArray, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.cells import CellDelegate

_VERSION_MARK: Final = b"v"


class BaseTable(QTableView):
    """A table of whole rows painted by a `CellDelegate`."""

    row_opened = Signal(int)
    """Enter or a double click on a row."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        accessible: str = "",
        several: bool = False,
    ) -> None:
        """Make a table.

        Args:
            parent: Qt parent.
            name: object name.
            accessible: name for screen readers.
            several: more than one row may be selected.
        """
        super().__init__(parent)
        self._theme = theme.current()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(
            QAbstractItemView.SelectionMode.ExtendedSelection
            if several
            else QAbstractItemView.SelectionMode.SingleSelection
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(self))
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        self._dress_headers()
        self._theme.changed.connect(self._set_heights)

    def _dress_headers(self) -> None:
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setSectionsMovable(True)
        heads.setMinimumSectionSize(36)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._set_heights()

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.height("row"))
        self.horizontalHeader().setFixedHeight(self._theme.height("table_head"))

    def set_widths(self, widths: dict[int, int], stretch: int | None = None) -> None:
        """Set column widths in pixels of the design; one column takes what is left."""
        heads = self.horizontalHeader()
        for column, width in widths.items():
            self.setColumnWidth(column, self._theme.px(width))
        if stretch is not None:
            heads.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def current_row(self) -> int:
        """The row with the focus, or -1."""
        return self.currentIndex().row()

    def select_row(self, row: int) -> None:
        """Select a row and scroll to it; out of range is the nearest one, -1 selects nothing."""
        # The stubs say there always is a model.
        model: QAbstractItemModel | None = self.model()
        count = 0 if model is None else model.rowCount()
        if model is None or row < 0 or not count:
            self.clearSelection()
            return
        index = model.index(min(row, count - 1), 0)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def move_by(self, steps: int) -> None:
        """Select the row `steps` below the current one, stopping at the ends."""
        self.select_row(max(0, self.current_row() + steps))

    def header_state(self, version: int) -> str:
        """Widths and order of the columns as text, marked with the columns' version."""
        state = bytes(self.horizontalHeader().saveState().toBase64().data())
        return (_VERSION_MARK + str(version).encode() + b":" + state).decode("ascii")

    def restore_header(self, state: str, version: int) -> bool:
        """Restore what `header_state` gave; False for another version or a text that is none."""
        mark, found, code = state.partition(":")
        if not found or mark != f"v{version}" or not code.isascii():
            return False
        bare = QByteArray.fromBase64(code.encode("ascii"))
        return self.horizontalHeader().restoreState(bare)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current_row() >= 0:
                self.row_opened.emit(self.current_row())
                return
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()
