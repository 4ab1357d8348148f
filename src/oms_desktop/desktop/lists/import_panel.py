"""Bringing in a list: choose a file, see what would happen, then store the good rows."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QStackedWidget

from oms_desktop.desktop.lists.import_counts import ImportCounts
from oms_desktop.desktop.lists.import_job import ImportJob
from oms_desktop.desktop.lists.import_kind import ImportKind
from oms_desktop.desktop.lists.import_mapping import ColumnMapping
from oms_desktop.desktop.lists.import_report import ReportModel
from oms_desktop.desktop.lists.import_words import left_out_words, written_words
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import SOURCE_LANGUAGE, translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.progress_strip import ProgressStrip
from oms_desktop.domain.errors import ColumnMissing
from oms_desktop.domain.money import format_number
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.refused import Refused
from oms_desktop.services.changes import Changes
from oms_desktop.services.importing import Source

_MANY = 20
"""So many new names are most likely a wrong column."""


class ImportPanel(QFrame):
    """A page of the tab, never a dialog over it."""

    left = Signal()
    """The person is done here or has given up."""

    def __init__(self, desk: Desk, kind: ImportKind) -> None:
        """Start by asking for a file."""
        super().__init__()
        self.setObjectName("importPanel")
        self._desk, self._kind, self._texts = desk, kind, kind.texts
        self._plan: Any = None
        self._stored = False
        self._path: Path | None = None
        self._chosen: dict[str, str] = {}
        self._dialog: QFileDialog | None = None
        self.job = ImportJob(desk, self, kind)
        self.message = InlineMessage()
        self.strip = ProgressStrip()
        self.report = ReportModel(self)
        self._title = plain_label("", "title")
        self._file = plain_label("", "muted")
        self.back_button = Button("", "ghost", icon="arrow-left", name="importBack")
        self.choose_button = Button("", "primary", icon="file-import", name="importChoose")
        self.store_button = Button("", "primary", name="importStore")
        self.rejects_button = Button("", icon="download", name="importRejects")
        self.other_button = Button("", name="importOther")
        self.cancel_button = Button("", "ghost", name="importCancel")
        self.mapping = ColumnMapping(kind.fields)
        self.mode = ChoiceBox(name="importMode")
        self.columns_button = Button("", icon="columns", name="importColumns")
        self._counts = ImportCounts(self.columns_button)
        self.mode.setFixedWidth(theme.current().px(290))
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._empty = EmptyState("file-spreadsheet", buttons=(self.choose_button,))
        self._clean = EmptyState("circle-check", name="importClean")
        self.table = BaseTable(name="importReport")
        self.table.setModel(self.report)
        self.table.set_widths({0: 68, 1: 380}, 2)
        self._findings = QStackedWidget()
        self._findings.addWidget(self.table)
        self._findings.addWidget(self._clean)
        words = column(self._title, self._file, spacing=1)
        head = row(words, None, self.mode, self.back_button, margins=(2, 4, 0, 4))
        foot = row(
            self.store_button,
            self.rejects_button,
            None,
            self.other_button,
            self.cancel_button,
            margins=(14, 10, 14, 11),
        )
        result = column(self._counts, line(), self._findings, line(), foot, spacing=0)
        self._pages = QStackedWidget()
        self._pages.addWidget(card(column(self._empty), "importEmpty"))
        self._pages.addWidget(card(result, "importResult"))
        self._pages.addWidget(self.mapping)
        result.setContentsMargins(1, 1, 1, 1)
        self.strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        top = boxed(head)
        self.setLayout(column(top, self.message, self.strip, self._pages))
        self._pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        job = self.job
        self.choose_button.clicked.connect(lambda *_: self.choose_file())
        self.other_button.clicked.connect(lambda *_: self.choose_file())
        self.store_button.clicked.connect(lambda *_: self.store())
        self.rejects_button.clicked.connect(lambda *_: self.choose_rejects())
        self.cancel_button.clicked.connect(lambda *_: self.leave())
        self.back_button.clicked.connect(lambda *_: self.leave())
        self.strip.cancelled.connect(job.cancel)
        self.columns_button.clicked.connect(lambda *_: self.show_columns())
        self.mode.currentIndexChanged.connect(lambda _: self._plan_again())
        self.mapping.chosen.connect(self._use_columns)
        job.unmapped.connect(self._on_unmapped)
        job.undone.connect(self._on_undone)
        job.progressed.connect(self.strip.report)
        job.planned.connect(self._on_planned)
        job.stored.connect(self._on_stored)
        job.written.connect(self._on_written)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    # -------------------------------------------------------------- choosing

    def begin(self) -> None:
        """Ask for a file, forgetting the last one."""
        if not self.job.running:
            self._plan, self._path, self._stored = None, None, False
            self._chosen = {}
            self.mode.choose(ImportMode.ADD)
            self.report.show_findings([])
            self.message.clear()
            self._show()
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> None:
        """Open the system's file dialog."""
        dialog = self._new_dialog(self._texts.choose())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._texts.files(), translate("Import", "All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read a file and show what storing it would do; nothing is stored."""
        if self.job.running:
            return
        self._path, self._chosen = path, {}
        self._look(path)

    def show_columns(self) -> None:
        """Show which column is what, to be changed by hand."""
        if self.job.running or self.job.source is None:
            return
        self._plan = None
        self.message.clear()
        self.mapping.show_source(self.job.source)
        self._show(mapping=True)
        self.mapping.take_focus()

    def _use_columns(self, chosen: dict[str, str]) -> None:
        if self.job.source is not None and not self.job.running:
            self._chosen |= chosen
            self.job.remember(chosen)
            self._look(self.job.source)

    def _plan_again(self) -> None:
        """Look at the same file in another mode."""
        if self.job.running or self.job.source is None or self._path is None:
            return
        self._look(self.job.source)

    def _look(self, file: Path | Source) -> None:
        path = file if isinstance(file, Path) else file.path
        self._plan, self._stored = None, False
        self.report.show_findings([])
        self.message.clear()
        self._show()
        self.strip.begin(translate("Import", "Reading {file}").format(file=path.name))
        # Qt hands back the bare text of a choice.
        self.job.plan(file, ImportMode(self.mode.value()), self._chosen)
        self._show_buttons()

    def undo(self) -> None:
        """Give the products that were changed back what they were."""
        if self._plan is None or not self._stored or self.job.running:
            return
        self.message.clear()
        self.strip.begin(translate("Import", "Taking it back"))
        self.job.undo(self._plan)
        self._show_buttons()

    def store(self) -> None:
        """Store all good rows in one go."""
        if self._plan is None or self._stored or not self._plan.steps or self.job.running:
            return
        self.message.clear()
        self.strip.begin(self._texts.saving())
        self.job.store(self._plan)
        self._show_buttons()

    def choose_rejects(self) -> None:
        """Ask where the bad rows should go; beside the file unless told otherwise."""
        if self._plan is None or not self._plan.bad:
            return
        dialog = self._new_dialog(translate("Import", "Save bad rows"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters([translate("Import", "CSV (*.csv)")])
        proposal = self.rejects_path()
        dialog.setDirectory(str(proposal.parent))
        dialog.selectFile(proposal.name)
        dialog.fileSelected.connect(lambda name: self.save_rejects(Path(name)))
        dialog.open()

    def rejects_path(self) -> Path:
        """Where the bad rows go by default: beside the file they come from."""
        source = self._path or Path()
        name = translate("Import", "{file} - bad rows.csv").format(file=source.stem)
        return source.with_name(name)

    def save_rejects(self, path: Path) -> None:
        """Write the bad rows with line and reason."""
        if self._plan is None or self.job.running:
            return
        titles = (translate("Import", "Line"), translate("Import", "Reason"))
        self.job.write_rejects(self._plan, path, titles)

    def leave(self) -> None:
        """Give up what isn't stored; what runs is cancelled first."""
        if self.job.running:
            self.job.cancel()
            return
        self.left.emit()

    def take_focus(self) -> None:
        """The button that goes on."""
        buttons = (self.store_button, self.mapping.use_button, self.rejects_button)
        all_buttons = (*buttons, self.choose_button, self.back_button)
        usable = (each for each in all_buttons if each.isVisible() and each.isEnabled())
        next(usable, self.back_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_dialog(self, title: str) -> QFileDialog:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = QFileDialog(self, title)
        if self._path is not None:
            self._dialog.setDirectory(str(self._path.parent))
        return self._dialog

    # -------------------------------------------------------------- what happens

    def _on_planned(self, plan: Any) -> None:
        self._plan = plan
        self.strip.finish()
        self.report.show_findings(self._kind.findings(plan, self._language()))
        self._show()
        if plan.renamed:
            tone = "danger" if plan.renamed >= _MANY else "warning"
            self.message.tell(lambda: (self._texts.renamed(plan.renamed), tone, []))
        self.take_focus()

    def _on_unmapped(self, missing: ColumnMissing) -> None:
        self.strip.finish()
        self.show_columns()
        self.message.tell(lambda: (self._texts.missing(missing.column), "warning", []))

    def _on_undone(self, changes: Changes) -> None:
        self.strip.finish()
        count, kept = changes.facts["changed"], changes.facts["units"]
        acts: list[tuple[str, Any]] = [(self._texts.show(), self.leave)]
        self.message.tell(lambda: (self._texts.undone(count, kept), "success", acts))
        self._show_buttons()
        self.back_button.setFocus()

    def _on_stored(self, changes: Changes) -> None:
        self.strip.finish()
        self._stored = True
        self._show()
        facts = {"changed": 0, **changes.facts}
        bad = facts["refused"]
        self.message.tell(lambda: self._stored_words(facts))
        (self.rejects_button if bad else self.back_button).setFocus()

    def _stored_words(self, facts: dict[str, int]) -> tuple[str, str, list[tuple[str, Any]]]:
        added, changed, bad = facts["added"], facts["changed"], facts["refused"]
        said = [self._texts.changed(changed)] if changed else []
        said += [self._texts.added(added)] if added or not changed else []
        acts: list[tuple[str, Any]] = [(self._texts.show(), self.leave)]
        if bad:
            said.append(left_out_words(bad))
            acts.insert(0, (translate("Import", "Save bad rows"), self.choose_rejects))
        if changed:
            acts = [(translate("Import", "Take it back"), self.undo), acts[0]]
        if added:
            said.append(self._texts.stays())
        return " ".join(said), "success", acts

    def _on_written(self, path: Path, count: int) -> None:
        self.message.tell(lambda: (written_words(count, path.name), "success", []))
        self._show_buttons()

    def _on_failed(self, error: Exception) -> None:
        self.strip.finish()
        if isinstance(error, Refused):
            self._desk.notices.refused(error, self.message)
        else:
            self._desk.notices.error(error)
        self._show()
        self.take_focus()

    def _on_cancelled(self) -> None:
        self.strip.finish()
        self.message.tell(
            lambda: (translate("Import", "Cancelled: nothing was stored."), "info", [])
        )
        self._show()
        self.take_focus()

    # -------------------------------------------------------------- showing

    def _language(self) -> str:
        return str(self._desk.settings.get("language", SOURCE_LANGUAGE))

    def _show(self, *, mapping: bool = False) -> None:
        plan = self._plan
        self._pages.setCurrentIndex(2 if mapping else 0 if plan is None else 1)
        self._findings.setCurrentIndex(0 if self.report.findings() else 1)
        self._file.setText(self._path.name if self._path is not None else "")
        self._file.setVisible(self._path is not None)
        if plan is not None:
            self._counts.show_plan(plan)
        self._show_buttons()

    def _show_buttons(self) -> None:
        plan, running = self._plan, self.job.running
        steps = plan.steps if plan is not None else 0
        text = translate("Import", "Save {count} good rows")
        if plan is not None and plan.changes:
            text = translate("Import", "Save {count} changes")
            if steps == 1:
                text = translate("Import", "Save 1 change")
        self.store_button.set_label(text.format(count=format_number(steps)))
        self.store_button.setEnabled(bool(steps) and not self._stored and not running)
        self.store_button.setVisible(not self._stored)
        self.rejects_button.setVisible(plan is not None and bool(plan.bad))
        buttons = (self.choose_button, self.rejects_button, self.other_button)
        for button in (*buttons, self.mapping.use_button, self.columns_button, self.mode):
            button.setEnabled(not running)
        self.columns_button.setVisible(not self._stored)
        self.mode.setVisible(not self._stored and self._path is not None)
        self.cancel_button.setVisible(not self._stored)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(self._texts.title())
        self.back_button.set_label(self._texts.back())
        self.choose_button.set_label(translate("Import", "Choose file\u2026"))
        self.rejects_button.set_label(translate("Import", "Save bad rows to a file\u2026"))
        self.other_button.set_label(translate("Import", "Other file\u2026"))
        self.cancel_button.set_label(translate("Import", "Cancel, store nothing"))
        self.columns_button.set_label(translate("Import", "Columns\u2026"))
        self.mode.offer(self._kind.modes())
        self.mode.setAccessibleName(translate("Import", "What the import does"))
        self.mapping.retranslate()
        self.table.setAccessibleName(translate("Import", "Rows to look at"))
        self._empty.set_words(self._texts.empty(), self._texts.needs())
        self._clean.set_words(
            translate("Import", "All rows are good"),
            translate("Import", "Nothing stands in the way of saving them."),
        )
        self.report.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self.table.viewport().update()
        if self._pages.currentIndex() == 2:
            self._show(mapping=True)
        else:
            self._show()
