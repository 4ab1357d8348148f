"""All numbers that were given, on the screen, on paper and in a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from oms_desktop.database.number_list import NumberItem
from oms_desktop.desktop.reports import numbers_page
from oms_desktop.desktop.reports.number_words import fate_tone, fate_word, series_word
from oms_desktop.desktop.reports.numbers_page import NumbersPage
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.periods import Period
from oms_desktop.domain.users import Person, Role
from oms_desktop.services.number_list import SERIES
from oms_desktop.services.tabular import read_table
from tests.helpers.burglar import Burglar, burglar, busy, busy_file
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.shop import Shop

__all__ = ["burglar", "busy", "busy_file"]
Parts = tuple[Shop, Desk, QtPaperDesk]


@pytest.fixture
def parts(window: MainWindow, busy: Shop, tmp_path: Path) -> Iterator[Parts]:
    with make_desk(window, busy, FilePrinters(tmp_path, "Kasir")) as (desk, papers):
        yield busy, desk, papers


def opened(parts: Parts) -> NumbersPage:
    page = NumbersPage(parts[1])
    page.resize(1000, 600)
    page.show()
    page.activated()
    settle(parts[1], parts[2])
    return page


def choose(page: NumbersPage, parts: Parts, series: str) -> None:
    page.series.setCurrentIndex(page.series.findData(series))
    settle(parts[1], parts[2])


def rows(page: NumbersPage) -> list[NumberItem]:
    model = page.list.model
    return [row for row in map(model.row_at, range(model.rowCount())) if row is not None]


def test_every_series_shows_its_numbers_and_that_none_is_missing(parts: Parts) -> None:
    page = opened(parts)
    page.period.choose(Period.ALL)
    page.activated()
    for series in SERIES:
        choose(page, parts, series)
        found = rows(page)
        assert f"{len(found)} numbers since the beginning: none is missing" in (
            page.verdict.text()
        ) or (not found and page.verdict.text() == "No number was given yet")
    choose(page, parts, "invoice")
    assert {row.state for row in rows(page)} >= {"paid", "void"}
    page.deleteLater()


def test_a_gap_is_named(parts: Parts, burglar: Burglar) -> None:
    burglar.run("DELETE FROM invoice WHERE id IN (2, 3)")
    page = opened(parts)
    assert page.verdict.text() == "Missing: 2026-11 2, 2026-11 3"
    page.deleteLater()


def test_many_gaps_are_counted(parts: Parts, burglar: Burglar) -> None:
    for _ in range(12):
        parts[0].sell("KOPI")
    burglar.run("DELETE FROM invoice WHERE id BETWEEN 2 AND 11")
    page = opened(parts)
    assert page.verdict.text().endswith("2026-11 7 … +4")
    page.deleteLater()


def test_enter_opens_the_invoice(qtbot: QtBot, parts: Parts) -> None:
    page = opened(parts)
    item = rows(page)[0]
    with qtbot.waitSignal(parts[1].wanted) as asked:
        page.list.row_opened.emit(item)
    assert asked.args == ["invoices", item.id]
    page.deleteLater()


def test_the_paper_says_what_the_list_says(parts: Parts) -> None:
    page = opened(parts)
    text = "\n".join(page_texts(page.drawing()()))
    for item in rows(page):
        assert item.number in text
        assert fate_word(item.state) in text
    assert "Numbers given: Invoices" in text
    assert "none is missing" in text
    assert "Toko Sibuk" in text
    assert "01/11/2026" in text
    page.deleteLater()


def test_print_and_save_hand_it_out(parts: Parts, tmp_path: Path) -> None:
    _, desk, papers = parts
    page = opened(parts)
    page.print_.click()
    settle(desk, papers)
    printer = papers.printers
    assert isinstance(printer, FilePrinters)
    assert printer.made[0].read_bytes().startswith(b"%PDF")
    page.files.save(tmp_path / "nomor.csv")
    settle(desk, papers)
    table = read_table(tmp_path / "nomor.csv")
    assert [row.cells[0] for row in table.rows] == [item.number for item in rows(page)]
    assert page.message.words() == f"{len(rows(page))} rows saved in nomor.csv."
    page.deleteLater()


def test_too_much_for_paper_is_said(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers_page, "_MOST_PRINTED", 2)
    page = opened(parts)
    page.print_.click()
    settle(parts[1], parts[2])
    assert "More than 2 lines" in page.message.words()
    printer = parts[2].printers
    assert isinstance(printer, FilePrinters)
    assert printer.made == []
    page.deleteLater()


def test_a_cashier_sees_why_not(parts: Parts) -> None:
    _, desk, papers = parts
    page = opened(parts)
    desk.sign_in(desk.session.__class__(desk.session.store, Person(2, "Sari", Role.CASHIER)))
    settle(desk, papers)
    assert not page.export.isVisible()
    assert not page.list.isVisible()
    page.deleteLater()


def test_every_state_and_series_has_words() -> None:
    states = [each.value for each in (*ShipmentState, *OrderState)]
    own: tuple[str, ...] = (
        "void",
        "paid",
        "partial",
        "unpaid",
        "overdue",
        "returned",
        "partly_returned",
    )
    own += ("give_back", "taken", "given_back", "partly_given_back", "return", "undelivered")
    for state in (*states, *own, "open", "closed", "posted"):
        assert fate_word(state) != state
        assert fate_tone(state) in {"neutral", "success", "warning", "danger", "info"}
    assert all(series_word(series) for series in SERIES)
