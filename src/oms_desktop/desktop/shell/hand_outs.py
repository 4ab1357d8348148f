"""Papers on their way out of the shop, one after the other, each counted before the next is drawn.

One after the other, because each hand-out after the first is marked as a copy: two of one invoice at
the same time would both be the original.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.hand_out import HandOut
from oms_desktop.desktop.shell.job_book import JobBook
from oms_desktop.desktop.shell.paper_routes import PaperRoutes
from oms_desktop.desktop.shell.paper_source import DrawnPages, draw_paper
from oms_desktop.desktop.shell.qt_printer import PrintRun
from oms_desktop.domain.errors import PaperFailed
from oms_desktop.domain.errors_printing import PrinterTrouble, PrintFailed
from oms_desktop.domain.print_jobs import RETRY_SECONDS, Trouble
from oms_desktop.services import print_queue, printing
from oms_desktop.services.changes import Changes

MOST_KEPT: Final = 50


class HandOuts(QObject):
    """The queue, and the prints that failed and wait to be tried again."""

    handed_out = Signal(object, int)
    """A `HandOut` that is with the spooler or on the disk, and the copy that it was (0: original)."""
    changed = Signal()
    """The waiting prints changed."""
    idle = Signal()

    def __init__(self, desk: Desk, routes: PaperRoutes, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._desk, self._routes = desk, routes
        self._book = JobBook(desk, self)
        self._queue: deque[HandOut] = deque()
        self._running: HandOut | None = None
        self._waiting: list[HandOut] = []

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._running is not None or self._book.writing

    def on_its_way(self) -> list[HandOut]:
        """What is being printed or saved, and what comes after it."""
        return [*([self._running] if self._running else []), *self._queue]

    def waiting(self) -> list[HandOut]:
        """Prints that failed, oldest first."""
        return list(self._waiting)

    def add(self, job: HandOut) -> None:
        """Hand a paper out as soon as those before it are; a print is written down first."""
        if job.queued and not job.job_id and job.subject is not None:
            try:
                number = str(job.subject.values(self._desk.session, job.paper).number)
            except Exception as error:  # noqa: BLE001 - a refusal is said, anything else is our bug
                self._desk.notices.error(error)
                return
            self._book.write(replace(job, number=number), self._enqueue)
        else:
            self._enqueue(job)

    def retry(self, job: HandOut) -> None:
        """Try a failed print again; it is drawn anew, as things are now."""
        self._again(job, replace(job, pdf=b"", attempts=0))

    def _again(self, failed: HandOut, job: HandOut) -> None:
        if failed in self._waiting:
            self._waiting.remove(failed)
            self.changed.emit()
            self.add(self._routes.renewed(job))

    def drop(self, job: HandOut) -> None:
        """Give a failed print up."""
        if job in self._waiting:
            self._waiting.remove(job)
            self._book.cancel(job)
            self.changed.emit()

    def keep(self, *jobs: HandOut) -> None:
        """Let prints wait until someone tries again."""
        self._waiting = [*self._waiting, *jobs][-MOST_KEPT:]
        self.changed.emit()

    def give_up(self, jobs: Iterable[HandOut]) -> None:
        """Give prints up that are still to come; the one that is being printed goes on."""
        for job in jobs:
            if job in self._queue:
                self._queue.remove(job)
                self._book.cancel(job)
        self.changed.emit()

    # -------------------------------------------------------------- one at a time

    def _enqueue(self, job: HandOut) -> None:
        self._queue.append(job)
        if self._running is None:
            self._next()

    def _next(self) -> None:
        if not self._queue:
            self._running = None
            self.idle.emit()
            return
        job = self._running = self._queue.popleft()
        if job.job_id:
            self._book.start(job, self._begin, self._next)
        else:
            self._begin(job)

    def _begin(self, job: HandOut) -> None:
        """Draw it, unless what was drawn for the screen still says what is true."""
        try:
            if job.subject is None or job.profile is not None:
                self._draw(job)
                return
            values = job.subject.values(self._desk.session, job.paper)
            shown = job.pdf
            if isinstance(shown, DrawnPages) and shown.still_true(values, job.paper):
                self._hand_over(replace(job, number=values.number))
            else:
                self._draw(job)
        except Exception as error:  # noqa: BLE001 - the queue must go on
            self._fail(job, error)

    def _draw(self, job: HandOut) -> None:
        def done(pdf: bytes) -> None:
            self._guard(replace(job, pdf=pdf, number=number))

        if job.profile is not None:
            self._send(job)
        elif job.subject is not None:
            number = draw_paper(
                self._desk, job.subject, job.paper, done, lambda error: self._fail(job, error)
            )
        elif job.draw is not None:
            number, draw = job.number, job.draw
            self._desk.tasks.run(lambda _: draw(), done, lambda error: self._fail(job, error))

    def _send(self, job: HandOut) -> None:
        """Bytes are made and sent in the pool: a printer that is off costs the counter nothing."""
        profile, make, number = job.profile, job.raw, job.number
        assert profile is not None
        if job.subject is not None:
            subject, values = job.subject, job.subject.values(self._desk.session, job.paper)
            number, make = str(values.number), partial(subject.bytes_for, values)
        assert make is not None

        def work(_: object) -> None:
            from oms_desktop.transports.send import send

            send(profile, make(profile), number)

        def failed(error: Exception) -> None:
            if isinstance(error, PrinterTrouble):
                self._refuse(replace(job, number=number), None, error.trouble)
            else:
                self._fail(job, error)

        self._desk.tasks.run(work, lambda _: self._count(replace(job, number=number)), failed)

    def _guard(self, job: HandOut) -> None:
        try:
            self._hand_over(job)
        except Exception as error:  # noqa: BLE001 - the queue must go on
            self._fail(job, error)

    def _hand_over(self, job: HandOut) -> None:
        if job.printer is not None:
            printer = job.printer()
            if printer is None:
                self._refuse(job, None, Trouble.MISSING)
                return
            run = PrintRun(self._desk.tasks, printer, job.pdf, job.paper, self)
            run.start(
                job.number,
                lambda: self._count(job),
                lambda error: self._refuse(job, error, Trouble.NO_PAGES),
            )
        elif job.path is not None:
            path, pdf = job.path, job.pdf
            self._desk.writer.submit(
                lambda: printing.write_file(path, pdf),
                lambda _: self._count(job),
                lambda error: self._fail(job, error),
            )

    def _count(self, job: HandOut) -> None:
        """Write what left the shop into the journal; its next copy is drawn after that."""
        subject, paper = job.subject, job.paper
        way = "print" if job.is_print else "file"
        if subject is None:
            self._finish(job, 0)
            return

        def told(changes: Changes) -> None:
            self._desk.bus.tell(changes)
            copy = int(changes.facts["copy"])
            first = copy if job.first is None else job.first
            if not job.is_print or job.copies <= 1:
                self._finish(job, first)
                return
            rest = replace(job, pdf=b"", copies=job.copies - 1, first=first)
            self._running = rest
            try:
                self._draw(rest)
            except Exception as error:  # noqa: BLE001 - the queue must go on
                self._fail(rest, error)

        self._desk.submit(
            lambda session: (
                print_queue.sheet_out(session, job.job_id)
                if job.job_id
                else subject.count(session, paper, way)
            ),
            told,
            lambda error: self._uncounted(job, error),
        )

    def _finish(self, job: HandOut, copy: int) -> None:
        self.handed_out.emit(job, copy)
        try:
            if job.done is not None:
                job.done()
        finally:
            self._next()

    def _uncounted(self, job: HandOut, error: Exception) -> None:
        """The paper is out, only its count isn't written."""
        self._desk.notices.error(error)
        self._finish(job, 0)

    # -------------------------------------------------------------- what goes wrong

    def _refuse(self, job: HandOut, error: Exception | None, trouble: Trouble) -> None:
        """The printer took nothing: say so, keep the job, go on with the next."""
        if error is not None:
            self._desk.notices.error(error)
        kept = replace(job, pdf=b"", attempts=job.attempts + 1, trouble=trouble)
        self._book.fail(job, trouble)
        self.keep(kept)
        if job.profile is None:
            self._desk.notices.refused(PaperFailed(job.number, job.place))
        else:
            if not job.attempts:
                # Said once; that it is tried again by itself stands under the bell.
                self._desk.notices.refused(PrintFailed(job.number, job.place, trouble))
            self._retry_later(kept)
        self._next()

    def _retry_later(self, job: HandOut) -> None:
        """A printer that was switched on again is found without anybody's help, for a while."""
        if job.attempts > len(RETRY_SECONDS) or job.trouble is Trouble.BROKEN_OFF:
            # Half of it may be out: whether it is printed once more, somebody has to see.
            return
        wait = RETRY_SECONDS[job.attempts - 1] * 1000
        QTimer.singleShot(wait, self, lambda: self._again(job, job))

    def _fail(self, job: HandOut, error: Exception) -> None:
        """It couldn't even be drawn or written."""
        self._desk.notices.error(error)
        if job.job_id:
            self._book.fail(job, Trouble.UNDRAWN)
            self.keep(replace(job, pdf=b"", trouble=Trouble.UNDRAWN))
        self._next()
