"""Days that are asked for by a word."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.periods import Period, days_of, months_back

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.TODAY, date(2026, 3, 31), TODAY),
        (Period.YESTERDAY, date(2026, 3, 30), date(2026, 3, 30)),
        (Period.WEEK, date(2026, 3, 25), TODAY),
        (Period.MONTH, date(2026, 3, 1), TODAY),
        (Period.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Period.YEAR, date(2026, 1, 1), TODAY),
    ],
)
def test_a_word_means_these_days(period: Period, first: date, last: date) -> None:
    assert days_of(period, TODAY) == (first, last)


def test_all_and_a_range_have_no_days_of_their_own() -> None:
    assert days_of(Period.ALL, TODAY) is None
    assert days_of(Period.RANGE, TODAY) is None


@given(st.sampled_from(Period), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_no_word_means_days_to_come(period: Period, today: date) -> None:
    found = days_of(period, today)
    if found is not None:
        assert found[0] <= found[1] <= today
    if period is Period.LAST_MONTH and found is not None:
        # The days behind it are this month's.
        assert (found[1].month % 12) + 1 == today.month
        assert found[0].day == 1


def test_months_back_end_with_the_one_of_today() -> None:
    assert months_back(date(2026, 2, 28), 3) == (
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    )
    assert months_back(date(2026, 12, 31), 12)[0] == date(2026, 1, 1)
