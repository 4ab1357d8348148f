"""From scanned codes to a paid invoice: every way to settle, and every way to be refused."""

from datetime import date
from typing import Any

import pytest

from oms_desktop.database import invoices, payments
from oms_desktop.domain import errors
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import cart_lines, catalogue, ordering, selling, shifts
from oms_desktop.services.cart import cart, open_carts, saved_orders
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import (
    COFFEE_UPC,
    SUGAR_CARTON,
    SUGAR_CODE,
    Shop,
    cash,
    scale_label,
)


def billed(shop: Shop, invoice_id: int) -> dict[str, Any]:
    row = invoices.find_invoice(shop.session.store, invoice_id)
    assert row is not None
    Bookkeeping(shop.session.store).check()
    return {**row.values, "paid": row.paid, "balance": row.balance}


def money(method: PaymentMethod, amount: int, reference: str = "") -> Terms:
    return Terms(Tender(method, amount, reference))


# ------------------------------------------------------------------ ways to settle


def test_cash_is_rounded_down_and_gives_change(shop: Shop) -> None:
    sold = shop.sell("GULA", "KOPI", terms=cash(50_000))
    assert sold.facts == {
        "invoice": "INV/2026/11/0001",
        "order": "SO/2026/11/0001",
        "total": 26_000,
        "paid": 26_000,
        "change": 24_000,
        "balance": 0,
    }
    invoice = billed(shop, sold.id_of("invoice"))
    assert (invoice["subtotal"], invoice["rounding"], invoice["total"]) == (26_050, -50, 26_000)
    assert invoice["due_on"] is None
    assert invoice["cashier"] == "Pemilik"
    assert invoice["business_day"] == "2026-11-23"
    assert invoice["utc_offset"] == 7 * 60
    [paid] = payments.payments_on(shop.session.store, sold.id_of("invoice"))
    assert (paid.method, paid.amount, paid.tendered, paid.change) == (
        "cash",
        26_000,
        50_000,
        24_000,
    )
    assert shop.stock("GULA") == (99_000, 0, 99_000)


def test_exact_cash_needs_no_change(shop: Shop) -> None:
    assert shop.sell("KOPI", terms=cash(8_500)).facts["change"] == 0


def test_cash_that_covers_the_unrounded_total_gives_the_rounding_back(shop: Shop) -> None:
    facts = shop.sell("KOPI", terms=cash(8_550)).facts
    assert (facts["total"], facts["change"]) == (8_500, 50)


@pytest.mark.parametrize(
    ("step", "direction", "total"),
    [(0, "down", 8_550), (500, "down", 8_500), (1000, "up", 9_000), (100, "nearest", 8_600)],
)
def test_rounding_is_a_setting(shop: Shop, step: int, direction: str, total: int) -> None:
    shop.set(rounding_step=step, rounding_direction=direction)
    assert shop.sell("KOPI", terms=cash(10_000)).facts["total"] == total


@pytest.mark.parametrize("method", [PaymentMethod.QRIS, PaymentMethod.TRANSFER, PaymentMethod.CARD])
def test_other_methods_pay_to_the_rupiah(shop: Shop, method: PaymentMethod) -> None:
    sold = shop.sell("KOPI", terms=money(method, 8_550, " REF 7 "))
    assert billed(shop, sold.id_of("invoice"))["rounding"] == 0
    [paid] = payments.payments_on(shop.session.store, sold.id_of("invoice"))
    assert (paid.method, paid.amount, paid.tendered, paid.reference) == (
        *(method.value, 8_550, None, "REF 7"),
    )


def test_a_shop_can_ask_for_references(shop: Shop) -> None:
    shop.set(reference_required=("qris",))
    order_id = shop.cart("KOPI")
    with pytest.raises(errors.ReferenceNeeded) as refused:
        selling.sell(shop.new, order_id, money(PaymentMethod.QRIS, 8_550, "  "))
    assert refused.value.method == "qris"
    assert selling.sell(shop.new, order_id, money(PaymentMethod.QRIS, 8_550, "1"))
    assert shop.sell("KOPI", terms=money(PaymentMethod.CARD, 8_550))


