"""The shop's logo, made fit for paper once and kept.

A logo is decoration: one that can't be read is left away, and the sale gets its paper.
"""

import io
from functools import lru_cache
from typing import Any, Final

from fpdf.image_datastructures import ImageCache
from fpdf.image_parsing import preload_image
from PIL import Image

PIXELS: Final = (640, 320)
"""Largest picture embedded: 300 dpi on the largest space a document gives."""


class Logo:
    """A picture on white, at most `PIXELS` large."""

    def __init__(self, image: Image.Image) -> None:
        """Prepare a picture for every document to come."""
        self.image = image
        self._cache = ImageCache()
        self.key, _, self._info = preload_image(self._cache, image)

    def fit(self, width: float, height: float) -> tuple[float, float]:
        """Width and height in millimetres, as large as the space allows."""
        scale = min(width / self.image.width, height / self.image.height)
        return self.image.width * scale, self.image.height * scale

    def prepared(self) -> Any:
        """fpdf2's own description of the picture; a copy, since each document counts its uses."""
        info = type(self._info)(self._info)
        info["i"], info["usages"] = 1, 0
        return info


@lru_cache(maxsize=8)
def read_logo(data: bytes | None) -> Logo | None:
    """Read a logo from the bytes of a picture; None if there is none or it can't be read."""
    if not data:
        return None
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", PIXELS)
            opened.thumbnail(PIXELS)
            picture = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    # White below: transparency would cost a second picture in the file, and paper is white.
    flat = Image.new("RGB", picture.size, "white")
    flat.paste(picture, mask=picture.getchannel("A"))
    return Logo(flat)
