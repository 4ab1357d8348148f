"""The journal's head beside the shop's file: what it was at the last closing, kept outside the file.

Who cuts the newest entries off, with all that they posted, leaves a chain that is whole; this tells.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from oms_desktop.database import journal
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.printing import write_file
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Head:
    """Sequence, hash and time (milliseconds) of the journal's newest entry."""

    sequence: int
    hash: str
    at: int


def head_path(store: Path) -> Path:
    """The file beside a shop's file."""
    return store.with_name(f"{store.name}.head")


@query(Right.LOOK)
def write_head(session: Session) -> None:
    """Keep the journal's head beside the shop's file; done when a shift or the shop is closed.

    Raises:
        FolderNotWritable, DiskFull: it can't be written.
    """
    head = journal.head(session.store)
    if head is not None:
        values = {"sequence": head[0], "hash": head[1], "at": head[2]}
        write_file(head_path(session.store.path), json.dumps(values).encode())


def read_head(store: Path) -> Head | None:
    """What was kept beside a shop's file; None if nothing was.

    Raises:
        ValueError: there is something else.
    """
    path = head_path(store)
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError(str(error)) from error
    found = json.loads(text)
    if not isinstance(found, dict) or not isinstance(found.get("sequence"), int):
        raise ValueError(path.name)  # noqa: TRY004 - what stands in the file is wrong
    return Head(found["sequence"], str(found.get("hash", "")), int(found.get("at", 0)))
