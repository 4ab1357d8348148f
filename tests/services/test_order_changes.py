"""A confirmed order changed within the rules: goods kept and freed, total and journal along with it."""

from datetime import date

import pytest

from oms_desktop.database import order_progress, orders
from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import (
    cart_lines,
    catalogue,
    dispatching,
    order_changes,
    packing,
    selling,
)
from oms_desktop.services.order_changes import OrderTerms
from tests.helpers.orders import (
    TO,
    delivered,
    order_state,
    ordered,
    packed,
    planned,
    right,
    shipped,
)
from tests.helpers.shop import Shop


def total(shop: Shop, order_id: int) -> int:
    row = orders.find_order(shop.session.store, order_id)
    assert row is not None
    return row.total


def lines(shop: Shop, order_id: int) -> list[tuple[str, int, int]]:
    """Code, agreed and reserved of each line."""
    found = order_progress.of_order(shop.session.store, order_id)
    return [(at.line.code, at.agreed, at.reserved) for at in found]


def refuses(shop: Shop, refusal: Exception, act: object, *given: object) -> None:
    before = shop.dump()
    with pytest.raises(type(refusal)) as refused:
        act(shop.new, *given)  # type: ignore[operator]  # a command
    assert refused.value == refusal
    assert shop.dump() == before


# ------------------------------------------------------------------ more and less


def test_one_more_product_is_priced_and_kept(shop: Shop) -> None:
    order_id = ordered(shop, "GULA", customer="BUDI")
    facts = order_changes.add_order_line(shop.new, order_id, shop.product("KOPI"), 2_000).facts
    assert facts["total"] == total(shop, order_id) == 34_600
    assert lines(shop, order_id) == [("GULA", 1_000, 1_000), ("KOPI", 2_000, 2_000)]
    # The same again goes into its line.
    order_changes.add_order_line(shop.new, order_id, shop.product("KOPI"))
    assert lines(shop, order_id)[1] == ("KOPI", 3_000, 3_000)
    facts = order_changes.add_order_line(shop.new, order_id, shop.product("BUKU"), 12_000).facts
    assert facts["short"] == ["Buku Tulis", 12_000, 10_000]
    assert lines(shop, order_id)[2] == ("BUKU", 12_000, 10_000)
    order_changes.add_order_line(shop.new, order_id, shop.product("GULA"), 1_000, "dus")
    assert total(shop, order_id) == 17_500 + 3 * 8_550 + 12 * 75_000 + 400_000
    told = [(number, content["name"]) for number, content in shop.journalled("order.line_added")]
    assert told[0] == ("SO/2026/11/0001", "Kopi Bubuk")
    right(shop)


def test_what_is_no_longer_sold_or_not_there_is_not_added(shop: Shop) -> None:
    order_id = ordered(shop, "GULA")
    shop.set(stock_policy="block")
    refuses(
        shop,
        errors.StockShort("Buku Tulis", 11_000, 10_000),
        order_changes.add_order_line,
        *(order_id, shop.product("BUKU"), 11_000),
    )
    refuses(
        shop,
        errors.QuantityTooFine(500, "pcs"),
        order_changes.add_order_line,
        *(order_id, shop.product("BUKU"), 500),
    )
    catalogue.retire(shop.new, shop.product("KOPI"))
    refuses(
        shop,
        errors.ProductRetired("Kopi Bubuk"),
        order_changes.add_order_line,
        *(order_id, shop.product("KOPI")),
    )
    delivered(shop, order_id)
    refuses(
        shop,
        errors.StateForbids("order", "completed", "amend"),
        order_changes.add_order_line,
        *(order_id, shop.product("BUKU")),
    )


