"""The lines of the receipt that is written: a table whose cells are edited where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.products.cell_editor import Accept, CellEditor
from oms_desktop.desktop.products.receipt_columns import (
    AMOUNT,
    BATCH,
    COST,
    EXPIRY,
    QUANTITY,
    UNIT,
    day_words,
    line_columns,
)
from oms_desktop.desktop.products.receipt_draft import ReceiptDraft
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.domain.days import parse_day
from oms_desktop.domain.money import format_number, parse_money
from oms_desktop.domain.quantity import format_quantity, parse_quantity
from oms_desktop.domain.receipts import ReceiptLine


class ReceiptLines(QStackedWidget):
    """Shows a draft's lines, or what to do first."""

    left = Signal()
    """A value was taken or given up: on to the next scan."""

    def __init__(self, draft: ReceiptDraft) -> None:
        """Follow a draft."""
        super().__init__()
        self._draft = draft
        self._column = QUANTITY
        self.model = RowsModel(line_columns(), self)
        self.table = BaseTable(name="receiptLines")
        self.table.setModel(self.model)
        widths = {at: each.width for at, each in enumerate(self.model.columns)}
        self.table.set_widths(widths, 0)
        for column in (COST, AMOUNT):
            self.table.setColumnHidden(column, not draft.with_cost)
        self._empty = EmptyState("package-import", name="receiptEmpty")
        self.addWidget(self.table)
        self.addWidget(self._empty)
        self.editor = CellEditor(self.table, name="receiptCell")
        self.editor.left.connect(self.left)
        self.editor.stepped.connect(self._on_stepped)
        self.table.row_opened.connect(lambda _: self.edit(QUANTITY))
        self.table.doubleClicked.connect(lambda index: self.edit(index.column()))
        draft.changed.connect(self.show_lines)
        self.retranslate()

    def show_lines(self) -> None:
        """Show the draft as it is now; the row with the focus stays."""
        before = self.table.current_row()
        receipt = self._draft.receipt
        watched = receipt.watched if receipt is not None else frozenset()
        for column in (BATCH, EXPIRY):
            self.table.setColumnHidden(column, not watched)
        count = len(self._draft.lines)
        grew = count > len(self.model.rows)
        self.model.show_rows(self._draft.lines)
        self.table.select_row(count - 1 if grew or before < 0 else before)
        self.setCurrentIndex(0 if count else 1)

    def select_line(self, line_id: int) -> None:
        """Put the mark on a line."""
        ids = [line.id for line in self._draft.lines]
        if line_id in ids:
            self.table.select_row(ids.index(line_id))

    def current(self) -> ReceiptLine | None:
        """The line with the mark."""
        row = self.table.current_row()
        return self._draft.lines[row] if 0 <= row < len(self._draft.lines) else None

    # -------------------------------------------------------------- editing

    def edit(self, column: int) -> None:
        """Ask for a cell of the marked line where it stands."""
        line = self.current()
        if line is None:
            return
        if column == UNIT:
            self._draft.next_unit(line.id)
            return
        watched = self._draft.receipt is not None and (
            line.product_id in self._draft.receipt.watched
        )
        if column in {BATCH, EXPIRY} and not watched:
            return
        if column == COST and not self._draft.with_cost:
            return
        if column not in {QUANTITY, COST, BATCH, EXPIRY}:
            column = QUANTITY
        self._column = column
        text, accept = self._question(line, column)
        index = self.model.index(self.table.current_row(), column)
        words = f"{self.model.columns[column].title()}: {line.name}"
        self.editor.ask(index, words, text, accept, right=column in {QUANTITY, COST})

    def _question(self, line: ReceiptLine, column: int) -> tuple[str, Accept]:
        """What is there now as one types it, and what takes the new value."""
        draft = self._draft
        if column == QUANTITY:
            return (
                format_quantity(line.quantity),
                lambda text: draft.change(line.id, quantity=parse_quantity(text)),
            )
        if column == COST:
            return (
                format_number(line.unit_cost),
                lambda text: draft.change(line.id, unit_cost=parse_money(text)),
            )
        if column == BATCH:
            return line.batch, lambda text: draft.change(line.id, batch=text)
        return (
            day_words(line.expires_on),
            lambda text: draft.change(line.id, expires_on=parse_day(text, draft.today())),
        )

    def _on_stepped(self, steps: int) -> None:
        """Tab goes on to the next cell of the line, then to the next line."""
        order = [QUANTITY, COST] if self._draft.with_cost else [QUANTITY]
        if not self.table.isColumnHidden(BATCH):
            order += [BATCH, EXPIRY]
        at = order.index(self._column) + steps
        if 0 <= at < len(order):
            self.edit(order[at])
            if self.editor.is_open():
                return
        row = self.table.current_row() + (1 if steps > 0 else -1)
        if not 0 <= row < len(self._draft.lines):
            self.left.emit()
            return
        self.table.select_row(row)
        self.edit(order[0] if steps > 0 else order[-1])
        if not self.editor.is_open():
            self.edit(QUANTITY if steps > 0 or not self._draft.with_cost else COST)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.table.setAccessibleName(translate("Receipts", "Goods received"))
        self._empty.set_words(
            translate("Receipts", "Scan the first product of the delivery"),
            translate(
                "Receipts", "Each line is stored at once; nothing changes in stock before you post."
            ),
        )
        self.model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1
        )
