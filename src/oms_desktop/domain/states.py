"""Legal moves between stored states; one table per noun, one guard for all."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from oms_desktop.domain.errors import StateForbids

State = TypeVar("State", bound=StrEnum)
Act = TypeVar("Act", bound=StrEnum)


def move(moves: Mapping[tuple[State, Act], State], noun: str, state: State, act: Act) -> State:
    """The state after `act`.

    Raises:
        StateForbids: the table knows no such move.
    """
    after = moves.get((state, act))
    if after is None:
        raise StateForbids(noun, state.value, act.value)
    return after
