"""Shifts: who held the drawer from when to when."""

from dataclasses import dataclass

from oms_desktop.database import shifts as table
from oms_desktop.domain.errors import AmountOutOfRange, ShiftOpenAlready
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.users import Right
from oms_desktop.services import numbers
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Moment, Session


@dataclass(frozen=True)
class OpenShift:
    """The shift that holds the drawer now; `opened` is the shop's local time."""

    id: int
    number: str
    opened: Moment
    business_day: str


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
    found = table.open_shift(session.store)
    if found is None:
        return None
    number, opened, day = found[1], Moment(found[2], session.moment().offset), found[3]
    return OpenShift(found[0], number, opened, day)
