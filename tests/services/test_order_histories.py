"""Random weeks of orders: planned, packed, sent, changed and given up in any order, the books are right."""

import shutil
import tempfile
from collections.abc import Callable
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
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    bookcheck,
    cart_lines,
    deposits,
    dispatching,
    order_changes,
    ordering,
    packing,
    paying,
    planning,
    receiving,
    reserving,
    selling,
    shifts,
    stepping,
    voiding,
)
from oms_desktop.services import shop as shop_service
from oms_desktop.services.changes import Changes
from oms_desktop.services.dispatching import Dispatch
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.orders import TO
from tests.helpers.shop import open_copy
from tests.services.test_histories import stock_up

CODES = (
    "GULA",
    "3*GULA",
    "PARSEL",
    "2*PARSEL",
    "12*BUKU",
    "KOPI",
    "JASA",
    "0,375*00042",
    "30*00042",
)
pick = st.integers(0, 50)
methods = st.sampled_from(DeliveryMethod)
tenders = st.builds(
    Tender,
    st.sampled_from(PaymentMethod),
    st.sampled_from([1_000, 20_000, 10_000_000]),
    st.just("R"),
)
PARCELS: dict[Callable[..., Changes], str] = {
    packing.start_picking: "'planned'",
    packing.make_ready: "'packed'",
    packing.unpack: "'packed', 'ready_for_pickup'",
    planning.cancel_shipment: "'planned', 'picking', 'packed'",
    dispatching.ship: "'packed'",
    dispatching.deliver: "'shipped', 'ready_for_pickup'",
    dispatching.resend: "'failed'",
    dispatching.undeliver: "'delivered'",
}
"""Acts with the states that they are for."""
WITH_REASON: dict[Callable[..., Changes], str] = {
    dispatching.fail: "'shipped'",
    dispatching.bring_back: "'failed'",
    dispatching.recall: "'shipped'",
}
CHOICES: tuple[tuple[str, Any], ...] = (
    ("stock_policy", "block"),
    ("stock_policy", "warn"),
    ("stock_policy", "allow"),
    ("invoice_moment", "confirm"),
    ("invoice_moment", "ship"),
    ("taxable", True),
    ("prices_include_tax", False),
)


