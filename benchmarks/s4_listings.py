"""S4: a list opened and scrolled by a page, sorted by each of its columns.

What no index has in order (a filter, a search, days) is found in the background, so only its pages are on
the screen's time; finding has a limit of its own.
"""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any

from measure import Figure, Options, copies, in_turn
from shop import reference_shop

from oms_desktop.domain.segments import SegmentRule
from oms_desktop.services import catalogue, customers, invoice_list, number_list
from oms_desktop.services.segments import Measured, segment_listing
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop

PAGE = 256
OPEN_LIMIT = 50.0
PAGE_LIMIT = 16.0
FOUND_LIMIT = 1500.0
MAY = (date(2024, 5, 1), date(2024, 5, 31))


@cache
def _measured(session: Session) -> Measured:
    """As on the page of segments: read once, then kept."""
    return Measured(session)


LISTINGS: dict[str, Callable[[Session], Any]] = {
    "invoices": invoice_list.invoice_listing,
    "invoices owed": lambda session: invoice_list.invoice_listing(session, show="owed"),
    "invoices overdue": lambda session: invoice_list.invoice_listing(session, show="overdue"),
    "invoices of May": lambda session: invoice_list.invoice_listing(session, days=MAY),
    "invoices of Budi": lambda session: invoice_list.invoice_listing(session, "budi"),
    "invoices with sugar": lambda session: invoice_list.invoice_listing(session, "gula"),
    "invoices by number": lambda session: invoice_list.invoice_listing(session, "/0127"),
    "numbers of May": lambda session: number_list.number_listing(session, "invoice", MAY),
    "products": catalogue.product_listing,
    "products low": lambda session: catalogue.product_listing(session, show="low"),
    "customers": customers.customer_listing,
    "customers away for 30 days": lambda session: segment_listing(
        session, SegmentRule(purchase="before"), _measured(session)
    ),
}


def measure(options: Options) -> list[Figure]:
    figures = []
    rounds = max(10, options.rounds // 3)
    with copies(reference_shop(options), "timed") as (path,):
        session = open_shop(path)
        for name, listing in LISTINGS.items():
            if listing(session).plain is not None:
                figures += _found(session, name, listing, rounds)
                continue
            opened, paged = [], []
            for sort in listing(session).sorts:
                for descending in (False, True):
                    opened.append(_opened(session, listing, sort, descending, rounds))
                    paged.append(_paged(session, listing, sort, descending, rounds))
            if listing(session).sums:
                sums = in_turn(max(3, rounds // 4), listing(session).total, warm=1)[0]
                figures.append(_worst(f"{name}: added up, behind", [("", sums)], FOUND_LIMIT))
            figures += [
                _worst(f"{name}: open", opened, OPEN_LIMIT),
                _worst(f"{name}: next page", paged, PAGE_LIMIT),
            ]
        session.store.close()
    return figures


def _found(session, name, listing, rounds):
    found, paged = [], []
    for sort in listing(session).sorts:
        act = partial(_find, session, listing, sort)
        found.append((sort, in_turn(max(3, rounds // 4), act, warm=1)[0]))
        made, ids = listing(session), act().ids
        middle = len(ids) // 2
        page = partial(made.in_order, ids[middle : middle + PAGE])
        paged.append((sort, in_turn(rounds, page, warm=2)[0]))
    return [
        _worst(f"{name}: found, behind", found, FOUND_LIMIT),
        _worst(f"{name}: a page of it", paged, PAGE_LIMIT),
    ]


def _find(session, listing, sort):
    return listing(session).find(sort, descending=True)


def _opened(session, listing, sort, descending, rounds):
    def act() -> None:
        made = listing(session)
        made.count()
        made.page(sort, PAGE, descending=descending)

    return _named(sort, descending), in_turn(rounds, act, warm=2)[0]


def _paged(session, listing, sort, descending, rounds):
    """Pages from somewhere inside the list, one after the other, round and round."""
    made = listing(session)
    middle = made.count() // 2
    start = made.page(sort, 1, descending=descending, offset=middle).keys
    at = list(start)

    def act() -> None:
        page = made.page(sort, PAGE, descending=descending, after=at[0] if at else None)
        at[:] = page.keys[-1:] or start

    return _named(sort, descending), in_turn(rounds, act, warm=2)[0]


def _named(sort: str, descending: bool) -> str:
    return f"{sort} {'↓' if descending else '↑'}"


def _worst(what: str, measured: list[tuple[str, list[float]]], limit: float) -> Figure:
    figures = [Figure("S4", what, times, (), limit, note=f"worst: {n}") for n, times in measured]
    return max(figures, key=lambda figure: figure.median)
