"""Makes resources/fonts from the Debian packages fonts-noto-core 20201225-1 and fonts-inter 4.0~beta7+ds-1.

Usage: python make_fonts.py resources/fonts   (needs fonttools; run once, results are committed)
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

NOTO = Path("/usr/share/fonts/truetype/noto")
INTER = Path("/usr/share/fonts/opentype/inter")
LATIN = [
    *range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2028),
    0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122, 0x2212,
]
SCREEN = [*LATIN, *range(0x2190, 0x219A), 0x21B5, 0x2248, 0x2260, 0x2264, 0x2265, 0x221E,
          0x2318, 0x21E7, 0x2303, 0x2325, 0x2713, 0x2717, 0x25B2, 0x25BC, 0x25CF, 0x25CB]


def options(features):
    chosen = subset.Options()
    chosen.layout_features = features
    chosen.hinting = False
    chosen.notdef_outline = True
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17]
    chosen.recalc_timestamp = False
    return chosen


def add_minus(font):
    """Noto Sans 2.004 has no U+2212: take the bar of its plus, on the width of a digit."""
    glyphs = font["glyf"]
    plus = glyphs["plus"]
    points = plus.coordinates
    middle = (plus.yMin + plus.yMax) / 2
    bar = sorted({y for x, y in points if x == plus.xMin}, key=lambda y: abs(y - middle))[:2]
    pen = TTGlyphPen(None)
    low, high = min(bar), max(bar)
    pen.moveTo((plus.xMin, low)); pen.lineTo((plus.xMin, high))
    pen.lineTo((plus.xMax, high)); pen.lineTo((plus.xMax, low)); pen.closePath()
    glyphs["minus"] = minus = pen.glyph()
    minus.recalcBounds(glyphs)
    font["hmtx"]["minus"] = font["hmtx"]["plus"]
    for table in font["cmap"].tables:
        table.cmap[0x2212] = "minus"


def paper(style, target):
    chosen = options([])
    chosen.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "gasp", "DSIG", "STAT", "meta"]
    font = subset.load_font(NOTO / f"NotoSans-{style}.ttf", chosen)
    cutter = subset.Subsetter(chosen)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    add_minus(font)
    font.save(target / f"NotoSans-{style}-latin.ttf")


def to_truetype(font):
    """CFF curves become TrueType ones, within half a unit of 2816."""
    order, glyphset = font.getGlyphOrder(), font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyphset)
        glyphset[name].draw(Cu2QuPen(pen, max_err=0.5, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(table)
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    del font["CFF "]
    font["maxp"] = top = newTable("maxp")
    top.tableVersion, top.numGlyphs = 0x00010000, len(order)
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(top, field, 0)
    top.maxZones = 1
    font["post"].formatType = 2.0
    font["post"].extraNames, font["post"].mapping = [], {}
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"
    font.recalcBBoxes = True


def screen(style, target):
    chosen = options(["*"])
    font = subset.load_font(INTER / f"Inter-{style}.otf", chosen)
    cutter = subset.Subsetter(chosen)
    cutter.populate(unicodes=SCREEN)
    cutter.subset(font)
    to_truetype(font)
    font.save(target / f"Inter-{style}.ttf")
    print(style, len(font.getGlyphOrder()), sorted({r.FeatureTag for r in font["GSUB"].table.FeatureList.FeatureRecord}))


def main() -> None:
    target = Path(sys.argv[1])
    for style in ("Regular", "Bold"):
        paper(style, target)
    for style in ("Regular", "SemiBold", "Bold"):
        screen(style, target)


main()
