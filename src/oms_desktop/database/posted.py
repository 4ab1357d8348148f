"""Posted rows: each journal entry holds a hash of the ledgers' rows that were written with it.

A row that is changed, added or taken away behind the program's back no longer fits its entry, whichever
column it is. SHA-256 over all rows of the entry proves it; a CRC for each row tells which one it was.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from oms_desktop.database.connection import Store
from oms_desktop.database.ledgers import LEDGERS, LINES, NOTED, Ledger

POSTED: Final = "posted"
"""Key of an entry's content."""
Run = tuple[int, list[int]]
"""First key and the CRC of each row: of rows with keys that follow, or of one key's rows."""


def take_posted(store: Store) -> dict[str, Any] | None:
    """What the next journal entry says of the rows added since the last one; None without any."""
    noted = store.connection.posted
    if not noted:
        return None
    keys: dict[str, list[int]] = {}
    for table, key in noted:
        keys.setdefault(table, []).append(key)
    noted.clear()
    keys |= {lines: keys[head] for head, lines in LINES.items() if head in keys}
    digest = hashlib.sha256()
    rows: dict[str, list[Run]] = {}
    for table in sorted(keys):
        runs = rows[table] = []
        for first, last in _spans(sorted(set(keys[table])), single=bool(LEDGERS[table].place)):
            crcs = []
            for _, text in store.connection.execute(LEDGERS[table].between, (first, last)):
                data = row_bytes(table, text)
                digest.update(data)
                crcs.append(zlib.crc32(data))
            runs.append((first, crcs))
    return {"hash": digest.hexdigest(), "rows": rows}


def note_unposted(store: Store) -> bool:
    """Have the next entry post all rows, if the shop is older than posting: no entry posts any.

    Returns:
        Whether there are such rows.
    """
    run = store.connection.execute
    if not any(run(f"SELECT EXISTS (SELECT 1 FROM {table})").get for table in NOTED):
        return False
    if run(f"SELECT EXISTS (SELECT 1 FROM journal WHERE content LIKE '%\"{POSTED}\":%')").get:
        return False
    for table in NOTED:
        rows = run(f"SELECT {LEDGERS[table].key} FROM {table}").fetchall()
        store.connection.posted += [(table, int(row[0] or 0)) for row in rows]
    return True


def row_bytes(table: str, text: str) -> bytes:
    """What is hashed of a row."""
    return f"{table} {text}\n".encode()


def _spans(keys: list[int], *, single: bool) -> Iterator[tuple[int, int]]:
    """First and last of keys that follow each other."""
    if single:
        yield from ((key, key) for key in keys)
        return
    for _, group in groupby(enumerate(keys), lambda pair: pair[1] - pair[0]):
        span = [key for _, key in group]
        yield span[0], span[-1]


class _Stream:
    """A table's rows by key, handed out once, going forward."""

    def __init__(self, store: Store, ledger: Ledger) -> None:
        self._rows = iter(store.connection.execute(ledger.all))
        self._next: tuple[int, str] | None = next(self._rows, None)

    def take(self, first: int, last: int) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        """Rows that were passed over, and the rows with keys from `first` to `last`."""
        passed: list[tuple[int, str]] = []
        found: list[tuple[int, str]] = []
        row = self._next
        while row is not None and row[0] <= last:
            (passed if row[0] < first else found).append(row)
            row = next(self._rows, None)
        self._next = row
        return passed, found

    def rest(self) -> list[tuple[int, str]]:
        return [] if self._next is None else [self._next, *self._rows]


class _Heap:
    """A small table's rows, in any order."""

    def __init__(self, store: Store, ledger: Ledger) -> None:
        self._rows = dict(store.connection.execute(ledger.all))

    def take(self, first: int, last: int) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        keys = range(first, last + 1)
        return [], [(key, self._rows.pop(key)) for key in keys if key in self._rows]

    def rest(self) -> list[tuple[int, str]]:
        return list(self._rows.items())


class PostedRows:
    """Holds the ledgers against the journal's entries, in one pass over each."""

    def __init__(self, store: Store) -> None:
        """Look at the ledgers inside the snapshot that is open now."""
        self._tables = {
            name: (_Stream if ledger.in_order else _Heap)(store, ledger)
            for name, ledger in LEDGERS.items()
        }

    def check(self, posted: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Hold one entry's rows against it, entries in order.

        Yields:
            Table, record and what is wrong with it: `changed`, `missing` or `added`.
        """
        digest = hashlib.sha256()
        seen: list[tuple[str, list[Run], list[list[tuple[int, str]]]]] = []
        for table in sorted(posted["rows"]):
            runs = posted["rows"][table]
            found: list[list[tuple[int, str]]] = []
            for first, crcs in runs:
                last = first if LEDGERS[table].place else first + len(crcs) - 1
                passed, rows = self._tables[table].take(first, last)
                yield from ((table, record_of(table, row), "added") for row in passed)
                for _, text in rows:
                    digest.update(row_bytes(table, text))
                found.append(rows)
            seen.append((table, runs, found))
        if digest.hexdigest() != posted["hash"]:
            yield from _differences(seen)

    def rest(self) -> Iterator[tuple[str, str]]:
        """Table and record of all rows that no entry posted."""
        for table, rows in self._tables.items():
            yield from ((table, record_of(table, row)) for row in rows.rest())


def record_of(table: str, row: tuple[int, str]) -> str:
    """How a row is named: its key, and its place if several share one."""
    if not LEDGERS[table].place:
        return str(row[0])
    return f"{row[0]}/{row[1].split(',', 2)[1]}"


def _differences(
    seen: Iterable[tuple[str, list[Run], list[list[tuple[int, str]]]]],
) -> Iterator[tuple[str, str, str]]:
    named = False
    everything: list[tuple[str, str]] = []
    for table, runs, found in seen:
        for (first, crcs), rows in zip(runs, found, strict=True):
            wanted = dict(zip(_records(table, first, len(crcs)), crcs, strict=True))
            there = {record_of(table, row): row[1] for row in rows}
            everything += [(table, record) for record in wanted]
            for record, crc in wanted.items():
                if record not in there:
                    named = True
                    yield table, record, "missing"
                elif zlib.crc32(row_bytes(table, there[record])) != crc:
                    named = True
                    yield table, record, "changed"
            for record in there.keys() - wanted.keys():
                named = True
                yield table, record, "added"
    if not named:
        # Somebody went to the length of keeping each row's CRC.
        yield from ((table, record, "changed") for table, record in everything)


def _records(table: str, first: int, count: int) -> list[str]:
    if LEDGERS[table].place:
        return [f"{first}/{place}" for place in range(1, count + 1)]
    return [str(first + at) for at in range(count)]
