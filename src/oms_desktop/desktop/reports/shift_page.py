"""The shift page: what is open now and what was closed; the count; a report."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.reports.count_panel import CountPanel
from oms_desktop.desktop.reports.past_list import PastList
from oms_desktop.desktop.reports.report_panel import ReportPanel
from oms_desktop.desktop.reports.shift_card import ShiftCard
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.shifts import ShiftReport
from oms_desktop.services import shifts
from oms_desktop.services.changes import Changes

_CARD: Final = 380
_CARD_NARROW: Final = 300
_OVERVIEW, _COUNT, _REPORT = range(3)


class ShiftPage(QWidget):
    """One of three views at a time; Esc goes back to the overview."""

    def __init__(self, desk: Desk) -> None:
        """Show the overview."""
        super().__init__()
        self.setObjectName("shiftPage")
        self.desk = desk
        self.card = ShiftCard(desk)
        self.past = PastList()
        self.count = CountPanel(desk)
        self.report = ReportPanel(desk)
        self.card.setFixedWidth(_CARD)
        overview = row(self.card, self.past, spacing=14)
        overview.setStretch(1, 1)
        self.views = QStackedWidget()
        for view in (boxed(overview), self.count, self.report):
            self.views.addWidget(view)
        self.setLayout(column(self.views))
        self.card.count_wanted.connect(self.start_count)
        self.card.x_wanted.connect(self.show_x)
        self.past.opened.connect(self.show_past)
        self.count.left.connect(self.show_overview)
        self.count.closed.connect(self._on_closed)
        self.report.left.connect(self.show_overview)
        desk.bus.changed.connect(self._on_changed)
        desk.person_changed.connect(self._on_person)
        self.refresh()

    # -------------------------------------------------------------- the three views

    def show_overview(self) -> None:
        """What is open, what was closed."""
        self.refresh()
        self.views.setCurrentIndex(_OVERVIEW)
        self.card.take_focus()

    def start_count(self) -> None:
        """Count blind; only while a shift is open."""
        if self.card.shift() is None or self.views.currentIndex() == _COUNT:
            # F9 once more must not lose what was counted.
            return
        self.count.start()
        self.views.setCurrentIndex(_COUNT)
        self.count.take_focus()

    def show_x(self) -> None:
        """The open shift so far."""
        try:
            report = shifts.x_report(self.desk.session)
        except Refused as error:
            self.desk.notices.refused(error)
            return
        self._show(report)

    def show_past(self, shift_id: int) -> None:
        """A closed shift's report; printed now it is a copy."""
        self._show(shifts.closing_report(self.desk.session, shift_id), copy=True)

    def _show(self, report: ShiftReport, *, copy: bool = False) -> None:
        self.report.show_report(report, copy=copy)
        self.views.setCurrentIndex(_REPORT)
        self.report.take_focus()

    def _on_closed(self, changes: Changes) -> None:
        self._show(shifts.closing_report(self.desk.session, changes.id_of("shift")))

    # -------------------------------------------------------------- keeping true

    def refresh(self) -> None:
        """Read everything anew."""
        self.card.refresh()
        self.past.show_rows(shifts.past_shifts(self.desk.session))

    def activated(self) -> None:
        """The page is shown again."""
        self.refresh()
        if self.views.currentIndex() == _COUNT and self.card.shift() is None:
            self.show_overview()

    def take_focus(self) -> None:
        """The first thing that can be done in the view shown."""
        (self.card, self.count, self.report)[self.views.currentIndex()].take_focus()

    def step_back(self) -> None:
        """Esc."""
        if self.views.currentIndex() != _OVERVIEW:
            self.show_overview()

    def _on_changed(self, changes: Changes) -> None:
        if "shift" in changes.touched:
            self.refresh()

    def _on_person(self) -> None:
        # Another person sees other figures, and counts anew.
        self.count.start()
        self.views.setCurrentIndex(_OVERVIEW)
        self.refresh()

    def toast_area(self) -> QWidget:
        """Not over the buttons."""
        return self.past if self.views.currentIndex() == _OVERVIEW else self.views

    def set_compact(self, *, narrow: bool) -> None:
        """Less room across."""
        self.card.setFixedWidth(_CARD_NARROW if narrow else _CARD)
        self.past.set_narrow(narrow=narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        for part in (self.card, self.past, self.count, self.report):
            part.retranslate()
