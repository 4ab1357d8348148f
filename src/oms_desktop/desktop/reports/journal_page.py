"""The journal: who did what, when and with how much; and what an owner looks at first."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QStackedWidget, QWidget

from oms_desktop.database.journal_list import JournalItem
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.reports.journal_content import content_lines, content_text, summary
from oms_desktop.desktop.reports.journal_filters import EXCEPTIONAL, JournalFilters
from oms_desktop.desktop.reports.journal_words import HEADS, kind_word
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.theme import STRONG
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.desktop.widgets.moments import local_moment, short_text
from oms_desktop.domain.money import format_number
from oms_desktop.domain.users import Right
from oms_desktop.services import journal_list, people
from oms_desktop.services.changes import Changes
from oms_desktop.services.journal_list import EXCEPTIONS

_ENTRIES, _PEOPLE, _LOCKED = range(3)
_SIDE: Final = 300
_SIDE_NARROW: Final = 250
_WIDE: Final = 960
_HEAD_AIR, _HEAD_LEAST = 24, 66
_PERSON, _DOCUMENT = 1, 3
_LOUD: Final = frozenset(kind for kinds in EXCEPTIONS.values() for kind in kinds)


class JournalPage(QWidget):
    """A list of entries with one in detail; or exceptions counted by person."""

    def __init__(self, desk: Desk) -> None:
        """Build the page on the desk's session."""
        super().__init__()
        self.desk = desk
        self._narrow = False
        self._title = plain_label("", "h2")
        self.view = FilterChips(
            (
                ("entries", lambda: translate("Journal", "Entries")),
                ("exceptions", lambda: translate("Journal", "Exceptions")),
            ),
            name="journalView",
        )
        self.export = Button("", icon="file-spreadsheet", name="exportJournal")
        self.filters = JournalFilters(desk.session.clock.now)
        self.message = InlineMessage("journalMessage")
        self._none = EmptyState("notebook", name="journalEmpty")
        self._locked = EmptyState("lock", name="journalLocked")
        self.list = ListingTable(self._columns(), self._none, name="journal")
        self.counts = RowsModel((), self)
        self.people = BaseTable(name="journalPeople")
        self._count = plain_label("", "muted", tabular=True, name="journalCount")
        self._stack = QStackedWidget()
        self._names: dict[str, int] = {}
        self._stale = True
        self._lay_out()
        self._connect()
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        session = self.desk.session

        def what(item: JournalItem) -> Cell:
            tone = "danger" if item.kind in _LOUD else "text"
            below = [item.document if self._narrow else "", summary(item)]
            sub = " · ".join(filter(None, below))
            return Cell(kind_word(item.kind), sub=sub, tone=tone, strong=True)

        def when(item: JournalItem) -> Cell:
            text = short_text(session, item.at)
            return Cell(text, sub=item.person if self._narrow else "", tone="text2")

        def amount(item: JournalItem) -> Cell:
            text = "" if item.amount is None else format_number(item.amount)
            return Cell(text, right=True)

        return (
            Column(
                lambda: translate("Journal", "Time"),
                when,
                "time",
                112,
            ),
            Column(
                lambda: translate("Journal", "Person"), lambda item: Cell(item.person), width=110
            ),
            Column(lambda: translate("Journal", "What"), what, width=200, stretch=True),
            Column(
                lambda: translate("Journal", "Document"),
                lambda item: Cell(item.document),
                width=146,
            ),
            Column(lambda: translate("Journal", "Amount"), amount, width=100, right=True),
        )

    def _count_columns(self) -> tuple[Column, ...]:
        def count(group: str, item: tuple[str, dict[str, int]]) -> Cell:
            number = item[1][group]
            text = format_number(number) if number else "–"
            return Cell(text, right=True, strong=bool(number), tone="danger" if number else "text3")

        groups = (
            Column(words, partial(count, name), width=80, right=True)
            for name, words in HEADS.items()
        )
        first = Column(
            lambda: translate("Journal", "Person"),
            lambda item: Cell(item[0], strong=True),
            width=130,
            stretch=True,
        )
        return (first, *groups)

    # -------------------------------------------------------------- making

    def _lay_out(self) -> None:
        head = row(self._title, self.view, None, self.export, spacing=12, margins=(18, 12, 18, 10))
        self.side = self._make_side()
        entries = row(self.list, self.side, spacing=0)
        entries.setStretch(0, 1)
        foot = row(self._count, None, margins=(18, 6, 18, 8))
        for page in (boxed(entries), self._make_people(), self._locked):
            self._stack.addWidget(page)
        self._bar = boxed(column(self.filters, self.message, spacing=8, margins=(14, 10, 14, 10)))
        self._foot = boxed(column(line(), foot, spacing=0))
        body = card(
            column(
                head, line(), self._bar, self._stack, self._foot, spacing=0, margins=(1, 1, 1, 1)
            )
        )
        self.setLayout(column(body))

    def _make_side(self) -> QWidget:
        self._kind = plain_label("", "title", wrap=True, name="journalDetailKind")
        self._about = plain_label("", "sub", wrap=True)
        self.detail = plain_label("", wrap=True, tabular=True, name="journalDetail")
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hash = plain_label("", "muted", wrap=True)
        inside = boxed(
            column(
                self._kind, self._about, 6, self.detail, 6, self._hash, None,
                spacing=4, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        inside.setObjectName("scrolled")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setFixedWidth(_SIDE)
        return scroll

    def _make_people(self) -> QWidget:
        self.counts.show_rows((), self._count_columns())
        self.people.setModel(self.counts)
        widths = {at: each.width for at, each in enumerate(self.counts.columns)}
        self.people.set_widths(widths, 0)
        self._hint = plain_label("", "sub", wrap=True)
        hint = row(self._hint, margins=(18, 8, 18, 8))
        return boxed(column(self.people, hint, spacing=0))

    def _connect(self) -> None:
        self.view.chosen.connect(lambda _: self.refresh())
        self.filters.changed.connect(self.refresh)
        self.export.clicked.connect(self._ask_export)
        self.list.row_selected.connect(self._on_selected)
        self.people.row_opened.connect(self._on_person)
        self.desk.bus.changed.connect(self._on_changed)
        self.desk.person_changed.connect(self.activated)

    # -------------------------------------------------------------- showing

    def activated(self) -> None:
        """The page came to the front, or somebody else sits here."""
        self._stale = True
        self.refresh()

    def refresh(self) -> None:
        """Show what the filters ask for now."""
        session = self.desk.session
        allowed = session.may(Right.SEE_JOURNAL)
        for part in (self._bar, self._foot, self.export, self.view):
            part.setVisible(allowed)
        if not allowed:
            self._stack.setCurrentIndex(_LOCKED)
            return
        if self._stale:
            self._offer()
        self.filters.set_coarse(self.view.value() == "exceptions")
        if self.view.value() == "exceptions":
            self._show_people()
        else:
            self._show_entries()

    def _offer(self) -> None:
        self._stale = False
        session = self.desk.session
        found = [(row_.id, row_.name) for row_ in people.all_people(session)]
        self._names = {name: id_ for id_, name in found}
        self.filters.offer(found, journal_list.kinds(session))

    def _show_entries(self) -> None:
        self._stack.setCurrentIndex(_ENTRIES)
        filters = self.filters.filters()
        listing = journal_list.journal_listing(self.desk.session, filters)
        self.list.show_listing(listing, "time", descending=True)
        count = self.list.model.rowCount()
        if count == 1:
            self._count.setText(translate("Journal", "1 entry"))
        else:
            text = translate("Journal", "{n} entries")
            self._count.setText(text.format(n=format_number(count)))
        self.export.setEnabled(count > 0)
        self.side.setVisible(count > 0)

    def _show_people(self) -> None:
        self._stack.setCurrentIndex(_PEOPLE)
        since, until = self.filters.times()
        found = journal_list.exceptions(self.desk.session, since, until)
        self.counts.show_rows(list(found.items()), self._count_columns())
        self._fit_heads()
        total = sum(sum(counts.values()) for counts in found.values())
        text = translate("Journal", "{n} exceptions")
        self._count.setText(text.format(n=format_number(total)))
        self.export.setEnabled(False)

    def _fit_heads(self) -> None:
        """As wide as the words over them, in whatever language."""
        look = theme.current()
        metrics = QFontMetrics(look.font("caption", STRONG))
        for at, each in enumerate(self.counts.columns):
            if at:
                words = metrics.horizontalAdvance(each.title()) + look.px(_HEAD_AIR)
                self.people.setColumnWidth(at, max(look.px(_HEAD_LEAST), words))

    def _on_selected(self, item: JournalItem | None) -> None:
        if item is None:
            for label in (self._kind, self._about, self.detail, self._hash):
                label.setText("")
            return
        moment = local_moment(self.desk.session, item.at)
        self._kind.setText(kind_word(item.kind))
        about = [item.document, f"{moment:%d/%m/%Y %H.%M.%S}", item.person, item.device]
        # Who signed in is both the document and the person.
        self._about.setText(" · ".join(filter(None, dict.fromkeys(about))))
        lines = content_lines(item)
        self.detail.setText(
            "\n".join(
                f"{name}:\n{_indented(value)}" if "\n" in value else f"{name}: {value}"
                for name, value in lines
            )
        )
        text = translate("Journal", "Entry {n}, hash {hash}…")
        self._hash.setText(text.format(n=format_number(item.id), hash=item.hash[:16]))

    def _on_person(self, number: int) -> None:
        if not 0 <= number < len(self.counts.rows):
            return
        name, _ = self.counts.rows[number]
        self.view.choose("entries")
        self.filters.narrow(self._names.get(name, 0), EXCEPTIONAL)

    def _on_changed(self, _: Changes) -> None:
        if self.isVisible():
            self._stale = True
            self.refresh()

    # -------------------------------------------------------------- taking out

    def save(self, path: Path) -> None:
        """Write the entries shown as CSV; journalled."""
        header = [each.title() for each in self.list.model.columns]
        header[3:3] = [translate("Journal", "Content")]
        header.append(translate("Journal", "Hash"))
        session = self.desk.session

        def words(item: JournalItem) -> list[str]:
            return [
                f"{local_moment(session, item.at):%Y-%m-%d %H:%M:%S}",
                item.person,
                kind_word(item.kind),
                content_text(item),
                item.document,
                "" if item.amount is None else str(item.amount),
                item.hash,
            ]

        self.message.clear()
        self.desk.command(
            journal_list.export_journal, self.filters.filters(), path, header, words
        ).run(self._on_saved, lambda error: self.desk.notices.error(error, self.message))

    def _on_saved(self, changes: Changes) -> None:
        text = translate("Journal", "{n} entries saved as {path}")
        rows = format_number(changes.facts["rows"])
        self.desk.notices.toast(text.format(n=rows, path=changes.facts["path"]))

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, translate("Journal", "Export journal"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("journal.csv")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -------------------------------------------------------------- words

    def retranslate(self) -> None:
        """Set the words anew."""
        self._title.setText(translate("Journal", "Journal"))
        self.view.retranslate()
        self.filters.retranslate()
        self.export.set_label(translate("Journal", "Export CSV"))
        self._hint.setText(
            translate("Journal", "Enter on a person shows the entries behind the numbers.")
        )
        self.people.setAccessibleName(translate("Journal", "Exceptions by person"))
        self.list.table.setAccessibleName(translate("Journal", "Journal entries"))
        self._none.set_words(
            translate("Journal", "No entry matches"),
            translate("Journal", "Choose a longer time or fewer filters."),
        )
        self._locked.set_words(
            translate("Journal", "The journal is locked"),
            translate(
                "Journal", "It needs the right to see the journal. Ask the owner or a manager."
            ),
        )
        self._stale = True
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _WIDE
        self.side.setFixedWidth(_SIDE_NARROW if narrow else _SIDE)
        if narrow != self._narrow:
            self._narrow = narrow
            for at in (_PERSON, _DOCUMENT):
                self.list.table.setColumnHidden(at, narrow)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _indented(text: str) -> str:
    return "\n".join(f"   {each}" for each in text.splitlines())
