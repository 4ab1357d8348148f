"""Several things in one cell: entries between bars, their words between semicolons.

A backslash before either takes it as a letter. What is empty at the end is left out.
"""

from collections.abc import Iterable, Sequence
from typing import Final

_ENTRY, _WORD, _ESCAPE = "|", ";", "\\"
_SIGNS: Final = (_ESCAPE, _ENTRY, _WORD)


def entries_text(entries: Iterable[Sequence[str]]) -> str:
    """Entries as one text, see `entries_of`."""
    return f" {_ENTRY} ".join(f"{_WORD} ".join(_trimmed(words)) for words in entries)


def _trimmed(words: Sequence[str]) -> list[str]:
    """Escaped, without the empty ones at the end."""
    found = [_escaped(word) for word in words]
    while found and not found[-1]:
        found.pop()
    return found


def _escaped(text: str) -> str:
    for sign in _SIGNS:
        text = text.replace(sign, _ESCAPE + sign)
    return text


def entries_of(text: str) -> list[list[str]]:
    """Entries and their words; entries without any word are left out."""
    entries, literal = [[""]], False
    for sign in text:
        if literal or sign not in _SIGNS:
            entries[-1][-1] += sign
            literal = False
        elif sign == _ESCAPE:
            literal = True
        elif sign == _WORD:
            entries[-1].append("")
        else:
            entries.append([""])
    cleaned = [[word.strip() for word in words] for words in entries]
    return [words for words in cleaned if any(words)]
