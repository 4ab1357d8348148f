import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QTableView

from oms_desktop.database.product_list import ProductRow
from oms_desktop.desktop.lists.import_panel import ImportPanel
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.shell import error_words_files
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue
from oms_desktop.services.tabular import read_table
from tests.helpers.tabs_fixture import Hands, Heartbeat, close_tab, open_tab

HEADER = "barcode;nama;harga_beli;harga_jual;stok\n"
GOOD = "8886013470120;go potato;8500;9000;11\n8994834001949;goriorio;8500;9.000;13\n"
BAD = (
    "8,99483E+12;goriorio magic;8500;9000;10\n"
    "8886013470120;go potato lagi;8500;9000;12\n"
    "8994834001918;tanpa harga;8500;seribu;13\n"
)
CHEAP = "8991002304017;=cmd|' /C calc'!A0;5600;5000;14\n"


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[ProductsTab]]:
    made = open_tab(window, tmp_path / "shop.oms", "products", ProductsTab)
    yield made
    close_tab(made)


@pytest.fixture
def prices(tmp_path: Path) -> Path:
    path = tmp_path / "daftar harga.csv"
    path.write_text(HEADER + GOOD + BAD + CHEAP, encoding="utf-8")
    return path


def panel_of(hands: Hands[ProductsTab]) -> ImportPanel:
    return hands.tab.importing


def stored(hands: Hands[ProductsTab]) -> int:
    return catalogue.product_listing(hands.session).count()


def read(hands: Hands[ProductsTab], path: Path) -> ImportPanel:
    hands.tab.import_file(path)
    hands.settle()
    return panel_of(hands)


def test_a_dry_run_names_every_bad_row_and_stores_nothing(
    hands: Hands[ProductsTab], prices: Path
) -> None:
    panel = read(hands, prices)
    shown = [(item.number, item.refused) for item in panel.report.findings()]
    assert shown == [(4, True), (5, True), (6, True), (7, False)]
    words = [item.words() for item in panel.report.findings()]
    assert "8,99483E+12" in words[0]
    assert "go potato" in words[1]
    assert "seribu" in words[2]
    assert "below cost" in words[3]
    assert panel.store_button.label() == "Save 3 good rows"
    assert hands.focus_name() == "importStore"
    assert stored(hands) == 0


def test_all_good_rows_go_in_and_the_bad_ones_into_a_file(
    hands: Hands[ProductsTab], prices: Path
) -> None:
    panel = read(hands, prices)
    hands.press(Qt.Key.Key_Space)
    assert stored(hands) == 3
    assert "3 products added" in panel.message.words()
    assert "3 bad rows" in panel.message.words()
    # A formula is plain text.
    assert any(row.name.startswith("=cmd|") for row in _rows(hands))
    target = panel.rejects_path()
    assert target == prices.with_name("daftar harga - bad rows.csv")
    panel.save_rejects(target)
    hands.settle()
    assert "3 bad rows saved" in panel.message.words()
    table = read_table(target)
    assert [row.cells[1] for row in table.rows] == [
        "goriorio magic",
        "go potato lagi",
        "tanpa harga",
    ]
    assert table.header[-2:] == ("Line", "Reason")
    assert "seribu" in table.rows[2].cells[-1]
    panel.leave()
    hands.settle()
    assert hands.tab.table.model.rowCount() == 3


def _rows(hands: Hands[ProductsTab]) -> list[ProductRow]:
    return list(catalogue.product_listing(hands.session).page("name", 20).rows)


def test_pressing_twice_stores_once(hands: Hands[ProductsTab], prices: Path) -> None:
    panel = read(hands, prices)
    panel.store()
    panel.store()
    hands.settle()
    panel.store()
    hands.settle()
    assert stored(hands) == 3


