"""The owner's goods: a delivery, a count, prices, labels, and why the stock is what it is."""

from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oms_desktop.database.product_list import ProductRow
from oms_desktop.desktop.products.count_page import CountPage
from oms_desktop.desktop.products.label_page import LabelPage
from oms_desktop.desktop.products.receipt_page import ReceiptPage
from oms_desktop.desktop.products.supplier_page import SupplierPage
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.quantity import ONE, format_quantity
from oms_desktop.services import catalogue, counting, receiving, suppliers
from oms_desktop.tour.guide import Guide

W = TypeVar("W", bound=QWidget)
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
DELIVERED, COUNTED, DIFFERENT, LABELLED = 20, 30, 3, 8
MORE: Final = 12
COST: Final = 9_900
PHONE: Final = "0812-7777-1207"


def look_after(guide: Guide) -> None:
    """Everything that is done to the goods beside selling them."""
    tab = guide.window.show_tab("products")
    assert isinstance(tab, ProductsTab)
    guide.settle()
    _edit(guide, tab)
    _receive(guide, tab)
    _supply(guide, tab)
    _count(guide, tab)
    _reprice(guide, tab)
    _label(guide, tab)
    _look_at_stock(guide, tab)
    tab.open_page("list")


def _page(tab: ProductsTab, name: str, kind: type[W]) -> W:
    found = tab.open_page(name)
    assert isinstance(found, kind)
    return found


def _goods(guide: Guide, number: int, *, whole: bool = False) -> list[ProductRow]:
    """Counted goods with a code to scan, by name."""
    listing = catalogue.product_listing(guide.desk.session)
    rows = listing.page("name", 200).rows
    return [row for row in rows if row.tracked and not (whole and row.unit == "kg")][:number]


def _on_hand(guide: Guide) -> dict[int, int]:
    rows = catalogue.product_listing(guide.desk.session).page("name", 500).rows
    return {row.id: row.on_hand for row in rows}


def _edit(guide: Guide, tab: ProductsTab) -> None:
    """The parts of the form."""
    for number, name in enumerate(("prices", "bundle", "stock"), 1):
        tab.product_editor.next_section()
        guide.pictures(f"31-{number}-product-{name}")
    guide.small("31-product-stock")
    tab.product_editor.show_section("main")


# ------------------------------------------------------------------ a delivery


def _receive(guide: Guide, tab: ProductsTab) -> None:
    """Twenty codes scanned; the last line gets another quantity and cost."""
    goods, before = _goods(guide, DELIVERED), _on_hand(guide)
    page = _page(tab, "receipt", ReceiptPage)
    guide.settle()
    for row in goods:
        guide.scan(row.code)
    guide.equal("lines of the delivery", len(page.draft.lines), DELIVERED)
    guide.press(Qt.Key.Key_F3)
    guide.type(str(MORE))
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_F4)
    guide.type(str(COST))
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_F7)
    guide.type("Grosir Makmur")
    guide.press(Qt.Key.Key_Return)
    guide.type("F-1207")
    guide.press(Qt.Key.Key_Return)
    guide.pictures("32-receipt")
    guide.small("32-receipt")
    guide.press(Qt.Key.Key_F9)
    guide.check("the delivery is in", held=guide.wait(lambda: not page.draft.lines))
    now = _on_hand(guide)
    came = [now[row.id] - before[row.id] for row in goods]
    guide.equal("what came in", came, [*[ONE] * (DELIVERED - 1), MORE * ONE])
    guide.equal("posted deliveries", receiving.posted(guide.desk.session).count(), 1)
    guide.press(Qt.Key.Key_F8)
    guide.pictures("33-receipts-posted")
    guide.press(Qt.Key.Key_F8)


# ------------------------------------------------------------------ suppliers


def _supply(guide: Guide, tab: ProductsTab) -> None:
    """Who delivered gets a phone number, and Enter on the name leads to what came."""
    page = _page(tab, "suppliers", SupplierPage)
    guide.settle()
    guide.press(Qt.Key.Key_F4)
    guide.press(Qt.Key.Key_Tab)
    guide.type(PHONE)
    guide.press(Qt.Key.Key_S, CONTROL)
    phones = [row.phone for row in suppliers.find_suppliers(guide.desk.session)]
    guide.equal("phone of the supplier", phones, [PHONE])
    guide.pictures("33-suppliers")
    guide.small("33-suppliers")
    page.table.table.setFocus()
    guide.press(Qt.Key.Key_Return)
    receipts = tab.switcher.other()
    shown = receipts.past.list.model.rowCount() if isinstance(receipts, ReceiptPage) else 0
    guide.equal("receipts of the supplier", shown, 1)
    guide.picture("33-supplier-receipts")
    guide.press(Qt.Key.Key_Escape)


