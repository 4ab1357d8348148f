"""The book check off the UI thread; its result is kept when it is done."""

from collections.abc import Callable

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.services import bookcheck
from oms_desktop.services.bookcheck_findings import BookReport


class Watched:
    """Progress as the services report it: a cancelled job ends at its next report."""

    def __init__(self, progress: Progress) -> None:
        """Pass reports on to the handle of a task."""
        self._progress = progress

    def report(self, done: int, total: int) -> None:
        """Report, or end.

        Raises:
            Cancelled: the person cancelled.
        """
        self._progress.check()
        self._progress.report(done, total)


def run_check(
    desk: Desk,
    done: Callable[[BookReport], object],
    failed: Callable[[Exception], object] | None = None,
    *,
    quietly: bool = False,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], object] | None = None,
) -> Progress:
    """Start a check on a connection of its own.

    Args:
        desk: whose shop.
        done: gets the report on the UI thread.
        failed: gets what went wrong.
        quietly: the nightly one, that anybody's session may run.
        progress: gets steps done and all steps.
        cancelled: called if it was given up.

    Returns:
        The handle, to cancel it.
    """
    session = desk.session.fresh()
    check = bookcheck.check_quietly if quietly else bookcheck.check_books

    def keep(report: BookReport) -> None:
        desk.command(bookcheck.keep_result, report).run()
        done(report)

    return desk.tasks.run(
        lambda handle: check(session, Watched(handle)),
        keep,
        failed,
        progress=progress,
        cancelled=cancelled,
    )
