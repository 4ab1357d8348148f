"""What is to be printed: written with what it documents, kept until it is out or given up."""

import json
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import JsonField, RawRow, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot

OPEN: Final = ("waiting", "printing", "failed")
"""States of a job that isn't over."""


class PrintJob(Table):
    """One paper on its way to a printer."""

    id = peewee.AutoField()
    document = peewee.TextField()
    ids = JsonField()
    number = peewee.TextField()
    paper = peewee.TextField()
    language = peewee.TextField(default="")
    printer_id = peewee.IntegerField(null=True)
    place = peewee.TextField()
    copies = peewee.IntegerField()
    printed = peewee.IntegerField(default=0)
    state = peewee.TextField(default="waiting")
    attempts = peewee.IntegerField(default=0)
    reason = peewee.TextField(default="")
    created_at = TimeField()
    changed_at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "print_job"


@dataclass(frozen=True)
class JobRow:
    """A job of the queue.

    Attributes:
        document: what it is: `receipt`, `invoice`, `delivery_note`, …
        ids: of the invoice, or of what the paper is of.
        number: the document's number, for the screen.
        paper: on what.
        language: of its words; empty for the document's own.
        printer_id: of the shop's printers; None for a printer of the PC by its name in `place`.
        place: the printer's name when it was ordered.
        copies: sheets that are wanted; `printed` of them are out.
        state: waiting, printing, done, failed or cancelled.
        attempts: how often it was sent.
        reason: what went wrong the last time, a word of `domain.printers.Trouble`; empty if nothing.
    """

    id: int
    document: str
    ids: tuple[int, ...]
    number: str
    paper: str
    language: str
    printer_id: int | None
    place: str
    copies: int
    printed: int
    state: str
    attempts: int
    reason: str
    created_at: int

    @property
    def left(self) -> int:
        """Sheets still to come."""
        return self.copies - self.printed


_COLUMNS: Final = (
    PrintJob.id,
    PrintJob.document,
    PrintJob.ids,
    PrintJob.number,
    PrintJob.paper,
    PrintJob.language,
    PrintJob.printer_id,
    PrintJob.place,
    PrintJob.copies,
    PrintJob.printed,
    PrintJob.state,
    PrintJob.attempts,
    PrintJob.reason,
    PrintJob.created_at,
)
_ADD = insert_into(
    PrintJob,
    *("document", "ids", "number", "paper", "language", "printer_id", "place", "copies"),
    *("created_at", "changed_at", "person_id"),
)
_ONE = Statement(PrintJob.select(*_COLUMNS).where(PrintJob.id == slot("id")))
# Constants, so that the partial index serves it.
_OPEN = Statement(
    PrintJob.select(*_COLUMNS)
    .where(PrintJob.state.in_(OPEN))
    .order_by(PrintJob.id.desc())
    .limit(slot("most"))
)
_NEWEST = Statement(PrintJob.select(*_COLUMNS).order_by(PrintJob.id.desc()).limit(slot("most")))
_STATE = Statement(
    PrintJob.update(
        {
            PrintJob.state: slot("state"),
            PrintJob.attempts: slot("attempts"),
            PrintJob.printed: slot("printed"),
            PrintJob.reason: slot("reason"),
            PrintJob.changed_at: slot("at"),
        }
    ).where(PrintJob.id == slot("id"))
)
_FORGET = Statement(
    PrintJob.delete().where(
        (PrintJob.id < slot("before")) & PrintJob.state.in_(("done", "cancelled"))
    )
)


def _row(row: RawRow) -> JobRow:
    return JobRow(row[0], row[1], tuple(json.loads(row[2])), *row[3:])


def add_job(store: Store, ids: tuple[int, ...], **values: Any) -> int:
    """A new job's id; `values` are the columns of `_ADD` without the times but `at`."""
    at = values.pop("at")
    return _ADD.insert(store, ids=json.dumps(ids), created_at=at, changed_at=at, **values)


def find_job(store: Store, job_id: int) -> JobRow | None:
    """One job, or None."""
    row = _ONE.row(store, id=job_id)
    return _row(row) if row else None


def open_jobs(store: Store, most: int) -> list[JobRow]:
    """Jobs that aren't over, oldest first; if there are more than `most`, the newest of them."""
    return [_row(row) for row in reversed(_OPEN.rows(store, most=most))]


def newest_jobs(store: Store, most: int) -> list[JobRow]:
    """Jobs as they were ordered, newest first."""
    return [_row(row) for row in _NEWEST.rows(store, most=most)]


def put_state(
    store: Store, job: JobRow, state: str, at: int, *, printed: int, attempts: int, reason: str
) -> None:
    """Say how far a job is."""
    _STATE.run(
        store,
        id=job.id,
        state=state,
        at=at,
        printed=printed,
        attempts=attempts,
        reason=reason,
    )


def forget_jobs(store: Store, before: int) -> None:
    """Drop jobs with a lower id than this that are over."""
    _FORGET.run(store, before=before)
