"""Reads that may take long: done at once if that is a blink, else off the screen's thread."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from oms_desktop.database.connection import Stopped, within
from oms_desktop.database.listing import Found, Listing
from oms_desktop.desktop.shell.tasks import Cancelled, Progress, Tasks

T = TypeVar("T")
BLINK_MS: Final = 25
"""So long the screen may wait; a small shop is through by then, and nothing flickers."""


class Finder(QObject):
    """Answers one question at a time: a newer one ends the one before."""

    busy_changed = Signal(bool)
    """Somebody has to wait, or doesn't any more."""

    def __init__(
        self, tasks: Tasks, failed: Callable[[Exception], object], parent: QObject | None = None
    ) -> None:
        """Work in the pool of `tasks`; `failed` hears what went wrong there."""
        super().__init__(parent)
        self._tasks, self._failed = tasks, failed
        self._running: Progress | None = None
        self.blink = BLINK_MS
        """Milliseconds tried on the screen's thread; below 0 everything goes into the pool."""

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def find(
        self,
        listing: Listing[Any],
        sort: str,
        done: Callable[[Found], object],
        *,
        descending: bool = False,
    ) -> None:
        """Find a listing's rows in an order."""
        self._answer(partial(listing.find, sort, descending=descending), done, self.blink)

    def add_up(self, listing: Listing[Any], done: Callable[[dict[str, int]], object]) -> None:
        """Add a listing's sums up; its rows are there already, so a shorter wait is enough."""
        self._answer(lambda *, stop: listing.total(stop), done, self.blink // 3)

    def ask(self, read: Callable[..., T], done: Callable[[T], object]) -> None:
        """Have something else read; `read` takes `stop` and raises `Stopped` when it says so."""
        self._answer(read, done, self.blink)

    def forget(self) -> None:
        """Nobody waits any more."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.busy_changed.emit(False)

    def _answer(self, read: Callable[..., T], done: Callable[[T], object], blink: int) -> None:
        self.forget()
        if blink >= 0:
            try:
                value = read(stop=within(blink))
            except Stopped:
                pass
            else:
                done(value)
                return
        self._begin(read, done)

    def _begin(self, read: Callable[..., T], done: Callable[[T], object]) -> None:
        def job(progress: Progress) -> T:
            try:
                return read(stop=lambda: progress.cancelled)
            except Stopped as ended:
                raise Cancelled from ended

        def ended() -> bool:
            """Whether it is this job that somebody still waits for."""
            if not isValid(self) or self._running is not handle:
                return False
            self._running = None
            self.busy_changed.emit(False)
            return True

        def failed(error: Exception) -> None:
            if ended():
                self._failed(error)

        handle = self._tasks.run(job, lambda value: ended() and done(value), failed)
        self._running = handle
        self.busy_changed.emit(True)
