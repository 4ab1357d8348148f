"""The floor under a command: the rows it wrote, written again by raw apsw with prepared statements."""

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias

import apsw

from oms_desktop.database.connection import Store, prepare

Written: TypeAlias = Sequence[tuple[str, Sequence[tuple[Any, ...]]]]
"""Statements that change something, in order, each with its rows."""

_CHANGES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


def written_by(store: Store, act: Callable[[], object]) -> Written:
    """What `act` wrote; equal statements that follow each other are one with several rows.

    Triggers and indexes aren't listed: they belong to the schema and do their work on replay too.
    """
    found: list[tuple[str, tuple[Any, ...]]] = []

    def note(_cursor: apsw.Cursor, sql: str, values: Any) -> bool:
        if sql.lstrip().upper().startswith(_CHANGES):
            found.append((sql, tuple(values or ())))
        return True

    store.connection.exec_trace = note
    try:
        act()
    finally:
        store.connection.exec_trace = None
    return [
        (sql, [values for _, values in rows]) for sql, rows in groupby(found, lambda row: row[0])
    ]


def raw_connection(path: Path) -> apsw.Connection:
    """A connection with the settings of the application: WAL, FULL, foreign keys."""
    connection = apsw.Connection(str(path))
    prepare(connection)
    return connection


def replay(connection: apsw.Connection, written: Written) -> None:
    """Write it all in one durable transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for sql, rows in written:
        connection.executemany(sql, rows)
    connection.execute("COMMIT")
