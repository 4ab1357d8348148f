"""Bringing a price list into the shop: look first, then all good rows in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from oms_desktop.domain.barcode import candidates
from oms_desktop.domain.cells import guess_style
from oms_desktop.domain.errors import CodeInShop, CodeTaken, RowRepeats
from oms_desktop.domain.money import NumberStyle
from oms_desktop.domain.product_rows import ColumnMap, map_columns, read_row
from oms_desktop.domain.products import ProductDraft, ProductWarning, check_product
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import catalogue
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session
from oms_desktop.services.tabular import Table, TableRow, read_table, write_rejects

REPORT_EVERY = 200


class Progress(Protocol):
    """Told how far long work is; `report` raises to cancel."""

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are finished."""
        ...


class Unwatched:
    """Progress that nobody looks at."""

    def report(self, done: int, total: int) -> None:
        """Nothing to say."""


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do: good rows, bad rows with their reasons, warnings by line."""

    path: Path
    table: Table
    good: tuple[tuple[TableRow, ProductDraft], ...]
    bad: tuple[tuple[TableRow, Refused], ...]
    warnings: tuple[tuple[int, ProductWarning], ...]


@dataclass
class _Seen:
    """Codes met so far in the file, in all spellings, with name and line of the row that has each."""

    owners: dict[str, tuple[str, int]] = field(default_factory=dict)

    def claim(self, draft: ProductDraft, line: int) -> None:
        """Take a draft's codes.

        Raises:
            RowRepeats: an earlier row has one of them.
        """
        codes = [code for code in (draft.code, *draft.all_barcodes) if code]
        for code in codes:
            for key in candidates(code):
                if key.casefold() in self.owners:
                    raise RowRepeats(code, *self.owners[key.casefold()])
        for code in codes:
            keys = (key.casefold() for key in candidates(code))
            self.owners |= dict.fromkeys(keys, (draft.name, line))


@query(Right.EDIT_PRODUCTS)
def plan_products(session: Session, path: Path, progress: Progress | None = None) -> ImportPlan:
    """Read a price list and say what would happen; nothing is written.

    Raises:
        FileRefused: the file as a whole can't be used.
    """
    watch = progress or Unwatched()
    table = read_table(path)
    columns = map_columns(table.header, str(path))
    samples = [text for row in table.rows for text in columns.money_samples(row.cells)]
    style = guess_style(samples)
    good: list[tuple[TableRow, ProductDraft]] = []
    bad: list[tuple[TableRow, Refused]] = []
    warnings: list[tuple[int, ProductWarning]] = []
    seen = _Seen()
    for done, row in enumerate(table.rows):
        if done % REPORT_EVERY == 0:
            watch.report(done, len(table.rows))
        try:
            draft = _draft(session, columns, row, seen, style)
        except Refused as refused:
            bad.append((row, refused))
        else:
            good.append((row, draft))
            warnings.extend((row.number, warning) for warning in check_product(draft))
    return ImportPlan(path, table, tuple(good), tuple(bad), tuple(warnings))


def _draft(
    session: Session, columns: ColumnMap, row: TableRow, seen: _Seen, style: NumberStyle
) -> ProductDraft:
    draft = read_row(columns, row.cells, style)
    try:
        catalogue.check_codes(session, draft, None)
    except CodeTaken as taken:
        raise CodeInShop(taken.code, taken.owner) from taken
    seen.claim(draft, row.number)
    return draft


@command(Right.EDIT_PRODUCTS)
def import_products(
    session: Session, plan: ImportPlan, progress: Progress | None = None
) -> Changes:
    """Keep all good rows of a plan, in one transaction; cancelled, nothing is kept.

    Returns:
        Facts `added` and `refused` (numbers of rows).

    Raises:
        CodeTaken: a product with the same code was added since the plan was made.
    """
    watch = progress or Unwatched()
    # Codes that the file names come first, so that no running code given here takes one of them.
    drafts = sorted((draft for _, draft in plan.good), key=lambda draft: not draft.code)
    for done, draft in enumerate(drafts):
        if done % REPORT_EVERY == 0:
            watch.report(done, len(drafts))
        catalogue.insert(session, draft)
    facts = {"added": len(plan.good), "refused": len(plan.bad)}
    session.journal("products.imported", plan.path.name, facts)
    return Changes({"product": ()}, facts)


def save_rejects(
    plan: ImportPlan,
    path: Path,
    words: Callable[[Refused], str],
    titles: Sequence[str] = ("Line", "Reason"),
) -> None:
    """Save the bad rows with their reasons beside, to be mended and imported again.

    Raises:
        FolderNotWritable: the file can't be written there.
    """
    rows = [(row, words(refused)) for row, refused in plan.bad]
    write_rejects(path, plan.table.header, rows, titles=(titles[0], titles[1]))
