"""Days as people type them: whole, without a year, as words, or so many days ahead."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oms_desktop.domain.days import check_day, day_text, parse_day
from oms_desktop.domain.errors import DayTextInvalid

MONDAY = date(2026, 11, 23)
NAMES = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"),
)
days = st.dates(date(1, 1, 1))
todays = st.dates(date(1, 1, 1), date(9900, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("31-12-2026", " 31/12/2026", "31.12.2026 ", "31 12 2026", "31  12  2026", "31/12-26"),
        *("31/12/26", "31-12-26", "2026-12-31", "2026/12/31", "2026.12.31"),
    ],
)
@pytest.mark.parametrize("today", [None, MONDAY])
def test_a_whole_day_is_read_in_every_usual_way(text: str, today: date | None) -> None:
    assert parse_day(text, today) == "2026-12-31"


@pytest.mark.parametrize("text", ["1/2/27", "01-02-2027", "2027-2-1"])
def test_leading_zeros_may_stay_away(text: str) -> None:
    assert parse_day(text) == "2027-02-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("+0", "2026-11-23"),
        ("+2", "2026-11-25"),
        ("+ 10", "2026-12-03"),
        ("hari ini", "2026-11-23"),
        ("Hari  Ini", "2026-11-23"),
        ("today", "2026-11-23"),
        ("besok", "2026-11-24"),
        ("TOMORROW", "2026-11-24"),
        ("lusa", "2026-11-25"),
        ("selasa", "2026-11-24"),
        ("Sunday", "2026-11-29"),
        ("ahad", "2026-11-29"),
        ("jum\u2019at", "2026-11-27"),
        ("Jum'at", "2026-11-27"),
        ("senin", "2026-11-30"),
        ("mon", "2026-11-30"),
        ("min", "2026-11-29"),
        ("25/12", "2026-12-25"),
        ("25-12", "2026-12-25"),
        ("23.11", "2026-11-23"),
        ("22 11", "2027-11-22"),
        ("1/1", "2027-01-01"),
        ("29/2", "2028-02-29"),
    ],
)
def test_a_day_is_told_from_today_on(text: str, day: str) -> None:
    assert parse_day(text, MONDAY) == day
    with pytest.raises(DayTextInvalid):
        parse_day(text)


@pytest.mark.parametrize(
    "text",
    [
        *("31-11-2026", "0-1-2026", "31/2/27", "12/13/27", "32/1", "30/2", "31/12/026"),
        *("20261231", "2027", "1", "1/2/3/4", "1/2/345", "\u0661/\u0662/\u0662\u0667"),
        *(
            "kemarin",
            " Kemarin  Dulu ",
            "se",
            "hari",
            "seninn",
            "hari ini juga",
            "-2",
            "+",
            "+2 hari",
            "+99999",
        ),
        *("0000-01-01", "besok 2026"),
    ],
)
def test_what_is_no_day_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(DayTextInvalid) as caught:
        parse_day(text, MONDAY)
    assert caught.value.text == text


def test_nothing_is_no_day() -> None:
    assert parse_day("  ") == parse_day("", MONDAY) == ""
    assert day_text("") == ""


def test_days_behind_the_calendar_are_refused() -> None:
    for text in ("+1", "besok", "senin", "30/12"):
        with pytest.raises(DayTextInvalid):
            parse_day(text, date.max)


@given(days, st.none() | todays)
def test_a_day_shown_is_read_as_the_same_day(day: date, today: date | None) -> None:
    assert parse_day(day_text(day.isoformat()), today) == day.isoformat()
    assert parse_day(day.isoformat(), today) == day.isoformat()


@given(todays, st.sampled_from(NAMES), st.integers(3, 9), st.booleans())
def test_a_weekday_is_the_next_such_day(today: date, name: str, letters: int, loud: bool) -> None:
    typed = name[:letters].upper() if loud else name[:letters]
    found = date.fromisoformat(parse_day(typed, today))
    assert found.weekday() == NAMES.index(name) % 7
    assert timedelta(0) < found - today <= timedelta(7)


@given(todays, days)
@example(date(1896, 3, 1), date(2000, 2, 29))
def test_a_day_without_year_is_the_next_such_day(today: date, day: date) -> None:
    found = date.fromisoformat(parse_day(f"{day.day}/{day.month}", today))
    assert (found.day, found.month) == (day.day, day.month)
    assert found >= today
    between = range(today.year, found.year)
    assert all(earlier(today, day, year) for year in between)


def earlier(today: date, day: date, year: int) -> bool:
    """Whether a year has no such day any more."""
    try:
        return day.replace(year=year) < today
    except ValueError:
        return True


@given(todays, st.integers(0, 9999))
def test_so_many_days_ahead_are_counted(today: date, number: int) -> None:
    assert parse_day(f"+{number}", today) == (today + timedelta(number)).isoformat()


@given(st.text(max_size=12), st.none() | todays)
def test_any_other_text_is_a_day_or_refused(text: str, today: date | None) -> None:
    try:
        found = parse_day(text, today)
    except DayTextInvalid:
        return
    check_day(found)


@pytest.mark.parametrize("text", ["31-12-2026", "2026-1-1", "20261231", "2026-02-30", "besok"])
def test_only_the_iso_form_is_kept(text: str) -> None:
    with pytest.raises(DayTextInvalid) as caught:
        check_day(text)
    assert caught.value.text == text
