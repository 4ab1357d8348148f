"""The services' public functions: which are doors, and which only run inside them."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from types import ModuleType
from typing import Any

from oms_desktop import services

# What runs inside a command and is no door of its own; nothing above the services may call it.
HELPER_MODULES = {
    *("cart_proof", "cart_rules", "fulfilment", "invoicing", "numbers", "receipt_rules"),
    *("cart_stock", "line_prices", "goods", "order_ends", "shipment_rules", "preparing"),
    *("handing_over", "shift_figures"),
    *("allocating", "crediting", "exchanging", "return_goods", "settling", "undelivered"),
    *("automatic_papers", "collecting", "customer_values", "goods_papers", "money_papers"),
    *("paper_heads", "person_papers", "receipting", "account_papers"),
}
HELPERS = {
    *("returning.cash_rounding", "returning.found", "returning.receive", "returning.settle"),
    *("voiding.check_voidable", "voiding.copy_part", "voiding.copy_sold"),
    *("billing.agreed", "billing.bill_order", "billing.bill_shipment", "billing.due_of"),
    *("billing.rest_of", "billing.unbill_shipment", "deposits.receive", "deposits.wait"),
    "cart.load",
    *("customers.check_code", "customers.check_kept", "customers.free_code"),
    "catalogue.insert",
    "catalogue.check_codes",
    "catalogue.change_parts",
    "catalogue.columns_of",
    "import_rows.add_new",
    "import_rows.apply_change",
    "import_rows.move_stock",
    *("receivables.ageing_of", "receivables.debtor"),
    *("paying.collect", "paying.receive", "paying.take", "paying.tell"),
    *("order_copies.item_now", "ordering.put_in", "voiding.take_away"),
    *("order_papers.count_sheet", "printing.count_sheet", "segments.told_of"),
}
COMPOSED = {"sample_orders.fill_shop"}
"""Calls commands one after the other; each of them asks for its own right."""


def modules() -> list[ModuleType]:
    """All modules of the services."""
    names = [name for _, name, _ in pkgutil.iter_modules(services.__path__)]
    return [importlib.import_module(f"oms_desktop.services.{name}") for name in names]


def doors() -> dict[str, Callable[..., Any]]:
    """Public functions of the services whose first parameter is the session."""
    found: dict[str, Callable[..., Any]] = {}
    for module in modules():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ != module.__name__ or name.startswith("_"):
                continue
            if next(iter(inspect.signature(function).parameters), "") == "session":
                found[f"{module.__name__.rpartition('.')[2]}.{name}"] = function
    return found


def is_helper(name: str) -> bool:
    """Whether a door runs only inside others."""
    return name in HELPERS | COMPOSED or name.partition(".")[0] in HELPER_MODULES
