"""Taking a list out into a file, off the UI thread, with progress and cancel."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress, Watched
from oms_desktop.desktop.shell.words import SOURCE_LANGUAGE, translate
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.progress_strip import ProgressStrip


@dataclass(frozen=True)
class ExportKind:
    """What is taken out: by which service, and what is said of it."""

    export: Callable[..., int]
    title: Callable[[], str]
    name: Callable[[], str]
    written: Callable[[int, str], str]


class ExportJob(QObject):
    """One file at a time, told about in the strip and the message of the list."""

    def __init__(self, desk: Desk, host: QWidget, message: InlineMessage, kind: ExportKind) -> None:
        """Nothing runs yet."""
        super().__init__(host)
        self._kind = kind
        self._desk, self._host, self._message = desk, host, message
        self._handle: Progress | None = None
        self._dialog: QFileDialog | None = None
        self.strip = ProgressStrip()
        self.strip.cancelled.connect(self.cancel)

    @property
    def running(self) -> bool:
        """Whether a file is being written."""
        return self._handle is not None

    def ask(self) -> None:
        """Open the system's file dialog."""
        if self.running:
            return
        if self._dialog is not None:
            self._dialog.deleteLater()
        dialog = QFileDialog(self._host, self._kind.title())
        self._dialog = dialog
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {
            translate("Export", "Excel workbook (*.xlsx)"): "xlsx",
            translate("Export", "CSV (*.csv)"): "csv",
        }
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
        day = self._desk.session.today().isoformat()
        dialog.selectFile(self._kind.name().format(day=day))
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write all of them into a file."""
        if self.running:
            return
        self._message.clear()
        self.strip.begin(translate("Export", "Writing {file}").format(file=path.name))
        session, export = self._desk.session, self._kind.export
        language = self._desk.settings.get("language", SOURCE_LANGUAGE)

        def job(progress: Progress) -> int:
            return export(session, path, language, Watched(progress))

        self._handle = self._desk.tasks.run(
            job,
            lambda rows: self._on_done(rows, path),
            self._on_failed,
            progress=self.strip.report,
            cancelled=self._on_cancelled,
        )

    def cancel(self) -> None:
        """End it; no file is left behind."""
        if self._handle is not None:
            self._handle.cancel()

    def _ended(self) -> None:
        self._handle = None
        self.strip.finish()

    def _on_done(self, rows: int, path: Path) -> None:
        self._ended()
        self._message.tell(lambda: (self._kind.written(rows, path.name), "success", []))

    def _on_failed(self, error: Exception) -> None:
        self._ended()
        self._desk.notices.error(error, self._message)

    def _on_cancelled(self) -> None:
        self._ended()
        self._message.tell(
            lambda: (translate("Export", "Cancelled: no file was written."), "info", [])
        )
