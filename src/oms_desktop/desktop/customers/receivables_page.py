"""Who owes the shop money, by the age of the debts; and what can be done about it."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from oms_desktop.database.receivables import DebtorRow
from oms_desktop.desktop.customers import receivable_columns, receivables_file
from oms_desktop.desktop.customers.receivable_actions import CONTEXT, register
from oms_desktop.desktop.customers.receivable_columns import (
    AGES,
    FIRST_AGE,
    OLDEST,
    PHONE,
    SUMMED,
)
from oms_desktop.desktop.customers.receivables_file import owed_of
from oms_desktop.desktop.customers.reminder_card import SIDE, ReminderCard
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.list_export import ListExport, ShownList
from oms_desktop.desktop.widgets.list_tab import SEARCH_MS, SearchField
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.desktop.widgets.period_box import PeriodBox
from oms_desktop.domain.money import format_number
from oms_desktop.domain.periods import Period
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import receivables, reminding
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper

_NOUNS: Final = frozenset({"customer", "invoice", "order", "payment", "credit"})
_COMING: Final = "…"
_ROOMY: Final = 1150
"""With less room phone and day go below the name, or away."""
_LEAST: Final = 860
"""The list needs so much beside a reminder."""
_GAP: Final = 14
_MOST_PRINTED: Final = 5_000
_PERIODS: Final = (
    *(Period.YEAR, Period.MONTH, Period.LAST_MONTH),
    *(Period.RANGE, Period.ALL),
)


class ReceivablesPage(QWidget):
    """A list of debts with its sums; statements, reminders and payments from it."""

    def __init__(self, desk: Desk) -> None:
        """Build it; rows are read when it is shown."""
        super().__init__()
        self.desk = desk
        self._sums: dict[str, int] | None = None
        self._english = False
        self.finder = Finder(desk.tasks, desk.notices.error, self)
        self._empty = EmptyState("circle-check", name="receivablesEmpty")
        heads = receivable_columns.columns(desk.session, self._is_narrow)
        self.list = ListingTable(heads, self._empty, name="receivables", finder=self.finder)
        self.search = SearchField(self.list.table, name="receivablesSearch")
        self.chips = FilterChips(
            (
                ("owing", lambda: translate("Receivables", "Owing")),
                ("overdue", lambda: translate("Receivables", "Overdue")),
                ("all", lambda: translate("Receivables", "All balances")),
            ),
            name="receivablesFilter",
        )
        self.period = PeriodBox(desk.session.today, name="statementPeriod", offered=_PERIODS)
        self._days = plain_label("", "muted", buddy=self.period.box)
        self.pay = Button(kind="primary", icon="cash", name="receivablesPay")
        self.statement = Button(icon="file-text", name="receivablesStatement")
        self.remind = Button(icon="brand-whatsapp", name="receivablesRemind")
        self.export = Button(kind="tool", icon="file-spreadsheet", name="receivablesExport")
        self.print_ = Button(kind="tool", icon="printer", name="receivablesPrint")
        self.message = InlineMessage("receivablesMessage")
        self.files = ListExport(desk, self, self.message, self.shown_list)
        self.reminder = ReminderCard()
        self._count = plain_label("", "muted", tabular=True, name="receivablesCount")
        self._words = {name: plain_label("", "muted") for name in SUMMED}
        self._labels = {
            name: plain_label("", "strong", tabular=True, name=f"owed-{name}") for name in SUMMED
        }
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SEARCH_MS)
        register(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = row(self.search, self.pay, self.statement, self.remind, self.export, self.print_)
        top.setStretch(0, 1)
        choice = row(self.chips, None, self._days, self.period, spacing=8)
        parts = [boxed(column(self._words[name], self._labels[name], spacing=1)) for name in SUMMED]
        for name in SUMMED:
            for label in (self._words[name], self._labels[name]):
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._foot = boxed(row(self._count, None, *parts, spacing=16, margins=(12, 6, 14, 8)))
        body = (self.list, line(), self._foot)
        self._card = card(column(*body, spacing=0, margins=(1, 1, 1, 1)), "receivablesCard")
        both = row(self._card, self.reminder, spacing=_GAP)
        both.setStretch(0, 1)
        layout = column(top, choice, self.files.strip, self.message, both, spacing=10)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.reminder.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._later.start())
        self.search.returnPressed.connect(self.into_list)
        self._later.timeout.connect(self.refresh)
        self.chips.chosen.connect(lambda _: self.refresh())
        self.list.shown.connect(self._on_shown)
        self.list.row_opened.connect(lambda _: self.open_customer())
        self.list.row_selected.connect(self._on_selected)
        self.finder.busy_changed.connect(lambda _: self._show_sums())
        self.reminder.left.connect(self._on_reminder_left)
        self.reminder.other_wanted.connect(self._remind_otherwise)
        self.desk.registry.serve(self.list.table, CONTEXT)
        self.desk.bus.changed.connect(self._on_changed)
        self.desk.person_changed.connect(self.desk.registry.refresh)

    # -------------------------------------------------------------- the list

    def current(self) -> DebtorRow | None:
        """The customer selected."""
        found = self.list.current()
        return found if isinstance(found, DebtorRow) else None

    def refresh(self) -> None:
        """Read what the filter and the search ask for; the order and the row stay."""
        self._later.stop()
        listing = receivables.debtor_listing(
            self.desk.session, self.search.text(), self.chips.value()
        )
        model = self.list.model
        first = not model.sort_name
        self.list.show_listing(
            listing,
            model.sort_name or "overdue",
            descending=True if first else model.is_descending,
        )

    def into_list(self) -> None:
        """Leave the search for what it found."""
        if self._later.isActive():
            self.refresh()
        self.list.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_shown(self) -> None:
        self._sums = self.list.model.sums()
        self._show_empty_words()
        self._show_sums()
        self.desk.registry.refresh()

    def _on_selected(self, found: object) -> None:
        """A reminder of another customer would mislead."""
        if not isinstance(found, DebtorRow) or found.id != self.reminder.customer_id:
            self.reminder.close_card()
            self._arrange()
        self.desk.registry.refresh()

    def sums(self) -> dict[str, str]:
        """The foot as shown, for tests."""
        shown = {name: label.text() for name, label in self._labels.items()}
        return {"count": self._count.text(), **shown}

    def _show_sums(self) -> None:
        amounts = self._sums if self._sums is not None and not self.list.waiting else None
        if amounts is not None:
            amounts = {**amounts, "kept": amounts["balance"] - owed_of(amounts)}
        for name, label in self._labels.items():
            label.setText(_COMING if amounts is None else format_number(amounts[name]))
        count = self.list.model.rowCount()
        one = translate("Receivables", "1 customer")
        text = one if count == 1 else translate("Receivables", "{n} customers")
        if self.list.waiting:
            text = translate("Receivables", "Adding up…")
        self._count.setText(text.format(n=format_number(count)))

    # -------------------------------------------------------------- one customer

    def open_customer(self) -> None:
        """Show the customer in the list of customers."""
        found = self.current()
        if found is not None:
            self.desk.go("customers", found.id)

    def take_payment(self) -> None:
        """Take the customer's money, the oldest debt first."""
        found = self.current()
        if found is not None:
            self.desk.go("customers", ("pay", found.id))

    def show_statement(self) -> None:
        """Show the account over the days chosen, ready to print."""
        found = self.current()
        if found is None or self.desk.papers is None:
            return
        days = self.period.days() or ()
        ordinals = (day.toordinal() for day in days)
        self.desk.papers.show_paper(OrderPaper.of(PaperKind.STATEMENT, found.id, *ordinals))

    def show_reminder(self) -> None:
        """Show a reminder in the papers' language, to be copied or scanned by a phone."""
        self._english = self.desk.session.settings().document_language == "en"
        self._remind()
        if self.reminder.customer_id is not None:
            self.reminder.take_focus()

    def _remind_otherwise(self) -> None:
        self._english = not self._english
        self._remind()

    def _remind(self) -> None:
        found = self.current()
        if found is None:
            return
        self.message.clear()
        try:
            language: Literal["id", "en"] = "en" if self._english else "id"
            text = reminding.reminder_text(self.desk.session, found.id, language)
        except Refused as error:
            self.desk.notices.refused(error, self.message)
            return
        self.reminder.show_message(found.id, text)
        self._arrange()

    def _on_reminder_left(self) -> None:
        self._arrange()
        self.list.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> None:
        """Close the reminder, empty the search, else return to it."""
        if self.reminder.customer_id is not None:
            self.reminder.leave()
            return
        self.search.clear()
        self.search_focus()

    # -------------------------------------------------------------- taking out

    def may_take_out(self) -> bool:
        """Whether the person may take lists of customers out, and there is one."""
        session = self.desk.session
        allowed = session.may(Right.EXPORT_CUSTOMERS) and session.may(Right.SEE_JOURNAL)
        return allowed and self.list.model.rowCount() > 0

    def shown_list(self) -> ShownList:
        """What the list shows now, in its order."""
        listing = receivables.debtor_listing(
            self.desk.session, self.search.text(), self.chips.value()
        )
        model = self.list.model
        order = (model.sort_name or "overdue", model.is_descending)
        return receivables_file.shown_list(self.desk.session, listing, order)

    def print_list(self) -> None:
        """Print the list as it is shown, with its sums."""
        papers = self.desk.papers
        if papers is None:
            return
        if self.list.model.rowCount() > _MOST_PRINTED:
            self.message.tell(lambda: (_too_long(), "warning", []))
            return
        self.message.clear()
        papers.print_report(self.title(), Paper.A4, self.drawing())

    def drawing(self) -> Callable[[], bytes]:
        """What draws the sheets, anywhere."""
        about = dict(self.chips.words())[self.chips.value()]
        return receivables_file.drawing(self.desk.session, self.shown_list(), self.title(), about)

    def title(self) -> str:
        """Of the list, on the screen and on paper."""
        return translate("Receivables", "Receivables by age")

    # -------------------------------------------------------------- as a page

    def _on_changed(self, changes: Changes) -> None:
        if not _NOUNS.isdisjoint(changes.touched) and self.isVisible():
            self.refresh()

    def activated(self) -> None:
        """The page is shown: debts have grown older, so they are read anew."""
        self.refresh()

    def search_focus(self) -> None:
        """Where work begins."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _is_narrow(self) -> bool:
        beside = SIDE + _GAP if self.reminder.customer_id is not None else 0
        return self.width() / theme.current().factor() - beside < _ROOMY

    def _arrange(self) -> None:
        """Where there is no room for both, the list gives way to the reminder."""
        shown = self.reminder.customer_id is not None
        room = self.width() / theme.current().factor()
        self.reminder.setVisible(shown)
        self._days.setVisible(room >= _LEAST)
        alone = room < _LEAST + _GAP + SIDE
        self.reminder.set_beside(alone=alone)
        self._card.setVisible(not (shown and alone))
        self._judge_room()

    def _judge_room(self) -> None:
        narrow = self._is_narrow()
        table = self.list.table
        for at in (PHONE, OLDEST):
            table.setColumnHidden(at, narrow)
        for at in range(FIRST_AGE, FIRST_AGE + len(SUMMED)):
            # The first title is the longest.
            width = (92 if narrow else 100) + (14 if at == FIRST_AGE else 0)
            table.setColumnWidth(at, theme.current().px(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.search.set_words(translate("Receivables", "Search name, phone, code or address"))
        self.list.table.setAccessibleName(self.title())
        self._days.setText(translate("Receivables", "Statement over"))
        for name, words in self._words.items():
            words.setText(AGES[name]())
        self.chips.retranslate()
        self.period.retranslate()
        self.reminder.retranslate()
        self._show_empty_words()
        self._show_sums()

    def _show_empty_words(self) -> None:
        if self.search.text().strip():
            self._empty.set_words(translate("Receivables", "No customer matches"))
        elif self.chips.value() == "overdue":
            self._empty.set_words(translate("Receivables", "Nobody is late"))
        else:
            self._empty.set_words(
                translate("Receivables", "Nobody owes anything"),
                translate("Receivables", "Sales on credit are listed here until they are paid."),
            )


def _too_long() -> str:
    text = translate("Receivables", "More than {n} lines are too many for paper: save a table.")
    return text.format(n=format_number(_MOST_PRINTED))
