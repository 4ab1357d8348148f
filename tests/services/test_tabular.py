import os
import subprocess
import sys
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from oms_desktop.domain.cells import PlainNumber
from oms_desktop.domain.errors import (
    FileEmpty,
    FileEncodingUnknown,
    FileMissing,
    FileNotTable,
    FileRefused,
    FileTooLarge,
    FileUnreadable,
)
from oms_desktop.services.tabular import Limits, Table, TableRow, read_table

LIST = "barcode;nama;harga\n8994834001918;Kopi Aumônière;8.500,00\n8886013470120;Teh;9000\n"
MORNING = datetime(2026, 3, 9, 7, 30)  # noqa: DTZ001 - a workbook knows no time zones
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00"


def put(folder: Path, data: bytes | str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


# ------------------------------------------------------------------ delimited text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (LIST.encode(), "utf-8"),
        (LIST.encode("utf-8-sig"), "utf-8-sig"),
        (LIST.encode("utf-16"), "utf-16"),
        (LIST.encode("utf-16-le"), "utf-16-le"),
        (LIST.encode("utf-16-be"), "utf-16-be"),
        (LIST.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_a_spreadsheet_writes(tmp_path: Path, data: bytes, encoding: str) -> None:
    table = read_table(put(tmp_path, data))
    assert table == Table(
        ("barcode", "nama", "harga"),
        [
            TableRow(2, ("8994834001918", "Kopi Aumônière", "8.500,00")),
            TableRow(3, ("8886013470120", "Teh", "9000")),
        ],
        encoding,
        ";",
    )


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, ending: str) -> None:
    text = ending.join(delimiter.join(row) for row in (("kode", "nama"), ("1", "a b"), ("2", "c")))
    table = read_table(put(tmp_path, text))
    assert (table.header, table.delimiter) == (("kode", "nama"), delimiter)
    assert table.rows == [TableRow(2, ("1", "a b")), TableRow(3, ("2", "c"))]


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;", "\ufeffsep=;"])
def test_excels_separator_line(tmp_path: Path, first: str) -> None:
    table = read_table(put(tmp_path, f"{first}\r\nnama, barang;harga\r\nKopi;1,5\r\n"))
    assert (table.header, table.delimiter) == (("nama, barang", "harga"), ";")
    assert table.rows == [TableRow(3, ("Kopi", "1,5"))]


def test_line_numbers_are_those_of_an_editor(tmp_path: Path) -> None:
    text = '\n\nkode,nama\n\n1,"dua\nbaris, satu ""sel"""\n,\n2,akhir\n'
    table = read_table(put(tmp_path, text))
    assert table.rows == [TableRow(5, ("1", 'dua\nbaris, satu "sel"')), TableRow(8, ("2", "akhir"))]


def test_a_quote_never_closed_spoils_only_its_own_row(tmp_path: Path) -> None:
    text = 'kode,nama,harga\n1,"Kopi,500\n2,Pipa 5" x 2,600\n3,"Teh",700\n'
    table = read_table(put(tmp_path, text))
    assert table.rows == [
        TableRow(2, ("1", "Kopi,500\n", "")),
        TableRow(3, ("2", 'Pipa 5" x 2', "600")),
        TableRow(4, ("3", "Teh", "700")),
    ]


def test_short_rows_are_filled_and_long_ones_kept(tmp_path: Path) -> None:
    table = read_table(put(tmp_path, "a,b,c\n1\n1,2,3,4\n1,2,3,,,\n"))
    assert cells(table) == [("1", "", ""), ("1", "2", "3", "4"), ("1", "2", "3")]


def test_a_list_of_one_column(tmp_path: Path) -> None:
    assert read_table(put(tmp_path, "nama\nKopi\n")).delimiter == ","


def test_the_end_mark_of_dos_is_no_row(tmp_path: Path) -> None:
    assert len(read_table(put(tmp_path, "a;b\r\n1;2\r\n\x1a")).rows) == 1


def test_the_apostrophe_before_a_formula_is_taken_off(tmp_path: Path) -> None:
    table = read_table(put(tmp_path, "a;b\n'=1+1;'teks\n'-3;O'Neil\n"))
    assert cells(table) == [("=1+1", "'teks"), ("-3", "O'Neil")]


# ------------------------------------------------------------------ workbooks


def test_cells_of_a_workbook_become_exact_text(tmp_path: Path) -> None:
    data = workbook(
        ("barcode", "nama", "harga", "stok", "tanggal", "ya"),
        (8994834001918, "=1+1", 8500, 1.125, date(2026, 3, 9), True),
        ("0899", "  Kopi ", 8500.0, 0.1 + 0.2, MORNING, None),
        (),
        (123456789012345678, "", 1e15, 8.99483400191801e17, None, None),
    )
    table = read_table(put(tmp_path, data, "list.xlsx"))
    assert (table.encoding, table.delimiter) == ("xlsx", "")
    assert table.rows == [
        TableRow(2, ("8994834001918", "=1+1", "8500", "1.125", "2026-03-09", "TRUE")),
        TableRow(3, ("0899", "  Kopi ", "8500", "0.3", "2026-03-09 07:30:00", "")),
        TableRow(5, ("1.234568E+17", "", "1000000000000000", "8.994834E+17", "", "")),
    ]
    assert isinstance(table.rows[0].cells[3], PlainNumber)
    assert not isinstance(table.rows[0].cells[2], PlainNumber)


def test_formulas_are_text_and_zeros_of_the_format_are_kept(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("kode", "harga", "lain"))
    sheet.append((89686535068, "=A2*2", None))
    sheet["A2"].number_format = "000000000000"
    sheet["C2"] = ArrayFormula("C2", "=SUM(A2:A2)")
    table = read_table(put(tmp_path, saved(book)))
    assert cells(table) == [("089686535068", "=A2*2", "=SUM(A2:A2)")]


def test_only_the_first_sheet_counts(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(("nama",))
    book.active.append(("Kopi",))
    book.create_sheet("lain").append(("nama", "harga"))
    assert cells(read_table(put(tmp_path, saved(book)))) == [("Kopi",)]


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    renamed = put(tmp_path, workbook(("nama",), ("Kopi",)), "list.csv")
    assert read_table(renamed).encoding == "xlsx"
    other_way = put(tmp_path, LIST, "list.xlsx")
    assert read_table(other_way).encoding == "utf-8"


# ------------------------------------------------------------------ bad input


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"  \r\n\n", b"\xef\xbb\xbf", b"\xff\xfe", b"barcode;nama\r\n", b"sep=;\r\n"),
        *(b"barcode;nama\n;;\n ; \n", workbook(("nama", "harga")), workbook()),
    ],
)
def test_empty_files(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileEmpty):
        read_table(put(tmp_path, data))


