"""Texts in the few characters a printer has: what it lacks is spelled with others, never left away."""

import unicodedata
from functools import cache
from typing import Final

from oms_desktop.domain.money import NO_BREAK_SPACE

UNKNOWN: Final = "?"
PLAIN: Final = "ascii"
"""The table of characters every printer has."""
_SPELLINGS: Final[dict[str, str]] = {
    "\u2212": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2015": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": ",",
    "\u201b": "'",
    "\u2032": "'",
    "\u00b4": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u2033": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u00d7": "x",
    "\u00f7": "/",
    "\u00b7": "-",
    "\u2022": "*",
    "\u2026": "...",
    "\u2044": "/",
    "\u20ac": "EUR",
    "\u00a3": "GBP",
    "\u00a5": "JPY",
    "\u00a9": "(c)",
    "\u00ae": "(R)",
    "\u00b0": "deg",
    "\u00b1": "+-",
    "\u00b5": "u",
    "\u2192": "->",
    "\u2190": "<-",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u00df": "ss",
    "\u00e6": "ae",
    "\u00c6": "AE",
    "\u0153": "oe",
    "\u0152": "OE",
    "\u00f8": "o",
    "\u00d8": "O",
    "\u0111": "d",
    "\u0110": "D",
    "\u00f0": "d",
    "\u00d0": "D",
    "\u00fe": "th",
    "\u00de": "TH",
    "\u0142": "l",
    "\u0141": "L",
    "\u0131": "i",
}
"""Where taking letters apart doesn't help."""


class _Spelling(dict[int, str]):
    """For `str.translate`: what each character becomes in one table, found once per character."""

    def __init__(self, codec: str) -> None:
        super().__init__({ord(NO_BREAK_SPACE): NO_BREAK_SPACE})
        self._codec = codec

    def __missing__(self, code: int) -> str:
        text = self[code] = self._find(chr(code))
        return text

    def _find(self, character: str) -> str:
        category = unicodedata.category(character)
        if category in {"Mn", "Me", "Cf"}:
            # A mark on, or a hint between, other characters: those are still there.
            return ""
        if category in {"Zs", "Zl", "Zp", "Cc"}:
            # A control character would be a command.
            return " "
        if self._has(character):
            return character
        if character in _SPELLINGS:
            return _SPELLINGS[character]
        parts = unicodedata.normalize("NFKD", character)
        found = "".join(map(self._part, parts))
        return found if found.strip() else UNKNOWN

    def _part(self, part: str) -> str:
        if unicodedata.combining(part):
            return ""
        return part if self._has(part) and part.isprintable() else _SPELLINGS.get(part, "")

    def _has(self, character: str) -> bool:
        try:
            found = character.encode(self._codec)
        except UnicodeEncodeError:
            return False
        return len(found) == 1 and 0x20 <= found[0] != 0x7F


@cache
def _spelling(codec: str) -> _Spelling:
    return _Spelling(codec)


def spelled(text: str, codec: str) -> str:
    """Spell one line of text with characters that a table has; no-break spaces stay.

    Args:
        text: of one line.
        codec: Python's name of the table.
    """
    return unicodedata.normalize("NFC", text).translate(_spelling(codec))


def encoded(text: str, codec: str) -> bytes:
    """A spelled text as the printer takes it: no control byte among it."""
    return text.replace(NO_BREAK_SPACE, " ").encode(codec)
