"""The page of suppliers: who delivers, how often and when last; and the form beside the list."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QStackedWidget

from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.products.supplier_columns import PHONE, supplier_columns
from oms_desktop.desktop.products.supplier_editor import SupplierEditor
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.list_tab import ListTab
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.errors_receiving import SupplierKnown
from oms_desktop.domain.money import format_number
from oms_desktop.services import suppliers

CONTEXT: Final = page_context("suppliers")


class SupplierPage(ListTab):
    """A `TabPage`: find, add, correct and retire suppliers, and see what came from one."""

    nouns = frozenset({"supplier", "receipt"})

    def __init__(self, desk: Desk) -> None:
        """Build it on the desk's session."""
        chips = FilterChips(
            (
                ("active", lambda: translate("Suppliers", "In use")),
                ("retired", lambda: translate("Suppliers", "Retired ones")),
            ),
            name="supplierFilter",
        )
        self._add, self._unfilter = Button("", "primary"), Button()
        self._first = EmptyState("truck-delivery", buttons=(self._add,), name="suppliersEmpty")
        self._no_match = EmptyState("search-off", buttons=(self._unfilter,), name="suppliersNone")
        self._empty = QStackedWidget()
        self._empty.addWidget(self._first)
        self._empty.addWidget(self._no_match)
        self.supplier_editor = SupplierEditor(desk)
        table = ListingTable(supplier_columns(desk.session), self._empty, name="suppliers")
        super().__init__(desk, table, self.supplier_editor, chips)
        self.search.setObjectName("supplierSearch")
        self._count = plain_label("", "muted", tabular=True, name="supplierCount")
        self._new = Button(name="newSupplier")
        self._lay_out()
        self._register()
        self.start()

    def _lay_out(self) -> None:
        top = row(self.search, self._new)
        top.setStretch(0, 1)
        pills = row(self.chips, None, self._count)
        body = card(column(self.table, spacing=0, margins=(1, 1, 1, 1)), "supplierList")
        left = column(top, pills, self.message, body)
        left.setStretch(3, 1)
        both = row(left, self.editor, spacing=14)
        both.setStretch(0, 1)
        self.setLayout(both)

    def _register(self) -> None:
        registry, editor = self.desk.registry, self.supplier_editor
        for action in self._actions():
            registry.add(action, self)
        registry.bind_button(self._new, "suppliers.new", labelled=True, cap=True)
        registry.bind_button(self._add, "suppliers.new")
        registry.bind_button(editor.save_button, "suppliers.save", labelled=True)
        registry.bind_button(editor.receipts_button, "suppliers.receipts")
        registry.bind_button(editor.retire_button, "suppliers.retire")
        self._unfilter.clicked.connect(lambda *_: self.clear_search())
        editor.known.connect(self._on_known)

    def _actions(self) -> list[Action]:
        return [
            Action(
                "suppliers.new",
                CONTEXT,
                lambda: translate("Suppliers", "New supplier"),
                self.new_supplier,
                ("Ctrl+N",),
                icon="plus",
                bar=lambda: translate("Suppliers", "New"),
            ),
            Action(
                "suppliers.edit",
                CONTEXT,
                lambda: translate("Suppliers", "Correct the supplier"),
                self.edit,
                ("F4",),
                icon="edit",
                bar=lambda: translate("Suppliers", "Correct"),
            ),
            Action(
                "suppliers.save",
                CONTEXT,
                lambda: translate("Suppliers", "Save"),
                self.editor.store,
                ("Ctrl+S", "Ctrl+Enter"),
                icon="device-floppy",
                bar=lambda: translate("Suppliers", "Save"),
            ),
            Action(
                "suppliers.receipts",
                CONTEXT,
                lambda: translate("Suppliers", "Receipts from the supplier"),
                self.show_receipts,
                ("F8",),
                icon="package-import",
                bar=lambda: translate("Suppliers", "Receipts"),
            ),
            Action(
                "suppliers.retire",
                CONTEXT,
                lambda: translate("Suppliers", "Retire or use again"),
                self.retire,
                ("F6",),
                icon="archive",
                bar=lambda: translate("Suppliers", "Retire"),
            ),
            Action(
                "suppliers.refresh",
                CONTEXT,
                lambda: translate("Suppliers", "Refresh"),
                self.refresh,
                ("F5",),
                icon="refresh",
            ),
            Action(
                "suppliers.back",
                CONTEXT,
                lambda: translate("Suppliers", "One step back"),
                self.step_back,
                ("Esc",),
                icon="arrow-left",
                listed=False,
            ),
        ]

    # -------------------------------------------------------------- list

    def show_matches(self) -> None:
        active = self.chips.value() == "active"
        listing = suppliers.supplier_listing(self.desk.session, self.search.text(), active=active)
        model = self.table.model
        sort, down = model.sort_name or "name", model.is_descending
        self.table.show_listing(listing, sort, descending=down)
        self._after_reading()

    def refresh(self) -> None:
        super().refresh()
        self._after_reading()

    def _after_reading(self) -> None:
        count = self.table.model.rowCount()
        self._empty.setCurrentIndex(1 if self.is_narrowed() else 0)
        self._count.setText(_counted(count) if count else "")

    def widen(self, record_id: int) -> None:
        found = suppliers.supplier(self.desk.session, record_id)
        self.chips.choose("active" if found.active else "retired")
        before = self.search.blockSignals(True)
        self.search.setText(found.code)
        self.search.blockSignals(before)

    # -------------------------------------------------------------- records

    def show_record(self, key: object) -> None:
        """A supplier's id."""
        if isinstance(key, int):
            self.open_record(key)

    def new_supplier(self) -> None:
        """Begin a supplier; what was searched for in vain is its name."""
        name = "" if self.table.model.rowCount() else self.search.text().strip()

        def proceed() -> None:
            self.supplier_editor.start_new(name)
            self.sync()

        self.ask(proceed)

    def edit(self) -> None:
        """On to the form."""
        if self.editor.record_id is not None or self.editor.is_new:
            self.editor.first_field()

    def retire(self) -> None:
        """Offer the supplier no more, or again."""
        self.ask(self.supplier_editor.retire)

    def show_receipts(self) -> None:
        """What came from the supplier shown."""
        record_id = self.editor.record_id
        if record_id is not None:
            wanted = ("receipt", ("supplier", record_id))
            self.ask(lambda: self.desk.go("products", wanted))

    def _on_row_opened(self, row: Any) -> None:
        if row is not None:
            self._on_row_selected(row)
            if row.id == self.editor.record_id:
                self.show_receipts()

    def _on_known(self, error: SupplierKnown, store: Callable[[], object]) -> None:
        """Two may have one name, if that is meant."""
        self.message.tell(
            lambda: (
                words_for(error),
                "warning",
                [(translate("Suppliers", "Save all the same"), store)],
            )
        )

    def step_back(self) -> None:
        """Empty the search, else return to it."""
        if self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            self.search_focus()

    # -------------------------------------------------------------- look and words

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        super().set_compact(narrow, low, very_low)
        self.table.table.setColumnHidden(PHONE, narrow)

    def retranslate(self) -> None:
        """Set every word anew; what was typed and chosen stays."""
        self.search.set_words(translate("Suppliers", "Search name, code or phone"))
        self.table.table.setAccessibleName(translate("Suppliers", "Suppliers"))
        self._add.set_label(translate("Suppliers", "Add a supplier"))
        self._unfilter.set_label(translate("Suppliers", "Show all suppliers"))
        self._first.set_words(
            translate("Suppliers", "No suppliers yet"),
            translate("Suppliers", "Add one here, or type its name while goods come in."),
        )
        self._no_match.set_words(translate("Suppliers", "No supplier matches"))
        self._after_reading()
        self.chips.retranslate()
        self.supplier_editor.retranslate()


def _counted(count: int) -> str:
    if count == 1:
        return translate("Suppliers", "1 supplier")
    return translate("Suppliers", "{count} suppliers").format(count=format_number(count))
