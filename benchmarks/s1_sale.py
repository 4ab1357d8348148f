"""S1: a whole counter sale of 10 lines, every scan of it stored durably, then Pay.

Three floors, all written by raw apsw with the same rows, schema, triggers and indexes:
the rows of Pay in one durable transaction, those of the whole sale in as many as the services make (a scanned
line has to survive a power cut before Pay), and those of the whole sale in a single one.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from measure import WARM, Figure, Options, clocked, copies, quiet
from replay import Written, raw_connection, replay, written_by
from shop import barcode_of, reference_shop

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import ordering, selling, shifts
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop

LINES = 10
MOST = 1000
"""Popular goods; a shop sells few of its products often."""


@dataclass
class Sale:
    """One sale in its steps, so that scans and Pay can be told apart."""

    session: Session
    codes: list[str]
    order_id: int = 0

    def open(self) -> None:
        self.order_id = ordering.open_cart(self.session.fresh()).id_of("order")

    def scan(self, code: str) -> None:
        ordering.scan(self.session.fresh(), self.order_id, code)

    def pay(self) -> None:
        terms = Terms(Tender(PaymentMethod.CASH, 10_000_000))
        selling.sell(self.session.fresh(), self.order_id, terms)


def baskets(count: int) -> list[list[str]]:
    """Barcodes of so many sales, the same in every run."""
    chance = random.Random(7)
    goods = [id_ for id_ in range(1, MOST) if id_ % 50]
    return [[barcode_of(id_) for id_ in chance.sample(goods, LINES)] for _ in range(count)]


@contextmanager
def counter(path: Path) -> Iterator[Session]:
    """A session with an open shift."""
    session = open_shop(path)
    try:
        shifts.open_shift(session.fresh(), 200_000)
        yield session
    finally:
        session.store.close()


def measure(options: Options) -> list[Figure]:
    shop = reference_shop(options)
    with copies(shop, "recorded", "timed", "steps", "single") as (recorded, timed, *raw):
        for path in raw:
            # The shift and its journal entry, as in the two shops the services work in.
            with counter(path):
                pass
        count = WARM + options.rounds
        with counter(recorded) as session:
            written = [_record(Sale(session, codes)) for codes in baskets(count)]
        steps, single = (raw_connection(path) for path in raw)
        cart, pay, cart_floor, pay_floor, single_floor = [], [], [], [], []
        with counter(timed) as session, quiet():
            for codes, (cart_rows, pay_rows) in zip(baskets(count), written, strict=True):
                sale = Sale(session, codes)
                cart.append(clocked(lambda sale=sale: _fill(sale)))
                pay.append(clocked(sale.pay))
                cart_floor.append(
                    clocked(lambda rows=cart_rows: [replay(steps, step) for step in rows])
                )
                pay_floor.append(clocked(lambda rows=pay_rows: replay(steps, rows)))
                whole = [part for step in (*cart_rows, pay_rows) for part in step]
                single_floor.append(clocked(lambda rows=whole: replay(single, rows)))
        steps.close()
        single.close()
    whole, floor = _sums(cart, pay), _sums(cart_floor, pay_floor)
    return [
        Figure("S1", "Pay of a 10-line sale", pay[WARM:], pay_floor[WARM:], 5.0, 4.0),
        Figure("S1", "whole sale: cart, 10 scans, Pay", whole, floor, None, 4.0, note=_NOTE),
        Figure("S1", "whole sale against one transaction", whole, single_floor[WARM:]),
    ]


_NOTE = "floor in as many durable transactions"


def _fill(sale: Sale) -> None:
    sale.open()
    for code in sale.codes:
        sale.scan(code)


def _record(sale: Sale) -> tuple[list[Written], Written]:
    store = sale.session.store
    opened = [written_by(store, sale.open)]
    scans = [written_by(store, lambda code=code: sale.scan(code)) for code in sale.codes]
    return opened + scans, written_by(store, sale.pay)


def _sums(*parts: list[float]) -> list[float]:
    return [sum(row) for row in zip(*parts, strict=True)][WARM:]
