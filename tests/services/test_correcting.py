"""A sale that can't be voided any more is taken back by a credit note, and lies in a cart again."""

import pytest

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import (
    billing,
    cart_lines,
    correcting,
    deposits,
    dispatching,
    order_changes,
    ordering,
    returning,
    selling,
    voiding,
)
from oms_desktop.services.cart import cart
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.orders import fetched, order_state, ready, right
from tests.helpers.shop import Shop, cash


def some_back(shop: Shop, invoice_id: int, position: int, quantity: int) -> None:
    return_id = returning.open_return(shop.new, invoice_id).id_of("return")
    returning.set_return_line(shop.new, return_id, position, quantity, Fate.STOCK)
    returning.finish_return(shop.new, return_id, "rusak", Settlement.MONEY)


def test_goods_money_and_lines_come_back(shop: Shop) -> None:
    order_id = shop.cart("3*GULA", "KOPI", customer="BUDI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("amount", 1500))
    before = cart(shop.new, order_id)
    sold = selling.sell(shop.new, order_id, cash(100_000)).id_of("invoice")
    changes = correcting.correct_by_note(shop.new, sold, "salah barang")
    after = cart(shop.new, changes.id_of("order"))
    assert after.is_draft
    assert after.totals == before.totals
    assert [line.price for line in after.lines] == [line.price for line in before.lines]
    assert (shop.stock("GULA")[0], shop.stock("KOPI")[0]) == (100_000, 50_000)
    [[total]] = shop.sql("SELECT total FROM invoice")
    assert changes.facts["refund"] == [["cash", total]]
    assert changes.facts["number"] == "RT/2026/11/0001"
    assert shop.balance("BUDI") == 0
    again = selling.sell(shop.new, changes.id_of("order"), cash(100_000))
    assert again.facts["invoice"] == "INV/2026/11/0002"
    Bookkeeping(shop.session.store).check()


def test_what_came_back_before_stays_with_the_shop(shop: Shop) -> None:
    order_id = shop.cart("3*GULA", "KOPI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("amount", 1500))
    sold = selling.sell(shop.new, order_id, cash(100_000)).id_of("invoice")
    some_back(shop, sold, 1, 1000)
    some_back(shop, sold, 2, 1000)
    changes = correcting.correct_by_note(shop.new, sold, "salah")
    [line] = cart(shop.new, changes.id_of("order")).lines
    assert (line.row.code, line.row.quantity, line.row.discount_value) == ("GULA", 2000, 1000)
    assert shop.stock("GULA")[0] == 100_000
    Bookkeeping(shop.session.store).check()


def test_a_debt_is_only_taken_off(shop: Shop) -> None:
    sold = shop.sell("BUKU", customer="BUDI", terms=Terms(None, on_credit=True)).id_of("invoice")
    changes = correcting.correct_by_note(shop.new, sold, "salah")
    assert changes.facts["settled"] == Settlement.DEBT.value
    assert shop.balance("BUDI") == 0
    assert shop.sql("SELECT count(*) FROM payment") == [(0,)]


def test_when_a_note_is_needed(shop: Shop) -> None:
    fresh, noted = (shop.sell("2*GULA").id_of("invoice") for _ in range(2))
    some_back(shop, noted, 1, 1000)
    assert not correcting.needs_note(shop.new, fresh)
    assert correcting.needs_note(shop.new, noted)
    shop.sql("UPDATE shift SET closed_at = opened_at + 1")
    with pytest.raises(errors.ShiftNeeded):
        correcting.needs_note(shop.new, fresh)
    with pytest.raises(errors.NotFound):
        correcting.needs_note(shop.new, 999)


@pytest.mark.parametrize("reason", ["", "  "])
def test_it_needs_a_reason(shop: Shop, reason: str) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    before = shop.dump()
    with pytest.raises(errors.FieldMissing):
        correcting.correct_by_note(shop.new, sold, reason)
    assert shop.dump() == before


def test_a_void_sale_or_one_without_a_free_cart_stays(shop: Shop) -> None:
    void, sold = (shop.sell("GULA").id_of("invoice") for _ in range(2))
    voiding.void(shop.new, void, "salah")
    with pytest.raises(errors.StateForbids):
        correcting.correct_by_note(shop.new, void, "salah")
    for _ in range(ordering.OPEN_CARTS):
        shop.cart("KOPI")
    before = shop.dump()
    with pytest.raises(errors.HoldSlotsFull):
        correcting.correct_by_note(shop.new, sold, "salah")
    assert shop.dump() == before


def test_twice_is_refused(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    correcting.correct_by_note(shop.new, sold, "salah")
    with pytest.raises(errors_crediting.NothingToReturn):
        correcting.correct_by_note(shop.new, sold, "salah")


# ------------------------------------------------------------------ one of several invoices


def in_two_parts(shop: Shop, *, shipping: int = 0) -> tuple[int, int]:
    """Three sugar, a discount of 900 on them and of 600 on all, fetched as one and two; and the last invoice."""
    order_id = shop.cart("3*GULA", customer="SITI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("amount", 900))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 600))
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.PICKUP)
    shop.sql("UPDATE orders SET shipping = ? WHERE id = ?", shipping, order_id)
    selling.confirm(shop.new, order_id)
    dispatching.deliver(shop.new, ready(shop, order_id, 1), "", cash(1_000_000).tender)
    dispatching.deliver(shop.new, ready(shop, order_id), "", cash(1_000_000).tender)
    [[last]] = shop.sql("SELECT max(id) FROM invoice")
    return order_id, int(last)


def sums(shop: Shop, order_id: int) -> tuple[int, int, int, int]:
    """Quantity, discounts and shipping of an order of one line."""
    [line] = cart(shop.new, order_id).lines
    order = cart(shop.new, order_id).order
    return line.row.quantity, line.row.discount_value, order.discount_value, order.shipping


def test_only_what_one_of_two_invoices_billed_is_in_the_cart(shop: Shop) -> None:
    order_id, last = in_two_parts(shop, shipping=5_000)
    changes = voiding.correct(shop.new, last, "salah barang")
    assert changes.facts["refund"] == [["cash", 34_000]]
    new_id = changes.id_of("order")
    # The way was billed with the first.
    assert sums(shop, new_id) == (2_000, 600, 400, 0)
    assert cart(shop.new, new_id).totals.total == 34_000
    assert order_state(shop, order_id) == "completed"
    assert shop.stock("GULA") == (99_000, 0, 99_000)
    [(_, closed)] = shop.journalled("order.closed")
    assert (closed["lines"], closed["reason"]) == ([["Gula Pasir 1 kg", 2_000]], "salah barang")
    assert shop.sql("SELECT total FROM orders WHERE id = ?", order_id) == [(22_000,)]
    right(shop)
    selling.sell(shop.new, new_id, cash(40_000))
    assert shop.stock("GULA") == (97_000, 0, 97_000)
    right(shop)


def test_what_else_is_open_of_the_order_stays_kept(shop: Shop) -> None:
    order_id = fetched(shop, "4*GULA", "KOPI")
    dispatching.deliver(shop.new, ready(shop, order_id, 1), "", cash(17_500).tender)
    dispatching.deliver(shop.new, ready(shop, order_id, 2), "", cash(35_000).tender)
    changes = voiding.correct(shop.new, 2, "salah barang")
    assert sums(shop, changes.id_of("order"))[0] == 2_000
    assert order_state(shop, order_id) == "confirmed"
    # One sugar and the coffee wait still.
    assert (shop.stock("GULA"), shop.stock("KOPI")[1]) == ((99_000, 1_000, 98_000), 1_000)
    assert billing.order_due(shop.new, order_id).due == 17_500 + 8_550
    right(shop)


def test_a_down_payment_goes_back_with_the_last_of_the_order(shop: Shop) -> None:
    order_id = fetched(shop, "3*GULA")
    deposits.take_deposit(shop.new, order_id, Tender(PaymentMethod.QRIS, 30_000, "R1"))
    dispatching.deliver(shop.new, ready(shop, order_id, 1))
    dispatching.deliver(shop.new, ready(shop, order_id), "", cash(22_500).tender)
    changes = voiding.correct(shop.new, 2, "salah barang")
    assert sorted(changes.facts["refund"]) == [["cash", 22_500], ["qris", 12_500]]
    assert (order_state(shop, order_id), shop.balance("SITI")) == ("completed", 0)
    right(shop)


def test_a_note_on_one_of_two_invoices_copies_as_little(shop: Shop) -> None:
    """What was paid for the way isn't given back, so the cart doesn't charge it again."""
    order_id = shop.cart("3*GULA", customer="SITI")
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 600))
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.PICKUP)
    shop.sql("UPDATE orders SET shipping = 5000 WHERE id = ?", order_id)
    selling.confirm(shop.new, order_id)
    dispatching.deliver(shop.new, ready(shop, order_id, 1), "", cash(100_000).tender)
    changes = correcting.correct_by_note(shop.new, 1, "salah")
    assert changes.facts["refund"] == [["cash", 17_300]]
    assert sums(shop, changes.id_of("order")) == (1_000, 0, 200, 0)
    right(shop)


def test_an_order_given_up_with_its_only_invoice_is_copied_as_agreed(shop: Shop) -> None:
    """Nothing else left: all that was agreed and isn't closed comes into the cart."""
    order_id = fetched(shop, "4*GULA", "KOPI")
    dispatching.deliver(shop.new, ready(shop, order_id, 1), "", cash(17_500).tender)
    order_changes.short_close(shop.new, order_id, [shop.line(order_id, 2)], "habis")
    changes = voiding.correct(shop.new, 1, "salah")
    assert sums(shop, changes.id_of("order"))[0] == 4_000
    assert order_state(shop, order_id) == "cancelled"
    right(shop)
