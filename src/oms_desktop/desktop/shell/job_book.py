"""The print queue's rows, kept in step with what happens to the papers; all writing is the writer's."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.hand_out import HandOut
from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.services import print_queue
from oms_desktop.services.changes import Changes

Go = Callable[[HandOut], object]


class JobBook(QObject):
    """Writes jobs down. Where that fails, the paper is printed all the same and the fault is said."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Nothing is being written."""
        super().__init__(parent)
        self._desk = desk
        self._writing = 0

    @property
    def writing(self) -> bool:
        """Whether a new job is still on its way into the book."""
        return self._writing > 0

    def write(self, job: HandOut, go: Go) -> None:
        """Write a new job, then go on with it."""
        subject = job.subject
        assert subject is not None
        self._writing += 1

        def written(changes: Changes) -> None:
            self._writing -= 1
            go(replace(job, job_id=changes.id_of("print_job")))

        def failed(error: Exception) -> None:
            self._writing -= 1
            self._desk.notices.error(error)
            go(replace(job, queued=False))

        self._desk.submit(
            lambda session: print_queue.add(
                session,
                subject.document(job.paper),
                subject.ids,
                job.number,
                job.paper,
                job.place,
                job.printer_id,
                job.copies,
                subject.language or "",
            ),
            written,
            failed,
        )

    def start(self, job: HandOut, go: Go, over: Callable[[], object]) -> None:
        """Take a job; one that was given up or is out isn't printed any more."""

        def failed(error: Exception) -> None:
            if isinstance(error, StateForbids):
                over()
                return
            self._desk.notices.error(error)
            go(replace(job, queued=False, job_id=0))

        self._desk.submit(
            lambda session: print_queue.start(session, job.job_id), lambda _: go(job), failed
        )

    def fail(self, job: HandOut, trouble: Trouble) -> None:
        """Write that a job didn't come out."""
        if job.job_id:
            self._desk.submit(lambda session: print_queue.fail(session, job.job_id, trouble))

    def cancel(self, job: HandOut) -> None:
        """Write that a job is given up."""
        if job.job_id:
            self._desk.submit(lambda session: print_queue.cancel(session, job.job_id))
