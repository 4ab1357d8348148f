"""Suppliers are kept by keyboard alone, and lead to what came from them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from oms_desktop.desktop.products import supplier_columns, supplier_page
from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.supplier_page import SupplierPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.suppliers import SupplierDraft
from oms_desktop.services import catalogue, receiving, suppliers
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def empty(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    opened.press(Qt.Key.Key_7, ALT)
    yield opened
    close_tab(opened)


@pytest.fixture
def hands(empty: Hands[ProductsTab]) -> Hands[ProductsTab]:
    """Makmur delivered twice, Abadi once, Jaya never."""
    empty.desk.command(catalogue.add, ProductDraft("Beras", 78_000, code="B1", cost=1)).run()
    empty.settle()
    for name, times in (("PT Makmur", 2), ("CV Abadi", 1), ("UD Jaya", 0)):
        draft = SupplierDraft(name, phone=f"0812-{name[:2]}")
        supplier_id = suppliers.add(empty.session.fresh(), draft).id_of("supplier")
        for _ in range(times):
            receipt_id = receiving.start(empty.session.fresh()).id_of("receipt")
            receiving.set_head(empty.session.fresh(), receipt_id, supplier_id, "")
            receiving.scan(empty.session.fresh(), receipt_id, "B1")
            receiving.post(empty.session.fresh(), receipt_id)
    page(empty).refresh()
    return empty


def page(hands: Hands[ProductsTab]) -> SupplierPage:
    found = hands.tab.switcher.page("suppliers")
    assert isinstance(found, SupplierPage)
    return found


def cells(hands: Hands[ProductsTab]) -> list[list[str]]:
    model = page(hands).table.model
    columns = range(model.columnCount())
    return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]


def names(hands: Hands[ProductsTab]) -> list[str]:
    return [row[0] for row in cells(hands)]


def search(hands: Hands[ProductsTab], text: str) -> None:
    hands.press(Qt.Key.Key_F2)
    hands.type_text(text)
    page(hands).search_now()


def test_a_supplier_is_added_by_keyboard_alone(empty: Hands[ProductsTab]) -> None:
    assert empty.focus_name() == "supplierSearch"
    assert page(empty)._first.isVisible()
    empty.control(Qt.Key.Key_N)
    assert empty.focus_name() == "supplier_name"
    empty.type_text("PT Makmur")
    empty.tab_to("supplier_phone")
    empty.type_text("031 777")
    empty.tab_to("supplier_note")
    empty.type_text("Selasa")
    empty.control(Qt.Key.Key_S)
    assert cells(empty) == [["PT Makmur", "031 777", "–", "–"]]
    [found] = suppliers.find_suppliers(empty.session)
    assert (found.name, found.code, found.note) == ("PT Makmur", "S00001", "Selasa")
    assert "PT Makmur saved" in empty.spoken
    assert not page(empty)._first.isVisible()


def test_each_says_how_often_and_when_it_delivered_last(hands: Hands[ProductsTab]) -> None:
    rows = {row[0]: row[1:] for row in cells(hands)}
    assert {name: (phone, times) for name, (phone, times, _) in rows.items()} == {
        "CV Abadi": ("0812-CV", "1"),
        "PT Makmur": ("0812-PT", "2"),
        "UD Jaya": ("0812-UD", "–"),
    }
    today = f"{hands.session.today().day} "
    assert [row[2].startswith(today) for row in rows.values()] == [True, True, False]


def test_what_is_typed_is_searched(hands: Hands[ProductsTab]) -> None:
    search(hands, "0812 jaya")
    assert names(hands) == ["UD Jaya"]
    hands.press(Qt.Key.Key_Escape)
    page(hands).search_now()
    assert names(hands) == ["CV Abadi", "PT Makmur", "UD Jaya"]


def test_who_isnt_found_is_added_under_that_name(hands: Hands[ProductsTab]) -> None:
    search(hands, "Sinar Laut")
    assert page(hands)._no_match.isVisible()
    hands.control(Qt.Key.Key_N)
    assert hands.text_of("supplier_name") == "Sinar Laut"
    hands.control(Qt.Key.Key_S)
    assert suppliers.find_suppliers(hands.session, "Sinar Laut")[0].active


def test_one_is_corrected_and_that_can_be_undone(hands: Hands[ProductsTab]) -> None:
    search(hands, "abadi")
    hands.press(Qt.Key.Key_F4)
    assert hands.focus_name() == "supplier_name"
    hands.control(Qt.Key.Key_A)
    hands.type_text("CV Abadi Jaya")
    hands.control(Qt.Key.Key_S)
    assert [row.name for row in suppliers.find_suppliers(hands.session, "abadi")] == [
        "CV Abadi Jaya"
    ]
    [toast] = hands.desk.notices.toasts()
    assert toast._act is not None
    toast._act[1]()
    hands.settle()
    assert [row.name for row in suppliers.find_suppliers(hands.session, "abadi")] == ["CV Abadi"]


def test_the_receipts_of_one_are_an_enter_away_and_esc_leads_back(
    hands: Hands[ProductsTab],
) -> None:
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    [(tab, key)] = hands.went
    assert tab == "products"
    hands.tab.show_record(key)
    receipts = hands.tab.switcher.page("receipt")
    assert isinstance(receipts, ReceiptPage)
    assert receipts.past.list.model.rowCount() == 2
    assert receipts.past._only.accessibleName() == "Only PT Makmur"
    assert hands.focus_name() == "receiptSearch"
    hands.press(Qt.Key.Key_Escape)
    makmur = suppliers.find_suppliers(hands.session, "makmur")[0].id
    assert hands.went[1:] == [("products", ("suppliers", makmur))]
    hands.tab.show_record(hands.went[1][1])
    assert page(hands).editor.title() == "PT Makmur"


def test_the_receipts_of_all_are_a_key_away(hands: Hands[ProductsTab]) -> None:
    jaya = suppliers.find_suppliers(hands.session, "jaya")[0].id
    hands.tab.show_record(("receipt", ("supplier", jaya)))
    receipts = hands.tab.switcher.page("receipt")
    assert isinstance(receipts, ReceiptPage)
    past = receipts.past
    assert past.list.model.rowCount() == 0
    assert past._none.isVisible()
    hands.tab_to("receiptsOnly")
    hands.press(Qt.Key.Key_Space)
    assert past.list.model.rowCount() == 3
    assert not past._only.isVisible()
    hands.tab.show_record(("receipt", ("supplier", jaya)))
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_F8)
    assert past.list.model.rowCount() == 3
    hands.press(Qt.Key.Key_Escape)
    assert hands.went == []


def test_one_is_retired_and_brought_back(hands: Hands[ProductsTab]) -> None:
    search(hands, "jaya")
    hands.press(Qt.Key.Key_F6)
    assert names(hands) == []
    assert "UD Jaya is no longer offered" in hands.spoken
    page(hands).clear_search()
    page(hands).chips.choose("retired")
    page(hands).search_now()
    assert names(hands) == ["UD Jaya"]
    assert page(hands).supplier_editor.retire_button.label() == "Use again"
    hands.press(Qt.Key.Key_F6)
    assert "UD Jaya is offered again" in hands.spoken
    assert [row.name for row in suppliers.find_suppliers(hands.session, "jaya")] == ["UD Jaya"]
    toast = hands.desk.notices.toasts()[-1]
    assert toast._act is not None
    toast._act[1]()
    hands.settle()
    assert suppliers.find_suppliers(hands.session, "jaya") == []
    jaya = suppliers.find_suppliers(hands.session, "jaya", active=False)[0].id
    page(hands).clear_search()
    hands.tab.show_record(("suppliers", jaya))
    assert names(hands) == ["UD Jaya"]
    assert page(hands).chips.value() == "retired"


def test_what_comes_in_meanwhile_is_counted(hands: Hands[ProductsTab]) -> None:
    jaya = suppliers.find_suppliers(hands.session, "jaya")[0].id
    receipt_id = receiving.start(hands.session.fresh()).id_of("receipt")
    receiving.set_head(hands.session.fresh(), receipt_id, jaya, "")
    receiving.scan(hands.session.fresh(), receipt_id, "B1")
    assert cells(hands)[2][2] == "–"
    hands.desk.command(receiving.post, receipt_id).run()
    hands.settle()
    assert cells(hands)[2][2] == "1"


def test_a_second_of_the_same_name_must_be_meant(hands: Hands[ProductsTab]) -> None:
    hands.control(Qt.Key.Key_N)
    hands.type_text("pt makmur")
    hands.control(Qt.Key.Key_S)
    assert len(suppliers.find_suppliers(hands.session, "makmur")) == 1
    assert "PT Makmur" in page(hands).message.words()
    assert hands.beeper.errors == 1
    page(hands).message._acts[0]()
    hands.settle()
    assert len(suppliers.find_suppliers(hands.session, "makmur")) == 2
    assert page(hands).message.words() == ""


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [("name", "", "empty"), ("code", "S00001", "PT Makmur"), ("phone", "0" * 31, "30")],
)
def test_what_cant_be_stored_is_said_below_its_field(
    hands: Hands[ProductsTab], field: str, text: str, words: str
) -> None:
    search(hands, "abadi")
    form = page(hands).editor.form
    edit = form[field].edit
    edit.setFocus()
    hands.control(Qt.Key.Key_A)
    hands.press(Qt.Key.Key_Delete)
    hands.type_text(text)
    hands.control(Qt.Key.Key_S)
    assert words in form[field].fault()
    assert hands.beeper.errors == 1
    assert [row.phone for row in suppliers.find_suppliers(hands.session, "abadi")] == ["0812-CV"]


def test_nothing_typed_is_lost(hands: Hands[ProductsTab]) -> None:
    search(hands, "abadi")
    note = page(hands).editor.form["note"].edit
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("Rabu")
    hands.press(Qt.Key.Key_F8)
    assert hands.went == []
    assert "not saved" in page(hands).message.words()
    page(hands).message._acts[0]()
    hands.settle()
    assert [each[1] for each in hands.went] == [
        ("receipt", ("supplier", suppliers.find_suppliers(hands.session, "abadi")[0].id))
    ]
    assert suppliers.find_suppliers(hands.session, "abadi")[0].note == "Rabu"


def test_words_follow_the_language_and_every_control_has_a_name(
    hands: Hands[ProductsTab], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hands.nameless() == []
    for module in (supplier_columns, supplier_page):
        monkeypatch.setattr(module, "translate", lambda _, text: f"» {text}")
    QApplication.sendEvent(hands.tab, QEvent(QEvent.Type.LanguageChange))
    title = page(hands).table.model.headerData(0, Qt.Orientation.Horizontal)
    assert title == "» Name"
    assert page(hands)._count.text() == "» 3 suppliers"
