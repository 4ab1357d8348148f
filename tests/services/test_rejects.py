"""Refused rows written beside their reasons, to be mended and read again."""

from pathlib import Path

import pytest

from oms_desktop.domain.errors import FolderNotWritable
from oms_desktop.services.tabular import TableRow, read_table, write_rejects


def test_rejects_open_in_excel_and_run_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    rows = [
        (TableRow(2, ("=1+1", "+62", "-3")), "harga kosong"),
        (TableRow(9, ("@x", "\tz", 'a;"b"')), "=alasan"),
    ]
    write_rejects(path, ("kode", "nama", "harga"), rows, titles=("Baris", "Alasan"))
    assert path.read_bytes() == (
        b"\xef\xbb\xbfkode;nama;harga;Baris;Alasan\r\n"
        b"'=1+1;'+62;'-3;2;harga kosong\r\n"
        b'\'@x;\'\tz;"a;""b""";9;\'=alasan\r\n'
    )
    again = read_table(path)
    assert [row.cells[:3] for row in again.rows] == [row.cells for row, _ in rows]


def test_longer_rows_keep_their_cells_and_the_reason_its_column(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    write_rejects(path, ("a",), [(TableRow(2, ("1", "2")), "x"), (TableRow(3, ("1",)), "y")])
    table = read_table(path)
    assert table.header == ("a", "", "Line", "Reason")
    assert [row.cells for row in table.rows] == [("1", "2", "2", "x"), ("1", "", "3", "y")]


@pytest.mark.parametrize("own", [("Line", "Reason"), ("BARIS", "Alasan"), ("Zeile", "Grund")])
def test_rejects_of_rejects_have_one_line_and_one_reason(
    tmp_path: Path, own: tuple[str, str]
) -> None:
    path = tmp_path / "rejects.csv"
    rows = [(TableRow(2, ("teh", "x", "7", "alasan lama")), "alasan baru")]
    write_rejects(path, ("nama", "harga", *own), rows, titles=("Zeile", "Grund"))
    table = read_table(path)
    assert table.header == ("nama", "harga", "Zeile", "Grund")
    assert [row.cells for row in table.rows] == [("teh", "x", "2", "alasan baru")]


def test_rejects_go_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "rejects.csv"
    path.write_text("before", encoding="utf-8")

    with pytest.raises(UnicodeEncodeError):
        write_rejects(path, ("a",), [(TableRow(2, ("\ud800",)), "x")])
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["missing", "file", "taken"])
def test_a_folder_that_cannot_be_written(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "out" / "rejects.csv"
    if kind == "file":
        path.parent.write_text("", encoding="utf-8")
    if kind == "taken":
        path.mkdir(parents=True)
    with pytest.raises(FolderNotWritable) as refusal:
        write_rejects(path, ("a",), [])
    assert refusal.value == FolderNotWritable(str(path.parent), path.name)
    if kind == "taken":
        assert list(path.parent.iterdir()) == [path]
