"""Board, table, drawer and panels in every promised size: nothing is cut, nothing lies over another."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services.stepping import advance
from tests.helpers.board import confirmed, deposit, shipment
from tests.helpers.shop import MORNING, Shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

TODAY = MORNING.date()
SIZES = [(1366, 768, 100), (1366, 689, 100), (1024, 600, 100), (1366, 768, 150)]


class LongWords(QTranslator):
    """Every word a third longer, as in languages with long ones."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if "{" in source or len(source) > 40:
            return source
        return source + "x" * (len(source) // 3)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(params=["en", "long"])
def words(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    translator = LongWords()
    if request.param == "long":
        qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def hands(words: None, window: MainWindow, shop: Shop) -> Iterator[Hands[ProcessingTab]]:
    late = confirmed(
        shop, "GULA", "KOPI", "BUKU", delivery=DeliveryMethod.DELIVERY,
        promised=TODAY - timedelta(days=12),
    )  # fmt: skip
    deposit(shop, late, 12_345)
    shipment(shop, late, "packed", 0, 1000, method="delivery")
    advance(shop.new, confirmed(shop, "GULA", customer="SITI"))
    confirmed(shop, "KOPI", customer="ANI")
    opened = open_tab(
        window, shop.session.store.path, "processing", ProcessingTab, clock=shop.clock
    )
    yield opened
    close_tab(opened)
    theme.current().apply(QApplication.instance(), dark=False)  # type: ignore[arg-type]


def resize(hands: Hands[ProcessingTab], width: int, height: int, scale: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.current().apply(app, dark=False, scale_percent=scale)
    hands.window.resize(width, height)
    hands.settle()


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


def shown(tab: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Visible parts, those scrolled out of sight included."""
    found: list[QObject] = list(tab.findChildren(kind))
    return [part for part in found if isinstance(part, kind) and part.isVisible()]


def faults(tab: QWidget) -> list[str]:
    """What is cut off or lies over another."""
    found = [
        f"{button.objectName()}: {button.width()} is too narrow"
        for button in shown(tab, QPushButton)
        if button.width() < button.minimumSizeHint().width()
    ]
    for label in shown(tab, QLabel):
        assert isinstance(label, QLabel)
        needed = label.sizeHint().width() if not label.wordWrap() else 0
        if label.text() and label.width() < needed:
            found.append(f"{label.text()}: {label.width()} < {needed}")
        if label.wordWrap() and label.height() < label.heightForWidth(label.width()):
            found.append(f"{label.text()}: too low")
    buttons = [part for part in shown(tab, QAbstractButton) if part.width() > 0]
    for one, other in combinations(buttons, 2):
        apart = not one.isAncestorOf(other) and not other.isAncestorOf(one)
        same = one.parent() is other.parent()
        if apart and same and place(one, tab).intersects(place(other, tab)):
            found.append(f"{one.objectName()} over {other.objectName()}")
    return found


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut(hands: Hands[ProcessingTab], width: int, height: int, scale: int) -> None:
    tab = hands.tab
    resize(hands, width, height, scale)
    assert faults(tab) == [], "board"
    assert tab.orders.select([1])
    tab.orders.take_focus()
    tab.open_drawer()
    hands.settle()
    assert faults(tab) == [], "drawer"
    names = ["order-plan", "order-amend", "order-cancel", "sheetPay"]
    sheet = tab.drawer.sheet()
    assert sheet is not None
    names += [f"act-ship-{sheet.shipments[0].id}", f"act-cancel-{sheet.shipments[0].id}"]
    for name in names:
        button = tab.drawer.findChild(QPushButton, name)
        assert button is not None, name
        button.click()
        hands.settle()
        assert tab.drawer.panel() is not None
        assert faults(tab) == [], name
        tab.drawer.leave()
        hands.settle()
    tab.switch_view()
    hands.settle()
    assert faults(tab) == [], "table"
    assert hands.window.width() == width
    assert hands.window.height() == height
