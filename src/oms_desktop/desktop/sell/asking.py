"""Asking for one value of the cart: quantity, price, discount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from oms_desktop.desktop.models.cart_model import AMOUNT, DISCOUNT, PRICE, QUANTITY
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.discounts import parse_discount
from oms_desktop.domain.money import format_number, parse_money
from oms_desktop.domain.quantity import format_quantity, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.database.orders import LineRow
    from oms_desktop.desktop.sell.tab import SellTab
    from oms_desktop.desktop.widgets.value_editor import Told


class Asking(QObject):
    """Opens the value editor at the right place with the right question."""

    def __init__(self, tab: SellTab) -> None:
        """Ask for a tab."""
        super().__init__(tab)
        self._tab = tab

    def line(self, column: int) -> None:
        """Ask for quantity, price or discount of the selected line."""
        found = self._tab.cart_view.current_line()
        if found is None:
            return
        title, text, accept = self._question(found.row, column)
        self._tab.editor.ask(
            f"{title}  \u00b7  {found.row.name}", text, self._corner(column), accept
        )

    def note(self) -> None:
        """Ask what is to be known about the selected line."""
        found = self._tab.cart_view.current_line()
        if found is None:
            return
        row, word = found.row, translate("Sell", "Note")
        self._tab.editor.ask(
            f"{word}  \u00b7  {row.name}",
            row.note,
            self._corner(PRICE),
            lambda typed, told: self._tab.counter.set_note(row.id, typed, told=told),
            words=True,
        )

    def order_discount(self) -> None:
        """Ask for a discount on the whole order."""
        counter = self._tab.counter
        if counter.cart is None or not counter.cart.lines:
            return
        self._tab.editor.ask(
            translate("Sell", "Discount on the whole order (10% or 3000)"),
            _discount_text(counter.cart.order.discount_kind, counter.cart.order.discount_value),
            self._tab.totals.mapTo(self._tab, QPoint(0, 0)),
            lambda typed, told: counter.set_order_discount(parse_discount(typed), told=told),
        )

    def _question(
        self, row: LineRow, column: int
    ) -> tuple[str, str, Callable[[str, Told], object]]:
        counter = self._tab.counter
        if column == QUANTITY:
            return (
                translate("Sell", "Quantity"),
                format_quantity(row.quantity),
                lambda typed, told: counter.set_quantity(row.id, parse_quantity(typed), told=told),
            )
        if column == PRICE:
            return (
                translate("Sell", "Price"),
                format_number(row.unit_price),
                lambda typed, told: counter.set_price(row.id, parse_money(typed), told=told),
            )
        return (
            translate("Sell", "Discount (10% or 3000)"),
            _discount_text(row.discount_kind, row.discount_value),
            lambda typed, told: counter.set_line_discount(row.id, parse_discount(typed), told=told),
        )

    def _corner(self, column: int) -> QPoint:
        """Below the cell that is edited."""
        table = self._tab.cart_view.table
        last = AMOUNT if column == DISCOUNT else column
        shown = table.visualRect(table.lines.index(table.current_row(), last))
        return table.viewport().mapTo(self._tab, shown.bottomRight() + QPoint(0, 4))


def _discount_text(kind: str, value: int) -> str:
    if kind == "percent":
        return f"{format_quantity(value * 10)}%"
    return format_number(value) if kind == "amount" else ""
