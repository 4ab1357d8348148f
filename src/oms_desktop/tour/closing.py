"""Closing time: the journal, the books checked, the count and the Z."""

from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.reports.check_page import CheckPage
from oms_desktop.desktop.reports.count_panel import CountPanel
from oms_desktop.desktop.reports.tab import ReportsTab
from oms_desktop.services import shifts
from oms_desktop.tour.guide import Guide

W = TypeVar("W", bound=QWidget)
FLOAT: Final = 200_000
COUNTED: Final = {100_000: "2", 20_000: "2"}


def close_the_day(guide: Guide, cash: int) -> None:
    """Look the day over and close it; `cash` is what the counter took in notes and coins."""
    tab = guide.window.show_tab("reports")
    assert isinstance(tab, ReportsTab)
    guide.settle()
    guide.pictures("70-shift")
    guide.small("70-shift")
    tab.open_page("journal")
    guide.pictures("71-journal")
    _check_books(guide, tab)
    tab.open_page("shift")
    tab.search_focus()
    guide.press(Qt.Key.Key_F7)
    guide.picture("73-x-report")
    guide.press(Qt.Key.Key_Escape)
    _count(guide, FLOAT + cash)


def _check_books(guide: Guide, tab: ReportsTab) -> None:
    page = tab.open_page("check")
    assert isinstance(page, CheckPage)
    page.check()
    guide.check("the books were checked", held=guide.wait(lambda: page.report is not None))
    if page.report is not None:
        guide.equal("what is wrong in the books", page.report.findings, ())
    guide.pictures("72-check")


def _count(guide: Guide, expected: int) -> None:
    guide.press(Qt.Key.Key_F9)
    panel = _part(guide.window, CountPanel)
    for value, pieces in COUNTED.items():
        panel.pieces[value].setFocus()
        guide.type(pieces)
    guide.equal("counted in the drawer", panel.sum(), expected)
    guide.pictures("74-count")
    guide.small("74-count")
    panel.close_button.setFocus()
    guide.press(Qt.Key.Key_Return)
    closed = guide.wait(lambda: shifts.current_shift(guide.desk.session) is None)
    guide.check("the shift is closed", held=closed)
    last = shifts.past_shifts(guide.desk.session)[:1]
    guide.equal("difference of the day", [each.difference for each in last], [0])
    guide.pictures("75-z-report")


def _part(window: QWidget, kind: type[W]) -> W:
    found = window.findChild(kind)
    assert found is not None
    return found
