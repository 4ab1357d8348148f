"""Down payments: taken at confirm or later, used by the invoices, given back or kept."""

import pytest

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import billing, deposits, ordering, selling, shifts, voiding
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop, cash

CASH, QRIS, TRANSFER = PaymentMethod.CASH, PaymentMethod.QRIS, PaymentMethod.TRANSFER


def tender(amount: int, method: PaymentMethod = CASH) -> Tender:
    return Tender(method, amount, "R1")


def ordered(shop: Shop, *codes: str, customer: str = "BUDI", deposit: Tender | None = None) -> int:
    order_id = shop.cart(*codes, customer=customer)
    selling.confirm(shop.new, order_id, deposit=deposit)
    shop.clock.move(minutes=1)
    return order_id


def new_shift(shop: Shop) -> None:
    shop.sql("UPDATE shift SET closed_at = opened_at")
    shop.clock.move(hours=20)
    shifts.open_shift(shop.new, 0)


def state(shop: Shop, order_id: int) -> str:
    return str(shop.sql("SELECT state FROM orders WHERE id = ?", order_id)[0][0])


def check(shop: Shop) -> None:
    Bookkeeping(shop.session.store).check()


# ------------------------------------------------------------------ taken


def test_a_down_payment_at_confirm_has_a_receipt(shop: Shop) -> None:
    order_id = shop.cart("4*GULA", customer="BUDI")
    facts = selling.confirm(shop.new, order_id, deposit=tender(30_000)).facts
    assert {name: facts[name] for name in ("receipt", "paid", "change", "owed")} == {
        "receipt": "KW/2026/11/0001",
        "paid": 30_000,
        "change": 0,
        "owed": 40_000,
    }
    assert shop.sql(
        "SELECT number, received_from, purpose, document, owed, cashier FROM money_receipt"
    ) == [("KW/2026/11/0001", "Budi Santoso", "deposit", "SO/2026/11/0001", 40_000, "Pemilik")]
    assert shop.sql("SELECT count(*) FROM allocation") == [(0,)]
    assert shop.balance("BUDI") == -30_000
    assert billing.order_due(shop.new, order_id).due == 40_000
    [(document, content)] = shop.journalled("deposit.taken")
    assert (document, content["order"], content["payments"]) == (
        *("KW/2026/11/0001", "SO/2026/11/0001", [["cash", 30_000, 0]]),
    )
    check(shop)


def test_what_is_more_than_owed_is_change(shop: Shop) -> None:
    order_id = ordered(shop, "GULA", "KOPI", deposit=tender(20_000))
    facts = deposits.take_deposit(shop.new, order_id, tender(10_000)).facts
    assert (facts["paid"], facts["change"], facts["owed"]) == (6_050, 3_950, 0)
    with pytest.raises(errors_crediting.NothingDue):
        deposits.take_deposit(shop.new, order_id, tender(1))
    check(shop)


def test_by_other_ways_only_what_is_owed(shop: Shop) -> None:
    order_id = ordered(shop, "GULA")
    for amount, error in ((17_501, errors.PaymentTooLarge), (0, errors.AmountOutOfRange)):
        with pytest.raises(error):
            deposits.take_deposit(shop.new, order_id, tender(amount, QRIS))


