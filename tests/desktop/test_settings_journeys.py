import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from oms_desktop.desktop.settings.logo import LogoField
from oms_desktop.desktop.settings.sections import SECTIONS
from oms_desktop.desktop.settings.setting_row import SettingRow, percent_text, read_percent
from oms_desktop.desktop.settings.specimen import specimen
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.domain.errors import DiscountTextInvalid
from oms_desktop.services import shop
from oms_desktop.services.shop_settings import NAMES, ShopSettings
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[SettingsTab]]:
    made = open_tab(window, tmp_path / "shop.oms", "settings", SettingsTab)
    yield made
    close_tab(made)


def row_of(hands: Hands[SettingsTab], name: str) -> SettingRow:
    found = hands.tab.rows[name]
    assert isinstance(found, SettingRow)
    return found


def type_into(hands: Hands[SettingsTab], name: str, text: str) -> None:
    edit = row_of(hands, name).edit
    edit.setFocus()
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    hands.type_text(text)


def stored(hands: Hands[SettingsTab], name: str) -> Any:
    return getattr(hands.session.settings_with_logo(), name)


def undo(hands: Hands[SettingsTab]) -> None:
    toast = hands.desk.notices.toasts()[-1]
    toast.findChildren(type(hands.tab._links["shop"]))[0].click()
    hands.settle()


def test_every_setting_shown_is_one_of_the_shop_or_the_screen() -> None:
    names = [setting.name for section in SECTIONS for setting in section.settings]
    assert len(set(names)) == len(names)
    assert {name for name in names if not name.startswith("screen.")} <= NAMES


def test_enter_stores_and_the_toast_takes_it_back(hands: Hands[SettingsTab]) -> None:
    type_into(hands, "shop_name", "Sinar Jaya")
    assert stored(hands, "shop_name") == "Toko Saya"
    hands.press(Qt.Key.Key_Return)
    assert stored(hands, "shop_name") == "Sinar Jaya"
    assert "Saved: Shop name" in hands.spoken
    undo(hands)
    assert stored(hands, "shop_name") == "Toko Saya"
    assert row_of(hands, "shop_name").text() == "Toko Saya"


def test_leaving_a_field_stores_it(hands: Hands[SettingsTab]) -> None:
    type_into(hands, "shop_city", "Bandung")
    hands.press(Qt.Key.Key_Tab)
    assert stored(hands, "shop_city") == "Bandung"
    accounts = row_of(hands, "bank_accounts").edit
    assert isinstance(accounts, QPlainTextEdit)
    accounts.setFocus()
    accounts.setPlainText("BCA 123\n\n  Mandiri 456 ")
    hands.press(Qt.Key.Key_Tab)
    assert stored(hands, "bank_accounts") == ("BCA 123", "Mandiri 456")


def test_a_shop_without_a_name_is_refused_and_the_field_says_so(
    hands: Hands[SettingsTab],
) -> None:
    row = row_of(hands, "shop_name")
    type_into(hands, "shop_name", " ")
    hands.press(Qt.Key.Key_Return)
    assert "empty" in row.fault()
    assert stored(hands, "shop_name") == "Toko Saya"


def test_a_number_pattern_shows_its_example_and_a_bad_one_stays_typed(
    hands: Hands[SettingsTab],
) -> None:
    hands.tab.open_section("numbers")
    row = row_of(hands, "order_pattern")
    type_into(hands, "order_pattern", "P-{yyyy}-{seq:05}")
    assert row.note().endswith(f"P-{hands.session.today().year}-00127")
    hands.press(Qt.Key.Key_Return)
    assert stored(hands, "order_pattern") == "P-{yyyy}-{seq:05}"
    type_into(hands, "order_pattern", "P-{mm}")
    hands.press(Qt.Key.Key_Return)
    assert "P-{mm}" in row.fault()
    assert row.text() == "P-{mm}"
    assert stored(hands, "order_pattern") == "P-{yyyy}-{seq:05}"


def test_a_choice_and_a_tick_are_stored_at_once(hands: Hands[SettingsTab]) -> None:
    hands.tab.open_section("tax")
    tick, step = row_of(hands, "taxable").edit, row_of(hands, "rounding_step").edit
    assert isinstance(tick, QCheckBox)
    assert isinstance(step, ChoiceBox)
    tick.click()
    step.setCurrentIndex(step.findData(500))
    hands.settle()
    assert (stored(hands, "taxable"), stored(hands, "rounding_step")) == (True, 500)
    undo(hands)
    assert stored(hands, "rounding_step") == 100
    assert step.value() == 100


