"""The book check: silent about a right shop, and naming the record that somebody changed."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.database import journal
from oms_desktop.database.ledgers import LEDGERS
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.users import Role
from oms_desktop.services import bookcheck
from oms_desktop.services.bookcheck_findings import Finding
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop
from tests.helpers.burglar import Burglar, burglar, busy, busy_file, check, named
from tests.helpers.shop import FakeClock, Shop

__all__ = ["burglar", "busy", "busy_file"]

COLUMNS = [(ledger.name, column) for ledger in LEDGERS.values() for column in ledger.columns]
JOURNAL_COLUMNS = (
    *("sequence", "at", "person_id", "device", "kind", "document", "content"),
    *("previous_hash", "hash"),
)


def other(value: Any) -> Any:
    """A value of the same kind that isn't this one."""
    match value:
        case None:
            return 7
        case int():
            return value + 7
        case bytes():
            return value + b"x"
        case _:
            return f"{value}x"


# ------------------------------------------------------------------ a right shop


def test_a_right_shop_has_nothing_wrong(busy: Shop) -> None:
    report = check(busy)
    assert report.findings == ()
    assert report.ok
    assert report.counts["invoice"] == 6
    assert report.counts["journal"] == report.sequence
    assert report.head_hash == journal.head_hash(busy.session.store)
    for table in LEDGERS:
        assert busy.sql(f"SELECT count(*) FROM {table}")[0][0], table


def test_an_empty_shop_has_nothing_wrong(tmp_path: Path) -> None:
    session = open_shop(tmp_path / "new.oms", FakeClock())
    assert bookcheck.check_books(session).ok
    session.store.close()


def test_ledgers_name_all_columns(busy: Shop) -> None:
    for ledger in LEDGERS.values():
        # Generated columns can't be changed.
        columns = [row[1] for row in busy.sql(f"PRAGMA table_info({ledger.name})")]
        assert list(ledger.columns) == columns, ledger.name
    guarded = {
        row[0].removesuffix("_no_update")
        for row in busy.sql(
            "SELECT name FROM sqlite_schema WHERE name LIKE '%\\_no\\_update' ESCAPE '\\'"
        )
    }
    assert guarded == {*LEDGERS, "journal"}


def test_a_check_tells_how_far_it_is_and_can_be_stopped(busy: Shop) -> None:
    steps: list[tuple[int, int]] = []

    class Watch:
        def report(self, done: int, total: int) -> None:
            steps.append((done, total))
            if stop and len(steps) == 3:
                raise KeyboardInterrupt

    stop = False
    bookcheck.check_books(busy.new, Watch())
    assert steps == sorted(steps)
    assert len(steps) > 20
    assert steps[-1][0] == steps[-1][1]
    stop, steps[:] = True, []
    with pytest.raises(KeyboardInterrupt):
        bookcheck.check_books(busy.new, Watch())
    assert not busy.session.store.connection.in_transaction
    assert check(busy).ok


def test_looking_changes_nothing(busy: Shop, burglar: Burglar) -> None:
    burglar.run("UPDATE stock_total SET on_hand = on_hand + 1")
    before = busy.dump()
    assert not check(busy).ok
    assert busy.dump() == before


# ------------------------------------------------------------------ tampering


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=str)
def test_any_changed_column_is_named(busy: Shop, burglar: Burglar, table: str, column: str) -> None:
    ledger = LEDGERS[table]
    where = f"rowid = (SELECT max(rowid) FROM {table})"
    record = f"{ledger.key}"
    if ledger.place:
        where = f"{ledger.key} = 1 AND {ledger.place} = 2"
        record = f"{ledger.key} || '/' || {ledger.place}"
    [[key, value]] = burglar.run(f"SELECT {record}, {column} FROM {table} WHERE {where}")
    new = b"x" if column == "logo" else other(value)
    burglar.run(f"UPDATE {table} SET {column} = ? WHERE {where}", new)
    assert str(key) in named(check(busy), table)