def test_the_terms_of_a_cart_stay_as_they_were_set(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    shop.sql(
        "UPDATE orders SET note = 'pagi', recipient = 'Bu Tini', phone = '0811' WHERE id = ?",
        order_id,
    )
    selling.confirm(shop.new, order_id, phone=" 0812 ")
    assert shop.sql("SELECT note, recipient, phone FROM orders") == [("pagi", "Bu Tini", "0812")]


def test_a_refused_down_payment_refuses_the_order(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    before = shop.dump()
    with pytest.raises(errors.PaymentTooLarge):
        selling.confirm(shop.new, order_id, deposit=tender(99_000, QRIS))
    assert shop.dump() == before


# ------------------------------------------------------------------ used


def test_a_sale_takes_it_before_the_money_on_the_counter(shop: Shop) -> None:
    order_id = ordered(shop, "2*KOPI", "GULA", customer="", deposit=tender(20_000, TRANSFER))
    new_shift(shop)
    with pytest.raises(errors.PaymentTooSmall) as refused:
        selling.sell(shop.new, order_id, cash(14_599))
    assert refused.value == errors.PaymentTooSmall(14_599, 14_600)
    facts = selling.sell(shop.new, order_id, Terms(tender(20_000), expected=14_600)).facts
    assert facts == {
        "invoice": "INV/2026/11/0001",
        "order": "SO/2026/11/0001",
        "total": 34_600,
        "paid": 14_600,
        "change": 5_400,
        "balance": 0,
        "applied": 20_000,
        "refund": [],
    }
    assert shop.sql("SELECT paid, balance FROM invoice_account") == [(34_600, 0)]
    assert shop.journalled("sale")[0][1]["applied"] == 20_000
    assert state(shop, order_id) == "completed"
    check(shop)


def test_on_credit_only_the_rest_is_owed(shop: Shop) -> None:
    order_id = ordered(shop, "BUKU", deposit=tender(60_000))
    facts = selling.sell(shop.new, order_id, Terms(on_credit=True)).facts
    assert (facts["applied"], facts["balance"]) == (60_000, 15_000)
    assert shop.balance("BUDI") == 15_000
    check(shop)


def test_the_credit_limit_is_that_of_the_rest(shop: Shop) -> None:
    """Ani may owe nothing: paid before, she may take it; a rupiah short, she may not."""
    order_id = ordered(shop, "BUKU", customer="ANI", deposit=tender(74_999))
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        selling.sell(shop.new, order_id, Terms(on_credit=True))
    assert refused.value.owed == 1
    deposits.take_deposit(shop.new, order_id, tender(1))
    assert selling.sell(shop.new, order_id, Terms()).facts["balance"] == 0
    check(shop)


def test_more_than_the_goods_come_to_goes_back_to_who_has_no_account(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", customer="", deposit=tender(35_000))
    shop.sql("UPDATE order_line SET quantity = 1000")
    shop.sql("UPDATE orders SET total = 17500")
    facts = selling.sell(shop.new, order_id, Terms()).facts
    assert (facts["applied"], facts["refund"]) == (17_500, [["cash", 17_500]])
    assert shop.sql("SELECT sum(amount) FROM payment") == [(17_500,)]
    assert shop.journalled("sale")[0][1]["payments"] == [["cash", -17_500, 0]]


def test_a_delivery_goes_on_its_way_paid(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    selling.confirm(shop.new, order_id, deposit=tender(17_500, QRIS))
    selling.sell(shop.new, order_id, Terms())
    assert state(shop, order_id) == "confirmed"
    assert shop.sql("SELECT state FROM shipment") == [("shipped",)]
    check(shop)


# ------------------------------------------------------------------ billed at once


def test_a_shop_that_bills_at_once_has_the_down_payment_in_its_invoice(shop: Shop) -> None:
    shop.set(invoice_moment="confirm")
    order_id = shop.cart("2*GULA", customer="BUDI")
    facts = selling.confirm(shop.new, order_id, deposit=tender(10_000)).facts
    assert (facts["invoice"], facts["balance"]) == ("INV/2026/11/0001", 25_000)
    shop.clock.move(minutes=1)
    taken = deposits.take_deposit(shop.new, order_id, tender(5_000, QRIS))
    assert taken.touched["invoice"] == (1,)
    assert shop.sql("SELECT paid FROM invoice_account") == [(15_000,)]
    sold = selling.sell(shop.new, order_id, Terms(tender(25_000))).facts
    assert sold == {
        "invoice": "INV/2026/11/0001",
        "order": "SO/2026/11/0001",
        "total": 20_000,
        "paid": 20_000,
        "change": 5_000,
        "balance": 0,
    }
    assert state(shop, order_id) == "completed"
    assert shop.sql("SELECT count(*) FROM invoice") == [(1,)]
    assert shop.stock("GULA") == (98_000, 0, 98_000)
    check(shop)


@pytest.mark.parametrize(
    ("terms", "error"),
    [
        (Terms(), errors.PaymentTooSmall),
        (Terms(tender(17_499)), errors.PaymentTooSmall),
        (Terms(on_credit=True), errors.CustomerNeeded),
        (Terms(tender(17_500), expected=1), errors.TotalChanged),
    ],
)
def test_billed_goods_are_not_handed_over_unpaid(
    shop: Shop, terms: Terms, error: type[Exception]
) -> None:
    shop.set(invoice_moment="confirm")
    order_id = ordered(shop, "GULA", customer="")
    before = shop.dump()
    with pytest.raises(error):
        selling.sell(shop.new, order_id, terms)
    assert shop.dump() == before


# ------------------------------------------------------------------ given back or kept


def test_a_cancelled_order_gives_it_back_as_it_came(shop: Shop) -> None:
    order_id = ordered(shop, "4*GULA", deposit=tender(30_000))
    deposits.take_deposit(shop.new, order_id, tender(20_000, QRIS))
    new_shift(shop)
    facts = selling.cancel(shop.new, order_id, "batal").facts
    assert facts == {
        "number": "SO/2026/11/0001",
        "refund": [["cash", 30_000], ["qris", 20_000]],
        "kept": 0,
        "credited": [],
    }
    assert shop.sql("SELECT sum(amount), count(reverses) FROM payment") == [(0, 2)]
    assert shop.balance("BUDI") == 0
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    assert shop.journalled("order.cancelled")[0][1]["payments"] == [
        ["cash", -30_000, 0],
        ["qris", -20_000, 0],
    ]
    check(shop)


def test_or_it_stays_with_a_customer_we_know(shop: Shop) -> None:
    order_id = ordered(shop, "GULA", deposit=tender(10_000))
    facts = selling.cancel(shop.new, order_id, "batal", keep_deposit=True).facts
    assert (facts["kept"], facts["refund"]) == (10_000, [])
    assert shop.balance("BUDI") == -10_000
    check(shop)


def test_but_not_with_nobody(shop: Shop) -> None:
    order_id = ordered(shop, "GULA", customer="", deposit=tender(10_000))
    before = shop.dump()
    with pytest.raises(errors_crediting.BalanceNeedsCustomer):
        selling.cancel(shop.new, order_id, "batal", keep_deposit=True)
    assert shop.dump() == before


def test_what_was_billed_is_credited(shop: Shop) -> None:
    shop.set(invoice_moment="confirm")
    order_id = ordered(shop, "2*GULA", deposit=tender(10_000))
    facts = selling.cancel(shop.new, order_id, "batal").facts
    assert (facts["credited"], facts["refund"]) == (["RT/2026/11/0001"], [["cash", 10_000]])
    assert shop.sql("SELECT paid, credited, balance FROM invoice_account") == [(0, 35_000, 0)]
    assert shop.balance("BUDI") == 0


def test_of_which_a_part_left_it_is_not_given_up(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    selling.sell(shop.new, order_id, cash(20_000))
    with pytest.raises(errors_crediting.OrderShipped):
        selling.cancel(shop.new, order_id, "batal")


def test_waiting_money_goes_back_by_itself_as_well(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", customer="", deposit=tender(30_000))
    with pytest.raises(errors.FieldMissing):
        deposits.return_deposit(shop.new, order_id, " ")
    facts = deposits.return_deposit(shop.new, order_id, "salah terima").facts
    assert facts == {"refund": [["cash", 30_000]]}
    assert billing.order_due(shop.new, order_id).due == 35_000
    with pytest.raises(errors_crediting.NothingToGiveBack):
        deposits.return_deposit(shop.new, order_id, "lagi")
    check(shop)


# ------------------------------------------------------------------ voided


def test_a_void_sale_gives_its_down_payment_back_too(shop: Shop) -> None:
    """Even one of another shift: it is this shift that hands it out."""
    order_id = ordered(shop, "2*GULA", customer="", deposit=tender(30_000, QRIS))
    new_shift(shop)
    sold = selling.sell(shop.new, order_id, cash(5_000))
    facts = voiding.void(shop.new, sold.id_of("invoice"), "salah").facts
    assert facts["refund"] == [["qris", 30_000], ["cash", 5_000]]
    assert state(shop, order_id) == "cancelled"
    assert shop.sql("SELECT sum(amount) FROM payment") == [(0,)]
    check(shop)


def test_a_void_of_what_was_billed_at_once_cancels_what_was_not_sent(shop: Shop) -> None:
    shop.set(invoice_moment="confirm")
    order_id = ordered(shop, "2*GULA", deposit=tender(30_000))
    voiding.void(shop.new, 1, "salah")
    assert state(shop, order_id) == "cancelled"
    assert shop.balance("BUDI") == 0
    assert shop.stock("GULA") == (100_000, 0, 100_000)


def test_but_not_once_it_left(shop: Shop) -> None:
    shop.set(invoice_moment="confirm")
    order_id = ordered(shop, "2*GULA")
    selling.sell(shop.new, order_id, cash(35_000))
    with pytest.raises(errors_crediting.SalePartly):
        voiding.void(shop.new, 1, "salah")
