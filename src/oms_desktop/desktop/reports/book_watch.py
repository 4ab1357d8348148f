"""Watches the books while the counter works: a check when the last one is old, the head file kept."""

from PySide6.QtCore import QObject

from oms_desktop.desktop.reports.book_job import run_check
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.services import bookcheck, head_file
from oms_desktop.services.bookcheck_findings import BookReport
from oms_desktop.services.changes import Changes


class BookWatch(QObject):
    """One for each window."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        """Show the last result, and listen."""
        super().__init__(window)
        self._window, self._desk = window, desk
        desk.bus.changed.connect(self._on_changed)
        window.languages.changed.connect(lambda _: self.show_status())
        self.show_status()

    def check_if_due(self) -> None:
        """Start a check in the background, if the last one is old."""
        if bookcheck.check_is_due(self._desk.session):
            run_check(self._desk, self._on_done, quietly=True)

    def show_status(self) -> None:
        """Say in the bar what the last check found."""
        last = bookcheck.last_check(self._desk.session)
        if last is None:
            return
        if last["ok"]:
            words, tone, icon = translate("Books", "Books in order"), "success", "shield-check"
        else:
            text = translate("Books", "Books: {n} findings")
            words = text.format(n=format_number(last["findings"]))
            tone, icon = "danger", "shield-exclamation"
        self._window.set_status("books", icon, words, tone)

    def _on_done(self, report: BookReport) -> None:
        if report.ok:
            return
        self._desk.notices.offer(
            translate("Books", "The book check found records that aren't as they should be."),
            translate("Books", "Show"),
            lambda: self._desk.go("reports", "check"),
        )

    def _on_changed(self, changes: Changes) -> None:
        if "books" in changes.touched:
            self.show_status()
        if "shift" in changes.touched:
            # The end of a shift is a good moment to hold on to; nobody waits for it.
            session = self._desk.session.fresh()
            self._desk.tasks.run(lambda _: head_file.write_head(session))
