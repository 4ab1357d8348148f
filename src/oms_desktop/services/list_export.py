"""Taking a list as it is shown out into a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from oms_desktop.database.listing import Listing
from oms_desktop.domain.product_cells import Value
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import writing_whole
from oms_desktop.services.importing import Progress, Unwatched
from oms_desktop.services.session import Session
from oms_desktop.services.table_writing import table_writer

_PAGE: Final = 500


@query(Right.SEE_JOURNAL)
def export_list(
    session: Session,
    name: str,
    listing: Listing[Any],
    order: tuple[str, bool],
    path: Path,
    titles: Sequence[str],
    cells: Callable[[Any], Sequence[Value]],
    progress: Progress | None = None,
    right: Right | None = None,
) -> int:
    """Write all rows of a listing: a workbook if the file's name ends in `.xlsx`, else CSV.

    That it was taken out is journalled before the file is there. No cell runs as a formula.

    Args:
        session: who takes it out.
        name: of the list, for the journal.
        listing: whose rows.
        order: name of the order, and whether the largest comes first.
        path: of the file to make or replace.
        titles: of the columns, in the person's language.
        cells: a row's texts and numbers, one for each title.
        progress: told how far it is; cancelled, nothing is left.
        right: what the person must be allowed to besides.

    Returns:
        How many rows are in it.

    Raises:
        RightMissing: the person lacks `right`.
        FolderNotWritable, DiskFull: the file can't be written; one that was there stays.
    """
    if right is not None:
        session.check(right)
    watch = progress or Unwatched()
    sort, descending = order
    with writing_whole(path) as file:
        with session.store.snapshot(), table_writer(file, path.suffix, list(titles)) as writer:
            ids = listing.find(sort, descending=descending).ids
            for start in range(0, len(ids), _PAGE):
                watch.report(start, len(ids))
                for row in listing.in_order(ids[start : start + _PAGE]):
                    writer.write(cells(row))
        watch.report(len(ids), len(ids))
        _note(session.fresh(), name, path.name, len(ids))
    return len(ids)


@command(Right.SEE_JOURNAL)
def _note(session: Session, name: str, file: str, rows: int) -> Changes:
    session.journal("list.exported", file, {"list": name, "rows": rows})
    return Changes({"journal": (0,)}, {"rows": rows})
