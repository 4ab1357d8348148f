"""Who acts, on which store, by which clock, under which request id."""

import secrets
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from datetime import time as datetime_time
from typing import Any, Final, Protocol

from oms_desktop.database import journal, shifts
from oms_desktop.database.connection import Store
from oms_desktop.domain.errors import ShiftNeeded
from oms_desktop.domain.errors_people import ReasonNeeded
from oms_desktop.domain.periods import Days
from oms_desktop.domain.users import ALONG, WITH_REASON, Person, Right
from oms_desktop.services.shop_settings import ShopSettings, load, load_with_logo

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)
_MINUTE: Final = timedelta(minutes=1)


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The present moment with the shop's offset from UTC."""
        ...


class SystemClock:
    """The PC's clock."""

    def now(self) -> datetime:
        """The present moment in the PC's own zone."""
        return datetime.now().astimezone()


@dataclass(frozen=True)
class _StoppedClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


def new_request() -> str:
    """An id for one thing a person asks for; the same id again changes nothing.

    It begins with the time, so that new ones lie side by side in the file and a command writes one
    page less; the 80 random bits behind make it unique.
    """
    return f"{time.time_ns() // 1_000_000:012x}{secrets.token_hex(10)}"


@dataclass(frozen=True)
class Moment:
    """One instant: milliseconds since 1970 UTC, and the shop's offset in minutes."""

    at: int
    offset: int

    @property
    def local(self) -> datetime:
        """The shop's local time, without a zone."""
        zone = timezone(timedelta(minutes=self.offset))
        return datetime.fromtimestamp(self.at / 1000, zone).replace(tzinfo=None)


@dataclass(frozen=True)
class Lent:
    """A right that somebody lends on the spot: verified by `services.people.lend`."""

    right: Right
    approver: Person

    def covers(self, right: Right) -> bool:
        """Whether this right is lent, or one that goes along with it."""
        along = right in ALONG.get(self.right, ()) and self.approver.may(right)
        return right is self.right or along


@dataclass(frozen=True)
class Session:
    """Handed to every service; nothing else is global."""

    store: Store
    person: Person
    clock: Clock = field(default_factory=SystemClock)
    device: str = "counter"
    request_id: str = field(default_factory=new_request)
    lent: Lent | None = None
    reason: str = ""
    training: bool = False
    """A shop to practise on: all its papers say so."""

    def check(self, right: Right) -> None:
        """Refuse what neither the person nor a lender may do, or what lacks its reason.

        Raises:
            RightMissing: nobody here holds the right.
            ReasonNeeded: it may be used only with a reason.
        """
        borrowed = self.lent is not None and self.lent.covers(right)
        if not borrowed:
            self.person.check(right)
        if right in WITH_REASON and not self.reason:
            raise ReasonNeeded(right.value)

    def may(self, right: Right) -> bool:
        """Whether the person holds the right, or it is lent to them now."""
        return self.person.may(right) or (self.lent is not None and self.lent.covers(right))

    def because(self, reason: str, lent: Lent | None = None) -> "Session":
        """The same request with a reason, and perhaps a lent right."""
        return replace(self, reason=reason, lent=lent)

    def fresh(self) -> "Session":
        """The same session for another request."""
        return replace(self, request_id=new_request(), lent=None, reason="")

    def moment(self) -> Moment:
        """Now."""
        now = self.clock.now()
        offset = now.utcoffset() or timedelta()
        return Moment((now - _EPOCH) // _MILLISECOND, offset // _MINUTE)

    def stopped(self) -> "Session":
        """The same session at this one instant: all that a command writes carries one time."""
        return replace(self, clock=_StoppedClock(self.clock.now()))

    def today(self) -> date:
        """The calendar day in the shop."""
        return self.clock.now().date()

    def begins(self, day: date) -> int:
        """When a day begins in the shop, by its clock's zone of now; milliseconds."""
        start = datetime.combine(day, datetime_time(), self.clock.now().tzinfo)
        return (start - _EPOCH) // _MILLISECOND

    def times(self, days: Days | None) -> tuple[int | None, int | None]:
        """When some days begin, and when the day after them does; None for ever."""
        if days is None:
            return None, None
        return self.begins(days[0]), self.begins(days[1] + timedelta(days=1))

    def settings(self) -> ShopSettings:
        """The shop's settings as stored, without the logo."""
        return load(self.store)

    def settings_with_logo(self) -> ShopSettings:
        """All of them, for the screen that changes them."""
        return load_with_logo(self.store)

    def journal(self, kind: str, document: str, content: dict[str, Any]) -> None:
        """Add an entry in the running transaction."""
        journal.append(
            self.store, self.moment().at, self.person.id, self.device, kind, document, content
        )

    def shift(self) -> tuple[int, str]:
        """Id and business day of the open shift.

        Raises:
            ShiftNeeded: none is open.
        """
        found = shifts.open_shift(self.store)
        if found is None:
            raise ShiftNeeded
        return found[0], found[3]
