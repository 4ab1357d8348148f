"""Closed shifts, newest first."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame

from oms_desktop.desktop.reports.words import day_words, difference_words
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.cells import CELL_ROLE, Cell
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.domain.money import format_number
from oms_desktop.services.shifts import PastShift

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_COLUMNS: Final = 6
_DIFFERENCE: Final = 4


class PastModel(QAbstractTableModel):
    """The list as a table."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: Sequence[PastShift] = ()

    def show_rows(self, rows: Sequence[PastShift]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row_: int) -> PastShift | None:
        """The shift of a row."""
        return self._rows[row_] if 0 <= row_ < len(self._rows) else None

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self._cell(self._rows[index.row()], index.column())
        if role == CELL_ROLE:
            return cell
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, item: PastShift, column_: int) -> Cell:
        words, tone = difference_words(item.difference)
        return (
            Cell(item.number, strong=True),
            Cell(day_words(item.business_day), sub=f"{item.closed:%H.%M} \u00b7 {item.closed_by}"),
            Cell(format_number(item.sales_total), right=True),
            Cell(format_number(item.counted), right=True),
            Cell(words, chip=tone, right=True),
            Cell(format_number(item.deposit), right=True),
        )[column_]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Shift", "Shift"),
            translate("Shift", "Business day"),
            translate("Shift", "Sales"),
            translate("Shift", "Counted"),
            translate("Shift", "Difference"),
            translate("Shift", "Deposit"),
        )[section]


class PastList(QFrame):
    """The table under its title; Enter opens a report."""

    opened = Signal(int)
    """Id of a shift."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("pastShifts")
        self.setProperty("card", "true")
        self._title = plain_label("", "title")
        self._hint = plain_label("", "muted")
        self.model = PastModel(self)
        self.table = BaseTable(name="pastTable")
        self.table.setModel(self.model)
        self.table.set_widths({0: 130, 2: 110, 3: 110, 4: 120, 5: 110}, stretch=1)
        self.table.row_opened.connect(self._on_opened)
        self.empty = EmptyState("report-money", name="noPastShifts")
        head = row(self._title, None, self._hint, margins=(18, 12, 18, 11))
        layout = column(head, line(), self.table, self.empty, spacing=0, margins=(1, 1, 1, 1))
        layout.setStretch(2, 1)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.show_rows(())
        self.retranslate()

    def show_rows(self, rows: Sequence[PastShift]) -> None:
        """Show these; what was selected stays selected."""
        chosen = self.model.at(self.table.current_row())
        self.model.show_rows(rows)
        ids = [item.id for item in rows]
        self.table.select_row(ids.index(chosen.id) if chosen and chosen.id in ids else 0)
        self.table.setVisible(bool(rows))
        self._hint.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def set_narrow(self, *, narrow: bool) -> None:
        """Less room: what was taken out and the sales give way."""
        self.table.setColumnHidden(2, narrow)
        self.table.setColumnHidden(5, narrow)

    def _on_opened(self, at: int) -> None:
        item = self.model.at(at)
        if item is not None:
            self.opened.emit(item.id)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Shift", "Closed shifts"))
        self._hint.setText(translate("Shift", "Enter: show and print again"))
        self.table.setAccessibleName(translate("Shift", "Closed shifts"))
        self.empty.set_words(
            translate("Shift", "No shift was closed yet"),
            translate("Shift", "Each closing is kept here and can be printed again."),
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)
        self.table.viewport().update()
