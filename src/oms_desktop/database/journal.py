"""The journal: append-only, each entry holding the hash of the one before."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import JsonField, Table, TimeField
from oms_desktop.database.posted import POSTED, take_posted
from oms_desktop.database.statements import Statement, insert_into, slot

GENESIS: Final = "0" * 64


class Journal(Table):
    """One thing that happened."""

    sequence = peewee.AutoField()
    at = TimeField()
    person_id = peewee.IntegerField()
    device = peewee.TextField()
    kind = peewee.TextField()
    document = peewee.TextField()
    content = JsonField()
    previous_hash = peewee.TextField()
    hash = peewee.TextField()

    class Meta:
        """Table name."""

        table_name = "journal"


@dataclass(frozen=True)
class Entry:
    """One journal entry as stored."""

    sequence: int
    at: int
    person_id: int
    device: str
    kind: str
    document: str
    content: str
    previous_hash: str
    hash: str


_HEAD = Statement(
    Journal.select(Journal.hash, Journal.at).order_by(Journal.sequence.desc()).limit(1)
)
_NEWEST = Statement(
    Journal.select(Journal.sequence, Journal.hash, Journal.at)
    .order_by(Journal.sequence.desc())
    .limit(1)
)
_HASH = Statement(Journal.select(Journal.hash).where(Journal.sequence == slot("sequence")))
_ADD = insert_into(
    Journal, "at", "person_id", "device", "kind", "document", "content", "previous_hash", "hash"
)
_ALL = Statement(
    Journal.select(
        Journal.sequence,
        Journal.at,
        Journal.person_id,
        Journal.device,
        Journal.kind,
        Journal.document,
        Journal.content,
        Journal.previous_hash,
        Journal.hash,
    ).order_by(Journal.sequence)
)


_OF_DOCUMENT = Statement(
    Journal.select(Journal.kind, Journal.content)
    .where(Journal.document == slot("document"))
    .order_by(Journal.sequence)
)


def canonical(content: dict[str, Any]) -> str:
    """One spelling for one content: sorted keys, no spaces, integers."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_hash(
    previous: str, at: int, person_id: int, device: str, kind: str, document: str, content: str
) -> str:
    """SHA-256 over the entry's content and the hash before it, never over ids of rows."""
    text = json.dumps(
        [previous, at, person_id, device, kind, document, content],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()


def append(
    store: Store,
    at: int,
    person_id: int,
    device: str,
    kind: str,
    document: str,
    content: dict[str, Any],
) -> None:
    """Add an entry that posts the ledgers' rows written since the one before.

    Its time is never before that of the one before; a clock moved back is flagged.
    """
    posted = take_posted(store)
    if posted is not None:
        content = {**content, POSTED: posted}
    head = _HEAD.row(store)
    previous, last = head or (GENESIS, 0)
    if at < last:
        content = {**content, "clock_back": last - at}
        at = last
    text = canonical(content)
    _ADD.run(
        store,
        at=at,
        person_id=person_id,
        device=device,
        kind=kind,
        document=document,
        content=text,
        previous_hash=previous,
        hash=entry_hash(previous, at, person_id, device, kind, document, text),
    )


def head_hash(store: Store) -> str:
    """The hash of the newest entry."""
    head = _HEAD.row(store)
    return head[0] if head else GENESIS


def head(store: Store) -> tuple[int, str, int] | None:
    """Sequence, hash and time of the newest entry, or None."""
    row: tuple[int, str, int] | None = _NEWEST.row(store)
    return row


def hash_at(store: Store, sequence: int) -> str | None:
    """The hash of an entry, or None if there is no such entry."""
    row = _HASH.row(store, sequence=sequence)
    return row[0] if row else None


def entries(store: Store) -> list[Entry]:
    """All entries in order."""
    return [Entry(*row) for row in _ALL.rows(store)]


def of_document(store: Store, document: str) -> list[tuple[str, str]]:
    """Kind and content (JSON) of all that happened to a document, in order."""
    return _OF_DOCUMENT.rows(store, document=document)


def first_broken(store: Store) -> int | None:
    """The sequence of the first entry that doesn't fit the chain, or None if it is whole."""
    previous, last, expected = GENESIS, 0, 1
    for entry in entries(store):
        right = entry_hash(
            previous,
            entry.at,
            entry.person_id,
            entry.device,
            entry.kind,
            entry.document,
            entry.content,
        )
        in_order = entry.sequence == expected and entry.at >= last
        if not in_order or entry.previous_hash != previous or entry.hash != right:
            return entry.sequence
        previous, last, expected = entry.hash, entry.at, expected + 1
    return None
