"""Orders, shipments, invoices and returns in each state, what can be tried on them, and what is legal."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    deposits,
    dispatching,
    order_changes,
    ordering,
    packing,
    paying,
    planning,
    printing,
    reserving,
    returning,
    selling,
    voiding,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session
from tests.helpers import orders as make
from tests.helpers.shop import Shop

Act = Callable[[Session, Shop, int], Changes]
CASH: Final = Tender(PaymentMethod.CASH, 10_000_000)


@dataclass(frozen=True)
class Noun:
    """A kind of thing that is in one of several states.

    Attributes:
        table: where its state is stored.
        made: brings one into each state.
        acts: what can be tried on it, with the lowest rank that may.
        legal: `state act state-after: tables it writes besides the journal`, written out on purpose.
        ranks: where a state needs a higher one for an act.
    """

    table: str
    made: dict[str, Callable[[Shop], int]]
    acts: dict[str, tuple[Act, Role]]
    legal: str
    ranks: dict[tuple[str, str], Role] = field(default_factory=dict)

    @property
    def effects(self) -> dict[tuple[str, str], tuple[str, set[str]]]:
        found = {}
        for row in filter(None, (each.strip() for each in self.legal.splitlines())):
            pair, _, tables = row.partition(":")
            before, act, after = pair.split()
            found[before, act] = (after, set(tables.split()))
        return found


# ------------------------------------------------------------------ shipments


def _cancelled(s: Shop) -> int:
    shipment = make.planned(s, make.ordered(s, "GULA"))
    planning.cancel_shipment(s.new, shipment)
    return shipment


def _resent(s: Shop) -> int:
    shipment = make.failed(s, make.ordered(s, "GULA"))
    dispatching.resend(s.new, shipment)
    return shipment


def _back(s: Shop) -> int:
    shipment = make.failed(s, make.ordered(s, "GULA"))
    dispatching.bring_back(s.new, shipment, "ditolak")
    return shipment


def _picking(s: Shop) -> int:
    shipment = make.planned(s, make.ordered(s, "GULA"))
    packing.start_picking(s.new, shipment)
    return shipment


def _fetched(s: Shop) -> int:
    shipment = make.ready(s, make.fetched(s, "GULA"))
    dispatching.deliver(s.new, shipment, "Siti", on_credit=True)
    return shipment


LEAVES: Final = (
    "shipment stock_movement stock_total reservation number_series invoice invoice_line "
    "invoice_account customer_account shop_head"
)
SHIPMENTS: Final = Noun(
    "shipment",
    {
        "planned": lambda s: make.planned(s, make.ordered(s, "GULA")),
        "picking": _picking,
        "packed": lambda s: make.packed(s, make.ordered(s, "GULA")),
        "packed_to_fetch": lambda s: make.packed(s, make.fetched(s, "GULA")),
        "ready_for_pickup": lambda s: make.ready(s, make.fetched(s, "GULA")),
        "shipped": lambda s: make.shipped(s, make.ordered(s, "GULA")),
        "failed": lambda s: make.failed(s, make.ordered(s, "GULA")),
        "resent": _resent,
        "delivered": lambda s: make.delivered(s, make.ordered(s, "GULA")),
        "fetched": _fetched,
        "returned_to_shop": _back,
        "cancelled": _cancelled,
    },
    {
        "pick": (lambda s, _, id_: packing.start_picking(s, id_), Role.CASHIER),
        "pack": (lambda s, _, id_: packing.pack(s, id_, as_planned=True), Role.CASHIER),
        "make_ready": (lambda s, _, id_: packing.make_ready(s, id_), Role.CASHIER),
        "ship": (lambda s, _, id_: dispatching.ship(s, id_), Role.CASHIER),
        "deliver": (
            lambda s, _, id_: dispatching.deliver(s, id_, "Siti", on_credit=True),
            Role.CASHIER,
        ),
        "fail": (lambda s, _, id_: dispatching.fail(s, id_, "tutup"), Role.CASHIER),
        "resend": (lambda s, _, id_: dispatching.resend(s, id_), Role.CASHIER),
        "return": (lambda s, _, id_: dispatching.bring_back(s, id_, "ditolak"), Role.CASHIER),
        "cancel": (lambda s, _, id_: planning.cancel_shipment(s, id_), Role.CASHIER),
        "unpack": (lambda s, _, id_: packing.unpack(s, id_), Role.CASHIER),
        "recall": (lambda s, _, id_: dispatching.recall(s, id_, "salah"), Role.MANAGER),
        "undeliver": (lambda s, _, id_: dispatching.undeliver(s, id_), Role.CASHIER),
    },
    f"""
    planned pick picking: shipment
    planned pack packed: shipment shipment_line
    planned cancel cancelled: shipment
    picking pack packed: shipment shipment_line
    picking cancel cancelled: shipment
    packed ship shipped: {LEAVES}
    packed unpack picking: shipment
    packed cancel cancelled: shipment
    packed_to_fetch make_ready ready_for_pickup: shipment
    packed_to_fetch unpack picking: shipment
    packed_to_fetch cancel cancelled: shipment
    ready_for_pickup deliver delivered: {LEAVES} orders
    ready_for_pickup unpack picking: shipment
    ready_for_pickup cancel cancelled: shipment
    shipped deliver delivered: shipment orders
    shipped fail failed: shipment
    shipped recall packed: shipment stock_movement stock_total reservation invoice_void invoice_account customer_account
    failed resend packed: shipment
    failed return returned_to_shop: shipment stock_movement stock_total reservation credit_note credit_note_line invoice_account customer_account number_series
    resent ship shipped: shipment
    delivered undeliver shipped: shipment orders
    """,
)

# ------------------------------------------------------------------ orders


def _sold(s: Shop) -> int:
    return s.sell("2*GULA", customer="SITI").id_of("order")


def _given_up(s: Shop) -> int:
    order_id = make.ordered(s, "GULA")
    selling.cancel(s.new, order_id, "batal")
    return order_id


def _partly(s: Shop) -> int:
    order_id = make.ordered(s, "4*GULA")
    make.shipped(s, order_id, 1)
    return order_id


def _waiting(s: Shop) -> int:
    """Confirmed, with nothing kept for it."""
    order_id = make.ordered(s, "2*GULA")
    reserving.release(s.new, order_id, "belum bayar")
    return order_id


def _paid(s: Shop) -> int:
    """Confirmed, with a down payment."""
    order_id = make.ordered(s, "2*GULA")
    deposits.take_deposit(s.new, order_id, Tender(PaymentMethod.CASH, 5_000))
    return order_id


def _add_line(s: Session, shop: Shop, id_: int) -> Changes:
    return order_changes.add_order_line(s, id_, shop.product("KOPI"), 1000)


UNPROMISED: Final = LEAVES.replace("reservation ", "")
ONCE_MORE: Final = LEAVES.replace(" customer_account shop_head", "")
"""The shop's head is kept already, and what is owed stays equal."""
PAID_BEFORE: Final = LEAVES.replace(" shop_head", "")
ORDERS: Final = Noun(
    "orders",
    {
        "draft": lambda s: s.cart("2*GULA", customer="SITI"),
        "confirmed": lambda s: make.ordered(s, "2*GULA"),
        "waiting": _waiting,
        "paid": _paid,
        "partly": _partly,
        "completed": _sold,
        "cancelled": _given_up,
    },
    {
        "edit": (lambda s, _, id_: ordering.scan(s, id_, "KOPI"), Role.CASHIER),
        "hold": (lambda s, _, id_: ordering.hold(s, id_, "Bu Siti"), Role.CASHIER),
        "confirm": (lambda s, _, id_: selling.confirm(s, id_), Role.CASHIER),
        "add": (_add_line, Role.CASHIER),
        "lower": (
            lambda s, shop, id_: order_changes.set_order_quantity(s, id_, shop.line(id_), 1000),
            Role.CASHIER,
        ),
        "terms": (
            lambda s, _, id_: order_changes.set_order_terms(
                s, id_, OrderTerms(delivery=DeliveryMethod.DELIVERY, address="Jl. Lain 3")
            ),
            Role.CASHIER,
        ),
        "reserve": (lambda s, _, id_: reserving.reserve_open(s, id_), Role.CASHIER),
        "release": (lambda s, _, id_: reserving.release(s, id_, "lama"), Role.CASHIER),
        "deposit": (
            lambda s, _, id_: deposits.take_deposit(s, id_, Tender(PaymentMethod.CASH, 5_000)),
            Role.CASHIER,
        ),
        "plan": (lambda s, _, id_: planning.plan(s, id_), Role.CASHIER),
        "close": (
            lambda s, _, id_: order_changes.short_close(s, id_, None, "habis"),
            Role.CASHIER,
        ),
        "cancel": (lambda s, _, id_: selling.cancel(s, id_, "batal"), Role.CASHIER),
        "sell": (lambda s, _, id_: selling.sell(s, id_, Terms(CASH)), Role.CASHIER),
    },
    f"""
    draft edit draft: order_line
    draft hold draft: orders
    draft confirm confirmed: orders reservation stock_total number_series
    draft terms draft: orders
    draft sell completed: orders payment allocation shipment_line {LEAVES}
    confirmed add confirmed: orders order_line reservation stock_total
    confirmed lower confirmed: orders order_line reservation stock_total
    confirmed terms confirmed: orders
    confirmed release confirmed: reservation stock_total
    confirmed deposit confirmed: payment order_payment money_receipt customer_account number_series shop_head
    confirmed plan confirmed: shipment shipment_line number_series
    confirmed cancel cancelled: orders reservation stock_total
    confirmed sell confirmed: payment allocation shipment_line {LEAVES}
    waiting add confirmed: orders order_line reservation stock_total
    waiting lower confirmed: orders order_line reservation stock_total
    waiting terms confirmed: orders
    waiting reserve confirmed: reservation stock_total
    waiting deposit confirmed: payment order_payment money_receipt customer_account number_series shop_head
    waiting cancel cancelled: orders
    waiting sell confirmed: payment allocation shipment_line {UNPROMISED}
    paid add confirmed: orders order_line reservation stock_total
    paid lower confirmed: orders order_line reservation stock_total
    paid terms confirmed: orders
    paid release confirmed: reservation stock_total
    paid deposit confirmed: payment order_payment money_receipt customer_account number_series
    paid plan confirmed: shipment shipment_line number_series
    paid cancel cancelled: orders reservation stock_total payment customer_account
    paid sell confirmed: payment allocation shipment_line {PAID_BEFORE}
    partly add confirmed: orders order_line reservation stock_total
    partly lower confirmed: orders order_line reservation stock_total
    partly terms confirmed: orders
    partly release confirmed: reservation stock_total
    partly deposit confirmed: payment order_payment money_receipt customer_account number_series allocation invoice_account
    partly plan confirmed: shipment shipment_line number_series
    partly close confirmed: orders order_line reservation stock_total
    partly sell confirmed: payment allocation shipment_line {ONCE_MORE}
    """,
    # What was paid before goes back.
    {("paid", "cancel"): Role.MANAGER},
)

