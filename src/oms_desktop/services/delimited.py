"""Text with delimiters, taken apart: its encoding, its delimiter, its rows."""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from oms_desktop.domain.errors import FileEncodingUnknown, FileNotTable

Lines = Iterator[tuple[int, list[str]]]
"""Line number on which a row begins, its cells."""

_DELIMITERS: Final = (";", "\t", "|", ",")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR_LINE: Final = re.compile(r'"?sep=([^\w\s"]|\t)"?', re.IGNORECASE)
# Text that is text by its bytes but no table: PDF, RTF, web pages.
_FOREIGN: Final = ("%pdf-", "{\\rtf", "<!doctype", "<html", "<?xml", "<table", "<svg")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_PROBE: Final = 65_536


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Bytes to text.

    Args:
        data: the whole file, not empty.
        name: of the file, for the refusal.

    Returns:
        The text and Python's name of its encoding.

    Raises:
        FileNotTable: binary data, or text of another kind.
        FileEncodingUnknown: text, but in none of UTF-8, UTF-16 and cp1252.
    """
    for encoding in _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # DOS programs end a text with Ctrl-Z.
        text = text.removesuffix("\x1a")
        if "\x00" in text or _binary(text) or text.lstrip()[:9].casefold().startswith(_FOREIGN):
            raise FileNotTable(name)
        return text, encoding
    # Latin-1 gives each byte a character: enough to tell a picture from an unknown code page.
    if _binary(data[:_PROBE].decode("latin-1")):
        raise FileNotTable(name)
    raise FileEncodingUnknown(name)


def _binary(text: str) -> bool:
    probe = text[:_PROBE]
    return len(_CONTROL.findall(probe)) * 100 > len(probe)


def _likely(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    # UTF-16 without a mark shows as a zero in every other byte of a header in Latin letters.
    even, odd = data[:64:2], data[1:64:2]
    if odd and odd.count(0) == len(odd) and not even.count(0):
        return ("utf-16-le",)
    if even.count(0) == len(even) and not odd.count(0):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def split(text: str) -> tuple[Lines, str]:
    """Rows of a text with their line numbers, and the delimiter found.

    Excel's first line `sep=;` is obeyed; otherwise the header decides: the delimiter that stands
    in it most often outside quotes.
    """
    first, skip = "", 0
    for line in StringIO(text, newline=""):
        first, skip = line.strip("\r\n"), skip + 1
        if first.strip():
            break
    told = _SEPARATOR_LINE.fullmatch(first.strip(" "))
    if told:
        return _rows(text, told[1], skip), told[1]
    bare = re.sub(r'"[^"]*"', "", first)
    delimiter = max(_DELIMITERS, key=bare.count)
    if delimiter not in bare:
        delimiter = ","
    return _rows(text, delimiter, 0), delimiter


def _rows(text: str, delimiter: str, skip: int) -> Lines:
    """Rows below the first `skip` lines."""
    lines = StringIO(text, newline="")
    for _ in range(skip):
        next(lines)
    if not _quotes_close(text, delimiter):
        # A quote opened and never closed would swallow all rows below: keep it to its own line.
        for number, line in enumerate(lines, skip + 1):
            yield number, next(csv.reader([line], delimiter=delimiter), [])
        return
    reader = csv.reader(lines, delimiter=delimiter)
    begins = skip + 1
    for cells in reader:
        yield begins, cells
        begins = skip + reader.line_num + 1


def _quotes_close(text: str, delimiter: str) -> bool:
    strict: Iterable[list[str]] = csv.reader(
        StringIO(text, newline=""), delimiter=delimiter, strict=True
    )
    try:
        for _ in strict:
            pass
    except csv.Error:
        return False
    return True
