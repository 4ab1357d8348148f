"""Taking the products of a shop out into a file that comes back in as the same shop."""

from pathlib import Path
from typing import Final

from oms_desktop.database import listed
from oms_desktop.domain.product_layout import ENGLISH_TITLES, INDONESIAN_TITLES, Layout
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import writing_whole
from oms_desktop.services.importing import Progress, Unwatched
from oms_desktop.services.session import Session
from oms_desktop.services.table_writing import table_writer

REPORT_EVERY: Final = 200
_LANGUAGES: Final = {"id": INDONESIAN_TITLES, "en": ENGLISH_TITLES}


@query(Right.EDIT_PRODUCTS)
def export_products(
    session: Session, path: Path, language: str = "id", progress: Progress | None = None
) -> int:
    """Write all products with their units, barcodes, prices and stock, the retired ones too.

    What products cost is left out for somebody who may not see it. That the list was taken out is
    journalled before the file is there.

    Args:
        session: who takes it out.
        path: of the file to make or replace; a workbook if it ends in `.xlsx`, else CSV.
        language: of the header and of words such as yes and no: `id` or `en`.
        progress: told how far it is; cancelled, nothing is left.

    Returns:
        How many products are in it.

    Raises:
        FolderNotWritable, DiskFull: the file can't be written; one that was there stays.
    """
    watch = progress or Unwatched()
    with writing_whole(path) as file:
        with session.store.snapshot():
            ids = listed.product_ids(session.store)
            barcodes, units = listed.widths(session.store)
            with_cost = session.may(Right.SEE_COST)
            layout = Layout(_LANGUAGES[language], max(1, barcodes), units, with_cost)
            with table_writer(file, path.suffix, layout.titles()) as writer:
                for done, product in enumerate(listed.all_listed(session.store, ids)):
                    if done % REPORT_EVERY == 0:
                        watch.report(done, len(ids))
                    writer.write(layout.cells(product))
        watch.report(len(ids), len(ids))
        _note(session.fresh(), path.name, len(ids))
    return len(ids)


@command(Right.EDIT_PRODUCTS)
def _note(session: Session, name: str, rows: int) -> Changes:
    session.journal("products.exported", name, {"rows": rows})
    return Changes({"journal": (0,)}, {"rows": rows})
