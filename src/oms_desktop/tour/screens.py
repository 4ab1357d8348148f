"""The screens of the tour, one after the other."""

from pathlib import Path

from PySide6.QtCore import Qt

from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.products.tab import ProductsTab
from oms_desktop.desktop.sell.tab import SellTab
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.preview_window import PreviewWindow
from oms_desktop.desktop.widgets.document_preview import DocumentPreview
from oms_desktop.services import catalogue
from oms_desktop.services.importing import ImportPlan, plan_products
from oms_desktop.services.printing import Paper
from oms_desktop.tour.guide import Guide
from oms_desktop.tour.papers import Sold

CONTROL = Qt.KeyboardModifier.ControlModifier


def counter(guide: Guide) -> SellTab:
    """The counter's tab."""
    found = guide.window.tab("sell")
    assert isinstance(found, SellTab)
    return found


def choose_customer(guide: Guide, typed: str, name: str) -> None:
    """F3, what is known of somebody, Enter: the first that is found."""
    guide.press(Qt.Key.Key_F3)
    guide.type(typed)
    popup = counter(guide).customer.popup
    found = guide.wait(lambda: [row.title for row in popup.rows_shown()][:1] == [name])
    guide.check(f"{typed} finds {name}", held=found)
    guide.press(Qt.Key.Key_Return)


def import_file(guide: Guide, path: Path) -> ImportPlan:
    """Bring a price list in through the window; returns what was to be expected of it."""
    plan = plan_products(guide.desk.session, path)
    tab = guide.window.show_tab("products")
    assert isinstance(tab, ProductsTab)
    tab.import_file(path)
    panel = tab.importing
    guide.check("the price list was read", held=guide.wait(panel.store_button.isEnabled))
    guide.pictures("10-import")
    panel.store()
    guide.check("the good rows are in", held=guide.wait(lambda: _is_known(guide, "Sirup Markisa")))
    guide.picture("11-import-done")
    rejects = path.with_name("price-list-rejects.csv")
    panel.save_rejects(rejects)
    guide.check("the bad rows are saved", held=guide.wait(rejects.exists))
    guide.settle()
    panel.leave()
    guide.settle()
    return plan


def _is_known(guide: Guide, name: str) -> bool:
    return catalogue.product_listing(guide.desk.session, name).count() == 1


def show_cart(guide: Guide) -> None:
    """The counter with a cart, large and small."""
    guide.pictures("03-sell-cart")
    guide.small("03-sell-cart")


def visit(guide: Guide, credit: Sold) -> None:
    """Every other screen."""
    window = guide.window
    tab = window.show_tab("invoices")
    guide.settle()
    tab.show_record(credit.invoice_id)
    guide.wait(lambda: _has_preview(tab))
    guide.pictures("20-invoices")
    guide.small("20-invoices")
    _show_preview(guide, credit)
    for number, tab_id in ((30, "products"), (40, "customers"), (50, "settings")):
        window.show_tab(tab_id)
        guide.settle()
        if tab_id == "settings":
            guide.check("the specimen is drawn", held=guide.wait(lambda: _has_specimen(guide)))
        else:
            guide.press(Qt.Key.Key_Down)
        guide.pictures(f"{number}-{tab_id}")
        guide.small(f"{number}-{tab_id}")
    window.show_tab("sell")
    guide.press(Qt.Key.Key_F1)
    guide.pictures("60-keys")
    guide.press(Qt.Key.Key_Escape)
    guide.press(Qt.Key.Key_K, CONTROL)
    guide.type("gula")
    guide.pictures("61-palette")
    guide.press(Qt.Key.Key_Escape)


def _has_specimen(guide: Guide) -> bool:
    shown = guide.window.tab("settings").findChildren(DocumentPreview)
    return any(preview.pages() > 0 for preview in shown)


def _has_preview(tab: object) -> bool:
    return isinstance(tab, InvoicesTab) and tab.preview.pages.pages() > 0


def _show_preview(guide: Guide, credit: Sold) -> None:
    desk = guide.desk.papers
    assert isinstance(desk, QtPaperDesk)
    desk.preview(credit.invoice_id, Paper.A4)
    window = guide.window.findChild(PreviewWindow)
    assert isinstance(window, PreviewWindow)
    guide.check("the preview shows pages", held=guide.wait(window.is_ready))
    guide.pictures("21-preview", window)
    window.close()
    guide.wake()
