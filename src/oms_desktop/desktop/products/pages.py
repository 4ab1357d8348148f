"""The pages of the products tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.shell import pages
from oms_desktop.desktop.shell.pages import LIST, PageSpec
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.users import Right

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from oms_desktop.desktop.shell.desk import Desk

CONTEXT: Final = "products"


def page_context(name: str) -> str:
    """The context in which a page registers its actions."""
    return pages.page_context(CONTEXT, name)


def _receipt(desk: Desk) -> QWidget:
    from oms_desktop.desktop.products.receipt_page import ReceiptPage

    return ReceiptPage(desk)


def _card(desk: Desk) -> QWidget:
    from oms_desktop.desktop.products.stock_card_page import StockCardPage

    return StockCardPage(desk)


def _count(desk: Desk) -> QWidget:
    from oms_desktop.desktop.products.count_page import CountPage

    return CountPage(desk)


def _low(desk: Desk) -> QWidget:
    from oms_desktop.desktop.products.low_page import LowPage

    return LowPage(desk)


def _labels(desk: Desk) -> QWidget:
    from oms_desktop.desktop.products.label_page import LabelPage

    return LabelPage(desk)


def _suppliers(desk: Desk) -> QWidget:
    from oms_desktop.desktop.products.supplier_page import SupplierPage

    return SupplierPage(desk)


PAGES: Final = (
    PageSpec(LIST, lambda: translate("StockPages", "Products"), "package", None),
    PageSpec(
        "receipt",
        lambda: translate("StockPages", "Goods receipt"),
        "package-import",
        _receipt,
        Right.ADJUST_STOCK,
    ),
    PageSpec("card", lambda: translate("StockPages", "Stock card"), "history", _card),
    PageSpec(
        "count",
        lambda: translate("StockPages", "Stock count"),
        "clipboard-check",
        _count,
        Right.ADJUST_STOCK,
    ),
    PageSpec("low", lambda: translate("StockPages", "Low stock"), "shopping-cart", _low),
    PageSpec("labels", lambda: translate("StockPages", "Labels"), "barcode", _labels),
    PageSpec(
        "suppliers",
        lambda: translate("StockPages", "Suppliers"),
        "truck-delivery",
        _suppliers,
        Right.ADJUST_STOCK,
    ),
)