class Weeks(RuleBasedStateMachine):
    """What people do with orders; refusals are answers too."""

    template: ClassVar[Path]
    careful: ClassVar[bool] = False
    """See after each refusal that nothing was changed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.shop = open_copy(self.template, self.folder / "shop.oms")
        stock_up(self.shop)
        self.books = Bookkeeping(self.shop.session.store)
        self.last: Callable[[], Changes] | None = None

    def teardown(self) -> None:
        try:
            assert bookcheck.check_books(self.shop.new).findings == ()
        finally:
            self.shop.session.store.close()
        shutil.rmtree(self.folder)

    def do(self, command: Callable[..., Changes], *given: Any, **more: Any) -> bool:
        session = self.shop.as_(Role.OWNER)
        before = self.shop.dump() if self.careful else None

        def again() -> Changes:
            return command(session, *given, **more)

        try:
            again()
        except Refused:
            assert before is None or self.shop.dump() == before, command
            return False
        self.last = again
        return True

    def one(self, table: str, at: int, likely: str = "1") -> int:
        where = "1" if at % 10 == 0 else likely
        rows = self.shop.sql(f"SELECT id FROM {table} WHERE {where} ORDER BY id DESC")
        return int(rows[at % len(rows)][0]) if rows else 0

    def order(self, at: int) -> int:
        return self.one("orders", at, "state = 'confirmed'")

    def parcel(self, at: int, states: str = "'planned', 'picking'") -> int:
        return self.one("shipment", at, f"state IN ({states})")

    def line(self, order_id: int, at: int) -> int:
        rows = self.shop.sql("SELECT id FROM order_line WHERE order_id = ?", order_id)
        return int(rows[at % len(rows)][0]) if rows else 0

    @initialize()
    def morning(self) -> None:
        for method, codes in (
            (DeliveryMethod.DELIVERY, ["3*GULA", "12*BUKU", "2*PARSEL"]),
            (DeliveryMethod.PICKUP, ["KOPI", "JASA"]),
        ):
            self.confirm(codes, "BUDI", method, 0, 0)

    @rule(
        codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=4),
        customer=st.sampled_from(["", "SITI", "BUDI", "ANI"]),
        method=methods,
        off=st.sampled_from([0, 1_000, 3_333]),
        shipping=st.sampled_from([0, 9_000]),
    )
    def confirm(
        self, codes: list[str], customer: str, method: DeliveryMethod, off: int, shipping: int
    ) -> None:
        if len(self.shop.sql("SELECT 1 FROM orders WHERE state = 'draft'")) == ordering.OPEN_CARTS:
            return
        order_id = self.shop.cart(customer=customer)
        for code in codes:
            self.do(ordering.scan, order_id, code)
        self.do(order_changes.set_order_terms, order_id, OrderTerms(method, shipping=shipping))
        if off:
            self.do(cart_lines.set_order_discount, order_id, Discount("amount", off))
        self.do(selling.confirm, order_id, address=TO if customer else "")

    @rule(
        at=pick, ones=st.booleans(), which=pick, quantity=st.sampled_from([0, 1, 1000, 2000, 9000])
    )
    def plan(self, at: int, ones: bool, which: int, quantity: int) -> None:
        order_id = self.order(at)
        chosen = {self.line(order_id, which): quantity} if ones else None
        self.do(planning.plan, order_id, chosen)

    @rule(at=pick, code=st.sampled_from(CODES))
    def scan(self, at: int, code: str) -> None:
        self.do(packing.pack_scan, self.parcel(at), code)

    @rule(at=pick, which=pick, quantity=st.sampled_from([0, 1000, 2000]))
    def count(self, at: int, which: int, quantity: int) -> None:
        shipment_id = self.parcel(at)
        rows = self.shop.sql(
            "SELECT order_line_id FROM shipment_line WHERE shipment_id = ?", shipment_id
        )
        line_id = int(rows[which % len(rows)][0]) if rows else 0
        self.do(packing.count_packed, shipment_id, line_id, quantity)

    @rule(at=pick, how=st.sampled_from([{"as_planned": True}, {"less": True}, {}]))
    def pack(self, at: int, how: dict[str, bool]) -> None:
        self.do(packing.pack, self.parcel(at), **how)

    @rule(at=pick, collect=st.booleans(), method=st.none() | methods)
    def dispatch(self, at: int, collect: bool, method: DeliveryMethod | None) -> None:
        given = Dispatch(method, "JNE", tracking=f"T{at % 3}", collect=collect, address=TO)
        shipment_id = self.parcel(at, "'planned', 'picking', 'packed', 'shipped'")
        self.do(dispatching.set_dispatch, shipment_id, given)

    @rule(at=pick, act=st.sampled_from(list(PARCELS)))
    def move(self, at: int, act: Callable[..., Changes]) -> None:
        self.do(act, self.parcel(at, PARCELS[act]))

    @rule(at=pick, act=st.sampled_from(list(WITH_REASON)))
    def move_because(self, at: int, act: Callable[..., Changes]) -> None:
        self.do(act, self.parcel(at, WITH_REASON[act]), "sebab")

    @rule(at=pick, parts=st.lists(st.integers(1, 2), min_size=1, max_size=3), last=st.booleans())
    def send(self, at: int, parts: list[int], last: bool) -> None:
        """What most of a week consists of: some of an order is packed and sent, or fetched."""
        order_id = self.order(at)
        for which, many in enumerate(parts):
            chosen = {self.line(order_id, which): many * 1_000}
            if not self.do(planning.plan, order_id, None if many == len(parts) else chosen):
                continue
            shipment_id = self.one("shipment", 1, f"order_id = {order_id}")
            self.do(packing.pack, shipment_id, as_planned=True)
            if not self.do(dispatching.ship, shipment_id, over_limit=True):
                self.do(packing.make_ready, shipment_id)
                last = True
            if last:
                self.do(dispatching.deliver, shipment_id, "", None, on_credit=True)

    @rule(at=pick, then=st.sampled_from(["again", "back", "recall", "undeliver", ""]))
    def goes_wrong(self, at: int, then: str) -> None:
        """Something is on its way and nobody takes it, or it should never have left."""
        if not self.shop.sql("SELECT 1 FROM shipment WHERE state = 'shipped'"):
            self.send(at, [2], last=False)
        shipment_id = self.parcel(at | 1, "'shipped'")
        if then == "recall":
            self.do(dispatching.recall, shipment_id, "salah isi")
        elif then == "undeliver":
            self.do(dispatching.deliver, shipment_id, "", None, on_credit=True, over_limit=True)
            self.do(dispatching.undeliver, shipment_id)
        elif self.do(dispatching.fail, shipment_id, "kosong") and then == "again":
            self.do(dispatching.resend, shipment_id)
            self.do(dispatching.ship, shipment_id)
        elif then == "back":
            self.do(dispatching.bring_back, shipment_id, "tidak dikenal")

    @rule(at=pick, tender=tenders, on_credit=st.booleans())
    def deliver(self, at: int, tender: Tender, on_credit: bool) -> None:
        shipment_id = self.parcel(at, "'shipped', 'ready_for_pickup'")
        self.do(dispatching.deliver, shipment_id, "Siti", tender, on_credit)

    @rule(at=pick, times=st.integers(1, 4))
    def advance(self, at: int, times: int) -> None:
        order_id = self.order(at)
        for _ in range(times):
            self.do(stepping.advance, order_id)

    @rule(at=pick)
    def step_back(self, at: int) -> None:
        self.do(stepping.step_back, self.order(at), "salah")

    @rule(at=pick, code=st.sampled_from(["GULA", "BUKU", "PARSEL", "JASA"]))
    def add_line(self, at: int, code: str) -> None:
        self.do(order_changes.add_order_line, self.order(at), self.shop.product(code), 2_000)

    @rule(at=pick, which=pick, quantity=st.sampled_from([0, 1_000, 2_000, 5_000, 15_000]))
    def quantity(self, at: int, which: int, quantity: int) -> None:
        order_id = self.order(at)
        line_id = self.line(order_id, which)
        self.do(order_changes.set_order_quantity, order_id, line_id, quantity)

    @rule(at=pick, which=st.none() | pick)
    def close(self, at: int, which: int | None) -> None:
        sent = "SELECT order_id FROM shipment WHERE shipped_at IS NOT NULL"
        order_id = self.one("orders", at, f"state = 'confirmed' AND id IN ({sent})")
        lines = None if which is None else [self.line(order_id, which)]
        self.do(order_changes.short_close, order_id, lines, "habis")

    @rule(at=pick, method=methods, shipping=st.sampled_from([0, 5_000]))
    def terms(self, at: int, method: DeliveryMethod, shipping: int) -> None:
        terms = OrderTerms(method, address=TO, shipping=shipping)
        self.do(order_changes.set_order_terms, self.order(at), terms)

    @rule(at=pick)
    def reserve(self, at: int) -> None:
        self.do(reserving.reserve_open, self.order(at))

    @rule(at=pick)
    def release(self, at: int) -> None:
        self.do(reserving.release, self.order(at), "tidak dibayar")

    @rule(at=pick, keep=st.booleans(), rarely=st.integers(0, 7))
    def cancel(self, at: int, keep: bool, rarely: int) -> None:
        if rarely:
            return
        self.do(selling.cancel, self.order(at), "batal", keep_deposit=keep)

    @rule(at=pick, tender=tenders)
    def deposit(self, at: int, tender: Tender) -> None:
        self.do(deposits.take_deposit, self.order(at), tender)

    @rule(at=pick, tender=st.none() | tenders, rarely=st.integers(0, 7))
    def sell(self, at: int, tender: Tender | None, rarely: int) -> None:
        if rarely:
            return
        terms = Terms(tender, on_credit=True, over_limit=True)
        self.do(selling.sell, self.order(at), terms)

    @rule(at=pick, tender=tenders)
    def pay(self, at: int, tender: Tender) -> None:
        self.do(paying.pay, self.one("invoice", at), tender)

    @rule(at=pick)
    def void(self, at: int) -> None:
        if at % 3:
            return
        self.do(voiding.void, self.one("invoice", at), "salah")

    @rule(code=st.sampled_from(["5*BUKU", "2*GULA"]))
    def goods_come_in(self, code: str) -> None:
        receipt_id = receiving.start(self.shop.new).id_of("receipt")
        receiving.scan(self.shop.new, receipt_id, code)
        self.do(receiving.post, receipt_id)

    @rule(code=st.sampled_from(["9*BUKU", "80*GULA"]))
    def somebody_buys(self, code: str) -> None:
        if len(self.shop.sql("SELECT 1 FROM orders WHERE state = 'draft'")) == ordering.OPEN_CARTS:
            return
        order_id = self.shop.cart()
        if self.do(ordering.scan, order_id, code):
            self.do(selling.sell, order_id, Terms(Tender(PaymentMethod.CASH, 10_000_000)))

    @rule(choice=st.sampled_from(CHOICES))
    def change_setting(self, choice: tuple[str, Any]) -> None:
        self.do(shop_service.change_setting, *choice)

    @rule(hours=st.sampled_from([1, 30]))
    def time_passes(self, hours: int) -> None:
        self.shop.clock.move(hours=hours)

    @rule(rarely=st.integers(0, 3))
    def another_shift(self, rarely: int) -> None:
        if rarely:
            return
        self.do(shifts.count_and_close, {100_000: 2}, 0, "selisih")
        self.do(shifts.open_shift, 200_000)

    @rule()
    def repeat(self) -> None:
        if self.last:
            before = self.shop.dump()
            self.last()
            assert self.shop.dump() == before

    @invariant()
    def books_are_right(self) -> None:
        self.books.check()


def test_the_books_are_right_after_any_week(
    shop_file: Path, request: pytest.FixtureRequest
) -> None:
    Weeks.template = shop_file
    thorough = Weeks.careful = request.config.getoption("--thorough")
    steps = settings(max_examples=1000 if thorough else 60, stateful_step_count=50)
    run_state_machine_as_test(Weeks, settings=steps)
