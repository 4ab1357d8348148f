"""Payments where two rules meet: what a review found, kept so that it stays mended."""

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate
from oms_desktop.services import bookcheck, paying, returning, selling, voiding
from oms_desktop.services import shifts as shift_service
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping, billed
from tests.helpers.shop import Shop

CASH, QRIS = PaymentMethod.CASH, PaymentMethod.QRIS
SUGAR = 17_500


def right(shop: Shop) -> None:
    """The books hold, for the tests and for the shop itself."""
    Bookkeeping(shop.session.store).check()
    assert bookcheck.check_books(shop.new).findings == ()


@pytest.mark.parametrize("keep", [False, True])
def test_a_paid_order_is_handed_over_though_money_is_offered(shop: Shop, keep: bool) -> None:
    shop.set(invoice_moment="confirm")
    order_id = shop.cart("GULA", customer="SITI")
    selling.confirm(shop.new, order_id, deposit=Tender(CASH, SUGAR))
    shop.clock.move(minutes=5)
    facts = selling.sell(shop.new, order_id, Terms(Tender(CASH, 20_000), keep=keep)).facts
    assert (facts["paid"], facts["balance"]) == (0, 0)
    right(shop)


def test_a_void_of_an_invoice_paid_with_what_a_later_sale_left_over(shop: Shop) -> None:
    owed = shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")
    shop.clock.move(minutes=5)
    shop.sell("GULA", customer="BUDI", terms=Terms(Tender(CASH, 2 * SUGAR), keep=True))
    shop.clock.move(minutes=5)
    paying.pay(shop.new, owed, Money(from_balance=SUGAR))
    shop.clock.move(minutes=5)
    voiding.void(shop.new, owed, "salah")
    report = shift_service.x_report(shop.new)
    assert (report.sales_total, report.on_credit, report.debt_received) == (SUGAR, 0, 0)
    right(shop)


def test_no_cash_is_no_reason_to_round(shop: Shop) -> None:
    shop.set(rounding_step=1000)
    terms = Terms(Tender(CASH, 0), more=(Tender(QRIS, 17_000, "R"),))
    with pytest.raises(errors.PaymentTooSmall):
        shop.sell("GULA", terms=terms)
    sold = shop.sell("GULA", terms=Terms(Tender(CASH, 0), more=(Tender(QRIS, SUGAR, "R"),)))
    assert billed(shop.session.store, sold.id_of("invoice"))["rounding"] == 0
    shop.sell("GULA", customer="SITI", terms=Terms(Tender(QRIS, 34_500, "R"), keep=True))
    with pytest.raises(errors.PaymentTooSmall):
        shop.sell("GULA", customer="SITI", terms=Terms(Tender(CASH, 0), from_balance=17_000))


@pytest.mark.parametrize("keep", [False, True])
def test_an_invoice_that_owes_the_customer_takes_no_money(shop: Shop, keep: bool) -> None:
    paid = shop.sell("GULA", customer="SITI").id_of("invoice")
    back = returning.open_return(shop.new, paid).id_of("return")
    returning.set_return_line(shop.new, back, 1, 1000, Fate.STOCK)
    # Received but not settled: its money waits for an exchange.
    returning.receive_return(shop.new, back, "tukar")
    with pytest.raises(errors.AmountOutOfRange):
        paying.pay(shop.new, paid, Money((Tender(CASH, 10_000),), keep=keep))
    right(shop)
