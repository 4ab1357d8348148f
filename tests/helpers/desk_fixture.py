"""A counter on a real shop's file: the desk behind a window, with printers that are files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtPrintSupport import QPrinter

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.qt_printer import Printers, file_printer
from tests.helpers.shop import Shop


class FilePrinters(Printers):
    """Printers whose paper is a PDF file in a folder; a broken one takes no pages."""

    def __init__(self, folder: Path, *names: str) -> None:
        super().__init__({})
        self.folder = folder
        self.installed = list(names)
        self.broken: set[str] = set()
        self.made: list[Path] = []

    def names(self) -> list[str]:
        return list(self.installed)

    def make(self, name: str = "") -> QPrinter:
        if name in self.broken:
            return file_printer(self.folder / "no such folder" / "x.pdf")
        path = self.folder / f"{name}-{len(self.made) + 1}.pdf"
        self.made.append(path)
        return file_printer(path)


@contextmanager
def make_desk(
    window: MainWindow, shop: Shop, printers: Printers | None = None
) -> Iterator[tuple[Desk, QtPaperDesk]]:
    """A desk and its paper desk on an open shop; closed afterwards, the shop's file with it."""
    desk = Desk(shop.session, window.registry, window.notices, _Quiet(), window.settings, window)
    papers = QtPaperDesk(desk, window, printers)
    desk.papers = papers
    closed: list[bool] = []

    def close() -> bool:
        """Once, before the window goes: its pool would wait for jobs that wait for Python."""
        if not closed:
            closed.append(True)
            settle(desk, papers)
            desk.close()
        return True

    window.set_close_guard(close)
    try:
        yield desk, papers
    finally:
        close()


class _Quiet:
    """A beeper that doesn't."""

    def ok(self) -> None:
        """Nothing to hear."""

    def error(self) -> None:
        """Nothing to hear."""


def settle(desk: Desk, papers: QtPaperDesk, milliseconds: int = 8000) -> None:
    """Let events run until nothing is under way."""
    loop, waited = QEventLoop(), 0
    while (desk.writer.pending or desk.tasks.running or papers.busy) and waited < milliseconds:
        QTimer.singleShot(10, loop.quit)
        loop.exec()
        waited += 10
    assert waited < milliseconds, "still under way"
