"""References of payments: approval codes, the last four digits, RRNs; never a whole card number."""

import re
from collections.abc import Iterator
from typing import Final

from oms_desktop.domain.errors_paying import CardNumberTyped
from oms_desktop.domain.text import clean_text

LONGEST: Final = 40
_RUN: Final = re.compile(r"\d+(?:[\W_]{1,3}\d+)*")
"""Digits in groups, whatever signs stand between them."""
_LENGTHS: Final = range(13, 20)
_FIRST: Final = ("2", "3", "4", "5", "6", "1946")
"""Card numbers begin with these, one Indonesian bank's with the last; transfers and QRIS mostly don't."""


def clean_reference(text: str) -> str:
    """A reference as it is stored.

    Raises:
        TextTooLong: more than fits.
        CardNumberTyped: it holds what looks like a whole card number.
    """
    cleaned = clean_text(text, "reference", LONGEST)
    if any(_looks_like_card(number) for number in _numbers(cleaned)):
        raise CardNumberTyped
    return cleaned


def _numbers(text: str) -> Iterator[str]:
    """Every number in a text, also those written in groups."""
    for run in _RUN.findall(text):
        groups = re.findall(r"\d+", run)
        for first in range(len(groups)):
            for last in range(first, len(groups)):
                yield "".join(groups[first : last + 1])


def _looks_like_card(digits: str) -> bool:
    return len(digits) in _LENGTHS and digits.startswith(_FIRST) and passes_luhn(digits)


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others, as on every card."""
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if at % 2 else 1)
        total += value // 10 + value % 10
    return total % 10 == 0
