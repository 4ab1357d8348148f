"""The products tab: the list, the editor beside it, and the import or another page in their place."""

from typing import Any, cast

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.lists.export_job import ExportJob
from oms_desktop.desktop.people.words import holders_of
from oms_desktop.desktop.products import actions
from oms_desktop.desktop.products.columns import product_columns
from oms_desktop.desktop.products.editor import ProductEditor
from oms_desktop.desktop.products.empty_list import EmptyList
from oms_desktop.desktop.products.import_kind import EXPORTED
from oms_desktop.desktop.products.in_place import InPlace
from oms_desktop.desktop.products.list_place import ListPlace
from oms_desktop.desktop.products.pages import CONTEXT, PAGES, page_context
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.pages import LIST, PageSpec, PageSwitcher, TabPage
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.dropping import FileDrop
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.list_tab import ListTab
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.labels import JOB_LIMIT
from oms_desktop.domain.money import format_number
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Right
from oms_desktop.services import catalogue, product_lookup, sample
from oms_desktop.services.changes import Changes


class ProductsTab(ListTab):
    """Find, change, add and import products."""

    nouns = frozenset({"product", "invoice"})

    def __init__(self, desk: Desk, pages: tuple[PageSpec, ...] = PAGES) -> None:
        """Build the tab on the desk's session, its other pages when they are first shown."""
        chips = FilterChips(
            (
                ("active", lambda: translate("Products", "Active")),
                ("low", lambda: translate("Products", "Low stock")),
                ("retired", lambda: translate("Products", "Retired ones")),
            ),
            name="productFilter",
        )
        self._with_cost = desk.session.person.may(Right.SEE_COST)
        self._may_edit = desk.session.may(Right.EDIT_PRODUCTS)
        self._columns = product_columns(with_cost=self._with_cost)
        self._empty = EmptyList()
        self.product_editor = ProductEditor(desk)
        table = ListingTable(self._columns, self._empty, name="products", several=True)
        super().__init__(desk, table, self.product_editor, chips)
        self.category = ChoiceBox(name="productCategory")
        self.place = ListPlace(desk)
        self.importing, self.repricing = self.place.importing, self.place.repricing
        self.exporting = ExportJob(desk, self, self.message, EXPORTED)
        self._narrow = False
        self._export = Button(icon="file-export", name="exportProducts")
        self._count = plain_label("", "muted", tabular=True, name="productCount")
        self._new, self._import = (
            Button(name="newProduct"),
            Button(icon="file-import", name="importProducts"),
        )
        self._reprice = Button(name="changePrices")
        self.in_place = InPlace(self)
        self.switcher = PageSwitcher(desk, CONTEXT, self.place, pages)
        self._lay_out()
        actions.register(self)
        self.switcher.register(self)
        self._bind()
        self._drop = FileDrop(self, self.import_file)
        self.start()

    def _lay_out(self) -> None:
        top = row(self.search, self.category, self._import, self._export, self._new)
        top.setStretch(0, 1)
        pills = row(self.chips, None, self._count, self._reprice)
        body = card(column(self.table, spacing=0, margins=(1, 1, 1, 1)), "productList")
        left = column(top, pills, self.message, self.exporting.strip, body)
        left.setStretch(4, 1)
        both = row(left, self.editor, spacing=14)
        both.setStretch(0, 1)
        self.place.home.setLayout(both)
        self.setLayout(column(self.switcher, margins=(14, 12, 14, 10)))
        self.set_compact(narrow=False, low=False, very_low=False)

    def _bind(self) -> None:
        registry, editor = self.desk.registry, self.product_editor
        registry.bind_button(self._new, "products.new", labelled=True, cap=True)
        registry.bind_button(self._import, "products.import")
        registry.bind_button(self._reprice, "products.prices", labelled=True)
        registry.bind_button(self._export, "products.export")
        registry.bind_button(self._empty.add_button, "products.new")
        registry.bind_button(self._empty.import_button, "products.import", labelled=True)
        registry.bind_button(self._empty.sample_button, "products.sample", labelled=True)
        registry.bind_button(editor.save_button, "products.save", labelled=True)
        registry.bind_button(editor.duplicate_button, "products.duplicate", labelled=True)
        registry.bind_button(editor.retire_button, "products.retire")
        self._empty.all_button.clicked.connect(lambda *_: self.clear_search())
        self.category.currentIndexChanged.connect(lambda _: self.search_now())
        self.place.turned.connect(self.context_changed)
        self.importing.left.connect(self._leave_panel)
        self.repricing.left.connect(self._leave_panel)
        self.switcher.switched.connect(self._on_switched)
        self.desk.person_changed.connect(self.switcher.show_allowed)

    def may_edit(self) -> bool:
        """Whether products may be changed; else they are only looked at."""
        return self._may_edit

    # -------------------------------------------------------------- pages

    def key_context(self) -> str:
        shown = self.switcher.current
        return actions.PANEL if shown == LIST and self.place.panel() else page_context(shown)

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

    # -------------------------------------------------------------- list

    def show_matches(self) -> None:
        self._offer_categories()
        session, show = self.desk.session, self.chips.value()
        text, category = self.search.text(), self.category.value()
        listing = catalogue.product_listing(session, text, category, show)
        model = self.table.model
        sort, down = model.sort_name or "name", model.is_descending
        self.table.show_listing(listing, sort, descending=down)
        self._after_reading()

    def refresh(self) -> None:
        self._offer_categories()
        super().refresh()
        self._after_reading()

    def _after_reading(self) -> None:
        count = self.table.model.rowCount()
        self._empty.show_for(narrowed=self.is_narrowed())
        self._count.setText(_counted(count) if count else "")

    def is_narrowed(self) -> bool:
        return super().is_narrowed() or self.category.value() is not None

    def clear_search(self) -> None:
        self.category.choose(None)
        super().clear_search()

    def widen(self, record_id: int) -> None:
        draft = catalogue.product(self.desk.session, record_id)
        active = catalogue.product_listing(self.desk.session).by_ids([record_id])
        self.category.choose(None)
        self.chips.choose("active" if active else "retired")
        before = self.search.blockSignals(True)
        self.search.setText(draft.code)
        self.search.blockSignals(before)

    def _offer_categories(self) -> None:
        every = translate("Products", "All categories")
        found = catalogue.categories(self.desk.session)
        self.category.offer([(None, every), *found])

    # -------------------------------------------------------------- records

    def show_record(self, key: object) -> None:
        """A product's id, `("new", barcode)` to begin one, a page's id, or that with a key of it."""
        page, inner = key if isinstance(key, tuple) and len(key) == 2 else (key, None)
        if self.switcher.has(page):
            shown = self.open_page(str(page))
            act = getattr(shown, "show_record", None)
            if inner is not None and callable(act):
                act(inner)
            return
        self.switcher.open_page(LIST)
        self.place.show_home()
        if isinstance(key, int):
            self.open_record(key)
        elif isinstance(key, tuple) and len(key) == 2 and key[0] == "new":
            self.new_product(str(key[1]))

    def on_scanned(self, code: str) -> bool:
        """Open the product with this code, or begin one; in the barcode field, just take it."""
        page = self.switcher.other()
        if page is not None:
            take = getattr(page, "on_scanned", None)
            return bool(take(code)) if callable(take) else False
        if self.place.panel() is not None:
            return False
        if self.product_editor.add_barcode(code):
            self.desk.beeper.ok()
            return True
        found = product_lookup.product_of_code(self.desk.session, code)
        if found is None:
            self.desk.beeper.error()
            self.new_product(code)
        else:
            self.desk.beeper.ok()
            self.open_record(found)
        return True

    def new_product(self, code: str = "") -> None:
        """Begin a product, perhaps with a barcode."""
        if not self._may_edit:
            self.desk.notices.refused(RightMissing(Right.EDIT_PRODUCTS.value), self.message)
            return
        self.place.show_home()
        codes = (code,) if code else ()

        def proceed() -> None:
            self.product_editor.start_new(ProductDraft("", 0, barcodes=codes))
            self.sync()

        self.ask(proceed)

    def duplicate(self) -> None:
        """Begin a product like the one shown."""
        if self.editor.record_id is None:
            return

        def proceed() -> None:
            self.product_editor.start_copy()
            self.sync()

        self.ask(proceed)

    def store(self) -> None:
        """Store what was typed."""
        panel = self.place.panel()
        if panel is not None:
            panel.store()
        else:
            self.editor.store()

    def retire(self) -> None:
        """Take the product out of sale, or back into it."""
        self.ask(self.product_editor.retire)

    def show_card(self) -> None:
        """Show why the stock of the product shown is what it is."""
        self.show_record(("card", self.editor.record_id))

    def make_labels(self) -> None:
        """Take the selected products to the labels page, one label each."""
        wanted = tuple((found.id, "", 1) for found in self.table.selected(JOB_LIMIT))
        self.show_record(("labels", wanted))

    # -------------------------------------------------------------- import and sample

    def show_import(self) -> None:
        """Show the import in place of the list; the file is chosen there."""

        def proceed() -> None:
            self.place.show_panel(self.importing)
            self.importing.begin()

        self.ask(proceed)

    def import_file(self, path: Any) -> None:
        """Show the import with a file already read."""
        if not self._may_edit:
            self.desk.notices.refused(RightMissing(Right.EDIT_PRODUCTS.value), self.message)
            return

        def proceed() -> None:
            self.place.show_panel(self.importing)
            self.importing.open_file(path)

        self.ask(proceed)

    def _leave_panel(self) -> None:
        self.place.show_home()
        self.search_focus()

    def show_prices(self) -> None:
        """Ask how to change the prices of what the list shows."""

        def proceed() -> None:
            self.place.show_panel(self.repricing)
            shown = (self.search.text(), self.category.value(), self.chips.value())
            self.repricing.begin(*shown)

        self.ask(proceed)

    def load_sample(self) -> None:
        """Fill an empty shop with made-up goods and customers."""

        def done(changes: Changes) -> None:
            text = translate(
                "Products", "Sample data is in: {products} products, {customers} customers"
            )
            self.desk.notices.toast(text.format(**changes.facts))

        self.desk.command(sample.load_sample).run(done)

    def step_back(self) -> None:
        """Leave what stands in the list's place, else empty the search, else return to it."""
        panel = self.place.panel()
        if panel is not None:
            panel.leave()
        elif self.product_editor.adjusting.give_up():
            return
        elif self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            self.search_focus()

    def search_focus(self) -> None:
        page, panel = self.switcher.other(), self.place.panel()
        if page is not None:
            cast("TabPage", page).search_focus()
        elif panel is not None:
            panel.take_focus()
        else:
            super().search_focus()

    # -------------------------------------------------------------- look and words

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        super().set_compact(narrow, low, very_low)
        self.switcher.set_compact(narrow, low, very_low)
        self._narrow = narrow
        self._name_files()
        for at, shown in enumerate(self._columns):
            spare = shown.sort not in {"name", "price", "stock"}
            self.table.table.setColumnHidden(at, narrow and spare)
        wanted = theme.current().px(158 if narrow else 180)
        self.category.setFixedWidth(min(wanted, max(158, self.window().width() // 6)))

    def _name_files(self) -> None:
        """Where there is little room, their pictures say it; their hints always do."""
        names = (translate("Products", "Import"), translate("Products", "Export"))
        for button, words in zip((self._import, self._export), names, strict=True):
            button.set_label("" if self._narrow else words)
            button.setAccessibleName(words)

    def retranslate(self) -> None:
        """Set every word anew; what was typed and chosen stays."""
        if not self._may_edit:
            words = translate("Products", "You may look. Who may change products: {roles}")
            self.editor.set_locked(words.format(roles=holders_of(Right.EDIT_PRODUCTS)))
        search = translate("Products", "Search name, code or barcode")
        self.search.set_words(search)
        self.table.table.setAccessibleName(translate("Products", "Products"))
        self.category.setAccessibleName(translate("Products", "Category filter"))
        self._name_files()
        self._empty.retranslate()
        self._offer_categories()
        self._after_reading()
        self.chips.retranslate()
        self.product_editor.retranslate()
        self.place.retranslate()
        self.switcher.retranslate()


def _counted(count: int) -> str:
    if count == 1:
        return translate("Products", "1 product")
    return translate("Products", "{count} products").format(count=format_number(count))
