"""Bringing a list of products into the shop: look first, then all good rows in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from oms_desktop.database import import_columns
from oms_desktop.domain.barcode import candidates
from oms_desktop.domain.cells import guess_style
from oms_desktop.domain.errors import ChoiceInvalid, ColumnMissing, RowRepeats
from oms_desktop.domain.product_cells import ColumnMap
from oms_desktop.domain.product_changes import ImportMode, ProductChange
from oms_desktop.domain.product_columns import FIELDS
from oms_desktop.domain.product_rows import check_columns, place_columns
from oms_desktop.domain.products import ProductDraft, ProductWarning, check_product
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import import_rows
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.import_rows import NewProduct
from oms_desktop.services.session import Session
from oms_desktop.services.tabular import Table, TableRow, read_table, write_rejects

REPORT_EVERY = 200
KIND: Final = "products"


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
class Source:
    """A file as it was read, and which column is what as far as that can be told."""

    path: Path
    table: Table
    columns: ColumnMap


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        path: of the file.
        table: what stands in it.
        good: rows of products that would be added.
        bad: rows that can't be taken, with their reasons.
        warnings: by line.
        changes: rows of products in the shop that would change.
        unchanged: how many rows say nothing new.
        mode: what is done with rows of products in the shop.
        aside: what a new product has beside its draft, by line, where it isn't the usual.
        columns: what each column was read as.
    """

    path: Path
    table: Table
    good: tuple[tuple[TableRow, ProductDraft], ...]
    bad: tuple[tuple[TableRow, Refused], ...]
    warnings: tuple[tuple[int, ProductWarning], ...]
    columns: ColumnMap
    changes: tuple[tuple[TableRow, ProductChange], ...] = ()
    unchanged: int = 0
    mode: ImportMode = ImportMode.ADD
    aside: Mapping[int, NewProduct] = field(default_factory=dict)

    @property
    def renamed(self) -> int:
        """How many products would get another name."""
        return sum(change.renames for _, change in self.changes)

    @property
    def steps(self) -> int:
        """How many rows would be stored."""
        return len(self.good) + len(self.changes)


@dataclass
class _Seen:
    """Codes and products met so far in the file, with name and line of the row that has each."""

    owners: dict[str, tuple[str, int]] = field(default_factory=dict)
    products: dict[int, tuple[str, int]] = field(default_factory=dict)

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

    def claim_change(self, change: ProductChange, line: int) -> None:
        """Take a product of the shop.

        Raises:
            RowRepeats: an earlier row means it too, or has one of its codes.
        """
        if change.product_id in self.products:
            raise RowRepeats(change.before.draft.code, *self.products[change.product_id])
        self.claim(change.after.draft, line)
        self.products[change.product_id] = (change.after.draft.name, line)


@query(Right.EDIT_PRODUCTS)
def read_source(session: Session, path: Path, chosen: Mapping[str, str] | None = None) -> Source:
    """Read a file and recognise its columns, with what was mapped by hand before.

    Args:
        session: who reads.
        path: of the file.
        chosen: fields by header as they are mapped now; an empty field isn't read.

    Raises:
        FileRefused: the file as a whole can't be used.
        ChoiceInvalid: there is no such field.
    """
    return map_source(session, Source(path, read_table(path), ColumnMap({}, 0)), chosen)


@query(Right.EDIT_PRODUCTS)
def map_source(session: Session, source: Source, chosen: Mapping[str, str] | None = None) -> Source:
    """The same file with other columns, see `read_source`."""
    for name in (chosen or {}).values():
        if name and name not in FIELDS:
            raise ChoiceInvalid("column", name)
    known = import_columns.columns_of(session.store, KIND)
    folded = {header.casefold(): name for header, name in known.items() if name in {"", *FIELDS}}
    folded |= {header.strip().casefold(): name for header, name in (chosen or {}).items()}
    return Source(source.path, source.table, place_columns(source.table.header, folded))


@query(Right.EDIT_PRODUCTS)
def plan_products(
    session: Session,
    path: Path,
    progress: Progress | None = None,
    *,
    mode: ImportMode = ImportMode.ADD,
    chosen: Mapping[str, str] | None = None,
) -> ImportPlan:
    """Read a price list and say what would happen; nothing is written.

    Raises:
        FileRefused: the file as a whole can't be used.
        ChoiceInvalid: a column is mapped to a field that there isn't.
    """
    return plan_source(session, read_source(session, path, chosen), progress, mode=mode)


@query(Right.EDIT_PRODUCTS)
def plan_source(
    session: Session,
    source: Source,
    progress: Progress | None = None,
    *,
    mode: ImportMode = ImportMode.ADD,
) -> ImportPlan:
    """Say what importing a file that was read would do; nothing is written.

    Raises:
        ColumnMissing: the file lacks a column that is needed.
    """
    _check_columns(source, mode)
    watch, rows, columns = progress or Unwatched(), source.table.rows, source.columns
    style = guess_style(text for row in rows for text in columns.money_samples(row.cells))
    reader = import_rows.RowReader(session, columns, style, mode)
    planned = _Planned()
    with session.store.snapshot():
        for done, row in enumerate(rows):
            if done % REPORT_EVERY == 0:
                watch.report(done, len(rows))
            planned.take(reader, row)
        planned.check_parts(reader)
    return ImportPlan(
        source.path,
        source.table,
        tuple(planned.good),
        tuple(planned.bad),
        tuple(planned.warnings),
        columns,
        tuple(planned.changes),
        planned.unchanged,
        mode,
        planned.aside,
    )


