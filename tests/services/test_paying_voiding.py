"""Money taken later, and sales undone in their own shift."""

import json
from typing import Any

import pytest

from oms_desktop.database import orders, shipments
from oms_desktop.domain import errors
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import cart_lines, ordering, paying, selling, shifts, voiding
from oms_desktop.services.cart import cart
from oms_desktop.services.invoice_list import invoice_item
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop, cash


@pytest.fixture
def owed(shop: Shop) -> int:
    """An invoice of 26.050 that Budi owes."""
    return shop.sell("GULA", "KOPI", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")


def tender(amount: int, method: PaymentMethod = PaymentMethod.CASH) -> Tender:
    return Tender(method, amount, "R")


def new_shift(shop: Shop) -> None:
    shop.sql("UPDATE shift SET closed_at = opened_at")
    shifts.open_shift(shop.new, 0)


# ------------------------------------------------------------------ paying


def test_a_debt_is_paid_in_parts(shop: Shop, owed: int) -> None:
    first = paying.pay(shop.new, owed, tender(20_000, PaymentMethod.TRANSFER))
    assert first.facts == {
        "invoice": "INV/2026/11/0001",
        "paid": 20_000,
        "change": 0,
        "balance": 6_050,
        "receipt": "KW/2026/11/0001",
        "payment": 1,
    }
    assert shop.balance("BUDI") == 6_050
    second = paying.pay(shop.new, owed, tender(10_000))
    assert (second.facts["paid"], second.facts["change"], second.facts["balance"]) == (
        *(6_050, 3_950, 0),
    )
    assert shop.balance("BUDI") == 0
    assert first.touched["customer"] == (shop.customer("BUDI"),)
    item = invoice_item(shop.new, owed)
    assert (item.paid, item.balance) == (26_050, 0)
    Bookkeeping(shop.session.store).check()


def test_what_is_paid_is_not_paid_again(shop: Shop, owed: int) -> None:
    paying.pay(shop.new, owed, tender(26_050))
    with pytest.raises(errors.AmountOutOfRange) as refused:
        paying.pay(shop.new, owed, tender(1))
    assert refused.value == errors.AmountOutOfRange(1, 0, 0)


@pytest.mark.parametrize("amount", [0, -5, 10**13 + 1])
def test_impossible_amounts(shop: Shop, owed: int, amount: int) -> None:
    with pytest.raises(errors.AmountOutOfRange):
        paying.pay(shop.new, owed, tender(amount))


def test_more_than_owed_only_in_cash(shop: Shop, owed: int) -> None:
    with pytest.raises(errors.PaymentTooLarge):
        paying.pay(shop.new, owed, tender(26_051, PaymentMethod.QRIS))


def test_a_long_reference_is_refused(shop: Shop, owed: int) -> None:
    with pytest.raises(errors.TextTooLong):
        paying.pay(shop.new, owed, Tender(PaymentMethod.QRIS, 5, "x" * 41))


def test_money_needs_a_shift_and_an_invoice(shop: Shop, owed: int) -> None:
    with pytest.raises(errors.NotFound):
        paying.pay(shop.new, 999, tender(1))
    shop.sql("UPDATE shift SET closed_at = opened_at")
    with pytest.raises(errors.ShiftNeeded):
        paying.pay(shop.new, owed, tender(1))


def test_a_payment_belongs_to_the_shift_that_took_it(shop: Shop, owed: int) -> None:
    new_shift(shop)
    paying.pay(shop.new, owed, tender(1_000))
    [[invoice_shift]] = shop.sql("SELECT shift_id FROM invoice")
    [[payment_shift]] = shop.sql("SELECT shift_id FROM payment")
    assert payment_shift != invoice_shift


# ------------------------------------------------------------------ voiding


def voided(shop: Shop, invoice_id: int) -> dict[str, Any]:
    facts = voiding.void(shop.new, invoice_id, " salah   pilih ").facts
    Bookkeeping(shop.session.store).check()
    return dict(facts)


def test_a_void_gives_goods_and_money_back(shop: Shop) -> None:
    sold = shop.sell("3*GULA", "JASA", terms=cash(100_000))
    facts = voided(shop, sold.id_of("invoice"))
    assert facts == {"invoice": "INV/2026/11/0001", "refund": [["cash", 57_500]]}
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    assert shop.sql("SELECT amount, reverses FROM payment ORDER BY id") == [
        (57_500, None),
        (-57_500, 1),
    ]
    assert shop.sql("SELECT reason FROM invoice_void") == [("salah pilih",)]
    assert shop.sql("SELECT state FROM orders WHERE number IS NOT NULL") == [("cancelled",)]
    assert shop.sql("SELECT state FROM shipment") == [("returned_to_shop",)]
    [[content]] = shop.sql("SELECT content FROM journal WHERE kind = 'invoice.voided'")
    assert json.loads(content)["payments"] == [["cash", -57_500, 0]]


def test_the_number_is_kept(shop: Shop) -> None:
    voided(shop, shop.sell("GULA").id_of("invoice"))
    assert shop.sell("GULA").facts["invoice"] == "INV/2026/11/0002"
    assert invoice_item(shop.new, 1).status(shop.session.today()).void


def test_a_credit_sale_is_no_longer_owed(shop: Shop, owed: int) -> None:
    paying.pay(shop.new, owed, tender(6_000, PaymentMethod.QRIS))
    paying.pay(shop.new, owed, tender(1_000))
    facts = voided(shop, owed)
    assert facts["refund"] == [["qris", 6_000], ["cash", 1_000]]
    assert shop.balance("BUDI") == 0


def test_other_debts_stay(shop: Shop, owed: int) -> None:
    other = shop.sell("BUKU", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")
    voided(shop, other)
    assert shop.balance("BUDI") == 26_050


def test_a_delivery_that_is_under_way_can_be_voided(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    sold = selling.sell(shop.new, order_id, cash(20_000))
    assert shop.sql("SELECT state FROM shipment") == [("shipped",)]
    voided(shop, sold.id_of("invoice"))
    assert shop.sql("SELECT state FROM shipment") == [("returned_to_shop",)]


def test_only_in_the_shift_of_the_sale(shop: Shop) -> None:
    sold = shop.sell("GULA")
    new_shift(shop)
    before = shop.dump()
    with pytest.raises(errors.InvoiceHasPayments) as refused:
        voiding.void(shop.new, sold.id_of("invoice"), "salah")
    assert refused.value.number == "INV/2026/11/0001"
    assert shop.dump() == before


def test_nor_if_money_came_in_another_shift(shop: Shop, owed: int) -> None:
    [[first]] = shop.sql("SELECT id FROM shift")
    new_shift(shop)
    paying.pay(shop.new, owed, tender(1_000))
    # Back in the first shift, as after a wrongly closed one.
    shop.sql("UPDATE shift SET closed_at = 1")
    shop.sql("UPDATE shift SET closed_at = NULL WHERE id = ?", first)
    with pytest.raises(errors.InvoiceHasPayments):
        voiding.void(shop.new, owed, "salah")


def test_a_void_needs_a_reason_a_shift_and_an_invoice_that_stands(shop: Shop, owed: int) -> None:
    with pytest.raises(errors.FieldMissing):
        voiding.void(shop.new, owed, " \n")
    with pytest.raises(errors.NotFound):
        voiding.void(shop.new, 999, "salah")
    voided(shop, owed)
    with pytest.raises(errors.StateForbids) as refused:
        voiding.void(shop.new, owed, "salah")
    assert refused.value == errors.StateForbids("invoice", "void", "void")
    with pytest.raises(errors.StateForbids):
        paying.pay(shop.new, owed, tender(1))
    standing = shop.sell("GULA").id_of("invoice")
    shop.sql("UPDATE shift SET closed_at = opened_at")
    with pytest.raises(errors.ShiftNeeded):
        voiding.void(shop.new, standing, "salah")


@pytest.mark.parametrize(
    ("change", "noun"),
    [
        ("UPDATE orders SET state = 'cancelled' WHERE number IS NOT NULL", "order"),
        ("UPDATE shipment SET state = 'failed'", "shipment"),
    ],
)
def test_goods_that_went_another_way_are_not_put_back(shop: Shop, change: str, noun: str) -> None:
    sold = shop.sell("GULA")
    shop.sql(change)
    before = shop.dump()
    with pytest.raises(errors.StateForbids) as refused:
        voiding.void(shop.new, sold.id_of("invoice"), "salah")
    assert refused.value.noun == noun
    assert shop.dump() == before


# ------------------------------------------------------------------ correcting


def test_a_correction_puts_the_lines_into_a_new_cart(shop: Shop) -> None:
    order_id = shop.cart("3*GULA", "0,375*00042", customer="BUDI")
    cart_lines.set_price(shop.why, order_id, shop.line(order_id), 17_000)
    cart_lines.set_line_discount(shop.why, order_id, shop.line(order_id, 2), Discount("percent", 5))
    cart_lines.set_order_discount(shop.why, order_id, Discount("amount", 700))
    before = cart(shop.new, order_id)
    sold = selling.sell(shop.new, order_id, cash(100_000))
    changes = voiding.correct(shop.new, sold.id_of("invoice"), "kurang satu")
    assert changes.facts["refund"] == [["cash", 62_200]]
    new_id = changes.id_of("order")
    after = cart(shop.new, new_id)
    assert after.is_draft
    assert after.totals == before.totals
    assert after.customer is not None
    assert after.customer.code == "BUDI"
    assert [line.price for line in after.lines] == [line.price for line in before.lines]
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    ordering.scan(shop.new, new_id, "KOPI")
    again = selling.sell(shop.new, new_id, cash(100_000))
    assert again.facts["invoice"] == "INV/2026/11/0002"
    Bookkeeping(shop.session.store).check()


def test_a_correction_needs_a_slot_or_an_empty_cart(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    carts = [shop.cart("KOPI") for _ in range(ordering.OPEN_CARTS - 1)]
    empty = shop.cart()
    assert voiding.correct(shop.new, sold, "salah").id_of("order") == empty
    sold = selling.sell(shop.new, empty, cash(20_000)).id_of("invoice")
    shop.cart("KOPI")
    before = shop.dump()
    with pytest.raises(errors.HoldSlotsFull):
        voiding.correct(shop.new, sold, "salah")
    assert shop.dump() == before
    selling.sell(shop.new, carts[0], cash(20_000))
    assert voiding.correct(shop.new, sold, "salah").id_of("order") not in carts


def test_a_correction_is_refused_as_a_void_is(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    with pytest.raises(errors.FieldMissing):
        voiding.correct(shop.new, sold, "")
    new_shift(shop)
    with pytest.raises(errors.InvoiceHasPayments):
        voiding.correct(shop.new, sold, "salah")


# ------------------------------------------------------------------ overtaken


@pytest.mark.parametrize(
    ("module", "name"),
    [(orders, "change_state"), (shipments, "change_state")],
)
def test_a_state_that_changed_under_a_void_stops_it(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, module: Any, name: str
) -> None:
    """The UPDATE itself asks for the state; no row means somebody was faster."""
    sold = shop.sell("GULA")
    before = shop.dump()
    monkeypatch.setattr(module, name, lambda *given: False)
    with pytest.raises(errors.StateForbids):
        voiding.void(shop.new, sold.id_of("invoice"), "salah")
    assert shop.dump() == before


def test_a_state_that_changed_under_a_sale_stops_it(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = shop.cart("GULA")
    before = shop.dump()
    with monkeypatch.context() as patch:
        patch.setattr(orders, "confirm_draft", lambda *given: False)
        with pytest.raises(errors.StateForbids):
            selling.sell(shop.new, order_id, cash(20_000))
    with monkeypatch.context() as patch:
        patch.setattr(orders, "finish_order", lambda *given: False)
        with pytest.raises(errors.StateForbids):
            selling.sell(shop.new, order_id, cash(20_000))
    assert shop.dump() == before
