"""Money in several parts: nothing is lost, only cash is rounded and gives change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.payments import RoundingDirection, round_cash
from oms_desktop.domain.tenders import CashRule, match, oldest_first, settle

amounts = st.integers(0, 10**9)
rules = st.builds(
    CashRule, st.sampled_from([0, 100, 500, 1000]), st.sampled_from(RoundingDirection)
)
DOWN = CashRule(100)


@pytest.mark.parametrize(
    ("owed", "other", "cash", "due", "short", "change", "over"),
    [
        (17_550, 0, 20_000, 17_500, 0, 2_500, 0),
        (17_550, 17_550, None, 17_550, 0, 0, 0),
        (17_550, 10_000, 10_000, 17_500, 0, 2_500, 0),
        (17_550, 10_025, 7_500, 17_525, 0, 0, 0),
        (17_550, 10_000, 7_499, 17_500, 1, 0, 0),
        (17_550, 10_000, None, 17_550, 7_550, 0, 0),
        (17_550, 20_000, 5_000, 17_550, 0, 5_000, 2_450),
        (17_550, 17_540, 100, 17_540, 0, 100, 0),
    ],
)
def test_worked_out_by_hand(
    owed: int, other: int, cash: int | None, due: int, short: int, change: int, over: int
) -> None:
    sums = settle(owed, other, cash, DOWN)
    assert (sums.due, sums.short, sums.change, sums.over) == (due, short, change, over)


@given(amounts, amounts, st.none() | amounts, rules)
def test_every_rupiah_is_somewhere(owed: int, other: int, cash: int | None, rule: CashRule) -> None:
    sums = settle(owed, other, cash, rule)
    assert other + (cash or 0) + sums.short == sums.due + sums.left
    assert not (sums.short and sums.change)
    assert sums.change <= (cash or 0)
    assert sums.over <= other


@given(amounts, amounts, rules)
def test_only_the_part_in_cash_is_rounded(owed: int, other: int, rule: CashRule) -> None:
    assert settle(owed, other, None, rule).due == owed
    rest = max(0, owed - other)
    assert settle(owed, other, 0, rule).due == owed - rest + round_cash(
        rest, rule.step, rule.direction
    )


@given(st.lists(amounts, max_size=6), st.lists(amounts, max_size=6))
def test_money_goes_into_debts_in_their_order(sources: list[int], uses: list[int]) -> None:
    parts = list(match(sources, uses))
    assert sum(part for _, _, part in parts) == min(sum(sources), sum(uses))
    assert all(part > 0 for _, _, part in parts)
    for place, amount in enumerate(sources):
        assert sum(part for source, _, part in parts if source == place) <= amount
    filled = [sum(part for _, use, part in parts if use == place) for place in range(len(uses))]
    assert all(part <= debt for part, debt in zip(filled, uses, strict=True))
    # Nothing goes into a debt before the older ones are paid, from a source before the earlier ones.
    short = [place for place, debt in enumerate(uses) if filled[place] < debt]
    assert all(not any(filled[place + 1 :]) for place in short[:1])
    assert [each[:2] for each in parts] == sorted(each[:2] for each in parts)
    if len(sources) == 1:
        assert filled == oldest_first(uses, sources[0])


def test_what_owes_nothing_is_passed_over() -> None:
    assert list(match([10], [-5, 0, 10])) == [(0, 2, 10)]
