"""Importing off the UI thread: dry run, storing and writing the bad rows, with progress and cancel."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.tasks import Cancelled, Progress
from oms_desktop.services import importing
from oms_desktop.services.importing import ImportPlan


class Watched:
    """Progress as the services report it: a cancelled job ends at its next report."""

    def __init__(self, progress: Progress) -> None:
        """Pass reports on to the handle of a task."""
        self._progress = progress

    def report(self, done: int, total: int) -> None:
        """Report, or end.

        Raises:
            Cancelled: the person cancelled.
        """
        self._progress.check()
        self._progress.report(done, total)


class ImportJob(QObject):
    """One thing at a time; every signal comes on the UI thread."""

    progressed = Signal(int, int)
    planned = Signal(object)
    """The `ImportPlan` of a dry run."""
    stored = Signal(object)
    """The `Changes` of an import."""
    written = Signal(object, int)
    """Path and number of bad rows saved."""
    failed = Signal(object)
    cancelled = Signal()

    _reported = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Nothing runs yet."""
        super().__init__(parent)
        self._desk = desk
        self._handle: Progress | None = None
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._handle is not None

    def cancel(self) -> None:
        """Ask it to end; nothing will have been changed."""
        if self._handle is not None:
            self._handle.cancel()

    def plan(self, path: Path) -> None:
        """Read a file and say what would happen."""
        session = self._desk.session

        def job(progress: Progress) -> ImportPlan:
            return importing.plan_products(session, path, Watched(progress))

        self._handle = self._desk.tasks.run(
            job,
            self._ended(self.planned.emit),
            self._ended(self.failed.emit),
            progress=self.progressed.emit,
            cancelled=lambda: self._ended(lambda _: self.cancelled.emit())(None),
        )

    def store(self, plan: ImportPlan) -> None:
        """Store all good rows; in the writer, so that a sale waits instead of being refused."""
        self._handle = handle = Progress(self._reported.emit)
        command = self._desk.command(importing.import_products, plan, Watched(handle))
        command.run(self._ended(self.stored.emit), self._ended(self._on_store_failed))

    def write_rejects(self, plan: ImportPlan, path: Path, titles: tuple[str, str]) -> None:
        """Write the bad rows with their reasons."""

        def job(_: Progress) -> int:
            importing.save_rejects(plan, path, words_for, titles)
            return len(plan.bad)

        self._handle = self._desk.tasks.run(
            job,
            self._ended(lambda count: self.written.emit(path, count)),
            self._ended(self.failed.emit),
        )

    def _ended(self, tell: Callable[..., object]) -> Callable[..., None]:
        def ended(value: object) -> None:
            self._handle = None
            tell(value)

        return ended

    def _on_store_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)

    def _on_reported(self, done: int, total: int) -> None:
        if self._handle is not None and not self._handle.cancelled:
            self.progressed.emit(done, total)
