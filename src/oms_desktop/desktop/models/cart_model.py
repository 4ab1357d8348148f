"""The cart as an item model: a handful of lines, all in memory."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.desktop.models.price_words import reason_words
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import CELL_ROLE, Cell
from oms_desktop.domain.money import MINUS, format_money, format_number
from oms_desktop.domain.price_rules import read_reason
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.cart import Cart, CartLine

Index = QModelIndex | QPersistentModelIndex
NUMBER, ITEM, PRICE, QUANTITY, DISCOUNT, AMOUNT = range(6)
WIDTHS: Final = {NUMBER: 44, PRICE: 96, QUANTITY: 150, DISCOUNT: 92, AMOUNT: 116}
_NO_INDEX: Final = QModelIndex()
_CENTRED: Final = {NUMBER, QUANTITY}
_RIGHT: Final = {PRICE, DISCOUNT, AMOUNT}


class CartModel(QAbstractTableModel):
    """Lines of the cart shown; reset on each change, which keeps ids and rows simple."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._lines: tuple[CartLine, ...] = ()

    def show_cart(self, cart: Cart | None) -> None:
        """Show another state of the cart."""
        lines = cart.lines if cart is not None else ()
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line_at(self, number: int) -> CartLine | None:
        """The line in a row."""
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def row_of(self, line_id: int) -> int:
        """The row of a line, or -1."""
        return next((at for at, line in enumerate(self._lines) if line.row.id == line_id), -1)

    def retranslate(self) -> None:
        """Show titles in the language of the screen."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, AMOUNT)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else AMOUNT + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row())
        if line is None:
            return None
        if role == CELL_ROLE:
            return _cell(index.row(), index.column(), line)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(index.row(), index.column(), line).text
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = line.row
            quantity = f"{format_quantity(row.quantity)} {row.unit}"
            parts = (row.name, quantity, row.note, _reason(line), format_money(line.amount))
            return ", ".join(part for part in parts if part)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignLeft
            if section in _CENTRED:
                across = Qt.AlignmentFlag.AlignHCenter
            elif section in _RIGHT:
                across = Qt.AlignmentFlag.AlignRight
            return int(across | Qt.AlignmentFlag.AlignVCenter)
        return None


def _reason(line: CartLine) -> str:
    """Why the shop's own price is that; a price by hand has no such reason."""
    row = line.row
    if not row.price_reason or row.unit_price != row.listed_price:
        return ""
    return reason_words(read_reason(row.price_reason))


def _titles() -> tuple[str, ...]:
    return (
        "#",
        translate("Sell", "Item"),
        translate("Sell", "Price"),
        translate("Sell", "Quantity"),
        translate("Sell", "Discount"),
        translate("Sell", "Subtotal"),
    )


def _cell(number: int, column: int, line: CartLine) -> Cell:
    row = line.row
    match column:
        case 0:
            return Cell(str(number + 1), tone="text3", centre=True, small=True)
        case 1:
            parts = (row.note, _reason(line), row.code)
            return Cell(row.name, sub="  \u00b7  ".join(filter(None, parts)), strong=True)
        case 2:
            changed = row.unit_price != row.listed_price
            tone = "warning" if changed else "text"
            return Cell(format_number(row.unit_price), right=True, tone=tone)
        case 3:
            text = f"{format_quantity(row.quantity)} {row.unit}"
            return Cell(text, centre=True, strong=True)
        case 4:
            off = line.price.reduction
            if not off:
                return Cell("\u2013", right=True)
            return Cell(f"{MINUS}{format_number(off)}", right=True, tone="success")
        case _:
            return Cell(format_number(line.amount), right=True, strong=True)
