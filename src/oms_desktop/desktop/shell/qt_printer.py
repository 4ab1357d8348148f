"""Qt's printers, and the painting of a PDF's own pages on them."""

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from oms_desktop.desktop.shell.tasks import Tasks
from oms_desktop.services.printing import Paper

if TYPE_CHECKING:
    # PDFium is loaded with the first paper.
    from oms_desktop.documents.pages import RenderedPage

SETTING: Final = "printer"
"""Key of the settings that holds the name of the counter's printer."""
SHEET_DPI: Final = 300
ROLL_DPI: Final = 203
"""Dots per inch of thermal heads."""

Points = tuple[float, float]


class Printers:
    """The printers of this PC; tests put others in its place."""

    def __init__(self, settings: MutableMapping[str, str]) -> None:
        """`settings` remember which printer is the counter's."""
        self._settings = settings

    def names(self) -> list[str]:
        """All installed printers."""
        return list(QPrinterInfo.availablePrinterNames())

    def default(self) -> str:
        """The counter's printer, else the system's default, else any; empty if there is none."""
        names = self.names()
        for wanted in (self._settings.get(SETTING, ""), QPrinterInfo.defaultPrinterName()):
            if wanted in names:
                return wanted
        return names[0] if names else ""

    def choose(self, name: str) -> None:
        """Make a printer the counter's."""
        self._settings[SETTING] = name

    def make(self, name: str = "") -> QPrinter:
        """A printer to paint on, by name; an empty name is one for a dialog to set up."""
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        if name:
            printer.setPrinterName(name)
        return printer


def file_printer(path: Path) -> QPrinter:
    """A printer that leaves its pages in a PDF file."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def is_roll(paper: Paper) -> bool:
    """Whether it comes from a thermal head: black dots or none."""
    return paper.form in {"receipt", "label"}


def page_size(points: Points, paper: Paper) -> QPageSize:
    """The size of a page of the PDF, upright; a standard sheet is called by its name."""
    if lies_across(points, paper):
        points = (points[1], points[0])
    matching = QPageSize.SizeMatchPolicy
    policy = matching.ExactMatch if is_roll(paper) else matching.FuzzyMatch
    return QPageSize(QSizeF(*points), QPageSize.Unit.Point, "", policy)


def lies_across(points: Points, paper: Paper) -> bool:
    """Whether a page is a sheet turned by a quarter, such as a money receipt on A5."""
    return points[0] > points[1] and not is_roll(paper)


def prepare(printer: QPrinter, points: Points, paper: Paper, title: str) -> None:
    """Set a printer up for the PDF: its resolution always, its size, no margins of its own."""
    printer.setResolution(ROLL_DPI if is_roll(paper) else SHEET_DPI)
    printer.setFullPage(True)
    printer.setPageSize(page_size(points, paper))
    way = QPageLayout.Orientation
    printer.setPageOrientation(way.Landscape if lies_across(points, paper) else way.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setDocName(title)
    printer.setCreator("OMS Desktop")


def pages_wanted(printer: QPrinter, count: int) -> list[int]:
    """Pages to print, from 0: those chosen in the print dialog, else all."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return list(range(count))
    ranges: QPageRanges = printer.pageRanges()
    if not ranges.isEmpty():
        return [page for page in range(count) if ranges.contains(page + 1)]
    first = max(1, printer.fromPage())
    last = printer.toPage() or count
    return list(range(first - 1, min(last, count)))


class PrintRun(QObject):
    """One document on its way to a printer: pages are rendered in the pool, painted here."""

    def __init__(
        self, tasks: Tasks, printer: QPrinter, pdf: bytes, paper: Paper, parent: QObject
    ) -> None:
        """Wait for `start`."""
        super().__init__(parent)
        self._tasks, self._printer, self._pdf, self._paper = tasks, printer, pdf, paper
        self._painter: QPainter | None = None
        self._pages: list[int] = []
        self._sizes: list[Points] = []
        self._painted = 0
        self._done: Callable[[], object] = lambda: None
        self._failed: Callable[[Exception | None], object] = lambda _: None

    def start(
        self,
        title: str,
        done: Callable[[], object],
        failed: Callable[[Exception | None], object],
    ) -> None:
        """Print.

        Args:
            title: the job's name in the printer's queue.
            done: called when the spooler has everything.
            failed: called if the printer takes no pages; with the error if there is one.
        """
        from oms_desktop.documents.pages import page_sizes

        self._done, self._failed = done, failed
        self._sizes = [(float(wide), float(high)) for wide, high in page_sizes(self._pdf)]
        self._pages = pages_wanted(self._printer, len(self._sizes))
        if not self._pages:
            self._end(None)
            return
        prepare(self._printer, self._sizes[self._pages[0]], self._paper, title)
        self._painter = QPainter()
        if not self._painter.begin(self._printer):
            self._painter = None
            self._end(None, well=False)
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._render()

    def _render(self) -> None:
        from oms_desktop.documents.pages import render_page

        page = self._pages[self._painted]
        dpi, grey = self._printer.resolution(), is_roll(self._paper)

        def job(_: object) -> "RenderedPage":
            return render_page(self._pdf, page, dpi, grey=grey)

        def paint(rendered: "RenderedPage") -> None:
            try:
                self._paint(_image(rendered, grey=grey))
            except Exception as error:  # noqa: BLE001 - whoever waits for this print must hear of it
                self._end(error, well=False)

        self._tasks.run(job, paint, lambda error: self._end(error, well=False))

    def _paint(self, image: QImage) -> None:
        painter = self._painter
        if painter is None:
            return
        if self._painted:
            self._printer.setPageSize(
                page_size(self._sizes[self._pages[self._painted]], self._paper)
            )
            if not self._printer.newPage():
                self._end(None, well=False)
                return
        sheet = QRect(0, 0, image.width(), image.height())
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.drawImage(sheet, image)
        self._painted += 1
        if self._painted < len(self._pages):
            self._render()
        else:
            self._end(None)

    def _end(self, error: Exception | None, *, well: bool = True) -> None:
        painter, self._painter = self._painter, None
        if painter is not None and painter.isActive():
            ended = painter.end()
            state = self._printer.printerState()
            well = well and ended and state is not QPrinter.PrinterState.Error
        if not well:
            self._printer.abort()
        self.deleteLater()
        if well:
            self._done()
        else:
            self._failed(error)


def _image(page: "RenderedPage", *, grey: bool) -> QImage:
    """A rendered page as Qt's picture; for a thermal head dots are black or not there."""
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_BGR888
    borrowed = QImage(page.data, page.width, page.height, page.stride, kind)
    if grey:
        sharp = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
        return borrowed.convertToFormat(QImage.Format.Format_Mono, sharp)
    # The buffer belongs to the page, which is gone after this line.
    return borrowed.copy()
