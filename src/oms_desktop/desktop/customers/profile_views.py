"""The tables of a customer's profile, one at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.customers import profile_columns as columns
from oms_desktop.desktop.customers.profile_chart import MonthsChart
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.timeline import KindWord
from oms_desktop.services.profiles import MOST, Profile
from oms_desktop.services.session import Session

MONTHS: Final = "months"
VIEWS: Final[Mapping[str, Callable[[], str]]] = {
    "orders": lambda: translate("CustomerProfile", "Orders"),
    "invoices": lambda: translate("CustomerProfile", "Invoices"),
    "payments": lambda: translate("CustomerProfile", "Payments"),
    "items": lambda: translate("CustomerProfile", "Often bought"),
    "timeline": lambda: translate("CustomerProfile", "What happened"),
    MONTHS: lambda: translate("CustomerProfile", "By month"),
}
_NONE: Final[Mapping[str, Callable[[], str]]] = {
    "orders": lambda: translate("CustomerProfile", "No order yet"),
    "invoices": lambda: translate("CustomerProfile", "No invoice yet"),
    "payments": lambda: translate("CustomerProfile", "No payment yet"),
    "items": lambda: translate("CustomerProfile", "Nothing was bought yet"),
    "timeline": lambda: translate("CustomerProfile", "Nothing happened yet"),
    MONTHS: lambda: translate("CustomerProfile", "Nothing was bought yet"),
}


class ProfileViews(QWidget):
    """Pills choose the table; Enter on a row opens what it tells of."""

    opened = Signal(object)
    """The row that was opened."""

    def __init__(self, session: Callable[[], Session], kind_word: KindWord) -> None:
        """Start with the orders; `kind_word` names a kind of journal entry."""
        super().__init__()
        self._session, self._kind_word = session, kind_word
        self.chips = FilterChips(tuple(VIEWS.items()), name="profileView")
        self._count = plain_label("", "muted", tabular=True, name="profileCount")
        self.models = {name: RowsModel(self._columns(name), self) for name in VIEWS}
        self.tables = {name: self._table(name) for name in VIEWS}
        self._none = EmptyState("file-off", name="profileNone")
        self.chart = MonthsChart("profileChartSmall")
        self._tables = QStackedWidget()
        for each in self.tables.values():
            self._tables.addWidget(each)
        self._tables.addWidget(self._none)
        pills = row(self.chips, None, self._count, margins=(12, 8, 14, 8))
        self._bars = boxed(row(self.chart, margins=(16, 4, 16, 8)))
        layout = column(boxed(pills), line(), self._bars, self._tables, spacing=0)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.chips.chosen.connect(lambda _: self.show_view())
        self._narrow = False
        self.show_view()

    def _columns(self, name: str) -> Sequence[Column]:
        session = self._session()
        match name:
            case "orders":
                return columns.order_columns(session)
            case "invoices":
                return columns.invoice_columns(session)
            case "payments":
                return columns.payment_columns(session)
            case "items":
                return columns.item_columns(session)
            case "timeline":
                return columns.timeline_columns(session, self._kind_word)
            case _:
                return columns.month_columns()

    def _table(self, name: str) -> BaseTable:
        model = self.models[name]
        table = BaseTable(name=f"profile_{name}")
        table.setModel(model)
        stretch = next(at for at, each in enumerate(model.columns) if each.stretch)
        table.set_widths({at: each.width for at, each in enumerate(model.columns)}, stretch)
        table.row_opened.connect(lambda at: self.opened.emit(model.rows[at]))
        return table

    # -------------------------------------------------------------- showing

    def show_profile(self, profile: Profile) -> None:
        """Show a customer's rows; the marks stay where they were."""
        bought = profile.figures.habit.purchases > 0
        rows: dict[str, Sequence[Any]] = {
            "orders": profile.orders,
            "invoices": profile.invoices,
            "payments": profile.payments,
            "items": profile.items,
            "timeline": profile.timeline,
            MONTHS: profile.figures.months[::-1] if bought else (),
        }
        for name, each in rows.items():
            marked = self.tables[name].current_row()
            self.models[name].show_rows(each, self._columns(name))
            self.tables[name].select_row(max(0, marked))
        self.chart.show_months(profile.figures.months)
        self.show_view()

    def show_view(self, name: str = "") -> None:
        """Show the table that is chosen, or another one."""
        if name:
            self.chips.choose(name)
        chosen = self.chips.value()
        rows = self.models[chosen].rows
        self._none.set_words(_NONE[chosen]())
        self._tables.setCurrentWidget(self.tables[chosen] if rows else self._none)
        self._bars.setVisible(chosen == MONTHS and self._narrow and bool(rows))
        self._count.setText(_counted(len(rows)) if chosen != MONTHS else "")

    def step(self) -> None:
        """Show the next table, with the focus in it."""
        names = list(VIEWS)
        at = names.index(self.chips.value())
        self.go_to(names[(at + 1) % len(names)])

    def go_to(self, name: str) -> None:
        """Show a table, with the focus in it."""
        self.show_view(name)
        self.take_focus()

    def take_focus(self) -> None:
        """Into the table shown; into the pills where there is nothing."""
        table = self.tables[self.chips.value()]
        if table.isHidden():
            self.chips.take_focus()
        else:
            table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark(self, name: str, wanted: Callable[[Any], bool]) -> None:
        """Show a table with the first row of some kind marked."""
        found = next((at for at, each in enumerate(self.models[name].rows) if wanted(each)), 0)
        self.go_to(name)
        self.tables[name].select_row(found)

    def set_compact(self, *, narrow: bool, low: bool) -> None:
        """In narrow windows the chart stands here, above its table, since there is no room beside."""
        self._narrow = narrow
        self.chart.set_low(low=low)
        self.tables["payments"].setColumnHidden(4, narrow)
        self.tables["timeline"].setColumnHidden(3, narrow)
        self.show_view()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.chips.retranslate()
        for name, title in VIEWS.items():
            self.tables[name].setAccessibleName(title())
            model = self.models[name]
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, model.columnCount() - 1)
        self.chart.show_months(self.chart.months)
        self.show_view()


def _counted(count: int) -> str:
    if count < MOST:
        return ""
    return translate("CustomerProfile", "the newest {n}").format(n=count)
