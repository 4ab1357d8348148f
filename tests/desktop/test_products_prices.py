"""Units, prices with conditions, bundles and the shelf in the product form, by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.rows_edit import RowsEdit
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import BundlePart, ProductDraft, UnitDraft
from oms_desktop.services import catalogue
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

RICE = "2000000000015"
FULL = ProductDraft(
    "Beras",
    78_000,
    code="BERAS",
    barcodes=(RICE,),
    cost=71_500,
    units=(UnitDraft("dus", 10_000, "77001", 770_000),),
    rules=(
        PriceRule(76_000, level="Reseller"),
        PriceRule(75_500, minimum=12_000, starts="2026-11-20", ends="2026-12-31"),
    ),
    shelf="R1",
    stock_policy="block",
)


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for draft in (FULL, ProductDraft("Kopi", 2_000, code="KOPI", cost=1_500)):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    yield opened
    close_tab(opened)


def rows(hands: Hands[ProductsTab], name: str) -> RowsEdit:
    edit = hands.tab.editor.form[name].edit
    assert isinstance(edit, RowsEdit)
    return edit


def put(edit: QWidget, text: str) -> None:
    if isinstance(edit, ChoiceBox):
        edit.setEditText(text)
    else:
        assert isinstance(edit, QLineEdit)
        edit.setText(text)


def product(hands: Hands[ProductsTab], code: str) -> ProductDraft:
    [row] = catalogue.product_listing(hands.session, code).page("name", 1).rows
    return catalogue.product(hands.session, row.id)


def open_code(hands: Hands[ProductsTab], code: str) -> None:
    hands.tab.on_scanned(code)
    hands.settle()


def store(hands: Hands[ProductsTab]) -> dict[str, str]:
    hands.control(Qt.Key.Key_S)
    return hands.tab.editor.form.faults()


def section(hands: Hands[ProductsTab]) -> str:
    return hands.tab.product_editor.sections.value()


def test_saving_another_field_loses_nothing(hands: Hands[ProductsTab]) -> None:
    open_code(hands, RICE)
    assert not hands.tab.editor.is_dirty()
    put(hands.tab.editor.form["name"].edit, "Beras Pandan")
    assert store(hands) == {}
    assert product(hands, "BERAS") == replace(FULL, name="Beras Pandan")


def test_a_price_is_added_by_keyboard(hands: Hands[ProductsTab]) -> None:
    open_code(hands, "KOPI")
    hands.press(Qt.Key.Key_F6)
    assert (section(hands), hands.focus_name()) == ("prices", "unitAdd")
    hands.tab_to("ruleAdd")
    hands.press(Qt.Key.Key_Space)
    assert hands.focus_name() == "rule_price"
    hands.type_text("1900")
    hands.tab_to("rule_minimum")
    hands.type_text("12")
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus_name() == "rule_unit"
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus_name() == "rule_starts"
    hands.type_text("1-12-2026")
    assert store(hands) == {}
    rule = PriceRule(1_900, minimum=12_000, starts="2026-12-01")
    assert product(hands, "KOPI").rules == (rule,)
    assert not hands.tab.editor.is_dirty()


def test_a_row_goes_by_its_cross_and_comes_back_by_escape(hands: Hands[ProductsTab]) -> None:
    open_code(hands, RICE)
    hands.press(Qt.Key.Key_F6)
    assert hands.focus_name() == "unit_name"
    hands.tab_to("ruleRemove")
    hands.press(Qt.Key.Key_Space)
    assert len(rows(hands, "rules").rows()) == 1
    assert hands.focus_name() == "ruleRemove"
    assert hands.tab.editor.is_dirty()
    hands.tab.editor.revert()
    assert len(rows(hands, "rules").rows()) == 2
    assert not hands.tab.editor.is_dirty()


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"price": "1900"}, "Rp\u00a01.900 for whom?"),
        ({"minimum": "12"}, "Price"),
        ({"price": "abc", "minimum": "12"}, "abc"),
        ({"price": "1900", "ends": "31-11-2026"}, "31-11-2026"),
        ({"price": "1900", "starts": "2-12-2026", "ends": "1-12-2026"}, "01-12-2026"),
        ({"price": "1900", "level": "A", "unit": "peti"}, "peti"),
    ],
)
def test_a_price_that_cannot_be_is_told_below_the_prices(
    hands: Hands[ProductsTab], values: dict[str, str], fault: str
) -> None:
    open_code(hands, "KOPI")
    edit = rows(hands, "rules")
    edit.add_button.click()
    for name, text in values.items():
        put(edit.rows()[0][name], text)
    hands.tab.product_editor.show_section("main")
    faults = store(hands)
    assert list(faults) == ["rules"]
    assert fault in faults["rules"]
    assert section(hands) == "prices"
    assert product(hands, "KOPI").rules == ()


def test_days_of_a_promotion_may_be_told_from_today_on(hands: Hands[ProductsTab]) -> None:
    open_code(hands, "KOPI")
    edit = rows(hands, "rules")
    edit.add_button.click()
    for name, text in (("price", "1900"), ("starts", "hari ini"), ("ends", "+7")):
        put(edit.rows()[0][name], text)
    assert store(hands) == {}
    today = hands.session.today()
    ends = today + timedelta(days=7)
    [rule] = product(hands, "KOPI").rules
    assert (rule.starts, rule.ends) == (today.isoformat(), ends.isoformat())
    shown = edit.rows()[0]["ends"]
    assert isinstance(shown, QLineEdit)
    assert shown.text() == f"{ends:%d-%m-%Y}"


def test_a_break_that_raises_the_price_is_told_while_typing(hands: Hands[ProductsTab]) -> None:
    open_code(hands, "KOPI")
    hands.press(Qt.Key.Key_F6)
    edit = rows(hands, "rules")
    edit.add_button.click()
    put(edit.rows()[0]["price"], "2.100")
    put(edit.rows()[0]["minimum"], "12")
    row = hands.tab.editor.form["rules"]
    assert "Rp\u00a02.100 is not below Rp\u00a02.000" in row.note()
    put(edit.rows()[0]["price"], "1.400")
    assert "below cost" in row.note()
    put(edit.rows()[0]["price"], "1.900")
    assert row.note() == ""


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"name": "dus", "content": "0"}, "0"),
        ({"name": "dus", "content": "12", "barcode": RICE}, "Beras"),
        ({"name": "pcs", "content": "12"}, "pcs"),
        ({"content": "12"}, "Unit"),
    ],
)
def test_a_unit_that_cannot_be_is_told_below_the_units(
    hands: Hands[ProductsTab], values: dict[str, str], fault: str
) -> None:
    open_code(hands, "KOPI")
    edit = rows(hands, "units")
    edit.add_button.click()
    for name, text in values.items():
        put(edit.rows()[0][name], text)
    faults = store(hands)
    assert list(faults) == ["units"]
    assert fault in faults["units"]


def test_a_bundle_is_put_together_by_scan_and_by_name(hands: Hands[ProductsTab]) -> None:
    hands.control(Qt.Key.Key_N)
    hands.type_text("Parsel")
    hands.tab_to("product_price")
    hands.type_text("80000")
    hands.tab.product_editor.show_section("bundle")
    edit = rows(hands, "parts")
    edit.add_button.click()
    assert hands.focus_name() == "part_part"
    assert hands.tab.on_scanned(RICE)
    assert hands.text_of("part_part") == "Beras"
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus_name() == "part_quantity"
    hands.type_text("1")
    edit.add_button.click()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    hands.type_text("kop")
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus_name() == "part_quantity"
    assert focused.text() == "Kopi"
    hands.type_text("2")
    assert store(hands) == {}
    assert product(hands, "Parsel").parts == (BundlePart("BERAS", 1_000), BundlePart("KOPI", 2_000))
    # What is counted are the parts.
    assert hands.tab.editor.form["tracked"].isHidden()
    assert hands.tab.editor.form["cost"].isHidden()
    open_code(hands, RICE)
    assert not hands.tab.editor.form["cost"].isHidden()


def test_an_unknown_part_is_told_below_the_parts(hands: Hands[ProductsTab]) -> None:
    open_code(hands, "KOPI")
    edit = rows(hands, "parts")
    edit.add_button.click()
    put(edit.rows()[0]["part"], "tidak ada")
    put(edit.rows()[0]["quantity"], "1")
    assert "tidak ada" in store(hands)["parts"]
    assert section(hands) == "bundle"


def test_shelf_and_policy_are_kept(hands: Hands[ProductsTab]) -> None:
    open_code(hands, "KOPI")
    put(hands.tab.editor.form["shelf"].edit, "Rak 3")
    put(hands.tab.editor.form["permit"].edit, "MD 123")
    policy = hands.tab.editor.form["stock_policy"].edit
    assert isinstance(policy, ChoiceBox)
    policy.choose("allow")
    assert store(hands) == {}
    kept = product(hands, "KOPI")
    assert (kept.shelf, kept.permit, kept.stock_policy) == ("Rak 3", "MD 123", "allow")


def test_a_copy_takes_prices_along_but_no_codes(hands: Hands[ProductsTab]) -> None:
    open_code(hands, RICE)
    hands.control(Qt.Key.Key_D)
    put(hands.tab.editor.form["name"].edit, "Beras Merah")
    assert store(hands) == {}
    copy = product(hands, "Beras Merah")
    assert copy.rules == FULL.rules
    assert copy.all_barcodes == ()


def test_every_field_of_every_part_has_a_name(hands: Hands[ProductsTab]) -> None:
    open_code(hands, RICE)
    rows(hands, "parts").add_button.click()
    for _ in range(4):
        assert hands.nameless() == []
        hands.press(Qt.Key.Key_F6)
