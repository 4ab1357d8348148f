"""What is written once stays: no UPDATE, no DELETE, no REPLACE, from no connection."""

from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from oms_desktop.database.migrations import step_0001, step_0004, step_0009
from oms_desktop.services import printing, voiding
from oms_desktop.services.printing import Paper
from tests.helpers.busy_shop import post_later_money
from tests.helpers.shop import Shop

LATER = ("order_payment", "money_receipt", "paper_print", "credit_note", "credit_note_line")
GIVEN_UP = ("write_off",)
LEDGERS = (
    *("stock_movement", "reservation", "shop_head", "invoice", "invoice_line", "invoice_void"),
    *("invoice_print", "payment", "allocation", "journal"),
    *LATER,
    *GIVEN_UP,
)

Run = Callable[[str], object]


@pytest.fixture
def full(shop: Shop) -> Shop:
    """A row in every ledger."""
    sold = shop.sell("GULA", "KOPI", customer="BUDI").id_of("invoice")
    printing.count_print(shop.new, sold, Paper.A4)
    voiding.void(shop.new, sold, "salah")
    post_later_money(shop)
    return shop


@pytest.fixture(params=["ours", "raw"])
def run(request: pytest.FixtureRequest, full: Shop) -> Iterator[Run]:
    """Our own connection, or any other program's with SQLite's defaults."""
    if request.param == "ours":
        yield full.sql
        return
    connection = apsw.Connection(str(full.session.store.path))
    assert connection.pragma("recursive_triggers") == 0
    yield lambda sql: connection.execute(sql).fetchall()
    connection.close()


def columns(shop: Shop, table: str) -> list[str]:
    """Those that can be written."""
    rows = shop.sql(f"PRAGMA table_xinfo({table})")
    return [name for _, name, _, _, _, _, hidden in rows if not hidden]


def test_these_are_all_ledgers() -> None:
    assert {*step_0001._LEDGERS, *step_0004.LEDGERS, *step_0009.LEDGERS} == set(LEDGERS)
    assert set(step_0004.LEDGERS) == set(LATER)
    assert set(step_0009.LEDGERS) == set(GIVEN_UP)


@pytest.mark.parametrize("table", LEDGERS)
def test_rows_are_written_once(full: Shop, run: Run, table: str) -> None:
    before = full.dump()
    assert before[table]
    names = columns(full, table)
    listed = ", ".join(names)
    attempts = [
        f"DELETE FROM {table}",
        *(f"UPDATE {table} SET {name} = {name}" for name in names),
        f"UPDATE OR REPLACE {table} SET {names[0]} = {names[0]}",
        f"INSERT OR REPLACE INTO {table} ({listed}) SELECT {listed} FROM {table}",
        f"REPLACE INTO {table} ({listed}) SELECT {listed} FROM {table} LIMIT 1",
    ]
    for sql in attempts:
        with pytest.raises(apsw.ConstraintError, match="is written once"):
            run(sql)
    assert full.dump() == before


@pytest.mark.parametrize(
    ("table", "key"),
    [
        *(("invoice", "id"), ("shop_head", "id"), ("invoice_print", "id")),
        *(("credit_note", "id"), ("money_receipt", "payment_id"), ("paper_print", "id")),
    ],
)
def test_nor_replaced_by_their_other_unique_columns(
    full: Shop, run: Run, table: str, key: str
) -> None:
    before = full.dump()
    names = [name for name in columns(full, table) if name != key]
    listed = ", ".join(names)
    with pytest.raises(apsw.ConstraintError, match="is written once"):
        run(f"REPLACE INTO {table} ({listed}) SELECT {listed} FROM {table} LIMIT 1")
    assert full.dump() == before


def test_new_rows_are_still_added(full: Shop, run: Run) -> None:
    run(
        "INSERT INTO stock_movement (product_id, kind, quantity, unit_cost, document, at, person_id)"
        " SELECT product_id, kind, quantity, unit_cost, document, at, person_id FROM stock_movement"
    )
    assert full.stock("GULA")[0] == 200_000


def test_a_template_is_a_file_of_its_own(full: Shop, shop_file: Path) -> None:
    assert full.session.store.path != shop_file
