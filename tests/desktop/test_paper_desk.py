import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.paper_subject import InvoicePaper
from oms_desktop.desktop.shell.qt_printer import Printers, file_printer, pages_wanted
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.documents.pages import page_sizes, render_page
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, printing
from oms_desktop.services.printing import INVOICE_PAPERS, Paper
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.shop import Shop

Counter = tuple[Desk, QtPaperDesk, FilePrinters]


@pytest.fixture
def invoice(shop: Shop) -> int:
    return shop.sell("GULA", "KOPI").id_of("invoice")


@pytest.fixture
def counter(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Counter]:
    printers = FilePrinters(tmp_path, "EPSON", "Canon")
    with make_desk(window, shop, printers) as (desk, papers):
        yield desk, papers, printers


def black(pdf: bytes, dpi: int = 60) -> float:
    """The share of dark dots on the first page."""
    page = render_page(pdf, 0, dpi, grey=True)
    return sum(dot < 128 for dot in page.data) / len(page.data)


@pytest.mark.parametrize("paper", INVOICE_PAPERS)
def test_what_is_printed_has_the_pages_of_what_is_saved(
    counter: Counter, invoice: int, tmp_path: Path, paper: Paper
) -> None:
    desk, papers, printers = counter
    expected = printing.render(desk.session, invoice, paper)
    saved = tmp_path / "saved.pdf"
    papers.save_pdf_to(invoice, paper, saved)
    settle(desk, papers)
    assert saved.read_bytes() == expected
    # What was saved makes this one a copy, and says so.
    expected = printing.render(desk.session, invoice, paper)
    papers.print_invoice(invoice, paper)
    settle(desk, papers)
    printed = printers.made[0].read_bytes()
    sizes = list(zip(page_sizes(printed), page_sizes(expected), strict=True))
    assert sizes
    for (wide, high), (wanted_wide, wanted_high) in sizes:
        assert wide == pytest.approx(wanted_wide, abs=1)
        assert high == pytest.approx(wanted_high, abs=1)
    assert black(printed) == pytest.approx(black(expected), rel=0.35)


def test_many_pages_are_printed_all(counter: Counter, shop: Shop) -> None:
    desk, papers, printers = counter
    for number in range(40):
        catalogue.add(shop.new, ProductDraft(f"Barang {number}", 1_000, code=f"N{number}"))
    invoice = shop.sell(*(f"N{number}" for number in range(40))).id_of("invoice")
    expected = len(page_sizes(printing.render(desk.session, invoice, Paper.A5)))
    assert expected > 1
    papers.print_invoice(invoice, Paper.A5)
    settle(desk, papers)
    assert len(page_sizes(printers.made[0].read_bytes())) == expected


def test_every_hand_out_is_counted_in_its_turn(counter: Counter, invoice: int, shop: Shop) -> None:
    desk, papers, _ = counter
    drawn: list[int] = []
    paper_of = printing.paper_of(desk.session, invoice, "receipt")
    assert paper_of.copy == 0
    papers.printed.connect(
        lambda number, _: drawn.append(printing.paper_of(desk.session, number, "receipt").copy)
    )
    for _ in range(3):
        papers.print_invoice(invoice, Paper.ROLL_80)
    settle(desk, papers)
    assert drawn == [1, 2, 3]


def test_two_prints_at_once_are_not_both_the_original(
    counter: Counter, invoice: int, tmp_path: Path
) -> None:
    desk, papers, _ = counter
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    papers.save_pdf_to(invoice, Paper.A4, first)
    papers.save_pdf_to(invoice, Paper.A4, second)
    settle(desk, papers)
    assert first.read_bytes() != second.read_bytes()


def test_without_a_printer_a_pdf_is_offered(
    counter: Counter, invoice: int, qtbot: QtBot, tmp_path: Path
) -> None:
    desk, papers, printers = counter
    printers.installed = []
    papers.print_invoice(invoice, Paper.ROLL_80)
    [toast] = desk.notices.toasts()
    assert "printer" in toast.words()
    assert papers.waiting() == []
    act = toast.findChild(Button, "toastAct")
    assert act is not None
    act.click()
    dialog = papers.findChild(QFileDialog) or next(
        top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog)
    )
    assert Path(dialog.selectedFiles()[0]).name == "INV-2026-11-0001.pdf"
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    settle(desk, papers)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert desk.settings["paper/folder"] == str(tmp_path)


