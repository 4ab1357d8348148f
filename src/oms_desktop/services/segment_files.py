"""Taking the people of a segment out: as a table, or as labels with their addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Literal

from oms_desktop.database import segments as table
from oms_desktop.database.segments import SegmentRow
from oms_desktop.domain import whatsapp
from oms_desktop.domain.birthdays import birthday_text
from oms_desktop.domain.customer_class import CustomerClass
from oms_desktop.domain.errors_segments import NobodyMeant
from oms_desktop.domain.labels import JOB_LIMIT, LabelForm, check_copies, check_start
from oms_desktop.domain.product_cells import Value
from oms_desktop.domain.segments import SegmentRule, message_for
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import writing_whole
from oms_desktop.services.importing import Progress, Unwatched
from oms_desktop.services.segments import segment_listing, told_of
from oms_desktop.services.session import Session
from oms_desktop.services.table_writing import table_writer

_PAGE: Final = 500


@dataclass(frozen=True)
class SegmentFile:
    """A table of a segment in the person's language.

    Attributes:
        rule: who is in it.
        order: name of the order, and whether the largest comes first.
        titles: of the columns; the last one, of the links, only in a marketing list.
        consents: the word for each answer about marketing.
        kinds: the word for each `CustomerClass`.
        message: what the links say, `{name}` stands for the person's.
    """

    rule: SegmentRule
    order: tuple[str, bool]
    titles: Sequence[str]
    consents: Mapping[str, str]
    kinds: Mapping[CustomerClass, str]
    message: str = ""


@dataclass(frozen=True)
class Taken:
    """How many people are in a file, and how many of the segment aren't."""

    rows: int
    left_out: int


@query(Right.EXPORT_CUSTOMERS)
def export_segment(
    session: Session, wanted: SegmentFile, path: Path, progress: Progress | None = None
) -> Taken:
    """Write the people of a segment: a workbook if the file's name ends in `.xlsx`, else CSV.

    A marketing list holds only those who agreed, with a link to each one's WhatsApp. That it was taken
    out, by which conditions and how long it was is journalled before the file is there, never who is in it.

    Raises:
        FolderNotWritable, DiskFull: the file can't be written; one that was there stays.
    """
    watch, rule = progress or Unwatched(), wanted.rule
    with writing_whole(path) as file:
        with (
            session.store.snapshot(),
            table_writer(file, path.suffix, list(wanted.titles)) as writer,
        ):
            listing = segment_listing(session, rule)
            sort, descending = wanted.order
            found = listing.find(sort, descending=descending)
            for start in range(0, len(found.ids), _PAGE):
                watch.report(start, len(found.ids))
                ids = found.ids[start : start + _PAGE]
                tags = table.tags_of_all(session.store, ids)
                for row in listing.in_order(ids):
                    writer.write(_cells(wanted, row, tags.get(row.id, [])))
        rows = len(found.ids)
        watch.report(rows, rows)
        taken = Taken(rows, found.sums["all"] - rows)
        _note(session.fresh(), "segment.exported", path.name, rule, taken)
    return taken


def _cells(wanted: SegmentFile, row: SegmentRow, tags: Sequence[str]) -> list[Value]:
    habit = row.habit
    last = habit.last.isoformat() if habit.last else ""
    cells: list[Value] = [
        *(row.code, row.name, row.phone, row.level, ", ".join(tags), row.address.line, row.city),
        *(birthday_text(row.birthday), wanted.kinds[row.kind], last),
        *(Decimal(habit.purchases), Decimal(habit.total)),
        *(Decimal(row.balance), wanted.consents[row.consent], row.consent_on),
    ]
    if wanted.rule.is_marketing:
        text = message_for(wanted.message, row.name)
        number = whatsapp.international(row.phone)
        cells.append(whatsapp.link(row.phone, text) if number else "")
    return cells


# --------------------------------------------------------------- labels


@dataclass(frozen=True)
class AddressOrder:
    """Address labels ready to be drawn, and how many of the segment have no address or aren't on them.

    Attributes:
        labels: name and lines of each, perhaps only the first ones of them.
        count: how many labels there are.
        without: people who have no address.
        left_out: people of the segment who aren't shown.
    """

    labels: tuple[tuple[str, tuple[str, ...]], ...]
    form: LabelForm
    start: int
    made_at: datetime
    language: Literal["id", "en"]
    training: bool
    count: int
    without: int
    left_out: int


@query(Right.EXPORT_CUSTOMERS)
def address_order(
    session: Session, rule: SegmentRule, form: LabelForm, start: int = 1, most: int = JOB_LIMIT
) -> AddressOrder:
    """Labels for all people of a segment who have an address, by name; at most the first so many.

    Raises:
        QuantityOutOfRange: no such place on the paper.
    """
    check_start(start, form)
    found = segment_listing(session, rule).find("name")
    rows = table.addressed(session.store, found.ids)
    labels = tuple((address.recipient or name, address.lines) for name, address in rows[:most])
    return AddressOrder(
        labels,
        form,
        start,
        session.moment().local,
        "en" if session.settings().document_language == "en" else "id",
        session.training,
        len(rows),
        len(found.ids) - len(rows),
        found.sums["all"] - len(found.ids),
    )


def draw_addresses(order: AddressOrder) -> bytes:
    """PDF bytes of given labels; needs no store, so it can run anywhere."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents.address_labels import AddressJob, render

    job = (order.labels, order.form, order.made_at, order.language, order.start, order.training)
    return render(AddressJob(*job))


@command(Right.EXPORT_CUSTOMERS)
def note_labels(session: Session, rule: SegmentRule, count: int, left_out: int) -> Changes:
    """Journal that labels of a segment are handed out: a list of addresses, too.

    Raises:
        NobodyMeant: none at all.
        QuantityOutOfRange: more than anybody wants in one go.
    """
    if not count:
        raise NobodyMeant
    check_copies(count, JOB_LIMIT)
    _tell(session, "segment.labels", "", rule, Taken(count, left_out))
    return Changes({"journal": (0,)}, {"labels": count})


@command(Right.EXPORT_CUSTOMERS)
def _note(session: Session, kind: str, file: str, rule: SegmentRule, taken: Taken) -> Changes:
    _tell(session, kind, file, rule, taken)
    return Changes({"journal": (0,)}, {"rows": taken.rows})


def _tell(session: Session, kind: str, file: str, rule: SegmentRule, taken: Taken) -> None:
    content: dict[str, Any] = {"rows": taken.rows, "left_out": taken.left_out}
    session.journal(kind, file, content | {"filter": told_of(session, rule)})
