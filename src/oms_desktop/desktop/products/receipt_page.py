"""The page of goods receipts: scan a delivery, correct quantities and costs, post it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from oms_desktop.desktop.products import receipt_actions
from oms_desktop.desktop.products.find_field import FindField
from oms_desktop.desktop.products.receipt_draft import ReceiptDraft
from oms_desktop.desktop.products.receipt_lines import ReceiptLines
from oms_desktop.desktop.products.receipt_orders import offer_to_reserve
from oms_desktop.desktop.products.receipt_past import PastReceipts, counted
from oms_desktop.desktop.products.supplier_field import SupplierField
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import ONE, format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import product_lookup
from oms_desktop.services.changes import Changes


class ReceiptPage(QWidget):
    """A `TabPage`; the draft outlives the page and a power cut."""

    def __init__(self, desk: Desk) -> None:
        """Show the draft that lies there, if any."""
        super().__init__()
        self.desk = desk
        self.draft = ReceiptDraft(desk, self)
        self.scan_field = FindField(desk, self, name="receiptScan")
        self.supplier = SupplierField(desk, self)
        self.reference = QLineEdit()
        self.reference.setObjectName("receiptReference")
        self.reference.setMaxLength(60)
        self.message = InlineMessage()
        self.lines = ReceiptLines(self.draft)
        self._back = Button("", icon="arrow-left", name="receiptBack")
        self.past = PastReceipts(desk, self._back)
        self._which = plain_label("", "muted", name="receiptWhich")
        self._sum = plain_label("", "h2", tabular=True, name="receiptSum")
        self._sum_title = plain_label("", "muted", name="receiptSumTitle")
        if not self.draft.with_cost:
            # Only hidden, never shown here: without a parent they would flash as windows of their own.
            self._sum.hide()
            self._sum_title.hide()
        self._post = Button("", "primary", icon="package-import", name="receiptPost")
        self._list = Button("", icon="history", name="receiptList")
        self._unknown = ""
        self._lay_out()
        receipt_actions.register(self)
        self._bind()
        self.retranslate()
        self.draft.open_last()

    def _lay_out(self) -> None:
        top = row(self.scan_field, self._list)
        top.setStretch(0, 1)
        head = row(self.supplier, self.reference, margins=(12, 10, 12, 10))
        head.setStretch(0, 3)
        head.setStretch(1, 2)
        foot = row(
            self._which, None, self._sum_title, self._sum, 8, self._post, margins=(14, 8, 10, 8)
        )
        body = column(head, line(), self.lines, line(), foot, spacing=0, margins=(1, 1, 1, 1))
        body.setStretch(2, 1)
        writing = column(top, self.message, card(body, "receiptDraft"))
        writing.setStretch(2, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(boxed(writing))
        self._stack.addWidget(self.past)
        self.setLayout(column(self._stack))

    def _bind(self) -> None:
        registry, draft = self.desk.registry, self.draft
        registry.bind_button(self._post, "receipt.post", cap=True)
        registry.bind_button(self._list, "receipt.past", labelled=True, cap=True)
        registry.bind_button(self._back, "receipt.past", cap=True)
        self.scan_field.entered.connect(self._on_entered)
        self.scan_field.chosen.connect(draft.add)
        self.supplier.picked.connect(self._on_supplier)
        self.reference.editingFinished.connect(self._on_reference)
        self.reference.returnPressed.connect(self.search_focus)
        self.lines.left.connect(self.search_focus)
        self.lines.editor.refused.connect(self._on_failed)
        draft.changed.connect(self._show)
        draft.added.connect(self._on_added)
        draft.unknown.connect(self._on_unknown)
        draft.failed.connect(self._on_failed)
        draft.posted.connect(self._on_posted)
        self.desk.bus.changed.connect(self._on_changed)

    # -------------------------------------------------------------- what a page is asked

    def activated(self) -> None:
        """Read the draft anew; a product made meanwhile for an unknown code is added."""
        self.draft.open_last()
        code, self._unknown = self._unknown, ""
        if code and product_lookup.product_of_code(self.desk.session, code) is not None:
            self.message.clear()
            self.draft.scan(code)
        if self._stack.currentIndex() == 1:
            self.past.refresh()

    def search_focus(self) -> None:
        """Ready for the next scan, or for a search among what was posted."""
        if self._stack.currentIndex() == 1:
            self.past.take_focus()
        else:
            self.scan_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.scan_field.selectAll()

    def on_scanned(self, code: str) -> bool:
        """A scan adds to the draft, whatever has the focus."""
        self._show_past(past=False)
        self.lines.editor.give_up()
        self.scan_field.clear()
        self.draft.scan(code)
        return True

    def show_record(self, key: object) -> None:
        """Show a posted receipt by its id, or those of `("supplier", id)`."""
        if isinstance(key, int):
            self._show_past(past=True)
            self.past.open_receipt(key)
        elif isinstance(key, tuple) and len(key) == 2 and key[0] == "supplier":
            self._show_past(past=True)
            self.past.show_supplier(int(key[1]))
            self.search_focus()

    def toast_area(self) -> QWidget:
        """Toasts lie over the lines."""
        return self.past if self._stack.currentIndex() == 1 else self.lines

    # -------------------------------------------------------------- what its keys do

    def edit(self, column_: int) -> None:
        """Ask for a value of the marked line where it stands."""
        self._show_past(past=False)
        self.lines.edit(column_)

    def to_supplier(self) -> None:
        """Choose whose delivery it is."""
        self._show_past(past=False)
        self.supplier.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.supplier.selectAll()
        self.supplier.search_now()

    def toggle_past(self) -> None:
        """Show everything that was posted, or the draft again."""
        self.past.supplier = None
        self._show_past(past=self._stack.currentIndex() == 0)
        self.search_focus()

    def _show_past(self, *, past: bool) -> None:
        if past != (self._stack.currentIndex() == 1):
            self._stack.setCurrentIndex(int(past))
            if past:
                self.past.refresh()
            self.desk.notices.set_area(self.toast_area())

    def start_new(self) -> None:
        """Begin another receipt; the one shown stays open."""
        self._show_past(past=False)
        self.draft.start_new()
        self.search_focus()

    def open_next(self) -> None:
        """Show the next open receipt."""
        self.draft.open_next()

    def post(self) -> None:
        """Take the goods into stock."""
        if self._stack.currentIndex() == 0:
            self.draft.post()

    def make_labels(self) -> None:
        """A label for each piece of the receipt shown, posted or not."""
        past = self._stack.currentIndex() == 1
        lines = self.past.lines.rows if past else self.draft.lines
        wanted = tuple(
            (
                each.product_id,
                "" if each.unit_content == ONE else each.unit,
                -(-each.quantity // ONE),
            )
            for each in lines
        )
        if wanted:
            self.desk.go("products", ("labels", wanted))

    def remove(self) -> None:
        """Take the marked line out; the toast brings it back."""
        found = self.lines.current()
        if found is None:
            return

        def done(name: str) -> None:
            words = translate("Receipts", "{name} removed").format(name=name)
            self.desk.notices.toast(words, self.draft.undo)

        self.draft.remove(found.id, done)

    def undo(self) -> None:
        """Take the last change back."""
        self.draft.undo()

    def drop(self) -> None:
        """Give the draft up; the toast takes it up again."""
        words = translate("Receipts", "Goods receipt given up")
        self.draft.drop(lambda again: self.desk.notices.toast(words, again))

    def step_back(self) -> None:
        """Close what lies on top, else return to the scan field."""
        came_from = self.past.supplier
        if self._stack.currentIndex() == 1:
            self.toggle_past()
            if came_from is not None:
                self.desk.go("products", ("suppliers", came_from.id))
        else:
            self.scan_field.clear()
            self.search_focus()

    # -------------------------------------------------------------- what happens

    def _on_entered(self, text: str) -> None:
        self.scan_field.clear()
        self.draft.scan(text)

    def _on_added(self, line_id: int) -> None:
        self.desk.beeper.ok()
        self.message.clear()
        self.lines.select_line(line_id)

    def _on_unknown(self, code: str) -> None:
        self.desk.beeper.error()
        self._unknown = code

        def make() -> None:
            self.desk.go("products", ("new", code))

        self.message.tell(
            lambda: (
                translate("Receipts", "No product has the code {code}.").format(code=code),
                "warning",
                [(translate("Receipts", "Make the product"), make)],
            )
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.desk.notices.refused(error, self.message)
        else:
            self.desk.notices.error(error)

    def _on_posted(self, changes: Changes) -> None:
        self.desk.beeper.ok()
        self.message.clear()
        facts = changes.facts
        number, lines, total = facts["number"], counted(facts["lines"]), facts["total"]
        if total is None:
            words = translate("Receipts", "{number} posted: {lines}")
            self.desk.notices.toast(words.format(number=number, lines=lines))
        else:
            words = translate("Receipts", "{number} posted: {lines}, {total}")
            money = format_money(total)
            self.desk.notices.toast(words.format(number=number, lines=lines, total=money))
        offer_to_reserve(self.desk, self.message, changes.touched.get("product", ()))
        self.search_focus()

    def _on_supplier(self, supplier_id: int | None) -> None:
        self.draft.set_head(supplier_id, self.reference.text())
        self.reference.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reference(self) -> None:
        row_ = self.draft.receipt.row if self.draft.receipt is not None else None
        self.draft.set_head(row_.supplier_id if row_ else None, self.reference.text())

    def _on_changed(self, changes: Changes) -> None:
        if "supplier" in changes.touched and self.isVisible():
            self._show_head()

    # -------------------------------------------------------------- look and words

    def _show(self) -> None:
        found = self.draft.receipt
        self._show_head()
        self._sum.setText(format_money(found.total if found is not None else 0))
        at, count = self.draft.number_of_drafts()
        parts = []
        if count > 1:
            which = translate("Receipts", "Open receipt {at} of {count}")
            parts.append(which.format(at=at, count=count))
        if self.draft.lines:
            units = sum(each.quantity for each in self.draft.lines)
            pieces = translate("Receipts", "{quantity} units").format(
                quantity=format_quantity(units)
            )
            parts += [counted(len(self.draft.lines)), pieces]
        self._which.setText(" \u00b7 ".join(parts))

    def _show_head(self) -> None:
        row_ = self.draft.receipt.row if self.draft.receipt is not None else None
        self.supplier.show_name(row_.supplier_name if row_ is not None else "")
        if not self.reference.hasFocus():
            self.reference.setText(row_.reference if row_ is not None else "")

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """The window's room changed."""
        self.past.set_compact(narrow)
        self.reference.setMinimumWidth(theme.current().px(180 if narrow else 240))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.scan_field.retranslate()
        self.supplier.retranslate()
        self.lines.retranslate()
        self.past.retranslate()
        self.reference.setPlaceholderText(translate("Receipts", "Number on their invoice"))
        self.reference.setAccessibleName(translate("Receipts", "Number on their invoice"))
        self._sum_title.setText(translate("Receipts", "Total"))
        self._post.set_label(translate("Receipts", "Post"))
        self._back.set_label(translate("Receipts", "Back to the receipt"))
        self._show()
