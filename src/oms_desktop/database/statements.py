"""Prepared statements: a Peewee query is built once, its SQL is kept, values are put in by name.

Building a joined query costs Peewee a quarter of a millisecond, more than running it. Statements on the
path of a sale are therefore made at import and only filled in when used.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import itemgetter
from typing import Any

import peewee

from oms_desktop.database.connection import Store


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
    def _built(self) -> tuple[str, Callable[[Mapping[str, Any]], tuple[Any, ...]]]:
        """The SQL, and what picks its values, in order, out of those given by name."""
        sql, values = self._query.sql()
        first, *rest = sql.split("?")
        # Constants stand in the SQL itself: a partial index only serves a condition it can read.
        parts, names = [first], []
        for value, part in zip(values, rest, strict=True):
            if isinstance(value, _Slot):
                names.append(value.name)
            parts += ["?" if isinstance(value, _Slot) else _literal(value), part]
        return "".join(parts), _picker(names)

    def rows(self, store: Store, **given: Any) -> list[Any]:
        """All rows, as tuples in the order of the query's columns."""
        sql, pick = self._built
        with store.refusing:
            return store.connection.execute(sql, pick(given)).fetchall()

    def row(self, store: Store, **given: Any) -> Any | None:
        """The first row, or None."""
        sql, pick = self._built
        with store.refusing:
            return store.connection.execute(sql, pick(given)).fetchone()

    def run(self, store: Store, **given: Any) -> int:
        """Run a change.

        Returns:
            How many rows it touched.
        """
        sql, pick = self._built
        with store.refusing:
            connection = store.connection
            connection.execute(sql, pick(given))
            return connection.changes()

    def insert(self, store: Store, **given: Any) -> int:
        """Run an insert.

        Returns:
            The id of the new row.
        """
        sql, pick = self._built
        with store.refusing:
            connection = store.connection
            connection.execute(sql, pick(given))
            return connection.last_insert_rowid()

    def run_many(self, store: Store, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a change once for each row of values."""
        sql, pick = self._built
        with store.refusing:
            store.connection.executemany(sql, map(pick, rows))


def insert_into(model: type[peewee.Model], *columns: str) -> Statement:
    """An insert of the named columns, each a slot of its own name."""
    return Statement(model.insert({getattr(model, name): slot(name) for name in columns}))


def _picker(names: list[str]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda given: tuple(given[name] for name in names)


def _literal(value: object) -> str:
    """A constant of our own as SQL writes it."""
    match value:
        case None:
            return "NULL"
        case int():
            return str(int(value))
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            message = f"no literal for {value!r}"
            raise TypeError(message)
