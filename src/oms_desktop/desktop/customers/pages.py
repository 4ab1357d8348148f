"""The pages of the customers tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.shell import pages
from oms_desktop.desktop.shell.pages import LIST, PageSpec
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from oms_desktop.desktop.shell.desk import Desk

CONTEXT: Final = "customers"


def page_context(name: str) -> str:
    """The context in which a page registers its actions."""
    return pages.page_context(CONTEXT, name)


def _receivables(desk: Desk) -> QWidget:
    from oms_desktop.desktop.customers.receivables_page import ReceivablesPage

    return ReceivablesPage(desk)


PAGES: Final = (
    PageSpec(LIST, lambda: translate("CustomerPages", "Customers"), "users", None),
    PageSpec(
        "receivables",
        lambda: translate("CustomerPages", "Receivables"),
        "report-money",
        _receivables,
    ),
)
