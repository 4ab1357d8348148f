"""The shift page: counting blind by keyboard, cash in and out, the drawer, reports handed out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from oms_desktop.desktop.reports.shift_page import ShiftPage
from oms_desktop.desktop.reports.tab import ReportsTab
from oms_desktop.desktop.shell import drawer
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.drawer import DrawerPrompt
from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.stale_shift import tell_stale_shift
from oms_desktop.domain.shifts import CashCategory
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import people, shifts
from oms_desktop.services.pins import PinHash
from oms_desktop.services.printing import Paper
from tests.documents.papers import all_text
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.shop import Shop


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path, "Kasir")


@pytest.fixture
def made(
    window: MainWindow, shop: Shop, printers: FilePrinters
) -> Iterator[tuple[Desk, QtPaperDesk]]:
    with make_desk(window, shop, printers) as pair:
        yield pair


@pytest.fixture
def desk(made: tuple[Desk, QtPaperDesk]) -> Desk:
    return made[0]


@pytest.fixture
def prompt(window: MainWindow, desk: Desk) -> DrawerPrompt:
    return drawer.register(desk, window)


@pytest.fixture
def tab(window: MainWindow, desk: Desk, prompt: DrawerPrompt) -> ReportsTab:
    assert prompt.isHidden()
    window.add_tab(TabSpec("reports", lambda: "Reports", "chart-bar", lambda: ReportsTab(desk)))
    found = window.show_tab("reports")
    assert isinstance(found, ReportsTab)
    return found


@pytest.fixture
def page(tab: ReportsTab) -> ShiftPage:
    found = tab.current_page()
    assert isinstance(found, ShiftPage)
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_text(text: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, text)


def wait(made: tuple[Desk, QtPaperDesk]) -> None:
    settle(*made)


def closed(shop: Shop) -> list[tuple[int, int, str]]:
    return [tuple(row) for row in shop.sql("SELECT counted, deposit, reason FROM shift_closing")]


def as_cashier(desk: Desk, shop: Shop) -> None:
    person_id = people.add(shop.new, "Sari", PinHash(Role.CASHIER, "")).id_of("person")
    desk.sign_in(replace(shop.session, person=Person(person_id, "Sari", Role.CASHIER)))


def test_who_counts_blind_is_not_offered_the_x_report(
    window: MainWindow, desk: Desk, shop: Shop
) -> None:
    as_cashier(desk, shop)
    window.add_tab(TabSpec("reports", lambda: "Reports", "chart-bar", lambda: ReportsTab(desk)))
    window.show_tab("reports")
    assert "reports.close" in desk.registry
    assert "reports.x" not in desk.registry
    assert "X report" not in window.key_bar.words_shown()


# ------------------------------------------------------------------ the count


def test_counting_and_closing_by_keyboard_alone(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    shop.sell("GULA")
    press(Qt.Key.Key_F9)
    assert page.count.pieces[100_000].hasFocus()
    type_text("2")
    press(Qt.Key.Key_Return)
    assert page.count.pieces[50_000].hasFocus()
    for _ in range(2):
        press(Qt.Key.Key_Down)
    type_text("1")
    press(Qt.Key.Key_Tab)
    type_text("1")
    press(Qt.Key.Key_Up)
    assert page.count.pieces[10_000].hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    type_text("1")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    type_text("1")
    assert page.count.total.text() == "Rp\u00a0217.500"
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert page.count.deposit.hasFocus()
    type_text("17500")
    press(Qt.Key.Key_Return)
    wait(made)
    assert closed(shop) == [(217_500, 17_500, "")]
    assert page.report.difference.text() == "Exact"
    assert page.report.figures()["Expected in the drawer"] == "Rp\u00a0217.500"
    assert page.report.print_roll.hasFocus()


def test_a_difference_asks_why_in_place(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    page.start_count()
    type_text("1")
    assert not page.count.reason.isVisible()
    page.count.submit()
    wait(made)
    assert "\u2212Rp\u00a0100.000" in page.count.message.words()
    assert page.count.reason.hasFocus()
    assert closed(shop) == []
    type_text("lupa dicatat")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    wait(made)
    assert closed(shop) == [(100_000, 0, "lupa dicatat")]
    assert page.report.difference.text() == "\u2212Rp\u00a0100.000"
    assert page.report.reason.text() == "lupa dicatat"


def test_a_cashier_hears_only_that_it_differs(
    page: ShiftPage, desk: Desk, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    as_cashier(desk, shop)
    page.start_count()
    type_text("1")
    page.count.submit()
    wait(made)
    said = page.count.message.words()
    assert said
    assert "100.000" not in said
    assert "200.000" not in said


def test_before_the_count_nothing_says_what_should_be_there(
    page: ShiftPage, desk: Desk, shop: Shop
) -> None:
    as_cashier(desk, shop)
    assert page.card.x_report.isHidden()
    page.start_count()
    labels = [label.text() for label in page.findChildren(type(page.count.total))]
    assert not [text for text in labels if "200.000" in text]


def test_escape_leaves_the_count_and_nothing_is_written(page: ShiftPage, shop: Shop) -> None:
    before = shop.dump()
    page.start_count()
    type_text("7")
    press(Qt.Key.Key_Escape)
    assert page.views.currentIndex() == 0
    assert shop.dump() == before
    page.start_count()
    assert page.count.sum() == 0


def test_the_key_pressed_again_keeps_the_count(page: ShiftPage) -> None:
    press(Qt.Key.Key_F9)
    type_text("7")
    press(Qt.Key.Key_F9)
    assert page.count.counted() == {100_000: 7}


def test_letters_are_no_pieces(page: ShiftPage) -> None:
    page.start_count()
    type_text("1a-2")
    assert page.count.counted() == {100_000: 12}


def test_more_than_was_counted_cannot_be_taken_out(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    page.start_count()
    type_text("2")
    page.count.deposit.set_value(200_001)
    page.count.submit()
    wait(made)
    assert page.count.message.words()
    assert closed(shop) == []


# ------------------------------------------------------------------ cash and drawer


def test_cash_taken_out_is_written(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    press(Qt.Key.Key_F6)
    type_text("15000")
    press(Qt.Key.Key_Return)
    page.card.form.category.choose(CashCategory.PURCHASE.value)
    press(Qt.Key.Key_Return)
    type_text("galon air")
    for _ in range(2):
        press(Qt.Key.Key_Return)
    wait(made)
    assert shop.sql("SELECT amount, category, reason FROM cash_movement") == [
        (-15_000, "purchase", "galon air")
    ]
    assert page.card.cash.isVisible()


def test_cash_put_in_is_positive(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    page.card.open_form()
    page.card.form.into.click()
    page.card.form.amount.set_value(50_000)
    page.card.form.reason.setText("receh")
    page.card.form.save.click()
    wait(made)
    assert shop.sql("SELECT amount FROM cash_movement") == [(50_000,)]


@pytest.mark.parametrize(("amount", "reason"), [("", "x"), ("0", "x"), ("5000", " ")])
def test_cash_without_amount_or_reason_stays_in_the_form(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk], amount: str, reason: str
) -> None:
    page.card.open_form()
    page.card.form.amount.setText(amount)
    page.card.form.reason.setText(reason)
    page.card.form.submit()
    wait(made)
    assert page.card.form.message.words()
    assert shop.sql("SELECT count(*) FROM cash_movement") == [(0,)]


def test_the_drawer_asks_why_on_any_tab(
    page: ShiftPage, prompt: DrawerPrompt, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    page.card.cash.setFocus()
    press(Qt.Key.Key_F12)
    assert prompt.reason.hasFocus()
    press(Qt.Key.Key_Return)
    assert not prompt.isHidden()
    type_text("tukar uang")
    press(Qt.Key.Key_Return)
    wait(made)
    [(document, content)] = shop.journalled("drawer.opened")
    assert (document, content["reason"]) == ("SH/2026/0001", "tukar uang")
    assert prompt.isHidden()
    assert page.card.cash.hasFocus()


def test_escape_leaves_the_drawer_closed(page: ShiftPage, prompt: DrawerPrompt, shop: Shop) -> None:
    page.card.drawer.click()
    press(Qt.Key.Key_Escape)
    assert prompt.isHidden()
    assert shop.journalled("drawer.opened") == []


# ------------------------------------------------------------------ reports


def test_the_x_report_and_its_paper(
    page: ShiftPage, made: tuple[Desk, QtPaperDesk], printers: FilePrinters
) -> None:
    press(Qt.Key.Key_F7)
    assert page.report.figures()["Expected in the drawer"] == "Rp\u00a0200.000"
    page.report.print_sheet.click()
    wait(made)
    assert printers.made[0].stat().st_size > 1000
    assert page.report.preview.pages() == 1


def test_a_past_closing_is_printed_again_as_a_copy(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk], tmp_path: Path
) -> None:
    shifts.count_and_close(shop.new, {100_000: 2})
    page.refresh()
    page.past.table.setFocus()
    press(Qt.Key.Key_Return)
    report = page.report.report()
    assert report is not None
    assert report.number == "SH/2026/0001"
    path = tmp_path / "SH.pdf"
    draw = page.report.drawer(Paper.ROLL_80)
    made[1].save_report_to("SH/2026/0001", Paper.ROLL_80, path, draw)
    wait(made)
    assert "SALINAN" in all_text(path.read_bytes())
    press(Qt.Key.Key_Escape)
    assert page.views.currentIndex() == 0


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support", extend=True)
def test_a_print_that_failed_waits_and_is_tried_again(
    page: ShiftPage, made: tuple[Desk, QtPaperDesk], printers: FilePrinters
) -> None:
    printers.broken.add("Kasir")
    page.show_x()
    page.report.print_roll.click()
    wait(made)
    [job] = made[1].waiting()
    assert job.number == "SH/2026/0001"
    printers.broken.clear()
    made[1].retry(job)
    wait(made)
    assert made[1].waiting() == []
    assert printers.made[-1].stat().st_size > 1000


# ------------------------------------------------------------------ what is open


def test_after_closing_the_page_says_that_none_is_open(
    page: ShiftPage, shop: Shop, made: tuple[Desk, QtPaperDesk]
) -> None:
    page.start_count()
    type_text("2")
    page.count.submit()
    wait(made)
    page.show_overview()
    assert page.card.cash.isHidden()
    assert page.card.to_sell.isVisible()
    assert page.past.model.rowCount() == 1
    assert shifts.current_shift(shop.new) is None


def test_the_shift_of_yesterday_is_said(
    page: ShiftPage, desk: Desk, shop: Shop, window: MainWindow
) -> None:
    assert not tell_stale_shift(desk)
    assert not page.card.message.words()
    shop.clock.move(days=1)
    page.activated()
    assert "23 Nov 2026" in page.card.message.words()
    assert tell_stale_shift(desk)
    [toast] = window.notices.toasts()
    assert "23 Nov 2026" in toast.words()


def test_who_may_not_see_the_journal_sees_no_page_of_it(
    tab: ReportsTab, desk: Desk, shop: Shop
) -> None:
    assert not any(button.isHidden() for button in tab._links.values())
    as_cashier(desk, shop)
    hidden = [button.objectName() for button in tab._links.values() if button.isHidden()]
    assert hidden == ["reports-journal", "reports-numbers", "reports-check"]


def test_every_control_has_a_name(page: ShiftPage) -> None:
    for part in (page.card, page.count, page.report, page.past):
        for edit in part.findChildren(QLineEdit):
            assert edit.accessibleName(), edit.objectName()
    page.retranslate()
