"""Many prices at once: rounding, and what can't be a price."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.discounts import Discount, parse_discount
from oms_desktop.domain.price_changes import STEPS, PriceChange
from oms_desktop.domain.products import PRICE_LIMIT


@pytest.mark.parametrize(
    ("up", "text", "step", "price", "new"),
    [
        (True, "5%", 1, 17_500, 18_375),
        (True, "5%", 100, 17_500, 18_400),
        (True, "5%", 500, 17_500, 18_500),
        (False, "10%", 1, 12_345, 11_110),
        (True, "500", 1, 17_500, 18_000),
        (False, "500", 1000, 17_500, 17_000),
        # Halfway goes up.
        (True, "250", 500, 1_000, 1_500),
        (True, "", 500, 17_740, 17_500),
        (False, "17.500", 1, 17_500, None),
        (False, "20.000", 1, 17_500, None),
        (False, "100%", 1, 17_500, None),
        (False, "90%", 1000, 4_000, None),
        (True, "100%", 1, PRICE_LIMIT, None),
    ],
)
def test_examples(up: bool, text: str, step: int, price: int, new: int | None) -> None:
    assert PriceChange(up, parse_discount(text), step).of(price) == new


@given(
    st.booleans(),
    st.integers(0, 10_000),
    st.sampled_from(STEPS),
    st.integers(1, PRICE_LIMIT),
)
def test_a_new_price_is_a_multiple_near_the_exact_one(
    up: bool, share: int, step: int, price: int
) -> None:
    by = Discount("percent", share) if share else Discount()
    new = PriceChange(up, by, step).of(price)
    exact = price * (10_000 + share if up else 10_000 - share)
    if new is None:
        assert exact < step * 10_000 or exact > (PRICE_LIMIT - step) * 10_000
    else:
        assert new % step == 0
        assert abs(new * 10_000 - exact) <= (step + 1) * 5_000


def test_no_other_step() -> None:
    with pytest.raises(ValueError, match="step"):
        PriceChange(up=True, by=Discount(), step=7)
