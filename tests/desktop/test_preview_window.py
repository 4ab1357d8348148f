from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.paper_subject import InvoicePaper
from oms_desktop.desktop.shell.preview_window import PreviewWindow
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.document_preview import Fit
from oms_desktop.documents.pages import page_sizes, page_texts, render_page
from oms_desktop.services import printing
from oms_desktop.services.printing import INVOICE_PAPERS, Paper
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.shop import Shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Counter = tuple[Desk, QtPaperDesk, FilePrinters]


@pytest.fixture
def invoice(shop: Shop) -> int:
    return shop.sell("GULA", "KOPI").id_of("invoice")


@pytest.fixture
def counter(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Counter]:
    printers = FilePrinters(tmp_path, "EPSON", "Canon")
    with make_desk(window, shop, printers) as (desk, papers):
        yield desk, papers, printers


@pytest.fixture
def preview(counter: Counter, invoice: int) -> PreviewWindow:
    desk, papers, _ = counter
    papers.preview(invoice, Paper.A4)
    settle(desk, papers)
    found = papers.findChild(PreviewWindow) or next(
        top for top in QApplication.topLevelWidgets() if isinstance(top, PreviewWindow)
    )
    assert found.isVisible()
    return found


@pytest.mark.parametrize("paper", INVOICE_PAPERS)
def test_it_shows_prints_and_saves_the_same_bytes(
    counter: Counter, preview: PreviewWindow, invoice: int, tmp_path: Path, paper: Paper
) -> None:
    desk, papers, printers = counter
    preview.papers_shown[paper].click()
    settle(desk, papers)
    shown = preview.pages.pdf()
    assert shown == printing.render(desk.session, invoice, paper)
    assert preview.pages.pages() == len(page_sizes(shown))
    desk.registry.trigger("preview.save")
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog))
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    settle(desk, papers)
    assert (tmp_path / "a.pdf").read_bytes() == shown
    shown = preview.pages.pdf()
    desk.registry.trigger("preview.print")
    settle(desk, papers)
    assert len(page_sizes(printers.made[0].read_bytes())) == len(page_sizes(shown))


def test_after_a_print_it_shows_the_copy_that_comes_next(
    counter: Counter, preview: PreviewWindow
) -> None:
    desk, papers, _ = counter
    original = preview.pages.pdf()
    preview.print_now()
    settle(desk, papers)
    assert preview.pages.pdf() != original


def test_enter_prints_and_esc_closes(
    qtbot: QtBot, counter: Counter, preview: PreviewWindow
) -> None:
    desk, papers, printers = counter
    preview.activateWindow()
    qtbot.waitUntil(preview.isActiveWindow)
    preview.printer_box.setCurrentText("Canon")
    preview.copies_box.setValue(2)
    QTest.keyClick(preview.pages, Qt.Key.Key_Return)
    settle(desk, papers)
    assert [path.name for path in printers.made] == ["Canon-1.pdf", "Canon-2.pdf"]
    first, second = (path.read_bytes() for path in printers.made)
    assert render_page(first, 0, 60).data != render_page(second, 0, 60).data
    assert printers.default() == "Canon"
    QTest.keyClick(preview.pages, Qt.Key.Key_Escape)
    assert preview.isHidden()


def test_it_is_not_modal_and_is_used_again(
    counter: Counter, preview: PreviewWindow, shop: Shop
) -> None:
    desk, papers, _ = counter
    assert QApplication.activeModalWidget() is None
    preview.copies_box.setValue(5)
    other = shop.sell("BUKU").id_of("invoice")
    papers.preview(other, Paper.ROLL_58)
    settle(desk, papers)
    windows = [top for top in QApplication.topLevelWidgets() if isinstance(top, PreviewWindow)]
    assert windows.count(preview) == 1
    assert preview.windowTitle().startswith("INV/2026/11/0002")
    assert preview.paper() is Paper.ROLL_58
    assert preview.copies_box.value() == 1


def test_pages_fit_as_asked(counter: Counter, preview: PreviewWindow) -> None:
    preview.pages.set_fit(Fit.PAGE)
    assert preview.pages.verticalScrollBar().maximum() == 0
    preview.pages.set_fit(Fit.ACTUAL)
    assert preview.pages.verticalScrollBar().maximum() > 0


