"""Calendar days as people type them and as they are kept: the one place where a typed day is read."""

import re
from datetime import date, timedelta
from typing import Final

from oms_desktop.domain.errors import DayTextInvalid

_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})")
_NO_YEAR: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})")
_AHEAD: Final = re.compile(r"\+ ?([0-9]{1,4})")
_WORDS: Final = {"hari ini": 0, "today": 0, "besok": 1, "tomorrow": 1, "lusa": 2}
"""Days ahead; the last is the day after tomorrow."""
_WEEKDAYS: Final = (
    ("monday", "senin"),
    ("tuesday", "selasa"),
    ("wednesday", "rabu"),
    ("thursday", "kamis"),
    ("friday", "jumat", "jum'at"),
    ("saturday", "sabtu"),
    ("sunday", "minggu", "ahad"),
)
_SHORTEST: Final = 3
"""Letters that a weekday has at least: `sen`, `mon`."""
_LEAP_GAP: Final = 9
"""Years within which every day of the calendar comes round."""


def parse_day(text: str, today: date | None = None) -> str:
    """Read a day in the ISO form; empty is no day. Words are taken in both languages, in any case.

    - whole: `31-12-2026`, `31/12/26`, `31.12.2026`, `31 12 2026`, `2026-12-31`
    - from `today` on: `+2`, `hari ini`, `besok`, `lusa`, `today`, `tomorrow`
    - the next such day: `25/12` (today or later), `senin`, `Monday`, `jum` (tomorrow or later)

    Args:
        text: what was typed.
        today: None, as for a file that is read some other day, takes whole days only.

    Raises:
        DayTextInvalid: no such day, or no day at all.
    """
    typed = " ".join(text.casefold().replace("\u2019", "'").split())
    if not typed:
        return ""
    try:
        found = _whole(typed)
        if found is None and today is not None:
            found = _from(today, typed)
    except (ValueError, OverflowError) as fault:
        raise DayTextInvalid(text) from fault
    if found is None:
        raise DayTextInvalid(text)
    return found.isoformat()


def _whole(typed: str) -> date | None:
    """A day with its year."""
    if found := _YEAR_FIRST.fullmatch(typed):
        year, month, day = map(int, found.groups())
        return date(year, month, day)
    if found := _DAY_FIRST.fullmatch(typed):
        day, month, year = map(int, found.groups())
        return date(year + 2000 if len(found[3]) == 2 else year, month, day)
    return None


def _from(today: date, typed: str) -> date | None:
    """A day told by how far it is from today, or by what comes next."""
    if found := _AHEAD.fullmatch(typed):
        return today + timedelta(days=int(found[1]))
    if typed in _WORDS:
        return today + timedelta(days=_WORDS[typed])
    if found := _NO_YEAR.fullmatch(typed):
        return _next_date(today, int(found[1]), int(found[2]))
    for number, names in enumerate(_WEEKDAYS):
        if len(typed) >= _SHORTEST and any(name.startswith(typed) for name in names):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _next_date(today: date, day: int, month: int) -> date | None:
    for year in range(today.year, today.year + _LEAP_GAP):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def check_day(iso: str) -> None:
    """Refuse what is no ISO day; empty is none.

    Raises:
        DayTextInvalid.
    """
    try:
        kept = date.fromisoformat(iso).isoformat() if iso else ""
    except ValueError as fault:
        raise DayTextInvalid(iso) from fault
    if kept != iso:
        raise DayTextInvalid(iso)


def day_text(iso: str) -> str:
    """A day as it is typed: `31-12-2026`; what is no ISO day stays."""
    parts = iso.split("-")
    return "-".join(reversed(parts)) if len(parts) == 3 else iso
