"""The form of one product."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from oms_desktop.desktop.products import draft_form, editor_words
from oms_desktop.desktop.products.adjust_form import AdjustForm
from oms_desktop.desktop.products.draft_rows import PartEdit
from oms_desktop.desktop.products.picture import PictureField
from oms_desktop.desktop.products.stock_history import StockHistory
from oms_desktop.desktop.products.words import warning_words
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.editor_card import EditorCard
from oms_desktop.desktop.widgets.faults import Faulty
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.form import ChoiceBox, side_by_side
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.products import (
    BreakRaises,
    ProductDraft,
    ProductWarning,
    bare_copy,
    check_product,
)
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import catalogue, product_lookup
from oms_desktop.services.changes import Changes

_NOTHING: Final = ProductDraft("", 0)


class ProductEditor(EditorCard):
    """Shows, adds, changes, duplicates and retires products."""

    def __init__(self, desk: Desk) -> None:
        """Start with nothing shown."""
        super().__init__("productEditor")
        self.desk = desk
        self._base = _NOTHING
        self._active = True
        self._saving = False
        self._sees_cost = desk.session.person.may(Right.SEE_COST)
        self._heads = {name: plain_label("", "strong") for name in editor_words.HEADS}
        self.sections = FilterChips(editor_words.SECTIONS, name="productSection")
        self._pages: dict[str, QWidget] = {}
        self.history = StockHistory(desk.session)
        self.adjusting = AdjustForm(desk)
        self.picture = PictureField(desk)
        self.save_button = Button("", "primary", name="saveProduct")
        self.duplicate_button = Button(name="duplicateProduct")
        self.retire_button = Button(name="retireProduct")
        self._make_rows()
        self._lay_out()
        self.form.changed.connect(self._show_notes)
        self.sections.chosen.connect(self.show_section)
        self.dirty_changed.connect(self._show_buttons)
        self.retranslate()
        self.close_record()

    # -------------------------------------------------------------- making

    def _make_rows(self) -> None:
        session = self.desk.session
        made = draft_form.make_edits(
            lambda text: product_lookup.the_product(session, text),
            lambda: catalogue.levels(session),
        )
        for name, edit in made.items():
            edit.setObjectName(f"product_{name}")
            label, hint = editor_words.FIELDS[name]
            self.form.add(name, edit, label, hint=hint)
        self._offer()

    def _lay_out(self) -> None:
        form, heads = self.form, self._heads
        self._stock_rows = side_by_side(form["min_stock"], form["opening_stock"])
        if not self._sees_cost:
            form["cost"].hide()
        main = (
            form["name"],
            side_by_side(form["code"], form["kind"]),
            form["barcodes"],
            form["category"],
            6,
            heads["price"],
            side_by_side(form["cost"], form["price"]),
            6,
            heads["stock"],
            side_by_side(form["unit"], form["unit_decimals"]),
            form["tracked"],
            self._stock_rows,
            6,
            heads["more"],
            form["favourite"],
            side_by_side(form["colour"], form["tax_class"]),
            self.picture,
        )
        pages = {
            "main": main,
            "prices": (form["units"], 6, form["rules"]),
            "bundle": (form["parts"],),
            "stock": (
                side_by_side(form["shelf"], form["permit"]),
                form["stock_policy"],
                form["expires"],
                6,
                heads["history"],
                self.adjusting,
                self.history,
            ),
        }
        self._pages = {name: boxed(column(*items, spacing=10)) for name, items in pages.items()}
        buttons = (self.save_button, None, self.duplicate_button, self.retire_button)
        self.compose((self.sections, *self._pages.values()), buttons)
        self.show_section("main")

    def show_section(self, name: str) -> None:
        """Show one part of the form; the others keep what was typed."""
        self.sections.choose(name)
        for key, page in self._pages.items():
            page.setVisible(key == name)
        self.to_top()

    def next_section(self) -> None:
        """Show the part after the one shown, and go to its first field."""
        names = [name for name, _ in editor_words.SECTIONS]
        at = names.index(self.sections.value()) + 1
        self.show_section(names[at % len(names)])
        firsts = {"main": "name", "prices": "units", "bundle": "parts", "stock": "shelf"}
        self.form.go_to(firsts[self.sections.value()])

    def _choice(self, name: str) -> ChoiceBox:
        edit = self.form[name].edit
        assert isinstance(edit, ChoiceBox)
        return edit

    def _offer(self) -> None:
        names = [(name, name) for _, name in catalogue.categories(self.desk.session)]
        self._choice("category").offer(names)
        self._choice("kind").offer(editor_words.kinds())
        self._choice("unit_decimals").offer(editor_words.decimals())
        self._choice("tax_class").offer(editor_words.tax_classes())
        self._choice("stock_policy").offer(editor_words.policies())
        own = self._base.colour
        self._choice("colour").offer(editor_words.colours(own), editor_words.colour_icons(own))

    # -------------------------------------------------------------- showing

    def first_field(self) -> None:
        self.show_section("main")
        self.form.go_to("name")

    def open_record(self, record_id: int) -> None:
        session = self.desk.session
        try:
            draft = catalogue.product(session, record_id)
        except NotFound as gone:
            self.failed.emit(gone)
            self.close_record()
            return
        self.record_id, self.is_new = record_id, False
        self._show(draft)

    def start_new(self, draft: ProductDraft = _NOTHING) -> None:
        """Begin a product, perhaps from what is known of it already."""
        self.record_id, self.is_new = None, True
        self._show(draft)
        self.to_top()
        self.first_field()

    def start_copy(self) -> None:
        """Begin a product like the one shown: codes belong to one product only."""
        self.start_new(bare_copy(self._base))

    def close_record(self) -> None:
        self.record_id, self.is_new = None, False
        self._show(_NOTHING)

    def add_barcode(self, code: str) -> bool:
        """Take a scan into the field for codes where the person is, if it is one; else False."""
        here = self.focusWidget()
        if isinstance(here, PartEdit) and here.hasFocus():
            here.take(code)
            return True
        if isinstance(here, QLineEdit) and here.hasFocus() and here.objectName() == "unit_barcode":
            here.setText(code)
            return True
        edit = self.form["barcodes"].edit
        if not isinstance(edit, QLineEdit) or not edit.hasFocus():
            return False
        codes = draft_form.split_codes(edit.text())
        edit.setText(", ".join(dict.fromkeys((*codes, code))))
        return True

    def _show(self, draft: ProductDraft) -> None:
        self._base = draft
        self._offer()
        draft_form.fill(self.form, draft)
        self._active = self._is_active()
        self.form["opening_stock"].setVisible(self.is_new)
        self.form.keep()
        self.setEnabled(self.is_new or self.record_id is not None)
        self._show_words()
        self._show_notes()
        self._show_buttons()

    def _is_active(self) -> bool:
        if self.record_id is None:
            return True
        listing = catalogue.product_listing(self.desk.session, show="active")
        found = listing.by_ids([self.record_id])
        return bool(found)

    def _show_words(self) -> None:
        base = self._base
        chip = ("", "") if self._active else (translate("Products", "Retired"), "neutral")
        if self.is_new:
            self.set_title(translate("Products", "New product"))
        elif self.record_id is None:
            self.set_title(translate("Products", "No product chosen"))
        else:
            self.set_title(base.name, base.code, chip)
        self._heads["history"].setVisible(self.record_id is not None)
        self.history.setVisible(self.record_id is not None)
        self.history.show_product(self.record_id, base.unit)
        may = self.desk.session.may(Right.ADJUST_STOCK) and base.tracked and base.kind == "goods"
        self.adjusting.setVisible(may and self.record_id is not None)
        self.adjusting.show_product(self.record_id if may else None)
        self.picture.show_product(self.record_id)

    def _show_notes(self) -> None:
        goods = self._choice("kind").value() != "service"
        tracked = self.form["tracked"].edit
        assert isinstance(tracked, QCheckBox)
        bundle = bool(draft_form.rows_of(self.form, "parts").rows())
        # A bundle costs what its parts cost.
        self.form["cost"].setVisible(self._sees_cost and not bundle)
        self.form["tracked"].setVisible(goods and not bundle)
        self._stock_rows.setVisible(goods and not bundle and tracked.isChecked())
        price, cost = self.form["price"].edit, self.form["cost"].edit
        assert isinstance(price, MoneyEdit)
        assert isinstance(cost, MoneyEdit)
        shown = editor_words.price_note(price.value(), cost.value() if self._sees_cost else None)
        self.form["price"].set_note(*shown)
        self._show_warnings()

    def _show_warnings(self) -> None:
        """Say below the prices which of them are odd; nothing while something can't be read."""
        if self.sections.value() != "prices":
            return
        try:
            found = check_product(draft_form.read(self.form, self._base, self.desk.session.today()))
        except Faulty:
            found = ()
        odd = [each for each in found if not self._is_known(each)]
        words = "\n".join(warning_words(each) for each in odd)
        self.form["rules"].set_note(words, "warning" if words else "")

    def _is_known(self, warning: ProductWarning) -> bool:
        """What the note below the price says already, or what this person may not see."""
        if isinstance(warning, BreakRaises):
            return False
        return not self._sees_cost or warning.name == self.form["name"].text().strip()

    def _show_buttons(self) -> None:
        stored = self.record_id is not None
        self.save_button.setEnabled(self.is_new or self.is_dirty())
        self.duplicate_button.setVisible(stored)
        self.retire_button.setVisible(stored)
        self.retire_button.set_label(self.retire_words())

    def retire_words(self) -> str:
        """What the last button does now."""
        if self._active:
            return translate("Products", "Retire")
        return translate("Products", "Sell again")

    # -------------------------------------------------------------- storing

    def store(self, then: Callable[[], object] | None = None) -> None:
        if self._saving or not (self.is_new or self.is_dirty()):
            return
        try:
            draft = draft_form.read(self.form, self._base, self.desk.session.today())
        except Faulty as faulty:
            self._refuse(faulty)
            return
        self._saving = True
        before, record_id = self._base, self.record_id

        def done(changes: Changes) -> None:
            self._saving = False
            stored = changes.id_of("product")
            self.open_record(stored)
            undo = None
            if record_id is not None:
                undo = lambda: self._change_back(record_id, before)  # noqa: E731
            words = translate("Products", "{name} saved").format(name=draft.name)
            self.saved.emit(stored, (words, undo))
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._saving = False
            if isinstance(error, Refused):
                self._refuse(draft_form.fault_of(error, draft))
            else:
                self.failed.emit(error)

        if record_id is None:
            self.desk.command(catalogue.add, draft).run(done, failed)
        else:
            self.desk.command(catalogue.change, record_id, draft).run(done, failed)

    def _change_back(self, record_id: int, before: ProductDraft) -> None:
        self.desk.command(catalogue.change, record_id, before).run()

    def _refuse(self, faulty: Faulty) -> None:
        if faulty.faults:
            first = next(name for name in self.form.state() if name in faulty.faults)
            self.show_section(editor_words.SECTION_OF.get(first, "main"))
        self.form.show_faults(faulty.faults)
        if faulty.faults:
            self.desk.beeper.error()
        elif faulty.other is not None:
            self.failed.emit(faulty.other)

    def retire(self) -> None:
        """Take the product out of sale, or back into it."""
        if self.record_id is None:
            return
        record_id, active, name = self.record_id, not self._active, self._base.name

        def done(_: Changes) -> None:
            self.open_record(record_id)
            text = translate("Products", "{name} is sold again")
            if not active:
                text = translate("Products", "{name} is no longer sold")
            self.saved.emit(record_id, (text.format(name=name), undo))

        def undo() -> None:
            back = self.desk.command(catalogue.retire, record_id, active=not active)
            back.run()

        self.desk.command(catalogue.retire, record_id, active=active).run(done, self.failed.emit)

    # -------------------------------------------------------------- words

    def retranslate(self) -> None:
        """Set every word anew; what was typed stays."""
        for name, label in self._heads.items():
            label.setText(editor_words.HEADS[name]())
        self._offer()
        self.form.retranslate()
        self.adjusting.retranslate()
        self.picture.retranslate()
        self.sections.retranslate()
        for name in ("units", "rules", "parts"):
            draft_form.rows_of(self.form, name).retranslate()
        self._show_words()
        self._show_notes()
        self._show_buttons()
