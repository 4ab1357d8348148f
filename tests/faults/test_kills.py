"""Killed at any moment: what a service said was saved is there, whole, at the next start."""

import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.services import shop as shop_service
from oms_desktop.services.cart import cart, open_carts
from oms_desktop.services.session import Session
from tests.helpers.invariants import Bookkeeping
from tests.helpers.seller import CODES, drain, scan_for_ever, sell_for_ever, start
from tests.helpers.shop import FakeClock

KILLS = 20
STEPS = {"GULA": 1000, "KOPI": 1000, "0,375*00042": 375, "BUKU": 1000}


@pytest.fixture
def store(shop_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "toko.oms"
    path.write_bytes(shop_file.read_bytes())
    return path


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return KILLS * 10 if request.config.getoption("--thorough") else KILLS


def said_until_killed(
    work: Callable[..., None], path: Path, dice: random.Random
) -> tuple[Any, list[Any]]:
    """Lets a child work for a moment and kills it; its first word and all the others."""
    process, pipe = start(work, str(path))
    first = pipe.recv()
    said = [pipe.recv() for _ in range(dice.randint(1, 12))]
    wait_a_moment(process, dice)
    process.kill()
    process.join()
    said += drain(pipe)
    pipe.close()
    return first, said


def wait_a_moment(process: BaseProcess, dice: random.Random) -> None:
    """Long enough to be somewhere inside a service: they take one to three milliseconds."""
    process.join(dice.random() * 0.004)


def reopened(path: Path) -> Session:
    before = time.monotonic()
    session = shop_service.open_shop(path, FakeClock())
    assert time.monotonic() - before < 1
    return session


def check_whole(session: Session) -> None:
    assert session.store.connection.execute("PRAGMA integrity_check").get == "ok"
    Bookkeeping(session.store).check()


def scanned(count: int) -> dict[str, int]:
    """What a cart holds after so many scans."""
    found: dict[str, int] = {}
    for at in range(count):
        code = CODES[at % len(CODES)]
        found[code[-5:]] = found.get(code[-5:], 0) + STEPS[code]
    return found


def test_between_two_scans_the_cart_is_whole(store: Path, tmp_path: Path, kills: int) -> None:
    dice = random.Random(1)
    whole = store.read_bytes()
    for round_ in range(kills):
        path = tmp_path / f"{round_}.oms"
        path.write_bytes(whole)
        order_id, said = said_until_killed(scan_for_ever, path, dice)
        session = reopened(path)
        [tab] = open_carts(session)
        assert tab.id == order_id
        held = {line.row.code: line.row.quantity for line in cart(session, order_id).lines}
        # The scan that was under way when it was killed may be there or not, but never in part.
        assert held in (scanned(said[-1]), scanned(said[-1] + 1))
        check_whole(session)
        session.store.close()


def test_after_pay_returned_the_sale_is_there(store: Path, kills: int) -> None:
    dice = random.Random(2)
    known: list[str] = []
    for _ in range(kills):
        _, said = said_until_killed(sell_for_ever, store, dice)
        session = reopened(store)
        rows = session.store.connection.execute("SELECT number FROM invoice ORDER BY id").fetchall()
        numbers = [str(number) for (number,) in rows]
        known += said
        assert numbers[: len(known)] == known
        assert len(numbers) - len(known) in {0, 1}
        known = numbers
        check_whole(session)
        for tab in open_carts(session):
            # The next child needs a free slot; the cart that was under way is whole as well.
            assert tab.lines <= 2
            session.store.connection.execute("DELETE FROM order_line WHERE order_id = ?", (tab.id,))
            session.store.connection.execute("DELETE FROM orders WHERE id = ?", (tab.id,))
        session.store.close()
    assert len(known) > kills


def test_a_child_that_is_never_killed_says_all_it_saved(store: Path) -> None:
    """Or the tests above would pass with a child that saves nothing."""
    process, pipe = start(sell_for_ever, str(store))
    assert pipe.recv() == "open"
    assert [pipe.recv()[-4:] for _ in range(3)] == ["0001", "0002", "0003"]
    assert isinstance(pipe, Connection)
    process.kill()
    process.join()
    pipe.close()
