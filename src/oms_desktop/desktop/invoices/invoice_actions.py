"""What can be done in the list of invoices, for keys, buttons and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.invoices.tab import InvoicesTab

CONTEXT: Final = "invoices"


def register(tab: InvoicesTab) -> None:
    """Add the tab's actions to the desk's registry."""
    for action in _money(tab) + _paper(tab) + _list(tab):
        tab.desk.registry.add(action, tab)
    tab.desk.registry.bind_button(tab.pay_panel.qris.switch, "invoices.qris_plain", cap=True)
    tab.desk.registry.bind_button(tab.preview.history_button, "invoices.history")


def _money(tab: InvoicesTab) -> list[Action]:
    return [
        Action(
            "invoices.pay",
            CONTEXT,
            lambda: translate("Invoices", "Take payment"),
            tab.take_payment,
            ("F9",),
            icon="cash",
            bar=lambda: translate("Invoices", "Payment"),
            enabled=tab.can_pay,
        ),
        Action(
            "invoices.qris_plain",
            CONTEXT,
            lambda: translate("Qris", "QRIS code with or without the amount"),
            tab.pay_panel.qris.toggle,
            ("Alt+0",),
            icon="qrcode",
        ),
        Action(
            "invoices.return",
            CONTEXT,
            lambda: translate("Invoices", "Take goods back"),
            tab.ask_return,
            ("Ctrl+R",),
            icon="receipt-refund",
            bar=lambda: translate("Invoices", "Return"),
            enabled=tab.can_void,
        ),
        Action(
            "invoices.correct",
            CONTEXT,
            lambda: translate("Invoices", "Correct: take back and sell again"),
            tab.ask_correct,
            ("Ctrl+Shift+R",),
            icon="arrow-back-up",
            enabled=tab.can_void,
        ),
        Action(
            "invoices.copy",
            CONTEXT,
            lambda: translate("Invoices", "Copy into a new cart"),
            tab.copy,
            ("Ctrl+D",),
            icon="copy",
            enabled=tab.has_invoice,
        ),
        Action(
            "invoices.write_off",
            CONTEXT,
            lambda: translate("Invoices", "Write the debt off"),
            tab.ask_write_off,
            icon="eraser",
            enabled=tab.can_write_off,
        ),
        Action(
            "invoices.void",
            CONTEXT,
            lambda: translate("Invoices", "Void invoice"),
            tab.ask_void,
            icon="ban",
            enabled=tab.can_void,
        ),
    ]


def _paper(tab: InvoicesTab) -> list[Action]:
    return [
        Action(
            "invoices.print",
            CONTEXT,
            lambda: translate("Paper", "Print"),
            tab.print_now,
            ("Ctrl+P",),
            icon="printer",
            bar=lambda: translate("Paper", "Print"),
            enabled=tab.has_invoice,
        ),
        Action(
            "invoices.print_dialog",
            CONTEXT,
            lambda: translate("Paper", "Print dialog…"),
            tab.print_dialog,
            icon="settings",
            enabled=tab.has_invoice,
        ),
        Action(
            "invoices.save",
            CONTEXT,
            lambda: translate("Paper", "Save PDF"),
            tab.save_pdf,
            ("Ctrl+E",),
            icon="file-download",
            bar=lambda: translate("Paper", "PDF"),
            enabled=tab.has_invoice,
        ),
        Action(
            "invoices.chat",
            CONTEXT,
            lambda: translate("Chat", "Send by WhatsApp"),
            tab.ask_chat,
            ("Ctrl+W",),
            icon="brand-whatsapp",
            enabled=tab.has_invoice,
        ),
        Action(
            "invoices.open",
            CONTEXT,
            lambda: translate("Invoices", "Open the preview window"),
            tab.open_preview,
            field_keys=("Enter",),
            icon="zoom-in",
            enabled=tab.has_invoice,
        ),
    ]


def _list(tab: InvoicesTab) -> list[Action]:
    return [
        Action(
            "invoices.toggle_preview",
            CONTEXT,
            lambda: translate("Invoices", "Show or hide the preview"),
            tab.toggle_preview,
            ("Ctrl+Shift+P",),
            icon="layout-sidebar-right",
            bar=lambda: translate("Paper", "Preview"),
        ),
        Action(
            "invoices.history",
            CONTEXT,
            lambda: translate("Invoices", "What happened to the invoice"),
            tab.toggle_history,
            ("Ctrl+H",),
            icon="history",
            enabled=tab.has_invoice,
        ),
        Action(
            "invoices.export",
            CONTEXT,
            lambda: translate("Invoices", "Save the list as a table"),
            tab.files.ask,
            ("Ctrl+Shift+E",),
            icon="file-spreadsheet",
            enabled=tab.can_export,
        ),
        Action(
            "invoices.numbers",
            CONTEXT,
            lambda: translate("Invoices", "All numbers given"),
            tab.show_numbers,
            icon="list-numbers",
        ),
        Action(
            "invoices.period",
            CONTEXT,
            lambda: translate("Invoices", "Choose days"),
            tab.period.take_focus,
            ("Ctrl+Shift+F",),
            icon="calendar",
        ),
        Action(
            "invoices.filter",
            CONTEXT,
            lambda: translate("Invoices", "Choose a filter"),
            tab.filters.take_focus,
            ("Ctrl+F",),
            icon="filter",
        ),
        Action(
            "invoices.refresh",
            CONTEXT,
            lambda: translate("Invoices", "Refresh"),
            tab.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "invoices.back",
            CONTEXT,
            lambda: translate("Invoices", "One step back"),
            tab.step_back,
            ("Esc",),
            icon="arrow-back-up",
            listed=False,
        ),
    ]
