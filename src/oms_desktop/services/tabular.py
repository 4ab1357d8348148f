"""Tables in files: CSV of every make and Excel workbooks read, refused rows written.

What a file is shows in its bytes; its name is not asked. Nothing here touches the store.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Final

from oms_desktop.domain.errors import (
    FileEmpty,
    FileMissing,
    FileNotTable,
    FileTooLarge,
    FileUnreadable,
)
from oms_desktop.services.delimited import decode, split
from oms_desktop.services.files import write_whole

_WORKBOOK: Final = b"PK\x03\x04"
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")

# What the columns of `write_rejects` are called in either language.
_OWN_TITLES: Final = (("line", "reason"), ("baris", "alasan"))


@dataclass(frozen=True)
class Limits:
    """Caps against files that would choke the program: bytes, rows, columns, characters."""

    file_bytes: int = 20_000_000
    unpacked_bytes: int = 200_000_000
    rows: int = 200_000
    columns: int = 200
    cell: int = 10_000


LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: the line it begins on as a person counts in an editor or spreadsheet, its cells.

    Cells are as many as the header's, or more if the row has more.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A header and at least one row; rows without any text are left out.

    `encoding` is Python's name for it, or `xlsx`; `delimiter` is empty for a workbook.
    """

    header: tuple[str, ...]
    rows: list[TableRow]
    encoding: str
    delimiter: str


def read_table(path: Path, *, limits: Limits = LIMITS) -> Table:
    """Read CSV (`;` `,` tab `|`; UTF-8, UTF-16, cp1252; `sep=` line) or the first sheet of an XLSX.

    Cells of a workbook stored as fractional numbers come as `domain.cells.PlainNumber`. Formulas
    are taken as text, never worked out.

    Raises:
        FileMissing, FileUnreadable: not there, or not ours to read.
        FileEmpty: no bytes, or no row below the header.
        FileNotTable: a picture, a PDF, an old XLS, a web page, a program…
        FileEncodingUnknown: text in no encoding a spreadsheet writes.
        FileTooLarge: above one of the limits.
    """
    name = str(path)
    data = _read(path, limits.file_bytes)
    if not data.strip():
        raise FileEmpty(name)
    if data.startswith(_WORKBOOK):
        # openpyxl takes a while to import and most price lists are CSV.
        from oms_desktop.services.workbook import sheet_rows

        return _table(sheet_rows(data, name, limits), "xlsx", "", name, limits)
    text, encoding = decode(data, name)
    lines, delimiter = split(text)
    try:
        return _table(lines, encoding, delimiter, name, limits)
    except csv.Error as fault:
        # All it refuses here is a cell beyond its own, far larger cap.
        raise FileTooLarge(name, limits.cell) from fault


def _read(path: Path, most: int) -> bytes:
    if not path.exists():
        raise FileMissing(str(path))
    if not path.is_file():
        raise FileNotTable(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as fault:
        raise FileUnreadable(str(path)) from fault
    if len(data) > most:
        raise FileTooLarge(str(path), most)
    return data


def _table(
    lines: Iterable[tuple[int, Sequence[str]]],
    encoding: str,
    delimiter: str,
    name: str,
    limits: Limits,
) -> Table:
    header: tuple[str, ...] = ()
    rows: list[TableRow] = []
    for number, cells in lines:
        kept = _trimmed(cells)
        if not kept:
            continue
        if len(kept) > limits.columns:
            raise FileTooLarge(name, limits.columns)
        if max(map(len, kept)) > limits.cell:
            raise FileTooLarge(name, limits.cell)
        if not header:
            header = tuple(title.strip() for title in kept)
            continue
        if len(rows) == limits.rows:
            raise FileTooLarge(name, limits.rows)
        padding = ("",) * (len(header) - len(kept))
        rows.append(TableRow(number, (*map(_unguarded, kept), *padding)))
    if not rows:
        raise FileEmpty(name)
    return Table(header, rows, encoding, delimiter)


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Without the empty cells at the end that spreadsheets leave behind."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _unguarded(text: str) -> str:
    """Take off the apostrophe that we and others put before what looks like a formula."""
    return text[1:] if text[:1] == "'" and _runs(text) else text


def write_rejects(
    path: Path,
    header: Sequence[str],
    rejects: Iterable[tuple[TableRow, str]],
    *,
    titles: tuple[str, str] = ("Line", "Reason"),
) -> None:
    """Write refused rows with their line number and reason, whole or not at all.

    UTF-8 with mark, CRLF and `;`: what Excel opens in columns where the comma is the decimal mark,
    as in Indonesia. Cells that a spreadsheet would run as a formula get an apostrophe in front,
    which `read_table` takes off again. If the file came from here, its own two columns are replaced.

    Args:
        path: of the file to make or replace.
        header: the cells of the original header.
        rejects: row and reason, the reason in the person's language.
        titles: headers of the two further columns.

    Raises:
        FolderNotWritable: the folder isn't there, is protected, or the file is open in Excel.
        DiskFull: no room.
    """
    own = _own_columns(header, titles)
    header = _without(header, own)
    lines = [(_without(row.cells, own), str(row.number), reason) for row, reason in rejects]
    width = max([len(header), *(len(cells) for cells, _, _ in lines)])
    body = ((cells, width, line, reason) for cells, line, reason in lines)
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_row(header, width, *titles)] + [_row(*each) for each in body])
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table in the same way: whole or not at all, no cell a spreadsheet would run.

    Raises:
        FolderNotWritable, DiskFull.
    """
    width = len(header)
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_row(header, width), *(_row(cells, width) for cells in rows)])
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def _own_columns(header: Sequence[str], titles: tuple[str, str]) -> frozenset[int]:
    """Where the file has the two columns that we added to it the last time."""
    known = {*_OWN_TITLES, (titles[0].casefold(), titles[1].casefold())}
    pairs = pairwise(title.strip().casefold() for title in header)
    return frozenset(
        place for at, pair in enumerate(pairs) if pair in known for place in (at, at + 1)
    )


def _without(cells: Sequence[str], places: frozenset[int]) -> tuple[str, ...]:
    return tuple(cell for at, cell in enumerate(cells) if at not in places)


def _row(cells: Sequence[str], width: int, *further: str) -> list[str]:
    padding = [""] * (width - len(cells))
    return [harmless(text) for text in (*cells, *padding, *further)]


def harmless(text: str) -> str:
    """A text that no spreadsheet runs; `read_table` gives back the very same."""
    return f"'{text}" if _runs(text) else text


def _runs(text: str) -> bool:
    """Whether a spreadsheet could run it, once the apostrophes before it are taken off."""
    return text.lstrip("'").startswith(_FORMULA_STARTS)
