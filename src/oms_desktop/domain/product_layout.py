"""How products stand in an exported file: its columns, in the order a person looks for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.product_cells import Value, quoted
from oms_desktop.domain.product_columns import BY_FIELD, COLUMNS, Column, Listed
from oms_desktop.domain.product_unit_columns import UNIT_COLUMNS

INDONESIAN_TITLES, ENGLISH_TITLES = 0, 1

_ORDER: Final = (
    *("code", "barcode", "name", "category", "unit", "unit_decimals", "price", "cost"),
    *("stock", "min_stock"),
)
"""What a person looks for first stands first in an exported file; the others follow."""


@dataclass(frozen=True)
class Layout:
    """Which columns an exported file has.

    Attributes:
        language: `INDONESIAN_TITLES` or `ENGLISH_TITLES`.
        barcodes: how many barcode columns, at least one.
        units: how many further units.
        with_cost: whether what products cost is told.
    """

    language: int = INDONESIAN_TITLES
    barcodes: int = 1
    units: int = 0
    with_cost: bool = True

    def _columns(self) -> list[Column]:
        first = [BY_FIELD[field] for field in _ORDER]
        both = [*first, *(column for column in COLUMNS if column.field not in _ORDER)]
        return [column for column in both if self.with_cost or column.field != "cost"]

    def titles(self) -> list[str]:
        """The header."""
        found: list[str] = []
        for column in self._columns():
            times = self.barcodes if column.field == "barcode" else 1
            found += [column.titles[self.language]] * times
        for number in range(2, self.units + 2):
            found += [f"{column.titles[self.language]} {number}" for column in UNIT_COLUMNS]
        return found

    def cells(self, listed: Listed) -> list[Value]:
        """One product as a row."""
        found: list[Value] = []
        for column in self._columns():
            if column.field == "barcode":
                found += _filled(map(quoted, listed.draft.barcodes), self.barcodes)
            else:
                found.append(column.write(listed, self.language))
        units = [column.write(unit) for unit in listed.draft.units for column in UNIT_COLUMNS]
        return found + _filled(units, self.units * len(UNIT_COLUMNS))


def _filled(values: Iterable[Value], width: int) -> list[Value]:
    found = list(values)
    return [*found, *[""] * (width - len(found))]
