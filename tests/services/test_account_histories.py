"""Whatever happens to customers: their balance, their debts by age and their statements say one thing."""

from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import customer_money, joining, ordering, selling, writing_off
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.accounts import check_accounts
from tests.services.test_order_histories import CODES, Weeks

OWED = "id IN (SELECT invoice_id FROM invoice_account WHERE balance > 0)"
people = st.sampled_from(["BUDI", "DEWI", "SITI", "ANI"])
sums = st.sampled_from([1, 5_000, 17_500, 60_000, 1_000_000])


class Accounts(Weeks):
    """Weeks of orders, and what people do about debts meanwhile."""

    @rule(who=people, codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=3))
    def buy_on_credit(self, who: str, codes: list[str]) -> None:
        if self.shop.sql("SELECT count(*) FROM orders WHERE state = 'draft'")[0][0] > 6:
            return
        order_id = self.shop.cart(customer=who)
        for code in codes:
            self.do(Role.CASHIER, ordering.scan, order_id, code)
        self.do(Role.OWNER, selling.sell, order_id, Terms(on_credit=True, over_limit=True))

    @rule(who=people, amount=sums, keep=st.booleans())
    def pay_debts(self, who: str, amount: int, keep: bool) -> None:
        given = Money((Tender(PaymentMethod.CASH, amount),), keep=keep)
        self.do(Role.CASHIER, customer_money.pay_debts, self.shop.customer(who), given)

    @rule(who=people)
    def give_back(self, who: str) -> None:
        kept = customer_money.kept_for(self.shop.new, self.shop.customer(who))
        given = (self.shop.customer(who), kept, PaymentMethod.CASH, "minta")
        self.do(Role.OWNER, customer_money.return_balance, *given)

    @rule(at=st.integers(0, 60), part=st.sampled_from([None, 1, 2_500]))
    def write_off(self, at: int, part: int | None) -> None:
        self.do(Role.MANAGER, writing_off.write_off, self.one(at, "invoice", OWED), "pindah", part)

    @rule(at=st.integers(0, 60))
    def write_back(self, at: int) -> None:
        given_up = "id IN (SELECT invoice_id FROM write_off)"
        invoice = self.one(at, "invoice", given_up)
        self.do(Role.MANAGER, writing_off.take_back, invoice, "dibayar")

    @rule(kept=people, gone=people)
    def join(self, kept: str, gone: str) -> None:
        self.do(Role.OWNER, joining.join, self.shop.customer(kept), self.shop.customer(gone))

    @rule(days=st.sampled_from([7, 31, 45]))
    def weeks_pass(self, days: int) -> None:
        self.shop.clock.move(days=days)

    @invariant()
    def accounts_agree(self) -> None:
        check_accounts(self.shop)


@pytest.mark.parametrize("_part", range(2))
def test_accounts_agree_after_anything(
    shop_file: Path, request: pytest.FixtureRequest, _part: int
) -> None:
    Accounts.template = shop_file
    thorough = request.config.getoption("--thorough")
    examples, steps = (400, 80) if thorough else (12, 40)
    run_state_machine_as_test(
        Accounts, settings=settings(max_examples=examples, stateful_step_count=steps)
    )
