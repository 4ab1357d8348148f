"""Which printer each document goes to, and how often: every change is stored at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from oms_desktop.database.printers import UseRow
from oms_desktop.desktop.settings.printer_words import copies_choices
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words_printing import printed_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.print_jobs import BY_ITSELF, DOCUMENTS
from oms_desktop.services import printers
from oms_desktop.services.changes import Changes

_USUAL = 0
"""In the place of a printer's id: the usual one of this PC."""


class PrinterUses(QWidget):
    """A row for each document: what it is, where it goes, how often."""

    def __init__(self, desk: Desk) -> None:
        """Make the rows; `refresh` fills them."""
        super().__init__()
        self.setObjectName("printerUses")
        self._desk = desk
        self._labels: dict[str, QLabel] = {}
        self.printers: dict[str, ChoiceBox] = {}
        self.copies: dict[str, ChoiceBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for at, document in enumerate(DOCUMENTS):
            where = ChoiceBox(name=f"use_{document}")
            many = ChoiceBox(name=f"copies_{document}")
            label = plain_label("", buddy=where)
            where.currentIndexChanged.connect(partial(self._store, document))
            many.currentIndexChanged.connect(partial(self._store, document))
            self._labels[document] = label
            self.printers[document], self.copies[document] = where, many
            for across, item in enumerate((label, where, many)):
                grid.addWidget(item, at, across)
        for across, stretch in enumerate((3, 4, 2)):
            grid.setColumnStretch(across, stretch)
        self.setLayout(grid)

    def refresh(self) -> None:
        """Show what is stored."""
        session = self._desk.session
        rows, uses = printers.all_printers(session), printers.uses(session)
        usual = translate("Printers", "the usual one of this PC")
        for document, printable in DOCUMENTS.items():
            fit = [(row.id, row.profile.name) for row in rows if printable.fits(row.profile)]
            self.printers[document].offer([(_USUAL, usual), *fit])
            self.copies[document].offer(copies_choices(by_itself=document in BY_ITSELF))
            self._show(document, uses.get(document))

    def _show(self, document: str, use: UseRow | None) -> None:
        self.printers[document].choose(use.printer_id if use else _USUAL)
        self.copies[document].choose(use.copies if use else 1)
        self.copies[document].setEnabled(use is not None)

    def _store(self, document: str, _: int) -> None:
        chosen = self.printers[document].value()
        before = printers.uses(self._desk.session).get(document)
        copies = int(self.copies[document].value()) if before is not None else 1

        def done(_: Changes) -> None:
            text = translate("Settings", "Saved: {setting}")
            words = text.format(setting=printed_word(document))
            self._desk.notices.toast(words, lambda: self._put_back(document, before))

        self._set(document, chosen or None, copies, done)

    def _put_back(self, document: str, use: UseRow | None) -> None:
        self._set(document, use.printer_id if use else None, use.copies if use else 1)

    def _set(
        self,
        document: str,
        printer_id: int | None,
        copies: int,
        done: Callable[[Changes], object] | None = None,
    ) -> None:
        self._desk.command(printers.set_use, document, printer_id, copies).run(done, self._failed)

    def _failed(self, error: Exception) -> None:
        self.refresh()
        self._desk.notices.error(error)

    def retranslate(self) -> None:
        """Set every word anew."""
        for document, label in self._labels.items():
            words = printed_word(document)
            label.setText(words)
            self.printers[document].setAccessibleName(
                translate("Printers", "{document}: printer").format(document=words)
            )
            self.copies[document].setAccessibleName(
                translate("Printers", "{document}: copies").format(document=words)
            )
        self.refresh()
