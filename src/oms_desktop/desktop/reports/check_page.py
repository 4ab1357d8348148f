"""The book check: one button, one page of result."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFileDialog, QFormLayout, QStackedWidget, QWidget

from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.reports.book_job import run_check
from oms_desktop.desktop.reports.check_words import checked_words, finding_word, table_word
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import IconView, line, plain_label, set_tone
from oms_desktop.desktop.widgets.moments import local_moment, short_text
from oms_desktop.desktop.widgets.progress_strip import ProgressStrip
from oms_desktop.domain.money import format_number
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import bookcheck
from oms_desktop.services.bookcheck_findings import BookReport, Finding
from oms_desktop.services.printing import Paper
from oms_desktop.services.tabular import write_table

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.tasks import Progress

_EMPTY, _RESULT, _LOCKED = range(3)


def _columns() -> tuple[Column, ...]:
    return (
        Column(lambda: translate("Books", "Books"), lambda f: Cell(table_word(f.table)), width=116),
        Column(
            lambda: translate("Books", "Record"),
            lambda f: Cell(f.record, sub=f.document, strong=True),
            width=150,
        ),
        Column(
            lambda: translate("Books", "What is wrong"),
            lambda f: Cell(finding_word(f.kind), tone="danger"),
            width=260,
            stretch=True,
        ),
        Column(lambda: translate("Books", "Found"), lambda f: Cell(f.found), width=92),
        Column(lambda: translate("Books", "Expected"), lambda f: Cell(f.expected), width=92),
    )


class CheckPage(QWidget):
    """Runs the check and shows what came of it."""

    def __init__(self, desk: Desk) -> None:
        """Build the page on the desk's session."""
        super().__init__()
        self.desk = desk
        self.report: BookReport | None = None
        self._handle: Progress | None = None
        self._title = plain_label("", "h2")
        self._hint = plain_label("", "sub", wrap=True)
        self.start = Button("", "primary", icon="shield-check", name="checkBooks")
        self.export = Button("", icon="file-spreadsheet", name="exportFindings")
        self.save = Button("", icon="file-type-pdf", name="saveCheck")
        self.print_ = Button("", icon="printer", name="printCheck")
        self.strip = ProgressStrip()
        self.message = InlineMessage("checkMessage")
        self._empty = EmptyState("shield-check", name="checkEmpty")
        self._locked = EmptyState("lock", name="checkLocked")
        self._stack = QStackedWidget()
        self._lay_out()
        self.start.clicked.connect(self.check)
        self.export.clicked.connect(self._ask_export)
        self.save.clicked.connect(lambda: self._paper("save"))
        self.print_.clicked.connect(lambda: self._paper("print"))
        self.strip.cancelled.connect(self._cancel)
        desk.person_changed.connect(self.activated)
        self.retranslate()

    def _lay_out(self) -> None:
        head = row(
            boxed(column(self._title, self._hint, spacing=2)),
            self.start,
            spacing=12,
            margins=(18, 14, 18, 12),
        )
        head.setStretch(0, 1)
        for page in (self._empty, self._make_result(), self._locked):
            self._stack.addWidget(page)
        notes = boxed(column(self.strip, self.message, spacing=8, margins=(14, 10, 14, 0)))
        body = card(column(head, line(), notes, self._stack, spacing=0, margins=(1, 1, 1, 1)))
        body.setObjectName("checkPage")
        self.setLayout(column(body))

    def _make_result(self) -> QWidget:
        self._picture = IconView("circle-check-filled", "success", 28)
        self.verdict = plain_label("", "title", wrap=True, name="checkVerdict")
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(18)
        self._facts.setVerticalSpacing(4)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._checked = plain_label("", "sub", wrap=True)
        self.model = RowsModel(_columns(), self)
        self.table = BaseTable(name="findings")
        self.table.setModel(self.model)
        widths = {at: each.width for at, each in enumerate(self.model.columns)}
        self.table.set_widths(widths, 2)
        top = row(self._picture, self.verdict, spacing=10)
        top.setStretch(1, 1)
        outs = row(self.export, self.save, self.print_, None, spacing=8)
        facts = boxed(self._facts)
        self._rest = boxed(column(None))
        result = column(
            top, 4, facts, 4, self._checked, self.table, self._rest, outs,
            spacing=8, margins=(18, 14, 18, 14),
        )  # fmt: skip
        result.setStretchFactor(self.table, 1)
        return boxed(result)

    # -------------------------------------------------------------- acting

    def check(self) -> None:
        """Start a check; a second one waits until the first is over."""
        if self._handle is not None or not self._may():
            return
        self.message.clear()
        self.start.setEnabled(False)
        self.strip.begin(translate("Books", "Checking the books …"))
        self._handle = run_check(
            self.desk,
            self._on_done,
            self._on_failed,
            progress=self.strip.report,
            cancelled=self._on_cancelled,
        )

    def show_report(self, report: BookReport) -> None:
        """Show a result."""
        self.report = report
        self._show()

    def save_findings(self, path: Path) -> None:
        """Write the findings as CSV.

        Raises:
            FolderNotWritable, DiskFull.
        """
        header = [*(each.title() for each in self.model.columns), translate("Books", "Document")]
        found = self.report.findings if self.report else ()
        write_table(path, header, [[*_cells(each), each.document] for each in found])

    def draw(self) -> bytes:
        """The result on one sheet of A4."""
        from oms_desktop.documents.book_report import BookPaper, render

        report = self.report
        assert report is not None
        session = self.desk.session
        return render(
            BookPaper(
                title=translate("Books", "Book check"),
                shop=session.settings().shop_name,
                made_at=local_moment(session, report.at),
                verdict=self._verdict(report),
                good=report.ok,
                facts=self._fact_lines(report),
                checked=checked_words(),
                titles=[each.title() for each in self.model.columns],
                findings=[_cells(each, apart=False) for each in report.findings],
                more=translate("Books", "… and {n} more, in the exported file"),
            )
        )

    def _paper(self, way: str) -> None:
        papers = self.desk.papers
        if papers is None or self.report is None:
            return
        title = translate("Books", "Book check")
        pages = self.draw()
        act = papers.print_report if way == "print" else papers.save_report
        act(title, Paper.A4, lambda: pages)

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, translate("Books", "Export findings"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("book-check.csv")
        dialog.fileSelected.connect(self._on_export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_export(self, name: str) -> None:
        try:
            self.save_findings(Path(name))
        except Refused as refused:
            self.desk.notices.refused(refused, self.message)
            return
        text = translate("Books", "Findings saved as {path}")
        self.desk.notices.toast(text.format(path=name))

    # -------------------------------------------------------------- what happens

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _on_done(self, report: BookReport) -> None:
        self._ended()
        self.show_report(report)

    def _on_failed(self, error: Exception) -> None:
        self._ended()
        self.desk.notices.error(error, self.message)

    def _on_cancelled(self) -> None:
        self._ended()
        self.message.show_message(translate("Books", "The check was stopped; nothing was changed."))

    def _ended(self) -> None:
        self._handle = None
        self.strip.finish()
        self.start.setEnabled(self._may())

    # -------------------------------------------------------------- showing

    def activated(self) -> None:
        """The page came to the front, or somebody else sits here."""
        self._show()

    def retranslate(self) -> None:
        """Set the words anew."""
        self._title.setText(translate("Books", "Book check"))
        self._hint.setText(
            translate(
                "Books",
                "Works every balance, stock and number out again and holds it against the journal. "
                "It never changes anything.",
            )
        )
        self.start.set_label(translate("Books", "Check the books"))
        self.export.set_label(translate("Books", "Export CSV"))
        self.save.set_label(translate("Books", "Save as PDF"))
        self.print_.set_label(translate("Books", "Print"))
        self.table.setAccessibleName(translate("Books", "Findings"))
        self._locked.set_words(
            translate("Books", "The book check is locked"),
            translate(
                "Books", "It needs the right to see the journal. Ask the owner or a manager."
            ),
        )
        self._show()

    def _may(self) -> bool:
        return self.desk.session.may(Right.SEE_JOURNAL)

    def _show(self) -> None:
        allowed = self._may()
        self.start.setEnabled(allowed and self._handle is None)
        if not allowed:
            self._stack.setCurrentIndex(_LOCKED)
            return
        if self.report is None:
            self._show_last()
            self._stack.setCurrentIndex(_EMPTY)
            return
        self._show_report(self.report)
        self._stack.setCurrentIndex(_RESULT)

    def _show_last(self) -> None:
        last = bookcheck.last_check(self.desk.session)
        if last is None:
            self._empty.set_words(translate("Books", "The books weren't checked yet"))
            return
        if last["ok"]:
            text = translate("Books", "Last check {time}: everything in order")
        else:
            text = translate("Books", "Last check {time}: {n} findings")
        words = text.format(
            time=short_text(self.desk.session, last["at"]), n=format_number(last["findings"])
        )
        self._empty.set_words(words, translate("Books", "Check again to see the records."))

    def _show_report(self, report: BookReport) -> None:
        good = report.ok
        icon = "circle-check-filled" if good else "alert-triangle-filled"
        self._picture.set_picture(icon, "success" if good else "danger")
        self.verdict.setText(self._verdict(report))
        set_tone(self.verdict, "success" if good else "danger")
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, value in self._fact_lines(report):
            self._facts.addRow(
                plain_label(label, "muted"), plain_label(value, tabular=True, wrap=True)
            )
        self._checked.setText("\n".join(f"✓ {text}" for text in checked_words()))
        self._checked.setVisible(good)
        self._rest.setVisible(good)
        self.table.setVisible(not good)
        self.export.setVisible(not good)
        self.model.show_rows(report.findings, _columns())

    def _verdict(self, report: BookReport) -> str:
        if report.ok:
            return translate("Books", "All in order")
        if len(report.findings) == 1:
            return translate("Books", "1 record isn't as it should be")
        text = translate("Books", "{n} records aren't as they should be")
        return text.format(n=format_number(len(report.findings)))

    def _fact_lines(self, report: BookReport) -> list[tuple[str, str]]:
        counts = ", ".join(
            f"{format_number(count)} {table_word(name).lower()}"
            for name, count in report.counts.items()
        )
        seconds = translate("Books", "{time}, took {seconds} s").format(
            time=short_text(self.desk.session, report.at),
            seconds=f"{report.milliseconds // 1000},{report.milliseconds % 1000 // 100}",
        )
        head = translate("Books", "entry {n}, {hash}").format(
            n=format_number(report.sequence), hash=report.head_hash[:32]
        )
        return [
            (translate("Books", "When"), seconds),
            (translate("Books", "Looked at"), counts),
            (translate("Books", "Journal head"), head),
        ]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _cells(finding: Finding, *, apart: bool = True) -> list[str]:
    record = finding.record
    if finding.document and not apart:
        record = f"{finding.document} · {record}"
    return [
        table_word(finding.table),
        record,
        finding_word(finding.kind),
        finding.found,
        finding.expected,
    ]
