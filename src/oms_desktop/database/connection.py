"""The open store: one SQLite file, one connection for each thread, durable transactions.

Everything that only SQLite can do stays behind the names in this package, so that another database
can take its place.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import apsw
from playhouse.apsw_ext import APSWDatabase

from oms_desktop.database.ledgers import NOTED
from oms_desktop.domain.errors import (
    DiskFull,
    FolderNotWritable,
    StoreDamaged,
    StoreForeign,
    StoreInUse,
    StoreNewer,
)
from oms_desktop.domain.refused import Refused

APPLICATION_ID: Final = 0x4F4D5344  # "OMSD"
OLDEST_SQLITE: Final = (3, 51, 3)
"""Before this one, a WAL reset could corrupt the file."""
BUSY_MILLISECONDS: Final = 5000
MEGABYTES_NEEDED: Final = 50

Stop = Callable[[], bool]
"""Asked now and then by a long read: whether nobody waits for it any more."""
_STEPS: Final = 20_000
"""Steps of SQLite between two questions: a few milliseconds at most."""

_PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=1",
    "PRAGMA recursive_triggers=1",
    "PRAGMA trusted_schema=0",
    "PRAGMA cell_size_check=1",
    "PRAGMA mmap_size=0",
    "PRAGMA cache_size=-16000",
    "PRAGMA temp_store=MEMORY",
)


def never() -> bool:
    """Whoever asks may go on to the end."""
    return False


def within(milliseconds: int) -> Stop:
    """Says to stop once so many milliseconds are over."""
    ends = time.perf_counter() + milliseconds / 1000
    return lambda: time.perf_counter() > ends


class Stopped(Exception):
    """A read was given up before its end, as somebody wanted."""


class CommitUncertain(Exception):
    """COMMIT raised: the file must be asked whether it holds the transaction.

    Attributes:
        refusal: what to raise if it doesn't.
    """

    def __init__(self, refusal: Exception) -> None:
        """Keep what the disk said."""
        super().__init__(str(refusal))
        self.refusal = refusal


class StoreConnection(apsw.Connection):
    """A connection that notes which rows of the ledgers were added since the last journal entry."""

    posted: list[tuple[str, int]]

    def note_rows(self) -> None:
        """Begin to listen."""
        self.posted = []
        self.set_update_hook(self._note)

    def _note(self, act: int, _: str, table: str, row: int) -> None:
        if act == apsw.SQLITE_INSERT and table in NOTED:
            self.posted.append((table, row))


class StoreDatabase(APSWDatabase):
    """Peewee's apsw driver with our settings on every connection it makes."""

    def __init__(self, path: Path) -> None:
        """Remember the path; connections are made on first use in each thread."""
        super().__init__(str(path), autoconnect=True, thread_safe=True)
        self._made: list[StoreConnection] = []
        self._made_lock = threading.Lock()

    def _connect(self) -> StoreConnection:
        # Here, because Peewee turns the driver's errors into its own on the way out.
        with Refusals(Path(str(self.database))):
            connection = StoreConnection(str(self.database))
            try:
                prepare(connection)
                connection.note_rows()
            except BaseException:
                connection.close()
                raise
        with self._made_lock:
            self._made.append(connection)
        return connection

    def close_everywhere(self) -> None:
        """Close the connections of all threads; they must be idle."""
        with self._made_lock:
            made, self._made = self._made, []
        for connection in made:
            connection.close()
        self._state.reset()


def prepare(connection: apsw.Connection) -> None:
    """Put our settings on a fresh connection and see that they hold."""
    connection.set_busy_timeout(BUSY_MILLISECONDS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)
    # Without this, the planner peeks at the values of prepared statements and plans them again for
    # every new value: four times slower, and a plan that works today may not be taken tomorrow.
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    for pragma in _PRAGMAS:
        reply = connection.execute(pragma).fetchall()
        if pragma.endswith("=WAL") and reply != [("wal",)]:
            message = f"no write-ahead log: {reply!r}"
            raise apsw.CantOpenError(message)


