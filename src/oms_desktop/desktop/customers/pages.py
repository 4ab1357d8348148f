"""The pages of the customers tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.shell import pages
from oms_desktop.desktop.shell.pages import LIST, PageSpec
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.users import Right

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from oms_desktop.desktop.shell.desk import Desk

CONTEXT: Final = "customers"


def page_context(name: str) -> str:
    """The context in which a page registers its actions."""
    return pages.page_context(CONTEXT, name)


def _segments(desk: Desk) -> QWidget:
    from oms_desktop.desktop.customers.segment_page import SegmentPage

    return SegmentPage(desk)


PAGES: Final = (
    PageSpec(LIST, lambda: translate("CustomerPages", "Customers"), "users", None),
    PageSpec(
        "segments",
        lambda: translate("CustomerPages", "Segments"),
        "users-group",
        _segments,
        Right.EDIT_CUSTOMERS,
    ),
)
