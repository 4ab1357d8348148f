"""What can be done on the page of goods receipts, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.products.receipt_columns import BATCH, COST, QUANTITY, UNIT
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.products.receipt_page import ReceiptPage

CONTEXT = page_context("receipt")


def register(page: ReceiptPage) -> None:
    """Add the page's actions to the registry; their keys act on the page only."""
    cost = _cost(page) if page.draft.with_cost else []
    for action in (*_lines(page), *cost, *_whole(page), *_hands(page)):
        page.desk.registry.add(action, page)
    for widget in (page.scan_field, page.lines.table):
        page.desk.registry.serve(widget, CONTEXT)


def _lines(page: ReceiptPage) -> list[Action]:
    return [
        Action(
            "receipt.quantity",
            CONTEXT,
            lambda: translate("Receipts", "Quantity of the line"),
            lambda: page.edit(QUANTITY),
            ("F3",),
            icon="edit",
            bar=lambda: translate("Receipts", "Quantity"),
        ),
        Action(
            "receipt.unit",
            CONTEXT,
            lambda: translate("Receipts", "Next unit for the line"),
            lambda: page.edit(UNIT),
            ("F5",),
            icon="box",
            bar=lambda: translate("Receipts", "Unit"),
        ),
        Action(
            "receipt.batch",
            CONTEXT,
            lambda: translate("Receipts", "Batch and expiry of the line"),
            lambda: page.edit(BATCH),
            ("F6",),
            icon="calendar-due",
            bar=lambda: translate("Receipts", "Batch"),
        ),
    ]


def _cost(page: ReceiptPage) -> list[Action]:
    """What only who may see costs is offered."""
    return [
        Action(
            "receipt.cost",
            CONTEXT,
            lambda: translate("Receipts", "Cost of the line"),
            lambda: page.edit(COST),
            ("F4",),
            icon="coin",
            bar=lambda: translate("Receipts", "Cost"),
        ),
    ]


def _whole(page: ReceiptPage) -> list[Action]:
    return [
        Action(
            "receipt.supplier",
            CONTEXT,
            lambda: translate("Receipts", "Supplier of the delivery"),
            page.to_supplier,
            ("F7",),
            icon="truck-delivery",
            bar=lambda: translate("Receipts", "Supplier"),
        ),
        Action(
            "receipt.past",
            CONTEXT,
            lambda: translate("Receipts", "Posted receipts"),
            page.toggle_past,
            ("F8",),
            icon="history",
            bar=lambda: translate("Receipts", "Posted"),
        ),
        Action(
            "receipt.post",
            CONTEXT,
            lambda: translate("Receipts", "Take the goods into stock"),
            page.post,
            ("F9",),
            icon="package-import",
            bar=lambda: translate("Receipts", "Post"),
        ),
        Action(
            "receipt.labels",
            CONTEXT,
            lambda: translate("Receipts", "Labels for what came in"),
            page.make_labels,
            ("Ctrl+P",),
            icon="barcode",
            bar=lambda: translate("Receipts", "Labels"),
        ),
        Action(
            "receipt.new",
            CONTEXT,
            lambda: translate("Receipts", "Another receipt"),
            page.start_new,
            ("Ctrl+N",),
            icon="plus",
            bar=lambda: translate("Receipts", "Another"),
        ),
        Action(
            "receipt.next",
            CONTEXT,
            lambda: translate("Receipts", "Next open receipt"),
            page.open_next,
            ("Ctrl+Tab",),
            icon="arrows-exchange",
        ),
        Action(
            "receipt.drop",
            CONTEXT,
            lambda: translate("Receipts", "Give this receipt up"),
            page.drop,
            ("Ctrl+Del",),
            icon="trash",
        ),
        Action(
            "receipt.back",
            CONTEXT,
            lambda: translate("Receipts", "One step back"),
            page.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        ),
    ]


def _hands(page: ReceiptPage) -> list[Action]:
    """Keys that act while the scan field is empty, or in the table."""
    return [
        Action(
            "receipt.remove",
            CONTEXT,
            lambda: translate("Receipts", "Remove the line"),
            page.remove,
            field_keys=("Del",),
            icon="x",
        ),
        Action(
            "receipt.undo",
            CONTEXT,
            lambda: translate("Receipts", "Undo the last change"),
            page.undo,
            field_keys=("Ctrl+Z",),
            icon="arrow-back-up",
        ),
        Action(
            "receipt.up",
            CONTEXT,
            lambda: translate("Receipts", "Line above"),
            lambda: page.lines.table.move_by(-1),
            field_keys=("Up",),
            icon="arrow-up",
            listed=False,
        ),
        Action(
            "receipt.down",
            CONTEXT,
            lambda: translate("Receipts", "Line below"),
            lambda: page.lines.table.move_by(1),
            field_keys=("Down",),
            icon="arrow-down",
            listed=False,
        ),
    ]
