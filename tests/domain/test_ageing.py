"""Debts by age."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.ageing import BUCKETS, Ageing, bounds, bucket_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("late", "bucket"),
    [
        (-1, "not_due"),
        (0, "not_due"),
        (1, "to_30"),
        (30, "to_30"),
        (31, "to_60"),
        (60, "to_60"),
        (61, "to_90"),
        (90, "to_90"),
        (91, "beyond"),
        (4000, "beyond"),
    ],
)
def test_the_edges(late: int, bucket: str) -> None:
    assert bucket_of(TODAY - timedelta(days=late), TODAY) == bucket


@given(st.integers(-200, 400))
def test_the_bounds_are_those_of_the_buckets(late: int) -> None:
    due = TODAY - timedelta(days=late)
    inside = [
        name
        for name, (first, end) in zip(BUCKETS, bounds(TODAY), strict=True)
        if (first is None or due >= first) and (end is None or due < end)
    ]
    assert inside == [bucket_of(due, TODAY)]


def test_all_of_it_is_the_balance() -> None:
    found = Ageing(1, 20, 300, 4_000, 50_000, 7)
    assert (found.late, found.owed, found.balance) == (54_320, 54_321, 54_314)
    assert found.debts == (1, 20, 300, 4_000, 50_000)
