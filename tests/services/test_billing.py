"""An order billed in parts: together what was agreed, to the rupiah."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.database import order_money, orders, payments, shipments
from oms_desktop.domain import errors
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import billing, cart_lines, paying, selling, shifts, undelivered
from oms_desktop.services.invoicing import Issued
from oms_desktop.services.paying import Tender
from tests.helpers.shop import Shop, open_copy

CODES = ("GULA", "KOPI", "00042", "JASA", "BUKU")


# ------------------------------------------------------------------ in a shop


def ordered(shop: Shop, *codes: str, customer: str = "BUDI", shipping: int = 0) -> int:
    order_id = shop.cart(*codes, customer=customer)
    if shipping:
        with shop.session.store.transaction():
            orders.update_order(shop.session.store, order_id, {"shipping": shipping})
    selling.confirm(shop.new, order_id)
    return order_id


def shipped(shop: Shop, order_id: int, quantities: dict[int, int]) -> int:
    """A shipment that is on its way, its goods out of the books."""
    store = shop.session.store
    [[count]] = shop.sql("SELECT count(*) FROM shipment")
    with store.transaction():
        at = shop.session.moment().at
        values = {
            "number": f"SJ/TEST/{count + 1}",
            "order_id": order_id,
            "state": ShipmentState.SHIPPED.value,
            "method": "delivery",
            "person_id": 1,
            "created_at": at,
            "shipped_at": at,
        }
        return shipments.add_shipment(store, values, list(quantities.items()), packed=True)


def bill(
    shop: Shop, order_id: int, quantities: dict[int, int], tender: Tender | None = None
) -> Issued | None:
    shipment_id = shipped(shop, order_id, quantities)
    shop.clock.move(minutes=1)
    with shop.session.store.transaction():
        return billing.bill_shipment(
            shop.session.stopped(), order_id, shipment_id, credit=True, tender=tender
        )


def billed(shop: Shop, order_id: int, quantities: dict[int, int]) -> Issued:
    issued = bill(shop, order_id, quantities)
    assert issued is not None
    return issued


def deposit(shop: Shop, order_id: int, amount: int, method: str = "cash") -> int:
    store = shop.session.store
    [[customer]] = shop.sql("SELECT customer_id FROM orders WHERE id = ?", order_id)
    with store.transaction():
        payment_id = payments.add_payment(
            store,
            None,
            shift_id=shop.session.shift()[0],
            customer_id=customer,
            method=method,
            amount=amount,
            tendered=None,
            change=0,
            reference="",
            at=shop.session.moment().at,
            person_id=1,
        )
        order_money.link_payment(store, payment_id, order_id)
        shop.session.journal("test.deposit", "", {})
    return payment_id


def open_of(shop: Shop, order_id: int) -> dict[int, int]:
    return dict(shop.sql("SELECT id, quantity FROM order_line WHERE order_id = ?", order_id))


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(chance=st.randoms(use_true_random=False), taxed=st.sampled_from([None, True, False]))
def test_a_random_order_in_random_shipments_loses_no_rupiah(
    shop_file: Path, tmp_path: Path, chance: random.Random, taxed: bool | None
) -> None:
    path = tmp_path / "random.oms"
    for old in tmp_path.glob("random.oms*"):
        old.unlink()
    shop = open_copy(shop_file, path)
    try:
        _sell_in_parts(shop, chance, taxed)
    finally:
        shop.session.store.close()


def test_crumbs_that_are_each_rounded_up_leave_the_sum_right(shop: Shop) -> None:
    """The last crumb couldn't take back what those before it are too much by."""
    order_id = shop.cart("GULA")
    line = shop.line(order_id, 1)
    with shop.session.store.transaction():
        orders.set_line_price(shop.session.store, line, 500)
    selling.confirm(shop.new, order_id)
    for crumb in (997, 1, 1, 1):
        billed(shop, order_id, {line: crumb})
    rows = order_money.invoices_of(shop.session.store, order_id)
    assert [row.total for row in rows] == [499, 1, 0, 0]
    assert billing.order_due(shop.new, order_id).invoiced == 500


