"""The bars of a code: dark and light modules, for whoever draws them."""

import itertools
from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.barcode import Symbology, normalise_code, symbology

# An EAN digit in set A; set C is its negative, set B the negative read backwards.
_EAN_A: Final = (
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
# Which of the left digits of an EAN-13 are in set B: this spells the first digit.
_EAN_FIRST: Final = (
    "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB",
    "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA",
)  # fmt: skip
_EAN_QUIET: Final = {Symbology.EAN13: (11, 7), Symbology.EAN8: (7, 7)}

# Widths of bar, space, bar, … of each value of Code 128; the last one is the stop sign.
_CODE128_WIDTHS: Final = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 "
    "112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 "
    "311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 "
    "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
    "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 "
    "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 "
    "124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
)
_CODE128: Final = tuple(_CODE128_WIDTHS.split())
_TO_C, _TO_B, _START_B, _START_C, _STOP = 99, 100, 104, 105, 106
_CODE128_QUIET: Final = 10
_SHORT_RUN: Final = 4
"""As many digits at an end are shorter in pairs; in the middle, two more."""


@dataclass(frozen=True)
class Bars:
    """A code as modules, `1` dark and `0` light, and how many light ones must stand beside them."""

    modules: str
    quiet_left: int
    quiet_right: int

    @property
    def width(self) -> int:
        """Modules in all, with the quiet zones."""
        return self.quiet_left + len(self.modules) + self.quiet_right

    def dark_runs(self) -> list[tuple[int, int]]:
        """Start (from the first bar) and width of each bar, in modules."""
        return dark_runs(self.modules)


def dark_runs(modules: str) -> list[tuple[int, int]]:
    """Start and width of each run of dark modules (`1`)."""
    runs, at = [], 0
    for module, same in itertools.groupby(modules):
        width = len(list(same))
        if module == "1":
            runs.append((at, width))
        at += width
    return runs


def bars_of(code: str) -> Bars:
    """EAN where length and check digit make one (a UPC-A is an EAN-13), else Code 128.

    Raises:
        BarcodeTextInvalid, BarcodeScientific: nothing that a label can hold.
    """
    code = normalise_code(code)
    kind = symbology(code)
    if kind is Symbology.CODE128:
        return Bars(_code128(code), _CODE128_QUIET, _CODE128_QUIET)
    if kind is Symbology.EAN8:
        return Bars(_ean(code, "AAAA"), *_EAN_QUIET[kind])
    full = code.zfill(13)
    return Bars(_ean(full[1:], _EAN_FIRST[int(full[0])]), *_EAN_QUIET[Symbology.EAN13])


def _ean(digits: str, sets: str) -> str:
    half = len(sets)
    left = "".join(_ean_digit(*pair) for pair in zip(digits, sets, strict=False))
    right = "".join(_ean_digit(digit, "C") for digit in digits[half:])
    return f"101{left}01010{right}101"


def _ean_digit(digit: str, of: str) -> str:
    modules = _EAN_A[int(digit)]
    if of == "A":
        return modules
    turned = modules.translate({ord("0"): "1", ord("1"): "0"})
    return turned if of == "C" else turned[::-1]


def _code128(code: str) -> str:
    values = _code128_values(code)
    check = values[0] + sum(at * value for at, value in enumerate(values))
    values += [check % 103, _STOP]
    # Spaces stand at odd places of each sign.
    return "".join(
        ("0" if at % 2 else "1") * int(width)
        for value in values
        for at, width in enumerate(_CODE128[value])
    )


def _code128_values(code: str) -> list[int]:
    """Start sign and data: digits in pairs (set C) where that is shorter, else one by one (set B)."""
    pairs = _pairs_pay(code, 0)
    values = [_START_C if pairs else _START_B]
    at = 0
    while at < len(code):
        if pairs and _digits(code, at) >= 2:
            values.append(int(code[at : at + 2]))
            at += 2
        elif pairs:
            values.append(_TO_B)
            pairs = False
        elif at and _digits(code, at) % 2 == 0 and _pairs_pay(code, at):
            # After an odd digit was taken by itself.
            values.append(_TO_C)
            pairs = True
        else:
            values.append(ord(code[at]) - 32)
            at += 1
    return values


def _pairs_pay(code: str, at: int) -> bool:
    run = _digits(code, at)
    ends = at == 0 or at + run == len(code)
    return run >= _SHORT_RUN + 2 * (not ends) or (run == 2 and run == len(code))


def _digits(code: str, at: int) -> int:
    """How many digits follow."""
    return len(code[at:]) - len(code[at:].lstrip("0123456789"))
