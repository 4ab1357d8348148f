"""From a cart to a paid invoice: every way to settle, and every way to be refused."""

import pytest

from oms_desktop.database import invoices, payments
from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import cart_lines, selling, voiding
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import billed
from tests.helpers.shop import (
    SUGAR_CARTON,
    Shop,
    cash,
)


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
    invoice = billed(shop.session.store, sold.id_of("invoice"))
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
    assert billed(shop.session.store, sold.id_of("invoice"))["rounding"] == 0
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
    assert selling.sell(shop.new, order_id, money(PaymentMethod.QRIS, 8_550, "1")).touched
    assert shop.sell("KOPI", terms=money(PaymentMethod.CARD, 8_550)).touched


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


def test_rounded_up_cash_covers_the_rounded_total(shop: Shop) -> None:
    shop.set(rounding_direction="up")
    order_id = shop.cart("KOPI", customer="SITI")
    for terms in (cash(8_550), cash(8_599), cash(8_560, on_credit=True)):
        with pytest.raises(errors.PaymentTooSmall) as refused:
            selling.sell(shop.new, order_id, terms)
        assert refused.value.due == 8_600
    assert selling.sell(shop.new, order_id, cash(8_600)).facts["total"] == 8_600


@pytest.mark.parametrize(
    ("method", "due"), [(PaymentMethod.CASH, 8_500), (PaymentMethod.QRIS, 8_550), (None, 8_550)]
)
def test_what_is_charged_is_what_was_shown(
    shop: Shop, method: PaymentMethod | None, due: int
) -> None:
    order_id = shop.cart("KOPI", customer="SITI")
    tender = Tender(method, due) if method else None
    for shown in (due - 1, due + 1, 0):
        with pytest.raises(errors.TotalChanged) as refused:
            selling.sell(shop.new, order_id, Terms(tender, on_credit=True, expected=shown))
        assert refused.value == errors.TotalChanged(shown, due)
    terms = Terms(tender, on_credit=True, expected=due)
    assert selling.sell(shop.new, order_id, terms).facts["total"] == due


@pytest.mark.parametrize("amount", [-1, 10**14])
def test_unbelievable_money_is_refused(shop: Shop, amount: int) -> None:
    order_id = shop.cart("KOPI", customer="SITI")
    with pytest.raises(errors.AmountOutOfRange):
        selling.sell(shop.new, order_id, cash(amount, on_credit=True))


# ------------------------------------------------------------------ credit


def test_a_sale_on_credit_is_owed_until_its_day(shop: Shop) -> None:
    sold = shop.sell("GULA", "KOPI", customer="BUDI", terms=Terms(on_credit=True))
    invoice = billed(shop.session.store, sold.id_of("invoice"))
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
    assert billed(shop.session.store, sold.id_of("invoice"))["due_on"] == "2026-12-07"
    assert shop.balance("BUDI") == 7_500


def test_a_customer_who_pays_owes_nothing(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="BUDI", terms=cash(20_000, on_credit=True))
    assert billed(shop.session.store, sold.id_of("invoice"))["due_on"] is None
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
    with pytest.raises(errors.CreditLimitExceeded):
        selling.sell(shop.new, order_id, cash(2_499, on_credit=True))
    # Up to the limit itself is fine.
    assert selling.sell(shop.new, order_id, cash(2_500, on_credit=True)).touched
    assert shop.balance("BUDI") == 500_000


def test_only_the_owner_passes_the_limit_and_it_is_told(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="ANI")
    terms = Terms(on_credit=True, over_limit=True)
    with pytest.raises(errors_people.RightMissing):
        selling.sell(shop.as_(Role.MANAGER), order_id, terms)
    assert selling.sell(shop.as_(Role.OWNER), order_id, terms).touched
    assert shop.sql("SELECT document FROM journal WHERE kind = 'right.used'") == [("ANI",)]


def test_a_customer_without_a_limit_has_none(shop: Shop) -> None:
    assert shop.sell("20*GULA", customer="SITI", terms=Terms(on_credit=True)).touched
    assert shop.balance("SITI") == 350_000


