"""The day that goods are promised for."""

from datetime import date

from oms_desktop.domain.days import parse_day
from oms_desktop.domain.errors_counter import PromisePast


def parse_promise(text: str, today: date) -> date | None:
    """Read a day as `days.parse_day` does; empty is no promise.

    Raises:
        DayTextInvalid: no day.
        PromisePast: a day that is over.
    """
    iso = parse_day(text, today)
    if not iso:
        return None
    day = date.fromisoformat(iso)
    if day < today:
        raise PromisePast(iso)
    return day
