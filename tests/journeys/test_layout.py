"""Nothing is cut off or lies over something else: goods and counter, both languages, every size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.customers.segment_page import SegmentPage
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.products.count_page import CountPage
from oms_desktop.desktop.products.label_page import LabelPage
from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.addresses import Address
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.segments import SegmentDraft, SegmentRule
from oms_desktop.services import catalogue, customers
from oms_desktop.services.sample import load_sample
from oms_desktop.services.segments import keep
from oms_desktop.services.shifts import open_shift
from oms_desktop.services.shop import change_setting, open_shop
from tests.helpers.layout import faults
from tests.helpers.qris import STATIC
from tests.helpers.shop import FakeClock, Shop
from tests.journeys.conftest import Counter, open_counter

SIZES: Final = ((1366, 768), (1024, 600))
PRICE_LIST: Final = """barcode;nama;satuan;harga_beli;harga_jual;stok
8990000000017;Keripik Singkong Balado Extra Pedas 200 g;pcs;9.500;12.000;24
8,99000E+12;Roti Kering Kelapa;pcs;8.000;10.000;10
8990000000062;Sambal Terasi 150 g;pcs;7.000;gratis;10
"""


@pytest.fixture
def counter(qtbot: QtBot, tmp_path: Path) -> Iterator[Counter]:
    """The counter of the sample shop."""
    clock = FakeClock()
    session = open_shop(tmp_path / "sample.oms", clock)
    load_sample(session.fresh())
    open_shift(session.fresh(), 100_000)
    yield open_counter(qtbot, Shop(session, clock))
    session.store.close()


def goods(counter: Counter) -> ProductsTab:
    found = counter.window.show_tab("products")
    assert isinstance(found, ProductsTab)
    return found


def codes(counter: Counter, number: int) -> list[str]:
    rows = catalogue.product_listing(counter.desk.session).page("name", 60).rows
    return [row.code for row in rows if row.tracked and row.unit != "kg"][:number]


def rest(counter: Counter) -> None:
    counter.settle()
    counter.until(lambda: not counter.desk.tasks.running and not counter.desk.writer.pending)
    counter.settle()


# ------------------------------------------------------------------ what is looked at


def with_customer(counter: Counter) -> None:
    """A customer with a long name and a level, and a cart."""
    found = customers.find(counter.desk.session, "", 60)
    longest = max((each for each in found if each.level), key=lambda each: len(each.name))
    counter.window.show_tab("sell")
    counter.tab.counter.set_customer(longest.id)
    for code in codes(counter, 3):
        counter.tab.on_scanned(code)


def the_list(counter: Counter) -> None:
    goods(counter)
    counter.press(Qt.Key.Key_Down)


def part(number: int) -> Callable[[Counter], None]:
    """A part of the form."""

    def show(counter: Counter) -> None:
        the_list(counter)
        for _ in range(number):
            goods(counter).product_editor.next_section()

    return show


def importing(counter: Counter) -> None:
    path = Path(counter.desk.session.store.path).with_name("price-list.csv")
    path.write_text(PRICE_LIST, encoding="utf-8")
    tab = goods(counter)
    tab.import_file(path)
    counter.until(tab.importing.store_button.isEnabled)


def columns(counter: Counter) -> None:
    importing(counter)
    goods(counter).importing.show_columns()


def repricing(counter: Counter) -> None:
    tab = goods(counter)
    tab.show_prices()
    tab.repricing.by.setText("5%")
    tab.repricing.look()
    counter.until(lambda: bool(tab.repricing.model.rows))


def receipt(counter: Counter) -> None:
    page = goods(counter).open_page("receipt")
    assert isinstance(page, ReceiptPage)
    for code in codes(counter, 4):
        page.on_scanned(code)


def posted(counter: Counter) -> None:
    receipt(counter)
    counter.press(Qt.Key.Key_F9)
    rest(counter)
    counter.press(Qt.Key.Key_F8)


def card(counter: Counter) -> None:
    [row] = catalogue.product_listing(counter.desk.session).page("name", 1).rows
    goods(counter).show_record(("card", row.id))


def count_begin(counter: Counter) -> None:
    goods(counter).open_page("count")


def counting(counter: Counter) -> None:
    page = goods(counter).open_page("count")
    assert isinstance(page, CountPage)
    counter.press(Qt.Key.Key_F9)
    counter.until(page.is_counting)
    for code in codes(counter, 4):
        page.on_scanned(code)
        rest(counter)


def differences(counter: Counter) -> None:
    counting(counter)
    counter.press(Qt.Key.Key_F9)


def low(counter: Counter) -> None:
    goods(counter).open_page("low")


def labels(counter: Counter) -> None:
    page = goods(counter).open_page("labels")
    assert isinstance(page, LabelPage)
    for code in codes(counter, 3):
        page.on_scanned(code)


def regular(counter: Counter) -> None:
    """Somebody who owes for weeks, with a last order and goods bought often."""
    with_customer(counter)
    rest(counter)
    for _ in range(2):
        counter.press(Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
        counter.press(Qt.Key.Key_Return)
        rest(counter)
        with_customer(counter)
        rest(counter)
    assert counter.tab.customer.account.again.isVisible()
    clock = counter.desk.session.clock
    assert isinstance(clock, FakeClock)
    clock.move(days=50)
    counter.tab.counter.set_customer(None)
    with_customer(counter)
    rest(counter)
    assert "clock" in counter.tab.customer.account.debt._icon


def delivery(counter: Counter) -> None:
    """An order for one of two addresses."""
    with_customer(counter)
    rest(counter)
    who = counter.cart.customer
    assert who is not None
    draft = customers.record(counter.desk.session, who.id)
    further = (Address("Gudang", address="Jl. Raya Singosari Kavling Industri 128", city="Malang"),)
    customers.change(
        counter.desk.session.fresh(), who.id, replace(draft, further_addresses=further)
    )
    for _ in range(2):
        counter.press(Qt.Key.Key_F6)
    form = counter.tab.order_panel.form
    assert form.place.isVisible()
    # What is typed scrolls in its field.
    form.edit("recipient").setText("Pak Karyo")


def qris(counter: Counter) -> None:
    """A cart that is about to be paid by QRIS."""
    change_setting(counter.desk.session.fresh(), "qris_text", STATIC)
    counter.tab.mixed_code.show_shop()
    with_customer(counter)
    rest(counter)
    counter.tab.choose_method("qris")


def chat(counter: Counter) -> None:
    """The receipt of the last sale as a code."""
    with_customer(counter)
    rest(counter)
    counter.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)


def invoices(counter: Counter) -> None:
    """A sale, among those of two days, and what happened to it."""
    with_customer(counter)
    rest(counter)
    counter.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(counter)
    tab = counter.window.show_tab("invoices")
    assert isinstance(tab, InvoicesTab)
    today = counter.desk.session.today()
    tab.period.choose_days(today, today)
    tab.refresh()
    assert tab.invoices.count() == 1
    counter.desk.registry.trigger("invoices.history")
    tab.message.show_message("1 baris disimpan di faktur 2026-11-23.xlsx.", "success")


def numbers(counter: Counter) -> None:
    counter.window.show_tab("reports").show_record("numbers")


def segment_page(counter: Counter) -> SegmentPage:
    tab = counter.window.show_tab("customers")
    assert isinstance(tab, CustomersTab)
    page = tab.open_page("segments")
    assert isinstance(page, SegmentPage)
    return page


def kept_segment(purchase: str) -> Callable[[Counter], None]:
    """Whom a segment means that was kept."""

    def show(counter: Counter) -> None:
        rule = SegmentRule(purchase=purchase, view="left_out")
        keep(counter.desk.session.fresh(), SegmentDraft("Belum pernah beli", rule))
        segment_page(counter).builder.open_kept(1)

    return show


def segment_labels(counter: Counter) -> None:
    """The labels of everybody's addresses."""
    segment_page(counter).show_labels()


