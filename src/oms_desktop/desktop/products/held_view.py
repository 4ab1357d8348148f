"""Who holds a product, or which unpaid orders hold goods for too long; those can be set free."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.products.held_columns import holder_columns, overdue_columns
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.services import reserving
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session


class HeldView(QStackedWidget):
    """A list of orders; Enter opens one, Del sets what it holds too long free."""

    def __init__(self, desk: Desk) -> None:
        """Start empty."""
        super().__init__()
        self._desk = desk
        self._overdue = False
        self.holders = RowsModel(holder_columns(desk.session), self)
        self.overdue = RowsModel(overdue_columns(desk.session), self)
        self.holders_table = self._table(self.holders, "holders")
        self.overdue_table = self._table(self.overdue, "overdueOrders")
        self._none = EmptyState("circle-check", name="heldNone")
        for widget in (self.holders_table, self.overdue_table, self._none):
            self.addWidget(widget)

    def _table(self, model: RowsModel, name: str) -> BaseTable:
        table = BaseTable(name=name)
        table.setModel(model)
        stretch = next(at for at, each in enumerate(model.columns) if each.stretch)
        table.set_widths({at: each.width for at, each in enumerate(model.columns)}, stretch)
        table.row_opened.connect(lambda at: self._open(model, at))
        return table

    def show_holders(self, product_id: int) -> None:
        """Show for whom a product is kept."""
        self._overdue = False
        self._show(self.holders, self.holders_table, reserving.holders(self._session, product_id))
        self._none.set_words(translate("Held", "Nobody holds it"))

    def show_overdue(self) -> None:
        """Show unpaid orders that hold goods for longer than the shop wants."""
        self._overdue = True
        found = reserving.overdue_reservations(self._session)
        self._show(self.overdue, self.overdue_table, found)
        days = self._session.settings().reservation_days
        words = translate("Held", "Set in Settings for how long goods are kept for unpaid orders.")
        self._none.set_words(
            translate("Held", "No order holds goods for too long"), "" if days else words
        )

    def take_focus(self) -> None:
        """Ready to choose an order."""
        shown = self.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def may_release(self) -> bool:
        """Whether an order is marked that can be set free."""
        return self._overdue and self.isVisible() and bool(self.overdue.rows)

    def release(self) -> None:
        """Set free what the marked order holds; the toast keeps it again."""
        at = self.overdue_table.current_row()
        if not (self.may_release() and 0 <= at < len(self.overdue.rows)):
            return
        order = self.overdue.rows[at]
        reason = translate("Held", "Not paid in time")

        def keep() -> None:
            self._desk.command(reserving.reserve_open, order.order_id).run()

        def done(changes: Changes) -> None:
            words = translate("Held", "{number}: its goods are free again")
            self._desk.notices.toast(words.format(number=changes.facts["number"]), keep)

        self._desk.command(reserving.release, order.order_id, reason).run(done)

    @property
    def _session(self) -> Session:
        return self._desk.session

    def _show(self, model: RowsModel, table: BaseTable, rows: Sequence[Any]) -> None:
        before = table.current_row()
        model.show_rows(rows)
        table.select_row(max(before, 0) if rows else -1)
        self.setCurrentWidget(table if rows else self._none)

    def _open(self, model: RowsModel, at: int) -> None:
        self._desk.go("processing", model.rows[at].order_id)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.holders_table.setAccessibleName(translate("Held", "Who holds it"))
        self.overdue_table.setAccessibleName(translate("Held", "Orders that hold goods too long"))
        for model in (self.holders, self.overdue):
            last = model.columnCount() - 1
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
