"""A paper on its way out of the shop: what it is, and where it goes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from oms_desktop.desktop.shell.paper_subject import InvoicePaper, Subject
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.services.printing import Paper


@dataclass(frozen=True)
class Route:
    """Where a paper is printed.

    Attributes:
        place: the printer's name, for the screen.
        paper: what lies in it.
        copies: how often it is printed there unless told otherwise.
        printer: makes the printer to paint on, or None if it is gone; without it bytes are sent.
        profile: of a printer that takes bytes.
        printer_id: of one of the shop's printers.
    """

    place: str
    paper: Paper
    copies: int = 1
    printer: Callable[[], QPrinter | None] | None = None
    profile: PrinterProfile | None = None
    printer_id: int | None = None


@dataclass(frozen=True)
class HandOut:
    """A paper to be printed or saved.

    Attributes:
        subject: which; None for a paper that isn't counted.
        paper: on what.
        place: name of the printer or of the file, for the screen.
        printer: makes the printer to paint on, or None if it is gone.
        profile: a printer that takes bytes instead.
        printer_id: of one of the shop's printers.
        path: the file to write, where there is no printer.
        pdf: pages shown before, used if they still say what is true now; drawn anew otherwise.
        copies: how often it is still to be printed, each sheet marked with the copy that it is.
        first: the copy that the first sheet was, once it is out.
        done: called once it is handed over and counted.
        number: the document's number, known once it is drawn; another paper's title.
        draw: draws a paper that isn't counted, anywhere.
        raw: the same for a printer that takes bytes.
        queued: it belongs into the print queue, which outlives the program.
        job_id: its place there; 0 while it has none.
        attempts: how often it failed.
        trouble: what went wrong the last time.
    """

    subject: Subject | None
    paper: Paper
    place: str
    printer: Callable[[], QPrinter | None] | None = None
    profile: PrinterProfile | None = None
    printer_id: int | None = None
    path: Path | None = None
    pdf: bytes = field(default=b"", repr=False)
    copies: int = 1
    first: int | None = None
    done: Callable[[], object] | None = None
    number: str = ""
    draw: Callable[[], bytes] | None = field(default=None, repr=False)
    raw: Callable[[PrinterProfile], bytes] | None = field(default=None, repr=False)
    queued: bool = False
    job_id: int = 0
    attempts: int = 0
    trouble: Trouble | None = None

    @property
    def invoice_id(self) -> int:
        """The invoice's id; 0 if it is another paper."""
        return self.subject.invoice_id if isinstance(self.subject, InvoicePaper) else 0

    @property
    def is_print(self) -> bool:
        """Whether it goes to a printer rather than into a file."""
        return self.printer is not None or self.profile is not None
