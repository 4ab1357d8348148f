"""Strips of a thermal roll: black only, laid one below the other, the page as long as they are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.lines import (
    Banner,
    Centred,
    Code,
    Dashes,
    Framed,
    Left,
    Line,
    Pair,
    Picture,
    SignHere,
    Space,
    Voice,
)
from oms_desktop.documents.logo import read_logo
from oms_desktop.documents.paper import BLACK, ROLL_58, WHITE, Face, PaperSize, Sheet, wrap
from oms_desktop.documents.qr_code import QUIET_ZONE, code_module, modules_of

_EDGE: Final = 4.0
"""Above and below the content; the printer's cutter adds its own (millimetres)."""
_LONGEST: Final = 3200.0
"""Windows counts paper in tenths of a millimetre with 16 bits: 3,276 mm."""
_DOT: Final = 0.125
"""Of a thermal head of 203 dpi."""
_BOX: Final = 3.6
LOGO_SHARE: Final = 0.7
"""Of the width."""
LOGO_HEIGHT: Final = 20.0


@dataclass(frozen=True)
class Piece:
    """A strip of the roll: its height, and how it is drawn from a given y."""

    height: float
    draw: Callable[[Sheet, float], None]


def draw_lines(lines: Iterable[Line], roll: PaperSize, about: About) -> bytes:
    """Draw lines on a roll, exactly as long as needed.

    Returns:
        A PDF of one page, more only above 3 m; the same lines give the same bytes.

    Raises:
        ValueError: `roll` is a sheet.
    """
    if roll.height is not None:
        message = f"a roll is needed, not a sheet: {roll.name}"
        raise ValueError(message)
    maker = _Strips(roll)
    pieces = [piece for line in lines for piece in maker.strips(line)]
    sheet = Sheet(roll.width, _LONGEST, about)
    for page in _cut(pieces):
        sheet.new_page(_length(page))
        y = _EDGE
        for piece in page:
            piece.draw(sheet, y)
            y += piece.height
    return sheet.finish()


def _length(pieces: list[Piece]) -> float:
    return sum(piece.height for piece in pieces) + 2 * _EDGE


