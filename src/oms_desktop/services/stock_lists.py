"""What runs low, how much of it to buy, and what the stock is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from oms_desktop.database import low_stock
from oms_desktop.database.listing import Listing
from oms_desktop.database.low_stock import LowRow
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.stock_counting import REORDER_DAYS
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import writing_whole
from oms_desktop.services.importing import Progress, Unwatched
from oms_desktop.services.session import Session
from oms_desktop.services.table_writing import table_writer

_DAY: Final = 86_400_000
_PAGE: Final = 1000
_REPORT_EVERY: Final = 200


@dataclass(frozen=True)
class StockValue:
    """What the stock is worth at its moving average cost.

    Attributes:
        categories: name (empty without one), products with stock, value; by name.
        total: of all.
    """

    categories: tuple[tuple[str, int, int], ...]
    total: int


@query(Right.LOOK)
def low_listing(
    session: Session, search: str = "", category_id: int | None = None
) -> Listing[LowRow]:
    """Products of which the minimum or less is left, with how much to buy.

    Suggested is what fills the shelf up to twice the minimum, or to the sales of the last 30 days
    (less voids and returns) if those were more: enough for a month, and not below the minimum at
    its end. Goods promised to orders don't count as there.
    """
    since = session.moment().at - REORDER_DAYS * _DAY
    with_cost = session.may(Right.SEE_COST)
    return low_stock.low_listing(session.store, search, category_id, since, with_cost=with_cost)


@query(Right.LOOK)
def export_low(
    session: Session,
    path: Path,
    titles: Sequence[str],
    search: str = "",
    category_id: int | None = None,
    progress: Progress | None = None,
) -> int:
    """Save the list of low products: a workbook if the name ends in `.xlsx`, else CSV.

    Texts are safe: no cell runs as a formula.

    Args:
        session: who takes it out.
        path: of the file to make or replace.
        titles: in the person's language: code, name, category, shelf, unit, available, minimum,
            sold, to buy; and, for who may see it, cost and amount.
        search: as in `low_listing`.
        category_id: as in `low_listing`.
        progress: told how far it is; cancelled, nothing is left.

    Returns:
        How many products are in it.

    Raises:
        FolderNotWritable, DiskFull: the file can't be written; one that was there stays.
    """
    watch, done = progress or Unwatched(), 0
    with writing_whole(path) as file:
        with session.store.snapshot():
            listing = low_listing(session, search, category_id)
            total = listing.count()
            with table_writer(file, path.suffix, list(titles)) as writer:
                for row in _rows(listing):
                    if done % _REPORT_EVERY == 0:
                        watch.report(done, total)
                    writer.write(_cells(row)[: len(titles)])
                    done += 1
        watch.report(total, total)
        _note(session.fresh(), path.name, done)
    return done


@command(Right.LOOK)
def _note(session: Session, name: str, rows: int) -> Changes:
    session.journal("stock.exported", name, {"rows": rows})
    return Changes({}, {"rows": rows})


def _rows(listing: Listing[LowRow]) -> Iterator[LowRow]:
    page = listing.page("name", _PAGE)
    while page.rows:
        yield from page.rows
        page = listing.page("name", _PAGE, after=page.keys[-1])


def _cells(row: LowRow) -> list[str | Decimal]:
    quantities = (row.available, row.minimum, row.sold, row.suggested)
    cells: list[str | Decimal] = [row.code, row.name, row.category, row.shelf, row.unit]
    cells += [Decimal(each) / ONE for each in quantities]
    if row.cost is not None:
        cells += [Decimal(row.cost), Decimal(row.worth or 0)]
    return cells


@query(Right.SEE_COST)
def stock_value(session: Session) -> StockValue:
    """What the stock is worth; walks through all products, so call it in a worker."""
    rows = low_stock.values_by_category(session.store)
    return StockValue(tuple(rows), sum(value for _, _, value in rows))
