"""What can be done on the page of debts, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.customers.pages import page_context
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.customers.receivables_page import ReceivablesPage

CONTEXT: Final = page_context("receivables")


def register(page: ReceivablesPage) -> None:
    """Add the actions and bind the buttons."""
    registry = page.desk.registry
    for action in _actions(page):
        registry.add(action, page)
    registry.bind_button(page.pay, "receivables.pay", labelled=True, cap=True)
    registry.bind_button(page.statement, "receivables.statement", labelled=True, cap=True)
    registry.bind_button(page.remind, "receivables.remind", labelled=True)
    registry.bind_button(page.export, "receivables.export")
    registry.bind_button(page.print_, "receivables.print")


def _actions(page: ReceivablesPage) -> list[Action]:
    def chosen() -> bool:
        return page.current() is not None

    return [
        Action(
            "receivables.pay",
            CONTEXT,
            lambda: translate("Receivables", "Take payment"),
            page.take_payment,
            ("F9",),
            icon="cash",
            bar=lambda: translate("Receivables", "Pay"),
            enabled=chosen,
        ),
        Action(
            "receivables.statement",
            CONTEXT,
            lambda: translate("Receivables", "Statement"),
            page.show_statement,
            ("Ctrl+P",),
            icon="file-text",
            bar=lambda: translate("Receivables", "Statement"),
            enabled=chosen,
        ),
        Action(
            "receivables.remind",
            CONTEXT,
            lambda: translate("Receivables", "Remind"),
            page.show_reminder,
            ("Ctrl+W",),
            icon="brand-whatsapp",
            bar=lambda: translate("Receivables", "Remind"),
            enabled=chosen,
        ),
        Action(
            "receivables.export",
            CONTEXT,
            lambda: translate("Receivables", "Save the list as a table"),
            page.files.ask,
            ("Ctrl+E",),
            icon="file-spreadsheet",
            enabled=page.may_take_out,
        ),
        Action(
            "receivables.print",
            CONTEXT,
            lambda: translate("Receivables", "Print the list"),
            page.print_list,
            ("Ctrl+Shift+P",),
            icon="printer",
            enabled=page.may_take_out,
        ),
        Action(
            "receivables.refresh",
            CONTEXT,
            lambda: translate("Receivables", "Refresh"),
            page.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "receivables.back",
            CONTEXT,
            lambda: translate("Receivables", "One step back"),
            page.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        ),
    ]
