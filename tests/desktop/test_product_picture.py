"""A product's picture in its editor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from oms_desktop.desktop.products.picture import PictureField, product_png
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.errors import FileMissing, FileNotPicture
from oms_desktop.domain.pictures import BYTES_LIMIT, SIDE, check_png
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, pictures
from tests.helpers.pictures import noisy_file, png_file
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    """A shop of two products, the first one shown."""
    opened = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    for name in ("Beras", "Kopi"):
        opened.desk.command(catalogue.add, ProductDraft(name, 2_000)).run()
    opened.settle()
    yield opened
    close_tab(opened)


@pytest.fixture
def field(hands: Hands[ProductsTab]) -> PictureField:
    hands.tab.table.table.select_row(0)
    hands.settle()
    return hands.tab.product_editor.picture


def file_of(tmp_path: Path, content: bytes, name: str = "beras.png") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def take(hands: Hands[ProductsTab], field: PictureField, path: Path) -> None:
    field.open_file(path)
    hands.settle()


def undo(hands: Hands[ProductsTab]) -> None:
    act = hands.desk.notices.toasts()[-1].findChild(Button, "toastAct")
    assert act is not None
    act.click()
    hands.settle()


def test_a_picture_is_shown_where_it_belongs(
    hands: Hands[ProductsTab], field: PictureField, tmp_path: Path
) -> None:
    assert field.isVisibleTo(hands.tab)
    assert field.picture() is None
    assert not field.remove_button.isVisibleTo(field)
    take(hands, field, file_of(tmp_path, png_file((900, 450))))
    shown = QImage.fromData(field.picture() or b"")
    assert (shown.width(), shown.height()) == (SIDE, SIDE // 2)
    assert field.remove_button.isVisibleTo(field)
    hands.tab.table.table.select_row(1)
    hands.settle()
    assert field.picture() is None
    hands.tab.new_product()
    assert not field.isVisibleTo(hands.tab)


def test_a_picture_is_replaced_removed_and_brought_back(
    hands: Hands[ProductsTab], field: PictureField, tmp_path: Path
) -> None:
    take(hands, field, file_of(tmp_path, png_file()))
    first = field.picture()
    assert first is not None
    take(hands, field, file_of(tmp_path, png_file(colour="#ff0000")))
    assert field.picture() not in {None, first}
    undo(hands)
    assert field.picture() == first
    field.remove_button.click()
    hands.settle()
    assert field.picture() is None
    undo(hands)
    assert field.picture() == first
    record = hands.tab.editor.record_id
    assert record is not None
    assert pictures.picture_of(hands.session, record) == first


def test_the_first_picture_is_undone_to_none(
    hands: Hands[ProductsTab], field: PictureField, tmp_path: Path
) -> None:
    take(hands, field, file_of(tmp_path, png_file()))
    undo(hands)
    assert field.picture() is None


@pytest.mark.qt_log_ignore("JPEG", "This plugin does not support", extend=True)
@pytest.mark.parametrize(
    "content",
    [b"", b"no picture at all", png_file()[:60], b"\xff\xd8\xff" + bytes(50)],
    ids=["empty", "text", "cut off", "no jpeg"],
)
def test_a_picture_that_is_none_is_refused_in_words(
    hands: Hands[ProductsTab], field: PictureField, tmp_path: Path, content: bytes
) -> None:
    take(hands, field, file_of(tmp_path, png_file()))
    before = field.picture()
    take(hands, field, file_of(tmp_path, content, "rusak.png"))
    assert "rusak.png" in field.message.words()
    assert field.picture() == before
    hands.tab.table.table.select_row(1)
    hands.settle()
    assert field.message.words() == ""


def test_a_heavy_picture_is_made_small_enough(tmp_path: Path) -> None:
    for content in (noisy_file((700, 700)), noisy_file((900, 500), "JPEG")):
        png = product_png(file_of(tmp_path, content, "foto"))
        assert len(png) <= BYTES_LIMIT
        check_png(png)


def test_a_line_of_a_picture_stays_a_picture(tmp_path: Path) -> None:
    check_png(product_png(file_of(tmp_path, png_file((4_000, 1)))))


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        product_png(tmp_path / "none.png")
    with pytest.raises(FileNotPicture):
        product_png(file_of(tmp_path, b"x"))
