"""An import taken back says what stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oms_desktop.desktop.products.import_words import undone_words
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    yield opened
    close_tab(opened)


def test_units_that_stay_are_said(hands: Hands[ProductsTab], tmp_path: Path) -> None:
    catalogue.add(hands.session.fresh(), ProductDraft("Gula", 12_000, code="G"))
    path = tmp_path / "dus.csv"
    path.write_text("kode;nama;harga;satuan2;isi2\nG;Gula;12.500;dus;24\n", encoding="utf-8")
    panel = hands.tab.importing
    hands.tab.import_file(path)
    hands.settle()
    at = panel.mode.findData(ImportMode.UPDATE)
    panel.mode.setCurrentIndex(at)
    hands.settle()
    panel.store()
    hands.settle()
    panel.undo()
    hands.settle()
    said = "The unit that the file added stays: it may be sold by now."
    assert panel.message.words() == f"Taken back: 1 product is as it was. {said}"


def test_nothing_more_is_said_where_nothing_stays() -> None:
    assert undone_words(2, 0) == "Taken back: 2 products are as they were."
    assert undone_words(2, 3).endswith(
        "The 3 units that the file added stay: they may be sold by now."
    )
