"""The labels page by keyboard: pick, how many, which paper, out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.products.label_page import LabelPage
from oms_desktop.desktop.products.label_paper import FORM
from oms_desktop.desktop.products.pages import PAGES
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.documents.pages import page_sizes
from oms_desktop.domain.barcode import in_store_ean
from oms_desktop.domain.labels import COPIES_LIMIT, FORMS, form_named
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.services import catalogue
from oms_desktop.services.printing import Paper
from tests.documents.papers import all_text
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE, BOX = "8991234567891", "8886013470120"
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Papers:
    """Notes what is to be printed or saved."""

    def __init__(self) -> None:
        self.out: list[tuple[str, str, Paper, Callable[[], bytes]]] = []

    def print_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        self.out.append(("print", title, paper, draw))

    def save_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        self.out.append(("save", title, paper, draw))


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    """A shop of four products: Beras (with a box), Kopi, Sabun, Teh."""
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    boxes = (UnitDraft("dus", 12_000, BOX, 900_000),)
    for draft in (
        ProductDraft("Beras", 78_000, barcodes=(RICE,), unit="sak", units=boxes),
        ProductDraft("Kopi", 2_000, code="KOPI"),
        ProductDraft("Sabun", 4_500),
        ProductDraft("Teh", 5_500, code="A-LONG-CODE-OF-30-CHARACTERS-X"),
    ):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    opened.desk.papers = Papers()  # type: ignore[assignment]  # the two doors that are used
    yield opened
    close_tab(opened)


@pytest.fixture
def page(hands: Hands[ProductsTab]) -> LabelPage:
    number = [spec.id for spec in PAGES].index("labels")
    hands.press(Qt.Key(Qt.Key.Key_1 + number), ALT)
    found = hands.tab.switcher.page("labels")
    assert isinstance(found, LabelPage)
    return found


def papers(hands: Hands[ProductsTab]) -> Papers:
    found: object = hands.desk.papers
    assert isinstance(found, Papers)
    return found


def picked(page: LabelPage) -> list[tuple[str, str, int]]:
    return [(line.name, line.unit, copies) for line, copies in page.lines.picked()]


def enter(hands: Hands[ProductsTab], text: str) -> None:
    hands.type_text(text)
    hands.press(Qt.Key.Key_Return)


def undo(hands: Hands[ProductsTab]) -> None:
    act = hands.desk.notices.toasts()[-1].findChild(Button, "toastAct")
    assert act is not None
    act.click()
    hands.settle()


def scan(hands: Hands[ProductsTab], code: str) -> None:
    hands.tab.on_scanned(code)
    hands.settle()


def drawn(hands: Hands[ProductsTab], page: LabelPage, qtbot: QtBot) -> None:
    """Until the preview has come to rest."""
    qtbot.waitUntil(lambda: not page.paper._later.isActive())
    hands.settle()


def test_prices_of_today_or_of_a_level_are_chosen_by_keys(
    hands: Hands[ProductsTab], page: LabelPage
) -> None:
    rules = (PriceRule(4_000, ends="2999-12-31"), PriceRule(4_200, level="Grosir"))
    draft = ProductDraft("Kecap", 5_000, code="KECAP", rules=rules)
    hands.desk.command(catalogue.add, draft).run()
    hands.settle()
    enter(hands, "KECAP")
    enter(hands, "KOPI")

    def prices() -> list[tuple[int, int]]:
        return [(line.price, line.normal) for line, _ in page.lines.picked()]

    assert prices() == [(5_000, 0), (2_000, 0)]
    hands.press(Qt.Key.Key_F7)
    assert hands.focus_name() == "labelPrices"
    hands.press(Qt.Key.Key_Down)
    assert page.paper.price_box.currentText() == "With today's promotions"
    assert prices() == [(4_000, 5_000), (2_000, 0)]
    hands.press(Qt.Key.Key_Down)
    assert page.paper.price_box.currentText() == "Level Grosir, today"
    assert prices() == [(4_000, 5_000), (2_000, 0)]
    # A scan later has the prices chosen, and the paper says them.
    page.clear()
    scan(hands, "KECAP")
    assert prices() == [(4_000, 5_000)]
    hands.control(Qt.Key.Key_P)
    [(_, _, _, draw)] = papers(hands).out
    text = all_text(draw()).replace("\u00a0", " ")
    assert "Rp 4.000 / pcs Rp 5.000" in " ".join(text.split())
    # The level is gone, and with it the choice.
    plain = replace(draft, rules=())
    hands.desk.command(catalogue.change, page.lines.keys()[0][0], plain).run()
    hands.settle()
    assert page.paper.price_box.value() == ""
    assert prices() == [(5_000, 0)]


def test_alt_and_its_number_lead_to_the_field_and_says_what_to_do(
    hands: Hands[ProductsTab], page: LabelPage
) -> None:
    assert hands.focus_name() == "labelScan"
    assert page._empty.isVisible()
    assert hands.nameless() == []
    hands.control(Qt.Key.Key_P)
    assert page.message.words()
    assert papers(hands).out == []


def test_codes_names_and_scans_are_added_up(hands: Hands[ProductsTab], page: LabelPage) -> None:
    enter(hands, "kopi")
    enter(hands, "12*KOPI")
    assert picked(page) == [("Kopi", "pcs", 13)]
    enter(hands, "sab")
    assert picked(page)[1] == ("Sabun", "pcs", 1)
    scan(hands, RICE)
    scan(hands, BOX)
    scan(hands, BOX)
    assert picked(page)[2:] == [("Beras", "sak", 1), ("Beras", "dus", 2)]
    assert hands.beeper.oks == 3
    assert page.scan.text() == ""
    assert hands.focus_name() == "labelScan"


def test_what_is_not_there_is_said_and_nothing_lost(
    hands: Hands[ProductsTab], page: LabelPage
) -> None:
    enter(hands, "KOPI")
    scan(hands, "8990000000000")
    assert "8990000000000" in page.message.words()
    assert hands.beeper.errors == 1
    enter(hands, f"{COPIES_LIMIT}*KOPI")
    assert picked(page) == [("Kopi", "pcs", 1)]
    assert str(COPIES_LIMIT) in page.message.words()


def test_how_many_is_typed_or_stepped(hands: Hands[ProductsTab], page: LabelPage) -> None:
    enter(hands, "KOPI")
    enter(hands, "sabun")
    hands.press(Qt.Key.Key_F4)
    assert hands.focus_name() == "labelCopies"
    hands.type_text("24")
    assert picked(page)[1] == ("Sabun", "pcs", 24)
    hands.press(Qt.Key.Key_Return)
    assert hands.focus_name() == "labelScan"
    page.table.setFocus()
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_Minus)
    assert picked(page)[0] == ("Kopi", "pcs", 2)
    assert page.copies.text() == "2"
    hands.press(Qt.Key.Key_Minus)
    hands.press(Qt.Key.Key_Minus)
    assert picked(page)[0] == ("Kopi", "pcs", 1)


def test_taking_out_can_be_undone(hands: Hands[ProductsTab], page: LabelPage) -> None:
    enter(hands, "3*KOPI")
    enter(hands, "sabun")
    page.table.setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert picked(page) == [("Kopi", "pcs", 3)]
    hands.control(Qt.Key.Key_Delete)
    assert picked(page) == []
    assert page._empty.isVisible()
    undo(hands)
    assert picked(page) == [("Kopi", "pcs", 3)]


def test_the_selection_of_the_list_goes_along(hands: Hands[ProductsTab]) -> None:
    table = hands.tab.table.table
    table.setFocus()
    table.select_row(0)
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_Down, SHIFT)
    assert [row.name for row in hands.tab.table.selected(10)] == ["Beras", "Kopi", "Sabun"]
    assert [row.name for row in hands.tab.table.selected(2)] == ["Beras", "Kopi"]
    assert hands.tab.editor.record_id == hands.tab.table.selected(10)[2].id
    hands.control(Qt.Key.Key_P)
    page = hands.tab.switcher.page("labels")
    assert isinstance(page, LabelPage)
    assert page.isVisible()
    assert [name for name, _, _ in picked(page)] == ["Beras", "Kopi", "Sabun"]
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    assert hands.went[-1] == ("products", "list")


def test_rows_are_picked_one_by_one_with_the_mouse(hands: Hands[ProductsTab]) -> None:
    table = hands.tab.table.table

    def click(row: int, modifier: Qt.KeyboardModifier) -> None:
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        hands.settle()

    click(0, Qt.KeyboardModifier.NoModifier)
    click(3, Qt.KeyboardModifier.ControlModifier)
    click(2, Qt.KeyboardModifier.ControlModifier)
    click(3, Qt.KeyboardModifier.ControlModifier)
    assert [row.name for row in hands.tab.table.selected(10)] == ["Beras", "Sabun"]
    click(1, Qt.KeyboardModifier.NoModifier)
    assert [row.name for row in hands.tab.table.selected(10)] == ["Kopi"]


def test_labels_of_a_receipt_come_with_their_numbers(
    hands: Hands[ProductsTab], page: LabelPage
) -> None:
    rice = page.lines.model.rows
    assert rice == ()
    row = hands.tab.table.model.row_at(0)
    assert row is not None
    hands.tab.show_record(("labels", ((row.id, "", 20), (row.id, "dus", 3), (999, "", 4))))
    assert picked(page) == [("Beras", "sak", 20), ("Beras", "dus", 3)]


def test_the_shop_gives_barcodes_and_takes_them_back(
    hands: Hands[ProductsTab], page: LabelPage
) -> None:
    for text in ("KOPI", "sabun", "beras"):
        enter(hands, text)
    hands.control(Qt.Key.Key_B)
    codes = [line.shown_code for line, _ in page.lines.picked()]
    assert codes == [in_store_ean(1), in_store_ean(2), RICE]
    undo(hands)
    assert [line.barcode for line, _ in page.lines.picked()] == ["", "", RICE]
    page.remove()
    for _ in range(2):
        page.table.select_row(0)
        page.remove()
    enter(hands, "beras")
    hands.control(Qt.Key.Key_B)
    assert page.message.words()


def test_the_paper_is_remembered_and_the_preview_follows(
    hands: Hands[ProductsTab], page: LabelPage, qtbot: QtBot
) -> None:
    enter(hands, "30*KOPI")
    drawn(hands, page, qtbot)
    assert page.paper.preview.pages() == 2
    hands.press(Qt.Key.Key_F6)
    assert hands.focus_name() == "labelForm"
    hands.press(Qt.Key.Key_Down)
    assert hands.desk.settings[FORM] == FORMS[1].key
    drawn(hands, page, qtbot)
    assert page.paper.preview.pages() == 1
    hands.press(Qt.Key.Key_End)
    assert page.paper.form() == FORMS[-1]
    assert not page.paper._start.isVisible()
    drawn(hands, page, qtbot)
    # A roll of thirty is shown by its first labels.
    assert page.paper.preview.pages() == 12
    assert form_named(hands.desk.settings[FORM]) == FORMS[-1]


def test_the_first_place_is_one_that_the_paper_has(
    hands: Hands[ProductsTab], page: LabelPage, qtbot: QtBot
) -> None:
    enter(hands, "2*KOPI")
    edit = page.paper.start_edit
    edit.setFocus()
    edit.selectAll()
    hands.type_text("25")
    assert page.paper._start.fault()
    drawn(hands, page, qtbot)
    assert page.paper.preview.pages() == 0
    hands.control(Qt.Key.Key_P)
    assert papers(hands).out == []
    assert page.message.words()
    edit.selectAll()
    hands.type_text("24")
    assert not page.paper._start.fault()
    drawn(hands, page, qtbot)
    assert page.paper.preview.pages() == 2


@pytest.mark.parametrize("way", ["print", "save"])
def test_what_is_printed_or_saved_is_what_was_picked(
    hands: Hands[ProductsTab], page: LabelPage, way: str
) -> None:
    enter(hands, "3*KOPI")
    enter(hands, "beras")
    hands.control(Qt.Key.Key_P if way == "print" else Qt.Key.Key_S)
    page.clear()
    [(done, title, paper, draw)] = papers(hands).out
    assert (done, paper) == (way, Paper.A4)
    assert title.startswith("Labels 20")
    text = all_text(draw())
    assert text.count("Kopi") == 3
    assert text.count("Beras") == 1


def test_a_roll_is_printed_as_one(hands: Hands[ProductsTab], page: LabelPage) -> None:
    enter(hands, "2*KOPI")
    page.paper.choose(form_named("roll-50"))
    hands.control(Qt.Key.Key_P)
    [(_, _, paper, draw)] = papers(hands).out
    assert paper is Paper.ROLL_58
    assert len(page_sizes(draw())) == 2


def test_a_code_too_long_for_the_paper_is_marked(
    hands: Hands[ProductsTab], page: LabelPage
) -> None:
    enter(hands, "teh")
    enter(hands, "KOPI")
    cells = [page.lines.model.index(at, 2).data() for at in range(2)]
    assert cells == ["Too long", "Product code"]


def test_a_changed_price_is_on_the_labels(hands: Hands[ProductsTab], page: LabelPage) -> None:
    enter(hands, "7*KOPI")
    [(line, _)] = page.lines.picked()
    draft = catalogue.product(hands.session, line.product_id)
    changed = ProductDraft("Kopi bubuk", 2_500, code=draft.code)
    hands.desk.command(catalogue.change, line.product_id, changed).run()
    hands.settle()
    [(now, copies)] = page.lines.picked()
    assert (now.name, now.price, copies) == ("Kopi bubuk", 2_500, 7)


def test_typing_a_name_offers_finds(hands: Hands[ProductsTab], page: LabelPage) -> None:
    hands.type_text("4*sa")
    page.scan.search_now()
    [found] = page.scan.popup.rows_shown()
    assert found.title == "Sabun"
    QTest.keyClick(page.scan, Qt.Key.Key_Return)
    assert picked(page) == [("Sabun", "pcs", 4)]


def test_enter_before_the_finds_are_there(hands: Hands[ProductsTab], page: LabelPage) -> None:
    other = ProductDraft("Sabun colek", 3_000)
    hands.desk.command(catalogue.add, other).run()
    hands.settle()
    enter(hands, "2*kop")
    assert picked(page) == [("Kopi", "pcs", 2)]
    enter(hands, "sabun")
    assert len(page.scan.popup.rows_shown()) == 2
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert picked(page)[1:] == [("Sabun colek", "pcs", 1)]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_the_page_fits(hands: Hands[ProductsTab], page: LabelPage, size: tuple[int, int]) -> None:
    enter(hands, "KOPI")
    hands.window.resize(*size)
    hands.settle()
    assert hands.window.size().toTuple() == size
    for edit in page.findChildren(QLineEdit):
        if edit.isVisible():
            assert edit.mapTo(page, edit.rect().topRight()).x() <= page.width()
