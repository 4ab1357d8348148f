"""Prepared statements: a Peewee query is built once, its SQL is kept, values are put in by name.

Building a joined query costs Peewee a quarter of a millisecond, more than running it. Statements on the
path of a sale are therefore made at import and only filled in when used.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import peewee

from oms_desktop.database.connection import Store, refusals


class _Slot:
    """A place in a statement that gets its value at run time."""

    def __init__(self, name: str) -> None:
        self.name = name


def slot(name: str) -> peewee.SQL:
    """A named place for a value in a query given to `Statement`."""
    return peewee.SQL("?", (_Slot(name),))


class Statement:
    """A Peewee query whose SQL is made once, on first use."""

    def __init__(self, query: Any) -> None:
        """Keep the query; values that change are `slot`s in it."""
        self._query = query

    @cached_property
    def _built(self) -> tuple[str, tuple[str | None, ...], tuple[Any, ...]]:
        sql, values = self._query.sql()
        names = tuple(value.name if isinstance(value, _Slot) else None for value in values)
        return sql, names, tuple(values)

    def _values(self, given: Mapping[str, Any]) -> tuple[Any, ...]:
        _, names, values = self._built
        return tuple(
            value if name is None else given[name]
            for name, value in zip(names, values, strict=True)
        )

    def rows(self, store: Store, **given: Any) -> list[Any]:
        """All rows, as tuples in the order of the query's columns."""
        with refusals(store.path):
            return store.connection.execute(self._built[0], self._values(given)).fetchall()

    def row(self, store: Store, **given: Any) -> Any | None:
        """The first row, or None."""
        with refusals(store.path):
            return next(iter(store.connection.execute(self._built[0], self._values(given))), None)

    def run(self, store: Store, **given: Any) -> int:
        """Run a change.

        Returns:
            How many rows it touched.
        """
        with refusals(store.path):
            connection = store.connection
            connection.execute(self._built[0], self._values(given))
            return connection.changes()

    def insert(self, store: Store, **given: Any) -> int:
        """Run an insert.

        Returns:
            The id of the new row.
        """
        with refusals(store.path):
            connection = store.connection
            connection.execute(self._built[0], self._values(given))
            return connection.last_insert_rowid()

    def run_many(self, store: Store, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a change once for each row of values."""
        with refusals(store.path):
            store.connection.executemany(self._built[0], [self._values(row) for row in rows])


def insert_into(model: type[peewee.Model], *columns: str) -> Statement:
    """An insert of the named columns, each a slot of its own name."""
    return Statement(model.insert({getattr(model, name): slot(name) for name in columns}))
