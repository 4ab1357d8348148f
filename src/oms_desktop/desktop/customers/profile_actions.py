"""What can be done on a customer's profile, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.customers.pages import page_context
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.customers.profile_page import ProfilePage
    from oms_desktop.desktop.shell.desk import Desk


def register(page: ProfilePage, desk: Desk) -> None:
    """Add the page's actions and put them on its buttons."""
    for action in _actions(page):
        desk.registry.add(action, page)
    head = page.head
    desk.registry.bind_button(head.sell_button, "profile.sell", labelled=True)
    desk.registry.bind_button(head.pay_button, "profile.pay", labelled=True)
    desk.registry.bind_button(head.record_button, "profile.record", labelled=True)


def _actions(page: ProfilePage) -> tuple[Action, ...]:
    context = page_context("profile")
    return (
        Action(
            "profile.find",
            context,
            lambda: translate("CustomerProfile", "Another customer"),
            page.find_customer,
            ("F3",),
            icon="user-search",
            bar=lambda: translate("CustomerProfile", "Another customer"),
        ),
        Action(
            "profile.refresh",
            context,
            lambda: translate("CustomerProfile", "Refresh"),
            page.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "profile.view",
            context,
            lambda: translate("CustomerProfile", "The next table"),
            page.views.step,
            ("F6",),
            icon="table",
            bar=lambda: translate("CustomerProfile", "Next table"),
            enabled=page.has_customer,
        ),
        Action(
            "profile.pay",
            context,
            lambda: translate("CustomerProfile", "Take payment"),
            page.take_payment,
            ("F9",),
            icon="cash",
            bar=lambda: translate("CustomerProfile", "Pay"),
            enabled=page.has_customer,
        ),
        Action(
            "profile.sell",
            context,
            lambda: translate("CustomerProfile", "Sell"),
            page.sell,
            icon="shopping-cart",
            enabled=page.has_customer,
        ),
        Action(
            "profile.record",
            context,
            lambda: translate("CustomerProfile", "Record"),
            page.open_record,
            ("Ctrl+E",),
            icon="user-edit",
            enabled=page.has_customer,
        ),
        Action(
            "profile.months",
            context,
            lambda: translate("CustomerProfile", "Months as a table"),
            page.show_months,
            ("Ctrl+T",),
            icon="table",
            enabled=page.has_customer,
        ),
        Action(
            "profile.back",
            context,
            lambda: translate("CustomerProfile", "Back to the list"),
            page.open_record,
            ("Esc",),
            icon="arrow-left",
            bar=lambda: translate("CustomerProfile", "Back"),
        ),
    )
