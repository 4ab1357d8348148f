"""Tables written row by row: CSV as Excel in Indonesia opens it, or an Excel workbook.

The same rows always give the same bytes: no time of day and no name of a program is in the file.
"""

import csv
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from io import TextIOWrapper
from typing import BinaryIO, Final, Protocol
from xml.sax.saxutils import escape

from oms_desktop.domain.product_cells import Value
from oms_desktop.services.tabular import harmless

WORKBOOK_SUFFIX: Final = ".xlsx"


class RowWriter(Protocol):
    """Takes rows one after the other."""

    def write(self, cells: Iterable[Value]) -> None:
        """Write a row."""
        ...


@contextmanager
def table_writer(file: BinaryIO, suffix: str, titles: list[str]) -> Iterator[RowWriter]:
    """A writer into an open file, a workbook if `suffix` is `.xlsx`, else CSV; header first."""
    make = _workbook if suffix.casefold() == WORKBOOK_SUFFIX else _csv
    with make(file, titles) as writer:
        yield writer


# --------------------------------------------------------------- CSV


class _CsvRows:
    def __init__(self, text: TextIOWrapper) -> None:
        self._writer = csv.writer(text, delimiter=";", lineterminator="\r\n")

    def write(self, cells: Iterable[Value]) -> None:
        self._writer.writerow([_csv_cell(value) for value in cells])


@contextmanager
def _csv(file: BinaryIO, titles: list[str]) -> Iterator[RowWriter]:
    # UTF-8 with mark, CRLF and `;`: what Excel opens in columns where the comma is the decimal mark.
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=False)
    try:
        rows = _CsvRows(text)
        rows.write(titles)
        yield rows
    finally:
        text.detach()


def _csv_cell(value: Value) -> str:
    if isinstance(value, Decimal):
        return format(value, "f").replace(".", ",")
    return harmless(value)


# --------------------------------------------------------------- workbook

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="OMS" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    # Style 1 is the header, style 2 is text: Excel leaves the zeros before a code alone.
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2">'
        '<font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs>'
        '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>'
        '<xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ),
}
_SHEET: Final = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
    '</sheetViews><sheetFormatPr defaultRowHeight="15"/>'
)
_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class _SheetRows:
    def __init__(self, sheet: BinaryIO) -> None:
        self._sheet = sheet

    def write(self, cells: Iterable[Value], style: int = 2) -> None:
        row = "".join(_sheet_cell(value, style) for value in cells)
        self._sheet.write(f"<row>{row}</row>".encode())


@contextmanager
def _workbook(file: BinaryIO, titles: list[str]) -> Iterator[RowWriter]:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, content in _PARTS.items():
            archive.writestr(_part(name), _XML + content)
        with archive.open(_part("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as sheet:
            stream: BinaryIO = sheet  # type: ignore[assignment]  # typeshed calls it IO[bytes]
            widths = "".join(
                f'<col min="{at}" max="{at}" width="{max(10, len(title) + 3)}" customWidth="1"/>'
                for at, title in enumerate(titles, 1)
            )
            stream.write(f"{_XML}{_SHEET}<cols>{widths}</cols><sheetData>".encode())
            rows = _SheetRows(stream)
            rows.write(titles, style=1)
            yield rows
            stream.write(b"</sheetData></worksheet>")


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, _ALWAYS)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.external_attr = 0o644 << 16
    # The same on every system: what made it stands in the file.
    part.create_system = 0
    return part


def _sheet_cell(value: Value, style: int) -> str:
    if isinstance(value, Decimal):
        return f"<c><v>{value:f}</v></c>"
    if not value:
        return "<c/>"
    text = escape(_UNWRITABLE.sub("", harmless(value)))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
