"""What one invoice bills of an order: parts that add up to the whole."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain import billing as rules
from oms_desktop.domain.billing import Before, part_of_line, total_parts
from oms_desktop.domain.discounts import Discount, spread
from oms_desktop.domain.pricing import LinePrice, total_up
from oms_desktop.domain.tax import NO_TAX, RATES, TaxClass, TaxPolicy


@st.composite
def lines(draw: st.DrawFn) -> LinePrice:
    price = draw(st.integers(0, 200_000))
    quantity = draw(st.integers(1, 9_000))
    gross = LinePrice(quantity, price).gross
    discount = draw(
        st.one_of(
            st.builds(Discount),
            st.builds(Discount, st.just("percent"), st.integers(1, 10_000)),
            st.builds(Discount, st.just("amount"), st.integers(0, gross)),
        )
    )
    return LinePrice(quantity, price, discount, draw(st.sampled_from(TaxClass)))


POLICIES = st.sampled_from(
    [
        NO_TAX,
        *(TaxPolicy(RATES[1], inside, sent) for inside in (True, False) for sent in (True, False)),
    ]
)


@given(
    cart=st.lists(lines(), min_size=1, max_size=5),
    percent=st.integers(0, 10_000),
    policy=POLICIES,
    shipping=st.integers(0, 50_000),
    cuts=st.randoms(use_true_random=False),
    shipments_=st.integers(1, 5),
)
def test_parts_of_an_order_add_up_to_it(
    cart: list[LinePrice],
    percent: int,
    policy: TaxPolicy,
    shipping: int,
    cuts: random.Random,
    shipments_: int,
) -> None:
    discount = Discount("percent", percent) if percent else Discount()
    whole = total_up(cart, discount, policy, shipping)
    shares = spread(whole.order_discount, [line.amount for line in cart])
    before = [Before() for _ in cart]
    billed = count = 0
    seen = [0, 0]
    for turn in range(shipments_):
        last = turn == shipments_ - 1
        quantities = [
            line.quantity - b.quantity if last else cuts.randint(0, line.quantity - b.quantity)
            for line, b in zip(cart, before, strict=True)
        ]
        parts = []
        for at, (line, share, quantity) in enumerate(zip(cart, shares, quantities, strict=True)):
            if not quantity:
                continue
            old = before[at]
            part = part_of_line(line, share, quantity, old)
            assert 0 <= part.share <= part.amount
            assert part.discount >= 0
            before[at] = Before(
                old.quantity + quantity, old.discount + part.discount, old.share + part.share
            )
            parts.append(part)
        if not parts:
            continue
        totals = total_parts(parts, policy, 0 if count else shipping)
        count += 1
        billed += totals.total
        seen[0] += sum(part.discount for part in parts)
        seen[1] += totals.order_discount
    difference = whole.total - billed
    if shipping or count > 1:
        assert abs(difference) <= max(1, count) * (len(cart) + 1)
    assert rules.last_difference(whole.total, billed, len(cart), count) == (
        difference if count > 1 else 0
    )
    if count == 1:
        assert difference == 0
    # What can't be taken off a part of a rupiah is all that is missing.
    assert 0 <= whole.line_discount - seen[0] <= count * len(cart)
    assert 0 <= whole.order_discount - seen[1] <= count * len(cart)


def test_more_than_rounding_is_no_rounding() -> None:
    assert rules.last_difference(1_000, 1_007, 3, 2) == -7
    assert rules.last_difference(1_000, 1_009, 3, 2) == 0
    assert rules.last_difference(1_000, 1_001, 3, 1) == 0


@pytest.mark.parametrize(
    ("quantity", "billed", "gone", "left"),
    [(5, 0, 0, 5), (5, 5, 0, 0), (5, 10, 5, 0), (5, 7, 5, 3), (5, 3, 5, 5), (5, 8, 8, 5)],
)
def test_what_was_billed_before_is_not_billed_again(
    quantity: int, billed: int, gone: int, left: int
) -> None:
    assert rules.to_bill(quantity, billed, gone) == left
