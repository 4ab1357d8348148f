"""Barcodes as text: what a scanner hands in, which keys to look up, labels printed by scales."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from oms_desktop.domain.errors import (
    AmountOutOfRange,
    BarcodeScientific,
    BarcodeTextInvalid,
    PatternInvalid,
)

CODE_LIMIT: Final = 48
"""Longest code a label of the shop can hold."""

# A spreadsheet's display of a long number: "8,99483E+12", "8.99E12", "9E+12". A code such as
# "12E45" has neither a decimal mark nor a sign and is somebody's own code.
_SCIENTIFIC: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+[eE][+-]?|[eE][+-])[0-9]{1,3}")
_SCALE_PATTERN: Final = re.compile(r"[0-9]+C+(?:W+|P+)X?|[0-9]+(?:W+|P+)C+X?")
_SCALE_LENGTHS: Final = range(8, 21)
_EAN8_LENGTH: Final = 8
_UPCA_LENGTH: Final = 12
_EAN13_LENGTH: Final = 13
_SHORTEST_WITHOUT_ZEROS: Final = 6
"""Shorter digits are the shop's own codes, never an EAN that lost its zeros."""


class Symbology(StrEnum):
    """How a code is drawn on a label."""

    EAN13 = "ean13"
    EAN8 = "ean8"
    UPCA = "upca"
    CODE128 = "code128"


_BY_LENGTH: Final = {
    _EAN8_LENGTH: Symbology.EAN8,
    _UPCA_LENGTH: Symbology.UPCA,
    _EAN13_LENGTH: Symbology.EAN13,
}


def normalise_code(text: str) -> str:
    """Trim a code and refuse what no scanner reads and no label holds.

    Raises:
        BarcodeScientific: a spreadsheet's `8,99483E+12`; the digits are gone.
        BarcodeTextInvalid: empty, longer than 48, control characters or anything beyond ASCII.
    """
    code = text.strip()
    if _SCIENTIFIC.fullmatch(code):
        raise BarcodeScientific(text)
    if not code or len(code) > CODE_LIMIT or not code.isascii() or not code.isprintable():
        raise BarcodeTextInvalid(text)
    return code


def check_digit(body: str) -> str:
    """The check digit of an EAN or UPC whose other digits are `body`.

    Raises:
        ValueError: something other than the digits 0-9.
    """
    if not _all_digits(body):
        message = f"not digits: {body!r}"
        raise ValueError(message)
    # From the right, every other digit starting with the last weighs three.
    total = sum(int(digit) * (3, 1)[at % 2] for at, digit in enumerate(reversed(body)))
    return str(-total % 10)


def symbology(code: str) -> Symbology:
    """EAN or UPC if length and check digit agree, else Code 128: own codes are legal."""
    kind = _BY_LENGTH.get(len(code))
    return kind if kind and _checks(code) else Symbology.CODE128


def candidates(code: str) -> tuple[str, ...]:
    """The keys under which a code may be stored, the likeliest first, `code` itself always first.

    A UPC-A is an EAN-13 with a leading zero. Spreadsheets drop leading zeros, from the scanned
    code's twin in the price list or from a typed code; one is only put back or taken off where
    the check digit of the full code agrees.
    """
    if not _all_digits(code) or len(code) < _SHORTEST_WITHOUT_ZEROS:
        return (code,)
    # Fewer than eight digits can only come from an EAN-8, more from a UPC-A.
    width = _EAN8_LENGTH if len(code) < _EAN8_LENGTH else _UPCA_LENGTH
    full = code if _checks(code) else code.zfill(width)
    keys = [code, *_same_article(full)] if _checks(full) else [code]
    return tuple(dict.fromkeys(keys))


def _same_article(full: str) -> list[str]:
    keys = [full]
    if len(full) == _EAN13_LENGTH and full[0] == "0":
        keys.append(full[1:])
    if len(full) == _UPCA_LENGTH:
        keys.append(f"0{full}")
    bare = full.lstrip("0")
    return [*keys, bare] if len(bare) >= _SHORTEST_WITHOUT_ZEROS else keys


def _all_digits(code: str) -> bool:
    return code.isascii() and code.isdecimal()


def _checks(code: str) -> bool:
    """Whether this is a whole EAN-8, UPC-A or EAN-13."""
    return len(code) in _BY_LENGTH and _all_digits(code) and check_digit(code[:-1]) == code[-1]


def in_store_ean(number: int, prefix: str = "200") -> str:
    """An EAN-13 for goods without one: prefix, running number, check digit.

    Prefixes 20-29 are set aside for use inside a shop.

    Raises:
        PatternInvalid: the prefix isn't 2 or 3 digits beginning with 2.
        AmountOutOfRange: the number doesn't fit behind the prefix.
    """
    if not re.fullmatch(r"2[0-9]{1,2}", prefix, re.ASCII):
        raise PatternInvalid(prefix)
    width = _EAN13_LENGTH - 1 - len(prefix)
    if not 0 <= number < 10**width:
        raise AmountOutOfRange(number, 0, 10**width - 1)
    body = f"{prefix}{number:0{width}d}"
    return body + check_digit(body)


@dataclass(frozen=True)
class ScaleReading:
    """What a scale's label says: whose, and either how much (thousandths) or for how much money."""

    product: str
    quantity: int | None = None
    amount: int | None = None


@dataclass(frozen=True)
class ScaleLabel:
    """The make-up of a scale's labels, such as `21CCCCCWWWWWX`.

    Fixed digits first, then C (product code) and either W (weight in thousandths) or P (price in
    whole rupiah), at last X if there is a check digit.

    Raises:
        PatternInvalid: anything else, or a length no label has.
    """

    pattern: str

    def __post_init__(self) -> None:
        """Check the pattern once, when the setting is read."""
        if not _SCALE_PATTERN.fullmatch(self.pattern) or len(self.pattern) not in _SCALE_LENGTHS:
            raise PatternInvalid(self.pattern)

    def read(self, code: str) -> ScaleReading | None:
        """Read a scanned code; None if it isn't such a label or its weight or price is zero."""
        if len(code) != len(self.pattern) or not _all_digits(code):
            return None
        fixed = zip(self.pattern, code, strict=True)
        if any(mark.isdigit() and mark != digit for mark, digit in fixed):
            return None
        if self.pattern.endswith("X") and check_digit(code[:-1]) != code[-1]:
            return None
        weight, price = self._digits(code, "W"), self._digits(code, "P")
        if int(weight or price) == 0:
            return None
        product = self._digits(code, "C")
        if weight:
            return ScaleReading(product, quantity=int(weight))
        return ScaleReading(product, amount=int(price))

    def _digits(self, code: str, mark: str) -> str:
        return "".join(digit for own, digit in zip(self.pattern, code, strict=True) if own == mark)


def parse_scale_label(code: str, patterns: Iterable[ScaleLabel]) -> ScaleReading | None:
    """Read a code by the first pattern it fits.

    Look an exact barcode up first: goods may carry a code that happens to fit.
    """
    return next((reading for each in patterns if (reading := each.read(code))), None)
