"""The typography of office papers: one set of proportions, scaled to the sheet."""

from dataclasses import dataclass
from typing import Final

from oms_desktop.documents.paper import ACCENT, INK, QUIET, Face, PaperSize

_BODY: Final = 9.0
_A4_WIDTH: Final = 210


@dataclass(frozen=True)
class Look:
    """Faces and distances (millimetres) on a sheet of `size`."""

    size: PaperSize
    scale: float

    def _face(self, size: float, *, bold: bool = False, quiet: bool = False) -> Face:
        return Face(round(size * self.scale, 2), bold, QUIET if quiet else INK)

    @property
    def title(self) -> Face:
        """The document's name."""
        return Face(round(21 * self.scale, 2), bold=True, colour=ACCENT)

    @property
    def shop(self) -> Face:
        """The shop's name."""
        return self._face(14.5, bold=True)

    @property
    def strong(self) -> Face:
        """Names and numbers that are looked for."""
        return self._face(10.5, bold=True)

    @property
    def body(self) -> Face:
        """What is read."""
        return self._face(_BODY)

    @property
    def body_bold(self) -> Face:
        """What is read first among what is read."""
        return self._face(_BODY, bold=True)

    @property
    def label(self) -> Face:
        """What explains the value beside it."""
        return self._face(_BODY, quiet=True)

    @property
    def small(self) -> Face:
        """Headings of columns, codes, notes, foot of the page."""
        return self._face(7.6, quiet=True)

    @property
    def small_bold(self) -> Face:
        """Headings of blocks and columns."""
        return self._face(7.6, bold=True, quiet=True)

    @property
    def total(self) -> Face:
        """The sum."""
        return self._face(12.5, bold=True)

    def mm(self, length: float) -> float:
        """A length designed on A4, on this sheet."""
        return length * self.scale

    @property
    def left(self) -> float:
        """Left edge of the text."""
        return self.size.margin

    @property
    def right(self) -> float:
        """Right edge of the text."""
        return self.size.width - self.size.margin


def look_for(size: PaperSize) -> Look:
    """The look on a sheet: smaller paper has smaller type, but not in proportion to its width."""
    scale = (size.width / _A4_WIDTH) ** 0.5
    return Look(size, min(1.0, round(scale, 2)))
