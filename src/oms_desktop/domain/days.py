"""Calendar days as people type them and as they are kept."""

import re
from datetime import date
from typing import Final

from oms_desktop.domain.errors_products import DayTextInvalid

_TYPED: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", re.ASCII)


def parse_day(text: str) -> str:
    """Read `31-12-2026`, `31/12/2026`, `31.12.2026` or the ISO form; empty is no day.

    Returns:
        The day in ISO form, or an empty text.

    Raises:
        DayTextInvalid: no such day, or no day at all.
    """
    typed = text.strip()
    found = _TYPED.fullmatch(typed)
    iso = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else typed
    check_day(iso, text)
    return iso


def check_day(iso: str, typed: str = "") -> None:
    """Refuse what is no ISO day; empty is none.

    Raises:
        DayTextInvalid.
    """
    try:
        kept = date.fromisoformat(iso).isoformat() if iso else ""
    except ValueError as fault:
        raise DayTextInvalid(typed or iso) from fault
    if kept != iso:
        raise DayTextInvalid(typed or iso)


def day_text(iso: str) -> str:
    """A day as it is typed: `31-12-2026`; what is no ISO day stays."""
    parts = iso.split("-")
    return "-".join(reversed(parts)) if len(parts) == 3 else iso
