"""Closing time: what the manager looks at, the blind count, and the Z on every paper."""

from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oms_desktop.database import journal
from oms_desktop.desktop.reports.check_page import CheckPage
from oms_desktop.desktop.reports.count_panel import CountPanel
from oms_desktop.desktop.reports.journal_page import JournalPage
from oms_desktop.desktop.reports.report_panel import ReportPanel
from oms_desktop.desktop.reports.tab import ReportsTab
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.money import format_number
from oms_desktop.domain.shifts import ShiftReport
from oms_desktop.services import people, shifts
from oms_desktop.services.printing import Paper
from oms_desktop.tour import staff
from oms_desktop.tour.guide import Guide
from oms_desktop.tour.tally import Tally, figures_of, pieces_of, recount

W = TypeVar("W", bound=QWidget)
SHORT: Final = 2_000
REASON: Final = "salah memberi kembalian"


def look_over(guide: Guide, tally: Tally) -> None:
    """The manager: the shift so far, the journal, its exceptions, and the books."""
    tab = reports(guide)
    guide.pictures("70-shift")
    guide.small("70-shift")
    guide.press(Qt.Key.Key_F7)
    guide.idle()
    guide.pictures("73-x-report")
    guide.small("73-x-report")
    report = _part(guide.window, ReportPanel).report()
    found = figures_of(report) if report is not None else {}
    wanted = tally.figures()
    guide.equal("X report", {name: found.get(name) for name in wanted}, wanted)
    guide.press(Qt.Key.Key_Escape)
    _read_journal(guide, tab)
    _check_books(guide, tab)
    tab.open_page("shift")


def close_blind(guide: Guide, tally: Tally) -> None:
    """A cashier counts Rp 2.000 less than there should be, and says why only when asked."""
    reports(guide)
    guide.press(Qt.Key.Key_F9)
    panel = _part(guide.window, CountPanel)
    counted = tally.expected - SHORT
    for value, pieces in pieces_of(counted).items():
        panel.pieces[value].setFocus()
        guide.type(str(pieces))
    guide.equal("counted in the drawer", panel.sum(), counted)
    guide.pictures("74-count")
    guide.small("74-count")
    panel.deposit.setFocus()
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.check("a difference needs a reason", held=panel.reason.isVisible())
    guide.type(REASON)
    guide.pictures("74-difference")
    guide.small("74-difference")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    closed = shifts.current_shift(guide.desk.session) is None
    guide.check("the shift is closed", held=closed)
    guide.pictures("75-z-report")
    guide.small("75-z-report")
    _save(guide, _part(guide.window, ReportPanel))


def close_even(guide: Guide, amount: int) -> None:
    """Nothing is missing: count, Enter."""
    reports(guide)
    guide.press(Qt.Key.Key_F9)
    panel = _part(guide.window, CountPanel)
    for value, pieces in pieces_of(amount).items():
        panel.pieces[value].setFocus()
        guide.type(str(pieces))
    panel.deposit.setFocus()
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    found = [each.difference for each in shifts.past_shifts(guide.desk.session)[:1]]
    guide.equal("difference of the day before", found, [0])


def look_back(guide: Guide, tally: Tally) -> None:
    """The manager finds the closed shift, and its figures are those of the slip and the journal."""
    reports(guide)
    guide.pictures("78-past-shifts")
    guide.small("78-past-shifts")
    session = guide.desk.session
    past = shifts.past_shifts(session)
    guide.equal("shifts in the list", len(past), 3)
    report = shifts.closing_report(session, past[0].id)
    names = {each.id: each.name for each in people.all_people(session)}
    from_journal = recount(journal.entries(session.store), report.number, names)
    guide.equal("Z report by the journal", figures_of(report), from_journal)
    by_hand = tally.figures() | {
        "counted": tally.expected - SHORT,
        "difference": -SHORT,
        "reason": REASON,
    }
    found = {name: from_journal[name] for name in by_hand}
    guide.equal("Z report by the slip", found, by_hand)


def reports(guide: Guide) -> ReportsTab:
    """The reports tab, on its shift page, with the keys."""
    tab = guide.window.show_tab("reports")
    assert isinstance(tab, ReportsTab)
    tab.open_page("shift")
    tab.search_focus()
    guide.settle()
    return tab


def _read_journal(guide: Guide, tab: ReportsTab) -> None:
    page = tab.open_page("journal")
    assert isinstance(page, JournalPage)
    guide.pictures("71-journal")
    guide.small("71-journal")
    page.view.choose("exceptions")
    page.refresh()
    guide.pictures("71-exceptions")
    guide.small("71-exceptions")
    voids = {name: counts["void"] for name, counts in page.counts.rows}
    guide.equal("voids in the exceptions", voids.get(staff.DEWI.name), 1)
    page.view.choose("entries")


def _check_books(guide: Guide, tab: ReportsTab) -> None:
    page = tab.open_page("check")
    assert isinstance(page, CheckPage)
    page.check()
    guide.check("the books were checked", held=guide.wait(lambda: page.report is not None))
    if page.report is not None:
        guide.equal("what is wrong in the books", page.report.findings, ())
    guide.pictures("72-check")
    guide.small("72-check")


def _save(guide: Guide, panel: ReportPanel) -> None:
    """The Z on the roll and on A4, read back."""
    report, desk = panel.report(), guide.desk.papers
    assert isinstance(desk, QtPaperDesk)
    if report is None:
        guide.check("the Z report is shown", held=False)
        return
    for name, paper in (("z-report-80", Paper.ROLL_80), ("z-report-a4", Paper.A4)):
        path = guide.folder / f"{name}.pdf"
        desk.save_report_to(report.number, paper, path, panel.drawer(paper))
        guide.check(f"{path.name} was made", held=guide.wait(path.exists))
        guide.idle()
        text = " ".join(" ".join(page_texts(path.read_bytes())).split())
        for words in _on_paper(report):
            guide.check(f"{name} says {words}", held=words in text, found=text[:600])


def _on_paper(report: ShiftReport) -> list[str]:
    return [
        report.number,
        format_number(report.sales_total),
        format_number(report.expected or 0),
        format_number(report.counted or 0),
        format_number(SHORT),
        REASON,
        *(each.name for each in report.cashiers),
        report.head_hash[:8],
    ]


def _part(window: QWidget, kind: type[W]) -> W:
    found = window.findChild(kind)
    assert found is not None
    return found
