"""Every number that was given, what became of it, and whether one is missing."""

import json
from dataclasses import dataclass
from typing import Final

from oms_desktop.database import bookcheck
from oms_desktop.database import number_list as table
from oms_desktop.database.listing import Listing
from oms_desktop.database.number_list import NumberItem
from oms_desktop.domain.periods import Days
from oms_desktop.domain.users import Right
from oms_desktop.services import bookcheck_rules
from oms_desktop.services.command import query
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings

SERIES: Final = table.SERIES


@dataclass(frozen=True)
class SeriesState:
    """A series as a whole.

    Attributes:
        count: how many numbers were given.
        missing: period and sequence of those that aren't there, such as `2026-11 17`.
        odd: numbers that are there twice, or that none of the shop's patterns makes.
    """

    count: int
    missing: tuple[str, ...]
    odd: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """No gap and no twin."""
        return not self.missing and not self.odd


@query(Right.SEE_JOURNAL)
def number_listing(session: Session, series: str, days: Days | None = None) -> Listing[NumberItem]:
    """The numbers of a series, given on some days or ever; `series` is one of `SERIES`."""
    since, until = session.times(days)
    return table.number_listing(session.store, series, since, until, session.today())


@query(Right.SEE_JOURNAL)
def series_state(session: Session, series: str) -> SeriesState:
    """Go through a series from its first number to its last; takes its time in a large shop."""
    store, setting = session.store, f"{series}_pattern"
    with store.snapshot():
        told = (json.loads(text) for text in table.settings_told(store, setting))
        patterns = [getattr(ShopSettings(), setting), *(str(each.get("to", "")) for each in told)]
        # One of a damaged entry makes no numbers; the book check names the entry.
        known = [each for each in dict.fromkeys(patterns) if each]
        last = {key: end for key, end in bookcheck.last_numbers(store).items() if key[0] == series}
        count = sum(last.values())
        found = list(bookcheck_rules.one_series(store, series, known, last))
    prefix = f"{series} "
    # What is left of them: periods of which no number is there.
    gone = tuple(f"{period} 1–{end}".strip() for (_, period), end in last.items())
    count -= sum(last.values())
    missing = [each.record.removeprefix(prefix) for each in found if each.kind == "number_missing"]
    odd = [
        each.found or each.record for each in found if each.kind in {"number_odd", "number_twice"}
    ]
    return SeriesState(count - len(missing), (*missing, *gone), tuple(odd))
