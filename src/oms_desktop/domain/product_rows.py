"""Price lists of other people: which column is which, and what a row of it means."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from oms_desktop.domain.cells import PlainNumber, quantity_cell
from oms_desktop.domain.errors import ColumnMissing, QuantityTooFine, RowTooLong
from oms_desktop.domain.money import INDONESIAN, MINUS, NumberStyle
from oms_desktop.domain.product_cells import FURTHER_UNITS, ColumnMap, RowCells
from oms_desktop.domain.product_columns import COLUMNS, FIELDS
from oms_desktop.domain.product_unit_columns import UNIT_COLUMNS, read_units
from oms_desktop.domain.products import ProductDraft, check_product, cleaned

__all__ = [
    "ColumnMap",
    "below_zero",
    "check_columns",
    "check_width",
    "checked",
    "map_columns",
    "place_columns",
    "read_row",
]

_NEEDED: Final = ("name", "price")


def map_columns(
    header: Sequence[str], path: str = "", chosen: Mapping[str, str] | None = None
) -> ColumnMap:
    """Recognise the columns of a price list, see `place_columns`.

    Args:
        header: the cells of the first row.
        path: of the file, for the refusal.
        chosen: fields that a person chose, by header.

    Raises:
        ColumnMissing: no column for the name or the price.
    """
    columns = place_columns(header, chosen or {})
    check_columns(columns, path, *_NEEDED)
    return columns


def check_columns(columns: ColumnMap, path: str, *needed: str) -> None:
    """Refuse a file that lacks a column.

    Raises:
        ColumnMissing: naming the first that is missing.
    """
    for field in needed:
        if field not in columns:
            raise ColumnMissing(path, field)


def place_columns(header: Sequence[str], chosen: Mapping[str, str]) -> ColumnMap:
    """Recognise columns, Indonesian or English; unknown ones are ignored.

    Of two columns that could both be a field the surer header wins; barcodes are all taken. What a
    person chose for a header comes first, also an empty field: that column isn't read.
    """
    own = {title.strip().casefold(): field for title, field in chosen.items()}
    by_hand = [own.get(title.strip().casefold()) for title in header]
    plain = [
        re.sub(r"[\W_]+", "", title.casefold()) if field is None else ""
        for title, field in zip(header, by_hand, strict=True)
    ]
    named: dict[str, Sequence[str]] = {column.field: column.names for column in COLUMNS}
    for number in FURTHER_UNITS:
        for part in UNIT_COLUMNS:
            named[f"{part.field}{number}"] = [f"{name}{number}" for name in part.names]
    places: dict[str, tuple[int, ...]] = {}
    for field in FIELDS:
        hand = tuple(at for at, given in enumerate(by_hand) if given == field)
        found = hand + _places(plain, named[field])
        if found:
            places[field] = found
    return ColumnMap(places, len(header))


def _places(plain: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    return tuple(at for name in names for at, title in enumerate(plain) if title == name)


def read_row(
    columns: ColumnMap, cells: Sequence[str], style: NumberStyle = INDONESIAN
) -> ProductDraft:
    """What a row describes, checked; its warnings come from `check_product`.

    Args:
        columns: from `map_columns`.
        cells: of the row, as read from the file.
        style: of the whole file, from `cells.guess_style`.

    Raises:
        Refused: the first fault, by type: FieldMissing, MoneyTextInvalid, BarcodeScientific, …
    """
    check_width(columns, cells)
    row = RowCells(columns, cells, style)
    values: dict[str, Any] = {
        column.attribute: column.read(row) for column in COLUMNS if column.attribute
    }
    return checked(ProductDraft(**values, units=read_units(row)))


def below_zero(columns: ColumnMap, cells: Sequence[str], style: NumberStyle) -> int | None:
    """The stock of a product that more was sold of than was there; None for any other stock.

    Raises:
        As `cells.quantity_cell`.
    """
    text = columns.text("stock", cells)
    bare = text.strip()
    if bare[:1] not in {"-", MINUS} or not bare[1:2].isdigit():
        return None
    kind = PlainNumber if isinstance(text, PlainNumber) else str
    quantity = quantity_cell(kind(bare[1:]), style)
    return -quantity if quantity else None


def check_width(columns: ColumnMap, cells: Sequence[str]) -> None:
    """Refuse a row with text beyond the header's columns.

    Raises:
        RowTooLong: there is some.
    """
    if any(cell.strip() for cell in cells[columns.width :]):
        raise RowTooLong(len(cells), columns.width)


def checked(draft: ProductDraft) -> ProductDraft:
    """The draft, cleaned and checked; a refusal says in which column it was found.

    Raises:
        Refused: as `cleaned` and `check_product`.
    """
    draft = cleaned(draft)
    try:
        check_product(draft)
    except QuantityTooFine as refused:
        refused.cell_of = "min_stock" if refused.quantity == draft.min_stock else "stock"
        raise
    return draft
