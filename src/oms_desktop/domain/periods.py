"""Stretches of days that people ask for by a word."""

from datetime import date, timedelta
from enum import StrEnum

Days = tuple[date, date]
"""First and last day, both included."""


class Period(StrEnum):
    """What a list is narrowed to; `RANGE` is two days of the person's choice."""

    ALL = "all"
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    YEAR = "year"
    RANGE = "range"


def days_of(period: Period, today: date) -> Days | None:
    """The days meant on a day; None where the word alone sets no bounds."""
    month = today.replace(day=1)
    match period:
        case Period.TODAY:
            return today, today
        case Period.YESTERDAY:
            day = today - timedelta(days=1)
            return day, day
        case Period.WEEK:
            return today - timedelta(days=6), today
        case Period.MONTH:
            return month, today
        case Period.LAST_MONTH:
            last = month - timedelta(days=1)
            return last.replace(day=1), last
        case Period.YEAR:
            return today.replace(month=1, day=1), today
        case _:
            return None


def months_back(today: date, count: int) -> tuple[date, ...]:
    """The first days of so many months, the oldest first; the last is the month of `today`."""
    months = today.year * 12 + today.month - 1
    return tuple(
        date(each // 12, each % 12 + 1, 1) for each in range(months - count + 1, months + 1)
    )
