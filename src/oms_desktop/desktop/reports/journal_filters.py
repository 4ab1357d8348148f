"""What the journal is narrowed by: time, person, kind, document, amount."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from oms_desktop.database.journal_list import Filters
from oms_desktop.desktop.reports.journal_words import GROUPS, kind_word
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.services.journal_list import EXCEPTION_KINDS, EXCEPTIONS

_REST_MS: Final = 200
EXCEPTIONAL: Final = "!"
"""Choice that stands for all exceptions; a group of them has its name behind it."""


class JournalFilters(QWidget):
    """Two rows of fields; `changed` once the person rests."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now` is the shop's clock."""
        super().__init__()
        self._now = now
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self.changed)
        self.period = FilterChips(
            (
                ("today", lambda: translate("Journal", "Today")),
                ("week", lambda: translate("Journal", "7 days")),
                ("all", lambda: translate("Journal", "All")),
                ("range", lambda: translate("Journal", "From–to")),
            ),
            name="journalPeriod",
        )
        self.first, self.last = QDateEdit(), QDateEdit()
        today = now().date()
        for edit in (self.first, self.last):
            edit.setDate(QDate(today.year, today.month, today.day))
            edit.setDisplayFormat("dd/MM/yyyy")
            edit.setCalendarPopup(True)
            edit.dateChanged.connect(lambda _: self._later.start())
        self._range = boxed(row(self.first, plain_label("–"), self.last, spacing=4))
        self.person = ChoiceBox(name="journalPerson")
        self.kind = ChoiceBox(name="journalKind")
        self.text = QLineEdit()
        self.text.setObjectName("journalDocument")
        self.text.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.text.setMinimumWidth(110)
        self.lowest, self.highest = (
            MoneyEdit(name="journalLowest"),
            MoneyEdit(name="journalHighest"),
        )
        self._between = plain_label("–")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for edit in (self.lowest, self.highest):
            edit.setFixedWidth(96)
        self.person.setMinimumWidth(150)
        self.kind.setMinimumWidth(130)
        above = row(self.period, self._range, None, spacing=10)
        inside = row(
            self.text, self.person, self.kind, self.lowest, self._between, self.highest, spacing=8
        )
        inside.setStretch(0, 3)
        inside.setStretch(1, 2)
        inside.setStretch(2, 3)
        self._fine = boxed(inside)
        self.setLayout(column(above, self._fine, spacing=8))
        self._range.hide()

    def _connect(self) -> None:
        self.period.chosen.connect(self._on_period)
        for box in (self.person, self.kind):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.text.textChanged.connect(lambda _: self._later.start())
        for edit in (self.lowest, self.highest):
            edit.edited.connect(lambda _: self._later.start())

    # -------------------------------------------------------------- what is chosen

    def filters(self) -> Filters:
        """As the service wants them."""
        since, until = self.times()
        kinds, clock = _kinds_of(str(self.kind.value() or ""))
        return Filters(
            since,
            until,
            self.person.value() or None,
            kinds,
            self.text.text(),
            self.lowest.value(),
            self.highest.value(),
            clock,
        )

    def times(self) -> tuple[int | None, int | None]:
        """Since and until, in milliseconds."""
        now = self._now()
        match self.period.value():
            case "today":
                return _start(now.date(), now), None
            case "week":
                return _start(now.date() - timedelta(days=6), now), None
            case "range":
                first, last = sorted((_day(self.first), _day(self.last)))
                return _start(first, now), _start(last + timedelta(days=1), now)
            case _:
                return None, None

    def offer(self, people: list[tuple[int, str]], kinds: list[str]) -> None:
        """Offer these people and kinds; what is chosen stays."""
        self.person.offer([(0, translate("Journal", "Everybody")), *people])
        groups = [(f"{EXCEPTIONAL}{name}", f"! {words()}") for name, words in GROUPS.items()]
        named = sorted(((kind, kind_word(kind)) for kind in kinds), key=lambda each: each[1])
        self.kind.offer(
            [
                ("", translate("Journal", "All kinds")),
                (EXCEPTIONAL, translate("Journal", "! All exceptions")),
                *groups,
                *named,
            ]
        )

    def narrow(self, person_id: int, kind: str) -> None:
        """Show somebody's entries of a kind."""
        self.person.choose(person_id)
        self.kind.choose(kind)
        self.changed.emit()

    def set_coarse(self, coarse: bool) -> None:
        """Leave only the time to choose, or show all fields."""
        self._fine.setVisible(not coarse)

    def clear(self) -> None:
        """Show everything of all time."""
        self.period.choose("all")
        self._range.hide()
        self.text.clear()
        self.lowest.set_value(None)
        self.highest.set_value(None)
        self.narrow(0, "")

    def retranslate(self) -> None:
        """Set the words anew."""
        self.period.retranslate()
        self.text.setPlaceholderText(translate("Journal", "Document"))
        self.text.setAccessibleName(translate("Journal", "Document"))
        self.person.setAccessibleName(translate("Journal", "Person"))
        self.kind.setAccessibleName(translate("Journal", "Kind"))
        self.lowest.setPlaceholderText(translate("Journal", "Rp from"))
        self.lowest.setAccessibleName(translate("Journal", "Amount from"))
        self.highest.setPlaceholderText(translate("Journal", "Rp to"))
        self.highest.setAccessibleName(translate("Journal", "Amount to"))
        self.first.setAccessibleName(translate("Journal", "First day"))
        self.last.setAccessibleName(translate("Journal", "Last day"))

    def _on_period(self, value: str) -> None:
        self._range.setVisible(value == "range")
        self.changed.emit()


def _kinds_of(chosen: str) -> tuple[tuple[str, ...], bool]:
    """Kinds that a choice stands for, and whether moved clocks are among them."""
    if not chosen:
        return (), False
    if not chosen.startswith(EXCEPTIONAL):
        return (chosen,), False
    group = chosen.removeprefix(EXCEPTIONAL)
    if not group:
        return EXCEPTION_KINDS, True
    # No kind is called so: only the clock is left to match.
    return EXCEPTIONS[group] or ("clock",), group == "clock"


def _day(edit: QDateEdit) -> date:
    chosen: Any = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _start(day: date, now: datetime) -> int:
    return int(datetime.combine(day, time(), now.tzinfo).timestamp() * 1000)
