"""Continuous forms for dot matrix printers: ESC/P, as 9 pins have understood it for decades."""

from collections.abc import Iterable, Sequence
from typing import Final

from oms_desktop.documents.code_page import PLAIN, encoded, spelled
from oms_desktop.documents.form import Form
from oms_desktop.documents.layout import Language
from oms_desktop.documents.lines import Line, Space
from oms_desktop.documents.roll_text import roll_items
from oms_desktop.documents.text_form import FormSize, form_pages
from oms_desktop.documents.text_rows import Row, Span, both_ends, row
from oms_desktop.documents.words import word
from oms_desktop.domain.printers import PrinterProfile

_TABLES: Final = {
    "cp437": ("cp437", b"\x01\x00"),
    "cp850": ("cp850", b"\x03\x00"),
    # Printers number the table with the euro sign differently; else it is the one before it.
    "cp858": ("cp850", b"\x03\x00"),
    "cp1252": ("latin-1", b"\x1d\x10"),
}
"""What is sent, and which registered table it is (`ESC ( t`)."""
_BELOW: Final = {66: 4, 33: 3, 22: 2}
"""Lines that stay empty at the end of a form, above the perforation."""
_NARROW: Final = 60
"""Reports that are made for rolls become no wider: a value would be lost far from its label."""
_LINE_MM: Final = 25.4 / 6


def codec_of(profile: PrinterProfile) -> str:
    """The characters that are sent."""
    return _TABLES.get(profile.code_page, (PLAIN, b""))[0]


def size_of(profile: PrinterProfile) -> FormSize:
    """What of a form may be printed on."""
    below = _BELOW.get(profile.form_lines, max(1, profile.form_lines // 12))
    return FormSize(profile.columns, profile.form_lines - below)


def draw_form(form: Form, profile: PrinterProfile) -> bytes:
    """The bytes of a form: each page ends exactly where the next form begins."""
    codec = codec_of(profile)
    return send(form_pages(form, size_of(profile), lambda text: spelled(text, codec)), profile)


def draw_lines(
    lines: Iterable[Line], profile: PrinterProfile, number: str, language: Language
) -> bytes:
    """The bytes of what is made for rolls, such as the report of a shift.

    Args:
        lines: all that stands on it; pictures and codes stay away.
        profile: of the printer.
        number: of the document, at the foot of each form.
        language: of the paper.
    """
    codec = codec_of(profile)
    size = size_of(profile)
    narrow = min(_NARROW, size.columns)
    rows: list[Row] = []
    for item in roll_items(lines, narrow, lambda text: spelled(text, codec)):
        if isinstance(item, Row):
            rows.append(_within(item, narrow))
        elif isinstance(item, Space):
            rows += [Row()] * round(item.height / _LINE_MM)
    room = size.lines - 2
    pages = [rows[at : at + room] for at in range(0, len(rows), room)]
    for at, page in enumerate(pages, 1):
        text = word("page", language).format(page=at, pages=len(pages))
        page += [Row(), row(both_ends(spelled(number, codec), spelled(text, codec), narrow))]
    return send(pages, profile)


def send(pages: Sequence[Sequence[Row]], profile: PrinterProfile) -> bytes:
    """Rows as the printer takes them, a form feed after each page."""
    codec = codec_of(profile)
    parts = [start(profile)]
    for page in pages:
        parts += [_row(each, profile.columns, codec) for each in page]
        parts.append(b"\x0c")
    return b"".join(parts)


def start(profile: PrinterProfile) -> bytes:
    """Reset; six lines an inch; the length of a form, so that it doesn't creep; ten pitch; the table."""
    table = _TABLES.get(profile.code_page, (PLAIN, b""))[1]
    assigned = b"\x1b(t\x03\x00\x01" + table if table else b""
    length = bytes((0x1B, 0x43, profile.form_lines))
    return b"\x1b@\x1b2" + length + b"\x1bO\x1bP\x12\x1bR\x00" + assigned + b"\x1bt\x01"


def _within(each: Row, columns: int) -> Row:
    """A row that is centred in fewer columns than the form has."""
    if not each.centred:
        return each
    pad = Span(" " * ((columns - each.columns) // 2))
    return Row((pad, *each.spans))


def _row(each: Row, columns: int, codec: str) -> bytes:
    pad = b" " * ((columns - each.columns) // 2) if each.centred else b""
    return pad + b"".join(_span(span, codec) for span in each.spans) + b"\r\n"


def _span(span: Span, codec: str) -> bytes:
    text = encoded(span.text, codec)
    if span.condensed:
        text = b"\x0f" + text + b"\x12"
    if span.wide:
        text = b"\x1bW\x01" + text + b"\x1bW\x00"
    return b"\x1bE" + text + b"\x1bF" if span.bold else text
