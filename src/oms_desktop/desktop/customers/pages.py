"""The pages of the customers tab."""

from __future__ import annotations

from typing import Final

from oms_desktop.desktop.shell import pages
from oms_desktop.desktop.shell.pages import LIST, PageSpec
from oms_desktop.desktop.shell.words import translate

CONTEXT: Final = "customers"


def page_context(name: str) -> str:
    """The context in which a page registers its actions."""
    return pages.page_context(CONTEXT, name)


PAGES: Final = (PageSpec(LIST, lambda: translate("CustomerPages", "Customers"), "users", None),)
