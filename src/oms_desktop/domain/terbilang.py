"""Amounts in words, for invoices and money receipts.

Written by hand on purpose: a library's Indonesian would bring its own idea of "seribu" and "satu
juta seribu" with every new version, and these words stand on paper that people sue over.
"""

from collections.abc import Callable
from typing import Final

from oms_desktop.domain.errors import AmountOutOfRange

WORDS_LIMIT: Final = 10**15
"""First amount without words: a thousand trillion."""

_INDONESIAN: Final = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_INDONESIAN_SCALES: Final = ("", "ribu", "juta", "miliar", "triliun")

_ENGLISH: Final = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_ENGLISH_TENS: Final = (
    "",
    "",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
)
_ENGLISH_SCALES: Final = ("", "thousand", "million", "billion", "trillion")


def amount_in_words(amount: int, language: str) -> str:
    """Say an amount in lower-case words, without the currency.

    Args:
        amount: whole units, 0 up to `WORDS_LIMIT` - 1.
        language: "id", or "en" for American short-scale English.

    Raises:
        AmountOutOfRange: negative, or too large to have words here.
        ValueError: a language that isn't spoken here.
    """
    if not 0 <= amount < WORDS_LIMIT:
        raise AmountOutOfRange(amount, 0, WORDS_LIMIT - 1)
    if language == "id":
        return _say(amount, _indonesian_group, "nol")
    if language == "en":
        return _say(amount, _english_group, "zero")
    message = f"no words for language {language!r}"
    raise ValueError(message)


def _say(amount: int, group: Callable[[int, int], str], zero: str) -> str:
    """Say each group of three digits with its scale, highest first; zero groups are silent."""
    groups: list[str] = []
    scale = 0
    while amount:
        amount, part = divmod(amount, 1000)
        if part:
            groups.append(group(part, scale))
        scale += 1
    return " ".join(reversed(groups)) or zero


def _indonesian_group(part: int, scale: int) -> str:
    # One thousand alone is "seribu"; one million and above keep "satu".
    if part == 1 and scale == 1:
        return "seribu"
    return f"{_indonesian_hundreds(part)} {_INDONESIAN_SCALES[scale]}".rstrip()


def _indonesian_hundreds(part: int) -> str:
    hundreds, rest = divmod(part, 100)
    words: list[str] = []
    if hundreds:
        words.append("seratus" if hundreds == 1 else f"{_INDONESIAN[hundreds]} ratus")
    tens, ones = divmod(rest, 10)
    if 0 < rest < len(_INDONESIAN):
        words.append(_INDONESIAN[rest])
    elif tens == 1:
        words.append(f"{_INDONESIAN[ones]} belas")
    elif tens:
        words.append(f"{_INDONESIAN[tens]} puluh")
        if ones:
            words.append(_INDONESIAN[ones])
    return " ".join(words)


def _english_group(part: int, scale: int) -> str:
    return f"{_english_hundreds(part)} {_ENGLISH_SCALES[scale]}".rstrip()


def _english_hundreds(part: int) -> str:
    hundreds, rest = divmod(part, 100)
    words: list[str] = []
    if hundreds:
        words.append(f"{_ENGLISH[hundreds]} hundred")
    tens, ones = divmod(rest, 10)
    if 0 < rest < len(_ENGLISH):
        words.append(_ENGLISH[rest])
    elif rest:
        words.append(_ENGLISH_TENS[tens] + (f"-{_ENGLISH[ones]}" if ones else ""))
    return " ".join(words)
