"""The columns of who holds a product, and of orders that hold goods for too long."""

from collections.abc import Sequence
from datetime import date

from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.words import DASH
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import day_text
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.session import Session


def holder_columns(session: Session) -> Sequence[Column]:
    """For which order goods are kept, from left to right."""
    return (
        Column(lambda: translate("Held", "Order"), lambda row: Cell(row.number), width=150),
        _customer(),
        _promised(session),
        Column(
            lambda: translate("Held", "As part of"),
            lambda row: Cell(row.bundle or DASH, tone="text2"),
            width=170,
        ),
        Column(
            lambda: translate("Held", "Kept"),
            lambda row: Cell(format_quantity(row.quantity), right=True, strong=True),
            width=96,
            right=True,
        ),
    )


def overdue_columns(session: Session) -> Sequence[Column]:
    """Unpaid orders that hold goods for long, from left to right."""
    return (
        Column(lambda: translate("Held", "Order"), lambda row: Cell(row.number), width=150),
        _customer(),
        Column(
            lambda: translate("Held", "Kept since"),
            lambda row: Cell(day_text(session, row.confirmed_at), tone="danger"),
            width=110,
        ),
        _promised(session),
        Column(
            lambda: translate("Held", "Total"),
            lambda row: Cell(format_number(row.total), right=True, strong=True),
            width=110,
            right=True,
        ),
    )


def _customer() -> Column:
    return Column(
        lambda: translate("Held", "Customer"),
        lambda row: Cell(row.customer or DASH, sub=getattr(row, "phone", "")),
        width=200,
        stretch=True,
    )


def _promised(session: Session) -> Column:
    return Column(
        lambda: translate("Held", "Promised for"),
        lambda row: _day(row.promised_on, session.today()),
        width=120,
    )


def _day(iso: str | None, today: date) -> Cell:
    if not iso:
        return Cell(DASH, tone="text2")
    day = date.fromisoformat(iso)
    late = day < today
    return Cell(short_date(day, today), tone="danger" if late else "text")
