"""The end of a form: remarks, sums, signatures, last words. Never torn apart."""

from dataclasses import replace

from oms_desktop.documents.form import Form
from oms_desktop.documents.form_head import draw_marks, face_of
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import INK, MM_PER_POINT, QUIET, Face, Sheet, wrap
from oms_desktop.documents.qr_code import QUIET_ZONE, modules_of
from oms_desktop.documents.sums import Sum

_SUMS_SHARE = 0.44
"""Of the width, for the sums at the right."""
_SIGNATURE = 52
_ROOM_TO_SIGN = 17
_CODE = 30
_CODE_AT_LEAST = 28.0
"""Millimetres on any paper: the camera of a cheap phone wants modules of half a millimetre."""


class FormClosing:
    """The end of a form, measured once and then drawn as one piece."""

    def __init__(self, form: Form, look: Look, *, terse: bool = False) -> None:
        """Break all texts into lines and add up the heights; `terse` leaves references away."""
        self._terse = terse
        self._form = form
        self._look = look
        self._sums = [*form.sums, *form.sums_after]
        self._total_rows = len(form.sums)
        self._sums_x = look.right - look.size.inner * _SUMS_SHARE
        beside = self._sums_x - look.left - look.mm(10)
        self._left = self._left_lines(beside if self._sums else look.size.inner)
        self._labels = [self._wrap_label(row) for row in self._sums]
        self._footer = (
            wrap(form.footer, look.small, look.size.inner) if form.footer else list[str]()
        )
        self._sums_height = sum(map(self._sum_height, range(len(self._sums))))
        if form.seal:
            self._sums_height += look.mm(7)
        left_height = sum(gap + face.leading for gap, _, face in self._left) + self._code_height
        self._block = max(self._sums_height, left_height)
        self.height = look.mm(3) + self._block + self._signature_height + self._footer_height

    # ------------------------------------------------------------------ measuring

    def _left_lines(self, width: float) -> list[tuple[float, str, Face]]:
        """The left side: distance above, text and face of each line."""
        lines: list[tuple[float, str, Face]] = []
        for remark in self._form.remarks:
            face, gap = face_of(remark, self._look), self._look.mm(remark.gap)
            for line in wrap(remark.text, face, width):
                lines.append((gap, line, face))
                gap = 0
        return lines

    @property
    def _code_side(self) -> float:
        return max(_CODE_AT_LEAST, self._look.mm(_CODE))

    @property
    def _code_height(self) -> float:
        return self._code_side + self._look.mm(1) if self._form.code is not None else 0.0

    def _face(self, row: Sum) -> Face:
        look = self._look
        faces = {
            "plain": look.body,
            "quiet": look.small,
            "strong": look.body_bold,
            "total": look.total,
        }
        return faces[row.weight]

    def _label_face(self, row: Sum) -> Face:
        face = self._face(row)
        return replace(face, colour=QUIET) if row.weight == "plain" else face

    def _wrap_label(self, row: Sum) -> list[str]:
        room = self._look.right - self._sums_x - self._face(row).width(row.amount)
        label = f"{row.label} · {row.note}" if row.note and not self._terse else row.label
        return wrap(label, self._label_face(row), room - self._look.mm(3))

    def _sum_height(self, index: int) -> float:
        row, look = self._sums[index], self._look
        around = look.mm(5) if row.weight == "total" else look.mm(0.7)
        return len(self._labels[index]) * self._face(row).leading + around + self._gap_below(index)

    def _gap_below(self, index: int) -> float:
        """Distance between what only informs about the total and what was paid."""
        informs = self._sums[index].weight == "quiet"
        last = index == self._total_rows - 1
        return self._look.mm(1.4) if informs and last else 0.0

    @property
    def _signature_height(self) -> float:
        if not self._form.signatures:
            return 0.0
        return self._look.mm(9) + 3 * self._look.body.leading + self._look.mm(_ROOM_TO_SIGN)

    @property
    def _footer_height(self) -> float:
        look = self._look
        return look.mm(4) + len(self._footer) * look.small.leading if self._footer else 0.0

    # ------------------------------------------------------------------ drawing

    def draw(self, sheet: Sheet, y: float) -> None:
        """Draw from `y`, the end of the table, downward."""
        look = self._look
        top = y + look.mm(3)
        left_y = top
        for gap, text, face in self._left:
            left_y += gap
            sheet.left(look.left, left_y + face.baseline, text, face)
            left_y += face.leading
        self._draw_code(sheet, left_y + look.mm(1))
        self._draw_sums(sheet, top)
        if self._form.signatures:
            self._draw_signatures(sheet, top + self._block + look.mm(9))
        footer_y = top + self._block + self._signature_height + look.mm(4)
        for text in self._footer:
            sheet.centre(look.size.width / 2, footer_y + look.small.baseline, text, look.small)
            footer_y += look.small.leading

    def _draw_code(self, sheet: Sheet, y: float) -> None:
        """The code, its dark part flush with the texts above, and its words beside it."""
        look, code = self._look, self._form.code
        if code is None:
            return
        side, rows = self._code_side, modules_of(code.text)
        module = side / (len(rows) + 2 * QUIET_ZONE)
        sheet.modules(look.left, y + QUIET_ZONE * module, module, rows)
        x = look.left + side
        room = self._sums_x - x - look.mm(4)
        lines = [line for words in code.words for line in wrap(words, look.small_bold, room)]
        middle = y + (side - len(lines) * look.small_bold.leading) / 2
        for at, line in enumerate(lines):
            baseline = middle + at * look.small_bold.leading + look.small_bold.baseline
            sheet.left(x, baseline, line, look.small_bold)

    def _draw_sums(self, sheet: Sheet, y: float) -> None:
        look = self._look
        for index, row in enumerate(self._sums):
            height = self._sum_height(index)
            face, label_face = self._face(row), self._label_face(row)
            inset = 0.0
            if row.weight == "total":
                inset = look.mm(2.5)
                sheet.rule(self._sums_x, y + look.mm(1), look.right, 0.5, INK)
                sheet.rule(self._sums_x, y + height - look.mm(1), look.right, 0.3, INK)
            for line, label in enumerate(self._labels[index]):
                baseline = y + inset + line * face.leading + face.baseline
                sheet.left(self._sums_x, baseline, label, label_face)
            sheet.right(look.right, y + inset + face.baseline, row.amount, face)
            y += height
        if self._form.seal:
            draw_marks(sheet, (self._form.seal,), look, y + look.mm(1.5))

    def _draw_signatures(self, sheet: Sheet, y: float) -> None:
        """Side by side over the whole width; place and day above the last one."""
        look, found = self._look, self._form.signatures
        width = min(look.mm(_SIGNATURE), (look.size.inner - look.mm(6) * len(found)) / len(found))
        step = (look.size.inner - width) / max(1, len(found) - 1)
        places = [look.left + step * at for at in range(len(found))]
        if len(found) == 1:
            places = [look.right - width]
        sheet.left(places[-1], y + look.body.baseline, self._form.dated, look.body)
        y += look.body.leading
        for x, signature in zip(places, found, strict=True):
            sheet.left(x, y + look.body.baseline, signature.heading, look.body)
        y += look.body.leading + look.mm(_ROOM_TO_SIGN)
        for x, signature in zip(places, found, strict=True):
            sheet.rule(x, y, x + width, 0.2, QUIET)
            shown = wrap(signature.name, look.small, width)[0]
            sheet.left(x, y + 0.6 + look.small.size * MM_PER_POINT, shown, look.small)
