"""A delivery is received by keyboard alone, and nothing of it is lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.products import receipt_columns
from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.domain.suppliers import SupplierDraft
from oms_desktop.services import catalogue, receiving, suppliers
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE, MILK, CARTON = "2000000000015", "8991001101012", "8886013470120"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for draft in (
        ProductDraft("Beras", 78_000, code="B1", barcodes=(RICE,), cost=71_500),
        ProductDraft(
            "Susu", 7_000, code="S1", barcodes=(MILK,), units=(UnitDraft("dus", 24_000, CARTON),)
        ),
    ):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    opened.press(Qt.Key.Key_2, ALT)
    yield opened
    close_tab(opened)


def page(hands: Hands[ProductsTab]) -> ReceiptPage:
    found = hands.tab.switcher.page("receipt")
    assert isinstance(found, ReceiptPage)
    return found


def enter(hands: Hands[ProductsTab], text: str) -> None:
    hands.type_text(text)
    hands.press(Qt.Key.Key_Return)


def cells(hands: Hands[ProductsTab]) -> list[list[str]]:
    model, table = page(hands).lines.model, page(hands).lines.table
    shown = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
    return [[str(model.index(row, at).data()) for at in shown] for row in range(model.rowCount())]


def stock(hands: Hands[ProductsTab]) -> dict[str, tuple[int, int, int]]:
    rows = hands.session.store.connection.execute(
        "SELECT code, on_hand, value, cost FROM stock_total JOIN product ON id = product_id"
    )
    return {row[0]: row[1:] for row in rows}


def test_a_delivery_is_received_by_keyboard_alone(hands: Hands[ProductsTab]) -> None:
    assert hands.focus_name() == "receiptScan"
    enter(hands, f"3*{RICE}")
    enter(hands, CARTON)
    assert cells(hands) == [
        ["Beras", "3", "pcs", "71.500", "214.500"],
        ["Susu", "1", "dus × 24", "0", "0"],
    ]
    hands.press(Qt.Key.Key_F4)
    assert hands.focus_name() == "receiptCell"
    enter(hands, "100000")
    assert hands.focus_name() == "receiptScan"
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_F3)
    hands.type_text("5")
    hands.press(Qt.Key.Key_Tab)
    enter(hands, "70.000")
    assert cells(hands) == [
        ["Beras", "5", "pcs", "70.000", "350.000"],
        ["Susu", "1", "dus × 24", "100.000", "100.000"],
    ]
    hands.press(Qt.Key.Key_F7)
    enter(hands, "PT Makmur")
    assert hands.focus_name() == "receiptReference"
    enter(hands, "F-77")
    assert hands.focus_name() == "receiptScan"
    assert hands.text_of("receiptSupplier") == "PT Makmur"
    assert "450.000" in page(hands)._sum.text()
    hands.press(Qt.Key.Key_F9)
    assert "posted: 2 lines, Rp\u00a0450.000" in hands.spoken[-1]
    assert stock(hands) == {"B1": (5_000, 350_000, 70_000), "S1": (24_000, 100_000, 4_167)}
    assert cells(hands) == []
    assert hands.text_of("receiptSupplier") == ""
    assert hands.focus_name() == "receiptScan"


def test_what_was_scanned_is_there_after_a_power_cut(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    enter(hands, RICE)
    hands.desk.registry.remove_context("products")
    again = ProductsTab(hands.desk)
    shown = again.switcher.page("receipt")
    assert isinstance(shown, ReceiptPage)
    assert [line.quantity for line in shown.draft.lines] == [2_000]
    again.deleteLater()
    [row] = receiving.drafts(hands.session)
    assert receiving.receipt(hands.session, row.id).lines[0].quantity == 2_000


def test_a_scan_goes_to_the_draft_whatever_has_the_focus(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    hands.press(Qt.Key.Key_F3)
    assert hands.tab.on_scanned(CARTON)
    hands.settle()
    assert [row[1:3] for row in cells(hands)] == [["1", "pcs"], ["1", "dus × 24"]]
    assert hands.beeper.oks == 2


def test_a_name_is_found_and_added(hands: Hands[ProductsTab]) -> None:
    hands.type_text("2*sus")
    page(hands).scan_field.search_now()
    hands.press(Qt.Key.Key_Return)
    assert cells(hands) == [["Susu", "2", "pcs", "0", "0"]]


def test_an_unknown_code_offers_to_make_the_product_and_then_adds_it(
    hands: Hands[ProductsTab],
) -> None:
    enter(hands, "8990000000005")
    assert "8990000000005" in page(hands).message.words()
    assert hands.beeper.errors == 1
    page(hands).message._acts[0]()
    assert hands.went == [("products", ("new", "8990000000005"))]
    hands.tab.show_record(("new", "8990000000005"))
    hands.tab_to("product_name")
    hands.type_text("Teh")
    hands.tab_to("product_price")
    hands.type_text("4000")
    hands.control(Qt.Key.Key_S)
    hands.press(Qt.Key.Key_2, ALT)
    assert [row[0] for row in cells(hands)] == ["Teh"]
    assert page(hands).message.words() == ""


def test_units_are_stepped_through(hands: Hands[ProductsTab]) -> None:
    enter(hands, MILK)
    hands.press(Qt.Key.Key_F5)
    assert cells(hands)[0][1:3] == ["1", "dus × 24"]
    hands.press(Qt.Key.Key_F5)
    assert cells(hands)[0][1:3] == ["1", "pcs"]


def test_every_change_can_be_undone(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    enter(hands, MILK)
    hands.press(Qt.Key.Key_F3)
    enter(hands, "9")
    hands.press(Qt.Key.Key_Delete)
    assert [row[0] for row in cells(hands)] == ["Beras"]
    assert "Susu removed" in hands.spoken[-1]
    hands.control(Qt.Key.Key_Z)
    assert [row[:2] for row in cells(hands)] == [["Beras", "1"], ["Susu", "9"]]
    hands.control(Qt.Key.Key_Z)
    assert [row[:2] for row in cells(hands)] == [["Beras", "1"], ["Susu", "1"]]
    hands.control(Qt.Key.Key_Z)
    hands.control(Qt.Key.Key_Z)
    assert cells(hands) == []
    hands.control(Qt.Key.Key_Z)
    assert cells(hands) == []


def test_a_value_that_is_none_stays_open_and_is_said(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    hands.press(Qt.Key.Key_F3)
    enter(hands, "banyak")
    assert hands.focus_name() == "receiptCell"
    assert "banyak" in page(hands).message.words()
    hands.press(Qt.Key.Key_Escape)
    assert hands.focus_name() == "receiptScan"
    hands.press(Qt.Key.Key_F3)
    enter(hands, "1,5")
    assert "pcs" in page(hands).message.words()
    assert cells(hands)[0][1] == "1"


def test_batch_and_date_only_where_they_are_watched(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    hands.press(Qt.Key.Key_F6)
    assert hands.focus_name() == "receiptScan"
    hands.session.store.connection.execute("UPDATE product SET expires = 1 WHERE code = 'S1'")
    enter(hands, MILK)
    hands.press(Qt.Key.Key_F6)
    hands.type_text("L7")
    hands.press(Qt.Key.Key_Tab)
    enter(hands, "31/2/27")
    assert "31/2/27" in page(hands).message.words()
    enter(hands, "31/3/27")
    assert cells(hands)[1][5:] == ["L7", "31/03/2027"]
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_Tab)
    enter(hands, "besok")
    tomorrow = hands.session.today() + timedelta(days=1)
    assert cells(hands)[1][5:] == ["L7", f"{tomorrow:%d/%m/%Y}"]


def test_a_draft_is_given_up_and_taken_up_again(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    hands.desk.registry.trigger("receipt.drop")
    hands.settle()
    assert cells(hands) == []
    [toast] = [each for each in hands.desk.notices.toasts() if "given up" in each.words()]
    assert toast._act is not None
    toast._act[1]()
    hands.settle()
    assert [row[0] for row in cells(hands)] == ["Beras"]


def test_two_receipts_are_open_side_by_side(hands: Hands[ProductsTab]) -> None:
    enter(hands, RICE)
    hands.control(Qt.Key.Key_N)
    enter(hands, MILK)
    assert [row[0] for row in cells(hands)] == ["Susu"]
    assert page(hands)._which.text().startswith("Open receipt 2 of 2")
    hands.desk.registry.trigger("receipt.next")
    assert [row[0] for row in cells(hands)] == ["Beras"]


def test_an_empty_receipt_is_not_posted(hands: Hands[ProductsTab]) -> None:
    hands.press(Qt.Key.Key_F9)
    assert "Scan the first product" in page(hands).message.words()
    assert receiving.posted(hands.session).count() == 0


def test_posted_receipts_are_listed_with_their_lines(hands: Hands[ProductsTab]) -> None:
    for code in (RICE, MILK):
        enter(hands, code)
        hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F8)
    assert hands.focus_name() == "receiptSearch"
    past = page(hands).past
    rows = [past.list.model.row_at(at) for at in range(past.list.model.rowCount())]
    assert [row.number[-4:] for row in rows] == ["0002", "0001"]  # type: ignore[union-attr]  # rows exist
    assert [line.name for line in past.lines.rows] == ["Susu"]
    past.list.table.select_row(1)
    assert [line.name for line in past.lines.rows] == ["Beras"]
    enter(hands, "0001")
    past.refresh()
    assert past.list.model.rowCount() == 1
    hands.press(Qt.Key.Key_Escape)
    assert hands.focus_name() == "receiptScan"


def test_a_known_supplier_is_chosen_and_can_be_taken_away(hands: Hands[ProductsTab]) -> None:
    hands.desk.command(suppliers.add, SupplierDraft("CV Sinar Abadi")).run()
    hands.settle()
    enter(hands, RICE)
    hands.press(Qt.Key.Key_F7)
    enter(hands, "sinar")
    assert hands.text_of("receiptSupplier") == "CV Sinar Abadi"
    assert len(suppliers.find_suppliers(hands.session)) == 1
    hands.press(Qt.Key.Key_F7)
    page(hands).supplier.clear()
    page(hands).supplier.setModified(True)
    page(hands).supplier.popup.dismiss()
    hands.press(Qt.Key.Key_Return)
    assert receiving.drafts(hands.session)[0].supplier_id is None


def test_words_follow_the_language_and_every_control_has_a_name(
    hands: Hands[ProductsTab], monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(hands, RICE)
    assert hands.nameless() == []
    monkeypatch.setattr(receipt_columns, "translate", lambda _, text: f"» {text}")
    QApplication.sendEvent(hands.tab, QEvent(QEvent.Type.LanguageChange))
    title = page(hands).lines.model.headerData(0, Qt.Orientation.Horizontal)
    assert title == "» Product"


def test_what_came_in_gets_labels(hands: Hands[ProductsTab]) -> None:
    hands.control(Qt.Key.Key_P)
    assert hands.went == []
    enter(hands, f"3*{RICE}")
    enter(hands, CARTON)
    rice, milk = (line.product_id for line in page(hands).draft.lines)
    wanted = ("labels", ((rice, "", 3), (milk, "dus", 1)))
    hands.control(Qt.Key.Key_P)
    assert hands.went == [("products", wanted)]
    hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F8)
    hands.control(Qt.Key.Key_P)
    assert hands.went == [("products", wanted)] * 2
