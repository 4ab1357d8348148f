"""Lists of customers through the window: in, taken back, out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services import customers
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

LIST = (
    "name,phone,address\n"
    "Ani,+62 812-3456-7001,Jl. A 1\n"
    "Bayu,+62 (146) 479 8509,Jl. B 2\n"
    ",0812 3456 7002,Jl. C 3\n"
)


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[CustomersTab]]:
    found = open_tab(window, tmp_path / "shop.oms", "customers", CustomersTab)
    yield found
    close_tab(found)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pelanggan.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def names(hands: Hands[CustomersTab]) -> list[str]:
    return [row.name for row in customers.find(hands.session, "", 20)]


def report(hands: Hands[CustomersTab]) -> list[tuple[int, str]]:
    model = hands.tab.place.importing.report
    return [(each.number, each.words()) for each in model.findings()]


def test_a_list_is_looked_at_and_stored_by_keys(hands: Hands[CustomersTab], file: Path) -> None:
    panel = hands.tab.place.importing
    hands.control(Qt.Key.Key_O)
    assert panel.isVisible()
    assert hands.focus_name() == "importChoose"
    panel.open_file(file)
    hands.settle()
    assert names(hands) == []
    assert report(hands) == [
        (4, "Name is empty. Fill it in."),
        (3, "+62 (146) 479 8509: no such phone is known; it is kept as it stands"),
    ]
    hands.control(Qt.Key.Key_S)
    assert names(hands) == ["Ani", "Bayu"]
    assert panel.message.words().startswith("2 customers added. 1 bad row is not in")
    hands.press(Qt.Key.Key_Escape)
    assert hands.tab.place.home.isVisible()
    assert hands.focus_name() == "listSearch"
    # Once more: everybody is there already.
    hands.tab.import_file(file)
    hands.settle()
    assert not panel.store_button.isEnabled()
    chips = [chip.words() for chip in panel._counts._chips if chip.isVisible()]
    assert "2 unchanged" in chips


def test_what_a_list_changes_is_shown_and_taken_back(
    hands: Hands[CustomersTab], file: Path
) -> None:
    draft = CustomerDraft("Ani", phone="0812 3456 7001", address="Jl. Lama 9")
    ani = customers.add(hands.session.fresh(), draft).id_of("customer")
    panel = hands.tab.place.importing
    hands.tab.import_file(file)
    hands.settle()
    panel.mode.setCurrentIndex(panel.mode.findData(ImportMode.UPDATE))
    hands.settle()
    assert report(hands)[1] == (2, "Street: Jl. Lama 9 \u2192 Jl. A 1")
    panel.store_button.click()
    hands.settle()
    assert customers.record(hands.session, ani).address == "Jl. A 1"
    panel.message._buttons[0].click()
    hands.settle()
    assert customers.record(hands.session, ani).address == "Jl. Lama 9"
    assert panel.message.words() == "Taken back: 1 customer is as before."


def test_columns_that_are_not_recognised_are_chosen(
    hands: Hands[CustomersTab], tmp_path: Path
) -> None:
    path = tmp_path / "lain.csv"
    path.write_text("siapa,nomor\nAni,0812 3456 7001\n", encoding="utf-8")
    panel = hands.tab.place.importing
    hands.tab.import_file(path)
    hands.settle()
    assert "Name" in panel.message.words()
    for header, field in (("siapa", "name"), ("nomor", "phone")):
        box = panel.mapping.box(header)
        box.setCurrentIndex(box.findData(field))
    panel.mapping.use_button.click()
    hands.settle()
    hands.control(Qt.Key.Key_S)
    assert [row.phone for row in customers.find(hands.session, "ani")] == ["0812-3456-7001"]


def test_the_list_goes_out_and_is_the_same_when_it_comes_in(
    hands: Hands[CustomersTab], file: Path, tmp_path: Path
) -> None:
    hands.tab.import_file(file)
    hands.settle()
    hands.control(Qt.Key.Key_S)
    hands.press(Qt.Key.Key_Escape)
    out = tmp_path / "keluar.xlsx"
    hands.tab.exporting.save(out)
    hands.settle()
    assert hands.tab.message.words() == "2 customers saved in keluar.xlsx."
    hands.tab.import_file(out)
    hands.settle()
    assert hands.tab.place.importing._plan.unchanged == 2


def test_every_control_has_a_name(hands: Hands[CustomersTab], file: Path) -> None:
    hands.tab.import_file(file)
    hands.settle()
    assert hands.nameless() == []
