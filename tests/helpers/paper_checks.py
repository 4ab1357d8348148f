"""What holds of every paper: nothing leaves the page, every word is of its language."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import pypdfium2 as pdfium

from oms_desktop.documents.account_statement import STATEMENT_WORDS
from oms_desktop.documents.count_sections import COUNT_WORDS
from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_words import ORDER_WORDS
from oms_desktop.documents.shift_words import SHIFT_WORDS
from oms_desktop.documents.words import MONTHS, WORDS, rupiah_in_words

_SLACK = 0.05
"""Points by which hairlines may differ."""
_NUMBERS = (1, 11, 17, 25, 99, 111, 250, 1_234, 56_789, 345_678, 9_876_543, 12_345_678_901)


def outside(pdf: bytes) -> list[str]:
    """Every text, line or picture that isn't wholly on its page."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [
            f"page {number}: {bounds}"
            for number, page in enumerate(document, 1)
            for bounds in map(_bounds, page.get_objects())
            if not _within(bounds, page.get_size())
        ]
    finally:
        document.close()


def _bounds(found: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = found.get_bounds()
    return left, bottom, right, top


def _within(bounds: tuple[float, float, float, float], size: tuple[float, float]) -> bool:
    left, bottom, right, top = bounds
    width, height = size
    low, far = min(left, bottom), max(right - width, top - height)
    return low >= -_SLACK and far <= _SLACK


def folded(pdf: bytes) -> str:
    """The words of a file in small letters, on one line."""
    document = pdfium.PdfDocument(pdf)
    try:
        found = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(found.replace("\u00a0", " ").split()).casefold()


def missing(text: str, wanted: Iterable[str]) -> list[str]:
    """Of the texts wanted those that aren't on a paper, wherever its lines were broken."""
    packed = _packed(text)
    return [each for each in wanted if _packed(each) not in packed]


def sums_missing(text: str, wanted: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of the labels with amounts those that don't stand beside each other."""
    packed = _packed(text)
    return [(label, amount) for label, amount in wanted if not _beside(packed, label, amount)]


def _beside(packed: str, label: str, amount: str) -> bool:
    # A reference, a count, or how a payment was made may stand between.
    between = r"(?:\([^)]*\))?(?:·[^·]{1,24}?)?(?:rp)?"
    found = re.escape(_packed(label)) + between + re.escape(_packed(amount)) + r"(?![\d.]*\d)"
    return re.search(found, packed) is not None


def _packed(text: str) -> str:
    return "".join(text.replace("\u00a0", " ").split()).casefold()


def foreign_words(text: str, language: Language, data: Iterable[str]) -> set[str]:
    """Words of the other language only, on a paper of this one; the shop's own words are its own."""
    other: Language = "en" if language == "id" else "id"
    return words_of([text]) & (vocabulary(other) - vocabulary(language) - words_of(data))


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """Every word that our papers know in a language."""
    tables = (WORDS, ORDER_WORDS, SHIFT_WORDS, COUNT_WORDS, STATEMENT_WORDS)
    texts = [re.sub(r"\{.*?\}", " ", each[language]) for table in tables for each in table.values()]
    texts += MONTHS[language]
    texts += [rupiah_in_words(number, language) for number in _NUMBERS]
    return frozenset(words_of(texts))


def words_of(texts: Iterable[str]) -> set[str]:
    """All words of two letters and more, small; what holds figures is a number or a fingerprint."""
    return {
        word for text in texts for word in re.findall(r"\b[^\W\d_]+\b", text.casefold()) if word[1:]
    }
