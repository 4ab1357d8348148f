"""The dialogs of papers: where to save, and the system's print dialog; opened, never executed."""

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from oms_desktop.desktop.shell.words import translate

FOLDER: Final = "paper/folder"
"""Key of the settings that holds the folder saved to last."""


class PaperDialogs:
    """One dialog at a time, over one window."""

    def __init__(self, window: QWidget, settings: MutableMapping[str, str]) -> None:
        """`settings` remember the folder."""
        self._window, self._settings = window, settings
        self._dialog: QDialog | None = None

    def ask_place(self, name: str, chosen: Callable[[Path], object]) -> None:
        """Ask where to save a PDF."""
        dialog = QFileDialog(self._window, translate("Paper", "Save PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(str(_folder(self._settings.get(FOLDER, ""))))
        # Only a name: a path whose folder isn't there would stay in the field as it is.
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda place: chosen(Path(place)))
        self.open(dialog)

    def open(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        """Show a dialog and go on."""

        def finished(result: int) -> None:
            if self._dialog is dialog:
                self._dialog = None
            dialog.deleteLater()
            if accepted is not None and result == QDialog.DialogCode.Accepted:
                accepted()

        if self._dialog is not None:
            self._dialog.close()
        self._dialog = dialog
        dialog.finished.connect(finished)
        # Qt's print dialog has an `open` of its own, which wants a slot by name.
        QDialog.open(dialog)


def _folder(last: str) -> Path:
    """The folder saved to last, the documents' or the person's own: the first that is there."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    wanted = (last, QStandardPaths.writableLocation(place))
    return next((Path(text) for text in wanted if text and Path(text).is_dir()), Path.home())
