"""Prints of before: those that didn't come out the last time, and those that are out."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from oms_desktop.database.print_jobs import JobRow
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.hand_outs import HandOuts
from oms_desktop.desktop.shell.paper_routes import PaperRoutes
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.print_jobs import JobState, Trouble
from oms_desktop.services import print_queue


class PastPrints(QObject):
    """Reads the print queue as it is in the file."""

    def __init__(
        self, desk: Desk, routes: PaperRoutes, hand_outs: HandOuts, parent: QObject
    ) -> None:
        """Nothing is read yet."""
        super().__init__(parent)
        self._desk, self._routes, self._hand_outs = desk, routes, hand_outs

    def resume(self) -> None:
        """After a start: what wasn't printed the last time waits under the bell, and is told."""
        # Somebody may have sold already: what is on its way isn't left over from before.
        known = (*self._hand_outs.on_its_way(), *self._hand_outs.waiting())
        ids = {job.job_id for job in known}
        rows = [row for row in print_queue.open_jobs(self._desk.session) if row.id not in ids]
        if not rows:
            return
        for row in rows:
            if row.state == JobState.PRINTING.value:
                self._desk.submit(
                    partial(print_queue.fail, job_id=row.id, trouble=Trouble.INTERRUPTED)
                )
        self._hand_outs.keep(*(self._routes.of_row(row) for row in rows))
        newest = rows[-1]
        text = translate("Paper", "{number} was saved but not printed. Print it now?")
        self._desk.notices.offer(
            text.format(number=newest.number),
            translate("Paper", "Print"),
            lambda: self._retry_row(newest.id),
        )

    def lately(self, most: int) -> list[JobRow]:
        """What was ordered last, newest first."""
        return print_queue.newest_jobs(self._desk.session, most)

    def reprint(self, row: JobRow) -> None:
        """Print once more what is out, on the printer it came from."""
        job = self._routes.of_row(row)
        self._hand_outs.add(replace(job, job_id=0, copies=1, attempts=0, trouble=None))

    def _retry_row(self, job_id: int) -> None:
        for job in self._hand_outs.waiting():
            if job.job_id == job_id:
                self._hand_outs.retry(job)