def test_giving_up_stores_nothing(hands: Hands[ProductsTab], prices: Path) -> None:
    panel = read(hands, prices)
    hands.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert stored(hands) == 0
    assert hands.focus_name() == "listSearch"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("kosong.csv", b"", "no rows"),
        ("judul.csv", HEADER.encode(), "no rows"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "no CSV or Excel"),
        ("rusak.xlsx", b"PK\x03\x04" + b"\0" * 400, "no CSV or Excel"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(
    hands: Hands[ProductsTab], tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    panel = read(hands, path)
    assert said in panel.message.words()
    assert name in panel.message.words()
    assert panel.choose_button.isVisible()
    assert panel.choose_button.isEnabled()
    assert hands.focus_name() == "importChoose"
    hands.press(Qt.Key.Key_Return)
    assert panel.findChild(QFileDialog) is not None
    assert stored(hands) == 0


def test_what_the_panel_says_follows_the_language(
    hands: Hands[ProductsTab], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = read(hands, tmp_path / "hilang.csv")
    monkeypatch.setattr(error_words_files, "translate", lambda _, text: f"» {text}")
    QApplication.sendEvent(panel.message, QEvent(QEvent.Type.LanguageChange))
    assert panel.message.words().startswith("» ")


def test_a_file_that_is_gone_and_a_folder_that_takes_nothing(
    hands: Hands[ProductsTab], prices: Path, tmp_path: Path
) -> None:
    panel = read(hands, tmp_path / "hilang.csv")
    assert "not there any more" in panel.message.words()
    panel = read(hands, prices)
    panel.save_rejects(tmp_path / "no such folder" / "x.csv")
    hands.settle()
    assert "can't be written" in panel.message.words()
    assert panel.store_button.isEnabled()


def test_a_file_can_be_dropped_on_the_tab(hands: Hands[ProductsTab], prices: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(prices))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), action, data, button, none)
    QApplication.sendEvent(hands.tab, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(300, 300), action, data, button, none)
    QApplication.sendEvent(hands.tab, drop)
    assert drop.isAccepted()
    hands.settle()
    hands.settle()
    assert panel_of(hands).isVisible()
    assert len(panel_of(hands).report.findings()) == 4


def test_typing_is_not_lost_by_importing(hands: Hands[ProductsTab], prices: Path) -> None:
    hands.control(Qt.Key.Key_N)
    hands.type_text("Belum disimpan")
    hands.tab.import_file(prices)
    hands.settle()
    assert not panel_of(hands).isVisible()
    assert "not saved yet" in hands.tab.message.words()
    assert hands.text_of("product_name") == "Belum disimpan"


def price_list(path: Path, first: int = 8990000000000) -> Path:
    """10 000 rows, every hundredth bad."""
    rows = [
        f"{first + at};Barang nomor {at};{900 + at};{'x' if at % 100 == 0 else 1000 + at};5\n"
        for at in range(10_000)
    ]
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return price_list(tmp_path_factory.mktemp("large") / "besar.csv")


def look_only_at_ours() -> None:
    """What the tests themselves hold is not the window's to look through."""
    gc.collect()
    gc.freeze()


def longest_stop(hands: Hands[ProductsTab], path: Path) -> int:
    """Import a file; the longest time in milliseconds that the window didn't answer."""
    panel, before = panel_of(hands), stored(hands)
    hands.tab.show_import()
    hands.settle()
    reports: list[int] = []
    panel.job.progressed.connect(lambda done, _: reports.append(done))
    look_only_at_ours()
    heart = Heartbeat()
    panel.open_file(path)
    hands.settle()
    planning = heart.stop()
    assert len(reports) > 3
    assert len(panel.report.findings()) == 100
    heart = Heartbeat()
    panel.store()
    assert panel.strip.isVisible()
    hands.settle()
    storing = heart.stop()
    assert stored(hands) == before + 9_900
    return max(planning, storing)


def test_ten_thousand_rows_never_stop_the_window(hands: Hands[ProductsTab], tmp_path: Path) -> None:
    """The best of six: other programs may hold the machine up, ours does so each time."""
    stops: list[int] = []
    while len(stops) < 6 and min(stops, default=999) > 100:
        first = 8990000000000 + len(stops) * 10_000
        stops.append(longest_stop(hands, price_list(tmp_path / f"{len(stops)}.csv", first)))
    assert min(stops) <= 100, stops


def longest_stop_of_changes(hands: Hands[ProductsTab], path: Path, price: int) -> int:
    """Change the prices of all products; the longest time that the window didn't answer."""
    panel = panel_of(hands)
    path.write_text(
        "barcode;harga\n" + "".join(f"{8990000000000 + at};{price}\n" for at in range(10_000)),
        encoding="utf-8",
    )
    look_only_at_ours()
    heart = Heartbeat()
    panel.open_file(path)
    hands.settle()
    panel.mode.setCurrentIndex(2)
    hands.settle()
    assert len(panel.report.findings()) == 10_000
    panel.store()
    hands.settle()
    assert "9.900 products changed" in panel.message.words()
    stopped = heart.stop()
    gc.unfreeze()
    panel.mode.choose(ImportMode.ADD)
    return stopped


def test_ten_thousand_new_prices_never_stop_the_window(
    hands: Hands[ProductsTab], large: Path, tmp_path: Path
) -> None:
    panel = read(hands, large)
    panel.store()
    hands.settle()
    stops: list[int] = []
    while len(stops) < 6 and min(stops, default=999) > 100:
        path = tmp_path / f"harga{len(stops)}.csv"
        stops.append(longest_stop_of_changes(hands, path, 50_000 + len(stops)))
    assert min(stops) <= 100, stops


def test_a_cancelled_import_leaves_nothing(hands: Hands[ProductsTab], large: Path) -> None:
    panel = read(hands, large)
    panel.job.progressed.connect(lambda done, _: panel.job.cancel() if done else None)
    panel.store()
    hands.settle()
    assert "nothing was stored" in panel.message.words()
    assert stored(hands) == 0
    assert panel.store_button.isEnabled()
    assert not panel.strip.isVisible()


def test_a_cancelled_dry_run_asks_for_a_file_again(hands: Hands[ProductsTab], large: Path) -> None:
    panel = panel_of(hands)
    hands.tab.import_file(large)
    panel.strip.cancelled.emit()
    hands.settle()
    assert panel.choose_button.isVisible()
    assert "nothing was stored" in panel.message.words()


def test_the_report_reads_itself_out(hands: Hands[ProductsTab], prices: Path) -> None:
    panel = read(hands, prices)
    table = panel.findChild(QTableView, "importReport")
    assert isinstance(table, QTableView)
    spoken = panel.report.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Line 4: 8,99483E+12")
    assert hands.nameless() == []
    assert QApplication.activeModalWidget() is None


# ------------------------------------------------------------------ which column is what

UNKNOWN = "barang apa;harga toko;kode batang\nKopi;9.000;8994834001949\nTeh;5.000;\n"


def test_unknown_columns_are_mapped_by_keys_and_remembered(
    hands: Hands[ProductsTab], tmp_path: Path
) -> None:
    path = tmp_path / "aneh.csv"
    path.write_text(UNKNOWN, encoding="utf-8")
    panel = read(hands, path)
    assert "recognised for this: Name" in panel.message.words()
    assert panel.mapping.isVisible()
    assert hands.focus_name() == "column0"
    hands.type_text("Name")
    hands.tab_to("column1")
    hands.type_text("Sel")
    assert panel.mapping.choices() == {"barang apa": "name", "harga toko": "price"}
    hands.tab_to("importUseColumns", most=3)
    assert hands.nameless() == []
    hands.press(Qt.Key.Key_Space)
    assert panel.store_button.label() == "Save 2 good rows"
    hands.press(Qt.Key.Key_Space)
    assert [row.price for row in _rows(hands)] == [9_000, 5_000]
    # The next file with the same titles needs nobody.
    path.write_text(UNKNOWN.replace("Teh", "Susu").replace("8994834001949", "77"), "utf-8")
    panel = read(hands, path)
    assert panel.store_button.label() == "Save 2 good rows"


def test_a_known_column_can_be_left_out(hands: Hands[ProductsTab], prices: Path) -> None:
    panel = read(hands, prices)
    panel.columns_button.click()
    assert panel.mapping.box("stok").value() == "stock"
    panel.mapping.box("stok").choose("")
    panel.mapping.use_button.click()
    hands.settle()
    panel.store()
    hands.settle()
    assert {row.on_hand for row in _rows(hands)} == {0}


# ------------------------------------------------------------------ changes by code


def priced(hands: Hands[ProductsTab], tmp_path: Path, *rows: str) -> ImportPanel:
    for code, name in (("G", "Gula"), ("K", "Kopi")):
        catalogue.add(hands.session.fresh(), ProductDraft(name, 12_000, code=code))
    path = tmp_path / "baru.csv"
    path.write_text("\n".join(("kode;nama;harga", *rows)), encoding="utf-8")
    return read(hands, path)


def choose_mode(hands: Hands[ProductsTab], words: str) -> None:
    hands.tab_to("importMode")
    hands.type_text(words)
    hands.settle()


def test_prices_are_seen_before_and_after_and_taken_back(
    hands: Hands[ProductsTab], tmp_path: Path
) -> None:
    panel = priced(hands, tmp_path, "G;Gula;12.500", "K;Kopi;12.000")
    assert [item.refused for item in panel.report.findings()] == [True, True]
    choose_mode(hands, "Only change p")
    [found] = panel.report.findings()
    assert (found.text, found.words()) == ("Gula", "Selling price: 12.000 \u2192 12.500")
    assert panel.store_button.label() == "Save 1 change"
    panel.store()
    hands.settle()
    assert "1 product changed." in panel.message.words()
    assert sorted(row.price for row in _rows(hands)) == [12_000, 12_500]
    panel.undo()
    hands.settle()
    assert "as it was" in panel.message.words()
    assert [row.price for row in _rows(hands)] == [12_000, 12_000]


def test_new_names_are_said_loudly(hands: Hands[ProductsTab], tmp_path: Path) -> None:
    panel = priced(hands, tmp_path, "K;Kopi;12.500", "G;Gula pasir;12.000", "T;Teh;1")
    choose_mode(hands, "Change by")
    assert "renames 1 product" in panel.message.words()
    first, second = panel.report.findings()
    assert first.words() == "Name: Gula \u2192 Gula pasir"
    assert second.text == "Kopi"
    panel.store()
    hands.settle()
    assert "2 products changed. 1 product added." in panel.message.words()
    assert "can't be taken back" in panel.message.words()
