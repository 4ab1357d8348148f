"""Taking products out from the tab: a file, its words, and nothing half."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, exporting
from oms_desktop.services.tabular import read_table
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    made = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for name in ("Gula", "Kopi", "Teh"):
        catalogue.add(made.session.fresh(), ProductDraft(name, 1000))
    yield made
    close_tab(made)


def test_a_key_asks_where_to(hands: Hands[ProductsTab]) -> None:
    hands.control(Qt.Key.Key_E)
    dialog = hands.tab.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedFiles()[0].endswith(".xlsx")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_products_are_in_the_file(
    hands: Hands[ProductsTab], tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"keluar{suffix}"
    hands.desk.settings["language"] = "en"
    hands.tab.exporting.save(path)
    assert hands.tab.exporting.strip.isVisible()
    hands.settle()
    assert not hands.tab.exporting.strip.isVisible()
    assert hands.tab.message.words() == f"3 products saved in {path.name}."
    table = read_table(path)
    assert table.header[0] == "Code"
    assert [row.cells[2] for row in table.rows] == ["Gula", "Kopi", "Teh"]


def test_cancelled_there_is_no_file(
    hands: Hands[ProductsTab], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "REPORT_EVERY", 1)
    path = tmp_path / "keluar.csv"
    hands.tab.exporting.save(path)
    hands.tab.exporting.strip.cancelled.emit()
    hands.settle()
    assert "no file" in hands.tab.message.words()
    assert not path.exists()
    assert not hands.tab.exporting.running


def test_a_folder_that_takes_nothing_is_refused_in_words(
    hands: Hands[ProductsTab], tmp_path: Path
) -> None:
    hands.tab.exporting.save(tmp_path / "none" / "keluar.csv")
    hands.settle()
    assert "can't be written" in hands.tab.message.words()
    assert hands.nameless() == []
