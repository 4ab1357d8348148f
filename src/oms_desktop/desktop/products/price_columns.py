"""The columns of old and new prices."""

from collections.abc import Sequence

from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.money import MINUS, format_number
from oms_desktop.services.price_changes import Repriced


def price_columns() -> Sequence[Column]:
    """Columns from left to right."""
    return (
        Column(lambda: translate("Prices", "Name"), _name, width=260, stretch=True),
        Column(lambda: translate("Prices", "Unit"), lambda each: Cell(each.row.unit), width=80),
        Column(lambda: translate("Prices", "Price now"), _now, width=130, right=True),
        Column(lambda: translate("Prices", "New price"), _new, width=150, right=True),
        Column(lambda: translate("Prices", "Difference"), _difference, width=120, right=True),
    )


def _name(each: Repriced) -> Cell:
    return Cell(each.row.name, sub=each.row.code)


def _now(each: Repriced) -> Cell:
    return Cell(format_number(each.row.price), right=True, tone="text2")


def _new(each: Repriced) -> Cell:
    if each.below_cost:
        icon = "trending-down"
        return Cell(format_number(each.price), right=True, strong=True, tone="danger", icon=icon)
    return Cell(format_number(each.price), right=True, strong=True)


def _difference(each: Repriced) -> Cell:
    moved = each.price - each.row.price
    sign = MINUS if moved < 0 else "+"
    return Cell(f"{sign}{format_number(abs(moved))}", right=True, tone="text2")
