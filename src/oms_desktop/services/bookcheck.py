"""The book check: everything that is kept is worked out again from the facts; it only tells, never mends."""

import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from oms_desktop.database import bookcheck as facts
from oms_desktop.database import settings as table
from oms_desktop.database.bookcheck_credits import CREDITS
from oms_desktop.database.bookcheck_journal import JOURNAL
from oms_desktop.database.bookcheck_money import INVOICES, PAYMENTS, WRITE_OFFS
from oms_desktop.database.bookcheck_orders import ORDERS
from oms_desktop.database.bookcheck_receipts import RECEIPTS
from oms_desktop.database.bookcheck_stock import STOCK
from oms_desktop.database.connection import Store
from oms_desktop.database.journal import hash_at
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.users import Right
from oms_desktop.services import bookcheck_credits
from oms_desktop.services import bookcheck_rules as rules
from oms_desktop.services.bookcheck_findings import BookReport, Finding
from oms_desktop.services.bookcheck_journal import JournalCheck
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.importing import Progress, Unwatched
from oms_desktop.services.session import Session

QUESTIONS: Final = (
    *STOCK,
    *RECEIPTS,
    *ORDERS,
    *INVOICES,
    *CREDITS,
    *PAYMENTS,
    *WRITE_OFFS,
    *JOURNAL,
)
LAST_CHECK: Final = "books.checked"
"""Setting that holds the last result, and kind of its journal entry."""
HOURS_BETWEEN: Final = 20
_STEP: Final = 4000
"""A question takes about as long as this many journal entries."""


@query(Right.SEE_JOURNAL)
def check_books(session: Session, progress: Progress | None = None) -> BookReport:
    """Work everything out again; slow, so call it in a worker.

    Args:
        session: its store is read in one snapshot while others go on selling.
        progress: told how far it is; `report` raises to cancel.
    """
    return _check(session, progress or Unwatched())


@query(Right.LOOK)
def check_quietly(session: Session, progress: Progress | None = None) -> BookReport:
    """The nightly check, whoever sits there: as `check_books`, but the findings stay inside.

    Their number is told, so that somebody is called who may see them.
    """
    report = _check(session, progress or Unwatched())
    if session.may(Right.SEE_JOURNAL):
        return report
    hidden = tuple(Finding("hidden", "", "") for _ in report.findings)
    return BookReport(
        report.at, report.counts, hidden, report.head_hash, report.sequence, report.milliseconds
    )


@command(Right.LOOK)
def keep_result(session: Session, report: BookReport) -> Changes:
    """Remember the result of a check, in the settings and the journal.

    Raises:
        NotFound: it isn't of this shop: the journal has no such head.
    """
    if report.sequence and hash_at(session.store, report.sequence) != report.head_hash:
        raise NotFound("journal", str(report.sequence))
    result = {
        "at": report.at,
        "ok": report.ok,
        "findings": len(report.findings),
        "sequence": report.sequence,
        "head": report.head_hash,
        "counts": dict(report.counts),
    }
    table.put_setting(session.store, LAST_CHECK, result)
    session.journal(LAST_CHECK, "", result)
    return Changes({"books": (0,)}, {"ok": report.ok, "findings": len(report.findings)})


@query(Right.LOOK)
def last_check(session: Session) -> dict[str, Any] | None:
    """The last result: `at`, `ok`, `findings` (their number), `sequence`, `head`, `counts`."""
    found = table.load_settings(session.store).get(LAST_CHECK)
    return found if isinstance(found, dict) else None


@query(Right.LOOK)
def check_is_due(session: Session) -> bool:
    """Whether the last check is long ago, or there was none."""
    last = last_check(session)
    if last is None:
        return True
    return session.moment().at - int(last["at"]) >= HOURS_BETWEEN * 3_600_000


def _check(session: Session, watch: Progress) -> BookReport:
    begun, store = time.monotonic_ns(), session.store
    with store.snapshot():
        counts = facts.counts(store)
        journal = JournalCheck(store)
        findings = list(_findings(store, journal, watch, counts["journal"]))
    unique = tuple(dict.fromkeys(findings))
    return BookReport(
        session.moment().at,
        counts,
        unique,
        journal.head_hash,
        journal.sequence,
        (time.monotonic_ns() - begun) // 1_000_000,
    )


def _findings(
    store: Store, journal: JournalCheck, watch: Progress, entries: int
) -> Iterator[Finding]:
    rest: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: rules.taxes(store),
        lambda: rules.shares(store),
        lambda: bookcheck_credits.written_again(store),
        lambda: rules.counted(store),
        lambda: rules.heads(store),
        lambda: rules.stock_values(store),
        lambda: rules.series(store, journal.patterns),
    )
    total = entries + _STEP * (len(QUESTIONS) + len(rest))
    yield from journal.run(lambda seen: watch.report(seen, total))
    done = entries
    for question in QUESTIONS:
        watch.report(done, total)
        for record, found, expected in facts.ask(store, question):
            yield Finding(question.kind, question.table, record, found, expected)
        done += _STEP
    for rule in rest:
        watch.report(done, total)
        yield from rule()
        done += _STEP
    watch.report(total, total)
