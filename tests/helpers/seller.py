"""A cashier in a process of its own, who says what was saved after each service returned."""

import multiprocessing
import os
import sys
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import ordering, selling, shop
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms

CODES = ("GULA", "KOPI", "0,375*00042", "BUKU")


def scan_for_ever(pipe: Connection, path: str) -> None:
    """Fills one cart, scan by scan."""
    session = shop.open_shop(Path(path))
    order_id = ordering.open_cart(session.fresh()).id_of("order")
    pipe.send(order_id)
    at = 0
    while True:
        ordering.scan(session.fresh(), order_id, CODES[at % len(CODES)])
        at += 1
        pipe.send(at)


def sell_for_ever(pipe: Connection, path: str) -> None:
    """Sells and sells; says the number of each invoice once it is paid."""
    session = shop.open_shop(Path(path))
    pipe.send("open")
    while True:
        pipe.send(_sell(session))


def sell_many(pipe: Connection, path: str, count: int, start: Any) -> None:
    """Sells `count` times, then says all its numbers."""
    session = shop.open_shop(Path(path))
    start.wait(60)
    numbers = [_sell(session) for _ in range(count)]
    session.store.close()
    pipe.send(numbers)


def _sell(session: Any) -> str:
    order_id = ordering.open_cart(session.fresh()).id_of("order")
    for code in ("GULA", "KOPI"):
        ordering.scan(session.fresh(), order_id, code)
    terms = Terms(Tender(PaymentMethod.CASH, 50_000))
    return str(selling.sell(session.fresh(), order_id, terms).facts["invoice"])


def processes() -> BaseContext:
    """How children are made: from a server that has imported everything, where there is one."""
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", "tests.helpers.seller"])
    return context


def start(work: Any, *given: Any) -> tuple[BaseProcess, Connection]:
    """A child at work and the pipe on which it says what it did."""
    context = processes()
    mine, its = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(its, *given), daemon=True)  # type: ignore[attr-defined]  # typeshed's BaseContext lacks it
    process.start()
    its.close()
    return process, mine


def drain(pipe: Connection) -> list[Any]:
    """All that a dead child still had said."""
    said = []
    try:
        while pipe.poll(5):
            said.append(pipe.recv())
    except (EOFError, OSError):
        pass
    return said