def test_a_shop_may_want_a_limit_first(shop: Shop) -> None:
    shop.set(credit_without_limit=False)
    order_id = shop.cart("GULA", customer="SITI")
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        selling.sell(shop.new, order_id, Terms(on_credit=True))
    assert refused.value == errors.CreditLimitExceeded("Siti Aminah", 17_500, 0)
    terms = Terms(on_credit=True, over_limit=True)
    assert selling.sell(shop.as_(Role.OWNER), order_id, terms).touched
    assert shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True)).touched


def test_what_moves_goods_says_whose(shop: Shop) -> None:
    """So that every screen that shows their stock is drawn anew."""
    goods = {shop.product("GULA"), shop.product("JASA")}
    order_id = shop.cart("GULA", "JASA", "GULA")
    assert set(selling.confirm(shop.new, order_id).touched["product"]) == goods
    assert set(selling.cancel(shop.new, order_id, "batal").touched["product"]) == goods
    for undo in (voiding.void, voiding.correct):
        invoice_id = shop.sell("GULA", "JASA").id_of("invoice")
        assert set(undo(shop.new, invoice_id, "salah").touched["product"]) == goods


# ------------------------------------------------------------------ tax and discounts


def test_excluded_tax_comes_on_top_of_what_is_taxed(shop: Shop) -> None:
    shop.set(taxable=True, prices_include_tax=False, shop_tax_id="01.234")
    invoice = billed(shop.session.store, shop.sell("GULA", "BUKU").id_of("invoice"))
    assert (invoice["tax_base"], invoice["tax"]) == (17_500, 1_925)
    assert (invoice["rounding"], invoice["total"]) == (-25, 94_400)


def test_included_tax_is_inside(shop: Shop) -> None:
    shop.set(taxable=True)
    invoice = billed(shop.session.store, shop.sell("GULA", "BUKU").id_of("invoice"))
    assert (invoice["tax_base"], invoice["tax"]) == (15_766, 1_734)
    assert (invoice["tax_numerator"], invoice["tax_denominator"]) == (11, 100)
    assert (invoice["rounding"], invoice["total"]) == (0, 92_500)


def test_a_shop_is_not_taxable_by_default(shop: Shop) -> None:
    invoice = billed(shop.session.store, shop.sell("GULA").id_of("invoice"))
    assert (invoice["tax"], invoice["tax_base"], invoice["tax_numerator"]) == (0, 0, 0)


def test_discounts_of_lines_and_order_are_spread_to_the_rupiah(shop: Shop) -> None:
    order_id = shop.cart("3*GULA", "KOPI", "BUKU")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 1000))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 10_000))
    sold = selling.sell(shop.new, order_id, cash(10**6))
    invoice = billed(shop.session.store, sold.id_of("invoice"))
    assert (invoice["gross"], invoice["line_discount"]) == (136_050, 5_250)
    assert (invoice["order_discount"], invoice["total"]) == (10_000, 120_800)
    lines = invoices.lines_of(shop.session.store, sold.id_of("invoice"))
    assert [line["order_discount_share"] for line in lines] == [3_612, 654, 5_734]


def test_a_free_sale_takes_no_money(shop: Shop) -> None:
    order_id = shop.cart("JASA")
    cart_lines.set_line_discount(
        shop.why, order_id, shop.line(order_id), Discount("percent", 10_000)
    )
    sold = selling.sell(shop.new, order_id, Terms())
    assert (sold.facts["total"], sold.facts["balance"]) == (0, 0)
    order_id = shop.cart("JASA")
    cart_lines.set_price(shop.why, order_id, shop.line(order_id), 99)
    sold = selling.sell(shop.new, order_id, cash(0))
    assert (sold.facts["total"], sold.facts["paid"]) == (0, 0)
    assert billed(shop.session.store, sold.id_of("invoice"))["rounding"] == -99
    assert shop.sql("SELECT count(*) FROM payment") == [(0,)]
