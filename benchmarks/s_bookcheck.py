"""The book check of a whole shop, in a worker with progress, while another thread wants to go on."""

import threading
import time
from dataclasses import replace

from measure import Figure, Options
from shop import reference_shop

from oms_desktop.services.bookcheck import BookReport, check_books
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop

ORDERS = 100_000
"""The promise is about so many; a larger shop may take longer in proportion."""
LIMIT = 30_000.0
PAUSE_LIMIT = 100.0
"""Milliseconds that the screen's thread may wait at most."""
_BEAT = 0.005


class Teller:
    """Notes how far the check is, as the progress strip does."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))


def measure(options: Options) -> list[Figure]:
    orders = max(options.orders, ORDERS)
    session = open_shop(reference_shop(replace(options, orders=orders)))
    try:
        took, pause, report, told = _watched(session)
    finally:
        session.store.close()
    if not report.ok:
        message = f"{len(report.findings)} findings, such as {report.findings[:3]}"
        raise AssertionError(message)
    if not told:
        raise AssertionError("the check told no progress")
    limit = LIMIT * orders / ORDERS
    note = f"{len(told)} times told how far"
    return [
        Figure("P-books", f"book check of {orders:,} orders", [took], limit=limit, note=note),
        Figure("P-books", "longest pause meanwhile", [pause], limit=PAUSE_LIMIT),
    ]


def _watched(session: Session) -> tuple[float, float, BookReport, list[tuple[int, int]]]:
    """Milliseconds of the check and of the longest pause, its result, and what it told."""
    found: list[BookReport] = []
    teller = Teller()
    worker = threading.Thread(target=lambda: found.append(check_books(session, teller)))
    begun = last = time.perf_counter()
    longest = 0.0
    worker.start()
    while worker.is_alive():
        time.sleep(_BEAT)
        now = time.perf_counter()
        longest, last = max(longest, now - last - _BEAT), now
    took = time.perf_counter() - begun
    worker.join()
    [report] = found
    return took * 1000, longest * 1000, report, teller.told
