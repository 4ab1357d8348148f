"""The print queue after a restart and under the bell, and the cash drawer."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.errors_printing import PrinterTrouble
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import DRAWER_PULSE, PrinterProfile
from oms_desktop.domain.shifts import CashCategory
from oms_desktop.services import print_queue, printers, shifts
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.transports import send as door
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.print_desk import Counter, make_plain, sell, states
from tests.helpers.raw_printer import RawPrinter
from tests.helpers.shop import Shop
from tests.services.printer_cases import KASIR, kasir


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    make_plain(monkeypatch)


@pytest.fixture
def counter(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Counter]:
    files = FilePrinters(tmp_path, "EPSON")
    with make_desk(window, shop, files) as (desk, papers):
        yield desk, papers, files


# ------------------------------------------------------------------ after a restart


def test_after_a_restart_what_was_not_printed_is_there_and_is_told(
    window: MainWindow, shop: Shop, tmp_path: Path
) -> None:
    kasir(shop, "receipt")
    waiting = shop.sell("GULA").touched["print_job"][0]
    cut_off = shop.sell("KOPI").touched["print_job"][0]
    print_queue.start(shop.new, cut_off)
    with RawPrinter() as printer:
        profile = replace(KASIR, address=printer.address)
        printers.change(shop.new, 1, profile)
        with make_desk(window, shop, FilePrinters(tmp_path)) as (desk, papers):
            papers.past.resume()
            settle(desk, papers)
            assert [job.job_id for job in papers.waiting()] == [waiting, cut_off]
            assert [row[0] for row in states(shop)] == ["waiting", "failed"]
            assert papers.waiting()[1].trouble is Trouble.INTERRUPTED
            [toast] = desk.notices.toasts()
            assert "INV/2026/11/0002" in toast.words()
            act = toast.findChild(Button, "toastAct")
            assert act is not None
            act.click()
            settle(desk, papers)
            assert printer.jobs == [b"INV/2026/11/0002 copy 0 on Kasir"]
            assert [row[0] for row in states(shop)] == ["waiting", "done"]


def test_a_start_with_nothing_open_says_nothing(counter: Counter, shop: Shop) -> None:
    desk, papers, _ = counter
    papers.past.resume()
    assert papers.waiting() == []
    assert desk.notices.toasts() == []


def test_a_sale_made_before_the_look_back_is_printed_once(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, papers, _ = counter
    hung, free = threading.Event(), threading.Event()
    sent: list[bytes] = []

    def send(_: PrinterProfile, data: bytes, __: str) -> None:
        hung.set()
        assert free.wait(10)
        sent.append(data)

    monkeypatch.setattr(door, "send", send)
    kasir(shop, "receipt", profile=replace(KASIR, drawer=b""))
    for code in ("GULA", "KOPI"):
        papers.print_jobs(shop.sell(code).touched["print_job"])
    qtbot.waitUntil(hung.is_set, timeout=5000)
    papers.past.resume()
    free.set()
    settle(desk, papers)
    assert [row[0] for row in states(shop)] == ["done", "done"]
    assert papers.waiting() == []
    assert len(sent) == 2


# ------------------------------------------------------------------ the list under the bell


def words(menu: Any) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_a_job_under_the_bell_is_given_up(counter: Counter, shop: Shop) -> None:
    desk, papers, _ = counter
    kasir(shop, "receipt")
    first = shop.sell("GULA").touched["print_job"][0]
    papers.past.resume()
    assert papers.bell is not None
    menu = papers.bell.open_list()
    entry: Any
    [entry] = [action.menu() for action in menu.actions() if action.menu() is not None]
    assert words(entry)[-1] == "Don't print it"
    entry.actions()[-1].trigger()
    menu.close()
    settle(desk, papers)
    assert papers.waiting() == []
    assert print_queue.job(shop.new, first).state == "cancelled"


def test_the_bell_says_what_is_wrong_and_reprints_what_is_out(counter: Counter, shop: Shop) -> None:
    desk, papers, files = counter
    papers.print_invoice(shop.sell("GULA").id_of("invoice"), Paper.A4)
    settle(desk, papers)
    assert papers.bell is not None
    menu = papers.bell.open_list()
    lately: Any = menu.actions()[-1].menu()
    assert words(lately) == ["INV/2026/11/0001 (A4)\tEPSON"]
    lately.actions()[0].trigger()
    menu.close()
    settle(desk, papers)
    assert len(files.made) == 2
    kasir(shop, "receipt")
    job_id = shop.sell("GULA").touched["print_job"][0]
    print_queue.start(shop.new, job_id)
    print_queue.fail(shop.new, job_id, Trouble.NO_ANSWER)
    papers.past.resume()
    menu = papers.bell.open_list()
    assert words(menu)[0].endswith("Kasir: it gives no answer")
    menu.close()


def test_what_is_still_to_come_is_given_up_but_not_what_is_being_printed(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, papers, _ = counter
    hung, free = threading.Event(), threading.Event()

    def send(*_: Any) -> None:
        hung.set()
        assert free.wait(10)

    monkeypatch.setattr(door, "send", send)
    kasir(shop, "receipt", profile=replace(KASIR, drawer=b""))
    for _ in range(3):
        papers.print_jobs(shop.sell("GULA").touched["print_job"])
    qtbot.waitUntil(hung.is_set, timeout=5000)
    assert papers.bell is not None
    menu = papers.bell.open_list()
    assert words(menu)[-1] == "Don't print the next 2"
    menu.actions()[-1].trigger()
    menu.close()
    free.set()
    settle(desk, papers)
    assert [row[0] for row in states(shop)] == ["done", "cancelled", "cancelled"]


# ------------------------------------------------------------------ the drawer


@pytest.fixture
def pulses(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    sent: list[bytes] = []
    monkeypatch.setattr(door, "send", lambda _, data, __: sent.append(data))
    return sent


def test_the_drawer_opens_for_cash_only(counter: Counter, shop: Shop, pulses: list[bytes]) -> None:
    desk, papers, _ = counter
    sell(counter, shop, "GULA")
    assert pulses == []
    desk.command(printers.add, KASIR).run()
    settle(desk, papers)
    assert pulses == []
    sell(counter, shop, "GULA", terms=Terms(Tender(PaymentMethod.QRIS, 17_500)))
    assert pulses == []
    sell(counter, shop, "GULA")
    assert pulses == [DRAWER_PULSE]
    desk.command(shifts.cash_move, -5_000, CashCategory.EXPENSE, "galon").run()
    settle(desk, papers)
    assert len(pulses) == 2
    papers.open_drawer()
    settle(desk, papers)
    assert len(pulses) == 3


def test_a_drawer_that_does_not_open_is_said(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, papers, _ = counter

    def send(*_: Any) -> None:
        raise PrinterTrouble("Kasir", Trouble.NO_ANSWER)

    monkeypatch.setattr(door, "send", send)
    desk.command(printers.add, KASIR).run()
    settle(desk, papers)
    sell(counter, shop, "GULA")
    assert "Kasir" in desk.notices.toasts()[-1].words()
    assert shop.sql("SELECT count(*) FROM invoice") == [(1,)]
    settle(desk, papers)
