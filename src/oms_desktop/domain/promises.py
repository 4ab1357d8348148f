"""The day that goods are promised for, as it is said over a counter."""

import re
from datetime import date, timedelta
from typing import Final

from oms_desktop.domain.days import parse_day
from oms_desktop.domain.errors_counter import PromiseInvalid, PromisePast
from oms_desktop.domain.errors_products import DayTextInvalid

FURTHEST: Final = 366
"""As many days ahead as can be promised by a number."""

_AHEAD: Final = {
    **dict.fromkeys(("hari ini", "ini", "today"), 0),
    **dict.fromkeys(("besok", "tomorrow"), 1),
    "lusa": 2,
}
_WEEKDAYS: Final = (
    ("senin", "monday", "mon"),
    ("selasa", "tuesday", "tue"),
    ("rabu", "wednesday", "wed"),
    ("kamis", "thursday", "thu"),
    ("jumat", "friday", "fri"),
    ("sabtu", "saturday", "sat"),
    ("minggu", "sunday", "sun"),
)
_DAYS: Final = re.compile(r"\+ ?([0-9]{1,3})", re.ASCII)
_SHORT: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})", re.ASCII)


def parse_promise(text: str, today: date) -> date | None:
    """Read `+2`, `besok`, `lusa`, a weekday, `24/12` or a whole date; empty is no promise.

    A weekday is the next one after today; a day and month without a year are those that come next.

    Raises:
        PromiseInvalid: none of these.
        PromisePast: a day that is over.
    """
    typed = " ".join(text.casefold().replace("\u2019", "").replace("'", "").split())
    if not typed:
        return None
    ahead = _ahead(typed, today)
    if ahead is not None:
        return today + timedelta(days=ahead)
    short = _SHORT.fullmatch(typed)
    if short is not None:
        return _next(int(short[1]), int(short[2]), today, text)
    try:
        day = date.fromisoformat(parse_day(text))
    except DayTextInvalid as fault:
        raise PromiseInvalid(text) from fault
    if day < today:
        raise PromisePast(day.isoformat())
    return day


def _ahead(typed: str, today: date) -> int | None:
    """So many days from today, or None if the text says nothing of the kind."""
    counted = _DAYS.fullmatch(typed)
    if counted is not None and int(counted[1]) <= FURTHEST:
        return int(counted[1])
    for at, names in enumerate(_WEEKDAYS):
        if typed in names:
            return (at - today.weekday() - 1) % 7 + 1
    return _AHEAD.get(typed)


def _next(day: int, month: int, today: date, typed: str) -> date:
    """That day of this year, or of the next if it is over."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise PromiseInvalid(typed)
