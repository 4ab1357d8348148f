"""The eye of a barcode scanner, held over a page of a PDF."""

import zxingcpp
from PIL import Image

from oms_desktop.documents.pages import render_page


def picture(pdf: bytes, page: int, dpi: int) -> Image.Image:
    """A page in grey."""
    grey = render_page(pdf, page, dpi, grey=True)
    size = (grey.width, grey.height)
    return Image.frombuffer("L", size, grey.data, "raw", "L", grey.stride, 1)


def scanned(image: Image.Image) -> list[str]:
    """What a scanner reads off a picture."""
    # Its eye is finer than a printer's dots.
    near = image.resize((3 * image.width, 3 * image.height), Image.Resampling.BICUBIC)
    # To look once more at a smaller copy would undo that: blurred bars read as other letters.
    found = zxingcpp.read_barcodes(near, try_downscale=False)
    return [each.text for each in found]
