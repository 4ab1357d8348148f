"""Amounts in words: the agreed examples, and every amount can be read back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import AmountOutOfRange
from oms_desktop.domain.terbilang import WORDS_LIMIT, amount_in_words

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "vectors" / "terbilang.json").read_text("utf-8")
)

ENGLISH = {
    0: "zero",
    7: "seven",
    13: "thirteen",
    21: "twenty-one",
    100: "one hundred",
    101: "one hundred one",
    1000: "one thousand",
    1999: "one thousand nine hundred ninety-nine",
    230_000: "two hundred thirty thousand",
    1_000_001: "one million one",
    2_500_000_000_000: "two trillion five hundred billion",
}

_ONES_ID = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_ONES_EN = [
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
]
_TEENS_EN = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS_EN = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORTH_EN = {
    **{word: value for value, word in enumerate(_ONES_EN)},
    **{word: value for value, word in enumerate(_TEENS_EN, 13)},
    **{word: value * 10 for value, word in enumerate(_TENS_EN, 2)},
}
_SCALES_ID = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_SCALES_EN = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def read_indonesian(words: str) -> int:
    """Read words back: "se-" is "satu", a scale word closes what came before it."""
    opened = {"sepuluh": "satu puluh", "sebelas": "satu belas", "seratus": "satu ratus"}
    opened["seribu"] = "satu ribu"
    total = group = last = 0
    for word in " ".join(opened.get(item, item) for item in words.split()).split():
        if word in _SCALES_ID:
            total, group, last = total + (group + last) * _SCALES_ID[word], 0, 0
        elif word == "belas":
            group, last = group + 10 + last, 0
        elif word == "puluh":
            group, last = group + 10 * last, 0
        elif word == "ratus":
            group, last = group + 100 * last, 0
        else:
            last = _ONES_ID.index(word)
    return total + group + last


def read_english(words: str) -> int:
    """Read words back; a hyphen only joins."""
    total = group = 0
    for word in words.replace("-", " ").split():
        if word in _SCALES_EN:
            total, group = total + group * _SCALES_EN[word], 0
        elif word == "hundred":
            group *= 100
        else:
            group += _WORTH_EN[word]
    return total + group


# Plain integers rarely have the zero groups and lone ones where languages trip.
AMOUNTS = st.one_of(
    st.integers(0, WORDS_LIMIT - 1),
    st.lists(st.sampled_from([0, 1, 10, 11, 12, 100, 101, 111, 999]), min_size=1, max_size=5).map(
        lambda groups: int("".join(f"{group:03d}" for group in groups))
    ),
)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["amount"]))
def test_agreed_indonesian_examples(vector: dict[str, int | str]) -> None:
    assert amount_in_words(int(vector["amount"]), "id") == vector["words"]


@pytest.mark.parametrize(("amount", "words"), ENGLISH.items())
def test_english_examples(amount: int, words: str) -> None:
    assert amount_in_words(amount, "en") == words


@given(AMOUNTS)
def test_indonesian_reads_back(amount: int) -> None:
    assert read_indonesian(amount_in_words(amount, "id")) == amount


@given(AMOUNTS)
def test_english_reads_back(amount: int) -> None:
    assert read_english(amount_in_words(amount, "en")) == amount


@given(AMOUNTS)
def test_one_thousand_is_never_satu_ribu_alone(amount: int) -> None:
    words = f" {amount_in_words(amount, 'id')}"
    thousands = amount // 1000 % 1000
    assert words.count(" seribu") == (thousands == 1)
    assert "  " not in words.strip()


@pytest.mark.parametrize("amount", [-1, WORDS_LIMIT])
@pytest.mark.parametrize("language", ["id", "en"])
def test_amounts_without_words_are_refused(amount: int, language: str) -> None:
    with pytest.raises(AmountOutOfRange):
        amount_in_words(amount, language)


def test_unknown_language() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        amount_in_words(1, "fr")
