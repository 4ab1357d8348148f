"""The customers tab: the list and the editor beside it."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.customers import actions
from oms_desktop.desktop.customers.columns import WIDE_ONLY, customer_columns
from oms_desktop.desktop.customers.editor import CustomerEditor
from oms_desktop.desktop.customers.import_kind import EXPORTED
from oms_desktop.desktop.customers.joining import JoinQuestion
from oms_desktop.desktop.customers.list_lately import ListLately
from oms_desktop.desktop.customers.pages import CONTEXT, PAGES, PROFILE, page_context
from oms_desktop.desktop.customers.pay_panel import CustomerPayPanel
from oms_desktop.desktop.customers.place import CustomersPlace
from oms_desktop.desktop.customers.privacy_side import PrivacySide
from oms_desktop.desktop.lists.export_job import ExportJob
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.pages import LIST, PageSpec, PageSwitcher, TabPage
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.dropping import FileDrop
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.list_tab import ListTab
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.money import format_number
from oms_desktop.domain.users import Right
from oms_desktop.services import customers
from oms_desktop.services.order_papers import OrderPaper, PaperKind

if TYPE_CHECKING:
    from oms_desktop.desktop.customers.profile_page import ProfilePage


class CustomersTab(ListTab):
    """Find, change and add customers, and sell to one."""

    nouns = frozenset({"customer", "invoice", "order"})

    def __init__(self, desk: Desk, pages: tuple[PageSpec, ...] = PAGES) -> None:
        """Build the tab on the desk's session, its other pages when they are first shown."""
        chips = FilterChips(
            (
                ("active", lambda: translate("Customers", "All")),
                ("owing", lambda: translate("Customers", "Owing")),
                ("doubtful", lambda: translate("Customers", "Doubtful phone")),
            ),
            name="customerFilter",
        )
        self._add, self._unfilter = Button("", "primary"), Button()
        self._bring = Button()
        ways = (self._add, self._bring)
        self._first = EmptyState("users", buttons=ways, name="customersEmpty")
        self._no_match = EmptyState("search-off", buttons=(self._unfilter,), name="customersNone")
        self._empty = QStackedWidget()
        self._empty.addWidget(self._first)
        self._empty.addWidget(self._no_match)
        self.customer_editor = CustomerEditor(desk)
        self.pay_panel = CustomerPayPanel(desk)
        self.lately = ListLately(desk)
        self._columns = customer_columns(desk.session, self.lately.of)
        table = ListingTable(self._columns, self._empty, name="customers", several=True)
        super().__init__(desk, table, self.customer_editor, chips)
        self._count = plain_label("", "muted", tabular=True, name="customerCount")
        self._new = Button(name="newCustomer")
        self._import = Button(icon="file-import", name="importCustomers")
        self._export = Button(icon="file-export", name="exportCustomers")
        self.place = CustomersPlace(desk)
        self.exporting = ExportJob(desk, self, self.message, EXPORTED)
        self._drop = FileDrop(self, self.import_file)
        self.joining = JoinQuestion(self)
        self.privacy = PrivacySide(self)
        self.switcher = PageSwitcher(desk, CONTEXT, self.place, pages)
        self._lay_out()
        self._register()
        self.start()
        self.lately.changed.connect(self.table.table.viewport().update)
        self.lately.ask()

    def _lay_out(self) -> None:
        top = row(self.search, self._import, self._export, self._new)
        top.setStretch(0, 1)
        pills = row(self.chips, None, self._count)
        body = card(column(self.table, spacing=0, margins=(1, 1, 1, 1)), "customerList")
        left = column(top, pills, self.message, self.exporting.strip, body)
        left.setStretch(4, 1)
        both = row(left, self.editor, self.pay_panel, self.privacy.panel, spacing=14)
        both.setStretch(0, 1)
        self.place.home.setLayout(both)
        self.setLayout(column(self.switcher))
        self.set_compact(narrow=False, low=False, very_low=False)

    def _register(self) -> None:
        registry, editor = self.desk.registry, self.customer_editor
        actions.register(self)
        self.privacy.register()
        self.switcher.register(self)
        self.switcher.switched.connect(self._on_switched)
        self.desk.person_changed.connect(self.switcher.show_allowed)
        registry.bind_button(self._import, "customers.import")
        registry.bind_button(self._export, "customers.export")
        registry.bind_button(self._bring, "customers.import", labelled=True)
        self.place.turned.connect(self.context_changed)
        self.place.importing.left.connect(self._leave_import)
        registry.bind_button(self._new, "customers.new", labelled=True, cap=True)
        registry.bind_button(self._add, "customers.new")
        registry.bind_button(editor.save_button, "customers.save", labelled=True)
        registry.bind_button(editor.sell_button, "customers.sell", labelled=True)
        self._unfilter.clicked.connect(lambda *_: self.clear_search())
        editor.other_wanted.connect(self.open_record)
        editor.join_wanted.connect(self._on_join_wanted)
        registry.bind_button(editor.pay_button, "customers.pay")
        editor.shown.connect(self._on_shown)
        self.pay_panel.finished.connect(self._on_pay_finished)

    def may_save(self) -> bool:
        """Whoever may add customers may store a new one; changing one needs another right."""
        return self.customer_editor.may_save()

    def may_change(self) -> bool:
        """Whether customers may be changed, joined and brought in."""
        return self.desk.session.may(Right.EDIT_CUSTOMERS)

    def may_export(self) -> bool:
        """Whether the list may be taken out."""
        return self.desk.session.may(Right.EXPORT_CUSTOMERS)

    def key_context(self) -> str:
        shown = self.switcher.current
        return actions.PANEL if shown == LIST and self.place.is_importing() else page_context(shown)

    # -------------------------------------------------------------- pages

    def open_page(self, name: str) -> QWidget:
        """Show a page of this tab, with the focus in it."""
        page = self.switcher.open_page(name, focus=True)
        if name == LIST:
            self.search_focus()
        return page

    def _on_switched(self, name: str) -> None:
        self.context_changed.emit()
        if name == LIST:
            super().activated()
            self.search_focus()
        elif name == PROFILE and self.editor.record_id is not None:
            cast("ProfilePage", self.switcher.page(name)).look_at(self.editor.record_id)

    def activated(self) -> None:
        page = self.switcher.other()
        if page is None:
            super().activated()
        else:
            cast("TabPage", page).activated()

    def toast_area(self) -> QWidget | None:
        page = self.switcher.other()
        place = getattr(page, "toast_area", None)
        found = place() if callable(place) else page
        return found if isinstance(found, QWidget) else super().toast_area()

    def search_focus(self) -> None:
        page = self.switcher.other()
        if page is not None:
            cast("TabPage", page).search_focus()
        elif self.place.is_importing():
            self.place.importing.take_focus()
        else:
            super().search_focus()

    # -------------------------------------------------------------- lists in files

    def show_import(self) -> None:
        """Show the import in place of the list; the file is chosen there."""

        def proceed() -> None:
            self.place.show_import()
            self.place.importing.begin()

        self.ask(proceed)

    def import_file(self, path: Path) -> None:
        """Show the import with a file already read."""
        if not self.may_change():
            self.desk.notices.refused(RightMissing(Right.EDIT_CUSTOMERS.value), self.message)
            return

        def proceed() -> None:
            self.place.show_import()
            self.place.importing.open_file(path)

        self.ask(proceed)

    def _leave_import(self) -> None:
        self.place.show_home()
        self.search_focus()

    # -------------------------------------------------------------- list

    def show_matches(self) -> None:
        text, show = self.search.text(), self.chips.value()
        listing = customers.customer_listing(self.desk.session, text, show)
        model = self.table.model
        sort, down = model.sort_name or "name", model.is_descending
        self.table.show_listing(listing, sort, descending=down)
        self._after_reading()

    def refresh(self) -> None:
        super().refresh()
        self.lately.ask()
        self.pay_panel.reload()
        self._after_reading()

    def _after_reading(self) -> None:
        count = self.table.model.rowCount()
        self._empty.setCurrentIndex(1 if self.is_narrowed() else 0)
        self._count.setText(_counted(count) if count else "")

    def widen(self, record_id: int) -> None:
        found = customers.customer(self.desk.session, record_id)
        self.chips.choose("active")
        before = self.search.blockSignals(True)
        self.search.setText(found.code)
        self.search.blockSignals(before)

    # -------------------------------------------------------------- records

    def show_record(self, key: object) -> None:
        """A customer's id, `("new", name)`, `("pay", id)` to take money, or `(page, key of it)`."""
        page, inner = key if isinstance(key, tuple) and len(key) == 2 else (key, None)
        if self.switcher.has(page):
            act = getattr(self.open_page(str(page)), "show_record", None)
            if inner is not None and callable(act):
                act(inner)
            return
        self.switcher.open_page(LIST)
        self.place.show_home()
        if isinstance(key, int):
            self.open_record(key)
        elif isinstance(key, tuple) and len(key) == 2 and key[0] == "new":
            self.new_customer(str(key[1]))
        elif isinstance(key, tuple) and len(key) == 2 and key[0] == "pay":
            self.open_record(int(key[1]))
            self.take_payment()

    def new_customer(self, name: str = "") -> None:
        """Begin a customer."""

        def proceed() -> None:
            self.customer_editor.start_new()
            self.customer_editor.suggest_name(name)
            self.sync()

        self.ask(proceed)

    def _on_join_wanted(self, other: int) -> None:
        if self.editor.record_id is not None:
            self.joining.ask(self.editor.record_id, other)

    def sell(self) -> None:
        """Go to the counter with this customer chosen."""
        record_id = self.editor.record_id
        if record_id is not None:
            self.ask(lambda: self.desk.go("sell", ("customer", record_id)))

    def show_statement(self) -> None:
        """Show the chosen customer's account from the beginning, ready to print."""
        record_id, papers = self.editor.record_id, self.desk.papers
        if record_id is not None and papers is not None:
            papers.show_paper(OrderPaper.of(PaperKind.STATEMENT, record_id))

    def take_payment(self) -> None:
        """Ask for the shown customer's money, in the place of the editor."""
        record_id = self.editor.record_id
        if record_id is None:
            return
        if self.pay_panel.customer_id is not None:
            self.pay_panel.grid.first_field()
            return

        def proceed() -> None:
            self.privacy.leave()
            self.editor.hide()
            self.pay_panel.setFixedWidth(self.editor.width())
            self.pay_panel.open_for(record_id)

        self.ask(proceed)

    def _on_pay_finished(self) -> None:
        self.editor.show()
        self.table.table.setFocus()

    def _on_shown(self, record_id: object) -> None:
        """Another customer was chosen: nobody's money is asked for any more."""
        if self.pay_panel.customer_id not in (None, record_id):
            self.pay_panel.leave()

    def step_back(self) -> None:
        """Leave the payment or somebody's data, empty the search, else return to it."""
        if self.privacy.leave():
            return
        if self.pay_panel.customer_id is not None:
            self.pay_panel.leave()
        elif self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            self.search_focus()

    # -------------------------------------------------------------- look and words

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        super().set_compact(narrow, low, very_low)
        self.switcher.set_compact(narrow, low, very_low)
        # The row of pages costs what the margins spare.
        self.setContentsMargins(14, 5 if very_low else 12, 14, 6 if very_low else 10)
        self.pay_panel.setFixedWidth(self.editor.width())
        self.privacy.fit()
        self.pay_panel.set_compact(low=low)
        for at in WIDE_ONLY:
            self.table.table.setColumnHidden(at, narrow)

    def retranslate(self) -> None:
        """Set every word anew; what was typed and chosen stays."""
        search = translate("Customers", "Search name, phone, code or address")
        self.search.set_words(search)
        self.table.table.setAccessibleName(translate("Customers", "Customers"))
        self._add.set_label(translate("Customers", "Add a customer"))
        self._unfilter.set_label(translate("Customers", "Show all customers"))
        self._first.set_words(
            translate("Customers", "No customers yet"),
            translate("Customers", "Customers are made when you press F3 in Sell, or here."),
        )
        self._no_match.set_words(translate("Customers", "No customer matches"))
        self._after_reading()
        self.chips.retranslate()
        self.customer_editor.retranslate()
        self.pay_panel.retranslate()
        self.place.importing.retranslate()
        self.switcher.retranslate()


def _counted(count: int) -> str:
    if count == 1:
        return translate("Customers", "1 customer")
    return translate("Customers", "{count} customers").format(count=format_number(count))