def test_more_is_kept_and_less_is_freed(shop: Shop) -> None:
    order_id = ordered(shop, "5*GULA", "JASA")
    line_id = shop.line(order_id)
    order_changes.set_order_quantity(shop.new, order_id, line_id, 8_000)
    assert shop.stock("GULA") == (100_000, 8_000, 92_000)
    facts = order_changes.set_order_quantity(shop.new, order_id, line_id, 2_000).facts
    assert shop.stock("GULA") == (100_000, 2_000, 98_000)
    assert facts["total"] == total(shop, order_id) == 40_000
    [_, (number, told)] = shop.journalled("order.quantity")
    assert (number, told["quantity"], told["total"]) == ("SO/2026/11/0001", [8_000, 2_000], 40_000)
    shop.set(stock_policy="block")
    refuses(
        shop,
        errors.StockShort("Gula Pasir 1 kg", 99_000, 98_000),
        order_changes.set_order_quantity,
        *(order_id, line_id, 101_000),
    )
    right(shop)


def test_never_below_what_left_or_is_prepared(shop: Shop) -> None:
    order_id = ordered(shop, "5*GULA")
    line_id = shop.line(order_id)
    delivered(shop, order_id, 2)
    planned(shop, order_id, 1)
    refuses(
        shop,
        errors_shipping.QuantityShipped("Gula Pasir 1 kg", 2_000, 3_000),
        order_changes.set_order_quantity,
        *(order_id, line_id, 2_000),
    )
    order_changes.set_order_quantity(shop.new, order_id, line_id, 3_000)
    assert shop.stock("GULA") == (98_000, 1_000, 97_000)
    right(shop)


def test_a_line_is_taken_out_and_put_in_again(shop: Shop) -> None:
    order_id = ordered(shop, "5*GULA", "KOPI")
    sugar, coffee = shop.line(order_id), shop.line(order_id, 2)
    order_changes.set_order_quantity(shop.new, order_id, sugar, 0)
    assert lines(shop, order_id)[0] == ("GULA", 0, 0)
    assert total(shop, order_id) == 8_550
    refuses(
        shop,
        errors_shipping.CancelInstead("SO/2026/11/0001"),
        order_changes.set_order_quantity,
        *(order_id, coffee, 0),
    )
    right(shop)
    order_changes.set_order_quantity(shop.new, order_id, sugar, 2_000)
    assert lines(shop, order_id)[0] == ("GULA", 2_000, 2_000)
    assert total(shop, order_id) == 43_550
    right(shop)


def test_less_than_is_open_completes_what_is_delivered(shop: Shop) -> None:
    order_id = ordered(shop, "5*GULA")
    delivered(shop, order_id, 2)
    facts = order_changes.set_order_quantity(shop.new, order_id, shop.line(order_id), 2_000).facts
    assert facts["completed"]
    assert order_state(shop, order_id) == "completed"
    right(shop)


def test_a_discount_stays_what_was_agreed(shop: Shop) -> None:
    order_id = shop.cart("4*GULA", customer="BUDI")
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 7_000))
    selling.confirm(shop.new, order_id)
    order_changes.set_order_quantity(shop.new, order_id, shop.line(order_id), 2_000)
    assert total(shop, order_id) == 28_000
    right(shop)


# ------------------------------------------------------------------ terms and notes


