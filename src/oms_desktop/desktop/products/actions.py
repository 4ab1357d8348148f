"""What can be done in the products tab, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.products.tab import ProductsTab

CONTEXT = "products"
PANEL = "products.panel"
"""Where the import or the change of prices stands in the list's place."""


def register(tab: ProductsTab) -> None:
    """Add the list's actions and those of its panels; their keys act there, not in other pages."""
    for action in _record(tab) + _list(tab):
        tab.desk.registry.add(action, tab.place.home)
    for action in _panel(tab):
        tab.desk.registry.add(action, tab.place.panels)


def _panel(tab: ProductsTab) -> list[Action]:
    return [
        Action(
            "products.panel.save",
            PANEL,
            lambda: translate("Products", "Save"),
            tab.store,
            ("Ctrl+S", "Ctrl+Enter"),
            icon="device-floppy",
            bar=lambda: translate("Products", "Save"),
        ),
        Action(
            "products.panel.back",
            PANEL,
            lambda: translate("Products", "One step back"),
            tab.step_back,
            ("Esc",),
            icon="arrow-left",
            bar=lambda: translate("Products", "Back"),
        ),
    ]


def _record(tab: ProductsTab) -> list[Action]:
    return [
        Action(
            "products.new",
            CONTEXT,
            lambda: translate("Products", "New product"),
            tab.new_product,
            ("Ctrl+N",),
            icon="plus",
            bar=lambda: translate("Products", "New"),
            enabled=tab.may_edit,
        ),
        Action(
            "products.save",
            CONTEXT,
            lambda: translate("Products", "Save"),
            tab.store,
            ("Ctrl+S", "Ctrl+Enter"),
            icon="device-floppy",
            bar=lambda: translate("Products", "Save"),
            enabled=tab.may_edit,
        ),
        Action(
            "products.duplicate",
            CONTEXT,
            lambda: translate("Products", "Duplicate"),
            tab.duplicate,
            ("Ctrl+D",),
            icon="copy",
            bar=lambda: translate("Products", "Duplicate"),
            enabled=tab.may_edit,
        ),
        Action(
            "products.adjust",
            CONTEXT,
            lambda: translate("Products", "Adjust stock"),
            tab.product_editor.adjusting.unfold,
            ("F7",),
            icon="adjustments",
        ),
        Action(
            "products.section",
            CONTEXT,
            lambda: translate("Products", "Next part of the form"),
            tab.product_editor.next_section,
            ("F6",),
            icon="layout-list",
        ),
        Action(
            "products.retire",
            CONTEXT,
            lambda: translate("Products", "Retire or sell again"),
            tab.retire,
            icon="archive",
            enabled=tab.may_edit,
        ),
    ]


def _list(tab: ProductsTab) -> list[Action]:
    return [
        Action(
            "products.import",
            CONTEXT,
            lambda: translate("Products", "Import from Excel"),
            tab.show_import,
            ("Ctrl+O",),
            icon="file-import",
            bar=lambda: translate("Products", "Import"),
            enabled=tab.may_edit,
        ),
        Action(
            "products.price",
            CONTEXT,
            lambda: translate("Products", "Price of the selected product"),
            tab.in_place.price,
            ("F4",),
            icon="tag",
            bar=lambda: translate("Products", "Price"),
            enabled=tab.may_edit,
        ),
        Action(
            "products.minimum",
            CONTEXT,
            lambda: translate("Products", "Minimum stock of the selected product"),
            tab.in_place.minimum,
            ("Shift+F4",),
            icon="bell",
            bar=lambda: translate("Products", "Minimum"),
            enabled=tab.may_edit,
        ),
        Action(
            "products.prices",
            CONTEXT,
            lambda: translate("Products", "Change prices"),
            tab.show_prices,
            ("Ctrl+U",),
            icon="tag",
            enabled=tab.may_edit,
        ),
        Action(
            "products.export",
            CONTEXT,
            lambda: translate("Products", "Export to Excel or CSV"),
            tab.exporting.ask,
            ("Ctrl+E",),
            icon="file-export",
            enabled=tab.may_edit,
        ),
        Action(
            "products.labels",
            CONTEXT,
            lambda: translate("Products", "Labels of the selected products"),
            tab.make_labels,
            ("Ctrl+P",),
            icon="barcode",
            bar=lambda: translate("Products", "Labels"),
        ),
        Action(
            "products.sample",
            CONTEXT,
            lambda: translate("Products", "Fill in sample data"),
            tab.load_sample,
            icon="sparkles",
            enabled=tab.may_edit,
        ),
        Action(
            "products.card",
            CONTEXT,
            lambda: translate("Products", "Stock card: why is it so many?"),
            tab.show_card,
            ("Ctrl+H",),
            icon="history",
            bar=lambda: translate("Products", "Stock card"),
        ),
        Action(
            "products.refresh",
            CONTEXT,
            lambda: translate("Products", "Refresh"),
            tab.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "products.back",
            CONTEXT,
            lambda: translate("Products", "One step back"),
            tab.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        ),
    ]
