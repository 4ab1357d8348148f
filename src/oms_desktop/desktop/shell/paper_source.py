"""Where the pages come from: drawn off the UI thread, the newest wish wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.desktop.shell.paper_subject import Subject
    from oms_desktop.services.printing import Paper

_REST_MS: Final = 140


class DrawnPages(bytes):
    """A PDF that knows which values it shows, so that old pages never leave the shop as new ones."""

    values: Any
    paper: Paper

    @classmethod
    def of(cls, pdf: bytes, values: Any, paper: Paper) -> DrawnPages:
        """Pages together with what was drawn and on which paper."""
        drawn = cls(pdf)
        drawn.values, drawn.paper = values, paper
        return drawn

    def still_true(self, values: Any, paper: Paper) -> bool:
        """Whether drawing these values now would give the same pages."""
        return self.paper is paper and bool(self.values == values)


def draw_paper(
    desk: Desk,
    subject: Subject,
    paper: Paper,
    done: Callable[[DrawnPages], object],
    failed: Callable[[Exception], object] | None = None,
) -> str:
    """Have a paper drawn in the background: fpdf2's first import takes as long as a blink.

    The values are read here and now (a few rows), so that what is drawn is one state of the shop.

    Returns:
        The document's number.

    Raises:
        NotFound: there is no such document.
    """
    values = subject.values(desk.session, paper)

    def job(_: object) -> DrawnPages:
        # Loads PDFium too, which whoever shows or prints the pages needs next.
        from oms_desktop.documents import pages

        pdf = DrawnPages.of(subject.draw(values, paper), values, paper)
        pages.page_sizes(pdf)
        return pdf

    desk.tasks.run(job, done, failed)
    return str(values.number)


class PaperSource(QObject):
    """Feeds one preview: many wishes in a row become one drawing, late ones are dropped."""

    ready = Signal(object)
    """The PDF that was asked for last; empty if nothing was."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Nothing is asked for yet."""
        super().__init__(parent)
        self._desk = desk
        self._wish: tuple[Subject, Paper] | None = None
        self._asked = 0
        self._waiting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._draw)

    @property
    def busy(self) -> bool:
        """Whether the pages last asked for are still to come."""
        return self._waiting

    def ask(self, subject: Subject, paper: Paper, *, at_once: bool = False) -> None:
        """Ask for a paper's pages; `ready` brings them."""
        self._wish = (subject, paper)
        self._asked += 1
        self._waiting = True
        if at_once:
            self._timer.stop()
            self._draw()
        else:
            self._timer.start()

    def forget(self) -> None:
        """Ask for nothing; what is being drawn is dropped."""
        self._timer.stop()
        self._asked += 1
        self._wish = None
        self._waiting = False
        self.ready.emit(b"")

    def _draw(self) -> None:
        if self._wish is None:
            return
        number = self._asked

        def done(pdf: bytes) -> None:
            if isValid(self) and number == self._asked:
                self._waiting = False
                self.ready.emit(pdf)

        def failed(error: Exception) -> None:
            if isValid(self) and number == self._asked:
                self._waiting = False
                self._desk.notices.error(error)

        try:
            draw_paper(self._desk, *self._wish, done, failed)
        except Exception as error:  # noqa: BLE001 - a refusal is said, anything else is our bug
            failed(error)
