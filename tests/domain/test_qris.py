import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import AmountOutOfRange, QrisTextInvalid
from oms_desktop.domain.qris import (
    AMOUNT_MOST,
    LENGTH_MOST,
    QrisMerchant,
    can_ask,
    crc,
    merchant,
    with_amount,
)

FILE = Path(__file__).parents[1] / "data" / "vectors" / "qris.json"
VECTORS: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
STATIC: str = VECTORS["static"]


def sealed(body: str) -> str:
    """A text with a right CRC, so that only its fields can be at fault."""
    return f"{body}6304{crc(body + '6304')}"


BODY = STATIC[:-8]


def test_crc_agrees_with_the_published_check_value() -> None:
    assert crc("123456789") == "29B1"


@pytest.mark.parametrize("case", VECTORS["dynamic"], ids=lambda case: str(case["amount"]))
def test_an_amount_is_put_in(case: dict[str, Any]) -> None:
    assert with_amount(STATIC, case["amount"]) == case["text"]


@pytest.mark.parametrize("case", VECTORS["refused"], ids=lambda case: case["why"])
def test_what_is_no_static_qris_is_refused(case: dict[str, str]) -> None:
    with pytest.raises(QrisTextInvalid) as refusal:
        with_amount(case["text"], 1000)
    assert refusal.value.text == case["text"]
    with pytest.raises(QrisTextInvalid):
        merchant(case["text"])


@pytest.mark.parametrize("amount", VECTORS["refused_amounts"])
def test_amounts_have_bounds(amount: int) -> None:
    with pytest.raises(AmountOutOfRange):
        with_amount(STATIC, amount)


def test_the_sealed_body_is_the_vector() -> None:
    assert sealed(BODY) == STATIC


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("000201", "000202"),  # another format
        ("010211", "010212"),  # dynamic
        ("010211", ""),  # kind unsaid
        ("5303360", "5303840"),  # dollars
        ("5802ID", "5802SG"),  # Singapore
        ("5911TOKO CONTOH", ""),  # nobody
        ("6007BANDUNG", "6007BANDUNG6007BANDUNG"),  # twice
        ("6007BANDUNG", "6000"),  # empty
        ("62070703A01", "62070704A01"),  # an inner field longer than its outer
        ("5144", "9144"),  # not of the national network
        ("000201010211", "010211000201"),  # order
        ("TOKO CONTOH", "TOKO CONTÖH"),
    ],
)
def test_a_right_crc_does_not_excuse_a_wrong_field(was: str, becomes: str) -> None:
    assert was in BODY
    body = BODY.replace(was, becomes, 1)
    text = f"{body}63040000" if not body.isascii() else sealed(body)
    with pytest.raises(QrisTextInvalid):
        with_amount(text, 1000)


def test_nothing_may_follow_the_crc() -> None:
    with pytest.raises(QrisTextInvalid):
        merchant(STATIC + "6401X")


def test_tip_fields_give_way_and_pasted_line_ends_do_not_matter() -> None:
    with_tip = sealed(BODY.replace("5303360", "5303360550203570510.00", 1))
    assert with_amount(f" {with_tip}\n", 25000) == VECTORS["dynamic"][0]["text"]


def test_the_merchant_is_named() -> None:
    assert merchant(STATIC) == QrisMerchant("TOKO CONTOH", "BANDUNG")


def test_a_text_longer_than_the_format_allows_is_refused() -> None:
    def padded(length: int) -> str:
        """The same fields and unknown ones, so that the whole is of a length."""
        missing = length - len(STATIC)
        more = ""
        for tag in range(80, 99):
            size = min(99, missing - 4 - (5 if missing > 103 else 0))
            more += f"{tag}{size:02d}{'x' * size}"
            missing -= size + 4
            if not missing:
                break
        return sealed(BODY + more)

    longest = padded(LENGTH_MOST)
    assert len(longest) == LENGTH_MOST
    assert merchant(longest).name == "TOKO CONTOH"
    with pytest.raises(QrisTextInvalid):
        merchant(padded(LENGTH_MOST + 1))


def test_what_one_payment_can_be() -> None:
    assert [can_ask(each) for each in (-1, 0, 1, AMOUNT_MOST, AMOUNT_MOST + 1)] == [
        False,
        False,
        True,
        True,
        False,
    ]


@given(st.integers(1, AMOUNT_MOST))
def test_the_payer_reads_back_the_amount(amount: int) -> None:
    text = with_amount(STATIC, amount)
    assert f"540{len(str(amount))}{amount}5802ID" in text
    assert text[-4:] == crc(text[:-4])


@given(st.text(max_size=200))
def test_any_text_is_understood_or_refused(text: str) -> None:
    with pytest.raises(QrisTextInvalid):
        with_amount(text, 1000)


@given(st.integers(0, len(STATIC) - 1), st.characters(min_codepoint=32, max_codepoint=126))
def test_one_wrong_character_is_always_noticed(at: int, other: str) -> None:
    text = STATIC[:at] + other + STATIC[at + 1 :]
    if text.upper() == STATIC:
        return
    with pytest.raises(QrisTextInvalid):
        with_amount(text, 1000)
