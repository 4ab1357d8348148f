"""What a customer owes, invoice by invoice, and how much of the money goes into which."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from oms_desktop.database.order_money import OwedRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.money import format_money, format_number

INVOICE, PART = range(2)
DASH = "\u2013"


@dataclass(frozen=True)
class DebtLine:
    """An unpaid invoice, what goes into it, and its place among those that were chosen (0: none)."""

    debt: OwedRow
    part: int = 0
    place: int = 0

    @property
    def id(self) -> int:
        """The invoice's id."""
        return self.debt.id


class DebtsTable(BaseTable):
    """Space chooses the marked invoice, or no longer."""

    toggled = Signal(int)
    """The id of an invoice that is to be paid first, or no longer."""
    left = Signal()
    """Esc."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(name="debtLines")
        self.lines = RowsModel(_columns(), self)
        self.setModel(self.lines)
        self.set_widths({PART: 112}, stretch=INVOICE)
        self.row_opened.connect(lambda _: self._toggle())
        self.doubleClicked.connect(lambda _: self._toggle())

    def show_lines(self, lines: tuple[DebtLine, ...]) -> None:
        """Show the debts as they would be paid; the mark stays."""
        marked = max(0, self.current_row())
        self.lines.show_rows(lines)
        if lines:
            self.select_row(min(marked, len(lines) - 1))

    def _toggle(self) -> None:
        rows, at = self.lines.rows, self.current_row()
        if 0 <= at < len(rows):
            self.toggled.emit(rows[at].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _columns() -> tuple[Column, ...]:
    return (
        Column(lambda: translate("Customers", "Invoice"), _invoice),
        Column(lambda: translate("Customers", "Pays now"), _part, right=True),
    )


def _invoice(line: DebtLine) -> Cell:
    owed = translate("Customers", "owes {amount}").format(amount=format_money(line.debt.balance))
    return Cell(line.debt.number, sub=owed, icon="check" if line.place else "")


def _part(line: DebtLine) -> Cell:
    tone = "success" if line.part == line.debt.balance else "warning" if line.part else "text3"
    return Cell(format_number(line.part) if line.part else DASH, right=True, tone=tone)