def zipped(name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        PNG,
        b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + b"old xls",
        b"\x1f\x8b\x08\x00" + bytes(range(256)),
        b"<!DOCTYPE html><table><tr><td>1</td></tr></table>\n",
        b"\n <html>\n<td>1\n",
        b"SQLite format 3\x00" + bytes(100),
        b"PK\x03\x04 not a zip at all",
        zipped("word/document.xml", b"<x/>"),
        zipped("[Content_Types].xml", b"<x/>"),
        workbook(("nama",), ("Kopi",))[:-200],
        bytes(range(256)) * 4,
    ],
    ids=lambda data: data[:8].hex(),
)
def test_what_is_no_table(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileNotTable):
        read_table(put(tmp_path, data))


def test_a_workbook_damaged_inside(tmp_path: Path) -> None:
    source = zipfile.ZipFile(BytesIO(workbook(("nama",), ("Kopi",))))
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part in source.namelist():
            content = source.read(part)
            archive.writestr(part, content[:40] if "sheet1" in part else content)
    with pytest.raises(FileNotTable):
        read_table(put(tmp_path, buffer.getvalue()))


def test_entities_of_a_hostile_workbook_are_not_expanded(tmp_path: Path) -> None:
    source = zipfile.ZipFile(BytesIO(workbook(("nama",), ("Kopi",))))
    bomb = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]>'
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part in source.namelist():
            content = source.read(part)
            archive.writestr(part, bomb + content if "sheet1" in part else content)
    with pytest.raises(FileNotTable):
        read_table(put(tmp_path, buffer.getvalue()))


