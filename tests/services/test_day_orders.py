"""A day of orders: down payments, shipments and goods that come back stand right in the report."""

import pytest

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.domain.shifts import ShiftReport
from oms_desktop.services import (
    bookcheck,
    deposits,
    dispatching,
    ordering,
    packing,
    paying,
    planning,
    returning,
    selling,
    shifts,
    voiding,
)
from oms_desktop.services.paying import Tender
from oms_desktop.services.returning import LooseLine
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.journal_day import day_of, figures_in, figures_of
from tests.helpers.shop import Shop, cash

CASH, QRIS = PaymentMethod.CASH, PaymentMethod.QRIS


def tender(amount: int, method: PaymentMethod = CASH) -> Tender:
    return Tender(method, amount, "R")


def ordered(
    shop: Shop,
    *codes: str,
    customer: str = "BUDI",
    deposit: Tender | None = None,
    sent: bool = False,
) -> int:
    order_id = shop.cart(*codes, customer=customer)
    shop.clock.move(minutes=1)
    if sent:
        ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    selling.confirm(shop.new, order_id, address="Jl. A" if sent else "", deposit=deposit)
    shop.clock.move(minutes=1)
    return order_id


def parcel(shop: Shop, order_id: int) -> int:
    shop.clock.move(minutes=1)
    shipment_id = planning.plan(shop.new, order_id).id_of("shipment")
    packing.pack(shop.new, shipment_id, as_planned=True)
    shop.clock.move(minutes=1)
    return shipment_id


def back(shop: Shop, sold: int, how: Settlement, method: PaymentMethod | None = None) -> int:
    """One of the first line comes back."""
    shop.clock.move(minutes=1)
    return_id = returning.open_return(shop.new, sold).id_of("return")
    returning.set_return_line(shop.new, return_id, 1, 1_000)
    returning.finish_return(shop.new, return_id, "salah beli", how, method)
    return return_id


def closed(shop: Shop) -> ShiftReport:
    expected = shifts.x_report(shop.new).expected
    assert expected is not None
    facts = shifts.count_and_close(shop.new, {}, reason="dihitung nanti")
    report = shifts.closing_report(shop.new, facts.id_of("shift"))
    assert report.expected == expected
    assert figures_in(report) == figures_of(day_of(shop, report.number))
    Bookkeeping(shop.session.store).check()
    assert bookcheck.check_books(shop.new).findings == ()
    return report


@pytest.fixture
def monday(shop: Shop) -> dict[str, int]:
    """What was agreed and sold the day before."""
    kept = {
        "order": ordered(shop, "4*GULA", deposit=tender(30_000)),
        "sold": shop.sell("3*BUKU", customer="SITI").id_of("invoice"),
        "nobody": shop.sell("2*GULA").id_of("invoice"),
        "given up": ordered(shop, "KOPI", deposit=tender(5_000, QRIS)),
    }
    report = closed(shop)
    assert (report.down_payments, report.applied, report.on_credit) == (35_000, 0, 0)
    shop.clock.move(hours=20)
    shifts.open_shift(shop.new, 100_000)
    return kept


def test_a_day_of_orders(shop: Shop, monday: dict[str, int]) -> None:
    # 70.000, of which 30.000 were paid on Monday.
    selling.sell(shop.new, monday["order"], cash(40_000))
    selling.cancel(shop.new, monday["given up"], "batal")
    # 17.500 on its way unpaid, 20.000 for what is left: the driver brings 5.000.
    sent = ordered(shop, "2*GULA", sent=True, deposit=tender(12_500))
    going = parcel(shop, sent)
    dispatching.ship(shop.new, going)
    shop.clock.move(minutes=1)
    dispatching.deliver(shop.new, going, "Budi", tender(22_500))
    # Fetched, and paid when it is handed over.
    fetched = ordered(shop, "KOPI", customer="", deposit=tender(5_000, QRIS))
    shop.clock.move(minutes=1)
    selling.sell(shop.new, fetched, cash(5_000))
    back(shop, monday["sold"], Settlement.MONEY)
    back(shop, monday["sold"], Settlement.BALANCE)
    return_id = back(shop, monday["nobody"], Settlement.EXCHANGE)
    cart = shop.cart("KOPI")
    returning.start_exchange(shop.new, return_id, cart)
    shop.clock.move(minutes=1)
    selling.sell(shop.new, cart, Terms())
    returning.return_without_receipt(shop.new, [LooseLine(shop.product("GULA"), 1_000)], "hilang")
    report = closed(shop)
    # 70.000, 35.000, 8.500 and 8.600 (rounded so that round money goes back).
    assert (report.sales_count, report.sales_total) == (4, 70_000 + 35_000 + 8_500 + 8_600)
    assert (report.credited_count, report.credited_total) == (4, 75_000 * 2 + 17_500 * 2)
    assert report.applied == 30_000 + 12_500 + 5_000 + 8_600
    assert report.down_payments == 12_500 + 5_000 - 5_000
    assert report.refunds == 75_000 + 8_900
    assert (report.debt_received, report.on_credit) == (22_500, 22_500)
    assert dict(report.methods) == {
        "cash": 40_000 + 12_500 + 22_500 + 3_500 - 75_000 - 8_900,
        "qris": 0,
    }
    assert report.expected == 100_000 + dict(report.methods)["cash"] - 17_500
    assert report.sales_total == (
        sum(amount for _, amount in report.methods)
        - report.debt_received
        - report.down_payments
        + report.refunds
        + report.applied
        + report.on_credit
    )


