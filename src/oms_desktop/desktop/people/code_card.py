"""A recovery code, shown once: to be printed or saved, then confirmed as kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.qt_printer import Printers, PrintRun
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.errors import PaperFailed
from oms_desktop.services import printing, recovery
from oms_desktop.services.printing import Paper


class CodeCard(QWidget):
    """Holds a code only as long as it is shown."""

    kept = Signal()
    """The person says that the code is in a safe place."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        """Show nothing yet."""
        super().__init__()
        self._desk = desk
        self._printers = printers or Printers(desk.settings)
        self._owner = ""
        self.title = plain_label("", "h2", wrap=True)
        self.words = plain_label("", "sub", wrap=True)
        self.code = plain_label("", "code", tabular=True, name="recoveryCode")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message = InlineMessage("codeMessage")
        self.print_button = Button("", icon="printer", name="printCode")
        self.save_button = Button("", icon="file-download", name="saveCode")
        self.kept_box = QCheckBox()
        self.kept_box.setObjectName("codeKept")
        self.go_on = Button("", "primary", variant="pay", name="codeDone")
        self.print_button.clicked.connect(self.print_code)
        self.save_button.clicked.connect(self._ask_place)
        self.kept_box.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self._finish)
        hands = row(self.print_button, self.save_button, spacing=8)
        hands.setStretch(0, 1)
        hands.setStretch(1, 1)
        self.setLayout(
            column(
                self.title,
                self.words,
                4,
                self.code,
                hands,
                self.message,
                4,
                self.kept_box,
                self.go_on,
                spacing=10,
            )
        )
        self.retranslate()

    def show_code(self, code: str, owner: str) -> None:
        """Show a new code."""
        self._owner = owner
        self.code.setText(code)
        self.code.setAccessibleName(code)
        self.kept_box.setChecked(False)
        self.go_on.setEnabled(False)
        self.message.clear()
        self.print_button.setFocus()

    def print_code(self) -> None:
        """Print it on the counter's printer; without one it can be saved."""
        name = self._printers.default()
        if not name:
            words = translate("People", "No printer is installed. Save it as PDF or write it down.")
            self.message.show_message(words, "warning")
            return

        def printed() -> None:
            words = translate("People", "The code is printing on {printer}").format(printer=name)
            self.message.show_message(words, "success")

        def failed(error: Exception | None) -> None:
            self._failed(error or PaperFailed(translate("People", "Recovery code"), name))

        def start(pdf: bytes) -> None:
            run = PrintRun(self._desk.tasks, self._printers.make(name), pdf, Paper.A5, self)
            run.start(translate("People", "Recovery code"), printed, failed)

        self._draw(start)

    def save_to(self, path: Path) -> None:
        """Write it as a PDF."""

        def write(pdf: bytes) -> None:
            self._desk.tasks.run(lambda _: printing.write_file(path, pdf), saved, self._failed)

        def saved(_: object) -> None:
            words = translate("People", "Saved as {path}. Move it off this PC.")
            self.message.show_message(words.format(path=path.name), "success")

        self._draw(write)

    def _draw(self, done: Callable[[bytes], object]) -> None:
        session, code, owner = self._desk.session, self.code.text(), self._owner

        def job(_: object) -> bytes:
            # PDFium is loaded here, off the screen's thread.
            from oms_desktop.documents import pages

            pdf = recovery.recovery_sheet(session, code, owner)
            pages.page_sizes(pdf)
            return pdf

        self._desk.tasks.run(job, done, self._failed)

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, translate("Paper", "Save PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(place) or str(Path.home())
        dialog.selectFile(str(Path(folder) / "oms-recovery-code.pdf"))
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        QDialog.open(dialog)

    def _failed(self, error: Exception) -> None:
        self._desk.notices.error(error, self.message)

    def _finish(self) -> None:
        # Shown once: nothing of it stays on the screen.
        self.code.setText("")
        self.code.setAccessibleName("")
        self.kept.emit()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(translate("People", "Keep this recovery code"))
        self.words.setText(
            translate(
                "People",
                "It lets the owner in if the PIN is forgotten, once. It is shown only now.",
            )
        )
        self.print_button.set_label(translate("Paper", "Print"))
        self.save_button.set_label(translate("Paper", "Save PDF"))
        self.kept_box.setText(translate("People", "I have kept it in a safe place"))
        self.kept_box.setAccessibleName(self.kept_box.text())
        self.go_on.set_label(translate("People", "Go on"))
