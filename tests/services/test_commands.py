"""Every command: done, refused, failing at each statement, repeated, run twice at once, by rank."""

import ast
import inspect
import threading
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

import oms_desktop
from oms_desktop.database import journal
from oms_desktop.database import settings as table
from oms_desktop.database.connection import CommitUncertain, Store
from oms_desktop.domain.errors import DiskFull
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.users import RIGHTS, Right, Role
from oms_desktop.services import command
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop
from tests.helpers.shop import CUSTOMERS, FakeClock, Shop, open_copy
from tests.services.command_case import Case
from tests.services.command_cases import CASES
from tests.services.doors import COMPOSED, HELPER_MODULES, HELPERS, doors, is_helper

PRIVATE = [text for each in CUSTOMERS for text in (each.name, each.phone, each.address) if text]
"""What the journal, which is kept for ever, tells of nobody."""

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@pytest.fixture
def shop(request: pytest.FixtureRequest, shop_file: Path, tmp_path: Path) -> Iterator[Shop]:
    """The shop that the case needs."""
    given: dict[str, object] = getattr(getattr(request.node, "callspec", None), "params", {})
    case = given.get("case")
    if isinstance(case, Case) and case.blank:
        clock = FakeClock()
        opened = Shop(open_shop(tmp_path / "blank.oms", clock), clock)
    else:
        opened = open_copy(shop_file, tmp_path / "shop.oms")
    yield opened
    opened.session.store.close()


# ------------------------------------------------------------------ declarations


def test_every_service_declares_its_right() -> None:
    found = doors()
    assert len(found) > 40
    for name, function in found.items():
        declared = getattr(function, command.RIGHT, None)
        assert is_helper(name) == (declared is None), name
        assert declared is None or isinstance(declared, Right)
    assert set(found) >= HELPERS | COMPOSED
    assert {name.partition(".")[0] for name in found} >= HELPER_MODULES


def test_every_command_has_a_case() -> None:
    commands = {
        name
        for name, function in doors().items()
        if not is_helper(name) and inspect.signature(function).return_annotation is Changes
    }
    assert {case.name for case in CASES} == commands


def test_nothing_above_the_services_calls_a_helper() -> None:
    root = Path(oms_desktop.__file__).parent
    above = [path for path in root.rglob("*.py") if path.parent.name != "services"]
    assert len(above) > 50
    helpers = {name.partition(".")[2] for name in HELPERS}
    for path in above:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            names = {each.name for each in node.names}
            place = node.module.removeprefix("oms_desktop.services")
            if place != node.module:
                assert place.lstrip(".") not in HELPER_MODULES, path
                assert not names & (HELPER_MODULES if not place else helpers), path


# ------------------------------------------------------------------ done, refused, by rank


@every_case
def test_done(shop: Shop, case: Case) -> None:
    given = case.good(shop)
    before, session = shop.dump(), shop.new
    changes = case.run(session, given)
    after = shop.dump()
    assert changes.touched
    changed = {name for name in after if after[name] != before[name]}
    assert "request" in changed
    assert len(changed) > 1
    assert ("journal" in changed) is case.journals
    assert (session.request_id, case.name) in [row[:2] for row in after["request"]]
    assert journal.first_broken(shop.session.store) is None
    told = str(shop.sql("SELECT document, content FROM journal"))
    for each in PRIVATE:
        assert each not in told, each


@every_case
def test_refused_and_nothing_changed(shop: Shop, case: Case) -> None:
    given = case.bad(shop)
    before = shop.dump()
    with pytest.raises(case.error):
        case.run(shop.new, given)
    assert shop.dump() == before
    assert not shop.session.store.connection.in_transaction


@every_case
@pytest.mark.parametrize("role", Role)
def test_by_rank(shop: Shop, case: Case, role: Role) -> None:
    right: Right = getattr(case.command, command.RIGHT)
    given = case.good(shop)
    before = shop.dump()
    if right in RIGHTS[role]:
        assert case.run(shop.as_(role), given).touched
        assert shop.dump() != before
        return
    with pytest.raises(RightMissing) as refused:
        case.run(shop.as_(role), given)
    assert refused.value == RightMissing(right.value)
    assert shop.dump() == before


def test_a_question_is_checked_too(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RIGHTS, Role.CASHIER, frozenset({Right.SELL}))
    questions = {
        name: function
        for name, function in doors().items()
        if not is_helper(name) and name not in {case.name for case in CASES}
    }
    assert len(questions) >= 15
    for function in questions.values():
        wanted = len(inspect.signature(function).parameters) - 1
        with pytest.raises(RightMissing):
            function(shop.as_(Role.CASHIER), *[1] * wanted)


# ------------------------------------------------------------------ rolled back


class Stop(Exception):
    """Raised in the middle."""


