"""Buyers are judged by their own habit, and each rule has its edge."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.customer_class import (
    NEVER_BOUGHT,
    CustomerClass,
    Habit,
    classify,
)

TODAY = date(2026, 11, 23)


def habit(last: int, span: int = 0, visits: int = 1, average: int = 10_000) -> Habit:
    """Bought last so many days ago, on `visits` days that lie `span` days apart in all."""
    day = TODAY - timedelta(days=last)
    return Habit(day - timedelta(days=span), day, visits, visits, visits * average)


@pytest.mark.parametrize(
    ("bought", "kind"),
    [
        (NEVER_BOUGHT, "none"),
        (habit(0), "new"),
        (habit(60), "new"),
        (habit(61), "slipping"),
        (habit(120), "slipping"),
        (habit(121), "lost"),
        (habit(10, 50, 2), "new"),
        (habit(10, 51, 2), "regular"),
        # Every ten days: two of them may pass, then four.
        (habit(20, 100, 11), "loyal"),
        (habit(21, 100, 11), "slipping"),
        (habit(60, 100, 11), "slipping"),
        (habit(61, 100, 11), "lost"),
        # Daily counts as weekly.
        (habit(14, 60, 61), "loyal"),
        (habit(15, 60, 61), "slipping"),
        # Every other year counts as twice a year.
        (habit(360, 1460, 3), "regular"),
        (habit(361, 1460, 3), "slipping"),
        (habit(721, 1460, 3), "lost"),
        (habit(5, 60, 5), "regular"),
        (habit(5, 60, 6), "loyal"),
        (habit(5, 59, 6), "regular"),
        (habit(5, 60, 6, 20_000), "best"),
        (habit(5, 60, 6, 19_999), "loyal"),
        (habit(5, 60, 5, 20_000), "regular"),
    ],
)
def test_each_rule_has_its_edge(bought: Habit, kind: str) -> None:
    assert classify(bought, TODAY, usual=10_000) == kind


def test_nobody_is_best_before_it_is_known_what_is_usual() -> None:
    assert classify(habit(5, 60, 6, 10**9), TODAY) is CustomerClass.LOYAL


def test_a_clock_moved_back_makes_nobody_lost() -> None:
    assert habit(-3).away(TODAY) == 0
    assert classify(habit(-3), TODAY) is CustomerClass.NEW


def test_figures_are_rounded_to_the_nearest() -> None:
    assert habit(0, 15, 3).interval == 8
    assert habit(0, 14, 5).interval == 4
    assert habit(0).interval is None
    assert Habit(TODAY, TODAY, 1, 3, 10_001).average == 3_334
    assert NEVER_BOUGHT.average == 0
    assert Habit(None, None, 0, 0, -5_000).average == 0


DAYS = st.integers(0, 2_000)


@given(DAYS, DAYS, st.integers(1, 100), st.integers(0, 10**9), st.integers(0, 10**9), DAYS)
def test_staying_away_never_makes_anybody_better(
    last: int, span: int, visits: int, average: int, usual: int, more: int
) -> None:
    bought = habit(last, span, visits, average)
    # Only that time passes: new customers may turn into regular ones before they are missed.
    ranks = {"best": 0, "loyal": 0, "regular": 0, "new": 0, "slipping": 1, "lost": 2}
    before = classify(bought, TODAY, usual)
    after = classify(bought, TODAY + timedelta(days=more), usual)
    assert ranks[after] >= ranks[before]
