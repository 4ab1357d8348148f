"""The journal on the screen: filters, detail in words, exceptions by person, export, and who may."""

import ast
import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

import oms_desktop.services
from oms_desktop.desktop.reports.journal_page import JournalPage
from oms_desktop.desktop.reports.journal_words import GROUPS, HEADS, KINDS
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.domain.users import Role
from oms_desktop.services import head_file
from oms_desktop.services.bookcheck import check_books
from oms_desktop.services.journal_list import EXCEPTIONS
from tests.helpers.busy_shop import build_busy_shop
from tests.helpers.desk_fixture import make_desk, settle
from tests.helpers.shop import Shop, open_copy

Parts = tuple[Shop, Desk, QtPaperDesk]


@pytest.fixture(scope="session")
def busy_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("busy_journal") / "shop.oms"
    build_busy_shop(path)
    return path


@pytest.fixture
def parts(window: MainWindow, busy_file: Path, tmp_path: Path) -> Iterator[Parts]:
    shop = open_copy(busy_file, tmp_path / "shop.oms")
    shop.clock.move(hours=20, minutes=10)
    with make_desk(window, shop) as (desk, papers):
        yield shop, desk, papers


@pytest.fixture
def page(parts: Parts) -> JournalPage:
    made = JournalPage(parts[1])
    made.resize(1100, 640)
    return made


def words(page: JournalPage) -> list[str]:
    model = page.list.model
    return [model.index(at, 2).data() for at in range(model.rowCount())]


def test_today_is_shown_first(page: JournalPage, parts: Parts) -> None:
    today, newest = page.list.model.rowCount(), words(page)
    days = parts[0].sql(
        "SELECT date(at / 1000, 'unixepoch', '+7 hours') FROM journal ORDER BY sequence"
    )
    assert 1 < today == days.count(days[-1]) < len(days)
    assert (newest[0], newest[-1]) == ("Paper of an order handed out", "Shift opened")


def test_everything_is_shown_newest_first(page: JournalPage, parts: Parts) -> None:
    page.filters.clear()
    assert page.list.model.rowCount() == parts[0].sql("SELECT count(*) FROM journal")[0][0]
    assert words(page)[0] == "Paper of an order handed out"
    assert words(page)[-1] == "Shift opened"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("invoice.voided", ["Invoice voided"]),
        ("!removed", ["Line removed"]),
        ("!clock", []),
        (
            "!",
            [
                "Debt written off",
                "Drawer opened without a sale",
                "Line removed",
                "Invoice voided",
                "Reprint",
            ],
        ),
    ],
)
def test_a_kind_or_a_group_of_them(page: JournalPage, kind: str, shown: list[str]) -> None:
    page.filters.clear()
    page.filters.narrow(0, kind)
    assert words(page) == shown


def test_document_and_amount(page: JournalPage) -> None:
    page.filters.clear()
    page.filters.text.setText("INV/2026/11/0004")
    page.refresh()
    assert words(page) == ["Invoice voided", "Sale"]
    page.filters.text.setText("%")
    page.refresh()
    assert words(page) == []
    page.filters.clear()
    page.filters.lowest.set_value(15_000)
    page.filters.highest.set_value(15_000)
    page.refresh()
    assert words(page) == ["Cash in or out"]


def test_a_moved_clock_is_an_exception_of_any_kind(page: JournalPage, parts: Parts) -> None:
    shop = parts[0]
    shop.clock.move(hours=-2)
    shop.sell("KOPI")
    page.filters.clear()
    page.filters.narrow(0, "!clock")
    assert set(words(page)) == {"Sale"}
    page.view.choose("exceptions")
    page.refresh()
    [(name, counts)] = page.counts.rows
    assert name == "Pemilik"
    assert counts["clock"] == 1
    assert counts["reprint"] == counts["drawer"] == 1
    assert counts["void"] == 2


def test_enter_on_a_person_shows_the_entries(page: JournalPage) -> None:
    page.filters.period.choose("all")
    page.view.choose("exceptions")
    page.refresh()
    page.people.row_opened.emit(0)
    assert page.view.value() == "entries"
    assert "Invoice voided" in words(page)
    assert "Sale" not in words(page)


def test_the_detail_says_it_in_words(page: JournalPage) -> None:
    page.filters.clear()
    page.filters.narrow(0, "shift.closed")
    assert "Rp\u00a0100.000 × 2" in page.detail.text()
    assert "Reason: kurang hitung" in page.detail.text()
    page.filters.narrow(0, "sale")
    assert "GULA" in page.detail.text() or "KOPI" in page.detail.text()
    assert "{" not in page.detail.text()


def test_export_is_harmless_and_journalled(page: JournalPage, parts: Parts, tmp_path: Path) -> None:
    shop, desk, papers = parts
    shop.set(shop_name="=cmd|' /C calc'!A0")
    page.filters.clear()
    page.filters.narrow(0, "setting.changed")
    path = tmp_path / "journal.csv"
    page.save(path)
    settle(desk, papers)
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    assert header[:3] == ["Time", "Person", "What"]
    assert len(rows) == 3
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert shop.journalled("journal.exported") == [("journal.csv", {"rows": 3})]


def test_who_may_not_sees_why(page: JournalPage, parts: Parts) -> None:
    shop, desk, _ = parts
    desk.sign_in(shop.as_(Role.CASHIER))
    shown = [label.text() for label in page._locked.findChildren(QLabel)]
    assert page._stack.currentWidget() is page._locked
    assert "The journal is locked" in shown
    assert page.export.isHidden()
    desk.sign_in(shop.as_(Role.MANAGER))
    assert page._stack.currentWidget() is not page._locked


def test_closing_the_desk_keeps_the_head(parts: Parts) -> None:
    shop, desk, papers = parts
    settle(desk, papers)
    report = check_books(shop.new)
    desk.close()
    kept = head_file.read_head(shop.session.store.path)
    assert kept is not None
    assert (kept.sequence, kept.hash) == (report.sequence, report.head_hash)


# ------------------------------------------------------------------ words for every kind


def kinds_written() -> set[str]:
    """Every kind that a service writes: literals, choices of two, and names they were given."""
    found: set[str] = set()
    for path in Path(oms_desktop.services.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        named = {
            target.id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        for call in [node for node in ast.walk(tree) if isinstance(node, ast.Call)]:
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            at = {"journal": 0, "tell": 1}.get(name)
            if at is None or len(call.args) <= at:
                continue
            kind = call.args[at]
            if isinstance(kind, ast.Name):
                kind = named.get(kind.id, kind)
            found |= {
                part.value
                for part in ast.walk(kind)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            }
        # The purposes a PIN is asked for become kinds of their own.
        found |= {
            f"person.{call.args[3].value}"
            for call in ast.walk(tree)
            if isinstance(call, ast.Call)
            and getattr(call.func, "id", "") == "_verified"
            and isinstance(call.args[3], ast.Constant)
            and isinstance(call.args[3].value, str)
        }
    return {kind for kind in found if "." in kind.strip(".") or kind in {"sale", "payment"}}


def test_every_kind_has_words() -> None:
    written = kinds_written()
    assert len(written) > 35
    assert written <= set(KINDS)
    assert {"person.lend", "invoice.reprinted", "line.removed", "books.checked"} <= written


def test_every_exception_has_words_and_occurs() -> None:
    assert set(EXCEPTIONS) == set(GROUPS) == set(HEADS)
    assert {kind for kinds in EXCEPTIONS.values() for kind in kinds} <= kinds_written()