# ------------------------------------------------------------------ invoices


def _owed(s: Shop) -> int:
    return s.sell("2*GULA", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")


def _void(s: Shop) -> int:
    invoice = s.sell("2*GULA").id_of("invoice")
    voiding.void(s.new, invoice, "salah")
    return invoice


def _credited(s: Shop) -> int:
    invoice = s.sell("2*GULA", customer="SITI").id_of("invoice")
    _return(s, invoice, 1000)
    return invoice


def _return(s: Shop, invoice: int, quantity: int) -> int:
    back = returning.open_return(s.new, invoice).id_of("return")
    returning.set_return_line(s.new, back, 1, quantity, Fate.STOCK)
    returning.finish_return(s.new, back, "rusak", Settlement.MONEY)
    return back


INVOICES: Final = Noun(
    "",
    {
        "paid": lambda s: s.sell("2*GULA", customer="SITI").id_of("invoice"),
        "owed": _owed,
        "void": _void,
        "credited": _credited,
    },
    {
        "pay": (lambda s, _, id_: paying.pay(s, id_, CASH), Role.CASHIER),
        "void": (lambda s, _, id_: voiding.void(s, id_, "salah"), Role.MANAGER),
        "print": (lambda s, _, id_: printing.count_print(s, id_, Paper.A4), Role.CASHIER),
        "return": (lambda s, _, id_: returning.open_return(s, id_), Role.CASHIER),
    },
    """
    owed pay paid: payment allocation invoice_account customer_account money_receipt number_series
    paid print paid: invoice_print
    owed print owed: invoice_print
    void print void: invoice_print
    credited print credited: invoice_print
    paid void void: payment allocation invoice_account invoice_void orders shipment stock_movement stock_total
    owed void void: invoice_account customer_account invoice_void orders shipment stock_movement stock_total
    paid return paid: goods_return
    owed return owed: goods_return
    credited return credited: goods_return
    """,
)

# ------------------------------------------------------------------ what comes back


def _begun(s: Shop) -> int:
    invoice = s.sell("2*GULA", customer="SITI").id_of("invoice")
    back = returning.open_return(s.new, invoice).id_of("return")
    returning.set_return_line(s.new, back, 1, 1000, Fate.STOCK)
    return back


def _received(s: Shop) -> int:
    back = _begun(s)
    returning.receive_return(s.new, back, "rusak")
    return back


def _settled(s: Shop) -> int:
    return _return(s, s.sell("2*GULA", customer="SITI").id_of("invoice"), 1000)


def _dropped(s: Shop) -> int:
    back = _begun(s)
    returning.drop_return(s.new, back)
    return back


COMES_BACK: Final = (
    "goods_return stock_movement stock_total credit_note credit_note_line invoice_account "
    "customer_account number_series"
)
RETURNS: Final = Noun(
    "goods_return",
    {"draft": _begun, "received": _received, "settled": _settled, "dropped": _dropped},
    {
        "edit": (
            lambda s, _, id_: returning.set_return_line(s, id_, 1, 2000, Fate.DAMAGED),
            Role.CASHIER,
        ),
        "receive": (lambda s, _, id_: returning.receive_return(s, id_, "rusak"), Role.MANAGER),
        "settle": (
            lambda s, _, id_: returning.settle_return(s, id_, Settlement.MONEY),
            Role.MANAGER,
        ),
        "finish": (
            lambda s, _, id_: returning.finish_return(s, id_, "rusak", Settlement.BALANCE),
            Role.MANAGER,
        ),
        "drop": (lambda s, _, id_: returning.drop_return(s, id_), Role.CASHIER),
    },
    f"""
    draft edit draft: goods_return_line
    draft receive received: {COMES_BACK}
    draft finish settled: {COMES_BACK} allocation
    draft drop dropped: goods_return
    received settle settled: goods_return payment allocation invoice_account customer_account
    """,
)
