"""How old debts are: days past the day they were due, in four buckets, beside what isn't due yet."""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Final

STEPS: Final = (30, 60, 90)
"""The last day of the first three buckets, counted from the day a debt was due."""


@dataclass(frozen=True)
class Ageing:
    """A customer's debts by age.

    What is due today isn't late yet. All of it together is the customer's balance: what the shop keeps
    of their money, or owes them after a return, is taken off in one sum of its own.

    Attributes:
        not_due: due today or later.
        to_30: 1 to 30 days late.
        to_60: 31 to 60 days late.
        to_90: 61 to 90 days late.
        beyond: later than that.
        kept: money of theirs that is in no debt.
    """

    not_due: int = 0
    to_30: int = 0
    to_60: int = 0
    to_90: int = 0
    beyond: int = 0
    kept: int = 0

    @property
    def late(self) -> int:
        """Everything that is past its day."""
        return self.to_30 + self.to_60 + self.to_90 + self.beyond

    @property
    def owed(self) -> int:
        """All debts together."""
        return self.not_due + self.late

    @property
    def balance(self) -> int:
        """The customer's balance: debts less the money that is in none."""
        return self.owed - self.kept

    @property
    def debts(self) -> tuple[int, ...]:
        """The buckets, the youngest first."""
        return (self.not_due, self.to_30, self.to_60, self.to_90, self.beyond)


BUCKETS: Final = tuple(field.name for field in fields(Ageing))[:-1]
"""Names of the buckets, the youngest first."""


def bucket_of(due: date, today: date) -> str:
    """The bucket of a debt that was due on a day."""
    late = (today - due).days
    if late <= 0:
        return BUCKETS[0]
    return next(
        (name for name, last in zip(BUCKETS[1:], STEPS, strict=False) if late <= last), BUCKETS[-1]
    )


def bounds(today: date) -> tuple[tuple[date | None, date | None], ...]:
    """The days of each bucket: due on the first or later, and before the second; None is no bound."""
    starts = [today, *(today - timedelta(days=days) for days in STEPS)]
    return tuple(zip((*starts, None), (None, *starts), strict=True))
