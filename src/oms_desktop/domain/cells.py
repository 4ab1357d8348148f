"""What a cell of somebody's file says, and in which style the file writes its numbers."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from oms_desktop.domain.errors import AmountNotWhole, ChoiceInvalid, MoneyTextInvalid
from oms_desktop.domain.money import (
    AMOUNT_LIMIT,
    ENGLISH,
    INDONESIAN,
    NumberStyle,
    parse_money,
)
from oms_desktop.domain.quantity import parse_quantity
from oms_desktop.domain.refused import Refused

Choice = TypeVar("Choice")

_TRUE: Final = frozenset({"1", "ya", "y", "yes", "true", "benar", "x", "v"})
_FALSE: Final = frozenset({"0", "tidak", "t", "no", "n", "false", "salah", "-"})


class PlainNumber(str):
    """A number a workbook stored as a number: digits with a decimal point, never grouped.

    Kept apart from typed text, or 1.125 kg in a workbook would be read as 1,125 pieces.
    """

    __slots__ = ()


def guess_style(samples: Iterable[str]) -> NumberStyle:
    """The style of a file's amounts, from all cells of its money columns.

    English only if some sample can be read in no other way and none only the Indonesian way. No
    whole amount reads differently in the two styles, so a file that mixes them has rows refused,
    never misread.
    """
    only_english = False
    for sample in samples:
        if isinstance(sample, PlainNumber):
            continue
        indonesian, english = _reads(sample, INDONESIAN), _reads(sample, ENGLISH)
        if indonesian and not english:
            return INDONESIAN
        only_english = only_english or (english and not indonesian)
    return ENGLISH if only_english else INDONESIAN


def _reads(text: str, style: NumberStyle) -> bool:
    try:
        parse_money(text, style=style)
    except MoneyTextInvalid:
        return False
    except Refused:
        return True
    return True


def money_cell(text: str, style: NumberStyle, *, high: int = AMOUNT_LIMIT) -> int | None:
    """An amount in smallest currency units, None for an empty cell.

    Raises:
        MoneyTextInvalid: no amount; also a negative one.
        AmountNotWhole: with a fraction, in whichever style.
        AmountOutOfRange: above `high`.
    """
    if not text.strip():
        return None
    try:
        return parse_money(text, style=_style_of(text, style), high=high)
    except AmountNotWhole:
        raise
    except MoneyTextInvalid as refused:
        other = INDONESIAN if style == ENGLISH else ENGLISH
        raise (AmountNotWhole(text) if _has_fraction(text, other) else refused) from refused


def _has_fraction(text: str, style: NumberStyle) -> bool:
    try:
        parse_money(text, style=style)
    except AmountNotWhole:
        return True
    except Refused:
        return False
    return False


def quantity_cell(text: str, style: NumberStyle) -> int | None:
    """A quantity in thousandths, zero allowed, None for an empty cell.

    Raises:
        QuantityTextInvalid: no quantity; also a negative one.
        QuantityOutOfRange: unbelievably large.
    """
    if not text.strip():
        return None
    return parse_quantity(text, _style_of(text, style), zero=True)


def choice_cell(text: str, field: str, words: Mapping[str, Choice], default: Choice) -> Choice:
    """What a word of a known list stands for, `default` for an empty cell.

    Raises:
        ChoiceInvalid: none of the words.
    """
    word = text.strip().casefold()
    if not word:
        return default
    if word not in words:
        raise ChoiceInvalid(field, text)
    return words[word]


def yes_no_cell(text: str, field: str, *, default: bool) -> bool:
    """Yes or no in either language, `default` for an empty cell.

    Raises:
        ChoiceInvalid: neither.
    """
    answers = dict.fromkeys(_TRUE, True) | dict.fromkeys(_FALSE, False)
    return choice_cell(text, field, answers, default)


def _style_of(text: str, style: NumberStyle) -> NumberStyle:
    return ENGLISH if isinstance(text, PlainNumber) else style
