"""What holds for the whole window, whichever tab is shown."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.conftest import Counter


class _Windows(QObject):
    """Notes every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_part_flashes_as_a_window_of_its_own(counter: Counter) -> None:
    """A widget shown before it has a parent takes the keys away from the counter."""
    watch, application = _Windows(), QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    try:
        for tab_id in counter.window.tab_ids():
            counter.window.show_tab(tab_id)
            counter.settle()
        counter.window.toggle_language()
        counter.window.toggle_theme()
        counter.window.resize(1024, 600)
        counter.settle()
    finally:
        application.removeEventFilter(watch)
        counter.window.toggle_theme()
    assert watch.shown == []
    assert QApplication.activeWindow() is counter.window


class _Paints(QObject):
    """Counts how often the window is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_every_tab_comes_to_rest(counter: Counter, size: tuple[int, int]) -> None:
    """What paints itself for ever makes the counter hot and slow, and nobody sees why."""
    counter.window.resize(*size)
    for tab_id in counter.window.tab_ids():
        counter.window.show_tab(tab_id)
        counter.settle()
        counter.until(lambda: not counter.desk.tasks.running)
        counter.qtbot.wait(600)
        paints = _Paints()
        counter.window.installEventFilter(paints)
        counter.qtbot.wait(500)
        counter.window.removeEventFilter(paints)
        # A cursor blinks about once in that time.
        assert paints.count <= 4, tab_id


@pytest.mark.parametrize("size", [(1366, 768), (1366, 689), (1093, 614), (1024, 600)])
def test_the_window_takes_every_promised_size(counter: Counter, size: tuple[int, int]) -> None:
    for tab_id in counter.window.tab_ids():
        counter.window.show_tab(tab_id)
        counter.window.resize(*size)
        counter.settle()
        assert counter.window.size().toTuple() == size, tab_id
