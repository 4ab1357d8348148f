"""Rolls for thermal printers: ESC/POS, only what cheap clones understand too."""

from collections.abc import Iterable
from typing import Final

from oms_desktop.documents.code_page import PLAIN, encoded, spelled
from oms_desktop.documents.lines import Code, Line, Picture, Space
from oms_desktop.documents.qr_code import QUIET_ZONE, code_module, modules_of
from oms_desktop.documents.roll_text import roll_items
from oms_desktop.documents.text_rows import Row, Span
from oms_desktop.domain.printers import PrinterProfile

_TABLES: Final = {"cp437": 0, "cp850": 2, "cp858": 19, "cp1252": 16}
"""Numbers of the tables of characters (`ESC t`)."""
_DOTS_PER_MM: Final = 8
_LINES_TO_TEAR: Final = 4
"""So far is the edge above the head, on a printer without a cutter."""
_BAND: Final = 128
"""Rows of dots of a picture that are sent at once: small printers keep little."""
_LOGO_SHARE: Final = 0.7
_LOGO_HEIGHT: Final = 160
_LARGEST_MODULE: Final = 16
"""What `GS ( k` takes."""


def codec_of(profile: PrinterProfile) -> str:
    """The characters that are sent: those of the profile's table if it has a number."""
    return profile.code_page if profile.code_page in _TABLES else PLAIN


def draw(lines: Iterable[Line], profile: PrinterProfile) -> bytes:
    """The bytes of a roll paper, from the printer's reset to the cut."""
    return start(profile) + body(lines, profile) + finish(profile)


def body(lines: Iterable[Line], profile: PrinterProfile) -> bytes:
    """The bytes of lines alone."""
    codec = codec_of(profile)
    parts: list[bytes] = []
    for item in roll_items(lines, profile.columns, lambda text: spelled(text, codec)):
        match item:
            case Row():
                parts.append(_row(item, codec))
            case Space():
                parts.append(feed(round(item.height * _DOTS_PER_MM)))
            case Picture():
                parts.append(_logo(item.data, profile))
            case Code():
                parts.append(_code(item.text, profile))
    return b"".join(parts)


def start(profile: PrinterProfile) -> bytes:
    """Reset; no characters of two bytes (clones from China begin with them); the table."""
    table = _TABLES.get(profile.code_page, 0)
    return b"\x1b@\x1c.\x1bR\x00" + bytes((0x1B, 0x74, table))


def finish(profile: PrinterProfile) -> bytes:
    """Feed beyond the edge, and cut where there is a cutter; a bridge of paper holds the receipt."""
    return b"\x1dVB\x00" if profile.cutter else bytes((0x1B, 0x64, _LINES_TO_TEAR))


def feed(dots: int) -> bytes:
    """Feed paper by dots."""
    return b"".join(bytes((0x1B, 0x4A, min(255, dots - at))) for at in range(0, max(0, dots), 255))


def picture(rows: Iterable[bytes], width: int) -> bytes:
    """Dots in the middle of the paper: `rows` of `width` bytes, the first dot the highest bit."""
    found = list(rows)
    parts = [_CENTRE]
    for at in range(0, len(found), _BAND):
        band = found[at : at + _BAND]
        size = bytes((width & 255, width >> 8, len(band) & 255, len(band) >> 8))
        parts += [b"\x1dv0\x00", size, *band]
    return b"".join([*parts, _LEFT])


_CENTRE: Final = b"\x1ba\x01"
_LEFT: Final = b"\x1ba\x00"


def _row(row: Row, codec: str) -> bytes:
    found = b"".join(_span(span, codec) for span in row.spans) + b"\n"
    return _CENTRE + found + _LEFT if row.centred else found


def _span(span: Span, codec: str) -> bytes:
    """Characters between the commands that make them loud, and those that end it."""
    text = encoded(span.text, codec)
    size = (0x10 if span.wide else 0) | (0x01 if span.tall else 0)
    if span.inverse:
        text = b"\x1dB\x01" + text + b"\x1dB\x00"
    if size:
        text = bytes((0x1D, 0x21, size)) + text + b"\x1d!\x00"
    return b"\x1bE\x01" + text + b"\x1bE\x00" if span.bold else text


# ---------------------------------------------------------------------- pictures


def _code(text: str, profile: PrinterProfile) -> bytes:
    rows = modules_of(text)
    module = code_module(len(rows), profile.dots)
    quiet = feed(QUIET_ZONE * module)
    if profile.qr_raster:
        return quiet + _raster(rows, module) + quiet
    return quiet + _CENTRE + _by_command(text, min(module, _LARGEST_MODULE)) + _LEFT + quiet


def _raster(rows: tuple[str, ...], module: int) -> bytes:
    side = len(rows) * module
    width = -(-side // 8)
    found: list[bytes] = []
    for row in rows:
        dots = "".join(each * module for each in row).ljust(width * 8, "0")
        found += [int(dots, 2).to_bytes(width, "big")] * module
    return picture(found, width)


def _by_command(text: str, module: int) -> bytes:
    """The printer's own QR code: model 2, size, correction M, the text, print."""
    data = text.encode()
    stored = b"\x31\x50\x30" + data
    commands = (b"\x31\x41\x32\x00", bytes((0x31, 0x43, module)), b"\x31\x45\x31", stored)
    parts = [*commands, b"\x31\x51\x30"]
    return b"".join(b"\x1d(k" + len(each).to_bytes(2, "little") + each for each in parts)


def _logo(data: bytes, profile: PrinterProfile) -> bytes:
    """The shop's logo in black dots; nothing if it can't be read."""
    from PIL import Image

    from oms_desktop.documents.logo import read_logo

    logo = read_logo(data)
    if logo is None:
        return b""
    wide, high = logo.fit(profile.dots * _LOGO_SHARE, _LOGO_HEIGHT)
    grey = logo.image.convert("L").resize((max(8, round(wide)), max(1, round(high))))
    width = -(-grey.width // 8)
    # White to whole bytes at both sides, so that it stays in the middle.
    flat = Image.new("L", (width * 8, grey.height), 255)
    flat.paste(grey, ((width * 8 - grey.width) // 2, 0))
    bits = flat.point(lambda level: 255 - level).convert("1").tobytes()
    rows = [bits[at : at + width] for at in range(0, len(bits), width)]
    return picture(rows, width) + feed(2 * _DOTS_PER_MM)
