from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.invoices.columns import DATE, DUE, PAID, days_left
from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.models.invoice_words import short_chip, status_chip
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.invoices import InvoiceStatus
from oms_desktop.domain.orders import PaymentStatus
from oms_desktop.services import voiding
from oms_desktop.services.selling import Terms
from tests.helpers.desk_fixture import make_desk, settle
from tests.helpers.shop import MORNING, SUGAR_CODE, Shop, cash

ON_CREDIT = Terms(None, on_credit=True)


@pytest.fixture
def desks(window: MainWindow, shop: Shop) -> Iterator[tuple[Desk, QtPaperDesk]]:
    with make_desk(window, shop) as made:
        yield made


@pytest.fixture
def desk(desks: tuple[Desk, QtPaperDesk]) -> Desk:
    return desks[0]


@pytest.fixture
def sold(shop: Shop) -> list[int]:
    """Paid, owed, part paid, void, owed long ago; by their ids."""
    shop.clock.moment = MORNING.replace(month=9)
    late = shop.sell("BUKU", customer="BUDI", terms=ON_CREDIT)
    shop.clock.moment = MORNING
    paid = shop.sell(SUGAR_CODE)
    owed = shop.sell("KOPI", customer="SITI", terms=ON_CREDIT)
    part = shop.sell("BUKU", customer="SITI", terms=cash(25_000, on_credit=True))
    gone = shop.sell("KOPI", "KOPI")
    voiding.void(shop.new, gone.id_of("invoice"), "salah")
    return [found.id_of("invoice") for found in (late, paid, owed, part, gone)]


@pytest.fixture
def tab(window: MainWindow, desk: Desk, sold: list[int]) -> InvoicesTab:
    return open_tab(window, desk)


def open_tab(window: MainWindow, desk: Desk) -> InvoicesTab:
    window.add_tab(TabSpec("invoices", lambda: "Invoices", "receipt", lambda: InvoicesTab(desk)))
    found = window.show_tab("invoices")
    assert isinstance(found, InvoicesTab)
    return found


def press(tab: InvoicesTab, name: str) -> None:
    button = tab.filters.findChild(Button, f"invoiceFilter_{name}")
    assert button is not None
    button.click()


def ids(tab: InvoicesTab) -> list[int]:
    model = tab.invoices.listing.model
    return [row.id for row in map(model.row_at, range(model.rowCount())) if row is not None]


def test_the_newest_comes_first_and_the_footer_adds_up(tab: InvoicesTab, sold: list[int]) -> None:
    late, paid, owed, part, gone = sold
    assert ids(tab) == [gone, part, owed, paid, late]
    # 75.000 + 17.500 + 8.550 + 75.000; what is void counts for nothing.
    assert tab.invoices.sums() == {
        "count": "5 invoices",
        "total": "Rp\u00a0176.050",
        "paid": "Rp\u00a042.500",
        "balance": "Rp\u00a0133.550",
    }


