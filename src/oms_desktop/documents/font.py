"""The paper's font, parsed once a run and embedded whole.

fpdf2 cuts a subset out of each font for every document: 28 of the 38 ms a page takes. Ours is a
Latin subset of 41 KB already, so its PDF objects are made once and every document gets the same.
"""

import unicodedata
import zlib
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fpdf import FPDF
from fpdf.fonts import PDFFontDescriptor, TTFFont
from fpdf.output import CIDSystemInfo, OutputProducer, PDFFont
from fpdf.syntax import Name, PDFArray, PDFContentStream

from oms_desktop.paths import resource

FAMILY: Final = "paper"
UNKNOWN: Final = "?"


@dataclass(frozen=True)
class FontProgram:
    """What every document embeds of one font file, ready to write."""

    name: str
    widths: str
    compressed: bytes
    length: int
    to_unicode: bytes


class PaperFont(TTFFont):
    """A font whose character codes are its glyph numbers, shared by all documents."""

    def __init__(self, style: str, index: int) -> None:
        """Parse the file of `style` ("" or "B"); `index` numbers the font in every document."""
        weight = "Bold" if style else "Regular"
        path = resource("fonts", f"NotoSans-{weight}-latin.ttf")
        super().__init__(FPDF(), path, FAMILY + style, style)
        self.i = index
        self.advances: dict[str, float] = {chr(code): self.cw[code] for code in self.cmap}
        self._codes = {chr(code): f"{glyph:04x}" for code, glyph in self.glyph_ids.items()}
        self.program = _program(self, path.read_bytes())
        self.ttfont.close()

    def encode_text(self, text: str) -> str:
        """Write a text as the operator that shows it; every character must be in the font."""
        return f"<{''.join(map(self._codes.__getitem__, text))}> Tj"

    def width(self, text: str) -> float:
        """Width in thousandths of the type size; every character must be in the font."""
        return sum(map(self.advances.__getitem__, text))


@cache
def paper_fonts() -> dict[str, PaperFont]:
    """Regular and bold under the keys by which fpdf2 looks for them."""
    return {FAMILY: PaperFont("", 1), FAMILY + "B": PaperFont("B", 2)}


@cache
def _stand_ins() -> "_StandIns":
    return _StandIns(paper_fonts()[FAMILY].advances)


class _StandIns(dict[int, str]):
    """For `str.translate`: what each character becomes on paper, found once per character."""

    def __init__(self, repertoire: dict[str, float]) -> None:
        super().__init__({ord(character): character for character in repertoire})
        self._repertoire = repertoire

    def __missing__(self, code: int) -> str:
        text = self[code] = self._find(chr(code))
        return text

    def _find(self, character: str) -> str:
        category = unicodedata.category(character)
        if category in {"Mn", "Me", "Cf"}:
            # A mark on, or a hint between, other characters: those are still there.
            return ""
        if category in {"Zs", "Zl", "Zp", "Cc"}:
            return " "
        # The long way round takes a ligature to its letters and a letter with two marks to one.
        parts = unicodedata.normalize("NFKD", character)
        kept = "".join(part for part in parts if part in self._repertoire)
        return kept or UNKNOWN


def printable(text: str) -> str:
    """Spell a text with characters the font has: decomposed if need be, else `?`; one line."""
    return unicodedata.normalize("NFC", text).translate(_stand_ins())


class PaperProducer(OutputProducer):
    """Writes the shared fonts instead of cutting subsets."""

    def _add_fonts(self, *_resources: Any) -> dict[int, PDFFont]:  # type: ignore[override]  # fewer kinds of font
        # The only inner method of fpdf2 that we replace: its version is pinned in
        # build/constraints.txt, and the tests read every text back out of the file.
        fonts = sorted(self.fpdf.fonts.values(), key=lambda font: font.i)
        return {font.i: self._add_font(font) for font in fonts if isinstance(font, PaperFont)}

    def _add_font(self, font: PaperFont) -> PDFFont:
        program = font.program
        composite = PDFFont(subtype="Type0", base_font=program.name, encoding="Identity-H")
        descendant = PDFFont(
            subtype="CIDFontType2",
            base_font=program.name,
            d_w=font.desc.missing_width,
            w=program.widths,
        )
        # Codes are glyph numbers, so no map between them is needed.
        descendant.c_i_d_to_g_i_d_map = Name("Identity")  # type: ignore[assignment]  # PDF allows it
        to_unicode = PDFContentStream(program.to_unicode, compress=True)
        system, descriptor, file = CIDSystemInfo(), _descriptor(font), _PackedFont(program)
        for item in (composite, descendant, to_unicode, system, descriptor, file):
            self._add_pdf_obj(item, "fonts")
        composite.descendant_fonts = PDFArray([descendant])
        composite.to_unicode = to_unicode
        descendant.c_i_d_system_info = system
        descendant.font_descriptor = descriptor
        descriptor.font_file2 = file  # type: ignore[attr-defined]  # fpdf2 sets it the same way
        return composite


class _PackedFont(PDFContentStream):
    """A font file that is compressed already."""

    def __init__(self, program: FontProgram) -> None:
        super().__init__(program.compressed)
        self.filter = Name("FlateDecode")
        self.length1 = program.length


def _descriptor(font: PaperFont) -> PDFFontDescriptor:
    """Copy the font's description, since an object belongs to one document."""
    shared = font.desc
    own = PDFFontDescriptor(
        ascent=shared.ascent,
        descent=shared.descent,
        cap_height=shared.cap_height,
        flags=shared.flags,
        font_b_box=shared.font_b_box,
        italic_angle=shared.italic_angle,
        stem_v=shared.stem_v,
        missing_width=shared.missing_width,
    )
    own.font_name = Name(font.program.name)
    return own


def _program(font: PaperFont, file: bytes) -> FontProgram:
    return FontProgram(
        name=f"OMSDAA+{font.name}",
        widths=_widths({glyph: round(font.cw[code]) for code, glyph in font.glyph_ids.items()}),
        compressed=zlib.compress(file, 9),
        length=len(file),
        to_unicode=_to_unicode(font.glyph_ids),
    )


def _widths(advances: dict[int, int]) -> str:
    """The widths of glyphs as PDF wants them: runs of neighbours, each after its first number."""
    parts: list[str] = []
    for glyph, advance in sorted(advances.items()):
        follows = glyph - 1 in advances
        parts.append(f" {advance}" if follows else f"] {glyph} [{advance}")
    return f"[{''.join(parts).removeprefix('] ')}]]"


def _to_unicode(glyphs: dict[int, int]) -> bytes:
    """The table by which a reader searches and copies text."""
    # Two characters may share a glyph (space and no-break space): the plainer one is read back.
    plainest = {glyph: code for code, glyph in sorted(glyphs.items(), reverse=True)}
    entries = [f"<{glyph:04X}> <{code:04X}>" for glyph, code in sorted(plainest.items())]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
