"""Finding customers as a person types: exact code, then words in any order, then fragments."""

from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer, CustomerRow, customer_row, selection
from oms_desktop.database.search_text import fragment_query, prefix_query, typed, words_of
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.phones import looked_up

CANDIDATES: Final = 150
"""Hits taken unranked, the newest customers first; ranking them here costs less than sorting all."""


def _matching(table: str) -> Any:
    newest = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC"
    sql = peewee.SQL(f"IN ({newest} LIMIT {CANDIDATES})", slot("match").params)
    return (Customer.active == 1) & peewee.NodeList((Customer.id, sql))


_ALL: Final = Statement(
    selection()
    .where(Customer.active == 1)
    .order_by(Customer.name, Customer.id)
    .limit(slot("limit"))
)
_EXACT: Final = Statement(
    selection().where((Customer.active == 1) & (Customer.code == slot("code")))
)
_WORDS: Final = Statement(selection().where(_matching("customer_words")))
_FRAGMENTS: Final = Statement(selection().where(_matching("customer_trigrams")))


def search_customers(store: Store, text: str, limit: int = 8) -> list[CustomerRow]:
    """The best finds for any part of name, phone, code or address; for no text the first by name."""
    code = typed(text)
    if not code:
        return [customer_row(row) for row in _ALL.rows(store, limit=limit)]
    found = {row[0]: customer_row(row) for row in _EXACT.rows(store, code=code)}
    words = [word.casefold() for word in words_of(text)]
    fragments = fragment_query(looked_up(text) or text)
    for statement, match in ((_WORDS, prefix_query(text)), (_FRAGMENTS, fragments)):
        if match and len(found) < limit:
            hits = [customer_row(row) for row in statement.rows(store, match=match)]
            for hit in sorted(hits, key=lambda hit: _rank(hit, words)):
                found.setdefault(hit.id, hit)
    return list(found.values())[:limit]


def _rank(hit: CustomerRow, words: list[str]) -> tuple[int, str, int]:
    """Names that begin with what was typed come first, then names with such a word."""
    name = hit.name.casefold()
    if not words or name.startswith(words[0]):
        place = 0
    elif f" {words[0]}" in name:
        place = 1
    else:
        place = 2
    return place, name, hit.id
