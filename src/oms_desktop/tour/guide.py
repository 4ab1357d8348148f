"""The hands and eyes of the tour: keys in, pictures out, and a list of what was checked."""

import json
import time
from collections.abc import Callable, MutableMapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.desktop.people.gate import Gate
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.scan_filter import ScanFilter
from oms_desktop.services.session import Session

LARGE: Final = QSize(1366, 768)
SMALL: Final = QSize(1024, 600)
PATIENCE: Final = 10.0
"""Seconds a step may take before the tour calls it stuck."""
TYPING: Final = 45
"""Milliseconds from key to key: no scanner is that slow."""
TABS: Final = 60
"""Nothing is further away than so many presses of Tab."""

Build = Callable[[Session, MutableMapping[str, str], "SilentBeeper"], tuple[MainWindow, Desk]]


def pause(milliseconds: int) -> None:
    """Let events run; unlike QTest.qWait it also lets other threads work meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class SilentBeeper:
    """Counts instead of sounding."""

    def __init__(self) -> None:
        """Start at none."""
        self.oks = 0
        self.errors = 0

    def ok(self) -> None:
        """Something was taken."""
        self.oks += 1

    def error(self) -> None:
        """Something was refused."""
        self.errors += 1


class TourClock:
    """A morning in Western Indonesia; each look is a second later, so that pictures don't change."""

    def __init__(self) -> None:
        """Start at nine."""
        zone = timezone(timedelta(hours=7))
        self._now = datetime(2026, 11, 23, 9, 0, tzinfo=zone)

    def now(self) -> datetime:
        """A second after the last look."""
        self._now += timedelta(seconds=1)
        return self._now

    def sleep(self, hours: int) -> None:
        """The shop is closed for the night."""
        self._now += timedelta(hours=hours)


