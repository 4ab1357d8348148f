"""The columns of a goods receipt's lines, and of the list of receipts."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from oms_desktop.database.receipt_list import ReceiptRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.words import DASH
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import ONE, format_quantity
from oms_desktop.domain.receipts import ReceiptLine
from oms_desktop.domain.users import Right
from oms_desktop.services.session import Session

QUANTITY: Final = 1
UNIT: Final = 2
COST: Final = 3
AMOUNT: Final = 4
BATCH: Final = 5
EXPIRY: Final = 6


def line_columns() -> Sequence[Column]:
    """What a line shows, from left to right; the last two only where expiry is watched."""
    return (
        Column(lambda: translate("Receipts", "Product"), _name, width=240, stretch=True),
        Column(lambda: translate("Receipts", "Quantity"), _quantity, width=92, right=True),
        Column(lambda: translate("Receipts", "Unit"), _unit, width=104),
        Column(lambda: translate("Receipts", "Cost per unit"), _cost, width=126, right=True),
        Column(lambda: translate("Receipts", "Amount"), _amount, width=120, right=True),
        Column(lambda: translate("Receipts", "Batch"), _batch, width=104),
        Column(lambda: translate("Receipts", "Expires on"), _expiry, width=112),
    )


def receipt_columns(session: Session) -> Sequence[Column]:
    """What the list of posted receipts shows; the total only to who may see costs."""
    columns = (
        Column(lambda: translate("Receipts", "Number"), _number, "id", 168),
        Column(
            lambda: translate("Receipts", "Posted on"),
            lambda row: Cell(short_text(session, row.posted_at or 0), tone="text2"),
            width=128,
        ),
        Column(lambda: translate("Receipts", "Supplier"), _supplier, width=200, stretch=True),
    )
    total = Column(
        lambda: translate("Receipts", "Total"),
        lambda row: Cell(format_number(row.total), right=True, strong=True),
        width=120,
        right=True,
    )
    return (*columns, total) if session.may(Right.SEE_COST) else columns


def day_words(day: str) -> str:
    """An expiry date as shown: always with its year, for it may be far away."""
    return f"{date.fromisoformat(day):%d/%m/%Y}" if day else ""


def _name(line: ReceiptLine) -> Cell:
    return Cell(line.name, sub=line.code)


def _quantity(line: ReceiptLine) -> Cell:
    return Cell(format_quantity(line.quantity), right=True, strong=True)


def _unit(line: ReceiptLine) -> Cell:
    if line.unit_content == ONE:
        return Cell(line.unit)
    return Cell(f"{line.unit} × {format_quantity(line.unit_content)}")


def _cost(line: ReceiptLine) -> Cell:
    return Cell(format_number(line.unit_cost), right=True, tone="text2")


def _amount(line: ReceiptLine) -> Cell:
    return Cell(format_number(line.amount), right=True, strong=True)


def _batch(line: ReceiptLine) -> Cell:
    return Cell(line.batch or DASH, tone="text" if line.batch else "text3")


def _expiry(line: ReceiptLine) -> Cell:
    return Cell(day_words(line.expires_on) or DASH, tone="text" if line.expires_on else "text3")


def _number(row: ReceiptRow) -> Cell:
    return Cell(row.number or DASH, strong=True)


def _supplier(row: ReceiptRow) -> Cell:
    return Cell(row.supplier_name or DASH, sub=row.reference)
