"""QRIS without internet: the shop's own static code, read to the end, with an amount put in.

The text follows EMVCo's merchant-presented format: two digits of tag, two of length, the value,
again and again; the last field is a CRC over everything before it and its own head.
"""

from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.errors import AmountOutOfRange, QrisTextInvalid

AMOUNT_MOST: Final = 10_000_000
"""Highest amount of one QRIS payment, in rupiah."""
LENGTH_MOST: Final = 512
"""Longest text that the format allows, in characters."""

_CRC_HEAD: Final = "6304"
_CRC_LENGTH: Final = 4
_HEAD: Final = 4
_STATIC: Final = "11"
_DYNAMIC: Final = "12"
# Tags whose value is itself a row of fields: merchant accounts, additional data, other language.
_TEMPLATES: Final = frozenset({*(f"{tag:02d}" for tag in range(26, 52)), "62", "64"})
_REQUIRED: Final = {"00": "01", "01": _STATIC, "53": "360", "58": "ID"}
# Amount and tip fields: whatever stood there gives way to the amount of this sale.
_AMOUNT: Final = "54"
_DROPPED: Final = frozenset({_AMOUNT, "55", "56", "57", "63"})


@dataclass(frozen=True)
class QrisMerchant:
    """Who is paid, as the payer's phone will show it."""

    name: str
    city: str


def crc(text: str) -> str:
    """CRC-16/CCITT-FALSE of ASCII text as four upper-case hexadecimal digits."""
    register = 0xFFFF
    for byte in text.encode("ascii"):
        register ^= byte << 8
        for _ in range(8):
            register = (register << 1) ^ (0x1021 if register & 0x8000 else 0)
        register &= 0xFFFF
    return f"{register:04X}"


def merchant(static_text: str) -> QrisMerchant:
    """Name and city inside a static QRIS text.

    Raises:
        QrisTextInvalid: not a whole, static, Indonesian QRIS.
    """
    found = _static_fields(static_text)
    return QrisMerchant(found["59"].strip(), found["60"].strip())


def with_amount(static_text: str, amount: int) -> str:
    """The same code asking for `amount` rupiah.

    Raises:
        QrisTextInvalid: not a whole, static, Indonesian QRIS.
        AmountOutOfRange: not within 1..10,000,000.
    """
    found = _static_fields(static_text)
    if not can_ask(amount):
        raise AmountOutOfRange(amount, 1, AMOUNT_MOST)
    parts: list[str] = []
    for tag, value in found.items():
        if tag not in _DROPPED:
            parts.append(_field(tag, _DYNAMIC if tag == "01" else value))
        if tag == "53":
            parts.append(_field(_AMOUNT, str(amount)))
    text = "".join(parts) + _CRC_HEAD
    return text + crc(text)


def can_ask(amount: int) -> bool:
    """Whether one QRIS payment can be of this amount."""
    return 1 <= amount <= AMOUNT_MOST


def _static_fields(text: str) -> dict[str, str]:
    code = text.strip()
    found = _fields(code, text)
    whole = (
        next(iter(found), "") == "00"
        and all(found.get(tag) == value for tag, value in _REQUIRED.items())
        and _AMOUNT not in found
        and {"51", "59", "60"} <= found.keys()
        and next(reversed(found)) == "63"
        and found["63"].upper() == crc(code[:-_CRC_LENGTH])
        and len(code) <= LENGTH_MOST
    )
    if not whole:
        raise QrisTextInvalid(text)
    for tag in _TEMPLATES & found.keys():
        _fields(found[tag], text)
    return found


def _fields(code: str, typed: str) -> dict[str, str]:
    """Take a row of fields apart; a tag that comes twice or bytes left over are refused."""
    found: dict[str, str] = {}
    at = 0
    if not code.isascii() or not code.isprintable():
        raise QrisTextInvalid(typed)
    while at < len(code):
        head = code[at : at + _HEAD]
        if len(head) < _HEAD or not head.isdecimal() or head[:2] in found:
            raise QrisTextInvalid(typed)
        length = int(head[2:])
        at += _HEAD + length
        if length == 0 or at > len(code):
            raise QrisTextInvalid(typed)
        found[head[:2]] = code[at - length : at]
    return found


def _field(tag: str, value: str) -> str:
    return f"{tag}{len(value):02d}{value}"
