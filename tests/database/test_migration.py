"""Steps: each is taken whole with its version, or the file stays what it was."""

from pathlib import Path
from typing import Any

import apsw
import pytest

from oms_desktop.database.connection import APPLICATION_ID
from oms_desktop.database.migrations import STEPS, migrate
from oms_desktop.database.opening import open_store
from tests.helpers.shop import Shop

SECOND = """
ALTER TABLE customer ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
INSERT INTO note (text) SELECT name FROM customer ORDER BY id;
UPDATE customer SET nickname = '2000-01-01';
DROP INDEX customer_phone;
"""


class Killed(Exception):
    """In the middle of a step."""


class KillAt:
    """Lets `count` statements pass and stops the next one; rolling back is let through."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.sql = ""

    def __call__(self, cursor: apsw.Cursor, sql: str, values: object) -> bool:
        if not self.sql:
            if self.left == 0:
                self.sql = sql
                raise Killed(sql)
            self.left -= 1
        return True


def state(path: Path) -> dict[str, Any]:
    """Everything in a file, by another connection."""
    connection = apsw.Connection(str(path))
    names: list[Any] = connection.execute(
        "SELECT name, sql FROM sqlite_schema ORDER BY name"
    ).fetchall()
    tables = [
        name
        for name, sql in names
        if (sql or "").startswith("CREATE TABLE") and not name.startswith("sqlite_")
    ]
    found = {
        "schema": names,
        "version": connection.pragma("user_version"),
        "application": connection.pragma("application_id"),
        "rows": {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables},
        "check": connection.execute("PRAGMA integrity_check").fetchall(),
    }
    connection.close()
    return found


def kill_everywhere(path: Path, version: int, steps: tuple[str, ...]) -> list[str]:
    """Stops the migration at each statement in turn; returns where it was stopped."""
    before, stopped = state(path), []
    for count in range(1000):
        connection = apsw.Connection(str(path))
        connection.exec_trace = kill = KillAt(count)
        try:
            migrate(connection, version, steps)
        except Killed:
            stopped.append(kill.sql)
        else:
            connection.close()
            return stopped
        connection.exec_trace = None
        assert not connection.in_transaction
        connection.close()
        assert state(path) == before, kill.sql
    pytest.fail("never done")


def test_the_first_step_killed_at_any_statement_leaves_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "toko.oms"
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode=WAL").fetchall()
    connection.close()
    stopped = kill_everywhere(path, 0, STEPS[:1])
    assert stopped[0] == "BEGIN IMMEDIATE"
    assert stopped[-1] == "COMMIT"
    assert sum(sql.strip().startswith("CREATE") for sql in stopped) > 80
    done = state(path)
    assert (done["version"], done["application"]) == (1, APPLICATION_ID)
    # The next ones are stopped everywhere too, and then taken.
    for version in range(1, len(STEPS)):
        assert len(kill_everywhere(path, version, STEPS[: version + 1])) >= 3
        assert state(path)["version"] == version + 1
    open_store(path).close()


def test_a_further_step_killed_at_any_statement_leaves_the_old_version(
    shop: Shop, tmp_path: Path
) -> None:
    shop.sell("GULA", customer="BUDI")
    shop.session.store.close()
    path = shop.session.store.path
    before = state(path)
    stopped = kill_everywhere(path, len(STEPS), (*STEPS, SECOND))
    assert len(stopped) >= 9
    after = state(path)
    assert after["version"] == len(STEPS) + 1
    assert after["rows"]["invoice"] == before["rows"]["invoice"]
    assert [row[1] for row in after["rows"]["note"]] == [
        "Budi Santoso",
        "Siti Aminah",
        "Ani Wijaya",
    ]


def test_an_error_in_a_step_leaves_the_old_version(shop: Shop) -> None:
    shop.session.store.close()
    path = shop.session.store.path
    before = state(path)
    connection = apsw.Connection(str(path))
    with pytest.raises(apsw.SQLError):
        migrate(connection, len(STEPS), (*STEPS, SECOND + "CREATE TABLE note (a);"))
    connection.close()
    assert state(path) == before


def test_a_step_that_somebody_else_took_is_not_taken_twice(shop: Shop) -> None:
    connection = apsw.Connection(str(shop.session.store.path))
    migrate(connection, 0)
    migrate(connection, 1)
    assert connection.pragma("user_version") == len(STEPS)
    connection.close()


def test_steps_are_frozen() -> None:
    """A step that was shipped never changes; a new one is added behind it."""
    assert len(STEPS) == 9


def test_accounts_of_before_keep_what_is_owed(tmp_path: Path) -> None:
    """Step 9 makes the balance anew, so that debts can be given up."""
    connection = apsw.Connection(str(tmp_path / "eight.oms"))
    migrate(connection, 0, STEPS[:8])
    connection.execute(
        "PRAGMA foreign_keys = OFF; INSERT INTO invoice_account (invoice_id, total, paid, credited, void)"
        " VALUES (1, 100, 30, 20, 0), (2, 100, 0, 0, 1), (3, 70, 70, 0, 0)"
    )
    told = "SELECT invoice_id, balance FROM invoice_account ORDER BY 1"
    before = connection.execute(told).fetchall()
    migrate(connection, 8)
    assert connection.execute(told).fetchall() == before == [(1, 50), (2, 0), (3, 0)]
    connection.execute(
        "INSERT INTO write_off (invoice_id, amount, reason, at, person_id) VALUES (1, 50, 'x', 1, 1)"
    )
    assert connection.execute(told).fetchall() == [(1, 0), (2, 0), (3, 0)]
    plan = "EXPLAIN QUERY PLAN SELECT invoice_id FROM invoice_account WHERE balance > 0"
    assert "invoice_account_balance" in str(connection.execute(plan).fetchall())
    connection.close()
