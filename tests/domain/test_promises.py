"""Days as they are promised over a counter."""

from datetime import date, timedelta

import pytest

from oms_desktop.domain.errors import DayTextInvalid
from oms_desktop.domain.errors_counter import PromisePast
from oms_desktop.domain.promises import parse_promise

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days"), [("+2", 2), ("hari ini", 0), ("Besok", 1), ("24/12", 31), ("2026-12-01", 8)]
)
def test_a_day_from_today_on_is_promised(text: str, days: int) -> None:
    assert parse_promise(text, MONDAY) == MONDAY + timedelta(days=days)


def test_nothing_is_no_promise() -> None:
    assert parse_promise("  ", MONDAY) is None


def test_what_is_no_day_is_refused_as_it_was_typed() -> None:
    with pytest.raises(DayTextInvalid) as caught:
        parse_promise("Kapan", MONDAY)
    assert caught.value.text == "Kapan"


def test_a_day_that_is_over_is_no_promise() -> None:
    with pytest.raises(PromisePast) as caught:
        parse_promise("22-11-2026", MONDAY)
    assert caught.value.day == "2026-11-22"
