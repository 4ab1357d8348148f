"""The low stock page: what to buy, and what the stock is worth."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from oms_desktop.database.low_stock import LowRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.count_fields import ScanLine
from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.products.value_card import ValueCard
from oms_desktop.desktop.products.words import DASH, stock_chip
from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress, Watched
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.stock import level_of
from oms_desktop.domain.users import Right
from oms_desktop.services import catalogue, stock_lists
from oms_desktop.services.changes import Changes

CONTEXT: Final = page_context("low")
_NOUNS: Final = frozenset({"product", "invoice", "order"})
_SEARCH_MS: Final = 120
_VALUE_WIDTH: Final = 290


def low_columns(*, with_cost: bool) -> Sequence[Column]:
    """Columns of what is low."""
    columns = (
        Column(lambda: translate("LowStock", "Product"), _name, "name", 230, stretch=True),
        Column(
            lambda: translate("LowStock", "Category"),
            lambda row: Cell(row.category),
            "category",
            120,
        ),
        Column(lambda: translate("LowStock", "Available"), _available, "stock", 126),
        _quantity(lambda: translate("LowStock", "Minimum"), "minimum", 90),
        _quantity(lambda: translate("LowStock", "Sold, 30 days"), "sold", 112),
        Column(lambda: translate("LowStock", "To buy"), _suggested, "", 104, right=True),
    )
    worth = Column(lambda: translate("LowStock", "Costs"), _worth, "", 112, right=True)
    return (*columns, worth) if with_cost else columns


def _quantity(title: object, name: str, width: int) -> Column:
    assert callable(title)
    return Column(
        title,
        lambda row: Cell(format_quantity(getattr(row, name)), right=True, tone="text2"),
        "",
        width,
        right=True,
    )


def _name(row: LowRow) -> Cell:
    return Cell(row.name, sub=" \u00b7 ".join(filter(None, (row.code, row.shelf))))


def _available(row: LowRow) -> Cell:
    level = level_of(row.available, row.minimum, tracked=True)
    words, tone = stock_chip(level, row.available)
    return Cell(words, chip=tone)


def _suggested(row: LowRow) -> Cell:
    if not row.suggested:
        return Cell(DASH, right=True, tone="text2")
    return Cell(f"{format_quantity(row.suggested)} {row.unit}", right=True, strong=True)


def _worth(row: LowRow) -> Cell:
    return Cell(format_number(row.worth) if row.worth else DASH, right=True, tone="text2")


class LowPage(QWidget):
    """A list that can be taken along to the supplier."""

    def __init__(self, desk: Desk) -> None:
        """Build it; it is read when it is shown."""
        super().__init__()
        self.desk = desk
        self._stale = True
        self._handle: Progress | None = None
        self._with_cost = desk.session.may(Right.SEE_COST)
        self.search = ScanLine()
        self.search.setObjectName("lowSearch")
        self.search.addAction(
            icons.icon("search", "text3"), ScanLine.ActionPosition.LeadingPosition
        )
        self.category = ChoiceBox(name="lowCategory")
        self.export_button = Button("", icon="file-spreadsheet", name="exportLow")
        self.message = InlineMessage("lowMessage")
        self._count = plain_label("", "muted", tabular=True, name="lowCount")
        self._how = plain_label("", "muted", wrap=True)
        self._empty = EmptyState("circle-check", name="lowEmpty")
        self.table = ListingTable(
            low_columns(with_cost=self._with_cost), self._empty, name="lowList"
        )
        self.value = ValueCard(desk)
        if not self._with_cost:
            # Only hidden, never shown here: without a parent it would flash as a window of its own.
            self.value.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SEARCH_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = row(self.search, self.category, self.export_button, spacing=10)
        top.setStretch(0, 1)
        body = card(column(self.table, spacing=0, margins=(1, 1, 1, 1)), "lowCard")
        left = column(top, self.message, self._count, body, self._how)
        left.setStretch(3, 1)
        both = row(left, self.value, spacing=14)
        both.setStretch(0, 1)
        self.setLayout(both)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._later.start())
        self.search.returnPressed.connect(self._into_list)
        self.search.down.connect(self._into_list)
        self._later.timeout.connect(self.show_rows)
        self.category.currentIndexChanged.connect(lambda _: self.show_rows())
        self.table.row_opened.connect(self._open)
        self.desk.bus.changed.connect(self._on_changed)
        registry = self.desk.registry
        for action in (
            Action(
                "low.export",
                CONTEXT,
                lambda: translate("LowStock", "Export the list"),
                self.ask_export,
                keys=("F8",),
                icon="file-spreadsheet",
                bar=lambda: translate("LowStock", "Export"),
            ),
            Action(
                "low.refresh",
                CONTEXT,
                lambda: translate("LowStock", "Refresh"),
                self.refresh,
                keys=("F5",),
                icon="refresh",
            ),
            Action(
                "low.back",
                CONTEXT,
                lambda: translate("LowStock", "One step back"),
                self._back,
                keys=("Esc",),
                icon="arrow-left",
                listed=False,
            ),
        ):
            registry.add(action, self)
        registry.bind_button(self.export_button, "low.export", cap=True)

    # -------------------------------------------------------------- the list

    def show_rows(self) -> None:
        """Show what is low and matches the search."""
        self._later.stop()
        session = self.desk.session
        listing = stock_lists.low_listing(session, self.search.text(), self.category.value())
        model = self.table.model
        sort, down = model.sort_name or "stock", model.is_descending
        self.table.show_listing(listing, sort, descending=down)
        self._show_count()

    def refresh(self) -> None:
        """Read everything anew."""
        self._stale = False
        self._offer()
        self.show_rows()
        if self._with_cost:
            self.value.refresh()

    def _show_count(self) -> None:
        count = self.table.model.rowCount()
        text = translate("LowStock", "{n} products are low").format(n=format_number(count))
        if count == 1:
            text = translate("LowStock", "1 product is low")
        self._count.setText(text)
        self._count.setVisible(count > 0)
        narrowed = bool(self.search.text().strip()) or self.category.value() is not None
        self._empty.set_words(
            translate("LowStock", "No product matches")
            if narrowed
            else translate("LowStock", "Nothing is low")
        )

    def _offer(self) -> None:
        every = translate("LowStock", "All categories")
        self.category.offer([(None, every), *catalogue.categories(self.desk.session)])

    def _into_list(self) -> None:
        if self._later.isActive():
            self.show_rows()
        self.table.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self, found: LowRow | None) -> None:
        if found is not None:
            self.desk.go("products", found.id)

    def _back(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
        self.search.clear()
        self.search_focus()

    # -------------------------------------------------------------- the file

    def ask_export(self) -> None:
        """Ask for a place, without stopping anything."""
        dialog = QFileDialog(self, translate("LowStock", "Export the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        excel, plain = translate("LowStock", "Excel (*.xlsx)"), "CSV (*.csv)"
        dialog.setNameFilters([excel, plain])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("csv" if chosen == plain else "xlsx")
        )
        dialog.selectFile(translate("LowStock", "low stock") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the list as it is narrowed now."""
        if self._handle is not None:
            return
        session, text, category = (
            self.desk.session.fresh(),
            self.search.text(),
            self.category.value(),
        )
        titles = self._titles()
        self.message.clear()

        def work(progress: Progress) -> int:
            watched = Watched(progress)
            return stock_lists.export_low(session, path, titles, text, category, watched)

        def done(rows: int) -> None:
            self._handle = None
            words = translate("LowStock", "{n} rows saved as {path}")
            self.desk.notices.toast(words.format(n=format_number(rows), path=path.name))

        def failed(error: Exception) -> None:
            self._handle = None
            self.desk.notices.error(error, self.message)

        self._handle = self.desk.tasks.run(work, done, failed, cancelled=self._on_cancelled)

    def _on_cancelled(self) -> None:
        self._handle = None

    def _titles(self) -> list[str]:
        titles = [
            translate("LowStock", "Code"),
            translate("LowStock", "Product"),
            translate("LowStock", "Category"),
            translate("LowStock", "Shelf"),
            translate("LowStock", "Unit"),
            translate("LowStock", "Available"),
            translate("LowStock", "Minimum"),
            translate("LowStock", "Sold, 30 days"),
            translate("LowStock", "To buy"),
        ]
        if self._with_cost:
            titles += [translate("LowStock", "Cost"), translate("LowStock", "Costs")]
        return titles

    # -------------------------------------------------------------- as a page

    def _on_changed(self, changes: Changes) -> None:
        if _NOUNS.isdisjoint(changes.touched):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def activated(self) -> None:
        """The page is shown: time has passed, so it is read anew."""
        self.refresh()

    def search_focus(self) -> None:
        """Where work begins."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Less room."""
        px = theme.current().px
        self.value.setFixedWidth(px(_VALUE_WIDTH - 26 if narrow else _VALUE_WIDTH))
        self.category.setFixedWidth(px(158 if narrow else 180))
        for at in (1, 3):
            self.table.table.setColumnHidden(at, narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        search = translate("LowStock", "Search name, code or barcode")
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        for picture in self.search.findChildren(QWidget):
            picture.setAccessibleName(search)
        self.category.setAccessibleName(translate("LowStock", "Category filter"))
        self.export_button.set_label(translate("LowStock", "Export"))
        self.table.table.setAccessibleName(translate("LowStock", "Low stock"))
        self._how.setText(
            translate(
                "LowStock",
                "To buy: up to twice the minimum, or to the sales of the last 30 days if more.",
            )
        )
        self._offer()
        self._show_count()
        self.value.retranslate()
