"""Days, searches that take their time, what happened to an invoice, and the list as a file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from oms_desktop.database.listing import Found, Listing
from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.reports.journal_words import kind_word
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.periods import Period
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import paying, voiding
from oms_desktop.services.invoice_list import invoice_listing
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from oms_desktop.services.tabular import read_table
from tests.helpers.desk_fixture import make_desk, settle
from tests.helpers.shop import MORNING, Shop

Parts = tuple[Shop, Desk, InvoicesTab]
ALWAYS = -1
"""No blink: everything goes into the pool."""


@pytest.fixture
def parts(window: MainWindow, shop: Shop) -> Iterator[Parts]:
    """Four invoices: of last month, owed by Siti; of today: coffee, a book, one that is void."""
    shop.clock.moment = MORNING - timedelta(days=30)
    shop.sell("GULA", customer="SITI", terms=Terms(None, on_credit=True))
    shop.clock.moment = MORNING
    shop.sell("KOPI")
    shop.sell("BUKU", customer="BUDI", terms=Terms(None, on_credit=True))
    voiding.void(shop.new, shop.sell("KOPI").id_of("invoice"), "salah")
    with make_desk(window, shop) as (desk, papers):
        window.add_tab(
            TabSpec("invoices", lambda: "Invoices", "receipt", lambda: InvoicesTab(desk, kind_word))
        )
        tab = window.show_tab("invoices")
        assert isinstance(tab, InvoicesTab)
        settle(desk, papers)
        yield shop, desk, tab


def ids(tab: InvoicesTab) -> list[int]:
    model = tab.invoices.listing.model
    return [row.id for row in map(model.row_at, range(model.rowCount())) if row is not None]


def search(tab: InvoicesTab, text: str) -> None:
    tab.search.setText(text)
    tab.refresh()


# ------------------------------------------------------------------ days


@pytest.mark.parametrize(
    ("period", "wanted"),
    [
        (Period.ALL, [4, 3, 2, 1]),
        (Period.TODAY, [4, 3, 2]),
        (Period.LAST_MONTH, [1]),
        (Period.YESTERDAY, []),
    ],
)
def test_days_are_chosen_by_a_word(parts: Parts, period: Period, wanted: list[int]) -> None:
    tab = parts[2]
    tab.period.box.setCurrentIndex(tab.period.box.findData(period))
    assert ids(tab) == wanted
    assert tab.invoices.sums()["count"].startswith(str(len(wanted)))


def test_from_and_to_open_two_fields(qtbot: QtBot, parts: Parts) -> None:
    tab = parts[2]
    assert not tab.period.first.isVisible()
    tab.period.box.setCurrentIndex(tab.period.box.findData(Period.RANGE))
    assert tab.period.first.isVisible()
    assert ids(tab) == [4, 3, 2], "it begins with this month"
    day = MORNING.date() - timedelta(days=30)
    tab.period.first.setDate(day)  # type: ignore[arg-type]  # PySide takes Python's days
    qtbot.waitUntil(lambda: ids(tab) == [4, 3, 2, 1])
    # Turned round they mean the same days.
    tab.period.choose_days(MORNING.date(), day)
    assert tab.period.days() == (day, MORNING.date())


def test_the_empty_list_offers_all_days_again(parts: Parts) -> None:
    tab = parts[2]
    tab.period.box.setCurrentIndex(tab.period.box.findData(Period.YESTERDAY))
    assert ids(tab) == []
    tab.invoices.cleared.emit()
    assert tab.period.period() is Period.ALL
    assert ids(tab) == [4, 3, 2, 1]


# ------------------------------------------------------------------ what takes its time


def test_what_takes_long_is_found_behind_the_screen(parts: Parts) -> None:
    _, desk, tab = parts
    tab.invoices.finder.blink = ALWAYS
    search(tab, "kopi")
    assert ids(tab) == [4, 3, 2, 1], "the old rows stay until the new ones are there"
    assert tab.invoices.sums()["count"] == "Searching…"
    assert tab.invoices.sums()["total"] == "…"
    settle_tasks(desk)
    assert ids(tab) == [4, 2]
    assert tab.invoices.sums()["count"] == "2 invoices"
    assert tab.invoices.sums()["total"] == "Rp\u00a08.500"


def test_all_rows_are_there_at_once_and_their_sums_follow(parts: Parts) -> None:
    _, desk, tab = parts
    search(tab, "kopi")
    tab.invoices.finder.blink = ALWAYS
    search(tab, "")
    assert ids(tab) == [4, 3, 2, 1]
    assert tab.invoices.sums()["count"] == "4 invoices"
    assert tab.invoices.sums()["total"] == "…"
    settle_tasks(desk)
    assert tab.invoices.sums()["total"] == "Rp\u00a0101.000"


def test_the_newest_search_wins(parts: Parts) -> None:
    _, desk, tab = parts
    tab.invoices.finder.blink = ALWAYS
    shown: list[list[int]] = []
    tab.invoices.shown.connect(lambda: shown.append(ids(tab)))
    for text in ("kopi", "budi", "siti"):
        search(tab, text)
    settle_tasks(desk)
    assert shown == [[1]]


def test_enter_leads_into_the_list_once_it_is_there(parts: Parts) -> None:
    _, desk, tab = parts
    tab.invoices.finder.blink = ALWAYS
    tab.search.setFocus()
    QTest.keyClicks(tab.search, "siti")
    QTest.keyClick(tab.search, Qt.Key.Key_Return)
    assert tab.search.hasFocus()
    settle_tasks(desk)
    assert tab.invoices.table.hasFocus()
    assert tab.item() is not None
    assert tab.item().id == 1  # type: ignore[union-attr]


def test_a_title_sorts_what_was_found(parts: Parts) -> None:
    _, desk, tab = parts
    tab.invoices.finder.blink = ALWAYS
    tab.filters.choose("owed")
    tab.refresh()
    settle_tasks(desk)
    assert ids(tab) == [3, 1]
    tab.invoices.table.horizontalHeader().sectionClicked.emit(3)
    settle_tasks(desk)
    assert ids(tab) == [1, 3], "the smaller total first"
    assert tab.invoices.sums()["balance"] == "Rp\u00a092.500"


def test_a_scanned_number_is_selected_however_large_the_shop(parts: Parts) -> None:
    tab = parts[2]
    tab.invoices.finder.blink = ALWAYS
    search(tab, "kopi")
    assert tab.on_scanned("INV/2026/10/0001")
    item = tab.item()
    assert item is not None
    assert item.id == 1
    assert tab.pay_panel.item() is not None


def test_a_fault_behind_the_screen_is_said(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _, desk, tab = parts
    told: list[Exception] = []
    finder = Finder(desk.tasks, told.append, tab)
    finder.blink = ALWAYS

    def broken(*_: object, **__: object) -> Found:
        raise ValueError("kaputt")

    monkeypatch.setattr(Listing, "find", broken)
    found: list[Found] = []
    finder.find(invoice_listing(desk.session), "issued", found.append)
    assert finder.busy
    settle_tasks(desk)
    assert [str(each) for each in told] == ["kaputt"]
    assert not found
    assert not finder.busy


def test_nobody_waits_for_what_is_forgotten(parts: Parts) -> None:
    _, desk, tab = parts
    finder = Finder(desk.tasks, desk.notices.error, tab)
    finder.blink = ALWAYS
    found: list[Found] = []
    finder.find(invoice_listing(desk.session), "issued", found.append)
    finder.forget()
    settle_tasks(desk)
    assert not found


# ------------------------------------------------------------------ what happened


def told(tab: InvoicesTab) -> str:
    inside = tab.preview.history.widget()
    assert inside is not None
    return "\n".join(label.text() for label in inside.findChildren(QLabel))


def test_a_key_tells_what_happened_and_follows_the_selection(parts: Parts) -> None:
    shop, desk, tab = parts
    tab.invoices.select(3)
    assert not tab.preview.history.isVisible()
    assert desk.registry.trigger("invoices.history")
    assert tab.preview.history.isVisible()
    assert "Sale" in told(tab)
    assert "Pemilik" in told(tab) or shop.session.person.name in told(tab)
    desk.command(paying.pay, 3, Tender(PaymentMethod.QRIS, 20_000, "RRN")).run()
    settle_tasks(desk)
    lines = told(tab).splitlines()
    assert lines[0] == "Debt received", "the newest first"
    assert "Rp\u00a020.000" in lines[1]
    assert "QRIS" in lines[1]
    tab.invoices.select(4)
    assert "Invoice voided" in told(tab)
    assert "salah" in told(tab)
    desk.registry.trigger("invoices.history")
    assert not tab.preview.history.isVisible()
    assert tab.preview.pages.isVisible()


def test_without_a_preview_the_key_opens_one(parts: Parts) -> None:
    _, desk, tab = parts
    tab.toggle_preview()
    assert not tab.preview.isVisible()
    desk.registry.trigger("invoices.history")
    assert tab.preview.history.isVisible()


# ------------------------------------------------------------------ a file, and all numbers


def test_the_list_is_saved_as_it_is_shown(parts: Parts, tmp_path: Path) -> None:
    shop, desk, tab = parts
    search(tab, "kopi")
    path = tmp_path / "faktur.xlsx"
    tab.files.save(path)
    settle_tasks(desk)
    assert tab.message.words() == "2 rows saved in faktur.xlsx."
    table = read_table(path)
    assert table.header == (
        "Number",
        "Date",
        "Customer",
        "Total",
        "Paid",
        "Balance",
        "Due",
        "Status",
    )
    assert [row.cells[0] for row in table.rows] == ["INV/2026/11/0003", "INV/2026/11/0001"]
    assert table.rows[0].cells[7] == "Void"
    assert table.rows[1].cells[1:5] == ("2026-11-23 09:00", "Walk-in customer", "8500", "8500")
    assert shop.journalled("list.exported")[0][1] == {"list": "invoices", "rows": 2}


def test_the_action_asks_where_to(parts: Parts) -> None:
    _, desk, tab = parts
    assert desk.registry.trigger("invoices.export")
    dialog = tab.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedFiles()[0].endswith("invoices 2026-11-23.xlsx")


def test_a_cashier_is_not_offered_the_file(parts: Parts) -> None:
    _, desk, tab = parts
    assert tab.can_export()
    desk.sign_in(desk.session.__class__(desk.session.store, Person(2, "Sari", Role.CASHIER)))
    assert not tab.can_export()


def test_all_numbers_are_a_step_away(qtbot: QtBot, parts: Parts) -> None:
    _, desk, _ = parts
    with qtbot.waitSignal(desk.wanted) as asked:
        desk.registry.trigger("invoices.numbers")
    assert asked.args == ["reports", "numbers"]


def settle_tasks(desk: Desk) -> None:
    assert desk.papers is not None
    settle(desk, desk.papers)  # type: ignore[arg-type]  # a real paper desk in these tests