def test_goods_that_come_back_the_same_day(shop: Shop) -> None:
    """A refund is no debt, whatever the day of its sale."""
    shop.sell("GULA")
    sold = shop.sell("3*GULA", customer="SITI").id_of("invoice")
    owed = shop.sell("BUKU", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")
    back(shop, sold, Settlement.MONEY, QRIS)
    back(shop, sold, Settlement.DEBT)
    shop.clock.move(minutes=1)
    paying.pay(shop.new, owed, tender(10_000))
    report = closed(shop)
    assert (report.refunds, report.debt_received, report.on_credit) == (17_500, 10_000, 75_000)
    assert dict(report.methods) == {"cash": 17_500 + 52_500 + 10_000, "qris": -17_500}


def test_a_void_of_what_was_paid_before(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", customer="", deposit=tender(20_000, QRIS))
    sold = selling.sell(shop.new, order_id, cash(15_000)).id_of("invoice")
    shop.clock.move(minutes=1)
    voiding.void(shop.new, sold, "salah")
    report = closed(shop)
    assert (report.down_payments, report.applied, report.refunds, report.on_credit) == (0, 0, 0, 0)
    assert (report.sales_total, report.void_total) == (0, 35_000)


def test_billed_at_once(shop: Shop) -> None:
    """The bill is there before the goods; cancelled, its money goes back."""
    shop.set(invoice_moment="confirm")
    order_id = ordered(shop, "2*GULA", deposit=tender(20_000))
    deposits.take_deposit(shop.new, order_id, tender(5_000, QRIS))
    shop.clock.move(minutes=1)
    selling.cancel(shop.new, order_id, "batal")
    kept = ordered(shop, "GULA", deposit=tender(10_000))
    shop.clock.move(minutes=1)
    selling.sell(shop.new, kept, cash(7_500))
    report = closed(shop)
    assert (report.sales_total, report.credited_total) == (52_500, 35_000)
    assert (report.applied, report.down_payments, report.debt_received) == (30_000, 10_000, 7_500)
    assert (report.refunds, dict(report.methods)) == (0, {"cash": 17_500, "qris": 0})


def test_more_taken_than_it_came_to(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", customer="", deposit=tender(35_000))
    shop.sql("UPDATE order_line SET quantity = 1000")
    shop.sql("UPDATE orders SET total = 17500")
    shop.sql("INSERT INTO reservation (order_line_id, product_id, quantity, kind, at)"
             " SELECT id, product_id, -1000, 'release', 0 FROM order_line")  # fmt: skip
    selling.sell(shop.new, order_id, Terms())
    report = shifts.x_report(shop.new)
    assert (report.down_payments, report.refunds, report.applied) == (17_500, 0, 17_500)
    assert report.on_credit == 0


def test_money_freed_by_goods_that_nobody_took(shop: Shop) -> None:
    """It paid for a sale once, and pays for the same order again."""
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    sent = selling.sell(shop.new, order_id, cash(17_500)).facts
    [[shipment]] = shop.sql("SELECT id FROM shipment")
    shop.clock.move(minutes=1)
    dispatching.fail(shop.new, shipment, "kosong")
    dispatching.bring_back(shop.new, shipment, "pindah")
    first = shifts.x_report(shop.new)
    assert (sent["paid"], first.applied, first.on_credit, first.down_payments) == (17_500, 0, 0, 0)
    dispatching.ship(shop.new, parcel(shop, order_id))
    report = closed(shop)
    assert (report.sales_total, report.credited_total) == (35_000, 17_500)
    assert (report.applied, report.on_credit, report.debt_received) == (17_500, 0, 0)
