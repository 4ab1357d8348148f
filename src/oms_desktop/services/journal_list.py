"""Looking into the journal: who did what, when and with how much."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from oms_desktop.database import journal_list as table
from oms_desktop.database.journal_list import Filters, JournalItem
from oms_desktop.database.listing import Listing
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session
from oms_desktop.services.tabular import write_table

EXCEPTIONS: Final = {
    "void": ("invoice.voided", "order.cancelled", "invoice.written_off"),
    "removed": ("line.removed", "line.reduced", "cart.cleared"),
    "price": ("price.overridden",),
    "reprint": ("invoice.reprinted", "paper.reprinted"),
    "drawer": ("drawer.opened",),
    "clock": (),
    "pin": ("person.pin_wrong",),
    "right": ("right.lent", "right.used"),
}
"""What an owner looks at first: groups of kinds; `clock` is of any kind."""
EXCEPTION_KINDS: Final = tuple(kind for kinds in EXCEPTIONS.values() for kind in kinds)
_PAGE: Final = 1000


@query(Right.SEE_JOURNAL)
def journal_listing(session: Session, filters: Filters) -> Listing[JournalItem]:
    """Entries for a table."""
    return table.journal_listing(session.store, filters)


@query(Right.SEE_JOURNAL)
def kinds(session: Session) -> list[str]:
    """Kinds of entries that occur, for choosing."""
    return table.kinds(session.store)


@query(Right.SEE_JOURNAL)
def exceptions(
    session: Session, since: int | None = None, until: int | None = None
) -> dict[str, dict[str, int]]:
    """How many exceptions of each group (see `EXCEPTIONS`) each person has, by name."""
    filters = Filters(since, until, kinds=EXCEPTION_KINDS, clock=True)
    groups = {kind: group for group, kinds in EXCEPTIONS.items() for kind in kinds}
    found: dict[str, dict[str, int]] = {}
    for person, kind, count in table.counts(session.store, filters):
        row = found.setdefault(person, dict.fromkeys(EXCEPTIONS, 0))
        row[groups.get(kind, "clock")] += count
    return found


@command(Right.SEE_JOURNAL)
def export_journal(
    session: Session,
    filters: Filters,
    path: Path,
    header: Sequence[str],
    words: Callable[[JournalItem], Sequence[str]],
) -> Changes:
    """Save what the filters show as a CSV file; that it was taken out is journalled.

    Args:
        session: who takes it out.
        filters: which entries.
        path: of the file to make or replace.
        header: titles in the person's language.
        words: one entry as cells.

    Returns:
        Facts `rows` and `path`.

    Raises:
        FolderNotWritable, DiskFull: the file can't be written.
    """
    listing = table.journal_listing(session.store, filters)
    rows: list[Sequence[str]] = []
    page = listing.page("time", _PAGE)
    while page.rows:
        rows += [words(item) for item in page.rows]
        page = listing.page("time", _PAGE, after=page.keys[-1])
    write_table(path, header, rows)
    facts = {"rows": len(rows), "path": path.name}
    session.journal("journal.exported", path.name, {"rows": len(rows)})
    return Changes({"journal": (0,)}, facts)
