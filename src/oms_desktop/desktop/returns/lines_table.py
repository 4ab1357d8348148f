"""The lines of a return: what was sold, what is left, and how much comes back."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.returns.draft import ReturnDraft, ReturnLine, TypedLine
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cells import Cell, CellDelegate
from oms_desktop.desktop.widgets.step_cells import paint_steps, step_at
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.returns import Fate

Index = QModelIndex | QPersistentModelIndex
ITEM, QUANTITY = range(2)
TYPING_MS: Final = 1500
_STEPS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_SIDES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReturnTable(BaseTable):
    """Digits, + and − say how much of the marked line comes back; Space says it is damaged."""

    stepped = Signal(int)
    """One more or one less of the marked line."""
    typed = Signal(str)
    """Digits typed so far for the marked line."""
    fate_toggled = Signal()
    sideways = Signal(int)
    """Left or Right: the settlement before or after."""
    submitted = Signal()
    """Enter."""
    left = Signal()
    """Esc."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(name="returnLines")
        self.model_of_lines = RowsModel(_columns(), self)
        self.setModel(self.model_of_lines)
        self.setItemDelegate(_Delegate(self))
        self.set_widths({QUANTITY: 130}, stretch=ITEM)
        self.horizontalHeader().hide()
        self._digits = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._pause.timeout.connect(self.forget_digits)
        self.row_opened.connect(lambda _: self.submitted.emit())

    def show_draft(self, draft: ReturnDraft) -> None:
        """Show a draft as it is now; the mark stays."""
        marked = max(0, self.current_row())
        self.model_of_lines.show_rows(draft.typed())
        self.select_row(marked)

    def current(self) -> ReturnLine | None:
        """The marked line."""
        rows, at = self.model_of_lines.rows, self.current_row()
        return rows[at].line if 0 <= at < len(rows) else None

    def mark_product(self, product_id: int) -> ReturnLine | None:
        """Put the mark on a product's line that more can come back of, else on its first."""
        rows: tuple[TypedLine, ...] = self.model_of_lines.rows
        found = [at for at, each in enumerate(rows) if each.line.product_id == product_id]
        if not found:
            return None
        free = [at for at in found if rows[at].quantity < rows[at].line.left]
        self.select_row((free or found)[0])
        return self.current()

    def forget_digits(self) -> None:
        """The next digit begins a new number."""
        self._digits = ""
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif text and (text in "0123456789" or (text in ",." and self._digits)):
            self._digits += "," if text == "." else text
            self._pause.start()
            self.typed.emit(self._digits)
        elif key == Qt.Key.Key_Backspace and self._digits:
            self._digits = self._digits[:-1]
            self._pause.start()
            self.typed.emit(self._digits or "0")
        else:
            self.forget_digits()
            self._on_key(key, event)

    def _on_key(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _SIDES:
            self.sideways.emit(_SIDES[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.typed.emit("0")
        elif key == Qt.Key.Key_Space:
            self.fate_toggled.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.column() == QUANTITY and event.button() == Qt.MouseButton.LeftButton:
            step = step_at(self.visualRect(index), place.x(), self._theme)
            if step:
                self.forget_digits()
                self.stepped.emit(step)


class _Delegate(CellDelegate):
    """Paints the quantity between − and +."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        if index.column() != QUANTITY:
            super().paint_cell(painter, area, index, selected)
            return
        paint_steps(painter, area, self._cell(index).text, self._theme, selected=selected)


def _columns() -> tuple[Column, ...]:
    return (
        Column(lambda: translate("Returns", "Item"), _item),
        Column(lambda: translate("Returns", "Comes back"), _quantity),
    )


def _item(row: TypedLine) -> Cell:
    line = row.line
    words = translate("Returns", "sold {sold}  ·  left {left}")
    if line.returned:
        words = translate("Returns", "sold {sold}  ·  back {back}  ·  left {left}")
    below = words.format(
        sold=format_quantity(line.sold),
        back=format_quantity(line.returned),
        left=format_quantity(line.left),
    )
    # Nobody knows how much was sold without a receipt.
    parts = [below if line.sold else ""]
    if row.fate is Fate.DAMAGED:
        parts.insert(0, translate("Returns", "damaged"))
    below = "  \u00b7  ".join(filter(None, parts))
    gone = line.left == 0
    return Cell(line.name, sub=below, strong=True, tone="text3" if gone else "text")


def _quantity(row: TypedLine) -> Cell:
    return Cell(f"{format_quantity(row.quantity)} {row.line.unit}", centre=True, strong=True)
