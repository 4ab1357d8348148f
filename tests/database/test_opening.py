"""Opening: what isn't ours or isn't whole is refused with words and left as it is, to the byte."""

import os
import random
from pathlib import Path
from typing import Any

import apsw
import pytest

from oms_desktop.database import opening
from oms_desktop.database.connection import APPLICATION_ID
from oms_desktop.database.migrations import STEPS
from oms_desktop.database.opening import check_store, open_store
from oms_desktop.domain import errors


@pytest.fixture
def sold(shop_file: Path, tmp_path: Path) -> Path:
    """A shop's closed file."""
    path = tmp_path / "toko.oms"
    path.write_bytes(shop_file.read_bytes())
    return path


def refused(path: Path, error: type[errors.FileRefused]) -> errors.FileRefused:
    """Opens, expects a refusal, and sees that nothing beside it changed either."""
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(error) as raised:
        open_store(path)
    assert type(raised.value) is error
    after = {each: each.read_bytes() for each in before}
    assert after == before
    return raised.value


def sqlite(path: Path, *statements: str) -> Path:
    connection = apsw.Connection(str(path))
    for sql in statements:
        connection.execute(sql).fetchall()
    connection.close()
    return path


# ------------------------------------------------------------------ good files


def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "toko.oms"
    store = open_store(path)
    assert store.connection.pragma("application_id") == APPLICATION_ID
    assert store.connection.pragma("user_version") == len(STEPS)
    store.close()
    assert path.read_bytes()[:15] == b"SQLite format 3"


def test_a_shop_opens_again_and_nothing_is_written(sold: Path) -> None:
    before = sold.read_bytes()
    store = open_store(sold)
    store.close()
    assert sold.read_bytes() == before


def test_what_the_log_holds_is_there_after_a_kill(sold: Path, tmp_path: Path) -> None:
    store = open_store(sold)
    with store.transaction():
        store.connection.execute("UPDATE customer SET note = 'x'")
    copy = tmp_path / "killed.oms"
    for ending in ("", "-wal"):
        Path(f"{copy}{ending}").write_bytes(Path(f"{sold}{ending}").read_bytes())
    store.close()
    again = open_store(copy)
    assert again.connection.execute("SELECT DISTINCT note FROM customer").get == "x"
    again.close()


def test_a_file_killed_before_its_first_step_becomes_a_shop(tmp_path: Path) -> None:
    path = sqlite(tmp_path / "toko.oms", "PRAGMA journal_mode=WAL", "VACUUM")
    store = open_store(path)
    assert store.connection.pragma("user_version") == len(STEPS)
    store.close()


# ------------------------------------------------------------------ other files


def test_a_newer_file(sold: Path) -> None:
    sqlite(sold, f"PRAGMA user_version={len(STEPS) + 1}")
    assert refused(sold, errors.StoreNewer).path == str(sold)


def test_a_newer_file_that_was_not_closed(sold: Path, tmp_path: Path) -> None:
    """Its log must not be folded in by a program that doesn't know it."""
    connection = apsw.Connection(str(sold))
    connection.execute(f"PRAGMA user_version={len(STEPS) + 1}")
    newer = tmp_path / "newer.oms"
    for ending in ("", "-wal"):
        Path(f"{newer}{ending}").write_bytes(Path(f"{sold}{ending}").read_bytes())
    connection.close()
    assert Path(f"{newer}-wal").stat().st_size > 0
    refused(newer, errors.StoreNewer)


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE t (a)"],
        ["PRAGMA journal_mode=WAL", "CREATE TABLE t (a)"],
        ["PRAGMA user_version=3", "VACUUM"],
        ["PRAGMA application_id=77", "VACUUM"],
        ["PRAGMA application_id=77", "PRAGMA user_version=1", "CREATE TABLE product (a)"],
    ],
)
def test_another_programs_database(tmp_path: Path, statements: list[str]) -> None:
    path = sqlite(tmp_path / "foreign.db", *statements)
    refused(path, errors.StoreForeign)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"hello, this is no database at all", errors.StoreForeign),
        (b"x", errors.StoreForeign),
        (b"PK\x03\x04" + b"x" * 5000, errors.StoreForeign),
        (b"SQLite format 3\x00" + b"\xff" * 5000, errors.StoreForeign),
        (b"", errors.StoreDamaged),
        (b"\0" * 8192, errors.StoreDamaged),
        (b"SQLite f", errors.StoreDamaged),
    ],
)
def test_a_file_of_something_else(
    tmp_path: Path, content: bytes, error: type[errors.FileRefused]
) -> None:
    path = tmp_path / "toko.oms"
    path.write_bytes(content)
    refused(path, error)


def test_a_log_without_its_file(tmp_path: Path) -> None:
    (tmp_path / "toko.oms-wal").write_bytes(b"x")
    with pytest.raises(errors.StoreDamaged):
        open_store(tmp_path / "toko.oms")
    assert not (tmp_path / "toko.oms").exists()


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, errors.StoreForeign)


# ------------------------------------------------------------------ damage


