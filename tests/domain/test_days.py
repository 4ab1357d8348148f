"""Days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.days import day_text, parse_day
from oms_desktop.domain.errors_products import DayTextInvalid


@pytest.mark.parametrize("text", ["31-12-2026", " 31/12/2026", "31.12.2026 ", "2026-12-31"])
def test_a_day_is_read_in_every_usual_way(text: str) -> None:
    assert parse_day(text) == "2026-12-31"


@pytest.mark.parametrize("text", ["31-11-2026", "0-1-2026", "31-12-26", "kemarin", "20261231", "1"])
def test_what_is_no_day_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(DayTextInvalid) as caught:
        parse_day(text)
    assert caught.value.text == text


def test_nothing_is_no_day() -> None:
    assert parse_day("  ") == ""
    assert day_text("") == ""


@given(st.dates(date(1, 1, 1)))
def test_a_day_shown_is_read_as_the_same_day(day: date) -> None:
    assert parse_day(day_text(day.isoformat())) == day.isoformat()
