"""The print queue behind the window: jobs of sales, and printers that fail."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell import hand_outs
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_subject import InvoicePaper
from oms_desktop.documents import page_ruler
from oms_desktop.domain.errors_printing import PrinterTrouble
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.services import print_queue, printers, selling
from oms_desktop.services.printing import Paper
from oms_desktop.transports import send as door
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.print_desk import Counter, make_plain, sell, states
from tests.helpers.raw_printer import RawPrinter
from tests.helpers.shop import Shop, cash
from tests.services.printer_cases import KASIR, kasir


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    make_plain(monkeypatch)


@pytest.fixture
def counter(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Counter]:
    files = FilePrinters(tmp_path, "EPSON")
    with make_desk(window, shop, files) as (desk, papers):
        yield desk, papers, files


def at(s: Shop, printer: RawPrinter, **more: Any) -> int:
    return kasir(s, "receipt", profile=replace(KASIR, address=printer.address, drawer=b"", **more))


# ------------------------------------------------------------------ out they go


def test_a_sales_receipt_arrives_and_is_counted(counter: Counter, shop: Shop) -> None:
    with RawPrinter() as printer:
        at(shop, printer)
        sell(counter, shop, "GULA")
    assert printer.jobs == [b"INV/2026/11/0001 copy 0 on Kasir"]
    assert states(shop) == [("done", 1, 1, "")]
    assert shop.sql("SELECT copy, paper FROM invoice_print") == [(0, "80")]


def test_each_copy_is_drawn_with_its_mark(counter: Counter, shop: Shop) -> None:
    with RawPrinter() as printer:
        printers.set_use(shop.new, "receipt", at(shop, printer), 3)
        sell(counter, shop, "GULA")
    assert [job.split()[2] for job in printer.jobs] == [b"0", b"1", b"2"]
    assert states(shop) == [("done", 1, 3, "")]


def test_a_pressed_print_goes_to_the_documents_printer_and_is_queued(
    counter: Counter, shop: Shop
) -> None:
    desk, papers, files = counter
    invoice = shop.sell("GULA").id_of("invoice")
    with RawPrinter() as printer:
        at(shop, printer, paper="58", columns=32, dots=384)
        papers.print_invoice(invoice, Paper.ROLL_80)
        settle(desk, papers)
    assert len(printer.jobs) == 1
    assert files.made == []
    assert shop.sql("SELECT paper, state FROM print_job") == [("58", "done")]


def test_a_painted_print_is_a_job_too(counter: Counter, shop: Shop) -> None:
    desk, papers, files = counter
    invoice = shop.sell("GULA").id_of("invoice")
    papers.print_pages(InvoicePaper(invoice, "en"), Paper.A4, copies=2)
    settle(desk, papers)
    assert len(files.made) == 2
    row = print_queue.newest_jobs(shop.new)[0]
    assert (row.place, row.language, row.printer_id, row.state) == ("EPSON", "en", None, "done")


def test_a_printer_of_this_pc_as_the_shops_own(counter: Counter, shop: Shop) -> None:
    desk, papers, files = counter
    files.installed = ["EPSON", "Canon"]
    kasir(shop, "receipt", profile=PrinterProfile("Kantor", address="Canon", paper="58"))
    sell(counter, shop, "GULA")
    assert files.made[0].name.startswith("Canon")
    files.installed = ["EPSON"]
    sell(counter, shop, "GULA")
    # What was chosen for a paper isn't replaced by any other printer.
    assert len(files.made) == 1
    assert [job.trouble for job in papers.waiting()] == [Trouble.MISSING]
    settle(desk, papers)


def test_a_report_for_a_roll_goes_to_the_receipts_printer(counter: Counter, shop: Shop) -> None:
    desk, papers, files = counter
    pdf = page_ruler.render("x", page_ruler.SIZES["A4"], "id", shop.new.moment().local)

    def raw(profile: PrinterProfile) -> bytes:
        return f"shift on {profile.name}".encode()

    with RawPrinter() as printer:
        at(shop, printer)
        papers.print_report("SH/2026/0001", Paper.ROLL_80, lambda: pdf, raw)
        papers.print_report("SH/2026/0001", Paper.A4, lambda: pdf, raw)
        papers.print_report("labels", Paper.ROLL_80, lambda: pdf)
        settle(desk, papers)
    assert printer.jobs == [b"shift on Kasir"]
    assert len(files.made) == 2
    assert shop.sql("SELECT * FROM print_job") == []


def test_the_preview_offers_the_printers_that_print_what_it_shows(
    counter: Counter, shop: Shop
) -> None:
    desk, papers, _ = counter
    invoice = shop.sell("GULA").id_of("invoice")
    with RawPrinter() as printer:
        printer_id = at(shop, printer)
        papers.preview(invoice, Paper.ROLL_80)
        settle(desk, papers)
        preview = papers._preview
        assert preview is not None
        box = preview.printer_box
        assert [box.itemText(row) for row in range(box.count())] == ["Kasir", "EPSON"]
        assert box.currentData() == f"#{printer_id}"
        preview.print_now()
        settle(desk, papers)
        preview.show_paper(Paper.A4)
        assert [box.itemText(row) for row in range(box.count())] == ["EPSON"]
        settle(desk, papers)
        preview.close()
    assert printer.jobs == [b"INV/2026/11/0001 copy 0 on Kasir"]


# ------------------------------------------------------------------ when they fail


def test_unplugged_while_it_prints_the_job_and_the_sale_stay_and_a_retry_prints(
    counter: Counter, shop: Shop, window: MainWindow
) -> None:
    desk, papers, _ = counter
    with RawPrinter("resets") as printer:
        printer_id = at(shop, printer)
        sell(counter, shop, "GULA")
    assert states(shop) == [("failed", 1, 0, "broken_off")]
    assert shop.sql("SELECT count(*) FROM invoice") == [(1,)]
    assert shop.sql("SELECT count(*) FROM invoice_print") == [(0,)]
    [job] = papers.waiting()
    assert job.trouble is Trouble.BROKEN_OFF
    assert window.header.bell.accessibleName().startswith("1 ")
    assert "INV/2026/11/0001" in desk.notices.toasts()[-1].words()
    with RawPrinter() as again:
        profile = replace(KASIR, address=again.address)
        desk.command(printers.change, printer_id, profile).run()
        settle(desk, papers)
        # A job that waits goes where its printer is now.
        papers.retry(papers.waiting()[0])
        settle(desk, papers)
    assert again.jobs == [b"INV/2026/11/0001 copy 0 on Kasir"]
    assert states(shop) == [("done", 2, 1, "")]
    assert papers.waiting() == []


def test_a_printer_that_gave_no_answer_is_tried_again_by_itself(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, papers, _ = counter
    monkeypatch.setattr(hand_outs, "RETRY_SECONDS", (0, 0))
    tries: list[bytes] = []
    said: list[str] = []
    desk.notices.spoken.connect(said.append)

    def send(_: PrinterProfile, data: bytes, __: str) -> None:
        tries.append(data)
        if len(tries) < 3:
            raise PrinterTrouble("Kasir", Trouble.NO_ANSWER)

    monkeypatch.setattr(door, "send", send)
    kasir(shop, "receipt", profile=replace(KASIR, drawer=b""))
    sell(counter, shop, "GULA")
    qtbot.waitUntil(lambda: states(shop) == [("done", 3, 1, "")], timeout=5000)
    settle(desk, papers)
    assert papers.waiting() == []
    # Said once, not at every try.
    assert len([words for words in said if "INV/2026/11/0001" in words]) == 1


def test_it_is_not_tried_for_ever(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _, papers, _ = counter
    monkeypatch.setattr(hand_outs, "RETRY_SECONDS", (0, 0))

    def send(*_: Any) -> None:
        raise PrinterTrouble("Kasir", Trouble.NO_ANSWER)

    monkeypatch.setattr(door, "send", send)
    kasir(shop, "receipt", profile=replace(KASIR, drawer=b""))
    sell(counter, shop, "GULA")
    qtbot.waitUntil(lambda: states(shop) == [("failed", 3, 0, "no_answer")], timeout=5000)
    qtbot.wait(200)
    assert states(shop) == [("failed", 3, 0, "no_answer")]
    assert len(papers.waiting()) == 1


def test_what_may_be_half_out_is_not_printed_again_by_itself(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _, papers, _ = counter
    monkeypatch.setattr(hand_outs, "RETRY_SECONDS", (0, 0))

    def send(*_: Any) -> None:
        raise PrinterTrouble("Kasir", Trouble.BROKEN_OFF)

    monkeypatch.setattr(door, "send", send)
    kasir(shop, "receipt", profile=replace(KASIR, drawer=b""))
    sell(counter, shop, "GULA")
    qtbot.wait(200)
    assert states(shop) == [("failed", 1, 0, "broken_off")]
    assert len(papers.waiting()) == 1


STEPS = ("values", "bytes", "send")


@pytest.mark.parametrize("step", STEPS)
def test_a_fault_at_any_step_leaves_sale_and_job_and_the_next_paper_comes_out(
    counter: Counter,
    shop: Shop,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    step: str,
) -> None:
    desk, papers, _ = counter
    broken = [True]
    real = {
        "values": (InvoicePaper, "values"),
        "bytes": (InvoicePaper, "bytes_for"),
        "send": (door, "send"),
    }
    place, name = real[step]
    call: Callable[..., Any] = getattr(place, name)

    def fails(*args: Any) -> Any:
        if broken[0]:
            broken[0] = False
            raise RuntimeError(step)
        return call(*args)

    monkeypatch.setattr(place, name, fails)
    with RawPrinter() as printer:
        at(shop, printer)
        sell(counter, shop, "GULA")
        assert states(shop) == [("failed", 1, 0, "undrawn")]
        sell(counter, shop, "KOPI")
        assert printer.jobs == [b"INV/2026/11/0002 copy 0 on Kasir"]
        [job] = papers.waiting()
        papers.retry(job)
        settle(desk, papers)
    assert len(printer.jobs) == 2
    assert [row[0] for row in states(shop)] == ["done", "done"]
    assert f"RuntimeError: {step}" in caplog.text


def test_a_printer_that_hangs_does_not_hold_up_the_next_sale(
    counter: Counter, shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, papers, _ = counter
    hung, free = threading.Event(), threading.Event()

    def send(*_: Any) -> None:
        hung.set()
        assert free.wait(10)

    monkeypatch.setattr(door, "send", send)
    kasir(shop, "receipt", profile=replace(KASIR, drawer=b""))
    first = selling.sell(shop.new, shop.cart("GULA"), cash(20_000))
    papers.print_jobs(first.touched["print_job"])
    qtbot.waitUntil(hung.is_set, timeout=5000)
    sold: list[object] = []
    desk.command(selling.sell, shop.cart("KOPI"), cash(20_000)).run(sold.append)
    qtbot.waitUntil(lambda: bool(sold), timeout=2000)
    assert papers.busy
    free.set()
    settle(desk, papers)
