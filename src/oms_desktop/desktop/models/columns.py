"""Columns as data: what a table shows of a row, and how it sorts by it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from oms_desktop.desktop.widgets.cells import Cell


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        title: its word now.
        cell: what it shows of a row.
        sort: name of the listing's order, or empty if it can't be sorted by.
        width: in pixels of the design.
        right: align the title right, as its numbers are.
        centre: align the title in the middle.
        stretch: takes the room that is left.
        value: plain value for other programs; the cell's text if None.
    """

    title: Callable[[], str]
    cell: Callable[[Any], Cell]
    sort: str = ""
    width: int = 110
    right: bool = False
    centre: bool = False
    stretch: bool = False
    value: Callable[[Any], object] | None = None
