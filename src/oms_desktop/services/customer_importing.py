"""Bringing a list of customers into the shop: look first, then all good rows in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from oms_desktop.database import customer_details, customer_twins, customers, import_columns
from oms_desktop.domain.cells import guess_style
from oms_desktop.domain.customer_columns import (
    FIELDS,
    CustomerCells,
    place_columns,
    read_values,
    shown_cells,
)
from oms_desktop.domain.customers import CustomerDraft, checked, declined_still
from oms_desktop.domain.errors import ChoiceInvalid, RowRepeats
from oms_desktop.domain.errors_customers import CustomerChanged
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.phones import phone_digits
from oms_desktop.domain.product_cells import ColumnMap
from oms_desktop.domain.product_changes import FieldChange, ImportMode
from oms_desktop.domain.product_rows import check_columns, check_width
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.customer_values import keep_changed, keep_new, still_known
from oms_desktop.services.customers import check_code, dated, free_code
from oms_desktop.services.importing import REPORT_EVERY, Progress, Source, Unwatched
from oms_desktop.services.session import Session
from oms_desktop.services.tabular import Table, TableRow, read_table, write_rejects

KIND: Final = "customers"


class Doubt(StrEnum):
    """What may be wrong with a row that is good."""

    PHONE = "doubtful_phone"
    """No such phone is known."""
    SHARED = "shared_phone"
    """Somebody else has this phone."""
    DECLINED = "declined"
    """They declined advertising; an older answer doesn't change that."""


@dataclass(frozen=True)
class CustomerWarning:
    """Something odd about a good row: whose it is, the phone, who else has it; or the day of an answer."""

    kind: Doubt
    name: str
    phone: str = ""
    owner: str = ""
    day: str = ""


@dataclass(frozen=True)
class CustomerChange:
    """A customer of the shop before and after."""

    customer_id: int
    before: CustomerDraft
    after: CustomerDraft

    def fields(self, language: int) -> tuple[FieldChange, ...]:
        """What changes, as cells; the words in a language of the titles."""
        was, will = shown_cells(self.before, language), shown_cells(self.after, language)
        return tuple(
            FieldChange(name, was[name], will[name]) for name in FIELDS if was[name] != will[name]
        )

    @property
    def renames(self) -> bool:
        """Whether the name changes."""
        return self.before.name != self.after.name


@dataclass(frozen=True)
class CustomerPlan:
    """What an import would do.

    Attributes:
        path: of the file.
        source: the file as it was read.
        good: rows of customers that would be added.
        bad: rows that can't be taken, with their reasons.
        warnings: by line.
        changes: rows of customers in the shop that would change.
        unchanged: rows of customers in the shop that say nothing new, or that aren't to be changed.
        mode: `ADD` or `UPDATE`.
    """

    path: Path
    source: Source
    good: tuple[tuple[TableRow, CustomerDraft], ...]
    bad: tuple[tuple[TableRow, Refused], ...]
    warnings: tuple[tuple[int, CustomerWarning], ...]
    changes: tuple[tuple[TableRow, CustomerChange], ...]
    unchanged: int
    mode: ImportMode

    @property
    def table(self) -> Table:
        """What stands in the file."""
        return self.source.table

    @property
    def steps(self) -> int:
        """How many rows would be stored."""
        return len(self.good) + len(self.changes)

    @property
    def renamed(self) -> int:
        """How many customers would get another name."""
        return sum(change.renames for _, change in self.changes)


@query(Right.EDIT_CUSTOMERS)
def read_source(session: Session, path: Path, chosen: Mapping[str, str] | None = None) -> Source:
    """Read a file and recognise its columns, with what was mapped by hand before.

    Raises:
        FileRefused: the file as a whole can't be used.
        ChoiceInvalid: a column is mapped to a field that there isn't.
    """
    return map_source(session, Source(path, read_table(path), ColumnMap({}, 0)), chosen)


@query(Right.EDIT_CUSTOMERS)
def map_source(session: Session, source: Source, chosen: Mapping[str, str] | None = None) -> Source:
    """The same file with other columns, see `read_source`."""
    _check_fields(chosen or {})
    known = import_columns.columns_of(session.store, KIND)
    folded = {header.casefold(): name for header, name in known.items() if name in {"", *FIELDS}}
    folded |= {header.strip().casefold(): name for header, name in (chosen or {}).items()}
    return Source(source.path, source.table, place_columns(source.table.header, folded))


