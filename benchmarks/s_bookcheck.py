"""The book check of a whole shop: everything worked out again, while nothing is found."""

import time

from measure import Figure, Options
from shop import reference_shop

from oms_desktop.services.bookcheck import check_books
from oms_desktop.services.shop import open_shop

LIMIT_100_000 = 30_000.0
"""Milliseconds for 100,000 orders; other sizes in proportion."""


def measure(options: Options) -> list[Figure]:
    session = open_shop(reference_shop(options))
    try:
        begun = time.perf_counter()
        report = check_books(session)
        took = (time.perf_counter() - begun) * 1000
    finally:
        session.store.close()
    if not report.ok:
        message = f"{len(report.findings)} findings, such as {report.findings[:3]}"
        raise AssertionError(message)
    limit = LIMIT_100_000 * max(1.0, options.orders / 100_000)
    what = f"book check of {options.orders:,} orders"
    return [Figure("P-books", what, [took], limit=limit)]
