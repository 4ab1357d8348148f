"""The tab of invoices: find one, see it, print it, save it, be paid, void it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices import invoice_actions
from oms_desktop.desktop.invoices.list_card import ListCard
from oms_desktop.desktop.invoices.live_preview import LivePreview
from oms_desktop.desktop.invoices.pay_panel import PayPanel
from oms_desktop.desktop.invoices.void_panel import VoidPanel
from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import key_cap
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.errors import NotFound
from oms_desktop.services.changes import Changes
from oms_desktop.services.invoice_list import invoice_item, invoice_listing, invoice_numbered

SHOWN: Final = "invoices/preview"
FILTERS: Final = ("all", "owed", "overdue", "paid", "void")
QWIDGETSIZE_MAX: Final = 16_777_215
_TYPING_MS: Final = 120
_PANEL_WIDTH: Final = 372
_CRAMPED: Final = 760
"""Less width than this has room for the list or for what is asked, not for both."""
_NARROW_WIDTH: Final = 400
"""Of the preview in a narrow window."""


class _SearchField(QLineEdit):
    """Down and Enter lead into the list."""

    def __init__(self, tab: "InvoicesTab") -> None:
        super().__init__()
        self._tab = tab
        self.setObjectName("invoiceSearch")
        self.setProperty("variant", "scan")
        self.setClearButtonEnabled(False)
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(0, 0, 40, 0)
        self.setMinimumWidth(160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tab.search_now()
            self._tab.invoices.focus_list()
            return
        super().keyPressEvent(event)


class InvoicesTab(Tab):
    """List at the left, the selected invoice and what is asked about it at the right."""

    def __init__(self, desk: Desk) -> None:
        """Build it; rows are fetched when it is shown."""
        super().__init__()
        self.desk = desk
        self._stale = True
        self._narrow = self._low = False
        self._narrow_shown = False
        self._can: tuple[bool, bool, bool] = (False, False, False)
        self.search = _SearchField(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._show_rows)
        self.search.textEdited.connect(lambda _: self._typing.start())
        self.invoices = ListCard(desk)
        self.preview = LivePreview(desk)
        self.pay_panel = PayPanel(desk)
        self.void_panel = VoidPanel(desk)
        self._make_filters()
        invoice_actions.register(self)
        self._lay_out(self._make_buttons())
        self._connect()
        self._arrange()
        self.retranslate()

    # -------------------------------------------------------------- making

    def _make_filters(self) -> None:
        self.filters = {
            name: Button(kind="slot", checkable=True, name=f"filter-{name}") for name in FILTERS
        }
        group = QButtonGroup(self)
        for name, button in self.filters.items():
            group.addButton(button)
            button.clicked.connect(partial(self._on_filter, name))
        self._roving = RovingGroup(self, list(self.filters.values()))
        self.filters["all"].setChecked(True)

    def _make_buttons(self) -> list[QWidget]:
        registry = self.desk.registry
        pay = Button(kind="primary", icon="cash", name="takePayment")
        registry.bind_button(pay, "invoices.pay", labelled=True, cap=True)
        print_now = Button(icon="printer", name="printNow")
        registry.bind_button(print_now, "invoices.print", labelled=True, cap=True)
        made: list[QWidget] = [pay, print_now]
        for name, icon in (
            ("save", "file-download"),
            ("print_dialog", "settings"),
            ("open", "zoom-in"),
            ("void", "ban"),
            ("toggle_preview", "layout-sidebar-right"),
        ):
            button = Button(kind="tool", icon=icon, name=f"tool-{name}")
            if name == "save":
                button = Button("PDF", icon=icon, name=f"tool-{name}")
            registry.bind_button(button, f"invoices.{name}")
            made.append(button)
        for part in made:
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def _lay_out(self, buttons: list[QWidget]) -> None:
        pay, print_now, save, *tools = buttons
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._top = boxed(
            row(self.search, 4, pay, print_now, save, row(*tools, spacing=2), spacing=8)
        )
        self._pills = boxed(row(*self.filters.values(), None, spacing=8))
        side = column(self.preview, self.pay_panel, self.void_panel, None, spacing=10)
        side.setStretch(0, 1)
        self._column, self._side = side, boxed(side)
        self._body = row(self.invoices, self._side, spacing=14)
        self.setLayout(
            column(self._top, self._pills, self._body, spacing=10, margins=(14, 12, 14, 10))
        )

    def _connect(self) -> None:
        self.invoices.selected.connect(self._on_selected)
        self.invoices.opened.connect(lambda _: self.open_preview())
        self.invoices.cleared.connect(self._on_cleared)
        self.desk.registry.serve(self.invoices.table, invoice_actions.CONTEXT)
        self.desk.bus.changed.connect(self._on_changed)
        for panel in (self.pay_panel, self.void_panel):
            panel.finished.connect(self._on_panel_finished)
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

    # -------------------------------------------------------------- doing

    def take_payment(self) -> None:
        """Open the payment panel with the rest filled in."""
        item = self.item()
        if item is not None:
            self.void_panel.hide()
            self.pay_panel.open_for(item)
            self._arrange()
            self.pay_panel.first_field()

    def ask_void(self) -> None:
        """Open the panel that asks for the reason."""
        item = self.item()
        if item is not None:
            self.pay_panel.hide()
            self.void_panel.open_for(item)
            self._arrange()
            self.void_panel.first_field()

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

    def focus_filters(self) -> None:
        """Put the focus on the filter chosen; arrows choose another."""
        self.filters[self.shown()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> None:
        """Close the panel, else clear the search, else leave the field."""
        open_panels = [panel for panel in self._panels() if not panel.isHidden()]
        if open_panels:
            open_panels[0].leave()
        elif self.search.text():
            self.search.clear()
            self._show_rows()
            self.search.setFocus()
        else:
            self.invoices.focus_list()

    def refresh(self) -> None:
        """Fetch everything anew."""
        self._stale = False
        self.invoices.refresh() if self.invoices.listing.model.sort_name else self._show_rows()
        self._after_rows()

    # -------------------------------------------------------------- rows

    def shown(self) -> str:
        """The filter chosen."""
        return next((name for name, button in self.filters.items() if button.isChecked()), "all")

    def search_now(self) -> None:
        """Don't wait for more letters."""
        if self._typing.isActive():
            self._typing.stop()
            self._show_rows()

    def _show_rows(self) -> None:
        self._typing.stop()
        self._stale = False
        text, show = self.search.text(), self.shown()
        listing = invoice_listing(self.desk.session, text, show)
        self.invoices.show_rows(listing, filtered=bool(text.strip()) or show != "all")
        self._after_rows()

    def _after_rows(self) -> None:
        self._on_selected(self.item())

    def _on_filter(self, _name: str, *_: object) -> None:
        self._show_rows()

    def _on_cleared(self) -> None:
        if self.search.text().strip() or self.shown() != "all":
            self._clear_filters()
            self._show_rows()
            self.search.setFocus()
        else:
            self.desk.go("sell")

    def _clear_filters(self) -> None:
        self.filters["all"].setChecked(True)
        self.search.clear()

    def _on_selected(self, item: object) -> None:
        shown = item if isinstance(item, InvoiceItem) else None
        self.preview.show_item(shown)
        for panel in self._panels():
            asked = panel.item()
            if asked is not None and (shown is None or asked.id != shown.id):
                panel.hide()
                self._arrange()
        can = (self.has_invoice(), self.can_pay(), self.can_void())
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

    def _panels(self) -> tuple[PayPanel, VoidPanel]:
        return self.pay_panel, self.void_panel

    def _preview_wanted(self) -> bool:
        if self._narrow:
            return self._narrow_shown
        return self.desk.settings.get(SHOWN, "1") == "1"

    def _arrange(self) -> None:
        """Share the width: the preview takes two fifths, a panel alone only what it needs."""
        asking = any(not panel.isHidden() for panel in self._panels())
        cramped = self.width() < theme.current().px(_CRAMPED)
        shown = self._preview_wanted() and not (asking and (self._low or cramped))
        was_hidden = self.preview.isHidden()
        self.preview.setVisible(shown)
        self._side.setVisible(shown or asking)
        width = theme.current().px(_PANEL_WIDTH)
        self._side.setMinimumWidth(width if asking else 0)
        self.invoices.setHidden(cramped and (shown or asking))
        self._top.setHidden(cramped and asking)
        self._pills.setHidden(cramped and asking)
        most = QWIDGETSIZE_MAX
        if not cramped and not shown:
            most = width
        elif not cramped and self._narrow:
            most = theme.current().px(_NARROW_WIDTH)
        self._side.setMaximumWidth(most)
        self._column.setStretch(3, 0 if shown else 1)
        self._body.setStretch(0, 61)
        self._body.setStretch(1, 39)
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
            self._show_rows() if not self.invoices.listing.model.sort_name else self.refresh()

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
        self._show_rows()
        if not self.invoices.select(found):
            self.search.setText(item.number)
            self._show_rows()
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
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def toast_area(self) -> QWidget:
        """Over the list, not over the payment."""
        return self.invoices

    def retranslate(self) -> None:
        """Set every word anew."""
        hint = translate("Invoices", "Number, customer, product or amount…")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(translate("Invoices", "Search invoices"))
        words = (
            translate("Invoices", "All"),
            translate("Invoices", "Unpaid"),
            translate("Invoices", "Overdue"),
            translate("Invoices", "Paid"),
            translate("Invoices", "Void"),
        )
        for button, word in zip(self.filters.values(), words, strict=True):
            button.set_label(word)
        for part in (self.invoices, self.preview, *self._panels()):
            part.retranslate()
