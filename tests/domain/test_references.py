"""References of payments: what a slip says is kept, a whole card number never."""

import pytest

from oms_desktop.domain.errors import TextTooLong
from oms_desktop.domain.errors_paying import CardNumberTyped
from oms_desktop.domain.references import clean_reference, passes_luhn


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111 123456",
        "BCA 5555555555554444",
        "378282246310005",
        "6011.1111.1111.1117",
        "123456 4111111111111111",
        "4111/1111/1111/1111",
        "4111–1111–1111–1111",
        "4111 - 1111 - 1111 - 1111",
        "4111_1111_1111_1111",
        "1946000000000005",
    ],
)
def test_whole_card_numbers_are_refused(text: str) -> None:
    with pytest.raises(CardNumberTyped):
        clean_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A1B2C3 4444",
        "412233445566",
        "4111111111111112",
        "0411111111111111",
        "123456 1111",
        "INV 2026 11 0001",
        "20261123 104500 00012",
    ],
)
def test_what_a_slip_says_is_kept(text: str) -> None:
    assert clean_reference(text) == text


def test_a_long_reference_is_refused() -> None:
    with pytest.raises(TextTooLong):
        clean_reference("x" * 41)


def test_the_check_digit() -> None:
    assert passes_luhn("79927398713")
    assert not any(passes_luhn(f"7992739871{digit}") for digit in (0, 1, 2, 4, 5, 6, 7, 8, 9))
