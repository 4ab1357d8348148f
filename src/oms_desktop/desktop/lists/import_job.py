"""Importing off the UI thread: dry run, storing and writing the bad rows, with progress and cancel."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from oms_desktop.desktop.lists.import_kind import ImportKind
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.tasks import Cancelled, Progress, Watched
from oms_desktop.domain.errors import ColumnMissing
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services.importing import Source


class ImportJob(QObject):
    """One thing at a time; every signal comes on the UI thread."""

    progressed = Signal(int, int)
    planned = Signal(object)
    """The plan of a dry run."""
    unmapped = Signal(object)
    """`ColumnMissing`: a person must say what the columns of the `source` are."""
    undone = Signal(object)
    """The `Changes` of an import taken back."""
    stored = Signal(object)
    """The `Changes` of an import."""
    written = Signal(object, int)
    """Path and number of bad rows saved."""
    failed = Signal(object)
    cancelled = Signal()

    _reported = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject, kind: ImportKind) -> None:
        """Nothing runs yet."""
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        self._handle: Progress | None = None
        self.source: Source | None = None
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._handle is not None

    def cancel(self) -> None:
        """Ask it to end; nothing will have been changed."""
        if self._handle is not None:
            self._handle.cancel()

    def plan(
        self,
        file: Path | Source,
        mode: ImportMode = ImportMode.ADD,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        """Read a file, unless it was read before, and say what would happen."""
        session, kind = self._desk.session, self._kind

        def job(progress: Progress) -> tuple[Source, Any]:
            if isinstance(file, Path):
                source = kind.read(session, file, chosen)
            else:
                source = kind.map(session, file, chosen)
            try:
                return source, kind.plan(session, source, Watched(progress), mode=mode)
            except ColumnMissing as missing:
                return source, missing

        def planned(found: tuple[Source, Any]) -> None:
            self.source, result = found
            tell = self.unmapped if isinstance(result, ColumnMissing) else self.planned
            tell.emit(result)

        self._handle = self._desk.tasks.run(
            job,
            self._ended(planned),
            self._ended(self.failed.emit),
            progress=self.progressed.emit,
            cancelled=lambda: self._ended(lambda _: self.cancelled.emit())(None),
        )

    def remember(self, chosen: Mapping[str, str]) -> None:
        """Keep what columns were mapped to; a failure is told, and the import goes on."""
        if chosen:
            self._desk.command(self._kind.remember, dict(chosen)).run()

    def undo(self, plan: Any) -> None:
        """Give those that a plan changed back what they were."""
        self._handle = handle = Progress(self._reported.emit)
        command = self._desk.command(self._kind.undo, plan, Watched(handle))
        command.run(self._ended(self.undone.emit), self._ended(self._on_store_failed))

    def store(self, plan: Any) -> None:
        """Store all good rows; in the writer, so that a sale waits instead of being refused."""
        self._handle = handle = Progress(self._reported.emit)
        command = self._desk.command(self._kind.store, plan, Watched(handle))
        command.run(self._ended(self.stored.emit), self._ended(self._on_store_failed))

    def write_rejects(self, plan: Any, path: Path, titles: tuple[str, str]) -> None:
        """Write the bad rows with their reasons."""

        def job(_: Progress) -> int:
            self._kind.save_rejects(plan, path, words_for, titles)
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
