"""A form on a thermal roll: black only, one row a name and a line below it."""

from typing import Final

from oms_desktop.documents.form import NAME, Form, FormRow
from oms_desktop.documents.paper import BLACK, PaperSize, Sheet
from oms_desktop.documents.roll import Piece, Strips, draw_strips
from oms_desktop.documents.sums import Sum

_BOX: Final = 3.6
_BOX_INDENT: Final = 6.0
_ROOM_TO_SIGN: Final = 13.0


def draw_roll(form: Form, roll: PaperSize) -> bytes:
    """Draw a form on a roll, exactly as long as needed.

    Returns:
        A PDF of one page, more only above 3 m; the same values give the same bytes.

    Raises:
        ValueError: `roll` is a sheet.
    """
    if roll.height is not None:
        message = f"a roll is needed, not a sheet: {roll.name}"
        raise ValueError(message)
    return draw_strips(_Roll(form, roll).pieces(), roll, form.number, form.made_at)


class _Roll(Strips):
    def __init__(self, form: Form, roll: PaperSize) -> None:
        super().__init__(roll)
        self._form = form
        self._boxed = any(column.box for column in form.columns)

    def pieces(self) -> list[Piece]:
        form = self._form
        marks = [form.stamp] if form.stamp and form.stamp not in form.marks else []
        banners = [self._banner(mark) for mark in [*marks, *form.marks]]
        pieces = [*banners, *self._shop_head(form.shop, form.language), self._dashes()]
        pieces += self._centred(form.title.upper(), self._strong)
        pieces += self._centred(form.number, self._strong)
        if form.notice:
            pieces += [self._space(0.8), self._banner_words(form.notice.upper())]
        pieces += [self._space(1), *self._to(), *self._facts()]
        if form.rows:
            pieces.append(self._dashes())
        for row in form.rows:
            pieces += self._row(row)
        if form.sums:
            pieces.append(self._dashes())
        for each in (*form.sums, *form.sums_after):
            pieces += self._sum(each)
        if form.seal:
            pieces.append(self._banner(form.seal))
        pieces += self._remarks()
        pieces += self._signatures()
        if form.footer:
            pieces += [self._dashes(), *self._centred(form.footer, self._small)]
        # Said again where the paper is torn off.
        return [*pieces, *banners]

    # ------------------------------------------------------------------ parts

    def _banner_words(self, words: str) -> Piece:
        """A frame around words that may need more than one line."""
        strips = self._centred(words, self._strong)
        height = sum(strip.height for strip in strips) + 2

        def draw(sheet: Sheet, y: float) -> None:
            sheet.frame(self._left, y + 0.5, self._roll.inner, height, BLACK)
            at = y + 1.5
            for strip in strips:
                strip.draw(sheet, at)
                at += strip.height

        return Piece(height + 1.5, draw)

    def _to(self) -> list[Piece]:
        pieces: list[Piece] = []
        for text in self._form.to:
            face = self._strong if text.weight in {"strong", "bold"} else self._body
            face = self._small if text.weight in {"small", "label"} else face
            pieces += [self._space(text.gap * 0.5), *self._flush_left(text.text, face)]
        return [*pieces, self._space(0.8)] if pieces else []

    def _facts(self) -> list[Piece]:
        return [
            piece
            for label, value in self._form.facts
            for piece in self._pair(label, value, self._body)
        ]

    def _row(self, row: FormRow) -> list[Piece]:
        indent = _BOX_INDENT if self._boxed else 0.0
        face = self._strong if self._boxed else self._body
        pieces = self._flush_left(row.cells[NAME], face, indent)
        if self._boxed:
            pieces[0] = self._ticked(pieces[0])
        for left, right in row.pairs:
            pieces += self._pair(left, right, face, indent or 2)
        if row.note:
            pieces += self._flush_left(row.note, self._small, indent or 2)
        return [*pieces, self._space(1.4 if self._boxed else 0.6)]

    def _ticked(self, first: Piece) -> Piece:
        """The same strip with a box to tick in front of it."""

        def draw(sheet: Sheet, y: float) -> None:
            sheet.frame(self._left, y + 0.3, _BOX, _BOX, BLACK)
            first.draw(sheet, y)

        return Piece(first.height, draw)

    def _sum(self, row: Sum) -> list[Piece]:
        if row.weight == "total":
            total = self._pair(row.label, row.amount, self._total)
            return [self._space(0.8), *total, self._space(0.8)]
        faces = {"plain": self._body, "quiet": self._small, "strong": self._strong}
        note = self._flush_left(row.note, self._small, indent=2) if row.note else []
        return [*self._pair(row.label, row.amount, faces[row.weight]), *note]

    def _remarks(self) -> list[Piece]:
        if not self._form.remarks:
            return []
        pieces = [self._dashes()]
        for text in self._form.remarks:
            face = self._small if text.weight in {"small", "label"} else self._body
            face = self._strong if text.weight in {"bold", "strong"} else face
            pieces += [self._space(text.gap * 0.3), *self._flush_left(text.text, face)]
        return pieces

    def _signatures(self) -> list[Piece]:
        """Room for two to sign, beside each other; for one, at the right."""
        found = self._form.signatures
        if not found:
            return []
        pieces = [self._dashes()]
        if self._form.dated:
            pieces += self._pair("", self._form.dated, self._small)
        first, last = ("" if len(found) == 1 else found[0].heading), found[-1].heading
        width = (self._roll.inner - 6) / 2

        def draw(sheet: Sheet, y: float) -> None:
            if first:
                sheet.dashes(self._left, y, self._left + width)
            sheet.dashes(self._right - width, y, self._right)

        pieces += self._pair(first, last, self._small)
        pieces += [self._space(_ROOM_TO_SIGN), Piece(2, draw)]
        if found[-1].name:
            pieces += self._pair("", found[-1].name, self._small)
        return pieces