def _cut(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Share the strips out over pages; nearly always it is one."""
    page: list[Piece] = []
    room = _LONGEST - 2 * _EDGE
    for piece in pieces:
        if piece.height > room:
            yield page
            page, room = [], _LONGEST - 2 * _EDGE
        page.append(piece)
        room -= piece.height
    yield page


class _Strips:
    """Makes the strips of lines on one width of roll."""

    def __init__(self, roll: PaperSize) -> None:
        narrow = roll is ROLL_58
        self._roll = roll
        self._left = roll.margin
        self._right = roll.width - roll.margin
        body, large = (7.5, 11) if narrow else (8.5, 13)
        self._faces: dict[Voice, Face] = {
            "body": Face(body, colour=BLACK),
            "strong": Face(body, bold=True, colour=BLACK),
            "small": Face(7 if narrow else 7.5, colour=BLACK),
            "shop": Face(large, bold=True, colour=BLACK),
            "total": Face(large, bold=True, colour=BLACK),
        }

    def strips(self, line: Line) -> list[Piece]:
        """One line of the paper, as many strips as it takes."""
        match line:
            case Left():
                return self._flush_left(line)
            case Centred():
                return self._centred(line.text, self._faces[line.voice])
            case Pair():
                return self._pair(line)
            case Dashes():
                return [Piece(3, lambda sheet, y: sheet.dashes(self._left, y + 1.5, self._right))]
            case Banner():
                return [self._banner(line.text)]
            case Framed():
                return [self._framed(line.text)]
            case Space():
                return [Piece(line.height, lambda _sheet, _y: None)]
            case Picture():
                return self._logo(line.data)
            case Code():
                return [self._code(line.text)]
            case SignHere():
                return [self._sign_here(both=line.both)]

    # ------------------------------------------------------------------ texts

    def _centred(self, text: str, face: Face) -> list[Piece]:
        middle = self._roll.width / 2

        def piece(line: str) -> Piece:
            return Piece(
                face.leading, lambda sheet, y: sheet.centre(middle, y + face.baseline, line, face)
            )

        return [piece(line) for line in wrap(text, face, self._roll.inner)]

    def _flush_left(self, line: Left) -> list[Piece]:
        face = self._faces[line.voice]
        texts = wrap(line.text, face, self._roll.inner - line.indent)
        pieces = [self._left_piece(text, face, line.indent) for text in texts]
        if line.ticked:
            pieces[0] = self._ticked(pieces[0])
        return pieces

    def _left_piece(self, text: str, face: Face, indent: float) -> Piece:
        x = self._left + indent
        return Piece(face.leading, lambda sheet, y: sheet.left(x, y + face.baseline, text, face))

    def _ticked(self, first: Piece) -> Piece:
        """The same strip with a box to tick in front of it."""

        def draw(sheet: Sheet, y: float) -> None:
            sheet.frame(self._left, y + 0.3, _BOX, _BOX, BLACK)
            first.draw(sheet, y)

        return Piece(first.height, draw)

    def _pair(self, line: Pair) -> list[Piece]:
        face, indent = self._faces[line.voice], line.indent
        room = self._roll.inner - indent
        *before, last = wrap(line.label, face, room)
        first, *after = wrap(line.value, face, room)
        pieces = [self._left_piece(text, face, indent) for text in before]
        if face.width(last) + face.width(first) + 2 > room:
            pieces.append(self._left_piece(last, face, indent))
            last = ""

        def draw(sheet: Sheet, y: float) -> None:
            sheet.left(self._left + indent, y + face.baseline, last, face)
            sheet.right(self._right, y + face.baseline, first, face)

        pieces.append(Piece(face.leading, draw))
        return pieces + [self._right_piece(text, face) for text in after]

    def _right_piece(self, text: str, face: Face) -> Piece:
        return Piece(
            face.leading, lambda sheet, y: sheet.right(self._right, y + face.baseline, text, face)
        )

    # ------------------------------------------------------------------ marks and pictures

    def _banner(self, mark: str) -> Piece:
        face = Face(self._faces["shop"].size, bold=True, colour=WHITE)
        height = face.leading + 1.4

        def draw(sheet: Sheet, y: float) -> None:
            sheet.bar(self._left, y + 1, self._roll.inner, height, BLACK)
            sheet.centre(self._roll.width / 2, y + 1 + 0.7 + face.baseline, mark, face)

        return Piece(height + 2, draw)

    def _framed(self, words: str) -> Piece:
        strips = self._centred(words, self._faces["strong"])
        height = sum(strip.height for strip in strips) + 2

        def draw(sheet: Sheet, y: float) -> None:
            sheet.frame(self._left, y + 0.5, self._roll.inner, height, BLACK)
            at = y + 1.5
            for strip in strips:
                strip.draw(sheet, at)
                at += strip.height

        return Piece(height + 1.5, draw)

    def _logo(self, data: bytes) -> list[Piece]:
        logo = read_logo(data)
        if logo is None:
            return []
        width, height = logo.fit(self._roll.inner * LOGO_SHARE, LOGO_HEIGHT)
        x = (self._roll.width - width) / 2
        return [Piece(height + 2, lambda sheet, y: sheet.picture(logo, x, y, width, height))]

    def _code(self, text: str) -> Piece:
        rows = modules_of(text)
        module = code_module(len(rows), int(self._roll.inner / _DOT)) * _DOT
        size, quiet = module * len(rows), module * QUIET_ZONE
        x = (self._roll.width - size) / 2
        return Piece(size + 2 * quiet, lambda sheet, y: sheet.modules(x, y + quiet, module, rows))

    def _sign_here(self, *, both: bool) -> Piece:
        width = (self._roll.inner - 6) / 2

        def draw(sheet: Sheet, y: float) -> None:
            if both:
                sheet.dashes(self._left, y, self._left + width)
            sheet.dashes(self._right - width, y, self._right)

        return Piece(2, draw)