def test_nothing_can_be_done_before_the_pages_are_there(
    counter: Counter, invoice: int, preview: PreviewWindow
) -> None:
    desk, papers, printers = counter
    preview.show_paper(Paper.A5)
    assert not preview.is_ready()
    assert not desk.registry.trigger("preview.print")
    settle(desk, papers)
    assert preview.is_ready()
    assert printers.made == []


def test_without_printers_it_says_so_and_still_saves(
    counter: Counter, preview: PreviewWindow, invoice: int
) -> None:
    desk, papers, printers = counter
    printers.installed = []
    papers.preview(invoice, Paper.A4)
    settle(desk, papers)
    assert preview.printer_box.count() == 1
    assert not preview.printer_box.isEnabled()
    preview.print_now()
    assert "printer" in preview.message.words()
    assert desk.notices.toasts() == []
    act = next(button for button in preview.message.findChildren(Button) if button.label())
    act.click()
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog))
    dialog.reject()


def test_an_arrow_key_shows_the_next_paper(counter: Counter, preview: PreviewWindow) -> None:
    desk, papers, _ = counter
    preview.papers_shown[Paper.A4].setFocus()
    QTest.keyClick(preview.papers_shown[Paper.A4], Qt.Key.Key_Left)
    assert preview.paper() is Paper.A5
    assert preview.papers_shown[Paper.A5].isChecked()
    settle(desk, papers)


def test_pages_that_are_no_longer_true_are_drawn_anew(
    counter: Counter, preview: PreviewWindow, invoice: int, tmp_path: Path
) -> None:
    desk, papers, _ = counter
    shown = preview.pages.pdf()
    first, second, third = (tmp_path / f"{number}.pdf" for number in (1, 2, 3))
    papers.save_pages_to(InvoicePaper(invoice), Paper.A4, first, shown)
    papers.save_pages_to(InvoicePaper(invoice), Paper.A4, second, shown)
    settle(desk, papers)
    assert first.read_bytes() == shown
    expected = second.read_bytes()
    assert expected != shown
    papers.save_pages_to(InvoicePaper(invoice), Paper.A5, third, shown)
    settle(desk, papers)
    assert page_sizes(third.read_bytes()) != page_sizes(shown)


def test_words_follow_the_language(preview: PreviewWindow) -> None:
    preview.setWindowTitle("")
    QApplication.sendEvent(preview, QEvent(QEvent.Type.LanguageChange))
    assert "Preview" in preview.windowTitle()


def test_the_page_count_follows_the_language(window: MainWindow, preview: PreviewWindow) -> None:
    place = preview.findChild(QLabel, "previewPlace")
    assert isinstance(place, QLabel)
    assert place.text() == "Page 1 of 1"
    window.languages.set_language("id")
    try:
        QApplication.processEvents()
        assert place.text() == "Halaman 1 dari 1"
    finally:
        window.languages.set_language("en")


def test_the_paper_speaks_the_language_that_was_chosen(
    counter: Counter, preview: PreviewWindow, invoice: int, tmp_path: Path
) -> None:
    desk, papers, printers = counter
    assert preview.language() == "id"
    assert "FAKTUR" in page_texts(preview.pages.pdf())[0]
    desk.registry.trigger("preview.language")
    settle(desk, papers)
    assert preview.language() == "en"
    shown = preview.pages.pdf()
    assert "INVOICE" in page_texts(shown)[0]
    assert shown == printing.draw(
        printing.paper_of(desk.session, invoice, "invoice", "en"), Paper.A4
    )
    preview.papers_shown[Paper.HALF].click()
    settle(desk, papers)
    assert "INVOICE" in page_texts(preview.pages.pdf())[0], "on every paper"
    desk.registry.trigger("preview.save")
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog))
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    settle(desk, papers)
    assert "INVOICE" in page_texts((tmp_path / "a.pdf").read_bytes())[0]
    preview.print_now()
    settle(desk, papers)
    assert len(printers.made) == 1
    preview.languages_shown["id"].click()
    settle(desk, papers)
    assert "FAKTUR" in page_texts(preview.pages.pdf())[0]
    papers.preview(invoice, Paper.A4)
    assert preview.language() == "id", "each paper is first shown as it was issued"
