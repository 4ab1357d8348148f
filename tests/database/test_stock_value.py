"""The trigger that keeps the value says what the domain says, also for a shop of an older version."""

from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.database.migrations import STEPS, migrate
from oms_desktop.domain.stock_value import value_after

MOVES = st.lists(
    st.tuples(st.integers(-3_000_000, 3_000_000).filter(bool), st.integers(0, 10**7)),
    min_size=1,
    max_size=12,
)


def make(path: Path, version: int) -> apsw.Connection:
    path.unlink(missing_ok=True)
    connection = apsw.Connection(str(path))
    migrate(connection, 0, STEPS[:version])
    connection.execute(
        "INSERT INTO person (id, name, role) VALUES (1, 'Budi', 'owner');"
        "INSERT INTO product (id, code, name, kind, unit, unit_decimals, price, cost, tax_class,"
        " tracked, created_at, changed_at)"
        " VALUES (1, 'A', 'Gula', 'goods', 'kg', 3, 1, 1, 'taxed', 1, 0, 0)"
    )
    return connection


def move(connection: apsw.Connection, moves: list[tuple[int, int]]) -> None:
    connection.executemany(
        "INSERT INTO stock_movement (product_id, kind, quantity, unit_cost, document, at, person_id)"
        " VALUES (1, 'adjustment', ?, ?, 'X', 0, 1)",
        moves,
    )


def expected(moves: list[tuple[int, int]]) -> tuple[int, int]:
    on_hand = value = 0
    for quantity, cost in moves:
        value = value_after(on_hand, value, quantity, cost)
        on_hand += quantity
    return on_hand, value


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MOVES, st.integers(0, 12))
def test_new_and_migrated_shops_agree(
    tmp_path: Path, moves: list[tuple[int, int]], older: int
) -> None:
    connection = make(tmp_path / "a.oms", 2)
    move(connection, moves[:older])
    migrate(connection, 2, STEPS[:3])
    move(connection, moves[older:])
    row = connection.execute("SELECT on_hand, value FROM stock_total").fetchall()
    connection.close()
    assert row == [expected(moves)]


def test_a_posted_receipt_and_a_posted_count_stay(tmp_path: Path) -> None:
    connection = make(tmp_path / "b.oms", len(STEPS))
    connection.execute(
        "INSERT INTO goods_receipt (id, state, person_id, started_at) VALUES (1, 'draft', 1, 0);"
        "INSERT INTO goods_receipt_line VALUES (1, 1, 1, 1, 'A', 'Gula', 'kg', 1000, 3, 5, 9, '', '');"
        "UPDATE goods_receipt SET state = 'posted', number = 'GR-1', posted_at = 1;"
        "INSERT INTO stock_count (id, state, blind, person_id, started_at) VALUES (1, 'open', 0, 1, 0);"
        "INSERT INTO stock_count_line VALUES (1, 1, 1, 5, 6, 0, 1);"
        "UPDATE stock_count SET state = 'posted', number = 'SC-1', posted_at = 1;"
    )
    for table in ("goods_receipt", "goods_receipt_line", "stock_count", "stock_count_line"):
        for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET id = id"):
            with pytest.raises(apsw.ConstraintError, match=f"{table} is posted"):
                connection.execute(sql).fetchall()
    connection.close()