# ------------------------------------------------------------------ a count


def _count(guide: Guide, tab: ProductsTab) -> None:
    """Thirty products counted, three of them not as they should be."""
    goods, before = _goods(guide, COUNTED, whole=True), _on_hand(guide)
    found = {row.id: before[row.id] for row in goods}
    for row in goods[:DIFFERENT]:
        found[row.id] = before[row.id] - ONE
    page = _page(tab, "count", CountPage)
    guide.settle()
    guide.pictures("34-count-begin")
    guide.type("Rak depan")
    guide.press(Qt.Key.Key_F9)
    guide.check("a count is open", held=guide.wait(page.is_counting))
    for row in goods:
        guide.enter(f"{format_quantity(found[row.id])}*{row.code}")
    guide.pictures("35-counting")
    guide.small("35-counting")
    guide.press(Qt.Key.Key_F9)
    guide.pictures("36-count-differences")
    guide.press(Qt.Key.Key_F9)
    posted = guide.wait(lambda: bool(counting.counts(guide.desk.session)[1]))
    guide.check("the count is posted", held=posted)
    now = _on_hand(guide)
    guide.equal("stock after the count", {key: now[key] for key in found}, found)
    guide.picture("37-count-posted")
    guide.press(Qt.Key.Key_Escape)


# ------------------------------------------------------------------ prices


def _reprice(guide: Guide, tab: ProductsTab) -> None:
    """Five per cent more for everything with coffee in its name, and back again."""
    tab.open_page("list")
    tab.search.setText("kopi")
    tab.search_now()
    before = _prices(guide)
    guide.press(Qt.Key.Key_U, CONTROL)
    guide.type("5%")
    guide.press(Qt.Key.Key_Return)
    guide.check("prices are planned", held=guide.wait(lambda: bool(tab.repricing.model.rows)))
    guide.pictures("38-prices")
    guide.press(Qt.Key.Key_Return)
    guide.check("coffee is dearer", held=guide.wait(lambda: _prices(guide) != before))
    plan = {name: (price * 105 + 50) // 100 for name, price in before.items()}
    guide.equal("prices of coffee", _prices(guide), plan)
    undo = guide.desk.notices.toasts()[-1].findChild(Button, "toastAct")
    assert isinstance(undo, Button)
    undo.click()
    guide.check("the old prices are back", held=guide.wait(lambda: _prices(guide) == before))
    tab.clear_search()


def _prices(guide: Guide) -> dict[str, int]:
    rows = catalogue.product_listing(guide.desk.session, "kopi").page("name", 50).rows
    return {row.name: row.price for row in rows}


# ------------------------------------------------------------------ labels


def _label(guide: Guide, tab: ProductsTab) -> None:
    """Eight products, three labels each, on a sheet that was begun."""
    page = _page(tab, "labels", LabelPage)
    guide.settle()
    for row in _goods(guide, LABELLED):
        guide.enter(f"3*{row.code}")
    guide.equal("labels asked for", sum(copies for _, copies in page.lines.picked()), 3 * LABELLED)
    drawn = guide.wait(lambda: bool(page.paper.preview.pdf()))
    guide.check("the labels are drawn", held=drawn)
    guide.pictures("39-labels")
    guide.small("39-labels")
    (guide.folder / "labels.pdf").write_bytes(page.paper.preview.pdf())
    guide.press(Qt.Key.Key_Delete, CONTROL)
    guide.press(Qt.Key.Key_Escape)


# ------------------------------------------------------------------ what is there


def _look_at_stock(guide: Guide, tab: ProductsTab) -> None:
    [first] = _goods(guide, 1)
    tab.show_record(("card", first.id))
    guide.pictures("39-stock-card")
    tab.open_page("low")
    guide.pictures("39-low-stock")
    guide.small("39-low-stock")
