import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.discounts import NO_DISCOUNT, Discount, parse_discount, spread
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    DiscountTextInvalid,
    DiscountTooLarge,
    PercentTooLarge,
)
from oms_desktop.domain.money import ENGLISH


@pytest.mark.parametrize(
    ("text", "discount"),
    [
        ("10%", Discount("percent", 1000)),
        ("12,5 %", Discount("percent", 1250)),
        ("0,25%", Discount("percent", 25)),
        ("100%", Discount("percent", 10000)),
        ("3000", Discount("amount", 3000)),
        ("Rp 3.000", Discount("amount", 3000)),
        ("Rp 3.000,00", Discount("amount", 3000)),
        ("", NO_DISCOUNT),
        ("  ", NO_DISCOUNT),
        ("0", NO_DISCOUNT),
        ("0%", NO_DISCOUNT),
    ],
)
def test_discounts_as_typed(text: str, discount: Discount) -> None:
    assert parse_discount(text) == discount


def test_the_english_style_has_a_point() -> None:
    assert parse_discount("12.5%", ENGLISH) == Discount("percent", 1250)
    assert parse_discount("3,000", ENGLISH) == Discount("amount", 3000)


@pytest.mark.parametrize(
    "text",
    [
        "%",
        "100,01%",
        "101%",
        "-5%",
        "1e1%",
        "12.5%",
        "12,555%",
        "-3000",
        "abc",
        "10%%",
        "٣%",
        "4.5",
    ],
)
def test_what_is_no_discount_is_refused_and_kept(text: str) -> None:
    with pytest.raises(DiscountTextInvalid) as refusal:
        parse_discount(text)
    assert refusal.value.text == text


def test_unbelievable_amounts_are_refused() -> None:
    with pytest.raises(AmountOutOfRange):
        parse_discount("9" * 15)


@pytest.mark.parametrize(
    ("discount", "amount", "off"),
    [
        (Discount("percent", 1000), 78000, 7800),
        (Discount("percent", 1250), 999, 125),
        (Discount("percent", 5000), 1, 1),  # half up
        (Discount("percent", 10000), 78000, 78000),
        (Discount("amount", 3000), 3000, 3000),
        (NO_DISCOUNT, 0, 0),
    ],
)
def test_what_a_discount_takes_off(discount: Discount, amount: int, off: int) -> None:
    assert discount.of(amount) == off


def test_more_than_the_amount_is_refused() -> None:
    with pytest.raises(DiscountTooLarge) as refusal:
        Discount("amount", 3001).of(3000)
    assert (refusal.value.discount, refusal.value.amount) == (3001, 3000)


@pytest.mark.parametrize(("kind", "value"), [("percent", 10001), ("amount", -1), ("none", 1)])
def test_impossible_discounts_cannot_be_built(kind: str, value: int) -> None:
    with pytest.raises(ValueError, match="no such discount"):
        Discount(kind, value)  # type: ignore[arg-type]  # a plain str where a Literal belongs


@given(st.integers(0, 10000), st.integers(0, 10**13))
def test_a_percentage_never_exceeds_its_amount(value: int, amount: int) -> None:
    assert 0 <= Discount("percent", value).of(amount) <= amount


@pytest.mark.parametrize(
    ("discount", "amounts", "shares"),
    [
        (1000, [1000, 1000, 1000], [334, 333, 333]),
        (10, [5, 0, 5], [5, 0, 5]),
        (1, [0, 7], [0, 1]),
        (0, [0, 0], [0, 0]),
        (0, [], []),
        (3, [1, 1, 1], [1, 1, 1]),
        (100, [1, 99_999], [0, 100]),
    ],
)
def test_spread(discount: int, amounts: list[int], shares: list[int]) -> None:
    assert spread(discount, amounts) == shares


@given(st.lists(st.integers(0, 10**9), max_size=30), st.data())
def test_spreading_loses_nothing_and_never_passes_a_line(
    amounts: list[int], data: st.DataObject
) -> None:
    discount = data.draw(st.integers(0, sum(amounts)))
    shares = spread(discount, amounts)
    assert sum(shares) == discount
    for share, amount in zip(shares, amounts, strict=True):
        assert 0 <= share <= amount
        # Within one rupiah of its exact part.
        assert abs(share * sum(amounts) - discount * amount) < max(sum(amounts), 1)


def test_more_than_all_lines_is_refused() -> None:
    with pytest.raises(DiscountTooLarge):
        spread(11, [5, 5])
    with pytest.raises(DiscountTooLarge):
        spread(1, [])
    for discount, amounts in ((-1, [5]), (1, [5, -1])):
        with pytest.raises(ValueError, match="negative"):
            spread(discount, amounts)


@pytest.mark.parametrize("text", ["200%", "100,01 %", "5000%"])
def test_more_than_everything_is_its_own_refusal(text: str) -> None:
    with pytest.raises(PercentTooLarge):
        parse_discount(text)
