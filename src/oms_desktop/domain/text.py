"""One door for every text a person, a scanner or a file hands in."""

import unicodedata
from typing import Final

from oms_desktop.domain.errors import FieldMissing, TextTooLong

# Characters that turn the direction of the text around them: a name could then read as another.
_DIRECTION_MARKS: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def clean_text(text: str, field: str, limit: int = 200, *, required: bool = False) -> str:
    """Normalise to NFC, drop control and direction characters, fold white space.

    Args:
        text: as handed in.
        field: stable name of the field, for the refusal.
        limit: longest text allowed, in characters after cleaning.
        required: refuse an empty text.

    Raises:
        TextTooLong: longer than `limit`.
        FieldMissing: empty although required.
    """
    # Dropped first: what stood on both sides of a control character may compose.
    kept = unicodedata.normalize("NFC", "".join(_kept(character) for character in text))
    cleaned = " ".join(kept.split())
    if len(cleaned) > limit:
        raise TextTooLong(field, limit)
    # A zero-width space is a character, but no name.
    if required and not any(each.isprintable() and each != " " for each in cleaned):
        raise FieldMissing(field)
    return cleaned


def _kept(character: str) -> str:
    if character in _DIRECTION_MARKS:
        return ""
    category = unicodedata.category(character)
    if category == "Cc":
        return " " if character in "\t\n\r" else ""
    return "" if category in {"Cs", "Co", "Cn"} else character
