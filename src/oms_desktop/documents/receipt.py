"""The receipt (struk) on a thermal roll: black only, as long as its content."""

from typing import Final

from oms_desktop.documents.layout import PaperLine, SalePaper
from oms_desktop.documents.paper import ROLL_58, ROLL_80, PaperSize
from oms_desktop.documents.roll import Piece, Strips, draw_strips
from oms_desktop.documents.sums import Sum, included_tax, sums_after_total, sums_to_total
from oms_desktop.documents.words import long_date, marks, short_moment, word
from oms_desktop.domain.money import NO_BREAK_SPACE, format_number
from oms_desktop.domain.quantity import format_quantity

_ROLLS: Final = {80: ROLL_80, 58: ROLL_58}
_TIMES: Final = "\u00d7"


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
    roll = _ROLLS[width_mm]
    return draw_strips(_Receipt(paper, roll).pieces(), roll, paper.number, paper.issued_at)


class _Receipt(Strips):
    def __init__(self, paper: SalePaper, roll: PaperSize) -> None:
        super().__init__(roll)
        self._paper = paper

    def pieces(self) -> list[Piece]:
        found = marks(self._paper)
        pieces = [
            *self._marks(found),
            *self._shop_head(self._paper.shop, self._paper.language),
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

    def _marks(self, found: tuple[str, ...]) -> list[Piece]:
        return [self._banner(mark) for mark in found]

    def _facts(self) -> list[Piece]:
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

    def _line(self, line: PaperLine) -> list[Piece]:
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

    def _sums(self) -> list[Piece]:
        paper = self._paper
        count = len(paper.lines)
        key = "item_one" if count == 1 else "items"
        subtotal, *others = sums_to_total(paper)
        items = word(key, paper.language).format(count=count)
        pieces = self._pair(f"{subtotal.label} ({items})", subtotal.amount, self._body)
        for row in [*others, *included_tax(paper), *sums_after_total(paper)]:
            pieces += self._sum(row)
        return pieces

    def _sum(self, row: Sum) -> list[Piece]:
        if row.weight == "total":
            return [
                self._space(0.8),
                *self._pair(row.label, row.amount, self._total),
                self._space(0.8),
            ]
        faces = {"plain": self._body, "quiet": self._small, "strong": self._strong}
        note = self._flush_left(row.note, self._small, indent=2) if row.note else []
        return [*self._pair(row.label, row.amount, faces[row.weight]), *note]
