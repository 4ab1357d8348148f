"""Returns: goods that come back, in stored states with legal moves, and what becomes of the money."""

from enum import StrEnum
from typing import Final

from oms_desktop.domain.money import half_up
from oms_desktop.domain.states import move


class ReturnState(StrEnum):
    """What is stored of a return; the goods are back once it is received."""

    DRAFT = "draft"
    RECEIVED = "received"
    SETTLED = "settled"
    DROPPED = "dropped"


class ReturnAct(StrEnum):
    """What a person can do to a return."""

    EDIT = "edit"
    RECEIVE = "receive"
    SETTLE = "settle"
    DROP = "drop"


class Fate(StrEnum):
    """Where goods that came back go; `none` are goods that were billed and never left."""

    STOCK = "stock"
    DAMAGED = "damaged"
    NONE = "none"


class Settlement(StrEnum):
    """What becomes of the money that a credit note frees."""

    MONEY = "money"
    BALANCE = "balance"
    DEBT = "debt"
    EXCHANGE = "exchange"


_S, _A = ReturnState, ReturnAct
MOVES: Final = {
    (_S.DRAFT, _A.EDIT): _S.DRAFT,
    (_S.DRAFT, _A.RECEIVE): _S.RECEIVED,
    (_S.DRAFT, _A.DROP): _S.DROPPED,
    (_S.RECEIVED, _A.SETTLE): _S.SETTLED,
}


def after(state: ReturnState, act: ReturnAct) -> ReturnState:
    """The state after an act.

    Raises:
        StateForbids: the act isn't possible from this state.
    """
    return move(MOVES, "return", state, act)


def part_of(amount: int, part: int, whole: int, before: int = 0) -> int:
    """The share of an amount that one more part of a whole takes, so that all parts add up to it.

    Args:
        amount: smallest currency units, for the whole.
        part: how much of the whole is reached with this part.
        whole: more than 0.
        before: what earlier parts took of the amount.
    """
    return max(0, half_up(amount * part, whole) - before)