def test_how_and_when_and_to_whom_it_goes_can_change(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    terms = OrderTerms(
        DeliveryMethod.DELIVERY, date(2026, 12, 1), "Bu Ani", "0811", "", "pagi", 15_000
    )
    order_changes.set_order_terms(shop.new, order_id, terms)
    assert shop.journalled("order.amended") == []
    selling.confirm(shop.new, order_id, promised=terms.promised, note=terms.note)
    assert total(shop, order_id) == 32_500
    later = OrderTerms(DeliveryMethod.DELIVERY, date(2026, 12, 2), "Bu Ani", "0811", "", "", 0)
    facts = order_changes.set_order_terms(shop.new, order_id, later).facts
    assert facts["total"] == total(shop, order_id) == 17_500
    row = orders.find_order(shop.session.store, order_id)
    assert row is not None
    assert (row.promised_on, row.recipient, row.address, row.note) == (
        *("2026-12-02", "Bu Ani", "Jl. Melati 5, Malang", ""),
    )
    [(number, told)] = shop.journalled("order.amended")
    assert number == "SO/2026/11/0001"
    assert told == {"order": number, "promised": "2026-12-02", "note": "", "shipping": 0} | {
        name: value for name, value in told.items() if name in {"changed", "posted"}
    }
    right(shop)


def test_terms_that_cannot_be(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.confirm(shop.new, order_id)
    to_nobody = OrderTerms(DeliveryMethod.DELIVERY, address=TO)
    refuses(shop, errors.CustomerNeeded(), order_changes.set_order_terms, order_id, to_nobody)
    other = ordered(shop, "GULA")
    nowhere = OrderTerms(DeliveryMethod.DELIVERY)
    refuses(shop, errors.AddressNeeded(), order_changes.set_order_terms, other, nowhere)
    shipped(shop, other)
    dear = OrderTerms(DeliveryMethod.DELIVERY, address=TO, shipping=9_000)
    refuses(
        shop,
        errors_shipping.OrderBilled("SO/2026/11/0002"),
        *(order_changes.set_order_terms, other, dear),
    )
    low = OrderTerms(DeliveryMethod.PICKUP, shipping=-1)
    with pytest.raises(errors.AmountOutOfRange):
        order_changes.set_order_terms(shop.new, order_id, low)


def test_a_note_on_a_line(shop: Shop) -> None:
    cart_id = shop.cart("GULA")
    order_changes.set_line_note(shop.new, cart_id, shop.line(cart_id), " kado ")
    assert orders.lines_of(shop.session.store, cart_id)[0].note == "kado"
    assert shop.journalled("order.line_note") == []
    selling.confirm(shop.new, cart_id)
    order_changes.set_line_note(shop.new, cart_id, shop.line(cart_id), "pita biru")
    [(number, told)] = shop.journalled("order.line_note")
    assert (number, told["note"]) == ("SO/2026/11/0001", "pita biru")


# ------------------------------------------------------------------ closed


def test_what_is_still_open_is_given_up(shop: Shop) -> None:
    order_id = ordered(shop, "5*GULA", "12*BUKU", customer="BUDI")
    delivered(shop, order_id, 2)
    facts = order_changes.short_close(shop.new, order_id, None, "pabrik tutup").facts
    assert (facts["closed"], facts["completed"], facts["credit_notes"]) == (2, True, [])
    assert facts["total"] == total(shop, order_id) == 35_000
    assert lines(shop, order_id) == [("GULA", 2_000, 0), ("BUKU", 0, 0)]
    assert shop.stock("BUKU") == (10_000, 0, 10_000)
    [(number, told)] = shop.journalled("order.closed")
    assert (number, told["reason"]) == ("SO/2026/11/0001", "pabrik tutup")
    right(shop)


def test_what_is_prepared_stays_and_the_rest_is_closed(shop: Shop) -> None:
    order_id = ordered(shop, "5*GULA", "3*KOPI", customer="BUDI")
    delivered(shop, order_id, 1)
    shipment_id = packed(shop, order_id, 2)
    sugar = shop.line(order_id)
    refuses(
        shop, errors.NotFound("line", "999"), order_changes.short_close, order_id, [999], "habis"
    )
    facts = order_changes.short_close(shop.new, order_id, [sugar], "habis").facts
    assert (facts["closed"], facts["completed"]) == (1, False)
    assert shop.stock("GULA") == (99_000, 2_000, 97_000)
    refuses(
        shop,
        errors_shipping.NothingOpen("SO/2026/11/0001"),
        *(order_changes.short_close, order_id, [sugar], "habis"),
    )
    assert lines(shop, order_id) == [("GULA", 3_000, 2_000), ("KOPI", 3_000, 3_000)]
    assert shipment_id
    right(shop)


def test_closing_with_discounts_bills_to_the_rupiah(shop: Shop) -> None:
    order_id = shop.cart("3*GULA", "KOPI", customer="BUDI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("amount", 1_000))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 1_000))
    selling.confirm(shop.new, order_id, address=TO)
    sent = packed(shop, order_id, 1)
    packing.make_ready(shop.new, sent)
    dispatching.deliver(shop.new, sent, on_credit=True)
    [[billed]] = shop.sql("SELECT total FROM invoice")
    order_changes.short_close(shop.new, order_id, None, "habis")
    assert total(shop, order_id) == billed
    right(shop)
