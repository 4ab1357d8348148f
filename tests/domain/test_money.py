"""Money: one parser that refuses rather than guesses, one formatter, exact rounding."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import AmountOutOfRange, MoneyTextInvalid
from oms_desktop.domain.money import (
    AMOUNT_LIMIT,
    ENGLISH,
    INDONESIAN,
    NumberStyle,
    format_money,
    format_number,
    group_digits,
    half_up,
    parse_money,
)

amounts = st.integers(0, AMOUNT_LIMIT)
styles = st.sampled_from([INDONESIAN, ENGLISH])


@pytest.mark.parametrize(
    ("numerator", "denominator", "result"),
    [(5, 2, 3), (-5, 2, -3), (4, 2, 2), (7, 3, 2), (8, 3, 3), (1, -2, -1), (-1, -2, 1), (0, 9, 0)],
)
def test_halves_go_away_from_zero(numerator: int, denominator: int, result: int) -> None:
    assert half_up(numerator, denominator) == result


@given(st.integers(), st.integers().filter(bool))
def test_rounding_is_the_nearest_integer_and_odd(numerator: int, denominator: int) -> None:
    rounded = half_up(numerator, denominator)
    exact = Fraction(numerator, denominator)
    assert abs(rounded - exact) <= Fraction(1, 2)
    if abs(rounded - exact) == Fraction(1, 2):
        assert abs(rounded) > abs(exact)
    assert half_up(-numerator, denominator) == -rounded


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        half_up(1, 0)


@pytest.mark.parametrize(
    ("amount", "exponent", "style", "text"),
    [
        (0, 0, INDONESIAN, "0"),
        (1250000, 0, INDONESIAN, "1.250.000"),
        (1250000, 0, ENGLISH, "1,250,000"),
        (-5000, 0, INDONESIAN, "\N{MINUS SIGN}5.000"),
        (123456, 2, INDONESIAN, "1.234,56"),
        (-105, 2, ENGLISH, "\N{MINUS SIGN}1.05"),
        (7, 3, INDONESIAN, "0,007"),
    ],
)
def test_numbers_in_tables(amount: int, exponent: int, style: NumberStyle, text: str) -> None:
    assert format_number(amount, exponent, style) == text


def test_amounts_with_their_currency() -> None:
    assert format_money(230000) == "Rp\N{NO-BREAK SPACE}230.000"
    assert format_money(-5000) == "\N{MINUS SIGN}Rp\N{NO-BREAK SPACE}5.000"
    assert format_money(1250000, formal=True) == "Rp1.250.000"


def test_digits_are_grouped() -> None:
    assert group_digits("1250000", INDONESIAN) == "1.250.000"
    assert group_digits("0012", ENGLISH) == "12"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *(("1.250.000", 1250000), ("1250000", 1250000), ("0", 0), ("  17.500 ", 17500)),
        *(("Rp 1.250.000,00", 1250000), ("Rp1.250.000", 1250000), ("rp. 500", 500)),
        *(("IDR 2.000,-", 2000), ("12.500,0", 12500), ("Rp\N{NO-BREAK SPACE}230.000", 230000)),
    ],
)
def test_amounts_as_people_type_them(text: str, amount: int) -> None:
    assert parse_money(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "Rp", "abc", "12abc", "1.25.000", "1.2500", "12,50", "1,250,000", "1e5"),
        *("-5", "+5", "\N{MINUS SIGN}5", "1_000", "1 000", "0x10", "1..000", ".500", "5,", "=1+1"),
        *("9" * 21, "1.250.000,5", "\N{ARABIC-INDIC DIGIT ONE}", "Rp Rp 5", "10%", "5\n6"),
    ],
)
def test_anything_else_is_refused_and_kept(text: str) -> None:
    with pytest.raises(MoneyTextInvalid) as refused:
        parse_money(text)
    assert refused.value.text == text


def test_the_style_decides_what_a_mark_means() -> None:
    assert parse_money("1,250,000.00", style=ENGLISH) == 1250000
    with pytest.raises(MoneyTextInvalid):
        parse_money("1.250.000", style=ENGLISH)


def test_cents_are_read_only_if_the_currency_has_them() -> None:
    assert parse_money("12,5", exponent=2) == 1250
    assert parse_money("12,05", exponent=2) == 1205
    assert parse_money("7", exponent=2) == 700
    with pytest.raises(MoneyTextInvalid):
        parse_money("12,055", exponent=2)


def test_bounds_are_kept() -> None:
    assert parse_money(str(AMOUNT_LIMIT)) == AMOUNT_LIMIT
    with pytest.raises(AmountOutOfRange) as refused:
        parse_money(str(AMOUNT_LIMIT + 1))
    assert refused.value == AmountOutOfRange(AMOUNT_LIMIT + 1, 0, AMOUNT_LIMIT)
    with pytest.raises(AmountOutOfRange):
        parse_money("4", low=5)


@given(amounts, st.integers(0, 3), styles)
def test_what_is_written_can_be_read(amount: int, exponent: int, style: NumberStyle) -> None:
    assert parse_money(format_number(amount, exponent, style), exponent, style) == amount
    assert parse_money(format_money(amount, exponent, style), exponent, style) == amount


@given(st.text())
def test_any_text_is_an_amount_within_bounds_or_refused(text: str) -> None:
    try:
        amount = parse_money(text)
    except (MoneyTextInvalid, AmountOutOfRange):
        return
    assert 0 <= amount <= AMOUNT_LIMIT
