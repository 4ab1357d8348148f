"""The printers in the settings: kept, changed, taken away, tried, and chosen for documents."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from oms_desktop.desktop.settings.printers_page import PrintersPage
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.documents.pages import page_sizes
from oms_desktop.domain.printers import DRAWER_PULSE, Connection, Dialect, PrinterProfile
from oms_desktop.domain.users import Role
from oms_desktop.services import printers
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.raw_printer import RawPrinter
from tests.helpers.shop import Shop
from tests.services.printer_cases import KASIR, kasir


class Hands:
    """The page with hands."""

    def __init__(self, page: PrintersPage, shop: Shop, papers: QtPaperDesk) -> None:
        self.page, self.shop, self.papers = page, shop, papers

    def settle(self) -> None:
        settle(self.page.desk, self.papers)

    def type(self, name: str, text: str) -> None:
        edit = self.page.editor.form[name].edit
        line = edit.lineEdit() if isinstance(edit, ChoiceBox) else edit
        assert isinstance(line, QLineEdit)
        line.setText(text)

    def choose(self, name: str, value: object) -> None:
        box = self.page.editor.form[name].edit
        assert isinstance(box, ChoiceBox)
        box.setCurrentIndex(box.findData(value))

    def tick(self, name: str, *, on: bool = True) -> None:
        box = self.page.editor.form[name].edit
        assert isinstance(box, QCheckBox)
        box.setChecked(on)

    def shown(self) -> set[str]:
        form = self.page.editor.form
        return {name for name in form.state() if form[name].isVisibleTo(self.page)}

    def click(self, button: Button) -> None:
        button.click()
        self.settle()

    def use(self, document: str, words: str, copies: str = "") -> None:
        self.page.uses.printers[document].setCurrentText(words)
        self.settle()
        if copies:
            self.page.uses.copies[document].setCurrentText(copies)
            self.settle()


@pytest.fixture
def hands(window: MainWindow, shop: Shop, tmp_path: Path) -> Iterator[Hands]:
    files = FilePrinters(tmp_path, "EPSON", "Canon")
    with make_desk(window, shop, files) as (desk, papers):
        tab = SettingsTab(desk)
        tab.setParent(window)
        tab.open_section("printers")
        yield Hands(tab.printers_page, shop, papers)


def kept(hands: Hands) -> list[PrinterProfile]:
    return [row.profile for row in printers.all_printers(hands.shop.new)]


def test_a_thermal_printer_is_added(hands: Hands) -> None:
    hands.click(hands.page.add_button)
    hands.choose("connection", "network")
    hands.type("name", "Kasir")
    hands.type("address", "192.168.1.50")
    hands.choose("paper", "58")
    hands.tick("cutter", on=False)
    hands.tick("has_drawer")
    hands.click(hands.page.editor.save)
    assert kept(hands) == [
        PrinterProfile(
            "Kasir",
            Connection.NETWORK,
            "192.168.1.50",
            Dialect.ESCPOS,
            *("58", 32, 384),
            cutter=False,
            drawer=DRAWER_PULSE,
        )
    ]
    [button] = hands.page.buttons.values()
    assert button.isChecked()
    assert not hands.page.editor.form.is_dirty()


def test_enter_saves_and_a_missing_address_is_said_below_its_field(hands: Hands) -> None:
    hands.click(hands.page.add_button)
    hands.choose("connection", "serial")
    hands.type("name", "Dapur")
    QTest.keyClick(hands.page.editor.form["name"].edit, Qt.Key.Key_Return)
    hands.settle()
    assert kept(hands) == []
    assert set(hands.page.editor.form.faults()) == {"address"}
    hands.type("address", "COM3")
    QTest.keyClick(hands.page.editor.form["name"].edit, Qt.Key.Key_Return)
    hands.settle()
    assert [profile.address for profile in kept(hands)] == ["COM3"]


def test_only_what_a_kind_of_printer_has_is_asked(hands: Hands) -> None:
    always = {"name", "connection", "address", "paper", "has_drawer"}
    assert hands.shown() == always
    hands.choose("connection", "serial")
    thermal = {"dialect", "columns", "code_page", "cutter", "qr_raster", "speed"}
    assert hands.shown() == always | thermal
    hands.choose("dialect", "escp")
    assert hands.shown() == always | {"dialect", "form_lines", "code_page", "speed"}
    hands.tick("has_drawer")
    assert "drawer" in hands.shown()


def test_what_is_stored_is_shown_again_and_changed(hands: Hands) -> None:
    profile = replace(KASIR, columns=42, code_page="cp858", qr_raster=False)
    hands.page.open_printer(kasir(hands.shop, profile=profile))
    assert hands.page.editor.profile() == profile
    hands.type("name", "Kasir 2")
    hands.click(hands.page.editor.save)
    assert kept(hands) == [replace(profile, name="Kasir 2")]


def test_a_bad_pulse_is_said(hands: Hands) -> None:
    hands.page.open_printer(kasir(hands.shop))
    hands.type("drawer", "1B 7")
    hands.click(hands.page.editor.save)
    assert set(hands.page.editor.form.faults()) == {"drawer"}
    assert kept(hands) == [KASIR]


def test_a_printer_is_taken_away_and_brought_back(hands: Hands) -> None:
    hands.page.open_printer(kasir(hands.shop))
    hands.click(hands.page.editor.remove)
    assert hands.page.buttons == {}
    act = hands.page.desk.notices.toasts()[-1].findChild(Button, "toastAct")
    assert act is not None
    hands.click(act)
    assert len(hands.page.buttons) == 1


def test_a_document_is_given_a_printer_and_back(hands: Hands) -> None:
    printer_id = kasir(hands.shop)
    hands.page.refresh()
    offered = hands.page.uses.printers["delivery_note"]
    # A thermal roll is no delivery note.
    assert offered.count() == 1
    assert not hands.page.uses.copies["receipt"].isEnabled()
    hands.use("receipt", "Kasir", "2×")
    assert printers.uses(hands.shop.new)["receipt"].copies == 2
    hands.use("receipt", "Kasir", "only when asked")
    assert printers.uses(hands.shop.new)["receipt"].copies == 0
    act = hands.page.desk.notices.toasts()[-1].findChild(Button, "toastAct")
    assert act is not None
    hands.click(act)
    use = printers.uses(hands.shop.new)["receipt"]
    assert (use.printer_id, use.copies) == (printer_id, 2)
    hands.use("receipt", "the usual one of this PC")
    assert printers.uses(hands.shop.new) == {}


def test_choosing_a_printer_for_a_document_keeps_what_is_typed(hands: Hands) -> None:
    hands.page.open_printer(kasir(hands.shop))
    hands.type("name", "Kasir dep")
    hands.use("receipt", "Kasir")
    assert hands.page.editor.form["name"].text() == "Kasir dep"


def test_a_test_page_goes_to_the_printer_as_it_stands_on_the_screen(hands: Hands) -> None:
    with RawPrinter() as printer:
        hands.page.open_printer(kasir(hands.shop))
        hands.type("address", printer.address)
        hands.click(hands.page.editor.test)
        hands.click(hands.page.editor.open_drawer)
    page, pulse = printer.jobs
    assert b"Kasir" in page
    assert pulse == DRAWER_PULSE
    assert kept(hands) == [KASIR]
    # Who opens the drawer, even to test it, is written down.
    assert len(hands.shop.journalled("drawer.opened")) == 1


@pytest.mark.parametrize(("paper", "wide"), [("A5", 420), ("58", 164), ("half", 396)])
def test_a_painted_test_page(hands: Hands, paper: str, wide: int) -> None:
    hands.type("name", "Kantor")
    hands.type("address", "Canon")
    hands.choose("paper", paper)
    hands.click(hands.page.editor.test)
    files = hands.papers.printers
    assert isinstance(files, FilePrinters)
    [path] = files.made
    assert path.name.startswith("Canon")
    [(width, _)] = page_sizes(path.read_bytes())
    assert width == pytest.approx(wide, abs=1)


def test_a_test_page_that_does_not_arrive_is_said(hands: Hands) -> None:
    hands.type("name", "Kasir")
    hands.choose("connection", "file")
    hands.type("address", str(hands.shop.session.store.path.parent / "gone" / "lp0"))
    hands.click(hands.page.editor.test)
    assert "it isn't there" in hands.page.desk.notices.toasts()[-1].words()


def test_a_cashier_sees_it_locked(window: MainWindow, shop: Shop, tmp_path: Path) -> None:
    kasir(shop)
    cashier = replace(shop, session=shop.as_(Role.CASHIER))
    with make_desk(window, cashier, FilePrinters(tmp_path)) as (desk, _):
        page = PrintersPage(desk)
        page.setParent(window)
        assert not page.editor.save.isEnabled()
        assert not page.uses.isEnabled()
        assert not page.editor.open_drawer.isEnabled()
        assert page.locked.isVisibleTo(page)
