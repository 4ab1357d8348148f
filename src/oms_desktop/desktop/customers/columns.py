"""The columns of the list of customers."""

from collections.abc import Sequence

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import day_text
from oms_desktop.domain.money import format_money
from oms_desktop.services.session import Session

DASH = "\u2013"


def is_over_limit(row: CustomerRow) -> bool:
    """Whether more is owed than was agreed."""
    return row.credit_limit is not None and row.balance > max(0, row.credit_limit)


def balance_cell(row: CustomerRow) -> Cell:
    """What is owed, as a chip; over the limit it has a sign beside the colour."""
    if row.balance == 0:
        return Cell(DASH, tone="text2")
    amount = format_money(row.balance)
    if row.balance < 0:
        return Cell(amount, chip="info")
    if is_over_limit(row):
        return Cell(amount, chip="danger", icon="alert-triangle")
    return Cell(amount, chip="warning")


def customer_columns(session: Session) -> Sequence[Column]:
    """Columns from left to right."""

    def name(row: CustomerRow) -> Cell:
        return Cell(row.name, sub=row.code, tone="text" if row.active else "text3")

    def last_sale(row: CustomerRow) -> Cell:
        return Cell(day_text(session, row.last_sale_at) or DASH, tone="text2")

    return (
        Column(lambda: translate("Customers", "Name"), name, "name", 240, stretch=True),
        Column(lambda: translate("Customers", "Phone"), lambda row: Cell(row.phone), "phone", 150),
        Column(lambda: translate("Customers", "Group"), lambda row: Cell(row.level), "", 100),
        Column(lambda: translate("Customers", "City"), lambda row: Cell(row.city), "", 110),
        Column(lambda: translate("Customers", "Owes"), balance_cell, "balance", 150),
        Column(lambda: translate("Customers", "Last sale"), last_sale, "", 136),
    )
