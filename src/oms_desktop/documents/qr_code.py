"""QR codes as modules, for whoever draws them."""

from functools import lru_cache
from typing import Final, Literal

QUIET_ZONE: Final = 4
"""Modules that must stay white around a code."""
Strength = Literal["l", "m"]
"""How much of a code may be spoilt: 7 % or 15 %."""
_WIDEST: Final = 288
"""Dots of a code, unless its modules would be too small for a phone (36 mm at 203 dpi)."""
_LEAST_MODULE: Final = 3


@lru_cache(maxsize=16)
def modules_of(text: str, strength: Strength = "m") -> tuple[str, ...]:
    """The rows of a QR code, `1` dark and `0` light, without the quiet zone."""
    # 50 ms to import: not before the first code.
    import segno

    made = segno.make_qr(text, error=strength, boost_error=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in made.matrix)


def code_module(modules: int, dots: int) -> int:
    """Dots a module of a code takes on a head of so many dots: whole, so that all are alike."""
    return max(1, min(max(_LEAST_MODULE, _WIDEST // modules), dots // modules))
