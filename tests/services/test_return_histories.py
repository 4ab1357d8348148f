"""Random weeks in which goods come back too: books, journal and shift reports agree."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import (
    bookcheck,
    deposits,
    ordering,
    returning,
    selling,
    shifts,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.paying import Tender
from oms_desktop.services.returning import LooseLine
from oms_desktop.services.selling import Terms
from tests.helpers.journal_day import day_of, figures_in, figures_of
from tests.services.test_order_histories import Weeks, pick, tenders

ways = st.sampled_from(Settlement)


class ReturnWeeks(Weeks):
    """Everything of `Weeks`, and down payments, returns and exchanges."""

    def do(self, command: Callable[..., Changes], *given: Any, **more: Any) -> bool:
        # People need a moment between two things; a command is known by its time.
        self.shop.clock.move(minutes=1)
        return super().do(command, *given, **more)

    def teardown(self) -> None:
        try:
            self._close()
            found = bookcheck.check_books(self.shop.new).findings
            assert found == (), found
        finally:
            super().teardown()

    def _close(self) -> None:
        facts = shifts.count_and_close(self.shop.new, {100_000: 2}, 0, "selisih")
        report = shifts.closing_report(self.shop.new, facts.id_of("shift"))
        found, wanted = figures_in(report), figures_of(day_of(self.shop, report.number))
        assert found == wanted, [name for name in found if found[name] != wanted[name]]

    @rule(
        codes=st.lists(
            st.sampled_from(["2*GULA", "BUKU", "PARSEL", "0,375*00042", "JASA"]),
            min_size=1,
            max_size=3,
        ),
        customer=st.sampled_from(["", "SITI", "BUDI"]),
        tender=tenders,
    )
    def confirm_paid(self, codes: list[str], customer: str, tender: Tender) -> None:
        if len(self.shop.sql("SELECT 1 FROM orders WHERE state = 'draft'")) == ordering.OPEN_CARTS:
            return
        order_id = self.shop.cart(customer=customer)
        for code in codes:
            self.do(ordering.scan, order_id, code)
        self.do(selling.confirm, order_id, deposit=tender)

    @rule(at=pick, whole=st.booleans(), fate=st.sampled_from([Fate.STOCK, Fate.DAMAGED]))
    def type_return(self, at: int, whole: bool, fate: Fate) -> None:
        invoice_id = self.one("invoice", at)
        if not self.do(returning.open_return, invoice_id):
            return
        return_id = self.one("goods_return", 1, "state = 'draft'")
        for line in returning.returnable(self.shop.new, invoice_id).lines:
            many = line.left if whole or at % 2 else min(line.left, 1_000)
            self.do(returning.set_return_line, return_id, line.position, many, fate)

    @rule(at=pick, how=ways, method=st.none() | st.sampled_from(PaymentMethod))
    def comes_back(self, at: int, how: Settlement, method: PaymentMethod | None) -> None:
        if not self.shop.sql("SELECT 1 FROM goods_return WHERE state = 'draft'"):
            self.type_return(at | 1, at % 3 == 0, Fate.STOCK)
        return_id = self.one("goods_return", at | 1, "state = 'draft'")
        self.do(returning.finish_return, return_id, "rusak", how, method)

    @rule(at=pick)
    def receive(self, at: int) -> None:
        self.do(returning.receive_return, self.one("goods_return", at, "state = 'draft'"), "rusak")

    @rule(at=pick, how=ways, method=st.none() | st.sampled_from(PaymentMethod))
    def settle(self, at: int, how: Settlement, method: PaymentMethod | None) -> None:
        return_id = self.one("goods_return", at, "state = 'received'")
        self.do(returning.settle_return, return_id, how, method)

    @rule(at=pick, code=st.sampled_from(["GULA", "BUKU", "PARSEL"]), tender=st.none() | tenders)
    def exchange(self, at: int, code: str, tender: Tender | None) -> None:
        if len(self.shop.sql("SELECT 1 FROM orders WHERE state = 'draft'")) == ordering.OPEN_CARTS:
            return
        return_id = self.one("goods_return", at, "state = 'received'")
        order_id = self.shop.cart()
        if self.do(returning.start_exchange, return_id, order_id):
            self.do(ordering.scan, order_id, code)
            if at % 4 == 0:
                self.do(selling.confirm, order_id, deposit=tender)
            self.do(selling.sell, order_id, Terms(tender, on_credit=True, over_limit=True))

    @rule(code=st.sampled_from(["GULA", "BUKU"]), fate=st.sampled_from([Fate.STOCK, Fate.DAMAGED]))
    def without_receipt(self, code: str, fate: Fate) -> None:
        lines = [LooseLine(self.shop.product(code), 1_000, None, fate)]
        self.do(returning.return_without_receipt, lines, "tanpa nota")

    @rule(at=pick)
    def give_deposit_back(self, at: int) -> None:
        if at % 4 == 0:
            self.do(deposits.return_deposit, self.order(at), "batal bayar")

    @rule(rarely=st.integers(0, 3))
    def another_shift(self, rarely: int) -> None:
        if rarely:
            return
        self._close()
        self.do(shifts.open_shift, 200_000)


def test_the_books_are_right_after_any_returns(
    shop_file: Path, request: pytest.FixtureRequest
) -> None:
    ReturnWeeks.template = shop_file
    thorough = request.config.getoption("--thorough")
    steps = settings(max_examples=1000 if thorough else 25, stateful_step_count=50)
    run_state_machine_as_test(ReturnWeeks, settings=steps)
