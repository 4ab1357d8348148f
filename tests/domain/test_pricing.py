"""What a cart comes to: all sums add up exactly, whatever is in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.errors import DiscountTooLarge
from oms_desktop.domain.pricing import LinePrice, Totals, labelled, total_up
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.tax import NO_TAX, TaxClass, TaxPolicy, rate_on, tax_of

RATE = rate_on(date(2026, 11, 23))
EXCLUDED = TaxPolicy(RATE, prices_include_tax=False)
INCLUDED = TaxPolicy(RATE, prices_include_tax=True)

percents = st.builds(Discount, st.just("percent"), st.integers(0, 10_000))
lines = st.lists(
    st.builds(
        LinePrice,
        st.integers(1, 10**7),
        st.integers(0, 10**8),
        percents | st.just(Discount()),
        st.sampled_from(TaxClass),
    ),
    max_size=8,
)
policies = st.builds(TaxPolicy, st.sampled_from([None, RATE]), st.booleans(), st.booleans())


def check(totals: Totals, priced: list[LinePrice]) -> None:
    assert totals.gross == sum(line.gross for line in priced)
    assert totals.subtotal == sum(line.amount for line in priced)
    assert totals.line_discount == sum(line.reduction for line in priced)
    assert totals.discount == totals.line_discount + totals.order_discount
    assert sum(totals.shares) == totals.order_discount
    assert all(0 <= share <= line.amount for share, line in zip(totals.shares, priced, strict=True))
    added = 0 if totals.prices_include_tax else totals.tax_amount
    assert totals.total == (
        totals.subtotal - totals.order_discount + added + totals.shipping + totals.rounding
    )


@given(lines, percents, policies, st.integers(0, 10**6))
def test_sums_add_up(
    priced: list[LinePrice], discount: Discount, policy: TaxPolicy, shipping: int
) -> None:
    totals = total_up(priced, discount, policy, shipping)
    check(totals, priced)
    check(totals.rounded(-50), priced)
    assert totals.rounded(-50).rounded(0) == totals
    assert (totals.tax is None) == (policy.rate is None)


@given(lines, st.data())
def test_an_order_discount_in_money_is_taken_off_whole(
    priced: list[LinePrice], data: st.DataObject
) -> None:
    subtotal = sum(line.amount for line in priced)
    discount = Discount("amount", data.draw(st.integers(0, subtotal)))
    totals = total_up(priced, discount)
    check(totals, priced)
    assert totals.total == subtotal - discount.value
    with pytest.raises(DiscountTooLarge):
        total_up(priced, Discount("amount", subtotal + 1))


def test_a_line_is_rounded_half_up_once() -> None:
    assert LinePrice(333, 1000).gross == 333
    assert LinePrice(1500, 333).gross == 500
    line = LinePrice(1250, 32_000, Discount("percent", 1000))
    assert (line.gross, line.reduction, line.amount) == (40_000, 4_000, 36_000)


def test_both_discounts_reduce_the_tax_base() -> None:
    priced = [
        LinePrice(1000, 100_000, Discount("amount", 10_000)),
        LinePrice(1000, 90_000, tax_class=TaxClass.EXEMPT),
    ]
    totals = total_up(priced, Discount("amount", 18_000), EXCLUDED)
    assert totals.shares == (9_000, 9_000)
    assert totals.tax == tax_of(81_000, RATE, included=False)
    assert totals.total == 180_000 - 18_000 + 8_910


@pytest.mark.parametrize(
    ("policy", "tax"),
    [
        (NO_TAX, 0),
        (EXCLUDED, 1_100),
        (TaxPolicy(RATE, prices_include_tax=False, shipping_taxed=True), 3_300),
    ],
)
def test_shipping_is_taxed_if_the_shop_says_so(policy: TaxPolicy, tax: int) -> None:
    totals = total_up([LinePrice(1000, 10_000)], policy=policy, shipping=20_000)
    assert totals.tax_amount == tax
    assert totals.total == 30_000 + tax


def test_included_tax_adds_nothing() -> None:
    totals = total_up([LinePrice(1000, 111_000)], policy=INCLUDED)
    assert (totals.tax_amount, totals.total) == (11_000, 111_000)


def test_an_empty_cart_comes_to_nothing() -> None:
    totals = total_up([], Discount("percent", 1000), EXCLUDED)
    assert (totals.total, totals.tax_amount, totals.shares) == (0, 0, ())


@given(st.integers(1, 99_999), st.integers(1, 10**7))
def test_a_price_label_comes_to_what_is_printed_on_it(amount: int, unit_price: int) -> None:
    quantity, discount = labelled(amount, unit_price)
    if quantity == 0:
        assert 2 * amount * ONE < unit_price
        return
    line = LinePrice(quantity, unit_price, discount)
    assert line.amount == amount
    assert discount.value <= -(-unit_price // ONE)
