"""Papers on their way out of the shop, one after the other, each counted before the next is drawn.

One after the other, because each hand-out after the first is marked as a copy: two of one invoice at
the same time would both be the original.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_source import DrawnPages, draw_paper
from oms_desktop.desktop.shell.paper_subject import InvoicePaper, Subject
from oms_desktop.desktop.shell.qt_printer import PrintRun
from oms_desktop.domain.errors import PaperFailed
from oms_desktop.services import printing
from oms_desktop.services.changes import Changes
from oms_desktop.services.printing import Paper

MOST_KEPT: Final = 50


@dataclass(frozen=True)
class HandOut:
    """A paper to be printed or saved.

    Attributes:
        subject: which; None for a paper that isn't counted.
        paper: on what.
        place: name of the printer or of the file, for the screen.
        printer: makes the printer to paint on, or None if it is gone; without it a file is written.
        path: the file to write.
        pdf: pages shown before, used if they still say what is true now; drawn anew otherwise.
        copies: how often it is still to be printed, each sheet marked with the copy that it is.
        first: the copy that the first sheet was, once it is out.
        done: called once it is handed over and counted.
        number: the document's number, known once it is drawn; another paper's title.
        draw: draws a paper that isn't counted, anywhere.
    """

    subject: Subject | None
    paper: Paper
    place: str
    printer: Callable[[], QPrinter | None] | None = None
    path: Path | None = None
    pdf: bytes = field(default=b"", repr=False)
    copies: int = 1
    first: int | None = None
    done: Callable[[], object] | None = None
    number: str = ""
    draw: Callable[[], bytes] | None = field(default=None, repr=False)

    @property
    def invoice_id(self) -> int:
        """The invoice's id; 0 if it is another paper."""
        return self.subject.invoice_id if isinstance(self.subject, InvoicePaper) else 0


class HandOuts(QObject):
    """The queue, and the prints that failed and wait to be tried again."""

    handed_out = Signal(object, int)
    """A `HandOut` that is with the spooler or on the disk, and the copy that it was (0: original)."""
    changed = Signal()
    """The waiting prints changed."""
    idle = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._desk = desk
        self._queue: deque[HandOut] = deque()
        self._running: HandOut | None = None
        self._waiting: list[HandOut] = []

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._running is not None

    def waiting(self) -> list[HandOut]:
        """Prints that failed, oldest first."""
        return list(self._waiting)

    def add(self, job: HandOut) -> None:
        """Hand a paper out as soon as those before it are."""
        self._queue.append(job)
        if self._running is None:
            self._next()

    def retry(self, job: HandOut) -> None:
        """Try a failed print again; it is drawn anew, as things are now."""
        self.drop(job)
        self.add(replace(job, pdf=b""))

    def drop(self, job: HandOut) -> None:
        """Give a failed print up."""
        if job in self._waiting:
            self._waiting.remove(job)
            self.changed.emit()

    def keep(self, job: HandOut) -> None:
        """Let a print wait until someone tries again."""
        self._waiting = [*self._waiting, job][-MOST_KEPT:]
        self.changed.emit()

    # -------------------------------------------------------------- one at a time

    def _next(self) -> None:
        if not self._queue:
            self._running = None
            self.idle.emit()
            return
        job = self._running = self._queue.popleft()
        try:
            if job.subject is None:
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

        if job.subject is not None:
            number = draw_paper(
                self._desk, job.subject, job.paper, done, lambda error: self._fail(job, error)
            )
        elif job.draw is not None:
            number, draw = job.number, job.draw
            self._desk.tasks.run(lambda _: draw(), done, lambda error: self._fail(job, error))

    def _guard(self, job: HandOut) -> None:
        try:
            self._hand_over(job)
        except Exception as error:  # noqa: BLE001 - the queue must go on
            self._fail(job, error)

    def _hand_over(self, job: HandOut) -> None:
        if job.printer is not None:
            printer = job.printer()
            if printer is None:
                self._refuse(job, None)
                return
            run = PrintRun(self._desk.tasks, printer, job.pdf, job.paper, self)
            run.start(job.number, lambda: self._count(job), lambda error: self._refuse(job, error))
        elif job.path is not None:
            path, pdf = job.path, job.pdf
            self._desk.writer.submit(
                lambda: printing.write_file(path, pdf),
                lambda _: self._count(job),
                lambda error: self._fail(job, error),
            )

    def _count(self, job: HandOut) -> None:
        """Write what left the shop into the journal; its next copy is drawn after that."""
        way = "print" if job.printer is not None else "file"
        subject, paper = job.subject, job.paper
        if subject is None:
            self._finish(job, 0)
            return

        def counted(copy: int) -> None:
            first = copy if job.first is None else job.first
            if job.printer is None or job.copies <= 1:
                self._finish(job, first)
                return
            rest = replace(job, pdf=b"", copies=job.copies - 1, first=first)
            self._running = rest
            try:
                self._draw(rest)
            except Exception as error:  # noqa: BLE001 - the queue must go on
                self._fail(rest, error)

        def told(changes: Changes) -> None:
            self._desk.bus.tell(changes)
            counted(int(changes.facts["copy"]))

        self._desk.submit(
            lambda session: subject.count(session, paper, way),
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

    def _refuse(self, job: HandOut, error: Exception | None) -> None:
        """The printer took no pages: say so, keep the job, go on with the next."""
        if error is not None:
            self._desk.notices.error(error)
        self.keep(replace(job, pdf=b""))
        self._desk.notices.refused(PaperFailed(job.number, job.place))
        self._next()

    def _fail(self, job: HandOut, error: Exception) -> None:
        """It couldn't even be drawn or written."""
        self._desk.notices.error(error)
        self._next()
