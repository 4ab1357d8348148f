"""The columns of the list of suppliers."""

from collections.abc import Sequence

from oms_desktop.database.suppliers import SupplierItem
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.words import DASH
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import day_text
from oms_desktop.domain.money import format_number
from oms_desktop.services.session import Session

PHONE = 1


def supplier_columns(session: Session) -> Sequence[Column]:
    """Columns from left to right."""

    def last(row: SupplierItem) -> Cell:
        return Cell(day_text(session, row.last_at) or DASH, tone="text2")

    return (
        Column(lambda: translate("Suppliers", "Name"), _name, "name", 220, stretch=True),
        Column(lambda: translate("Suppliers", "Phone"), lambda row: Cell(row.phone), width=150),
        Column(lambda: translate("Suppliers", "Receipts"), _receipts, "receipts", 116, right=True),
        Column(lambda: translate("Suppliers", "Last receipt"), last, "last", 136),
    )


def _name(row: SupplierItem) -> Cell:
    return Cell(row.name, sub=row.code)


def _receipts(row: SupplierItem) -> Cell:
    if not row.receipts:
        return Cell(DASH, right=True, tone="text2")
    return Cell(format_number(row.receipts), right=True)
