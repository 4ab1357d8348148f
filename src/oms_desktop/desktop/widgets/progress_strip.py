"""Progress of a long job, beside the work and never over it, with Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.money import format_number


class ProgressStrip(QFrame):
    """Hidden until `begin`; connect `cancelled` to the job's handle."""

    cancelled = Signal()

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setProperty("card", "true")
        self._words = plain_label("")
        self._count = plain_label("", "muted", tabular=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cancel = Button(translate("Notices", "Cancel"), "ghost", name="cancelProgress")
        self._cancel.clicked.connect(self._on_cancel)
        top = row(self._words, None, self._count, self._cancel)
        self.setLayout(column(top, self._bar, spacing=4, margins=(12, 6, 8, 10)))
        self.hide()

    def begin(self, words: str) -> None:
        """Show it for a job named by `words`."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self._count.setText("")
        self._cancel.set_label(translate("Notices", "Cancel"))
        self._cancel.setEnabled(True)
        self.show()

    def report(self, done: int, total: int) -> None:
        """Show how far it is; hand this to `Tasks.run(progress=...)`."""
        # The bar counts in permille: its own numbers end at 2^31.
        self._bar.setRange(0, 1000)
        self._bar.setValue(done * 1000 // max(1, total))
        self._count.setText(f"{format_number(done)} / {format_number(total)}")

    def finish(self) -> None:
        """The job ended, one way or another."""
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()
