"""The receipt (struk) on a thermal roll: black only, as long as its content."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from oms_desktop.documents.layout import PaperLine, SalePaper
from oms_desktop.documents.logo import read_logo
from oms_desktop.documents.paper import (
    BLACK,
    ROLL_58,
    ROLL_80,
    WHITE,
    Face,
    PaperSize,
    Sheet,
    wrap,
)
from oms_desktop.documents.sums import Sum, included_tax, sums_after_total, sums_to_total
from oms_desktop.documents.words import long_date, marks, short_moment, word
from oms_desktop.domain.money import NO_BREAK_SPACE, format_number
from oms_desktop.domain.quantity import format_quantity

_ROLLS: Final = {80: ROLL_80, 58: ROLL_58}
_EDGE: Final = 4.0
"""Above and below the content; the printer's cutter adds its own (millimetres)."""

_TIMES: Final = "\u00d7"
_LONGEST: Final = 3200.0
"""Windows counts paper in tenths of a millimetre with 16 bits: 3,276 mm."""


@dataclass(frozen=True)
class _Piece:
    """A strip of the roll: its height, and how it is drawn from a given y."""

    height: float
    draw: Callable[[Sheet, float], None]


def render(paper: SalePaper, width_mm: int) -> bytes:
    """Draw a receipt on a roll of 80 or 58 mm, exactly as long as needed.

    Returns:
        A PDF of one page, more only above 3 m; the same values give the same bytes.

    Raises:
        ValueError: another width.
    """
    if width_mm not in _ROLLS:
        message = f"no roll is {width_mm} mm wide"
        raise ValueError(message)
    sheet = Sheet(width_mm, _LONGEST, paper.number, paper.issued_at)
    for pieces in _cut(_Receipt(paper, _ROLLS[width_mm]).pieces()):
        sheet.new_page(_length(pieces))
        y = _EDGE
        for piece in pieces:
            piece.draw(sheet, y)
            y += piece.height
    return sheet.finish()


def _length(pieces: list[_Piece]) -> float:
    return sum(piece.height for piece in pieces) + 2 * _EDGE


