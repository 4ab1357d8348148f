"""Random weeks of orders on their way: whatever people do in whatever order, the books are right."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    cart_lines,
    correcting,
    deposits,
    dispatching,
    order_changes,
    ordering,
    packing,
    paying,
    planning,
    reserving,
    returning,
    selling,
    stepping,
    stock_keeping,
    voiding,
)
from oms_desktop.services import shop as shop_service
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.order_weeks import OrderWeeks

CODES = (
    "GULA",
    "2*GULA",
    "30*KOPI",
    "3*KOPI",
    "0,375*00042",
    "JASA",
    "BUKU",
    "9*BUKU",
    "PARSEL",
    "4*PARSEL",
)
pick = st.integers(0, 60)
quantities = st.sampled_from([1, 375, 1000, 2000, 5000, 30_000])
fates = st.sampled_from([Fate.STOCK, Fate.DAMAGED])
settlements = st.sampled_from(Settlement)
methods = st.sampled_from(PaymentMethod)
amounts = st.sampled_from([1, 5_000, 17_500, 40_000, 10_000_000])
CHOICES: tuple[tuple[str, Any], ...] = (
    ("stock_policy", "block"),
    ("stock_policy", "warn"),
    ("stock_policy", "allow"),
    ("invoice_moment", "confirm"),
    ("invoice_moment", "ship"),
    ("taxable", True),
    ("taxable", False),
    ("prices_include_tax", False),
    ("prices_include_tax", True),
    ("rounding_step", 1000),
    ("rounding_step", 0),
)


class Weeks(OrderWeeks):
    """What people of every rank do with orders; refusals are answers too."""

    # ------------------------------------------------------------------ orders

    def take(
        self, codes: list[str], customer: str, delivery: DeliveryMethod, deposit: Tender | None
    ) -> None:
        if self.shop.sql("SELECT count(*) FROM orders WHERE state = 'draft'")[0][0] > 6:
            return
        order_id = self.shop.cart(customer=customer)
        for code in codes:
            self.do(Role.CASHIER, ordering.scan, order_id, code)
        self.do(Role.CASHIER, ordering.set_delivery, order_id, delivery)
        self.do(Role.CASHIER, selling.confirm, order_id, address="Jl. Baru 9", deposit=deposit)

    @initialize()
    def monday(self) -> None:
        """Something on every shelf of the board."""
        self.take(["2*GULA", "3*KOPI", "PARSEL"], "BUDI", DeliveryMethod.DELIVERY, None)
        self.take(
            ["GULA", "JASA"], "DEWI", DeliveryMethod.PICKUP, Tender(PaymentMethod.CASH, 5_000)
        )
        planning.plan(self.shop.new, self.order(1))
        self.shop.sell("3*GULA", "KOPI", customer="DEWI", terms=Terms(on_credit=True))
        self.shop.sell("2*BUKU", "PARSEL")

    @rule(
        codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=3),
        customer=st.sampled_from(["", "BUDI", "DEWI", "SITI"]),
        delivery=st.sampled_from(DeliveryMethod),
        deposit=st.none() | st.builds(Tender, methods, amounts, st.just("R-1")),
    )
    def take_order(
        self, codes: list[str], customer: str, delivery: DeliveryMethod, deposit: Tender | None
    ) -> None:
        self.take(codes, customer, delivery, deposit)

    @rule(at=pick, value=st.integers(0, 3_000))
    def discount(self, at: int, value: int) -> None:
        order = self.one(at, "orders", "state = 'draft'")
        self.do(Role.OWNER, cart_lines.set_order_discount, order, Discount("percent", value))

    @rule(at=pick, amount=amounts, method=methods)
    def deposit(self, at: int, amount: int, method: PaymentMethod) -> None:
        self.do(Role.CASHIER, deposits.take_deposit, self.order(at), Tender(method, amount, "R"))

    @rule(at=pick, keep=st.booleans())
    def cancel(self, at: int, keep: bool) -> None:
        role = Role.CASHIER if at % 5 == 0 else Role.MANAGER
        self.do(role, selling.cancel, self.order(at), "batal", keep_deposit=keep)

    @rule(at=pick, code=st.sampled_from(["GULA", "KOPI", "BUKU"]), quantity=quantities)
    def add_line(self, at: int, code: str, quantity: int) -> None:
        product = self.shop.product(code)
        self.do(Role.CASHIER, order_changes.add_order_line, self.order(at), product, quantity)

    @rule(at=pick, quantity=quantities)
    def set_quantity(self, at: int, quantity: int) -> None:
        order = self.order(at)
        line = self.line_of(order, at)
        self.do(Role.CASHIER, order_changes.set_order_quantity, order, line, quantity)

    @rule(at=pick, delivery=st.sampled_from(DeliveryMethod), shipping=st.sampled_from([0, 9_000]))
    def set_terms(self, at: int, delivery: DeliveryMethod, shipping: int) -> None:
        terms = OrderTerms(delivery=delivery, address="Jl. Lain 3", shipping=shipping)
        self.do(Role.CASHIER, order_changes.set_order_terms, self.order(at), terms)

    @rule(at=pick, all_lines=st.booleans())
    def short_close(self, at: int, all_lines: bool) -> None:
        order = self.order(at)
        lines = None if all_lines else [self.line_of(order, at)]
        self.do(Role.CASHIER, order_changes.short_close, order, lines, "habis")

    @rule(at=pick)
    def reserve(self, at: int) -> None:
        self.do(Role.CASHIER, reserving.reserve_open, self.order(at))

    @rule(at=pick)
    def release(self, at: int) -> None:
        self.do(Role.CASHIER, reserving.release, self.order(at), "belum bayar")

    @rule(code=st.sampled_from(["GULA", "KOPI", "BUKU"]))
    def goods_come_in(self, code: str) -> None:
        product = self.shop.product(code)
        self.do(Role.OWNER, stock_keeping.adjust, product, 30_000, "kiriman")

    # ------------------------------------------------------------------ shipments

    @rule(at=pick, whole=st.booleans(), quantity=quantities)
    def plan(self, at: int, whole: bool, quantity: int) -> None:
        order = self.order(at)
        some = None if whole else {self.line_of(order, at): quantity}
        self.do(Role.CASHIER, planning.plan, order, some)

    @rule(at=pick)
    def start_picking(self, at: int) -> None:
        self.do(Role.CASHIER, packing.start_picking, self.shipment(at, ShipmentState.PLANNED))

    @rule(at=pick, quantity=quantities)
    def count_packed(self, at: int, quantity: int) -> None:
        shipment = self.shipment(at, ShipmentState.PLANNED, ShipmentState.PICKING)
        line = self.packed_line(shipment, at)
        self.do(Role.CASHIER, packing.count_packed, shipment, line, quantity)

    @rule(at=pick, code=st.sampled_from(["GULA", "KOPI", "PARSEL", "TEH"]))
    def pack_scan(self, at: int, code: str) -> None:
        shipment = self.shipment(at, ShipmentState.PLANNED, ShipmentState.PICKING)
        self.do(Role.CASHIER, packing.pack_scan, shipment, code)

    @rule(at=pick, as_planned=st.booleans(), less=st.booleans())
    def pack(self, at: int, as_planned: bool, less: bool) -> None:
        shipment = self.shipment(at, ShipmentState.PLANNED, ShipmentState.PICKING)
        self.do(Role.CASHIER, packing.pack, shipment, 2, 1500, as_planned=as_planned, less=less)

    @rule(at=pick)
    def make_ready(self, at: int) -> None:
        self.do(Role.CASHIER, packing.make_ready, self.shipment(at, ShipmentState.PACKED))

    @rule(at=pick, on_credit=st.booleans())
    def ship(self, at: int, on_credit: bool) -> None:
        shipment = self.shipment(at, ShipmentState.PACKED)
        self.do(Role.OWNER, dispatching.ship, shipment, on_credit=on_credit)

    @rule(at=pick, tender=st.none() | st.builds(Tender, methods, amounts, st.just("R")))
    def deliver(self, at: int, tender: Tender | None) -> None:
        shipment = self.shipment(at, ShipmentState.SHIPPED, ShipmentState.READY)
        self.do(Role.OWNER, dispatching.deliver, shipment, "Pak RT", tender, on_credit=at % 2 == 0)

    @rule(at=pick)
    def fail(self, at: int) -> None:
        shipment = self.shipment(at, ShipmentState.SHIPPED)
        self.do(Role.CASHIER, dispatching.fail, shipment, "rumah kosong")

    @rule(at=pick)
    def resend(self, at: int) -> None:
        self.do(Role.CASHIER, dispatching.resend, self.shipment(at, ShipmentState.FAILED))

    @rule(at=pick)
    def bring_back(self, at: int) -> None:
        shipment = self.shipment(at, ShipmentState.FAILED)
        self.do(Role.OWNER, dispatching.bring_back, shipment, "ditolak")

    @rule(at=pick)
    def cancel_shipment(self, at: int) -> None:
        states = (ShipmentState.PLANNED, ShipmentState.PICKING, ShipmentState.PACKED)
        self.do(Role.CASHIER, planning.cancel_shipment, self.shipment(at, *states))

    @rule(at=pick)
    def unpack(self, at: int) -> None:
        shipment = self.shipment(at, ShipmentState.PACKED, ShipmentState.READY)
        self.do(Role.CASHIER, packing.unpack, shipment)

    @rule(at=pick)
    def recall(self, at: int) -> None:
        self.do(Role.OWNER, dispatching.recall, self.shipment(at, ShipmentState.SHIPPED), "salah")

    @rule(at=pick)
    def undeliver(self, at: int) -> None:
        self.do(Role.CASHIER, dispatching.undeliver, self.shipment(at, ShipmentState.DELIVERED))

    @rule(at=pick)
    def advance(self, at: int) -> None:
        self.do(Role.OWNER, stepping.advance, self.order(at))

    @rule(at=pick)
    def step_back(self, at: int) -> None:
        self.do(Role.OWNER, stepping.step_back, self.order(at), "salah")

    # ------------------------------------------------------------------ money

    @rule(at=pick, amount=amounts, method=methods)
    def pay(self, at: int, amount: int, method: PaymentMethod) -> None:
        owed = "id IN (SELECT invoice_id FROM invoice_account WHERE balance > 0)"
        self.do(
            Role.CASHIER, paying.pay, self.one(at, "invoice", owed), Tender(method, amount, "R")
        )

    @rule(at=pick)
    def open_return(self, at: int) -> None:
        self.do(Role.OWNER, returning.open_return, self.one(at, "invoice"))

    @rule(at=pick, position=st.integers(1, 3), quantity=quantities, fate=fates)
    def set_return_line(self, at: int, position: int, quantity: int, fate: Fate) -> None:
        draft = self.one(at, "goods_return", "state = 'draft'")
        self.do(Role.OWNER, returning.set_return_line, draft, position, quantity, fate)

    @rule(at=pick)
    def drop_return(self, at: int) -> None:
        self.do(Role.OWNER, returning.drop_return, self.one(at, "goods_return", "state = 'draft'"))

    @rule(at=pick)
    def receive_return(self, at: int) -> None:
        draft = self.one(at, "goods_return", "state = 'draft'")
        self.do(Role.OWNER, returning.receive_return, draft, "rusak")

    @rule(at=pick, settlement=settlements, method=st.none() | methods)
    def settle_return(self, at: int, settlement: Settlement, method: PaymentMethod | None) -> None:
        back = self.one(at, "goods_return", "state = 'received'")
        self.do(Role.OWNER, returning.settle_return, back, settlement, method)

    @rule(
        at=pick, position=st.integers(1, 3), quantity=quantities, fate=fates, settlement=settlements
    )
    def whole_return(
        self, at: int, position: int, quantity: int, fate: Fate, settlement: Settlement
    ) -> None:
        invoice = self.one(at, "invoice", "id NOT IN (SELECT invoice_id FROM invoice_void)")
        self.do(Role.OWNER, returning.open_return, invoice)
        back = self.one(1, "goods_return", "state = 'draft'")
        self.do(Role.OWNER, returning.set_return_line, back, position, quantity, fate)
        self.do(Role.OWNER, returning.finish_return, back, "salah beli", settlement)

    @rule(at=pick, code=st.sampled_from(CODES))
    def exchange(self, at: int, code: str) -> None:
        if self.shop.sql("SELECT count(*) FROM orders WHERE state = 'draft'")[0][0] > 6:
            return
        back = self.one(at, "goods_return", "state = 'received'")
        order_id = self.shop.cart(customer="DEWI" if at % 2 else "")
        self.do(Role.CASHIER, ordering.scan, order_id, code)
        self.do(Role.OWNER, returning.start_exchange, back, order_id)
        if at % 4 == 0:
            self.do(Role.CASHIER, ordering.set_delivery, order_id, DeliveryMethod.PICKUP)
            self.do(Role.OWNER, selling.confirm, order_id)
            return
        cash = Tender(PaymentMethod.CASH, 10_000_000) if at % 3 else None
        self.do(Role.OWNER, selling.sell, order_id, Terms(cash))

    @rule(at=pick, delivery=st.booleans())
    def sell(self, at: int, delivery: bool) -> None:
        waiting = self.one(at, "orders", "state IN ('draft', 'confirmed')")
        if delivery:
            self.do(Role.CASHIER, ordering.set_delivery, waiting, DeliveryMethod.DELIVERY)
        terms = Terms(Tender(PaymentMethod.CASH, 10_000_000))
        self.do(Role.OWNER, selling.sell, waiting, terms)

    @rule(at=pick)
    def correct(self, at: int) -> None:
        if self.shop.sql("SELECT count(*) FROM orders WHERE state = 'draft'")[0][0] > 6:
            return
        act = voiding.correct if at % 2 else correcting.correct_by_note
        self.do(Role.OWNER, act, self.one(at, "invoice"), "salah barang")

    @rule(at=pick)
    def void(self, at: int) -> None:
        self.do(Role.OWNER, voiding.void, self.one(at, "invoice"), "salah")

    # ------------------------------------------------------------------ the world

    @rule()
    def repeat(self) -> None:
        if self.last:
            before = self.shop.dump()
            self.last()
            assert self.shop.dump() == before

    @rule(hours=st.sampled_from([1, 24 * 9]))
    def time_passes(self, hours: int) -> None:
        self.shop.clock.move(hours=hours)

    @rule(choice=st.sampled_from(CHOICES))
    def change_setting(self, choice: tuple[str, Any]) -> None:
        self.do(Role.OWNER, shop_service.change_setting, *choice)

    @invariant()
    def books_are_right(self) -> None:
        self.books.check()


@pytest.mark.parametrize("_part", range(4))
def test_the_books_are_right_after_any_week(
    shop_file: Path, request: pytest.FixtureRequest, _part: int
) -> None:
    """In four parts, so that they share the machine's cores; each walks its own random histories."""
    Weeks.template = shop_file
    thorough = request.config.getoption("--thorough")
    examples, steps = (1250, 100) if thorough else (75, 50)
    run_state_machine_as_test(
        Weeks, settings=settings(max_examples=examples, stateful_step_count=steps)
    )
