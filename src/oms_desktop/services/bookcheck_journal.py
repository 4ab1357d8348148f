"""The journal's part of the book check: its chain, and the rows that each entry posted."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from oms_desktop.database import bookcheck
from oms_desktop.database.connection import Store
from oms_desktop.database.journal import GENESIS, Entry, entry_hash
from oms_desktop.database.posted import POSTED, PostedRows
from oms_desktop.services.bookcheck_findings import Finding
from oms_desktop.services.head_file import Head, read_head

REPORT_EVERY: Final = 500


class JournalCheck:
    """One pass over the journal."""

    def __init__(self, store: Store) -> None:
        """Get ready inside the snapshot that is open now."""
        self._store = store
        self._posted = PostedRows(store)
        self._previous = GENESIS
        self._hash_at_head = ""
        self._at = 0
        self.sequence = 0
        self.head_hash = GENESIS
        self._heads = {row[3]: row[0] for row in bookcheck.closings(store)}
        self._patterns: dict[str, list[str]] = {}

    @property
    def patterns(self) -> dict[str, list[str]]:
        """Patterns of numbers that were chosen in the settings, by setting."""
        return self._patterns

    def run(self, tick: Callable[[int], object]) -> Iterator[Finding]:
        """Walk through all entries; `tick` is told how many were seen."""
        kept, wrong = self._kept()
        if wrong is not None:
            yield wrong
        for seen, entry in enumerate(bookcheck.entries(self._store)):
            if seen % REPORT_EVERY == 0:
                tick(seen)
            yield from self._entry(entry)
            if kept is not None and entry.sequence == kept.sequence:
                self._hash_at_head = entry.hash
        for table, record in self._posted.rest():
            yield Finding("added", table, record)
        if kept is not None and kept.hash != self._hash_at_head:
            found = self._hash_at_head or str(self.sequence)
            yield Finding("journal_cut", "journal", str(kept.sequence), found, kept.hash)
        for head, shift in self._heads.items():
            yield Finding("closing_head", "shift_closing", str(shift), "", head)

    def _kept(self) -> tuple[Head | None, Finding | None]:
        try:
            return read_head(self._store.path), None
        except ValueError as fault:
            return None, Finding("head_file", "journal", self._store.path.name, str(fault))

    def _entry(self, entry: Entry) -> Iterator[Finding]:
        number = str(entry.sequence)
        yield from self._chain(entry, number)
        self._previous, self._at, self.sequence = entry.hash, entry.at, entry.sequence
        self.head_hash = entry.hash
        self._heads.pop(entry.hash, None)
        try:
            content: dict[str, Any] = json.loads(entry.content)
            found = list(self._posted.check(content[POSTED])) if POSTED in content else []
            if entry.kind == "setting.changed" and entry.document.endswith("_pattern"):
                self._patterns.setdefault(entry.document, []).append(str(content["to"]))
        except (ValueError, KeyError, TypeError, AttributeError) as fault:
            yield Finding("journal_content", "journal", number, str(fault), "", entry.document)
            return
        for table, record, wrong in found:
            yield Finding(wrong, table, record, document=entry.document)

    def _chain(self, entry: Entry, number: str) -> Iterator[Finding]:
        right = entry_hash(
            self._previous,
            entry.at,
            entry.person_id,
            entry.device,
            entry.kind,
            entry.document,
            entry.content,
        )
        if entry.sequence != self.sequence + 1:
            expected = str(self.sequence + 1)
            yield Finding("journal_gap", "journal", number, number, expected, entry.document)
        if entry.at < self._at:
            found, expected = str(entry.at), str(self._at)
            yield Finding("journal_time", "journal", number, found, expected, entry.document)
        if entry.hash != right or entry.previous_hash != self._previous:
            yield Finding("journal_chain", "journal", number, entry.hash, right, entry.document)