@pytest.mark.parametrize("kept", [5, 100, 4096, 4097, 20_000, -4096, -100_000])
def test_a_truncated_file(sold: Path, kept: int) -> None:
    sold.write_bytes(sold.read_bytes()[:kept])
    found = refused(sold, errors.StoreDamaged)
    assert found.path == str(sold)


def test_damaged_pages_are_found_wherever_they_are(sold: Path) -> None:
    """Each page of the file, overwritten by zeros or noise."""
    whole, dice = sold.read_bytes(), random.Random(20261123)
    pages = len(whole) // 4096
    assert pages > 90
    for start in range(0, pages * 4096, 4096):
        for damage in (b"\0" * 4096, dice.randbytes(4096)):
            sold.write_bytes(whole[:start] + damage + whole[start + 4096 :])
            expected: type[errors.FileRefused] = errors.StoreDamaged
            if start == 0 and damage[0]:
                expected = errors.StoreForeign
            with pytest.raises(expected):
                open_store(sold)
    sold.write_bytes(whole)
    open_store(sold).close()


def test_a_large_file_is_opened_at_once_and_checked_afterwards(
    sold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "CHECKED_AT_ONCE", 1000)
    whole = sold.read_bytes()
    check_store(sold)
    damaged = whole[:-4096] + b"\xff" * 4096
    sold.write_bytes(damaged)
    open_store(sold).close()
    with pytest.raises(errors.StoreDamaged) as raised:
        check_store(sold)
    assert raised.value.path == str(sold)
    assert sold.read_bytes() == damaged
    (sold.parent / "text.oms").write_bytes(b"x" * 5000)
    with pytest.raises(errors.StoreForeign):
        check_store(sold.parent / "text.oms")


# ------------------------------------------------------------------ places


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.FolderNotWritable) as raised:
        open_store(tmp_path / "file" / "toko.oms")
    assert raised.value.path == str(tmp_path / "file")


@pytest.mark.parametrize("locked", ["folder", "file"])
def test_what_cannot_be_written(sold: Path, monkeypatch: pytest.MonkeyPatch, locked: str) -> None:
    """Tests may run as root, whom the system lets write anywhere."""
    closed = {"folder": sold.parent, "file": sold}[locked]
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed)
    refused(sold, errors.FolderNotWritable)


def test_a_new_file_in_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(errors.FolderNotWritable):
        open_store(tmp_path / "toko.oms")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read(sold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def locked(path: Path, mode: str = "r", **more: Any) -> Any:
        if path == sold:
            raise PermissionError
        return real(path, mode, **more)

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(errors.FolderNotWritable):
        open_store(sold)


@pytest.mark.parametrize(
    "folder", ["Dropbox", "OneDrive - Toko Saya", "OneDrive", "Google Drive", "Nextcloud"]
)
def test_a_folder_that_synchronises_itself(tmp_path: Path, folder: str) -> None:
    with pytest.raises(errors.StoreOnNetwork):
        open_store(tmp_path / folder / "data" / "toko.oms")
    assert not (tmp_path / folder).exists()


def test_a_name_that_only_begins_so_is_fine(tmp_path: Path) -> None:
    open_store(tmp_path / "Dropboxes" / "toko.oms").close()


@pytest.mark.parametrize(
    ("mounts", "network"),
    [
        ("nas:/x {here} nfs4 rw 0 0", True),
        ("//nas/x {here} cifs rw 0 0", True),
        ("nas:/x {here}/other nfs rw 0 0", False),
        ("nas:/x / nfs rw 0 0\n/dev/sda1 {here} ext4 rw 0 0", False),
        ("/dev/sda1 / ext4 rw 0 0\n\nshort line", False),
    ],
)
def test_a_network_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounts: str, network: bool
) -> None:
    folder = tmp_path / "my shop"
    folder.mkdir()
    text = "/dev/sda1 / ext4 rw 0 0\n" + mounts.format(here=str(folder).replace(" ", "\\040"))
    real = Path.read_text

    def read(path: Path, *given: str, **more: str) -> str:
        return text if str(path) == "/proc/self/mounts" else real(path, *given, **more)

    monkeypatch.setattr(Path, "read_text", read)
    if network:
        with pytest.raises(errors.StoreOnNetwork):
            open_store(folder / "toko.oms")
        assert list(folder.iterdir()) == []
    else:
        open_store(folder / "toko.oms").close()


def test_a_system_that_lists_no_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(path: Path, *given: object, **more: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", missing)
    open_store(tmp_path / "toko.oms").close()


def test_windows_shares_are_known_by_their_names() -> None:
    class Share(type(Path())):  # type: ignore[misc]  # Path chooses its class at run time
        def __str__(self) -> str:
            return r"\\nas\toko\toko.oms"

    with pytest.raises(errors.StoreOnNetwork):
        opening._check_place(Share("/x/toko.oms"))


def test_a_disk_that_is_full_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(connection: apsw.Connection, version: int) -> None:
        raise apsw.FullError

    monkeypatch.setattr(opening, "migrate", full)
    with pytest.raises(errors.DiskFull):
        open_store(tmp_path / "toko.oms")
