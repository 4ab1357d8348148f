"""What a part of a bill is worth."""

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.returns import part_of


@given(st.integers(0, 10**9), st.lists(st.integers(1, 10**6), min_size=1, max_size=8))
def test_all_parts_add_up_to_the_whole(amount: int, parts: list[int]) -> None:
    whole, reached, taken = sum(parts), 0, 0
    for part in parts:
        reached += part
        share = part_of(amount, reached, whole, taken)
        assert share >= 0
        taken += share
    assert taken == amount


def test_a_part_is_rounded_half_up_once() -> None:
    assert part_of(10, 1, 4) == 3
    assert part_of(10, 2, 4, 3) == 2
    assert part_of(10, 1, 4, 5) == 0
