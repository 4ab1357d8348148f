"""The book check on the screen and from the command line."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from oms_desktop import app
from oms_desktop.database import (
    bookcheck_journal,
    bookcheck_money,
    bookcheck_orders,
    bookcheck_stock,
)
from oms_desktop.database.ledgers import LEDGERS
from oms_desktop.desktop.reports import check_words
from oms_desktop.desktop.reports.book_watch import BookWatch
from oms_desktop.desktop.reports.check_page import CheckPage
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.users import Role
from oms_desktop.services import bookcheck
from oms_desktop.services.bookcheck_findings import Finding
from tests.helpers.busy_shop import build_busy_shop
from tests.helpers.desk_fixture import make_desk, settle
from tests.helpers.shop import Shop, open_copy

Parts = tuple[Shop, Desk, QtPaperDesk]


@pytest.fixture(scope="session")
def busy_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("busy_check") / "shop.oms"
    build_busy_shop(path)
    return path


@pytest.fixture
def parts(window: MainWindow, busy_file: Path, tmp_path: Path) -> Iterator[Parts]:
    shop = open_copy(busy_file, tmp_path / "shop.oms")
    with make_desk(window, shop) as (desk, papers):
        yield shop, desk, papers


@pytest.fixture
def page(parts: Parts) -> CheckPage:
    made = CheckPage(parts[1])
    made.resize(1000, 600)
    return made


def tamper(path: Path) -> None:
    """Change an amount, take a print away, add to the stock."""
    connection = apsw.Connection(str(path))
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE payment SET reference = '=1+1' WHERE id = 2")
    connection.execute("DELETE FROM invoice_print WHERE id = 1")
    connection.execute("UPDATE stock_total SET on_hand = on_hand + 1 WHERE product_id = 1")
    connection.close()


def run(page: CheckPage, parts: Parts) -> None:
    page.start.click()
    settle(parts[1], parts[2])


def test_a_right_shop_is_in_order(page: CheckPage, parts: Parts) -> None:
    run(page, parts)
    assert page.verdict.text() == "All in order"
    assert page.table.isHidden()
    assert bookcheck.last_check(parts[0].new)
    [text] = page_texts(page.draw())
    assert "All in order" in text
    assert page.report is not None
    assert page.report.head_hash[:32] in text


def test_what_is_wrong_is_shown_exported_and_drawn(
    page: CheckPage, parts: Parts, tmp_path: Path
) -> None:
    tamper(parts[0].session.store.path)
    run(page, parts)
    assert page.verdict.text() == "3 records aren't as they should be"
    tables = {page.model.index(at, 0).data() for at in range(page.model.rowCount())}
    assert tables == {"Payments", "Prints", "Stock"}
    path = tmp_path / "findings.csv"
    page.save_findings(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    assert header[0] == "Books"
    assert ["Stock", "GULA"] in [row[:2] for row in rows]
    pages = page_texts(page.draw())
    assert len(pages) == 1
    assert "GULA" in pages[0]


def test_a_thousand_findings_fit_one_sheet(page: CheckPage, parts: Parts) -> None:
    run(page, parts)
    report = page.report
    assert report is not None
    many = tuple(
        Finding("changed", "payment", str(at), "x" * 80, "y" * 80, "INV/2026/11/0001")
        for at in range(1000)
    )
    values = {**report.__dict__, "findings": many}
    page.show_report(type(report)(**values))
    pages = page_texts(page.draw())
    assert len(pages) == 1
    assert "966" in pages[0]


def test_it_can_be_stopped(page: CheckPage, parts: Parts) -> None:
    page.start.click()
    page.strip.cancelled.emit()
    settle(parts[1], parts[2])
    if page.report is None:
        assert "stopped" in page.message.words()
    assert page.strip.isHidden()
    assert page.start.isEnabled()


def test_who_may_not_sees_why(page: CheckPage, parts: Parts) -> None:
    shop, desk, _ = parts
    desk.sign_in(shop.as_(Role.CASHIER))
    assert page._stack.currentWidget() is page._locked
    assert not page.start.isEnabled()
    page.check()
    assert desk.tasks.running == 0
    desk.sign_in(shop.as_(Role.MANAGER))
    assert page.start.isEnabled()


def test_the_nightly_check_speaks_only_if_something_is_wrong(
    window: MainWindow, parts: Parts
) -> None:
    shop, desk, papers = parts
    watch = BookWatch(window, desk)
    watch.check_if_due()
    settle(desk, papers)
    assert window.notices.toasts() == []
    last = bookcheck.last_check(shop.new)
    assert last is not None
    assert last["ok"]
    watch.check_if_due()
    assert desk.tasks.running == 0
    shop.clock.move(hours=21)
    tamper(shop.session.store.path)
    desk.sign_in(shop.as_(Role.CASHIER))
    watch.check_if_due()
    settle(desk, papers)
    [toast] = window.notices.toasts()
    assert "book check" in toast.words()


def test_all_kinds_and_tables_have_words() -> None:
    questions = (
        *(*bookcheck_stock.STOCK, *bookcheck_orders.ORDERS),
        *(*bookcheck_money.INVOICES, *bookcheck_money.PAYMENTS),
        *bookcheck_journal.JOURNAL,
    )
    assert {each.kind for each in questions} <= set(check_words.KINDS)
    assert {each.table for each in questions} | set(LEDGERS) <= set(check_words.TABLES)


# ------------------------------------------------------------------ command line


@pytest.fixture
def closed(busy_file: Path, tmp_path: Path) -> Path:
    shop = open_copy(busy_file, tmp_path / "closed.oms")
    shop.session.store.close()
    return tmp_path / "closed.oms"


def test_check_of_a_right_shop(
    qapp: object, closed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.main(["check", "--store", str(closed), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"] is True
    assert answer["findings"] == []


def test_check_of_a_wrong_shop(
    qapp: object, closed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tamper(closed)
    assert app.main(["check", "--store", str(closed), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    found = {(each["kind"], each["table"], each["record"]) for each in answer["findings"]}
    assert ("changed", "payment", "2") in found
    assert app.main(["check", "--store", str(closed), "--language", "en"]) == 1
    assert "GULA" in capsys.readouterr().out


def test_check_used_wrongly(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as wrong:
        app.main(["check"])
    assert wrong.value.code == 2
    missing = tmp_path / "no.oms"
    assert app.main(["check", "--store", str(missing)]) == 2
    assert not missing.exists()
