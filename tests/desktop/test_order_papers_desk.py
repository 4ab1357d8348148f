"""Papers of orders leave the shop by the same doors as invoices: shown, printed, saved, counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.paper_subject import OrderSubject
from oms_desktop.desktop.shell.preview_window import PreviewWindow
from oms_desktop.desktop.shell.qt_printer import is_roll, lies_across
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.documents.pages import page_sizes, render_page
from oms_desktop.domain.errors import NotFound
from oms_desktop.services import ordering, selling
from oms_desktop.services.order_papers import OrderPaper, PaperKind, order_paper
from oms_desktop.services.printing import Paper
from tests.helpers import paper_rows
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.shop import Shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Counter = tuple[Desk, QtPaperDesk, FilePrinters]
K = PaperKind


@pytest.fixture
def counter(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Counter]:
    printers = FilePrinters(tmp_path, "EPSON", "Canon")
    with make_desk(window, shop, printers) as (desk, papers):
        yield desk, papers, printers


@pytest.fixture
def order(shop: Shop) -> int:
    order_id = shop.cart("3*GULA", "KOPI", customer="BUDI")
    selling.confirm(shop.new, order_id)
    return order_id


@pytest.fixture
def note(shop: Shop, order: int) -> OrderPaper:
    return OrderPaper.of(
        K.DELIVERY_NOTE, paper_rows.shipment(shop, order, (shop.line(order), 3000))
    )


def shown(desk: Desk, papers: QtPaperDesk) -> PreviewWindow:
    settle(desk, papers)
    return next(
        top
        for top in QApplication.topLevelWidgets()
        if isinstance(top, PreviewWindow) and top.isVisible()
    )


def dialog() -> QFileDialog:
    tops = QApplication.topLevelWidgets()
    return next(top for top in tops if isinstance(top, QFileDialog) and top.isVisible())


def counted(shop: Shop) -> list[tuple[str, int, str]]:
    return shop.sql("SELECT kind, copy, paper FROM paper_print ORDER BY id")


def test_the_preview_shows_prints_and_saves_the_same_bytes(
    counter: Counter, shop: Shop, note: OrderPaper, tmp_path: Path
) -> None:
    desk, papers, printers = counter
    papers.show_paper(note)
    preview = shown(desk, papers)
    assert preview.windowTitle().startswith("Delivery note · SJ/2026/11/0001")
    assert [paper for paper, button in preview.papers_shown.items() if button.isVisible()] == [
        *(Paper.HALF, Paper.A5, Paper.A4)
    ]
    # What the shop uses for invoices.
    assert preview.paper() is Paper.A4
    preview.papers_shown[Paper.A5].click()
    settle(desk, papers)
    pdf = preview.pages.pdf()
    assert pdf == order_paper(desk.session, K.DELIVERY_NOTE, note.ids, Paper.A5)
    desk.registry.trigger("preview.save")
    dialog().fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog().reject()
    settle(desk, papers)
    assert (tmp_path / "a.pdf").read_bytes() == pdf
    assert preview.pages.pdf() != pdf, "the next one is a copy"
    preview.print_now()
    settle(desk, papers)
    assert len(printers.made) == 1
    assert counted(shop) == [("delivery_note", 0, "A5"), ("delivery_note", 1, "A5")]


def test_the_preview_follows_the_order(counter: Counter, shop: Shop) -> None:
    desk, papers, _ = counter
    cart = shop.cart("GULA", customer="BUDI")
    papers.show_paper(OrderPaper.of(K.QUOTATION, cart))
    preview = shown(desk, papers)
    before = preview.pages.pdf()
    desk.command(ordering.scan, cart, "KOPI").run()
    settle(desk, papers)
    assert preview.pages.pdf() == order_paper(desk.session, K.QUOTATION, cart, Paper.A4) != before


def test_one_window_shows_invoices_and_orders(
    counter: Counter, shop: Shop, order: int, note: OrderPaper
) -> None:
    desk, papers, _ = counter
    papers.show_paper(OrderPaper.of(K.SHIPPING_LABEL, *note.ids))
    preview = shown(desk, papers)
    assert preview.paper() is Paper.LABEL
    assert preview.papers_shown[Paper.LABEL].isVisible()
    papers.preview(shop.sell("KOPI").id_of("invoice"), Paper.ROLL_80)
    assert shown(desk, papers) is preview
    assert preview.windowTitle().startswith("INV/2026/11/0001")
    assert not preview.papers_shown[Paper.LABEL].isVisible()
    QApplication.sendEvent(preview, QEvent(QEvent.Type.LanguageChange))
    assert preview.windowTitle().startswith("INV/2026/11/0001")


@pytest.mark.parametrize("kind", [K.DELIVERY_NOTE, K.SHIPPING_LABEL, K.PICKING_LIST])
def test_printed_pages_have_the_size_of_those_saved(
    counter: Counter, note: OrderPaper, kind: PaperKind
) -> None:
    desk, papers, printers = counter
    for number, paper in enumerate(kind.papers):
        expected = page_sizes(order_paper(desk.session, kind, note.ids, paper))
        papers.print_paper(OrderPaper(kind, note.ids), paper)
        settle(desk, papers)
        found = page_sizes(printers.made[number].read_bytes())
        assert len(found) == len(expected)
        for (wide, high), (wanted_wide, wanted_high) in zip(found, expected, strict=True):
            assert wide == pytest.approx(wanted_wide, abs=1)
            # A marked copy is longer on a roll.
            assert high == pytest.approx(wanted_high, abs=1) or paper is Paper.ROLL_80


def test_a_label_is_for_a_thermal_head() -> None:
    assert [paper for paper in Paper if is_roll(paper)] == [
        *(Paper.ROLL_80, Paper.ROLL_58, Paper.LABEL)
    ]
    assert not lies_across((595, 420), Paper.LABEL)


def test_a_money_receipt_lies_across(counter: Counter, shop: Shop, order: int) -> None:
    desk, papers, printers = counter
    payment = paper_rows.deposit(shop, order, 10_000)
    papers.print_paper(OrderPaper.of(K.MONEY_RECEIPT, payment), Paper.A5)
    settle(desk, papers)
    [(wide, high)] = page_sizes(printers.made[0].read_bytes())
    assert (round(wide), round(high)) == (595, 420)
    assert counted(shop) == [("money_receipt", 0, "A5")]


def test_a_slip_is_offered_as_a_file_without_a_printer(
    counter: Counter, order: int, tmp_path: Path, shop: Shop
) -> None:
    desk, papers, printers = counter
    printers.installed = []
    papers.print_paper(OrderPaper.of(K.ORDER_SLIP, order))
    [toast] = desk.notices.toasts()
    act = toast.findChild(Button, "toastAct")
    assert act is not None
    act.click()
    assert Path(dialog().selectedFiles()[0]).name == "SO-2026-11-0001_Budi.pdf"
    dialog().fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog().reject()
    settle(desk, papers)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "SO/2026/11/0001" in desk.notices.toasts()[-1].words()
    assert counted(shop) == [("order_slip", 0, "80")]


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support", extend=True)
def test_a_failed_print_waits_for_another_try(
    counter: Counter, shop: Shop, note: OrderPaper
) -> None:
    desk, papers, printers = counter
    printers.broken = {"EPSON"}
    papers.print_paper(note)
    settle(desk, papers)
    [job] = papers.waiting()
    assert (job.number, job.subject) == ("SJ/2026/11/0001", OrderSubject(note))
    assert counted(shop) == []
    printers.broken = set()
    papers.retry(job)
    settle(desk, papers)
    assert counted(shop) == [("delivery_note", 0, "A4")]


def test_many_copies_are_marked_one_by_one(counter: Counter, shop: Shop, note: OrderPaper) -> None:
    desk, papers, printers = counter
    papers.print_pages(OrderSubject(note), Paper.A5, copies=3)
    settle(desk, papers)
    assert [copy for _, copy, _ in counted(shop)] == [0, 1, 2]
    drawn = {render_page(path.read_bytes(), 0, 60, grey=True).data for path in printers.made}
    assert len(drawn) == 3


def test_saving_asks_for_a_place_and_a_missing_one_is_refused(
    counter: Counter, note: OrderPaper
) -> None:
    desk, papers, _ = counter
    papers.save_paper(OrderPaper(K.PICKING_LIST, note.ids))
    assert Path(dialog().selectedFiles()[0]).name == "PICK-SJ-2026-11-0001.pdf"
    dialog().reject()
    settle(desk, papers)
    for door in (papers.show_paper, papers.save_paper):
        with pytest.raises(NotFound):
            door(OrderPaper.of(K.DELIVERY_NOTE, 99))
