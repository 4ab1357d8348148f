"""Birthdays: a day of the calendar, with or without its year."""

import re
from datetime import date
from typing import Final

from oms_desktop.domain.days import day_text, parse_day
from oms_desktop.domain.errors import DayTextInvalid
from oms_desktop.domain.errors_customers import BirthdayInvalid

NO_YEAR: Final = "--"
"""In front of a birthday whose year isn't known: `--08-17`."""
_DAY_AND_MONTH: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})", re.ASCII)
_STORED: Final = re.compile(r"--([0-9]{2})-([0-9]{2})", re.ASCII)
_TWO_DIGITS: Final = re.compile(r"[-/. ][0-9]{1,2}[-/. ][0-9]{2}$", re.ASCII)
_LEAP_YEAR: Final = 2000
_EARLIEST: Final = 1900


def parse_birthday(text: str, today: date) -> str:
    """Read `17/8`, `17-08-1990`, `17/8/90` or `1990-08-17`; empty is none.

    Raises:
        BirthdayInvalid: no such day.
    """
    typed = text.strip()
    found = _DAY_AND_MONTH.fullmatch(typed)
    try:
        if found:
            day = date(_LEAP_YEAR, int(found[2]), int(found[1]))
            return f"{NO_YEAR}{day:%m-%d}"
        if _STORED.fullmatch(typed):
            date.fromisoformat(f"{_LEAP_YEAR}-{typed.removeprefix(NO_YEAR)}")
            return typed
        return _with_year(typed, today)
    except (ValueError, DayTextInvalid) as fault:
        raise BirthdayInvalid(text) from fault


def check_birthday(stored: str, today: date) -> None:
    """Refuse a birthday that nobody living can have.

    Raises:
        BirthdayInvalid: before 1900, or still to come.
    """
    if stored and not stored.startswith(NO_YEAR):
        born = date.fromisoformat(stored)
        if born > today or born.year < _EARLIEST:
            raise BirthdayInvalid(birthday_text(stored))


def birthday_text(stored: str) -> str:
    """A birthday as it is typed: `17-08-1990`, or `17-08`."""
    if stored.startswith(NO_YEAR):
        return "-".join(reversed(stored.removeprefix(NO_YEAR).split("-")))
    return day_text(stored)


def _with_year(typed: str, today: date) -> str:
    """A whole day; a year in two digits is the last such year gone by."""
    iso = parse_day(typed)
    if iso > today.isoformat() and _TWO_DIGITS.search(typed):
        return f"{int(iso[:4]) - 100}{iso[4:]}"
    return iso
