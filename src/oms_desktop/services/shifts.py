"""Shifts: who held the drawer from when to when, and what it came to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from oms_desktop.database import closings, journal
from oms_desktop.database import shifts as table
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    NotFound,
    ShiftNeeded,
    ShiftOpenAlready,
)
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.shifts import (
    CashCategory,
    DifferenceNeedsReason,
    ShiftReport,
    count,
    is_stale,
)
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import numbers
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Moment, Session
from oms_desktop.services.shift_figures import figures

REASON_LIMIT = 200


@dataclass(frozen=True)
class OpenShift:
    """The shift that holds the drawer now; `opened` is the shop's local time.

    `stale` if it was opened on an earlier business day and should have been closed.
    """

    id: int
    number: str
    opened: Moment
    business_day: str
    opened_by: str
    stale: bool


@dataclass(frozen=True)
class PastShift:
    """A closed shift in the list; `difference` is None for who may not see it."""

    id: int
    number: str
    business_day: date
    closed: datetime
    closed_by: str
    sales_count: int
    sales_total: int
    counted: int
    difference: int | None
    deposit: int


@command(Right.SELL)
def open_shift(session: Session, opening_float: int) -> Changes:
    """Take the drawer over with this much money in it.

    Raises:
        ShiftOpenAlready: one counter has one open shift.
        AmountOutOfRange: a float no drawer holds.
    """
    if not 0 <= opening_float <= AMOUNT_LIMIT:
        raise AmountOutOfRange(opening_float, 0, AMOUNT_LIMIT)
    found = table.open_shift(session.store)
    if found is not None:
        raise ShiftOpenAlready(found[1])
    day, at = session.today(), session.moment().at
    number = numbers.take(session, "shift", session.settings().shift_pattern)
    shift_id = table.add_shift(
        session.store, number, session.person.id, at, day.isoformat(), opening_float
    )
    session.journal("shift.opened", number, {"float": opening_float, "day": day.isoformat()})
    return Changes({"shift": (shift_id,)}, {"number": number})


@query(Right.LOOK)
def current_shift(session: Session) -> OpenShift | None:
    """The open shift, or None."""
    found = closings.open_row(session.store)
    if found is None:
        return None
    moment = session.moment()
    stale = is_stale(date.fromisoformat(found.business_day), moment.local)
    opened = Moment(found.opened_at, moment.offset)
    return OpenShift(found.id, found.number, opened, found.business_day, found.person, stale)


@query(Right.LOOK)
def stale_shift(session: Session) -> OpenShift | None:
    """The open shift if it is of an earlier business day: to be said at start."""
    found = current_shift(session)
    return found if found is not None and found.stale else None


# ------------------------------------------------------------------ the drawer beside sales


@command(Right.CASH_MOVES)
def cash_move(session: Session, amount: int, category: CashCategory, reason: str) -> Changes:
    """Put money into the drawer, or take it out (a negative amount).

    Raises:
        AmountOutOfRange: nothing, or more than any till holds.
        FieldMissing, TextTooLong: no reason, or a long one.
        ShiftNeeded: no shift is open.
    """
    if amount == 0 or abs(amount) > AMOUNT_LIMIT:
        raise AmountOutOfRange(amount, 1, AMOUNT_LIMIT)
    why = clean_text(reason, "reason", REASON_LIMIT, required=True)
    shift = _open(session)
    at, kind = session.moment().at, CashCategory(category).value
    closings.add_move(session.store, shift.id, amount, kind, why, at, session.person.id)
    content: dict[str, object] = {"amount": amount, "category": kind, "reason": why}
    session.journal("cash.moved", shift.number, content)
    return Changes({"shift": (shift.id,)}, {"amount": amount, "number": shift.number})


@command(Right.OPEN_DRAWER)
def open_drawer(session: Session, reason: str) -> Changes:
    """Open the drawer without a sale; possible before a shift, to count what is in it.

    Raises:
        FieldMissing, TextTooLong: no reason, or a long one.
    """
    why = clean_text(reason, "reason", REASON_LIMIT, required=True)
    shift = closings.open_row(session.store)
    session.journal("drawer.opened", shift.number if shift else "", {"reason": why})
    return Changes({"shift": (shift.id,)} if shift else {}, {"reason": why})


# ------------------------------------------------------------------ closing


@command(Right.SELL)
def count_and_close(
    session: Session, denominations: Mapping[int, int], deposit: int = 0, reason: str = ""
) -> Changes:
    """Close the open shift with what was counted; what was expected is told only now.

    Args:
        session: who counted.
        denominations: pieces by note or coin.
        deposit: taken out of the drawer after the count.
        reason: of a difference.

    Returns:
        Facts `number`, `expected`, `counted`, `difference`, `deposit`.

    Raises:
        ShiftNeeded: no shift is open.
        AmountOutOfRange: an impossible count, or a deposit above what was counted.
        DifferenceNeedsReason: the count isn't what was expected; says how much only to who may see it.
        TextTooLong: a long reason.
    """
    shift = _open(session)
    counted = count(denominations)
    if not 0 <= deposit <= counted:
        raise AmountOutOfRange(deposit, 0, counted)
    why = clean_text(reason, "reason", REASON_LIMIT)
    report = figures(session, shift)
    expected = report.expected or 0
    difference = counted - expected
    if difference and not why:
        raise DifferenceNeedsReason(difference if session.may(Right.SEE_EXPECTED) else None)
    pieces = {value: denominations[value] for value in sorted(denominations, reverse=True)}
    counts = {str(value): number for value, number in pieces.items() if number}
    facts: dict[str, object] = {
        "number": shift.number,
        "expected": expected,
        "counted": counted,
        "difference": difference,
        "deposit": deposit,
    }
    _journal_closing(session, report, {**facts, "reason": why, "denominations": counts})
    report = replace(
        report,
        closed=True,
        denominations=tuple((int(value), number) for value, number in counts.items()),
        counted=counted,
        difference=difference,
        reason=why,
        deposit=deposit,
        # With the closing's own entry: whoever cuts the journal's end off can't keep this paper.
        head_hash=journal.head_hash(session.store),
    )
    _keep(session, shift.id, report)
    return Changes({"shift": (shift.id,)}, facts)


def _journal_closing(session: Session, report: ShiftReport, count_: dict[str, object]) -> None:
    sums = {
        "sales": [report.sales_count, report.sales_total],
        "voids": [report.void_count, report.void_total],
        "methods": dict(report.methods),
        "debt": report.debt_received,
        "grand_total": report.grand_total,
    }
    content = {name: value for name, value in count_.items() if name != "number"}
    session.journal("shift.closed", report.number, {**content, **sums})


def _keep(session: Session, shift_id: int, report: ShiftReport) -> None:
    at = session.moment().at
    if not closings.close(session.store, shift_id, at):
        raise ShiftNeeded
    closings.add_closing(
        session.store,
        shift_id,
        at=at,
        person_id=session.person.id,
        denominations=journal.canonical({str(value): n for value, n in report.denominations}),
        counted=report.counted or 0,
        expected=report.expected or 0,
        reason=report.reason,
        deposit=report.deposit,
        report=report.to_json(),
        head_hash=report.head_hash,
    )


# ------------------------------------------------------------------ reports


@query(Right.SEE_EXPECTED)
def x_report(session: Session) -> ShiftReport:
    """The open shift so far, with what the drawer should hold.

    Raises:
        ShiftNeeded: no shift is open.
    """
    with session.store.snapshot():
        return figures(session, _open(session))


@query(Right.LOOK)
def closing_report(session: Session, shift_id: int) -> ShiftReport:
    """The report of a closed shift, as it was.

    What was expected is there for who holds the right, and for who counted: they were told.

    Raises:
        NotFound: no such shift was closed.
    """
    row = closings.closing(session.store, shift_id)
    if row is None:
        raise NotFound("shift", str(shift_id))
    report = ShiftReport.from_json(row.report)
    return report if _may_see(session, row) else report.blind()


@query(Right.LOOK)
def past_shifts(session: Session, most: int = 200) -> list[PastShift]:
    """Closed shifts, newest first."""
    return [_past(session, row) for row in closings.last_closings(session.store, most)]


def _past(session: Session, row: closings.ClosedRow) -> PastShift:
    report = ShiftReport.from_json(row.report)
    return PastShift(
        id=row.id,
        number=row.number,
        business_day=report.business_day,
        closed=report.at,
        closed_by=row.person,
        sales_count=report.sales_count,
        sales_total=report.sales_total,
        counted=row.counted,
        difference=row.difference if _may_see(session, row) else None,
        deposit=row.deposit,
    )


def _may_see(session: Session, row: closings.ClosedRow) -> bool:
    return session.may(Right.SEE_EXPECTED) or row.person_id == session.person.id


def _open(session: Session) -> closings.OpenRow:
    """The open shift.

    Raises:
        ShiftNeeded: none is open.
    """
    found = closings.open_row(session.store)
    if found is None:
        raise ShiftNeeded
    return found