@query(Right.EDIT_CUSTOMERS)
def plan_source(
    session: Session,
    source: Source,
    progress: Progress | None = None,
    *,
    mode: ImportMode = ImportMode.ADD,
) -> CustomerPlan:
    """Say what importing a file that was read would do; nothing is written.

    A row is somebody in the shop if it has their code, or no code but their name and one of their
    phones (or, without a phone, their name and street).

    Raises:
        ColumnMissing: the file has no names, and no codes by which customers could be changed.
    """
    if mode is ImportMode.ADD or "code" not in source.columns:
        check_columns(source.columns, str(source.path), "name")
    watch, rows, columns = progress or Unwatched(), source.table.rows, source.columns
    style = guess_style(columns.text("credit_limit", row.cells) for row in rows)
    planned = _Planned(session, mode)
    with session.store.snapshot():
        for done, row in enumerate(rows):
            if done % REPORT_EVERY == 0:
                watch.report(done, len(rows))
            planned.take(row, CustomerCells(columns, row.cells, style, planned.today))
    return CustomerPlan(
        source.path,
        source,
        tuple(planned.good),
        tuple(planned.bad),
        tuple(planned.warnings),
        tuple(planned.changes),
        planned.unchanged,
        mode,
    )


class _Planned:
    """A plan while its rows are read."""

    def __init__(self, session: Session, mode: ImportMode) -> None:
        self._session, self._mode = session, mode
        self.today = session.today()
        self.good: list[tuple[TableRow, CustomerDraft]] = []
        self.bad: list[tuple[TableRow, Refused]] = []
        self.warnings: list[tuple[int, CustomerWarning]] = []
        self.changes: list[tuple[TableRow, CustomerChange]] = []
        self.unchanged = 0
        self._seen = _Seen()

    def take(self, row: TableRow, cells: CustomerCells) -> None:
        """Put a row where it belongs."""
        try:
            self._take(row, cells)
        except Refused as refused:
            self.bad.append((row, refused))

    def _take(self, row: TableRow, cells: CustomerCells) -> None:
        check_width(cells.columns, cells.cells)
        values = read_values(cells)
        known = _with_code(self._session, values.get("code", ""))
        if known is not None and still_known(self._session, known) is None:
            raise CustomerAnonymous(values["code"].strip())
        draft = CustomerDraft(**{"name": "", **values})
        if known is None:
            draft = checked(dated(draft, None, self.today), self.today)
            known = None if draft.code else _with_name(self._session, draft)
        if known is None:
            self._seen.claim(draft, row.number)
            self._warn(row.number, draft)
            self.good.append((row, draft))
            return
        before = customer_details.find_draft(self._session.store, known)
        assert before is not None
        self._seen.claim(before, row.number)
        if self._mode is ImportMode.UPDATE and declined_still(before, values):
            odd = CustomerWarning(Doubt.DECLINED, before.name, day=before.consent_on)
            self.warnings.append((row.number, odd))
        after = checked(dated(_changed(before, values), before, self.today), self.today)
        if after == before or self._mode is ImportMode.ADD:
            self.unchanged += 1
        else:
            self._warn(row.number, after, known)
            self.changes.append((row, CustomerChange(known, before, after)))

    def _warn(self, line: int, draft: CustomerDraft, known: int | None = None) -> None:
        for phone in draft.doubtful_phones:
            self.warnings.append((line, CustomerWarning(Doubt.PHONE, draft.name, phone)))
        for phone in draft.phones:
            digits = phone_digits(phone)
            owners = [
                row.name
                for row in customer_twins.same_phone(self._session.store, digits)
                if row.id != known
            ]
            before = self._seen.phones.setdefault(digits, draft.name)
            if known is None and before is not draft.name:
                owners.append(before)
            if owners:
                odd = CustomerWarning(Doubt.SHARED, draft.name, phone, owners[0])
                self.warnings.append((line, odd))


@dataclass
class _Seen:
    """Codes and people met so far in the file, with name and line of the row that has each."""

    owners: dict[tuple[str, ...], tuple[str, int]] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)

    def claim(self, draft: CustomerDraft, line: int) -> None:
        """Take a person.

        Raises:
            RowRepeats: an earlier row is the same one.
        """
        code, name = draft.code.casefold(), draft.name.casefold()
        keys: list[tuple[str, ...]] = [("code", code)] if code else []
        if not code:
            keys += [("phone", name, phone_digits(phone)) for phone in draft.phones]
            keys += [] if draft.phones else [("street", name, draft.address.casefold())]
        for key in keys:
            if key in self.owners:
                raise RowRepeats(draft.code or draft.phone or draft.name, *self.owners[key])
        self.owners |= dict.fromkeys(keys, (draft.name, line))


