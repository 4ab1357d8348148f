"""Every number that was given: none is missing, and this is what became of each."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.listing import Listing
from oms_desktop.database.number_list import NumberItem
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.reports.number_columns import columns
from oms_desktop.desktop.reports.number_words import fate_word, series_word
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import IconView, line, plain_label, set_tone
from oms_desktop.desktop.widgets.list_export import ListExport, ShownList
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.desktop.widgets.moments import local_moment
from oms_desktop.desktop.widgets.period_box import PeriodBox
from oms_desktop.domain.money import format_number
from oms_desktop.domain.periods import Period
from oms_desktop.domain.product_cells import Value
from oms_desktop.domain.product_cells import amount as amount_value
from oms_desktop.domain.users import Right
from oms_desktop.services.number_list import SERIES, SeriesState, number_listing, series_state
from oms_desktop.services.printing import Paper
from oms_desktop.services.session import Session

_LIST, _LOCKED = range(2)
_GIVEN, _ABOUT, _AMOUNT = 1, 2, 3
_NARROW: Final = 760
_MOST_PRINTED: Final = 5_000
"""More lines are a file, not a paper."""
_NAMED: Final = 6
"""So many missing numbers are said by name."""
_OPENS: Final = {"invoice": "invoices", "order": "processing"}
_PERIODS: Final = (
    Period.MONTH,
    Period.LAST_MONTH,
    Period.TODAY,
    Period.WEEK,
    Period.YEAR,
    Period.RANGE,
    Period.ALL,
)


class NumbersPage(QWidget):
    """A series, some days, a verdict and the list."""

    def __init__(self, desk: Desk) -> None:
        """Build the page on the desk's session."""
        super().__init__()
        self.desk = desk
        self.state: SeriesState | None = None
        self._judged = 0
        self._title = plain_label("", "h2")
        self._hint = plain_label("", "sub", wrap=True)
        self.series = ChoiceBox(name="numberSeries")
        self.period = PeriodBox(desk.session.today, name="numberPeriod", offered=_PERIODS)
        self.export = Button("", icon="file-spreadsheet", name="exportNumbers")
        self.save = Button("", icon="file-type-pdf", name="saveNumbers")
        self.print_ = Button("", icon="printer", name="printNumbers")
        self.message = InlineMessage("numbersMessage")
        self.files = ListExport(desk, self, self.message, self._shown)
        self.finder = Finder(desk.tasks, desk.notices.error, self)
        self._none = EmptyState("list-numbers", name="numbersEmpty")
        self._locked = EmptyState("lock", name="numbersLocked")
        heads = columns(desk.session, self._is_narrow)
        self.list = ListingTable(heads, self._none, name="numbers", finder=self.finder)
        self._picture = IconView("circle-check-filled", "success", 20)
        self.verdict = plain_label("", "strong", wrap=True, name="numbersVerdict")
        self._count = plain_label("", "muted", tabular=True, name="numbersCount")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        outs = row(self.export, self.save, self.print_, spacing=8)
        words = boxed(column(self._title, self._hint, spacing=2))
        head = row(words, outs, spacing=12, margins=(18, 12, 18, 10))
        head.setStretch(0, 1)
        choice = row(self.series, self.period, None, spacing=10)
        verdict = row(self._picture, self.verdict, spacing=8)
        verdict.setStretch(1, 1)
        self._bar = boxed(
            column(
                choice, verdict, self.files.strip, self.message,
                spacing=8, margins=(14, 10, 14, 10),
            )
        )  # fmt: skip
        foot = row(self._count, None, margins=(18, 6, 18, 8))
        self._foot = boxed(column(line(), foot, spacing=0))
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._locked)
        rows = (head, line(), self._bar, self._stack, self._foot)
        self.setLayout(column(card(column(*rows, spacing=0, margins=(1, 1, 1, 1)))))
        self.series.setMinimumContentsLength(14)

    def _connect(self) -> None:
        self.series.currentIndexChanged.connect(lambda _: self.activated())
        self.period.changed.connect(self.refresh)
        self.list.shown.connect(self._on_shown)
        self.list.row_opened.connect(self._on_opened)
        self.finder.busy_changed.connect(lambda _: self._show_count())
        self.export.clicked.connect(self.files.ask)
        self.save.clicked.connect(lambda: self._paper("save"))
        self.print_.clicked.connect(lambda: self._paper("print"))
        self.desk.person_changed.connect(self.activated)

    # -------------------------------------------------------------- showing

    def take_focus(self) -> None:
        """Into the choice of a series."""
        self.series.setFocus()

    def activated(self) -> None:
        """The page came to the front, or it is about another series or person now."""
        if self.refresh():
            self._judge()

    def refresh(self) -> bool:
        """Show the numbers of the days chosen; False if the person may not see them."""
        allowed = self.desk.session.may(Right.SEE_JOURNAL)
        for part in (self._bar, self._foot, self.export, self.save, self.print_):
            part.setVisible(allowed)
        self._stack.setCurrentIndex(_LIST if allowed else _LOCKED)
        if allowed:
            model = self.list.model
            self.list.show_listing(
                self._listing(), model.sort_name or "given", descending=model.is_descending
            )
            self._show_count()
        return allowed

    def _listing(self) -> Listing[NumberItem]:
        return number_listing(self.desk.session, str(self.series.value()), self.period.days())

    def _on_shown(self) -> None:
        some = self.list.model.rowCount() > 0
        for part in (self.export, self.save, self.print_):
            part.setEnabled(some)
        self._show_count()

    def _show_count(self) -> None:
        count = self.list.model.rowCount()
        if self.list.waiting:
            text = translate("Numbers", "Searching…")
        elif count == 1:
            text = translate("Numbers", "1 number")
        else:
            text = translate("Numbers", "{n} numbers")
        self._count.setText(text.format(n=format_number(count)))

    def _judge(self) -> None:
        """Go through the whole series off the screen's thread; the newest wish counts."""
        self.state = None
        self._judged += 1
        session, series, turn = self.desk.session, str(self.series.value()), self._judged
        self._show_verdict()

        def job(_: Progress) -> tuple[int, SeriesState]:
            return turn, series_state(session, series)

        self.desk.tasks.run(job, self._on_judged)

    def _on_judged(self, answer: tuple[int, SeriesState]) -> None:
        turn, state = answer
        if turn == self._judged:
            self.state = state
            self._show_verdict()

    def _show_verdict(self) -> None:
        state = self.state
        good = state is None or state.whole
        icon = "circle-check-filled" if good else "alert-triangle-filled"
        tone = "text3" if state is None else "success" if good else "danger"
        self._picture.set_picture(icon, tone)
        self.verdict.setText(self._verdict())
        set_tone(self.verdict, "" if state is None else tone)

    def _verdict(self) -> str:
        state = self.state
        if state is None:
            return translate("Numbers", "Looking for gaps…")
        if state.whole:
            if not state.count:
                return translate("Numbers", "No number was given yet")
            text = translate("Numbers", "{n} numbers since the beginning: none is missing")
            return text.format(n=format_number(state.count))
        parts = []
        if state.missing:
            text = translate("Numbers", "Missing: {numbers}")
            parts.append(text.format(numbers=_some(state.missing)))
        if state.odd:
            text = translate("Numbers", "Twice or out of pattern: {numbers}")
            parts.append(text.format(numbers=_some(state.odd)))
        return ". ".join(parts)

    def _on_opened(self, item: object) -> None:
        tab = _OPENS.get(str(self.series.value()))
        if tab is not None and isinstance(item, NumberItem):
            self.desk.go(tab, item.id)

    # -------------------------------------------------------------- taking out

    def _shown(self) -> ShownList:
        session, model = self.desk.session, self.list.model
        titles = [each.title() for each in model.columns]

        def cells(item: NumberItem) -> list[Value]:
            given = f"{local_moment(session, item.at):%Y-%m-%d %H:%M}"
            amount = amount_value(item.amount)
            return [item.number, given, item.about, amount, fate_word(item.state), item.detail]

        name = series_word(str(self.series.value())).lower()
        return ShownList(
            "numbers",
            translate("Numbers", "numbers {series}").format(series=name),
            self._listing(),
            (model.sort_name or "given", model.is_descending),
            titles,
            cells,
        )

    def _paper(self, way: str) -> None:
        """Hand the list out on sheets of A4."""
        papers = self.desk.papers
        if papers is None:
            return
        if self.list.model.rowCount() > _MOST_PRINTED:
            self.message.tell(lambda: (_too_long(), "warning", []))
            return
        self.message.clear()
        act = papers.print_report if way == "print" else papers.save_report
        pages = self.drawing()
        act(f"{self._title.text()} {series_word(str(self.series.value()))}", Paper.A4, pages)

    def drawing(self) -> Any:
        """What draws the sheets, anywhere: all it says is read and worded there."""
        shown, session = self._shown(), self.desk.session
        about, verdict = self._about(), self._verdict()
        good = self.state is None or self.state.whole
        title = f"{self._title.text()}: {series_word(str(self.series.value()))}"
        page = translate("Numbers", "Page {page} of {pages}")

        def draw() -> bytes:
            from oms_desktop.documents.list_report import ListColumn, ListPaper, render

            shares = ((19, False), (16, False), (24, False), (13, True), (17, False), (24, False))
            sort, descending = shown.order
            ids = shown.listing.find(sort, descending=descending).ids
            moment = session.moment().local
            heads = [
                ListColumn(text, share, right)
                for text, (share, right) in zip(shown.titles, shares, strict=True)
            ]
            rows = [
                _printed(session, shown.cells(item), item) for item in shown.listing.in_order(ids)
            ]
            shop = session.settings().shop_name
            paper = ListPaper(title, shop, moment, about, verdict, good, heads, rows, page)
            return render(paper)

        return draw

    def _about(self) -> str:
        days = self.period.days()
        if days is None:
            return translate("Numbers", "All days")
        first, last = (f"{day:%d/%m/%Y}" for day in days)
        return first if first == last else f"{first} – {last}"

    # -------------------------------------------------------------- words and room

    def retranslate(self) -> None:
        """Set the words anew."""
        self._title.setText(translate("Numbers", "Numbers given"))
        self._hint.setText(
            translate("Numbers", "Every number of every paper, and what became of it.")
        )
        self.series.offer([(name, series_word(name)) for name in SERIES])
        self.series.setAccessibleName(translate("Numbers", "Series"))
        self.period.retranslate()
        self.export.set_label(translate("Numbers", "Save as table"))
        self.save.set_label(translate("Numbers", "Save as PDF"))
        self.print_.set_label(translate("Numbers", "Print"))
        self.list.table.setAccessibleName(translate("Numbers", "Numbers given"))
        self._none.set_words(
            translate("Numbers", "No number on these days"),
            translate("Numbers", "Choose other days or another series."),
        )
        self._locked.set_words(
            translate("Numbers", "The list of numbers is locked"),
            translate(
                "Numbers", "It needs the right to see the journal. Ask the owner or a manager."
            ),
        )
        self._show_verdict()
        self._show_count()

    def _is_narrow(self) -> bool:
        return self.width() / theme.current().factor() < _NARROW

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.table.setColumnHidden(_ABOUT, self._is_narrow())


def _printed(session: Session, cells: Sequence[Value], item: NumberItem) -> list[str]:
    """As the file has it, but with time and amount as people read them."""
    texts = [str(each) for each in cells]
    texts[_GIVEN] = f"{local_moment(session, item.at):%d/%m/%Y %H.%M}"
    texts[_AMOUNT] = "" if item.amount is None else format_number(item.amount)
    return texts


def _some(numbers: Sequence[str]) -> str:
    shown = ", ".join(numbers[:_NAMED])
    rest = len(numbers) - _NAMED
    return f"{shown} … +{format_number(rest)}" if rest > 0 else shown


def _too_long() -> str:
    text = translate(
        "Numbers", "More than {n} lines are too many for paper: choose fewer days, or a table."
    )
    return text.format(n=format_number(_MOST_PRINTED))
