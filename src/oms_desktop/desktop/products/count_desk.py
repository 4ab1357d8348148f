"""Counting: a scan field, the products of the count, and the quantity of one of them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from oms_desktop.database.stock_count_list import CountedRow, CountSums
from oms_desktop.desktop.products.count_entry import CountEntry
from oms_desktop.desktop.products.count_fields import RestBox, ScanLine
from oms_desktop.desktop.products.count_words import (
    counted_words,
    empty_words,
    figures,
    line_columns,
    scope_of,
    state_chip,
    title_of,
)
from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.errors import BarcodeUnknown
from oms_desktop.domain.users import Right
from oms_desktop.services import counting
from oms_desktop.services.changes import Changes

if TYPE_CHECKING:
    from oms_desktop.database.stock_counts import CountRow

VIEWS: Final = ("counted", "missing", "all", "differences")
_ENTRY_WIDTH: Final = 270
_SEARCH_MS: Final = 120


class CountDesk(QWidget):
    """One count on the screen; what is counted is in the file at once."""

    worked = Signal()
    """Something was counted or taken back: what was asked before is out of date."""

    def __init__(self, desk: Desk) -> None:
        """Build it; `open_count` shows one."""
        super().__init__()
        self.desk = desk
        self.count: CountRow | None = None
        self.sums = CountSums(0, 0, 0, 0)
        self._left_over: int | None = None
        self._asking = self._again = False
        self.with_cost = desk.session.may(Right.SEE_COST)
        self.last: tuple[int, int] | None = None
        self._title = plain_label("", "h2", name="countTitle")
        self._scope = plain_label("", "sub")
        self._chip = StatusChip("", "neutral")
        self._figures = plain_label("", "sub", tabular=True, name="countFigures")
        self.scan = ScanLine()
        self.scan.setObjectName("countScan")
        self.scan.setProperty("variant", "scan")
        self.scan.addAction(
            icons.icon("barcode", "text3"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search = ScanLine()
        self.search.setObjectName("countSearch")
        self.search.addAction(
            icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.chips = FilterChips(
            (
                ("counted", lambda: translate("Counts", "Counted")),
                ("missing", lambda: translate("Counts", "Not yet")),
                ("all", lambda: translate("Counts", "All")),
                ("differences", lambda: translate("Counts", "Differences")),
            ),
            name="countView",
        )
        self._empty = EmptyState("clipboard-list", name="countEmpty")
        self.table = ListingTable(
            line_columns(with_cost=self.with_cost), self._empty, name="countLines"
        )
        self.message = InlineMessage("countMessage")
        self.entry = CountEntry(desk)
        self.pause_button = Button("", "", icon="arrow-left", name="pauseCount")
        self.rest = RestBox()
        self.print_button = Button("", icon="printer", name="printCount")
        self.post_button = Button("", "primary", icon="check", name="postCount")
        self.drop_button = Button("", "ghost", icon="trash", name="dropCount")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SEARCH_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = row(
            self.pause_button, self._title, self._chip, self._scope, None,
            self.drop_button, self.print_button, self.post_button,
            spacing=10,
        )  # fmt: skip
        self._fields = boxed(row(self.scan))
        tools = row(self.chips, self.search, spacing=10)
        tools.setStretch(1, 1)
        body = card(column(self.table, spacing=0, margins=(1, 1, 1, 1)), "countCard")
        sums = row(self._figures, None, self.rest, spacing=10)
        left = column(self._fields, self.message, tools, sums, body)
        left.setStretch(4, 1)
        both = row(left, self.entry, spacing=14)
        both.setStretch(0, 1)
        layout = column(head, both, spacing=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.scan.returnPressed.connect(lambda: self.take(self.scan.text()))
        self.scan.down.connect(self._into_list)
        self.search.down.connect(self._into_list)
        self.search.textChanged.connect(lambda _: self._later.start())
        self.search.returnPressed.connect(self._into_list)
        self._later.timeout.connect(self.show_lines)
        self.chips.chosen.connect(lambda _: self.show_lines())
        self.table.row_selected.connect(self._on_row)
        self.table.row_opened.connect(lambda _: self.entry.take_focus())
        self.entry.entered.connect(self._on_entered)
        self.entry.taken_back.connect(self._on_taken_back)
        self.entry.refused.connect(self._refuse)

    # -------------------------------------------------------------- a count

    def open_count(self, count_id: int) -> None:
        """Show a count as it stands in the file."""
        self.count = counting.count(self.desk.session, count_id)
        self.last = None
        self._left_over = None
        self.rest.forget()
        self.sums = CountSums(self.count.lines, 0, 0, 0)
        self.message.clear()
        self.scan.clear()
        self.search.clear()
        self.chips.choose("counted" if self.is_open() else "differences")
        self.refresh()

    def is_open(self) -> bool:
        """Whether it can still be counted."""
        return self.count is not None and self.count.state == "open"

    def refresh(self) -> None:
        """Read everything anew."""
        if self.count is None:
            return
        self.count = counting.count(self.desk.session, self.count.id)
        self.show_lines()
        self._show_head()
        self._ask_figures()

    def show_lines(self) -> None:
        """Show the products of the view chosen that match the search."""
        self._later.stop()
        if self.count is None:
            return
        show, session = self.chips.value(), self.desk.session
        if show == "differences" and self.takes_rest():
            show = "rest"
        listing = counting.listing(session, self.count.id, self.search.text(), show)
        latest = show == "counted"
        self.table.show_listing(listing, "latest" if latest else "name", descending=latest)
        self._show_columns()
        self._show_empty()
        found = self.table.current()
        self.entry.show_row(found, editable=self.is_open())

    def takes_rest(self) -> bool:
        """Whether everything not counted is to be zero."""
        return self.is_open() and self.rest.isChecked()

    def step_view(self) -> None:
        """The next view, around."""
        at = VIEWS.index(self.chips.value())
        self.chips.choose(VIEWS[(at + 1) % len(VIEWS)])
        self.show_lines()

    def show_view(self, view: str) -> None:
        """One of `VIEWS`."""
        self.chips.choose(view)
        self.show_lines()

    # -------------------------------------------------------------- counting

    def take(self, text: str) -> None:
        """Count what was scanned or typed."""
        if self.count is None or not self.is_open() or not text.strip():
            return
        self.scan.clear()
        self.worked.emit()
        command = self.desk.command(counting.scan, self.count.id, text)
        command.run(self._on_counted, lambda error: self._on_unknown(error, text))

    def _on_entered(self, product_id: int, quantity: int, unit: str, add: bool) -> None:
        if self.count is None:
            return
        self.worked.emit()
        command = self.desk.command(
            counting.set_counted, self.count.id, product_id, quantity, unit, add=add
        )
        command.run(lambda changes: self._on_typed(changes, added=add), self._refuse)

    def _on_counted(self, changes: Changes) -> None:
        facts = changes.facts
        self.last = (facts["product"], facts["added"])
        self.chips.choose("counted")
        self._after_counting(changes)

    def _on_typed(self, changes: Changes, *, added: bool) -> None:
        """Go on where the person was: down the list, or at the next scan."""
        facts, listed = changes.facts, self.chips.value() in {"all", "missing"}
        self.last = (facts["product"], facts["added"]) if added else None
        if self.search.text():
            self.chips.choose("counted")
            listed = False
        self._after_counting(changes)
        if listed:
            self.table.table.move_by(1 if self.chips.value() == "all" else 0)
            self._into_list()
        else:
            self.search_focus()

    def _after_counting(self, changes: Changes) -> None:
        self.desk.beeper.ok()
        self.search.clear()
        self.refresh()
        self.table.select_id(changes.facts["product"])
        self.message.tell(lambda: counted_words(changes.facts))

    def undo(self) -> None:
        """Take the last scan back."""
        if self.count is None or self.last is None:
            return
        product_id, added = self.last
        self.last = None
        self.worked.emit()
        command = self.desk.command(counting.take_back, self.count.id, product_id, added)
        command.run(lambda _: self._on_undone(), self._refuse)

    def take_back(self) -> None:
        """The product chosen wasn't counted after all."""
        found: CountedRow | None = self.table.current()
        if found is not None and found.at is not None and self.is_open():
            self._on_taken_back(found.id)

    def _on_taken_back(self, product_id: int) -> None:
        if self.count is None:
            return
        self.last = None
        self.worked.emit()
        command = self.desk.command(counting.take_back, self.count.id, product_id)
        command.run(lambda _: self._on_undone(), self._refuse)

    def _on_undone(self) -> None:
        self.message.show_message(translate("Counts", "Taken back."))
        self.refresh()

    def _on_unknown(self, error: Exception, text: str) -> None:
        self._refuse(error)
        if isinstance(error, BarcodeUnknown) and not error.code.isdigit():
            # Perhaps a name: show what it could be.
            self.chips.choose("all")
            self.search.setText(text.strip())
            self.show_lines()
            if self.table.current() is not None:
                self.message.clear()
                self._into_list()

    def _refuse(self, error: Exception) -> None:
        self.desk.notices.error(error, self.message)

    # -------------------------------------------------------------- figures

    def _ask_figures(self) -> None:
        """Have the sums worked out off the screen's thread; one at a time."""
        if self._asking:
            self._again = True
            return
        if self.count is None:
            return
        self._asking, session, count_id = True, self.desk.session.fresh(), self.count.id
        rest = self.takes_rest()

        def work(_: object) -> tuple[tuple[int, bool], CountSums, int]:
            left = counting.left_to_count(session, count_id)
            return (count_id, rest), counting.sums(session, count_id, rest=rest), left

        self.desk.tasks.run(work, self._on_figures, self._on_no_figures)

    def _on_figures(self, found: tuple[tuple[int, bool], CountSums, int]) -> None:
        self._asking = False
        asked, sums, left = found
        if self.count is not None and asked == (self.count.id, self.takes_rest()):
            self._left_over = left
            self.show_sums(sums)
        if self._again:
            self._again = False
            self._ask_figures()

    def show_sums(self, sums: CountSums) -> None:
        """What the count comes to now."""
        self.sums = sums
        self._show_figures()

    def _on_no_figures(self, error: Exception) -> None:
        self._asking = False
        self._refuse(error)

    # -------------------------------------------------------------- showing

    def search_focus(self) -> None:
        """The scan field; in an ended count, the list."""
        target = self.scan if self.is_open() else self.table.table
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _into_list(self) -> None:
        if self._later.isActive():
            self.show_lines()
        self.table.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_row(self, found: CountedRow | None) -> None:
        self.entry.show_row(found, editable=self.is_open())

    def hides_books(self) -> bool:
        """Whether the view shown keeps quiet about what should be there."""
        count = self.count
        return (
            count is not None
            and count.blind
            and self.is_open()
            and self.chips.value() != "differences"
        )

    def _show_columns(self) -> None:
        told = self.chips.value() in {"counted", "differences"} and not self.hides_books()
        for at in (3, 4, 5):
            self.table.table.setColumnHidden(at, not told)

    def _show_head(self) -> None:
        count = self.count
        if count is None:
            return
        self._title.setText(title_of(count))
        self._chip.set_status(*state_chip(count))
        parts = [each for each in (count.label, scope_of(count)) if each != title_of(count)]
        if count.blind:
            parts.append(translate("Counts", "blind"))
        self._scope.setText(" \u00b7 ".join(parts))
        for shown in (self._fields, self.rest):
            shown.setVisible(self.is_open())
        for button in (self.post_button, self.drop_button):
            button.setVisible(self.is_open())
        self._show_figures()

    def _show_figures(self) -> None:
        left = self._left_over if self.is_open() else None
        self._figures.setText(figures(self.sums, left, told=not self.hides_books()))

    def _show_empty(self) -> None:
        narrowed = bool(self.search.text().strip())
        self._empty.set_words(*empty_words(self.chips.value(), narrowed=narrowed))

    def set_compact(self, narrow: bool) -> None:
        """Less room."""
        px = theme.current().px(_ENTRY_WIDTH - 30 if narrow else _ENTRY_WIDTH)
        self.entry.setFixedWidth(px)
        self.table.table.setColumnHidden(1, narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        scan = translate("Counts", "Scan or type a code or name; 3*code counts three")
        self.scan.setPlaceholderText(scan)
        self.scan.setAccessibleName(scan)
        search = translate("Counts", "Search in this list")
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        for field, words in ((self.scan, scan), (self.search, search)):
            for picture in field.findChildren(QWidget):
                picture.setAccessibleName(words)
        self.table.table.setAccessibleName(translate("Counts", "Products of the count"))
        self.chips.retranslate()
        self.rest.retranslate()
        self.entry.retranslate()
        self._show_head()
        self._show_empty()
