"""Listings: what a table on the screen shows, fetched page by page, by key instead of by offset."""

import json
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import peewee

from oms_desktop.database.connection import Stop, Store, never

Row = TypeVar("Row")


def shown(active: peewee.Field, *, retired: bool) -> Any:
    """A condition for what is in use, or was retired.

    Nearly everything is in use: told so, SQLite walks an index of the sort instead of sorting all.
    """
    return active == 0 if retired else peewee.fn.LIKELY(active == 1)


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows in order, with the key of each for fetching on from there."""

    rows: tuple[Row, ...]
    keys: tuple[tuple[Any, int], ...]


@dataclass(frozen=True)
class Found:
    """What a listing holds, found once: the ids of its rows in order, and its sums."""

    ids: Sequence[int]
    sums: Mapping[str, int]


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """A Peewee select with its unique id, the orders it can be shown in, and how a row is made.

    Attributes:
        store: where to read.
        select: all rows with their columns, unordered.
        key: the unique integer column that breaks ties.
        sorts: an expression without NULLs for each name a column can sort by; indexed together with `key`.
        make: builds what the screen shows from the columns of `select`.
        sums: expressions added up over all rows, for the footer.
        counted: a cheaper select of as many rows that still has what `sums` adds up.
        ties: the copy of `key` in the joined table that a sort's column is in; an index orders by both
            only if they are in one table.
        plain: the same columns of any row; given if the conditions of `select` fit no index, so that pages
            are read by the ids that `find` brings instead of being looked for one by one.
    """

    store: Store
    select: Any
    key: peewee.Field
    sorts: Mapping[str, Any]
    make: Callable[[tuple[Any, ...]], Row]
    sums: Mapping[str, Any]
    counted: Any = None
    ties: Mapping[str, Any] = field(default_factory=dict)
    plain: Any = None

    def count(self) -> int:
        """How many rows there are."""
        row = self.store.row(self._counted().select(peewee.fn.COUNT(peewee.SQL("*"))))
        return int(row[0]) if row else 0

    def total(self, stop: Stop = never) -> dict[str, int]:
        """The sums over all rows, by name.

        Raises:
            Stopped: `stop` said so.
        """
        if not self.sums:
            return {}
        with self.store.watched(stop):
            row = self.store.row(self._counted().select(*self.sums.values()))
        return self._named(row or (0,) * len(self.sums))

    def find(self, sort: str, *, descending: bool = False, stop: Stop = never) -> Found:
        """The ids of all rows in order, and the sums: one statement, so that they fit each other.

        Raises:
            Stopped: `stop` said so.
        """
        value, key = self.sorts[sort], self.key
        order = (value.desc(), key.desc()) if descending else (value, key)
        # As one text: a million rows handed over one by one would keep the other threads waiting.
        ids = peewee.fn.json_group_array(key).order_by(*order)
        with self.store.watched(stop):
            row = self.store.row(self.select.clone().select(ids, *self.sums.values()))
        text, *sums = row or ("[]", *(0 for _ in self.sums))
        return Found(array("q", json.loads(text)), self._named(sums))

    def in_order(self, ids: Sequence[int]) -> list[Row]:
        """The rows with these ids in this order; whether they still belong here isn't asked."""
        query = (self.select if self.plain is None else self.plain).clone()
        query = query.select_extend(self.key).where(self.key.in_(list(ids)))
        found = {row[-1]: row[:-1] for row in self.store.rows(query)}
        return [self.make(found[id_]) for id_ in ids if id_ in found]

    def page(
        self,
        sort: str,
        limit: int,
        *,
        descending: bool = False,
        after: tuple[Any, int] | None = None,
        offset: int = 0,
    ) -> Page[Row]:
        """Rows in order from the start, or from behind the row whose key is `after`."""
        value, key = self.sorts[sort], self.ties.get(sort, self.key)
        query = self.select.clone().select_extend(value, key)
        if after is None:
            order = (value.desc(), key.desc()) if descending else (value, key)
            query = query.order_by(*order).limit(limit)
            found = self.store.rows(query.offset(offset) if offset else query)
        else:
            found = self._behind(query, value, key, after, limit, descending=descending)
        return Page(
            tuple(self.make(row[:-2]) for row in found),
            tuple((row[-2], row[-1]) for row in found),
        )

    def _behind(
        self,
        query: Any,
        value: Any,
        key: Any,
        after: tuple[Any, int],
        limit: int,
        *,
        descending: bool,
    ) -> list[Any]:
        """Rows behind one: those that tie with it first, then the others.

        Asked for both at once, SQLite goes through all ties: half a million invoices of nobody.
        """
        last, last_key = after
        if descending:
            ties, rest = (value == last) & (key < last_key), value < last
            order = (value.desc(), key.desc())
        else:
            ties, rest = (value == last) & (key > last_key), value > last
            order = (value, key)
        found: list[Any] = self.store.rows(query.where(ties).order_by(order[1]).limit(limit))
        if len(found) < limit:
            others = query.where(rest).order_by(*order).limit(limit - len(found))
            found += self.store.rows(others)
        return found

    def last_page(self, sort: str, limit: int, *, descending: bool = False) -> Page[Row]:
        """The last rows in order, without counting through the others."""
        page = self.page(sort, limit, descending=not descending)
        return Page(page.rows[::-1], page.keys[::-1])

    def by_ids(self, ids: Sequence[int]) -> list[Row]:
        """The rows with these ids, in no particular order."""
        query = self.select.clone().where(self.key.in_(list(ids)))
        return [self.make(row) for row in self.store.rows(query)]

    def _named(self, values: Sequence[Any]) -> dict[str, int]:
        return {name: value or 0 for name, value in zip(self.sums, values, strict=True)}

    def _counted(self) -> Any:
        return (self.select if self.counted is None else self.counted).clone()