def segment_chat(counter: Counter) -> None:
    """A message to somebody who agreed."""
    draft = CustomerDraft(
        "Aaliyah Rahmawati", phone="0812 3456 7890", consent="yes", consent_source="WA"
    )
    customers.add(counter.desk.session.fresh(), draft)
    page = segment_page(counter)
    page.chips.choose("agreed")
    page.show_people()
    rest(counter)
    page.show_chat()


SCREENS: Final = (
    kept_segment("never"),
    kept_segment("before"),
    segment_labels,
    segment_chat,
    invoices,
    numbers,
    with_customer,
    regular,
    delivery,
    qris,
    chat,
    the_list,
    part(1),
    part(2),
    part(3),
    importing,
    columns,
    repricing,
    receipt,
    posted,
    card,
    count_begin,
    counting,
    differences,
    low,
    labels,
)


@pytest.mark.parametrize("show", SCREENS, ids=lambda show: show.__qualname__.partition(".")[0])
def test_all_can_be_read(counter: Counter, show: Callable[[Counter], None]) -> None:
    show(counter)
    rest(counter)
    found: list[str] = []
    for size in SIZES:
        counter.window.resize(*size)
        for _ in range(2):
            counter.window.toggle_language()
            rest(counter)
            place = (counter.window.languages.code, size[0])
            found += [f"{place}: {each}" for each in faults(counter.window)]
    assert not found, "\n".join(found)


# ------------------------------------------------------------------ the finder itself


def test_planted_faults_are_found(counter: Counter) -> None:
    the_list(counter)
    tab = goods(counter)
    before = faults(counter.window)
    button = tab.findChild(Button, "changePrices")
    assert isinstance(button, Button)
    button.setFixedWidth(40)
    over = QLabel("Over the list", tab.table)
    over.setGeometry(40, 60, 90, 20)
    over.show()
    tab.search.setFixedWidth(40)
    stock = next(at for at, each in enumerate(tab.table.model.columns) if each.sort == "stock")
    tab.table.table.setColumnWidth(stock, 44)
    rest(counter)
    found = [each for each in faults(counter.window) if each not in before]
    assert "cut off: Button changePrices: Ubah harga" in found
    assert any("SearchField listSearch" in each for each in found)
    assert any("Stok 10" in each for each in found)
    assert "cut off: QHeaderView: Stok" in found
    assert any(each.startswith("over each other") and "QLabel" in each for each in found)
