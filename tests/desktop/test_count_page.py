"""A stock count by keyboard: begun, scanned, typed, looked at, posted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oms_desktop.desktop.products.count_page import CountPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.cells import CELL_ROLE
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.services import catalogue, counting, stock_keeping
from oms_desktop.services.printing import Paper
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE = "2000000000015"
CARTON = "2000000000022"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    carton = UnitDraft("dus", 24_000, CARTON)
    for draft in (
        ProductDraft(
            "Beras", 78_000, barcodes=(RICE,), cost=71_500, opening_stock=40_000, units=(carton,)
        ),
        ProductDraft("Kopi", 2_000, cost=1_500, opening_stock=3_000),
        ProductDraft("Sabun", 4_500, cost=4_000),
    ):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    opened.tab.open_page("count")
    page(opened).search_focus()
    yield opened
    close_tab(opened)


def page(hands: Hands[ProductsTab]) -> CountPage:
    found = hands.tab.switcher.page("count")
    assert isinstance(found, CountPage)
    return found


def begin(hands: Hands[ProductsTab], label: str = "", *, blind: bool = False) -> CountPage:
    found = page(hands)
    if label:
        hands.type_text(label)
    found.start.blind.setChecked(blind)
    hands.press(Qt.Key.Key_F9)
    return found


def scan(hands: Hands[ProductsTab], text: str) -> None:
    page(hands).counting.search_focus()
    hands.type_text(text)
    hands.press(Qt.Key.Key_Return)


def shown(hands: Hands[ProductsTab]) -> list[tuple[str, ...]]:
    """What the table shows, hidden columns left out."""
    table = page(hands).counting.table
    columns = [at for at in range(table.model.columnCount()) if not table.table.isColumnHidden(at)]
    return [
        tuple(str(table.model.index(row, at).data()) for at in columns)
        for row in range(table.model.rowCount())
    ]


def label(hands: Hands[ProductsTab], name: str) -> str:
    found = page(hands).findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_a_count_from_its_beginning_to_its_number(hands: Hands[ProductsTab]) -> None:
    assert hands.focus_name() == "countLabel"
    found = begin(hands, "Rak depan")
    assert hands.focus_name() == "countScan"
    for code in (RICE, CARTON, "14*" + RICE, "P00002"):
        scan(hands, code)
    assert hands.beeper.oks == 4
    assert [row[0] for row in shown(hands)] == ["Kopi", "Beras"]
    assert shown(hands)[1][2:5] == ("39 pcs", "40", "\u22121")
    assert label(hands, "countFigures") == "2 counted \u00b7 2 differ \u00b7 1 not counted yet"
    hands.press(Qt.Key.Key_F9)
    assert "2 differences will correct the stock." in found.counting.message.words()
    assert "loss Rp\u00a074.500" in found.counting.message.words()
    assert found.counting.chips.value() == "differences"
    hands.press(Qt.Key.Key_F9)
    assert "is posted: 2 products, 2 differences" in found.counting.message.words()
    [posted] = counting.counts(hands.session)[1]
    assert label(hands, "countTitle") == posted.number
    assert posted.number.startswith("SC/")
    hands.press(Qt.Key.Key_F9)
    assert len(counting.counts(hands.session)[1]) == 1
    hands.press(Qt.Key.Key_Escape)
    assert found.start.isVisible()
    assert [row.number for row in found.start.model.rows] == [posted.number]


def test_a_typed_quantity_replaces_or_adds(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    scan(hands, RICE)
    hands.press(Qt.Key.Key_F4)
    assert hands.focus_name() == "countQuantity"
    hands.type_text("38")
    hands.press(Qt.Key.Key_Return)
    assert shown(hands)[0][2] == "38 pcs"
    hands.press(Qt.Key.Key_F4)
    found.counting.entry.unit.choose("dus")
    hands.type_text("1")
    hands.press(Qt.Key.Key_Return, SHIFT)
    assert shown(hands)[0][2] == "62 pcs"
    hands.press(Qt.Key.Key_F4)
    hands.press(Qt.Key.Key_Escape)
    assert hands.focus_name() == "countScan"
    hands.press(Qt.Key.Key_F4)
    hands.type_text("0,5")
    hands.press(Qt.Key.Key_Return)
    assert "0,5" in found.counting.message.words()
    assert shown(hands)[0][2] == "62 pcs"


def test_a_scan_is_taken_back_and_a_product_forgotten(hands: Hands[ProductsTab]) -> None:
    begin(hands)
    scan(hands, RICE)
    scan(hands, CARTON)
    assert shown(hands)[0][2] == "25 pcs"
    hands.control(Qt.Key.Key_Z)
    assert shown(hands)[0][2] == "1 pcs"
    # Only the last scan: what came before is taken back by Del.
    hands.control(Qt.Key.Key_Z)
    assert shown(hands)[0][2] == "1 pcs"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Delete)
    assert shown(hands) == []


def test_a_name_finds_what_has_no_code_and_an_unknown_code_beeps(
    hands: Hands[ProductsTab],
) -> None:
    found = begin(hands)
    scan(hands, "kop")
    assert [row[0] for row in shown(hands)] == ["Kopi"]
    hands.press(Qt.Key.Key_Return)
    assert hands.focus_name() == "countQuantity"
    hands.type_text("3")
    hands.press(Qt.Key.Key_Return)
    assert hands.focus_name() == "countScan"
    assert found.counting.sums.counted == 1
    scan(hands, "8990000000000")
    assert "8990000000000" in found.counting.message.words()
    assert [row[0] for row in shown(hands)] == ["Kopi"]


def test_a_blind_count_shows_the_books_only_at_the_end(hands: Hands[ProductsTab]) -> None:
    found = begin(hands, blind=True)
    scan(hands, RICE)
    assert shown(hands) == [("Beras", "", "1 pcs")]
    assert (
        label(hands, "countEntryExpected") == "" or not found.counting.entry._expected.isVisible()
    )
    assert "differ" not in label(hands, "countFigures")
    hands.press(Qt.Key.Key_F9)
    assert shown(hands)[0][3] == "40"
    hands.press(Qt.Key.Key_Escape)
    assert found.counting.message.words() == ""
    assert found.is_counting()


def test_down_the_list_without_a_scanner(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    found.counting.show_view("all")
    hands.press(Qt.Key.Key_Down)
    for quantity in ("40", "2", "0"):
        hands.press(Qt.Key.Key_Return)
        hands.type_text(quantity)
        hands.press(Qt.Key.Key_Return)
        assert hands.focus_name() == "countLines"
    assert [row[:3] for row in shown(hands)] == [
        ("Beras", "", "40 pcs"),
        ("Kopi", "", "2 pcs"),
        ("Sabun", "", "0 pcs"),
    ]
    assert found.counting.sums.differences == 1


def test_views_are_stepped_through(hands: Hands[ProductsTab]) -> None:
    begin(hands)
    scan(hands, RICE)
    seen = []
    for _ in range(4):
        hands.press(Qt.Key.Key_F6)
        seen.append([row[0] for row in shown(hands)])
    assert seen == [["Kopi", "Sabun"], ["Beras", "Kopi", "Sabun"], ["Beras"], ["Beras"]]


def test_what_was_sold_between_two_scans_is_told(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    scan(hands, RICE)
    rice = counting.listing(hands.session, 1).page("name", 1).rows[0].id
    hands.desk.command(stock_keeping.damage, rice, 2_000, "sobek").run()
    hands.settle()
    scan(hands, RICE)
    assert found.counting.message.words() == (
        "Beras: 2 counted. 2 went meanwhile. If in doubt, count all of it and type it."
    )


def test_a_pause_keeps_everything_and_the_list_leads_back(hands: Hands[ProductsTab]) -> None:
    found = begin(hands, "Gudang")
    scan(hands, RICE)
    hands.press(Qt.Key.Key_Escape)
    assert found.start.isVisible()
    assert hands.focus_name() == "counts"
    hands.press(Qt.Key.Key_Return)
    assert label(hands, "countTitle") == "Gudang"
    assert [row[0] for row in shown(hands)] == ["Beras"]


def test_counting_on_after_the_question_asks_again(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    scan(hands, RICE)
    hands.press(Qt.Key.Key_F9)
    scan(hands, "P00002")
    hands.press(Qt.Key.Key_F9)
    assert found.is_counting()
    assert "2 differences" in found.counting.message.words()
    hands.press(Qt.Key.Key_F9)
    assert not found.is_counting()


def test_the_rest_is_zero_only_by_choice_and_after_it_was_shown(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    scan(hands, "40*" + RICE)
    assert not found.counting.rest.isChecked()
    hands.press(Qt.Key.Key_F9)
    assert "Everything counted is as in the books." in found.counting.message.words()
    assert shown(hands) == []
    hands.press(Qt.Key.Key_F7)
    said = found.counting.message.words()
    assert "1 difference will correct the stock. 1 product was not counted and becomes 0." in said
    assert "loss Rp\u00a04.500" in said
    assert label(hands, "countFigures") == "1 counted \u00b7 1 differ \u00b7 2 not counted yet"
    [row] = shown(hands)
    assert (row[0], row[2:5]) == ("Kopi", ("0 pcs", "3", "\u22123"))
    assert found.counting.table.model.index(0, 0).data(CELL_ROLE).sub == "P00002 \u00b7 not counted"
    # It wasn't counted, so there is nothing to take back.
    hands.press(Qt.Key.Key_Delete)
    assert not found.counting.entry.back_button.isVisible()
    # The choice taken back shows the differences without it.
    hands.press(Qt.Key.Key_F7)
    assert shown(hands) == []
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_F9)
    assert not found.is_counting()
    assert [row[0] for row in shown(hands)] == ["Kopi"]
    [posted] = counting.counts(hands.session)[1]
    assert posted.lines == 2


def test_the_choice_ends_with_the_count_it_was_made_for(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    scan(hands, RICE)
    hands.press(Qt.Key.Key_F7)
    assert found.counting.rest.isChecked()
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Return)
    assert found.is_counting()
    assert not found.counting.rest.isChecked()
    hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F9)
    [posted] = counting.counts(hands.session)[1]
    assert posted.lines == 1


class Papers:
    """Notes what was to be printed or saved."""

    def __init__(self) -> None:
        self.done: list[tuple[str, str, Paper, str]] = []

    def print_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        self.done.append(("print", title, paper, " ".join(" ".join(page_texts(draw())).split())))

    def save_report(self, title: str, paper: Paper, draw: Callable[[], bytes]) -> None:
        self.done.append(("save", title, paper, " ".join(" ".join(page_texts(draw())).split())))


def test_the_differences_are_printed_and_saved(hands: Hands[ProductsTab]) -> None:
    papers = Papers()
    hands.desk.papers = papers  # type: ignore[assignment]
    hands.control(Qt.Key.Key_P)
    assert papers.done == []
    begin(hands)
    scan(hands, "38*" + RICE)
    hands.control(Qt.Key.Key_P)
    hands.press(Qt.Key.Key_F7)
    hands.control(Qt.Key.Key_S)
    hands.press(Qt.Key.Key_F9)
    hands.control(Qt.Key.Key_P)
    assert [(way, paper) for way, _, paper, _ in papers.done] == [
        ("print", Paper.A4),
        ("save", Paper.A4),
        ("print", Paper.A4),
    ]
    counted, with_rest, posted = (text for *_, text in papers.done)
    assert "Beras" in counted
    assert "Kopi" not in counted
    assert "BELUM DIBUKUKAN" in counted
    for text in (with_rest, posted):
        assert "tidak dihitung \u2013 \u22123" in text
    assert "BELUM DIBUKUKAN" not in posted
    [number] = [row.number for row in counting.counts(hands.session)[1]]
    assert papers.done[2][1] == f"Selisih opname {number}"
    assert number in posted


def test_giving_up_asks_first(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    scan(hands, RICE)
    hands.desk.registry.trigger("count.drop")
    assert "will not be used" in found.counting.message.words()
    assert found.is_counting()
    [give_up, _] = found.counting.message._acts
    give_up()
    hands.settle()
    assert found.start.isVisible()
    assert counting.counts(hands.session) == ([], [])


def test_an_empty_count_says_that_it_is_empty(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F9)
    assert "Nothing was counted yet" in found.counting.message.words()


def test_a_scanner_counts_wherever_the_focus_is(hands: Hands[ProductsTab]) -> None:
    found = begin(hands)
    found.counting.table.table.setFocus()
    assert hands.tab.on_scanned(RICE)
    hands.settle()
    assert [row[0] for row in shown(hands)] == ["Beras"]


def test_everything_has_a_name(hands: Hands[ProductsTab]) -> None:
    assert hands.nameless() == []
    begin(hands)
    scan(hands, RICE)
    assert hands.nameless() == []
