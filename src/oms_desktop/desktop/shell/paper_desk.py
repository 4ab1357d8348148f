"""Every way a paper leaves the shop: printed, shown, saved."""

import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.shell.cash_drawer import CashDrawer
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.hand_out import HandOut
from oms_desktop.desktop.shell.hand_outs import HandOuts
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_bell import PaperBell
from oms_desktop.desktop.shell.paper_dialogs import FOLDER, PaperDialogs
from oms_desktop.desktop.shell.paper_routes import PaperRoutes
from oms_desktop.desktop.shell.paper_source import draw_paper
from oms_desktop.desktop.shell.paper_subject import InvoicePaper, OrderSubject, Subject
from oms_desktop.desktop.shell.paper_words import paper_word
from oms_desktop.desktop.shell.past_prints import PastPrints
from oms_desktop.desktop.shell.printer_tests import PrinterTests
from oms_desktop.desktop.shell.qt_printer import Printers, file_printer
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.services import print_queue, printing
from oms_desktop.services.printing import Paper

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.preview_window import PreviewWindow
    from oms_desktop.services.order_papers import OrderPaper

_SHORT: Final = 3.0


class QtPaperDesk(QObject):
    """Prints by Qt, shows the pages in one window, saves what was shown.

    Nothing here blocks: pages are drawn in the pool, dialogs are opened, not executed.
    """

    printed = Signal(int, str)
    """Id of an invoice that is with the spooler or on the disk, and where it went."""
    waiting_changed = Signal(int)
    """How many prints failed and wait to be tried again."""

    def __init__(self, desk: Desk, window: QWidget, printers: Printers | None = None) -> None:
        """Hand out for `desk`; dialogs belong to `window`."""
        super().__init__(window)
        self.printers = printers or Printers(desk.settings)
        self.routes = PaperRoutes(desk, self.printers)
        self.cash_drawer = CashDrawer(desk, self)
        self._desk, self._window = desk, window
        self._offered = False
        self._hand_outs = HandOuts(desk, self.routes, self)
        self.past = PastPrints(desk, self.routes, self._hand_outs, self)
        self.tests = PrinterTests(desk, self.routes, self._hand_outs, self)
        self._hand_outs.handed_out.connect(self._on_handed_out)
        self._hand_outs.changed.connect(
            lambda: self.waiting_changed.emit(len(self._hand_outs.waiting()))
        )
        self._preview: PreviewWindow | None = None
        self._dialogs = PaperDialogs(window, desk.settings)
        self.bell = PaperBell(self, window) if isinstance(window, MainWindow) else None

    # -------------------------------------------------------------- the four doors

    def print_invoice(self, invoice_id: int, paper: Paper, *, asked: bool = True) -> None:
        """Print on the counter's printer without asking; offers a PDF if there is none.

        A shop without a printer hears so after its first sale, not after each.
        """
        if not asked and self.routes.usual(InvoicePaper(invoice_id), paper) is None:
            offered, self._offered = self._offered, True
            if offered:
                return
        self.print_pages(InvoicePaper(invoice_id), paper)

    def print_jobs(self, job_ids: Sequence[int]) -> None:
        """Print jobs that were written with what they document."""
        for job_id in job_ids:
            self._hand_outs.add(self.routes.of_row(print_queue.job(self._desk.session, job_id)))

    def open_drawer(self) -> None:
        """Open the cash drawer, where there is one behind a printer."""
        self.cash_drawer.open()

    def print_dialog(self, invoice_id: int, paper: Paper) -> None:
        """Let a person choose printer, pages and copies first."""
        subject = InvoicePaper(invoice_id)
        if not self.printers.names() and platform.system() == "Windows":
            # Its own dialog only says that there is none.
            self._offer_pdf(subject, paper)
            return
        draw_paper(self._desk, subject, paper, lambda pdf: self.open_dialog(subject, paper, pdf))

    def preview(self, invoice_id: int, paper: Paper) -> None:
        """Show the pages in their own window."""
        self._show(InvoicePaper(invoice_id), paper)

    def save_pdf(self, invoice_id: int, paper: Paper) -> None:
        """Ask for a place and write the PDF there."""
        self.ask_place(InvoicePaper(invoice_id), paper, b"")

    # -------------------------------------------------------------- papers of orders

    def show_paper(self, wanted: "OrderPaper", paper: Paper | None = None) -> None:
        """Show the pages in their own window, on the usual paper unless told otherwise.

        Raises:
            NotFound: there is no such record.
        """
        self._show(OrderSubject(wanted), paper or self._usual(wanted))

    def print_paper(self, wanted: "OrderPaper", paper: Paper | None = None) -> None:
        """Print on the counter's printer without asking; offers a PDF if there is none."""
        self.print_pages(OrderSubject(wanted), paper or self._usual(wanted))

    def save_paper(self, wanted: "OrderPaper", paper: Paper | None = None) -> None:
        """Ask for a place and write the PDF there.

        Raises:
            NotFound: there is no such record.
        """
        self.ask_place(OrderSubject(wanted), paper or self._usual(wanted), b"")

    def _usual(self, wanted: "OrderPaper") -> Paper:
        from oms_desktop.services import order_papers

        return order_papers.usual_paper(self._desk.session, wanted.kind)

    def _show(self, subject: Subject, paper: Paper) -> None:
        from oms_desktop.desktop.shell.preview_window import PreviewWindow

        if self._preview is None:
            self._preview = PreviewWindow(self._desk, self, self._window)
        self._preview.show_subject(subject, paper)

    # -------------------------------------------------------------- other papers

    def print_report(
        self,
        title: str,
        paper: Paper,
        draw: Callable[[], bytes],
        raw: Callable[[PrinterProfile], bytes] | None = None,
    ) -> None:
        """Print another paper than an invoice on the counter's printer; offers a PDF without one.

        One for a roll goes to the receipts' printer, as bytes (`raw`) if that takes no pages.
        """
        route = self.routes.of_report(paper, raw=raw is not None)
        if route is None:
            self._offer(lambda: self.save_report(title, paper, draw))
            return
        place, make, profile = route.place, route.printer, route.profile
        job = HandOut(None, paper, place, make, profile, number=title, draw=draw, raw=raw)
        self._hand_outs.add(job)

    def save_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        """Ask for a place and write another paper there."""
        name = printing.file_name(title)
        self._dialogs.ask_place(name, lambda path: self.save_report_to(title, paper, path, draw))

    def save_report_to(
        self,
        title: str,
        paper: Paper,
        path: Path,
        draw: Callable[[], bytes],
        done: Callable[[], object] | None = None,
    ) -> None:
        """Write another paper; the folder is remembered."""
        self._desk.settings[FOLDER] = str(path.parent)
        job = HandOut(None, paper, str(path), path=path, done=done, number=title, draw=draw)
        self._hand_outs.add(job)

    # -------------------------------------------------------------- with pages shown before

    def print_pages(
        self,
        subject: Subject,
        paper: Paper,
        pdf: bytes = b"",
        printer: str = "",
        copies: int = 0,
        done: Callable[[], object] | None = None,
    ) -> None:
        """Print pages that were shown, or fresh ones.

        Args:
            subject: which.
            paper: on what; it was drawn for this. A printer of the shop has its own paper.
            pdf: the pages; drawn anew if empty.
            printer: its name, as `PaperRoutes.choices` gives it; the document's own if empty.
            copies: how often; as the shop is set up if 0.
            done: called once the spooler has them.
        """
        route = self.routes.named(printer, paper) if printer else self.routes.usual(subject, paper)
        if route is None:
            self._offer_pdf(subject, paper)
            return
        self._hand_outs.add(
            HandOut(
                subject,
                route.paper,
                route.place,
                printer=route.printer,
                profile=route.profile,
                printer_id=route.printer_id,
                pdf=pdf,
                copies=copies or route.copies,
                done=done,
                queued=True,
            )
        )

    def open_dialog(self, subject: Subject, paper: Paper, pdf: bytes) -> None:
        """Qt's print dialog over pages that were drawn."""
        from oms_desktop.documents.pages import page_sizes

        printer = self.printers.make(self.printers.default())
        dialog = QPrintDialog(printer, self._window)
        dialog.setOptions(
            QAbstractPrintDialog.PrintDialogOption.PrintPageRange
            | QAbstractPrintDialog.PrintDialogOption.PrintToFile
            | QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies
        )
        dialog.setMinMax(1, len(page_sizes(pdf)))
        self._dialogs.open(dialog, lambda: self._print_chosen(subject, paper, pdf, printer))

    def ask_place(self, subject: Subject, paper: Paper, pdf: bytes) -> None:
        """Ask where to save; `pdf` is what was shown, or empty for fresh pages."""
        name = subject.file_name(subject.values(self._desk.session, paper))
        self._dialogs.ask_place(name, lambda path: self.save_pages_to(subject, paper, path, pdf))

    def save_pages_to(
        self,
        subject: Subject,
        paper: Paper,
        path: Path,
        pdf: bytes = b"",
        done: Callable[[], object] | None = None,
    ) -> None:
        """Write pages that were shown, or fresh ones; the folder is remembered."""
        self._desk.settings[FOLDER] = str(path.parent)
        self._hand_outs.add(HandOut(subject, paper, str(path), path=path, pdf=pdf, done=done))

    # -------------------------------------------------------------- without a person

    def save_pdf_to(
        self, invoice_id: int, paper: Paper, path: Path, done: Callable[[], object] | None = None
    ) -> None:
        """Save without asking, for the tour."""
        self.save_pages_to(InvoicePaper(invoice_id), paper, path, b"", done)

    def save_paper_to(
        self,
        wanted: "OrderPaper",
        paper: Paper,
        path: Path,
        done: Callable[[], object] | None = None,
    ) -> None:
        """Save a paper of an order without asking, for the tour."""
        self.save_pages_to(OrderSubject(wanted), paper, path, b"", done)

    def print_to_file(
        self,
        invoice_id: int,
        paper: Paper,
        path: Path,
        done: Callable[[], object] | None = None,
    ) -> None:
        """Print into a PDF file through QPrinter, for the tour."""
        self._hand_outs.add(
            HandOut(
                InvoicePaper(invoice_id),
                paper,
                path.name,
                printer=lambda: file_printer(path),
                done=done,
            )
        )

    # -------------------------------------------------------------- what failed

    def on_its_way(self) -> list[HandOut]:
        """What is being printed now, and what comes after it."""
        return self._hand_outs.on_its_way()

    def give_up(self, jobs: Sequence[HandOut]) -> None:
        """Give prints up that are still to come."""
        self._hand_outs.give_up(jobs)

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._hand_outs.busy

    def waiting(self) -> list[HandOut]:
        """Prints that failed, oldest first."""
        return self._hand_outs.waiting()

    def retry(self, job: HandOut) -> None:
        """Print again; on the counter's printer if its own is gone."""
        self._hand_outs.retry(job)

    def drop(self, job: HandOut) -> None:
        """Give a failed print up."""
        self._hand_outs.drop(job)

    # -------------------------------------------------------------- inside

    def _print_chosen(self, subject: Subject, paper: Paper, pdf: bytes, printer: QPrinter) -> None:
        name = printer.printerName() or Path(printer.outputFileName()).name
        # A file holds one copy; copies on paper are drawn one by one, each with its mark.
        copies = max(1, printer.copyCount()) if printer.printerName() else 1
        printer.setCopyCount(1)
        if printer.printerName():
            self.printers.choose(printer.printerName())
        self._hand_outs.add(
            HandOut(
                subject,
                paper,
                name,
                printer=lambda: printer,
                pdf=pdf,
                copies=copies,
                queued=bool(printer.printerName()),
            )
        )

    def _offer_pdf(self, subject: Subject, paper: Paper) -> None:
        self._offer(lambda: self.ask_place(subject, paper, b""))

    def _offer(self, save: Callable[[], object]) -> None:
        self._desk.notices.offer(
            translate("Paper", "No printer is installed. Save as PDF instead?"),
            translate("Paper", "Save PDF"),
            save,
        )

    def _on_handed_out(self, job: object, copy: int) -> None:
        if not isinstance(job, HandOut):
            return
        if job.invoice_id:
            self.printed.emit(job.invoice_id, job.place)
        if job.path is not None:
            text = translate("Paper", "{number} saved as {path}")
            self._desk.notices.toast(text.format(number=job.number, path=_short(job.path)))
        elif job.draw is not None:
            text = translate("Paper", "{number} is printing on {printer}")
            words = text.format(number=job.number, printer=job.place)
            self._desk.notices.toast(words, seconds=_SHORT)
        elif copy or not job.invoice_id or job.paper.form != "receipt":
            # The first receipt of a sale speaks for itself: the counter is busy.
            text = translate("Paper", "{number} ({paper}) is printing on {printer}")
            words = text.format(number=job.number, paper=paper_word(job.paper), printer=job.place)
            self._desk.notices.toast(words, seconds=_SHORT)


def _short(path: Path) -> str:
    """A path that fits a toast: its end says most."""
    text = str(path)
    return text if len(text) <= 60 else f"…{text[-59:]}"
