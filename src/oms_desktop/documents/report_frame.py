"""What all office reports have around their figures: head, facts, room to sign, foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from oms_desktop.documents.form_head import draw_marks
from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import ACCENT, HAIR, QUIET, Face, Sheet, wrap
from oms_desktop.documents.shift_words import shift_word
from oms_desktop.documents.words import long_date, word

SIGNATURES = 34.0
"""Height of the room to sign, in millimetres on A4."""


@dataclass(frozen=True)
class Frame:
    """The frame of a report's pages.

    Attributes:
        look: faces and distances.
        height: of the sheet.
        shop: whose report it is.
        language: of the paper.
        title: what the paper is called.
        number: of the document, at the head and the foot of each page.
        marks: what must strike the eye, in capitals.
    """

    look: Look
    height: float
    shop: ShopHead
    language: Language
    title: str
    number: str
    marks: tuple[str, ...] = ()

    # ------------------------------------------------------------------ measuring

    @property
    def top(self) -> float:
        """Where a page's content begins."""
        return self.look.size.margin * 0.9 + self.head_height

    @property
    def bottom(self) -> float:
        """Where it must have ended."""
        look = self.look
        return self.height - look.size.margin * 0.75 - look.small.leading - look.mm(2.5)

    @property
    def head_height(self) -> float:
        """Height of the head."""
        look = self.look
        pills = look.mm(7.5) if self.marks else 0
        return look.title.leading + look.strong.leading + pills + look.mm(8)

    def facts_height(self, facts: Sequence[tuple[str, str]]) -> float:
        """Height of labels and values below the head."""
        return len(facts) * self.look.body.leading * 1.15 + self.look.mm(5)

    # ------------------------------------------------------------------ drawing

    def draw_head(self, sheet: Sheet) -> float:
        """The shop at the left, what it is at the right; returns where it ends."""
        look = self.look
        y = look.size.margin * 0.9
        face = Face(look.title.size * 0.72, bold=True, colour=ACCENT)
        room = look.size.inner - face.width(self.title) - look.mm(6)
        name = wrap(self.shop.name, look.shop, room)[0]
        sheet.left(look.left, y + look.title.baseline, name, look.shop)
        sheet.right(look.right, y + look.title.baseline, self.title, face)
        y += look.title.leading
        address = wrap(self.shop.address, look.small, look.size.inner * 0.6)[0]
        sheet.left(look.left, y + look.small.baseline, address, look.small)
        sheet.right(look.right, y + look.strong.baseline, self.number, look.strong)
        y += look.strong.leading
        if self.marks:
            draw_marks(sheet, self.marks, look, y + look.mm(1.5))
            y += look.mm(7.5)
        y += look.mm(3)
        sheet.rule(look.left, y, look.right, 0.5, ACCENT)
        return y + look.mm(5)

    def draw_facts(self, sheet: Sheet, y: float, facts: Sequence[tuple[str, str]]) -> float:
        """Labels and values below each other; returns where they end."""
        look = self.look
        value_x = look.left + look.label.widest(label for label, _ in facts) + look.mm(6)
        for label, value in facts:
            sheet.left(look.left, y + look.body.baseline, label, look.label)
            shown = wrap(value, look.body, look.right - value_x)[0]
            sheet.left(value_x, y + look.body.baseline, shown, look.body)
            y += look.body.leading * 1.15
        return y + look.mm(5)

    def draw_signatures(self, sheet: Sheet, y: float, day: date, counted_by: str) -> None:
        """Place and day, and lines for who counted and who checked."""
        look = self.look
        place = f"{self.shop.city}, " if self.shop.city else ""
        where = place + long_date(day, self.language)
        sheet.left(look.left, y + look.body.baseline, where, look.body)
        y += look.body.leading * 1.4
        width = look.mm(52)
        for x, key, name in (
            (look.left, "counted_by", counted_by),
            (look.right - width, "checked_by", ""),
        ):
            sheet.left(x, y + look.body.baseline, shift_word(key, self.language), look.body)
            line = y + look.body.leading + look.mm(16)
            sheet.rule(x, line, x + width, 0.2, QUIET)
            shown = wrap(name, look.small, width)[0]
            sheet.left(x, line + look.mm(0.5) + look.small.baseline, shown, look.small)

    def draw_foot(self, sheet: Sheet, page: int, pages: int) -> None:
        """Number and page."""
        look = self.look
        y = self.bottom + look.mm(2.5)
        sheet.rule(look.left, y - look.mm(0.8), look.right, 0.15, HAIR)
        sheet.left(look.left, y + look.small.baseline, self.number, look.small)
        text = word("page", self.language).format(page=page, pages=pages)
        sheet.right(look.right, y + look.small.baseline, text, look.small)
