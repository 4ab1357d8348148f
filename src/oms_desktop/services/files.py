"""Files that are handed out: written whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

from oms_desktop.domain.errors import DiskFull, FolderNotWritable


def write_whole(path: Path, content: bytes, *, make_folder: bool = False) -> None:
    """Make or replace a file in one step; who may read it is as the system is set up (umask).

    Args:
        path: of the file.
        content: all of it.
        make_folder: make the folder if there is none.

    Raises:
        FolderNotWritable: the folder isn't there or is protected, or the file is open elsewhere.
        DiskFull: no room.
    """
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as fault:
        if fault.errno == errno.ENOSPC:
            raise DiskFull(needed=1) from fault
        raise FolderNotWritable(str(path.parent), path.name) from fault


def _replace(path: Path, content: bytes) -> None:
    # Not `tempfile`: its files are for their owner's eyes only, and stay so when renamed.
    temporary = path.with_name(f".oms-{secrets.token_hex(8)}")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
