"""Quantities: thousandths, as fine as their unit allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import QuantityOutOfRange, QuantityTextInvalid, QuantityTooFine
from oms_desktop.domain.money import ENGLISH, INDONESIAN, NumberStyle
from oms_desktop.domain.quantity import (
    QUANTITY_LIMIT,
    check_decimals,
    format_quantity,
    parse_quantity,
    split_quantity,
)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        *((1500, "1,5"), (12000, "12"), (0, "0"), (1, "0,001"), (1_200_000, "1.200")),
        *((-2500, "\N{MINUS SIGN}2,5"), (1050, "1,05")),
    ],
)
def test_quantities_have_no_needless_zeros(quantity: int, text: str) -> None:
    assert format_quantity(quantity) == text


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("3", 3000), ("1,5", 1500), ("1.200", 1_200_000), (" 0,025 ", 25), ("1000000", 10**9)],
)
def test_quantities_as_people_type_them(text: str, quantity: int) -> None:
    assert parse_quantity(text) == quantity


@pytest.mark.parametrize(
    "text",
    [
        *("", "abc", "1e9", "-1", "+1", "1.5", "1,2345", "1.20", "3 pcs", ",5", "1 000", "1_0"),
        *("9" * 21, "1" + ".000" * 1500, "\N{ARABIC-INDIC DIGIT ONE}"),
    ],
)
def test_what_is_no_quantity_is_refused_and_kept(text: str) -> None:
    with pytest.raises(QuantityTextInvalid) as refused:
        parse_quantity(text)
    assert refused.value.text == text


@pytest.mark.parametrize("text", ["0", "0,000", "1000000,001", "1000000000", "9" * 13])
def test_nothing_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(QuantityOutOfRange) as refused:
        parse_quantity(text)
    assert refused.value.high == QUANTITY_LIMIT


def test_zero_is_read_where_it_is_allowed() -> None:
    assert parse_quantity("0", zero=True) == 0
    with pytest.raises(QuantityOutOfRange):
        parse_quantity("5", high=4999)


@given(st.integers(1, QUANTITY_LIMIT), st.sampled_from([INDONESIAN, ENGLISH]))
def test_what_is_written_can_be_read(quantity: int, style: NumberStyle) -> None:
    assert parse_quantity(format_quantity(quantity, style), style) == quantity


@given(st.text())
def test_any_text_is_a_quantity_within_bounds_or_refused(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except (QuantityTextInvalid, QuantityOutOfRange):
        return
    assert 0 < quantity <= QUANTITY_LIMIT


@pytest.mark.parametrize(
    ("quantity", "decimals", "fine"),
    [
        *((1000, 0, True), (1500, 0, False), (1500, 1, True), (1250, 1, False)),
        *((1250, 2, True), (1255, 2, False), (1255, 3, True)),
    ],
)
def test_a_unit_says_its_decimals(quantity: int, decimals: int, fine: bool) -> None:
    if fine:
        check_decimals(quantity, decimals, "kg")
        return
    with pytest.raises(QuantityTooFine) as refused:
        check_decimals(quantity, decimals, "kg")
    assert refused.value == QuantityTooFine(quantity, "kg")


def test_a_prefix_says_how_many() -> None:
    assert split_quantity("3*gula") == (3000, "gula")
    assert split_quantity("1,5 * 8991") == (1500, "8991")
    assert split_quantity(" gula ") == (None, "gula")
    assert split_quantity("2*a*b") == (2000, "a*b")


@pytest.mark.parametrize("text", ["*gula", "x*gula", "0*gula", "-1*gula"])
def test_a_bad_prefix_is_refused(text: str) -> None:
    with pytest.raises((QuantityTextInvalid, QuantityOutOfRange)):
        split_quantity(text)