def test_only_cash_gives_change(shop: Shop) -> None:
    order_id = shop.cart("KOPI")
    with pytest.raises(errors.PaymentTooLarge) as refused:
        selling.sell(shop.new, order_id, money(PaymentMethod.CARD, 8_551))
    assert refused.value == errors.PaymentTooLarge(8_551, 8_550)


@pytest.mark.parametrize(
    ("terms", "paid", "due"),
    [
        (cash(8_499), 8_499, 8_500),
        (Terms(), 0, 8_500),
        (money(PaymentMethod.QRIS, 8_500), 8_500, 8_550),
        (cash(0), 0, 8_500),
        (cash(-5), -5, 8_500),
    ],
)
def test_too_little_money_is_refused(shop: Shop, terms: Terms, paid: int, due: int) -> None:
    order_id = shop.cart("KOPI")
    before = shop.dump()
    with pytest.raises(errors.PaymentTooSmall) as refused:
        selling.sell(shop.new, order_id, terms)
    assert refused.value == errors.PaymentTooSmall(paid, due)
    assert shop.dump() == before


@pytest.mark.parametrize("amount", [-1, 10**14])
def test_unbelievable_money_is_refused(shop: Shop, amount: int) -> None:
    order_id = shop.cart("KOPI", customer="SITI")
    with pytest.raises(errors.AmountOutOfRange):
        selling.sell(shop.new, order_id, cash(amount, on_credit=True))


# ------------------------------------------------------------------ credit


def test_a_sale_on_credit_is_owed_until_its_day(shop: Shop) -> None:
    sold = shop.sell("GULA", "KOPI", customer="BUDI", terms=Terms(on_credit=True))
    invoice = billed(shop, sold.id_of("invoice"))
    assert (invoice["total"], invoice["balance"], invoice["rounding"]) == (26_050, 26_050, 0)
    assert (invoice["due_on"], invoice["term_days"]) == ("2026-12-07", 14)
    assert invoice["customer_name"] == "Budi Santoso"
    assert invoice["customer_address"] == "Jl. Melati 5, Malang"
    assert shop.balance("BUDI") == 26_050
    assert sold.facts["balance"] == 26_050
    assert shop.sql("SELECT state FROM orders WHERE id = ?", sold.id_of("order")) == [
        ("completed",)
    ]


def test_part_cash_part_credit(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="BUDI", terms=cash(10_000, on_credit=True))
    assert (sold.facts["paid"], sold.facts["change"], sold.facts["balance"]) == (10_000, 0, 7_500)
    assert billed(shop, sold.id_of("invoice"))["due_on"] == "2026-12-07"
    assert shop.balance("BUDI") == 7_500


def test_a_customer_who_pays_owes_nothing(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="BUDI", terms=cash(20_000, on_credit=True))
    assert billed(shop, sold.id_of("invoice"))["due_on"] is None
    assert shop.balance("BUDI") == 0


