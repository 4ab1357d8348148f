"""What every tab is handed: the session, and the ways to act, to hear and to speak."""

import inspect
from collections.abc import Callable, MutableMapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from oms_desktop.desktop.shell.actions import ActionRegistry
from oms_desktop.desktop.shell.beeper import Beeper
from oms_desktop.desktop.shell.bus import Bus
from oms_desktop.desktop.shell.notices import Notices
from oms_desktop.desktop.shell.tasks import Tasks, Writer
from oms_desktop.domain.errors_people import ReasonNeeded, RightMissing
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.domain.refused import Refused
from oms_desktop.services import head_file
from oms_desktop.services.changes import Changes
from oms_desktop.services.printing import Paper
from oms_desktop.services.session import Session

if TYPE_CHECKING:
    from oms_desktop.services.order_papers import OrderPaper

P = ParamSpec("P")
T = TypeVar("T")


class PaperDesk(Protocol):
    """Hands papers out; knows the printers."""

    def print_invoice(self, invoice_id: int, paper: Paper, *, asked: bool = True) -> None:
        """Print on the default printer without asking; offers a PDF if there is none.

        Not `asked` for, such as after each sale, the offer is made only once.
        """

    def print_jobs(self, job_ids: Sequence[int]) -> None:
        """Print jobs that were written with what they document."""

    def open_drawer(self) -> None:
        """Open the cash drawer, where there is one."""

    def print_dialog(self, invoice_id: int, paper: Paper) -> None:
        """Let a person choose printer, pages and copies first."""

    def preview(self, invoice_id: int, paper: Paper) -> None:
        """Show the pages in a window of their own."""

    def save_pdf(self, invoice_id: int, paper: Paper) -> None:
        """Ask for a place and write the PDF there."""

    def show_paper(self, wanted: "OrderPaper", paper: Paper | None = None) -> None:
        """Show a paper of an order in a window of its own; without `paper` on the usual one."""

    def print_paper(self, wanted: "OrderPaper", paper: Paper | None = None) -> None:
        """Print a paper of an order on the default printer without asking."""

    def save_paper(self, wanted: "OrderPaper", paper: Paper | None = None) -> None:
        """Ask for a place and write a paper of an order there."""

    def print_report(
        self,
        title: str,
        paper: Paper,
        draw: Callable[[], bytes],
        raw: Callable[[PrinterProfile], bytes] | None = None,
    ) -> None:
        """Print another paper than an invoice; `draw` makes its PDF anywhere, `raw` its bytes."""

    def save_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        """Ask for a place and write another paper there."""


class Approver(Protocol):
    """Gets a right lent, or its reason, when an act was refused for want of it."""

    def ask(
        self,
        session: Session,
        error: RightMissing | ReasonNeeded,
        reason: str,
        retry: Callable[[Session], object],
        cancelled: Callable[[], object],
    ) -> bool:
        """Ask over the act.

        Args:
            session: of the refused request.
            error: what it was refused for.
            reason: one that was typed already, or empty.
            retry: takes the same request with what it lacked.
            cancelled: the person gave up.

        Returns:
            False if nobody could help; then neither is called.
        """


class Desk(QObject):
    """One counter: handed to every tab by the front door."""

    person_changed = Signal()
    """Somebody else works here now; `session` is theirs already."""
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
        self.approver: Approver | None = None

    def sign_in(self, session: Session) -> None:
        """Let somebody else work here; the carts belong to the shop and stay."""
        self.session = session
        self.person_changed.emit()

    def submit(
        self,
        job: Callable[[Session], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        session: Session | None = None,
        reason: str = "",
    ) -> None:
        """Have a job done by the writer; a right it lacks is asked for on the spot, then it runs again.

        Args:
            job: takes the session; its request id stays the same when it runs again.
            done: gets its result on the UI thread.
            failed: gets its exception on the UI thread, also when nobody lent the right.
            session: of the request; a fresh one if not given.
            reason: one that was typed already, offered to who approves.
        """
        asked = session or self.session.fresh()
        give_up = failed or self.notices.error

        def refused(error: Exception) -> None:
            if isinstance(error, RightMissing | ReasonNeeded) and self.approver is not None:
                helped = self.approver.ask(
                    asked,
                    error,
                    reason,
                    lambda lent: self.submit(job, done, failed, session=lent, reason=reason),
                    lambda: give_up(error),
                )
                if helped:
                    return
            give_up(error)

        self.writer.submit(lambda: job(asked), done, refused)

    def command(
        self,
        service: Callable[Concatenate[Session, P], Changes],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> "Command":
        """Have a service carried out: `.run(done, failed)`."""
        # A reason that was typed for the act itself needn't be typed for the approval again.
        names = list(inspect.signature(service).parameters)[1:]
        given: dict[str, Any] = {**dict(zip(names, args, strict=False)), **kwargs}
        reason = given.get("reason", "")
        return Command(
            self, lambda session: service(session, *args, **kwargs), reason=str(reason or "")
        )

    def go(self, tab_id: str, key: object = None) -> None:
        """Show a tab, at a record."""
        self.wanted.emit(tab_id, key)

    def close(self) -> None:
        """Finish what is under way and let go of the store."""
        self.tasks.close()
        self.writer.close()
        # A full disk must not keep the shop open.
        with suppress(Refused):
            head_file.write_head(self.session)
        self.session.store.close()


class Command:
    """A service on its way to the writer; submitted by `run`."""

    def __init__(self, desk: Desk, job: Callable[[Session], Changes], *, reason: str = "") -> None:
        """Wait for `run`."""
        self._desk, self._job, self._reason = desk, job, reason
        self._session = desk.session.fresh()

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

        self._desk.submit(self._job, tell, failed, session=self._session, reason=self._reason)