@dataclass
class _Planned:
    """A plan while its rows are read."""

    good: list[tuple[TableRow, ProductDraft]] = field(default_factory=list)
    bad: list[tuple[TableRow, Refused]] = field(default_factory=list)
    warnings: list[tuple[int, ProductWarning]] = field(default_factory=list)
    changes: list[tuple[TableRow, ProductChange]] = field(default_factory=list)
    unchanged: int = 0
    aside: dict[int, NewProduct] = field(default_factory=dict)
    seen: _Seen = field(default_factory=_Seen)

    def take(self, reader: import_rows.RowReader, row: TableRow) -> None:
        """Put a row where it belongs."""
        try:
            found = reader.read(row.cells)
            if isinstance(found, ProductChange):
                self.seen.claim_change(found, row.number)
            else:
                self.seen.claim(found.draft, row.number)
        except Refused as refused:
            self.bad.append((row, refused))
            return
        if isinstance(found, NewProduct):
            self.good.append((row, found.draft))
            if not found.usual:
                self.aside[row.number] = found
            self._warn(row, found.draft)
        elif found.before == found.after:
            self.unchanged += 1
        else:
            self.changes.append((row, found))
            self._warn(row, found.after.draft)

    def check_parts(self, reader: import_rows.RowReader) -> None:
        """Turn bundles away whose parts are neither in the shop nor in the file."""
        named = {draft.code.casefold() for _, draft in self.good if draft.code}
        for row, draft in [each for each in self.good if each[1].parts]:
            try:
                reader.check_parts(draft, named)
            except Refused as refused:
                self.good.remove((row, draft))
                self.bad.append((row, refused))
        self.bad.sort(key=lambda each: each[0].number)

    def _warn(self, row: TableRow, draft: ProductDraft) -> None:
        self.warnings.extend((row.number, warning) for warning in check_product(draft))


def _check_columns(source: Source, mode: ImportMode) -> None:
    name = str(source.path)
    if mode is ImportMode.ADD:
        check_columns(source.columns, name, "name", "price")
        return
    if "code" not in source.columns and "barcode" not in source.columns:
        raise ColumnMissing(name, "code")
    if mode is not ImportMode.UPDATE:
        check_columns(source.columns, name, "price" if mode is ImportMode.PRICES else "stock")


@command(Right.EDIT_PRODUCTS)
def import_products(
    session: Session, plan: ImportPlan, progress: Progress | None = None
) -> Changes:
    """Keep all good rows of a plan, in one transaction; cancelled, nothing is kept.

    Returns:
        Facts `added` and `refused` (numbers of rows), and, if products in the shop may change,
        `changed`, `renamed` and `unchanged`.

    Raises:
        CodeTaken: a product with the same code was added since the plan was made.
        ProductChanged: a product that would change was changed by somebody since.
        RightMissing: the plan corrects stock, and the person may not.
    """
    watch = progress or Unwatched()
    if any(change.moved for _, change in plan.changes):
        session.check(Right.ADJUST_STOCK)
    done = 0
    for _, change in plan.changes:
        if done % REPORT_EVERY == 0:
            watch.report(done, plan.steps)
        import_rows.apply_change(session, change)
        done += 1
    import_rows.move_stock(session, (change for _, change in plan.changes))
    for row, draft in sorted(plan.good, key=_turn):
        if done % REPORT_EVERY == 0:
            watch.report(done, plan.steps)
        import_rows.add_new(session, plan.aside.get(row.number, NewProduct(draft)))
        done += 1
    facts: dict[str, int] = {"added": len(plan.good), "refused": len(plan.bad)}
    if plan.mode is not ImportMode.ADD:
        facts |= {"changed": len(plan.changes), "renamed": plan.renamed}
        facts["unchanged"] = plan.unchanged
    session.journal("products.imported", plan.path.name, facts)
    return Changes({"product": ()}, facts)


@command(Right.EDIT_PRODUCTS)
def undo_import(session: Session, plan: ImportPlan, progress: Progress | None = None) -> Changes:
    """Give products that an import changed back what they were, in one transaction.

    Products and units that it added stay: by now they may be in a cart or on an invoice. Stock goes
    back by as much as it was corrected; what was sold since stays sold.

    Returns:
        Facts `changed`: how many products are as before; `units`: how many units stay.

    Raises:
        ProductChanged: somebody has changed one of them since.
        RightMissing: stock would be corrected, and the person may not.
    """
    watch = progress or Unwatched()
    changes = [change.undone() for _, change in plan.changes]
    if any(change.moved for change in changes):
        session.check(Right.ADJUST_STOCK)
    for done, change in enumerate(changes):
        if done % REPORT_EVERY == 0:
            watch.report(done, len(changes))
        import_rows.apply_change(session, change)
    import_rows.move_stock(session, changes)
    kept = sum(len(change.added_units) for _, change in plan.changes)
    facts = {"changed": len(changes), "units": kept}
    session.journal("products.import_undone", plan.path.name, facts)
    return Changes({"product": ()}, facts)


@command(Right.EDIT_PRODUCTS)
def remember_columns(session: Session, chosen: Mapping[str, str]) -> Changes:
    """Remember what columns were mapped to by hand, for the next file with the same headers.

    Raises:
        ChoiceInvalid: there is no such field.
    """
    for name in chosen.values():
        if name and name not in FIELDS:
            raise ChoiceInvalid("column", name)
    kept = {header.strip(): name for header, name in chosen.items() if header.strip()}
    import_columns.keep_columns(session.store, KIND, kept)
    return Changes({"import": (0,)}, {"columns": len(kept)})


def _turn(each: tuple[TableRow, ProductDraft]) -> tuple[bool, bool]:
    """When a new product is stored.

    Codes that the file names come first, so that no running code given here takes one of them; and
    bundles come after what they may be made of.
    """
    return not each[1].code, bool(each[1].parts)


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