def test_credit_needs_a_name(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    with pytest.raises(errors.CustomerNeeded):
        selling.sell(shop.new, order_id, cash(5_000, on_credit=True))


def test_the_limit_is_a_hard_stop(shop: Shop) -> None:
    shop.sell(SUGAR_CARTON, customer="BUDI", terms=Terms(on_credit=True))
    order_id = shop.cart("5*GULA", "JASA", "JASA", "JASA", customer="BUDI")
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        selling.sell(shop.new, order_id, Terms(on_credit=True))
    assert refused.value == errors.CreditLimitExceeded("Budi Santoso", 502_500, 500_000)
    # Up to the limit itself is fine.
    assert selling.sell(shop.new, order_id, cash(2_500, on_credit=True))
    assert shop.balance("BUDI") == 500_000


def test_only_the_owner_passes_the_limit_and_it_is_told(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="ANI")
    terms = Terms(on_credit=True, over_limit=True)
    with pytest.raises(errors.RightMissing):
        selling.sell(shop.as_(Role.MANAGER), order_id, terms)
    assert selling.sell(shop.as_(Role.OWNER), order_id, terms)
    assert shop.sql("SELECT document FROM journal WHERE kind = 'right.used'") == [("ANI",)]


def test_a_customer_without_a_limit_has_none(shop: Shop) -> None:
    assert shop.sell("20*GULA", customer="SITI", terms=Terms(on_credit=True))
    assert shop.balance("SITI") == 350_000


# ------------------------------------------------------------------ tax and discounts


def test_excluded_tax_comes_on_top_of_what_is_taxed(shop: Shop) -> None:
    shop.set(taxable=True, prices_include_tax=False, shop_tax_id="01.234")
    invoice = billed(shop, shop.sell("GULA", "BUKU").id_of("invoice"))
    assert (invoice["tax_base"], invoice["tax"]) == (17_500, 1_925)
    assert (invoice["rounding"], invoice["total"]) == (-25, 94_400)


def test_included_tax_is_inside(shop: Shop) -> None:
    shop.set(taxable=True)
    invoice = billed(shop, shop.sell("GULA", "BUKU").id_of("invoice"))
    assert (invoice["tax_base"], invoice["tax"]) == (15_766, 1_734)
    assert (invoice["tax_numerator"], invoice["tax_denominator"]) == (11, 100)
    assert (invoice["rounding"], invoice["total"]) == (0, 92_500)


def test_a_shop_is_not_taxable_by_default(shop: Shop) -> None:
    invoice = billed(shop, shop.sell("GULA").id_of("invoice"))
    assert (invoice["tax"], invoice["tax_base"], invoice["tax_numerator"]) == (0, 0, 0)


def test_discounts_of_lines_and_order_are_spread_to_the_rupiah(shop: Shop) -> None:
    order_id = shop.cart("3*GULA", "KOPI", "BUKU")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 1000))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 10_000))
    sold = selling.sell(shop.new, order_id, cash(10**6))
    invoice = billed(shop, sold.id_of("invoice"))
    assert (invoice["gross"], invoice["line_discount"]) == (136_050, 5_250)
    assert (invoice["order_discount"], invoice["total"]) == (10_000, 120_800)
    lines = invoices.lines_of(shop.session.store, sold.id_of("invoice"))
    assert [line["order_discount_share"] for line in lines] == [3_612, 654, 5_734]


def test_a_free_sale_takes_no_money(shop: Shop) -> None:
    order_id = shop.cart("JASA")
    cart_lines.set_line_discount(
        shop.new, order_id, shop.line(order_id), Discount("percent", 10_000)
    )
    sold = selling.sell(shop.new, order_id, Terms())
    assert (sold.facts["total"], sold.facts["balance"]) == (0, 0)
    order_id = shop.cart("JASA")
    cart_lines.set_price(shop.new, order_id, shop.line(order_id), 99)
    sold = selling.sell(shop.new, order_id, cash(0))
    assert (sold.facts["total"], sold.facts["paid"]) == (0, 0)
    assert billed(shop, sold.id_of("invoice"))["rounding"] == -99
    assert shop.sql("SELECT count(*) FROM payment") == [(0,)]


# ------------------------------------------------------------------ what is scanned


@pytest.mark.parametrize(
    ("code", "name", "unit", "quantity", "amount"),
    [
        (SUGAR_CODE, "Gula Pasir 1 kg", "pcs", 1000, 17_500),
        ("gula", "Gula Pasir 1 kg", "pcs", 1000, 17_500),
        (f"3*{SUGAR_CODE}", "Gula Pasir 1 kg", "pcs", 3000, 52_500),
        (SUGAR_CARTON, "Gula Pasir 1 kg", "dus", 1000, 400_000),
        (COFFEE_UPC, "Kopi Bubuk", "pcs", 1000, 8_550),
        (COFFEE_UPC[1:], "Kopi Bubuk", "pcs", 1000, 8_550),
        (scale_label("00042", 1250), "Apel Malang", "kg", 1250, 40_000),
        (f"2*{scale_label('00042', 1250)}", "Apel Malang", "kg", 2500, 80_000),
        ("0,375*00042", "Apel Malang", "kg", 375, 12_000),
    ],
)
def test_codes(shop: Shop, code: str, name: str, unit: str, quantity: int, amount: int) -> None:
    order_id = shop.cart(code)
    [line] = cart(shop.new, order_id).lines
    assert (line.row.name, line.row.unit, line.row.quantity) == (name, unit, quantity)
    assert line.amount == amount
    selling.sell(shop.new, order_id, cash(10**6))
    Bookkeeping(shop.session.store).check()


