"""The first sheet of an Excel workbook as rows of text."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Final, Protocol, cast

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from oms_desktop.domain.cells import PlainNumber
from oms_desktop.domain.errors import FileNotTable, FileTooLarge

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_SHEET_ROWS: Final = 1_048_576
"""As many as Excel has; a file that claims a row far below is made to hang its reader."""
_EXACT: Final = 2**53
_ZERO_FORMAT: Final = re.compile(r"0{2,}")


class WorkbookLimits(Protocol):
    """The caps a workbook is held to."""

    @property
    def unpacked_bytes(self) -> int:
        """Of all parts of the workbook together."""


def sheet_rows(data: bytes, name: str, limits: WorkbookLimits) -> Iterator[tuple[int, list[str]]]:
    """Rows of the first sheet with their numbers.

    Whole numbers come as their digits, with the leading zeros their format shows; fractions as
    `PlainNumber`; dates in ISO form; formulas as typed.

    Args:
        data: the whole file.
        name: of the file, for the refusal.
        limits: see `WorkbookLimits`.

    Raises:
        FileNotTable: a zip file that is no workbook, or a damaged one.
        FileTooLarge: it would unpack to more than the limit.
    """
    _check_zip(data, name, limits)
    try:
        yield from _rows(data)
    except Exception as fault:
        # A damaged workbook can fail anywhere in openpyxl or the XML parser, with any type.
        raise FileNotTable(name) from fault


def _rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    with warnings.catch_warnings():
        # openpyxl tells about styles it drops; only values are wanted here.
        warnings.simplefilter("ignore")
        workbook = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    sheet = workbook.worksheets[0]
    # Some programs write a wrong size of the sheet; the rows themselves are right.
    cast("ReadOnlyWorksheet", sheet).reset_dimensions()
    rows = sheet.iter_rows(max_row=_SHEET_ROWS)
    for number, row in enumerate(rows, 1):
        yield number, [_text(cell.value, getattr(cell, "number_format", "")) for cell in row]
    workbook.close()


def _check_zip(data: bytes, name: str, limits: WorkbookLimits) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as fault:
        raise FileNotTable(name) from fault
    # zipfile never unpacks more of a part than its header says, so the sum is a true bound.
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise FileTooLarge(name, limits.unpacked_bytes)
    if "[Content_Types].xml" not in {part.filename for part in parts}:
        raise FileNotTable(name)


def _text(value: object, number_format: str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        value = int(value)
    if isinstance(value, int):
        shown = _ZERO_FORMAT.fullmatch(number_format or "")
        return str(value).zfill(len(shown[0])) if shown else str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, ArrayFormula):
        return str(value.text)
    return str(value) if isinstance(value, str | timedelta) else ""


def _number(value: float) -> str:
    """A fraction as Excel shows it, with 15 digits; a number whose digits are gone stays 1E+18."""
    if abs(value) >= _EXACT:
        return f"{value:E}"
    return PlainNumber(format(Decimal(f"{value:.15g}"), "f"))
