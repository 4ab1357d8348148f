"""A form on a thermal roll: one row a name and a line below it."""

from dataclasses import dataclass

from oms_desktop.documents.form import NAME, Form, FormRow, Text
from oms_desktop.documents.lines import (
    ROOM_TO_SIGN,
    Banner,
    Centred,
    Dashes,
    Framed,
    Indent,
    Left,
    Line,
    Pair,
    SignHere,
    Space,
    Voice,
    shop_lines,
    sum_lines,
)
from oms_desktop.documents.paper import PaperSize
from oms_desktop.documents.roll import draw_lines


def draw_roll(form: Form, roll: PaperSize) -> bytes:
    """Draw a form on a roll, exactly as long as needed.

    Returns:
        A PDF of one page, more only above 3 m; the same values give the same bytes.

    Raises:
        ValueError: `roll` is a sheet.
    """
    return draw_lines(form_lines(form), roll, form.about)


def form_lines(form: Form) -> list[Line]:
    """A form as the lines of a roll."""
    return _Roll(form, any(column.box for column in form.columns)).lines()


@dataclass(frozen=True)
class _Roll:
    form: Form
    boxed: bool

    def lines(self) -> list[Line]:
        form = self.form
        stamp = [form.stamp] if form.stamp and form.stamp not in form.marks else []
        banners = [Banner(mark) for mark in [*stamp, *form.marks]]
        lines: list[Line] = [*banners, *shop_lines(form.shop, form.language), Dashes()]
        lines += [Centred(form.title.upper(), "strong"), Centred(form.number, "strong")]
        if form.notice:
            lines += [Space(0.8), Framed(form.notice.upper())]
        lines += [Space(1), *self._to()]
        lines += [Pair(label, value) for label, value in form.facts]
        if form.rows:
            lines.append(Dashes())
        for row in form.rows:
            lines += self._row(row)
        if form.sums:
            lines.append(Dashes())
        for each in (*form.sums, *form.sums_after):
            lines += sum_lines(each)
        if form.seal:
            lines.append(Banner(form.seal))
        lines += [*self._remarks(), *self._signatures()]
        if form.footer:
            lines += [Dashes(), Centred(form.footer, "small")]
        # Said again where the paper is torn off.
        return [*lines, *banners]

    # ------------------------------------------------------------------ parts

    def _to(self) -> list[Line]:
        lines: list[Line] = []
        for text in self.form.to:
            lines += [Space(text.gap * 0.5), Left(text.text, _voice(text))]
        return [*lines, Space(0.8)] if lines else []

    def _row(self, row: FormRow) -> list[Line]:
        voice: Voice = "strong" if self.boxed else "body"
        beside, below = (Indent.BOX, Indent.BOX) if self.boxed else (Indent.NONE, Indent.ROW)
        lines: list[Line] = [Left(row.cells[NAME], voice, beside, ticked=self.boxed)]
        lines += [Pair(left, right, voice, below) for left, right in row.pairs]
        if row.note:
            lines.append(Left(row.note, "small", below))
        return [*lines, Space(1.4 if self.boxed else 0.6)]

    def _remarks(self) -> list[Line]:
        lines: list[Line] = [Dashes()] if self.form.remarks else []
        for text in self.form.remarks:
            lines += [Space(text.gap * 0.3), Left(text.text, _voice(text))]
        return lines

    def _signatures(self) -> list[Line]:
        """Room for two to sign, beside each other; for the last of an odd number, at the right."""
        found = self.form.signatures
        if not found:
            return []
        lines: list[Line] = [Dashes()]
        if self.form.dated:
            lines.append(Pair("", self.form.dated, "small"))
        for at in range(0, len(found), 2):
            pair = found[at : at + 2]
            both = len(pair) > 1
            lines.append(Pair(pair[0].heading if both else "", pair[-1].heading, "small"))
            lines += [Space(ROOM_TO_SIGN), SignHere(both=both)]
        if found[-1].name:
            lines.append(Pair("", found[-1].name, "small"))
        return lines


def _voice(text: Text) -> Voice:
    voices: dict[str, Voice] = {"strong": "strong", "bold": "strong", "body": "body"}
    return voices.get(text.weight, "small")
