"""A tab in a window on a real shop's file, with the hands of a person."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.services.session import Clock, Session
from oms_desktop.services.shop import open_shop

T = TypeVar("T", bound=Tab)


class CountingBeeper:
    """Counts instead of sounding."""

    def __init__(self) -> None:
        self.oks = self.errors = 0

    def ok(self) -> None:
        self.oks += 1

    def error(self) -> None:
        self.errors += 1


@dataclass
class Hands(Generic[T]):
    """A tab, what it stands on, and a keyboard."""

    window: MainWindow
    desk: Desk
    tab: T
    beeper: CountingBeeper
    went: list[tuple[str, object]] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    closed: bool = False

    @property
    def session(self) -> Session:
        return self.desk.session

    def settle(self) -> None:
        """Until nothing is under way."""
        clock = QElapsedTimer()
        clock.start()
        while True:
            QApplication.processEvents()
            if not self.desk.writer.pending and not self.desk.tasks.running:
                break
            assert clock.elapsed() < 60_000, "still under way"
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type_text(self, text: str) -> None:
        """Type over what is selected where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        QApplication.processEvents()

    def focus_name(self) -> str:
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def tab_to(self, name: str, most: int = 40) -> None:
        """Press Tab until a field has the focus."""
        for _ in range(most):
            if self.focus_name() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    def nameless(self) -> list[str]:
        """Visible controls that a screen reader would find no name for."""
        kinds = (QAbstractButton, QLineEdit, QComboBox, QTableView)
        return [
            widget.objectName() or type(widget).__name__
            for kind in kinds
            for widget in self.tab.findChildren(kind)
            if widget.isVisible()
            and not widget.accessibleName()
            and not isinstance(widget.parent(), QComboBox)
        ]

    def text_of(self, name: str) -> str:
        edit = self.tab.findChild(QLineEdit, name)
        assert isinstance(edit, QLineEdit)
        return edit.text()


def _held_up() -> int:
    """Nanoseconds for which this program's threads have waited for a processor; 0 if nobody counts them."""
    waited = 0
    for told in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError, IndexError):
            waited += int(told.read_text().split()[1])
    return waited


class Heartbeat:
    """The longest time in which the event loop did not come round, in milliseconds.

    What other programs took while ours was ready to run isn't counted, where the system tells it.
    """

    def __init__(self) -> None:
        self.longest = 0
        self._last, self._held = time.monotonic_ns(), _held_up()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now, held = time.monotonic_ns(), _held_up()
        own = (now - self._last) - max(0, held - self._held)
        self.longest = max(self.longest, own // 1_000_000)
        self._last, self._held = now, held

    def stop(self) -> int:
        self._timer.stop()
        return self.longest


def open_tab(
    window: MainWindow,
    store: Path,
    tab_id: str,
    build: Callable[[Desk], T],
    clock: Clock | None = None,
) -> Hands[T]:
    """Show a tab on a shop's file; close it with `close_tab`."""
    beeper = CountingBeeper()
    session = open_shop(store, clock) if clock is not None else open_shop(store)
    desk = Desk(session, window.registry, window.notices, beeper, window.settings, window)
    built: list[T] = []

    def make() -> T:
        built.append(build(desk))
        return built[0]

    window.add_tab(TabSpec(tab_id, lambda: tab_id, "package", make))
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.show_tab(tab_id)
    hands = Hands(window, desk, built[0], beeper)
    desk.wanted.connect(lambda name, key: hands.went.append((name, key)))
    window.notices.spoken.connect(hands.spoken.append)
    window.set_close_guard(lambda: close_tab(hands))
    hands.settle()
    return hands


def close_tab(hands: Hands[T]) -> bool:
    """End what is under way; the window takes its desk along, and goes before a fixture's own end."""
    if not hands.closed:
        hands.closed = True
        hands.settle()
        hands.desk.close()
    return True