def _with_code(session: Session, code: str) -> int | None:
    """Who in the shop has a code, or stands for who had it."""
    owner = customers.code_owner(session.store, code.strip()) if code.strip() else None
    known = customers.find_customer(session.store, owner[0]) if owner else None
    return known.id if known else None


def _with_name(session: Session, draft: CustomerDraft) -> int | None:
    """Who in the shop has the name of a row, and one of its phones or, without any, its street."""
    phones = set(map(phone_digits, draft.phones))
    for customer_id in customer_twins.same_name(session.store, draft.name):
        other = customer_details.find_draft(session.store, customer_id)
        if other is None:
            continue
        same_street = other.address.casefold() == draft.address.casefold()
        if phones.intersection(map(phone_digits, other.phones)) or (not phones and same_street):
            return customer_id
    return None


def _changed(before: CustomerDraft, values: Mapping[str, Any]) -> CustomerDraft:
    """A customer with what a row says; nothing is taken away from them."""
    said = {name: value for name, value in values.items() if name != "code"}
    if declined_still(before, said):
        said = {name: value for name, value in said.items() if not name.startswith("consent")}
    for name in ("tags", "further_addresses"):
        if name in said:
            said[name] = (*getattr(before, name), *said[name])
    phones = tuple(filter(None, (said.pop("phone", ""), *said.pop("further_phones", ()))))
    had = set(map(phone_digits, before.phones))
    if not had.issuperset(map(phone_digits, phones)):
        both = (*phones, *before.phones)
        said |= {"phone": both[0], "further_phones": both[1:]}
    return replace(before, **said)


@command(Right.EDIT_CUSTOMERS)
def import_customers(
    session: Session, plan: CustomerPlan, progress: Progress | None = None
) -> Changes:
    """Keep all good rows of a plan, in one transaction; cancelled, nothing is kept.

    Returns:
        Facts `added`, `refused`, `changed`, `renamed` and `unchanged`: numbers of rows.

    Raises:
        CodeTaken: a customer with the same code was added since the plan was made.
        CustomerChanged: one that would change was changed by somebody since.
    """
    watch, done = progress or Unwatched(), 0
    for _, change in plan.changes:
        if done % REPORT_EVERY == 0:
            watch.report(done, plan.steps)
        _apply(session, change)
        done += 1
    # Codes that the file names come first, so that no running code given here takes one of them.
    for _, draft in sorted(plan.good, key=lambda each: not each[1].code):
        if done % REPORT_EVERY == 0:
            watch.report(done, plan.steps)
        check_code(session, draft.code, None)
        keep_new(session, draft if draft.code else replace(draft, code=free_code(session)))
        done += 1
    facts = {"added": len(plan.good), "refused": len(plan.bad), "changed": len(plan.changes)}
    facts |= {"renamed": plan.renamed, "unchanged": plan.unchanged}
    session.journal("customers.imported", plan.path.name, facts)
    return Changes({"customer": ()}, facts)


@command(Right.EDIT_CUSTOMERS)
def undo_import(session: Session, plan: CustomerPlan, progress: Progress | None = None) -> Changes:
    """Give customers that an import changed back what they were, in one transaction; added ones stay.

    Returns:
        Facts `changed`: how many are as before; `units`: nothing else stays.

    Raises:
        CustomerChanged: somebody has changed one of them since.
    """
    watch = progress or Unwatched()
    for done, (_, change) in enumerate(plan.changes):
        if done % REPORT_EVERY == 0:
            watch.report(done, len(plan.changes))
        _apply(session, CustomerChange(change.customer_id, change.after, change.before))
    facts = {"changed": len(plan.changes), "units": 0}
    session.journal("customers.import_undone", plan.path.name, {"changed": len(plan.changes)})
    return Changes({"customer": ()}, facts)


def _apply(session: Session, change: CustomerChange) -> None:
    if customer_details.find_draft(session.store, change.customer_id) != change.before:
        raise CustomerChanged(change.before.name)
    keep_changed(session, change.customer_id, change.before, change.after)


@command(Right.EDIT_CUSTOMERS)
def remember_columns(session: Session, chosen: Mapping[str, str]) -> Changes:
    """Remember what columns were mapped to by hand, for the next file with the same headers.

    Raises:
        ChoiceInvalid: there is no such field.
    """
    _check_fields(chosen)
    kept = {header.strip(): name for header, name in chosen.items() if header.strip()}
    import_columns.keep_columns(session.store, KIND, kept)
    return Changes({"import": (0,)}, {"columns": len(kept)})


def _check_fields(chosen: Mapping[str, str]) -> None:
    for name in chosen.values():
        if name and name not in FIELDS:
            raise ChoiceInvalid("column", name)


def save_rejects(
    plan: CustomerPlan,
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
