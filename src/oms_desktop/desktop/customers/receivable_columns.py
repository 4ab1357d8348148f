"""The columns of the list of debts, on the screen and in a file."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from oms_desktop.database.receivables import DebtorRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.ageing import BUCKETS
from oms_desktop.domain.money import format_number
from oms_desktop.domain.product_cells import Value
from oms_desktop.services.session import Session

DASH: Final = "\u2013"
PHONE, OLDEST, FIRST_AGE = 1, 2, 3
SUMMED: Final = (*BUCKETS, "kept", "balance")
"""Columns of money, with what the list calls their sums."""
AGES: Final[dict[str, Callable[[], str]]] = {
    "not_due": lambda: translate("Receivables", "Not due"),
    "to_30": lambda: translate("Receivables", "1–30 days"),
    "to_60": lambda: translate("Receivables", "31–60 days"),
    "to_90": lambda: translate("Receivables", "61–90 days"),
    "beyond": lambda: translate("Receivables", "> 90 days"),
    "kept": lambda: translate("Receivables", "Kept"),
    "balance": lambda: translate("Receivables", "Balance"),
}
_TONES: Final = {"to_60": "warning", "to_90": "danger", "beyond": "danger", "kept": "text2"}


def part_of(row: DebtorRow, name: str) -> int:
    """One amount of a row; what is kept is taken off."""
    if name == "kept":
        return -row.ageing.kept
    return row.balance if name == "balance" else int(getattr(row.ageing, name))


def columns(session: Session, narrow: Callable[[], bool]) -> Sequence[Column]:
    """From left to right; where it is narrow, the oldest debt stands below the name."""

    def name(row: DebtorRow) -> Cell:
        late = oldest_words(session, row) if narrow() else ""
        return Cell(row.name, sub=" \u00b7 ".join(filter(None, (row.code, late))))

    def oldest(row: DebtorRow) -> Cell:
        return Cell(oldest_words(session, row) or DASH, tone="text2")

    return (
        Column(lambda: translate("Receivables", "Customer"), name, "name", 190, stretch=True),
        Column(lambda: translate("Receivables", "Phone"), lambda row: Cell(row.phone), "", 140),
        Column(lambda: translate("Receivables", "Due since"), oldest, "oldest", 112),
        *(_money(each) for each in SUMMED),
    )


def _money(name: str) -> Column:
    def cell(row: DebtorRow) -> Cell:
        amount = part_of(row, name)
        if not amount:
            return Cell(DASH, right=True, tone="text3")
        if name == "balance":
            over = row.over_limit
            icon = "alert-triangle" if over else ""
            return Cell(
                format_number(amount),
                right=True,
                strong=True,
                tone="danger" if over else "text",
                icon=icon,
            )
        return Cell(format_number(amount), right=True, tone=_TONES.get(name, "text"))

    return Column(AGES[name], cell, name, 100, right=True)


def oldest_words(session: Session, row: DebtorRow) -> str:
    """The day on which the oldest debt was due, or empty."""
    return short_date(row.oldest, session.today()) if row.oldest else ""


def titles() -> list[str]:
    """Of the columns in a file."""
    first = (
        translate("Receivables", "Code"),
        translate("Receivables", "Customer"),
        translate("Receivables", "Phone"),
        translate("Receivables", "Due since"),
    )
    return [*first, *(AGES[name]() for name in SUMMED)]


def file_cells(row: DebtorRow) -> list[Value]:
    """A row as a file has it."""
    oldest = row.oldest.isoformat() if row.oldest else ""
    amounts = (Decimal(part_of(row, name)) for name in SUMMED)
    return [row.code, row.name, row.phone, oldest, *amounts]


def printed_titles() -> list[str]:
    """Of the columns on paper, where there is little room."""
    short = {
        "not_due": translate("Receivables", "Not due"),
        "to_30": translate("Receivables", "1–30 d."),
        "to_60": translate("Receivables", "31–60 d."),
        "to_90": translate("Receivables", "61–90 d."),
        "beyond": translate("Receivables", "> 90 d."),
    }
    first = (translate("Receivables", "Customer"), translate("Receivables", "Due since"))
    return [*first, *(short.get(name) or AGES[name]() for name in SUMMED)]


def printed_cells(row: DebtorRow) -> list[str]:
    """A row on paper: amounts with points, nothing for none."""
    oldest = f"{row.oldest:%d/%m/%y}" if row.oldest else ""
    amounts = (part_of(row, name) for name in SUMMED)
    return [row.name, oldest, *(format_number(each) if each else "" for each in amounts)]