def _sell_in_parts(shop: Shop, chance: random.Random, taxed: bool | None) -> None:
    if taxed is not None:
        shop.set(taxable=True, prices_include_tax=taxed, shipping_taxed=chance.random() < 0.5)
    codes = chance.sample(CODES, chance.randint(1, 4))
    order_id = shop.cart(
        *(f"{'1,357' if code == '00042' else chance.randint(1, 9)}*{code}" for code in codes),
        customer="BUDI",
    )
    for at in range(1, len(codes) + 1):
        if chance.random() < 0.5:
            off = Discount("percent", chance.randint(1, 1_000))
            cart_lines.set_line_discount(shop.why, order_id, shop.line(order_id, at), off)
    if chance.random() < 0.7:
        cart_lines.set_order_discount(
            shop.why, order_id, Discount("amount", chance.randint(1, 500))
        )
    with shop.session.store.transaction():
        orders.update_order(shop.session.store, order_id, {"shipping": chance.choice([0, 17_000])})
    selling.confirm(shop.new, order_id)
    [[total]] = shop.sql("SELECT total FROM orders WHERE id = ?", order_id)
    assert billing.agreed(shop.session, order_id) == total
    paid = [deposit(shop, order_id, chance.randint(1, total)) for _ in range(chance.randint(0, 2))]
    left = open_of(shop, order_id)
    while any(left.values()):
        part = {line: chance.randint(0, left[line]) for line in left if left[line]}
        part = {line: quantity for line, quantity in part.items() if quantity} or dict(
            item for item in left.items() if item[1]
        )
        billed(shop, order_id, part)
        left = {line: quantity - part.get(line, 0) for line, quantity in left.items()}
        assert billing.agreed(shop.session, order_id) - total in range(-20, 21)
    rows = order_money.invoices_of(shop.session.store, order_id)
    assert sum(row.total for row in rows) == total
    [[sent]] = shop.sql("SELECT shipping FROM orders WHERE id = ?", order_id)
    assert sum(row.shipping for row in rows) == sent == rows[0].shipping
    due = billing.order_due(shop.new, order_id)
    given = sum(row[0] for row in shop.sql("SELECT amount FROM payment"))
    assert (due.total, due.invoiced, due.credited) == (total, total, 0)
    assert due.paid == min(given, total)
    assert due.deposit == given - due.paid
    assert due.due == total - due.paid
    _applied_in_order(shop, paid)


def _applied_in_order(shop: Shop, paid: list[int]) -> None:
    """A payment is used up before the next one is touched."""
    used = [
        shop.sql("SELECT ifnull(sum(amount), 0) FROM allocation WHERE payment_id = ?", each)[0][0]
        for each in paid
    ]
    amounts = [shop.sql("SELECT amount FROM payment WHERE id = ?", each)[0][0] for each in paid]
    for at, spent in enumerate(used[1:], start=1):
        assert spent == 0 or used[at - 1] == amounts[at - 1]


def test_what_two_shipments_owe_is_less_by_the_down_payment(shop: Shop) -> None:
    order_id = ordered(shop, "4*GULA", "2*KOPI", shipping=10_000)
    sugar, coffee = shop.line(order_id, 1), shop.line(order_id, 2)
    first, second = deposit(shop, order_id, 30_000), deposit(shop, order_id, 20_000, "qris")
    assert billing.order_due(shop.new, order_id) == billing.OrderDue(
        97_100, 0, 0, 0, 50_000, 47_100
    )
    one = billed(shop, order_id, {sugar: 1_000, coffee: 1_000})
    # 17.500 + 8.550 + 10.000: the shipping comes with the first.
    assert (one.number, one.balance) == ("INV/2026/11/0001", 0)
    assert shop.sql("SELECT payment_id, amount FROM allocation") == [
        (first, 30_000),
        (second, 6_050),
    ]
    assert billing.order_due(shop.new, order_id) == billing.OrderDue(
        97_100, 36_050, 0, 36_050, 13_950, 47_100
    )
    two = billed(shop, order_id, {sugar: 3_000, coffee: 1_000})
    assert two.balance == 61_050 - 13_950
    assert billing.order_due(shop.new, order_id).due == 47_100
    assert shop.balance("BUDI") == 47_100
    content = shop.journalled("invoice.issued")[1][1]
    assert (content["applied"], content["total"], content["order"]) == (
        *(13_950, 61_050, "SO/2026/11/0001"),
    )
    assert content["lines"] == [["GULA", 3_000, 17_500, 52_500], ["KOPI", 1_000, 8_550, 8_550]]


