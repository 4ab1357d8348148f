"""Stock counts: states, what a difference is, and how much of a low product to buy."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.states import move


class CountState(StrEnum):
    """Open until it is posted or dropped; pausing needs no state, everything is in the file."""

    OPEN = "open"
    POSTED = "posted"
    DROPPED = "dropped"


class CountAct(StrEnum):
    """What can be done with a count."""

    COUNT = "count"
    POST = "post"
    DROP = "drop"


_MOVES: Final[Mapping[tuple[CountState, CountAct], CountState]] = {
    (CountState.OPEN, CountAct.COUNT): CountState.OPEN,
    (CountState.OPEN, CountAct.POST): CountState.POSTED,
    (CountState.OPEN, CountAct.DROP): CountState.DROPPED,
}
REORDER_DAYS: Final = 30
"""Sales of so many days tell how much will be needed."""


def after(state: CountState, act: CountAct) -> CountState:
    """The state after an act.

    Raises:
        StateForbids: the count is posted or dropped.
    """
    return move(_MOVES, "count", state, act)


def difference(counted: int, on_hand: int) -> int:
    """More (or, negative, less) than the books said at the moment of counting; thousandths.

    What is sold afterwards changes the stock in the books and on the shelf alike, so it doesn't
    matter. Promised goods still lie on the shelf: they are counted, and compared with what is on
    hand, not with what is available.
    """
    return counted - on_hand


def worth(quantity: int, unit_cost: int) -> int:
    """A difference at cost, in smallest currency units."""
    return half_up(quantity * unit_cost, ONE)


def reorder(available: int, minimum: int, sold: int) -> int:
    """How much to buy: up to twice the minimum, or to what was sold lately if that is more.

    Args:
        available: on hand and not promised (thousandths, may be negative).
        minimum: below which the product is low.
        sold: in the last `REORDER_DAYS` days, less what came back.

    Returns:
        Thousandths, rounded up to whole units; 0 if there is enough.
    """
    wanted = max(2 * minimum, sold) - available
    return max(0, -(-wanted // ONE) * ONE)
