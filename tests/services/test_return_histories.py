"""Random weeks of orders and returns, shift by shift: each report is what the journal alone says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from oms_desktop.domain.returns import Fate
from oms_desktop.domain.users import Role
from oms_desktop.services import deposits, returning, shifts
from oms_desktop.services.changes import Changes
from oms_desktop.services.returning import LooseLine
from tests.helpers.journal_day import day_of, figures_in, figures_of
from tests.services.test_order_histories import Weeks

pick = st.integers(0, 50)


class ReportWeeks(Weeks):
    """Everything of `Weeks`; people need a moment between two things, and close the drawer."""

    def do(self, role: Role, command: Callable[..., Changes], *given: Any, **more: Any) -> None:
        # What one command wrote is known by its time.
        self.shop.clock.move(minutes=1)
        super().do(role, command, *given, **more)

    def teardown(self) -> None:
        try:
            self.close_shift()
        finally:
            super().teardown()

    def close_shift(self) -> None:
        facts = shifts.count_and_close(self.shop.new, {100_000: 2}, 0, "selisih")
        report = shifts.closing_report(self.shop.new, facts.id_of("shift"))
        found, wanted = figures_in(report), figures_of(day_of(self.shop, report.number))
        assert found == wanted, [name for name in found if found[name] != wanted[name]]

    @rule(rarely=st.integers(0, 3))
    def another_shift(self, rarely: int) -> None:
        if rarely == 0:
            self.close_shift()
            self.shop.clock.move(hours=9)
            shifts.open_shift(self.shop.new, 200_000)

    @rule(at=pick)
    def give_deposit_back(self, at: int) -> None:
        if at % 4 == 0:
            self.do(Role.MANAGER, deposits.return_deposit, self.order(at), "batal bayar")

    @rule(code=st.sampled_from(["GULA", "BUKU"]), fate=st.sampled_from([Fate.STOCK, Fate.DAMAGED]))
    def without_receipt(self, code: str, fate: Fate) -> None:
        lines = [LooseLine(self.shop.product(code), 1_000, None, fate)]
        self.do(Role.MANAGER, returning.return_without_receipt, lines, "tanpa nota")


def test_the_reports_are_right_after_any_week(
    shop_file: Path, request: pytest.FixtureRequest
) -> None:
    ReportWeeks.template = shop_file
    thorough = request.config.getoption("--thorough")
    steps = settings(max_examples=1000 if thorough else 15, stateful_step_count=50)
    run_state_machine_as_test(ReportWeeks, settings=steps)
