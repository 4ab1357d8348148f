from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell import error_words_selling
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE = "2000000000015"


@pytest.fixture
def empty(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    hands = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    yield hands
    close_tab(hands)


@pytest.fixture
def hands(empty: Hands[ProductsTab]) -> Hands[ProductsTab]:
    """A shop of three products, sorted Beras, Kopi, Sabun."""
    for draft in (
        ProductDraft("Beras", 78_000, barcodes=(RICE,), cost=71_500, opening_stock=40_000),
        ProductDraft("Kopi", 2_000, min_stock=5_000, opening_stock=3_000),
        ProductDraft("Sabun", 4_500),
    ):
        empty.desk.command(catalogue.add, draft).run()
    empty.settle()
    return empty


def names(hands: Hands[ProductsTab]) -> list[str]:
    model = hands.tab.table.model
    return [model.row_at(number).name for number in range(model.rowCount())]  # type: ignore[union-attr]  # rows exist


def cells(hands: Hands[ProductsTab], row: int) -> list[str]:
    model = hands.tab.table.model
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def set_text(hands: Hands[ProductsTab], field: str, text: str) -> None:
    edit = hands.tab.editor.form[field].edit
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def test_an_empty_shop_offers_three_ways_and_enter_takes_the_first(
    empty: Hands[ProductsTab],
) -> None:
    assert empty.tab._empty.currentWidget() is empty.tab._empty.first
    assert empty.tab._empty.first.isVisible()
    empty.tab._empty.first.take_focus()
    empty.press(Qt.Key.Key_Space)
    assert empty.focus_name() == "product_name"


def test_sample_data_fills_the_list(empty: Hands[ProductsTab]) -> None:
    empty.desk.registry.trigger("products.sample")
    empty.settle()
    assert len(names(empty)) > 100
    assert "129 products" in empty.spoken[-1]
    empty.desk.registry.trigger("products.sample")
    empty.settle()
    assert "Shop is in use already" in empty.spoken[-1]


def test_a_product_is_added_by_keyboard_alone(empty: Hands[ProductsTab]) -> None:
    empty.control(Qt.Key.Key_N)
    assert empty.focus_name() == "product_name"
    empty.type_text("Mi Goreng Instan 85 g")
    empty.tab_to("product_barcodes")
    empty.type_text("8991001101012")
    empty.tab_to("product_cost")
    empty.type_text("3000")
    empty.tab_to("product_price")
    empty.type_text("3500")
    empty.tab_to("product_opening_stock")
    empty.type_text("120")
    empty.control(Qt.Key.Key_S)
    assert names(empty) == ["Mi Goreng Instan 85 g"]
    assert cells(empty, 0)[2:] == ["3.000", "3.500", "14 %", "In stock 120", "120 pcs"]
    assert "Mi Goreng Instan 85 g saved" in empty.spoken
    assert not empty.tab.editor.is_dirty()
    history = empty.tab.product_editor.history
    assert history.lines()[0][2:] == ("+120 pcs", "= 120")
    assert history.figures.text() == "On hand 120 pcs · reserved 0 · available 120"


def test_a_change_is_stored_and_can_be_undone(hands: Hands[ProductsTab]) -> None:
    hands.tab.table.table.select_row(0)
    set_text(hands, "price", "80000")
    assert hands.tab.product_editor.save_button.isEnabled()
    hands.control(Qt.Key.Key_S)
    assert cells(hands, 0)[3] == "80.000"
    [toast] = [toast for toast in hands.desk.notices.toasts() if "Beras" in toast.words()]
    toast.findChildren(type(hands.tab._new))[0].click()
    hands.settle()
    assert cells(hands, 0)[3] == "78.000"
    assert hands.text_of("product_price") == "78.000"


def test_a_price_that_is_none_stays_and_is_said_under_its_field(
    hands: Hands[ProductsTab], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.tab.table.table.select_row(0)
    set_text(hands, "price", "12ribu")
    set_text(hands, "name", "")
    hands.control(Qt.Key.Key_S)
    faults = hands.tab.editor.form.faults()
    assert set(faults) == {"name", "price"}
    assert "12ribu" in faults["price"]
    assert hands.text_of("product_price") == "12ribu"
    assert hands.focus_name() == "product_name"
    assert hands.beeper.errors == 1
    assert names(hands) == ["Beras", "Kopi", "Sabun"]
    monkeypatch.setattr(error_words_selling, "translate", lambda _, text: f"» {text}")
    QApplication.sendEvent(hands.tab, QEvent(QEvent.Type.LanguageChange))
    assert hands.tab.editor.form.faults()["price"].startswith("» ")
    set_text(hands, "price", "79.000")
    assert set(hands.tab.editor.form.faults()) == {"name"}


def test_a_taken_barcode_names_the_other_product(hands: Hands[ProductsTab]) -> None:
    hands.tab.new_product()
    set_text(hands, "name", "Beras palsu")
    set_text(hands, "price", "1000")
    set_text(hands, "barcodes", f"8991001101012, {RICE}")
    hands.control(Qt.Key.Key_S)
    assert "Beras" in hands.tab.editor.form.faults()["barcodes"]
    assert hands.focus_name() == "product_barcodes"
    assert hands.text_of("product_name") == "Beras palsu"
    assert "Beras palsu" not in names(hands)


def test_an_eaten_barcode_is_refused_for_what_it_is(hands: Hands[ProductsTab]) -> None:
    hands.tab.new_product("8,99483E+12")
    set_text(hands, "name", "Goriorio")
    set_text(hands, "price", "1000")
    hands.tab.store()
    assert "8,99483E+12" in hands.tab.editor.form.faults()["barcodes"]
    assert hands.text_of("product_barcodes") == "8,99483E+12"


def test_below_cost_is_only_a_warning(hands: Hands[ProductsTab]) -> None:
    hands.tab.table.table.select_row(0)
    set_text(hands, "price", "70000")
    assert "Below cost" in hands.tab.editor.form["price"].note()
    hands.control(Qt.Key.Key_S)
    assert cells(hands, 0)[4] == "\u22122 %"


def test_nothing_typed_is_lost_by_choosing_another_row(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    tab.table.table.select_row(0)
    first = tab.editor.record_id
    set_text(hands, "name", "Beras Wangi")
    tab.table.table.select_row(2)
    hands.settle()
    assert "not saved yet" in tab.message.words()
    assert tab.editor.record_id == first
    assert hands.text_of("product_name") == "Beras Wangi"
    assert tab.table.current().id == first  # type: ignore[union-attr]  # a row is selected
    tab.message._buttons[0].click()
    hands.settle()
    assert names(hands) == ["Beras Wangi", "Kopi", "Sabun"]
    assert hands.text_of("product_name") == "Sabun"
    set_text(hands, "name", "Sabun Cair")
    tab.table.table.select_row(1)
    hands.settle()
    tab.message._buttons[1].click()
    hands.settle()
    assert hands.text_of("product_name") == "Kopi"
    assert names(hands)[2] == "Sabun"


def test_a_faulty_form_is_not_left_by_saving(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    tab.table.table.select_row(0)
    first = tab.editor.record_id
    set_text(hands, "price", "x")
    tab.table.table.select_row(1)
    hands.settle()
    tab.message._buttons[0].click()
    hands.settle()
    assert tab.editor.record_id == first
    assert tab.editor.form.faults()


def test_a_scan_opens_its_product_or_begins_one(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    tab.table.table.select_row(2)
    assert tab.on_scanned(RICE)
    assert tab.editor.title() == "Beras"
    assert tab.on_scanned("8991234567890")
    assert tab.editor.is_new
    assert hands.text_of("product_barcodes") == "8991234567890"
    tab.editor.form.go_to("barcodes")
    assert tab.on_scanned("8990000000001")
    assert hands.text_of("product_barcodes") == "8991234567890, 8990000000001"


def test_other_tabs_open_a_product_or_begin_one(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    tab.search.setText("sabun")
    tab.search_now()
    rice = catalogue.find(hands.session, RICE)[0].id
    tab.show_record(rice)
    assert tab.editor.title() == "Beras"
    assert tab.table.current().id == rice  # type: ignore[union-attr]  # it was brought into the list
    tab.show_record(("new", "8991234567890"))
    assert hands.text_of("product_barcodes") == "8991234567890"


def test_a_copy_has_no_codes_of_its_own(hands: Hands[ProductsTab]) -> None:
    hands.tab.table.table.select_row(0)
    hands.control(Qt.Key.Key_D)
    assert hands.text_of("product_name") == "Beras"
    assert hands.text_of("product_barcodes") == hands.text_of("product_code") == ""
    set_text(hands, "name", "Beras 10 kg")
    hands.control(Qt.Key.Key_S)
    assert names(hands) == ["Beras", "Beras 10 kg", "Kopi", "Sabun"]


def test_a_retired_product_leaves_the_list_and_comes_back(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    tab.table.table.select_row(1)
    tab.product_editor.retire_button.click()
    hands.settle()
    assert names(hands) == ["Beras", "Sabun"]
    tab.chips.choose("retired")
    tab.search_now()
    assert names(hands) == ["Kopi"]
    assert tab.product_editor.retire_words() == "Sell again"
    tab.product_editor.retire_button.click()
    hands.settle()
    tab.clear_search()
    assert names(hands) == ["Beras", "Kopi", "Sabun"]


def test_search_and_filters_narrow_the_list(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    hands.press(Qt.Key.Key_F2)
    hands.type_text("sab")
    assert tab._later.isActive()
    tab.search_now()
    assert names(hands) == ["Sabun"]
    hands.press(Qt.Key.Key_Escape)
    tab.search_now()
    tab.chips.choose("low")
    tab.search_now()
    assert names(hands) == ["Kopi", "Sabun"]
    assert cells(hands, 0)[5] == "3 left"
    tab.search.setText("tidak ada")
    tab.search_now()
    assert tab._empty.currentIndex() == 1
    tab._empty.all_button.click()
    assert len(names(hands)) == 3


def test_a_sale_elsewhere_refreshes_and_keeps_selection_and_typing(
    hands: Hands[ProductsTab],
) -> None:
    tab = hands.tab
    tab.table.table.select_row(1)
    set_text(hands, "name", "Kopi Bubuk")
    hands.desk.command(catalogue.add, ProductDraft("Abon", 9_000)).run()
    hands.settle()
    assert names(hands) == ["Abon", "Beras", "Kopi", "Sabun"]
    assert tab.table.current().name == "Kopi"  # type: ignore[union-attr]  # still selected
    assert hands.text_of("product_name") == "Kopi Bubuk"


def test_every_control_has_a_name_and_tab_comes_round(hands: Hands[ProductsTab]) -> None:
    tab = hands.tab
    assert hands.nameless() == []
    tab.search_focus()
    start, seen = QApplication.focusWidget(), []
    for _ in range(60):
        hands.press(Qt.Key.Key_Tab)
        seen.append(hands.focus_name())
        if QApplication.focusWidget() is start:
            break
    assert {"products", "product_name", "product_price", "newProduct"} <= set(seen)
    assert seen.index("products") < seen.index("product_name") < seen.index("product_price")


def test_low_windows_scroll_the_editor(hands: Hands[ProductsTab]) -> None:
    hands.window.resize(1024, 600)
    hands.settle()
    assert hands.window.width() == 1024
    hands.tab.editor.form.go_to("favourite")
    hands.settle()
    edit = hands.tab.editor.form["favourite"]
    assert not edit.visibleRegion().isEmpty()
    assert hands.tab.product_editor.save_button.isVisible()
