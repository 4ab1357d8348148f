"""What a line is worth is told exactly, and the first to expire goes first."""

from hypothesis import example, given
from hypothesis import strategies as st

from oms_desktop.domain.expiry import Batch, remaining
from oms_desktop.domain.money import half_up
from oms_desktop.domain.receipts import cost_parts


@given(st.integers(1, 10**9), st.integers(0, 10**12))
@example(1500, 4)
@example(24_000, 100_000)
def test_the_parts_are_worth_exactly_the_amount(quantity: int, amount: int) -> None:
    parts = cost_parts(quantity, amount)
    assert sum(part for part, _ in parts) == quantity
    assert sum(half_up(part * cost, 1000) for part, cost in parts) == amount
    assert all(part > 0 and cost >= 0 for part, cost in parts)
    assert len(parts) <= 2
    costs = [cost for _, cost in parts]
    assert max(costs) - min(costs) <= 1


@given(st.integers(1000, 4000), st.integers(0, 40))
def test_small_amounts_come_out_even_too(quantity: int, amount: int) -> None:
    """Here both parts often end on a half."""
    parts = cost_parts(quantity, amount)
    assert sum(half_up(part * cost, 1000) for part, cost in parts) == amount


def test_two_halves_are_not_both_rounded_up() -> None:
    assert cost_parts(1_010, 50) == [(501, 49), (509, 50)]
    assert cost_parts(1_050, 10) == [(501, 9), (549, 10)]


def test_a_carton_for_a_round_sum_is_two_costs() -> None:
    assert cost_parts(24_000, 100_000) == [(8_000, 4_166), (16_000, 4_167)]
    assert cost_parts(24_000, 96_000) == [(24_000, 4_000)]
    assert cost_parts(24_000, 0) == [(24_000, 0)]


def test_what_expires_first_is_taken_to_have_gone_first() -> None:
    came = [
        Batch("B", "2027-05-01", 10_000),
        Batch("A", "2027-01-01", 5_000),
        Batch("B", "2027-05-01", 2_000),
    ]
    assert remaining(came, 20_000) == [
        Batch("A", "2027-01-01", 5_000),
        Batch("B", "2027-05-01", 12_000),
    ]
    assert remaining(came, 13_000) == [
        Batch("A", "2027-01-01", 1_000),
        Batch("B", "2027-05-01", 12_000),
    ]
    assert remaining(came, 4_000) == [Batch("B", "2027-05-01", 4_000)]
    assert remaining(came, 0) == remaining(came, -3_000) == []


@given(
    st.lists(
        st.builds(
            Batch,
            st.sampled_from("ABC"),
            st.sampled_from(["2027-01-01", "2027-02-01", "2027-03-01"]),
            st.integers(1, 9),
        )
    ),
    st.integers(-5, 90),
)
def test_what_remains_is_never_more_than_there_is(came: list[Batch], on_hand: int) -> None:
    left = remaining(came, on_hand)
    assert sum(each.quantity for each in left) == min(
        max(on_hand, 0), sum(each.quantity for each in came)
    )
    days = [each.expires_on for each in left]
    assert days == sorted(days)
