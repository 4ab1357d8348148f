"""Sheets of paper: their sizes, and the few strokes all documents are drawn with.

Lengths are millimetres from the top left corner, type sizes points. Texts are placed on their
baseline. Data is only ever drawn as text: never markdown, never HTML.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy, TextMode

from oms_desktop.documents.about import About, archive_metadata
from oms_desktop.documents.font import FAMILY, PaperProducer, paper_fonts, printable
from oms_desktop.documents.logo import Logo
from oms_desktop.domain.barcode_bars import dark_runs

MM_PER_POINT: Final = 25.4 / 72
PRODUCER: Final = "OMS Desktop"

Colour = tuple[int, int, int]
INK: Final[Colour] = (20, 26, 31)
QUIET: Final[Colour] = (84, 94, 101)
HAIR: Final[Colour] = (196, 203, 207)
TINT: Final[Colour] = (243, 246, 246)
ACCENT: Final[Colour] = (11, 94, 86)
ALERT: Final[Colour] = (196, 56, 48)
BLACK: Final[Colour] = (0, 0, 0)
WHITE: Final[Colour] = (255, 255, 255)


@dataclass(frozen=True)
class PaperSize:
    """A size in millimetres; a roll has no height of its own. `margin` keeps clear of the edge."""

    name: str
    width: float
    height: float | None
    margin: float

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin


A4: Final = PaperSize("A4", 210, 297, 16)
A5: Final = PaperSize("A5", 148, 210, 10)
# Half a letter sheet, 5.5 x 8.5 inches: what continuous forms torn in half come to.
HALF: Final = PaperSize("half letter", 139.7, 215.9, 9)
# A thermal head prints 576 or 384 dots at 203 dpi: 72 and 48 mm.
ROLL_80: Final = PaperSize("80 mm", 80, None, 4)
ROLL_58: Final = PaperSize("58 mm", 58, None, 5)


@dataclass(frozen=True)
class Face:
    """How a text looks: size in points, weight, colour."""

    size: float
    bold: bool = False
    colour: Colour = INK

    @property
    def leading(self) -> float:
        """Distance between baselines, in millimetres."""
        return self.size * MM_PER_POINT * 1.32

    @property
    def baseline(self) -> float:
        """From the top of a line to the baseline that centres capitals in it, in millimetres."""
        return self.leading / 2 + self.size * MM_PER_POINT * 0.357

    def width(self, text: str) -> float:
        """Width of a printable text, in millimetres."""
        font = paper_fonts()[FAMILY + ("B" if self.bold else "")]
        return font.width(text) * self.size * MM_PER_POINT / 1000

    def widest(self, texts: Iterable[str]) -> float:
        """Width of the widest of printable texts, 0 if there is none."""
        return max(map(self.width, texts), default=0)


def wrap(text: str, face: Face, width: float) -> list[str]:
    """Break a text into printable lines no wider than `width`; a word too long is cut.

    Returns:
        At least one line, perhaps empty.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrap_paragraph(printable(paragraph), face, width)
    return lines


