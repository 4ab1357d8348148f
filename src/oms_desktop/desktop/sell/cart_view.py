"""The cart on the screen: its table, what it holds in short, and what an empty one says."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from oms_desktop.desktop.models.cart_model import (
    DISCOUNT,
    NUMBER,
    PRICE,
    QUANTITY,
    WIDTHS,
    CartModel,
)
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cards import Item, boxed, row
from oms_desktop.desktop.widgets.cells import CellDelegate
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import key_cap, line, plain_label
from oms_desktop.desktop.widgets.step_cells import paint_steps, step_at
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.cart import Cart, CartLine

Index = QModelIndex | QPersistentModelIndex
FLASH_MS = 150
CROWDED = 560
"""Pixels below which large text leaves no room for all columns."""
NARROW_WIDTHS = {0: 34, 2: 76, 3: 136, 4: 80, 5: 86}


class CartDelegate(CellDelegate):
    """Paints the quantity as a box with − and +, and flashes the line that was scanned again."""

    flashed = -1

    def paint_ground(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        super().paint_ground(painter, area, index, selected)
        if index.row() == self.flashed:
            painter.fillRect(area.adjusted(0, 0, 0, -1), self._theme.colour("success_soft"))

    def paint_cell(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        if index.column() != QUANTITY:
            super().paint_cell(painter, area, index, selected)
            return
        text = self._cell(index).text
        paint_steps(painter, area, text, self._theme, selected=selected)


class CartTable(BaseTable):
    """The lines; − and + are clicked, a click on price, quantity or discount edits it."""

    stepped = Signal(int, int)
    """Line id, and one more or one less."""
    cell_clicked = Signal(int, int)
    """Line id and column of an editable cell."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(name="cart")
        self.lines = CartModel(self)
        self.setModel(self.lines)
        self.painter_of_cells = CartDelegate(self)
        self.setItemDelegate(self.painter_of_cells)
        self.set_widths(WIDTHS, stretch=1)
        self.horizontalHeader().setSectionsMovable(False)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FLASH_MS)
        self._later.timeout.connect(lambda: self.flash(-1))

    def flash(self, number: int) -> None:
        """Light a row up for a moment: the same item was scanned again."""
        self.painter_of_cells.flashed = number
        if number >= 0:
            self._later.start()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        found = self.lines.line_at(index.row())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == QUANTITY:
            across = event.position().toPoint().x()
            step = step_at(self.visualRect(index), across, self._theme)
            if step:
                self.stepped.emit(found.row.id, step)
                return
        if index.column() in {PRICE, QUANTITY, DISCOUNT}:
            self.cell_clicked.emit(found.row.id, index.column())


class CartView(QFrame):
    """Table, footer and empty state on one card."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setProperty("card", "true")
        self._narrow = False
        self._cart: Cart | None = None
        self.table = CartTable()
        self.empty = EmptyState("barcode", buttons=(), name="cartEmpty")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(1)
        self._count = plain_label("", "muted", tabular=True, name="cartCount")
        self._hints = boxed(row())
        self._foot = row(self._count, None, self._hints, spacing=6, margins=(12, 7, 12, 8))
        layout = QVBoxLayout()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(line())
        layout.addLayout(self._foot)
        self.setLayout(layout)

    def show_cart(self, cart: Cart, line_id: int) -> None:
        """Show a cart; the touched line is selected, and flashes if it was there before."""
        table = self.table
        before = table.lines.line_at(table.current_row())
        was_there = table.lines.row_of(line_id) >= 0
        old_row = table.current_row()
        table.lines.show_cart(cart)
        self._stack.setCurrentIndex(0 if cart.lines else 1)
        number = table.lines.row_of(line_id or (before.row.id if before else 0))
        if number < 0:
            number = min(max(old_row, 0), len(cart.lines) - 1)
        table.select_row(number)
        if line_id and was_there:
            table.flash(number)
        self._show_count(cart)

    def show_nothing(self) -> None:
        """There is no cart just now; the next item starts one."""
        self.table.lines.show_cart(None)
        self._stack.setCurrentIndex(1)
        self._count.setText("")

    def current_line(self) -> CartLine | None:
        """The selected line."""
        return self.table.lines.line_at(self.table.current_row())

    def set_compact(self, *, narrow: bool) -> None:
        """Leave the key hints out and give the names what room there is."""
        self._narrow = narrow
        self._hints.setVisible(not narrow)
        self.table.set_widths(NARROW_WIDTHS if narrow else WIDTHS)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Large text in a small window: what matters most keeps its room."""
        large = theme.current().scale_percent > 100 and self.width() < CROWDED
        for column in (NUMBER, PRICE, DISCOUNT):
            self.table.setColumnHidden(column, large)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.table.setAccessibleName(translate("Sell", "Cart"))
        self.table.lines.retranslate()
        self.empty.set_words(
            translate("Sell", "Scan the first item"),
            "",
            [
                ("F2", translate("Sell", "search by name")),
                ("F3", translate("Sell", "choose a customer")),
            ],
        )
        hints = (
            ("↑↓", translate("Sell", "choose")),
            ("+ −", translate("Sell", "quantity")),
            ("Del", translate("Sell", "remove")),
            ("Ctrl+Z", translate("Sell", "undo")),
        )
        items: list[Item] = []
        for key, words in hints:
            items += [key_cap(key), plain_label(words, "muted")]
        old, self._hints = self._hints, boxed(row(*items, spacing=6))
        self._foot.replaceWidget(old, self._hints)
        self._hints.setVisible(not self._narrow)
        old.deleteLater()
        if self._cart is not None:
            self._show_count(self._cart)

    def _show_count(self, cart: Cart) -> None:
        self._cart = cart
        kinds, units = len(cart.lines), format_quantity(cart.units)
        text = translate("Sell", "{n} kinds  ·  {q} units")
        if kinds == 1:
            text = translate("Sell", "1 kind  ·  {q} units")
        words = text.format(n=kinds, q=units)
        self._count.setText(words if kinds else "")
