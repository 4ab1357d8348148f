"""The open store: its settings, whole transactions, and what the disk says in words."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import apsw
import pytest

from oms_desktop.database import connection as module
from oms_desktop.database.connection import CommitUncertain, Store, check_library, prepare
from oms_desktop.database.migrations import STEPS
from oms_desktop.database.opening import open_store
from oms_desktop.database.people import add_person
from oms_desktop.database.settings import load_settings, put_setting
from oms_desktop.database.shifts import Shift, next_number, open_shift
from oms_desktop.database.stock import add_reservations, totals_of
from oms_desktop.domain import errors
from oms_desktop.domain.users import Role
from tests.helpers.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Callable

PRAGMAS = {
    "application_id": 0x4F4D5344,
    "user_version": len(STEPS),
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "busy_timeout": 5000,
}


RESERVATION = ("order_line_id", "product_id", "quantity", "kind", "at")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "toko.oms")


def ask(store: Store, sql: str) -> object:
    return store.connection.execute(sql).get


# ------------------------------------------------------------------ settings


def test_every_connection_has_our_settings(store: Store) -> None:
    seen: list[dict[str, object]] = []

    def look() -> None:
        seen.append({name: ask(store, f"PRAGMA {name}") for name in PRAGMAS})

    look()
    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [PRAGMAS, PRAGMAS]
    store.close()


def test_the_schema_cannot_be_written_by_hand(store: Store) -> None:
    connection = store.connection
    connection.execute("PRAGMA writable_schema=1")
    with pytest.raises(apsw.SQLError, match="may not be modified"):
        connection.execute("DELETE FROM sqlite_schema")
    with pytest.raises(apsw.SQLError, match="may not be modified"):
        connection.execute("DELETE FROM product_words_data")
    with pytest.raises(apsw.SQLError):
        connection.execute('SELECT "no such column"')
    store.close()


def test_each_thread_has_its_own_connection(store: Store) -> None:
    mine, others = store.connection, []
    thread = threading.Thread(target=lambda: others.append(store.connection))
    thread.start()
    thread.join()
    assert mine is store.connection
    assert others[0] is not mine
    store.close()
    with pytest.raises(apsw.ConnectionClosedError):
        others[0].execute("SELECT 1")


def test_an_old_library_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    check_library()
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(RuntimeError, match=r"3\.51\.2"):
        check_library()


def test_a_file_without_a_write_ahead_log_is_not_used(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PRAGMAS", ("PRAGMA journal_mode=WAL",))
    memory = apsw.Connection(":memory:")
    with pytest.raises(apsw.CantOpenError, match="memory"):
        prepare(memory)
    other = Store(Path(":memory:"))
    with pytest.raises(errors.FolderNotWritable), other.transaction():
        pytest.fail("opened")
    store.close()


def test_closing_folds_the_log_into_the_file(store: Store) -> None:
    with store.transaction():
        put_setting(store, "a", 1)
    log = store.path.with_name("toko.oms-wal")
    assert log.stat().st_size > 0
    store.close()
    assert not log.exists()
    again = open_store(store.path)
    assert load_settings(again) == {"a": 1}
    again.close()
    # Closing twice is harmless.
    again.close()


def test_closing_never_fails(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.transaction():
        put_setting(store, "a", 1)

    def broken(cursor: apsw.Cursor, sql: str, values: object) -> bool:
        raise apsw.IOError

    store.connection.exec_trace = broken
    store.close()
    again = open_store(store.path)
    assert load_settings(again) == {"a": 1}
    again.close()


# ------------------------------------------------------------------ transactions


def test_a_transaction_is_whole_or_nothing(store: Store) -> None:
    def half() -> None:
        with store.transaction():
            put_setting(store, "a", 1)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert load_settings(store) == {}
    assert not store.connection.in_transaction
    store.close()


def test_another_process_sees_it_only_when_it_is_whole(store: Store) -> None:
    other = Store(store.path)
    with store.transaction():
        put_setting(store, "a", 1)
        assert load_settings(other) == {}
    assert load_settings(other) == {"a": 1}
    other.close()
    store.close()


def test_a_writer_waits_and_then_says_who_is_there(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(store.path)
    other.connection.set_busy_timeout(1)
    with store.transaction():
        with pytest.raises(errors.StoreInUse) as refused, other.transaction():
            pytest.fail("two writers")
        assert refused.value.path == str(store.path)
        # Reading goes on meanwhile.
        assert load_settings(other) == {}
    with other.transaction():
        put_setting(other, "a", 1)
    other.close()
    store.close()


def test_a_snapshot_sees_one_state(store: Store) -> None:
    other = Store(store.path)
    with store.snapshot():
        assert load_settings(store) == {}
        with other.transaction():
            put_setting(other, "a", 1)
        assert load_settings(store) == {}
        with store.snapshot():
            assert load_settings(store) == {}
    assert load_settings(store) == {"a": 1}
    assert not store.connection.in_transaction
    other.close()
    store.close()


def test_a_snapshot_ends_even_if_sqlite_ended_it(store: Store) -> None:
    def broken() -> None:
        with store.snapshot():
            store.connection.execute("ROLLBACK")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    with store.snapshot():
        assert store.connection.in_transaction
    store.close()


def test_a_commit_that_raises_is_uncertain(store: Store) -> None:
    def full(cursor: apsw.Cursor, sql: str, values: object) -> bool:
        if sql == "COMMIT":
            raise apsw.FullError
        return True

    store.connection.exec_trace = full
    with pytest.raises(CommitUncertain) as uncertain, store.transaction():
        put_setting(store, "a", 1)
    assert uncertain.value.refusal == errors.DiskFull(50)
    store.connection.exec_trace = None
    assert load_settings(store) == {}
    store.close()


# ------------------------------------------------------------------ the disk in words


@pytest.mark.parametrize(
    ("raised", "refused"),
    [
        (apsw.FullError, errors.DiskFull),
        (apsw.BusyError, errors.StoreInUse),
        (apsw.LockedError, errors.StoreInUse),
        (apsw.CorruptError, errors.StoreDamaged),
        (apsw.NotADBError, errors.StoreForeign),
        (apsw.ReadOnlyError, errors.FolderNotWritable),
        (apsw.CantOpenError, errors.FolderNotWritable),
        (apsw.PermissionsError, errors.FolderNotWritable),
        (apsw.IOError, apsw.IOError),
        (apsw.ConstraintError, apsw.ConstraintError),
    ],
)
def test_every_door_to_the_file_speaks_plainly(
    shop: Shop, raised: type[apsw.Error], refused: type[Exception]
) -> None:
    store = shop.session.store

    def fail(cursor: apsw.Cursor, sql: str, values: object) -> bool:
        raise raised

    doors: tuple[Callable[[], object], ...] = (
        lambda: load_settings(store),
        lambda: put_setting(store, "a", 1),
        lambda: add_person(store, "Ani", Role.CASHIER),
        lambda: totals_of(store, 1),
        lambda: add_reservations(store, [dict.fromkeys(RESERVATION, 1)]),
        lambda: store.rows(Shift.select()),
        lambda: store.row(Shift.select()),
        lambda: store.transaction().__enter__(),
    )
    for door in doors:
        store.connection.exec_trace = fail
        with pytest.raises(refused):
            door()
        store.connection.exec_trace = None


# ------------------------------------------------------------------ number series


def test_numbers_are_given_back_when_a_transaction_fails(store: Store) -> None:
    def take(*, fail: bool) -> int:
        with store.transaction():
            number = next_number(store, "invoice", "2026-11")
            if fail:
                raise ZeroDivisionError
            return number

    assert take(fail=False) == 1
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            take(fail=True)
    assert take(fail=False) == 2
    with store.transaction():
        assert next_number(store, "invoice", "2026-12") == 1
        assert next_number(store, "order", "2026-11") == 1
        assert next_number(store, "order", "2026-11") == 2
    store.close()


def test_one_counter_has_one_open_shift(shop: Shop) -> None:
    found = open_shift(shop.session.store)
    assert found is not None
    with pytest.raises(apsw.ConstraintError):
        shop.sql(
            "INSERT INTO shift (number, person_id, opened_at, business_day, opening_float) "
            "VALUES ('SH/2', 1, 1, '2026-11-23', 0)"
        )
