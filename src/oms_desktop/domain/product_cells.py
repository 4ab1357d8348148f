"""The cells of one row of a price list: which is which, and what each says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final, TypeVar

from oms_desktop.domain.cells import choice_cell, money_cell, quantity_cell, yes_no_cell
from oms_desktop.domain.money import NumberStyle
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.refused import Refused

Choice = TypeVar("Choice")

Value = str | Decimal
"""A cell to write: text, or a number."""

FURTHER_UNITS: Final = range(2, 31)
"""Numbers that the headers of further units carry: `Unit 2`, `Price 2`, …"""
_QUOTED_CODE: Final = re.compile(r"\s*'(?='*[0-9])")


@dataclass(frozen=True)
class ColumnMap:
    """Where each known field stands: field → places in a row, 0-based.

    Further units have fields such as `price2`. `width` is the number of columns in the header.
    """

    places: Mapping[str, tuple[int, ...]]
    width: int

    def __contains__(self, field: str) -> bool:
        """Whether the file has a column for this field."""
        return field in self.places

    def texts(self, field: str, cells: Sequence[str]) -> list[str]:
        """All cells of a field; a row may be shorter than the header."""
        return [cells[at] for at in self.places.get(field, ()) if at < len(cells)]

    def text(self, field: str, cells: Sequence[str]) -> str:
        """The first cell of a field, empty if there is none."""
        return next(iter(self.texts(field, cells)), "")

    def money_samples(self, cells: Sequence[str]) -> list[str]:
        """The cells of a row that hold money, for `cells.guess_style`."""
        fields = ("price", "cost", *(f"price{at}" for at in self.unit_numbers))
        return [text for field in fields for text in self.texts(field, cells)]

    @cached_property
    def unit_numbers(self) -> tuple[int, ...]:
        """The further units that the file has columns for."""
        found = (re.fullmatch("[a-z]+([0-9]+)", field) for field in self.places)
        return tuple(sorted({int(match[1]) for match in found if match}))

    def used(self) -> list[str]:
        """The field that each column is read as; empty for a column that isn't read."""
        fields = [""] * self.width
        for field, places in self.places.items():
            for place in places if field == "barcode" else places[:1]:
                fields[place] = field
        return fields


@dataclass(frozen=True)
class RowCells:
    """One row of a file, asked by field."""

    columns: ColumnMap
    cells: Sequence[str]
    style: NumberStyle

    def text(self, field: str) -> str:
        """A cell as it stands, empty if the file has no such column."""
        return self.columns.text(field, self.cells)

    def filled(self, field: str) -> bool:
        """Whether anything stands in any cell of this field."""
        return any(text.strip() for text in self.columns.texts(field, self.cells))

    def money(self, field: str) -> int | None:
        """An amount, None for an empty cell.

        Raises:
            As `cells.money_cell`, with the field in `cell_of`.
        """
        with _cell_of(field):
            return money_cell(self.text(field), self.style, high=PRICE_LIMIT)

    def quantity(self, field: str) -> int | None:
        """A quantity in thousandths, None for an empty cell.

        Raises:
            As `cells.quantity_cell`, with the field in `cell_of`.
        """
        with _cell_of(field):
            return quantity_cell(self.text(field), self.style)

    def choice(self, field: str, words: Mapping[str, Choice], default: Choice) -> Choice:
        """What a word stands for.

        Raises:
            ChoiceInvalid: none of the words.
        """
        return choice_cell(self.text(field), field, words, default)

    def yes(self, field: str, *, default: bool) -> bool:
        """Yes or no.

        Raises:
            ChoiceInvalid: neither.
        """
        return yes_no_cell(self.text(field), field, default=default)

    def code(self, field: str) -> str:
        """A code without the apostrophe with which people keep a spreadsheet from eating digits."""
        return unquoted(self.text(field))

    def codes(self, field: str) -> tuple[str, ...]:
        """All codes of a field, each once."""
        texts = [unquoted(text).strip() for text in self.columns.texts(field, self.cells)]
        return tuple(dict.fromkeys(text for text in texts if text))


def unquoted(code: str) -> str:
    """Take off the apostrophe before digits, see `quoted`."""
    return _QUOTED_CODE.sub("", code, count=1) if _QUOTED_CODE.match(code) else code


def quoted(code: str) -> str:
    """A code so that `unquoted` gives it back: one that has an apostrophe itself gets another."""
    return f"'{code}" if _QUOTED_CODE.match(code) else code


def amount(value: int | None) -> Value:
    """Money as a cell."""
    return "" if value is None else Decimal(value)


def thousandths(value: int | None) -> Value:
    """A quantity as a cell, without needless zeros."""
    if value is None:
        return ""
    whole, part = divmod(value, 1000)
    return Decimal(whole) if not part else Decimal(value).scaleb(-3).normalize()


@contextmanager
def _cell_of(field: str) -> Iterator[None]:
    """Write into a refusal which column it speaks of."""
    try:
        yield
    except Refused as refused:
        refused.cell_of = field
        raise
