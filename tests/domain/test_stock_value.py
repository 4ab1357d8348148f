"""The value of the stock: no rupiah comes from nowhere, none goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.stock_value import average_cost, value_after

MOVES = st.lists(
    st.tuples(
        st.integers(-5_000_000, 5_000_000).filter(bool),
        st.integers(0, 1_000_000),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("on_hand", "value", "quantity", "cost", "left"),
    [
        (0, 0, 3000, 10_000, 30_000),
        # A third of 10 goes, and comes back with the last.
        (3000, 10, -1000, 0, 7),
        (2000, 7, -1000, 0, 4),
        (1000, 4, -1000, 0, 0),
        # Sold before it was booked in: the hole is filled first.
        (-2000, 0, 5000, 1_000, 3_000),
        (-2000, 0, 2000, 1_000, 0),
        (1000, 500, -3000, 0, 0),
    ],
)
def test_examples(on_hand: int, value: int, quantity: int, cost: int, left: int) -> None:
    assert value_after(on_hand, value, quantity, cost) == left


@given(MOVES)
def test_the_value_never_leaves_what_the_costs_allow(moves: list[tuple[int, int]]) -> None:
    on_hand = value = 0
    for quantity, cost in moves:
        before, worth = on_hand, value
        value = value_after(on_hand, value, quantity, cost)
        on_hand += quantity
        assert (value == 0) or on_hand > 0
        if quantity < 0 < on_hand:
            assert abs(value * before - worth * on_hand) * 2 <= before
        average = average_cost(on_hand, value)
        if average is not None:
            # Rounded once: the remainder is less than half a thousandth of a unit for each.
            assert abs(average * on_hand - value * 1000) * 2 <= on_hand


def test_no_average_without_stock() -> None:
    assert average_cost(0, 0) is None
    assert average_cost(-1000, 0) is None
