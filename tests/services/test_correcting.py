"""A sale that can't be voided any more is taken back by a credit note, and lies in a cart again."""

import pytest

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import cart_lines, correcting, ordering, returning, selling, voiding
from oms_desktop.services.cart import cart
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
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