def _cut(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Share the strips out over pages; nearly always it is one."""
    page: list[_Piece] = []
    room = _LONGEST - 2 * _EDGE
    for piece in pieces:
        if piece.height > room:
            yield page
            page, room = [], _LONGEST - 2 * _EDGE
        page.append(piece)
        room -= piece.height
    yield page


class _Receipt:
    def __init__(self, paper: SalePaper, roll: PaperSize) -> None:
        narrow = roll is ROLL_58
        self._paper = paper
        self._roll = roll
        self._left = roll.margin
        self._right = roll.width - roll.margin
        self._body = Face(7.5 if narrow else 8.5, colour=BLACK)
        self._strong = Face(self._body.size, bold=True, colour=BLACK)
        self._small = Face(7 if narrow else 7.5, colour=BLACK)
        self._shop = Face(11 if narrow else 13, bold=True, colour=BLACK)
        self._total = Face(11 if narrow else 13, bold=True, colour=BLACK)

    def pieces(self) -> list[_Piece]:
        found = marks(self._paper)
        pieces = [
            *self._marks(found),
            *self._head(),
            self._dashes(),
            *self._facts(),
            self._dashes(),
        ]
        for line in self._paper.lines:
            pieces += self._line(line)
        pieces += [self._dashes(), *self._sums()]
        if self._paper.shop.footer:
            pieces += [self._dashes(), *self._centred(self._paper.shop.footer, self._small)]
        # Said again where the paper is torn off.
        return [*pieces, *self._marks(found)]

    # ------------------------------------------------------------------ parts

    def _marks(self, found: tuple[str, ...]) -> list[_Piece]:
        return [self._banner(mark) for mark in found]

    def _head(self) -> list[_Piece]:
        shop, language = self._paper.shop, self._paper.language
        pieces = self._logo()
        pieces += self._centred(shop.name, self._shop)
        if shop.address:
            pieces += self._centred(shop.address, self._small)
        if shop.phone:
            pieces += self._centred(f"{word('phone', language)} {shop.phone}", self._small)
        if shop.tax_id:
            pieces += self._centred(f"{word('tax_id', language)} {shop.tax_id}", self._small)
        return pieces

    def _logo(self) -> list[_Piece]:
        logo = read_logo(self._paper.shop.logo)
        if logo is None:
            return []
        width, height = logo.fit(self._roll.inner * 0.7, 20)
        x = (self._roll.width - width) / 2
        return [_Piece(height + 2, lambda sheet, y: sheet.picture(logo, x, y, width, height))]

    def _facts(self) -> list[_Piece]:
        paper, language = self._paper, self._paper.language
        pieces = self._pair(paper.number, short_moment(paper.issued_at, language), self._body)
        facts = [("cashier", paper.cashier)]
        if paper.customer is not None:
            facts.append(("customer", paper.customer.name))
        facts += [("order", paper.order_number), ("delivery", paper.delivery_number)]
        if paper.due_on is not None:
            facts.append(("due", long_date(paper.due_on, language)))
        for key, value in facts:
            if value:
                pieces += self._pair(word(key, language), value, self._body)
        return pieces

    def _line(self, line: PaperLine) -> list[_Piece]:
        pieces = self._flush_left(line.name, self._body)
        unit = f"{NO_BREAK_SPACE}{line.unit}" if line.unit else ""
        each = f"{format_quantity(line.quantity)}{unit} {_TIMES} {format_number(line.unit_price)}"
        gross = format_number(line.amount + line.discount)
        pieces += self._pair(each, gross, self._body, indent=2)
        if line.discount:
            discount = word("discount", self._paper.language)
            pieces += self._pair(discount, format_number(-line.discount), self._body, indent=2)
        if line.note:
            pieces += self._flush_left(line.note, self._small, indent=2)
        return [*pieces, self._space(0.6)]

    def _sums(self) -> list[_Piece]:
        paper = self._paper
        count = len(paper.lines)
        key = "item_one" if count == 1 else "items"
        subtotal, *others = sums_to_total(paper)
        items = word(key, paper.language).format(count=count)
        pieces = self._pair(f"{subtotal.label} ({items})", subtotal.amount, self._body)
        for row in [*others, *included_tax(paper), *sums_after_total(paper)]:
            pieces += self._sum(row)
        return pieces

    def _sum(self, row: Sum) -> list[_Piece]:
        if row.weight == "total":
            return [
                self._space(0.8),
                *self._pair(row.label, row.amount, self._total),
                self._space(0.8),
            ]
        faces = {"plain": self._body, "quiet": self._small, "strong": self._strong}
        note = self._flush_left(row.note, self._small, indent=2) if row.note else []
        return [*self._pair(row.label, row.amount, faces[row.weight]), *note]

    # ------------------------------------------------------------------ strips

    def _space(self, height: float) -> _Piece:
        return _Piece(height, lambda _sheet, _y: None)

    def _dashes(self) -> _Piece:
        return _Piece(3, lambda sheet, y: sheet.dashes(self._left, y + 1.5, self._right))

    def _banner(self, mark: str) -> _Piece:
        face = Face(self._shop.size, bold=True, colour=WHITE)
        height = face.leading + 1.4

        def draw(sheet: Sheet, y: float) -> None:
            sheet.bar(self._left, y + 1, self._roll.inner, height, BLACK)
            sheet.centre(self._roll.width / 2, y + 1 + 0.7 + face.baseline, mark, face)

        return _Piece(height + 2, draw)

    def _centred(self, text: str, face: Face) -> list[_Piece]:
        middle = self._roll.width / 2

        def piece(line: str) -> _Piece:
            return _Piece(
                face.leading, lambda sheet, y: sheet.centre(middle, y + face.baseline, line, face)
            )

        return [piece(line) for line in wrap(text, face, self._roll.inner)]

    def _flush_left(self, text: str, face: Face, indent: float = 0) -> list[_Piece]:
        x = self._left + indent

        def piece(line: str) -> _Piece:
            return _Piece(
                face.leading, lambda sheet, y: sheet.left(x, y + face.baseline, line, face)
            )

        return [piece(line) for line in wrap(text, face, self._roll.inner - indent)]

    def _pair(self, label: str, value: str, face: Face, indent: float = 0) -> list[_Piece]:
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

        pieces.append(_Piece(face.leading, draw))
        return pieces + [self._flush_right(line, face) for line in after]

    def _flush_right(self, line: str, face: Face) -> _Piece:
        return _Piece(
            face.leading, lambda sheet, y: sheet.right(self._right, y + face.baseline, line, face)
        )
