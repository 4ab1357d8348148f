"""Turning what a person types into safe full-text queries."""

import re
from collections.abc import Mapping
from typing import Any, Final

import peewee

_WORD: Final = re.compile(r"\w+", re.UNICODE)
TRIGRAM: Final = 3
"""Fewer letters than this make no trigram."""


def typed(text: str) -> str:
    """A typed text as it can be looked up: without blanks around it and halves of characters."""
    return text.encode(errors="ignore").decode().strip()


def words_of(text: str) -> list[str]:
    """The words of a text, without anything FTS5 could take for syntax."""
    return _WORD.findall(text)[:8]


def prefix_query(text: str) -> str:
    """An FTS5 query: every word as the beginning of some word, in any order; '' for no words."""
    return " ".join(f'"{word}"*' for word in words_of(text))


def fragment_query(text: str) -> str:
    """An FTS5 trigram query: every word of three letters or more as a fragment; '' if none."""
    return " ".join(f'"{word}"' for word in words_of(text) if len(word) >= TRIGRAM)


def matches_any(key: peewee.Field, queries: Mapping[str, str]) -> Any:
    """A condition: `key` is a row of any of these full-text tables matching its query; '' is left out."""
    parts = [
        peewee.SQL(f"IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)", (query,))
        for table, query in queries.items()
        if query
    ]
    condition: Any = peewee.NodeList((key, parts[0]))
    for part in parts[1:]:
        condition = condition | peewee.NodeList((key, part))
    return condition