@pytest.mark.parametrize("column", JOURNAL_COLUMNS)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_any_changed_column_of_the_journal_is_named(
    busy: Shop, burglar: Burglar, column: str, place: str
) -> None:
    [[last]] = burglar.run("SELECT max(sequence) FROM journal")
    at = {"first": 1, "middle": last // 2, "last": last}[place]
    [[value]] = burglar.run(f"SELECT {column} FROM journal WHERE sequence = ?", at)
    new = value + 10_000 if column == "sequence" else other(value)
    burglar.run(f"UPDATE journal SET {column} = ? WHERE sequence = ?", new, at)
    found = named(check(busy), "journal")
    assert found & ({str(at), str(at + 1), str(new)} if column == "sequence" else {str(at)})


@pytest.mark.parametrize("table", LEDGERS)
def test_a_row_taken_away_is_named(busy: Shop, burglar: Burglar, table: str) -> None:
    ledger = LEDGERS[table]
    record = f"{ledger.key} || '/' || {ledger.place}" if ledger.place else ledger.key
    [[key]] = burglar.run(f"SELECT {record} FROM {table} ORDER BY {record} LIMIT 1")
    burglar.run(f"DELETE FROM {table} WHERE {record} = ?", key)
    finding = Finding("missing", table, str(key))
    found = {(each.kind, each.table, each.record) for each in check(busy).findings}
    assert (finding.kind, finding.table, finding.record) in found


@pytest.mark.parametrize("table", LEDGERS)
def test_a_row_added_is_named(busy: Shop, burglar: Burglar, table: str) -> None:
    ledger = LEDGERS[table]
    columns = ", ".join(ledger.columns[1:])
    unique = {
        "invoice": ("number", "'X'"),
        "shop_head": ("hash", "'X'"),
        "invoice_print": ("copy", "9"),
        "credit_note": ("number", "'X'"),
        "money_receipt": ("number", "'X'"),
        "paper_print": ("copy", "9"),
    }
    values = columns
    if table in unique:
        name, value = unique[table]
        values = ", ".join(value if each == name else each for each in ledger.columns[1:])
    new = 900 if not ledger.place else 1
    if ledger.place:
        values = values.replace("position", "position + 50", 1)
    burglar.run(
        f"INSERT INTO {table} ({ledger.columns[0]}, {columns}) SELECT {new}, {values} FROM {table} LIMIT 1"
    )
    found = named(check(busy), table)
    assert any(record.split("/")[0] == str(new) for record in found)


def test_rows_of_another_time_hidden_between_are_named(busy: Shop, burglar: Burglar) -> None:
    burglar.run("UPDATE payment SET id = id + 100 WHERE id >= 2")
    burglar.run(
        "INSERT INTO payment SELECT 2, shift_id, customer_id, method, amount, tendered, change,"
        " reference, reverses, at, person_id FROM payment WHERE id = 1"
    )
    assert "2" in named(check(busy), "payment")


@pytest.mark.parametrize(
    ("table", "sql", "record"),
    [
        ("stock_total", "UPDATE stock_total SET on_hand = on_hand - 1000 WHERE product_id = 1", "GULA"),
        ("stock_total", "UPDATE stock_total SET reserved = 0 WHERE product_id = 1", "GULA"),
        ("invoice_account", "UPDATE invoice_account SET paid = paid - 1 WHERE invoice_id = 1",
         "INV/2026/11/0001"),
        ("invoice_account", "UPDATE invoice_account SET void = 1 WHERE invoice_id = 1",
         "INV/2026/11/0001"),
        ("customer_account", "UPDATE customer_account SET balance = 0 WHERE customer_id = 2", "SITI"),
        ("orders", "UPDATE orders SET state = 'cancelled' WHERE id = 1", "SO/2026/11/0001"),
        ("shipment", "UPDATE shipment SET state = 'returned_to_shop' WHERE id = 1", "SJ/2026/11/0001"),
        ("number_series", "UPDATE number_series SET last = last + 1 WHERE series = 'invoice'", ""),
        ("invoice", "UPDATE number_series SET last = last + 1 WHERE series = 'invoice'",
         "invoice 2026-11 7"),
        ("orders", "UPDATE orders SET number = 'SO/2026/11/0099' WHERE id = 1", "order 2026-11 1"),
        ("shift", "UPDATE shift SET closed_at = closed_at + 1 WHERE id = 1", "SH/2026/0001"),
        ("shift_closing", "UPDATE shift SET opening_float = 1 WHERE id = 1", "SH/2026/0001"),
    ],
)  # fmt: skip
def test_what_is_kept_beside_the_ledgers_is_worked_out_again(
    busy: Shop, burglar: Burglar, table: str, sql: str, record: str
) -> None:
    burglar.run(sql)
    found = named(check(busy), table)
    assert record in found if record else "invoice 2026-11 7" not in found


def test_a_clever_change_of_the_whole_chain_is_caught_by_the_closing(
    busy: Shop, burglar: Burglar
) -> None:
    """Somebody writes the journal anew from an entry on, every hash right."""
    rows = burglar.run("SELECT * FROM journal ORDER BY sequence")
    previous = journal.GENESIS
    for sequence, at, person, device, kind, document, content, _, _ in rows:
        text = content.replace("GULA", "GULO") if kind == "sale" else content
        made = journal.entry_hash(previous, at, person, device, kind, document, text)
        burglar.run(
            "UPDATE journal SET content = ?, previous_hash = ?, hash = ? WHERE sequence = ?",
            text, previous, made, sequence,
        )  # fmt: skip
        previous = made
    found = check(busy).findings
    assert not [each for each in found if each.kind == "journal_chain"]
    assert [each.record for each in found if each.kind == "closing_head"] == ["SH/2026/0001"]


def test_a_row_whose_crc_was_kept_is_still_named(busy: Shop, burglar: Burglar) -> None:
    """The journal's own CRC is forged along; the hash isn't."""
    [[sequence, content]] = burglar.run(
        "SELECT sequence, content FROM journal WHERE kind = 'sale' ORDER BY sequence LIMIT 1"
    )
    posted = json.loads(content)
    burglar.run("UPDATE payment SET reference = 'x' WHERE id = 1")
    [[text]] = burglar.run(LEDGERS["payment"].all.replace("SELECT id,", "SELECT") + " LIMIT 1")
    import zlib

    posted["posted"]["rows"]["payment"][0][1][0] = zlib.crc32(f"payment {text}\n".encode())
    burglar.run(
        "UPDATE journal SET content = ? WHERE sequence = ?", journal.canonical(posted), sequence
    )
    report = check(busy)
    assert "1" in named(report, "payment")
    assert str(sequence) in named(report, "journal")


# ------------------------------------------------------------------ who and when


@pytest.mark.parametrize(("role", "may"), [("cashier", False), ("manager", True), ("owner", True)])
def test_by_rank(busy: Shop, burglar: Burglar, role: str, may: bool) -> None:
    burglar.run("UPDATE payment SET reference = 'x' WHERE id = 1")
    session = busy.as_(Role(role))
    if may:
        assert not bookcheck.check_books(session).ok
        assert bookcheck.check_quietly(session).findings[0].table == "payment"
        return
    with pytest.raises(RightMissing, match="see_journal"):
        bookcheck.check_books(session)
    quiet = bookcheck.check_quietly(session)
    assert not quiet.ok
    assert {each.table for each in quiet.findings} == {""}


def test_the_result_is_kept_and_due_again_after_twenty_hours(busy: Shop) -> None:
    assert bookcheck.check_is_due(busy.new)
    assert bookcheck.last_check(busy.new) is None
    report = check(busy)
    bookcheck.keep_result(busy.new, report)
    last = bookcheck.last_check(busy.new)
    assert last is not None
    assert (last["ok"], last["findings"], last["head"]) == (True, 0, report.head_hash)
    assert not bookcheck.check_is_due(busy.new)
    busy.clock.move(hours=20)
    assert bookcheck.check_is_due(busy.new)
    assert check(busy).ok


def test_a_shop_older_than_posting_is_posted_at_its_next_opening(
    busy: Shop, burglar: Burglar
) -> None:
    burglar.run("DELETE FROM shift_closing")
    previous = journal.GENESIS
    for row in burglar.run("SELECT * FROM journal ORDER BY sequence"):
        sequence, at, person, device, kind, document, content, _, _ = row
        kept = json.loads(content)
        kept.pop("posted", None)
        text = journal.canonical(kept)
        made = journal.entry_hash(previous, at, person, device, kind, document, text)
        burglar.run(
            "UPDATE journal SET content = ?, previous_hash = ?, hash = ? WHERE sequence = ?",
            text, previous, made, sequence,
        )  # fmt: skip
        previous = made
    assert not check(busy).ok
    path = busy.session.store.path
    burglar.connection.close()
    busy.session.store.close()
    for _ in range(2):
        session = open_shop(path, busy.clock)
        assert bookcheck.check_books(session).findings == ()
        adopted = Shop(session, busy.clock).journalled("books.adopted")
        session.store.close()
    assert len(adopted) == 1
    object.__setattr__(busy, "session", open_shop(path, busy.clock))


def test_numbers_of_other_patterns_are_read(busy: Shop) -> None:
    busy.set(invoice_pattern="A{yy}{mm}-{seq}", order_pattern="{seq:03}")
    busy.clock.move(minutes=1)
    for _ in range(3):
        busy.sell("KOPI")
    busy.set(invoice_pattern="INV/{yyyy}/{mm}/{seq:04}")
    busy.clock.move(minutes=1)
    busy.sell("KOPI")
    assert check(busy).findings == ()


def test_the_clock_moved_back_is_nothing_wrong(busy: Shop) -> None:
    busy.clock.move(hours=-30)
    busy.sell("KOPI")
    assert check(busy).findings == ()


def test_a_copy_is_checked_like_its_template(busy: Shop, tmp_path: Path) -> None:
    busy.session.store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copyfile(busy.session.store.path, tmp_path / "copy.oms")
    session = open_shop(tmp_path / "copy.oms", FakeClock())
    assert isinstance(session, Session)
    assert bookcheck.check_books(session).ok
    session.store.close()