def test_a_folder_that_is_gone_leaves_only_a_name_in_the_field(
    counter: Counter, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, papers, _ = counter
    desk.settings["paper/folder"] = str(tmp_path / "gone")
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda _: str(tmp_path / "no documents")
    )
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    invoice = shop.sell("GULA", customer="BUDI").id_of("invoice")
    papers.save_pdf(invoice, Paper.A4)
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog))
    assert dialog.selectedFiles() == [str(tmp_path / "INV-2026-11-0001_Budi.pdf")]
    dialog.reject()


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support", extend=True)
def test_a_failed_print_waits_and_can_be_tried_again(
    window: MainWindow, counter: Counter, invoice: int, shop: Shop, qtbot: QtBot
) -> None:
    desk, papers, printers = counter
    printers.broken = {"EPSON"}
    papers.print_invoice(invoice, Paper.ROLL_80)
    settle(desk, papers)
    [job] = papers.waiting()
    assert (job.number, job.place) == ("INV/2026/11/0001", "EPSON")
    assert "INV/2026/11/0001" in desk.notices.toasts()[-1].words()
    assert window.header.bell.accessibleName().startswith("1 ")
    assert shop.sql("SELECT count(*) FROM invoice_print") == [(0,)]
    printers.broken = set()
    assert papers.bell is not None
    menu = papers.bell.open_list()
    menu.actions()[0].trigger()
    menu.close()
    settle(desk, papers)
    assert papers.waiting() == []
    assert printers.made[0].exists()
    assert not window.header.bell.accessibleName().startswith("1 ")
    assert shop.sql("SELECT count(*) FROM invoice_print") == [(1,)]


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support", extend=True)
def test_a_dead_printer_does_not_hold_up_the_next_job(
    counter: Counter, invoice: int, tmp_path: Path
) -> None:
    desk, papers, printers = counter
    printers.broken = {"EPSON"}
    papers.print_invoice(invoice, Paper.A4)
    papers.save_pdf_to(invoice, Paper.A4, tmp_path / "a.pdf")
    settle(desk, papers)
    assert (tmp_path / "a.pdf").exists()
    papers.drop(papers.waiting()[0])
    assert papers.waiting() == []


def test_a_printer_that_is_gone_leaves_the_job_waiting(counter: Counter, invoice: int) -> None:
    desk, papers, printers = counter
    papers.print_invoice(invoice, Paper.ROLL_80)
    printers.installed = []
    settle(desk, papers)
    assert len(papers.waiting()) == 1
    assert printers.made == []


def test_a_folder_that_cannot_be_written_is_said(
    counter: Counter, invoice: int, tmp_path: Path, shop: Shop
) -> None:
    desk, papers, _ = counter
    (tmp_path / "file").write_text("x")
    papers.save_pdf_to(invoice, Paper.A4, tmp_path / "file" / "a.pdf")
    settle(desk, papers)
    assert "a.pdf can't be written in file" in desk.notices.toasts()[-1].words()
    assert shop.sql("SELECT count(*) FROM invoice_print") == [(0,)]


def test_copies_are_counted_one_by_one(counter: Counter, invoice: int, shop: Shop) -> None:
    desk, papers, _ = counter
    papers.print_pages(InvoicePaper(invoice), Paper.A4, copies=3)
    settle(desk, papers)
    assert shop.sql("SELECT count(*) FROM invoice_print") == [(3,)]


def test_the_dialog_chooses_pages_and_printer(
    counter: Counter, invoice: int, qtbot: QtBot, tmp_path: Path
) -> None:
    desk, papers, _ = counter
    papers.print_dialog(invoice, Paper.A4)
    settle(desk, papers)
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QPrintDialog))
    assert dialog.maxPage() == 1
    printer: Any = dialog.printer()
    dialog.done(QDialog.DialogCode.Accepted)
    settle(desk, papers)
    assert Path(printer.outputFileName()).read_bytes().startswith(b"%PDF")


def test_a_page_range_is_kept() -> None:
    printer = file_printer(Path("unused.pdf"))
    assert pages_wanted(printer, 4) == [0, 1, 2, 3]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert pages_wanted(printer, 4) == [1, 2]
    printer.setFromTo(3, 9)
    assert pages_wanted(printer, 4) == [2, 3]


def test_the_counter_printer_is_remembered_while_it_is_installed(tmp_path: Path) -> None:
    class Two(FilePrinters):
        default = Printers.default

    printers = Two(tmp_path, "EPSON", "Canon")
    assert printers.default() == "EPSON"
    printers.choose("Canon")
    assert printers.default() == "Canon"
    printers.installed = ["EPSON"]
    assert printers.default() == "EPSON"
    printers.installed = []
    assert printers.default() == ""


def test_the_window_lives_on_while_a_paper_is_drawn(
    counter: Counter, invoice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, papers, printers = counter
    enough = threading.Event()
    beats: list[str] = []

    def beat() -> None:
        beats.append(threading.current_thread().name)
        if len(beats) == 5:
            enough.set()

    drawn_by: list[threading.Thread] = []
    real = printing.draw

    def slow(*args: Any) -> bytes:
        drawn_by.append(threading.current_thread())
        assert enough.wait(5), "the window stood still"
        return real(*args)

    monkeypatch.setattr(printing, "draw", slow)
    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(5)
    papers.print_invoice(invoice, Paper.ROLL_58)
    settle(desk, papers)
    assert drawn_by[0] is not threading.main_thread()
    assert printers.made[0].exists()
