"""The journal as a list: found by person, kind, document, time and amount; counted by person."""

from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.journal import Journal
from oms_desktop.database.listing import Listing
from oms_desktop.database.people import PersonTable
from oms_desktop.database.statements import Statement, slot

_AMOUNTS: Final = ("$.total", "$.paid", "$.amount", "$.counted", "$.float", "$.price")
"""Where an entry's content has the amount it is about; the first that is there counts."""


@dataclass(frozen=True)
class JournalItem:
    """An entry as the list shows it; `id` is its sequence, `content` canonical JSON."""

    id: int
    at: int
    person: str
    device: str
    kind: str
    document: str
    content: str
    amount: int | None
    hash: str


@dataclass(frozen=True)
class Filters:
    """What is looked for; what is None or empty isn't asked about.

    Attributes:
        since: not before this time, in milliseconds.
        until: before this time.
        person_id: by whom.
        kinds: of which kinds.
        text: part of the document.
        lowest: amount at least, whatever its sign.
        highest: amount at most.
        clock: also entries at which the clock was moved back, whatever their kind.
    """

    since: int | None = None
    until: int | None = None
    person_id: int | None = None
    kinds: tuple[str, ...] = ()
    text: str = ""
    lowest: int | None = None
    highest: int | None = None
    clock: bool = False


_AMOUNT: Final = peewee.fn.COALESCE(
    *(peewee.fn.json_extract(Journal.content, path) for path in _AMOUNTS)
)
_CLOCK: Final = peewee.fn.json_extract(Journal.content, "$.clock_back").is_null(False)
_TIME: Final = Statement(Journal.select(Journal.at).where(Journal.sequence == slot("sequence")))
_LAST: Final = Statement(Journal.select(peewee.fn.MAX(Journal.sequence)))
_KINDS: Final = Statement(Journal.select(Journal.kind).distinct().order_by(Journal.kind))


def journal_listing(store: Store, filters: Filters) -> Listing[JournalItem]:
    """Entries for a table, by time."""
    select = Journal.select(
        Journal.sequence,
        Journal.at,
        PersonTable.name,
        Journal.device,
        Journal.kind,
        Journal.document,
        Journal.content,
        _AMOUNT,
        Journal.hash,
    ).join(PersonTable, on=PersonTable.id == Journal.person_id)
    counted = Journal.select()
    conditions = _conditions(store, filters)
    if conditions:
        select, counted = select.where(*conditions), counted.where(*conditions)
    return Listing(store, select, Journal.sequence, {"time": Journal.sequence}, _item, {}, counted)


def counts(store: Store, filters: Filters) -> list[tuple[str, str, int]]:
    """Person, kind and number of entries; `clock` stands for those at a clock moved back."""
    conditions = _conditions(store, filters)
    kind = peewee.fn.IIF(Journal.kind.in_(filters.kinds), Journal.kind, "clock")
    query = (
        Journal.select(PersonTable.name, kind, peewee.fn.COUNT(Journal.sequence))
        .join(PersonTable, on=PersonTable.id == Journal.person_id)
        .where(*conditions)
        .group_by(PersonTable.name, kind)
        .order_by(PersonTable.name)
    )
    return [(row[0], row[1], row[2]) for row in store.rows(query)]


def kinds(store: Store) -> list[str]:
    """Kinds that occur."""
    return [row[0] for row in _KINDS.rows(store)]


def _item(row: tuple[Any, ...]) -> JournalItem:
    amount = row[7] if isinstance(row[7], int) else None
    sequence, at, person, device, kind, document, content, _, hash_ = row
    return JournalItem(sequence, at, person, device, kind, document, content, amount, hash_)


def _conditions(store: Store, filters: Filters) -> list[Any]:
    found: list[Any] = []
    if filters.since is not None:
        found.append(Journal.sequence >= _first_since(store, filters.since))
    if filters.until is not None:
        found.append(Journal.sequence < _first_since(store, filters.until))
    if filters.person_id is not None:
        found.append(Journal.person_id == filters.person_id)
    if filters.kinds:
        wanted = Journal.kind.in_(filters.kinds)
        found.append(wanted | _CLOCK if filters.clock else wanted)
    text = filters.text.strip()
    if text:
        pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        like = peewee.SQL("LIKE ? ESCAPE '\\'", (pattern,))
        found.append(peewee.NodeList((Journal.document, like)))
    amount = peewee.fn.ABS(_AMOUNT)
    if filters.lowest is not None:
        found.append(amount >= filters.lowest)
    if filters.highest is not None:
        found.append(amount <= filters.highest)
    return found


def _first_since(store: Store, at: int) -> int:
    """The first sequence at or after a time: times never decrease, so it is found by halving."""
    low, high = 1, int((_LAST.row(store) or (0,))[0] or 0) + 1
    while low < high:
        middle = (low + high) // 2
        row = _TIME.row(store, sequence=middle)
        if row is not None and row[0] < at:
            low = middle + 1
        else:
            high = middle
    return low