def test_a_row_far_below_does_not_hang_the_reader(tmp_path: Path) -> None:
    source = zipfile.ZipFile(BytesIO(workbook(("nama",), ("Kopi",), ("Teh",))))
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part in source.namelist():
            content = source.read(part).replace(b'<row r="3"', b'<row r="99999999999"')
            archive.writestr(part, content.replace(b'r="A3"', b'r="A99999999999"'))
    assert cells(read_table(put(tmp_path, buffer.getvalue()))) == [("Kopi",)]


def test_bytes_of_no_known_encoding(tmp_path: Path) -> None:
    shift_jis = "nama;harga\nコーヒー表示;500\nソース;600\n".encode("shift_jis")
    with pytest.raises(FileEncodingUnknown):
        read_table(put(tmp_path, shift_jis))


@pytest.mark.parametrize(
    ("text", "limits", "limit"),
    [
        (LIST, Limits(file_bytes=50), 50),
        (LIST, Limits(rows=1), 1),
        (LIST, Limits(columns=2), 2),
        (LIST, Limits(cell=13), 13),
        ("nama\n" + "x" * 200_000, Limits(), Limits().cell),
        ("nama\n" + '"' + "x" * 200_000, Limits(), Limits().cell),
    ],
)
def test_caps_of_text(tmp_path: Path, text: str, limits: Limits, limit: int) -> None:
    with pytest.raises(FileTooLarge) as refusal:
        read_table(put(tmp_path, text), limits=limits)
    assert refusal.value.limit == limit


@pytest.mark.parametrize(
    ("limits", "limit"),
    [
        (Limits(unpacked_bytes=3000), 3000),
        (Limits(rows=2), 2),
        (Limits(columns=2), 2),
        (Limits(cell=4), 4),
    ],
)
def test_caps_of_workbooks(tmp_path: Path, limits: Limits, limit: int) -> None:
    data = workbook(("a", "b", "c"), *[("Kopi!", 1, 2)] * 3)
    with pytest.raises(FileTooLarge) as refusal:
        read_table(put(tmp_path, data), limits=limits)
    assert refusal.value.limit == limit


def test_a_zip_bomb_is_refused_unread(tmp_path: Path) -> None:
    bomb = zipped("[Content_Types].xml", bytes(210_000_000))
    assert len(bomb) < 1_000_000
    with pytest.raises(FileTooLarge):
        read_table(put(tmp_path, bomb))


def test_files_that_cannot_be_had(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_table(tmp_path / "none.csv")
    with pytest.raises(FileNotTable):
        read_table(tmp_path)


def test_a_file_the_system_withholds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, LIST)

    def withheld(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "open", withheld)
    with pytest.raises(FileUnreadable):
        read_table(path)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = put(tmp_path_factory.getbasetemp(), data, "any.csv")
    try:
        table = read_table(path)
    except FileRefused:
        return
    assert table.rows
    assert all(len(row.cells) >= len(table.header) for row in table.rows)


def test_the_workbook_reader_waits_until_needed() -> None:
    """openpyxl takes a tenth of a second that a start without a workbook shouldn't cost."""
    probe = "import sys, oms_desktop.services.tabular; sys.exit('openpyxl' in sys.modules)"
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run(
        [sys.executable, "-c", probe], check=False, env={**os.environ, "PYTHONPATH": source}
    )
    assert done.returncode == 0
