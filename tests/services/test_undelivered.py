"""Goods that were paid and come back undelivered: their money waits for their own order, wherever it came from."""

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import (
    billing,
    deposits,
    dispatching,
    ordering,
    returning,
    selling,
    shifts,
)
from oms_desktop.services.cart_due import counter_due
from oms_desktop.services.order_changes import OrderTerms, set_order_terms
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.journal_day import day_of, figures_in, figures_of
from tests.helpers.orders import TO, failed, fetched, order_state, ordered, right
from tests.helpers.shop import Shop
from tests.services.test_returning import back


def paid_book(shop: Shop, method: PaymentMethod = PaymentMethod.QRIS) -> tuple[int, int]:
    """An order that was paid before it was fetched, and its invoice."""
    order_id = fetched(shop, "BUKU", customer="SITI")
    deposits.take_deposit(shop.new, order_id, Tender(method, 75_000, "R1"))
    shop.clock.move(minutes=1)
    return order_id, selling.sell(shop.new, order_id, Terms()).id_of("invoice")


def exchanged(shop: Shop, invoice: int) -> int:
    """Its book comes back and pays for sugar that is sent."""
    return_id = back(shop, invoice, (1, 1000))
    returning.finish_return(shop.new, return_id, "tukar", Settlement.EXCHANGE)
    order_id = shop.cart("2*GULA", customer="SITI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    set_order_terms(shop.new, order_id, OrderTerms(DeliveryMethod.DELIVERY, address=TO))
    returning.start_exchange(shop.new, return_id, order_id)
    shop.clock.move(minutes=1)
    selling.sell(shop.new, order_id, Terms())
    shop.clock.move(minutes=1)
    return order_id


def brought_back(shop: Shop, order_id: int) -> None:
    [[shipment]] = shop.sql("SELECT max(id) FROM shipment WHERE order_id = ?", order_id)
    [[state]] = shop.sql("SELECT state FROM shipment WHERE id = ?", shipment)
    if state == "shipped":
        dispatching.fail(shop.new, shipment, "rumah kosong")
    dispatching.bring_back(shop.new, shipment, "rumah kosong")


def test_an_exchange_that_comes_back_is_paid_still(shop: Shop) -> None:
    book, invoice = paid_book(shop)
    order_id = exchanged(shop, invoice)
    taken = shop.sql("SELECT method, sum(amount) FROM payment GROUP BY 1")
    shop.clock.move(minutes=1)
    brought_back(shop, order_id)
    due = billing.order_due(shop.new, order_id)
    assert (due.total, due.deposit, due.due) == (35_000, 35_000, 0)
    assert billing.order_due(shop.new, book).deposit == 0
    assert shop.balance("SITI") == -35_000
    # No money moved: each order's receipts tell what it has.
    assert shop.sql("SELECT method, sum(amount) FROM payment GROUP BY 1") == taken
    assert shop.sql("SELECT number, document, owed FROM money_receipt ORDER BY number") == [
        ("KW/2026/11/0001", "SO/2026/11/0001", 0),
        ("KW/2026/11/0002", "SO/2026/11/0002", 0),
    ]
    right(shop)
    assert counter_due(shop.new, order_id).owed == 0
    shop.clock.move(minutes=1)
    facts = selling.sell(shop.new, order_id, Terms()).facts
    assert (facts["applied"], facts["paid"], facts["balance"]) == (35_000, 0, 0)
    assert shop.balance("SITI") == 0
    right(shop)


def test_it_goes_back_when_the_order_is_given_up(shop: Shop) -> None:
    _, invoice = paid_book(shop, PaymentMethod.CASH)
    order_id = exchanged(shop, invoice)
    brought_back(shop, order_id)
    shop.clock.move(minutes=1)
    assert selling.cancel(shop.new, order_id, "batal").facts["refund"] == [["cash", 35_000]]
    assert (order_state(shop, order_id), shop.balance("SITI")) == ("cancelled", 0)
    right(shop)


def test_money_that_paid_a_debt_waits_for_the_order_it_paid(shop: Shop) -> None:
    """As above, without an exchange: what a return frees went into an open invoice."""
    _, invoice = paid_book(shop)
    order_id = ordered(shop, "2*GULA")
    failed(shop, order_id)
    returning.finish_return(shop.new, back(shop, invoice, (1, 1000)), "rusak", Settlement.DEBT)
    assert billing.order_due(shop.new, order_id).paid == 35_000
    shop.clock.move(minutes=1)
    brought_back(shop, order_id)
    due = billing.order_due(shop.new, order_id)
    assert (due.deposit, due.due) == (35_000, 0)
    right(shop)


def test_the_shift_report_tells_of_no_money_that_did_not_move(shop: Shop) -> None:
    book, invoice = paid_book(shop)
    brought_back(shop, exchanged(shop, invoice))
    [(_, given)] = shop.journalled("deposit.returned")
    assert given["payments"] == [["qris", -35_000, 0]]
    assert given["order"] == billing_number(shop, book)
    shop.clock.move(minutes=1)
    facts = shifts.count_and_close(shop.new, {100_000: 2}, 0, "selisih")
    report = shifts.closing_report(shop.new, facts.id_of("shift"))
    found, wanted = figures_in(report), figures_of(day_of(shop, report.number))
    assert found == wanted, [name for name in found if found[name] != wanted[name]]


def billing_number(shop: Shop, order_id: int) -> str:
    return str(shop.sql("SELECT number FROM orders WHERE id = ?", order_id)[0][0])
