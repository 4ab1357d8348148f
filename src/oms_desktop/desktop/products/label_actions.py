"""What can be done on the labels page, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.products.label_page import LabelPage

CONTEXT: Final = page_context("labels")


def register(page: LabelPage) -> None:
    """Add the page's actions to the registry."""
    for action in _paper(page) + _lines(page):
        page.desk.registry.add(action, page)


def _paper(page: LabelPage) -> list[Action]:
    return [
        Action(
            "labels.print",
            CONTEXT,
            lambda: translate("Labels", "Print labels"),
            page.print_labels,
            ("Ctrl+P", "F9"),
            icon="printer",
            bar=lambda: translate("Labels", "Print"),
        ),
        Action(
            "labels.save",
            CONTEXT,
            lambda: translate("Labels", "Save PDF"),
            page.save_labels,
            ("Ctrl+S",),
            icon="file-download",
            bar=lambda: translate("Labels", "Save PDF"),
        ),
        Action(
            "labels.paper",
            CONTEXT,
            lambda: translate("Labels", "Choose paper"),
            page.focus_paper,
            ("F6",),
            icon="layout-grid",
            bar=lambda: translate("Labels", "Paper"),
        ),
        Action(
            "labels.prices",
            CONTEXT,
            lambda: translate("Labels", "Choose prices"),
            page.focus_prices,
            ("F7",),
            icon="discount",
        ),
    ]


def _lines(page: LabelPage) -> list[Action]:
    return [
        Action(
            "labels.copies",
            CONTEXT,
            lambda: translate("Labels", "How many of this product"),
            page.focus_copies,
            ("F4",),
            icon="copy",
            bar=lambda: translate("Labels", "How many"),
        ),
        Action(
            "labels.more",
            CONTEXT,
            lambda: translate("Labels", "One label more"),
            lambda: page.step(1),
            field_keys=("+",),
            icon="plus",
        ),
        Action(
            "labels.fewer",
            CONTEXT,
            lambda: translate("Labels", "One label fewer"),
            lambda: page.step(-1),
            field_keys=("-",),
            icon="minus",
        ),
        Action(
            "labels.remove",
            CONTEXT,
            lambda: translate("Labels", "Take the product out"),
            page.remove,
            field_keys=("Del",),
            icon="trash",
        ),
        Action(
            "labels.clear",
            CONTEXT,
            lambda: translate("Labels", "Take all products out"),
            page.clear,
            ("Ctrl+Del",),
            icon="clear-all",
        ),
        Action(
            "labels.give",
            CONTEXT,
            lambda: translate("Labels", "Give barcodes to those without"),
            page.give_barcodes,
            ("Ctrl+B",),
            icon="barcode",
            bar=lambda: translate("Labels", "Give barcodes"),
        ),
        Action(
            "labels.back",
            CONTEXT,
            lambda: translate("Labels", "One step back"),
            page.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        ),
    ]
