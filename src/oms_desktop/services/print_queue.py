"""The print queue: jobs are written with what they document, and each sheet is counted with its job.

Nothing here prints. The desktop starts a job, sends it, and tells how it went; whatever happens in
between, the job is in the file.
"""

from typing import Final

from oms_desktop.database import print_jobs
from oms_desktop.database.print_jobs import JobRow
from oms_desktop.domain.errors import AmountOutOfRange, NotFound, StateForbids
from oms_desktop.domain.print_jobs import DOCUMENTS, MAY, MOST_COPIES, JobAct, JobState, Trouble
from oms_desktop.domain.users import Right
from oms_desktop.services import printing
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.printing import Paper
from oms_desktop.services.session import Session

MOST_SHOWN: Final = 50
_COPIES_AT_ONCE: Final = 99
_KEPT: Final = 2_000
"""So many jobs back, one that is over stays to be looked at."""
INVOICES: Final = ("receipt", "invoice")
"""Documents that are an invoice; all others are papers of orders."""


@query(Right.LOOK)
def open_jobs(session: Session) -> list[JobRow]:
    """What isn't out yet, oldest first."""
    return print_jobs.open_jobs(session.store, MOST_SHOWN)


@query(Right.LOOK)
def newest_jobs(session: Session, most: int = 8) -> list[JobRow]:
    """What was ordered last, newest first, also what is out."""
    return print_jobs.newest_jobs(session.store, most)


@query(Right.LOOK)
def job(session: Session, job_id: int) -> JobRow:
    """One job.

    Raises:
        NotFound: there is no such job.
    """
    return _found(session, job_id)


@command(Right.SELL)
def add(
    session: Session,
    document: str,
    ids: tuple[int, ...],
    number: str,
    paper: Paper,
    place: str,
    printer_id: int | None = None,
    copies: int = 1,
    language: str = "",
) -> Changes:
    """Order a paper.

    Args:
        session: who asks.
        document: what it is, as in `domain.print_jobs.DOCUMENTS`.
        ids: of the invoice, or of what the paper is of.
        number: the document's number.
        paper: on what.
        place: the printer's name.
        printer_id: of the shop's printers; None for one of the PC's, by name.
        copies: sheets wanted.
        language: of its words; empty for the document's own.

    Raises:
        NotFound: there is no such kind of document.
        AmountOutOfRange: no copy, or far too many.
    """
    if document not in DOCUMENTS or not ids:
        raise NotFound("document", document)
    if not 0 < copies <= _COPIES_AT_ONCE:
        raise AmountOutOfRange(copies, 1, MOST_COPIES)
    job_id = print_jobs.add_job(
        session.store,
        ids,
        document=document,
        number=number,
        paper=paper.value,
        language=language,
        printer_id=printer_id,
        place=place,
        copies=copies,
        at=session.moment().at,
        person_id=session.person.id,
    )
    return Changes({"print_job": (job_id,)}, {"number": number})


@command(Right.SELL)
def start(session: Session, job_id: int) -> Changes:
    """Take a job to send it: nobody else may, and if the program ends now, that is known.

    Raises:
        NotFound: there is no such job.
        StateForbids: it is being printed, or over.
    """
    row = _checked(session, job_id, JobAct.START)
    _put(session, row, JobState.PRINTING, attempts=row.attempts + 1)
    return Changes({"print_job": (job_id,)}, {"attempts": row.attempts + 1})


@command(Right.SELL)
def sheet_out(session: Session, job_id: int) -> Changes:
    """A sheet of a job is out: it is counted, and the job is done with its last one.

    Returns:
        Facts `copy` (0 is the original), `number` and `left`.

    Raises:
        NotFound: there is no such job, or what it is of is gone.
        StateForbids: it isn't being printed.
    """
    row = _checked(session, job_id, JobAct.COUNT)
    counted = _count(session, row)
    printed = row.printed + 1
    state = JobState.DONE if printed == row.copies else JobState.PRINTING
    _put(session, row, state, printed=printed)
    print_jobs.forget_jobs(session.store, job_id - _KEPT)
    facts = {"copy": counted.facts["copy"], "number": row.number, "left": row.copies - printed}
    return Changes({**counted.touched, "print_job": (job_id,)}, facts)


def _count(session: Session, row: JobRow) -> Changes:
    paper = Paper(row.paper)
    if row.document in INVOICES:
        return printing.count_sheet(session, row.ids[0], paper, "print")
    # Loaded with the first paper of an order, not with the program.
    from oms_desktop.services import order_papers

    wanted = order_papers.OrderPaper(order_papers.PaperKind(row.document), row.ids)
    return order_papers.count_sheet(session, wanted, paper, "print")


@command(Right.SELL)
def fail(session: Session, job_id: int, trouble: Trouble) -> Changes:
    """A job didn't come out; it can be started again.

    Raises:
        NotFound: there is no such job.
        StateForbids: it is over.
    """
    row = _checked(session, job_id, JobAct.FAIL)
    _put(session, row, JobState.FAILED, reason=trouble.value)
    return Changes({"print_job": (job_id,)}, {"number": row.number})


@command(Right.SELL)
def cancel(session: Session, job_id: int) -> Changes:
    """Give a job up that isn't being printed.

    Raises:
        NotFound: there is no such job.
        StateForbids: it is being printed, or out.
    """
    row = _checked(session, job_id, JobAct.CANCEL)
    _put(session, row, JobState.CANCELLED, reason=row.reason)
    return Changes({"print_job": (job_id,)}, {"number": row.number})


def _found(session: Session, job_id: int) -> JobRow:
    row = print_jobs.find_job(session.store, job_id)
    if row is None:
        raise NotFound("print_job", str(job_id))
    return row


def _checked(session: Session, job_id: int, act: JobAct) -> JobRow:
    row = _found(session, job_id)
    if JobState(row.state) not in MAY[act]:
        raise StateForbids("print_job", row.state, act.value)
    return row


def _put(
    session: Session,
    row: JobRow,
    state: JobState,
    *,
    printed: int | None = None,
    attempts: int | None = None,
    reason: str = "",
) -> None:
    print_jobs.put_state(
        session.store,
        row,
        state.value,
        session.moment().at,
        printed=row.printed if printed is None else printed,
        attempts=row.attempts if attempts is None else attempts,
        reason=reason,
    )
