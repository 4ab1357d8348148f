"""Opening a shop's file: refuse what isn't ours or isn't whole, bring it to the newest schema."""

import os
from pathlib import Path
from typing import Final

import apsw

from oms_desktop.database.connection import (
    BUSY_MILLISECONDS,
    Refusals,
    Store,
    check_identity,
    check_library,
    prepare,
)
from oms_desktop.database.migrations import STEPS, migrate
from oms_desktop.domain.errors import (
    FolderNotWritable,
    StoreDamaged,
    StoreForeign,
    StoreOnNetwork,
)

CHECKED_AT_ONCE: Final = 16_000_000
"""Bytes up to which a file is read through before it is used; more would keep the cashier waiting."""
_HEADER: Final = b"SQLite format 3\x00"
_SYNC_FOLDERS: Final = frozenset(
    {"dropbox", "onedrive", "google drive", "googledrive", "nextcloud"}
)
_NETWORK_SYSTEMS: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"})


def open_store(path: Path) -> Store:
    """Open a shop's file, making it if there is none.

    A file that isn't whole is never written to.

    Raises:
        StoreForeign: not a file of this program.
        StoreNewer: made by a newer version.
        StoreDamaged: the file doesn't pass the check.
        StoreOnNetwork: a network share or a synchronised folder.
        FolderNotWritable: the folder or the file can't be written.
    """
    check_library()
    path = path.absolute()
    _check_place(path)
    _check_first_bytes(path)
    with Refusals(path):
        connection = apsw.Connection(str(path))
        try:
            # Nothing may touch a file that is refused, not even the log being folded in at the end.
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            connection.set_busy_timeout(BUSY_MILLISECONDS)
            version = check_identity(connection, path, len(STEPS))
            if path.stat().st_size <= CHECKED_AT_ONCE:
                _check_whole(connection, path)
            prepare(connection)
            migrate(connection, version)
        finally:
            connection.close()
    return Store(path)


def check_store(path: Path) -> None:
    """Read every page of a shop's file; a large one is looked at like this after the start.

    Raises:
        StoreDamaged: the file doesn't pass the check.
    """
    with Refusals(path):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            _check_whole(connection, path)
        finally:
            connection.close()


def _check_whole(connection: apsw.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").get != "ok":
        raise StoreDamaged(str(path))


def _check_place(path: Path) -> None:
    if _is_synchronised(path) or _is_on_network(path):
        raise StoreOnNetwork(str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(str(path.parent), path.name) from error
    if path.is_dir():
        raise StoreForeign(str(path))
    target = path if path.exists() else path.parent
    if not os.access(target, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise FolderNotWritable(str(path.parent), path.name)


def _is_synchronised(path: Path) -> bool:
    return any(part.lower().split(" - ")[0] in _SYNC_FOLDERS for part in path.parts)


def _is_on_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts.splitlines():
        _, place, system, *_ = *line.split(" "), "", ""
        place = place.replace("\\040", " ")
        inside = bool(place) and path.is_relative_to(place)
        if inside and len(place) >= len(best):
            best, kind = place, system
    return kind in _NETWORK_SYSTEMS


def _check_first_bytes(path: Path) -> None:
    """An empty or cut-off file where a shop was must not become a new, empty shop."""
    if not path.exists():
        if path.with_name(path.name + "-wal").exists():
            raise StoreDamaged(str(path))
        return
    try:
        with path.open("rb") as file:
            first = file.read(len(_HEADER))
    except OSError as error:
        raise FolderNotWritable(str(path.parent), path.name) from error
    # Nothing, zeros or half a header is what a power cut leaves behind.
    if not first.strip(b"\0") or (first != _HEADER and _HEADER.startswith(first)):
        raise StoreDamaged(str(path))
    if first != _HEADER:
        raise StoreForeign(str(path))
