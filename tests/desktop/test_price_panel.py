"""Prices of the list, one or all: typed, seen, stored, taken back; by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from oms_desktop.desktop.products.price_panel import PricePanel
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.services import catalogue
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for draft in (
        ProductDraft(
            "Beras", 78_000, cost=71_500, units=(UnitDraft("karung", 10_000, "", 760_000),)
        ),
        ProductDraft("Kopi", 2_000),
        ProductDraft("Sabun", 4_500, cost=4_600),
    ):
        opened.desk.command(catalogue.add, draft).run()
    opened.settle()
    yield opened
    close_tab(opened)


def panel(hands: Hands[ProductsTab]) -> PricePanel:
    return hands.tab.repricing


def rows(hands: Hands[ProductsTab]) -> list[tuple[str, str, int]]:
    return [(each.row.name, each.row.unit, each.price) for each in panel(hands).model.rows]


def stored(hands: Hands[ProductsTab]) -> dict[str, int]:
    listing = catalogue.product_listing(hands.session.fresh())
    return {row.name: row.price for row in listing.page("name", 10).rows}


def ask(hands: Hands[ProductsTab], text: str) -> None:
    hands.control(Qt.Key.Key_U)
    assert hands.focus_name() == "priceBy"
    hands.type_text(text)
    hands.press(Qt.Key.Key_Return)


def test_enter_shows_and_enter_again_stores_and_undo_takes_it_back(
    hands: Hands[ProductsTab],
) -> None:
    before = stored(hands)
    ask(hands, "10%")
    assert rows(hands) == [
        ("Beras", "pcs", 85_800),
        ("Beras", "karung", 836_000),
        ("Kopi", "pcs", 2_200),
        ("Sabun", "pcs", 4_950),
    ]
    assert stored(hands) == before
    hands.press(Qt.Key.Key_Return)
    assert stored(hands) == {"Beras": 85_800, "Kopi": 2_200, "Sabun": 4_950}
    assert hands.tab.table.isVisible()
    [toast] = hands.window.notices.toasts()
    assert "4" in toast.words()
    toast.findChildren(QPushButton)[0].click()
    hands.settle()
    assert stored(hands) == before


def test_only_what_the_search_shows_is_changed(hands: Hands[ProductsTab]) -> None:
    hands.tab.search.setText("kopi")
    hands.tab.search_now()
    ask(hands, "500")
    assert rows(hands) == [("Kopi", "pcs", 2_500)]


def test_lower_and_rounding_are_chosen_by_keys_and_below_cost_is_said(
    hands: Hands[ProductsTab],
) -> None:
    ask(hands, "10%")
    panel(hands).down.setFocus()
    hands.press(Qt.Key.Key_Space)
    panel(hands).step.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert rows(hands) == [
        ("Beras", "pcs", 70_000),
        ("Beras", "karung", 684_000),
        ("Sabun", "pcs", 4_000),
    ]
    # Kopi at 1.800 is nearest to 2.000, what it costs now.
    assert panel(hands)._sum.text() == "Below cost: 3 · Unchanged: 1"


def test_what_cannot_be_read_is_said_and_stores_nothing(hands: Hands[ProductsTab]) -> None:
    before = stored(hands)
    ask(hands, "banyak")
    assert "banyak" in panel(hands).message.words()
    assert not panel(hands).store_button.isEnabled()
    hands.press(Qt.Key.Key_Return)
    assert stored(hands) == before
    assert panel(hands).by.text() == "banyak"


def test_escape_leaves_everything_as_it_was(hands: Hands[ProductsTab]) -> None:
    before = stored(hands)
    ask(hands, "10%")
    hands.press(Qt.Key.Key_Escape)
    assert hands.tab.table.isVisible()
    assert hands.focus_name() == "listSearch"
    assert stored(hands) == before


# ------------------------------------------------------------------ in place


def toasted(hands: Hands[ProductsTab]) -> str:
    return hands.window.notices.toasts()[-1].words()


def undo(hands: Hands[ProductsTab]) -> None:
    hands.window.notices.toasts()[-1].findChildren(QPushButton)[0].click()
    hands.settle()


def test_f4_types_a_price_into_the_list_and_undo_takes_it_back(hands: Hands[ProductsTab]) -> None:
    hands.tab.table.table.setFocus()
    hands.press(Qt.Key.Key_F4)
    hands.type_text("70.000")
    hands.press(Qt.Key.Key_Return)
    assert stored(hands)["Beras"] == 70_000
    assert toasted(hands).replace("\xa0", " ") == "Beras: Rp 78.000 → Rp 70.000 · below cost"
    assert hands.focus_name() == "products"
    undo(hands)
    assert stored(hands)["Beras"] == 78_000


def test_shift_f4_types_a_minimum_and_undo_takes_it_back(hands: Hands[ProductsTab]) -> None:
    beras = hands.tab.table.current()
    assert beras is not None
    hands.press(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    hands.type_text("12")
    hands.press(Qt.Key.Key_Return)
    assert catalogue.product(hands.session.fresh(), beras.id).min_stock == 12_000
    assert toasted(hands) == "Beras: minimum stock 0 → 12"
    undo(hands)
    assert catalogue.product(hands.session.fresh(), beras.id).min_stock == 0


@pytest.mark.parametrize(
    ("held", "text"),
    [(Qt.KeyboardModifier.NoModifier, "0"), (Qt.KeyboardModifier.ShiftModifier, "1,5")],
)
def test_what_is_refused_stays_with_its_reason(
    hands: Hands[ProductsTab], held: Qt.KeyboardModifier, text: str
) -> None:
    before = stored(hands)
    hands.press(Qt.Key.Key_F4, held)
    hands.type_text(text)
    hands.press(Qt.Key.Key_Return)
    field = hands.tab.in_place.editor
    assert field.isVisible()
    assert field.field.text() == text
    assert field._reason.text()
    hands.press(Qt.Key.Key_Escape)
    assert field.isHidden()
    assert stored(hands) == before
    assert not hands.window.notices.toasts()