@pytest.mark.parametrize(("text", "hundredths"), [("10", 1000), ("12,5%", 1250), ("0 %", 0)])
def test_percentages_are_read_and_written(text: str, hundredths: int) -> None:
    assert read_percent(text) == hundredths
    assert read_percent(percent_text(hundredths)) == hundredths


def test_a_discount_above_everything_is_refused(hands: Hands[SettingsTab]) -> None:
    with pytest.raises(DiscountTextInvalid):
        read_percent("101")
    hands.tab.open_section("stock")
    type_into(hands, "discount_limit", "banyak")
    hands.press(Qt.Key.Key_Return)
    assert row_of(hands, "discount_limit").fault()
    assert stored(hands, "discount_limit") == 1000


def test_the_search_finds_sections_by_their_settings(hands: Hands[SettingsTab]) -> None:
    hands.press(Qt.Key.Key_F2)
    hands.type_text("rounding")
    links = hands.tab._links
    assert [name for name, link in links.items() if link.isVisible()] == ["tax"]
    hands.press(Qt.Key.Key_Return)
    assert hands.tab.current_section() == "tax"
    hands.tab.search.setText("tidak ada")
    assert hands.tab._none.isVisible()


def test_the_preview_follows_the_settings(hands: Hands[SettingsTab]) -> None:
    preview = hands.tab.preview
    preview.draw()
    hands.settle()
    before = preview.document.pdf()
    assert before.startswith(b"%PDF")
    hands.desk.command(shop.change_setting, "shop_name", "Sinar Jaya").run()
    hands.settle()
    preview.draw()
    hands.settle()
    assert preview.document.pdf() != before
    preview.show_form(receipt=False)
    preview.draw()
    hands.settle()
    assert preview.document.pages() == 1


@pytest.mark.parametrize("taxable", [False, True])
@pytest.mark.parametrize("included", [False, True])
def test_the_made_up_sale_adds_up(hands: Hands[SettingsTab], taxable: bool, included: bool) -> None:
    settings = ShopSettings(taxable=taxable, prices_include_tax=included)
    paper = specimen(settings, hands.session.moment().local, "Sari")
    assert paper.subtotal == sum(line.amount for line in paper.lines)
    added = 0 if paper.prices_include_tax else sum(tax.amount for tax in paper.taxes)
    assert paper.subtotal + added + paper.rounding == paper.total
    assert bool(paper.taxes) == taxable
    assert paper.tendered is not None
    assert paper.change == paper.tendered - paper.total >= 0


def logo_of(hands: Hands[SettingsTab]) -> LogoField:
    found = hands.tab.rows["shop_logo"]
    assert isinstance(found, LogoField)
    return found


def test_a_wide_logo_is_made_smaller_and_can_be_removed(
    hands: Hands[SettingsTab], tmp_path: Path
) -> None:
    picture = QImage(1800, 600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    path = tmp_path / "logo.jpg"
    assert picture.save(str(path))
    field = logo_of(hands)
    field.open_file(path)
    hands.settle()
    hands.settle()
    kept = QImage.fromData(base64.b64decode(stored(hands, "shop_logo")))
    assert (kept.width(), kept.height()) == (600, 200)
    field.remove_button.click()
    hands.settle()
    assert stored(hands, "shop_logo") == ""
    undo(hands)
    assert stored(hands, "shop_logo")


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a" + bytes(60), b"\x89PNG\r\n\x1a\n" + bytes(100), b"\xff\xd8\xff" * 3_000_000],
    ids=["empty", "gif", "damaged", "large"],
)
def test_what_is_no_logo_is_refused_in_words(
    hands: Hands[SettingsTab], tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "gambar.png"
    path.write_bytes(content)
    field = logo_of(hands)
    field.open_file(path)
    hands.settle()
    assert "gambar.png is no PNG or JPEG" in field.message.words()
    assert stored(hands, "shop_logo") == ""


def test_theme_and_text_size_change_at_once_and_are_remembered(
    hands: Hands[SettingsTab],
) -> None:
    hands.tab.open_section("display")
    look = row_of(hands, "screen.theme").edit
    assert isinstance(look, ChoiceBox)
    look.setCurrentIndex(look.findData("dark"))
    assert theme.current().dark
    size = row_of(hands, "screen.text_size").edit
    assert isinstance(size, ChoiceBox)
    size.setCurrentIndex(size.findData(125))
    assert theme.current().scale_percent == 125
    assert theme.current().dark
    assert (hands.desk.settings["theme"], hands.desk.settings["text_size"]) == ("dark", "125")


def test_every_control_has_a_name(hands: Hands[SettingsTab]) -> None:
    for section in SECTIONS:
        hands.tab.open_section(section.id)
        assert hands.nameless() == []
