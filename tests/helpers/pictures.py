"""Picture files made on the spot."""

import io
import random

from PIL import Image


def png_file(size: tuple[int, int] = (80, 60), colour: str = "#0b5e56") -> bytes:
    """A PNG of one colour."""
    return _saved(Image.new("RGB", size, colour), "PNG")


def noisy_file(size: tuple[int, int], kind: str = "PNG") -> bytes:
    """A picture that hardly gets smaller by packing, the same at each call."""
    dots = random.Random(7).randbytes(size[0] * size[1] * 3)
    return _saved(Image.frombytes("RGB", size, dots), kind)


def _saved(image: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()