@pytest.mark.parametrize(
    ("pill", "wanted"),
    [("owed", [3, 2, 0]), ("overdue", [0]), ("paid", [1]), ("void", [4]), ("all", [4, 3, 2, 1, 0])],
)
def test_each_filter_shows_its_invoices(
    tab: InvoicesTab, sold: list[int], pill: str, wanted: list[int]
) -> None:
    press(tab, pill)
    assert ids(tab) == [sold[number] for number in wanted]
    assert tab.invoices.sums()["count"].startswith(str(len(wanted)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Budi", [0]), ("Kopi", [4, 2]), ("17.500", [1]), ("KOPI", [4, 2]), ("siti", [3, 2])],
)
def test_search_rests_then_finds(
    qtbot: QtBot, tab: InvoicesTab, sold: list[int], text: str, wanted: list[int]
) -> None:
    QTest.keyClicks(tab.search, text)
    assert len(ids(tab)) == 5
    qtbot.waitUntil(lambda: ids(tab) == [sold[number] for number in wanted])


def test_enter_in_the_search_leads_into_the_list_at_once(tab: InvoicesTab) -> None:
    QTest.keyClicks(tab.search, "Budi")
    QTest.keyClick(tab.search, Qt.Key.Key_Return)
    assert len(ids(tab)) == 1
    assert tab.invoices.table.hasFocus()
    assert tab.invoices.table.current_row() == 0


def test_a_title_sorts_and_turns(tab: InvoicesTab, sold: list[int]) -> None:
    heads = tab.invoices.table.horizontalHeader()
    heads.sectionClicked.emit(3)
    assert ids(tab)[0] == sold[2]
    heads.sectionClicked.emit(3)
    assert set(ids(tab)[:2]) == {sold[0], sold[3]}
    press(tab, "owed")
    assert ids(tab)[-1] == sold[2], "the order stays when the filter changes"


def test_an_empty_shop_says_so(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    tab = open_tab(window, desk)
    act = tab.findChild(QAbstractButton, "emptyAct")
    assert act is not None
    assert act.isVisible()
    with qtbot.waitSignal(desk.wanted) as asked:
        act.click()
    assert asked.args == ["sell", None]
    assert not tab.can_pay()
    assert not desk.registry.trigger("invoices.print")


def test_nothing_found_offers_to_clear_the_filters(tab: InvoicesTab) -> None:
    press(tab, "overdue")
    tab.search.setText("nobody")
    tab.refresh()
    act = tab.findChild(QAbstractButton, "emptyAct")
    assert act is not None
    act.click()
    assert len(ids(tab)) == 5
    assert tab.filters.value() == "all"
    assert tab.search.text() == ""


def test_a_sale_elsewhere_appears_and_the_selection_stays(
    tab: InvoicesTab, desk: Desk, shop: Shop, sold: list[int]
) -> None:
    tab.invoices.select(sold[2])
    desk.bus.tell(shop.sell("KOPI"))
    assert len(ids(tab)) == 6
    item = tab.item()
    assert item is not None
    assert item.id == sold[2]


def test_a_hidden_tab_catches_up_when_it_is_shown(
    window: MainWindow, tab: InvoicesTab, desk: Desk, shop: Shop
) -> None:
    window.hide()
    desk.bus.tell(shop.sell("KOPI"))
    assert len(ids(tab)) == 5
    window.show()
    tab.activated()
    assert len(ids(tab)) == 6


def test_a_record_is_found_behind_any_filter(tab: InvoicesTab, shop: Shop, sold: list[int]) -> None:
    press(tab, "void")
    tab.search.setText("zzz")
    tab.show_record(sold[1])
    item = tab.item()
    assert item is not None
    assert item.id == sold[1]
    assert tab.pay_panel.isHidden(), "nothing is owed on it"
    tab.show_record(item.number)
    with pytest.raises(NotFound):
        tab.show_record("INV/1999/01/0001")


def test_a_record_far_down_is_found(
    window: MainWindow, desk: Desk, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = [shop.sell("KOPI").id_of("invoice") for _ in range(6)]
    tab = open_tab(window, desk)
    near = tab.invoices.listing.model.find_row
    monkeypatch.setattr(tab.invoices.listing.model, "find_row", lambda row: near(row, among=2))
    tab.show_record(numbers[0])
    item = tab.item()
    assert item is not None
    assert item.id == numbers[0]


def test_another_code_is_left_to_the_counter(tab: InvoicesTab) -> None:
    assert not tab.on_scanned(SUGAR_CODE)
    assert tab.on_scanned("INV/2026/11/0001")


def test_the_preview_follows_the_selection_and_can_be_hidden(
    qtbot: QtBot, tab: InvoicesTab, desks: tuple[Desk, QtPaperDesk], sold: list[int]
) -> None:
    desk, papers = desks
    qtbot.waitUntil(lambda: tab.preview.pages.pages() == 1)
    settle(desk, papers)
    before = tab.preview.pages.pdf()
    tab.invoices.select(sold[0])
    qtbot.waitUntil(lambda: tab.preview.pages.pdf() not in {b"", before})
    assert desk.registry.trigger("invoices.toggle_preview")
    assert tab.preview.isHidden()
    assert desk.settings["invoices/preview"] == "0"
    desk.registry.trigger("invoices.toggle_preview")
    assert not tab.preview.isHidden()


def test_columns_give_way_and_amounts_are_never_cut(window: MainWindow, tab: InvoicesTab) -> None:
    table = tab.invoices.table
    assert not table.isColumnHidden(PAID)
    window.resize(1024, 600)
    QApplication.processEvents()
    assert tab.preview.isHidden()
    assert not table.isColumnHidden(PAID)
    tab.toggle_preview()
    QApplication.processEvents()
    assert table.isColumnHidden(PAID)
    assert table.isColumnHidden(DUE)
    assert table.isColumnHidden(DATE)
    wide = table.fontMetrics().horizontalAdvance("Rp 99.999.999")
    assert all(table.columnWidth(number) > wide for number in (3, 5))
    assert table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(1366, 689), (1093, 614), (1024, 600)])
def test_everything_has_a_name_and_no_button_lies_on_another(
    window: MainWindow, tab: InvoicesTab, size: tuple[int, int]
) -> None:
    window.resize(*size)
    tab.invoices.select(ids(tab)[1])
    tab.take_payment()
    QApplication.processEvents()
    buttons = [part for part in tab.findChildren(QAbstractButton) if part.isVisible()]
    fields = [
        part
        for kind in (QLineEdit, QAbstractItemView)
        for part in tab.findChildren(kind)
        if part.isVisible()
    ]
    nameless = [repr(part) for part in [*buttons, *fields] if not part.accessibleName()]
    assert nameless == []
    # The picture in the search field is only looked at.
    buttons = [part for part in buttons if not isinstance(part, QToolButton)]
    small = [repr(part) for part in buttons if min(part.width(), part.height()) < 24]
    assert small == []
    areas = [part.rect().translated(part.mapTo(tab, part.rect().topLeft())) for part in buttons]
    for number, area in enumerate(areas):
        assert tab.rect().contains(area), buttons[number].objectName()
        assert not any(area.intersects(other) for other in areas[:number])


@pytest.mark.parametrize(
    ("status", "word", "tone"),
    [
        (InvoiceStatus(void=True, payment=PaymentStatus.PAID, balance=0, days_over=0), "Void", "neutral"),
        (InvoiceStatus(void=False, payment=PaymentStatus.PAID, balance=0, days_over=0), "Paid", "success"),
        (InvoiceStatus(void=False, payment=PaymentStatus.PARTIAL, balance=5, days_over=0), "Part paid", "warning"),
        (InvoiceStatus(void=False, payment=PaymentStatus.UNPAID, balance=5, days_over=0), "Unpaid", "info"),
        (InvoiceStatus(void=False, payment=PaymentStatus.PARTIAL, balance=5, days_over=3), "3 days late", "danger"),
        (InvoiceStatus(void=False, payment=PaymentStatus.PAID, balance=0, days_over=0, credited=5, whole=True), "Returned", "neutral"),
        (InvoiceStatus(void=False, payment=PaymentStatus.PAID, balance=0, days_over=0, credited=5), "Partly returned", "neutral"),
        (InvoiceStatus(void=False, payment=PaymentStatus.OVERPAID, balance=-5, days_over=0, credited=5), "Give back", "warning"),
        (InvoiceStatus(void=False, payment=PaymentStatus.UNPAID, balance=5, days_over=0, credited=5), "Unpaid", "info"),
        (InvoiceStatus(void=False, payment=PaymentStatus.PAID, balance=0, days_over=0, written_off=5), "Written off", "neutral"),
    ],
)  # fmt: skip
def test_the_chip_says_how_it_stands(status: InvoiceStatus, word: str, tone: str) -> None:
    shown, colour, icon, struck = status_chip(status)
    assert (shown, colour) == (word, tone)
    assert struck == status.void
    assert bool(icon) == (tone == "danger")
    # In a list the day it was due says how late it is.
    assert short_chip(status) == ("Late" if icon else shown, colour, icon, struck)


def test_days_are_counted_until_it_is_due() -> None:
    today = MORNING.date()
    due = [days_left(today.replace(day=today.day + days), today) for days in (-1, 0, 1, 7)]
    assert due == ["1 day late", "today", "tomorrow", "in 7 days"]
