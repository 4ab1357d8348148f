"""What every tab is handed: the session, and the ways to act, to hear and to speak."""

from collections.abc import Callable, MutableMapping
from typing import Concatenate, ParamSpec, Protocol

from PySide6.QtCore import QObject, Signal

from oms_desktop.desktop.shell.actions import ActionRegistry
from oms_desktop.desktop.shell.beeper import Beeper
from oms_desktop.desktop.shell.bus import Bus
from oms_desktop.desktop.shell.notices import Notices
from oms_desktop.desktop.shell.tasks import Tasks, Writer
from oms_desktop.services.changes import Changes
from oms_desktop.services.printing import Paper
from oms_desktop.services.session import Session

P = ParamSpec("P")


class PaperDesk(Protocol):
    """Hands invoices out on paper; knows the printers."""

    def print_invoice(self, invoice_id: int, paper: Paper, *, asked: bool = True) -> None:
        """Print on the default printer without asking; offers a PDF if there is none.

        Not `asked` for, such as after each sale, the offer is made only once.
        """

    def print_dialog(self, invoice_id: int, paper: Paper) -> None:
        """Let a person choose printer, pages and copies first."""

    def preview(self, invoice_id: int, paper: Paper) -> None:
        """Show the pages in a window of their own."""

    def save_pdf(self, invoice_id: int, paper: Paper) -> None:
        """Ask for a place and write the PDF there."""


class Desk(QObject):
    """One counter: handed to every tab by the front door."""

    wanted = Signal(str, object)
    """Somebody wants a tab shown (its id), at a record (its key, or None)."""

    def __init__(
        self,
        session: Session,
        registry: ActionRegistry,
        notices: Notices,
        beeper: Beeper,
        settings: MutableMapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        """Start the writer; `settings` keeps what belongs to this screen."""
        super().__init__(parent)
        self.session = session
        self.registry = registry
        self.notices = notices
        self.beeper = beeper
        self.settings = settings
        self.bus = Bus(self)
        self.writer = Writer(notices.error, self)
        self.tasks = Tasks(notices.error, self)
        self.papers: PaperDesk | None = None

    def command(
        self,
        service: Callable[Concatenate[Session, P], Changes],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> "Command":
        """Have a service carried out: `.run(done, failed)`."""
        session = self.session.fresh()
        return Command(self, lambda: service(session, *args, **kwargs))

    def go(self, tab_id: str, key: object = None) -> None:
        """Show a tab, at a record."""
        self.wanted.emit(tab_id, key)

    def close(self) -> None:
        """Finish what is under way and let go of the store."""
        self.tasks.close()
        self.writer.close()
        self.session.store.close()


class Command:
    """A service on its way to the writer; submitted by `run`."""

    def __init__(self, desk: Desk, job: Callable[[], Changes]) -> None:
        """Wait for `run`."""
        self._desk, self._job = desk, job

    def run(
        self,
        done: Callable[[Changes], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Queue it; on the UI thread the bus hears of it first, then `done`."""

        def tell(changes: Changes) -> None:
            self._desk.bus.tell(changes)
            if done is not None:
                done(changes)

        self._desk.writer.submit(self._job, tell, failed)
