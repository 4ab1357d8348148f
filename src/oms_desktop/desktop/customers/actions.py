"""What can be done in the customers tab, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.customers.pages import CONTEXT
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.customers.tab import CustomersTab

PANEL: Final = "customers.panel"
"""Where the import stands in the list's place."""


def register(tab: CustomersTab) -> None:
    """Add the list's actions and those of the import; their keys act where they are shown."""
    for action in (*_list(tab), *_files(tab)):
        tab.desk.registry.add(action, tab.place.home)
    for action in _panel(tab):
        tab.desk.registry.add(action, tab.place.importing)


def _list(tab: CustomersTab) -> list[Action]:
    return [
        Action(
            "customers.new",
            CONTEXT,
            lambda: translate("Customers", "New customer"),
            tab.new_customer,
            ("Ctrl+N",),
            icon="user-plus",
            bar=lambda: translate("Customers", "New"),
            enabled=tab.may_save,
        ),
        Action(
            "customers.save",
            CONTEXT,
            lambda: translate("Customers", "Save"),
            tab.editor.store,
            ("Ctrl+S", "Ctrl+Enter"),
            icon="device-floppy",
            bar=lambda: translate("Customers", "Save"),
        ),
        Action(
            "customers.sell",
            CONTEXT,
            lambda: translate("Customers", "Sell to this customer"),
            tab.sell,
            icon="shopping-cart",
        ),
        Action(
            "customers.join",
            CONTEXT,
            lambda: translate("Customers", "Join two customers"),
            tab.joining.ask_selected,
            ("Ctrl+J",),
            icon="arrows-join",
            enabled=tab.may_change,
        ),
        Action(
            "customers.pay",
            CONTEXT,
            lambda: translate("Customers", "Take payment"),
            tab.take_payment,
            ("F9",),
            icon="cash",
            bar=lambda: translate("Customers", "Pay"),
        ),
        Action(
            "customers.statement",
            CONTEXT,
            lambda: translate("Customers", "Statement of account"),
            tab.show_statement,
            ("Ctrl+P",),
            icon="file-text",
        ),
        Action(
            "customers.refresh",
            CONTEXT,
            lambda: translate("Customers", "Refresh"),
            tab.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "customers.back",
            CONTEXT,
            lambda: translate("Customers", "One step back"),
            tab.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        ),
    ]


def _files(tab: CustomersTab) -> list[Action]:
    return [
        Action(
            "customers.import",
            CONTEXT,
            lambda: translate("Customers", "Import from Excel"),
            tab.show_import,
            ("Ctrl+O",),
            icon="file-import",
            bar=lambda: translate("Customers", "Import"),
            enabled=tab.may_change,
        ),
        Action(
            "customers.export",
            CONTEXT,
            lambda: translate("Customers", "Export to Excel or CSV"),
            tab.exporting.ask,
            ("Ctrl+E",),
            icon="file-export",
            enabled=tab.may_export,
        ),
    ]


def _panel(tab: CustomersTab) -> list[Action]:
    return [
        Action(
            "customers.panel.save",
            PANEL,
            lambda: translate("Customers", "Save"),
            tab.place.importing.store,
            ("Ctrl+S", "Ctrl+Enter"),
            icon="device-floppy",
            bar=lambda: translate("Customers", "Save"),
        ),
        Action(
            "customers.panel.back",
            PANEL,
            lambda: translate("Customers", "One step back"),
            tab.place.importing.leave,
            ("Esc",),
            icon="arrow-left",
            bar=lambda: translate("Customers", "Back"),
        ),
    ]
