"""The tab of invoices: find one, see it, print it, save it, be paid, void it."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices import invoice_actions
from oms_desktop.desktop.invoices.code_side import CodeSide
from oms_desktop.desktop.invoices.correct_panel import CorrectPanel
from oms_desktop.desktop.invoices.list_card import ListCard
from oms_desktop.desktop.invoices.list_file import shown_list
from oms_desktop.desktop.invoices.live_preview import LivePreview
from oms_desktop.desktop.invoices.pay_panel import PayPanel
from oms_desktop.desktop.invoices.return_side import ReturnSide
from oms_desktop.desktop.invoices.toolbar import Toolbar, filter_chips
from oms_desktop.desktop.invoices.void_panel import VoidPanel
from oms_desktop.desktop.invoices.write_off_panel import WriteOffPanel
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.order_copying import copy_order
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.list_export import ListExport
from oms_desktop.desktop.widgets.period_box import PeriodBox
from oms_desktop.desktop.widgets.timeline import KindWord
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.periods import Period
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.invoice_list import invoice_item, invoice_listing, invoice_numbered
from oms_desktop.services.order_copies import order_of_invoice

Panel = PayPanel | VoidPanel | ReturnSide | CorrectPanel | WriteOffPanel
SHOWN: Final = "invoices/preview"
QWIDGETSIZE_MAX: Final = 16_777_215
_PANEL_WIDTH: Final = 372
# Of the preview in a narrow window.
_NARROW_WIDTH: Final = 400
# Less width than this has room for the list or for what is asked, not for both.
_CRAMPED: Final = 760


class InvoicesTab(Tab):
    """List at the left, the selected invoice and what is asked about it at the right."""

    def __init__(self, desk: Desk, kind_word: KindWord = str) -> None:
        """Build it; rows are fetched when it is shown; `kind_word` names a kind of journal entry."""
        super().__init__()
        self.desk = desk
        self._stale = True
        self._narrow = self._low = False
        self._narrow_shown = False
        self._can: tuple[bool, ...] = ()
        self.invoices = ListCard(desk)
        self.preview = LivePreview(desk, kind_word)
        self.pay_panel = PayPanel(desk)
        self.void_panel = VoidPanel(desk)
        self.return_side = ReturnSide(desk)
        self.correct_panel = CorrectPanel(desk)
        self.write_off_panel = WriteOffPanel(desk)
        self.codes = CodeSide(desk, self.pay_panel.qris)
        self.filters = filter_chips()
        self.period = PeriodBox(desk.session.today, name="invoicePeriod")
        self.message = InlineMessage("invoicesMessage")
        self.files = ListExport(desk, self, self.message, lambda: shown_list(desk, self.invoices))
        invoice_actions.register(self)
        self.toolbar = Toolbar(desk.registry)
        self.search = self.toolbar.search
        self._lay_out()
        self._connect()
        self.retranslate()

    # -------------------------------------------------------------- making

    def _lay_out(self) -> None:
        side = column(self.preview, *self._panels(), None, spacing=10)
        side.setStretch(0, 1)
        self._column, self._side = side, boxed(side)
        self._body = row(self.invoices, self.codes, self._side, spacing=14)
        self._narrowing = boxed(row(self.filters, None, self.period, spacing=10))
        notes = column(self.files.strip, self.message, spacing=8)
        rows = (self.toolbar, self._narrowing, notes, self._body)
        self.setLayout(column(*rows, spacing=10, margins=(14, 12, 14, 10)))

    def _connect(self) -> None:
        self.search.wanted.connect(self.refresh)
        self.search.left_for_list.connect(self.invoices.focus_list)
        self.filters.chosen.connect(lambda _: self.refresh())
        self.period.changed.connect(self.refresh)
        self.invoices.selected.connect(self._on_selected)
        self.invoices.shown.connect(lambda: self._on_selected(self.item()))
        self.invoices.opened.connect(lambda _: self.open_preview())
        self.invoices.cleared.connect(self._on_cleared)
        self.desk.registry.serve(self.invoices.table, invoice_actions.CONTEXT)
        self.desk.bus.changed.connect(self._on_changed)
        for panel in self._panels():
            panel.finished.connect(self._on_panel_finished)
        self.codes.changed.connect(self._arrange)
        self.codes.left.connect(self._on_panel_finished)
        theme.current().changed.connect(self._arrange)

    # -------------------------------------------------------------- what may be done

    def item(self) -> InvoiceItem | None:
        """The invoice selected."""
        return self.invoices.current()

    def has_invoice(self) -> bool:
        """Whether one is selected."""
        return self.item() is not None

    def can_pay(self) -> bool:
        """Whether something is owed on it."""
        item = self.item()
        return item is not None and not item.void and item.balance > 0

    def can_void(self) -> bool:
        """Whether it isn't void yet."""
        item = self.item()
        return item is not None and not item.void

    def can_write_off(self) -> bool:
        """Whether something is owed that can be given up, or was given up."""
        item = self.item()
        return self.can_pay() or (item is not None and item.written_off > 0)

    def can_export(self) -> bool:
        """Whether there is a list that the person may take out."""
        return self.invoices.count() > 0 and self.desk.session.may(Right.SEE_JOURNAL)

    # -------------------------------------------------------------- doing

    def take_payment(self) -> None:
        """Open the payment panel with the rest filled in."""
        self._ask(self.pay_panel)

    def ask_void(self) -> None:
        """Open the panel that asks for the reason."""
        self._ask(self.void_panel)

    def ask_return(self) -> None:
        """Open the panel that asks what comes back."""
        self._ask(self.return_side)

    def ask_correct(self) -> None:
        """Open the panel that takes a sale back into a cart."""
        self._ask(self.correct_panel)

    def ask_write_off(self) -> None:
        """Open the panel that gives up what is owed, or takes that back."""
        self._ask(self.write_off_panel)

    def ask_chat(self) -> None:
        """Show the selected invoice as a code that a phone sends on."""
        item = self.item()
        if item is not None:
            for panel in self._panels():
                panel.hide()
            self.codes.show_chat(item.id)

    def copy(self) -> None:
        """Put the goods of the selected invoice into a new cart."""
        item = self.item()
        if item is not None:
            copy_order(self.desk, order_of_invoice(self.desk.session, item.id))

    def _ask(self, wanted: Panel) -> None:
        """Open one panel about the selected invoice instead of the others."""
        item = self.item()
        if item is None:
            return
        self.codes.close_chat()
        wanted.open_for(item)
        for panel in self._panels():
            panel.setHidden(panel is not wanted)
        self._arrange()
        wanted.first_field()

    def print_now(self) -> None:
        """Print on the counter's printer."""
        item, papers = self.item(), self.desk.papers
        if item is not None and papers is not None:
            papers.print_invoice(item.id, self.preview.paper())

    def print_dialog(self) -> None:
        """Open the print dialog."""
        item, papers = self.item(), self.desk.papers
        if item is not None and papers is not None:
            papers.print_dialog(item.id, self.preview.paper())

    def save_pdf(self) -> None:
        """Ask for a place and write the PDF."""
        item, papers = self.item(), self.desk.papers
        if item is not None and papers is not None:
            papers.save_pdf(item.id, self.preview.paper())

    def show_numbers(self) -> None:
        """Go to the list of all numbers that were given."""
        self.desk.go("reports", "numbers")

    def open_preview(self) -> None:
        """Show the pages in their own window."""
        item, papers = self.item(), self.desk.papers
        if item is not None and papers is not None:
            papers.preview(item.id, self.preview.paper())

    def toggle_preview(self) -> None:
        """Show or hide the preview; a narrow window has its own mind about it."""
        if self._narrow:
            self._narrow_shown = not self._narrow_shown
        else:
            self.desk.settings[SHOWN] = "0" if self._preview_wanted() else "1"
        self._arrange()

    def toggle_history(self) -> None:
        """Show what happened to the invoice instead of its pages, or these again."""
        shown = self.preview.isVisible() and self.preview.shows_history()
        self.preview.show_history(shown=not shown)
        if not shown and not self.preview.isVisible():
            self.toggle_preview()

    def step_back(self) -> None:
        """Close the panel, else clear the search, else leave the field."""
        open_panels = [panel for panel in self._panels() if not panel.isHidden()]
        if self.codes.has_chat():
            self.codes.leave_chat()
        elif open_panels:
            open_panels[0].leave()
        elif self.search.text():
            self.search.clear()
            self.refresh()
            self.search.setFocus()
        else:
            self.invoices.focus_list()

    def refresh(self) -> None:
        """Fetch what fits search and filter anew; order and selection stay."""
        self._stale = False
        text, show = self.search.text(), self.filters.value()
        listing = invoice_listing(self.desk.session, text, show, self.period.days())
        self.invoices.show_rows(listing, filtered=listing.plain is not None)

    def _on_cleared(self) -> None:
        if self.search.text().strip() or self.filters.value() != "all" or self.period.days():
            self._clear_filters()
            self.refresh()
            self.search.setFocus()
        else:
            self.desk.go("sell")

    def _clear_filters(self) -> None:
        self.filters.choose("all")
        self.period.choose(Period.ALL)
        self.search.clear()

    def _on_selected(self, item: object) -> None:
        shown = item if isinstance(item, InvoiceItem) else None
        self.preview.show_item(shown)
        self.codes.follow(shown.id if shown is not None else 0)
        for panel in self._panels():
            asked = panel.item()
            if asked is not None and (shown is None or asked.id != shown.id):
                panel.hide()
                self._arrange()
        may = (self.has_invoice, self.can_pay, self.can_void, self.can_write_off, self.can_export)
        can = tuple(each() for each in may)
        if can != self._can:
            self._can = can
            self.desk.registry.refresh()

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and "invoice" in changes.touched:
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    # -------------------------------------------------------------- room

    def _panels(self) -> tuple[Panel, ...]:
        panels = (self.pay_panel, self.void_panel, self.return_side, self.correct_panel)
        return *panels, self.write_off_panel

    def _preview_wanted(self) -> bool:
        if self._narrow:
            return self._narrow_shown
        return self.desk.settings.get(SHOWN, "1") == "1"

    def _arrange(self) -> None:
        """Share the width: the preview takes two fifths, a panel alone only what it needs."""
        asking = any(not panel.isHidden() for panel in self._panels())
        cramped = self.width() < theme.current().px(_CRAMPED)
        crowded = self._low or cramped or self.return_side.item() is not None
        shown = self._preview_wanted() and not (asking and crowded)
        was_hidden = self.preview.isHidden()
        self.preview.setVisible(shown)
        self._side.setVisible(shown or asking)
        width = theme.current().px(_PANEL_WIDTH)
        self._side.setMinimumWidth(width if asking else 0)
        code = self.codes.arrange(paying=self.pay_panel.item() is not None)
        self.invoices.setHidden(code or (cramped and (shown or asking)))
        self.toolbar.setHidden(cramped and asking)
        self._narrowing.setHidden(cramped and asking)
        most = QWIDGETSIZE_MAX
        if not cramped and not shown:
            most = width
        elif not cramped and self._narrow:
            most = theme.current().px(_NARROW_WIDTH)
        self._side.setMaximumWidth(most)
        # A return takes the whole height; the others leave what they don't need empty.
        self._column.setStretch(3, 1 if self.return_side.item() is not None else 0)
        self._column.setStretch(6, 0 if shown or self.return_side.item() is not None else 1)
        for at, share in enumerate((61, 61, 39)):
            self._body.setStretch(at, share)
        if shown and was_hidden:
            self.preview.draw()

    def _on_panel_finished(self) -> None:
        self._arrange()
        self.invoices.focus_list()

    # -------------------------------------------------------------- the window's wishes

    def search_focus(self) -> None:
        """Into the search field, everything selected."""
        self.search.setFocus()
        self.search.selectAll()

    def activated(self) -> None:
        """Show what happened meanwhile."""
        if self._stale:
            self.refresh()

    def show_record(self, key: object) -> None:
        """Select an invoice by id or number; if it is owed, be ready to take the money.

        Raises:
            NotFound: there is no such invoice.
        """
        found = key if isinstance(key, int) else invoice_numbered(self.desk.session, str(key))
        if found is None:
            raise NotFound("invoice", str(key))
        item = invoice_item(self.desk.session, found)
        self._clear_filters()
        self.refresh()
        if not self.invoices.select(found):
            self.search.setText(item.number)
            self.refresh()
            self.invoices.select(found)
        if self.can_pay():
            self.take_payment()
        else:
            self.invoices.focus_list()

    def on_scanned(self, code: str) -> bool:
        """A scanned invoice number shows that invoice; other codes are for the counter."""
        found = invoice_numbered(self.desk.session, code)
        if found is None:
            return False
        self.show_record(found)
        return True

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Narrow windows begin without the preview."""
        self._narrow, self._low = narrow, low
        self.pay_panel.set_low(very_low)
        self.return_side.panel.set_compact(low=low)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def toast_area(self) -> QWidget:
        """Over the list, not over the payment."""
        return self.invoices

    def retranslate(self) -> None:
        """Set every word anew."""
        for part in (
            self.toolbar,
            self.filters,
            self.period,
            self.invoices,
            self.preview,
            self.codes,
            *self._panels(),
        ):
            part.retranslate()
