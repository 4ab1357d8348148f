"""Random days at the counter: whatever people do in whatever order, the books are right."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    bookcheck,
    cart_lines,
    catalogue,
    customer_money,
    ordering,
    paying,
    printing,
    selling,
    voiding,
)
from oms_desktop.services import shop as shop_service
from oms_desktop.services.cart import cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import (
    COFFEE_UPC,
    SUGAR_CARTON,
    SUGAR_CODE,
    Shop,
    open_copy,
    scale_label,
)

CODES = (
    *(
        "PARSEL",
        "7*PARSEL",
        "12*GULA",
        "GULA",
        SUGAR_CODE,
        SUGAR_CARTON,
        COFFEE_UPC,
        COFFEE_UPC[1:],
        "JASA",
        "BUKU",
        "00042",
    ),
    *(
        scale_label("00042", 1250),
        scale_label("00042", 7),
        "2*" + scale_label("00042", 40),
        "5*GULA",
        "0,375*00042",
        "9999999",
    ),
)
OWED = "id IN (SELECT invoice_id FROM invoice_account WHERE balance > 0)"
pick = st.integers(0, 50)
discounts = st.builds(Discount, st.just("percent"), st.integers(0, 10_000)) | st.builds(
    Discount, st.just("amount"), st.integers(0, 60_000)
)
roles = st.sampled_from(Role)
tenders = st.builds(
    Tender,
    st.sampled_from(PaymentMethod),
    st.integers(0, 120_000) | st.just(10_000_000),
    st.sampled_from(["", "REF-1"]),
)
money = st.builds(
    Money,
    st.lists(tenders, max_size=3).map(tuple),
    st.sampled_from([0, 0, 5_000, 50_000]),
    st.booleans(),
)
CHOICES: tuple[tuple[str, Any], ...] = (
    ("taxable", True),
    ("taxable", False),
    ("prices_include_tax", False),
    ("prices_include_tax", True),
    ("rounding_direction", "up"),
    ("rounding_direction", "nearest"),
    ("rounding_step", 1000),
    ("rounding_step", 0),
    ("stock_policy", "block"),
    ("stock_policy", "allow"),
    ("cost_floor", "block"),
    ("cost_floor", "warn"),
    ("reference_required", ("qris",)),
    ("scale_patterns", ("21CCCCCPPPPPX",)),
    ("invoice_pattern", "INV/{yyyy}/11/{seq:04}"),
    ("invoice_pattern", "INV/{yyyy}/{mm}/{seq:04}"),
    ("order_pattern", "SO/{yyyy}/{seq:04}"),
)


def stock_up(shop: Shop) -> None:
    """A bundle, prices with conditions and customers with a level."""
    catalogue.add(
        shop.new,
        ProductDraft(
            "Parsel",
            60_000,
            code="PARSEL",
            tracked=False,
            parts=(BundlePart("GULA", 2_000), BundlePart("00042", 500), BundlePart("JASA", 1_000)),
        ),
    )
    rules = (
        PriceRule(16_500, level="Reseller"),
        PriceRule(14_000, minimum=12_000),
        PriceRule(390_000, unit="dus", level="Reseller", minimum=2_000),
        PriceRule(16_000, starts="2026-11-24", ends="2026-12-03"),
    )
    for code in ("GULA", "PARSEL"):
        draft = catalogue.product(shop.new, shop.product(code))
        kept = tuple(rule for rule in rules if not rule.unit or draft.units)
        catalogue.change(shop.new, shop.product(code), replace(draft, rules=kept))
    shop.sql("UPDATE customer SET level = 'Reseller' WHERE code = 'BUDI'")


class Days(RuleBasedStateMachine):
    """What people of every rank do; refusals are answers too."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.shop = open_copy(self.template, self.folder / "shop.oms")
        stock_up(self.shop)
        self.books = Bookkeeping(self.shop.session.store)
        self.last: Callable[[], Changes] | None = None

    def teardown(self) -> None:
        # Slower than the invariants, and told apart from them: what the shop itself would find.
        try:
            assert bookcheck.check_books(self.shop.new).findings == ()
        finally:
            self.shop.session.store.close()
        shutil.rmtree(self.folder)

    def do(self, role: Role, command: Callable[..., Changes], *given: Any) -> None:
        session = self.shop.as_(role)

        def again() -> Changes:
            return command(session, *given)

        try:
            again()
        except Refused:
            return
        self.last = again

    def ids(self, table: str) -> list[int]:
        return [row[0] for row in self.shop.sql(f"SELECT id FROM {table} ORDER BY id DESC")]

    def one(self, table: str, at: int, likely: str = "1") -> int:
        """The id of a row, mostly of one that the act is possible for."""
        found = self.ids(table if at % 8 == 0 else f"{table} WHERE {likely}")
        return found[at % len(found)] if found else 0

    def draft(self, at: int) -> int:
        return self.one("orders", at, "state = 'draft'")

    def waiting(self, at: int) -> int:
        return self.one("orders", at, "state IN ('draft', 'confirmed')")

    def line(self, at: int) -> int:
        open_orders = "SELECT id FROM orders WHERE state = 'draft'"
        return self.one("order_line", at, f"order_id IN ({open_orders})")

    @initialize()
    def morning(self) -> None:
        """A cart, an invoice that is owed and an order that waits: something for every act."""
        self.shop.cart("2*GULA", "KOPI", "00042")
        self.shop.sell("GULA", "BUKU", customer="SITI", terms=Terms(on_credit=True))
        selling.confirm(self.shop.new, self.shop.cart("3*KOPI", "JASA", customer="BUDI"))

    @rule()
    def open_cart(self) -> None:
        self.do(Role.CASHIER, ordering.open_cart)

    @rule(at=pick, code=st.sampled_from(CODES))
    def scan(self, at: int, code: str) -> None:
        if not self.draft(1):
            self.open_cart()
        self.do(Role.CASHIER, ordering.scan, self.draft(at), code)

    @rule(
        codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=4),
        customer=st.sampled_from(["", "", "SITI", "BUDI"]),
        amount=st.sampled_from([0, 5_000, 10_000_000]),
    )
    def whole_sale(self, codes: list[str], customer: str, amount: int) -> None:
        """What most of a day consists of."""
        if len(self.ids("orders WHERE state = 'draft' AND NOT held")) == ordering.OPEN_CARTS:
            return
        order_id = self.shop.cart(customer=customer)
        for code in codes:
            self.do(Role.CASHIER, ordering.scan, order_id, code)
        tender = Tender(PaymentMethod.CASH, amount) if amount else None
        self.do(Role.OWNER, selling.sell, order_id, Terms(tender, bool(customer), over_limit=True))

    @rule(at=pick, quantity=st.sampled_from([0, 1, 375, 1000, 2000, 30_000, 10**10]), role=roles)
    def set_quantity(self, at: int, quantity: int, role: Role) -> None:
        line = self.line(at)
        self.do(role, cart_lines.set_quantity, self.order_of(line), line, quantity)

    @rule(at=pick, price=st.integers(-1, 40_000), role=roles)
    def set_price(self, at: int, price: int, role: Role) -> None:
        line = self.line(at)
        self.do(role, cart_lines.set_price, self.order_of(line), line, price)

    @rule(at=pick, discount=discounts, role=roles)
    def discount_line(self, at: int, discount: Discount, role: Role) -> None:
        line = self.line(at)
        self.do(role, cart_lines.set_line_discount, self.order_of(line), line, discount)

    @rule(at=pick, discount=discounts, role=roles)
    def discount_order(self, at: int, discount: Discount, role: Role) -> None:
        self.do(role, cart_lines.set_order_discount, self.draft(at), discount)

    @rule(at=pick)
    def remove_line(self, at: int) -> None:
        line = self.line(at)
        self.do(Role.CASHIER, cart_lines.remove_line, self.order_of(line), line)

    @rule(at=pick)
    def clear_and_undo(self, at: int) -> None:
        order_id = self.draft(at)
        if not order_id:
            return
        before = cart_lines.snapshot_of(cart(self.shop.new, order_id))
        self.do(Role.CASHIER, cart_lines.clear, order_id)
        self.do(Role.CASHIER, cart_lines.restore, order_id, before)

    @rule(at=pick, customer=st.sampled_from(["BUDI", "SITI", "ANI", ""]))
    def set_customer(self, at: int, customer: str) -> None:
        who = self.shop.customer(customer) if customer else None
        self.do(Role.CASHIER, ordering.set_customer, self.draft(at), who)

    @rule(at=pick, method=st.sampled_from(DeliveryMethod))
    def set_delivery(self, at: int, method: DeliveryMethod) -> None:
        self.do(Role.CASHIER, ordering.set_delivery, self.draft(at), method)

    @rule(at=pick, command=st.sampled_from([ordering.hold, ordering.recall]))
    def put_aside(self, at: int, command: Callable[..., Changes]) -> None:
        self.do(Role.CASHIER, command, self.draft(at))

    @rule(at=pick)
    def confirm(self, at: int) -> None:
        self.do(Role.CASHIER, selling.confirm, self.draft(at))

    @rule(at=pick)
    def cancel(self, at: int) -> None:
        self.do(
            Role.MANAGER, selling.cancel, self.one("orders", at, "state = 'confirmed'"), "batal"
        )

    @rule(
        at=pick,
        tender=st.none() | tenders,
        on_credit=st.booleans(),
        over_limit=st.booleans(),
        role=roles,
    )
    def sell(
        self, at: int, tender: Tender | None, on_credit: bool, over_limit: bool, role: Role
    ) -> None:
        terms = Terms(tender, on_credit, over_limit)
        self.do(role, selling.sell, self.waiting(at), terms)

    @rule(at=pick)
    def sell_for_exact_money(self, at: int) -> None:
        order_id = self.waiting(at)
        if order_id:
            total = cart(self.shop.new, order_id).totals.total
            terms = Terms(Tender(PaymentMethod.QRIS, total, "R"))
            self.do(Role.CASHIER, selling.sell, order_id, terms)

    @rule(at=pick, given=money, on_credit=st.booleans())
    def sell_for_mixed_money(self, at: int, given: Money, on_credit: bool) -> None:
        found = self.shop.sql("SELECT customer_id FROM orders WHERE id = ?", self.waiting(at))
        there = customer_money.kept_for(self.shop.new, found[0][0]) if found and found[0][0] else 0
        first, own = next(iter(given.tenders), None), min(given.from_balance, there)
        terms = Terms(first, on_credit, False, None, given.tenders[1:], own, given.keep)
        self.do(Role.CASHIER, selling.sell, self.waiting(at), terms)

    @rule(who=st.sampled_from(["BUDI", "SITI"]), given=money, chosen=st.booleans())
    def pay_debts(self, who: str, given: Money, chosen: bool) -> None:
        customer_id = self.shop.customer(who)
        account = customer_money.account(self.shop.new, customer_id)
        parts = tuple(reversed(account.split(given.amount))) if chosen else ()
        given = replace(given, from_balance=min(given.from_balance, account.kept))
        self.do(Role.CASHIER, customer_money.pay_debts, customer_id, given, parts)

    @rule(who=st.sampled_from(["BUDI", "SITI"]), part=st.sampled_from([1, 2]))
    def give_kept_money_back(self, who: str, part: int) -> None:
        kept = customer_money.kept_for(self.shop.new, self.shop.customer(who))
        given = (self.shop.customer(who), kept // part, PaymentMethod.CASH, "minta")
        self.do(Role.OWNER, customer_money.return_balance, *given)

    @rule(at=pick, given=money)
    def pay_in_several_ways(self, at: int, given: Money) -> None:
        self.do(Role.CASHIER, paying.pay, self.one("invoice", at, OWED), given)

    @rule(at=pick, tender=tenders)
    def pay(self, at: int, tender: Tender) -> None:
        self.do(Role.CASHIER, paying.pay, self.one("invoice", at, OWED), tender)

    @rule(at=pick, role=roles)
    def void(self, at: int, role: Role) -> None:
        self.do(role, voiding.void, self.one("invoice", at), "salah")

    @rule(at=pick, role=roles)
    def correct(self, at: int, role: Role) -> None:
        self.do(role, voiding.correct, self.one("invoice", at), "salah")

    @rule(at=pick, units=st.integers(-3, 3))
    def step_quantity(self, at: int, units: int) -> None:
        line = self.line(at)
        self.do(Role.CASHIER, cart_lines.step_quantity, self.order_of(line), line, units)

    @rule(at=pick, paper=st.sampled_from(Paper))
    def print_it(self, at: int, paper: Paper) -> None:
        self.do(Role.CASHIER, printing.count_print, self.one("invoice", at), paper)

    @rule()
    def repeat(self) -> None:
        if self.last:
            before = self.shop.dump()
            self.last()
            assert self.shop.dump() == before

    @rule(hours=st.sampled_from([1, 24 * 9, -5]))
    def time_passes(self, hours: int) -> None:
        self.shop.clock.move(hours=hours)

    @rule(choice=st.sampled_from(CHOICES))
    def change_setting(self, choice: tuple[str, Any]) -> None:
        self.do(Role.OWNER, shop_service.change_setting, *choice)

    @rule()
    def restart(self) -> None:
        self.shop.session.store.close()
        session = shop_service.open_shop(self.folder / "shop.oms", self.shop.clock)
        object.__setattr__(self.shop, "session", session)
        self.books._store = session.store
        self.last = None

    @invariant()
    def slots_are_enough(self) -> None:
        used = self.ids("orders WHERE state = 'draft' AND NOT held")
        assert len(used) <= ordering.OPEN_CARTS

    @invariant()
    def books_are_right(self) -> None:
        self.books.check()

    def order_of(self, line_id: int) -> int:
        found = self.shop.sql("SELECT order_id FROM order_line WHERE id = ?", line_id)
        return int(found[0][0]) if found else 0


def test_the_books_are_right_after_any_day(shop_file: Path, request: pytest.FixtureRequest) -> None:
    Days.template = shop_file
    thorough = request.config.getoption("--thorough")
    steps = settings(max_examples=2000 if thorough else 60, stateful_step_count=30)
    run_state_machine_as_test(Days, settings=steps)