def test_what_is_paid_for_is_not_due_on_a_day(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    line = shop.line(order_id)
    deposit(shop, order_id, 17_500)
    for _ in range(2):
        billed(shop, order_id, {line: 1_000})
    assert shop.sql("SELECT due_on, term_days FROM invoice") == [(None, None), ("2026-12-07", 14)]


@pytest.mark.parametrize(("amount", "rounding"), [(15_999, 0), (16_000, -50), (20_000, -50)])
def test_cash_that_covers_all_is_rounded(shop: Shop, amount: int, rounding: int) -> None:
    order_id = ordered(shop, "KOPI", "GULA", customer="")
    deposit(shop, order_id, 10_000)
    with pytest.raises(errors.NotFound), shop.session.store.transaction():
        billing.bill_shipment(shop.session, order_id, 999, credit=False)
    issued = bill(shop, order_id, open_of(shop, order_id), Tender(PaymentMethod.CASH, amount))
    assert issued is not None
    assert shop.sql("SELECT total, rounding FROM invoice") == [(26_050 + rounding, rounding)]
    assert issued.balance == 16_050 + rounding


def test_an_order_that_is_billed_at_once_ships_without_another_invoice(shop: Shop) -> None:
    order_id = ordered(shop, "4*GULA", "KOPI")
    deposit(shop, order_id, 50_000)
    with shop.session.store.transaction():
        issued = billing.bill_order(shop.session.stopped(), order_id, credit=True)
    assert issued is not None
    assert issued.balance == 78_550 - 50_000
    assert shop.sql("SELECT shipment_id, shipment_number FROM invoice") == [(None, "")]
    assert bill(shop, order_id, {shop.line(order_id): 3_000}) is None
    assert bill(shop, order_id, {shop.line(order_id): 1_000, shop.line(order_id, 2): 1_000}) is None
    assert len(shop.sql("SELECT 1 FROM invoice")) == 1


# ------------------------------------------------------------------ taken back


def unbill(shop: Shop, shipment_id: int) -> None:
    with shop.session.store.transaction():
        billing.unbill_shipment(shop.session.stopped(), shipment_id, "salah kirim")


def test_a_shipment_fetched_back_frees_its_down_payment(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    deposit(shop, order_id, 25_000)
    line = shop.line(order_id)
    first = billed(shop, order_id, {line: 1_000})
    [[shipment_id]] = shop.sql("SELECT shipment_id FROM invoice")
    unbill(shop, shipment_id)
    shop.sql("UPDATE shipment SET shipped_at = NULL")
    assert billing.order_due(shop.new, order_id) == billing.OrderDue(
        35_000, 0, 0, 0, 25_000, 10_000
    )
    assert shop.sql("SELECT paid, void FROM invoice_account") == [(0, 1)]
    assert shop.balance("BUDI") == -25_000
    [(number, content)] = shop.journalled("invoice.voided")
    assert (number, content["applied"], content["payments"]) == (first.number, -17_500, [])
    unbill(shop, shipment_id)
    assert len(shop.journalled("invoice.voided")) == 1
    # Another time it is billed anew, under another number.
    again = billed(shop, order_id, {line: 2_000})
    assert (again.number, again.balance) == ("INV/2026/11/0002", 10_000)


def test_money_taken_for_it_or_another_shift_forbids_that(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    issued = billed(shop, order_id, {shop.line(order_id): 1_000})
    [[shipment_id]] = shop.sql("SELECT shipment_id FROM invoice")
    paying.pay(shop.new, issued.id, Tender(PaymentMethod.CASH, 500))
    before = shop.dump()
    with pytest.raises(errors.InvoiceHasPayments):
        unbill(shop, shipment_id)
    assert shop.dump() == before


def test_another_shift_forbids_it_as_well(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    billed(shop, order_id, {shop.line(order_id): 1_000})
    [[shipment_id]] = shop.sql("SELECT shipment_id FROM invoice")
    shop.sql("UPDATE shift SET closed_at = opened_at")
    shifts.open_shift(shop.new, 0)
    with pytest.raises(errors.InvoiceHasPayments):
        unbill(shop, shipment_id)


def test_a_void_is_not_billed(shop: Shop) -> None:
    """What one more invoice would bill is what was agreed again."""
    order_id = ordered(shop, "3*GULA", shipping=5_000)
    billed(shop, order_id, {shop.line(order_id): 1_000})
    [[shipment_id]] = shop.sql("SELECT shipment_id FROM invoice")
    unbill(shop, shipment_id)
    assert billing.agreed(shop.session, order_id) == 57_500


# ------------------------------------------------------------------ never delivered


def credit(shop: Shop, order_id: int, quantities: dict[int, int]) -> list[undelivered.Undelivered]:
    shop.clock.move(minutes=1)
    with shop.session.store.transaction():
        return undelivered.credit(shop.session.stopped(), order_id, quantities, "tak ada")


def test_what_is_not_delivered_is_credited_and_its_money_waits(shop: Shop) -> None:
    order_id = ordered(shop, "4*GULA", "2*KOPI", shipping=10_000)
    sugar, coffee = shop.line(order_id, 1), shop.line(order_id, 2)
    deposit(shop, order_id, 60_000)
    with shop.session.store.transaction():
        billing.bill_order(shop.session.stopped(), order_id, credit=True)
    [first] = credit(shop, order_id, {sugar: 2_000})
    assert first == undelivered.Undelivered("RT/2026/11/0001", 35_000, 0)
    # Still ordered, it would be billed anew.
    assert billing.order_due(shop.new, order_id).due == 37_100
    [second] = credit(shop, order_id, {sugar: 9_000, coffee: 1_000})
    assert (second.total, second.freed) == (43_550, 41_450)
    due = billing.order_due(shop.new, order_id)
    assert (due.credited, due.paid, due.deposit) == (78_550, 18_550, 41_450)
    assert shop.balance("BUDI") == 97_100 - 78_550 - 60_000
    # The last of it takes the shipping along: nothing will be sent.
    [last] = credit(shop, order_id, {coffee: 1_000})
    assert (last.total, last.freed) == (18_550, 18_550)
    assert credit(shop, order_id, {coffee: 1_000}) == []
    assert shop.sql("SELECT DISTINCT fate FROM credit_note_line") == [("none",)]
    assert billing.order_due(shop.new, order_id).deposit == 60_000
    # Sent after all, it is billed anew, and the money is there for it.
    again = billed(shop, order_id, {sugar: 4_000, coffee: 2_000})
    assert again.balance == 97_100 - 60_000


def test_goods_that_came_back_are_credited_on_their_own_invoice(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", shipping=10_000)
    line = shop.line(order_id)
    for _ in range(2):
        billed(shop, order_id, {line: 1_000})
    [[shipment_id]] = shop.sql("SELECT min(shipment_id) FROM invoice")
    with shop.session.store.transaction():
        [note] = undelivered.credit(
            shop.session.stopped(), order_id, {line: 1_000}, "alamat salah", shipment_id
        )
    assert note.total == 27_500
    shop.sql("UPDATE shipment SET state = 'returned_to_shop' WHERE id = ?", shipment_id)
    assert shop.sql("SELECT invoice_number FROM credit_note") == [("INV/2026/11/0001",)]
    assert billing.agreed(shop.session, order_id) == 62_500
    assert billed(shop, order_id, {line: 2_000}).balance == 45_000


def test_nothing_billed_nothing_credited(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA")
    before = shop.dump()
    assert credit(shop, order_id, {shop.line(order_id): 1_000}) == []
    assert shop.dump() == before
