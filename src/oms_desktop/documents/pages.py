"""The pages of a PDF as pictures, for the preview and the printer.

PDFium isn't safe to enter from two threads, so all calls take one lock.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

_LOCK: Final = Lock()
_POINTS_PER_INCH: Final = 72


@dataclass(frozen=True)
class RenderedPage:
    """A page as pixels: rows of `stride` bytes, blue-green-red bytes or one grey byte a pixel."""

    width: int
    height: int
    stride: int
    data: bytes


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    with _LOCK:
        document = pdfium.PdfDocument(pdf)
        try:
            return [document.get_page_size(index) for index in range(len(document))]
        finally:
            document.close()


def render_page(pdf: bytes, index: int, dpi: int, *, grey: bool = False) -> RenderedPage:
    """Render one page on white.

    Args:
        pdf: the file.
        index: 0 for the first page.
        dpi: dots per inch.
        grey: one byte a pixel instead of three (BGR888).

    Raises:
        IndexError: no such page.
    """
    with _LOCK:
        document = pdfium.PdfDocument(pdf)
        try:
            if not 0 <= index < len(document):
                message = f"page {index} of {len(document)}"
                raise IndexError(message)
            bitmap = document[index].render(
                scale=dpi / _POINTS_PER_INCH,
                fill_color=(255, 255, 255, 255),
                force_bitmap_format=raw.FPDFBitmap_Gray if grey else raw.FPDFBitmap_BGR,
            )
            return RenderedPage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()


def page_texts(pdf: bytes) -> list[str]:
    """The words on each page, as a reader of the file finds them."""
    with _LOCK:
        import pypdfium2

        document = pypdfium2.PdfDocument(pdf)
        try:
            return [page.get_textpage().get_text_bounded() for page in document]
        finally:
            document.close()
