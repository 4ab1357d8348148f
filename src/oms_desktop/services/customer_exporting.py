"""Taking the customers of a shop out into a file that comes back in as the same customers."""

from pathlib import Path
from typing import Final

from oms_desktop.database import customer_details
from oms_desktop.domain.customer_columns import cells_of, titles
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import writing_whole
from oms_desktop.services.importing import REPORT_EVERY, Progress, Unwatched
from oms_desktop.services.session import Session
from oms_desktop.services.table_writing import table_writer

_LANGUAGES: Final = {"id": 0, "en": 1}


@query(Right.EXPORT_CUSTOMERS)
def export_customers(
    session: Session, path: Path, language: str = "id", progress: Progress | None = None
) -> int:
    """Write all customers with all that is known of them but what they owe.

    That the list was taken out, by whom and how long it was is journalled before the file is there.

    Args:
        session: who takes it out.
        path: of the file to make or replace; a workbook if it ends in `.xlsx`, else CSV.
        language: of the header and of words such as yes and no: `id` or `en`.
        progress: told how far it is; cancelled, nothing is left.

    Returns:
        How many customers are in it.

    Raises:
        FolderNotWritable, DiskFull: the file can't be written; one that was there stays.
    """
    watch, spoken = progress or Unwatched(), _LANGUAGES[language]
    with writing_whole(path) as file:
        with session.store.snapshot():
            ids = customer_details.exported_ids(session.store)
            phones = customer_details.most_phones(session.store)
            with table_writer(file, path.suffix, titles(spoken, phones)) as writer:
                for done, customer_id in enumerate(ids):
                    if done % REPORT_EVERY == 0:
                        watch.report(done, len(ids))
                    draft = customer_details.find_draft(session.store, customer_id)
                    assert draft is not None
                    writer.write(cells_of(draft, spoken, phones))
        watch.report(len(ids), len(ids))
        _note(session.fresh(), path.name, len(ids))
    return len(ids)


@command(Right.EXPORT_CUSTOMERS)
def _note(session: Session, name: str, rows: int) -> Changes:
    session.journal("customers.exported", name, {"rows": rows})
    return Changes({"journal": (0,)}, {"rows": rows})
