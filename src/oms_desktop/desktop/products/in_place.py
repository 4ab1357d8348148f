"""Price and minimum stock typed right in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from oms_desktop.database.price_changes import PricedUnit
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.value_editor import Told, ValueEditor
from oms_desktop.domain.errors import AmountOutOfRange
from oms_desktop.domain.money import format_money, format_number, parse_money
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.quantity import ONE, format_quantity, parse_quantity
from oms_desktop.services import minimums, price_changes
from oms_desktop.services.price_changes import Repriced

if TYPE_CHECKING:
    from oms_desktop.database.product_list import ProductRow
    from oms_desktop.desktop.products.tab import ProductsTab
    from oms_desktop.services.changes import Changes


class InPlace(QObject):
    """Asks over the cell, stores, and offers the way back."""

    def __init__(self, tab: ProductsTab) -> None:
        """Ask for a tab."""
        super().__init__(tab)
        self._tab = tab
        self.editor = ValueEditor(tab)
        self.editor.left.connect(tab.table.table.setFocus)
        self.editor.refused.connect(lambda error: tab.desk.notices.error(error, tab.message))

    # -------------------------------------------------------------- price

    def price(self) -> None:
        """Ask for the price of the selected product."""
        row = self._tab.table.current()
        if row is None:
            return
        title = f"{translate('Products', 'Price')}  ·  {row.name}"
        self.editor.ask(
            title,
            format_number(row.price),
            self._corner("price"),
            lambda typed, told: self._set_price(row, parse_money(typed), told),
        )

    def _set_price(self, row: ProductRow, price: int, told: Told) -> None:
        if not 0 < price <= PRICE_LIMIT:
            raise AmountOutOfRange(price, 1, PRICE_LIMIT)
        if price == row.price:
            told.done()
            return
        base = (row.id, False, row.code, row.name, row.unit, ONE, row.price, row.cost)
        change = Repriced(PricedUnit(*base), price)

        def done(changes: Changes) -> None:
            told.done()
            if changes.facts["count"]:
                self._say_price(change)

        self._tab.desk.command(price_changes.set_prices, (change,)).run(done, told.failed)

    def _say_price(self, change: Repriced) -> None:
        text = translate("Products", "{name}: {old} → {new}")
        old, new = format_money(change.row.price), format_money(change.price)
        words = text.format(name=change.row.name, old=old, new=new)
        if change.below_cost:
            words += " · " + translate("Products", "below cost")
        back = self._tab.desk.command
        self._tab.desk.notices.toast(
            words, undo=lambda: back(price_changes.set_prices, (change.back,)).run()
        )

    # -------------------------------------------------------------- minimum

    def minimum(self) -> None:
        """Ask for the minimum stock of the selected product."""
        row = self._tab.table.current()
        if row is None or not row.tracked:
            return
        title = f"{translate('Products', 'Minimum stock')}  ·  {row.name}"
        self.editor.ask(
            title,
            format_quantity(row.minimum_stock),
            self._corner("stock"),
            lambda typed, told: self._set_minimum(row, parse_quantity(typed, zero=True), told),
        )

    def _set_minimum(self, row: ProductRow, minimum: int, told: Told) -> None:
        if minimum == row.minimum_stock:
            told.done()
            return

        def done(changes: Changes) -> None:
            told.done()
            self._say_minimum(row, changes)

        self._tab.desk.command(minimums.set_minimum, row.id, minimum).run(done, told.failed)

    def _say_minimum(self, row: ProductRow, changes: Changes) -> None:
        before, after = changes.facts["before"], changes.facts["after"]
        text = translate("Products", "{name}: minimum stock {old} → {new}")
        words = text.format(name=row.name, old=format_quantity(before), new=format_quantity(after))
        back = self._tab.desk.command
        self._tab.desk.notices.toast(
            words, undo=lambda: back(minimums.set_minimum, row.id, before).run()
        )

    # -------------------------------------------------------------- place

    def _corner(self, column: str) -> QPoint:
        """Below the cell that is edited."""
        table = self._tab.table.table
        names = [each.sort for each in self._tab.table.model.columns]
        cell = table.model().index(table.current_row(), names.index(column))
        corner = table.visualRect(cell).bottomRight() + QPoint(0, 4)
        return table.viewport().mapTo(self._tab, corner)
