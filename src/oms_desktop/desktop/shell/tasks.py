"""Work off the UI thread: one serial writer for commands, a pool for long jobs.

Results, errors and progress come back by queued signals on the UI thread, in the order the jobs were handed in.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")
Job = Callable[[], T]
Done = Callable[[T], object]
Failed = Callable[[Exception], object]

_REPORT_SECONDS: Final = 0.04


@dataclass(frozen=True)
class _Answer:
    """A call to make on the UI thread."""

    call: Callable[[Any], object] | None
    value: Any
    counted: bool = True


def _living(call: Callable[..., object]) -> bool:
    """Whether a callback's widget still exists: windows close while work is under way."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class Writer(QObject):
    """Runs jobs one after the other in its own thread, first in, first out."""

    _answered = Signal(object)

    def __init__(
        self,
        on_error: Failed,
        parent: QObject | None = None,
        *,
        opened: Callable[[], object] | None = None,
        closed: Callable[[], object] | None = None,
    ) -> None:
        """Start the thread.

        Args:
            on_error: hears, on the UI thread, the errors of jobs submitted without `failed`.
            parent: Qt parent.
            opened: called in the thread before the first job, such as opening a connection.
            closed: called in the thread after the last job.
        """
        super().__init__(parent)
        self._on_error = on_error
        self._pending = 0
        self._waiting: list[Callable[[], object]] = []
        self._jobs: SimpleQueue[tuple[Job[Any], Done[Any] | None, Failed] | None] = SimpleQueue()
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(
            target=self._work, args=(opened, closed), name="oms-writer", daemon=True
        )
        self._thread.start()

    @property
    def pending(self) -> int:
        """Jobs whose answer hasn't been delivered yet."""
        return self._pending

    def submit(
        self, job: Job[T], done: Done[T] | None = None, failed: Failed | None = None
    ) -> None:
        """Queue a job.

        Args:
            job: runs in the writer's thread.
            done: gets its result on the UI thread.
            failed: gets its exception on the UI thread; `on_error` if not given.
        """
        self._pending += 1
        self._jobs.put((job, done, failed or self._on_error))

    def when_idle(self, callback: Callable[[], object]) -> None:
        """Call back on the UI thread once nothing is pending; at once if nothing is."""
        if self._pending:
            self._waiting.append(callback)
        else:
            callback()

    def wait_idle(self, milliseconds: int = 5000) -> bool:
        """Let events run until nothing is pending; for closing and tests.

        Returns:
            False if the time ran out.
        """
        ends = time.monotonic() + milliseconds / 1000
        # What waited for the end may hand in more.
        while self._pending and (left := ends - time.monotonic()) > 0:
            loop = QEventLoop()
            timer = QTimer()
            timer.setSingleShot(True)
            timer.timeout.connect(loop.quit)
            timer.start(round(left * 1000) + 1)
            self._waiting.append(loop.quit)
            loop.exec()
        return self._pending == 0

    def close(self, milliseconds: int = 5000) -> bool:
        """Finish what is queued and end the thread; False if it didn't end in time."""
        self.wait_idle(milliseconds)
        self._jobs.put(None)
        self._thread.join(milliseconds / 1000)
        return not self._thread.is_alive()

    def _work(
        self, opened: Callable[[], object] | None, closed: Callable[[], object] | None
    ) -> None:
        self._guarded(opened)
        while (item := self._jobs.get()) is not None:
            job, done, failed = item
            try:
                answer = _Answer(done, job())
            except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the UI thread
                answer = _Answer(failed, error)
            self._answered.emit(answer)
        self._guarded(closed)

    def _guarded(self, call: Callable[[], object] | None) -> None:
        try:
            if call is not None:
                call()
        except Exception as error:  # noqa: BLE001 - it belongs to the UI thread too
            self._answered.emit(_Answer(self._on_error, error, counted=False))

    @Slot(object)
    def _on_answered(self, answer: _Answer) -> None:
        self._pending -= answer.counted
        try:
            if answer.call is not None and _living(answer.call):
                answer.call(answer.value)
        finally:
            if not self._pending:
                waiting, self._waiting = self._waiting, []
                for callback in waiting:
                    self._call(callback)

    def _call(self, callback: Callable[[], object]) -> None:
        """One that raises must not keep the others from being called."""
        try:
            if _living(callback):
                callback()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is said
            self._on_error(error)


class Cancelled(Exception):
    """The person cancelled the job; raised by `Progress.check`."""


class Progress:
    """Shared by a long job and the strip that shows it; `report` may be called often."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        """Pass reports to `tell`, at most 25 a second."""
        self._tell = tell
        self._stop = Event()
        self._last = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the person wants it to end."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the job to end; it ends at its next `check`."""
        self._stop.set()

    def check(self) -> None:
        """Let a cancelled job end.

        Raises:
            Cancelled: the person cancelled.
        """
        if self.cancelled:
            raise Cancelled

    def report(self, done: int, total: int) -> None:
        """Say how far it is: `done` of `total` steps."""
        now = time.monotonic()
        if done >= total or now - self._last >= _REPORT_SECONDS:
            self._last = now
            self._tell(done, total)


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


class Tasks(QObject):
    """Long jobs in a pool: import, backup, reports."""

    _answered = Signal(object)

    def __init__(self, on_error: Failed, parent: QObject | None = None) -> None:
        """`on_error` hears the errors of jobs run without `failed`."""
        super().__init__(parent)
        self._on_error = on_error
        self._pool = QThreadPool(self)
        self._running: set[Progress] = set()
        self._closed = False
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> int:
        """Jobs that haven't answered yet."""
        return len(self._running)

    def run(
        self,
        job: Callable[[Progress], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        *,
        progress: Callable[[int, int], object] | None = None,
        cancelled: Callable[[], object] | None = None,
    ) -> Progress:
        """Start a job; every callback comes on the UI thread.

        Args:
            job: gets the handle to report to and to ask whether it was cancelled.
            done: gets the result.
            failed: gets the exception; `on_error` if not given.
            progress: gets steps done and all steps.
            cancelled: called instead of `done` and `failed` after `Cancelled`.

        Returns:
            The handle, to cancel it.
        """

        def tell(at: int, total: int) -> None:
            if progress is not None and not handle.cancelled and _living(progress):
                self._answered.emit(_Answer(lambda value: progress(*value), (at, total)))

        handle = Progress(tell)
        if self._closed:
            # A timer may still fire while the window goes: the pool's end would wait for its job for ever.
            handle.cancel()
            return handle
        self._running.add(handle)

        def finish(call: Callable[[Any], object] | None) -> Callable[[Any], None]:
            def ended(value: object) -> None:
                self._running.discard(handle)
                if call is not None and _living(call):
                    call(value)

            return ended

        def work() -> None:
            try:
                answer = _Answer(finish(done), job(handle))
            except Cancelled:
                answer = _Answer(finish(cancelled and (lambda _: cancelled())), None)
            except Exception as error:  # noqa: BLE001 - it belongs to the UI thread
                answer = _Answer(finish(failed or self._on_error), error)
            self._answered.emit(answer)

        self._pool.start(work)
        return handle

    def close(self, milliseconds: int = 5000) -> bool:
        """Cancel what runs, take nothing new and wait; False if it didn't end in time."""
        self._closed = True
        for handle in self._running:
            handle.cancel()
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _on_answered(self, answer: _Answer) -> None:
        if answer.call is not None:
            answer.call(answer.value)
