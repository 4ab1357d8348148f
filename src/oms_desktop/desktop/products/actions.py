"""What can be done in the products tab, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from oms_desktop.desktop.products.tab import ProductsTab

CONTEXT = "products"


def register(tab: ProductsTab, home: QWidget) -> None:
    """Add the list's actions to the registry; their keys act in `home`, not in the other pages."""
    for action in _record(tab) + _list(tab):
        tab.desk.registry.add(action, home)


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
            "products.export",
            CONTEXT,
            lambda: translate("Products", "Export to Excel or CSV"),
            tab.exporting.ask,
            ("Ctrl+E",),
            icon="file-export",
            enabled=tab.may_edit,
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
