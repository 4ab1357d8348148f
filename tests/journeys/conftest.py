"""The whole window on a real shop, as the front door builds it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop import app
from oms_desktop.desktop.sell.tab import SellTab
from oms_desktop.desktop.sell.views import Sale
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.scan_filter import ScanFilter
from oms_desktop.services.cart import Cart
from oms_desktop.services.order_papers import OrderPaper
from oms_desktop.services.printing import Paper
from oms_desktop.tour.guide import SilentBeeper
from tests.helpers.shop import Shop

OFFSCREEN_NOISE = "This plugin does not support"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_NOISE, extend=True))


class PaperSpy(QObject):
    """Notes what was to be printed; the printer is handed in, nothing else is faked."""

    def __init__(self) -> None:
        super().__init__()
        self.printed: list[tuple[int, Paper]] = []
        self.wanted: list[OrderPaper] = []
        self.jobs: list[int] = []
        self.opened = 0

    def print_invoice(self, invoice_id: int, paper: Paper, *, asked: bool = True) -> None:
        self.printed.append((invoice_id, paper))

    def print_dialog(self, invoice_id: int, paper: Paper) -> None:
        self.printed.append((invoice_id, paper))

    def print_report(
        self, title: str, paper: Paper, draw: Callable[[], bytes], raw: object = None
    ) -> None:
        draw()

    def save_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        draw()

    def preview(self, invoice_id: int, paper: Paper) -> None:
        self.printed.append((invoice_id, paper))

    def show_paper(self, wanted: OrderPaper, paper: Paper | None = None) -> None:
        self.wanted.append(wanted)

    def print_paper(self, wanted: OrderPaper, paper: Paper | None = None) -> None:
        self.wanted.append(wanted)

    def save_paper(self, wanted: OrderPaper, paper: Paper | None = None) -> None:
        self.wanted.append(wanted)

    def save_pdf(self, invoice_id: int, paper: Paper) -> None:
        self.printed.append((invoice_id, paper))

    def print_jobs(self, job_ids: Sequence[int]) -> None:
        self.jobs += job_ids

    def open_drawer(self) -> None:
        self.opened += 1


@dataclass
class Counter:
    """A window with hands."""

    shop: Shop
    window: MainWindow
    desk: Desk
    beeper: SilentBeeper
    papers: PaperSpy
    qtbot: QtBot

    @property
    def tab(self) -> SellTab:
        found = self.window.tab("sell")
        assert isinstance(found, SellTab)
        return found

    @property
    def cart(self) -> Cart:
        found = self.tab.counter.cart
        assert found is not None
        return found

    def sale(self) -> Sale | None:
        """The sale just finished."""
        return self.tab.counter.last_sale

    def settle(self) -> None:
        for _ in range(2):
            QApplication.processEvents()
            assert self.desk.writer.wait_idle()
        QApplication.processEvents()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Slower than any scanner."""
        for character in text:
            QTest.keyClicks(widget or QApplication.focusWidget() or self.window, character)
            self.qtbot.wait(40)
        self.settle()

    def scan(self, code: str) -> None:
        """As the scanner does: at full speed, then Enter."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClicks(target, code)
        QTest.keyClick(target, Qt.Key.Key_Return)
        self.settle()

    def lines(self) -> list[tuple[str, int, int]]:
        """Code, quantity and amount of the lines on the screen."""
        return [(line.row.code, line.row.quantity, line.amount) for line in self.cart.lines]

    def until(self, held: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(held, timeout=3000)


@pytest.fixture
def counter(qtbot: QtBot, shop: Shop) -> Counter:
    """The counter of a shop whose shift is open, ready for the first scan."""
    return open_counter(qtbot, shop)


def open_counter(qtbot: QtBot, shop: Shop, language: str = "id", *, wait: bool = True) -> Counter:
    """Open the window; not to `wait` for a counter that is locked."""
    beeper, papers = SilentBeeper(), PaperSpy()
    settings = {"theme": "light", "language": language}
    window, desk = app.build_window(shop.session, settings, beeper=beeper)
    desk.papers = papers
    qtbot.addWidget(window, before_close_func=lambda _: _end(window, desk))
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    found = Counter(shop, window, desk, beeper, papers, qtbot)
    found.settle()
    if wait:
        found.tab.search_focus()
    return found


def _end(window: MainWindow, desk: Desk) -> None:
    """The window takes its desk along, and goes before a fixture's own end."""
    application = QApplication.instance()
    assert application is not None
    for child in window.findChildren(ScanFilter):
        application.removeEventFilter(child)
    window.languages.set_language("en")
    desk.tasks.close()
    desk.writer.close()
