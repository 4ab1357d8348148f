"""Labels as they come out of the printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.documents.pages import page_sizes
from oms_desktop.domain.labels import FORMS, LabelForm
from oms_desktop.services import labels
from oms_desktop.services.printing import Paper
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.scanner import picture, scanned
from tests.helpers.shop import COFFEE_UPC, SUGAR_CODE, Shop

Counter = tuple[Desk, QtPaperDesk, FilePrinters]


@pytest.fixture
def counter(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Counter]:
    printers = FilePrinters(tmp_path, "Zebra")
    with make_desk(window, shop, printers) as (desk, papers):
        yield desk, papers, printers


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_printed_label_scans_back(counter: Counter, shop: Shop, form: LabelForm) -> None:
    desk, papers, printers = counter
    wanted = [(shop.product("GULA"), ""), (shop.product("KOPI"), "")]
    lines = [(line, 1) for line in labels.label_lines(shop.new, wanted)]
    order = labels.label_order(shop.new, lines, form)
    paper = Paper.ROLL_58 if form.is_roll else Paper.A4
    papers.print_report("Labels", paper, lambda: labels.draw_labels(order))
    settle(desk, papers)
    printed = printers.made[0].read_bytes()
    width, height = (form.width, form.height) if form.is_roll else (210, 297)
    sizes = page_sizes(printed)
    assert len(sizes) == (2 if form.is_roll else 1)
    assert sizes[0] == pytest.approx((width * 72 / 25.4, height * 72 / 25.4), abs=1.1)
    dpi = 203 if form.is_roll else 300
    found = [code for page in range(len(sizes)) for code in scanned(picture(printed, page, dpi))]
    assert sorted(found) == sorted([SUGAR_CODE, COFFEE_UPC])
    assert "Zebra" in desk.notices.toasts()[-1].words()
