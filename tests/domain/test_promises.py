"""Days as they are promised over a counter."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.days import day_text
from oms_desktop.domain.errors_counter import PromiseInvalid, PromisePast
from oms_desktop.domain.promises import FURTHEST, parse_promise

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("+2", 2),
        (" + 14 ", 14),
        ("+0", 0),
        ("hari ini", 0),
        ("Besok", 1),
        ("tomorrow", 1),
        ("lusa", 2),
        ("senin", 7),
        ("Selasa", 1),
        ("jum'at", 4),
        ("sun", 6),
        ("24/11", 1),
        ("24.12", 31),
        ("22-11", 364),
        ("25-11-2026", 2),
        ("2026-12-01", 8),
    ],
)
def test_a_day_is_said_in_many_ways(text: str, days: int) -> None:
    assert parse_promise(text, MONDAY) == MONDAY + timedelta(days=days)


def test_nothing_is_no_promise() -> None:
    assert parse_promise("  ", MONDAY) is None


@pytest.mark.parametrize(
    "text", ["kapan", "2", "+", "+1,5", "+999", "-1", "31/11", "30-02-2027", "24/13", "+٢"]
)
def test_what_is_no_day_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(PromiseInvalid) as caught:
        parse_promise(text, MONDAY)
    assert caught.value.text == text


def test_a_day_that_is_over_is_no_promise() -> None:
    with pytest.raises(PromisePast) as caught:
        parse_promise("22-11-2026", MONDAY)
    assert caught.value.day == "2026-11-22"


def test_the_last_of_february_waits_for_its_year() -> None:
    assert parse_promise("29/2", date(2027, 3, 1)) == date(2028, 2, 29)
    with pytest.raises(PromiseInvalid):
        parse_promise("29/2", MONDAY)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, FURTHEST))
def test_days_ahead_and_the_day_itself_are_the_same(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert parse_promise(f"+{ahead}", today) == day
    assert parse_promise(day_text(day.isoformat()), today) == day
