"""QR codes as modules, for whoever draws them."""

from functools import lru_cache
from typing import Final

QUIET_ZONE: Final = 4
"""Modules that must stay white around a code."""


@lru_cache(maxsize=16)
def modules_of(text: str) -> tuple[str, ...]:
    """The rows of a QR code, `1` dark and `0` light, without the quiet zone."""
    import segno

    made = segno.make_qr(text, error="m", boost_error=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in made.matrix)
