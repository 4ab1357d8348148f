"""The columns of the list of customers."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from oms_desktop.database.customer_habits import Lately
from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import day_text
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.services.session import Session

DASH = "\u2013"
WIDE_ONLY: Final = (2, 4, 5, 6)
"""Columns that wait for a wider window: group, age of the debt, what was spent, the last sale."""
_COMING: Final = "\u2026"


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


def debt_age_cell(due_on: date | None, today: date) -> Cell:
    """How late the oldest debt is."""
    if due_on is None:
        return Cell(DASH, tone="text3")
    late = (today - due_on).days
    if late <= 0:
        return Cell(translate("Customers", "not due"), tone="text2")
    if late == 1:
        return Cell(translate("Customers", "1 day late"), tone="danger", strong=True)
    words = translate("Customers", "{days} days late").format(days=late)
    return Cell(words, tone="danger", strong=True)


def customer_columns(
    session: Session, lately: Callable[[int], Lately | None] = lambda _: None
) -> Sequence[Column]:
    """Columns from left to right; `lately` says what is added up behind the list, None while it is."""

    def name(row: CustomerRow) -> Cell:
        below = "  \u00b7  ".join(part for part in (row.code, row.city) if part)
        return Cell(row.name, sub=below, tone="text" if row.active else "text3")

    def last_sale(row: CustomerRow) -> Cell:
        return Cell(day_text(session, row.last_sale_at) or DASH, tone="text2")

    def age(row: CustomerRow) -> Cell:
        known = lately(row.id)
        if known is None:
            return Cell(_COMING, tone="text3")
        return debt_age_cell(known.due_on, session.today())

    def spent(row: CustomerRow) -> Cell:
        known = lately(row.id)
        if known is None:
            return Cell(_COMING, right=True, tone="text3")
        text = format_number(known.spent) if known.spent else DASH
        return Cell(text, right=True, tone="text" if known.spent else "text3")

    return (
        Column(lambda: translate("Customers", "Name"), name, "name", 240, stretch=True),
        Column(lambda: translate("Customers", "Phone"), lambda row: Cell(row.phone), "phone", 140),
        Column(lambda: translate("Customers", "Group"), lambda row: Cell(row.level), "", 104),
        Column(lambda: translate("Customers", "Owes"), balance_cell, "balance", 126),
        Column(lambda: translate("Customers", "Oldest debt"), age, "", 152),
        Column(lambda: translate("Customers", "Last 90 days"), spent, "", 116, right=True),
        Column(lambda: translate("Customers", "Last sale"), last_sale, "", 116),
    )
