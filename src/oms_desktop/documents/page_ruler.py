"""A test page for printers that take painted pages: whether size, edges and scale are right."""

from datetime import datetime
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.layout import Language
from oms_desktop.documents.paper import (
    A4,
    A5,
    BLACK,
    HALF,
    INK,
    ROLL_58,
    ROLL_80,
    Face,
    PaperSize,
    Sheet,
    wrap,
)
from oms_desktop.documents.printer_words import printer_word

_ROLL_HEIGHT = 70.0
_TITLE = Face(12, bold=True)
_BODY = Face(8.5)
_SMALL = Face(6.5)
_TICK = 0.25
_RULER = 11.0
_NEAR = 4.0
"""So near to an edge no number has room."""
SIZES: Final = {
    "80": ROLL_80,
    "58": ROLL_58,
    "A4": A4,
    "A5": A5,
    "half": HALF,
    "10x15": PaperSize("10 × 15 cm", 100, 150, 4),
}
"""By what lies in a printer."""


def render(name: str, size: PaperSize, language: Language, made_at: datetime) -> bytes:
    """A page with a frame at its margin and rulers in millimetres along the top and the left.

    Args:
        name: the printer's.
        size: of the paper.
        language: of the words.
        made_at: the shop's local time.
    """
    height = size.height or _ROLL_HEIGHT
    title = f"{printer_word('title', language)} · {name}"
    sheet = Sheet(size.width, height, About(title, made_at, language=language))
    sheet.new_page()
    edge = size.margin
    sheet.frame(edge, edge, size.inner, height - 2 * edge, INK)
    for at in range(round(edge) + 1, round(size.width - edge)):
        sheet.bar(at - _TICK / 2, edge, _TICK, _tick(at), BLACK)
        if not at % 10 and edge + _NEAR < at < size.width - edge - _NEAR:
            sheet.centre(at, edge + 7, str(at), _SMALL)
    for at in range(round(edge) + 1, round(height - edge)):
        sheet.bar(edge, at - _TICK / 2, _tick(at), _TICK, BLACK)
        if not at % 10 and edge + _NEAR < at < height - edge - _NEAR:
            sheet.left(edge + 5, at + 0.8, str(at), _SMALL)
    # Between the ruler at the left and as much room at the right.
    middle, room, y = size.width / 2, size.inner - 2 * _RULER, edge + 13.0
    for text, face in (
        (printer_word("title", language).upper(), _TITLE),
        (f"{name} · {size.name}", _BODY),
        (printer_word("scale", language), _SMALL),
        (printer_word("frame", language), _SMALL),
    ):
        for line in wrap(text, face, room):
            sheet.centre(middle, y + face.baseline, line, face)
            y += face.leading
        y += 1.5
    return sheet.finish()


def _tick(at: int) -> float:
    return 4.0 if not at % 10 else 2.8 if not at % 5 else 1.6
