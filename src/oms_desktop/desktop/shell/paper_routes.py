"""Which printer a paper goes to: the shop's own for that document, else this PC's usual one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtPrintSupport import QPrinter

from oms_desktop.database.print_jobs import JobRow
from oms_desktop.database.printers import PrinterRow
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.hand_out import HandOut, Route
from oms_desktop.desktop.shell.paper_subject import Subject, subject_of
from oms_desktop.desktop.shell.qt_printer import Printers
from oms_desktop.domain.print_jobs import DOCUMENTS, JobState, Trouble
from oms_desktop.domain.printers import Dialect
from oms_desktop.services import printers as shop_printers
from oms_desktop.services.printing import Paper

_SHOP = "#"
"""Before the id of one of the shop's printers, where a printer is named."""


class PaperRoutes:
    """Finds printers for papers; asks the shop each time, a row or two."""

    def __init__(self, desk: Desk, printers: Printers) -> None:
        """`printers` are those of this PC."""
        self._desk, self._printers = desk, printers

    def usual(self, subject: Subject, paper: Paper) -> Route | None:
        """Where a paper goes without being told; None if there is no printer."""
        found = shop_printers.printer_for(self._desk.session, subject.document(paper))
        if found is not None:
            row, copies = found
            return self.of_printer(row, copies)
        name = self._printers.default()
        return self._of_pc(name, paper) if name else None

    def of_report(self, paper: Paper, *, raw: bool) -> Route | None:
        """Where another paper goes: one for a roll to the receipts' printer, if it can print it."""
        found = shop_printers.printer_for(self._desk.session, "receipt")
        if found is not None and paper.form == "receipt":
            route = self.of_printer(found[0])
            if raw or route.profile is None:
                return route
        name = self._printers.default()
        return self._of_pc(name, paper) if name else None

    def named(self, name: str, paper: Paper) -> Route:
        """The route to a printer as `choices` names it."""
        if name.startswith(_SHOP) and name[1:].isdecimal():
            return self.of_printer(shop_printers.printer(self._desk.session, int(name[1:])))
        return self._of_pc(name, paper)

    def choices(self, subject: Subject, paper: Paper) -> list[tuple[str, str]]:
        """Name and words of all printers that can put a subject on this paper, the shop's first."""
        document = DOCUMENTS.get(subject.document(paper))
        own = [
            (f"{_SHOP}{row.id}", row.profile.name)
            for row in shop_printers.all_printers(self._desk.session)
            if row.profile.dialect is not Dialect.PAGES
            and row.profile.paper == paper.value
            and document is not None
            and document.fits(row.profile)
        ]
        return [*own, *((name, name) for name in self._printers.names())]

    def preferred(self, subject: Subject, paper: Paper) -> str:
        """Which of the `choices` is the document's own, else the usual one of this PC."""
        found = shop_printers.printer_for(self._desk.session, subject.document(paper))
        if found is not None:
            row, _ = found
            pages = row.profile.dialect is Dialect.PAGES
            if row.profile.paper == paper.value:
                return row.profile.address if pages else f"{_SHOP}{row.id}"
        return self._printers.default()

    def of_printer(self, row: PrinterRow, copies: int = 1) -> Route:
        """The route to one of the shop's printers."""
        profile, paper = row.profile, Paper(row.profile.paper)
        copies = max(1, copies)
        if profile.dialect is not Dialect.PAGES:
            return Route(profile.name, paper, copies, None, profile, row.id)
        return Route(profile.name, paper, copies, self.painted(profile.address), None, row.id)

    def of_row(self, row: JobRow) -> HandOut:
        """A job of the print queue as it goes on."""
        route = (
            self._of_pc(row.place, Paper(row.paper))
            if row.printer_id is None
            else self.of_printer(shop_printers.printer(self._desk.session, row.printer_id))
        )
        return HandOut(
            subject_of(row),
            Paper(row.paper),
            route.place,
            printer=route.printer,
            profile=route.profile,
            printer_id=route.printer_id,
            copies=row.left,
            number=row.number,
            queued=True,
            job_id=row.id,
            attempts=row.attempts,
            trouble=_trouble(row),
        )

    def renewed(self, job: HandOut) -> HandOut:
        """A job on its printer as it is set up now: what was wrong may have been mended there."""
        if job.printer_id is None:
            return job
        row = shop_printers.printer(self._desk.session, job.printer_id)
        route = self.of_printer(row)
        return replace(job, place=route.place, printer=route.printer, profile=route.profile)

    def _of_pc(self, name: str, paper: Paper) -> Route:
        return Route(name, paper, printer=lambda: self._make(name))

    def _make(self, name: str) -> QPrinter | None:
        """The printer of this name, or the counter's if it is gone; None if there is none at all."""
        usable = name if name in self._printers.names() else self._printers.default()
        return self._printers.make(usable) if usable else None

    def painted(self, address: str) -> Callable[[], QPrinter | None]:
        """This printer or none: what was chosen for a paper isn't replaced by any other."""

        def make() -> QPrinter | None:
            name = address or self._printers.default()
            return self._printers.make(name) if name in self._printers.names() else None

        return make


def _trouble(row: JobRow) -> Trouble | None:
    if row.state == JobState.PRINTING.value:
        # Nobody prints it: the program ended meanwhile.
        return Trouble.INTERRUPTED
    return Trouble(row.reason) if row.reason else None
