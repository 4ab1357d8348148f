"""Files that are handed out: whole, and readable by whom the system lets read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from oms_desktop.services.printing import write_file
from oms_desktop.services.tabular import TableRow, write_rejects


def rejects(path: Path, content: bytes) -> None:
    write_rejects(path, (content.decode(),), [(TableRow(2, ("1",)), "x")])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
@pytest.mark.parametrize("write", [write_file, rejects])
@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_others_may_read_what_the_umask_lets_them(
    tmp_path: Path, write: Callable[[Path, bytes], None], mask: int
) -> None:
    path = tmp_path / "a"
    before = os.umask(mask)
    try:
        write(path, b"one")
        write(path, b"two")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask
    assert list(tmp_path.iterdir()) == [path]