class Store:
    """One shop's data: an open file and the ways to run prepared statements on it."""

    def __init__(self, path: Path) -> None:
        """Open without looking inside; use `opening.open_store` to check and migrate."""
        self.path = path
        self.database = StoreDatabase(path)
        self.refusing = Refusals(path)

    @property
    def connection(self) -> StoreConnection:
        """This thread's own connection."""
        connection: StoreConnection = self.database.connection()
        return connection

    def rows(self, query: Any) -> list[Any]:
        """All rows of a Peewee query, as tuples."""
        sql, values = query.sql()
        with self.refusing:
            return self.connection.execute(sql, values).fetchall()

    def row(self, query: Any) -> Any | None:
        """The first row of a Peewee query, or None."""
        sql, values = query.sql()
        with self.refusing:
            return next(iter(self.connection.execute(sql, values)), None)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is saved whole and durably, or not at all; not to be nested."""
        with self.refusing:
            connection = self.connection
            connection.execute("BEGIN IMMEDIATE")
            connection.posted.clear()
            try:
                yield
                self._commit(connection)
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _commit(self, connection: apsw.Connection) -> None:
        try:
            connection.execute("COMMIT")
        except apsw.Error as error:
            raise CommitUncertain(_refusal(error, self.path) or error) from error

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that see one and the same state of the shop."""
        connection = self.connection
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            _end(connection)

    @contextmanager
    def watched(self, stop: Stop) -> Iterator[None]:
        """Reads inside end as soon as `stop` says so.

        Raises:
            Stopped: it did.
        """
        if stop is never:
            yield
            return
        connection = self.connection
        connection.set_progress_handler(stop, _STEPS)
        try:
            yield
        except apsw.InterruptError as ended:
            raise Stopped from ended
        finally:
            connection.set_progress_handler(None)

    def close(self) -> None:
        """Fold the log into the file and let go of it."""
        try:
            connection = self.connection
            connection.execute("PRAGMA optimize").fetchall()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except apsw.Error:
            # The log is complete and is folded in at the next start.
            pass
        finally:
            self.database.close_everywhere()


def _end(connection: apsw.Connection) -> None:
    # After some faults of the disk SQLite has ended the transaction itself.
    if connection.in_transaction:
        connection.execute("COMMIT")


class Refusals:
    """Turns what the disk and SQLite say into something a person can act on.

    Holds no state, so that one object serves all statements: a generator would cost more than most of them.
    """

    def __init__(self, path: Path) -> None:
        """Remember which file it is about."""
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Raise the refusal in place of the driver's error, if there is one for it."""
        if isinstance(error, apsw.Error):
            refused = _refusal(error, self._path)
            if refused is not None:
                raise refused from error


def _refusal(error: apsw.Error, path: Path) -> Refused | None:
    name = str(path)
    match error:
        case apsw.FullError():
            return DiskFull(MEGABYTES_NEEDED)
        case apsw.BusyError() | apsw.LockedError():
            return StoreInUse(name)
        case apsw.CorruptError():
            return StoreDamaged(name)
        case apsw.NotADBError():
            return StoreForeign(name)
        case apsw.ReadOnlyError() | apsw.CantOpenError() | apsw.PermissionsError():
            return FolderNotWritable(str(path.parent), path.name)
        case _:
            return None


def check_library() -> None:
    """Refuse a SQLite that could corrupt the shop's file.

    Raises:
        RuntimeError: the bundled library is older than `OLDEST_SQLITE`.
    """
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if version < OLDEST_SQLITE:
        message = f"SQLite {apsw.sqlite_lib_version()} is too old"
        raise RuntimeError(message)


def check_identity(connection: apsw.Connection, path: Path, newest: int) -> int:
    """The file's schema version; 0 for a new file.

    Raises:
        StoreForeign: another program's file.
        StoreNewer: made by a newer version of ours.
    """
    application = connection.execute("PRAGMA application_id").get
    version: int = connection.execute("PRAGMA user_version").get
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").get
    if application != APPLICATION_ID and (tables or application or version):
        raise StoreForeign(str(path))
    if version > newest:
        raise StoreNewer(str(path))
    return version
