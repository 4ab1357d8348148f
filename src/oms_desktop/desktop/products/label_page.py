"""The labels page: which products get how many labels, on which paper, and the pages beside them."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.labels import LabelLine
from oms_desktop.desktop.products import label_actions
from oms_desktop.desktop.products.label_lines import LabelLines, Picked, key_of
from oms_desktop.desktop.products.label_paper import LabelPaper
from oms_desktop.desktop.products.label_scan import LabelScan
from oms_desktop.desktop.products.label_words import given_words
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.errors import BarcodeUnknown
from oms_desktop.domain.quantity import ONE, QUANTITY_LIMIT
from oms_desktop.domain.refused import Refused
from oms_desktop.services import labels
from oms_desktop.services.changes import Changes
from oms_desktop.services.printing import Paper

_PAPER: Final = 470
_PAPER_NARROW: Final = 380


class LabelPage(QWidget):
    """Products at the left, paper at the right; everything by keys."""

    def __init__(self, desk: Desk) -> None:
        """Start without products, on the paper used last."""
        super().__init__()
        self.setObjectName("labelPage")
        self.desk = desk
        self.message = InlineMessage("labelMessage")
        self.scan = LabelScan(desk, self)
        self.paper = LabelPaper(desk, self._picked)
        self.lines = LabelLines(self.paper.form, self)
        self.table = BaseTable(name="labelLines")
        self.table.setModel(self.lines.model)
        self.table.set_widths(
            {at: each.width for at, each in enumerate(self.lines.model.columns)}, 0
        )
        self.copies = QuantityEdit(name="labelCopies")
        self._give, self._clear = Button(name="labelGive"), Button("", "ghost", name="labelClear")
        self._copies_words = plain_label("", "sub", buddy=self.copies)
        self._empty = EmptyState("barcode", name="labelsEmpty")
        self._lay_out()
        label_actions.register(self)
        self._bind()
        self.retranslate()
        self._on_lines()

    def _picked(self) -> tuple[Picked, ...]:
        return self.lines.picked()

    def _lay_out(self) -> None:
        top = row(self.scan, self._give, self._clear)
        top.setStretch(0, 1)
        self.copies.setFixedWidth(theme.current().px(90))
        foot = row(self._copies_words, None, self.copies, margins=(14, 8, 14, 8))
        self._foot = boxed(column(line(), foot, spacing=0))
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self._empty)
        body = card(column(self._views, self._foot, spacing=0, margins=(1, 1, 1, 1)), "labelList")
        left = column(top, self.message, body)
        left.setStretch(2, 1)
        both = row(left, self.paper, spacing=14)
        both.setStretch(0, 1)
        self.setLayout(both)

    def _bind(self) -> None:
        registry = self.desk.registry
        registry.serve(self.table, label_actions.CONTEXT)
        registry.bind_button(self._give, "labels.give")
        registry.bind_button(self._clear, "labels.clear")
        registry.bind_button(self.paper.print_button, "labels.print", labelled=True)
        registry.bind_button(self.paper.save_button, "labels.save", labelled=True)
        self.scan.entered.connect(self._on_entered)
        self.scan.chosen.connect(self._on_chosen)
        self.scan.refused.connect(self._say)
        self.lines.changed.connect(self._on_lines)
        self.paper.changed.connect(self.table.viewport().update)
        self.paper.repriced.connect(self._reprice)
        self.table.row_opened.connect(lambda _: self.focus_copies())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_copies())
        self.copies.returnPressed.connect(self._on_copies_entered)
        self.copies.edited.connect(self._on_copies)
        self.desk.bus.changed.connect(self._on_changed)

    # -------------------------------------------------------------- picking

    def on_scanned(self, code: str) -> bool:
        """A scan is one label more of what it means, in the unit that it means."""
        try:
            self._add([(self._label_of(code), 1)])
        except Refused as error:
            self.desk.beeper.error()
            self._say(error)
        else:
            self.desk.beeper.ok()
        return True

    def show_record(self, key: object) -> None:
        """Products to be added: `(id, further unit, copies)` of each, such as those of a receipt."""
        wanted = {(each[0], each[1]): int(each[2]) for each in _triples(key)}
        found = labels.label_lines(self.desk.session, list(wanted), self.paper.prices())
        try:
            self._add([(each, max(1, wanted[key_of(each)])) for each in found])
        except Refused as error:
            self._say(error)

    def _label_of(self, code: str) -> LabelLine:
        return labels.label_of_code(self.desk.session, code, self.paper.prices())

    def _on_entered(self, text: str, copies: int) -> None:
        try:
            self._add([(self._label_of(text), copies)])
        except BarcodeUnknown as error:
            if self.scan.offer_finds():
                return
            self.desk.beeper.error()
            self.scan.selectAll()
            self._say(error)
        except Refused as error:
            self._say(error)
        else:
            self.scan.clear()

    def _on_chosen(self, product_id: int, copies: int) -> None:
        self.show_record([(product_id, "", copies)])

    def _add(self, picked: Iterable[Picked]) -> None:
        last = self.lines.add(picked)
        self.message.clear()
        if last is not None:
            self.table.select_row(self.lines.row_of(last))

    # -------------------------------------------------------------- lines

    def step(self, by: int) -> None:
        """One label more or fewer of the product chosen."""
        self._keeping_row(lambda at: self.lines.step(at, by))

    def remove(self) -> None:
        """Take the product chosen out; it can be brought back."""
        at = self.table.current_row()
        if at >= 0:
            name = self.lines.picked()[at][0].name
            text = translate("Labels", "{name} taken out").format(name=name)
            self._take_out(text, lambda: self._keeping_row(self.lines.remove))

    def clear(self) -> None:
        """Take all out; they can be brought back."""
        if self.lines.picked():
            self._take_out(
                translate("Labels", "All products taken out"), lambda: self.lines.put_back(())
            )
            self.search_focus()

    def _take_out(self, words: str, act: Callable[[], object]) -> None:
        before = self.lines.picked()
        act()
        self.desk.notices.toast(words, lambda: self.lines.put_back(before))

    def _keeping_row(self, act: Callable[[int], object]) -> None:
        at = self.table.current_row()
        if at >= 0:
            act(at)
            self.table.select_row(at if self.lines.picked() else -1)

    def focus_copies(self) -> None:
        """Type how many labels the product chosen gets."""
        if self.lines.picked():
            if self.table.current_row() < 0:
                self.table.select_row(0)
            self.copies.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.copies.selectAll()

    def _on_copies(self, quantity: int | None) -> None:
        if quantity is not None:
            try:
                self._keeping_row(lambda at: self.lines.set_copies(at, quantity // ONE))
            except Refused as error:
                self._say(error)
            else:
                self.message.clear()

    def _on_copies_entered(self) -> None:
        try:
            self.copies.check()
        except Refused as error:
            self._say(error)
            return
        self._show_copies()
        self.search_focus()

    def _show_copies(self) -> None:
        at = self.table.current_row()
        copies = self.lines.copies_at(at)
        self._foot.setVisible(bool(self.lines.picked()))
        if not copies:
            return
        name = self.lines.picked()[at][0].name
        text = translate("Labels", "Labels of {name} (F4)").format(name=name)
        self._copies_words.setText(text)
        self.copies.setAccessibleName(text)
        if not self.copies.hasFocus() or (self.copies.value() or 0) // ONE != copies:
            self.copies.set_value(min(QUANTITY_LIMIT, copies * ONE))

    # -------------------------------------------------------------- barcodes

    def give_barcodes(self) -> None:
        """Give those without a barcode one of the shop's own."""
        ids = self.lines.without_barcode()
        if not ids:
            self.message.tell(lambda: (given_words(0), "info", []))
            return

        def done(changes: Changes) -> None:
            given = [(int(key), str(code)) for key, code in changes.facts["given"]]

            def undo() -> None:
                self.desk.command(labels.take_barcodes, given).run(None, self._on_failed)

            self.message.clear()
            self.desk.notices.toast(given_words(len(given)), undo)

        self.desk.command(labels.give_barcodes, ids).run(done, self._on_failed)

    # -------------------------------------------------------------- paper

    def print_labels(self) -> None:
        """Print on the counter's printer; offers a PDF without one."""
        self._hand_out("print")

    def save_labels(self) -> None:
        """Ask for a place and write the PDF there."""
        self._hand_out("save")

    def _hand_out(self, way: str) -> None:
        if not self.lines.picked():
            self.message.tell(
                lambda: (translate("Labels", "Scan the products that need labels."), "info", [])
            )
            self.search_focus()
            return
        try:
            order = self.paper.order()
        except Refused as error:
            self._say(error)
            return
        self.message.clear()
        papers = self.desk.papers
        if papers is not None:
            title = translate("Labels", "Labels {day}").format(day=order.made_at.date())
            paper = Paper.ROLL_58 if order.form.is_roll else Paper.A4
            act = papers.print_report if way == "print" else papers.save_report
            act(title, paper, lambda: labels.draw_labels(order))

    def focus_prices(self) -> None:
        """Choose other prices."""
        self.paper.price_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_paper(self) -> None:
        """Choose another paper."""
        self.paper.form_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -------------------------------------------------------------- what the tab asks of a page

    def activated(self) -> None:
        """Show the products as they are now."""
        self.paper.offer_prices()
        self._reprice()
        self.paper.renew()

    def _reprice(self) -> None:
        found = labels.label_lines(self.desk.session, self.lines.keys(), self.paper.prices())
        self._keep_row_while(lambda: self.lines.renew(found))

    def _keep_row_while(self, act: Callable[[], object]) -> None:
        at = self.table.current_row()
        act()
        if self.table.current_row() < 0 and self.lines.picked():
            self.table.select_row(max(0, at))

    def search_focus(self) -> None:
        """Ready for the next product."""
        self.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scan.selectAll()

    def step_back(self) -> None:
        """Empty the field, else return to it, else to the list of products."""
        if not self.scan.hasFocus():
            self.search_focus()
        elif self.scan.text():
            self.scan.clear()
        else:
            self.desk.go("products", "list")

    def toast_area(self) -> QWidget:
        """Not over the paper."""
        return self._views

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Less room: the paper is narrower."""
        wanted = theme.current().px(_PAPER_NARROW if narrow else _PAPER)
        self.paper.setFixedWidth(min(wanted, max(_PAPER_NARROW, self.window().width() * 2 // 5)))
        self.table.setColumnHidden(1, narrow)

    # -------------------------------------------------------------- what happens

    def _on_lines(self) -> None:
        self._views.setCurrentIndex(0 if self.lines.picked() else 1)
        self._show_copies()
        self.paper.renew()

    def _on_changed(self, changes: Any) -> None:
        if "product" in changes.touched and self.isVisible():
            self.activated()

    def _on_failed(self, error: Exception) -> None:
        self.desk.notices.error(error, self.message)

    def _say(self, error: Refused) -> None:
        self.desk.notices.refused(error, self.message)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._give.set_label(translate("Labels", "Give barcodes"))
        self._clear.set_label(translate("Labels", "Clear"))
        self.table.setAccessibleName(translate("Labels", "Products that get labels"))
        self._empty.set_words(
            translate("Labels", "Which products need labels?"),
            translate("Labels", "Scan them, or choose them in the list and press Ctrl+P."),
            [("F2", translate("Labels", "scan or search")), ("F6", translate("Labels", "paper"))],
        )
        self.scan.retranslate()
        self.lines.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)
        self.table.viewport().update()
        self.paper.retranslate()
        self._show_copies()


def _triples(key: object) -> list[tuple[int, str, int]]:
    """What somebody wants labels of, as far as it is that."""
    items = key if isinstance(key, list | tuple) else ()
    return [each for each in items if isinstance(each, tuple) and len(each) == 3]