class Guide:
    """Walks through a window as a cashier would."""

    def __init__(
        self,
        folder: Path,
        window: MainWindow,
        desk: Desk,
        steps: list[dict[str, object]] | None = None,
    ) -> None:
        """Leave everything in `folder`; go on with the `steps` of another window."""
        self.folder, self.window, self.desk = folder, window, desk
        self.steps: list[dict[str, object]] = [] if steps is None else steps
        self._started = time.monotonic()

    # -------------------------------------------------------------- hands

    def wake(self) -> None:
        """Have the window take the keys; without it nothing has the focus."""
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        awake = QTest.qWaitForWindowActive(self.window)
        self.check("the window takes the keys", held=awake)
        self.settle()

    def end(self) -> None:
        """Close the shop; nothing of this window hears keys any more."""
        application = QApplication.instance()
        if application is not None:
            for ear in self.window.findChildren(ScanFilter) + self.window.findChildren(Gate):
                application.removeEventFilter(ear)
        self.desk.close()
        self.window.close()

    def settle(self) -> None:
        """Let everything that was asked for happen."""
        application = QApplication.instance()
        for _ in range(3):
            if application is not None:
                application.processEvents()
            self.desk.writer.wait_idle()
        pause(20)

    def wait(self, held: Callable[[], bool]) -> bool:
        """Wait until something holds; False if it doesn't within ten seconds."""
        ends = time.monotonic() + PATIENCE
        while not held():
            if time.monotonic() > ends:
                return False
            pause(15)
        return True

    def idle(self) -> None:
        """Wait until no worker has anything left to do, such as looking at a PIN."""
        desk = self.desk
        done = self.wait(lambda: not desk.tasks.running and not desk.writer.pending)
        self.check("the workers came to an end", held=done)
        self.settle()

    def focused(self) -> QWidget:
        """Who gets the keys."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """One chord on the keyboard."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.focused(), key, held)
        if key < Qt.Key.Key_Escape:
            # A key that writes is held back until it is plain that no scanner sent it.
            pause(TYPING)
        self.settle()

    def type(self, text: str) -> None:
        """Type as a person does: slower than a scanner."""
        for character in text:
            QTest.keyClicks(self.focused(), character)
            pause(TYPING)
        self.settle()

    def scan(self, code: str) -> None:
        """Pull the scanner's trigger."""
        QTest.keyClicks(self.focused(), code)
        QTest.keyClick(self.focused(), Qt.Key.Key_Return)
        pause(30)
        self.settle()

    def enter(self, text: str) -> None:
        """Type fast, then Enter after a moment: no scanner would wait."""
        QTest.keyClicks(self.focused(), text)
        pause(130)
        self.press(Qt.Key.Key_Return)

    def tab_to(self, name: str) -> None:
        """Tab until something has the keys."""
        for _ in range(TABS):
            if self.focused().objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        self.check(f"Tab comes to {name}", held=False, found=self.focused().objectName())

    def push(self, name: str) -> None:
        """A button, by Tab and Space."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def fill(self, name: str, text: str) -> None:
        """A field, by Tab; what stood there goes."""
        self.tab_to(name)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def paste(self, name: str, text: str) -> None:
        """A field, by Tab, from the clipboard: nobody types a code of 200 letters."""
        self.tab_to(name)
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def clear(self) -> None:
        """Let the notes at the lower edge go: they name folders, and hide what is to be seen."""
        for toast in self.window.notices.toasts():
            toast.dismiss()
        self.settle()

    # -------------------------------------------------------------- eyes

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """One picture of the window, or of a window of its own."""
        self.settle()
        path = self.folder / f"{name}.png"
        saved = (widget or self.window).grab().save(str(path))
        self.check(f"picture {name}", held=saved and path.stat().st_size > 5000)

    def picture_with(self, name: str, popup: QWidget) -> None:
        """The window with a list that hangs over it."""
        self.settle()
        path = self.folder / f"{name}.png"
        whole = self.window.grab()
        painter = QPainter(whole)
        painter.drawPixmap(self.window.mapFromGlobal(popup.pos()), popup.grab())
        painter.end()
        self.check(f"picture {name}", held=whole.save(str(path)) and path.stat().st_size > 5000)

    def pictures(self, name: str, widget: QWidget | None = None) -> None:
        """The same screen in both languages and both themes; it ends in the other theme.

        A theme costs more than a language to change, so it is changed once.
        """
        window = self.window
        for change in (window.toggle_language, window.toggle_theme, window.toggle_language):
            self._one_of_four(name, widget)
            # Notes were said in the language of before.
            self.clear()
            change()
        self._one_of_four(name, widget)

    def _one_of_four(self, name: str, widget: QWidget | None) -> None:
        look = self.window.settings.get("theme", "light")
        self.picture(f"{name}-{self.window.languages.code}-{look}", widget)

    def small(self, name: str) -> None:
        """The smallest window we promise."""
        self.window.resize(SMALL)
        self.settle()
        self.picture(f"{name}-small")
        self.check(
            f"{name} fits {SMALL.width()}×{SMALL.height()}", held=self.window.size() == SMALL
        )
        self.window.resize(LARGE)
        self.settle()

    # -------------------------------------------------------------- what held

    def check(self, what: str, *, held: bool, found: object = None) -> None:
        """Note whether something that must hold did."""
        at = round(time.monotonic() - self._started, 3)
        step: dict[str, object] = {"at": at, "check": what, "held": held}
        if not held:
            step["found"] = str(found)
        self.steps.append(step)

    def equal(self, what: str, found: object, wanted: object) -> None:
        """Note whether two things are the same."""
        self.check(what, held=found == wanted, found=f"{found!r} instead of {wanted!r}")

    def failures(self) -> list[dict[str, object]]:
        """What didn't hold."""
        return [step for step in self.steps if not step["held"]]

    def write(self) -> None:
        """Leave `tour.json` of what was done."""
        content = {"held": not self.failures(), "steps": self.steps}
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (self.folder / "tour.json").write_text(text + "\n", encoding="utf-8")