class StopAt:
    """Lets `count` statements pass and stops the next one, once."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.stopped = ""

    def __call__(self, cursor: apsw.Cursor, sql: str, values: object) -> bool:
        if not self.stopped:
            if self.left == 0:
                self.stopped = sql
                raise Stop(sql)
            self.left -= 1
        return True


@every_case
def test_failing_at_any_statement_changes_nothing(shop: Shop, case: Case) -> None:
    given = case.good(shop)
    before = shop.dump()
    connection = shop.session.store.connection
    stopped = []
    for count in range(0, 10_000, case.stride):
        connection.exec_trace = stop = StopAt(count)
        try:
            case.run(shop.new, given)
        except Stop:
            stopped.append(stop.stopped)
            connection.exec_trace = None
            assert not connection.in_transaction
            assert shop.dump() == before, stop.stopped
        else:
            break
    connection.exec_trace = None
    assert stopped[0] == "BEGIN IMMEDIATE"
    assert stopped[-1] == "COMMIT" or case.stride > 1
    assert any(sql.startswith("INSERT") for sql in stopped)
    assert shop.dump() != before


@every_case
def test_a_failing_journal_undoes_everything(
    shop: Shop, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = case.good(shop)
    before = shop.dump()

    def fail(*_: object) -> None:
        raise Stop

    monkeypatch.setattr(journal, "append", fail)
    if not case.journals:
        case.run(shop.new, given)
        return
    with pytest.raises(Stop):
        case.run(shop.new, given)
    assert shop.dump() == before


# ------------------------------------------------------------------ repeated


@every_case
def test_repeated_it_changes_nothing_and_answers_the_same(shop: Shop, case: Case) -> None:
    given, session = case.good(shop), shop.new
    first = case.run(session, given)
    after = shop.dump()
    shop.clock.move(hours=1)
    assert case.run(session, given) == first
    assert shop.dump() == after


@every_case
def test_twice_at_once_it_happens_once(shop: Shop, case: Case) -> None:
    given, session = case.good(shop), shop.new
    start = threading.Barrier(2)
    answers: list[Changes] = []

    def run() -> None:
        start.wait(10)
        answers.append(case.run(session, given))

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(answers) == 2
    assert answers[0] == answers[1]
    after = shop.dump()
    assert [row[0] for row in after["request"]].count(session.request_id) == 1
    # Exactly what one run leaves: the request is known, so this third run would change nothing.
    assert case.run(session, given) == answers[0]
    assert shop.dump() == after


def test_a_request_id_belongs_to_one_command(shop: Shop) -> None:
    session = shop.new
    changes = CASES[0].command(session)
    scan = next(case for case in CASES if case.name == "ordering.scan")
    before = shop.dump()
    with pytest.raises(ValueError, match=r"was ordering\.open_cart, not ordering\.scan"):
        scan.command(session, changes.id_of("order"), "GULA")
    assert shop.dump() == before


# ------------------------------------------------------------------ a COMMIT that raised


@every_case
def test_a_commit_that_raised_but_reached_the_disk_counts(
    shop: Shop, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, session = case.good(shop), shop.new
    before = shop.dump()

    def commit(store: Store, connection: apsw.Connection) -> None:
        connection.execute("COMMIT")
        raise CommitUncertain(DiskFull(50))

    monkeypatch.setattr(Store, "_commit", commit)
    changes = case.run(session, given)
    monkeypatch.undo()
    after = shop.dump()
    assert after != before
    assert case.run(session, given) == changes
    assert shop.dump() == after


@every_case
def test_a_commit_that_failed_is_never_called_saved(
    shop: Shop, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, session = case.good(shop), shop.new
    before = shop.dump()

    def commit(store: Store, connection: apsw.Connection) -> None:
        raise CommitUncertain(DiskFull(50))

    monkeypatch.setattr(Store, "_commit", commit)
    with pytest.raises(DiskFull):
        case.run(session, given)
    monkeypatch.undo()
    assert shop.dump() == before
    assert case.run(session, given).touched


def test_if_the_file_cannot_be_asked_nothing_is_called_saved(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def commit(store: Store, connection: apsw.Connection) -> None:
        connection.execute("COMMIT")
        monkeypatch.setattr(table, "find_request", unreadable)
        raise CommitUncertain(DiskFull(50))

    def unreadable(*_: object) -> None:
        raise apsw.IOError

    monkeypatch.setattr(Store, "_commit", commit)
    with pytest.raises(DiskFull):
        CASES[0].command(shop.new)


def test_what_the_disk_said_is_kept(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES[0]
    session = shop.new

    def full(cursor: apsw.Cursor, sql: str, values: object) -> bool:
        if sql == "COMMIT":
            raise apsw.FullError
        return True

    shop.session.store.connection.exec_trace = full
    with pytest.raises(DiskFull):
        case.command(session)
    shop.session.store.connection.exec_trace = None
    assert case.command(session).touched


# ------------------------------------------------------------------ answers


def test_answers_survive_as_json() -> None:
    changes = Changes({"order": (3, 4), "customer": ()}, {"number": "SO/1", "short": ["Teh", 1, 2]})
    assert Changes.from_json(changes.to_json()) == changes
    assert changes.id_of("order") == 3


def test_sessions_are_of_one_request_each(shop: Shop) -> None:
    ids = {Session(shop.session.store, shop.session.person).request_id for _ in range(5)}
    ids |= {shop.new.request_id, shop.session.request_id}
    assert len(ids) == 7


def test_a_template_is_not_touched_by_its_copies(shop_file: Path, tmp_path: Path) -> None:
    before = shop_file.read_bytes()
    copy = open_copy(shop_file, tmp_path / "copy.oms")
    copy.sell("GULA")
    copy.session.store.close()
    assert shop_file.read_bytes() == before
