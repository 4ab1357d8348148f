"""Work off the UI thread: order, errors and progress come back on it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oms_desktop.desktop.shell.tasks import Progress, Tasks, Writer
from oms_desktop.domain.errors import CartEmpty


@pytest.fixture
def unheard() -> list[Exception]:
    return []


@pytest.fixture
def writer(qtbot: QtBot, unheard: list[Exception]) -> Iterator[Writer]:
    made = Writer(unheard.append)
    yield made
    assert made.close()


def test_jobs_run_in_order_in_one_other_thread(writer: Writer) -> None:
    done: list[int] = []
    threads: set[str] = set()

    def job(number: int) -> int:
        threads.add(threading.current_thread().name)
        return number

    for number in range(50):
        writer.submit(lambda number=number: job(number), done.append)  # type: ignore[misc]  # a default in a lambda
    assert writer.pending == 50
    assert writer.wait_idle()
    assert done == list(range(50))
    assert threads == {"oms-writer"}


def test_answers_come_on_the_ui_thread(writer: Writer) -> None:
    heard: list[threading.Thread] = []
    writer.submit(lambda: None, lambda _: heard.append(threading.current_thread()))
    writer.wait_idle()
    assert heard == [threading.current_thread()]


def test_an_error_reaches_its_own_ear_and_the_next_job_runs(
    writer: Writer, unheard: list[Exception]
) -> None:
    errors: list[Exception] = []
    done: list[str] = []

    def refuse() -> str:
        raise CartEmpty

    writer.submit(refuse, done.append, errors.append)
    writer.submit(refuse, done.append)
    writer.submit(lambda: "next", done.append)
    assert writer.wait_idle()
    assert errors == [CartEmpty()]
    assert unheard == [CartEmpty()]
    assert done == ["next"]


def test_when_idle_waits_for_jobs_submitted_by_answers(writer: Writer) -> None:
    heard: list[str] = []
    writer.submit(lambda: 1, lambda _: writer.submit(lambda: 2, lambda _: heard.append("second")))
    writer.when_idle(lambda: heard.append("idle"))
    assert writer.wait_idle()
    assert heard == ["second", "idle"]
    writer.when_idle(lambda: heard.append("at once"))
    assert heard[-1] == "at once"


def test_waiting_gives_up_in_time(writer: Writer) -> None:
    gate = threading.Event()
    writer.submit(lambda: gate.wait(5))
    assert not writer.wait_idle(30)
    gate.set()
    assert writer.wait_idle()


def test_a_widget_that_is_gone_is_not_told(writer: Writer, unheard: list[Exception]) -> None:
    class Owner(QObject):
        def hear(self, value: int) -> None:
            self.setObjectName(str(value))

    owner = Owner()
    writer.submit(lambda: 1, owner.hear)
    delete(owner)
    assert writer.wait_idle()
    assert unheard == []


def test_the_thread_opens_and_closes_what_it_works_with(qtbot: QtBot) -> None:
    heard: list[str] = []
    made = Writer(
        lambda error: heard.append(str(error)),
        opened=lambda: heard.append(f"open in {threading.current_thread().name}"),
        closed=lambda: heard.append("closed"),
    )
    made.submit(lambda: heard.append("job"))
    assert made.close()
    assert heard == ["open in oms-writer", "job", "closed"]


def test_a_failed_opening_is_said(qtbot: QtBot) -> None:
    heard: list[Exception] = []

    def refuse() -> None:
        raise CartEmpty

    made = Writer(heard.append, opened=refuse)
    qtbot.waitUntil(lambda: heard == [CartEmpty()])
    assert made.pending == 0
    assert made.close()


def test_a_long_job_reports_and_answers(qtbot: QtBot) -> None:
    tasks = Tasks(lambda error: None)
    told: list[tuple[int, int]] = []
    done: list[str] = []

    def job(progress: Progress) -> str:
        for step in range(1, 11):
            progress.check()
            progress.report(step, 10)
        return "done"

    tasks.run(job, done.append, progress=lambda at, total: told.append((at, total)))
    qtbot.waitUntil(lambda: done == ["done"])
    assert told[-1] == (10, 10)
    assert tasks.running == 0


def test_a_cancelled_job_says_so_and_nothing_else(qtbot: QtBot) -> None:
    tasks = Tasks(lambda error: None)
    heard: list[str] = []
    gate = threading.Event()

    def job(progress: Progress) -> str:
        gate.wait(5)
        progress.check()
        return "done"

    handle = tasks.run(
        job,
        lambda _: heard.append("done"),
        lambda _: heard.append("failed"),
        cancelled=lambda: heard.append("cancelled"),
    )
    handle.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["cancelled"]
    assert handle.cancelled


def test_a_failed_long_job_is_said(qtbot: QtBot) -> None:
    unheard: list[Exception] = []
    tasks = Tasks(unheard.append)

    def job(progress: Progress) -> None:
        raise CartEmpty

    tasks.run(job)
    qtbot.waitUntil(lambda: unheard == [CartEmpty()])
    assert tasks.close()
