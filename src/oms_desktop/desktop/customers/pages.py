"""The pages of the customers tab."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.shell import pages
from oms_desktop.desktop.shell.pages import LIST, PageSpec
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.users import Right

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.desktop.widgets.timeline import KindWord

CONTEXT: Final = "customers"
PROFILE: Final = "profile"


def page_context(name: str) -> str:
    """The context in which a page registers its actions."""
    return pages.page_context(CONTEXT, name)


def _segments(desk: Desk) -> QWidget:
    from oms_desktop.desktop.customers.segment_page import SegmentPage

    return SegmentPage(desk)


def _profile(desk: Desk, kind_word: KindWord = str) -> QWidget:
    from oms_desktop.desktop.customers.profile_page import ProfilePage

    return ProfilePage(desk, kind_word)


def _receivables(desk: Desk) -> QWidget:
    from oms_desktop.desktop.customers.receivables_page import ReceivablesPage

    return ReceivablesPage(desk)


PAGES: Final = (
    PageSpec(LIST, lambda: translate("CustomerPages", "Customers"), "users", None),
    PageSpec(PROFILE, lambda: translate("CustomerPages", "Profile"), "id", _profile),
    PageSpec(
        "receivables",
        lambda: translate("CustomerPages", "Receivables"),
        "report-money",
        _receivables,
    ),
    PageSpec(
        "segments",
        lambda: translate("CustomerPages", "Segments"),
        "users-group",
        _segments,
        Right.EDIT_CUSTOMERS,
    ),
)


def told_with(kind_word: KindWord) -> tuple[PageSpec, ...]:
    """The pages, of which the profile names kinds of journal entries."""
    told = partial(_profile, kind_word=kind_word)
    return tuple(replace(each, build=told) if each.id == PROFILE else each for each in PAGES)
