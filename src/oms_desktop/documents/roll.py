"""Strips of a thermal roll: black only, laid one below the other, the page as long as they are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.logo import read_logo
from oms_desktop.documents.paper import BLACK, ROLL_58, WHITE, Face, PaperSize, Sheet, wrap
from oms_desktop.documents.words import word

_EDGE: Final = 4.0
"""Above and below the content; the printer's cutter adds its own (millimetres)."""
_LONGEST: Final = 3200.0
"""Windows counts paper in tenths of a millimetre with 16 bits: 3,276 mm."""


@dataclass(frozen=True)
class Piece:
    """A strip of the roll: its height, and how it is drawn from a given y."""

    height: float
    draw: Callable[[Sheet, float], None]


def draw_strips(pieces: list[Piece], roll: PaperSize, title: str, made_at: datetime) -> bytes:
    """Draw strips on a roll, exactly as long as needed.

    Returns:
        A PDF of one page, more only above 3 m; the same strips give the same bytes.
    """
    sheet = Sheet(roll.width, _LONGEST, title, made_at)
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


class Strips:
    """Makes the strips of one width of roll."""

    def __init__(self, roll: PaperSize) -> None:
        """Choose the faces for a roll."""
        narrow = roll is ROLL_58
        self._roll = roll
        self._left = roll.margin
        self._right = roll.width - roll.margin
        self._body = Face(7.5 if narrow else 8.5, colour=BLACK)
        self._strong = Face(self._body.size, bold=True, colour=BLACK)
        self._small = Face(7 if narrow else 7.5, colour=BLACK)
        self._shop = Face(11 if narrow else 13, bold=True, colour=BLACK)
        self._total = Face(11 if narrow else 13, bold=True, colour=BLACK)

    def _shop_head(self, shop: ShopHead, language: Language) -> list[Piece]:
        pieces = self._logo(shop)
        pieces += self._centred(shop.name, self._shop)
        if shop.address:
            pieces += self._centred(shop.address, self._small)
        if shop.phone:
            pieces += self._centred(f"{word('phone', language)} {shop.phone}", self._small)
        if shop.tax_id:
            pieces += self._centred(f"{word('tax_id', language)} {shop.tax_id}", self._small)
        return pieces

    def _logo(self, shop: ShopHead) -> list[Piece]:
        logo = read_logo(shop.logo)
        if logo is None:
            return []
        width, height = logo.fit(self._roll.inner * 0.7, 20)
        x = (self._roll.width - width) / 2
        return [Piece(height + 2, lambda sheet, y: sheet.picture(logo, x, y, width, height))]

    def _space(self, height: float) -> Piece:
        return Piece(height, lambda _sheet, _y: None)

    def _dashes(self) -> Piece:
        return Piece(3, lambda sheet, y: sheet.dashes(self._left, y + 1.5, self._right))

    def _banner(self, mark: str) -> Piece:
        face = Face(self._shop.size, bold=True, colour=WHITE)
        height = face.leading + 1.4

        def draw(sheet: Sheet, y: float) -> None:
            sheet.bar(self._left, y + 1, self._roll.inner, height, BLACK)
            sheet.centre(self._roll.width / 2, y + 1 + 0.7 + face.baseline, mark, face)

        return Piece(height + 2, draw)

    def _centred(self, text: str, face: Face) -> list[Piece]:
        middle = self._roll.width / 2

        def piece(line: str) -> Piece:
            return Piece(
                face.leading, lambda sheet, y: sheet.centre(middle, y + face.baseline, line, face)
            )

        return [piece(line) for line in wrap(text, face, self._roll.inner)]

    def _flush_left(self, text: str, face: Face, indent: float = 0) -> list[Piece]:
        x = self._left + indent

        def piece(line: str) -> Piece:
            return Piece(
                face.leading, lambda sheet, y: sheet.left(x, y + face.baseline, line, face)
            )

        return [piece(line) for line in wrap(text, face, self._roll.inner - indent)]

    def _pair(self, label: str, value: str, face: Face, indent: float = 0) -> list[Piece]:
        """Label left, value right; the value on a line of its own if both don't fit."""
        room = self._roll.inner - indent
        labels, values = wrap(label, face, room), wrap(value, face, room)
        *before, last = labels
        pieces = [piece for line in before for piece in self._flush_left(line, face, indent)]
        first, *after = values
        if face.width(last) + face.width(first) + 2 > room:
            pieces += self._flush_left(last, face, indent)
            last = ""

        def draw(sheet: Sheet, y: float) -> None:
            sheet.left(self._left + indent, y + face.baseline, last, face)
            sheet.right(self._right, y + face.baseline, first, face)

        pieces.append(Piece(face.leading, draw))
        return pieces + [self._flush_right(line, face) for line in after]

    def _flush_right(self, line: str, face: Face) -> Piece:
        return Piece(
            face.leading, lambda sheet, y: sheet.right(self._right, y + face.baseline, line, face)
        )
