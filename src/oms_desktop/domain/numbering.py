"""Document numbers from a pattern: `INV/{yyyy}/{mm}/{seq:04}` gives `INV/2026/03/0007`."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from oms_desktop.domain.errors import PatternInvalid

PATTERN_LIMIT: Final = 40
"""Longest pattern; a number made of it must fit the narrowest paper's line."""

_TOKEN: Final = re.compile(r"\{(yyyy|yy|mm|dd|seq)(?::0([1-9]))?\}")
_LITERAL: Final = re.compile(r"[A-Za-z0-9/._#-]*")


def validate_pattern(pattern: str) -> str:
    """Check a pattern and hand it back.

    Exactly one `{seq}` or `{seq:0n}` (n 1..9); besides it `{yyyy}`, `{yy}`, `{mm}`, `{dd}`,
    letters, digits and `/ . _ # -`. A month needs a year beside it, or next year's numbers would
    repeat this year's.

    Raises:
        PatternInvalid: anything else.
    """
    tokens = _TOKEN.findall(pattern)
    names = [name for name, _ in tokens]
    good = (
        len(pattern) <= PATTERN_LIMIT
        and names.count("seq") == 1
        and all(name == "seq" or not width for name, width in tokens)
        and ("mm" not in names or "yyyy" in names or "yy" in names)
        and _LITERAL.fullmatch(_TOKEN.sub("", pattern))
    )
    if not good:
        raise PatternInvalid(pattern)
    return pattern


def period_key(pattern: str, day: date) -> str:
    """Within which period the sequence counts on: `2026-03`, `2026`, or empty for ever.

    Raises:
        PatternInvalid: see `validate_pattern`.
    """
    names = {name for name, _ in _TOKEN.findall(validate_pattern(pattern))}
    if "mm" in names:
        return f"{day.year:04d}-{day.month:02d}"
    return f"{day.year:04d}" if names & {"yyyy", "yy"} else ""


def format_number(pattern: str, day: date, sequence: int) -> str:
    """The number of a document; a sequence wider than its zeros is printed whole.

    Raises:
        PatternInvalid: see `validate_pattern`.
        ValueError: a sequence below 1.
    """
    validate_pattern(pattern)
    if sequence < 1:
        message = f"sequences begin at 1, not {sequence}"
        raise ValueError(message)
    before, width, after = _around_sequence(pattern, day)
    return f"{before}{sequence:0{width}d}{after}"


def number_shape(pattern: str, day: date) -> tuple[str, str]:
    """What stands before and after the sequence in a day's numbers.

    Raises:
        PatternInvalid: see `validate_pattern`.
    """
    before, _, after = _around_sequence(validate_pattern(pattern), day)
    return before, after


def _around_sequence(pattern: str, day: date) -> tuple[str, int, str]:
    values = {
        "yyyy": f"{day.year:04d}",
        "yy": f"{day.year % 100:02d}",
        "mm": f"{day.month:02d}",
        "dd": f"{day.day:02d}",
    }
    width = next(int(width or 1) for name, width in _TOKEN.findall(pattern) if name == "seq")
    # A line break can't stand in a pattern, so it marks the place.
    filled = _TOKEN.sub(lambda token: values.get(token[1], "\n"), pattern)
    before, _, after = filled.partition("\n")
    return before, width, after


def read_number(pattern: str, number: str) -> tuple[str, int] | None:
    """Period (as `period_key`) and sequence of a number made by a pattern; None if it wasn't."""
    found = _reader(pattern).fullmatch(number)
    if found is None:
        return None
    parts = found.groupdict()
    year = parts.get("yyyy") or (f"20{parts['yy']}" if parts.get("yy") else "")
    period = f"{year}-{parts['mm']}" if parts.get("mm") else year
    return period, int(parts["seq"])


@lru_cache(maxsize=64)
def _reader(pattern: str) -> re.Pattern[str]:
    """What matches exactly the numbers that a pattern makes; each token is caught once."""
    text, end, seen = "", 0, set[str]()
    for token in _TOKEN.finditer(validate_pattern(pattern)):
        name, width = token[1], int(token[2] or 1)
        text += re.escape(pattern[end : token.start()])
        end = token.end()
        if name in seen:
            text += f"(?P={name})"
        elif name == "seq":
            # Filled up with zeros, or wider without any in front.
            text += f"(?P<seq>[0-9]{{{width}}}|[1-9][0-9]{{{width},}})"
        else:
            text += f"(?P<{name}>[0-9]{{{len(name)}}})"
        seen.add(name)
    return re.compile(text + re.escape(pattern[end:]))
