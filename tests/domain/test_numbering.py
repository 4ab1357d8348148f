from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import PatternInvalid
from oms_desktop.domain.numbering import (
    PATTERN_LIMIT,
    format_number,
    period_key,
    validate_pattern,
)

DAY = date(2026, 3, 9)
GOOD = (
    "INV/{yyyy}/{mm}/{seq:04}",
    "SO-{yy}{mm}-{seq:05}",
    "SJ{yyyy}{seq}",
    "{seq:06}",
    "KW/{dd}/{mm}/{yyyy}/{seq:03}",
    "RT#{dd}.{seq}",
)


@pytest.mark.parametrize(
    ("pattern", "number", "key"),
    [
        ("INV/{yyyy}/{mm}/{seq:04}", "INV/2026/03/0007", "2026-03"),
        ("SO-{yy}{mm}-{seq:05}", "SO-2603-00007", "2026-03"),
        ("SJ{yyyy}{seq}", "SJ20267", "2026"),
        ("KW-{yy}-{seq:02}", "KW-26-07", "2026"),
        ("{seq:06}", "000007", ""),
        ("KW/{dd}/{mm}/{yyyy}/{seq:03}", "KW/09/03/2026/007", "2026-03"),
        ("RT#{dd}.{seq}", "RT#09.7", ""),
    ],
)
def test_number_and_period(pattern: str, number: str, key: str) -> None:
    assert validate_pattern(pattern) == pattern
    assert format_number(pattern, DAY, 7) == number
    assert period_key(pattern, DAY) == key


def test_a_sequence_outgrows_its_zeros() -> None:
    assert format_number("INV{seq:02}", DAY, 12345) == "INV12345"


@pytest.mark.parametrize(
    "pattern",
    [
        *("", "INV", "INV/{seq}/{seq}", "INV/{year}/{seq}", "INV/{seq:4}", "INV/{seq:00}"),
        *("INV/{seq:010}", "{yyyy:04}{seq}", "INV/{seq}}", "{{seq}}", "{y{mm}yyy}{seq}"),
        *("INV {seq}", "INV\n{seq}", "..\\{seq}", "Ü{seq}", "INV/{SEQ}", "{}{seq}", "{0}{seq}"),
        "{mm}/{seq}",  # next year's March would repeat this year's numbers
        "X" * (PATTERN_LIMIT - 4) + "{seq}",
    ],
)
def test_a_pattern_that_cannot_number_is_refused(pattern: str) -> None:
    with pytest.raises(PatternInvalid):
        validate_pattern(pattern)
    with pytest.raises(PatternInvalid):
        period_key(pattern, DAY)
    with pytest.raises(PatternInvalid):
        format_number(pattern, DAY, 1)


def test_sequences_begin_at_one() -> None:
    with pytest.raises(ValueError, match="begin at 1"):
        format_number("{seq}", DAY, 0)


@given(
    st.sampled_from(GOOD),
    st.lists(
        st.tuples(st.integers(0, 4000), st.integers(1, 20000)), min_size=2, max_size=2, unique=True
    ),
)
def test_numbers_are_unique_within_their_series(
    pattern: str, issued: list[tuple[int, int]]
) -> None:
    (day, first), (other_day, second) = (
        (date(2025, 1, 1) + timedelta(days=offset), sequence) for offset, sequence in issued
    )
    if (period_key(pattern, day), first) != (period_key(pattern, other_day), second):
        assert format_number(pattern, day, first) != format_number(pattern, other_day, second)
