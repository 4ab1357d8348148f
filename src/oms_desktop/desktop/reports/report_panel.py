"""A shift's report: the figures that matter, the paper beside them, and the ways to hand it out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from oms_desktop.desktop.reports.words import day_words, difference_words, moment_words
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_words import paper_short
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.document_preview import DocumentPreview
from oms_desktop.desktop.widgets.labels import line, plain_label, set_tone
from oms_desktop.documents.shift_sections import ShiftPaper
from oms_desktop.domain.money import format_money
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.domain.shifts import ShiftReport
from oms_desktop.services import shift_papers
from oms_desktop.services.printing import Paper

_WIDTH = 380
_PREVIEW = 470
_ROWS = 6


class ReportPanel(QFrame):
    """Shows an X report, a closing just done, or one of the past."""

    left = Signal()
    """Back to the overview."""

    def __init__(self, desk: Desk) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("reportPanel")
        self._desk = desk
        self._report: ShiftReport | None = None
        self._copy = False
        self._asked = 0
        self._title = plain_label("", "title", name="reportTitle")
        self._below = plain_label("", "muted", wrap=True)
        self._difference_words = plain_label("", "sub")
        self.difference = plain_label("", "total", tabular=True, name="reportDifference")
        self.reason = plain_label("", "muted", wrap=True, name="reportReason")
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        for at in range(_ROWS):
            label, value = plain_label("", "sub"), plain_label("", "strong", tabular=True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(value, at, 1)
            self._rows.append((label, value))
        self.print_roll = Button("", "primary", icon="printer", name="printRoll")
        self.print_sheet = Button("", "", icon="printer", name="printSheet")
        self.save_pdf = Button("", "", icon="file-download", name="savePdf")
        self.back = Button("", "ghost", icon="arrow-left", name="reportBack")
        self.preview = DocumentPreview(name="reportPreview")
        self._difference_box = boxed(
            column(self._difference_words, self.difference, self.reason, spacing=2)
        )
        self._lay_out()
        self.print_roll.clicked.connect(lambda *_: self.print_on(Paper.ROLL_80))
        self.print_sheet.clicked.connect(lambda *_: self.print_on(Paper.A4))
        self.save_pdf.clicked.connect(lambda *_: self.save_as())
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        side = card(
            column(
                row(self.back, None),
                self._title,
                self._below,
                line(),
                self._difference_box,
                self._grid,
                None,
                self.print_roll,
                row(self.print_sheet, self.save_pdf),
                spacing=10,
                margins=(18, 12, 18, 14),
            ),
            "reportFigures",
        )
        side.setFixedWidth(_WIDTH)
        self.preview.setMaximumWidth(_PREVIEW)
        layout = row(side, self.preview, None, spacing=14)
        layout.setStretch(1, _PREVIEW)
        self.setLayout(layout)

    # -------------------------------------------------------------- showing

    def show_report(self, report: ShiftReport, *, copy: bool = False) -> None:
        """Show a report; `copy` marks papers of one that was handed out before."""
        self._report, self._copy = report, copy
        self._fill()
        self._draw_preview()

    def report(self) -> ShiftReport | None:
        """What is shown."""
        return self._report

    def take_focus(self) -> None:
        """Ready to print."""
        self.print_roll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def figures(self) -> dict[str, str]:
        """What the rows say, for tests and screen readers."""
        return {label.text(): value.text() for label, value in self._rows if label.text()}

    def _fill(self) -> None:
        report = self._report
        if report is None:
            return
        if report.closed:
            self._title.setText(translate("Shift", "Shift {number}").format(number=report.number))
            text = translate("Shift", "{day} \u00b7 closed {moment} by {name}")
        else:
            self._title.setText(
                translate("Shift", "X report {number}").format(number=report.number)
            )
            text = translate("Shift", "{day} \u00b7 taken {moment} by {name}")
        self._below.setText(
            text.format(
                day=day_words(report.business_day), moment=moment_words(report.at), name=report.by
            )
        )
        self._show_difference(report)
        shown = self._figures(report)
        for at, (label, value) in enumerate(self._rows):
            words, amount = shown[at] if at < len(shown) else ("", "")
            label.setText(words)
            value.setText(amount)
            label.setVisible(bool(words))
            value.setVisible(bool(words))

    def _show_difference(self, report: ShiftReport) -> None:
        self._difference_box.setVisible(report.counted is not None)
        words, tone = difference_words(report.difference)
        self.difference.setText(words)
        set_tone(self.difference, "" if tone == "neutral" else tone)
        self.reason.setText(report.reason)
        self.reason.setVisible(bool(report.reason))

    def _figures(self, report: ShiftReport) -> list[tuple[str, str]]:
        rows = []
        if report.expected is not None:
            rows.append((translate("Shift", "Expected in the drawer"), report.expected))
        if report.counted is not None:
            rows.append((translate("Shift", "Counted"), report.counted))
            rows.append((translate("Shift", "Deposit"), report.deposit))
            rows.append((translate("Shift", "Left in the drawer"), report.counted - report.deposit))
        rows.append((translate("Shift", "Sales"), report.sales_total))
        found = [(words, format_money(amount)) for words, amount in rows]
        return [*found, (translate("Shift", "Invoices"), str(report.sales_count))]

    def _draw_preview(self) -> None:
        self._asked += 1
        asked = self._asked
        self.preview.show_pdf(b"")

        def done(pdf: bytes) -> None:
            if asked == self._asked:
                self.preview.show_pdf(pdf)

        draw = self.drawer(Paper.ROLL_80)
        self._desk.tasks.run(lambda _: draw(), done)

    # -------------------------------------------------------------- handing out

    def print_on(self, paper: Paper) -> None:
        """Print on the counter's printer."""
        if self._report is not None and self._desk.papers is not None:
            values = shift_papers.shift_paper(self._desk.session, self._report, copy=self._copy)
            self._desk.papers.print_report(
                self._report.number,
                paper,
                lambda: shift_papers.draw_shift(values, paper),
                partial(_bytes_of, values),
            )

    def save_as(self, paper: Paper = Paper.A4) -> None:
        """Ask for a place and write the PDF."""
        if self._report is not None and self._desk.papers is not None:
            self._desk.papers.save_report(self._report.number, paper, self.drawer(paper))

    def drawer(self, paper: Paper) -> Callable[[], bytes]:
        """What draws the report shown; the values are read here, so it can run anywhere."""
        if self._report is None:
            return lambda: b""
        values = shift_papers.shift_paper(self._desk.session, self._report, copy=self._copy)
        return lambda: shift_papers.draw_shift(values, paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.set_label(translate("Shift", "Back"))
        self._difference_words.setText(translate("Shift", "Difference"))
        text = translate("Shift", "Print {paper}")
        self.print_roll.set_label(text.format(paper=paper_short(Paper.ROLL_80)))
        self.print_sheet.set_label(text.format(paper=paper_short(Paper.A4)))
        self.save_pdf.set_label(translate("Shift", "Save PDF"))
        self._fill()


def _bytes_of(values: ShiftPaper, profile: PrinterProfile) -> bytes:
    from oms_desktop.documents.printer_bytes import draw

    return draw(values, profile)
