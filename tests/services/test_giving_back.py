"""Money leaves the till only by who may refund, or had the right lent; whatever order of steps is tried."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import deposits, dispatching, order_changes, paying, people, selling
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session
from tests.helpers.orders import delivered, fetched, order_state, ordered, right
from tests.helpers.shop import Shop
from tests.services.people_cases import staffed

REFUND = RightMissing(Right.REFUND.value)


def money(amount: int) -> Tender:
    return Tender(PaymentMethod.CASH, amount)


def paid_and_brought_back(shop: Shop) -> int:
    """An order that arrived and was paid; a cashier makes up that it never did."""
    order_id = ordered(shop, "GULA", customer="SITI")
    shipment = delivered(shop, order_id)
    [[invoice]] = shop.sql("SELECT id FROM invoice")
    paying.pay(shop.new, invoice, money(17_500))
    shop.clock.move(hours=1)
    dispatching.undeliver(shop.as_(Role.CASHIER), shipment)
    dispatching.fail(shop.as_(Role.CASHIER), shipment, "rumah kosong")
    dispatching.bring_back(shop.as_(Role.CASHIER), shipment, "rumah kosong")
    return order_id


def paid_before(shop: Shop) -> int:
    order_id = fetched(shop, "GULA", customer="SITI")
    deposits.take_deposit(shop.new, order_id, money(10_000))
    return order_id


def billed_and_paid(shop: Shop) -> int:
    shop.set(invoice_moment="confirm")
    return paid_before(shop)


def paid_too_much(shop: Shop) -> int:
    """By nobody we know: what the goods don't take goes back when they are handed over."""
    order_id = fetched(shop, "2*GULA", customer="")
    deposits.take_deposit(shop.new, order_id, money(35_000))
    order_changes.set_order_quantity(shop.new, order_id, shop.line(order_id), 1_000)
    return order_id


def cancel(session: Session, order_id: int) -> object:
    return selling.cancel(session, order_id, "batal")


def give_back(session: Session, order_id: int) -> object:
    return deposits.return_deposit(session, order_id, "batal")


def sell(session: Session, order_id: int) -> object:
    return selling.sell(session, order_id, Terms())


@pytest.mark.parametrize(
    ("made", "act"),
    [
        (paid_and_brought_back, cancel),
        (paid_and_brought_back, give_back),
        (paid_before, cancel),
        (paid_before, give_back),
        (billed_and_paid, cancel),
        (paid_too_much, sell),
    ],
)
def test_a_cashier_gives_money_back_with_a_lent_right_only(
    shop: Shop, made: Callable[[Shop], int], act: Callable[[Session, int], object]
) -> None:
    order_id = made(shop)
    [[kept]] = shop.sql("SELECT sum(amount) FROM payment")
    ids = staffed(shop)
    person = people.person_now(shop.new, ids[Role.CASHIER])
    assert person is not None
    cashier = replace(shop.session, person=person).fresh()
    before = shop.dump()
    with pytest.raises(RightMissing) as refused:
        act(cashier, order_id)
    assert refused.value == REFUND
    assert shop.dump() == before
    lent = people.lend(cashier, Right.REFUND, ids[Role.MANAGER], "8642", "batal beli")
    act(lent, order_id)
    [(who, content)] = shop.journalled("right.lent")
    assert (who, content["right"], content["reason"]) == ("Budi", "refund", "batal beli")
    assert shop.sql("SELECT sum(amount) FROM payment") < [(kept,)]
    right(shop)


def test_who_gives_nothing_back_cancels_by_himself(shop: Shop) -> None:
    unpaid, paid = fetched(shop, "GULA", customer="SITI"), paid_before(shop)
    selling.cancel(shop.as_(Role.CASHIER), unpaid, "batal")
    kept = selling.cancel(shop.as_(Role.CASHIER), paid, "batal", keep_deposit=True).facts["kept"]
    assert (order_state(shop, unpaid), order_state(shop, paid)) == ("cancelled", "cancelled")
    assert (kept, shop.balance("SITI")) == (10_000, -10_000)
    right(shop)


def test_what_is_paid_exactly_is_handed_over_by_a_cashier(shop: Shop) -> None:
    order_id = fetched(shop, "GULA", customer="")
    deposits.take_deposit(shop.new, order_id, money(17_500))
    assert selling.sell(shop.as_(Role.CASHIER), order_id, Terms()).facts["refund"] == []
