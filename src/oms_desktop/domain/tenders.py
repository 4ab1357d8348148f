"""Money in several parts: what is due, what is change, and which part goes into which debt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oms_desktop.domain.payments import RoundingDirection, round_cash


@dataclass(frozen=True)
class CashRule:
    """How the part of a total that is paid in cash is rounded."""

    step: int = 0
    direction: RoundingDirection = RoundingDirection.DOWN

    def __call__(self, amount: int) -> int:
        """The amount as cash can pay it."""
        return round_cash(amount, self.step, self.direction)


@dataclass(frozen=True)
class Settled:
    """What money in several parts comes to.

    Attributes:
        due: all that is asked for, the part in cash rounded.
        short: what is still lacking of it.
        change: cash above it.
        over: money above it that came by other ways, so can't be change.
    """

    due: int
    short: int
    change: int
    over: int

    @property
    def left(self) -> int:
        """Everything above what is due."""
        return self.change + self.over


def settle(owed: int, other: int, cash: int | None, rule: CashRule) -> Settled:
    """Compare what is owed with money that is handed over.

    Args:
        owed: before rounding.
        other: what comes by other ways than cash; it is never rounded.
        cash: what lies on the counter; None if no part is paid in cash.
        rule: rounds what is left for the cash.
    """
    rest = max(0, owed - other)
    asked = rest if cash is None else rule(rest)
    given = cash or 0
    return Settled(
        due=owed - rest + asked,
        short=max(0, asked - given),
        change=max(0, given - asked),
        over=max(0, other - owed),
    )


def match(sources: Sequence[int], uses: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Put money into what is owed, both in their order.

    Yields:
        Place of the source, place of the use, and how much of the one goes into the other.
    """
    at, left = 0, list(uses)
    for place, amount in enumerate(sources):
        rest = amount
        while rest > 0 and at < len(left):
            part = min(rest, left[at])
            if part > 0:
                yield place, at, part
                rest -= part
                left[at] -= part
            if left[at] <= 0:
                at += 1


def oldest_first(debts: Sequence[int], amount: int) -> list[int]:
    """How much of an amount goes into each debt, the first one first."""
    parts = [0] * len(debts)
    for _, place, part in match([amount], debts):
        parts[place] += part
    return parts