def test_a_unit_takes_its_content_from_the_stock(shop: Shop) -> None:
    shop.sell(SUGAR_CARTON, "GULA")
    assert shop.stock("GULA") == (75_000, 0, 75_000)
    costs = shop.sql("SELECT unit_cost, quantity FROM stock_movement WHERE kind = 'sale'")
    assert costs == [(15_000, -24_000), (15_000, -1_000)]


def test_a_scale_label_may_give_the_price(shop: Shop) -> None:
    shop.set(scale_patterns=("21CCCCCPPPPPX",))
    [line] = cart(shop.new, shop.cart(scale_label("00042", 40_000))).lines
    assert line.row.quantity == 1250


def test_a_label_that_buys_nothing_is_refused(shop: Shop) -> None:
    shop.set(scale_patterns=("21CCCCCPPPPPX",))
    order_id = shop.cart()
    with pytest.raises(errors.QuantityOutOfRange):
        ordering.scan(shop.new, order_id, scale_label("00042", 1))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("8999999999999", errors.BarcodeUnknown),
        ("8,99483E+12", errors.BarcodeScientific),
        ("", errors.BarcodeTextInvalid),
        ("gula\x00", errors.BarcodeTextInvalid),
        ("0*GULA", errors.QuantityOutOfRange),
        ("1e9*GULA", errors.QuantityTextInvalid),
        ("1,5*GULA", errors.QuantityTooFine),
        ("1000000*GULA", None),
        ("1000001*GULA", errors.QuantityOutOfRange),
        (scale_label("99999", 500), errors.BarcodeUnknown),
        (scale_label("00042", 0), errors.BarcodeUnknown),
    ],
)
def test_bad_scans(shop: Shop, text: str, error: type[errors.Refused] | None) -> None:
    order_id = shop.cart()
    if error is None:
        assert ordering.scan(shop.new, order_id, text)
        return
    with pytest.raises(error):
        ordering.scan(shop.new, order_id, text)
    assert cart(shop.new, order_id).lines == ()


def test_equal_scans_become_one_line_and_others_do_not(shop: Shop) -> None:
    order_id = shop.cart("GULA", SUGAR_CODE, SUGAR_CARTON)
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 500))
    ordering.scan(shop.new, order_id, "GULA")
    rows = [(line.row.unit, line.row.quantity) for line in cart(shop.new, order_id).lines]
    assert rows == [("pcs", 2000), ("dus", 1000), ("pcs", 1000)]
    assert cart(shop.new, order_id).units == 4000


