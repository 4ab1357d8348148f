"""What the stock is worth at cost, by category."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.cells import PAD, Cell
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.services import stock_lists
from oms_desktop.services.stock_lists import StockValue


class ValueCard(QFrame):
    """The sum, and a line for each category; worked out off the screen's thread."""

    def __init__(self, desk: Desk) -> None:
        """Start without figures."""
        super().__init__()
        self.setProperty("card", "true")
        self.setObjectName("valueCard")
        self.desk = desk
        self.found: StockValue | None = None
        self._asking = self._again = False
        self._title = plain_label("", "sub")
        self.total = plain_label("", "h2", tabular=True, name="stockValue")
        self._below = plain_label("", "muted", wrap=True)
        columns = (
            Column(lambda: translate("LowStock", "Category"), _category, "", 130, stretch=True),
            Column(lambda: translate("LowStock", "Value"), _value, "", 118, right=True),
        )
        self.model = RowsModel(columns, self)
        self.table = BaseTable(name="stockValues")
        self.table.setModel(self.model)
        self.table.set_widths({at: each.width for at, each in enumerate(columns)}, 0)
        head = boxed(
            column(self._title, self.total, self._below, spacing=2, margins=(PAD, 12, PAD, 10))
        )
        layout = column(head, line(), self.table, spacing=0, margins=(1, 1, 1, 1))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def refresh(self) -> None:
        """Work it out; one at a time."""
        if self._asking:
            self._again = True
            return
        self._asking = True
        session = self.desk.session.fresh()
        self.desk.tasks.run(
            lambda _: stock_lists.stock_value(session), self._on_found, self._on_failed
        )

    def _on_found(self, found: StockValue) -> None:
        self._asking, self.found = False, found
        self.total.setText(format_money(found.total))
        self.model.show_rows(found.categories)
        if self._again:
            self._again = False
            self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self._asking = False
        self.desk.notices.error(error)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("LowStock", "Value of the stock"))
        self._below.setText(translate("LowStock", "At the moving average cost"))
        self.table.setAccessibleName(translate("LowStock", "Value of the stock"))
        self.model.show_rows(self.model.rows)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)


def _category(found: Any) -> Cell:
    name, products, _ = found
    sub = translate("LowStock", "{n} products").format(n=format_number(products))
    if products == 1:
        sub = translate("LowStock", "1 product")
    return Cell(name or translate("LowStock", "Without a category"), sub=sub)


def _value(found: Any) -> Cell:
    return Cell(format_number(found[2]), right=True, strong=True)
