"""What a product's picture may be: a small PNG, made so by whoever hands it in."""

import struct
from typing import Final

from oms_desktop.domain.errors import FileNotPicture

SIDE: Final = 320
"""Most pixels along either side."""
BYTES_LIMIT: Final = 200_000
"""Most bytes of one picture: ten thousand of them are still a file to copy."""
_HEAD: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"
_END: Final = b"IEND\xaeB`\x82"


def check_png(png: bytes, name: str = "") -> None:
    """Refuse what isn't a whole PNG within the limits; `name` is what the person called it.

    Raises:
        FileNotPicture: no PNG, cut off, too large.
    """
    whole = png.startswith(_HEAD) and png.endswith(_END) and len(png) <= BYTES_LIMIT
    if not whole or not all(1 <= side <= SIDE for side in struct.unpack(">II", png[16:24])):
        raise FileNotPicture(name)