def test_a_line_keeps_the_price_it_was_scanned_at(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    draft = catalogue.product(shop.new, shop.product("GULA"))
    catalogue.change(shop.new, shop.product("GULA"), type(draft)(**{**vars(draft), "price": 1}))
    ordering.scan(shop.new, order_id, "GULA")
    assert [line.row.unit_price for line in cart(shop.new, order_id).lines] == [17_500, 1]


@pytest.mark.parametrize("quantity", [0, -1000, 10**9 + 1])
def test_a_product_is_added_in_a_sellable_quantity(shop: Shop, quantity: int) -> None:
    order_id = shop.cart("3*GULA")
    with pytest.raises(errors.QuantityOutOfRange):
        ordering.add_product(shop.new, order_id, shop.product("GULA"), quantity)


def test_a_retired_product_is_not_sold(shop: Shop) -> None:
    catalogue.retire(shop.new, shop.product("GULA"))
    order_id = shop.cart()
    with pytest.raises(errors.ProductRetired):
        ordering.scan(shop.new, order_id, SUGAR_CODE)
    with pytest.raises(errors.ProductRetired):
        ordering.add_product(shop.new, order_id, shop.product("GULA"))


def test_there_is_no_such_cart(shop: Shop) -> None:
    for call in (
        lambda: ordering.scan(shop.new, 99, "GULA"),
        lambda: ordering.recall(shop.new, 99),
        lambda: cart_lines.remove_line(shop.new, 99, 1),
        lambda: cart(shop.new, 99),
        lambda: selling.sell(shop.new, 99, cash(1)),
    ):
        with pytest.raises(errors.NotFound) as refused:
            call()
        assert refused.value == errors.NotFound("order", "99")


# ------------------------------------------------------------------ stock


def test_selling_more_than_there_is_warns_by_default(shop: Shop) -> None:
    order_id = shop.cart("10*BUKU")
    changes = ordering.scan(shop.new, order_id, "BUKU")
    assert changes.facts["short"] == ["Buku Tulis", 11_000, 10_000]
    selling.sell(shop.new, order_id, cash(10**6))
    assert shop.stock("BUKU") == (-1_000, 0, -1_000)


def test_it_can_be_refused_or_allowed(shop: Shop) -> None:
    order_id = shop.cart("10*BUKU")
    shop.set(stock_policy="block")
    with pytest.raises(errors.StockShort) as refused:
        ordering.scan(shop.new, order_id, "BUKU")
    assert refused.value == errors.StockShort("Buku Tulis", 11_000, 10_000)
    shop.set(stock_policy="allow")
    assert "short" not in ordering.scan(shop.new, order_id, "BUKU").facts
    shop.set(stock_policy="block")
    with pytest.raises(errors.StockShort):
        selling.sell(shop.new, order_id, cash(10**6))


def test_what_one_order_reserved_another_cannot_sell(shop: Shop) -> None:
    shop.set(stock_policy="block")
    mine, other = shop.cart("8*BUKU"), shop.cart("3*BUKU", "JASA")
    selling.confirm(shop.new, mine)
    assert shop.stock("BUKU") == (10_000, 8_000, 2_000)
    with pytest.raises(errors.StockShort):
        selling.sell(shop.new, other, cash(10**6))
    # Its own reservation is no obstacle.
    selling.sell(shop.new, mine, cash(10**6))
    assert shop.stock("BUKU") == (2_000, 0, 2_000)
    Bookkeeping(shop.session.store).check()


def test_all_units_of_a_product_draw_on_one_stock(shop: Shop) -> None:
    shop.set(stock_policy="block")
    order_id = shop.cart(f"4*{SUGAR_CARTON}", "4*GULA")
    with pytest.raises(errors.StockShort) as refused:
        ordering.scan(shop.new, order_id, "GULA")
    assert refused.value.asked == 101_000
    with pytest.raises(errors.StockShort):
        cart_lines.set_quantity(shop.new, order_id, shop.line(order_id), 5_000)


# ------------------------------------------------------------------ orders


def test_an_order_is_confirmed_then_handed_over(shop: Shop) -> None:
    order_id = shop.cart("GULA", "JASA", customer="BUDI")
    changes = selling.confirm(shop.new, order_id, date(2026, 12, 1), note=" sore ")
    assert changes.facts["number"] == "SO/2026/11/0001"
    assert shop.stock("GULA") == (100_000, 1_000, 99_000)
    [tab] = saved_orders(shop.new)
    assert (tab.number, tab.lines, tab.total) == ("SO/2026/11/0001", 2, 22_500)
    order = cart(shop.new, order_id).order
    assert (order.promised_on, order.note) == ("2026-12-01", "sore")
    assert not cart(shop.new, order_id).is_draft
    sold = selling.sell(shop.new, order_id, cash(22_500))
    assert sold.facts["order"] == "SO/2026/11/0001"
    assert shop.stock("GULA") == (99_000, 0, 99_000)
    assert saved_orders(shop.new) == []


def test_a_cancelled_order_frees_its_goods(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.confirm(shop.new, order_id)
    with pytest.raises(errors.FieldMissing):
        selling.cancel(shop.new, order_id, " ")
    selling.cancel(shop.new, order_id, "batal")
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    with pytest.raises(errors.StateForbids) as refused:
        selling.sell(shop.new, order_id, cash(20_000))
    assert refused.value == errors.StateForbids("order", "cancelled", "complete")
    with pytest.raises(errors.StateForbids):
        selling.cancel(shop.new, order_id, "lagi")
    Bookkeeping(shop.session.store).check()


def test_what_is_sold_is_not_sold_again(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.sell(shop.new, order_id, cash(20_000))
    before = shop.dump()
    with pytest.raises(errors.StateForbids) as refused:
        selling.sell(shop.new, order_id, cash(20_000))
    assert refused.value == errors.StateForbids("order", "completed", "complete")
    assert shop.dump() == before


def test_an_empty_cart_is_neither_confirmed_nor_sold(shop: Shop) -> None:
    order_id = shop.cart()
    for call in (
        lambda: selling.confirm(shop.new, order_id),
        lambda: selling.sell(shop.new, order_id, cash(1)),
        lambda: selling.sell(shop.new, order_id, Terms()),
    ):
        with pytest.raises(errors.CartEmpty):
            call()


def test_a_delivery_needs_somebody_and_somewhere(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    with pytest.raises(errors.CustomerNeeded):
        selling.confirm(shop.new, order_id)
    ordering.set_customer(shop.new, order_id, shop.customer("SITI"))
    with pytest.raises(errors.AddressNeeded):
        selling.confirm(shop.new, order_id)
    selling.confirm(shop.new, order_id, address="Jl. Mawar 7")
    assert cart(shop.new, order_id).order.address == "Jl. Mawar 7"
    sold = selling.sell(shop.new, order_id, cash(20_000))
    assert billed(shop, sold.id_of("invoice"))["customer_address"] == "Jl. Mawar 7"


def test_a_delivery_goes_to_the_customers_own_address(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    selling.sell(shop.new, order_id, cash(20_000))
    assert cart(shop.new, order_id).order.address == "Jl. Melati 5, Malang"


def test_nothing_is_sold_without_a_shift(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    shop.sql("UPDATE shift SET closed_at = 1")
    assert shifts.current_shift(shop.new) is None
    with pytest.raises(errors.ShiftNeeded):
        selling.sell(shop.new, order_id, cash(20_000))


# ------------------------------------------------------------------ several carts


def test_carts_are_held_and_recalled(shop: Shop) -> None:
    first = shop.cart("GULA", customer="BUDI")
    changes = ordering.hold(shop.new, first, " Bu\x00  Ani ")
    second = changes.id_of("order")
    assert [(tab.id, tab.label, tab.held, tab.customer) for tab in open_carts(shop.new)] == [
        (first, "Bu Ani", True, "Budi Santoso"),
        (second, "", False, ""),
    ]
    ordering.recall(shop.new, first)
    ordering.discard(shop.new, second)
    assert [(tab.id, tab.held, tab.total) for tab in open_carts(shop.new)] == [
        (first, False, 17_500)
    ]


def test_there_are_as_many_carts_as_slots(shop: Shop) -> None:
    carts = [shop.cart("GULA") for _ in range(ordering.OPEN_CARTS)]
    with pytest.raises(errors.HoldSlotsFull):
        ordering.hold(shop.new, carts[0])
    selling.sell(shop.new, carts[0], cash(20_000))
    assert ordering.hold(shop.new, carts[1])


def test_numbers_begin_again_with_the_month(shop: Shop) -> None:
    first, second = shop.sell("GULA"), shop.sell("GULA")
    shop.clock.move(days=30)
    third = shop.sell("GULA")
    numbers = [sold.facts["invoice"] for sold in (first, second, third)]
    assert numbers == ["INV/2026/11/0001", "INV/2026/11/0002", "INV/2026/12/0001"]


def test_a_refused_sale_takes_no_number(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="ANI")
    with pytest.raises(errors.CreditLimitExceeded):
        selling.sell(shop.new, order_id, Terms(on_credit=True))
    assert shop.sell("GULA").facts["invoice"] == "INV/2026/11/0001"


# ------------------------------------------------------------------ shifts


def test_a_shift_is_opened_once(shop: Shop) -> None:
    current = shifts.current_shift(shop.new)
    assert current is not None
    assert (current.number, current.business_day) == ("SH/2026/0001", "2026-11-23")
    assert current.opened.local.hour == 9
    with pytest.raises(errors.ShiftOpenAlready) as refused:
        shifts.open_shift(shop.new, 0)
    assert refused.value.number == "SH/2026/0001"


@pytest.mark.parametrize("amount", [-1, 10**14])
def test_no_drawer_holds_such_a_float(shop: Shop, amount: int) -> None:
    with pytest.raises(errors.AmountOutOfRange):
        shifts.open_shift(shop.new, amount)
