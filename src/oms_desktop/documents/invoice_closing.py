"""The end of an invoice: sums, amount in words, where to pay, signatures. Never torn apart."""

from dataclasses import replace

from oms_desktop.documents.invoice_head import draw_marks
from oms_desktop.documents.layout import SalePaper
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import INK, MM_PER_POINT, QUIET, Face, Sheet, wrap
from oms_desktop.documents.sums import Sum, included_tax, sums_after_total, sums_to_total
from oms_desktop.documents.words import long_date, rupiah_in_words, word

_SUMS_SHARE = 0.44
"""Of the width, for the sums at the right."""


class InvoiceClosing:
    """The end of an invoice, measured once and then drawn as one piece."""

    def __init__(self, paper: SalePaper, look: Look, *, terse: bool = False) -> None:
        """Break all texts into lines and add up the heights; `terse` leaves references away."""
        self._terse = terse
        self._paper = paper
        self._look = look
        self._sums_x = look.right - look.size.inner * _SUMS_SHARE
        self._left = self._left_lines(self._sums_x - look.left - look.mm(10))
        self._sums = [*sums_to_total(paper), *included_tax(paper)]
        self._total_rows = len(self._sums)
        self._sums += sums_after_total(paper)
        self._labels = [self._wrap_label(row) for row in self._sums]
        self._footer = self._footer_lines()
        self._sums_height = sum(map(self._sum_height, range(len(self._sums))))
        if self._is_paid():
            self._sums_height += look.mm(7)
        self._block = max(self._sums_height, sum(gap + face.leading for gap, _, face in self._left))
        self.height = look.mm(3) + self._block + self._signature_height + self._footer_height

    # ------------------------------------------------------------------ measuring

    def _left_lines(self, width: float) -> list[tuple[float, str, Face]]:
        """The left half: distance above, text and face of each line."""
        look, paper = self._look, self._paper
        lines: list[tuple[float, str, Face]] = []
        words = rupiah_in_words(paper.total, paper.language)
        if words:
            lines.append((0, word("in_words", paper.language), look.small))
            lines += [(0, line, look.body_bold) for line in wrap(words, look.body_bold, width)]
        if paper.shop.bank_accounts:
            lines.append((look.mm(4), word("bank", paper.language), look.small))
        for account in paper.shop.bank_accounts:
            lines += [(0, line, look.body) for line in wrap(account, look.body, width)]
        return lines

    def _footer_lines(self) -> list[str]:
        text = self._paper.shop.footer
        return wrap(text, self._look.small, self._look.size.inner) if text else []

    def _is_paid(self) -> bool:
        return not self._paper.balance and not self._paper.void

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
        return self._look.mm(9) + 3 * self._look.body.leading + self._look.mm(17)

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
        self._draw_sums(sheet, top)
        self._draw_signatures(sheet, top + self._block + look.mm(9))
        footer_y = top + self._block + self._signature_height + look.mm(4)
        for text in self._footer:
            sheet.centre(look.size.width / 2, footer_y + look.small.baseline, text, look.small)
            footer_y += look.small.leading

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
        if self._is_paid():
            paid = word("paid", self._paper.language).upper()
            draw_marks(sheet, (paid,), look, y + look.mm(1.5))

    def _draw_signatures(self, sheet: Sheet, y: float) -> None:
        look, paper = self._look, self._paper
        language = paper.language
        width = look.mm(52)
        place = f"{paper.shop.city}, " if paper.shop.city else ""
        day = long_date(paper.issued_at, language)
        customer = paper.customer.name if paper.customer else ""
        x = look.right - width
        sheet.left(x, y + look.body.baseline, place + day, look.body)
        y += look.body.leading
        sheet.left(look.left, y + look.body.baseline, word("received_by", language), look.body)
        sheet.left(x, y + look.body.baseline, word("yours", language), look.body)
        y += look.body.leading + look.mm(17)
        for start, name in ((look.left, customer), (x, paper.shop.name)):
            sheet.rule(start, y, start + width, 0.2, QUIET)
            shown = wrap(name, look.small, width)[0]
            sheet.left(start, y + 0.6 + look.small.size * MM_PER_POINT, shown, look.small)
