"""Random days with a count in them: after posting, the books say what lies on the shelf.

A model of the shelf beside the shop: what is sold or comes back moves both, what is lost or found
only the shelf, until it is counted or adjusted.
"""

import shutil
import tempfile
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from oms_desktop.domain.refused import Refused
from oms_desktop.services import bookcheck, counting, stock_keeping, voiding
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop, open_copy

CODES = ("GULA", "KOPI", "BUKU")
codes = st.sampled_from(CODES)
few = st.integers(1, 9)
which = st.integers(0, 1)


class Shelf(RuleBasedStateMachine):
    """People sell, lose, find, count and adjust; refusals change nothing."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.shop: Shop = open_copy(self.template, self.folder / "shop.oms")
        self.books = Bookkeeping(self.shop.session.store)
        self.there = {code: self.shop.stock(code)[0] for code in CODES}
        self.sold: list[tuple[int, str, int]] = []
        # What each open count knows.
        self.counts: dict[int, set[str]] = {}

    def teardown(self) -> None:
        try:
            assert bookcheck.check_books(self.shop.new).findings == ()
        finally:
            self.shop.session.store.close()
        shutil.rmtree(self.folder)

    def off(self, code: str) -> int:
        return self.there[code] - self.shop.stock(code)[0]

    def open_one(self, at: int) -> int:
        found = sorted(self.counts)
        if len(found) <= at:
            count_id = counting.start(self.shop.new, blind=bool(at)).id_of("count")
            self.counts[count_id] = set()
            return count_id
        return found[at]

    @rule(code=codes, pieces=few)
    def sell(self, code: str, pieces: int) -> None:
        invoice_id = self.shop.sell(f"{pieces}*{code}").id_of("invoice")
        self.there[code] -= pieces * 1000
        self.sold.append((invoice_id, code, pieces * 1000))

    @rule()
    def void(self) -> None:
        if self.sold:
            invoice_id, code, quantity = self.sold.pop()
            voiding.void(self.shop.new, invoice_id, "salah")
            self.there[code] += quantity

    @rule(code=codes, pieces=st.integers(-5, 5))
    def something_is_lost_or_found(self, code: str, pieces: int) -> None:
        self.there[code] += pieces * 1000
        # A count before it can't know.
        for count_id in self.counts:
            self.forget(count_id, code)

    def forget(self, count_id: int, code: str) -> None:
        if code in self.counts[count_id]:
            self.counts[count_id].remove(code)
            counting.take_back(self.shop.new, count_id, self.shop.product(code))

    @rule(code=codes, at=which)
    def count_it(self, code: str, at: int) -> None:
        count_id = self.open_one(at)
        try:
            counting.set_counted(self.shop.new, count_id, self.shop.product(code), self.there[code])
        except Refused:
            assert self.there[code] < 0
            return
        self.counts[count_id].add(code)

    @rule(code=codes, at=which, parts=st.integers(2, 4))
    def scan_it_in_parts(self, code: str, at: int, parts: int) -> None:
        count_id = self.open_one(at)
        if self.there[code] < parts * 1000:
            return
        self.forget(count_id, code)
        self.counts[count_id].add(code)
        pieces = self.there[code] // 1000
        for part in range(parts):
            now = pieces - pieces // parts * (parts - 1) if not part else pieces // parts
            counting.scan(self.shop.new, count_id, f"{now}*{code}")
            if not part:
                # Sold out of what was counted already.
                self.shop.sell(code)
                self.there[code] -= 1000

    @rule(code=codes, pieces=few)
    def damage(self, code: str, pieces: int) -> None:
        try:
            stock_keeping.damage(self.shop.new, self.shop.product(code), pieces * 1000, "pecah")
        except Refused:
            return
        self.there[code] -= pieces * 1000

    @rule(code=codes)
    def adjust(self, code: str) -> None:
        try:
            stock_keeping.set_stock(
                self.shop.new, self.shop.product(code), self.there[code], "dihitung"
            )
        except Refused:
            return
        assert self.off(code) == 0

    @rule(at=which)
    def post(self, at: int) -> None:
        count_id = self.open_one(at)
        known = self.counts[count_id]
        try:
            counting.post(self.shop.new, count_id)
        except Refused:
            assert not known
            return
        del self.counts[count_id]
        for code in known:
            assert self.off(code) == 0, code

    @rule(at=which)
    def post_with_the_rest_as_zero(self, at: int) -> None:
        count_id = self.open_one(at)
        known = self.counts[count_id]
        try:
            counting.post(self.shop.new, count_id, rest=True)
        except Refused:
            assert not known
            return
        del self.counts[count_id]
        for code in CODES:
            if code in known:
                assert self.off(code) == 0, code
            else:
                # Somebody carried it out, as the choice says.
                assert self.shop.stock(code)[0] == 0, code
                self.there[code] = 0
                for other in self.counts:
                    self.forget(other, code)

    @rule(at=which)
    def drop(self, at: int) -> None:
        count_id = self.open_one(at)
        before = {code: self.shop.stock(code) for code in CODES}
        counting.drop(self.shop.new, count_id)
        del self.counts[count_id]
        assert {code: self.shop.stock(code) for code in CODES} == before

    @invariant()
    def books_are_right(self) -> None:
        self.books.check()


def test_the_shelf_is_right_after_any_count(
    shop_file: Path, request: pytest.FixtureRequest
) -> None:
    Shelf.template = shop_file
    thorough = request.config.getoption("--thorough")
    steps = settings(max_examples=1000 if thorough else 25, stateful_step_count=30)
    run_state_machine_as_test(Shelf, settings=steps)
