"""Which days a list is about: a word, or two days."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.periods import Days, Period, days_of

_REST_MS: Final = 250
_WORDS: Final[dict[Period, Callable[[], str]]] = {
    Period.ALL: lambda: translate("Periods", "All days"),
    Period.TODAY: lambda: translate("Periods", "Today"),
    Period.YESTERDAY: lambda: translate("Periods", "Yesterday"),
    Period.WEEK: lambda: translate("Periods", "7 days"),
    Period.MONTH: lambda: translate("Periods", "This month"),
    Period.LAST_MONTH: lambda: translate("Periods", "Last month"),
    Period.YEAR: lambda: translate("Periods", "This year"),
    Period.RANGE: lambda: translate("Periods", "From–to"),
}


class PeriodBox(QWidget):
    """A box of words; `From–to` opens two fields for days."""

    changed = Signal()
    """Other days are meant; while somebody types, once they rest."""

    def __init__(
        self,
        today: Callable[[], date],
        *,
        name: str,
        offered: Sequence[Period] = tuple(Period),
    ) -> None:
        """Offer some periods; the first one is chosen."""
        super().__init__()
        self._today, self._offered = today, tuple(offered)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self.changed)
        self.box = ChoiceBox(name=name)
        self.box.setMinimumContentsLength(11)
        self.first, self.last = QDateEdit(), QDateEdit()
        for edit, end in ((self.first, "First"), (self.last, "Last")):
            edit.setObjectName(f"{name}{end}")
            edit.setDisplayFormat("dd/MM/yyyy")
            edit.setCalendarPopup(True)
            edit.dateChanged.connect(lambda _: self._later.start())
        self._range = boxed(row(self.first, plain_label("–"), self.last, spacing=4))
        self.setLayout(row(self._range, self.box, spacing=8))
        self._range.hide()
        self.retranslate()
        self.box.currentIndexChanged.connect(lambda _: self._on_chosen())
        theme.current().changed.connect(self._fit)
        self._fit()

    def period(self) -> Period:
        """The word chosen."""
        return Period(self.box.value())

    def days(self) -> Days | None:
        """The days meant today; None for all."""
        if self.period() is Period.RANGE:
            first, last = sorted((_day(self.first), _day(self.last)))
            return first, last
        return days_of(self.period(), self._today())

    def take_focus(self) -> None:
        """Into the box; arrows choose."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, period: Period) -> None:
        """Choose a word; `changed` isn't emitted."""
        self.box.choose(period)
        self._range.setVisible(period is Period.RANGE)

    def choose_days(self, first: date, last: date) -> None:
        """Choose two days; `changed` isn't emitted."""
        for edit, day in ((self.first, first), (self.last, last)):
            before = edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(before)
        self.choose(Period.RANGE)

    def retranslate(self) -> None:
        """Set the words anew."""
        self.box.offer([(each, _WORDS[each]()) for each in self._offered])
        self.box.setAccessibleName(translate("Periods", "Period"))
        self.first.setAccessibleName(translate("Periods", "First day"))
        self.last.setAccessibleName(translate("Periods", "Last day"))

    def _fit(self) -> None:
        """As tall as the box: the row below mustn't move when they open."""
        for edit in (self.first, self.last):
            edit.setFixedHeight(self.box.sizeHint().height())

    def _on_chosen(self) -> None:
        if self.period() is Period.RANGE:
            today = self._today()
            self.choose_days(today.replace(day=1), today)
        self._range.setVisible(self.period() is Period.RANGE)
        self.changed.emit()


def _day(edit: QDateEdit) -> date:
    chosen: Any = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
