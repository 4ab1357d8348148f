"""Taking a list as it is shown out into a file, off the screen's thread, with progress and cancel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from oms_desktop.database.listing import Listing
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress, Watched
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.progress_strip import ProgressStrip
from oms_desktop.domain.money import format_number
from oms_desktop.domain.product_cells import Value
from oms_desktop.domain.users import Right
from oms_desktop.services.list_export import export_list


@dataclass(frozen=True)
class ShownList:
    """A list at the moment somebody takes it out.

    Attributes:
        name: stable, for the journal.
        file: name that is proposed, without its end.
        listing: whose rows.
        order: name of the order, and whether the largest comes first.
        titles: of the columns.
        cells: a row as texts and numbers, one for each title.
        right: what the person must be allowed to besides.
    """

    name: str
    file: str
    listing: Listing[Any]
    order: tuple[str, bool]
    titles: Sequence[str]
    cells: Callable[[Any], Sequence[Value]]
    right: Right | None = None


class ListExport(QObject):
    """One file at a time, told about in a strip and a message."""

    def __init__(
        self, desk: Desk, host: QWidget, message: InlineMessage, shown: Callable[[], ShownList]
    ) -> None:
        """Nothing runs yet; `shown` says what the list shows now."""
        super().__init__(host)
        self._desk, self._host, self._message, self._shown = desk, host, message, shown
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
        dialog = QFileDialog(self._host, translate("Export", "Save the list in a file"))
        self._dialog = dialog
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {
            translate("Export", "Excel workbook (*.xlsx)"): "xlsx",
            translate("Export", "CSV (*.csv)"): "csv",
        }
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
        dialog.selectFile(f"{self._shown().file}.xlsx")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write what the list shows now."""
        if self.running:
            return
        shown, session = self._shown(), self._desk.session
        self._message.clear()
        self.strip.begin(translate("Export", "Writing {file}").format(file=path.name))

        def job(progress: Progress) -> int:
            return export_list(
                session,
                shown.name,
                shown.listing,
                shown.order,
                path,
                shown.titles,
                shown.cells,
                Watched(progress),
                shown.right,
            )

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
        self._message.tell(lambda: (_written(rows, path.name), "success", []))

    def _on_failed(self, error: Exception) -> None:
        self._ended()
        self._desk.notices.error(error, self._message)

    def _on_cancelled(self) -> None:
        self._ended()
        self._message.tell(
            lambda: (translate("Export", "Cancelled: no file was written."), "info", [])
        )


def _written(rows: int, file: str) -> str:
    if rows == 1:
        return translate("Export", "1 row saved in {file}.").format(file=file)
    text = translate("Export", "{count} rows saved in {file}.")
    return text.format(count=format_number(rows), file=file)
