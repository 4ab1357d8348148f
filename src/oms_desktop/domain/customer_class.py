"""What kind of buyer a customer is: by when they last bought, how often, and for how much.

Everybody is measured by their own habit. `rhythm` is how many days lie between two days on which they buy;
known from the third such day on, before that `FIRST_RHYTHM` is assumed. It is held between
`SHORTEST_RHYTHM` and `LONGEST_RHYTHM`, so that a daily customer isn't missed after two days. Asked in this order:

* never bought: `NONE`
* away for longer than `LOST_AFTER` rhythms, and than `LOST_DAYS`: `LOST`
* away for longer than `SLIPPING_AFTER` rhythms: `SLIPPING`
* bought on one or two days, the first of them within `NEW_DAYS`: `NEW`
* bought on at least `LOYAL_VISITS` days that lie `LOYAL_DAYS` apart: `LOYAL`; `BEST` if an average purchase of
  theirs is worth at least `BEST_TIMES` that of the shop's customers
* everybody else: `REGULAR`
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

FIRST_RHYTHM: Final = 30
SHORTEST_RHYTHM: Final = 7
LONGEST_RHYTHM: Final = 180
RHYTHM_KNOWN: Final = 3
"""From so many days of buying on, the distance between them says something."""
SLIPPING_AFTER: Final = 2
LOST_AFTER: Final = 4
LOST_DAYS: Final = 60
NEW_DAYS: Final = 60
LOYAL_VISITS: Final = 6
LOYAL_DAYS: Final = 60
BEST_TIMES: Final = 2


class CustomerClass(StrEnum):
    """What kind of buyer somebody is; the best in front."""

    BEST = "best"
    LOYAL = "loyal"
    REGULAR = "regular"
    NEW = "new"
    SLIPPING = "slipping"
    LOST = "lost"
    NONE = "none"


@dataclass(frozen=True)
class Habit:
    """What somebody bought, in figures.

    Attributes:
        first: the first day; None if they never bought.
        last: the newest day.
        visits: how many different days.
        purchases: how many orders.
        total: what they bought, less what came back of it.
    """

    first: date | None = None
    last: date | None = None
    visits: int = 0
    purchases: int = 0
    total: int = 0

    @property
    def average(self) -> int:
        """What one purchase comes to, to the nearest whole."""
        return (2 * self.total + self.purchases) // (2 * self.purchases) if self.purchases else 0

    @property
    def interval(self) -> int | None:
        """Days between two days of buying, to the nearest whole; None before the second."""
        if self.first is None or self.last is None or self.visits < 2:
            return None
        days, gaps = (self.last - self.first).days, self.visits - 1
        return (2 * days + gaps) // (2 * gaps)

    @property
    def rhythm(self) -> int:
        """The days after which they are expected again."""
        if self.interval is None or self.visits < RHYTHM_KNOWN:
            return FIRST_RHYTHM
        return min(max(self.interval, SHORTEST_RHYTHM), LONGEST_RHYTHM)

    def away(self, today: date) -> int:
        """Days since they last bought; 0 for who never did, or by a clock that was moved back."""
        return max(0, (today - self.last).days) if self.last else 0


NEVER_BOUGHT: Final = Habit()


def classify(habit: Habit, today: date, usual: int = 0) -> CustomerClass:
    """What kind of buyer somebody is; see the module for the rules.

    Args:
        habit: what they bought.
        today: the day it is asked on.
        usual: what an average purchase of the shop's customers comes to; 0 if that isn't known.
    """
    if habit.first is None or habit.last is None or not habit.visits:
        return CustomerClass.NONE
    away, rhythm = habit.away(today), habit.rhythm
    if away > max(LOST_AFTER * rhythm, LOST_DAYS):
        return CustomerClass.LOST
    if away > SLIPPING_AFTER * rhythm:
        return CustomerClass.SLIPPING
    if habit.visits < RHYTHM_KNOWN and (today - habit.first).days <= NEW_DAYS:
        return CustomerClass.NEW
    if habit.visits >= LOYAL_VISITS and (habit.last - habit.first).days >= LOYAL_DAYS:
        best = usual > 0 and habit.average >= BEST_TIMES * usual
        return CustomerClass.BEST if best else CustomerClass.LOYAL
    return CustomerClass.REGULAR
