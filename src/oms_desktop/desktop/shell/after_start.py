"""What may wait until the counter has been painted."""

import gc

from PySide6.QtCore import QTimer

from oms_desktop.database.opening import CHECKED_AT_ONCE, check_store
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk


def after_start(desk: Desk) -> None:
    """Plan it; called once the window is shown."""
    QTimer.singleShot(0, _collect_again)
    QTimer.singleShot(300, lambda: desk.tasks.run(_import_papers))
    if isinstance(desk.papers, QtPaperDesk):
        QTimer.singleShot(600, desk.papers, desk.papers.past.resume)
    path = desk.session.store.path
    if path.stat().st_size > CHECKED_AT_ONCE:
        # A large file is read through while the counter works; damage is said at once.
        QTimer.singleShot(2000, lambda: desk.tasks.run(lambda _: check_store(path)))


def _collect_again() -> None:
    """Look for rubbish from now on, but not among what the start has made."""
    gc.freeze()
    gc.enable()


def _import_papers(_: object) -> None:
    """The first paper shall not wait for fpdf2."""
    import oms_desktop.documents.invoice
    import oms_desktop.documents.receipt  # noqa: F401 - only to have it in memory