def _wrap_paragraph(text: str, face: Face, width: float) -> list[str]:
    if face.width(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if face.width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *pieces, line = _cut(word, face, width)
        lines += pieces
    lines.append(line)
    return lines


def _cut(word: str, face: Face, width: float) -> list[str]:
    pieces: list[str] = []
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and face.width(word[start:end]) > width:
            pieces.append(word[start : end - 1])
            start = end - 1
    pieces.append(word[start:])
    return pieces


class Sheet:
    """A document being drawn, page after page."""

    def __init__(self, width: float, height: float, about: About) -> None:
        """Open a document without pages."""
        self.width = width
        self.height = height
        kind = "PDF/A-2B" if about.archive else None
        self._pdf = pdf = FPDF(format=(width, height), enforce_compliance=kind)
        pdf.fonts.update(paper_fonts())
        pdf.set_auto_page_break(auto=False)
        pdf.set_margin(0)
        pdf.alias_nb_pages("")
        pdf.resource_access_policy = ResourceAccessPolicy.NONE
        pdf.set_title(about.title)
        pdf.set_subject(about.subject)
        pdf.set_author(about.author)
        if about.language:
            pdf.set_lang(about.language)
        pdf.set_producer(PRODUCER)
        pdf.set_creator(PRODUCER)
        # The shop's own clock, without a zone, so that the same sale gives the same bytes anywhere.
        pdf.set_creation_date(about.made_at)
        if about.archive:
            # Left to itself, fpdf2 would write down when the bytes were made.
            pdf.set_xmp_metadata(archive_metadata(about, PRODUCER))
        self._pen: tuple[float, Colour] | None = None

    def new_page(self, height: float | None = None) -> None:
        """Start a page, perhaps of another height; everything after is drawn on it."""
        self._pdf.add_page(format=(self.width, height or self.height))
        self._pen = None

    def left(self, x: float, y: float, text: str, face: Face) -> None:
        """Draw a text that begins at `x`."""
        self._draw(x, y, printable(text), face)

    def right(self, x: float, y: float, text: str, face: Face) -> None:
        """Draw a text that ends at `x`."""
        shown = printable(text)
        self._draw(x - face.width(shown), y, shown, face)

    def centre(self, x: float, y: float, text: str, face: Face) -> None:
        """Draw a text around `x`."""
        shown = printable(text)
        self._draw(x - face.width(shown) / 2, y, shown, face)

    def rule(self, x: float, y: float, to_x: float, thickness: float, colour: Colour) -> None:
        """Draw a horizontal line."""
        self._take_pen(thickness, colour)
        self._pdf.line(x, y, to_x, y)

    def dashes(self, x: float, y: float, to_x: float) -> None:
        """Draw a dashed horizontal line in black, for rolls."""
        self._take_pen(0.25, BLACK)
        self._pdf.set_dash_pattern(dash=1.2, gap=0.9)
        self._pdf.line(x, y, to_x, y)
        self._pdf.set_dash_pattern()

    def bar(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self._pdf.set_fill_color(*colour)
        self._pdf.rect(x, y, width, height, style="F")

    def bars(
        self, x: float, y: float, height: float, module: float, runs: Iterable[tuple[int, int]]
    ) -> None:
        """Fill the bars of a code as one shape.

        Readers widen single rectangles to whole pixels and so eat the spaces between them.

        Args:
            x: left edge of the first bar.
            y: top.
            height: of all bars.
            module: width of the narrowest bar.
            runs: start and width of each bar, in modules.
        """
        with self._pdf.new_path() as path:
            path.style.fill_color = "#000000"
            path.style.stroke_color = None
            path.style.auto_close = True
            for start, width in runs:
                path.rectangle(x + start * module, y, width * module, height)

    def modules(self, x: float, y: float, module: float, rows: Iterable[str]) -> None:
        """Fill the dark modules of a code as one shape, as `bars` does.

        Args:
            x: left edge.
            y: top.
            module: side of one module.
            rows: from the top, `1` dark and `0` light.
        """
        pdf, k = self._pdf, self._pdf.k
        boxes = (
            f"{(x + start * module) * k:.3f} {(pdf.h - y - (down + 1) * module) * k:.3f} "
            f"{width * module * k:.3f} {module * k:.3f} re"
            for down, row in enumerate(rows)
            for start, width in dark_runs(row)
        )
        # Written as it is: fpdf2 takes 40 ms to build such a path from its own parts.
        pdf._out("\n".join(("q 0 g", *boxes, "f Q")))  # noqa: SLF001  pinned, and read back in tests

    def frame(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Outline a rectangle with round corners."""
        self._take_pen(0.35, colour)
        self._pdf.rect(x, y, width, height, style="D", round_corners=True, corner_radius=1)

    def picture(self, logo: Logo, x: float, y: float, width: float, height: float) -> None:
        """Draw a logo into a rectangle of its own proportions."""
        self._pdf.image_cache.images.setdefault(logo.key, logo.prepared())
        self._pdf.image(logo.image, x, y, width, height)

    def stamp(self, text: str, face: Face, middle: tuple[float, float], angle: float) -> None:
        """Draw large hollow letters across the page, so that what lies below can be read."""
        shown = printable(text)
        x, y = middle
        pdf = self._pdf
        with pdf.local_context(), pdf.rotation(angle, x, y):
            pdf.text_mode = TextMode.STROKE
            self._pen = None
            self._take_pen(1.0, face.colour)
            half_height = face.size * MM_PER_POINT * 0.36
            self._draw(x - face.width(shown) / 2, y + half_height, shown, face)
        self._pen = None

    def finish(self) -> bytes:
        """Close the document; nothing can be drawn after."""
        return bytes(self._pdf.output(output_producer_class=PaperProducer) or b"")

    def _draw(self, x: float, y: float, shown: str, face: Face) -> None:
        if not shown:
            return
        pdf = self._pdf
        pdf.set_font(FAMILY, "B" if face.bold else "", face.size)
        pdf.set_text_color(*face.colour)
        pdf.text(x, y, shown)

    def _take_pen(self, thickness: float, colour: Colour) -> None:
        if self._pen != (thickness, colour):
            self._pdf.set_line_width(thickness)
            self._pdf.set_draw_color(*colour)
            self._pen = (thickness, colour)
