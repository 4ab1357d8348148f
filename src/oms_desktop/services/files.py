"""Files that are handed out: written whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

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
    with writing_whole(path, make_folder=make_folder) as file:
        file.write(content)


@contextmanager
def writing_whole(path: Path, *, make_folder: bool = False) -> Iterator[BinaryIO]:
    """A file to be written bit by bit, seen by nobody before all of it is there.

    Whatever is raised inside, the file that was there before stays, and nothing half is left.

    Raises:
        FolderNotWritable, DiskFull: as `write_whole`.
    """
    # Not `tempfile`: its files are for their owner's eyes only, and stay so when renamed.
    temporary = path.with_name(f".oms-{secrets.token_hex(8)}")
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as fault:
        if fault.errno == errno.ENOSPC:
            raise DiskFull(needed=1) from fault
        raise FolderNotWritable(str(path.parent), path.name) from fault
